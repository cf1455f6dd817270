"""How the events of a dataset take the place of those that were kept of it before: at once, and in little time.

`geo.stores.staging` has them ready by then. An event keeps its `fid` as long as its source keeps its id.
"""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from geo.model import Dataset
from geo.stores import staging, tables
from geo.stores.tables import datasets, details, events, search
from geo.stores.writing import note, put, set_note


def state(connection: Connection) -> list[int]:
    """What any import and any removal changes: the keys of the datasets, none of which is ever given again."""
    return list(connection.scalars(select(datasets.c.fid).order_by(datasets.c.fid)))


def replace(connection: Connection, dataset: Dataset) -> None:
    """Keep what was staged of the dataset, and what is known of it, in place of all that was kept before."""
    last = staging.move(connection, int(note(connection, "last_fid")))
    set_note(connection, "last_fid", str(last))
    connection.execute(delete(datasets).where(datasets.c.name == dataset.name))
    put(connection, datasets, [tables.dataset_row(dataset)])


def remove(connection: Connection, name: str) -> bool:
    """Take out all rows of a dataset; whether there was one of that name."""
    theirs = select(events.c.fid).where(events.c.dataset == name)
    for table in (details, search):
        connection.execute(delete(table).where(table.c.fid.in_(theirs)))
    connection.execute(delete(events).where(events.c.dataset == name))
    return bool(connection.execute(delete(datasets).where(datasets.c.name == name)).rowcount)
