"""Filtering on the server: what `assets/filter.js` does in the browser, for more events than a browser takes.

Both give the same numbers for the same columns, value by value; a test holds them together. A change of the dates alone
counts only the rows that come or go.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import numpy.typing as npt

from dashboard import masks
from dashboard.coding import NONE_DAY, day_number
from dashboard.columns import Columns
from dashboard.masks import OUT, Mask
from dashboard.packing import Array
from geo.model import ARTICLES

Ints = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]

HAPPENED = ("reported", "background")
"""Statuses of what has happened."""
FIRM, CODED, UNSURE = 1, 2, 4
"""Traits of an event, added up: it has happened, others coded it, its place is unsure (`geo.model.WELL_PLACED`)."""
TRAITS = 8
"""As many sums as there are of these."""
_CODED = ("kind", "status", "language", "publisher", "layer", "cast")
_COLUMN_OF = {
    masks.TYPE: "kind",
    masks.MODE: "kind",
    masks.STATUS: "status",
    masks.LANGUAGE: "language",
    masks.PLACE: "place",
    masks.PRECISION: "place",
    masks.ACTOR: "cast",
    masks.SOURCE: "publisher",
    masks.LAYER: "layer",
}
_CHUNK = 1 << 21
_FEW = 12


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are asked for, both included; None is open."""

    first: int | None
    last: int | None
    undated: bool
    """Whether events without a day are shown."""

    @classmethod
    def of(cls, first: date | None, last: date | None, *, undated: bool) -> Days:
        """Of calendar days; without a window, events without a day are shown."""
        first_day, last_day = (None if day is None else day_number(day) for day in (first, last))
        return cls(first_day, last_day, undated or not (first or last))


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows there are of each number of each column."""

    shown: Mapping[str, Ints]
    """Of the rows that pass; `cell` counts by place and type at once, `trait` by place and traits (`FIRM` and its like)."""
    alone: Mapping[int, Ints]
    """By facet: the rows that fail it alone, in the column that it asks about."""

    def changed(self, come: Tally, gone: Tally) -> Tally:
        """The tally once those rows have come and these have gone."""
        return Tally(
            {name: count + come.shown[name] - gone.shown[name] for name, count in self.shown.items()},
            {facet: count + come.alone[facet] - gone.alone[facet] for facet, count in self.alone.items()},
        )


@dataclass(frozen=True, slots=True)
class Pass:
    """The outcome of a filter."""

    mask: Mask
    days: Days
    held: Booleans
    """The rows of the days that are asked for, unless the mask leaves them out altogether."""
    tally: Tally
    undated: int
    """How many of the rows that are shown have no date."""

    @property
    def rows(self) -> Booleans:
        """The rows that are shown."""
        return np.asarray(self.held & (self.mask.rows == 0))


class Engine:
    """Filters the events of one version of a store. Every method may be called from any thread."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        start = columns.arrays["start"]
        self.dated = int(np.searchsorted(start == NONE_DAY, 1))  # False before True: undated rows come last
        self._last: Pass | None = None

    @cached_property
    def cell(self) -> npt.NDArray[np.uint32]:
        """Place and type of each row in one number: `(place + 1) * types + type`."""
        header, arrays = self.columns.header, self.columns.arrays
        kinds = np.array([kind["type"] for kind in header["kinds"]], dtype="<u4")
        found = (arrays["place"] + 1).astype("<u4")
        found *= np.uint32(len(header["types"]))
        found += kinds[arrays["kind"]]
        return found

    @cached_property
    def trait(self) -> npt.NDArray[np.uint32]:
        """Place and traits of each row in one number: `(place + 1) * TRAITS + traits`."""
        header, columns = self.columns.header, self.columns
        firm = np.array([FIRM * (status["key"] in HAPPENED) for status in header["statuses"]], dtype="<u4")
        coded = np.array([CODED * (layer["key"] != ARTICLES) for layer in header["layers"]], dtype="<u4")
        found = (columns.arrays["place"] + 1).astype("<u4")
        found *= np.uint32(TRAITS)
        found += firm[columns.arrays["status"]]
        if len(coded) > 1:
            found += coded[columns.codes("layer")]
        if "unsure" in columns.arrays:
            found += UNSURE * columns.arrays["unsure"].astype("<u4")
        return found

    def filter(self, mask: Mask, days: Days) -> Pass:
        """The rows of a mask in a window of days, and their tally."""
        last = self._last
        if last is not None and last.mask is mask and last.days == days:
            return last
        held = self._held(mask, days)
        undated = int(np.count_nonzero(held[self.dated :] & (mask.rows[self.dated :] == 0)))
        if last is not None and last.mask is mask:
            come, gone = held & ~last.held, last.held & ~held
            if 2 * (np.count_nonzero(come) + np.count_nonzero(gone)) < np.count_nonzero(held):
                tally = last.tally.changed(self._tally(mask, come), self._tally(mask, gone))
                self._last = found = Pass(mask, days, held, tally, undated)
                return found
        self._last = found = Pass(mask, days, held, self._tally(mask, held), undated)
        return found

    def _held(self, mask: Mask, days: Days) -> Booleans:
        start, end = self.columns.arrays["start"], self.columns.arrays["end"]
        held = np.zeros(self.columns.count, dtype=bool)
        begun = self.dated if days.last is None else int(np.searchsorted(start[: self.dated], days.last, side="right"))
        held[:begun] = True if days.first is None else end[:begun] >= days.first
        held[self.dated :] = days.undated
        if mask.facets or mask.rows.any():
            held &= mask.rows != OUT
        return held

    def _tally(self, mask: Mask, held: Booleans) -> Tally:
        passes = held & (mask.rows == 0) if mask.facets else held
        shown = self._counts((*_CODED, "cell", "trait"), passes)
        alone = {
            facet: self._counts((name := _COLUMN_OF[facet],), held & (mask.rows == facet))[name]
            for facet in mask.facets
        }
        return Tally(shown, alone)

    def _counts(self, names: Sequence[str], rows: Booleans) -> dict[str, Ints]:
        """How many of these rows there are of each number of each column; by place, first those that have none."""
        total = {name: np.zeros(self._sizes[name], dtype="<i8") for name in names}
        count = np.count_nonzero(rows)
        if count * _FEW < rows.size:  # few rows are picked by their numbers, and not by a look at all
            self._add(total, np.flatnonzero(rows))
        else:
            for start in range(0, rows.size, _CHUNK):  # what NumPy counts, it copies in eight bytes each
                self._add(total, rows[start : start + _CHUNK], start)
        return total

    def _add(self, total: dict[str, Ints], rows: Booleans | Ints, start: int = 0) -> None:
        end = start + rows.size if rows.dtype == bool else None
        for name in total:
            codes = (getattr(self, name) if name in {"cell", "trait"} else self._codes[name])[start:end][rows]
            total[name] += np.bincount(codes + 1 if name == "place" else codes, minlength=self._sizes[name])

    @cached_property
    def _codes(self) -> Mapping[str, Array]:
        return {name: self.columns.codes(name) for name in (*_CODED, "place")}

    @cached_property
    def _sizes(self) -> dict[str, int]:
        header = self.columns.header
        places = len(header["places"]["keys"]) + 1
        return {
            "kind": len(header["kinds"]),
            "status": len(header["statuses"]),
            "language": len(header["languages"]),
            "publisher": len(header["publishers"]),
            "layer": len(header["layers"]),
            "cast": len(self.columns.arrays["cast_offset"]) - 1,
            "place": places,
            "cell": places * len(header["types"]),
            "trait": places * TRAITS,
        }
