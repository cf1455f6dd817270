"""“Two men were killed in Leeds on Tuesday”: somebody killed them, where nothing else in the article says what did.

A verb for killing names a crime beside words for it, and is left out for want of them. Here the clause tells who was
killed, where and when, and no more; and neither its sentence nor those around it tell a mishap, an attack or a crime to which
the dead belong. Whoever adds how it came about (“killed when a wall fell”) is left to the words for that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from geo.clauses import Clause
from geo.cue_words import cue_book
from geo.doers import Done, killings
from geo.event_lexicon import Meaning
from geo.insertions import between
from geo.languages import listed, load
from geo.model import Trigger
from geo.phrases import Match
from geo.place_words import has_noun_capitals
from geo.verbs import is_auxiliary, reading
from geo.word_senses import Met, Reading

_CRIME = "CRIME"
_CAUSES = frozenset({"ACCIDENT", "ASSAULT", _CRIME, "DISASTER", "FIRE", "HEALTH", "MOBILIZE", "RETREAT"})
_AROUND = 3  # sentences on either side that may tell what killed somebody
_FEW = 3  # of whom a murder is told so; more died of something greater
_NAME = 2  # words of a place


def bare_killings(
    readings: Sequence[Reading], lacking: Sequence[Sequence[Match[Meaning]]], triggers: Sequence[Sequence[Trigger]]
) -> list[list[Done]]:
    """The verbs of each sentence that tell of people who were killed, and of nothing else.

    Args:
        readings: The sentences.
        lacking: The senses of each that lack nothing but words beside them.
        triggers: What is sure of each.
    """
    causes = [number for number, found in enumerate(triggers) if any(t.event_type in _CAUSES for t in found)]
    return [
        []
        if not matches or any(abs(number - cause) <= _AROUND for cause in causes)
        else list(_in_sentence(here, matches))
        for number, (here, matches) in enumerate(zip(readings, lacking, strict=True))
    ]


def _in_sentence(here: Reading, matches: Sequence[Match[Meaning]]) -> Iterator[Done]:
    for match in matches:
        sense = match.value
        if sense.form != "verb" or sense.before or sense.type.name != _CRIME:
            continue
        clause = here.clause_of(match)
        if match.entry not in killings(here.code) or clause.opener != "main":
            continue
        verb = reading(here.tokens, match.start, clause.start, here.structure.pack)
        if not verb.passive or verb.tense != "past" or not _says_all(clause, here):
            continue
        victim = _victim(match, clause, here)
        if victim is not None:
            yield Done(match, Met("actor", victim))
            return


def _says_all(clause: Clause, here: Reading) -> bool:
    """Whether no more clause follows, but one that says who tells it."""
    return all(other.start <= clause.start or other.opener == "speech" for other in here.structure.clauses)


def _victim(match: Match[Meaning], clause: Clause, here: Reading) -> Match[str] | None:
    """The noun for a man, a woman or a child, where the clause tells but where and when it was; “people” die in wars, too."""
    tokens, code, victim = here.tokens, here.code, None
    over, articles = between(code), listed(code, "cues", "definite", "indefinite")
    at = clause.start
    while at < clause.end:
        people = [] if victim is not None else cue_book(code, "may_kill").all_at(tokens, at, clause.end)
        behind = max(over(tokens, at, clause.end), _behind_a_town(at, clause.end, here))
        if people:
            victim, at = people[0], people[0].end
        elif behind > at:
            at = behind
        elif _is_of_the_verb(at, match, here) or tokens.written[at] in articles or (not victim and _is_few(at, here)):
            at += 1
        else:
            return None
    return victim


def _is_of_the_verb(at: int, match: Match[Meaning], here: Reading) -> bool:
    """Whether a token is the verb, a helper of it, or a mark."""
    inside = match.start <= at < match.end
    return inside or not here.tokens[at].is_word or is_auxiliary(here.tokens.written[at], here.structure.pack)


def _is_few(at: int, here: Reading) -> bool:
    written = here.tokens.written[at]
    return int(written) <= _FEW if written.isdecimal() else written in _few(here.code)


@cache
def _few(code: str) -> frozenset[str]:
    """The words for small numbers, in any of their forms."""
    words = load(code).section("dates").get("words", {}).get("number", {})
    return frozenset(
        word for number, written in words.items() if number.isdecimal() and int(number) <= _FEW for word in written
    )


def _behind_a_town(at: int, end: int, here: Reading) -> int:
    """The index behind a preposition and a name where all nouns have capitals: “in Kassel”."""
    tokens = here.tokens
    if not has_noun_capitals(here.structure) or tokens.written[at] not in listed(here.code, "places", "in_towns"):
        return at
    behind = at + 1
    while behind < min(end, at + 1 + _NAME) and tokens[behind].is_word and tokens[behind].is_capitalised:
        behind += 1
    return behind if behind > at + 1 else at
