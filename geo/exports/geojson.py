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
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from math import inf, isfinite
from typing import Any, BinaryIO

import msgspec

from geo.exports import PLAIN, Geometry, Keeps, Options
from geo.exports.batching import batches
from geo.exports.dictionary import about
from geo.frames import COLUMNS, NAMES, Column, Row

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
_ORDER = list(NAMES)
_REALS = tuple(column.name for column in COLUMNS if column.dtype == "real")
_HEAD = b'{"type":"FeatureCollection","features":['
TOGETHER = 50
"""Features a write."""
_FAST = msgspec.json.Encoder()


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one line a feature."""
    extent = _Extent()
    count = 0
    between = b"\n"
    out.write(_HEAD)
    for lines in batches(features(rows, options, extent), TOGETHER):
        out.write(between + b",\n".join(lines))
        between = b",\n"
        count += len(lines)
    box = extent.box()
    out.write((b"\n]" if count else b"]") + (b"" if box is None else b',"bbox":' + encoded(box)))
    out.write(b"," + encoded(about(options.datasets, (*COLUMNS, *STAMPS)))[1:] + b"\n")
    return count


def features(rows: Iterable[Row], options: Options, extent: _Extent | None = None) -> Iterator[bytes]:
    """Each row as one line of JSON, without the end of the line.

    Raises:
        ValueError: a number is not finite, which JSON has no word for.
    """
    for row in rows:
        yield encoded(feature(row, options))
        if extent is not None and row["lon"] is not None:
            extent.add(*_spot(row["lon"], row["lat"])["coordinates"])


def feature(row: Row, options: Options = PLAIN) -> dict[str, Any]:
    """The row as one Feature; its `id` is the event's."""
    if not isfinite(sum(row[name] or 0 for name in _REALS)):
        raise ValueError(f"Out of range: a number of the event {row['event_id']} is not finite.")
    span, stamps = _time(row["start_date"], row["end_date"], row["date_precision"])
    properties = row.copy() if list(row) == _ORDER else {name: row[name] for name in NAMES}
    point = None
    if row["lon"] is not None:
        point = _spot(row["lon"], row["lat"])
        properties["lon"], properties["lat"] = point["coordinates"]
    properties |= stamps
    geometry = (options.areas(row) if options.areas else None) or point
    made = {"type": "Feature", "id": row["event_id"], "geometry": geometry, "properties": properties}
    if span:
        made["when"] = {"timespans": [span], "label": row["date_text"]} if row["date_text"] else {"timespans": [span]}
    return made


def encoded(value: object) -> bytes:
    """The value as JSON in UTF-8; half of a surrogate pair, which has no UTF-8, is the escape that JSON has for it."""
    try:
        return _FAST.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
        return text.encode("utf-8", "backslashreplace")


@lru_cache(maxsize=100_000)  # many events share their place
def _spot(lon: float, lat: float) -> Geometry:
    """The point, rounded."""
    return {"type": "Point", "coordinates": [round(lon, _DECIMALS), round(lat, _DECIMALS)]}


@lru_cache(maxsize=100_000)  # many events share their days
def _time(start: date | None, end: date | None, precision: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The time span of Linked Places, empty without a date, and the values of `STAMPS`."""
    if start is None or end is None:
        return {}, {column.name: None for column in STAMPS}
    first, last = start.isoformat(), end.isoformat()
    somewhere = {"earliest": first, "latest": last}
    known = precision == "day"
    span = {"start": {"in": first} if known else somewhere, "end": {"in": last} if known else somewhere}
    stamps = {
        "datetime": f"{first}T00:00:00Z" if start == end else None,
        "start_datetime": f"{first}T00:00:00Z",
        "end_datetime": f"{last}T23:59:59Z",
        "time_precision": precision,
    }
    return span, stamps


class _Extent:
    """The box around all points, kept as six numbers."""

    def __init__(self) -> None:
        self._west = self._south = self._least_east = inf
        self._east = self._north = self._most_west = -inf

    def add(self, lon: float, lat: float) -> None:
        """Widen the box by a point."""
        self._west, self._east = min(self._west, lon), max(self._east, lon)
        self._south, self._north = min(self._south, lat), max(self._north, lat)
        if lon < 0:
            self._most_west = max(self._most_west, lon)
        else:
            self._least_east = min(self._least_east, lon)

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
