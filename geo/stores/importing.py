"""How the events of a dataset take the place of those that were kept of it before.

A file may hold more events than memory does, so they come in batches, within one transaction. Their keys of before
stand in a temporary table meanwhile: an event keeps its `fid` as long as its source keeps its id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, delete, insert, select

from geo.frames import Row
from geo.model import Dataset, ImportedEvent
from geo.stores import tables
from geo.stores.tables import datasets, details, events, search
from geo.stores.writing import chunks, note, put, set_note

_former = Table(
    "former_events",
    MetaData(),
    Column("event_id", Text, primary_key=True),
    Column("fid", Integer, nullable=False),
    prefixes=["TEMPORARY"],
)
Geometry = Callable[[Sequence[Row]], list[bytes | None]]


def replace(
    connection: Connection, name: str, batches: Iterable[Sequence[ImportedEvent]], geometry: Geometry
) -> Iterator[tuple[list[Row], list[ImportedEvent]]]:
    """Forget what was kept of the dataset, and keep the batches.

    Yields:
        Of each batch the rows of the layer `events`, and what was left out because its id came before.
    """
    _remember(connection, name)
    remove(connection, name)
    for batch in batches:
        first = {event.id: event for event in reversed(batch)}
        known = set(_found(connection, events, first))
        kept = [event for event in first.values() if event.id not in known]
        twins = [event for event in batch if event.id in known or first[event.id] is not event]
        yield _insert(connection, kept, geometry), twins
    _former.drop(connection)


def remove(connection: Connection, name: str) -> bool:
    """Take out all rows of a dataset; whether there was one of that name."""
    theirs = select(events.c.fid).where(events.c.dataset == name)
    for table in (details, search):
        connection.execute(delete(table).where(table.c.fid.in_(theirs)))
    connection.execute(delete(events).where(events.c.dataset == name))
    return bool(connection.execute(delete(datasets).where(datasets.c.name == name)).rowcount)


def keep(connection: Connection, dataset: Dataset) -> None:
    """Keep what is known of a dataset that has just been imported."""
    put(connection, datasets, [tables.dataset_row(dataset)])


def _remember(connection: Connection, name: str) -> None:
    """The keys that the dataset's events have now."""
    _former.drop(connection, checkfirst=True)
    _former.create(connection)
    theirs = select(events.c.event_id, events.c.fid).where(events.c.dataset == name)
    connection.execute(insert(_former).from_select(["event_id", "fid"], theirs))


def _found(connection: Connection, table: Table, ids: Iterable[str]) -> dict[str, int]:
    known: dict[str, int] = {}
    for chunk in chunks(list(ids)):
        found = select(table.c.event_id, table.c.fid).where(table.c.event_id.in_(chunk))
        known |= dict(connection.execute(found).all())
    return known


def _insert(connection: Connection, batch: Sequence[ImportedEvent], geometry: Geometry) -> list[Row]:
    former = _found(connection, _former, [event.id for event in batch])
    last = int(note(connection, "last_fid"))
    made = []
    for event in batch:
        fid = former.get(event.id)
        if fid is None:
            last = fid = last + 1
        made.append(tables.imported_rows(event, fid))
    set_note(connection, "last_fid", str(last))
    layer = [row for row, _, _ in made]
    put(connection, events, [row | {"geom": geom} for row, geom in zip(layer, geometry(layer), strict=True)])
    put(connection, details, [row for _, row, _ in made])
    put(connection, search, [row for _, _, row in made])
    return layer
