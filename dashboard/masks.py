"""Which events a query leaves out, whatever the dates: a byte for each row, as in `assets/masks.js`.

0: the row passes; the number of a facet: it fails that one alone, and counts beside its values still; `OUT`: it fails
several, or what has no counts (the search, a box, a drawn area).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.boxes import Box
from dashboard.columns import Columns
from dashboard.geometry import box_holds, ring_holds, unwrapped
from dashboard.state import Ring
from geo.model import EventQuery

Codes = npt.NDArray[np.uint8]

TYPE, MODE, STATUS, LANGUAGE, PLACE, PRECISION, ACTOR, SOURCE, LAYER = range(1, 10)
OUT = 255
CHOICES = {
    TYPE: "event_types",
    MODE: "modes",
    STATUS: "statuses",
    LANGUAGE: "languages",
    PLACE: "places",
    PRECISION: "precisions",
    ACTOR: "actors",
    SOURCE: "publishers",
    LAYER: "layers",
}
"""Facet -> its choices in `EventQuery`."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What decides which events pass, but for the dates."""

    query: EventQuery
    """Its dates, its box and its text are passed over."""
    boxes: tuple[Box, ...] = ()
    area: Ring = ()
    found: npt.NDArray[Any] | None = None
    """The rows that a text search found; None where none was asked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """What each row fails, and the facets of which some values are chosen."""

    rows: Codes
    facets: tuple[int, ...]


def make(columns: Columns, asked: Asked) -> Mask:
    """The mask of what is asked."""
    mask = np.zeros(columns.count, dtype="u1")
    for name, table, first in _tables(columns, asked):
        if table is not None:
            _apply(mask, columns.codes(name), table, first)
    if asked.found is not None:
        hit = np.zeros(columns.count, dtype=bool)
        hit[asked.found] = True
        mask[~hit] = OUT
    return Mask(mask, tuple(facet for facet, name in CHOICES.items() if getattr(asked.query, name)))


def _apply(mask: Codes, codes: npt.NDArray[Any], table: Codes, first: int) -> None:
    """Adds what each row fails by the table of its codes, of which `first` is the lowest."""
    # A row without a place has the code -1, which as an index is the last entry: there it stands.
    fails = np.roll(table, first)[codes]
    several = (mask != 0) & (fails != 0)
    np.maximum(mask, fails, out=mask)
    mask[several] = OUT


def _tables(columns: Columns, asked: Asked) -> Iterable[tuple[str, Codes | None, int]]:
    """The columns that a facet asks about, what each code of them fails, and the lowest code."""
    header, query = columns.header, asked.query
    yield "kind", _kinds(header, query), 0
    yield "status", _failing(_keys(header["statuses"]), query.statuses, STATUS), 0
    yield "language", _failing(_keys(header["languages"]), query.languages, LANGUAGE), 0
    yield "publisher", _failing(_keys(header["publishers"]), query.publishers, SOURCE), 0
    yield "layer", _failing(_keys(header["layers"]), query.layers, LAYER), 0
    yield "cast", _casts(columns, query.actors), 0
    yield "place", _places(columns, asked), -1


def _keys(entries: Sequence[dict[str, Any]]) -> list[str]:
    return [entry["key"] for entry in entries]


def _failing(keys: Sequence[str | None], chosen: Collection[str], facet: int) -> Codes | None:
    """What each of these keys fails where some are chosen; None where none is."""
    return np.array([0 if key in chosen else facet for key in keys], dtype="u1") if chosen else None


def _both(one: Codes | None, two: Codes | None) -> Codes | None:
    """Both tables in one: what fails each of two facets fails several."""
    if one is None or two is None:
        return two if one is None else one
    return np.where((one != 0) & (two != 0), np.uint8(OUT), np.maximum(one, two))


def _kinds(header: Any, query: EventQuery) -> Codes | None:  # noqa: ANN401, JSON
    types = [header["types"][kind["type"]]["key"] for kind in header["kinds"]]
    modes = [
        f"{name}.{kind['mode']}" if kind["mode"] else None for name, kind in zip(types, header["kinds"], strict=True)
    ]
    return _both(_failing(types, query.event_types, TYPE), _failing(modes, query.modes, MODE))


def _casts(columns: Columns, chosen: Collection[str]) -> Codes | None:
    """A cast fails where none of its actors is chosen."""
    fails = _failing(columns.header["actors"], chosen, ACTOR)
    if fails is None:
        return None
    offset, member = columns.arrays["cast_offset"].astype("<i8"), columns.arrays["cast_actor"]
    hits = np.concatenate([[0], np.cumsum(fails[member] == 0)])
    return np.where(hits[offset[1:]] > hits[offset[:-1]], 0, ACTOR).astype("u1")


def _places(columns: Columns, asked: Asked) -> Codes | None:
    """What events without a place fail, then those at each place."""
    table = _both(_chosen_places(columns, asked.query.places), _precisions(columns, asked.query.precisions))
    inside = within(columns, asked.boxes, asked.area)
    if inside is None:
        return table
    return _both(table, np.where(np.concatenate([[False], inside]), 0, OUT).astype("u1"))


def _chosen_places(columns: Columns, chosen: Collection[str]) -> Codes | None:
    """A place is chosen by its own key, or by the code of its country or region."""
    if not chosen:
        return None
    header, arrays = columns.header, columns.arrays
    chosen = set(chosen) - {""}
    country, admin1, own = (
        np.array([key in chosen for key in keys], dtype=bool)
        for keys in (_keys(header["countries"]), _keys(header["admin1s"]), header["places"]["keys"])
    )
    passes = own | country[arrays["place_country"]] | admin1[arrays["place_admin1"]]
    return np.where(np.concatenate([[False], passes]), 0, PLACE).astype("u1")


def _precisions(columns: Columns, chosen: Collection[str]) -> Codes | None:
    fails = _failing(_keys(columns.header["precisions"]), chosen, PRECISION)
    return None if fails is None else np.concatenate([fails[-1:], fails[columns.arrays["place_precision"]]])


def within(columns: Columns, boxes: Sequence[Box], area: Ring) -> npt.NDArray[np.bool_] | None:
    """Which places lie within every box and the drawn area; None where none is asked for."""
    if not boxes and not area:
        return None
    lon, lat = (columns.arrays[name].astype("<f8") for name in ("place_lon", "place_lat"))
    inside = np.ones(lon.size, dtype=bool)
    for box in boxes:
        inside &= box_holds(box, lon, lat)
    return inside & ring_holds(unwrapped(area), lon, lat) if area else inside
