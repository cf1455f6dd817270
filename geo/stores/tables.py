"""The tables of a store, in SQLAlchemy Core, and the records that go into them and come out.

`events` is the layer that a GIS opens. What only Dateline needs of an event stands in tables with the same key beside
it: `details` holds the whole record, `search` the words and places that it can be found by.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, Date, Double, Index, Integer, MetaData, RowMapping, Table, Text
from sqlalchemy.types import TypeEngine, UserDefinedType

from geo.frames import COLUMNS, Row, row_of, row_of_imported
from geo.model import Correction, Dataset, Document, Event, ImportedEvent, Rejected, Span
from geo.records import Json, from_dict, to_dict
from geo.stores.search import keys_of, place_keys, words_of, words_of_imported

SCHEMA = "4"


class Point(UserDefinedType[bytes]):
    """A point in the bytes that the back end keeps it in."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """The type's name in DDL."""
        return "POINT"


_TYPES: dict[str, type[TypeEngine[Any]]] = {"text": Text, "real": Double, "integer": Integer, "date": Date}

BRIEF = (
    *("start_date", "event_id", "end_date", "date_precision", "event_type", "mode", "status", "language", "publisher"),
    *("actors", "gazetteer", "gazetteer_id", "lon", "lat"),
    "country_code",
    "dataset",
)
"""What is asked of all events at once stands in the index of their order, so that it is read from end to end without
a look at the rows, which are ten times as long and lie anywhere."""

metadata = MetaData()
events = Table(
    "events",
    metadata,
    Column("fid", Integer, primary_key=True),
    Column("geom", Point),
    *(Column(column.name, _TYPES[column.dtype], comment=column.description) for column in COLUMNS),
    Index("events_by_id", "event_id", unique=True),
    Index("events_by_document", "document_id"),
    Index("events_in_brief", *BRIEF),
    Index("events_by_spot", "lon", "lat", "event_type", "start_date", "end_date"),
    sqlite_autoincrement=True,
)
details = Table(
    "details",
    metadata,
    Column("fid", Integer, primary_key=True, autoincrement=False),
    Column("record", Text, nullable=False),
)
search = Table(
    "search",
    metadata,
    Column("fid", Integer, primary_key=True, autoincrement=False),
    Column("words", Text, nullable=False),
    Column("places", Text, nullable=False),
)
documents = Table(
    "documents",
    metadata,
    Column("fid", Integer, primary_key=True),
    Column("document_id", Text, nullable=False, unique=True),
    Column("language", Text),
    Column("title", Text),
    Column("publisher", Text),
    Column("url", Text),
    Column("published", Text),
    Column("path", Text),
    Column("text", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("stamp", Text),
    sqlite_autoincrement=True,
)
datasets = Table(
    "datasets",
    metadata,
    Column("fid", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("attribution", Text, nullable=False),
    Column("url", Text),
    Column("events", Integer, nullable=False),
    Column("imported", Text, nullable=False),
    Column("record", Text, nullable=False),
    sqlite_autoincrement=True,
)
rejected = Table(
    "rejected",
    metadata,
    Column("fid", Integer, primary_key=True),
    Column("document_id", Text, index=True),
    Column("what", Text, nullable=False, index=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    sqlite_autoincrement=True,
)
corrections = Table(
    "corrections",
    metadata,
    Column("fid", Integer, primary_key=True),
    Column("event_id", Text, nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("old", Text),
    Column("new", Text),
    Column("who", Text, nullable=False),
    Column("when", Text, nullable=False),
    Column("note", Text, nullable=False),
    sqlite_autoincrement=True,
)
notes = Table(
    "metadata",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the store knows of itself: `schema`, `store`, `version`, `last_fid`."""


def drop_indexes(connection: Connection) -> None:
    """Leave the indexes of `events` out, so that rows are put in without a look anywhere else."""
    for index in events.indexes:
        index.drop(connection, checkfirst=True)


def make_indexes(connection: Connection) -> None:
    """Make those indexes of `events` that are missing."""
    for index in sorted(events.indexes, key=lambda index: str(index.name)):
        index.create(connection, checkfirst=True)


def event_rows(event: Event, document: Document, fid: int) -> tuple[Row, Row, Row]:
    """The event's rows in `events` (but for the geometry), `details` and `search`."""
    row = row_of(event, document)
    found_by = {"fid": fid, "words": words_of(event, row), "places": place_keys(event)}
    return {"fid": fid, **row}, {"fid": fid, "record": _packed(to_dict(event))}, found_by


def imported_rows(event: ImportedEvent, fid: int) -> tuple[Row, Row, Row]:
    """The same of an imported event."""
    row = row_of_imported(event)
    found_by = {"fid": fid, "words": words_of_imported(event), "places": keys_of(event.place)}
    return {"fid": fid, **row}, {"fid": fid, "record": _packed(to_dict(event))}, found_by


def imported_from(record: str) -> ImportedEvent:
    """The imported event that `details` keeps."""
    return from_dict(ImportedEvent, json.loads(record))


def dataset_row(dataset: Dataset) -> Row:
    """The row of a dataset; the columns are for people, `record` is what it is made from again."""
    record = to_dict(dataset)
    columns = {name: record.get(name) for name in ("name", "title", "licence", "attribution", "url", "imported")}
    return {**columns, "events": dataset.events, "record": _packed(record)}


def dataset_from(row: RowMapping) -> Dataset:
    """What `datasets` keeps."""
    return from_dict(Dataset, json.loads(row["record"]))


def event_from(record: str) -> Event:
    """The event that `details` keeps."""
    return from_dict(Event, json.loads(record))


def document_row(document: Document, fid: int, stamp: str | None) -> Row:
    """The document's row; the columns are for people, `record` is what it is made from again."""
    record = to_dict(document)
    text = record.pop("text")
    names = ("language", "title", "publisher", "url", "published", "path")
    columns = {name: record.get(name) for name in names} | {"language": document.language}
    kept = {"text": text, "record": _packed(record), "stamp": stamp}
    return {"fid": fid, "document_id": document.id, **columns, **kept}


def document_from(row: RowMapping) -> Document:
    """The document that `documents` keeps."""
    return from_dict(Document, {"text": row["text"], **json.loads(row["record"])})


def rejected_row(one: Rejected, document_id: str | None = None) -> Row:
    """The row of something left out, of this document where it does not name another."""
    return {
        "document_id": one.document_id or document_id,
        "what": one.what,
        "stage": one.stage,
        "reason": one.reason,
        "start": one.span.start if one.span else None,
        "end": one.span.end if one.span else None,
    }


def rejected_from(row: RowMapping) -> Rejected:
    """What `rejected` keeps."""
    span = None if row["start"] is None else Span(start=row["start"], end=row["end"])
    return Rejected(
        what=row["what"], stage=row["stage"], reason=row["reason"], document_id=row["document_id"], span=span
    )


def correction_row(correction: Correction) -> Row:
    """The row of a correction."""
    return to_dict(correction) | {"old": correction.old, "new": correction.new, "note": correction.note}


def correction_from(row: RowMapping) -> Correction:
    """What `corrections` keeps."""
    fields = {name: row[name] for name in ("event_id", "field", "old", "new", "who", "note")}
    return Correction(**fields, when=datetime.fromisoformat(row["when"]))


def _packed(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
