"""Events as Mapbox Vector Tiles 2.1 in Web Mercator, encoded by GDAL.

A tile is parted into 64 by 64 cells, and a cell with events is one point with their number, so that no tile has more
than some four thousand points and none leaves an event out. A cell with one place stands at that place, one with
several at the middle of their events. Cells are those of the whole world's grid and a tile holds one row beyond each
of its edges, so that a mark at an edge is the same in both tiles.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from dashboard.coding import NONE_DAY
from dashboard.ogc.places import Counted, iso
from dashboard.packing import Array
from geo.stores import EventStore

LAYER = "events"
MAX_ZOOM = 14
"""The deepest tile that is made; a cell is forty metres wide there, and map programs enlarge it."""
FIELDS = {
    "count": "How many events",
    "places": "At how many places",
    "place_name": "The place, where there is one",
    "geo_precision": "How well it is known where that is: exact, settlement, admin2, admin1, country or region",
    "start_date": "First day of all these events",
    "end_date": "Their last day",
    "event_id": "The event, where there is one",
    "event_type": "Its type",
    "status": "Its status",
}

_CELLS = 64
_BUFFER = 80  # units of 1/4096 of a tile beyond its edges: a row of cells, which is 64, and what GDAL rounds
_HALF_WORLD = 20_037_508.342789244  # metres, EPSG:3857
_NORTHERNMOST = 85.05112878  # degrees; Web Mercator is a square
_ONE = ("event_id", "event_type", "status")


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile's address: zoom, column from the west and row from the north."""

    z: int
    x: int
    y: int

    @property
    def exists(self) -> bool:
        """Whether the world has that tile."""
        return 0 <= self.z <= MAX_ZOOM and 0 <= self.x < 1 << self.z and 0 <= self.y < 1 << self.z


@dataclass(frozen=True, slots=True)
class _Marks:
    """The points of a tile: for each, x and y from 0 to 1 over the world, and the numbers of places and of events."""

    x: Array
    y: Array
    places: Array
    events: Array
    first: Array
    last: Array
    number: Array
    """A place of each, and the only one where there is one."""


def encoded(store: EventStore, counted: Counted, tile: Tile) -> bytes:
    """The tile's bytes; none where nothing happened."""
    marks = _marks(counted, tile)
    return _by_gdal(marks, _properties(store, counted, marks), tile) if len(marks.x) else b""


def _marks(counted: Counted, tile: Tile) -> _Marks:
    numbers, x, y = _within(counted, tile)
    side = _CELLS << tile.z
    cells = np.floor(y * side).astype("<i8") * side + np.floor(x * side).astype("<i8")
    _, first, cell = np.unique(cells, return_index=True, return_inverse=True)
    weight = counted.events[numbers]
    events = np.bincount(cell, weight, len(first)).astype("<i8")
    start = np.full(len(first), np.iinfo("<i8").max)
    end = np.full(len(first), np.iinfo("<i8").min)
    dated = counted.first[numbers] != NONE_DAY
    np.minimum.at(start, cell[dated], counted.first[numbers][dated])
    np.maximum.at(end, cell[dated], counted.last[numbers][dated])
    none = start > end
    return _Marks(
        x=np.bincount(cell, weight * x, len(first)) / np.maximum(events, 1),
        y=np.bincount(cell, weight * y, len(first)) / np.maximum(events, 1),
        places=np.bincount(cell, minlength=len(first)),
        events=events,
        first=np.where(none, NONE_DAY, start),
        last=np.where(none, NONE_DAY, end),
        number=numbers[first],
    )


def _within(counted: Counted, tile: Tile) -> tuple[Array, Array, Array]:
    """The numbers of the places in the tile and in a row of cells around it, and where they are, from 0 to 1."""
    lon = counted.columns.arrays["place_lon"][counted.numbers].astype("<f8")
    lat = np.radians(counted.columns.arrays["place_lat"][counted.numbers].astype("<f8"))
    x = (lon + 180) / 360 % 1
    y = 0.5 - np.arcsinh(np.tan(np.clip(lat, -1.57, 1.57))) / (2 * np.pi)
    column, row = np.floor(x * (_CELLS << tile.z)), np.floor(y * (_CELLS << tile.z))
    inside = (column >= tile.x * _CELLS - 1) & (column <= (tile.x + 1) * _CELLS)
    inside &= (row >= tile.y * _CELLS - 1) & (row <= (tile.y + 1) * _CELLS)
    inside &= np.abs(lat) <= np.radians(_NORTHERNMOST)
    return counted.numbers[inside], x[inside], y[inside]


def _properties(store: EventStore, counted: Counted, marks: _Marks) -> dict[str, Array]:
    """The values of `FIELDS`, None where there is none."""
    alone = [
        counted.columns.place(number) if many == 1 else None
        for number, many in zip(marks.number, marks.places, strict=True)
    ]
    single = np.flatnonzero(marks.events == 1)
    fids = counted.columns.fids_of(counted.rows[marks.number[single]].tolist())
    found = store.tuples_of(fids, _ONE)
    told: dict[str, list[Any]] = {name: [None] * len(marks.x) for name in _ONE}
    for mark, fid in zip(single.tolist(), fids, strict=True):
        for name, value in zip(_ONE, found.get(fid, (None,) * len(_ONE)), strict=True):
            told[name][mark] = value
    texts = {
        "place_name": [place and place.name for place in alone],
        "geo_precision": [place and place.precision for place in alone],
        "start_date": list(map(iso, marks.first)),
        "end_date": list(map(iso, marks.last)),
        **told,
    }
    return {
        "count": marks.events.astype("<i4"),
        "places": marks.places.astype("<i4"),
        **{name: np.array(values, dtype=object) for name, values in texts.items()},
    }


def _by_gdal(marks: _Marks, properties: dict[str, Array], tile: Tile) -> bytes:
    import pyogrio  # noqa: PLC0415, GDAL takes its time
    import shapely  # noqa: PLC0415

    points: Any = shapely.points((marks.x * 2 - 1) * _HALF_WORLD, (1 - marks.y * 2) * _HALF_WORLD)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "tiles"
        pyogrio.raw.write(
            made,
            geometry=shapely.to_wkb(points),
            field_data=list(properties.values()),
            fields=list(properties),
            geometry_type="Point",
            crs="EPSG:3857",
            driver="MVT",
            layer=LAYER,
            dataset_options={"MINZOOM": tile.z, "MAXZOOM": tile.z, "COMPRESS": "NO", "BUFFER": _BUFFER},
        )
        written = made / str(tile.z) / str(tile.x) / f"{tile.y}.pbf"
        return written.read_bytes() if written.exists() else b""
