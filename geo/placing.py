"""Mention + candidates + context -> Place: which Georgia, which Paris, the city or the region.

Every candidate of the gazetteer gets points (`place_points`): for what it is by itself, for the kind that the words ask
for, for the country or region named beside it or in the article, and for lying near the article's other places. The
best one wins, the others stay as ranked alternatives, and the share of the winner is its score.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.gazetteer.forms import part_of
from geo.gazetteer.index import Candidate, Gazetteer
from geo.model import Document, Place, PlaceMention, Toponym
from geo.place_context import Beside, Context, besides, context_of
from geo.place_points import SEAT, TOWNS, is_abbreviation, points

_SHARPNESS = 5.0  # how fast a lead in points becomes certainty; set so that a clear default scores about 0.8
_ALTERNATIVES = 5
_NATURAL = frozenset({"river", "sea", "strait", "mountain", "region"})  # kinds that no town of the same name stands for


def resolve(mentions: Sequence[PlaceMention], document: Document, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Each mention, in the order of the text, with its place, or with None where nothing fits."""
    language = document.language
    candidates = [_candidates(mention, language, gazetteer) for mention in mentions]
    context = context_of(mentions, candidates)
    nearby = besides(mentions, candidates, document.text, language)
    chosen = [
        _choose(mention, options, beside, context)
        for mention, options, beside in zip(mentions, candidates, nearby, strict=True)
    ]
    chosen = _one_sense(mentions, chosen, nearby)
    return tuple(
        Toponym(mention=mention, place=_part(place, mention, gazetteer))
        for mention, place in zip(mentions, chosen, strict=True)
    )


def _one_sense(
    mentions: Sequence[PlaceMention], chosen: Sequence[Place | None], nearby: Sequence[Beside]
) -> list[Place | None]:
    """A name means in one article what it meant where the article said more (“Paris, Texas”, then “Paris”)."""
    told = {
        mention.lemma: place
        for mention, place, beside in zip(mentions, chosen, nearby, strict=True)
        if beside.container and place is not None
    }
    senses: list[Place | None] = []
    for mention, place, beside in zip(mentions, chosen, nearby, strict=True):
        known = told.get(mention.lemma) if not beside.container and mention.kind_hint is None else None
        if known is None or place is None or known.gazetteer_id == place.gazetteer_id:
            senses.append(place)
        else:
            senses.append(
                replace(known, why=(*known.why, "the same name with more words stands elsewhere in the article"))
            )
    return senses


def _candidates(mention: PlaceMention, language: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    return gazetteer.lookup(mention.lemma, language=language, limit=12)


def _choose(mention: PlaceMention, options: Sequence[Candidate], beside: Beside, context: Context) -> Place | None:
    """The candidate with the most points, its share as score, the rest as alternatives; no town for “the river Iza”."""
    if not options:
        return None
    judged = [(option, points(option, mention, options, beside, context)) for option in options]
    ranked = sorted(judged, key=lambda pair: -pair[1][0])
    weights = [math.exp(_SHARPNESS * (total - ranked[0][1][0])) for _, (total, _) in ranked]
    share = weights[0] / sum(weights)
    best, (_, reasons) = ranked[0]
    if mention.kind_hint in _NATURAL and best.place.kind in TOWNS:
        return None
    if is_abbreviation(mention) and best.place.kind in TOWNS and best.place.population < SEAT:
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


def _part(place: Place | None, mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """The named part of an area (“southern Florida”) instead of the whole."""
    if place is None or mention.direction is None or place.kind in TOWNS:
        return place
    return part_of(place, mention.direction, gazetteer.bbox(place))
