"""The default store: one GeoPackage file, which a GIS opens while Dateline reads and writes it.

SQLite in WAL mode lets one process write while others read the last committed state, so a kill at any moment leaves
that state. The container's tables follow OGC 12-128r19 (GeoPackage 1.4), clauses 1.1 and 2.1; points are written as
its clause 2.1.3 says. Everything that only SQLite needs stands in this file.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from sqlalchemy import Connection, Engine, QueuePool, Select, create_engine, event, func, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError

from geo.errors import StoreError
from geo.frames import NAMES, Row
from geo.model import EventQuery
from geo.rows import Rows, Values
from geo.stores import EVERYTHING, by_gdal, fulltext, upgrade
from geo.stores.cql_places import lies
from geo.stores.sql import SqlStore
from geo.stores.tables import SCHEMA, events, metadata, notes
from geo.stores.writing import note

if TYPE_CHECKING:
    import pyarrow as pa

SCHEMES = frozenset({"file"})

_APPLICATION_ID = 0x47504B47  # "GPKG"
_USER_VERSION = 10400  # GeoPackage 1.4.0
_IMMUTABLE = "immutable=1"
_BUSY_S = 60.0  # how long one writer waits for another: a million imported events are moved in in less

# Magic, version 0, little-endian without an envelope (a point needs none), EPSG:4326; WKB follows.
_POINT_HEADER = struct.pack("<2sBBi", b"GP", 0, 1, 4326)

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],'
    'AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
_CONTAINER = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
        description TEXT)""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
        identifier TEXT UNIQUE, description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
        geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    f"""INSERT INTO gpkg_spatial_ref_sys VALUES
        ('WGS 84 geodetic', 4326, 'EPSG', 4326, '{_WGS84}', 'longitude/latitude coordinates in decimal degrees'),
        ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system')""",  # noqa: S608, made of constants
    f"""INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
        ('events', 'features', 'events', '{upgrade.EVENTS}', 4326),
        ('documents', 'attributes', 'documents', 'The articles, as they were read', NULL),
        ('rejected', 'attributes', 'rejected', 'What was seen and left out, with the reason', NULL),
        ('corrections', 'attributes', 'corrections', 'What people changed, appended and never overwritten', NULL)""",  # noqa: S608, as above
    f"INSERT INTO gpkg_contents (table_name, data_type, identifier, description) {upgrade.DATASETS}",
    "INSERT INTO gpkg_geometry_columns VALUES ('events', 'geom', 'POINT', 4326, 0, 0)",
    *(
        f"""CREATE TRIGGER corrections_stay_{deed} BEFORE {deed} ON corrections
        BEGIN SELECT RAISE(ABORT, 'corrections are appended, never changed'); END"""
        for deed in ("update", "delete")
    ),
)
_EXTENT = """UPDATE gpkg_contents SET last_change = :now,
    min_x = min(coalesce(min_x, :west), :west), min_y = min(coalesce(min_y, :south), :south),
    max_x = max(coalesce(max_x, :east), :east), max_y = max(coalesce(max_y, :north), :north)
    WHERE table_name = 'events'"""


