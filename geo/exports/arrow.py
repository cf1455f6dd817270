"""Rows as Arrow: the way in which columns go to libraries that are written in C.

A geometry is the well-known binary of a point, or of an area, little-endian; null for an event without a place. Text is
UTF-8; NUL and half of a surrogate pair, which such libraries cannot take, become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from geo.exports import Geometry, Options
from geo.exports.batching import batches
from geo.frames import COLUMNS, NAMES, Row
from geo.rows import Values, row_of_values, values_of

if TYPE_CHECKING:
    import pyarrow as pa

GEOMETRY = "geometry"
TOGETHER = 1024  # rows a batch: few enough that their values are still near the processor when columns are made
_UNFIT = re.compile("[\0\ud800-\udfff]")
_POINT = [("order", "u1"), ("kind", "<u4"), ("lon", "<f8"), ("lat", "<f8")]  # the well-known binary of a point


class Feed:
    """Rows that are taken as Arrow batches and counted.

    An error of whoever gives the rows would be lost in the C code that takes them; it is kept in `error`.
    """

    def __init__(self, rows: Iterable[Row], options: Options) -> None:
        self._rows = rows
        self._options = options
        self.count = 0
        self.error: BaseException | None = None

    def batches(self) -> Iterator[pa.RecordBatch]:
        """The rows, `TOGETHER` at a time."""
        try:
            for values in batches(values_of(self._rows), TOGETHER):
                self.count += len(values)
                yield batch(values, self._options)
        except BaseException as error:
            self.error = error
            raise

    def reader(self) -> pa.RecordBatchReader:
        """The batches as an Arrow stream."""
        import pyarrow as pa  # noqa: PLC0415, takes a tenth of a second, and most formats do not need it

        return pa.RecordBatchReader.from_batches(schema(), self.batches())


@cache
def schema() -> pa.Schema:
    """The columns of `geo.frames` with what they mean, then the geometry."""
    import pyarrow as pa  # noqa: PLC0415, as above

    kinds = {"text": pa.string(), "real": pa.float64(), "integer": pa.int64(), "date": pa.date32()}
    fields = [
        # GDAL looks for the second name, and hands the words on to formats that have a place for them.
        pa.field(
            one.name,
            kinds[one.dtype],
            metadata={"description": one.description, "GDAL:OGR:comment": one.description},
        )
        for one in COLUMNS
    ]
    return pa.schema([*fields, pa.field(GEOMETRY, pa.binary(), metadata={"ARROW:extension:name": "ogc.wkb"})])


def batch(rows: Sequence[Values], options: Options) -> pa.RecordBatch:
    """The rows as one batch of `schema`."""
    import pyarrow as pa  # noqa: PLC0415, as above

    columns = [_array(values, field) for values, field in zip(zip(*rows, strict=True), schema(), strict=False)]
    lons, lats = (columns[NAMES.index(name)] for name in ("lon", "lat"))
    points = _points(lons, lats)
    geometry = _areas(rows, points, options.areas) if options.areas else points
    return pa.RecordBatch.from_arrays([*columns, geometry], schema=schema())


def _array(values: Sequence[Any], field: pa.Field) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415, as above

    if field.type == pa.date32():
        return pa.array(values, pa.string()).cast(field.type)
    try:
        array = pa.array(values, field.type)
    except UnicodeEncodeError:
        return pa.array(map(_fit, values), field.type)
    letters = array.buffers()[2] if field.type == pa.string() else None
    has_nul = letters is not None and b"\0" in letters.to_pybytes()  # there is none inside any other letter
    return pa.array(map(_fit, values), field.type) if has_nul else array


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


def _areas(rows: Sequence[Values], points: pa.Array, area_of: Callable[[Row], Geometry | None]) -> pa.Array:
    """Areas where there are any, else points."""
    import pyarrow as pa  # noqa: PLC0415, as above

    areas = map(area_of, map(row_of_values, rows))
    known: dict[int, bytes] = {}  # a country's outline is one object, however many events it has
    made = [
        point if area is None else known.get(id(area)) or known.setdefault(id(area), wkb(area))
        for area, point in zip(areas, points.to_pylist(), strict=True)
    ]
    return pa.array(made, pa.binary())


def wkb(geometry: Geometry) -> bytes:
    """The geometry in the well-known binary."""
    import shapely  # noqa: PLC0415, only areas need it
    from shapely.geometry import shape  # noqa: PLC0415

    made: bytes = shapely.to_wkb(shape(geometry), byte_order=1)
    return made
