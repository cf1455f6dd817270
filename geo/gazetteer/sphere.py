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


def destination(lon: float, lat: float, bearing: float, km: float) -> tuple[float, float]:
    """Longitude and latitude of the point so many kilometres away, degrees; the bearing is clockwise from north.

    The sphere's direct problem; the ellipsoid's answer is within half a percent of the distance.
    """
    phi, theta, arc = math.radians(lat), math.radians(bearing), km / EARTH_RADIUS_KM
    sine = math.sin(phi) * math.cos(arc) + math.cos(phi) * math.sin(arc) * math.cos(theta)
    east = math.atan2(math.sin(theta) * math.sin(arc) * math.cos(phi), math.cos(arc) - math.sin(phi) * sine)
    return (lon + math.degrees(east) + 180) % 360 - 180, math.degrees(math.asin(max(-1.0, min(1.0, sine))))


def midpoint(lon1: float, lat1: float, lon2: float, lat2: float) -> tuple[float, float]:
    """Longitude and latitude halfway between two points along the great circle, degrees."""
    phi1, phi2, turn = math.radians(lat1), math.radians(lat2), math.radians(lon2 - lon1)
    x, y = math.cos(phi2) * math.cos(turn), math.cos(phi2) * math.sin(turn)
    lat = math.atan2(math.sin(phi1) + math.sin(phi2), math.hypot(math.cos(phi1) + x, y))
    lon = lon1 + math.degrees(math.atan2(y, math.cos(phi1) + x))
    return (lon + 180) % 360 - 180, math.degrees(lat)
