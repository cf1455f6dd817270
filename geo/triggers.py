"""Sentence -> the words that name a deed, by the lexicons of the event types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from geo.clauses import Clause, Structure
from geo.event_types import EventType, Triggers, all_types, load
from geo.model import Span, Trigger
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.verbs import is_verbal


@dataclass(frozen=True, slots=True, eq=False)
class _Sense:
    """One reading of a lexicon entry."""

    type: EventType
    form: Literal["noun", "verb"]
    strong: bool


def find_triggers(structure: Structure) -> tuple[Trigger, ...]:
    """The triggers of one sentence in the order of the text, one sense each."""
    book, tokens = _book(structure.pack.code), structure.tokens
    found: list[Trigger] = []
    at = 0
    while at < len(tokens):
        senses = [match for match in book.all_at(tokens, at, len(tokens)) if _fits(match, structure)]
        if not senses:
            at += 1
            continue
        # Of the senses that are possible the longest wins: "fire on" hides "fire", but not where nobody fires.
        at = max(match.end for match in senses)
        longest = [match for match in senses if match.end == at]
        best = longest[0] if len(longest) == 1 else max(longest, key=lambda match: _weight(match, structure))
        found.append(_trigger(best, structure))
    return tuple(found)


@cache
def _book(code: str) -> PhraseBook[_Sense]:
    return PhraseBook(_entries(code), _verb_forms(code))


def _entries(code: str) -> Iterator[tuple[str, _Sense]]:
    for kind in all_types():
        words = kind.triggers.get(code, Triggers())
        yield from ((entry, _Sense(kind, "noun", strong=True)) for entry in words.noun)
        yield from ((entry, _Sense(kind, "verb", strong=True)) for entry in words.verb)
        yield from ((entry, _Sense(kind, "noun", strong=False)) for entry in words.weak_noun)
        yield from ((entry, _Sense(kind, "verb", strong=False)) for entry in words.weak_verb)


@cache
def _verb_forms(code: str) -> dict[str, frozenset[str]]:
    verbs = tuple(
        entry
        for kind in all_types()
        for entry in (*kind.triggers.get(code, Triggers()).verb, *kind.triggers.get(code, Triggers()).weak_verb)
    )
    return participle_forms(code, verbs)


@cache
def _context(name: str, code: str, table: str, key: str) -> PhraseBook[str]:
    """The words of `unless`, or those of one key of `needs` or `modes`; of a verb, its participles as well."""
    listed = getattr(load(name).triggers[code], table)
    entries: tuple[str, ...] = listed[key] if key else listed
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries))


def _clause(match: Match[_Sense], structure: Structure) -> Clause:
    return structure.clauses[structure.clause_at(match.start)]


def _near(match: Match[_Sense], structure: Structure, table: str, key: str = "") -> Match[str] | None:
    """A context word in the clause of the trigger, or in the trigger itself; the nearest one."""
    clause = _clause(match, structure)
    start = _governing_start(structure, clause) if table == "needs" else clause.start
    book = _context(match.value.type.name, structure.pack.code, table, key)
    hits = [
        hit
        for hit in book.find(structure.tokens, start, max(clause.end, match.end))
        if table == "modes" or hit.start < match.start or hit.end > match.end
    ]
    return min(hits, key=lambda hit: _distance(hit, match), default=None)


def _governing_start(structure: Structure, clause: Clause) -> int:
    """Where the clause begins that an infinitive or subjunctive completes: “the president is due | to visit Kyiv”."""
    number = structure.clauses.index(clause)
    if number and clause.opener in ("infinitive", "subjunctive"):
        return structure.clauses[number - 1].start
    return clause.start


def _distance(hit: Match[str], match: Match[_Sense]) -> int:
    return max(0, hit.start - match.end + 1, match.start - hit.end + 1)


def _fits(match: Match[_Sense], structure: Structure) -> bool:
    """Whether the sense is possible here: part of speech, words it needs, words that exclude it."""
    sense, clause = match.value, _clause(match, structure)
    words = sense.type.triggers[structure.pack.code]
    is_phrase = match.end - match.start > 1
    verbal = is_verbal(structure.tokens, match.start, clause.start, structure.pack)
    if sense.form == "verb" and not verbal and (not is_phrase or _names_a_thing(match, structure)):
        return False
    if not is_phrase and sense.form == "noun" and verbal and _is_verb_too(match, structure):
        return False
    if words.unless and _near(match, structure, "unless"):
        return False
    return match.entry not in words.needs or _near(match, structure, "needs", match.entry) is not None


def _is_verb_too(match: Match[_Sense], structure: Structure) -> bool:
    """Whether the same word is also listed as a verb, so that its part of speech is an open question."""
    same = _book(structure.pack.code).all_at(structure.tokens, match.start, match.end)
    return any(other.value.form == "verb" for other in same)


def _names_a_thing(match: Match[_Sense], structure: Structure) -> bool:
    """Whether a verb phrase begins with a word that is a noun here: "a fire on the ship" beside "they fire on"."""
    written = structure.tokens[match.start].text.lower()
    same = _book(structure.pack.code).all_at(structure.tokens, match.start, match.start + 1)
    return not written.endswith("ing") and any(other.value.form == "noun" for other in same)


def _weight(match: Match[_Sense], structure: Structure) -> tuple[bool, bool, bool, str]:
    """Which sense wins: one that needed a neighbour and has it, then a strong one, then one with a mode nearby."""
    words = match.value.type.triggers[structure.pack.code]
    has_mode = any(_near(match, structure, "modes", mode) for mode in words.modes)
    return match.entry in words.needs, match.value.strong, has_mode, match.value.type.name


def _mode(match: Match[_Sense], structure: Structure) -> str | None:
    """The mode whose word stands nearest to the trigger in its clause, else the default of the type."""
    words = match.value.type.triggers[structure.pack.code]
    hits = {mode: _near(match, structure, "modes", mode) for mode in words.modes}
    near = {mode: _distance(hit, match) for mode, hit in hits.items() if hit is not None}
    return min(near, key=lambda mode: near[mode], default=match.value.type.default_mode)


def _trigger(match: Match[_Sense], structure: Structure) -> Trigger:
    tokens = structure.tokens
    return Trigger(
        span=Span(start=tokens[match.start].span.start, end=tokens[match.end - 1].span.end),
        event_type=match.value.type.name,
        mode=_mode(match, structure),
        sentence=structure.sentence.index,
        tokens=(match.start, match.end),
        form=match.value.form,
        strong=match.value.strong,
        entry=match.entry,
    )
