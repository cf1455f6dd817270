"""An event as a GeoJSON Feature: what `geo.exports.geojson` tells of coordinates, properties and `when` is made here."""

from __future__ import annotations

import json
from functools import lru_cache
from math import isfinite
from operator import itemgetter
from typing import Any

import msgspec

from geo.exports import Geometry
from geo.frames import COLUMNS, NAMES, Column, Row
from geo.model import LENT
from geo.rows import Values, values_of

DECIMALS = 6
"""Of degrees: 0.1 m."""
STAMPS = (
    Column("datetime", "text", "STAC: first moment of an event of one day; empty where it takes longer"),
    Column("start_datetime", "text", "STAC: first moment of start_date, as if in UTC"),
    Column("end_datetime", "text", "STAC: last second of end_date, as if in UTC"),
    Column("time_precision", "text", "date_precision under the name that ACLED has for it"),
)
"""The properties beside those of `geo.frames`, in all features, so that a table has the same columns throughout."""

_PROPERTIES: Any = msgspec.defstruct("Properties", [column.name for column in (*COLUMNS, *STAMPS)], gc=False)
_DATED = itemgetter(*map(NAMES.index, ("start_date", "end_date", "date_precision", "date_basis")))
_REALS = itemgetter(*(index for index, column in enumerate(COLUMNS) if column.dtype == "real"))
ENCODER = msgspec.json.Encoder()


class Feature(msgspec.Struct, tag="Feature", gc=False):
    """A Feature, which becomes JSON in half the time that a dict takes."""

    id: str
    geometry: Geometry | msgspec.Raw | None
    properties: Any
    when: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET


def feature(row: Row) -> dict[str, Any]:
    """The row as one Feature; its `id` is the event's."""
    made: dict[str, Any] = msgspec.to_builtins(feature_of(next(values_of([row]))))
    return made


def feature_of(values: Values, area: bytes | None = None) -> Feature:
    """The row as a Feature, with an area, which is JSON, in place of its point where there is one.

    Raises:
        ValueError: a number is not finite, which JSON has no word for.
    """
    if not isfinite(sum(filter(None, _REALS(values)))):
        raise not_finite(values[0])
    when, stamps = time_of(*_DATED(values))
    properties = _PROPERTIES(*values, *stamps)
    point = None
    if properties.lon is not None:
        point = _spot(properties.lon, properties.lat)
        properties.lon, properties.lat = point["coordinates"]
    if when and properties.date_text:
        when = {**when, "label": properties.date_text}
    return Feature(properties.event_id, msgspec.Raw(area) if area else point, properties, when or msgspec.UNSET)


def not_finite(event_id: str) -> ValueError:
    """The error of an event with such a number."""
    return ValueError(f"Out of range: a number of the event {event_id} is not finite.")


def encoded(value: object) -> bytes:
    """The value as JSON in UTF-8; half of a surrogate pair, which has no UTF-8, is the escape that JSON has for it."""
    try:
        return ENCODER.encode(value)
    except UnicodeEncodeError:
        text = json.dumps(
            msgspec.to_builtins(value, enc_hook=msgspec.json.decode), ensure_ascii=False, separators=(",", ":")
        )
        return text.encode("utf-8", "backslashreplace")


@lru_cache(maxsize=100_000)  # many events share their place
def _spot(lon: float, lat: float) -> Geometry:
    """The point, rounded."""
    return {"type": "Point", "coordinates": [rounded(lon), rounded(lat)]}


@lru_cache(maxsize=100_000)  # as above
def rounded(degrees: float) -> float:
    """Longitude or latitude as it is written: the same for numbers that are equal, 1 and 1.0, 0.0 and -0.0."""
    return round(degrees, DECIMALS) + 0.0


@lru_cache(maxsize=10_000)  # events come by their days, which many share
def time_of(
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
