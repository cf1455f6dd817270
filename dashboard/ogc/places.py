"""The collection `places`: every place where something happened, with how much and from when to when.

It is counted from the columns that the page has (`dashboard.columns`), so that a million events take milliseconds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar
from urllib.parse import urlencode

import numpy as np

from dashboard import layers, wording
from dashboard.boxes import Box
from dashboard.coding import EPOCH, NONE_DAY, day_number
from dashboard.column_cache import ColumnCache
from dashboard.columns import Columns
from dashboard.ogc.collection import Card, Feature, Found, OfStore, remembered
from dashboard.ogc.parameters import Items, OfLayer, Plain, Window, with_properties
from dashboard.packing import Array
from geo.frames import COLUMNS, Column
from geo.model import ARTICLES
from geo.stores import EventStore

_TOLD = (
    *("place_name", "place_kind", "geo_precision", "radius_m", "lon", "lat"),
    *("country_code", "admin1", "admin1_code", "gazetteer", "gazetteer_id"),
)
_ASKED = ("place_name", "country_code", "admin1_code", "geo_precision")
_DIGITS = 6
_KEPT = 16  # countings, each of which takes a megabyte for thirty thousand places


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted."""

    window: Window | None
    layer: str | None
    """None for what articles say."""
    box: Box | None = None
    values: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """The places of a version of the store in the order of their keys, as far as a window and a box leave them."""

    columns: Columns
    layer: str | None
    """The dataset; None for what articles say."""
    keys: list[str]
    numbers: Array
    """The number of each in the columns."""
    events: Array
    """By number: how many events there are."""
    rows: Array
    """By number: the row of the first event."""
    first: Array
    last: Array
    """By number: days, `NONE_DAY` where no event has one."""


class PlaceItems(OfLayer, Items):
    """What the collection takes beside the values of its columns."""


class OnePlace(OfLayer, Plain):
    """What the address of one place takes."""


class Places(OfStore):
    """Where something happened, by articles or by one dataset: what they count is never added up."""

    name: ClassVar[str] = "places"
    title: ClassVar[str] = "Places"
    description: ClassVar[str] = (
        "Every place where something happened, with the number of its events, their first and their last day."
    )
    columns: ClassVar[Sequence[Column]] = tuple(column for column in COLUMNS if column.name in _ASKED)
    filters: ClassVar[Sequence[Column]] = ()
    parameters: ClassVar[type[Items]] = with_properties(PlaceItems, columns)
    single: ClassVar[type[Plain]] = OnePlace

    def __init__(self, store: EventStore, columns: ColumnCache) -> None:
        super().__init__(store)
        self._columns = columns
        self._counted = remembered(store, self._count, most=_KEPT)

    def counted(self, window: Window | None, layer: str | None = None) -> Counted:
        """How much happened in a window at every place, by articles or by a dataset.

        Raises:
            QueryError: there is no such layer.
        """
        return self._counted(_Asked(window, layer))

    def page(self, asked: Any) -> Found:  # noqa: ANN401, made of the columns
        """The places with an event in the window; how much happened there is counted in it, too."""
        counted = self._counted(_Asked(asked.datetime, asked.layer, asked.bbox, tuple(asked.values.items())))
        start = bisect_right(counted.keys, asked.after) if asked.after else 0
        end = start + asked.most
        return Found(
            matched=len(counted.keys),
            features=self._features(counted, range(start, min(end, len(counted.keys)))),
            after=counted.keys[end - 1] if end < len(counted.keys) else None,
        )

    def feature(self, key: str, asked: Any) -> Feature | None:  # noqa: ANN401, of `OnePlace`
        """The place of that key as the layer that is asked for counts it, or None."""
        counted = self.counted(None, asked.layer)
        at = bisect_left(counted.keys, key)
        there = at < len(counted.keys) and counted.keys[at] == key
        return next(iter(self._features(counted, [at])), None) if there else None

    def card(self, feature: Feature) -> Card:
        """The place in words, with the way to its events on the map."""
        told = feature["properties"]
        facts = {
            "What it is": wording.place_kind(told["place_kind"]) if told["place_kind"] else "",
            "Where": ", ".join(part for part in (told["admin1"], wording.country(told["country_code"])) if part),
            "Imported from": told["dataset"] or "",
            "Events": str(told["events"]),
            "From": told["start_date"] or "",
            "To": told["end_date"] or "",
        }
        shown = {"place": feature["id"], "at": feature["id"], **({"layer": told["dataset"]} if told["dataset"] else {})}
        return Card(
            title=told["place_name"] or feature["id"],
            facts=[(name, value) for name, value in facts.items() if value],
            ways=(("Its events on the map", f"/?{urlencode(shown)}"),),
        )

    def _count(self, asked: _Asked) -> Counted:
        layers.see_that_there_are([asked.layer or ARTICLES], self._store)
        columns = self._columns.current()
        names = columns.header["places"]["keys"]
        rows = np.flatnonzero(_in_window(columns, asked.window) & _of_layer(columns, asked.layer))
        place = columns.arrays["place"][rows].astype("<i8")
        rows, place = rows[place >= 0], place[place >= 0]
        events = np.bincount(place, minlength=len(names))
        first_row = np.full(len(names), columns.count, dtype="<i8")
        np.minimum.at(first_row, place, rows)
        last = np.full(len(names), NONE_DAY, dtype="<i8")
        np.maximum.at(last, place, columns.arrays["end"][rows])
        first = np.full(len(names), NONE_DAY, dtype="<i8")
        first[events > 0] = columns.arrays["start"][first_row[events > 0]]
        kept = np.flatnonzero((events > 0) & _in_box(columns, asked.box) & _with(columns, dict(asked.values)))
        numbers = np.array(sorted(kept.tolist(), key=names.__getitem__), dtype="<i8")
        return Counted(
            columns, _dataset(asked.layer), [names[one] for one in numbers], numbers, events, first_row, first, last
        )

    def _features(self, counted: Counted, positions: Any) -> list[Feature]:  # noqa: ANN401, a range or a list
        numbers = counted.numbers[list(positions)]
        fids = counted.columns.fids_of(counted.rows[numbers].tolist())
        told = self._store.tuples_of(fids, _TOLD)
        keys = [counted.keys[position] for position in positions]
        return [
            _feature(key, dict(zip(_TOLD, told[fid], strict=True)), counted, number)
            for key, fid, number in zip(keys, fids, numbers, strict=True)
            if fid in told  # taken away a moment ago
        ]


