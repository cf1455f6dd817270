"""Words for what became of people and things, as they stand in a sentence, and the lists of words beside them.

The lists are those of `geo.figure_words`, one file a language.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from geo import figure_words
from geo.clauses import Structure
from geo.languages import load
from geo.lemmas import lemma
from geo.model import DateMention, Span
from geo.phrases import PhraseBook, book_of
from geo.quantities import opens_a_number
from geo.token_index import once_a_sentence

ADJECTIVES = 2
"""Words that are in no list, between a number and its noun, or between a number and its fate."""
WEAK = frozenset({"participants", "casualties"})
"""Kinds whose nouns only say who is counted, where the clause tells what became of them (“12 protesters were arrested”)."""
THINGS = "things"
"""The kind of words for what is done to things; what the thing is tells the kind of the figure."""
NUMBER, ARTICLE, ZERO, FATE, THING = 1, 2, 4, 8, 16
"""What a word may begin."""

_MOST_WORDS = 1 << 16  # words of a language that are remembered


@dataclass(frozen=True, slots=True)
class Cue:
    """A word for what became of those who are counted, in tokens [start, end)."""

    start: int
    end: int
    kind: str
    role: str
    entry: str


class _Signs(dict[str, int]):
    """Word -> what it may begin, so that most sentences are not looked at any closer; each word is looked up once."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def __missing__(self, word: str) -> int:
        written, code = word.lower(), self._code
        kinds = {kind for kind, _ in _cues(code).values_from(written, lemma(word, code))}
        number = opens_a_number(written, code)
        signs = NUMBER * (number == "number") | ARTICLE * (number == "article")
        signs |= ZERO * (written in _zero_words(code)) | THING * (THINGS in kinds) | FATE * bool(kinds - {THINGS})
        if len(self) < _MOST_WORDS:
            self[word] = signs
        return signs


@cache
def signs_of(code: str) -> _Signs:
    """What each word of a language may begin."""
    return _Signs(code)


def signs_in(structure: Structure) -> int:
    """What the words of a sentence may begin, all in one."""
    words = (token.text for token in structure.tokens)
    return reduce(or_, map(signs_of(structure.pack.code).__getitem__, words), 0)


@cache
def _cues(code: str) -> PhraseBook[tuple[str, str]]:
    table = figure_words.load(code)
    roles = ("nouns", "states", "deeds", "totals")
    rows = [
        (entry, (kind, role))
        for kind, lists in table.get("kinds", {}).items()
        for role in roles
        for entry in lists.get(role, ())
    ]
    rows += [(entry, (THINGS, "deeds")) for entry in table.get(THINGS, {}).get("deeds", ())]
    return PhraseBook(rows)


@cache
def heads_of(code: str) -> PhraseBook[str]:
    """Nouns for persons (`people`, `groups`), measures (`units`), and things by their kind."""
    table = figure_words.load(code)
    rows = [(entry, key) for key in ("people", "groups") for entry in table.get(key, ())]
    rows += [(entry, "units") for key in ("units", "animals") for entry in table.get(key, ())]
    rows += [(entry, kind) for kind, lists in table.get("kinds", {}).items() for entry in lists.get("things", ())]
    return PhraseBook(rows)


@cache
def phrases_of(code: str, key: str) -> PhraseBook[str]:
    """A list of a language's figure words."""
    return book_of(figure_words.load(code).get(key, ()))


@cache
def single_words(code: str, *keys: str) -> frozenset[str]:
    """Single written words of lists of a language's figure words."""
    table = figure_words.load(code)
    return frozenset(entry.lstrip("=") for key in keys for entry in table.get(key, ()) if " " not in entry)


@cache
def listed_words(code: str, section: str, *keys: str) -> frozenset[str]:
    """Single written words of lists of a language pack."""
    table = load(code).section(section)
    return frozenset(entry.lstrip("=") for key in keys for entry in table.get(key, ()) if " " not in entry)


@cache
def light_words(code: str) -> frozenset[str]:
    """Words that may stand between a number without a noun and its fate."""
    auxiliaries = listed_words(code, "verbs", "perfect", "passive", "between")
    return single_words(code, "light", "beside") | auxiliaries | listed_words(code, "cues", "partitive", "partitives")


@cache
def governing_words(code: str) -> frozenset[str]:
    """Prepositions behind which a number is no object: all but those of a genitive or of an object (“detuvo a 17”)."""
    free = listed_words(code, "cues", "partitive", "partitives") | listed_words(code, "actors", "genitive_before")
    free |= listed_words(code, "verbs", "object_marker") | single_words(code, "object_marks")
    return listed_words(code, "cues", "prepositions") - free


@cache
def _zero_words(code: str) -> frozenset[str]:
    table = figure_words.load(code)
    return frozenset(
        entry.split()[0].lstrip("=") for key in ("nobody", "none", "none_exist") for entry in table.get(key, ())
    )


def word_at(structure: Structure, index: int) -> str:
    """A word in lower case; nothing outside the sentence."""
    return structure.tokens[index].text.lower() if 0 <= index < len(structure.tokens) else ""


def span_of(structure: Structure, start: int, end: int) -> Span:
    """Where tokens [start, end) stand in the text."""
    return Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)


@once_a_sentence
def cues_in(structure: Structure) -> tuple[Cue, ...]:
    """The words for fates of a sentence, in their order; of those that overlap the longest."""
    tokens, last = structure.tokens, 0
    found: list[Cue] = []
    book, signs = _cues(structure.pack.code), signs_of(structure.pack.code)
    for index, token in enumerate(tokens):
        if index < last or not signs[token.text] & (FATE | THING):
            continue
        matches = book.all_at(tokens, index, len(tokens))
        last = max((match.end for match in matches), default=last)
        found += [Cue(m.start, m.end, *m.value, m.entry) for m in matches if m.end == last]
    return tuple(found)


def merely_possible(structure: Structure, number: int, end: int, dates: Sequence[DateMention]) -> str | None:
    """A word in the clause that makes everything in it merely possible (“could kill up to 900 people”).

    Words of a date make nothing possible (“on 12 May”).
    """
    clause = structure.clauses[number]
    for match in _modals(structure.pack.code).find(structure.tokens, clause.start, min(end, clause.end)):
        span = span_of(structure, match.start, match.end)
        if not any(date.span.covers(span) for date in dates):
            return " ".join(token.text for token in structure.tokens[match.start : match.end])
    return None


@cache
def _modals(code: str) -> PhraseBook[str]:
    pack = load(code)
    conditional = (f"={entry.lstrip('=')}" for entry in pack.section("verbs").get("conditional", ()))
    return book_of((*pack.section("cues").get("hypothesis_modal", ()), *conditional))
