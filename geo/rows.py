"""Rows that stream out of a store: one by one as dicts, or as plain values, for whoever writes very many of them.

Making a dict of every event and a date of every day takes a third of the time that reading a store takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from geo.arrays import rows_in
from geo.frames import COLUMNS, NAMES, Row

if TYPE_CHECKING:
    import pyarrow as pa

Values = tuple[Any, ...]
"""A row without its names: the values in the order of the columns, days as ISO 8601 text."""

_DAYS = tuple(index for index, column in enumerate(COLUMNS) if column.dtype == "date")
_ORDERED = itemgetter(*NAMES)


class Rows(Iterable[Row]):
    """Rows made of plain values, taken once, as they are, by `values_of` or by `batches_of`."""

    def __init__(
        self,
        values: Iterator[Values],
        names: Sequence[str] = NAMES,
        batches: Callable[[], Iterator[pa.RecordBatch] | None] | None = None,
    ) -> None:
        """The values are those of the columns named; `batches` gives all of them in another way, if it can."""
        self.values = values
        self.names = tuple(map(str, names))  # SQLAlchemy's own names are no plain strings
        self._rows = map(_maker(self.names), values)
        self._batches = batches

    def __iter__(self) -> Iterator[Row]:
        """The rows that are left, without a call to this class for each."""
        self._batches = None
        return self._rows

    def __next__(self) -> Row:
        """The next row."""
        self._batches = None
        return next(self._rows)

    def batches(self) -> Iterator[pa.RecordBatch] | None:
        """All rows as `geo.arrays` has them, in place of the values, or None where these are as good."""
        make, self._batches = self._batches, None
        return make() if make else None


def values_of(rows: Iterable[Row]) -> Iterator[Values]:
    """The values of `COLUMNS` for each row; it pays where the rows are `Rows`, and holds for all others."""
    if not isinstance(rows, Rows) or rows.names != NAMES:
        return map(_values, rows)
    made = rows.batches()
    return rows.values if made is None else chain.from_iterable(map(rows_in, made))


def batches_of(rows: Iterable[Row]) -> Iterator[pa.RecordBatch] | None:
    """The rows as `geo.arrays` has them, where there are so many that a store has a faster way to these."""
    return rows.batches() if isinstance(rows, Rows) else None


def row_of_values(values: Values) -> Row:
    """The row that values of all `COLUMNS` stand for."""
    return _maker(NAMES)(values)


def _maker(names: Sequence[str]) -> Callable[[Values], Row]:
    """What makes rows of the values of these columns."""
    days = [NAMES[index] for index in _DAYS if NAMES[index] in names]

    def row(values: Values) -> Row:
        made = dict(zip(names, values, strict=True))
        for name in days:
            made[name] = _day(made[name])
        return made

    return row


@lru_cache(maxsize=100_000)  # many events share their days
def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _values(row: Row) -> Values:
    values = list(_ORDERED(row))
    for index in _DAYS:
        if values[index] is not None:
            values[index] = values[index].isoformat()
    return tuple(values)
