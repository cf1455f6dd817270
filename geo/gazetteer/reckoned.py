"""Points that no gazetteer has: “80 km north of Horlivka”, and halfway between two towns, each with an honest circle.

The id of such a place tells what it was reckoned from (`geonames:709932/80km/N`), so that the same words about the same
town are the same place everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.gazetteer.index import Gazetteer
from geo.gazetteer.sphere import destination, distance_km, midpoint
from geo.model import Place

RECKONED = "reckoned"
"""Stands where a gazetteer's name does."""
WIDE = frozenset({"country", "continent", "admin1", "admin2", "region", "sea"})
"""Kinds of places that are no spot: what lies in one or between two of them is told by something finer."""
_WINDS = (
    *("north", "north-northeast", "northeast", "east-northeast", "east", "east-southeast", "southeast"),
    *("south-southeast", "south", "south-southwest", "southwest", "west-southwest", "west", "west-northwest"),
    *("northwest", "north-northwest"),
)
_INITIALS = {"north": "N", "east": "E", "south": "S", "west": "W"}
_TRUST = 0.8  # a reckoned point is less sure than the town it is reckoned from
_SPREAD = 0.39  # chord of a sixteenth of a turn: “north” is said of an eighth of a turn, half of it on either side
_FINE_SPREAD = 0.2  # the same of “north-northeast”
_LOOKED_AT_KM = 20.0  # towns further than that say little, and there are many
_TOWNS = 12


def wind_of(bearing: float) -> str:
    """The nearest of the sixteen winds, such as `north` or `south-southwest`; the bearing is in degrees."""
    return _WINDS[round(bearing / 22.5) % 16]


def away_from(anchor: Place, km: float, slack_km: float, bearing: float | None) -> Place:
    """The place so far from another one; around it where no direction is told.

    Args:
        anchor: What the distance is from.
        km: The distance.
        slack_km: How far off the distance may be, by its rounding and by words such as “about”.
        bearing: Degrees clockwise from north, or None.
    """
    rough = "~" if slack_km > km / 4 else ""
    length = f"{km:.0f}" if km >= 10 else f"{km:.1f}".removesuffix(".0")
    if bearing is None:
        lon, lat, radius = anchor.lon, anchor.lat, km + slack_km
        wind, name = "", f"{rough}{length} km from {anchor.name}"
        how = f"{length} km from {anchor.name} in whatever direction: a circle about it"
    else:
        lon, lat = destination(anchor.lon, anchor.lat, bearing, km)
        radius = math.hypot(km * (_SPREAD if bearing % 45 == 0 else _FINE_SPREAD), slack_km)
        wind = "".join(_INITIALS[part] for part in _letters(wind_of(bearing)))
        name = f"{rough}{length} km {wind} of {anchor.name}"
        how = f"{length} km {wind_of(bearing)} of {anchor.name}, reckoned on the globe; the circle holds an eighth of a turn"
    why = f"{how} and {slack_km:.1f} km of rounding, and reaches as far again as {anchor.name} does"
    return replace(
        _circle(anchor, lon, lat, radius * 1000 + anchor.radius_m),
        name=name,
        gazetteer=RECKONED,
        gazetteer_id="/".join(part for part in (_id(anchor), f"{length}km", wind) if part),
        score=round(_TRUST * anchor.score, 2),
        alternatives=tuple(away_from(other, km, slack_km, bearing) for other in anchor.alternatives),
        why=(*anchor.why, why),
    )


def between(one: Place, other: Place, reason: str) -> Place:
    """The point halfway between two places, in a circle that holds both."""
    lon, lat = midpoint(one.lon, one.lat, other.lon, other.lat)
    half = distance_km(one.lon, one.lat, other.lon, other.lat) / 2
    return replace(
        _circle(one, lon, lat, half * 1000 + max(one.radius_m, other.radius_m)),
        name=f"{one.name} – {other.name}",
        gazetteer=RECKONED,
        gazetteer_id=f"{_id(one)}/{_id(other)}",
        country_code=one.country_code if one.country_code == other.country_code else None,
        admin1=one.admin1 if one.admin1_code == other.admin1_code else None,
        admin1_code=one.admin1_code if one.admin1_code == other.admin1_code else None,
        score=round(_TRUST * min(one.score, other.score), 2),
        alternatives=(),
        why=(*one.why, *other.why, f"{reason}: halfway between them, in a circle that reaches both"),
    )


def with_country(place: Place, gazetteer: Gazetteer) -> Place:
    """The place with the country and division that all towns about its point share; with none where they differ."""
    reach = min(place.radius_m / 1000, _LOOKED_AT_KM)
    towns = gazetteer.nearest(place.lon, place.lat, max_km=reach, limit=_TOWNS)
    one_country = len({town.country_code for town in towns}) == 1
    one_division = one_country and len({town.admin1_code for town in towns}) == 1
    return replace(
        place,
        country_code=towns[0].country_code if one_country else None,
        admin1=towns[0].admin1 if one_division else None,
        admin1_code=towns[0].admin1_code if one_division else None,
    )


def _circle(place: Place, lon: float, lat: float, radius_m: float) -> Place:
    """The place moved to a point, with a circle about it, of a radius rounded up to hundreds of metres."""
    return replace(
        place,
        lon=round(lon, 4),
        lat=round(lat, 4),
        kind="region",
        geo_precision="region",
        radius_m=math.ceil(radius_m / 100) * 100.0,
        population=0,
    )


def _id(place: Place) -> str:
    return f"{place.gazetteer}:{place.gazetteer_id}"


def _letters(wind: str) -> Sequence[str]:
    """`south-southwest` -> south, south, west."""
    return wind.replace("-", " ").replace("north", "north ").replace("south", "south ").split()
