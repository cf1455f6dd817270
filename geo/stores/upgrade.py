"""A store of an earlier Dateline, or one whose filling was killed, made whole where it may be written."""

from __future__ import annotations

from sqlalchemy import Connection, bindparam, inspect, select, update

from geo.stores import fulltext, tables
from geo.stores.search import parted
from geo.stores.tables import SCHEMA, datasets, events, search
from geo.stores.writing import note, set_note

KNOWN = frozenset({"1", "2", "3", SCHEMA})
"""The schemas that this program reads."""

DATASETS = "VALUES ('datasets', 'attributes', 'datasets', 'The files that events were imported from, and their terms')"
"""What the list of a GeoPackage's tables says of that of datasets."""

EVENTS = "What happened, one row an event of one article, or of an imported dataset"
"""What it says of the layer of events."""

_OF_ARTICLES = "What happened, one row an event of one article"  # what it said before there were datasets
_BATCH = 1000


def complete(connection: Connection) -> None:
    """Make whatever is missing; a large store takes some seconds for each million events, once."""
    if note(connection, "schema") == "1":
        _from_1(connection)
    _add_columns(connection)
    _add_datasets(connection)
    connection.exec_driver_sql(
        "UPDATE gpkg_contents SET description = ? WHERE table_name = 'events' AND description = ?",
        (EVENTS, _OF_ARTICLES),
    )
    tables.make_indexes(connection)
    if not connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = ?", (fulltext.LAST,)).scalar():
        fulltext.make(connection)
    set_note(connection, "schema", SCHEMA)


def says_of_articles_alone(connection: Connection) -> bool:
    """Whether the list of tables says of the layer of events what no longer holds; other words are somebody's own."""
    told = connection.exec_driver_sql("SELECT description FROM gpkg_contents WHERE table_name = 'events'").scalar()
    return bool(told == _OF_ARTICLES)


def missing_columns(connection: Connection) -> frozenset[str]:
    """Columns of `events` that the store of an earlier Dateline does not have."""
    there = {row[1] for row in connection.exec_driver_sql("PRAGMA table_info(events)")}
    return frozenset(column.name for column in events.columns) - there


def _add_columns(connection: Connection) -> None:
    """Columns that were not known of: empty for what was read before, until it is read again."""
    missing = missing_columns(connection)
    for column in events.columns:
        if column.name in missing:
            kind = column.type.compile(connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE events ADD COLUMN {column.name} {kind}")


def _add_datasets(connection: Connection) -> None:
    """The table of datasets, and the index of everything that is asked of all events, which tells the dataset now."""
    if inspect(connection).has_table(datasets.name):
        return
    datasets.create(connection)
    connection.exec_driver_sql(f"INSERT INTO gpkg_contents (table_name, data_type, identifier, description) {DATASETS}")
    connection.exec_driver_sql("DROP INDEX IF EXISTS events_in_brief")


def _from_1(connection: Connection) -> None:
    """Other indexes of `events`, and words of scripts without blanks parted into letters."""
    fulltext.drop(connection)
    tables.drop_indexes(connection)
    for name in ("events_by_day", "events_by_place"):
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS {name}")
    change = update(search).where(search.c.fid == bindparam("key")).values(words=bindparam("now"))
    last = -1
    while rows := connection.execute(
        select(search.c.fid, search.c.words).where(search.c.fid > last).order_by(search.c.fid).limit(_BATCH)
    ).all():
        last = rows[-1].fid
        changed = [{"key": row.fid, "now": now} for row in rows if (now := parted(row.words)) != row.words]
        if changed:
            connection.execute(change, changed)
