"""The few words that a placemark, an entry of a feed or a day in a calendar is headed with."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from geo import event_types
from geo.event_types import EventType
from geo.frames import Row
from geo.model import LIKELY_AT_MOST, WELL_PLACED

UNSURE = frozenset({"unconfirmed", "planned", "hypothetical"})
"""Statuses of what nobody says has happened."""


def headline(row: Row) -> str:
    """What happened and where: `Attack: drone, Krasnodar`; what may not have happened or not there says so: `Talks, Miami (planned)`."""
    place = row["place_name"] or row["place_text"]
    words = kind(row["event_type"], row["mode"])
    told = f"{words}, {place}" if place else words
    doubts = ", ".join(_doubts(row))
    return f"{told} ({doubts})" if doubts else told


def _doubts(row: Row) -> Iterator[str]:
    if row["status"] in UNSURE:
        yield row["status"]
    if row["score"] is not None and row["score"] <= LIKELY_AT_MOST:
        yield "unsure event"
    if row["place_name"] and row["place_score"] is not None and row["place_score"] < WELL_PLACED:
        yield "unsure place"


@lru_cache(maxsize=1000)
def kind(event_type: str, mode: str | None) -> str:
    """Type and mode in words; those of a type that this Dateline does not know as they are."""
    known = types().get(event_type)
    label = known.label if known else event_type
    return f"{label}: {mode.replace('-', ' ').replace('_', ' ')}" if mode else label


@cache
def types() -> dict[str, EventType]:
    """Every event type by its name."""
    return {known.name: known for known in event_types.all_types()}
