"""Reads what people download from GeoNames (export/dump: `RU.zip`, `allCountries.zip`, or the text in it), row by row.

Nothing in such a file is trusted: names inside a zip are compared and never opened as paths, what unpacks to more than
a file of GeoNames can is refused, and a row that is not whole is counted with its reason and left out.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NamedTuple

from geo.errors import ConfigurationError
from geo.gazetteer.feature_codes import SORTS

_COLUMNS = 19
_CLASSES = frozenset("AHLPRSTUV")
_LONGEST_LINE = 100_000  # bytes; GeoNames keeps 10,000 characters of further names, all else is short
_LONGEST_NAME = 200  # characters, as GeoNames has it
_MOST_BYTES = 6_000_000_000  # unpacked; allCountries has 1.7 GB
_MOST_TIMES = 200  # so many times its packed size no table unpacks to; those of GeoNames do to five times
_SMALL = 100_000_000  # bytes that do no harm, however they are packed
_TRIAL = 1_000  # rows after which a file without any that is whole is not read further
_TELL_EVERY = 5_000  # rows
_CHUNK = 1 << 20

# Line ends, terminal codes, and the marks that turn the direction of all that follows.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_NUMBER = re.compile(r"[0-9]{1,11}")
_COUNTRY = re.compile(r"[A-Z]{2}|")  # no country: the high seas
_DIVISION = re.compile(r"[A-Za-z0-9]{1,20}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Row(NamedTuple):
    """A feature of GeoNames, as far as it is taken over. A tuple, since there may be millions."""

    id: int
    name: str
    lon: float
    lat: float
    sort: str
    """Feature class and code, a key of `feature_codes.SORTS`."""
    country: str
    admin1: str
    """GeoNames admin-1 code without the country."""
    population: int
    variants: tuple[str, ...]
    """The name in plain letters and the further names, in the order of the file."""


@dataclass(slots=True)
class Tally:
    """What was met in a file."""

    rows: int = 0
    kept: int = 0
    other_kinds: int = 0
    """Whole, but of kinds that nothing is looked up for."""
    left_out: Counter[str] = field(default_factory=Counter)
    """Reason, to be read after a number of rows -> how many."""
    names_left_out: int = 0
    """Further names that are too long or hold control characters; their rows are kept."""
    newest: str = ""
    """The day of the newest change, `YYYY-MM-DD`."""


class _NotWholeError(ValueError):
    """A row is to be left out; the message says why, after a number of rows."""


def read(path: Path, tally: Tally, progress: Callable[[float], None] = lambda _share: None) -> Iterator[Row]:
    """The rows that are taken over, in the order of the file, which is never whole in memory.

    Args:
        path: A zip of GeoNames or the text that is in one.
        tally: Counts along.
        progress: Called now and then with the share of the file that is read.

    Raises:
        ConfigurationError: the file is no table of GeoNames, or cannot be read to its end.
    """
    with _faults_told(path), _opened(path) as (stream, size):
        done = 0
        for line in _lines(stream):
            done += len(line)
            if tally.rows % _TELL_EVERY == 0:
                progress(min(1.0, done / max(1, size)))
            row = _counted(line, tally)
            if row is not None:
                yield row
            elif tally.rows == _TRIAL:
                _check(path, tally)
        _check(path, tally)
        if not tally.kept:
            raise ConfigurationError(f"{path} holds no place of a kind that Dateline looks up; take another file.")


def _check(path: Path, tally: Tally) -> None:
    """Refuses a file in which no row is one of GeoNames."""
    if not tally.kept and not tally.other_kinds:
        raise ConfigurationError(
            f"{path} is no country file of GeoNames, whose lines have {_COLUMNS} columns; "
            "take one such as RU.zip from download.geonames.org/export/dump."
        )


@contextmanager
def _faults_told(path: Path) -> Iterator[None]:
    """Turns what can be wrong with a file into one sentence that says what to do."""
    try:
        yield
    except ConfigurationError:
        raise
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError) as error:
        raise ConfigurationError(f"{path} is damaged ({error}); download it again.") from error
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be read ({error.strerror or error}); name another file.") from error


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The table as bytes, and how many there are."""
    if not path.is_file():  # a device or a pipe may never end
        raise ConfigurationError(f"{path} is no file; name one such as RU.zip.")
    with path.open("rb") as file:
        packed = file.read(2) == b"PK"
        file.seek(0)
        if not packed:
            yield file, path.stat().st_size
            return
        with zipfile.ZipFile(file) as archive:
            member = _member(path, archive)
            with archive.open(member) as inner:
                yield io.BufferedReader(inner, _CHUNK), member.file_size  # type: ignore[type-var]  # as good as raw


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The one table in a zip.

    Reading it gives no more bytes than it states, and fails where these have another check sum.

    Raises:
        ConfigurationError: there is none, or more than one, or it cannot be a table of GeoNames.
    """
    tables = [one for one in archive.infolist() if _is_table(one.filename)]
    if len(tables) != 1:
        raise ConfigurationError(
            f"{path} holds {len(tables) or 'no'} tables, where a zip of GeoNames holds one; unpack it and name the table."
        )
    (member,) = tables
    if member.flag_bits & 1 or member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ConfigurationError(f"{path} is locked or packed in a rare way; unpack it and name the table.")
    swells = member.file_size > max(_SMALL, member.compress_size * _MOST_TIMES)
    if swells or member.file_size > _MOST_BYTES:
        raise ConfigurationError(
            f"{path} would unpack to {member.file_size / 1e9:,.1f} GB, more than any file of GeoNames; download it again."
        )
    return member


def _is_table(name: str) -> bool:
    """Whether a file in a zip may be the table; some systems add files of their own, whose names begin with a dot."""
    last = name.rpartition("/")[2].lower()
    return last.endswith(".txt") and last != "readme.txt" and not last.startswith(".")


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines; of one that is too long, its beginning alone, which is then still too long."""
    while line := stream.readline(_LONGEST_LINE + 1):
        yield line
        rest = line
        while len(rest) > _LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(_LONGEST_LINE + 1)


