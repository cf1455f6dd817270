"""What is drawn where: the shown events of the places in view -> marks, and areas, with the types of each.

The same arithmetic as `assets/binning.js`; `dashboard.grid` tells the same of the grid alone.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard import grid
from dashboard.columns import Columns
from dashboard.counting import cells, traits
from dashboard.filtering import CODED, FIRM, TRAITS, UNSURE, Engine, Ints, Pass
from dashboard.grid import Floats, ViewBox

CELL_PX = 44.0
MOST_MARKS = 400
MOST_AREAS = 50
POINT_PRECISIONS = 2
"""Exact, settlement (`dashboard.coding.GEO_PRECISIONS`); all others are areas."""
_TRAITS = {"firm": FIRM, "coded": CODED, "unsure": UNSURE}


@dataclass(frozen=True, slots=True)
class World:
    """Where the places are in world coordinates, and which of them are points."""

    x: Floats
    y: Floats
    points: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, columns: Columns) -> World:
        """The places of these columns."""
        arrays = columns.arrays
        x, y = grid.project(arrays["place_lon"], arrays["place_lat"])
        return cls(x, y, arrays["place_precision"] < POINT_PRECISIONS)


def make(engine: Engine, world: World, passed: Pass, view: ViewBox, zoom: float) -> dict[str, npt.NDArray[np.generic]]:
    """The marks (`x`, `y`, `count`, biggest first), the mark of each place (`member`, -1 for none), and `areas` (places).

    Of the marks, then of the areas: `types` (events by type, one after the other), `firm` (events that happened), `coded`
    (those that others coded), `unsure` (those whose place is unsure), and `row` (the event where it is the only one, else
    -1).
    """
    by_type = cells(engine.columns, passed.tally)[1:]
    weight = by_type.sum(axis=1)
    found = grid.marks(
        world.x, world.y, np.where(world.points, weight, 0), view, zoom=zoom, cell_px=CELL_PX, limit=MOST_MARKS
    )
    areas = _areas_about(world, weight, view)
    owner = found.member.copy()
    owner[areas] = found.count.size + np.arange(areas.size)
    size = found.count.size + areas.size
    by_trait = _gathered(traits(passed.tally)[1:], owner, size)
    having = {name: by_trait[:, (np.arange(TRAITS) & bit) > 0].sum(axis=1) for name, bit in _TRAITS.items()}
    return {
        "x": found.x, "y": found.y, "count": found.count, "member": found.member, "areas": areas,
        "types": _gathered(by_type, owner, size).ravel(), **having,
        "row": _only(engine, passed, owner, np.concatenate([found.count, weight[areas]])),
    }  # fmt: skip


def _gathered(by_place: Ints, owner: Ints, size: int) -> Ints:
    """Counts of the marks from those of their places."""
    into = np.zeros((size, by_place.shape[1]), dtype="<i8")
    owned = owner >= 0
    np.add.at(into, owner[owned], by_place[owned])
    return into


def _areas_about(world: World, weight: Ints, view: ViewBox) -> Ints:
    """The areas with most events, those about the view first."""
    wide, high = view.x1 - view.x0, view.y1 - view.y0
    across = world.x - view.x0 + wide / 2
    near = (across - np.floor(across) <= 2 * wide) & (np.abs(world.y - (view.y0 + view.y1) / 2) <= high)
    all_areas = np.flatnonzero((weight > 0) & ~world.points)
    order = np.lexsort((all_areas, -weight[all_areas], ~near[all_areas]))
    return all_areas[order[:MOST_AREAS]]


def _only(engine: Engine, passed: Pass, owner: Ints, count: Ints) -> Ints:
    """The row of each mark that is one event, else -1."""
    row = np.full(count.size, -1, dtype="<i8")
    lonely = np.append(np.isin(owner, np.flatnonzero(count == 1)), [False])  # the last one stands for no place
    if lonely.any():
        place = engine.columns.arrays["place"]
        rows = np.flatnonzero(lonely[place] & passed.rows)
        row[owner[place[rows]]] = rows
    return row
