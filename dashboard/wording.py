"""What the page says in words: codes of records -> English for people. Pure functions, no markup."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError

from geo import event_types
from geo.errors import ConfigurationError
from geo.model import DateInterval, Event, Place

_STATUSES = {
    "reported": "Reported",
    "unconfirmed": "Unconfirmed",
    "planned": "Planned",
    "hypothetical": "Hypothetical",
    "background": "Background",
}
STATUS_MEANING = {
    "reported": "Told as fact, or by a named source.",
    "unconfirmed": "Hearsay, or from sources without a name.",
    "planned": "Announced, not yet happened.",
    "hypothetical": "Wished, feared or made a condition; it has not happened.",
    "background": "Earlier than this news, told to explain it.",
}
_BASES = {
    "explicit": "The text gives the date.",
    "weekday": "The text names a weekday; it was counted from the day of publication.",
    "relative": "The text counts from another day.",
    "carried": "The date comes from a sentence or an event nearby.",
    "publication": "The text gives no date; the day of publication stands in.",
}
_PRECISIONS = {
    "exact": "exact spot",
    "settlement": "town or village",
    "admin2": "district",
    "admin1": "first-order region",
    "country": "whole country",
    "region": "wider region",
}
_EXTENTS = {
    "exact": "The text names the very spot; it is drawn as a point.",
    "settlement": "The text names a town or village; the point is its centre, not the spot.",
    "admin2": "The text names a district; its area is drawn, since any spot inside may be meant.",
    "admin1": "The text names a first-order region; its area is drawn, since any spot inside may be meant.",
    "country": "The text names no more than a country; its area is drawn, not a point.",
    "region": "The text names a wider region; the ring drawn holds it.",
}
_DATE_PRECISIONS = {
    "day": "known to the day",
    "week": "known to the week",
    "month": "known to the month",
    "year": "known to the year",
}
# From these scores on.
_SURENESS = ((0.8, "sure"), (0.6, "fairly sure"), (0.0, "unsure"))
_ROLES = {"actor": "did it", "target": "was the target", "speaker": "said it", "source": "is the source"}
_PLACE_ROLES = {
    "location": "where it happened",
    "qualifier": "says more about the place",
    "actor": "stands for people or a government",
    "origin": "where somebody or something comes from",
}
_KINDS = {
    "state": "state",
    "armed_force": "armed force",
    "government": "government",
    "organisation": "organisation",
    "person": "person",
    "group": "group",
    "object": "object",
}
# Used where a store holds a type that this installation does not know.
_UNKNOWN_COLOUR = {"colour": "#5b6470", "colour_dark": "#aab4c0"}


def type_entry(name: str) -> dict[str, Any]:
    """The event type's key, label and colours."""
    try:
        kind = event_types.load(name)
    except ConfigurationError:
        return {"key": name, "label": _spaced(name), **_UNKNOWN_COLOUR}
    return {"key": name, "label": kind.label, "colour": kind.colour, "colour_dark": kind.colour_dark}


def headline(event: Event) -> str:
    """The type and, where there is one, the mode: `Attack: drone`."""
    label = str(type_entry(event.event_type)["label"])
    return f"{label}: {event.mode.replace('_', ' ')}" if event.mode else label


def status(code: str) -> str:
    """The status."""
    return _STATUSES.get(code, _spaced(code))


def basis(code: str) -> str:
    """How a date was found, in one sentence."""
    return _BASES.get(code, _spaced(code))


def precision(code: str) -> str:
    """How much ground a place may cover."""
    return _PRECISIONS.get(code, code)


def extent(code: str) -> str:
    """What a place of that precision stands for, and how it is drawn."""
    return _EXTENTS.get(code, _spaced(code))


def date_precision(code: str) -> str:
    """How finely a date is known."""
    return _DATE_PRECISIONS.get(code, code)


def sureness(score: float) -> str:
    """A score in words, with the figure: `fairly sure (72 %)`."""
    words = next((words for least, words in _SURENESS if score >= least), _SURENESS[-1][1])
    return f"{words} ({percent(score)})"


def percent(score: float) -> str:
    """A score from 0 to 1 as a percentage."""
    return f"{round(max(0.0, min(score, 1.0)) * 100)} %"


def role(code: str) -> str:
    """What an actor does in an event."""
    return _ROLES.get(code, code)


def place_role(code: str) -> str:
    """What the name of a place does in the sentence."""
    return _PLACE_ROLES.get(code, code)


def actor_kind(code: str) -> str:
    """What an actor is."""
    return _KINDS.get(code, code)


@cache
def language(code: str) -> str:
    """The English name of a BCP 47 tag."""
    if not code or code == "und":
        return "Unknown language"
    try:
        name = Locale.parse(code, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        name = None
    return name or code


@cache
def country(code: str | None) -> str:
    """The English name of an ISO 3166-1 alpha-2 code; empty for None."""
    return str(Locale("en").territories.get(code, code)) if code else ""


def place(where: Place) -> str:
    """The place and what it lies in: `Miami, Florida, United States`."""
    parts = (where.name, where.admin1, country(where.country_code))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def dates(interval: DateInterval | None) -> str:
    """The days in words, no finer than they are known: `19–21 December 2025`, `December 2025`, `no date`."""
    if interval is None:
        return "no date"
    start, end = interval.start, interval.end
    if interval.precision == "year" and _whole_years(start, end):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if interval.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return f"{start:%B} {start.year}"
    return days(start, end)


def days(start: date, end: date) -> str:
    """Two days in words; what they share is said once."""
    if start == end:
        return f"{start.day} {start:%B} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {start:%B} {start.year}"
    if start.year == end.year:
        return f"{start.day} {start:%B} – {end.day} {end:%B} {start.year}"
    return f"{days(start, start)} – {days(end, end)}"


def _whole_years(start: date, end: date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _spaced(code: str) -> str:
    return code.replace("_", " ").capitalize()
