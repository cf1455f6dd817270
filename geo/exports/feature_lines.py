"""Features as lines of JSON, many at a time.

Where rows come as columns of Arrow, each column becomes JSON at once, and the columns are joined to lines, all of it in
C: a quarter of the time that an object for every feature takes. The lines are those of `geo.exports.feature`, byte by
byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby
from typing import TYPE_CHECKING, Any

import msgspec

from geo.exports import Options, drawn
from geo.exports.batching import batches
from geo.exports.drawn import Drawn
from geo.exports.feature import ENCODER, STAMPS, encoded, feature_of, not_finite, rounded, time_of
from geo.exports.grounds import Grounds
from geo.frames import COLUMNS, Row
from geo.rows import batches_of, values_of

if TYPE_CHECKING:
    import pyarrow as pa

_TOGETHER = 50
"""Features a write, where rows come one by one."""
_DATED = ("start_date", "end_date", "date_precision", "date_basis")
_STAMPS = tuple(column.name for column in STAMPS)
_FIRST_PLAIN = 0x20
_CONTROLS = "".join(map(chr, range(_FIRST_PLAIN)))

_Pieces = list[Any]
"""What is yet to be joined: arrays of text, null for JSON's null, and texts that are the same in every row."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Some features."""

    text: bytes | memoryview
    """Before each of them stands what stands between two."""
    count: int
    lons: Sequence[float]
    lats: Sequence[float]
    """Where their points and the edges of their areas are, some of them once for many."""


def lines(rows: Iterable[Row], options: Options, *, between: str) -> Iterator[Lines]:
    """All rows in their order, `between` before each of them.

    Raises:
        ValueError: a number is not finite, which JSON has no word for.
    """
    grounds = drawn.grounds(options.areas) if options.areas else None
    made = batches_of(rows)
    if made is None:
        return _of_rows(rows, grounds, between.encode())
    return chain.from_iterable(_of_batch(batch, grounds, between) for batch in made)


def _of_rows(rows: Iterable[Row], grounds: Grounds[Drawn] | None, between: bytes) -> Iterator[Lines]:
    for some in batches(values_of(rows), _TOGETHER):
        areas = list(map(grounds.of_values, some)) if grounds else [None] * len(some)
        made = [feature_of(values, area.text if area else None) for values, area in zip(some, areas, strict=True)]
        text = b"".join([between + encoded(one) for one in made])
        spots = [one.properties for one, area in zip(made, areas, strict=True) if not area]
        placed = [spot for spot in spots if spot.lon is not None]
        around = list(filter(None, areas))
        lons = chain((spot.lon for spot in placed), *(area.lons for area in around))
        lats = chain((spot.lat for spot in placed), *(area.lats for area in around))
        yield Lines(text, len(some), list(lons), list(lats))


def _of_batch(batch: pa.RecordBatch, grounds: Grounds[Drawn] | None, between: str) -> Iterator[Lines]:
    if grounds is None:
        yield _of_columns(batch, between)
        return
    for start, ground in drawn.parts(batch, grounds):
        yield _of_columns(batch.slice(start, len(ground.texts)), between, ground)


def _of_columns(batch: pa.RecordBatch, between: str, ground: drawn.Part | None = None) -> Lines:
    _see_finite(batch)
    (lons, lon), (lats, lat) = (_numbers(batch.column(name), rounded) for name in ("lon", "lat"))
    made: dict[str, _Pieces] = {"lon": [lon], "lat": [lat]}
    members = {one.name: made.get(one.name) or _member(batch.column(one.name), one.dtype) for one in COLUMNS}
    geometry = _joined(['{"type":"Point","coordinates":[', lon, ",", lat, "]}"])
    if ground:
        geometry = ground.over(geometry)
    stamps, when = _time(members, batch.column("date_text"))
    properties = ((f',"{name}":', *pieces) for name, pieces in members.items() if name != "event_id")
    id_ = members["event_id"]
    head = [f'{between}{{"type":"Feature","id":', *id_, ',"geometry":', geometry, ',"properties":{"event_id":', *id_]
    pieces = [*head, *chain.from_iterable(properties), stamps, "}", *when, "}"]
    text = _letters(_joined(pieces, null="null"))
    return Lines(text, len(batch), ground.lons, ground.lats) if ground else Lines(text, len(batch), lons, lats)


