"""The part of a store over SQLAlchemy Core that answers a page at a time."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, null, select

from geo.frames import COLUMNS, NAMES, Row
from geo.model import EventQuery
from geo.stores import cql, paging
from geo.stores.selection import Article, ArticleSelection, Extent, Selection, equal
from geo.stores.tables import events

_Select = Select[*tuple[Any, ...]]


class Paged(ABC):
    """Pages of events and of articles."""

    _missing: frozenset[str]
    """Columns that the store of an earlier Dateline, which may only be read, does not have: empty in every row."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the store from its first question to its last."""

    @abstractmethod
    def _filtered(self, query: EventQuery, wanted: _Select) -> _Select:
        """The rows that answer the query."""

    def page(self, wanted: Selection, *, limit: int, after: str = "") -> list[Row]:
        """The first so many flat rows, in the order of `rows`, behind the key (`paging.key_of`) of the last one seen."""
        box = wanted.query.bbox
        with self._reading() as connection:
            found = self._selected(
                replace(wanted, query=replace(wanted.query, bbox=None)), select(*self._columns(NAMES))
            )
            if box:
                found = found.where(*paging.box_in_order(connection, box))
            return paging.rows_after(connection, found, after, limit)

    def number(self, wanted: Selection) -> int:
        """How many events there are on all pages."""
        with self._reading() as connection:
            return connection.scalar(self._selected(wanted, select(func.count()).select_from(events))) or 0

    def extent(self) -> Extent:
        """The box and the days of all events."""
        with self._reading() as connection:
            return paging.extent(connection)

    def articles(self, wanted: ArticleSelection, *, limit: int, after: str = "") -> list[tuple[str, Article]]:
        """The first so many articles in the order in which they came, each with its key, behind that of the last one."""
        with self._reading() as connection:
            return paging.articles_after(connection, wanted, after, limit)

    def number_of_articles(self, wanted: ArticleSelection) -> int:
        """How many articles there are on all pages."""
        with self._reading() as connection:
            return paging.number_of_articles(connection, wanted)

    def _columns(self, names: Iterable[str]) -> list[ColumnElement[Any]]:
        return [null().label(name) if name in self._missing else events.c[name] for name in names]

    def _selected(self, wanted: Selection, found: _Select) -> _Select:
        fields = {column.name: events.c[column.name] for column in COLUMNS if column.name not in self._missing}
        told = [cql.condition(wanted.cql, self._fields())] if wanted.cql else []
        return self._filtered(wanted.query, found).where(*equal(wanted.values, fields), *told)

    def _fields(self) -> cql.Fields:
        """What a condition may name, with its kind; the times are those of `geo.exports.geojson`."""
        columns = zip(COLUMNS, self._columns(NAMES), strict=True)
        start, end = events.c.start_date, events.c.end_date
        times = {"datetime": case((start == end, start)), "start_datetime": start, "end_datetime": end}
        kinds: dict[str, cql.Kind] = {"text": "text", "real": "number", "integer": "number", "date": "date"}
        found: dict[str, tuple[cql.Kind, ColumnElement[Any]]]
        found = {column.name: (kinds[column.dtype], sql) for column, sql in columns}
        return found | {name: ("date", sql) for name, sql in times.items()}
