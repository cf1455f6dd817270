"""Writes the derived tables of the gazetteer. For maintainers: `python -m geo.gazetteer.derive FOLDER_OF_ARCHIVES`.

Users never need this: the tables are committed. Which archives, and their SHA-256, stands in inputs.py.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from geo.gazetteer.derive.areas import Area, countries, gather, regions
from geo.gazetteer.derive.counties import beside, counties, with_parents
from geo.gazetteer.derive.divisions import divisions
from geo.gazetteer.derive.inputs import (
    admin0_layer,
    admin1_codes,
    admin1_features,
    admin2_codes,
    check,
    coded_towns,
    geonames_rows,
)
from geo.gazetteer.tables import AREA_COLUMNS, FOLDER, write_table


def main(folder: Path) -> None:
    """Nothing; the tables are written over the committed ones."""
    check(folder)
    features = admin1_features(folder)
    geonames = gather(geonames_rows(folder))
    with admin0_layer(folder) as layer:
        _write("countries.tsv.gz", countries(layer, features, geonames))
    towns, names = list(coded_towns(folder)), admin2_codes(folder)
    coded = list(counties(towns, names))
    orders = list(divisions(features, admin1_codes(folder), geonames))
    others = list(with_parents(regions(geonames), coded))
    _write("divisions.tsv.gz", orders)
    _write("regions.tsv.gz", others)
    _write("counties.tsv.gz", beside(coded, [*orders, *others], towns, names))


def _write(name: str, areas: Iterable[Area]) -> None:
    rows = [_row(area) for area in areas]
    path = Path(str(FOLDER)) / name
    write_table(path, AREA_COLUMNS, rows)
    print(f"{name}: {len(rows):,} rows, {path.stat().st_size / 1000:,.0f} kB")


def _row(area: Area) -> list[str]:
    west, south, east, north = area.shape.bbox
    place = [area.shape.lon, area.shape.lat, area.shape.radius_m, west, south, east, north, area.population]
    names = "|".join(name.replace("|", " ").replace("\t", " ") for name in area.names)
    head = [area.id, area.kind, area.code, area.parent, area.geonames_admin1, area.country, area.name]
    return [*head, *map(str, place), names]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
