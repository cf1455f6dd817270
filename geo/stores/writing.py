"""How the rows of documents take the place of the rows that were kept of them before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy import Column, Connection, Table, delete, insert, select, update

from geo.frames import Row
from geo.model import Document, Event, Extraction, Rejected
from geo.stores import tables
from geo.stores.tables import details, documents, events, notes, rejected, search

Key = TypeVar("Key", int, str)

_CHUNK = 500  # keys in one statement, well below every database's limit of bound values


def replace_all(
    connection: Connection,
    extractions: Sequence[Extraction],
    stamps: Mapping[str, str],
    geometry: Callable[[Sequence[Row]], list[bytes | None]],
) -> list[Row]:
    """Forget what was kept of the documents and keep the extractions; the rows of the layer `events` come back.

    A document and an event keep their `fid` through every rewriting. Of two extractions with one document id, the
    later one is kept.
    """
    kept = list({extraction.document.id: _without_twins(extraction) for extraction in extractions}.values())
    keys = _Keys(connection, [extraction.document.id for extraction in kept])
    _forget(connection, keys.documents)
    _forget_files(connection, [one.document.path or one.document.id for one in kept])
    layer = _insert_all(connection, kept, keys, stamps, geometry)
    set_note(connection, "last_fid", str(keys.last))
    return layer


def replace_rejected(connection: Connection, left_out: Sequence[Rejected]) -> None:
    """Keep what belongs to no document; a later record about the same thing takes the place of the earlier."""
    rows = {one.what: tables.rejected_row(one) for one in left_out}
    _forget_files(connection, list(rows))
    put(connection, rejected, list(rows.values()))


def note(connection: Connection, key: str) -> str:
    """What the store knows of itself under a key of `metadata`."""
    value: str = connection.execute(select(notes.c.value).where(notes.c.key == key)).scalar_one()
    return value


def set_note(connection: Connection, key: str, value: str) -> None:
    """Change what the store knows of itself."""
    connection.execute(update(notes).where(notes.c.key == key).values(value=value))


def put(connection: Connection, table: Table, rows: list[Row]) -> None:
    """Insert the rows, if there are any; all have the same columns.

    The driver gets them as they are, since SQLAlchemy takes longer to look through each row than a database to keep it.
    """
    if not rows:
        return
    names = list(rows[0])
    statement = insert(table).compile(connection, column_keys=names)
    order = statement.positiontup or names
    connection.exec_driver_sql(str(statement), [tuple(_plain(row[name]) for name in order) for row in rows])


def _plain(value: object) -> object:
    """The value as every database takes it: days as ISO 8601 text."""
    return value.isoformat() if isinstance(value, date) else value


def chunks(keys: list[Key]) -> Iterator[list[Key]]:
    """The keys in lists that fit into one statement."""
    return (keys[start : start + _CHUNK] for start in range(0, len(keys), _CHUNK))


class _Keys:
    """The integer keys of rows: what was kept before keeps its key, what is new gets one never given before."""

    def __init__(self, connection: Connection, document_ids: list[str]) -> None:
        self.last = int(note(connection, "last_fid"))
        self._documents = _known(connection, documents.c.document_id, documents, document_ids)
        # A document that was not kept has no events, and needs no look at the greatest table.
        self._events = _known(connection, events.c.event_id, events, list(self._documents))

    @property
    def documents(self) -> list[str]:
        """The ids of those documents that were kept before."""
        return list(self._documents)

    def of_document(self, document: Document) -> int:
        """The key of the document's row."""
        return self._documents.get(document.id) or self._next()

    def of_event(self, event: Event) -> int:
        """The key of the event's rows."""
        return self._events.get(event.id) or self._next()

    def _next(self) -> int:
        self.last += 1
        return self.last


def _known(connection: Connection, key: Column[str], table: Table, document_ids: list[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for chunk in chunks(document_ids):
        found = select(key, table.c.fid).where(table.c.document_id.in_(chunk))
        known |= dict(connection.execute(found).all())
    return known


def _forget(connection: Connection, document_ids: list[str]) -> None:
    """Take out all rows of the documents."""
    for chunk in chunks(document_ids):
        theirs = select(events.c.fid).where(events.c.document_id.in_(chunk))
        for table in (details, search):
            connection.execute(delete(table).where(table.c.fid.in_(theirs)))
        for table in (events, documents, rejected):
            connection.execute(delete(table).where(table.c.document_id.in_(chunk)))


def _forget_files(connection: Connection, paths: list[str]) -> None:
    """Take out what an earlier run said of the files that documents were read from."""
    for chunk in chunks(paths):
        connection.execute(delete(rejected).where(rejected.c.document_id.is_(None), rejected.c.what.in_(chunk)))


def _insert_all(
    connection: Connection,
    extractions: list[Extraction],
    keys: _Keys,
    stamps: Mapping[str, str],
    geometry: Callable[[Sequence[Row]], list[bytes | None]],
) -> list[Row]:
    """Put in everything that is kept of the documents; the rows of the layer `events` come back."""
    texts = ((extraction.document, keys.of_document(extraction.document)) for extraction in extractions)
    put(connection, documents, [tables.document_row(one, fid, stamps.get(one.id)) for one, fid in texts])
    left_out = ((one, extraction.document.id) for extraction in extractions for one in extraction.rejected)
    put(connection, rejected, [tables.rejected_row(one, document_id) for one, document_id in left_out])
    told = ((event, extraction.document) for extraction in extractions for event in extraction.events)
    in_order = sorted(told, key=lambda pair: pair[0].id)
    rows = [tables.event_rows(event, document, keys.of_event(event)) for event, document in in_order]
    layer = [row for row, _, _ in rows]
    put(connection, events, [row | {"geom": geom} for row, geom in zip(layer, geometry(layer), strict=True)])
    put(connection, details, [row for _, row, _ in rows])
    put(connection, search, [row for _, _, row in rows])
    return layer


def _without_twins(extraction: Extraction) -> Extraction:
    """The extraction with each event id once; a later event of the same id is left out by name."""
    first: dict[str, Event] = {}
    twins = [event for event in extraction.events if first.setdefault(event.id, event) is not event]
    if not twins:
        return extraction
    reason = "Another event of this document has the same id, so this one was left out."
    left_out = (Rejected(what=event.id, stage="store", reason=reason, span=event.trigger) for event in twins)
    return replace(extraction, events=tuple(first.values()), rejected=(*extraction.rejected, *left_out))
