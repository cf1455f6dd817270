"""The engine of the columns that a server has now, and what its last questions were answered from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from dashboard import counting, masks
from dashboard.binning import World
from dashboard.boxes import Box
from dashboard.columns import Columns
from dashboard.filtering import Days, Engine, Ints, Pass
from dashboard.masks import CHOICES, Asked, Mask
from dashboard.packing import Array
from dashboard.state import View
from geo.model import EventQuery
from geo.stores import EventStore

_MOST = 6
T = TypeVar("T")


class _Kept(Generic[T]):
    """The values that were asked for last, for as many viewers."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._held: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of a key, made where it is not there; what was not asked for longest goes."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        made = make()
        with self._lock:
            self._held[key] = made
            while len(self._held) > _MOST:
                self._held.popitem(last=False)
        return made


class Engines:
    """The engine of the present columns, and what the last questions to it are answered from."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._lock = Lock()
        self._engine: Engine | None = None
        self._world: World | None = None
        self._masks = _Kept[Mask]()
        self._histograms = _Kept[Ints]()
        self._near = _Kept[Ints | None]()

    def of(self, columns: Columns) -> Engine:
        """The engine of these columns."""
        with self._lock:
            if self._engine is None or self._engine.columns is not columns:
                self._engine, self._world = Engine(columns), World.of(columns)
                self._masks, self._histograms, self._near = _Kept(), _Kept(), _Kept()
            return self._engine

    def world(self, engine: Engine) -> World:
        """Where the places of the engine are."""
        held = self._world
        return held if held is not None and self._engine is engine else World.of(engine.columns)

    def passed(self, engine: Engine, view: View, boxes: tuple[Box, ...]) -> tuple[Mask, Pass]:
        """What passes the filters of a view, and lies in all of these boxes."""
        mask = self._mask(engine, view, boxes)
        query = view.query
        return mask, engine.filter(mask, Days.of(query.date_from, query.date_to, undated=query.include_undated))

    def histogram(self, engine: Engine, mask: Mask, edges: Array) -> Ints:
        """The events by bin, layer and type, whatever the dates."""
        key = (mask, edges.tobytes())
        return self._histograms.get(key, lambda: counting.histogram(engine, mask, edges))

    def near(self, engine: Engine, mask: Mask, first: int, last: int) -> Ints | None:
        """The events that the timeline draws one by one, whatever the dates; None where they are too many."""
        return self._near.get((mask, first, last), lambda: counting.near(engine, mask, first, last))

    def _mask(self, engine: Engine, view: View, boxes: tuple[Box, ...]) -> Mask:
        query = view.query
        choices = tuple(getattr(query, name) for name in CHOICES.values())
        key = (engine.columns.version, choices, query.text, boxes, view.area)

        def made() -> Mask:
            found = engine.columns.rows_of(self._store.fids(EventQuery(text=query.text))) if query.text else None
            return masks.make(engine.columns, Asked(query, boxes, view.area, found))

        return self._masks.get(key, made)
