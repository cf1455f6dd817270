"""Whether one place lies in another, as far as the gazetteer tells: what “Paris, Texas” says and “Paris, Ohio” does not."""

from __future__ import annotations

from collections.abc import Sequence

from geo.gazetteer.index import Candidate
from geo.gazetteer.sphere import distance_km
from geo.model import Place

_AREAS = ("country", "continent", "admin1", "admin2", "region")
_ORDER = {"continent": 0, "country": 1, "admin1": 2, "admin2": 3}
_SMALLEST = 4


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place lies in an area: by codes where both have them, by circles where one is of no single country.

    Of an airport, which has no division, its country decides.
    """
    if outer.kind not in _AREAS or _is_as_large(inner, outer):
        return False
    if outer.kind == "continent" or outer.country_code is None or inner.country_code is None:
        return _within(inner, outer)
    if inner.country_code != outer.country_code:
        return False
    if outer.kind == "admin1":
        return inner.admin1_code is None or inner.admin1_code == outer.admin1_code
    return outer.kind == "country" or _within(inner, outer)


def any_lies_in(inner: Sequence[Candidate], outer: Place) -> bool:
    """Whether one of the places that a name may mean lies in an area."""
    return any(lies_in(option.place, outer) for option in inner)


def _is_as_large(inner: Place, outer: Place) -> bool:
    """Whether a place is of no lower order than an area; regions are of none, and their circles tell."""
    if "region" in (inner.kind, outer.kind):
        return inner.kind in ("country", "continent") or inner.radius_m >= outer.radius_m
    return _size(inner) <= _size(outer)


def _size(place: Place) -> int:
    return _ORDER.get(place.kind, _SMALLEST)


def _within(inner: Place, outer: Place) -> bool:
    """Whether the circle of the one reaches into that of the other, as a gulf's into the country that it washes."""
    distance = distance_km(inner.lon, inner.lat, outer.lon, outer.lat) * 1000
    reach = inner.radius_m if inner.country_code is None else 0.0
    return distance <= outer.radius_m + reach
