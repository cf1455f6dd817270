"""Builds the gazetteer: one SQLite file from the installed packages and the committed tables.

    entity     a row a feature, by integer key; `gid` is `source:id`
    name       (key of the name, rank, entity): a range scan gives the candidates of a name, best first
    meta       what it was built from

Equal inputs give equal bytes. The file is written beside its place and moved there when it is whole, so a kill
leaves no half file; two processes that build at once wait for each other.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib import resources
from pathlib import Path

import platformdirs

from geo.errors import GazetteerError
from geo.gazetteer import sources, tables
from geo.gazetteer.collect import Collector

SCHEMA = """
CREATE TABLE entity (
    id INTEGER PRIMARY KEY, gid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, lon REAL NOT NULL, lat REAL NOT NULL,
    kind TEXT NOT NULL, country TEXT NOT NULL, division INTEGER, code TEXT NOT NULL, population INTEGER NOT NULL,
    radius_m INTEGER NOT NULL, west REAL, south REAL, east REAL, north REAL, cell INTEGER NOT NULL
);
CREATE TABLE name (
    norm TEXT NOT NULL, rank INTEGER NOT NULL, entity INTEGER NOT NULL, match INTEGER NOT NULL, langs TEXT NOT NULL,
    PRIMARY KEY (norm, rank, entity)
) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
INDICES = """
CREATE INDEX entity_division ON entity (division) WHERE division IS NOT NULL;
CREATE INDEX entity_cell ON entity (cell);
CREATE INDEX entity_code ON entity (code) WHERE code <> '';
CREATE INDEX entity_country ON entity (country) WHERE kind IN ('town', 'village');
"""
_MODULES = ("build", "collect", "normalise", "rank", "sources", "sphere", "tables", "transcribe")
_NEEDED_BYTES = 200_000_000
_LOCK_POLL_S = 0.2

Progress = Callable[[str, float], None]
"""Called with what is being done and the share done, 0 to 1."""


@cache
def inputs() -> dict[str, str]:
    """Everything that the file is made from: package versions, hash of the tables, hash of the program's own rules."""
    rules = hashlib.sha256()
    for module in _MODULES:
        rules.update((resources.files("geo.gazetteer") / f"{module}.py").read_bytes())
    return {**sources.versions(), "tables": tables.digest(), "rules": rules.hexdigest()}


def key() -> str:
    """The name of what is built: 16 hexadecimal digits that change whenever an input changes."""
    return hashlib.sha256(json.dumps(inputs(), sort_keys=True).encode()).hexdigest()[:16]


def default_path(cache_dir: Path | None = None) -> Path:
    """Where the gazetteer of the present inputs lies; `cache_dir` is the user's cache folder unless given."""
    folder = cache_dir if cache_dir is not None else platformdirs.user_cache_path("dateline")
    return folder / f"gazetteer-{key()}.sqlite"


def ensure(cache_dir: Path | None = None, progress: Progress | None = None) -> Path:
    """The path of the gazetteer, built first where it is not there yet (some 10 seconds).

    Raises:
        GazetteerError: the cache folder cannot be written, or is full.
    """
    path = default_path(cache_dir)
    if not path.exists():
        build(path, progress)
    return path


def build(path: Path, progress: Progress | None = None) -> None:
    """Nothing; the gazetteer stands at `path` afterwards, whole.

    Raises:
        GazetteerError: the folder cannot be written, or is full; nothing is left behind.
    """
    with _sentences(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _lock(path):
            if path.exists() and _is_current(path):
                return
            scratch = path.with_name(f"{path.name}.{os.getpid()}.part")
            _remove_leftovers(path)
            try:
                _fill(scratch, progress or (lambda _what, _share: None))
                _sync(scratch)
                scratch.replace(path)
            finally:
                scratch.unlink(missing_ok=True)


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turns what can go wrong on a disk into one sentence that says what to do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        advice = f"free {_NEEDED_BYTES // 1_000_000} MB, or name another cache folder"
        raise GazetteerError(f"The gazetteer cannot be built in {path.parent} ({error}): {advice}.") from error


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Holds the folder's build lock: an exclusive SQLite transaction, which the system ends if the process dies."""
    with closing(sqlite3.connect(path.with_name("gazetteer.lock"), timeout=0, isolation_level=None)) as lock:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                time.sleep(_LOCK_POLL_S)
        yield


def _remove_leftovers(path: Path) -> None:
    """Deletes the half files of builds that were killed; the lock is held, so nobody is writing them."""
    for leftover in path.parent.glob(f"{path.name}.*.part*"):
        with suppress(OSError):
            leftover.unlink()


def _is_current(path: Path) -> bool:
    """Whether the file at `path` is a gazetteer made from the present inputs."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return dict(connection.execute("SELECT key, value FROM meta")) == inputs()
    except sqlite3.Error:
        return False


def _fill(path: Path, progress: Progress) -> None:
    """Writes all rows, names in the order of their keys so that the tree is packed."""
    collector = Collector()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO entity VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", collector.entities(progress)
        )
        progress("Sorting names", 0.55)
        rows = collector.names()
        progress("Writing names", 0.65)
        connection.executemany("INSERT INTO name VALUES (?,?,?,?,?)", rows)
        connection.executemany("INSERT INTO meta VALUES (?,?)", sorted(inputs().items()))
        progress("Writing indices", 0.9)
        connection.execute("COMMIT")
        connection.executescript(INDICES)
    progress("Gazetteer built", 1.0)


def _sync(path: Path) -> None:
    """Waits until the file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