def _counted(line: bytes, tally: Tally) -> Row | None:
    """The row of a line, or None where it is not taken over; either way it is counted."""
    if not line.strip():
        return None
    tally.rows += 1
    try:
        row = _row(line, tally)
    except _NotWholeError as error:
        tally.left_out[str(error)] += 1
        return None
    tally.kept += row is not None
    tally.other_kinds += row is None
    return row


def _row(line: bytes, tally: Tally) -> Row | None:
    """The row of a line, or None where it is of a kind that is not taken over.

    Raises:
        _NotWholeError: it is to be left out.
    """
    cells = _cells(line)
    if not _NUMBER.fullmatch(cells[0]):
        raise _NotWholeError("whose id is no number")
    sort = f"{cells[6]}.{cells[7]}"
    if sort not in SORTS:
        if cells[6] and cells[6] not in _CLASSES:
            raise _NotWholeError("whose feature class GeoNames does not have")
        return None
    lon, lat = _point(cells[5], cells[4])
    if _DAY.fullmatch(cells[18]):
        tally.newest = max(tally.newest, cells[18])
    return Row(
        id=int(cells[0]),
        name=_name(cells[1]),
        lon=lon,
        lat=lat,
        sort=sort,
        country=_matching(cells[8], _COUNTRY, "whose country is no code of two letters"),
        admin1=cells[10] if _DIVISION.fullmatch(cells[10]) else "",
        population=int(_matching(cells[14] or "0", _NUMBER, "whose population is no number")),
        variants=_variants(cells, tally),
    )


def _cells(line: bytes) -> list[str]:
    """The cells of a line, as many as there must be."""
    if len(line) > _LONGEST_LINE:
        raise _NotWholeError(f"longer than {_LONGEST_LINE:,} bytes")
    try:
        cells = line.rstrip(b"\r\n").decode().split("\t")
    except UnicodeDecodeError:
        raise _NotWholeError("not in UTF-8") from None
    if len(cells) != _COLUMNS:
        raise _NotWholeError(f"without the {_COLUMNS} columns")
    return cells


def _point(lon: str, lat: str) -> tuple[float, float]:
    """Degrees, as many decimals as GeoNames has."""
    try:
        x, y = round(float(lon), 5), round(float(lat), 5)
    except ValueError:
        raise _NotWholeError("whose coordinates are no numbers") from None
    if not (-180 <= x <= 180 and -90 <= y <= 90):  # also where they are not a number
        raise _NotWholeError("with coordinates out of range")
    return x, y


def _name(text: str) -> str:
    if len(text) > _LONGEST_NAME:
        raise _NotWholeError(f"with a name longer than {_LONGEST_NAME} characters")
    if _CONTROL.search(text):
        raise _NotWholeError("with control characters in the name")
    if not any(map(str.isalnum, text)):
        raise _NotWholeError("without a name")
    return text.strip()


def _matching(cell: str, form: re.Pattern[str], otherwise: str) -> str:
    if not form.fullmatch(cell):
        raise _NotWholeError(otherwise)
    return cell


def _variants(cells: list[str], tally: Tally) -> tuple[str, ...]:
    """The name in plain letters and the further names, each once, without addresses of pages about the place."""
    texts = dict.fromkeys(text.strip() for text in (cells[2], *cells[3].split(",")))
    told = [text for text in texts if text and text != cells[1] and "://" not in text]
    good = tuple(text for text in told if len(text) <= _LONGEST_NAME and not _CONTROL.search(text))
    tally.names_left_out += len(told) - len(good)
    return good
