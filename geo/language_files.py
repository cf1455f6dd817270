"""What is wrong with the files of a language and what they lack, in words for who writes them.

Three files make a language: `languages/xx.toml`, `event_words/xx.toml`, `figure_words/xx.toml`. A stage that finds a list
missing does less and says nothing, which is right while articles are read; here it is said. `geo/language_keys.toml` has
the tables and keys that there are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from geo import event_types, event_words, languages, word_files
from geo.errors import ConfigurationError
from geo.language_keys import Key, Table, codes_of, listed, nearest, table_of, wrong, wrong_code
from geo.timex.language import grammar_of
from geo.timex.moments import READ
from geo.timex.vocabulary import FIGURE_SLOTS

FOLDERS = ("languages", "event_words", "figure_words")
"""Those with a file a language."""
Reach = Literal["nothing", "places", "dates", "events"]
"""What is read of articles in a language."""

_REACHES: tuple[Reach, ...] = ("nothing", "places", "dates", "events")
_SLOT = re.compile(r"\{!?(\w+)(?::(\w+))?")
_SLOTS_OF_LISTS = {"fullmonth": "month", "number": "number", "join": "join"}
"""Lists that are read without a template that names them."""
_WHERE = ("locative", "toward", "origin")
"""Words before a name of a place, of which a language with words behind it may have none."""
_PEOPLES = {"places": 60, "dates": 60, "events": 180}
"""How many countries and areas must have a people by then."""
_TOLD = 24  # countries that are named of those that lack one
_ALIKE = 0.9  # of the entries of a language that another has as well
_EXAMPLES = 4
_COMMON = 8  # of the ten languages whose events are read


@dataclass(frozen=True, slots=True, order=True)
class Remark:
    """Something about one key of one file."""

    file: str
    table: str
    """Such as `dates.words.unit`, empty above all tables."""
    key: str
    text: str

    def __str__(self) -> str:
        """One line: file, table, key, what is to be done."""
        table = f" [{self.table}]" if self.table else ""
        return f"{self.file}{table}{f' {self.key}' if self.key else ''}: {self.text}"


def files_of(code: str) -> Mapping[str, Mapping[str, Any]]:
    """The files that a language has, by their folder, as they are written.

    Raises:
        ConfigurationError: one cannot be read, is not in UTF-8 or is not TOML.
    """
    return {folder: data for folder in FOLDERS if (data := _file(folder, code)) is not None}


def _file(folder: str, code: str) -> Mapping[str, Any] | None:
    """One file as it is written, also where it lacks what a pack cannot be loaded without; None where there is none."""
    return word_files.tables(folder, code) if code in word_files.codes(folder) else None


def _pack(code: str) -> Mapping[str, Any]:
    """What stands in the pack of a language, whether or not it can be loaded."""
    return _file("languages", code) or {}


def reach_of(files: Mapping[str, Mapping[str, Any]]) -> Reach:
    """What a language with these files is meant to have read."""
    pack = files.get("languages", {})
    if files.get("event_words") or pack.get("verbs"):
        return "events"
    if pack.get("dates"):
        return "dates"
    return "places" if pack else "nothing"


def faults(code: str, files: Mapping[str, Mapping[str, Any]] | None = None) -> list[Remark]:
    """Mistakes in the files of a language, which would pass unnoticed while articles are read.

    Args:
        code: Its code.
        files: What stands in them, if not what lies in the package.
    """
    given = files_of(code) if files is None else files
    found: list[Remark] = []
    for folder, data in given.items():
        found += _faults_of_a_table(f"{folder}/{code}.toml", data, table_of(folder), "", folder)
    pack = given.get("languages")
    if pack is None:
        if given:
            others = " and ".join(f"{folder}/{code}.toml" for folder in given)
            found.append(Remark(f"languages/{code}.toml", "", "", f"is not there; {others} cannot be read without it"))
        return found
    file = f"languages/{code}.toml"
    if "name" not in pack:
        found.append(Remark(file, "", "name", 'is missing; write at the head, for example, name = "Nederlands"'))
    found += _faults_of_dates(file, _at(pack, "dates"))
    found += _faults_of_peoples(file, _at(pack, "demonyms"))
    found += _faults_of_clauses(file, _at(pack, "cues"))
    found += _faults_of_events(f"event_words/{code}.toml", given.get("event_words", {}))
    if not found and files is None:
        try:
            grammar_of(code)
        except ConfigurationError as error:
            found.append(Remark(file, "dates.templates", "", str(error).removeprefix(f"{file}: ")))
    return found


def refuse_faulty(code: str) -> None:
    """Nothing where the files of a language are in order; asked when an article could not be read, since they may be why.

    Raises:
        ConfigurationError: they hold a mistake; its sentence tells the first, and how to see all.
    """
    remarks = faults(code)
    if remarks:
        first = str(remarks[0]).rstrip(".")
        raise ConfigurationError(f"Articles in “{code}” cannot be read. {first}. `dateline language {code}` tells all.")


def _faults_of_a_table(file: str, data: Mapping[str, Any], known: Table, path: str, folder: str) -> Iterator[Remark]:
    wild = next((name for name in known if name.isupper()), "")
    for key, value in data.items():
        rule, text = known.get(key), _unknown(key, known, folder)
        if rule is None and wild:
            text = wrong_code(wild, key)
            rule = None if text else known[wild]
        if rule is not None:
            yield from _faults_of_a_value(file, value, rule, (path, key), folder)
        elif not (path == "dates.words" and isinstance(value, dict)):  # lists of one's own are checked apart
            yield Remark(file, path, key, text)


def _faults_of_a_value(
    file: str, value: object, rule: Key | Table, where: tuple[str, str], folder: str
) -> Iterator[Remark]:
    here = ".".join(filter(None, where))
    if isinstance(rule, Key):
        for inside, text in wrong(rule.kind, value):
            yield Remark(file, *((here, inside) if inside else where), text)
    elif where[1] == "family":
        families = value if isinstance(value, list) else [None]
        if not all(isinstance(family, dict) for family in families):
            yield Remark(file, *where, f"is a table that may stand more than once; begin each with [[{here}]]")
        for family in families:
            if isinstance(family, dict):
                yield from _faults_of_a_table(file, family, rule, here, folder)
    elif isinstance(value, dict):
        yield from _faults_of_a_table(file, value, rule, here, folder)
    else:
        yield Remark(file, *where, f"is a table; begin it with [{here}]")


def _unknown(key: str, known: Table, folder: str) -> str:
    """What is to be done with a key that its table does not have."""
    near = nearest(key, dict.fromkeys(known, ""))
    elsewhere = [path for path, name, _ in listed(folder) if name == key and path]
    if elsewhere and not (near and near[0] == key[0]):
        return f"belongs into [{elsewhere[0]}], and is not read here"
    if near:
        return f"there is no such key; “{near}” is the nearest"
    return "there is no such key, and nothing reads it; `dateline language --keys` prints those that there are"


def _faults_of_dates(file: str, dates: Mapping[str, Any]) -> Iterator[Remark]:
    """Lists of words that nothing names or with codes that their slot does not have, and slots that nothing fills."""
    lists = _at(dates, "words")
    lines = [line for some in _at(dates, "templates").values() if isinstance(some, list) for line in some]
    lines += _at(dates, "macros").values()
    named = [match.groups() for line in lines if isinstance(line, str) for match in _SLOT.finditer(line)]
    fills = [(name, words or name) for name, words in named]
    known: Table = table_of("languages")["dates"]["words"]
    common = set(_texts(dates, "common"))
    for name, entries in lists.items():
        slots = {slot for slot, words in fills if words == name} | {_SLOTS_OF_LISTS.get(name, "")} - {""}
        if name not in known and not slots and name not in common:
            near = nearest(name, dict.fromkeys(known, ""))
            hint = f"; “{near}” is the nearest that there is" if near else ""
            yield Remark(
                file, "dates.words", name, f"no template names {{{name}}}, so that nothing reads the list{hint}"
            )
        kinds = [known[slot].kind for slot in sorted(slots & known.keys())] or ["word -> written"] * (name in common)
        for kind in kinds if name not in known else ():
            for inside, text in wrong(kind, entries):
                yield Remark(file, f"dates.words.{name}", inside, text)
    readable = READ | FIGURE_SLOTS | lists.keys() | known.keys() | {"n"}
    for slot, words in fills:
        for one in {slot, words} - readable:
            near = nearest(one, dict.fromkeys(readable, ""))
            hint = f"“{near}” is the nearest that there is" if near else f"write a table [dates.words.{one}]"
            yield Remark(file, "dates.templates", "", f"{{{one}}} is filled by no list; {hint}")


def _faults_of_peoples(file: str, demonyms: Mapping[str, Any]) -> Iterator[Remark]:
    """Words that are of two countries."""
    owners: dict[str, str] = {}
    for country in demonyms:
        for word in _texts(demonyms, country):
            if owners.setdefault(word, country) != country:
                yield Remark(
                    file, "demonyms", country, f"“{word}” stands with {owners[word]} as well; leave it with one"
                )


def _faults_of_clauses(file: str, cues: Mapping[str, Any]) -> Iterator[Remark]:
    """Words that open what somebody says, and are taken for relative pronouns before they can."""
    for entry in sorted(set(_texts(cues, "relative")) & set(_texts(cues, "complements"))):
        text = f"“{entry}” stands in `complements` as well, and would open nothing that is said or denied; leave it there alone"
        yield Remark(file, "cues", "relative", text)


def _faults_of_events(file: str, types: Mapping[str, Any]) -> Iterator[Remark]:
    """Modes that the type does not have, and words told more of that are no entries."""
    for name, table in types.items():
        if name not in codes_of("TYPE") or not isinstance(table, Mapping):
            continue
        modes = event_types.load(name).modes
        families = _families(table)
        chosen = [*_texts(table, "modes"), *(mode for one in families for mode in _texts(one, "modes"))]
        for mode in chosen:
            if mode not in modes:
                near = nearest(mode, dict.fromkeys(modes, ""))
                there = f"“{near}” is the nearest" if near else f"there are {', '.join(modes) or 'none'}"
                yield Remark(file, f"{name}.modes", mode, f"{name} has no such mode; {there}")
        parts = ("noun", "verb", "weak_noun", "weak_verb")
        entries = {entry for one in (table, *families) for part in parts for entry in _texts(one, part)}
        for key in ("needs", "apart", "strict", "named", "placed"):
            for entry in _texts(table, key):
                if entry not in entries:
                    near = nearest(entry, dict.fromkeys(entries, ""))
                    hint = f"; “{near}” is the nearest" if near else f"; write it among {', '.join(parts)} first"
                    yield Remark(file, f"{name}.{key}", entry, f"is no entry of {name}{hint}")


def _families(table: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The families of a type, without what is no table, which is told elsewhere."""
    value = table.get("family")
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _texts(table: Mapping[str, Any], key: str) -> list[str]:
    """The texts of a list, or the left side of a table; nothing of what is neither, which is told elsewhere."""
    value = table.get(key)
    return [one for one in value if isinstance(one, str)] if isinstance(value, list | Mapping) else []


