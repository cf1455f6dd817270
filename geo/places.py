"""Mention + candidates + context -> Place: which Georgia, which Paris, the city or the region.

Every candidate of the gazetteer gets points: for what it is by itself (kind, people), for the kind that the words ask
for, for the country or region named beside it or in the article, and for lying near the article's other places. The
best one wins, the others stay as ranked alternatives, and the share of the winner is its score.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from geo.gazetteer.forms import part_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.gazetteer.normalise import normalise
from geo.gazetteer.sphere import distance_km
from geo.model import Place, PlaceMention, Toponym

_SEAT = 50_000  # people of a town that is meant by a name which its division bears as well
_HAMLET = 15_000  # people of a town too small for that: the division is meant
_NEAR_KM = 300.0  # closeness to the article's other places halves about every 200 km
_WRITTEN = 0.25  # for a place that was written into our own table because news speaks of it
_OWN_NAME = 0.1  # for bearing the very name, where another place has it as a second one
_DIVISION_SCALE = 9.2  # a division of ten million people weighs as much as a town of half a million
_LARGEST_DIVISION = 0.8
_SHARPNESS = 5.0  # how fast a lead in points becomes certainty; set so that a clear default scores about 0.8
_ALTERNATIVES = 5
_ANCHORS = 100  # places of one article that others may lie near; the first ones, since an article plays somewhere
_TOWNS = frozenset({"town", "village"})
_ABBREVIATION = 3  # letters; longer words in capitals are headlines
_ABBREVIATED = -0.5
_NATURAL = frozenset({"river", "sea", "strait", "mountain", "region"})  # kinds that no town of the same name stands for
_PRIORS = {
    "country": 1.0, "continent": 0.9, "admin1": 0.62, "region": 0.6, "sea": 0.7, "strait": 0.7, "river": 0.5,
    "lake": 0.5, "island": 0.5, "mountain": 0.5, "facility": 0.65, "admin2": 0.3,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What the article says about where it plays, with the names that say so: no name speaks for itself."""

    countries: Mapping[str, AbstractSet[str]]
    """Country code -> the names by which it is named."""
    divisions: Mapping[str, AbstractSet[str]]
    """ISO 3166-2 code of a first-order division -> the names by which it is named."""
    anchors: tuple[tuple[str, Place], ...]
    """Names and places of the article that can hardly be mistaken."""


