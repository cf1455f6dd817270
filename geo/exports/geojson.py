"""GeoJSON, RFC 7946: flat properties for GIS programs, and a Linked Places `when` for scholars.

- Coordinates are longitude, latitude, WGS 84, six decimals (0.1 m), and there is no `crs` member. An event without a
  place has `geometry: null`, as section 3.2 allows. With areas, a country or a region is a polygon, cut at 180 degrees.
- Properties are the columns of `geo.frames`, then the time fields of STAC 1.1 as RFC 3339 stamps, because programs with
  a time slider do not play bare dates: a civil day runs from T00:00:00Z to T23:59:59Z. `datetime` is null where an
  event takes more than a day, as STAC asks. `time_precision` is ACLED's name for `date_precision`, beside the
  `geo_precision` that is a column anyway.
- `when` is that of the Linked Places format: `in` for a day that is known, `earliest` and `latest` for a day somewhere
  in a week, month or year.
- `bbox`, and what the columns mean with sources and licences (foreign members, section 6.1), stand behind the features:
  a box is known only when these have been written, and some programs look for features in the first bytes of a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import inf, isfinite
from operator import itemgetter
from typing import Any, BinaryIO

import msgspec

from geo.exports import PLAIN, Geometry, Keeps, Options
from geo.exports.batching import batches
from geo.exports.dictionary import about
from geo.frames import COLUMNS, NAMES, Column, Row
from geo.model import LENT
from geo.rows import Values, row_of_values, values_of

LABEL = "GeoJSON"
PURPOSE = "for GIS programs and web maps"
MEDIA_TYPE = "application/geo+json"
SUFFIX = ".geojson"
KEEPS = Keeps(areas=True, dictionary="the member `columns`", sources="the member `sources`")
STAMPS = (
    Column("datetime", "text", "STAC: first moment of an event of one day; empty where it takes longer"),
    Column("start_datetime", "text", "STAC: first moment of start_date, as if in UTC"),
    Column("end_datetime", "text", "STAC: last second of end_date, as if in UTC"),
    Column("time_precision", "text", "date_precision under the name that ACLED has for it"),
)
"""The properties beside those of `geo.frames`, in all features, so that a table has the same columns throughout."""

_DECIMALS = 6
_PROPERTIES: Any = msgspec.defstruct("Properties", [column.name for column in (*COLUMNS, *STAMPS)], gc=False)
_DATED = itemgetter(*map(NAMES.index, ("start_date", "end_date", "date_precision", "date_basis")))
_REALS = itemgetter(*(index for index, column in enumerate(COLUMNS) if column.dtype == "real"))
_HEAD = b'{"type":"FeatureCollection","features":['
TOGETHER = 50
"""Features a write."""
_FAST = msgspec.json.Encoder()


class _Feature(msgspec.Struct, tag="Feature", gc=False):
    """A Feature, which becomes JSON in half the time that a dict takes."""

    id: str
    geometry: Geometry | None
    properties: Any
    when: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one line a feature."""
    extent = _Extent()
    count = 0
    between = b"\n"
    out.write(_HEAD)
    for made in batches(_features(rows, options), TOGETHER):
        out.write(between + b",\n".join(map(encoded, made)))
        between = b",\n"
        count += len(made)
        extent.add([one.properties for one in made if one.properties.lon is not None])
    box = extent.box()
    out.write((b"\n]" if count else b"]") + (b"" if box is None else b',"bbox":' + encoded(box)))
    out.write(b"," + encoded(about(options.datasets, (*COLUMNS, *STAMPS)))[1:] + b"\n")
    return count


def features(rows: Iterable[Row], options: Options) -> Iterator[bytes]:
    """Each row as one line of JSON, without the end of the line.

    Raises:
        ValueError: a number is not finite, which JSON has no word for.
    """
    return map(encoded, _features(rows, options))


def feature(row: Row, options: Options = PLAIN) -> dict[str, Any]:
    """The row as one Feature; its `id` is the event's."""
    made: dict[str, Any] = msgspec.to_builtins(next(_features([row], options)))
    return made


def _features(rows: Iterable[Row], options: Options) -> Iterator[_Feature]:
    return (_feature(values, options) for values in values_of(rows))


def _feature(values: Values, options: Options) -> _Feature:
    if not isfinite(sum(filter(None, _REALS(values)))):
        raise ValueError(f"Out of range: a number of the event {values[0]} is not finite.")
    when, stamps = _time(*_DATED(values))
    properties = _PROPERTIES(*values, *stamps)
    point = None
    if properties.lon is not None:
        point = _spot(properties.lon, properties.lat)
        properties.lon, properties.lat = point["coordinates"]
    geometry = (options.areas(row_of_values(values)) if options.areas else None) or point
    if when and properties.date_text:
        when = {**when, "label": properties.date_text}
    return _Feature(properties.event_id, geometry, properties, when or msgspec.UNSET)


def encoded(value: object) -> bytes:
    """The value as JSON in UTF-8; half of a surrogate pair, which has no UTF-8, is the escape that JSON has for it."""
    try:
        return _FAST.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")


@lru_cache(maxsize=100_000)  # many events share their place
def _spot(lon: float, lat: float) -> Geometry:
    """The point, rounded."""
    return {"type": "Point", "coordinates": [round(lon, _DECIMALS), round(lat, _DECIMALS)]}


@lru_cache(maxsize=100_000)  # many events share their days
def _time(
    first: str | None, last: str | None, precision: str | None, basis: str | None
) -> tuple[dict[str, Any], Values]:
    """The time spans of Linked Places, empty without a date, and the values of `STAMPS`."""
    if first is None or last is None:
        return {}, (None,) * len(STAMPS)
    somewhere = {"earliest": first, "latest": last}
    known = precision == "day" and (first == last or basis not in LENT)
    span = {"start": {"in": first} if known else somewhere, "end": {"in": last} if known else somewhere}
    start, end = f"{first}T00:00:00Z", f"{last}T23:59:59Z"
    return {"timespans": [span]}, (start if first == last else None, start, end, precision)


class _Extent:
    """The box around all points, kept as six numbers."""

    def __init__(self) -> None:
        self._west = self._south = self._least_east = inf
        self._east = self._north = self._most_west = -inf

    def add(self, spots: Sequence[Any]) -> None:
        """Widen the box by what has a `lon` and a `lat`."""
        lons, lats = [spot.lon for spot in spots], [spot.lat for spot in spots]
        self._west, self._east = min((self._west, *lons)), max((self._east, *lons))
        self._south, self._north = min((self._south, *lats)), max((self._north, *lats))
        self._most_west = max((self._most_west, *(lon for lon in lons if lon < 0)))
        self._least_east = min((self._least_east, *(lon for lon in lons if lon >= 0)))

    def box(self) -> list[float] | None:
        """West, south, east, north, or None without a point.

        West is greater than east (RFC 7946, 5.2) only where that makes the box narrower than half the world: around
        the antimeridian. A box around news from everywhere is easier to read the plain way.
        """
        if self._west == inf:
            return None
        across = self._most_west + 360 - self._least_east
        if self._east - self._west > 180 > across:
            return [self._least_east, self._south, self._most_west, self._north]
        return [self._west, self._south, self._east, self._north]
