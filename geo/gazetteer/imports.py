"""The country files of GeoNames that a person has imported, each as one compact file beside the gazetteer.

    <cache folder>/imports/RU.tsv.gz      a head that says what it is, then the rows that are taken over

The head is a gzip member of its own and of a fixed length, so that it can be written when the rows are counted, and read
without them. Its digest is that of the rows: equal rows make an equal gazetteer, whenever they were imported.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from geo.errors import ConfigurationError, GazetteerError
from geo.gazetteer import country_files
from geo.gazetteer.country_files import Row, Tally
from geo.gazetteer.locks import held

_SUFFIX = ".tsv.gz"
_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
_FORM = 1
"""Goes up when the rows change their form; what has another form must be imported again."""
_HEAD_BYTES = 400
_CHUNK = 1 << 20
_BETWEEN = "\x1f"
"""Stands between further names, which hold no control characters."""
_NOT_A_NAME = "name the file as GeoNames does, such as RU.zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What is imported under one name."""

    name: str
    """That of the file without its ending: `RU`, `allCountries`."""
    rows: int
    newest: str
    """The day of the newest change in it, `YYYY-MM-DD`."""
    imported: str
    """When it was imported, ISO 8601 in UTC."""
    digest: str
    """SHA-256 of the rows."""
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of a file."""

    item: Import
    tally: Tally
    former: Import | None
    """What the name stood for before."""

    @property
    def changed(self) -> bool:
        """Whether the rows are others than before."""
        return self.former is None or self.former.digest != self.item.digest


def found(cache_dir: Path) -> tuple[Import, ...]:
    """All imports, by name.

    Raises:
        GazetteerError: one cannot be read.
    """
    paths = (cache_dir / "imports").glob(f"*{_SUFFIX}")
    return tuple(_head_of(path) for path in sorted(paths) if _NAME.fullmatch(_name_in(path)))


def rows(item: Import) -> Iterator[Row]:
    """The rows of an import.

    Raises:
        GazetteerError: the file is gone, another one by now, or damaged.
    """
    try:
        with gzip.open(item.path, "rb") as file:
            if _parsed(item.path, file.readline(_HEAD_BYTES)) != item:
                raise GazetteerError(f"The import {item.name} was changed meanwhile; run the same command again.")
            for line in file:
                yield _row(line)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise _damaged(item.path, error) from error


def add(source: Path, cache_dir: Path, progress: Callable[[float], None] = lambda _share: None) -> Added:
    """What came of a country file, whose rows are kept from now on; what had its name before is replaced.

    Args:
        source: A zip of GeoNames, or the text that is in one; only read.
        cache_dir: The folder of the gazetteer.
        progress: Called with the share of the file that is read.

    Raises:
        ConfigurationError: the file is none of GeoNames; nothing is changed.
        GazetteerError: the folder cannot be written, or is full; nothing is changed.
    """
    name = name_of(source)
    folder = cache_dir / "imports"
    with _faults_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with held(folder / "imports.lock"):
            _remove_leftovers(folder)
            scratch, target = folder / f"{name}.{os.getpid()}.part", folder / f"{name}{_SUFFIX}"
            tally = Tally()
            try:
                head = _copied(country_files.read(source, tally, progress), scratch, target, tally)
                added = Added(item=head, tally=tally, former=_former(target))
                if added.changed:
                    scratch.replace(target)
                return added
            finally:
                scratch.unlink(missing_ok=True)


def remove(name: str, cache_dir: Path) -> bool:
    """Whether there was an import of this name, in upper or lower case; it is gone now.

    Raises:
        GazetteerError: it cannot be deleted.
    """
    folder = cache_dir / "imports"
    with _faults_told(folder):
        for path in folder.glob(f"*{_SUFFIX}"):
            if _name_in(path).casefold() == name.casefold():
                path.unlink()
                return True
    return False


def name_of(source: Path) -> str:
    """What a file is imported as: `RU` for `RU.zip`, `ru.txt` and `RU (1).zip`.

    Raises:
        ConfigurationError: its name cannot be that of an import.
    """
    stem = re.sub(r" ?\([0-9]+\)$", "", source.name.partition(".")[0])  # browsers number what they save once more
    if not _NAME.fullmatch(stem):
        raise ConfigurationError(f"{source} cannot be told from other imports by its name; {_NOT_A_NAME}.")
    return stem.upper() if len(stem) == 2 else stem


@contextmanager
def _faults_told(folder: Path) -> Iterator[None]:
    """Turns what can go wrong on a disk into one sentence that says what to do."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        advice = "free some space, or name another cache folder"
        raise GazetteerError(f"Imports cannot be kept in {folder} ({error}): {advice}.") from error