def resolve(mentions: Sequence[PlaceMention], language: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Each mention with its place, or with None where nothing fits."""
    candidates = [_candidates(mention, language, gazetteer) for mention in mentions]
    context = _context(mentions, candidates)
    besides = [_beside(mentions, candidates, index) for index in range(len(mentions))]
    chosen = [
        _choose(mention, options, beside, context)
        for mention, options, beside in zip(mentions, candidates, besides, strict=True)
    ]
    chosen = _one_sense(mentions, chosen, besides)
    return tuple(
        Toponym(mention=mention, place=_part(place, mention, gazetteer))
        for mention, place in zip(mentions, chosen, strict=True)
    )


def _one_sense(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], besides: Sequence[Sequence[Candidate]]
) -> list[Place | None]:
    """A name means in one article what it meant where the article said more (“Paris, Texas”, then “Paris”)."""
    told = {
        mention.lemma: place
        for mention, place, beside in zip(mentions, chosen, besides, strict=True)
        if beside and place is not None
    }
    senses: list[Place | None] = []
    for mention, place, beside in zip(mentions, chosen, besides, strict=True):
        known = told.get(mention.lemma) if not beside and mention.kind_hint is None else None
        if known is None or place is None or known.gazetteer_id == place.gazetteer_id:
            senses.append(place)
        else:
            senses.append(
                replace(known, why=(*known.why, "the same name with more words stands elsewhere in the article"))
            )
    return senses


def _candidates(mention: PlaceMention, language: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return gazetteer.lookup(mention.lemma, language=language, limit=12)


def _context(mentions: Sequence[PlaceMention], candidates: Sequence[Sequence[Candidate]]) -> _Context:
    countries: dict[str, set[str]] = defaultdict(set)
    divisions: dict[str, set[str]] = defaultdict(set)
    anchors: dict[str, tuple[str, Place]] = {}
    for mention, options in zip(mentions, candidates, strict=True):
        if not options:
            continue
        best = options[0].place
        if best.kind == "country" and best.country_code:
            countries[best.country_code].add(mention.lemma)
        elif best.kind == "admin1" and best.admin1_code:
            divisions[best.admin1_code].add(mention.lemma)
        if best.kind not in ("country", "continent") and (len(options) == 1 or best.population > 300_000):
            anchors.setdefault(best.gazetteer_id, (mention.lemma, best))
    first = tuple(anchors.values())[:_ANCHORS]
    return _Context(countries=countries, divisions=divisions, anchors=first)


def _beside(
    mentions: Sequence[PlaceMention], candidates: Sequence[Sequence[Candidate]], index: int
) -> tuple[Candidate, ...]:
    """The candidates of the qualifier that follows a mention (“Paris, Texas”), or none."""
    following = index + 1
    if following >= len(mentions):
        return ()
    qualifier, mention = mentions[following], mentions[index]
    if qualifier.role != "qualifier" or qualifier.sentence != mention.sentence:
        return ()
    return tuple(candidates[following])


def _choose(
    mention: PlaceMention, options: Sequence[Candidate], beside: Sequence[Candidate], context: _Context
) -> Place | None:
    """The candidate with the most points, its share as score, the rest as alternatives; no town for “the river Iza”."""
    if not options:
        return None
    points = [_points(option, mention, beside, context) for option in options]
    points = [
        (total + _named_after_town(option, options, mention.kind_hint), why)
        for option, (total, why) in zip(options, points, strict=True)
    ]
    ranked = sorted(zip(options, points, strict=True), key=lambda pair: -pair[1][0])
    weights = [math.exp(_SHARPNESS * (total - ranked[0][1][0])) for _, (total, _) in ranked]
    share = weights[0] / sum(weights)
    best, (_, reasons) = ranked[0]
    if mention.kind_hint in _NATURAL and best.place.kind in _TOWNS:
        return None
    if _is_abbreviation(mention) and best.place.kind in _TOWNS and best.place.population < _SEAT:
        return None
    others = tuple(
        replace(option.place, score=round(weight / sum(weights) * option.name_score, 2), alternatives=(), why=())
        for (option, _), weight in zip(ranked[1 : _ALTERNATIVES + 1], weights[1:], strict=False)
    )
    score = round(share * best.name_score * mention.score**0.5, 2)
    return replace(best.place, score=score, alternatives=others, why=(*_told(options), *reasons))


def _told(options: Sequence[Candidate]) -> tuple[str, ...]:
    count = len(options)
    name = options[0].place.name
    return (f"the gazetteer knows one place of this name, {name}",) if count == 1 else (f"one of {count} places",)


def _points(
    option: Candidate, mention: PlaceMention, beside: Sequence[Candidate], context: _Context
) -> tuple[float, tuple[str, ...]]:
    """Points of one candidate and the reasons that gave them."""
    place = option.place
    total = 0.8 * _prior(place) + (0.2 if option.primary else 0.0)
    total += _OWN_NAME if normalise(place.name) == normalise(mention.lemma) else 0.0
    total += _WRITTEN if place.gazetteer == "dateline" else 0.0
    reasons = [_size(place)]
    for points, reason in (
        _asked_kind(place, mention.kind_hint),
        (_ABBREVIATED, "") if _is_abbreviation(mention) and place.kind in _TOWNS else (0.0, ""),
        _named_beside(place, beside),
        _named_country(place, mention.lemma, context),
        _closeness(place, mention.lemma, context),
    ):
        total += points
        if reason:
            reasons.append(reason)
    return total, tuple(reasons)


def _prior(place: Place) -> float:
    if place.kind == "admin1":  # a large one is as well known as a town (Florida)
        return min(max(_PRIORS["admin1"], math.log10(place.population + 10) / _DIVISION_SCALE), _LARGEST_DIVISION)
    if place.kind in _PRIORS:
        return _PRIORS[place.kind]
    return min(1.0, math.log10(place.population + 10) / 7.5)


def _size(place: Place) -> str:
    people = f" of {place.population:,} people" if place.population else ""
    return f"{place.kind}{people}"


def _is_abbreviation(mention: PlaceMention) -> bool:
    """Whether the words are letters that stand for longer ones (“US”, “EU”): no town is written so."""
    return len(mention.surface) <= _ABBREVIATION and mention.surface.isupper()


def _asked_kind(place: Place, kind: str | None) -> tuple[float, str]:
    if kind is None:
        return 0.0, ""
    if place.kind == kind or (place.kind in _TOWNS and kind in _TOWNS):
        return 0.5, f"the words ask for a {kind}"
    return -0.3, ""


def _named_after_town(option: Candidate, options: Sequence[Candidate], kind: str | None) -> float:
    """Against a division that bears the bare name of a town in it, or a hamlet that bears that of a division of its country.

    Without a word for the kind, the better known one is meant.
    """
    place = option.place
    if kind is not None:
        return 0.0
    if place.kind in _TOWNS and place.population < _HAMLET:
        return (
            -0.4
            if any(o.place.kind == "admin1" and o.place.country_code == place.country_code for o in options)
            else 0.0
        )
    if place.kind not in ("admin1", "admin2"):
        return 0.0
    inside = (
        other.place.kind == "town"
        and other.place.country_code == place.country_code
        and distance_km(place.lon, place.lat, other.place.lon, other.place.lat) * 1000 <= max(place.radius_m, 50_000)
        and other.place.population > _SEAT
        for other in options
    )
    return -0.4 if any(inside) else 0.0


def _named_beside(place: Place, beside: Sequence[Candidate]) -> tuple[float, str]:
    for option in beside:
        container = option.place
        inside_division = bool(container.admin1_code) and container.admin1_code == place.admin1_code
        inside_country = container.kind == "country" and container.country_code == place.country_code
        if (inside_division and container.kind == "admin1") or inside_country:
            return 0.6, f"{container.name} is named beside it"
    return 0.0, ""


def _named_country(place: Place, name: str, context: _Context) -> tuple[float, str]:
    if place.kind == "country":
        return 0.0, ""
    if place.kind != "admin1" and context.divisions.get(place.admin1_code or "", set()) - {name}:
        return 0.3, "its region is named in the article"
    if context.countries.get(place.country_code or "", set()) - {name}:
        return 0.2, "its country is named in the article"
    return 0.0, ""


def _closeness(place: Place, name: str, context: _Context) -> tuple[float, str]:
    others = [p for other, p in context.anchors if other != name and p.gazetteer_id != place.gazetteer_id]
    if not others or place.kind in ("country", "continent"):
        return 0.0, ""
    distance = min(distance_km(place.lon, place.lat, other.lon, other.lat) for other in others)
    points = 0.2 * math.exp(-distance / _NEAR_KM)
    return points, "near another place of the article" if points > 0.05 else ""


def _part(place: Place | None, mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """The named part of an area (“southern Florida”) instead of the whole."""
    if place is None or mention.direction is None or place.kind in _TOWNS:
        return place
    return part_of(place, mention.direction, gazetteer.bbox(place))
