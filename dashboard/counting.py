"""What the page tells of a filtered store in numbers: counts beside every filter's values, events by place and by day.

The same numbers as `assets/filter.js` and `assets/histogram.js` find.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from dashboard import masks
from dashboard.columns import Columns
from dashboard.filtering import TRAITS, Engine, Ints, Tally
from dashboard.masks import Mask

MOST_NEAR = 60
"""Events that the timeline draws one by one."""


def cells(columns: Columns, tally: Tally) -> Ints:
    """The shown events by place (first those that have none) and type."""
    return tally.shown["cell"].reshape(-1, len(columns.header["types"]))


def traits(tally: Tally) -> Ints:
    """The shown events by place (first those that have none) and traits."""
    return tally.shown["trait"].reshape(-1, TRAITS)


def counts(columns: Columns, tally: Tally) -> dict[str, Ints]:
    """Events by the numbers of each of the header's lists; those by a facet leave out its own choice."""
    header, arrays, alone = columns.header, columns.arrays, tally.alone
    by_place = cells(columns, tally).sum(axis=1)
    place = _with(by_place, alone, masks.PLACE)[1:]
    precision = _with(by_place, alone, masks.PRECISION)
    types = np.array([kind["type"] for kind in header["kinds"]], dtype="<i8")
    return {
        "type": _folded(_with(tally.shown["kind"], alone, masks.TYPE), types, len(header["types"])),
        "kind": _with(tally.shown["kind"], alone, masks.MODE),
        "status": _with(tally.shown["status"], alone, masks.STATUS),
        "language": _with(tally.shown["language"], alone, masks.LANGUAGE),
        "publisher": _with(tally.shown["publisher"], alone, masks.SOURCE),
        "layer": _with(tally.shown["layer"], alone, masks.LAYER),
        "place": place,
        "country": _folded(place, arrays["place_country"], len(header["countries"])),
        "admin1": _folded(place, arrays["place_admin1"], len(header["admin1s"])),
        "precision": np.append(
            _folded(precision[1:], arrays["place_precision"], len(header["precisions"]) - 1), precision[0]
        ),
        "actor": _actors(columns, _with(tally.shown["cast"], alone, masks.ACTOR)),
    }


def _with(shown: Ints, alone: Mapping[int, Ints], facet: int) -> Ints:
    return shown + alone[facet] if facet in alone else shown


def _folded(numbers: Ints, groups: npt.NDArray[np.integer], size: int) -> Ints:
    """Counts of groups from counts of their members."""
    into = np.zeros(size, dtype="<i8")
    np.add.at(into, groups, numbers)
    return into


def _actors(columns: Columns, casts: Ints) -> Ints:
    sizes = np.diff(columns.arrays["cast_offset"].astype("<i8"))
    return _folded(np.repeat(casts, sizes), columns.arrays["cast_actor"], len(columns.header["actors"]))


def histogram(engine: Engine, mask: Mask, edges: npt.NDArray[np.int32]) -> Ints:
    """Events by bin, layer and type, whatever the dates; an event counts in every bin that it meets."""
    columns = engine.columns
    types = np.array([kind["type"] for kind in columns.header["kinds"]], dtype="<i8")
    groups = len(columns.header["layers"]) * len(columns.header["types"])
    begun = int(np.searchsorted(columns.arrays["start"][: engine.dated], edges[-1]))
    rows = np.flatnonzero((mask.rows[:begun] == 0) & (columns.arrays["end"][:begun] >= edges[0]))
    layer = columns.codes("layer")[rows].astype("<i8")
    group = layer * len(columns.header["types"]) + types[columns.arrays["kind"][rows]]
    first = np.searchsorted(edges, np.maximum(columns.arrays["start"][rows], edges[0]), side="right") - 1
    over = np.searchsorted(edges, columns.arrays["end"][rows], side="right")  # the bin after the last one
    size = len(edges) * groups
    changes = np.bincount(first * groups + group, minlength=size)
    ends = over < len(edges)
    changes -= np.bincount(over[ends] * groups + group[ends], minlength=size)
    return changes.reshape(len(edges), -1).cumsum(axis=0)[:-1].ravel()


def near(engine: Engine, mask: Mask, first: int, last: int) -> npt.NDArray[np.int64] | None:
    """The rows of the events from one day to another that pass the mask; None where they are too many to be drawn."""
    start, end = (engine.columns.arrays[name][: engine.dated] for name in ("start", "end"))
    begun = int(np.searchsorted(start, last, side="right"))
    rows = np.flatnonzero((mask.rows[:begun] == 0) & (end[:begun] >= first))
    return rows if len(rows) <= MOST_NEAR else None
