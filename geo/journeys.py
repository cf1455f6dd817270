"""“Called off his visit to Ankara”: where a journey would have led is no scene of what somebody does about it at home.

So it is where the journey is given up, turned down or forbidden, and not what happens on it: “resigned during a visit to
Ankara” was there. `journeys` of `[places]` of a language's pack are the nouns.
"""

from __future__ import annotations

from functools import cache

from geo.asides import verb_groups
from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.languages import listed, load
from geo.model import Toponym, Trigger
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

_TURNED_DOWN = "REJECT"
_BETWEEN = 4  # tokens between the noun and the preposition of the goal: “his visit on Thursday to”
_ATTRIBUTES = 3  # tokens before the noun among which its preposition stands: “during his first visit to”


def is_goal_of_a_journey(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place is the goal of a journey that is the object or subject of what somebody does about it."""
    if not (load_type(trigger.event_type).at_desk or trigger.event_type == _TURNED_DOWN):
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    end = frame_of(structure, first, last).preposition_start
    if structure.clause_at(first) != structure.clause_at(trigger.tokens[0]) or end == first:
        return False
    found = _journeys(structure.pack.code).find(structure.tokens, max(0, end - _BETWEEN - 1), end)
    return bool(found) and _leads_there(found[-1].end, end, structure) and not _is_governed(found[-1].start, structure)


def _leads_there(start: int, end: int, structure: Structure) -> bool:
    """Whether nothing but a phrase stands between the noun and the preposition of the goal."""
    words = structure.tokens[start:end]
    return all(token.text != "," for token in words) and not any(verb_groups(start, end, structure))


def _is_governed(noun: int, structure: Structure) -> bool:
    """Whether a preposition stands before the noun, which says when or on what occasion: “during his visit to”."""
    return not _last_words(structure.pack.code).isdisjoint(structure.tokens.written[max(0, noun - _ATTRIBUTES) : noun])


@cache
def _last_words(code: str) -> frozenset[str]:
    """The words that end a preposition: “lors de”."""
    return frozenset(entry.split()[-1].lstrip("=") for entry in listed(code, "cues", "prepositions"))


@cache
def _journeys(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("journeys", ()))
