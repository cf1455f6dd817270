"""Times in CQL2: what an instant or an interval is, and how two of them may lie to each other (Allen's relations).

An event has days and no hours, so a time stamp stands for its day in UTC, and an instant is an interval of one day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, not_

from geo.errors import QueryError

_Edge = ColumnElement[Any]
_Interval = tuple[_Edge, _Edge]
_Relation = Callable[[_Interval, _Interval], ColumnElement[bool]]


def _during(one: _Interval, two: _Interval) -> ColumnElement[bool]:
    return and_(one[0] > two[0], one[1] < two[1])


def _finishes(one: _Interval, two: _Interval) -> ColumnElement[bool]:
    return and_(one[0] > two[0], one[1] == two[1])


def _intersects(one: _Interval, two: _Interval) -> ColumnElement[bool]:
    return and_(one[0] <= two[1], one[1] >= two[0])


def _overlaps(one: _Interval, two: _Interval) -> ColumnElement[bool]:
    return and_(one[0] < two[0], one[1] > two[0], one[1] < two[1])


def _starts(one: _Interval, two: _Interval) -> ColumnElement[bool]:
    return and_(one[0] == two[0], one[1] < two[1])


_FORWARD: Mapping[str, _Relation] = {
    "t_after": lambda one, two: one[0] > two[1],
    "t_before": lambda one, two: one[1] < two[0],
    "t_disjoint": lambda one, two: not_(_intersects(one, two)),
    "t_during": _during,
    "t_equals": lambda one, two: and_(one[0] == two[0], one[1] == two[1]),
    "t_finishes": _finishes,
    "t_intersects": _intersects,
    "t_meets": lambda one, two: one[1] == two[0],
    "t_overlaps": _overlaps,
    "t_starts": _starts,
}
_BACKWARD = {
    "t_contains": "t_during",
    "t_finishedBy": "t_finishes",
    "t_metBy": "t_meets",
    "t_overlappedBy": "t_overlaps",
    "t_startedBy": "t_starts",
}
PREDICATES = frozenset({*_FORWARD, *_BACKWARD})


def predicate(name: str, given: Sequence[Any], column: Callable[[str], _Edge]) -> ColumnElement[bool]:
    """The relation of that name between two times; `column` gives the column of a name.

    Raises:
        QueryError: one of the two is no time.
    """
    one, two = (_interval(node, column) for node in given)
    return _FORWARD[_BACKWARD[name]](two, one) if name in _BACKWARD else _FORWARD[name](one, two)


def day(text: str) -> date:
    """The day of an ISO 8601 day or stamp, in UTC.

    Raises:
        QueryError: it is neither.
    """
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo is None else moment.astimezone(UTC)).date()
    except (ValueError, OverflowError):
        raise QueryError("The filter holds a time that is none: write DATE('2025-12-22').") from None


def _interval(node: Any, column: Callable[[str], _Edge]) -> _Interval:  # noqa: ANN401, JSON
    if isinstance(node, dict) and len(ends := node.get("interval", ())) == 2:
        return _edge(ends[0], column, date.min), _edge(ends[1], column, date.max)
    instant = _edge(node, column, None)
    return instant, instant


def _edge(node: Any, column: Callable[[str], _Edge], unbounded: date | None) -> _Edge:  # noqa: ANN401, JSON
    """One end of an interval; `..` is that of time."""
    if node == ".." and unbounded:
        return literal(unbounded)
    if isinstance(node, dict):
        if "property" in node:
            return column(node["property"])
        node = node.get("date") or node.get("timestamp")
    if not isinstance(node, str):
        raise QueryError("The filter compares a time with what is none: write DATE('2025-12-22').")
    return literal(day(node))
