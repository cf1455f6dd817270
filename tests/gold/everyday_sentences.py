"""The commonest deeds of the news, each in a plain sentence or two of ten languages, and what is read of them.

`everyday/concepts.toml` names the deeds with the event types that are right for them, best first; `everyday/towns.toml`
says where the towns lie; `everyday/xx.toml` has one text a deed and language, with its town and day. All of them were
written before anybody saw what the program makes of them, and each deed is told as having happened.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from builders import a_document

from geo.gazetteer.sphere import distance_km
from geo.model import Event, Extraction
from geo.pipeline import Tools, extract

FOLDER = Path(__file__).parent / "everyday"
PUBLISHED = date(2025, 12, 22)
"""A Monday: the days of the texts are those of the week before."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
KM = 30
"""How far from the town a place is still right, in kilometres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A deed as one language tells it."""

    concept: str
    language: str
    types: tuple[str, ...]
    town: str
    """Its name in `towns.toml`, or "" where no town of the text is the event's place."""
    point: tuple[float, float] | None
    """Latitude and longitude of the town, in degrees."""
    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text beside what was read of it."""

    telling: Telling
    extraction: Extraction
    event: Event | None
    """The event of an accepted type that happened, the one with the right place and day first; None where none was read."""

    @property
    def has_place(self) -> bool:
        """Whether the event stands in the town; true where no town is asked for."""
        return self.event is not None and right_place(self.telling, self.event)

    @property
    def has_day(self) -> bool:
        """Whether the event has the day of the text, or that day and the one beside it, as a night has."""
        return self.event is not None and right_day(self.telling, self.event)


def languages() -> list[str]:
    """The languages that have sentences."""
    return sorted(path.stem for path in FOLDER.glob("??.toml"))


def concepts() -> dict[str, list[str]]:
    """The deeds with the types that are right for them."""
    return _table("concepts")


def tellings(language: str) -> list[Telling]:
    """The texts of a language, in the order of the deeds."""
    types, towns, texts = concepts(), _table("towns"), _table(language)
    return [
        Telling(
            concept=concept,
            language=language,
            types=tuple(types[concept]),
            town=town,
            point=tuple(towns[town]) if town else None,
            day=PUBLISHED - timedelta(days=7 - WEEKDAYS.index(day)),
            text=text,
        )
        for concept, (town, day, text) in texts.items()
    ]


def read(telling: Telling, tools: Tools) -> Reading:
    """The text, read as one that somebody dropped into the folder.

    An event whose day is read as one to come counts as planned, and so as not found.
    """
    extraction = extract(a_document(telling.text, published=PUBLISHED, language=telling.language), tools)
    fitting = [e for e in extraction.events if e.event_type in telling.types and e.status == "reported"]
    event = max(fitting, key=lambda e: right_place(telling, e) + right_day(telling, e), default=None)
    return Reading(telling=telling, extraction=extraction, event=event)


def right_place(telling: Telling, event: Event) -> bool:
    """Whether an event stands in the town, or no town is asked for."""
    if telling.point is None:
        return True
    if event.located is None or event.located.place is None:
        return False
    place = event.located.place
    return distance_km(telling.point[1], telling.point[0], place.lon, place.lat) <= KM


def right_day(telling: Telling, event: Event) -> bool:
    """Whether an event happened on the day, or within two days of which it is one."""
    interval = event.interval
    return (
        interval is not None
        and interval.start <= telling.day <= interval.end
        and interval.end - interval.start <= timedelta(days=1)
    )


def shares(readings: Sequence[Reading]) -> dict[str, float]:
    """The share of texts with an event that fits, and of these the shares with the right town and the right day.

    The place counts where the text has a town that is the event's; `whole` is the share of all texts where all is right.
    """
    found = [reading for reading in readings if reading.event is not None]
    placed = [reading for reading in found if reading.telling.town]
    return {
        "found": len(found) / max(1, len(readings)),
        "place": sum(reading.has_place for reading in placed) / max(1, len(placed)),
        "day": sum(reading.has_day for reading in found) / max(1, len(found)),
        "whole": sum(reading.has_place and reading.has_day for reading in found) / max(1, len(readings)),
    }


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
