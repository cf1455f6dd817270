"""The few words that a placemark, an entry of a feed or a day in a calendar is headed with."""

from __future__ import annotations

from functools import cache, lru_cache

from geo import event_types
from geo.event_types import EventType
from geo.frames import Row

UNSURE = frozenset({"unconfirmed", "planned", "hypothetical"})
"""Statuses of what nobody says has happened."""


def headline(row: Row) -> str:
    """What happened and where: `Attack: drone, Krasnodar`; what may not have happened says so: `Talks, Miami (planned)`."""
    place = row["place_name"] or row["place_text"]
    words = kind(row["event_type"], row["mode"])
    told = f"{words}, {place}" if place else words
    return f"{told} ({row['status']})" if row["status"] in UNSURE else told


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