def missing(code: str, files: Mapping[str, Mapping[str, Any]] | None = None) -> list[Remark]:
    """What the files of a language lack, so that less would be read than is meant to be; what places need comes first."""
    given = files_of(code) if files is None else files
    pack, reach = given.get("languages", {}), reach_of(given)
    if reach == "nothing":
        return []
    places = _at(pack, "places")
    where = () if places.get("postpositions") else _WHERE
    needed: dict[Reach, list[Remark]] = {need: [] for need in _REACHES[1 : _REACHES.index(reach) + 1]}
    for table, key, rule in listed("languages"):
        need = "places" if table == "places" and key in where else rule.need
        if need in needed and key != "demonyms" and not _at(pack, table).get(key):
            needed[need].append(_lack("languages", code, table, key, rule))
    needed["places"] += _missing_peoples(f"languages/{code}.toml", _at(pack, "demonyms"), reach)
    found = [remark for remarks in needed.values() for remark in remarks]
    if reach == "events" and not given.get("event_words"):
        text = "is not there: without words for deeds no event is read; geo/event_words.py tells how they are written"
        found.append(Remark(f"event_words/{code}.toml", "", "", text))
    if "figure_words" in given:
        found += [
            _lack("figure_words", code, table, key, rule)
            for table, key, rule in listed("figure_words")
            if rule.need == "events" and not _at(given["figure_words"], table).get(key)
        ]
    return found