def _feature(key: str, told: dict[str, Any], counted: Counted, number: int) -> Feature:
    told |= {name: round(told[name], _DIGITS) for name in ("lon", "lat")}
    days = {"start_date": iso(counted.first[number]), "end_date": iso(counted.last[number])}
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": [told["lon"], told["lat"]]},
        "properties": {**told, "dataset": counted.layer, "events": int(counted.events[number]), **days},
    }


def _dataset(layer: str | None) -> str | None:
    return None if layer == ARTICLES else layer


def iso(number: int) -> str | None:
    """The day of that number, ISO 8601; None for that of undated events."""
    return None if number == NONE_DAY else date.fromordinal(int(number) + EPOCH).isoformat()


def _in_window(columns: Columns, window: Window | None) -> Array:
    """Which events meet the window; those without a date only where none is asked for."""
    start, end = columns.arrays["start"], columns.arrays["end"]
    if window is None:
        return np.ones(columns.count, dtype=bool)
    first, last = window
    met: Array = start != NONE_DAY
    if first:
        met &= end >= day_number(first)
    if last:
        met &= start <= day_number(last)
    return met


def _of_layer(columns: Columns, layer: str | None) -> Array:
    keys = [one["key"] for one in columns.header["layers"]]
    wanted = layer or ARTICLES
    of: Array = columns.codes("layer") == (keys.index(wanted) if wanted in keys else len(keys))
    return of


def _in_box(columns: Columns, box: Box | None) -> Array:
    lon, lat = columns.arrays["place_lon"], columns.arrays["place_lat"]
    if box is None:
        return np.ones(len(lon), dtype=bool)
    west, south, east, north = np.array(box, dtype="<f4")  # as the columns have them
    across = (lon >= west) & (lon <= east) if west <= east else (lon >= west) | (lon <= east)
    inside: Array = across & (lat >= south) & (lat <= north)
    return inside


def _with(columns: Columns, values: dict[str, Any]) -> Array:
    """Which places have the values that are asked for."""
    found = np.ones(len(columns.header["places"]["keys"]), dtype=bool)
    for name, value in values.items():
        field = {"place_name": "name", "geo_precision": "precision"}.get(name, name)
        found &= np.array([getattr(columns.place(one), field) == value for one in range(len(found))], dtype=bool)
    return found
