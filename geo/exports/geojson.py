"""GeoJSON, RFC 7946: flat properties for GIS programs, and a Linked Places `when` for scholars.

- Coordinates are longitude, latitude, WGS 84, six decimals (0.1 m), and there is no `crs` member. An event without a
  place has `geometry: null`, as section 3.2 allows.
- Properties are the columns of `geo.frames`, and the time fields of STAC 1.1 as RFC 3339 stamps, because programs with
  a time slider do not play bare dates: a civil day runs from T00:00:00Z to T23:59:59Z. `datetime` is null where an
  event takes more than a day, as STAC asks.
- `when` is that of the Linked Places format: `in` for a day that is known, `earliest` and `latest` for a day somewhere
  in a week, month or year.
- `bbox` stands behind the features, since it is known only when they have been written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from math import inf
from typing import Any, BinaryIO

from geo.frames import NAMES, Row

MEDIA_TYPE = "application/geo+json"
SUFFIX = ".geojson"

_DECIMALS = 6
_DAYS = ("start_date", "end_date", "published")
_HEAD = b'{"type":"FeatureCollection","features":['


def write(rows: Iterable[Row], out: BinaryIO) -> int:
    """How many events were written, one line a feature."""
    extent = _Extent()
    count = 0
    out.write(_HEAD)
    for count, row in enumerate(rows, 1):
        out.write(b"\n" if count == 1 else b",\n")
        out.write(_encoded(feature(row)))
        extent.add(row["lon"], row["lat"])
    box = extent.box()
    out.write(b"\n]" if count else b"]")
    out.write(b"}\n" if box is None else b',"bbox":' + _encoded(box) + b"}\n")
    return count


def feature(row: Row) -> dict[str, Any]:
    """The row as one Feature; its `id` is the event's."""
    when = {} if row["start_date"] is None else {"when": _when(row)}
    return {
        "type": "Feature",
        "id": row["event_id"],
        "geometry": _geometry(row),
        "properties": _properties(row),
        **when,
    }


def _encoded(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace")  # a lone surrogate has no UTF-8; \udXXX is its JSON


def _geometry(row: Row) -> dict[str, Any] | None:
    if row["lon"] is None:
        return None
    return {"type": "Point", "coordinates": [_degrees(row["lon"]), _degrees(row["lat"])]}


def _degrees(value: float) -> float:
    return round(value, _DECIMALS)


def _properties(row: Row) -> dict[str, Any]:
    values = {name: row[name] for name in NAMES}
    for name in _DAYS:
        values[name] = values[name].isoformat() if values[name] else None
    for name in ("lon", "lat"):
        values[name] = _degrees(values[name]) if values[name] is not None else None
    return values | _stamps(values["start_date"], values["end_date"])


def _stamps(start: str | None, end: str | None) -> dict[str, str | None]:
    """The time fields of STAC, all three in every feature, so that a table has the same columns throughout."""
    first, last = f"{start}T00:00:00Z" if start else None, f"{end}T23:59:59Z" if end else None
    return {"datetime": first if start == end else None, "start_datetime": first, "end_datetime": last}


def _when(row: Row) -> dict[str, Any]:
    start, end = row["start_date"].isoformat(), row["end_date"].isoformat()
    if row["date_precision"] == "day":
        span = {"start": {"in": start}, "end": {"in": end}}
    else:
        somewhere = {"earliest": start, "latest": end}
        span = {"start": somewhere, "end": somewhere}
    label = {"label": row["date_text"]} if row["date_text"] else {}
    return {"timespans": [span], **label}


class _Extent:
    """The box around all points, kept as six numbers."""

    def __init__(self) -> None:
        self._west = self._south = self._least_east = inf
        self._east = self._north = self._most_west = -inf

    def add(self, lon: float | None, lat: float | None) -> None:
        """Widen the box by a point, if there is one."""
        if lon is None or lat is None:
            return
        lon, lat = _degrees(lon), _degrees(lat)
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
