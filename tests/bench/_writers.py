"""Writes the events of a store once in a format, in a process of its own, and prints how long that took.

    python _writers.py STORE COUNT FORMAT dateline|geopandas FILE

Prints two numbers: seconds to make what is handed to the writer (a GeoDataFrame; nothing for Dateline, which takes the
rows), and seconds to write. The first hundred thousand rows of the store are taken as often as they are needed, so that
reading them is not measured and memory tells what writing needs; Dateline has them as a store hands them over.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any

from geo import arrays, exports
from geo.frames import to_frame
from geo.rows import Rows
from geo.stores import open_store

ROWS = 100_000
DRIVERS = {
    "csv": "CSV",
    "flatgeobuf": "FlatGeobuf",
    "geojson": "GeoJSON",
    "geojsonl": "GeoJSONSeq",
    "geopackage": "GPKG",
    "geoparquet": "Parquet",
    "kml": "KML",
    "xlsx": "XLSX",
}
"""What GDAL calls the formats that a GeoDataFrame is written in; a feed and a calendar it cannot be."""


def main(store: str, count: int, name: str, side: str, path: Path) -> None:
    """Makes, writes and prints."""
    with open_store(store, read_only=True) as opened:
        held = list(arrays.batches_of(islice(opened.rows().values, min(count, ROWS))))
    made, write = (0.0, _dateline(name)) if side == "dateline" else _geopandas(name, _rows(held, count))
    rows = _rows(held, count)
    started = time.perf_counter()
    write(rows, path)
    print(made, time.perf_counter() - started)


def _rows(held: list[Any], count: int) -> Rows:
    """So many rows, which a format takes in batches or one by one."""
    often = -(-count // ROWS)
    values = chain.from_iterable(map(arrays.rows_in, chain.from_iterable(repeat(held, often))))
    return Rows(values, batches=lambda: chain.from_iterable(repeat(held, often)))


def _dateline(name: str) -> Callable[[Rows, Path], object]:
    def write(rows: Rows, path: Path) -> None:
        with path.open("wb") as out:
            exports.load(name).write(rows, out)

    return write


def _geopandas(name: str, rows: Rows) -> tuple[float, Callable[[Any, Path], object]]:
    """Seconds until the frame is there, and what writes it. A table of text has no geometry in GDAL."""
    import pandas as pd
    import pyogrio

    started = time.perf_counter()
    frame = to_frame(rows)
    took = time.perf_counter() - started
    if name == "geoparquet":
        return took, lambda _, path: frame.to_parquet(path)
    if name in {"csv", "xlsx"}:
        table = pd.DataFrame(frame.drop(columns="geometry"))
        return took, lambda _, path: pyogrio.write_dataframe(table, path, driver=DRIVERS[name])
    # Its index has no room for events without a place, for which it refuses the whole file.
    options = {"SPATIAL_INDEX": "NO"} if name == "flatgeobuf" else {}
    return took, lambda _, path: frame.to_file(path, driver=DRIVERS[name], engine="pyogrio", **options)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], Path(sys.argv[5]))
