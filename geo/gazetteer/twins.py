"""One division that two sources know under one name: candidates -> candidates, those told once.

GeoNames lists Var as a second-order division with its people and a point, Natural Earth with its outline; England's
counties are ceremonial ones besides. Told twice, each would be half as sure as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.gazetteer.normalise import normalise
from geo.gazetteer.sphere import distance_km
from geo.model import Place

if TYPE_CHECKING:
    from geo.gazetteer.index import Candidate

_KINDS = frozenset({"admin2", "region"})
_SAME_KM = 60.0
"""So near to one of its name, it is that one; as in `derive.counties`."""


def without_twins(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates in their order, each division once, where it was met first: its outline of the one, its people of the other."""
    kept: list[Candidate] = []
    for candidate in candidates:
        place = candidate.place
        at = next((i for i, known in enumerate(kept) if _are_twins(known.place, place)), None)
        if at is None:
            kept.append(candidate)
        else:
            kept[at] = replace(kept[at], place=_both(kept[at].place, place))
    return tuple(kept)


def _are_twins(one: Place, other: Place) -> bool:
    """Whether two places of a name are one; those of two sources may have other own names (“Biscay”, “Bizkaia”)."""
    if one.kind not in _KINDS or other.kind not in _KINDS or one.country_code != other.country_code:
        return False
    of_two_sources = one.kind == other.kind == "admin2" and one.gazetteer != other.gazetteer
    if one.kind == other.kind == "region" or not (of_two_sources or normalise(one.name) == normalise(other.name)):
        return False
    return distance_km(one.lon, one.lat, other.lon, other.lat) <= _SAME_KM


def _both(one: Place, other: Place) -> Place:
    """The one that is a division, of two such the one whose extent is known, with the people of both."""
    outlined = max((one, other), key=lambda place: (place.kind == "admin2", place.radius_m))
    return replace(outlined, population=max(one.population, other.population))
