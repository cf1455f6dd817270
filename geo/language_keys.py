"""What the files of a language may hold: `language_keys.toml` as data, and what is wrong with a value that should be of a kind.

The table is read by who writes a language and by the check of its files (`geo.language_files`), never while articles
are: a key that no stage looks for costs nothing but the work of writing it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from geo import event_types
from geo.model import FigureKind

Need = Literal["places", "dates", "events", ""]
"""Who needs a key: all languages, those whose dates or events are read, or such as have it."""
Table = Mapping[str, Any]
"""Key -> `Key` or a further table."""

_NEAR = 0.6  # how much of a word a slip of the pen leaves
_TOLD = 14  # codes of those that there are
_CALLED = {
    "TYPE": "type of event",
    "KIND": "kind of figure",
    "place": "kind of place",
    "area": "country (two letters) or area",
    "country": "country (two letters)",
    "part": "part of the day",
}
_ENTRY = re.compile(r"=\S+|<score>|[^\s=*~]+\*?|~")
_LIST = 'is a list in brackets: ["one", "two words"]'


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table."""

    kind: str
    need: Need
    says: str
    """What it means, in one sentence."""


@cache
def _read() -> Mapping[str, Any]:
    return tomllib.loads((resources.files("geo") / "language_keys.toml").read_text(encoding="utf-8"))


@cache
def table_of(folder: str) -> Table:
    """The keys of the files in a folder: `languages`, `event_words` or `figure_words`."""
    return _as_keys(_read()[folder])


def _as_keys(table: Mapping[str, Any]) -> Table:
    return {name: _as_keys(value) if isinstance(value, dict) else Key(*value) for name, value in table.items()}


def listed(folder: str) -> Iterator[tuple[str, str, Key]]:
    """Every key of the files in a folder, with the name of its table."""
    yield from _listed(table_of(folder), "")


def _listed(table: Table, path: str) -> Iterator[tuple[str, str, Key]]:
    yield from ((path, name, value) for name, value in table.items() if isinstance(value, Key))
    for name, value in table.items():
        if not isinstance(value, Key):
            yield from _listed(value, f"{path}.{name}".strip("."))


@cache
def codes_of(what: str) -> Mapping[str, str]:
    """Code -> meaning, of what has a code; empty of what any word may stand for."""
    if what == "TYPE":
        return {kind.name: kind.label for kind in event_types.all_types()}
    if what == "KIND":
        return dict.fromkeys(get_args(FigureKind), "")
    codes: Mapping[str, str] = _read()["codes"].get(what, {})
    return {**codes, **_countries()} if what in ("area", "country") else codes


@cache
def _countries() -> Mapping[str, str]:
    import pycountry  # noqa: PLC0415, takes its time

    return {country.alpha_2: country.name for country in pycountry.countries}


def meanings(kinds: Iterable[str]) -> Iterator[str]:
    """What the kinds of values and the codes in them are, a line each."""
    asked = {part for kind in kinds for part in kind.split(" -> ")}
    plain = {name: says for name, says in _read()["kinds"].items() if name in asked}
    patterns = {name: says for name, (_, says) in _read()["patterns"].items() if name in asked}
    for name, says in {**plain, **patterns}.items():
        yield f"{name}: {says}"
    for name in sorted(asked & _read()["codes"].keys()):
        yield f"{name}: {', '.join(f'{code} {says}' if says != code else code for code, says in _read()['codes'][name].items())}"


def nearest(word: str, known: Mapping[str, object]) -> str:
    """The key that was meant, by its letters or by its meaning; empty where none is near."""
    meant = [key for key, says in known.items() if word.lower() in re.split(r"[,:;] ", str(says).lower())]
    folded = {key.lower(): key for key in known}
    return next(iter([*meant, *(folded[near] for near in get_close_matches(word.lower(), folded, 1, _NEAR))]), "")


def wrong_code(what: str, code: str) -> str:
    """What is wrong with a code, empty where nothing is."""
    pattern = _read()["patterns"].get(what)
    if pattern is not None:
        return "" if re.fullmatch(pattern[0], code) else f"must be {pattern[1]}"
    codes = codes_of(what)
    if not codes or code in codes:
        return ""
    near = nearest(code, codes)
    if near:
        return f"is no {_CALLED.get(what, what)}; write {near}{f' ({codes[near]})' if codes[near] not in ('', near) else ''}"
    some = ", ".join(f"{key} {says}" if says not in ("", key) else key for key, says in list(codes.items())[:_TOLD])
    return f"is no {_CALLED.get(what, what)}; there are {some}{', ...' if len(codes) > _TOLD else ''}"


