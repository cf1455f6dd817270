"""“accused Kyiv of”, “pidió a Londres”, “пригрозил Москве”: whom words go to, who is judged, helped or threatened.

A capital or a country there is a government, and no place: what it is accused of was done anywhere. `[verbs]` of a
language's pack lists the verbs:

    addressing = ["accuse"]              # their object stands right behind them
    addressing_to = ["acusar"]           # a word of `spoken_to` of `[places]` stands between, “acusó el lunes a”
    addressing_with = ["imputar"]        # and what it is about as well, “imputó un ataque a”
    addressing_by = ["call =on"]         # whole phrases
    of_forces = ["threaten"]             # those of them of which a storm or a flood may be the subject

Where a verb brackets its clause (“hat Kiew beschuldigt”), it may stand anywhere in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from geo.clauses import Structure
from geo.event_words import words_of
from geo.insertions import between
from geo.languages import listed, load
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.token_index import once_a_sentence

_FORCES, _CHARGE = "DISASTER", "ACCUSE"
_WORDS, _WARNING = "STATEMENT", "warn"
_SMALL_WORDS = 3  # between a subject and its verb: “a marți acuzat”, “has repeatedly accused”


def is_addressed(structure: Structure, first: int) -> bool:
    """Whether words for whom they go to end right before a token, an article and a day aside."""
    return first in _ends(structure)


def addresses_somebody(structure: Structure, first: int) -> bool:
    """Whether the clause of a token holds such a verb, in a language whose verbs bracket their clauses."""
    if not structure.pack.section("verbs").get("bracket"):
        return False
    clause = structure.clauses[structure.clause_at(first)]
    return any(clause.start <= match.start < clause.end for match in _found(structure))


def accuser_before(structure: Structure, at: int) -> int | None:
    """Where the verb stands that puts what a token tells on somebody else: “accused Kyiv of the attack”, “warned Kyiv against”; or None."""
    start = structure.clauses[structure.clause_at(at)].start
    accusing = _accusing(structure.pack.code)
    found = (m.start for m in _found(structure) if start <= m.start and m.end < at and m.entry.split()[0] in accusing)
    return max(found, default=None)


def addressed_behind(structure: Structure, end: int) -> int | None:
    """Where the addressee begins of whom a verb right behind a name is told, small words and a day between; else None."""
    tokens = structure.tokens
    for match in _found(structure):
        between = tokens[end : match.start]
        if match.start >= end and len(between) <= _SMALL_WORDS and all(t.is_word and t.text.islower() for t in between):
            return _behind_articles(structure, match.end)
    return None


@once_a_sentence
def _ends(structure: Structure) -> frozenset[int]:
    return frozenset(end for match in _found(structure) for end in (match.end, _behind_articles(structure, match.end)))


@once_a_sentence
def _found(structure: Structure) -> tuple[Match[str], ...]:
    """The words of a sentence that address somebody."""
    tokens = structure.tokens
    return tuple(m for found in _book(structure.pack.code).everywhere(tokens) for m in found if _fits(m, structure))


def _fits(match: Match[str], structure: Structure) -> bool:
    """Whether no force of nature does it: “floods threatened Bangkok”; nor a noun of the same letters, by its capital."""
    forces = listed(structure.pack.code, "verbs", "of_forces")
    if match.entry.split()[0] not in forces:
        return True
    start = structure.clauses[structure.clause_at(match.start)].start
    return _forces(structure.pack.code).first(structure.tokens, start, match.start) is None


def _behind_articles(structure: Structure, at: int) -> int:
    """The index behind a day and articles."""
    tokens, code = structure.tokens, structure.pack.code
    at = between(code)(tokens, at, len(tokens)) if at < len(tokens) else at
    while at < len(tokens) and tokens[at].text.lower() in listed(code, "cues", "definite_articles", "definite"):
        at += 1
    return at


@cache
def _book(code: str) -> PhraseBook[str]:
    entries = tuple(dict.fromkeys(_entries(code)))
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries), between(code))


def _entries(code: str) -> Iterator[str]:
    verbs = load(code).section("verbs")
    yield from verbs.get("addressing", ())
    yield from verbs.get("addressing_by", ())
    for word in sorted(listed(code, "places", "spoken_to")):
        yield from (f"{verb} ={word}" for verb in verbs.get("addressing_to", ()))
        yield from (f"{verb} ~ ={word}" for verb in verbs.get("addressing_with", ()))


@cache
def _accusing(code: str) -> frozenset[str]:
    words = words_of(_CHARGE, code)
    warnings = words_of(_WORDS, code).modes.get(_WARNING, ())
    return frozenset(entry.split()[0] for entry in (*words.verb, *words.weak_verb, *warnings))


@cache
def _forces(code: str) -> PhraseBook[str]:
    words = words_of(_FORCES, code)
    return PhraseBook((entry, entry) for entry in (*words.noun, *words.weak_noun))
