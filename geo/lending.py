"""Which places stand for themselves alone: a hospital where people are taken.

“The third victim died in hospital in Nice. Firefighters evacuated the village”: what is told next was not in Nice.
`hospitals` of `[places]` of a language's pack, in the syntax of `geo.event_words`, are the words for such houses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Event, Toponym, Trigger
from geo.phrases import PhraseBook, book_of

_TREATED = "of a hospital, where people are taken"
_REACH = 4  # tokens before the name of a town among which the word for a hospital stands


def treated(places: Sequence[Toponym], trigger: Trigger, structure: Structure) -> tuple[Toponym, ...]:
    """The places of a deed, with a note on those that are a hospital's and not where people came to harm."""
    kind = load_type(trigger.event_type)
    if not kind.befalls and not kind.leaves:  # a fire or an attack may well be in the hospital
        return tuple(places)
    return tuple(_noted(toponym) if _in_hospital(toponym, structure) else toponym for toponym in places)


def lends(event: Event) -> bool:
    """Whether a deed has a place at which what is told next may have been as well."""
    kept = any(t.place is not None and _TREATED in t.place.why for t in event.places[:1])
    return event.located is not None and not kept


def _noted(toponym: Toponym) -> Toponym:
    if toponym.place is None:
        return toponym
    return replace(toponym, place=replace(toponym.place, why=(*toponym.place.why, _TREATED)))


def _in_hospital(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for a hospital stands before the name, with nothing but words between."""
    first = structure.tokens_of(toponym.mention.span)[0]
    found = _hospitals(structure.pack.code).find(structure.tokens, max(0, first - _REACH), first)
    return any(all(token.is_word for token in structure.tokens[match.end : first]) for match in found)


@cache
def _hospitals(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("hospitals", ()))
