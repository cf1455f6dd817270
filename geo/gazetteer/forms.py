"""From a name in a text to the name in a gazetteer: `Moscovei` -> `Moscova`, `Краснодаре` -> `Краснодар`.

A form is a guess: the gazetteer decides which of them exists, so the rules may be generous, but their order matters,
since the first form that is a name wins: a well-known name, as written, endings off, lemma, generic word off. What a
language needs is data: its table in tables/forms.toml, in which the section `place_forms` of its pack replaces entries.

    nouns       gender -> ["a: y ě u ou", ...]    citation ending: its case endings, as of "Praha"; either may be empty
    adjectives  gender -> ["á: é ou", ...]        the same of adjectives, which agree with their noun ("Velké Británii")
    stems       ["nki: ngi", ...]  citation ending: what stands of it before a suffix ("Helsingissä" = "Helsinki")
    suffixes    "ssa sta lla"      what is put to such a stem
    endings     [[ending, replacement], ...]  what has no gender
    prefixes    [[start, replacement], ...]   what is written together with a name ("d'", "بال"); a start without an
                apostrophe comes off only where a well-known name is left
    words       case form -> citation form of words that names are made of ("mării" = "marea")
    generic     word -> kind, for "the region of Krasnodar", "Краснодарский край"
    links       words between a generic word and the name ("of", "de"), prepositions in names ("nad"), whose case stays
    articles    words at the start that are no part of a name ("the")
    directions  word -> direction, for "southern Florida", "sudul Floridei"
    known       names of great cities and areas, parted by commas; those of countries come from CLDR
    acronyms    "SAD" -> name, in just these capitals; most are words too when written small
    ordinary    words that look like a case of a known name but are none ("Toga" is "of that", not Togo)
    respelled   ending -> [{"і" = "и", ...}, ...]  how a neighbour writes towns of that ending, whose smaller ones no list
                names in this language
    lemmas      false where names have no cases, so that the lemma of a word would be another word ("Dying" is no "Die")
    like        the language whose table this one adds to; `letters` then says how to write it in a second script

Of two endings the longer one is tried first, of two of a length the one that stands first. Words of one name must
agree: only endings of one gender are put together, the likeliest first.
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from babel import Locale, UnknownLocaleError

from geo.errors import ConfigurationError
from geo.gazetteer.normalise import normalise
from geo.gazetteer.parts import part_of
from geo.languages import listed, load
from geo.lemmas import lemma_of_name

__all__ = [
    "citation_forms",
    "forms_by_rule",
    "is_acronym",
    "kind_of_word",
    "languages",
    "openings",
    "part_of",
    "split_direction",
    "split_generic",
]

_Forms = tuple[tuple[str, str, str], ...]
"""Citation forms of one word, each with its class ("nouns", "adjectives" or none) and the gender that it tells (or none),
likeliest first; the word itself last."""
_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*['’]?")
_SUFFIXED = re.compile(r"(?<=\w)[-:'’ʼ][^\W\d_]{1,6}$")
"""What stands behind an abbreviation in a case: "SAD-a", "USA:n", "ABD'de"."""
_APOSTROPHES = str.maketrans("’ʼİ", "''i")
_MOST = 24  # forms of one name
_CONSIDERED = 200  # forms among which well-known names are looked for
_OPTIONS = {1: _CONSIDERED, 2: 9, 3: 6, 4: 4}
"""Forms of each word by the number of words that have several; two where there are more of them."""
_UNCHANGED = 2  # what a word that stays as it is costs, in places of the list of its forms
_TWO_NOUNS = 2  # what a second noun in its case costs: most names are an adjective and a noun
_SHORTEST_AREA = 4  # letters of a name that is written together with a direction: Ostukraine, Nordiran
_SHORTEST_STEM = 2  # letters that must stay of a word
_JOINING = 3  # letters of a conjunction or preposition within a name
_LONGEST = 80  # code points; what is longer is no name
_VOWELS = frozenset("aeiouyаеиоуыэюяіїєαεηιουω")
"""Names that end in one of them (as keys, without marks) have an ending, so the lack of one is no case ("Atén")."""
_NOWHERE = frozenset({"EZ", "UN", "XA", "XB", "ZZ"})
"""What CLDR lists among its territories, though it is no place: the eurozone, the United Nations, an unknown region."""
_LEMMAS = {"hr": "hbs", "sr": "hbs", "bs": "hbs", "sh": "hbs", "no": "nb"}
"""Languages that simplemma calls otherwise."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A case ending, what stands in its place in the citation form, and the word class and gender that this tells."""

    case: str
    citation: str
    word_class: str
    gender: str
    weight: int
    """Letters that speak for it: those of the case ending, without a vowel that only joins it to the name."""


