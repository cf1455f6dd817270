"""The view grid in NumPy: places in view -> at most a few hundred marks.

`assets/grid.js` is the same arithmetic in the browser; the tests hold the two together, and this one is the oracle. World
coordinates are Web Mercator, x to the east and y to the south, the whole world in [0, 1]; at zoom z it is 512 * 2**z
pixels wide, as in MapLibre.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

WORLD_PX = 512.0
MAX_LATITUDE = 85.0511287798066  # where Web Mercator makes the world a square


@dataclass(frozen=True, slots=True)
class ViewBox:
    """What is looked at, in world coordinates; x runs below 0 or over 1 where the view crosses the antimeridian."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks, biggest first. `member` gives each place its mark, -1 where it has none."""

    x: Floats
    y: Floats
    count: Ints
    """Events in the mark."""
    places: Ints
    """Different places in the mark."""
    member: Ints


def project(lon: npt.ArrayLike, lat: npt.ArrayLike) -> tuple[Floats, Floats]:
    """World coordinates of degrees; latitudes beyond the square are drawn on its edge."""
    degrees_lat = np.clip(np.asarray(lat, dtype=np.float64), -MAX_LATITUDE, MAX_LATITUDE)
    x = np.asarray(lon, dtype=np.float64) / 360 + 0.5
    y = 0.5 - np.log(np.tan(np.pi / 4 + degrees_lat * np.pi / 360)) / (2 * np.pi)
    return x, y


def marks(x: Floats, y: Floats, weight: Ints, view: ViewBox, *, zoom: float, cell_px: float, limit: int) -> Marks:
    """The places of the view as marks, the cells grown by halves until there are no more than `limit`.

    Places without weight are left out. Cells are anchored to the world and not to the window, so that marks stand still
    while the map is moved.
    """
    shifted = x - np.floor(x - view.x0)
    inside = (weight > 0) & (shifted <= view.x1) & (y >= view.y0) & (y <= view.y1)
    index = np.flatnonzero(inside)
    scale = WORLD_PX * 2.0**zoom
    while True:
        found = _merge(_bin(shifted, y, weight, index, scale / cell_px), 0.75 * cell_px / scale)
        if found.count.size <= limit:
            return found
        cell_px *= 1.5


def _bin(x: Floats, y: Floats, weight: Ints, index: Ints, cells: float) -> Marks:
    """One mark a cell, biggest first, then from north to south and west to east; `cells` a world width."""
    column = np.floor(x[index] * cells).astype(np.int64)
    row = np.floor(y[index] * cells).astype(np.int64)
    keys, cell = np.unique(np.stack([row, column]), axis=1, return_inverse=True)
    size = keys.shape[1]
    count = np.bincount(cell, weights=weight[index], minlength=size).astype(np.int64)
    places = np.bincount(cell, minlength=size)
    mean_x = np.bincount(cell, weights=x[index] * weight[index], minlength=size) / np.maximum(count, 1)
    mean_y = np.bincount(cell, weights=y[index] * weight[index], minlength=size) / np.maximum(count, 1)
    order = np.lexsort((keys[1], keys[0], -count))
    rank = np.empty(size, dtype=np.int64)
    rank[order] = np.arange(size)
    member = np.full(x.size, -1, dtype=np.int64)
    member[index] = rank[cell]
    return Marks(mean_x[order], mean_y[order], count[order], places[order], member)


def _merge(cells: Marks, reach: float) -> Marks:
    """The cells with each neighbour nearer than `reach` taken up by the biggest, so that no two marks overlap."""
    taken = np.full(cells.count.size, -1, dtype=np.int64)
    kept: list[int] = []
    x, y, count, places = cells.x.copy(), cells.y.copy(), cells.count.copy(), cells.places.copy()
    for big in range(count.size):
        if taken[big] >= 0:
            continue
        free = np.flatnonzero(taken < 0)
        near = free[np.hypot(cells.x[free] - cells.x[big], cells.y[free] - cells.y[big]) < reach]
        taken[near] = len(kept)
        taken[big] = len(kept)
        kept.append(big)
        group = np.union1d(near, [big])
        count[big] = cells.count[group].sum()
        places[big] = cells.places[group].sum()
        x[big] = (cells.x[group] * cells.count[group]).sum() / count[big]
        y[big] = (cells.y[group] * cells.count[group]).sum() / count[big]
    member = np.where(cells.member >= 0, taken[cells.member], -1) if kept else cells.member
    order = np.array(kept, dtype=np.int64)
    return Marks(x[order], y[order], count[order], places[order], member)
