"""Borders and admin-1 lines out of the simplified topology, each arc once, with its class and the zoom it needs."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

import pandas as pd
import shapely
from inputs import Feature, feature
from shapely.geometry import LineString, MultiLineString
from shapely.geometry.base import BaseGeometry

DISPUTED_PAIRS = frozenset({("IL", "SY"), ("RS", "XK"), ("EH", "MA"), ("IL", "PS")})
"""Borders that are dashed all along, whatever Natural Earth calls its own line there."""
NEAR = 0.06
"""Degrees: how far a simplified border may lie from the line of Natural Earth that tells its class."""
UNIT_PIXELS = 34
"""A country's divisions are drawn from the zoom at which the typical one is this wide."""
KM_PER_PIXEL = 40_075 / 512
"""On the equator at zoom 0, with MapLibre's tiles of 512 pixels."""


def decoded(topology: Feature) -> list[LineString]:
    """The arcs of a quantised TopoJSON as lines in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        out.append(LineString(points))
    return out


def arc_numbers(nested: list[object]) -> Iterator[int]:
    """Every arc of a geometry, whichever way it runs."""
    for item in nested:
        if isinstance(item, int):
            yield item if item >= 0 else ~item
        elif isinstance(item, list):
            yield from arc_numbers(item)


def neighbours(topology: Feature) -> dict[int, list[Feature]]:
    """Arc -> the properties of the one or two units that it bounds."""
    sides: dict[int, list[Feature]] = defaultdict(list)
    for geometry in topology["objects"]["units"]["geometries"]:
        for arc in set(arc_numbers(geometry.get("arcs", []))):
            sides[arc].append(geometry["properties"])
    return sides


def contested(official: pd.DataFrame, *classes: str) -> BaseGeometry:
    """The surroundings of Natural Earth's lines of these classes, unless ISO holds them for ordinary borders."""
    kept = official.FEATURECLA.str.startswith(classes) & ~official.FCLASS_ISO.fillna("").str.startswith("International")
    return shapely.union_all([line.buffer(NEAR) for line in official.geometry[kept]])


def divided(arc: LineString, zone: BaseGeometry) -> tuple[BaseGeometry, BaseGeometry]:
    """The parts of a border outside and inside a contested zone; a small remainder goes with the larger part."""
    inside = arc.intersection(zone)
    share = inside.length / arc.length if arc.length else 0
    if share < 0.25:
        return arc, LineString()
    return (LineString(), arc) if share > 0.75 else (arc.difference(zone), inside)


def zoom_for(widths: list[tuple[float, float]]) -> int:
    """The whole zoom at which units of these widths (km, latitude) are `UNIT_PIXELS` wide, 2 to 8."""
    width = median(km for km, _ in widths)
    shrink = math.cos(math.radians(median(lat for _, lat in widths)))
    return min(8, max(2, round(math.log2(UNIT_PIXELS * KM_PER_PIXEL * shrink / width))))


def zooms(topology: Feature, arcs: list[LineString]) -> dict[tuple[str, str], int]:
    """(country, "top" or "unit") -> zoom from which the lines between such divisions are drawn."""
    areas: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for geometry in topology["objects"]["units"]["geometries"]:
        lines = [arcs[number] for number in arc_numbers(geometry.get("arcs", []))]
        shape = shapely.union_all(list(shapely.get_parts(shapely.polygonize(lines))))
        if shape.is_empty:
            continue
        lat = shape.centroid.y
        km2 = shape.area * 111.2**2 * math.cos(math.radians(lat))
        for level in ("top", "unit"):
            entry = areas[geometry["properties"]["cc"], level][geometry["properties"][level]]
            entry[0], entry[1] = entry[0] + km2, lat
    return {key: zoom_for([(math.sqrt(a), lat) for a, lat in units.values()]) for key, units in areas.items()}


def lines(topology: Feature, official: pd.DataFrame) -> tuple[list[Feature], list[Feature]]:
    """(borders with `class` international or disputed, admin-1 lines with `z`, the zoom from which they are drawn)."""
    arcs = decoded(topology)
    needed = zooms(topology, arcs)
    disputed, control = contested(official, "Disputed", "Line of control"), contested(official, "Line of control")
    borders: dict[str, list[BaseGeometry]] = defaultdict(list)
    inner: dict[int, list[BaseGeometry]] = defaultdict(list)
    for number, sides in neighbours(topology).items():
        if len(sides) < 2:
            continue
        one, two = sides[:2]
        pair = tuple(sorted((one["cc"], two["cc"])))
        if pair[0] == pair[1]:
            plain, dashed = divided(arcs[number], control if one["adm0"] != two["adm0"] else LineString())
            inner[needed[one["cc"], "unit" if one["top"] == two["top"] else "top"]].append(plain)
        elif pair in DISPUTED_PAIRS or "" in pair:
            plain, dashed = LineString(), arcs[number]
        else:
            plain, dashed = divided(arcs[number], disputed)
            borders["international"].append(plain)
        borders["disputed"].append(dashed)
    return (
        [feature(merged(parts), {"class": name}) for name, parts in sorted(borders.items())],
        [feature(merged(parts), {"z": zoom}) for zoom, parts in sorted(inner.items())],
    )


def merged(parts: list[BaseGeometry]) -> MultiLineString:
    """The lines joined end to end, in thousandths of a degree."""
    joined = shapely.line_merge(shapely.union_all([part for part in parts if not part.is_empty]))
    rounded = [shapely.transform(line, lambda xy: xy.round(3)) for line in shapely.get_parts(joined)]
    return MultiLineString([line for line in rounded if line.geom_type == "LineString" and line.length > 0])
