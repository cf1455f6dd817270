"""The ground that a place stands for: its own outline where one is known, else a circle about its point."""

from __future__ import annotations

from functools import lru_cache

from dashboard import basemap
from dashboard.basemap import Geometry
from dashboard.coding import GEO_PRECISIONS
from geo.frames import Row

LEAST_RADIUS_M = 20_000.0
"""A place whose extent nobody told is drawn as a ring that can be seen beside a dot."""
_SPOTS = frozenset(GEO_PRECISIONS[:2])
"""Precisions that a point tells well enough."""


def outline_code(precision: str | None, country_code: str | None, admin1_code: str | None) -> str | None:
    """The code of the country or division that the place is as a whole, or None."""
    return {"country": country_code, "admin1": admin1_code}.get(precision or "")


def ring(lon: float, lat: float, radius_m: float | None) -> Geometry:
    """The circle that stands for a place without an outline."""
    return basemap.circle(lon, lat, max(radius_m or 0.0, LEAST_RADIUS_M))


def area_of(row: Row) -> Geometry | None:
    """The area of an event whose place is more than a spot, finer than it is drawn from afar; None for all others."""
    if row["lon"] is None or row["geo_precision"] in _SPOTS:
        return None
    code = outline_code(row["geo_precision"], row["country_code"], row["admin1_code"])
    return (basemap.area(code) if code else None) or _ring(row["lon"], row["lat"], row["radius_m"])


_ring = lru_cache(maxsize=10_000)(ring)  # many events share their place
