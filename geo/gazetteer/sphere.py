"""Distances and cells on the globe, in degrees WGS 84 and kilometres."""

from __future__ import annotations

import math
from collections.abc import Iterator

EARTH_RADIUS_KM = 6371.0
KM_PER_DEGREE = 111.2
"""Of latitude; of longitude it is this times the cosine of the latitude."""


def distance_km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Great-circle distance, kilometres (haversine, mean Earth radius)."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half_lon = math.radians(lon2 - lon1) / 2
    chord = math.sin((phi2 - phi1) / 2) ** 2 + math.cos(phi1) * math.cos(phi2) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def cell(lon: float, lat: float) -> int:
    """Number of the one-degree cell that a point lies in, rows from south to north."""
    return (math.floor(lat) + 90) * 360 + (math.floor(lon) + 180) % 360


def rows_of_cells(lon: float, lat: float, km: float) -> Iterator[tuple[int, int]]:
    """First and last number of each run of cells that a circle about a point may touch."""
    reach = km / KM_PER_DEGREE
    for row in range(max(-90, math.floor(lat - reach)), min(90, math.floor(lat + reach)) + 1):
        widest = max(abs(row), abs(row + 1)) if row * (row + 1) >= 0 else 1
        across = reach / max(0.01, math.cos(math.radians(min(89.4, widest))))
        west, east = math.floor(lon - across), math.floor(lon + across)
        base = (row + 90) * 360
        if east - west >= 359:
            yield base, base + 359
            continue
        first, last = (west + 180) % 360, (east + 180) % 360
        if first <= last:
            yield base + first, base + last
        else:  # the circle crosses the antimeridian
            yield base + first, base + 359
            yield base, base + last


def inside(bbox: tuple[float, float, float, float], lon: float, lat: float) -> bool:
    """Whether a point lies in a box west, south, east, north; west > east crosses the antimeridian."""
    west, south, east, north = bbox
    across = west <= lon <= east if west <= east else lon >= west or lon <= east
    return across and south <= lat <= north
