"""Derives the light map of the whole world from the finer files beside it; for maintainers, never run by users.

`world_110m.json` is a TopoJSON with `land`, `lakes`, `borders` (each line with its classes), `admin1` (with `z`), and
`countries`, which are the international borders: the one name by which Plotly's map without WebGL finds them. Its name
is the one that Plotly asks for. It serves below zoom 4.5; from there on the finer files take its place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import shapely
from inputs import OUT, Feature
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

STEP = 0.01
"""Degrees between neighbouring coordinates."""
TOLERANCE = 0.05
"""Degrees: two pixels at the zoom at which the finer files come."""
LEAST_LAND = 0.01
"""Square degrees; a smaller island is not seen here."""
LEAST_LAKE = 0.15
MOST_ZOOM = 3
"""Divisions that are drawn from a nearer zoom on are left to the finer file."""
LEFT, BOTTOM = -180.0, -90.0


class Arcs:
    """The arcs of a topology, each a line of its own in whole steps."""

    def __init__(self) -> None:
        self.deltas: list[list[list[int]]] = []

    def add(self, points: Iterable[tuple[float, float]]) -> int:
        """The number of the arc that runs through these points."""
        steps = [(round((x - LEFT) / STEP), round((y - BOTTOM) / STEP)) for x, y in points]
        kept = [spot for n, spot in enumerate(steps) if n == 0 or spot != steps[n - 1]]
        before = [(0, 0), *kept[:-1]]
        self.deltas.append([[x - x0, y - y0] for (x, y), (x0, y0) in zip(kept, before, strict=True)])
        return len(self.deltas) - 1

    def polygons(self, shapes: Iterable[Polygon]) -> dict[str, Any]:
        """A MultiPolygon; outer rings run clockwise, as geometry on a sphere wants them."""
        rings = [
            [one.exterior, *one.interiors] for one in (shapely.orient_polygons(p, exterior_cw=True) for p in shapes)
        ]
        return {"type": "MultiPolygon", "arcs": [[[self.add(ring.coords)] for ring in polygon] for polygon in rings]}

    def lines(self, geometry: BaseGeometry, properties: dict[str, Any]) -> dict[str, Any]:
        """A MultiLineString."""
        parts = shapely.get_parts(shapely.line_merge(geometry))
        kept = [simple for simple in (shapely.simplify(part, TOLERANCE) for part in parts) if simple.length > TOLERANCE]
        return {"type": "MultiLineString", "arcs": [[self.add(line.coords)] for line in kept], "properties": properties}


def read(name: str) -> list[Feature]:
    """The features of a finer file, with shapes."""
    found = json.loads((OUT / name).read_text(encoding="utf-8"))["features"]
    return [{"geometry": shape(one["geometry"]), "properties": one["properties"]} for one in found]


def simple(shapes: Iterable[BaseGeometry], least: float) -> list[Polygon]:
    """The larger ones, simplified, those of the same land as one."""
    whole = shapely.union_all([shapely.make_valid(one) for one in shapes])
    parts = [shapely.simplify(part, TOLERANCE) for part in shapely.get_parts(whole) if part.area > least]
    return [part for part in parts if part.geom_type == "Polygon" and part.area > 0]


def main() -> None:
    """Writes the file beside this folder."""
    arcs = Arcs()
    borders = [arcs.lines(one["geometry"], one["properties"]) for one in read("borders.json")]
    inner = [one for one in read("admin1-lines.json") if one["properties"]["z"] <= MOST_ZOOM]
    objects = {
        "land": arcs.polygons(simple((one["geometry"] for one in read("countries.json")), LEAST_LAND)),
        "lakes": arcs.polygons(simple((one["geometry"] for one in read("lakes.json")), LEAST_LAKE)),
        "borders": {"type": "GeometryCollection", "geometries": borders},
        "admin1": {
            "type": "GeometryCollection",
            "geometries": [arcs.lines(one["geometry"], one["properties"]) for one in inner],
        },
        "countries": {"type": "GeometryCollection", "geometries": [line for line in borders if recognised(line)]},
    }
    transform = {"scale": [STEP, STEP], "translate": [LEFT, BOTTOM]}
    topology = {"type": "Topology", "transform": transform, "objects": objects, "arcs": arcs.deltas}
    (OUT / "world_110m.json").write_text(json.dumps(topology, separators=(",", ":")) + "\n", encoding="utf-8")


def recognised(line: dict[str, Any]) -> bool:
    """Whether it is an international border in our own view."""
    return bool(line["properties"]["class"] == "international")


if __name__ == "__main__":
    main()