def wrong(kind: str, value: object) -> Iterator[tuple[str, str]]:
    """What is wrong with a value that should be of a kind: the key inside it, if it is a table, and what."""
    left, arrow, right = kind.partition(" -> ")
    if not arrow:
        yield from (("", text) for text in _PLAIN[kind](value))
    elif not isinstance(value, Mapping):
        yield "", f"is a table of its own: {left} = {right}"
    else:
        for key, inner in value.items():
            text = wrong_code(left, key)
            if text:
                yield key, text
            yield from ((key, text) for text in _right(right, inner))


def _right(kind: str, value: object) -> Iterator[str]:
    """What is wrong with the right side of a table."""
    if kind in _PLAIN:
        yield from _PLAIN[kind](value)
    elif not isinstance(value, str):
        yield "is a text in quotation marks"
    elif text := wrong_code(kind, value):
        yield f"“{value}” {text}"


def _texts(value: object) -> Iterator[str]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        yield _LIST


def _words(value: object) -> Iterator[str]:
    yield from _texts(value)
    for entry in value if isinstance(value, list) else ():
        if not isinstance(entry, str):
            continue
        if entry != entry.lower():
            yield f"“{entry}” has a capital and would never be met; write it in small letters"
        if not entry.strip("= ") or entry != " ".join(entry.split()):
            yield f"“{entry}” is empty, or has a blank too many"
        if entry.strip("=") and set("*~") & set(entry):
            yield f"“{entry}”: `*` and `~` are not read here; write out the forms"


def _word_or_words(value: object) -> Iterator[str]:
    """One word may stand without its brackets only where it is read so; elsewhere it would be read letter by letter."""
    yield from _words([value] if isinstance(value, str) else value)


def _written(value: object) -> Iterator[str]:
    """Words of dates, in which every sign stands for itself."""
    yield from _texts(value)
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, str) and (entry != entry.lower() or not entry.strip()):
            yield f"“{entry}” is empty or has a capital, and would never be met; write it in small letters"


def _phrases(value: object) -> Iterator[str]:
    yield from _texts(value)
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, str) and (text := _wrong_entry(entry)):
            yield f"“{entry}” {text}"


def _wrong_entry(entry: str) -> str:
    words = entry.split()
    if not words or entry != " ".join(words):
        return "is empty, or has a blank too many"
    if words[0] == "~" or words[-1] == "~":
        return "opens or ends with `~`, which stands between words only"
    if not all(_ENTRY.fullmatch(word) for word in words):
        return "is none of `word`, `=written`, `stem*` and `~`"
    return ""


def _endings(value: object) -> Iterator[str]:
    yield from _texts(value)


def _pairs(value: object) -> Iterator[str]:
    if not isinstance(value, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair) for pair in value
    ):
        yield 'is a list of pairs: [["one", "other"], ["one", "other"]]'


def _marks(value: object) -> Iterator[str]:
    wrong_pairs = list(_pairs(value))
    yield from wrong_pairs
    for pair in () if wrong_pairs or not isinstance(value, list) else value:
        if not all(len(mark) == 1 for mark in pair):
            yield f"{pair} are not two single marks"


def _flag(value: object) -> Iterator[str]:
    if not isinstance(value, bool):
        yield "is true or false, without quotation marks"


def _text(value: object) -> Iterator[str]:
    if not isinstance(value, str) or not value:
        yield "is a text in quotation marks"


def _number(value: object) -> Iterator[str]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield "is a number, without quotation marks"


def _numbers(value: object) -> Iterator[str]:
    if not isinstance(value, list) or len(value) != 2 or any(text for one in value for text in _number(one)):
        yield "are two numbers, the least and the most: [2, 9]"


def _either(*kinds: Callable[[object], Iterator[str]]) -> Callable[[object], Iterator[str]]:
    """A value that is of one of two kinds."""

    def check(value: object) -> Iterator[str]:
        found = [list(kind(value)) for kind in kinds]
        yield from found[0] if all(found) else ()

    return check


_PLAIN: Mapping[str, Callable[[object], Iterator[str]]] = {
    "words": _words,
    "word or words": _word_or_words,
    "written": _written,
    "phrases": _phrases,
    "entries": _phrases,
    "templates": _texts,
    "texts": _texts,
    "endings": _endings,
    "pairs": _pairs,
    "marks": _marks,
    "flag": _flag,
    "text": _text,
    "template": _text,
    "word": _text,
    "modes": _texts,
    "number": _number,
    "numbers": _numbers,
    "flag or text": _either(_flag, _text),
    "text or texts": _either(_text, _texts),
    "phrases or pairs": _either(_phrases, _pairs),
}