@dataclass(frozen=True, slots=True, eq=False)  # made once a language, and a key of what is remembered of a word
class Rules:
    """What one language says about the forms of names."""

    endings: Mapping[str, tuple[Ending, ...]]
    """By the last letter of the case ending, longest first; those that stand for no ending under the empty string."""
    prefixes: tuple[tuple[str, str], ...]
    words: Mapping[str, str]
    generic: Mapping[str, str]
    links: frozenset[str]
    articles: frozenset[str]
    directions: Mapping[str, str]
    compounds: Mapping[str, str]
    """Beginnings of words that are a direction, longest first: “nordost”."""
    towns: Mapping[str, tuple[str, ...]]
    """Ending of an adjective -> endings of the towns that it may be of."""
    known: frozenset[str]
    """Well-known names as `_marked` has them."""
    ordinary: frozenset[str]
    acronyms: Mapping[str, str]
    respelled: Mapping[str, tuple[Mapping[str, str], ...]]
    """Ending of a town's name -> the letters of such names with those that the neighbours write for them; several tables
    where they have two for one."""


@lru_cache(maxsize=50_000)
def citation_forms(surface: str, language: str) -> tuple[str, ...]:
    """The distinct names that the words may be a form of: well-known ones, the words themselves, all others.

    Args:
        surface: The words as they stand in the text.
        language: Of the text, BCP 47; without rules for it, the words alone.
    """
    return _forms(surface, language, _lemmas(language))


@lru_cache(maxsize=10_000)
def forms_by_rule(surface: str, language: str) -> tuple[str, ...]:
    """The same without the lemmatiser, which takes seconds and much memory for each language that it is asked in."""
    return _forms(surface, language, "")


