"""Points, radii and boxes of polygons, in degrees and metres on the WGS 84 ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from pyproj import Geod

_GEOD = Geod(ellps="WGS84")
_MAIN_PART = 0.2
"""A part belongs to the main body from a fifth of the largest part's area: Alaska, with 0.19 of the contiguous
United States, would else stretch the circle over the North Pacific."""


@dataclass(frozen=True)
class Shape:
    """Where an area is: a point inside it, a circle and a box about its main parts."""

    lon: float
    lat: float
    radius_m: int
    bbox: tuple[float, float, float, float]
    """West, south, east, north."""


def main_parts(geometry: Any) -> Any:
    """The parts of a polygon that are at least a fifth of the largest one."""
    parts = shapely.get_parts(geometry)
    areas = np.array([abs(_GEOD.geometry_area_perimeter(part)[0]) for part in parts])
    return shapely.union_all(parts[areas >= _MAIN_PART * areas.max()])


def shape(geometry: Any, *points: tuple[float, float] | None) -> Shape:
    """The shape about the first of the points (lon, lat) that lies inside, else about a point that surely does."""
    body = main_parts(shapely.make_valid(geometry))
    inside = (p for p in points if p is not None and shapely.contains_xy(body, *p))
    lon, lat = next(inside, None) or shapely.point_on_surface(body).coords[0]
    west, south, east, north = (round(value, 4) for value in shapely.bounds(body).tolist())
    return Shape(round(lon, 4), round(lat, 4), radius(lon, lat, body), (west, south, east, north))


def radius(lon: float, lat: float, geometry: Any) -> int:
    """Metres from the point to the farthest corner of the geometry, rounded up to a kilometre."""
    corners = shapely.get_coordinates(geometry)
    starts = np.broadcast_to([lon, lat], corners.shape)
    _, _, distance = _GEOD.inv(starts[:, 0], starts[:, 1], corners[:, 0], corners[:, 1])
    return int(np.ceil(distance.max() / 1000) * 1000)
