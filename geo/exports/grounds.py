"""Areas in place of points: the area of a place is drawn once, however many events happened there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from geo.arrays import listed
from geo.exports import PLACE, AreaOf, Geometry
from geo.frames import NAMES
from geo.rows import Values

if TYPE_CHECKING:
    import pyarrow as pa

_KEPT = 10_000  # areas that are remembered
_COLUMNS = tuple(map(NAMES.index, PLACE))
_OF_VALUES = itemgetter(*_COLUMNS)

Made = TypeVar("Made")


class Grounds(Generic[Made]):
    """What a format makes of the areas of places."""

    def __init__(self, area_of: AreaOf, make: Callable[[Geometry], Made]) -> None:
        """`make` brings an area into the form of the format."""
        self._area_of = area_of
        self._make = make
        self._known: dict[Values, Made] = {}

    def of(self, place: Values) -> Made | None:
        """What stands for the place of these values of `PLACE`; None for a place that is a point, or none."""
        known = self._known.get(place)
        if known is not None:
            return known
        area = self._area_of(dict(zip(PLACE, place, strict=True)))
        if area is None:
            return None
        if len(self._known) == _KEPT:
            self._known.clear()
        return self._known.setdefault(place, self._make(area))

    def of_values(self, values: Values) -> Made | None:
        """What stands for the place of a row."""
        return self.of(_OF_VALUES(values))

    def of_columns(self, columns: Sequence[pa.Array]) -> tuple[list[int], list[Values], list[Made | None]]:
        """For every row the number of its place; the places; and what stands for each of them."""
        numbers: dict[Values, int] = {}
        rows = zip(*(listed(columns[index]) for index in _COLUMNS), strict=True)
        numbered = [numbers.setdefault(place, len(numbers)) for place in rows]
        return numbered, list(numbers), list(map(self.of, numbers))
