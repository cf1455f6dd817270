"""Events and articles a page at a time, by the key of the last one seen: a deep page takes no longer than the first.

A page is read in the order of an index, from the key on (“keyset pagination”), so that what is written between two
pages neither repeats nor hides anything that stays. Measured with 1,000,000 events: README, “As a live layer”.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, tuple_

from geo.errors import QueryError
from geo.frames import Row
from geo.stores.search import in_box
from geo.stores.selection import ARTICLE_COLUMNS, Article, ArticleSelection, Extent, equal
from geo.stores.tables import documents, events

Box = tuple[float, float, float, float]
_Select = Select[*tuple[Any, ...]]

_NO_PAGE = "There is no such page: follow the links from one page to the next."
_FEW = 2000
"""Up to so many events in a box are put in order when they are found; more are met soon enough on the way in order."""


def key_of(row: Row) -> str:
    """The key of an event's row: what `after` takes."""
    return f"{row['start_date'] or ''}_{row['event_id']}"


def rows_after(connection: Connection, wanted: _Select, after: str, limit: int) -> list[Row]:
    """The first so many rows behind a key, by first day and id, undated ones last; from the start on for no key.

    Raises:
        QueryError: the key is none of `key_of`.
    """
    found: list[Row] = []
    for part in _parts(after):
        page = wanted.where(*part).order_by(events.c.start_date.nulls_last(), events.c.event_id)
        found += map(dict, connection.execute(page.limit(limit - len(found))).mappings())
        if len(found) >= limit:
            break
    return found


def _parts(after: str) -> list[list[ColumnElement[bool]]]:
    """What holds of the rows behind a key: dated ones first, then those without a date, each found by an index."""
    if not after:
        return [[]]
    day, mark, event_id = after.partition("_")
    undated = events.c.start_date.is_(None)
    if mark and not day:
        return [[undated, events.c.event_id > event_id]]
    try:
        key = tuple_(literal(date.fromisoformat(day)), literal(event_id))
    except ValueError:
        raise QueryError(_NO_PAGE) from None
    return [[tuple_(events.c.start_date, events.c.event_id) > key], [undated]]


def box_in_order(connection: Connection, box: Box) -> list[ColumnElement[bool]]:
    """The condition that an event lies in the box, in the form in which a page of them is found soonest.

    A database that goes by the index of places must put all that lie in a large box in order before the first page is
    there: seconds for a third of a million. `+ 0` keeps it from that index.
    """
    inside = in_box(box, events.c.lon, events.c.lat)
    some = select(events.c.fid).where(*inside).limit(_FEW).subquery()
    many = connection.scalar(select(func.count()).select_from(some)) == _FEW
    return in_box(box, events.c.lon + 0.0, events.c.lat) if many else inside


def extent(connection: Connection) -> Extent:
    """The box and the days of all events."""
    edges = [func.min(events.c.lon), func.min(events.c.lat), func.max(events.c.lon), func.max(events.c.lat)]
    west, south, east, north = connection.execute(select(*edges)).one()
    first = connection.scalar(select(func.min(events.c.start_date)))
    last = connection.scalar(select(func.max(events.c.end_date)))
    return Extent(
        bbox=None if west is None else (west, south, east, north),
        days=None if first is None or last is None else (first, last),
    )


def articles_after(
    connection: Connection, wanted: ArticleSelection, after: str, limit: int
) -> list[tuple[str, Article]]:
    """The first so many articles behind a key, in the order in which they came, each with its own key.

    Raises:
        QueryError: the key is none that was given here.
    """
    if after and not (after.isascii() and after.isdigit() and len(after) < 19):
        raise QueryError(_NO_PAGE)
    names = ("fid", *ARTICLE_COLUMNS, "published")
    found = select(*(documents.c[name] for name in names)).where(*_of_articles(wanted))
    page = found.where(documents.c.fid > int(after or -1)).order_by(documents.c.fid).limit(limit)
    rows = connection.execute(page).mappings().all()
    told = _told_by(connection, [row["document_id"] for row in rows])
    return [(str(row["fid"]), _article(dict(row), told.get(row["document_id"], []))) for row in rows]


def number_of_articles(connection: Connection, wanted: ArticleSelection) -> int:
    """How many articles there are on all pages."""
    return connection.scalar(select(func.count()).select_from(documents).where(*_of_articles(wanted))) or 0


def _of_articles(wanted: ArticleSelection) -> list[ColumnElement[bool]]:
    day = func.substr(documents.c.published, 1, 10)
    found = equal(wanted.values, {name: documents.c[name] for name in ARTICLE_COLUMNS})
    if wanted.date_from:
        found.append(day >= wanted.date_from.isoformat())
    if wanted.date_to:
        found.append(day <= wanted.date_to.isoformat())
    if wanted.bbox:
        inside = in_box(wanted.bbox, events.c.lon, events.c.lat)
        found.append(select(events.c.fid).where(events.c.document_id == documents.c.document_id, *inside).exists())
    return found


def _told_by(connection: Connection, document_ids: Sequence[str]) -> dict[str, list[tuple[float | None, float | None]]]:
    """The points of the events that each of the documents tells."""
    found = select(events.c.document_id, events.c.lon, events.c.lat).where(events.c.document_id.in_(document_ids))
    told: dict[str, list[tuple[float | None, float | None]]] = {}
    for document_id, lon, lat in connection.execute(found):
        told.setdefault(document_id, []).append((lon, lat))
    return told


def _article(row: Row, told: Sequence[tuple[float | None, float | None]]) -> Article:
    return Article(
        **{name: row[name] for name in ARTICLE_COLUMNS},
        published=row["published"] and row["published"][:10],
        events=len(told),
        points=tuple(sorted({(lon, lat) for lon, lat in told if lon is not None and lat is not None})),
    )
