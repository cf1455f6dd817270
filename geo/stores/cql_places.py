"""Places in CQL2: how the point of an event may lie to a geometry (OGC Simple Features), as GEOS tells it.

A database answers through a function `lies(relation, lon, lat, wkb)`, which its back end provides with `lies` below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry import MultiPolygon, box, shape
from shapely.geometry.base import BaseGeometry
from sqlalchemy import ColumnElement, and_, func

from geo.errors import QueryError
from geo.stores.search import in_box

_RELATIONS: Mapping[str, Callable[[Any, Any], Any]] = {
    "s_contains": shapely.contains,
    "s_crosses": shapely.crosses,
    "s_disjoint": shapely.disjoint,
    "s_equals": shapely.equals,
    "s_intersects": shapely.intersects,
    "s_overlaps": shapely.overlaps,
    "s_touches": shapely.touches,
    "s_within": shapely.within,
}
_TURNED = {"s_contains": "s_within", "s_within": "s_contains"}
PREDICATES = frozenset(_RELATIONS)


def predicate(
    name: str, given: Sequence[Any], lon: ColumnElement[float], lat: ColumnElement[float]
) -> ColumnElement[bool]:
    """The relation of that name between the point of an event and a geometry, in whichever order they stand.

    Raises:
        QueryError: they are not `geometry` and a geometry on the globe.
    """
    point, other = given
    if other == {"property": "geometry"}:
        point, other, name = other, point, _TURNED.get(name, name)
    if point != {"property": "geometry"}:
        raise QueryError("The filter compares places that are not the event's: write S_WITHIN(geometry, BBOX(...)).")
    wanted = _geometry(other)
    lies_so = func.lies(name, lon, lat, shapely.to_wkb(wanted)) == 1
    if name == "s_disjoint":
        return and_(lon.is_not(None), lies_so)
    return and_(*in_box(wanted.bounds, lon, lat), lies_so)


@lru_cache(maxsize=16_384)  # many events share a place
def lies(relation: str, lon: float | None, lat: float | None, wkb: bytes) -> int | None:
    """1 where the point lies so to the geometry, 0 where not, None for no point: what a database calls."""
    if lon is None or lat is None:
        return None
    return int(bool(_RELATIONS[relation](shapely.Point(lon, lat), _prepared(wkb))))


@lru_cache(maxsize=64)
def _prepared(wkb: bytes) -> BaseGeometry:
    geometry = shapely.from_wkb(wkb)
    shapely.prepare(geometry)
    return geometry


def _geometry(node: Any) -> BaseGeometry:  # noqa: ANN401, JSON
    try:
        geometry = _box(*node["bbox"]) if "bbox" in node else shape(node)
        west, south, east, north = geometry.bounds
        inside = -180 <= west <= east <= 180 and -90 <= south <= north <= 90
    except (AttributeError, KeyError, TypeError, ValueError, shapely.GEOSException):
        inside = False
    if not inside or not geometry.is_valid:
        raise QueryError("The filter holds a geometry that is none on the globe: longitude first, in degrees.")
    return geometry


def _box(west: float, south: float, east: float, north: float) -> BaseGeometry:
    """A box; one whose west is greater than its east goes over the antimeridian."""
    if south > north:
        raise ValueError(south)
    if west <= east:
        return box(west, south, east, north)
    return MultiPolygon([box(west, south, 180, north), box(-180, south, east, north)])
