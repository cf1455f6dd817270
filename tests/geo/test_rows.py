"""Rows as dicts and as plain values: both tell the same, whatever asks for them and in whatever order."""

from __future__ import annotations

from datetime import date

from geo.frames import NAMES, Row
from geo.rows import Rows, row_of_values, values_of

DAYS = {"start_date": "2025-12-22", "end_date": "2025-12-23", "published": None}
VALUES = tuple(DAYS.get(name, name) for name in NAMES)
ROW: Row = {name: name for name in NAMES} | {
    "start_date": date(2025, 12, 22),
    "end_date": date(2025, 12, 23),
    "published": None,
}


def test_rows_are_dicts_with_days() -> None:
    """Whoever goes through rows has dicts whose days are dates, in the order of the columns."""
    (row,) = Rows(iter([VALUES]))
    assert row == ROW == row_of_values(VALUES)
    assert tuple(row) == NAMES


def test_values_are_the_same_from_a_store_and_from_dicts() -> None:
    """A writer has equal values of rows that were never dicts, of dicts, and of dicts in another order."""
    turned = dict(reversed(ROW.items()))
    assert list(values_of(Rows(iter([VALUES])))) == list(values_of([ROW])) == list(values_of([turned])) == [VALUES]


def test_rows_of_a_few_columns() -> None:
    """Columns come as they were asked for, and a writer that needs others is told, instead of writing them crooked."""
    rows = Rows(iter([("2025-12-22", "e")]), ("start_date", "event_id"))
    assert next(rows) == {"start_date": date(2025, 12, 22), "event_id": "e"}
    turned = Rows(iter([VALUES[::-1]]), NAMES[::-1])
    assert list(values_of(turned)) == [VALUES]


def test_rows_go_on_where_they_were_left() -> None:
    """Rows are taken once: what one reader took, as a dict or as values, the next does not get again."""
    rows = Rows(iter([VALUES, VALUES, VALUES]))
    assert next(rows) == ROW
    assert next(values_of(rows)) == VALUES
    assert list(rows) == [ROW]
    assert list(rows) == []
