"""The words about a date that say how it is meant: “since May”, “by June”, “for Monday”, “has a meeting on Tuesday”.

A language pack lists them in its dates: `since`, `since_gone`, `since_behind`, `until`, `aim` and `having`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.event_words import words_of
from geo.insertions import between
from geo.languages import listed, load
from geo.model import DateMention, Token
from geo.schedules import follows_article
from geo.token_index import once_a_sentence
from geo.verbs import is_past_form

_ON_CALENDARS = ("CONSULT", "CULTURE_SPORT")  # types whose nouns people have before them: a meeting, a match
_BEHIND = 3  # words
_LONGEST_AFTER = 3  # words that put one thing after another
_NEAR = 8  # tokens between the verb and what it is that somebody has


def opened_by(first: int, last: int, structure: Structure, key: str) -> bool:
    """Whether the words of a date, or those just before it or its article, are among those of a list of the pack.

    Args:
        first: Index of the first token of the date.
        last: Index behind the last one.
        structure: The sentence.
        key: `since`, `since_gone`, `until` or `aim`.
    """
    return _opened_by(structure, first, last, key)


@once_a_sentence
def _opened_by(structure: Structure, first: int, last: int, key: str) -> bool:
    phrases = _edges(structure.pack.code, key)
    starts = (first, first - 1) if first and follows_article(structure.tokens, first, structure.pack) else (first,)
    start = max(0, starts[-1] - max(map(len, phrases), default=0))  # a sentence may hold a thousand dates
    words = [token.text.lower() for token in structure.tokens[start:last]]
    return any(
        words[index : index + len(phrase)] == list(phrase)
        for phrase in phrases
        for at in starts
        for index in (at - start, at - start - len(phrase))
        if index >= 0
    )


def is_since(first: int, last: int, structure: Structure) -> bool:
    """Whether words before a date, or right behind it, say that something has gone on since: “de la 1 mai încoace”."""
    behind = [token.text.lower() for token in structure.tokens[last : last + _BEHIND]]
    closing = _edges(structure.pack.code, "since_behind")
    closed = any(behind[: len(phrase)] == list(phrase) for phrase in closing)
    return closed or opened_by(first, last, structure, "since")


def has_on_the_calendar(structure: Structure, clause: Clause) -> bool:
    """Whether somebody has a meeting or a match ahead: “has a meeting on Tuesday”.

    “Has called off a meeting” and “has been in talks” are no such thing, nor is “has doubts after the match”.
    """
    tokens, pack = structure.tokens, structure.pack
    having = listed(pack.code, "dates", "having")
    start = next((i for i in range(clause.start, clause.end) if tokens[i].text.lower() in having), None)
    if start is None or any(is_past_form(tokens[index], pack) for index in range(start + 1, clause.end)):
        return False
    at, stop = start + 1, min(clause.end, start + _NEAR)
    if at < stop and tokens[at].text.lower() in listed(pack.code, "verbs", "passive"):
        return False
    passed = between(pack.code)
    while at < stop:
        token, behind = tokens[at], passed(tokens, at, stop)  # “hat am Dienstag ein Spiel”
        if behind == at and names_a_meeting((token,), pack.code):
            return True
        if behind == at and token.text.lower() in listed(pack.code, "cues", "prepositions"):
            return False
        at = max(behind, at + 1)
    return False


def names_a_meeting(tokens: Sequence[Token], code: str) -> bool:
    """Whether one of some words is a noun for what people have on their calendars."""
    return any(not {token.lemma, token.text.lower()}.isdisjoint(_meetings(code)) for token in tokens)


@cache
def _meetings(code: str) -> frozenset[str]:
    """Nouns for what people have on their calendars."""
    words = (words_of(name, code) for name in _ON_CALENDARS)
    return frozenset(noun.lstrip("=") for listed in words for noun in (*listed.noun, *listed.weak_noun))


@cache
def _edges(code: str, key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.split()) for entry in load(code).section("dates").get(key, ()))


def is_behind_after(mention: DateMention, structure: Structure) -> bool:
    """Whether words tell for how long something went on after which something else was done."""
    interval = mention.interval
    if mention.type != "DURATION" or interval is None or interval.precision not in ("day", "week"):
        return False
    first = structure.tokens_of(mention.span)[0]
    book = cue_book(structure.pack.code, "after")
    return any(match.end == first for match in book.find(structure.tokens, max(0, first - _LONGEST_AFTER), first))
