"""Very many events of a GeoPackage, read as Arrow by GDAL in a process of its own.

Python's driver makes an object of each of an event's 42 values; GDAL fills columns in C, in a third of the time, and
another processor meanwhile works on what came before. A process of its own, because GDAL brings its own SQLite: two of
them in one process take each other's locks away (https://sqlite.org/howtocorrupt.html, 2.2.1), and a store that is
being written would be read half old and half new.

One statement sees one state of the store. GDAL says nothing where it cannot read on, and ends a text at a NUL; so each
row comes with how many there are in that state, and with the number of bytes of its texts.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from struct import Struct
from subprocess import DEVNULL, PIPE
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, literal

from geo import arrays
from geo.errors import StoreError
from geo.frames import COLUMNS, NAMES
from geo.rows import Values
from geo.stores.tables import events

if TYPE_CHECKING:
    import pyarrow as pa

MANY = 30_000
"""Events from which on a process is worth its start of a third of a second."""

_TOGETHER = 4096
"""Rows a batch, for each of which there is as much to do whatever it holds."""

_PROGRAM = Path(__file__).with_name("gdal_process.py")
_OWN = frozenset(
    (
        *("event_type", "mode", "status", "date_precision", "date_basis", "place_kind", "geo_precision"),
        *("country_code", "admin1_code", "gazetteer", "excerpt_spans", "caused_by"),
    )
)
"""Columns whose words are Dateline's own, and hold no NUL; to measure the others takes long enough."""

_WORDS = tuple(column.name for column in COLUMNS if column.dtype == "text" and column.name not in _OWN)
_FID, _BYTES, _NUMBER = "its fid", "its bytes", "of them all"
_AT = tuple(map(NAMES.index, _WORDS))
_END = Struct("<i")  # where a text ends, as Arrow has it
_Select = Select[*tuple[Any, ...]]


def question(bare: _Select, number: _Select, missing: frozenset[str]) -> _Select:
    """What GDAL is asked: the columns of `geo.frames`, and those that tell whether all of it came."""
    lengths = (func.coalesce(func.octet_length(events.c[name]), 0) for name in _WORDS if name not in missing)
    return bare.add_columns(
        (events.c.fid + 0).label(_FID),  # the plain column is no column to GDAL
        sum(lengths, start=literal(0)).label(_BYTES),
        number.correlate(None).scalar_subquery().label(_NUMBER),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where rows come from."""

    path: str
    immutable: bool
    """Whether the file is read without locks, which its folder has no room for."""
    sql: str
    """A `question`."""
    values: Iterator[Values]
    """The same rows by Python's driver, for a machine on which GDAL cannot be had."""
    again: Callable[[Sequence[int]], Mapping[int, Values]]
    """Rows by `fid`, by Python's driver."""
    advice: Callable[[str], str]
    """One sentence for what went wrong."""


def batches(source: Source) -> Iterator[pa.RecordBatch]:
    """The rows in batches of `arrays.kinds`; the process runs from now on, and ends with the iterator.

    Raises:
        StoreError: not all of them could be read.
    """
    made = _batches(source)
    next(made)
    return made


def _batches(source: Source) -> Iterator[Any]:
    """Nothing when the process has been started, then the batches."""
    begun = False
    with _process(source) as process:
        yield None
        try:
            for batch in _answer(process):
                yield _whole(batch, source)
                begun = True
        except _BrokenOffError as error:
            if begun:
                raise StoreError(source.advice(str(error))) from error
    if not begun:
        yield from arrays.batches_of(source.values)


class _BrokenOffError(Exception):
    """GDAL did not come to the end."""


@contextmanager
def _process(source: Source) -> Iterator[subprocess.Popen[bytes] | None]:
    """The process with its question, or None where none can be started; it is gone when this is left."""
    asked = {
        "path": source.path,
        "sql": source.sql,
        "batch": _TOGETHER,
        # GDAL would otherwise read a file that it cannot lock as it once was, without a word.
        "immutable": "YES" if source.immutable else "NO",
    }
    try:
        process = _started()
    except OSError:
        yield None
        return
    with process:
        try:
            assert process.stdin is not None
            with suppress(OSError), process.stdin as stdin:  # where it has ended, its answer tells
                stdin.write(json.dumps(asked).encode())
            yield process
        finally:
            process.kill()


def _started() -> subprocess.Popen[bytes]:
    """The process, waiting for its question.

    Raises:
        OSError: there is none to be had.
    """
    python = sys.executable or ""  # a program with a Python in it may have None
    if not Path(python).name.lower().startswith("py"):
        raise OSError("this is a program with a Python in it, such as a GIS, which would be started once more")
    command = [python, "-P", str(_PROGRAM)]
    # What it says of faults is of no use to people, and would fill a pipe that nobody reads.
    return subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603, a program of our own


def _answer(process: subprocess.Popen[bytes] | None) -> Iterator[pa.RecordBatch]:
    """All batches as they come.

    Raises:
        _BrokenOffError: fewer rows came than there are.
    """
    import pyarrow as pa  # noqa: PLC0415, takes a tenth of a second, and most commands do not need it

    if process is None:
        raise _BrokenOffError
    came, number = 0, -1
    try:
        with pa.ipc.open_stream(process.stdout) as stream:
            for batch in stream:
                came, number = came + batch.num_rows, batch.column(_NUMBER)[0].as_py()
                yield batch
    except (pa.ArrowException, OSError) as error:
        raise _BrokenOffError(str(error)) from error
    if came != number:
        raise _BrokenOffError(f"only {came} of {number} events could be read")


def _whole(batch: pa.RecordBatch, source: Source) -> pa.RecordBatch:
    """The batch in the kinds that its columns have, without a text that ends too early.

    Raises:
        StoreError: the store was changed meanwhile, or a text is no UTF-8.
    """
    import pyarrow as pa  # noqa: PLC0415, as above

    try:
        columns = [_of_kind(batch.column(field.name), field.type) for field in arrays.kinds()]
        made = pa.RecordBatch.from_arrays(columns, schema=arrays.kinds())
        made.validate(full=True)
    except pa.ArrowInvalid as error:
        raise StoreError(source.advice(str(error))) from error
    lengths = batch.column(_BYTES).to_pylist()
    if sum(_length(made.column(name)) for name in _WORDS) == sum(lengths):
        return made
    return _mended(list(arrays.rows_in(made)), batch.column(_FID).to_pylist(), lengths, source)


def _mended(rows: list[Values], fids: Sequence[int], lengths: Sequence[int], source: Source) -> pa.RecordBatch:
    """The batch of these rows, those of other lengths read anew.

    Raises:
        StoreError: the store was changed meanwhile.
    """
    cut = [index for index, row in enumerate(rows) if _bytes_of(row) != lengths[index]]
    anew = source.again([fids[index] for index in cut])
    for index in cut:
        rows[index] = anew.get(fids[index], rows[index])
        if _bytes_of(rows[index]) != lengths[index]:
            raise StoreError(f"{source.path} was changed while it was read: try again.")
    return arrays.batch_of(rows)


def _of_kind(column: pa.Array, kind: pa.DataType) -> pa.Array:
    return column if column.type == kind else column.cast(kind)  # to cast it to its own kind takes time as well


def _length(column: pa.Array) -> int:
    """How many bytes the texts of the column have."""
    ends = column.buffers()[1]
    first, last = (_END.unpack_from(ends, _END.size * (column.offset + index))[0] for index in (0, len(column)))
    return int(last - first)


def _bytes_of(row: Values) -> int:
    return sum(len(row[index].encode()) for index in _AT if row[index])
