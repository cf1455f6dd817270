"""Rows as Arrow: the way in which columns go to libraries that are written in C.

A geometry is the well-known binary of a point, or of an area, little-endian; null for an event without a place. Text is
UTF-8; NUL and half of a surrogate pair, which such libraries cannot take, become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from geo.arrays import TOGETHER, array, kinds
from geo.exports import Geometry, Options
from geo.exports.batching import batches
from geo.exports.grounds import Grounds
from geo.frames import COLUMNS, NAMES, Row
from geo.rows import batches_of, values_of

if TYPE_CHECKING:
    import pyarrow as pa

GEOMETRY = "geometry"
_BUFFERS_OF_TEXT = 3  # whether there is a value, where each ends, and the letters
_UNFIT = re.compile("[\0\ud800-\udfff]")
_POINT = [("order", "u1"), ("kind", "<u4"), ("lon", "<f8"), ("lat", "<f8")]  # the well-known binary of a point


class Feed:
    """Rows that are taken as Arrow batches and counted.

    An error of whoever gives the rows would be lost in the C code that takes them; it is kept in `error`.
    """

    def __init__(self, rows: Iterable[Row], options: Options) -> None:
        self._rows = rows
        self._areas = Grounds(options.areas, wkb) if options.areas else None
        self._made = batches_of(rows)
        self.count = 0
        self.error: BaseException | None = None

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows, some thousands at a time, and so many that 65,536 are whole batches."""
        try:
            for columns in self._made_of_batches() if self._made else self._made_of_values():
                self.count += len(columns[0])
                yield _batch(columns, self._areas)
        except BaseException as error:
            self.error = error
            raise

    def _made_of_batches(self) -> Iterator[Sequence[pa.Array]]:
        for made in self._made or ():
            yield list(map(_without_nul, made.columns))

    def _made_of_values(self) -> Iterator[Sequence[pa.Array]]:
        for values in batches(values_of(self._rows), TOGETHER):
            columns = zip(zip(*values, strict=True), kinds().types, strict=True)
            yield [_array(column, kind) for column, kind in columns]

    def reader(self) -> pa.RecordBatchReader:
        """The batches as an Arrow stream."""
        import pyarrow as pa  # noqa: PLC0415, takes a tenth of a second, and most formats do not need it

        return pa.RecordBatchReader.from_batches(schema(), self.batches())


@cache
def schema() -> pa.Schema:
    """The columns of `geo.frames` with what they mean, then the geometry."""
    import pyarrow as pa  # noqa: PLC0415, as above

    # GDAL looks for the second name, and hands the words on to formats that have a place for them.
    fields = [
        field.with_metadata({"description": column.description, "GDAL:OGR:comment": column.description})
        for field, column in zip(kinds(), COLUMNS, strict=True)
    ]
    return pa.schema([*fields, pa.field(GEOMETRY, pa.binary(), metadata={"ARROW:extension:name": "ogc.wkb"})])


def _batch(columns: Sequence[pa.Array], areas: Grounds[bytes] | None) -> pa.RecordBatch:
    """The rows as one batch of `schema`."""
    import pyarrow as pa  # noqa: PLC0415, as above

    points = _points(*(columns[NAMES.index(name)] for name in ("lon", "lat")))
    geometry = _areas(columns, points, areas) if areas else points
    return pa.RecordBatch.from_arrays([*columns, geometry], schema=schema())


def _array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    try:
        return _without_nul(array(values, kind))
    except UnicodeEncodeError:
        return array(list(map(_fit, values)), kind)


def _without_nul(column: pa.Array) -> pa.Array:
    """The column as it may be written; NUL has a byte of its own, which is inside no other letter."""
    letters = column.buffers()[2] if len(column.buffers()) == _BUFFERS_OF_TEXT else None
    if letters is None or b"\0" not in letters.to_pybytes():
        return column
    return array([_fit(value) for value in column.to_pylist()], column.type)


def _fit(value: str | None) -> str | None:
    return value and _UNFIT.sub("\ufffd", value)


def _points(lons: pa.Array, lats: pa.Array) -> pa.Array:
    """The points, laid out at once: 21 bytes each, none for an event without a place."""
    import numpy as np  # noqa: PLC0415, as above
    import pyarrow as pa  # noqa: PLC0415

    placed = lons.is_valid().to_numpy(zero_copy_only=False)
    points = np.empty(int(placed.sum()), dtype=_POINT)
    points["order"], points["kind"] = 1, 1
    points["lon"] = lons.to_numpy(zero_copy_only=False)[placed]
    points["lat"] = lats.to_numpy(zero_copy_only=False)[placed]
    ends = np.concatenate(([0], np.cumsum(placed * points.itemsize))).astype("<i4")
    validity = np.packbits(placed, bitorder="little")
    buffers = [pa.py_buffer(part) for part in (validity, ends, points)]
    return pa.Array.from_buffers(pa.binary(), len(lons), buffers)


def _areas(columns: Sequence[pa.Array], points: pa.Array, grounds: Grounds[bytes]) -> pa.Array:
    """Areas where there are any, else points."""
    import pyarrow as pa  # noqa: PLC0415, as above
    import pyarrow.compute as pc  # noqa: PLC0415

    numbers, _, areas = grounds.of_columns(columns)
    return pc.coalesce(pa.array(areas, pa.binary()).take(pa.array(numbers)), points)


def wkb(geometry: Geometry) -> bytes:
    """The geometry in the well-known binary."""
    import shapely  # noqa: PLC0415, only areas need it
    from shapely.geometry import shape  # noqa: PLC0415

    made: bytes = shapely.to_wkb(shape(geometry), byte_order=1)
    return made
