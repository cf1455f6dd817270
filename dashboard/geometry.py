"""Boxes and drawn areas in degrees: what lies inside. The same arithmetic as assets/geometry.js."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.boxes import Box

Degrees = npt.ArrayLike
"""One longitude or latitude, or many."""
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Ring:
    """The corners of an area, whose longitudes run on over the antimeridian."""

    lon: Array
    lat: Array


def box_holds(box: Box, lon: Degrees, lat: Degrees) -> Array:
    """Whether the box holds each point, its edges included."""
    west, south, east, north = box
    x, y = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
    across = (west <= x) & (x <= east) if west <= east else (x >= west) | (x <= east)
    return np.asarray(across & (south <= y) & (y <= north))


def unwrapped(corners: Sequence[tuple[float, float]]) -> Ring:
    """The area of these corners (longitude, latitude): each is joined to the one before the short way."""
    lons: list[float] = []
    for lon, _ in corners:
        lons.append(lons[-1] + (lon - lons[-1] + 180) % 360 - 180 if lons else lon)
    return Ring(np.array(lons, dtype=float), np.array([lat for _, lat in corners], dtype=float))


def ring_holds(ring: Ring, lon: Degrees, lat: Degrees) -> Array:
    """Whether a ray from each point crosses the edges of the ring an odd number of times."""
    west = ring.lon.min()
    x = (west + np.mod(np.asarray(lon, dtype=float) - west, 360))[..., None]
    y = np.asarray(lat, dtype=float)[..., None]
    x1, y1, x2, y2 = ring.lon, ring.lat, np.roll(ring.lon, 1), np.roll(ring.lat, 1)
    rise = y2 - y1
    meets = (x2 - x1) * (y - y1) / np.where(rise == 0, 1, rise) + x1  # a level edge is crossed by no ray
    crossed = ((y1 > y) != (y2 > y)) & (x < meets)
    return np.asarray(crossed.sum(axis=-1) % 2 == 1)
