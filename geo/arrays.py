"""Values of rows as columns of Arrow, and back: what C libraries take and give without an object for every value.

Here text is what it was, NUL included; half of a surrogate pair, which has no UTF-8, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from geo.frames import COLUMNS

if TYPE_CHECKING:
    import pyarrow as pa

TOGETHER = 1024
"""Rows that change from values to columns or back at once: few enough that they are still near the processor."""


@cache
def kinds() -> pa.Schema:
    """The columns of `geo.frames`."""
    import pyarrow as pa  # noqa: PLC0415, takes a tenth of a second, and most commands do not need it

    known = {"text": pa.string(), "real": pa.float64(), "integer": pa.int64(), "date": pa.date32()}
    return pa.schema([(column.name, known[column.dtype]) for column in COLUMNS])


def array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """The values of one column, days as ISO 8601 text.

    Raises:
        UnicodeEncodeError: a text holds half of a surrogate pair.
    """
    import pyarrow as pa  # noqa: PLC0415, as above

    return pa.array(values, pa.string()).cast(kind) if kind == pa.date32() else pa.array(values, kind)


def batches_of(rows: Iterator[tuple[Any, ...]]) -> Iterator[pa.RecordBatch]:
    """Rows in their order, `TOGETHER` at a time; none is empty."""
    while some := list(islice(rows, TOGETHER)):
        yield batch_of(some)


def batch_of(rows: Sequence[tuple[Any, ...]]) -> pa.RecordBatch:
    """At least one row as one batch of `kinds`."""
    import pyarrow as pa  # noqa: PLC0415, as above

    columns = [array(values, field.type) for values, field in zip(zip(*rows, strict=True), kinds(), strict=True)]
    return pa.RecordBatch.from_arrays(columns, schema=kinds())


def rows_in(batch: pa.RecordBatch) -> Iterator[tuple[Any, ...]]:
    """The rows of a batch of `kinds`, days as ISO 8601 text."""
    for start in range(0, batch.num_rows, TOGETHER):
        yield from zip(*map(listed, batch.slice(start, TOGETHER).columns), strict=True)


def listed(column: pa.Array) -> list[Any]:
    """The values of a column, by way of NumPy: four times as fast as Arrow's own list."""
    import pyarrow as pa  # noqa: PLC0415, as above

    if column.null_count == len(column):
        return [None] * len(column)
    if column.type == pa.date32():
        column = column.cast(pa.string())
    if column.type == pa.string() or not column.null_count:
        return list(column.to_numpy(zero_copy_only=False).tolist())
    made = column.fill_null(0).to_numpy().astype(object)
    made[column.is_null().to_numpy(zero_copy_only=False)] = None
    return list(made.tolist())
