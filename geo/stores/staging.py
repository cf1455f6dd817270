"""A file's events on their way into a store: in tables that are the connection's own, which nobody sees or waits for.

A file may hold more events than memory does, and reading it may take minutes. So all that takes long is done here: what
each event becomes is made, and compared with what the store has of it. The transaction that changes the store then only
moves what is new, and other programs wait for it no longer than they must.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Integer,
    MetaData,
    Select,
    Table,
    delete,
    func,
    insert,
    select,
    update,
)

from geo.frames import Row
from geo.model import ImportedEvent
from geo.stores import tables
from geo.stores.tables import details, events, search
from geo.stores.writing import chunks, put

Geometry = Callable[[Sequence[Row]], list[bytes | None]]

_PARTS = {
    events: tuple(column.name for column in events.columns if column.name != "fid"),
    details: ("record",),
    search: ("words", "places"),
}
"""The tables that hold an event, with what each holds beside its key."""

_own = MetaData()
_coming = Table(
    "dateline_coming",
    _own,
    Column("number", Integer, primary_key=True),  # its place in the file
    Column("fid", Integer),  # the key that the store has it under already
    Column("same", Boolean, nullable=False),  # whether the store has the very same of it
    *(
        Column(name, table.c[name].type, unique=name == "event_id" or None)
        for table, names in _PARTS.items()
        for name in names
    ),
    prefixes=["TEMPORARY"],
)
_going = Table("dateline_going", _own, Column("fid", Integer, primary_key=True), prefixes=["TEMPORARY"])


@contextmanager
def room(connection: Connection) -> Iterator[None]:
    """The tables, for as long as they are needed; the connection has no transaction before and behind."""
    with connection.begin():
        _own.drop_all(connection)
        _own.create_all(connection)
    try:
        yield
    finally:
        with connection.begin():
            _own.drop_all(connection)


def take(connection: Connection, batch: Sequence[ImportedEvent], geometry: Geometry) -> list[ImportedEvent]:
    """Put the events in, but for those whose id came before in the file: these are given back."""
    first = {event.id: event for event in reversed(batch)}
    known = set(_known(connection, first))
    twins = [event for event in batch if event.id in known or first[event.id] is not event]
    made = [tables.imported_rows(event, 0) for event in batch if event.id not in known and first[event.id] is event]
    points = geometry([layer for layer, _, _ in made])
    rows = [
        layer | record | found_by | {"geom": geom} for (layer, record, found_by), geom in zip(made, points, strict=True)
    ]
    put(connection, _coming, [row | {"fid": None, "same": False} for row in rows])
    return twins


def compare(connection: Connection, name: str) -> list[ImportedEvent]:
    """See what the store has of the events as those of the dataset; those that another dataset has are given back."""
    others = select(_coming.c.number, _coming.c.record).join(events, events.c.event_id == _coming.c.event_id)
    found = connection.execute(others.where(events.c.dataset.is_distinct_from(name))).all()
    for chunk in chunks([row.number for row in found]):
        connection.execute(delete(_coming).where(_coming.c.number.in_(chunk)))
    key = select(events.c.fid).where(events.c.event_id == _coming.c.event_id).scalar_subquery()
    connection.execute(update(_coming).values(fid=key, same=False))
    connection.execute(update(_coming).where(_coming.c.number.in_(_unchanged())).values(same=True))
    connection.execute(delete(_going))
    staying = select(_coming.c.fid).where(_coming.c.same)
    leaving = select(events.c.fid).where(events.c.dataset == name, events.c.fid.not_in(staying))
    connection.execute(insert(_going).from_select(["fid"], leaving))
    return [tables.imported_from(row.record) for row in found]


def move(connection: Connection, last: int) -> int:
    """Take out of the store what is there no more, or is another by now, and put in what is new.

    An event that the store has keeps its key; new ones get those behind `last`. The last key comes back.
    """
    new = _coming.c.same.is_(False)
    key = func.coalesce(_coming.c.fid, _coming.c.number + last)
    for table, names in _PARTS.items():
        connection.execute(delete(table).where(table.c.fid.in_(select(_going.c.fid))))
        values = select(key, *(_coming.c[name] for name in names)).where(new).order_by(_coming.c.number)
        connection.execute(insert(table).from_select(["fid", *names], values))
    return last + (connection.scalar(select(func.max(_coming.c.number)).where(_coming.c.fid.is_(None))) or 0)


def corners(connection: Connection) -> list[Row]:
    """The south-west and the north-east of all events, as rows that have nothing else; none without a place."""
    lon, lat = _coming.c.lon, _coming.c.lat
    west, south, east, north = connection.execute(
        select(func.min(lon), func.min(lat), func.max(lon), func.max(lat))
    ).one()
    return [] if west is None else [{"lon": west, "lat": south}, {"lon": east, "lat": north}]


def _known(connection: Connection, ids: Iterable[str]) -> Iterator[str]:
    for chunk in chunks(list(ids)):
        yield from connection.scalars(select(_coming.c.event_id).where(_coming.c.event_id.in_(chunk)))


def _unchanged() -> Select[int]:
    """The numbers of those of which the store has the very same."""
    equal = [_coming.c[name].is_not_distinct_from(table.c[name]) for table, names in _PARTS.items() for name in names]
    there = select(_coming.c.number).select_from(_coming)
    for table in _PARTS:
        there = there.join(table, table.c.fid == _coming.c.fid)
    return there.where(*equal)