class GeoPackageStore(SqlStore):
    """Events in one GeoPackage file."""

    def __init__(self, engine: Engine, name: str, *, indexed: bool, missing: frozenset[str]) -> None:
        super().__init__(engine, name, missing)
        self._indexed = indexed
        """Whether there is an index of words; a store of an earlier Dateline that may only be read has none."""

    def rows(self, query: EventQuery = EVERYTHING, columns: Sequence[str] = NAMES) -> Rows:
        """The flat rows of the events asked for; who takes very many of all columns has them from GDAL."""
        rows = super().rows(query, columns)
        if rows.names != NAMES or query.text.strip():  # GDAL's own SQLite has no index of words
            return rows
        return Rows(rows.values, batches=partial(self._batches, query, rows.values))

    def _batches(self, query: EventQuery, values: Iterator[Values]) -> Iterator[pa.RecordBatch] | None:
        some = self._filtered(query, select(events.c.fid)).limit(by_gdal.MANY).subquery()
        with self._reading() as connection:
            if connection.scalar(select(func.count()).select_from(some)) != by_gdal.MANY:
                return None
        number = self._filtered(query, select(func.count()).select_from(events))
        wanted = self._asked(query, by_gdal.question(self._bare(NAMES), number, self._missing))
        source = by_gdal.Source(
            path=self._name,
            immutable=_mode(Path(self._name), read_only=True) == _IMMUTABLE,
            sql=str(wanted.compile(self._engine, compile_kwargs={"literal_binds": True})),
            values=values,
            again=lambda fids: self.tuples_of(fids, NAMES),
            advice=lambda message: _advice(self._name, message),
        )
        return by_gdal.batches(source)

    def _worded(self, text: str) -> Select[Any]:
        return fulltext.found(text) if self._indexed else super()._worded(text)

    def _geometry(self, rows: Sequence[Row]) -> list[bytes | None]:
        placed = [index for index, row in enumerate(rows) if row["lon"] is not None]
        points: Any = shapely.points([(rows[index]["lon"], rows[index]["lat"]) for index in placed]) if placed else []
        blobs: list[bytes | None] = [None] * len(rows)
        for index, wkb in zip(placed, shapely.to_wkb(points, byte_order=1), strict=True):
            blobs[index] = _POINT_HEADER + wkb
        return blobs

    def _written(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Tell GIS programs that the layer changed, and widen the extent that they zoom to."""
        lons = [row["lon"] for row in rows if row["lon"] is not None]
        lats = [row["lat"] for row in rows if row["lat"] is not None]
        box = {"west": min(lons), "south": min(lats), "east": max(lons), "north": max(lats)} if lons else {}
        bounds = dict.fromkeys(("west", "south", "east", "north")) | box
        now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        connection.execute(text(_EXTENT), {"now": now, **bounds})

    def _advice(self, error: DBAPIError) -> str:
        return _advice(self._name, str(error.orig))


def connect(url: str, *, read_only: bool = False) -> GeoPackageStore:
    """The store in the file; a file that does not exist is made, with its folder, unless it is to be only read.

    Raises:
        StoreError: locked, read-only, not a GeoPackage, or written by a newer Dateline.
    """
    path = Path(url.removeprefix("file://")).expanduser().absolute()
    _see_the_file(path, read_only=read_only)
    engine = _engine(path, read_only=read_only)
    try:
        _prepare(engine, path, read_only=read_only)
        with engine.connect() as connection:
            indexed = fulltext.LAST in _names(connection)
            missing = upgrade.missing_columns(connection)
    except DBAPIError as error:
        engine.dispose()
        raise StoreError(_advice(str(path), str(error.orig))) from error
    except StoreError:
        engine.dispose()
        raise
    return GeoPackageStore(engine, str(path), indexed=indexed, missing=missing)


def _see_the_file(path: Path, *, read_only: bool) -> None:
    """Refuse early, and in better words than the database has, what cannot become a store."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder: give the path of a .gpkg file with --store.")
    if read_only and not path.exists():
        raise StoreError(f"There is no store at {path}: make one with `dateline ingest PATHS --store {path}`.")
    if not read_only and path.exists() and not os.access(path, os.W_OK):
        raise StoreError(_advice(str(path), "readonly"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"The folder of {path} cannot be made ({error.strerror}): choose another --store.") from error


def _engine(path: Path, *, read_only: bool) -> Engine:
    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(
            f"{path.as_uri()}?{_mode(path, read_only=read_only)}",
            uri=True,
            timeout=_BUSY_S,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.execute("PRAGMA synchronous = NORMAL")  # with WAL, a kill loses nothing that was committed
        connection.create_function("casefold", 1, _casefold, deterministic=True)
        connection.create_function("lies", 4, lies, deterministic=True)
        return connection

    # As many connections as there are threads that ask at once; a streamed answer holds one until it ends.
    engine = create_engine("sqlite://", creator=opened, poolclass=QueuePool, max_overflow=-1)
    event.listen(engine, "begin", _begin)
    return engine


def _casefold(text: str | None) -> str | None:
    return None if text is None else text.casefold()


def _mode(path: Path, *, read_only: bool) -> str:
    """How SQLite opens the file: a folder that cannot be written has no room for the files beside it that WAL needs.

    Where another program writes the store these files are there, and hold the latest events.
    """
    if not read_only:
        return "mode=rwc"
    written_now = path.with_name(f"{path.name}-wal").exists()
    return "mode=ro" if written_now or os.access(path.parent, os.W_OK) else _IMMUTABLE


def _begin(connection: Connection) -> None:
    """Begin at once: a question of several parts sees one state, and a writer waits here, where waiting helps."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(engine: Engine, path: Path, *, read_only: bool) -> None:
    """Make the tables in an empty file, or see that this is a store that this program knows."""
    with engine.connect() as connection:
        empty = _is_empty(connection)
    if empty and not read_only:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            if _is_empty(connection):  # another process may have been faster
                _create(connection)
    with engine.connect() as connection:
        _check(connection, path)
        whole = read_only or _is_whole(connection)
    if not whole:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            upgrade.complete(connection)
    if not read_only:
        with closing(engine.raw_connection()) as raw:  # some GIS programs switch WAL off when they close the file
            raw.cursor().execute("PRAGMA journal_mode = WAL")


def _is_whole(connection: Connection) -> bool:
    """Whether nothing is missing that this program makes: in an older store, or one whose filling was killed."""
    needed = {str(index.name) for index in events.indexes} | {fulltext.LAST}
    known = note(connection, "schema") == SCHEMA and not upgrade.missing_columns(connection)
    known = known and not upgrade.says_of_articles_alone(connection)
    return known and needed <= _names(connection)


def _names(connection: Connection) -> set[str]:
    return set(connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars())


def _is_empty(connection: Connection) -> bool:
    return not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()


def _create(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {_APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {_USER_VERSION}")
    metadata.create_all(connection)
    fulltext.make(connection)
    for statement in _CONTAINER:
        connection.exec_driver_sql(statement)
    known = {"schema": SCHEMA, "store": secrets.token_hex(8), "version": "0", "last_fid": "0"}
    connection.execute(insert(notes), [{"key": key, "value": value} for key, value in known.items()])


def _check(connection: Connection, path: Path) -> None:
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != _APPLICATION_ID:
        raise StoreError(_advice(str(path), "not a database"))
    if not inspect(connection).has_table(notes.name):
        raise StoreError(
            f"{path} is a GeoPackage of another program: choose another --store, so that it stays as it is."
        )
    schema = connection.execute(select(notes.c.value).where(notes.c.key == "schema")).scalar()
    if schema not in upgrade.KNOWN:
        raise StoreError(f"{path} was written by a newer Dateline: update Dateline, or choose another --store.")


def _advice(name: str, message: str) -> str:
    """One sentence for what SQLite says, by the words that it says it with."""
    return next((advice for words, advice in _ADVICE.items() if words in message), _UNKNOWN).format(
        name=name, message=message
    )


_ADVICE = {
    "locked": "{name} is being written by another program: try again when that has finished.",
    "readonly": "{name} may only be read: choose another --store, or make the file and its folder writable.",
    "full": "There is no space left for {name}: free some and run the same command again; what was kept is whole.",
    "no such module": "This Python's SQLite searches no words ({message}): use a Python whose SQLite has FTS5.",
    "not a database": "{name} is not a GeoPackage: choose another --store.",
    "unable to open": "{name} cannot be opened: give a file in a folder that you may write to with --store.",
    "malformed": "{name} is damaged: move it away and make it again with `dateline ingest`.",
}
_UNKNOWN = "{name} cannot be used ({message}): see whether its disk is well, or choose another --store."