def _remove_leftovers(folder: Path) -> None:
    """Deletes the half files of imports that were killed; the lock is held, so nobody is writing them."""
    for leftover in folder.glob("*.part"):
        with suppress(OSError):
            leftover.unlink()


def _former(target: Path) -> Import | None:
    """What is at a place now; None also where it cannot be read, since it is to be replaced."""
    try:
        return _head_of(target) if target.exists() else None
    except GazetteerError:
        return None


def _copied(source: Iterable[Row], scratch: Path, target: Path, tally: Tally) -> Import:
    """The head of what is written to the scratch file, whole and on the disk."""
    digest = hashlib.sha256()
    with scratch.open("wb") as file:
        file.write(_packed({}))
        with gzip.GzipFile("", "wb", 6, file, mtime=0) as body, io.BufferedWriter(body, _CHUNK) as out:
            for row in source:
                line = _line(row)
                digest.update(line)
                out.write(line)
        head = Import(
            name=_name_in(target),
            rows=tally.kept,
            newest=tally.newest,
            imported=datetime.now(UTC).isoformat(timespec="seconds"),
            digest=digest.hexdigest(),
            path=target,
        )
        _finish(file, head)
    return head


def _finish(file: BinaryIO, head: Import) -> None:
    """Writes the head over the empty one, and waits until all is on the disk."""
    file.seek(0)
    file.write(_packed({"form": _FORM, **asdict(head)}))
    file.flush()
    os.fsync(file.fileno())


def _packed(head: dict[str, object]) -> bytes:
    """A head as a gzip member, which is as long as every other one."""
    told = {key: value for key, value in head.items() if key != "path"}
    return gzip.compress(json.dumps(told).encode().ljust(_HEAD_BYTES - 1) + b"\n", 0, mtime=0)


def _head_of(path: Path) -> Import:
    """The head of an import.

    Raises:
        GazetteerError: it cannot be read, or is of another form.
    """
    try:
        with gzip.open(path, "rb") as file:
            return _parsed(path, file.readline(_HEAD_BYTES))
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise _damaged(path, error) from error


def _parsed(path: Path, line: bytes) -> Import:
    """The head that a line holds.

    Raises:
        ValueError: it holds none of this form.
    """
    told = json.loads(line)
    if not isinstance(told, dict) or told.get("form") != _FORM:
        raise ValueError("another form")
    texts = {key: str(told.get(key, "")) for key in ("newest", "imported", "digest")}
    return Import(name=_name_in(path), rows=int(told.get("rows", 0)), path=path, **texts)


def _damaged(path: Path, error: Exception) -> GazetteerError:
    name = _name_in(path)
    return GazetteerError(
        f"The import {name} cannot be read ({error}); run dateline gazetteer remove {name}, then import it again."
    )


def _name_in(path: Path) -> str:
    return path.name.removesuffix(_SUFFIX)


def _line(row: Row) -> bytes:
    """A row as it is kept; no cell holds a tab, since tabs part them in the source."""
    return ("\t".join(map(str, row[:-1])) + "\t" + _BETWEEN.join(row.variants) + "\n").encode()


def _row(line: bytes) -> Row:
    """The row of a line that `_line` made."""
    number, name, lon, lat, sort, country, admin1, population, variants = line.decode().rstrip("\n").split("\t")
    names = tuple(filter(None, variants.split(_BETWEEN)))
    return Row(int(number), name, float(lon), float(lat), sort, country, admin1, int(population), names)
