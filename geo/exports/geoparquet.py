"""GeoParquet 1.1: columns, compressed, for DuckDB, pandas, Spark and whoever reckons with very many events.

Geometries are well-known binary in EPSG:4326, longitude first. What columns mean stands with each of them in the Arrow schema; the key
`about` of the file holds it as JSON, with sources and licences.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, BinaryIO

from geo.exports import PLAIN, Keeps, Options
from geo.exports.arrow import GEOMETRY, Feed, schema
from geo.exports.dictionary import about_json
from geo.frames import Row

if TYPE_CHECKING:
    import pyarrow as pa

LABEL = "GeoParquet"
PURPOSE = "for DuckDB, pandas and R"
MEDIA_TYPE = "application/vnd.apache.parquet"
SUFFIX = ".parquet"
KEEPS = Keeps(areas=True, dictionary="the fields of the Arrow schema", sources="the key `about` of the file")

_GROUP = 65_536  # rows a row group
_ANY_AREA = ["Point", "Polygon", "MultiPolygon"]


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written."""
    import pyarrow as pa  # noqa: PLC0415, takes a tenth of a second, and most formats do not need it
    from pyarrow.parquet import ParquetWriter  # noqa: PLC0415

    feed = Feed(rows, options)
    described = schema().with_metadata(_metadata(options))
    # Arrow asks a file where it stands, which a pipe does not know.
    file = pa.PythonFile(_Counting(out), mode="w")
    # One row group is compressed while the next is made; no more than these two are held.
    with ParquetWriter(file, described, compression="zstd") as writer, ThreadPoolExecutor(1) as beside:
        behind: Future[None] | None = None
        for group in _groups(feed.batches()):
            table = pa.Table.from_batches(group).replace_schema_metadata(described.metadata)
            if behind is not None:
                behind.result()
            behind = beside.submit(writer.write_table, table)
        if behind is not None:
            behind.result()
    return feed.count


def _groups(made: Iterator[pa.RecordBatch]) -> Iterator[list[pa.RecordBatch]]:
    """The batches of one row group after the other."""
    group: list[pa.RecordBatch] = []
    for batch in made:
        group.append(batch)
        if sum(len(one) for one in group) >= _GROUP:
            yield group
            group = []
    if group:
        yield group


def _metadata(options: Options) -> dict[str, str]:
    """The key that makes a Parquet file a GeoParquet file, and ours."""
    from pyproj import CRS  # noqa: PLC0415, as above

    types = _ANY_AREA if options.areas else ["Point"]
    column = {"encoding": "WKB", "geometry_types": types, "crs": CRS.from_epsg(4326).to_json_dict()}
    geo = {"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}
    return {"geo": json.dumps(geo), "about": about_json(options.datasets)}


class _Counting:
    """A file to write that knows how much was written, as Arrow wants it; closing it is left to its owner."""

    closed = False

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._at = 0

    def write(self, data: Any) -> int:  # noqa: ANN401, whatever Arrow hands over
        """Write, and count."""
        self._at += memoryview(data).nbytes
        return self._out.write(data)

    def tell(self) -> int:
        """How many bytes were written."""
        return self._at

    def flush(self) -> None:
        """Hand on what is held."""
        self._out.flush()

    def close(self) -> None:
        """Do nothing: whoever opened the file closes it."""
