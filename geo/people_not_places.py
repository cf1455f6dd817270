"""Areas and towns that are people here: whoever is arrested, sentenced or elected bears the name of a place.

“El tribunal condenó a Cerdaña”, “Vercors a été interpellé mardi”: nobody arrests a mountain. A name that no preposition of
place governs is that of a person, or of a body, where it is the object of such a verb, or the subject of its passive.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.languages import listed
from geo.model import Token, Toponym, Trigger
from geo.place_words import stands_alone
from geo.verbs import is_auxiliary

_OF_PEOPLE = frozenset({"arrest", "convict", "trial", "sue", "investigate", "murder", "appointment", "resign"})
"""Modes of what is done to people."""
_ELECTED = "ELECTION"
_NEAR = 3  # tokens between a verb and its object


def is_person(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name is that of somebody whom the verb befalls, and not where it does."""
    if trigger.form != "verb" or (trigger.mode not in _OF_PEOPLE and trigger.event_type != _ELECTED):
        return False
    first, last = structure.tokens_of(toponym.mention.span)
    tokens, (start, end) = structure.tokens, trigger.tokens
    if start < first:
        return _is_object(tokens[start + 1 : min(end, first)], tokens[min(end, first) : first], structure) and (
            first < end or stands_alone(structure, last)
        )
    opens = not first or not tokens[first - 1].is_word
    return opens and last <= start and is_auxiliary(tokens[last].text.lower(), structure.pack)


def _is_object(within: Sequence[Token], between: Sequence[Token], structure: Structure) -> bool:
    """Whether nothing but articles and the small word before people stands between a verb and a name.

    `within` are the further words of the verb, some of which hold a preposition (“condenó a”).
    """
    marks, prepositions = _marks(structure.pack.code), listed(structure.pack.code, "cues", "prepositions")
    governed = any(token.text.lower() in prepositions - marks for token in within)
    return not governed and len(between) <= _NEAR and all(token.text.lower() in marks for token in between)


@cache
def _marks(code: str) -> frozenset[str]:
    return listed(code, "cues", "definite_articles") | listed(code, "verbs", "object_marker")
