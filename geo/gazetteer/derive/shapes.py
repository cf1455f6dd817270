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
_ISLAND_PART, _ISLAND_GAP_M = 0.02, 100_000
"""So large, as a share, and so near is a part that belongs to the main body all the same: Oahu to Hawaii."""
_CENTRAL = 0.4
"""A published point is taken while it lies this near the middle, as a share of the radius: GeoNames has a point of
Alberta on its border, of Chile in its north."""


@dataclass(frozen=True)
class Shape:
    """Where an area is: a point inside it, a circle and a box about its main parts."""

    lon: float
    lat: float
    radius_m: int
    bbox: tuple[float, float, float, float]
    """West, south, east, north."""


def main_parts(geometry: Any) -> Any:
    """The parts of a polygon that are at least a fifth of the largest one, and the islands along them."""
    parts = shapely.get_parts(geometry)
    areas = np.array([abs(_GEOD.geometry_area_perimeter(part)[0]) for part in parts])
    body = shapely.union_all(parts[areas >= _MAIN_PART * areas.max()])
    islands = list(parts[(areas >= _ISLAND_PART * areas.max()) & (areas < _MAIN_PART * areas.max())])
    while near := [island for island in islands if _gap(body, island) <= _ISLAND_GAP_M]:
        body = shapely.union_all([body, *near])
        islands = [island for island in islands if island not in near]
    return body


def _gap(one: Any, other: Any) -> float:
    """Metres between two geometries, where they come nearest in degrees."""
    start, end = shapely.get_coordinates(shapely.shortest_line(one, other))
    return float(_GEOD.inv(*start, *end)[2])


def shape(geometry: Any, *points: tuple[float, float] | None) -> Shape:
    """The shape about the first of the points (lon, lat) that lies inside and near the middle, else about the middle."""
    body = main_parts(shapely.make_valid(geometry))
    middle = _middle(body)
    reach = _CENTRAL * radius(*middle, body)
    central = (p for p in points if p is not None and shapely.contains_xy(body, *p) and _distance(p, middle) <= reach)
    lon, lat = next(central, middle)
    west, south, east, north = (round(value, 4) for value in shapely.bounds(body).tolist())
    return Shape(round(lon, 4), round(lat, 4), radius(lon, lat, body), (west, south, east, north))


def _middle(body: Any) -> tuple[float, float]:
    """The centroid, or the point of the body that is nearest to it: the middle of a crescent lies outside."""
    centroid = shapely.centroid(body)
    nearest = shapely.get_coordinates(shapely.shortest_line(body, centroid))[0]
    return float(nearest[0]), float(nearest[1])


def _distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Metres between two points (lon, lat)."""
    return float(_GEOD.inv(*one, *other)[2])


def radius(lon: float, lat: float, geometry: Any) -> int:
    """Metres from the point to the farthest corner of the geometry, rounded up to a kilometre."""
    corners = shapely.get_coordinates(geometry)
    starts = np.broadcast_to([lon, lat], corners.shape)
    _, _, distance = _GEOD.inv(starts[:, 0], starts[:, 1], corners[:, 0], corners[:, 1])
    return int(np.ceil(distance.max() / 1000) * 1000)