def _see_finite(batch: pa.RecordBatch) -> None:
    import pyarrow.compute as pc  # noqa: PLC0415, takes a tenth of a second, and few events do not need it

    for column in COLUMNS:
        if column.dtype == "real":
            at = pc.index(pc.is_finite(batch.column(column.name)), value=False).as_py()
            if at >= 0:
                raise not_finite(batch.column("event_id")[at].as_py())


def _member(column: pa.Array, dtype: str) -> _Pieces:
    """The values of a column as JSON."""
    import pyarrow as pa  # noqa: PLC0415, as above

    if column.null_count == len(column):
        return ["null"]
    if dtype == "real":
        return [_numbers(column)[1]]
    text = _escaped(column) if dtype == "text" else column.cast(pa.string())
    if dtype == "integer":
        return [text]
    quoted = ['"', text, '"']
    return [_joined(quoted)] if text.null_count else quoted


def _numbers(column: pa.Array, change: Callable[[float], float] = float) -> tuple[list[float], pa.Array]:
    """Each number of a column once, and all of them as JSON."""
    coded = column.dictionary_encode()
    numbers = list(map(change, coded.dictionary.to_numpy().tolist()))
    return numbers, _in_rows(ENCODER.encode_lines(numbers).decode().splitlines(), coded)


def _in_rows(texts: Sequence[str], coded: pa.DictionaryArray) -> pa.Array:
    """For every row the text that stands in place of its value."""
    import pyarrow as pa  # noqa: PLC0415, as above

    return pa.array(texts, pa.string()).take(coded.indices)


def _escaped(column: pa.Array) -> pa.Array:
    """The texts as JSON has them between quotes; most columns hold nothing to escape."""
    import numpy as np  # noqa: PLC0415, as above
    import pyarrow.compute as pc  # noqa: PLC0415

    letters = np.frombuffer(_letters(column), "u1")
    controls = _CONTROLS if letters.min(initial=_FIRST_PLAIN) < _FIRST_PLAIN else ""
    for sign in f'\\"{controls}':  # the backslash first, with which every escape begins
        if (letters == ord(sign)).any():
            column = pc.replace_substring(column, sign, encoded(sign)[1:-1].decode())
    return column


def _time(members: dict[str, _Pieces], words: pa.Array) -> tuple[pa.Array, _Pieces]:
    """The properties of `STAMPS`, and the member `when`; a comma before them where there are any."""
    import pyarrow as pa  # noqa: PLC0415, as above
    import pyarrow.compute as pc  # noqa: PLC0415

    asked = chain.from_iterable((",", *members[name]) for name in _DATED)
    zeros = pa.repeat("[0", len(words))  # an array, whatever the others are
    coded = _joined([zeros, *asked, "]"], null="null").dictionary_encode()
    told = [_time_texts(known) for known in coded.dictionary.to_pylist()]
    stamps, when = (_in_rows(texts, coded) for texts in zip(*told, strict=True))
    is_dated = pc.not_equal(when, "")
    is_labelled = pc.fill_null(pc.and_(is_dated, pc.not_equal(words, "")), fill_value=False)
    label = pc.if_else(is_labelled, _joined([',"label":', *members["date_text"]]), "")
    return stamps, [when, label, pc.if_else(is_dated, "}", "")]


@lru_cache(maxsize=10_000)  # events come by their days, which many share
def _time_texts(asked: str) -> tuple[str, str]:
    """The members of `STAMPS`, and `when` without its end, for a list of zero and what `time_of` is asked."""
    when, stamps = time_of(*msgspec.json.decode(asked)[1:])
    named = dict(zip(_STAMPS, stamps, strict=True))
    return f",{encoded(named).decode()[1:-1]}", f',"when":{encoded(when).decode()[:-1]}' if when else ""


def _joined(pieces: _Pieces, *, null: str | None = None) -> pa.Array:
    """The pieces of each row as one text; where one is null, so is the text, or what stands for null."""
    import pyarrow.compute as pc  # noqa: PLC0415, as above

    handling = "emit_null" if null is None else "replace"
    runs = groupby(pieces, lambda piece: isinstance(piece, str))
    fewer = chain.from_iterable(["".join(run)] if is_text else run for is_text, run in runs)
    return pc.binary_join_element_wise(*fewer, "", null_handling=handling, null_replacement=null or "")


def _letters(column: pa.Array) -> memoryview:
    """All texts of the column, one behind the other."""
    first, last = (memoryview(column.buffers()[1]).cast("i")[column.offset + at] for at in (0, len(column)))
    return memoryview(column.buffers()[2] or b"")[first:last]