def _forms(surface: str, language: str, lemmas: str) -> tuple[str, ...]:
    if len(surface) > _LONGEST:
        return (surface,)
    rules = _rules(language)
    if surface.casefold() in rules.ordinary:
        return (surface,)
    if (short := _SUFFIXED.sub("", surface)) in rules.acronyms:
        return (rules.acronyms[short], surface)
    forms = dict.fromkeys((surface, *_inflected(surface, rules, lemmas)))
    bare = _without_article(surface, rules)
    if bare != surface:
        forms |= dict.fromkeys((bare, *_inflected(bare, rules, lemmas)))
    if rules.known and _marked(surface) not in rules.known:
        forms = dict.fromkeys((*(form for form in forms if _marked(form) in rules.known), *forms))
    split = split_generic(surface, language)
    if split is None:
        own = tuple(itertools.islice(forms, _MOST))
        theirs = tuple(dict.fromkeys(_as_neighbours_write(own, rules)))[: _MOST // 2]
        return tuple(dict.fromkeys((*own[: _MOST - len(theirs)], *theirs)))
    named = dict.fromkeys((split[0], *_inflected(split[0], rules, lemmas)))
    return tuple(dict.fromkeys((*itertools.islice(forms, _MOST // 2), *itertools.islice(named, _MOST // 2))))


@lru_cache(maxsize=1 << 16)
def openings(first: str, second: str, language: str) -> tuple[str, ...] | None:
    """The first two words, as keys, of every name that `citation_forms` may give for words that begin with these two.

    None where the two tell nothing: the first may be left out of the name, or one is no single word ("St.", "d'Ivoire").
    """
    rules = _rules(language)
    if not (first.isalnum() and second.isalnum()) or first.casefold() in rules.articles or first in rules.acronyms:
        return None
    if kind_of_word(first, language) is not None:
        return None
    lemmas = _lemmas(language)
    firsts, seconds = _word_forms(first, rules, lemmas), _word_forms(second, rules, lemmas)
    keys = dict.fromkeys(normalise(f"{one} {two}") for one, *_ in firsts for two, *_ in seconds)
    return tuple(" ".join(key.split(" ", 2)[:2]) for key in keys)


def split_generic(surface: str, language: str) -> tuple[str, str] | None:
    """The name without its generic word, and the kind which that word asks for; None where there is none.

    `("Krasnodar", "admin1")` for "regiunea rusă Krasnodar": between the generic word and the name, words with a small
    initial are passed over.
    """
    rules, words = _rules(language), surface.split()
    if len(words) < 2:
        return None
    kind = kind_of_word(words[0], language)
    if kind is not None:
        rest = list(itertools.dropwhile(lambda word: word.islower() or word.casefold() in rules.links, words[1:]))
        passed = words[1 : len(words) - len(rest)]
        parted = any(word in _parting(language) and word not in rules.links for word in passed)
        return (" ".join(rest), kind) if rest and not parted else None
    kind = kind_of_word(words[-1], language)
    return (" ".join(words[:-1]), kind) if kind is not None else None


@cache
def _parting(language: str) -> frozenset[str]:
    """Prepositions, which part a word for a kind from what follows (“der Stadt mit Artillerie”)."""
    return listed(language, "cues", "prepositions")


def split_direction(surface: str, language: str) -> tuple[str, str] | None:
    """The name without its word of direction, and the direction: `("Floridei", "south")`; None where there is none."""
    rules, words = _rules(language), surface.split()
    if len(words) < 2:
        return _split_compound(surface, rules)
    direction = _meaning(words[0], rules, rules.directions)
    if direction is not None:
        rest = list(itertools.dropwhile(lambda word: word.casefold() in rules.links | rules.articles, words[1:]))
        return (" ".join(rest), direction) if rest else None
    direction = _meaning(words[-1], rules, rules.directions)
    return (" ".join(words[:-1]), direction) if direction is not None else None


def _split_compound(word: str, rules: Rules) -> tuple[str, str] | None:
    """The same for a word that is written together with its direction: “Ostukraine”, “Noord-Syrië”."""
    small = word.casefold()
    for start, direction in rules.compounds.items():
        rest = word[len(start) :].lstrip("-")
        if small.startswith(start) and len(rest) >= _SHORTEST_AREA:
            return rest[:1].upper() + rest[1:], direction
    return None


def towns_of(word: str, language: str) -> tuple[str, ...]:
    """The towns that may lend themselves as an adjective: “Leipziger”, “Münchner”; empty where the language has none."""
    found = (
        word[: len(word) - len(ending)] + town
        for ending, towns in _rules(language).towns.items()
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_AREA - 1
        for town in towns
    )
    return tuple(dict.fromkeys(found))


@cache
def languages() -> tuple[str, ...]:
    """The languages that have rules, those of packs first."""
    return tuple(dict.fromkeys((*("ro", "en"), *_table())))


def is_acronym(word: str, language: str) -> bool:
    """Whether a word, in just these capitals, stands for a longer name: “SAD”, “Calif”."""
    return word in _rules(language).acronyms


@lru_cache(maxsize=1 << 16)
def kind_of_word(word: str, language: str) -> str | None:
    """The kind that a word asks for as a generic word, in whatever case it stands: `admin1` for "regiunea"."""
    rules = _rules(language)
    return _meaning(word, rules, rules.generic)


def _meaning(word: str, rules: Rules, table: Mapping[str, str]) -> str | None:
    """What a table says of a word, in whatever case the word stands."""
    small = word.lower().strip(".,")
    if not table or small in table:
        return table.get(small)
    return next((table[form] for form, *_ in _by_ending(small, rules) if form in table), None)


def _without_article(surface: str, rules: Rules) -> str:
    first, _, rest = surface.partition(" ")
    return rest if rest and first.casefold() in rules.articles else surface


def _inflected(surface: str, rules: Rules, code: str) -> Iterator[str]:
    """The surface with its words in citation form, those first whose words agree and are likely."""
    spans = [match.span() for match in _WORD.finditer(surface)]
    if not spans:
        return
    forms = [_word_forms(surface[start:end], rules, code) for start, end in spans]
    if all(len(options) == 1 for options in forms):  # as nearly everywhere in English
        yield surface
        return
    if len(forms) == 1:
        yield from (_put(surface, spans, (form,)) for form, *_ in forms[0])
        return
    groups = _with_fixed(forms, rules)
    most = _OPTIONS.get(sum(len(options) > 1 for group in groups for options in group), 2)
    costs: dict[tuple[str, ...], int] = {(): 0}
    for group in groups:
        agreeing = _agreeing(group, most)
        both = ((done + words, cost + more) for done, cost in costs.items() for words, more in agreeing)
        costs = dict(sorted(both, key=lambda choice: choice[1])[:_CONSIDERED])
    for words in costs:
        yield _put(surface, spans, words)


def _with_fixed(forms: Sequence[_Forms], rules: Rules) -> list[Sequence[_Forms]]:
    """The runs of words that must agree; “Jablonci nad Nisou”: what a preposition asks for is no case of the name."""
    groups: list[Sequence[_Forms]] = []
    stays = False
    for group in _groups(forms):
        groups.append([options[-1:] for options in group] if stays else group)
        stays = group[-1][-1][0] in rules.links
    return groups


def _groups(forms: Sequence[_Forms]) -> Iterator[Sequence[_Forms]]:
    """The runs of words that must agree: what "and" joins need not ("Trinidadu a Tobaga")."""
    start = 0
    for at, options in enumerate(forms):
        if _joins(options[0][0]):
            yield forms[start : at + 1]
            start = at + 1
    if start < len(forms):
        yield forms[start:]


def _joins(word: str) -> bool:
    return len(word) <= _JOINING and word.islower()


def _agreeing(forms: Sequence[_Forms], most: int) -> list[tuple[tuple[str, ...], int]]:
    """Ways to put words into citation form that agree in gender, with their costs, the likeliest first."""
    costs: dict[tuple[str, ...], int] = {}
    for gender in dict.fromkeys(gender for options in forms for _, _, gender in options if gender) or ("",):
        options = [_options(word, gender, most) for word in forms]
        for choice in itertools.islice(itertools.product(*options), _CONSIDERED):
            words = tuple(form for form, _, _ in choice)
            nouns = sum(word_class == "nouns" for _, word_class, _ in choice)
            cost = sum(cost for _, _, cost in choice) + _TWO_NOUNS * max(0, nouns - 1)
            costs[words] = min(cost, costs.get(words, cost))
    return sorted(costs.items(), key=lambda choice: choice[1])


def _options(forms: _Forms, gender: str, most: int) -> list[tuple[str, str, int]]:
    """The forms of a word that are of a gender or of none, with class and cost; the word itself is always among them."""
    ranks: dict[str, int] = {}
    options: list[tuple[str, str, int]] = []
    for form, word_class, its in forms[:-1]:
        if its in ("", gender):
            options.append((form, word_class, ranks.setdefault(word_class, 0)))
            ranks[word_class] += 1
    options.sort(key=lambda option: option[2])
    return [*options[: most - 1], (forms[-1][0], "", _UNCHANGED)]


def _as_neighbours_write(forms: Sequence[str], rules: Rules) -> Iterator[str]:
    """The forms in the spelling of another language of the same script: “Шахтинськ” is Шахтинск at home."""
    for ending, tables in rules.respelled.items():
        for form, table in itertools.product((form for form in forms if form.endswith(ending)), tables):
            letters = re.split(f"({'|'.join(map(re.escape, table))})", form)
            yield "".join(table.get(some, some) for some in letters)


def _put(surface: str, spans: Sequence[tuple[int, int]], words: Sequence[str]) -> str:
    """The surface with other words at the spans."""
    parts, at = [], 0
    for (start, end), word in zip(spans, words, strict=True):
        parts += [surface[at:start], word]
        at = end
    return "".join((*parts, surface[at:]))


@lru_cache(maxsize=1 << 16)
def _word_forms(word: str, rules: Rules, code: str) -> _Forms:
    """Citation forms of one word with their genders, likeliest first; the word itself last."""
    small = word.translate(_APOSTROPHES).lower()
    if _joins(word):
        return ((word, "", ""),)
    forms: dict[tuple[str, str, str], None] = {}
    if small in rules.words:
        forms[_like(rules.words[small], word), "", ""] = None
    forms |= dict.fromkeys(_by_ending(word, rules))
    forms |= dict.fromkeys((form, "", "") for form in _without_prefix(word, rules))
    if word[:1].isupper() and (lemma := lemma_of_name(word, code)):
        forms[_like(lemma, word), "", ""] = None
    forms.pop((word, "", ""), None)
    return (*forms, (word, "", ""))


def _by_ending(word: str, rules: Rules) -> Iterator[tuple[str, str, str]]:
    """The word with each of its possible case endings replaced, with the class and gender that this tells; longest first."""
    small = word.translate(_APOSTROPHES).lower()
    capitals = len(word) > 1 and word.isupper()
    bare = () if normalise(small[-1:]) in _VOWELS else rules.endings.get("", ())
    for ending in itertools.chain(rules.endings.get(small[-1:], ()), bare):
        stem = len(small) - len(ending.case)
        if stem >= _SHORTEST_STEM and small.endswith(ending.case) and not _is_hiatus(small, stem, ending):
            form = word[:stem] + (ending.citation.upper() if capitals else ending.citation)
            yield form, ending.word_class, ending.gender


def _is_hiatus(word: str, stem: int, ending: Ending) -> bool:
    """Whether an ending that begins with a vowel would stand behind a vowel of the citation form."""
    pair = word[stem - 1 : stem + 1] if ending.gender and not ending.citation and ending.case else ""
    return len(pair) == 2 and all(normalise(letter) in _VOWELS for letter in pair)


def _without_prefix(word: str, rules: Rules) -> Iterator[str]:
    """The word without what is written together with a name, and that name in citation form."""
    small = word.translate(_APOSTROPHES).lower()
    for prefix, replacement in rules.prefixes:
        if small.startswith(prefix) and len(small) - len(prefix) >= _SHORTEST_STEM:
            form = replacement + word[len(prefix) :]
            if prefix.endswith("'") or _marked(form) in rules.known:
                yield form


def _like(form: str, word: str) -> str:
    """A form with the capitals of the word that it stands for."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def _lemmas(language: str) -> str:
    """The language that the lemmatiser is asked in, if any."""
    code = language.partition("-")[0].lower()
    return _LEMMAS.get(code, code) if _data(code).get("lemmas", True) else ""


@cache
def _rules(language: str) -> Rules:
    code = language.partition("-")[0].lower()
    data = _data(code)
    endings = sorted(dict.fromkeys(_endings(data)), key=lambda ending: -ending.weight)
    by_letter: dict[str, list[Ending]] = {}
    for ending in endings:
        by_letter.setdefault(ending.case[-1:], []).append(ending)
    return Rules(
        endings={letter: tuple(some) for letter, some in by_letter.items()},
        prefixes=tuple((str(start), str(new)) for start, new in data.get("prefixes", ())),
        words=dict(data.get("words", {})),
        generic=dict(data.get("generic", {})),
        links=frozenset(data.get("links", ())),
        articles=frozenset(data.get("articles", ())),
        compounds=dict(sorted(data.get("compounds", {}).items(), key=lambda item: -len(item[0]))),
        towns={str(ending): tuple(towns) for ending, towns in data.get("towns", {}).items()},
        directions={**load(code).section("places").get("directions", {}), **data.get("directions", {})},
        ordinary=frozenset(str(data.get("ordinary", "")).split()),
        acronyms=dict(data.get("acronyms", {})),
        respelled=data.get("respelled", {}),
        known=_known(code, data) if endings or data.get("prefixes") else frozenset(),
    )


def _data(code: str) -> Mapping[str, Any]:
    """The table of a language, with what its pack adds and replaces."""
    own, pack = _table().get(code, {}), load(code).section("place_forms")
    data = {
        **own,
        **{key: {**own.get(key, {}), **value} if isinstance(value, dict) else value for key, value in pack.items()},
    }
    model = _table().get(str(data.get("like", "")))
    if model is None:
        return data
    letters: Mapping[str, str] = data.get("letters", {})
    merged = {**model}
    for key, value in data.items():
        merged[key] = _joined(merged.get(key), value)
    written = _rewritten(merged, letters) if letters else {}
    return {key: _joined(merged.get(key), written.get(key)) for key in dict.fromkeys((*merged, *written))}


def _joined(first: object, second: object) -> object:
    """Two values of a table as one: tables key by key, lists and texts one behind the other."""
    if isinstance(first, dict) and isinstance(second, dict):
        return {key: _joined(first.get(key), second.get(key)) for key in dict.fromkeys((*first, *second))}
    if isinstance(first, list) and isinstance(second, list):
        return [*first, *second]
    if isinstance(first, str) and isinstance(second, str):
        return f"{first}, {second}"
    return first if second is None else second


def _rewritten(data: Mapping[str, Any], letters: Mapping[str, str]) -> dict[str, Any]:
    """A table with its endings, words and names in another script."""

    def write(text: str) -> str:
        for letter, other in letters.items():  # those of two letters stand first
            text = text.replace(letter, other)
        return text

    written: dict[str, Any] = {
        key: {gender: [write(row) for row in rows] for gender, rows in data.get(key, {}).items()}
        for key in ("nouns", "adjectives")
    }
    written["words"] = {write(case): write(citation) for case, citation in data.get("words", {}).items()}
    for key in ("generic", "directions"):
        written[key] = {write(word): value for word, value in data.get(key, {}).items()}
    return {**written, "links": [write(word) for word in data.get("links", ())], "known": write(data.get("known", ""))}


def _endings(data: Mapping[str, Any]) -> Iterator[Ending]:
    """All endings of a table in the order in which they stand."""
    for key in ("nouns", "adjectives"):
        for gender, rows in data.get(key, {}).items():
            for citation, cases in _rows(rows):
                yield from (Ending(case, citation, key, gender, len(case)) for case in cases)
    suffixes = str(data.get("suffixes", "")).split()
    for citation, stems in _rows(data.get("stems", ())):
        for stem, suffix in itertools.product(stems, suffixes):
            yield Ending(stem + suffix, citation, "", "", len(suffix) + (len(stem) if citation else 0))
    yield from (Ending(str(case), str(citation), "", "", len(case)) for case, citation in data.get("endings", ()))


def _rows(rows: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """`("a", ["y", "u"])` for "a: y u"; one empty case ending where none is given."""
    for row in rows:
        citation, _, cases = row.partition(":")
        yield citation.strip(), cases.split() or [""]


def _known(code: str, data: Mapping[str, Any]) -> frozenset[str]:
    """The keys of the names of countries and of the table's great cities and areas."""
    names = re.split(r"\s*,\s*", str(data.get("known", "")).strip())
    for tag in (code, f"{code}_Latn"):
        try:
            names += [
                name for area, name in Locale.parse(tag).territories.items() if area.isalpha() and area not in _NOWHERE
            ]
        except (ValueError, UnknownLocaleError):
            continue
    return frozenset(key for name in names if (key := _marked(name)))


def _marked(name: str) -> str:
    """A name for comparison: marks stay, which tell "Nisem" (I am not) from Niš; but those of Greek move with the case."""
    return normalise(name) if "Ͱ" < name[:1] < "Ѐ" else name.translate(_APOSTROPHES).casefold()


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    """Rules by language.

    Raises:
        ConfigurationError: the file is not there or is not TOML.
    """
    try:
        text = (resources.files("geo.gazetteer") / "tables" / "forms.toml").read_text(encoding="utf-8")
        return tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"gazetteer/tables/forms.toml cannot be used ({error}): mend the file.") from error
