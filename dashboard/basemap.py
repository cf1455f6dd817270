"""The drawn areas of countries, regions and circles. How the basemap itself looks stands in `map_style.py`.

`area` reads one TopoJSON file, so that neighbours share one border and the drawn area of an event lies exactly on the
basemap's lines. Shapes are Natural Earth's with internationally recognised borders; `assets/basemap/derive/` tells how
they were made.
"""

from __future__ import annotations

import json
import math
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from pyproj import Geod
from shapely import MultiPolygon, Polygon, box, get_parts
from shapely.affinity import translate
from shapely.geometry import mapping, shape

Geometry = dict[str, Any]
"""A GeoJSON geometry (RFC 7946): longitude before latitude, degrees, cut at the antimeridian."""
Ring = list[tuple[float, float]]

WGS84 = Geod(ellps="WGS84")
CIRCLE_POINTS = 96
FAR_TOLERANCE = 0.15
"""Degrees: less than two pixels at the zoom up to which coarse outlines are drawn."""
FAR_LEAST_AREA = 0.15
"""Square degrees: a few pixels there."""
LARGEST_RADIUS_M = 9_900_000.0
"""Just under a quarter of the way round: beyond it a circle's inside and outside change places."""


def assets_folder() -> Path:
    """Where the static files lie: inside the installed package, or beside it in a checkout."""
    packaged = Path(__file__).parent / "assets"
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "assets"


@cache
def _topology() -> tuple[dict[str, Any], dict[str, Any]]:
    """(the topology, code -> its geometry object); read once, when the first area is asked for."""
    topology = json.loads((assets_folder() / "basemap" / "areas.json").read_text(encoding="utf-8"))
    found: dict[str, Any] = {}
    for name, key in (("countries", "cc"), ("parents", "top"), ("admin1", "code")):
        found |= {item["properties"][key]: item for item in topology["objects"][name]["geometries"]}
    found.pop("", None)  # land that no one state is recognised for
    return topology, found


def _arc(number: int) -> Ring:
    """The points of an arc; a negative number is the arc read backwards (TopoJSON 1.0, section 2.1.4)."""
    topology = _topology()[0]
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    points = []
    for step_x, step_y in topology["arcs"][number if number >= 0 else ~number]:
        x, y = x + step_x, y + step_y
        points.append((round(x * kx + dx, 4), round(y * ky + dy, 4)))
    return points if number >= 0 else points[::-1]


def _ring(arcs: list[int], *, hole: bool) -> Ring:
    """A closed ring, outer rings counter-clockwise and holes clockwise (RFC 7946, section 3.1.6)."""
    points: Ring = []
    for number in arcs:
        points += _arc(number)[bool(points) :]
    twice_area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))
    return points[::-1] if (twice_area < 0) is not hole else points


@cache
def area(code: str) -> Geometry | None:
    """The area of a country (ISO 3166-1 alpha-2, `XK` for Kosovo) or of a division (ISO 3166-2), or None if unknown."""
    item = _topology()[1].get(code.strip().upper())
    if item is None:
        return None
    groups = item["arcs"] if item["type"] == "MultiPolygon" else [item["arcs"]]
    parts = [[_ring(arcs, hole=index > 0) for index, arcs in enumerate(rings)] for rings in groups]
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def area_codes() -> frozenset[str]:
    """Every code that `area` knows."""
    return frozenset(_topology()[1])


def circle(lon: float, lat: float, radius_m: float) -> Geometry:
    """The area within `radius_m` metres of a point on the WGS 84 ellipsoid.

    Raises:
        ValueError: The point is not on the earth, or the radius is not a positive number.
    """
    if not (-180 <= lon <= 180 and -90 <= lat <= 90 and 0 < radius_m < math.inf):
        raise ValueError(f"Give a longitude, a latitude and a positive radius instead of {lon}, {lat}, {radius_m}.")
    radius = min(radius_m, LARGEST_RADIUS_M)
    bearings = [-360 * step / CIRCLE_POINTS for step in range(CIRCLE_POINTS)]
    lons, lats, _ = WGS84.fwd([lon] * CIRCLE_POINTS, [lat] * CIRCLE_POINTS, bearings, [radius] * CIRCLE_POINTS)
    ring = _unwrapped(list(zip(lons, lats, strict=True)))
    if abs(ring[-1][0] - ring[0][0]) > 180:  # it went round a pole
        pole = math.copysign(90.0, lat)
        ring = [*ring, (ring[-1][0], pole), (ring[0][0], pole), ring[0]]
    return cut_at_180(Polygon(ring))


def _unwrapped(ring: Ring) -> Ring:
    """The ring, closed, with longitudes that run on past 180 where it crosses the antimeridian."""
    out = ring[:1]
    for lon, lat in [*ring[1:], ring[0]]:
        before = out[-1][0]
        out.append((lon + 360 * round((before - lon) / 360), lat))
    return out


def cut_at_180(polygon: Polygon) -> Geometry:
    """The polygon with the parts beyond 180 degrees brought back to the other edge of the map."""
    parts = []
    for shift in (-360, 0, 360):
        window = box(-180 + shift, -90, 180 + shift, 90)
        pieces = get_parts(polygon.intersection(window))
        parts += [translate(piece, -shift) for piece in pieces if piece.geom_type == "Polygon" and piece.area > 0]
    return _drawn(parts)


def coarser(geometry: Geometry) -> Geometry:
    """The area as it is seen from far: within `FAR_TOLERANCE` of its outline, without islands that no one could see.

    What is small altogether stays as it is.
    """
    parts = sorted(get_parts(shape(geometry)), key=lambda part: -part.area)
    seen = [part for part in parts if part.area > FAR_LEAST_AREA] or parts[:1]
    thinned = [part for part in (one.simplify(FAR_TOLERANCE) for one in seen) if part.area > 0]
    return _drawn(thinned) if thinned[0].area > FAR_LEAST_AREA else geometry


def _drawn(parts: list[Polygon]) -> Geometry:
    """The parts as one geometry, outer rings counter-clockwise."""
    oriented: list[Any] = [part.normalize().reverse() for part in parts]
    geometry: Geometry = json.loads(json.dumps(mapping(oriented[0] if len(oriented) == 1 else MultiPolygon(oriented))))
    return geometry


def outline(geometry: Geometry) -> Geometry:
    """The edges of an area without those that only exist because it was cut at the antimeridian or at a pole."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    lines: list[Ring] = []
    for ring in (ring for rings in polygons for ring in rings):
        lines.append([])
        for one, two in pairwise(ring):
            if (abs(one[0]) == 180 and one[0] == two[0]) or (abs(one[1]) == 90 and one[1] == two[1]):
                lines.append([])
            else:
                lines[-1] += [one, two] if not lines[-1] else [two]
    return {"type": "MultiLineString", "coordinates": [line for line in lines if line]}
