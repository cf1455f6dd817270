"""Derives how countries see the borders that are disputed; for maintainers, never run by users.

Natural Earth notes on a border line how a country's own maps show it, where they differ. Those lines are cut out of
`borders.json` and `admin1-lines.json` and stand in `borders.json` with a property for each such country: the class that
it gives them. Nothing else is known, and nothing is added: a country without a property sees the line by its `class`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import shapely
from inputs import OUT, Feature, feature, natural_earth, save
from lines import NEAR, merged
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

CLASSES = {
    "International": "international", "Disputed": "disputed", "Claim": "disputed", "Indefinite": "disputed",
    "Line of control": "disputed", "Admin-1": "admin1", "Map unit": "admin1", "Unrecognized": "none",
}  # fmt: skip
"""First words of Natural Earth's class -> ours."""
COLUMN = "FCLASS_"
NOT_COUNTRIES = frozenset({"ISO", "OSM", "TLC"})
RENAMED = {"KO": "KR"}
LEAST_SHARE = 0.2
"""Of the line that is seen otherwise: shorter pieces only end near it and are left where they are."""


def class_of(told: str) -> str:
    """Our class for Natural Earth's words."""
    return next(ours for words, ours in CLASSES.items() if told.startswith(words))


def views(official: pd.DataFrame) -> Iterator[tuple[BaseGeometry, dict[str, str]]]:
    """(a line, country -> class), for every line that some country sees in its own way."""
    columns = {name: name.removeprefix(COLUMN) for name in official if name.startswith(COLUMN)}
    countries = {column: RENAMED.get(code, code) for column, code in columns.items() if code not in NOT_COUNTRIES}
    for _, line in official.iterrows():
        seen = {code: class_of(line[column]) for column, code in countries.items() if isinstance(line[column], str)}
        if seen:
            yield line.geometry, dict(sorted(seen.items()))


def pieces(lines: list[Feature], along: BaseGeometry) -> Iterator[tuple[Feature, BaseGeometry]]:
    """What of each line runs along another one; it is taken out of the line."""
    zone = along.buffer(NEAR)
    for line in lines:
        inside = line["geometry"].intersection(zone)
        if inside.length > LEAST_SHARE * along.length:
            line["geometry"] = line["geometry"].difference(zone)
            yield line, inside


def main() -> None:
    """Rewrites both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=Path, required=True, help="folder that holds the two downloaded packages")
    official = natural_earth(parser.parse_args().inputs, "cultural/ne_10m_admin_0_boundary_lines_land")
    borders, admin1 = (read(name) for name in ("borders.json", "admin1-lines.json"))
    seen_otherwise = []
    for along, seen in views(official):
        for line, inside in pieces([*borders, *admin1], along):
            own = line["properties"].get("class", "admin1")
            properties = {"class": own, **{code: kind for code, kind in seen.items() if kind != own}}
            if len(properties) > 1:
                seen_otherwise.append({"geometry": inside, "properties": properties})
            else:
                line["geometry"] = shapely.union(line["geometry"], inside)
    save("borders.json", [written(line) for line in [*borders, *seen_otherwise]])
    save("admin1-lines.json", [written(line) for line in admin1])


def read(name: str) -> list[Feature]:
    """The features of a file, with shapes."""
    found = json.loads((OUT / name).read_text(encoding="utf-8"))["features"]
    return [{"geometry": shape(one["geometry"]), "properties": one["properties"]} for one in found]


def written(line: Feature) -> Feature:
    """The line as GeoJSON."""
    return feature(merged(list(shapely.get_parts(line["geometry"]))), line["properties"])


if __name__ == "__main__":
    main()