def _lack(folder: str, code: str, table: str, key: str, rule: Key) -> Remark:
    return Remark(f"{folder}/{code}.toml", table, key, f"is missing: {rule.says}{_example(folder, table, key)}")


def _missing_peoples(file: str, demonyms: Mapping[str, Any], reach: Reach) -> Iterator[Remark]:
    known, least = {key for key, words in demonyms.items() if words}, _PEOPLES[reach]
    for area, word in (("Europe", "European"), ("Africa", "African")):
        if area not in known:
            yield Remark(file, "demonyms", area, f"is missing: words such as “{word}”, which are of no country")
    if len(known) < least:
        lacking = [key for key, _ in _peoples().most_common() if key not in known]
        names = codes_of("area")
        some = ", ".join(f"{key} {names[key]}" if names[key] != key else key for key in lacking[:_TOLD])
        more = f" and {len(lacking) - _TOLD} more" if len(lacking) > _TOLD else ""
        yield Remark(
            file,
            "demonyms",
            "",
            f"{len(known)} of the {least} countries that are needed have a people; others have {some}{more}",
        )


@cache
def _peoples() -> Counter[str]:
    """Country or area -> in how many languages it has a people."""
    return Counter(key for code in languages.codes() for key in _at(_pack(code), "demonyms"))


