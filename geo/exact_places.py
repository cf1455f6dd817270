"""The exact one of two places of a clause, where the other one is an area or a river along which it lies.

In the Landes, a cooperative of Mont-de-Marsan laid off 90   what is of a town acts there, as the area that opens says
capsized on the river Congo, level with Bolobo               a river is long, and the words say where along it
Mayon, on the island of Luzon                                the island only says where that is

People of a town may be anywhere in the area: “In Bavaria, a man from Hof was found dead”.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from geo.clauses import Structure
from geo.containment import lies_in
from geo.event_types import load as load_type
from geo.gazetteer.sphere import distance_km
from geo.insertions import is_day
from geo.languages import listed, load
from geo.model import Toponym, Trigger
from geo.place_order import on_the_way
from geo.place_words import frame_of

_INHABITED = frozenset({"town", "village"})
_LONG = frozenset({"river", "lake"})
_ON_ISLANDS = frozenset({"town", "village", "mountain", "lake", "facility"})
_APPOSED = 5  # tokens between a place and the island on which it lies: a comma, and “on the island of”
_OPENING = 4  # words before the name of an area that opens its sentence
_OWNER = 3  # words before “of” among which the noun stands that is of a town


def is_of_a_house(inner: Toponym, outer: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a town of the area that opens the sentence is that of a firm or a body that acts, and not of people.

    What befalls somebody may befall them anywhere in the area.
    """
    kind = load_type(trigger.event_type)
    if inner.place is None or outer.place is None or inner.place.kind not in _INHABITED or kind.befalls:
        return False
    frame, opens = (
        frame_of(structure, *structure.tokens_of(inner.mention.span)),
        structure.tokens_of(outer.mention.span),
    )
    if frame.preposition_role != "origin" or frame.preposition is None or opens[0] > _OPENING:
        return False
    end = frame.preposition_start
    if not opens[1] < end <= trigger.tokens[0]:
        return False
    before = tuple(
        takewhile(lambda token: token.is_word, reversed(structure.tokens[max(opens[1], end - _OWNER) : end]))
    )
    people = _people(structure.pack.code)
    is_theirs = any(token.lemma in people or token.text.lower() in people for token in before)
    return bool(before) and not is_theirs and lies_in(inner.place, outer.place)


def is_along(inner: Toponym, outer: Toponym, structure: Structure) -> bool:
    """Whether a place right behind a river or a lake says where on it: “on the river Congo, near Bolobo”."""
    if (
        inner.place is None
        or outer.place is None
        or outer.place.kind not in _LONG
        or inner.place.kind not in _INHABITED
    ):
        return False
    (first, last), (_, end) = (structure.tokens_of(t.mention.span) for t in (inner, outer))
    frame = frame_of(structure, first, last)
    if frame.preposition_role != "location" or frame.preposition is None or on_the_way(inner, structure):
        return False
    start = frame.preposition_start
    while end < start and (not structure.tokens[end].is_word or structure.tokens[start - 1].text == ","):
        end, start = (end + 1, start) if not structure.tokens[end].is_word else (end, start - 1)
    return end == start or is_day(structure.tokens, end, start, structure.pack.code)


def is_on_it(inner: Toponym, outer: Toponym, structure: Structure) -> bool:
    """Whether a place lies on the island that opens the sentence or stands right behind: “Mayon, on the island of Luzon,”."""
    if (
        inner.place is None
        or outer.place is None
        or outer.place.kind != "island"
        or inner.place.kind not in _ON_ISLANDS
    ):
        return False
    (first, last), (start, end) = (structure.tokens_of(t.mention.span) for t in (inner, outer))
    between = structure.tokens[last:start]
    apposed = 0 < len(between) <= _APPOSED and between[0].text == "," and all(t.is_word for t in between[1:])
    role = frame_of(structure, first, last).preposition_role
    opened = end <= first and start <= _OPENING and role == "location" and not on_the_way(inner, structure)
    distance = distance_km(inner.place.lon, inner.place.lat, outer.place.lon, outer.place.lat) * 1000
    return (apposed or opened) and distance <= outer.place.radius_m + inner.place.radius_m


@cache
def _people(code: str) -> frozenset[str]:
    kinds = load(code).section("actors").get("kinds", {})
    return frozenset({*listed(code, "actors", "people", "titles"), *kinds.get("person", ()), *kinds.get("group", ())})
