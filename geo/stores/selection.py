"""What may be asked of a store a page at a time: events and articles, by more than an `EventQuery` can say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, false

from geo.model import EventQuery

Value = str | float | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Events, asked for by a query, by values of single columns and by a text of CQL2; all must hold."""

    query: EventQuery = field(default_factory=EventQuery)
    values: tuple[tuple[str, Value], ...] = ()
    """Columns of `geo.frames`, each with the value that an event must have there."""
    cql: str = ""
    """A condition in CQL2 text over these columns, `geometry`, and the times of a GeoJSON export: `geo.stores.cql`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleSelection:
    """Articles; empty fields ask nothing, filled ones must all hold."""

    date_from: date | None = None
    date_to: date | None = None
    """With `date_from`: articles that appeared in the window, both ends included; those without a day did not."""
    bbox: tuple[float, float, float, float] | None = None
    """West, south, east, north in degrees, as in `EventQuery`: articles with at least one event in it."""
    values: tuple[tuple[str, str], ...] = ()
    """Columns of `ARTICLE_COLUMNS`, each with the value that an article must have there."""


ARTICLE_COLUMNS = ("document_id", "language", "title", "publisher", "url")
"""What an article can be asked for by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article without its text."""

    document_id: str
    language: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    """Civil day, ISO 8601."""
    events: int
    """How many events it tells."""
    points: tuple[tuple[float, float], ...]
    """Where they happened, longitude before latitude, each place once, in rising order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The box and the days of all events; None where no event has a place, or a date."""

    bbox: tuple[float, float, float, float] | None
    """West, south, east, north in degrees; never across the antimeridian."""
    days: tuple[date, date] | None


def equal(values: tuple[tuple[str, Value], ...], fields: Mapping[str, ColumnElement[Any]]) -> list[ColumnElement[bool]]:
    """The conditions that these fields have these values; a field that the store does not have has none."""
    return [fields[name] == value if name in fields else false() for name, value in values]