def optional(code: str) -> list[Remark]:
    """Lists that most languages whose events are read have, and this one, whose events are read too, does not."""
    given = files_of(code)
    if reach_of(given) != "events":
        return []
    packs = [_pack(other) for other in event_words.languages() if other != code]
    return [
        Remark(f"languages/{code}.toml", path, key, f"{rule.says}{_example('languages', path, key)}")
        for path, key, rule in listed("languages")
        if not rule.need
        and not _at(given.get("languages", {}), path).get(key)
        and sum(bool(_at(pack, path).get(key)) for pack in packs) >= _COMMON
    ]


def _at(data: Mapping[str, Any], path: str) -> Mapping[str, Any]:
    """The table of that name, empty where there is none."""
    for name in filter(None, path.split(".")):
        inner = data.get(name)
        data = inner if isinstance(inner, Mapping) else {}
    return data


def _example(folder: str, path: str, key: str) -> str:
    examples = examples_of(folder, path, key)
    return f" In English: {examples}" if examples else ""


def examples_of(folder: str, path: str, key: str) -> str:
    """The first entries that English has there, empty where it has none."""
    value = _at(_english(folder), path).get(key)
    if isinstance(value, list):
        return ", ".join(map(_written, value[:_EXAMPLES]))
    if isinstance(value, Mapping):
        return ", ".join(f"{one} = {_written(other)}" for one, other in list(value.items())[:2])
    return ""


@cache
def _english(folder: str) -> Mapping[str, Any]:
    """A file of English, which is asked for an example of every key."""
    return _file(folder, "en") or {}


def _written(value: object) -> str:
    return " / ".join(map(str, value[:_EXAMPLES])) if isinstance(value, list) else str(value)


def copied(code: str) -> list[Remark]:
    """The other languages that have nearly all the entries of this one, which was then copied and not yet translated."""
    own = {folder: _entries(folder, code) for folder in ("languages", "event_words")}
    found = []
    for folder, entries in own.items():
        others = (languages.codes() if folder == "languages" else event_words.languages()) if entries else ()
        for other in others:
            share = len(entries & _entries(folder, other)) / len(entries)
            if other != code and share >= _ALIKE:
                text = (
                    f"{share:.0%} of its entries are those of {_pack(other).get('name', other)} ({other}); replace those that your "
                    "language has otherwise"
                )
                found.append(Remark(f"{folder}/{code}.toml", "", "", text))
    return found


@cache
def _entries(folder: str, code: str) -> frozenset[tuple[str, str]]:
    """Every text in the lists of a file, with the table that it stands in."""
    return frozenset(_listed_texts(files_of(code).get(folder, {}), ""))


def size_of(data: Mapping[str, Any]) -> tuple[int, int]:
    """How many lists a file has, and how many entries they have together."""
    texts = list(_listed_texts(data, ""))
    return len({path for path, _ in texts}), len(texts)


def _listed_texts(data: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            yield from _listed_texts(value, f"{path}.{key}")
    elif isinstance(data, list):
        for value in data:
            yield from _listed_texts(value, path)
    elif isinstance(data, str):
        yield path, data
