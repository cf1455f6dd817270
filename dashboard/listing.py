"""The order in which events are listed: the newest first, those without a date last. As in `assets/listing.js`."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dashboard.filtering import Booleans, Engine, Ints, Pass

_BLOCK = 65_536


@dataclass(frozen=True, slots=True)
class Listing:
    """The events of a list. The store keeps them by first day, undated ones last."""

    shown: Booleans
    """Whether each row is listed."""
    dated: int
    """How many rows have a date."""
    count: int
    undated: int

    @classmethod
    def of(cls, engine: Engine, passed: Pass, place: int | None) -> Listing:
        """What a filter has left, or of it what happened at one place."""
        shown = passed.rows if place is None else passed.rows & (engine.columns.arrays["place"] == place)
        undated = int(np.count_nonzero(shown[engine.dated :]))
        return cls(shown, engine.dated, int(np.count_nonzero(shown)), undated)

    def rows(self, first: int, size: int) -> Ints:
        """The rows from one place of the list on."""
        known, end = self.count - self.undated, min(first + size, self.count)
        newest = _ranked(self.shown[: self.dated], max(0, known - end), max(0, known - first))[::-1]
        last = _ranked(self.shown[self.dated :], max(0, first - known), max(0, end - known)) + self.dated
        return np.concatenate([newest, last])

    def index_of(self, row: int) -> int:
        """The place of a row in the list, -1 where it is not in it."""
        if row >= self.shown.size or not self.shown[row]:
            return -1
        if row < self.dated:
            return int(np.count_nonzero(self.shown[row + 1 : self.dated]))
        return self.count - self.undated + int(np.count_nonzero(self.shown[self.dated : row]))


def _ranked(bits: Booleans, first: int, end: int) -> Ints:
    """Where the bits stand that are set, from the one of that rank to before another."""
    if first >= end:
        return np.empty(0, dtype="<i8")
    starts = np.arange(0, bits.size, _BLOCK)
    known = np.cumsum(np.add.reduceat(bits, starts, dtype="<i8"))
    low, high = np.searchsorted(known, [first, end - 1], side="right")
    before = known[low - 1] if low else 0
    found: Ints = np.flatnonzero(bits[starts[low] : starts[high] + _BLOCK]) + starts[low]
    return found[first - before : end - before]
