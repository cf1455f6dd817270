"""From a name in a text to the name in a gazetteer: `Moscovei` -> `Moscova`, `Краснодаре` -> `Краснодар`.

A form is a guess: the gazetteer decides which of them exists, so the rules may be generous, but their order matters,
since the first form that is a name wins: as written, endings off, lemma, generic word off. What a language needs is
data: the section `place_forms` of its pack, else its table in tables/forms.toml.

    endings     [[ending, replacement], ...]  tried longest first; a replacement may be empty
    words       case form -> citation form of words that names are made of ("mării" = "marea")
    generic     word -> kind, for "the region of Krasnodar", "Краснодарский край"
    links       words between a generic word and the name ("of", "de")
    articles    words at the start that are no part of a name ("the")
    directions  word -> direction, for "southern Florida", "sudul Floridei"
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import simplemma

from geo.errors import ConfigurationError
from geo.gazetteer.parts import part_of
from geo.languages import load

__all__ = ["citation_forms", "forms_by_rule", "languages", "part_of", "split_direction", "split_generic"]

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_APOSTROPHES = str.maketrans("’ʼ", "''")
_MOST = 24  # forms of one name
_PER_WORD = 5
_SHORTEST_STEM = 2  # letters that must stay of a word
_LONGEST = 80  # code points; what is longer is no name


@dataclass(frozen=True, slots=True)
class Rules:
    """What one language says about the forms of names."""

    endings: tuple[tuple[str, str], ...]
    """Longest first."""
    words: Mapping[str, str]
    generic: Mapping[str, str]
    links: frozenset[str]
    articles: frozenset[str]
    directions: Mapping[str, str]


@lru_cache(maxsize=50_000)
def citation_forms(surface: str, language: str) -> tuple[str, ...]:
    """The distinct names that the words may be a form of, the words themselves first.

    Args:
        surface: The words as they stand in the text.
        language: Of the text, BCP 47; without rules for it, the words alone.
    """
    return _forms(surface, language, language.partition("-")[0].lower())


@lru_cache(maxsize=10_000)
def forms_by_rule(surface: str, language: str) -> tuple[str, ...]:
    """The same without the lemmatiser, which takes seconds and much memory for each language that it is asked in."""
    return _forms(surface, language, "")


def _forms(surface: str, language: str, lemmas: str) -> tuple[str, ...]:
    if len(surface) > _LONGEST:
        return (surface,)
    rules = _rules(language)
    forms = dict.fromkeys((surface, *_inflected(surface, rules, lemmas)))
    bare = _without_article(surface, rules)
    if bare != surface:
        forms |= dict.fromkeys((bare, *_inflected(bare, rules, lemmas)))
    split = split_generic(surface, language)
    if split is not None:
        forms |= dict.fromkeys((split[0], *_inflected(split[0], rules, lemmas)))
    return tuple(itertools.islice(forms, _MOST))


def split_generic(surface: str, language: str) -> tuple[str, str] | None:
    """The name without its generic word, and the kind which that word asks for; None where there is none.

    `("Krasnodar", "admin1")` for "regiunea rusă Krasnodar": between the generic word and the name, words with a small
    initial are passed over.
    """
    rules, words = _rules(language), surface.split()
    if len(words) < 2:
        return None
    kind = _kind_of(words[0], rules)
    if kind is not None:
        rest = list(itertools.dropwhile(lambda word: word.islower() or word.casefold() in rules.links, words[1:]))
        return (" ".join(rest), kind) if rest else None
    kind = _kind_of(words[-1], rules)
    return (" ".join(words[:-1]), kind) if kind is not None else None


def split_direction(surface: str, language: str) -> tuple[str, str] | None:
    """The name without its word of direction, and the direction: `("Floridei", "south")`; None where there is none."""
    rules, words = _rules(language), surface.split()
    if len(words) < 2:
        return None
    direction = rules.directions.get(words[0].casefold())
    if direction is not None:
        rest = list(itertools.dropwhile(lambda word: word.casefold() in rules.links | rules.articles, words[1:]))
        return (" ".join(rest), direction) if rest else None
    direction = rules.directions.get(words[-1].casefold())
    return (" ".join(words[:-1]), direction) if direction is not None else None


@cache
def languages() -> tuple[str, ...]:
    """The languages that have rules, those of the table first."""
    return tuple(dict.fromkeys((*_table(), *("ro", "en"))))


def _kind_of(word: str, rules: Rules) -> str | None:
    """The kind that a generic word asks for, in whatever case it stands."""
    small = word.casefold().strip(".,")
    return rules.generic.get(small) or rules.generic.get(rules.words.get(small, ""))


def _without_article(surface: str, rules: Rules) -> str:
    first, _, rest = surface.partition(" ")
    return rest if rest and first.casefold() in rules.articles else surface


def _inflected(surface: str, rules: Rules, code: str) -> Iterator[str]:
    """The surface with its words in citation form: all of them, then only the first, then only the last."""
    spans = [match.span() for match in _WORD.finditer(surface)]
    if not spans:
        return
    options = [_word_forms(surface[start:end], rules, code) for start, end in spans]
    if len(options) == 1:
        yield from (_put(surface, spans, choice) for choice in itertools.product(*options))
        return
    together = itertools.product(*(forms[:_PER_WORD] for forms in options))
    yield from (_put(surface, spans, choice) for choice in itertools.islice(together, _MOST))
    words = [surface[start:end] for start, end in spans]
    for form in options[-1]:
        yield _put(surface, spans, (*words[:-1], form))
    for form in options[0]:
        yield _put(surface, spans, (form, *words[1:]))


def _put(surface: str, spans: Sequence[tuple[int, int]], words: Sequence[str]) -> str:
    """The surface with other words at the spans."""
    parts, at = [], 0
    for (start, end), word in zip(spans, words, strict=True):
        parts += [surface[at:start], word]
        at = end
    return "".join((*parts, surface[at:]))


def _word_forms(word: str, rules: Rules, code: str) -> tuple[str, ...]:
    """Citation forms of one word, likeliest first; the word itself last."""
    small = word.casefold().translate(_APOSTROPHES)
    forms: dict[str, None] = {}
    if small in rules.words:
        forms[_like(rules.words[small], word)] = None
    for ending, replacement in rules.endings:
        if small.endswith(ending) and len(small) - len(ending) >= _SHORTEST_STEM:
            forms[_like(small[: len(small) - len(ending)] + replacement, word)] = None
    if word[:1].isupper() and (lemma := _lemma(word, code)):
        forms[_like(lemma, word)] = None
    forms[word] = None
    return tuple(forms)


def _like(form: str, word: str) -> str:
    """A form with the capitals of the word that it stands for."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def _lemma(word: str, code: str) -> str:
    """What simplemma makes of a name; empty where it does not know the word, or no language is given."""
    try:
        lemma = str(simplemma.lemmatize(word, lang=code)) if code else word
    except ValueError:  # a language that the lemmatiser does not have
        return ""
    return lemma if lemma != word and " " not in lemma else ""


@cache
def _rules(language: str) -> Rules:
    code = language.partition("-")[0].lower()
    data: Mapping[str, Any] = load(code).section("place_forms") or _table().get(code, {})
    endings = sorted(
        ((str(ending), str(new)) for ending, new in data.get("endings", ())), key=lambda rule: -len(rule[0])
    )
    return Rules(
        endings=tuple(endings),
        words=dict(data.get("words", {})),
        generic=dict(data.get("generic", {})),
        links=frozenset(data.get("links", ())),
        articles=frozenset(data.get("articles", ())),
        directions={**load(code).section("places").get("directions", {}), **data.get("directions", {})},
    )


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    """Rules by language for those that have no pack.

    Raises:
        ConfigurationError: the file is not there or is not TOML.
    """
    try:
        text = (resources.files("geo.gazetteer") / "tables" / "forms.toml").read_text(encoding="utf-8")
        return tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"gazetteer/tables/forms.toml cannot be used ({error}): mend the file.") from error
