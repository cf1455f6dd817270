"""An event store over SQLAlchemy Core. What differs between databases is in the few methods that a back end gives."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import ColumnElement, Connection, Engine, Select, Text, func, null, select, type_coerce
from sqlalchemy.exc import DBAPIError

from geo.errors import StoreError
from geo.frames import NAMES, Row, to_frame
from geo.model import Correction, Dataset, Document, Event, EventQuery, Extraction, ImportedEvent, Rejected
from geo.rows import Rows, Values
from geo.stores import EVERYTHING, Counts, importing, kindred, staging, tables
from geo.stores.paged import Paged
from geo.stores.search import conditions, looked_through
from geo.stores.tables import corrections, datasets, details, documents, events, notes, rejected, search
from geo.stores.writing import chunks, note, put, replace_all, replace_rejected, set_note

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_Select = Select[*tuple[Any, ...]]
_FETCH = 200  # rows held at a time while streaming: few enough to stay near the processor


class SqlStore(Paged):
    """The tables of `geo.stores.tables` in one database."""

    def __init__(self, engine: Engine, name: str, missing: frozenset[str] = frozenset()) -> None:
        self._engine = engine
        self._name = name
        self._missing = missing

    @abstractmethod
    def _geometry(self, rows: Sequence[Row]) -> list[bytes | None]:
        """The points of the rows, in the database's own encoding."""

    @abstractmethod
    def _advice(self, error: DBAPIError) -> str:
        """One sentence that says what is wrong and what to do."""

    @abstractmethod
    def _written(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Whatever else the database must be told of new rows, in the same transaction."""

    @property
    def version(self) -> str:
        """The store's own name and a number that every write raises."""
        with self._reading() as connection:
            known = dict(connection.execute(select(notes.c.key, notes.c.value)).all())
        return f"{known['store']}-{known['version']}"

    def write(self, extractions: Sequence[Extraction], *, stamps: Mapping[str, str] | None = None) -> None:
        """Replace all that is kept of each document, in one transaction: all of it is kept, or nothing."""
        if not extractions:
            return
        with self._writing() as connection:
            rows = replace_all(connection, extractions, stamps or {}, self._geometry)
            self._written(connection, rows)

    @contextmanager
    def filling(self) -> Iterator[None]:
        """A time in which very many new documents are written into an empty store, twice as fast, and read slowly.

        What a kill leaves of it is a store like every other: the next program that may write makes it fast again.
        """
        with self._writing() as connection:
            if empty := connection.scalar(select(events.c.fid).limit(1)) is None:
                tables.drop_indexes(connection)
        try:
            yield
        finally:
            if empty:
                with self._writing() as connection:
                    tables.make_indexes(connection)

    def all_stamped(self, stamp: str) -> bool:
        """Whether every document was written with this very stamp, and nothing was imported."""
        if self.datasets():
            return False
        other = select(documents.c.fid).where(func.coalesce(documents.c.stamp, "") != stamp)
        with self._reading() as connection:
            return connection.scalar(other.limit(1)) is None

    def reject(self, left_out: Iterable[Rejected]) -> None:
        """Keep what could not be read; a later record about the same thing takes the place of the earlier."""
        if kept := list(left_out):
            with self._writing() as connection:
                replace_rejected(connection, kept)

    def replace_dataset(
        self,
        name: str,
        batches: Iterable[Sequence[ImportedEvent]],
        finish: Callable[[], Dataset],
        twin: Callable[[ImportedEvent], None],
    ) -> Dataset:
        """Replace all that is kept of a dataset, in one transaction; whatever the batches raise changes nothing.

        `twin` is told of events that are left out because their id came before, in whatever dataset; `finish` gives the
        record that is kept with the others, once the batches are through. Others may write until then, and wait only
        for what has changed to be moved in.
        """
        with self._connected() as connection, staging.room(connection):
            for batch in batches:
                with connection.begin():
                    twins = staging.take(connection, batch, self._geometry)
                _tell(twins, twin)
            with connection.begin():
                seen = importing.state(connection)
                twins = staging.compare(connection, name)
            _tell(twins, twin)
            with self._changing(connection):
                if importing.state(connection) != seen:  # somebody else imported meanwhile
                    _tell(staging.compare(connection, name), twin)
                dataset = finish()
                importing.replace(connection, dataset)
                self._written(connection, staging.corners(connection))
        return dataset

    def remove_dataset(self, name: str) -> bool:
        """Take a dataset out with all its events; whether there was one of that name."""
        with self._writing() as connection:
            return importing.remove(connection, name)

    def correct(self, correction: Correction) -> None:
        """Append a correction; it outlives every later write of the document."""
        with self._writing() as connection:
            put(connection, corrections, [tables.correction_row(correction)])

    def rows(self, query: EventQuery = EVERYTHING, columns: Sequence[str] = NAMES) -> Rows:
        """The flat rows of the events asked for, by first day and id, undated ones last, in constant memory."""
        return Rows(self._values(self._asked(query, self._bare(columns))), columns)

    def newest(self, query: EventQuery = EVERYTHING) -> Rows:
        """The same rows, those first that came into the store last: what is new to a reader who comes again."""
        return Rows(self._values(self._filtered(query, self._bare(NAMES)).order_by(events.c.fid.desc())))

    def tuples(
        self, columns: Sequence[str], query: EventQuery = EVERYTHING, *, batch: int = 10_000
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Values of a few columns, in the order of `rows`, `batch` events at a time: the fast way to read everything.

        A column is one of `geo.frames`, or `fid`: the whole number that is an event's key in this store. It is kept
        through every rewriting of its document and never given to another event. Days are ISO 8601 text.
        """
        with self._reading() as connection:
            yield from _raw(connection, self._asked(query, self._bare(columns)), batch)

    def tuples_of(self, fids: Iterable[int], columns: Sequence[str]) -> dict[int, tuple[Any, ...]]:
        """The values of these columns by `fid`; an event that is no longer there is missing."""
        found = self._bare(("fid", *columns))
        with self._reading() as connection:
            parts = (_raw(connection, found.where(events.c.fid.in_(chunk)), len(chunk)) for chunk in chunks(list(fids)))
            return {row[0]: row[1:] for part in parts for rows in part for row in rows}

    def fids(self, query: EventQuery = EVERYTHING) -> list[int]:
        """The `fid` of every event asked for, in no order."""
        only_words = query == EventQuery(text=query.text) and bool(query.text.strip())
        wanted = self._worded(query.text) if only_words else self._filtered(query, self._bare(("fid",)))
        with self._reading() as connection:
            return [fid for rows in _raw(connection, wanted, _FETCH) for (fid,) in rows]

    def fid_of(self, event_id: str) -> int | None:
        """The `fid` of the event, or None."""
        with self._reading() as connection:
            return connection.scalar(select(events.c.fid).where(events.c.event_id == event_id))

    def query(self, query: EventQuery = EVERYTHING) -> GeoDataFrame:
        """The same rows in a frame, EPSG:4326."""
        return to_frame(self.rows(query))

    def events(self, query: EventQuery = EVERYTHING) -> Iterator[Event]:
        """The whole events of articles that are asked for, in the order of `rows`; of datasets there are none."""
        whole = select(details.c.record).join_from(events, details, events.c.fid == details.c.fid)
        wanted = self._asked(query, whole.where(events.c.document_id.is_not(None)))
        return (tables.event_from(row["record"]) for row in self._stream(wanted))

    def event(self, event_id: str) -> Event | None:
        """The event of an article, or None."""
        found = select(details.c.record).join_from(events, details, events.c.fid == details.c.fid)
        told = found.where(events.c.event_id == event_id, events.c.document_id.is_not(None))
        with self._reading() as connection:
            record = connection.execute(told).scalar()
        return None if record is None else tables.event_from(record)

    def imported(self, event_id: str) -> ImportedEvent | None:
        """The imported event, or None."""
        found = select(details.c.record).join_from(events, details, events.c.fid == details.c.fid)
        imported = found.where(events.c.event_id == event_id, events.c.document_id.is_(None))
        with self._reading() as connection:
            record = connection.execute(imported).scalar()
        return None if record is None else tables.imported_from(record)

    def datasets(self) -> list[Dataset]:
        """Every dataset, by name."""
        if not self._has_datasets:
            return []
        return list(map(tables.dataset_from, self._stream(select(datasets).order_by(datasets.c.name))))

    def events_of(self, document_id: str) -> list[Event]:
        """The events of one document, in the order of its text."""
        found = select(details.c.record).join_from(events, details, events.c.fid == details.c.fid)
        rows = self._stream(found.where(events.c.document_id == document_id))
        told = (tables.event_from(row["record"]) for row in rows)
        return sorted(told, key=lambda event: (event.trigger, event.id))

    def kindred(self, event: Event) -> list[Event]:
        """Some hundred events of other articles at most that may be the same: what `geo.coreference` looks at."""
        with self._reading() as connection:
            keys = {fid for asked in kindred.questions(event) for fid in connection.scalars(asked)}
            records = connection.scalars(select(details.c.record).where(details.c.fid.in_(sorted(keys))))
            return [tables.event_from(record) for record in records]

    def coded_near(self, event: Event) -> list[ImportedEvent]:
        """Some forty events of datasets, of the same type, within a day and within reach of the event, the nearest first."""
        asked = kindred.coded(event)
        if asked is None or not self._has_datasets:
            return []
        with self._reading() as connection:
            keys = list(connection.scalars(asked))
            found = select(details.c.fid, details.c.record).where(details.c.fid.in_(keys))
            records = dict(connection.execute(found).all())
        return [tables.imported_from(records[key]) for key in keys if key in records]

    def document(self, document_id: str) -> Document | None:
        """The document, or None."""
        rows = self._stream(select(documents).where(documents.c.document_id == document_id))
        return next(map(tables.document_from, rows), None)

    def documents(self) -> Iterator[Document]:
        """Every document, in the order in which they came."""
        return map(tables.document_from, self._stream(select(documents).order_by(documents.c.fid)))

    def rejected(self) -> Iterator[Rejected]:
        """Everything that was seen and left out."""
        return map(tables.rejected_from, self._stream(select(rejected).order_by(rejected.c.fid)))

    def corrections(self, event_id: str | None = None) -> list[Correction]:
        """The corrections, oldest first; of one event where its id is given."""
        found = select(corrections).order_by(corrections.c.fid)
        if event_id is not None:
            found = found.where(corrections.c.event_id == event_id)
        return list(map(tables.correction_from, self._stream(found)))

    def counts(self, query: EventQuery = EVERYTHING) -> Counts:
        """How much there is; events are counted as far as they are asked for, documents and rejections all."""
        of_events = self._filtered(
            query,
            select(func.count(), func.count(events.c.lon), func.count(events.c.start_date)).select_from(events),
        )
        with self._reading() as connection:
            total, located, dated = connection.execute(of_events).one()
            kept, left_out = (connection.scalar(select(func.count()).select_from(one)) for one in (documents, rejected))
        return Counts(
            documents=kept or 0,
            events=total,
            located=located,
            unlocated=total - located,
            undated=total - dated,
            rejected=left_out or 0,
        )

    def stamps_of(self, document_ids: Iterable[str]) -> dict[str, str]:
        """The stamps of those documents that are kept with one."""
        found = select(documents.c.document_id, documents.c.stamp).where(documents.c.stamp.is_not(None))
        with self._reading() as connection:
            parts = (
                connection.execute(found.where(documents.c.document_id.in_(chunk)))
                for chunk in chunks(list(document_ids))
            )
            return {document_id: stamp for rows in parts for document_id, stamp in rows}

    def close(self) -> None:
        """Give the connections back; a second call does nothing."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def _values(self, wanted: _Select) -> Iterator[Values]:
        with self._reading() as connection:
            for batch in _raw(connection, wanted, _FETCH):
                yield from batch

    def _stream(self, wanted: _Select) -> Iterator[Any]:
        with self._reading() as connection:
            yield from connection.execution_options(yield_per=_FETCH).execute(wanted).mappings()

    def _worded(self, text: str) -> Select[Any]:
        """The keys of events that hold all words of the text; a back end may know a faster way."""
        return looked_through(text, search)

    def _asked(self, query: EventQuery, wanted: _Select) -> _Select:
        """The rows that answer the query, in their one order."""
        return self._filtered(query, wanted).order_by(events.c.start_date.nulls_last(), events.c.event_id)

    def _filtered(self, query: EventQuery, wanted: _Select) -> _Select:
        worded = [events.c.fid.in_(self._worded(query.text))] if query.text.strip() else []
        dataset: ColumnElement[Any] = null() if "dataset" in self._missing else events.c.dataset
        return wanted.where(*conditions(query, events, search, dataset), *worded)

    def _bare(self, columns: Sequence[str]) -> _Select:
        """The columns without what SQLAlchemy would make of their values: a million dates take seconds to parse."""
        found = (null().label(name) if name in self._missing else type_coerce(events.c[name], Text) for name in columns)
        return select(*found).select_from(events)

    @property
    def _has_datasets(self) -> bool:
        """Whether the store knows of datasets; one of an earlier Dateline that may only be read does not."""
        return "dataset" not in self._missing

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        """A connection, and what the database says of a fault in words for people."""
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as error:
            raise StoreError(self._advice(error)) from error

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store from its first question to its last."""
        with self._connected() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        """A transaction that is kept as a whole, together with a new version, or not at all."""
        with self._connected() as connection, self._changing(connection):
            yield connection

    @contextmanager
    def _changing(self, connection: Connection) -> Iterator[None]:
        """The same, on a connection that has been used before and is used again."""
        connection.execution_options(writes=True)
        try:
            with connection.begin():
                yield
                set_note(connection, "version", str(int(note(connection, "version")) + 1))
        finally:
            connection.execution_options(writes=False)


def _tell(twins: Iterable[ImportedEvent], twin: Callable[[ImportedEvent], None]) -> None:
    for event in twins:
        twin(event)


def _raw(connection: Connection, wanted: _Select, batch: int) -> Iterator[list[tuple[Any, ...]]]:
    """The rows as the database's own driver gives them, and its errors as SQLAlchemy has them."""
    cursor = connection.execute(wanted).cursor
    try:
        while cursor is not None and (rows := cursor.fetchmany(batch)):
            yield list(rows)
    except connection.dialect.loaded_dbapi.Error as error:
        raise DBAPIError(None, None, error) from error
