"""Toponyms -> toponyms, where the words before one measure from it: “80 km north of Horlivka” is not Horlivka.

What becomes of the name:

    80 km north of Horlivka                  a reckoned point, under all these words
    in Pokrovka, 15 km north of Horlivka     Pokrovka; Horlivka says where it lies, and which of that name is meant
    in Nowhereovka, 15 km north of Horlivka  what no gazetteer has lies at the reckoned point
    in Donetsk region, 15 km from Horlivka   the reckoned point; the region says where it lies
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.distances import Measure, measure_before
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.reckoned import RECKONED, WIDE, away_from, wind_of, with_country
from geo.gazetteer.sphere import distance_km
from geo.languages import load
from geo.model import Document, Place, PlaceMention, Span, Toponym
from geo.named import coordinators
from geo.place_context import METROPOLIS

_MOST_KM = 2000.0  # what is further from a place than that is not where the place is, and nowhere else
_SMALLEST_KM = 60.0  # an area no larger than that may be measured from, however short the distance
_REACH = 1.5  # times a distance, up to which an area's own radius may be
_BESIDE = 6  # tokens between a place and the measure that says where it lies
_NEAR = 2.0  # times the reckoned circle, within which a place fits what is measured


def measured(
    toponyms: Sequence[Toponym], structures: Sequence[Structure], document: Document, gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """The same toponyms, those that a distance is measured from at the point reckoned, or as what narrows another one.

    Args:
        toponyms: In the order of the text.
        structures: All sentences of the document.
        document: The article.
        gazetteer: Tells the country of a reckoned point.
    """
    found = list(toponyms)
    for index, toponym in enumerate(found):
        structure = structures[toponym.mention.sentence]
        first, last = structure.tokens_of(toponym.mention.span)
        measure = measure_before(structure, first)
        if measure is None or toponym.place is None or _goes_on(structure, last):
            continue
        if measure.km > _MOST_KM:
            found[index] = _qualifier(toponym)
            continue
        reckoned = _reckoned(toponym, measure, structure, document, gazetteer)
        beside = _beside(found, index - 1, structure, measure.start)
        beside = _behind(found, index + 1, structure, last) if beside is None else beside
        if beside is not None:
            found[index], found[beside] = _beside_each_other(reckoned, toponym, found[beside])
        elif reckoned is not None:
            found[index] = reckoned
    return tuple(found)


def _reckoned(
    toponym: Toponym, measure: Measure, structure: Structure, document: Document, gazetteer: Gazetteer
) -> Toponym | None:
    """The point under all words of the measure; None where what it is measured from is too large to say much."""
    anchor = _whole(toponym, gazetteer)
    largest = max(_SMALLEST_KM, _REACH * measure.km)
    if anchor is not None and anchor.radius_m / 1000 > largest:
        anchor = _town_of_that_name(anchor)
    if anchor is None or anchor.radius_m / 1000 > largest:
        return None
    if anchor.radius_m / 1000 >= measure.km:  # the town itself reaches as far
        return None
    place = with_country(away_from(anchor, measure.km, measure.slack_km, measure.bearing), gazetteer)
    span = Span(start=structure.tokens[measure.start].span.start, end=toponym.mention.span.end)
    mention = replace(
        toponym.mention,
        span=span,
        surface=span.of(document.text),
        role="location",
        direction=None if measure.bearing is None else wind_of(measure.bearing),
        why=(*toponym.mention.why, "a distance is measured from it"),
    )
    return Toponym(mention=mention, place=place)


def _whole(toponym: Toponym, gazetteer: Gazetteer) -> Place | None:
    """The place itself, where a word for a direction had made a part of it (“30 km south of Crete”)."""
    place = toponym.place
    if place is None or toponym.mention.direction is None or place.kind != "region":
        return place
    whole = gazetteer.by_id(f"{place.gazetteer}:{place.gazetteer_id}")
    return replace(whole, score=place.score, why=place.why[:-1]) if whole else place


def _town_of_that_name(area: Place) -> Place | None:
    """The town in a division that both have their name from: a distance is measured from the town (Kidal)."""
    inside = (p for p in area.alternatives if (p.country_code, p.admin1_code) == (area.country_code, area.admin1_code))
    town = next((place for place in inside if place.kind == "town"), None)
    return replace(town, score=area.score, why=area.why) if town else None


def _goes_on(structure: Structure, end: int) -> bool:
    """Whether a further place follows to which the distance leads (“30 km from Rome to Naples”)."""
    tokens = structure.tokens
    to = _words(structure.pack.code, "stretch", "to")
    return end + 1 < len(tokens) and tokens[end].text.lower() in to and tokens[end + 1].is_capitalised


def _beside(toponyms: Sequence[Toponym], index: int, structure: Structure, start: int) -> int | None:
    """Index of the place just before a measure that says where it lies (“Pokrovka, 15 km north of ...”)."""
    while index >= 0 and toponyms[index].mention.role == "qualifier":
        index -= 1
    if index < 0 or toponyms[index].mention.sentence != structure.sentence.index:
        return None
    between = structure.tokens[structure.tokens_of(toponyms[index].mention.span)[1] : start]
    known = _apposed(structure.pack.code)
    fits = len(between) <= _BESIDE and all(t.text.lower() in known or t.lemma in known for t in between)
    return index if fits else None


def _behind(toponyms: Sequence[Toponym], index: int, structure: Structure, end: int) -> int | None:
    """Index of the place behind one that a distance is measured from, where a comma and a preposition part them."""
    if index >= len(toponyms) or toponyms[index].mention.sentence != structure.sentence.index:
        return None
    between = structure.tokens[end : structure.tokens_of(toponyms[index].mention.span)[0]]
    known = _apposed(structure.pack.code)
    fits = 1 < len(between) <= _BESIDE and between[0].text == "," and toponyms[index].mention.role == "location"
    return index if fits and all(t.text.lower() in known or t.lemma in known for t in between) else None


def _beside_each_other(reckoned: Toponym | None, anchor: Toponym, other: Toponym) -> tuple[Toponym, Toponym]:
    """What a distance is measured from and the place beside it, of which one says where the other lies."""
    point, place = reckoned.place if reckoned else None, other.place
    if reckoned is None or point is None:  # too large to reckon from, or as far as it reaches itself
        return (_qualifier(anchor) if place is not None and place.kind not in WIDE else anchor), other
    if place is None:
        why = (*point.why, "in no gazetteer; the distance beside it says where it lies")
        return _qualifier(anchor), replace(other, place=replace(point, why=why))
    if place.kind in WIDE and place.radius_m > point.radius_m:
        return reckoned, _qualifier(other) if _apart_km(place, point) * 1000 <= place.radius_m else other
    return _qualifier(anchor), replace(other, place=_fitting(place, point))


def _fitting(place: Place, point: Place) -> Place:
    """The place, or its namesake that lies as far away as the words say; the point itself where no such town is known."""
    reach = _NEAR * point.radius_m / 1000
    if _apart_km(place, point) <= reach or place.gazetteer == RECKONED or place.population >= METROPOLIS:
        return place
    namesake = next((other for other in place.alternatives if _apart_km(other, point) <= reach), None)
    if namesake is not None:
        others = tuple(other for other in (place, *place.alternatives) if other is not namesake)
        others = tuple(replace(other, alternatives=()) for other in others)
        reason = f"of that name, the one that lies {point.name}"
        return replace(namesake, score=max(namesake.score, place.score), alternatives=others, why=(*place.why, reason))
    reason = f"{place.name} that the gazetteer has lies elsewhere than the distance beside the name says"
    return replace(point, why=(*point.why, reason))


def _apart_km(one: Place, other: Place) -> float:
    return distance_km(one.lon, one.lat, other.lon, other.lat)


def _qualifier(toponym: Toponym) -> Toponym:
    mention: PlaceMention = replace(toponym.mention, role="qualifier")
    return replace(toponym, mention=mention)


@cache
def _apposed(code: str) -> frozenset[str]:
    """Words that may stand between a place and a measure that says where it lies."""
    pack = load(code)
    places, cues = pack.section("places"), pack.section("cues")
    small = (word for entry in places.get("locative", ()) for word in entry.split())
    articles = (entry.lstrip("=") for key in ("definite", "indefinite") for entry in cues.get(key, ()))
    apposed = _words(code, "distance", "apposed")
    return frozenset({*small, *articles, *places.get("generic", {}), *apposed, ",", "("}) - coordinators(code)


@cache
def _words(code: str, table: str, key: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get(table, {}).get(key, ()))
