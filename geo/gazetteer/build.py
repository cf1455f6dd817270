"""Builds the gazetteer: one SQLite file from the installed packages, the committed tables and what a person imported.

    entity     a row a feature, by integer key; `gid` is `source:id`
    name       (key of the name, rank, entity): a range scan gives the candidates of a name, best first
    sieve      one row: which keys there are none of (`geo.gazetteer.sieve`)
    meta       what it was built from

Equal inputs give equal bytes. The file is written beside its place and moved there when it is whole, so a kill
leaves no half file; two processes that build at once wait for each other.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib import resources
from itertools import chain
from pathlib import Path

import platformdirs

from geo.errors import GazetteerError
from geo.gazetteer import imports, sources, tables
from geo.gazetteer.collect import Collector
from geo.gazetteer.imports import Import
from geo.gazetteer.locks import held
from geo.gazetteer.sieve import Sieve

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
CREATE TABLE sieve (bits BLOB NOT NULL);
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
INDICES = """
CREATE INDEX entity_division ON entity (division) WHERE division IS NOT NULL;
CREATE INDEX entity_cell ON entity (cell);
CREATE INDEX entity_code ON entity (code) WHERE code <> '';
CREATE INDEX entity_country ON entity (country) WHERE kind IN ('town', 'village');
"""
_MODULES = (
    *("build", "collect", "country_files", "feature_codes", "imports", "normalise", "rank", "sieve", "sources"),
    *("sphere", "tables", "transcribe"),
)
_NEEDED_BYTES = 200_000_000
_NEEDED_BYTES_A_ROW = 250  # of an import

_IMPORT = "import "
"""Begins the name of every input that a person imported."""

Progress = Callable[[str, float], None]
"""Called with what is being done and the share done, 0 to 1."""


@cache
def inputs(imported: tuple[Import, ...] = ()) -> dict[str, str]:
    """Everything that the file is made from: package versions, hash of the tables, hash of the program's own rules.

    Each import adds its digest; without any, nothing tells that there could be some.
    """
    if imported:
        return {**inputs(), **{f"{_IMPORT}{item.name}": item.digest for item in imported}}
    rules = hashlib.sha256()
    for module in _MODULES:
        rules.update((resources.files("geo.gazetteer") / f"{module}.py").read_bytes())
    rules.update(" ".join(sources.named_in()).encode())
    return {**sources.versions(), "tables": tables.digest(), "rules": rules.hexdigest()}


def key(cache_dir: Path | None = None) -> str:
    """The name of what is built: 16 hexadecimal digits that change whenever an input changes.

    Raises:
        GazetteerError: an import in the cache folder cannot be read.
    """
    return _key(imports.found(_folder(cache_dir)))


def default_path(cache_dir: Path | None = None) -> Path:
    """Where the gazetteer of the present inputs lies; `cache_dir` is the user's cache folder unless given.

    Raises:
        GazetteerError: an import in the folder cannot be read.
    """
    folder = _folder(cache_dir)
    return _path(folder, imports.found(folder))


def ensure(cache_dir: Path | None = None, progress: Progress | None = None) -> Path:
    """The path of the gazetteer, built first where it is not there yet (some 10 seconds, and more with imports).

    Raises:
        GazetteerError: the cache folder cannot be written, or is full, or an import in it cannot be read.
    """
    folder = _folder(cache_dir)
    imported = imports.found(folder)
    path = _path(folder, imported)
    if not path.exists():
        build(path, progress, imported)
    return path


def build(path: Path, progress: Progress | None = None, imported: tuple[Import, ...] = ()) -> None:
    """Nothing; the gazetteer stands at `path` afterwards, whole.

    Raises:
        GazetteerError: the folder cannot be written, or is full; nothing is left behind.
    """
    with _sentences(path, imported):
        path.parent.mkdir(parents=True, exist_ok=True)
        with held(path.with_name("gazetteer.lock")):
            if path.exists() and _sources_of(path) == inputs(imported):
                return
            scratch = path.with_name(f"{path.name}.{os.getpid()}.part")
            _remove_leftovers(path)
            try:
                _fill(scratch, progress or (lambda _what, _share: None), imported)
                _sync(scratch)
                scratch.replace(path)
            finally:
                scratch.unlink(missing_ok=True)


def remove_outdated(cache_dir: Path | None = None) -> None:
    """Nothing; gazetteers with imports that are other ones by now are deleted, since nobody would ask for them again.

    The one without imports stays, so that it is there at once when the last import goes.
    """
    folder = _folder(cache_dir)
    present = default_path(folder)
    for path in folder.glob("gazetteer-*.sqlite"):
        if path != present and any(name.startswith(_IMPORT) for name in _sources_of(path)):
            with suppress(OSError):
                path.unlink()


def _folder(cache_dir: Path | None) -> Path:
    return cache_dir if cache_dir is not None else platformdirs.user_cache_path("dateline")


def _key(imported: tuple[Import, ...]) -> str:
    return hashlib.sha256(json.dumps(inputs(imported), sort_keys=True).encode()).hexdigest()[:16]


def _path(folder: Path, imported: tuple[Import, ...]) -> Path:
    return folder / f"gazetteer-{_key(imported)}.sqlite"


@contextmanager
def _sentences(path: Path, imported: tuple[Import, ...]) -> Iterator[None]:
    """Turns what can go wrong on a disk into one sentence that says what to do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        needed = _NEEDED_BYTES + _NEEDED_BYTES_A_ROW * sum(item.rows for item in imported)
        advice = f"free {needed // 1_000_000:,} MB, or name another cache folder"
        raise GazetteerError(f"The gazetteer cannot be built in {path.parent} ({error}): {advice}.") from error


def _remove_leftovers(path: Path) -> None:
    """Deletes the half files of builds that were killed; the lock is held, so nobody is writing them."""
    for leftover in path.parent.glob(f"{path.name}.*.part*"):
        with suppress(OSError):
            leftover.unlink()


def _sources_of(path: Path) -> dict[str, str]:
    """What the file at `path` tells that it is made from; nothing where it is no gazetteer."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        return {}


def _fill(path: Path, progress: Progress, imported: tuple[Import, ...]) -> None:
    """Writes all rows, names in the order of their keys so that the tree is packed."""
    extra = chain.from_iterable(map(imports.rows, imported))
    collector = Collector(extra, sum(item.rows for item in imported))
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
        sieve = Sieve.of((row[0] for row in rows), len(rows))
        connection.execute("INSERT INTO sieve VALUES (?)", (bytes(sieve),))
        connection.executemany("INSERT INTO meta VALUES (?,?)", sorted(inputs(imported).items()))
        progress("Writing indices", 0.9)
        connection.execute("COMMIT")
        connection.executescript(INDICES)
    progress("Gazetteer built", 1.0)


def _sync(path: Path) -> None:
    """Waits until the file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
