"""What the page says in words: codes of records -> words for people, in the language of the page. No markup."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from babel.dates import get_month_names
from babel.numbers import format_percent

from dashboard import messages
from dashboard.messages import label, later, term, tr, trn
from geo import event_types
from geo.errors import ConfigurationError
from geo.gazetteer.reckoned import RECKONED
from geo.model import ARTICLES, LIKELY_AT_MOST, Dataset, DateInterval, Event, ImportedEvent, Place

_STATUSES = {
    "reported": term("status", "Reported"),
    "unconfirmed": term("status", "Unconfirmed"),
    "planned": term("status", "Planned"),
    "hypothetical": term("status", "Hypothetical"),
    "background": term("status", "Background"),
}
STATUS_MEANING = {
    "reported": later("Told as fact, or by a named source."),
    "unconfirmed": later("Hearsay, or from sources without a name."),
    "planned": later("Announced, not yet happened."),
    "hypothetical": later("Wished, feared or made a condition; it has not happened."),
    "background": later("Earlier than this news, told to explain it."),
}
_BASES = {
    "explicit": later("The text gives the date."),
    "weekday": later("The text names a weekday; it was counted from the day of publication."),
    "relative": later("The text counts from another day."),
    "carried": later("The date comes from a sentence or an event nearby."),
    "publication": later("The text gives no date; the day of publication stands in."),
}
_PRECISIONS = {
    "exact": term("precision", "exact spot"),
    "settlement": term("precision", "town or village"),
    "admin2": term("precision", "district"),
    "admin1": term("precision", "first-order region"),
    "country": term("precision", "whole country"),
    "region": term("precision", "wider region"),
    "none": term("precision", "no place"),
}
_EXTENTS = {
    "exact": later("The text names the very spot; it is drawn as a point."),
    "settlement": later("The text names a town or village; the point is its centre, not the spot."),
    "admin2": later("The text names a district; its area is drawn, since any spot inside may be meant."),
    "admin1": later("The text names a first-order region; its area is drawn, since any spot inside may be meant."),
    "country": later("The text names no more than a country; its area is drawn, not a point."),
    "region": later("The text names a wider region; the ring drawn holds it."),
}
_RECKONED = later(
    "The text tells how far from a place it was, or between which two; the ring drawn holds what that may mean."
)
_DATE_PRECISIONS = {
    "day": term("date", "known to the day"),
    "week": term("date", "known to the week"),
    "month": term("date", "known to the month"),
    "year": term("date", "known to the year"),
    "none": term("date", "not told"),
}
# From these scores on.
_SURENESS = (
    (0.8, term("score", "sure")),
    (0.6, term("score", "fairly sure")),
    (0.0, term("score", "unsure")),
)
_ROLES = {
    "actor": term("actor", "did it"),
    "target": term("actor", "was the target"),
    "speaker": term("actor", "said it"),
    "source": term("actor", "is the source"),
}
_PLACE_ROLES = {
    "location": term("name", "where it happened"),
    "qualifier": term("name", "says more about the place"),
    "actor": term("name", "stands for people or a government"),
    "origin": term("name", "where somebody or something comes from"),
}
_KINDS = {
    "state": term("actor", "state"),
    "armed_force": term("actor", "armed force"),
    "government": term("actor", "government"),
    "organisation": term("actor", "organisation"),
    "person": term("actor", "person"),
    "group": term("actor", "group"),
    "object": term("actor", "object"),
}
_PLACE_KINDS = {
    "town": term("place", "town"),
    "village": term("place", "village"),
    "country": term("place", "country"),
    "admin1": term("place", "first-order region"),
    "admin2": term("place", "district"),
    "region": term("place", "region"),
    "continent": term("place", "continent"),
    "sea": term("place", "sea"),
    "strait": term("place", "strait"),
    "river": term("place", "river"),
    "lake": term("place", "lake"),
    "island": term("place", "island"),
    "mountain": term("place", "mountain"),
    "facility": term("place", "facility"),
}
_ARTICLES = term("layer", "Articles")
# Used where a store holds a type that this installation does not know.
_UNKNOWN_COLOUR = {"colour": "#5b6470", "colour_dark": "#aab4c0"}


def type_entry(name: str) -> dict[str, Any]:
    """The event type's key, label and colours."""
    try:
        kind = event_types.load(name)
    except ConfigurationError:
        return {"key": name, "label": _spaced(name), **_UNKNOWN_COLOUR}
    return {"key": name, "label": label("type", kind.label), "colour": kind.colour, "colour_dark": kind.colour_dark}


def mode(event_type: str, code: str) -> str:
    """How an event of that type was done; `assets/i18n.js` makes the same of the columns."""
    return label(event_type, re.sub("[-_]", " ", code))


def kind(event_type: str, code: str | None) -> str:
    """The type and, where there is one, the mode: `Attack: drone`."""
    name = str(type_entry(event_type)["label"])
    return f"{name}: {mode(event_type, code)}" if code else name


def headline(event: Event | ImportedEvent) -> str:
    """What happened, in a few words."""
    return kind(event.event_type, event.mode)


def status(code: str) -> str:
    """The status."""
    return label("status", _STATUSES.get(code, _spaced(code)))


def status_meaning(code: str) -> str:
    """What a status means, in one sentence; empty where it is not known."""
    return tr(STATUS_MEANING.get(code, ""))


def basis(code: str) -> str:
    """How a date was found, in one sentence."""
    return tr(_BASES.get(code, _spaced(code)))


def precision(code: str) -> str:
    """How much ground a place may cover."""
    return label("precision", _PRECISIONS.get(code, code))


def extent(code: str) -> str:
    """What a place of that precision stands for, and how it is drawn."""
    return tr(_EXTENTS.get(code, _spaced(code)))


def extent_of(place: Place) -> str:
    """What the place stands for, and how it is drawn; one that was reckoned from others is no region of a name."""
    return tr(_RECKONED) if place.gazetteer == RECKONED else extent(place.geo_precision)


def date_precision(code: str) -> str:
    """How finely a date is known."""
    return label("date", _DATE_PRECISIONS.get(code, code))


def known_to(interval: DateInterval) -> str:
    """How finely the days are known. Of several days that are each known, the length is what there is to say.

    The day of publication is none that anybody told.
    """
    days = (interval.end - interval.start).days + 1
    if interval.basis == "publication" and days == 1:
        return date_precision("none")
    if interval.precision == "day" and interval.is_within:
        return tr("some time within these days")
    if interval.precision == "day" and days > 1:
        return trn("{n} day from the first to the last", "{n} days from the first to the last", days)
    return date_precision(interval.precision)


def sureness(score: float) -> str:
    """A score in words, with the figure: `fairly sure (72%)`."""
    words = next((words for least, words in _SURENESS if score >= least), _SURENESS[-1][1])
    return f"{label('score', words)} ({percent(score)})"


def doubt(score: float | None) -> str | None:
    """How unsure an event is that is so unsure that a list must say it; None for others, and for those without a score."""
    return sureness(score) if score is not None and score <= LIKELY_AT_MOST else None


def percent(score: float) -> str:
    """A score from 0 to 1 as a percentage."""
    return format_percent(max(0.0, min(score, 1.0)), locale=messages.language())


def role(code: str) -> str:
    """What an actor does in an event."""
    return label("actor", _ROLES.get(code, code))


def place_role(code: str) -> str:
    """What the name of a place does in the sentence."""
    return label("name", _PLACE_ROLES.get(code, code))


def actor_kind(code: str) -> str:
    """What an actor is."""
    return label("actor", _KINDS.get(code, code))


def place_kind(code: str) -> str:
    """What a place is."""
    return label("place", _PLACE_KINDS.get(code, code.replace("_", " ")))


def layer(name: str, dataset: Dataset | None) -> str:
    """The articles, or the title of a dataset, which is nobody's to translate."""
    if name == ARTICLES:
        return label("layer", _ARTICLES)
    return dataset.title if dataset else name


def language(code: str) -> str:
    """The name of a BCP 47 tag in the language of the page."""
    if not code or code == "und":
        return tr("Unknown language")
    return _language(code, messages.language())


@cache
def _language(code: str, told_in: str) -> str:
    try:
        name = Locale.parse(code, sep="-").get_display_name(told_in)
    except (UnknownLocaleError, ValueError):
        name = None
    return name or code


def country(code: str | None) -> str:
    """The name of an ISO 3166-1 alpha-2 code in the language of the page; empty for None."""
    return str(Locale.parse(messages.language(), sep="-").territories.get(code, code)) if code else ""


def place(where: Place) -> str:
    """The place and what it lies in: `Miami, Florida, United States`."""
    return tr(", ").join(place_names(where))


def place_names(where: Place) -> tuple[str, ...]:
    """The same one by one, each name once: on a page `prose.chain` lays them out in the page's own direction."""
    parts = (where.name, where.admin1, country(where.country_code))
    return tuple(dict.fromkeys(part for part in parts if part))


def dates(interval: DateInterval | None) -> str:
    """The days in words, no finer than they are known: `19–21 December 2025`, `December 2025`, `no date`."""
    if interval is None:
        return tr("no date")
    start, end = interval.start, interval.end
    if interval.precision == "year" and _whole_years(start, end):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if interval.precision == "month" and (start.year, start.month) == (end.year, end.month):
        return month(start)
    return days(start, end)


def told_dates(interval: DateInterval | None) -> str:
    """The days in words, and that nobody told them where they are that of publication: `12 March 2026 (not told)`."""
    is_told = interval is None or interval.basis != "publication"
    return dates(interval) if is_told else f"{dates(interval)} ({date_precision('none')})"


def month(day: date) -> str:
    """The month of a day: `December 2025`."""
    return tr("{month} {year}", month=_month_name(day, "stand-alone"), year=str(day.year))


def days(start: date, end: date) -> str:
    """Two days in words; what they share is said once. `assets/i18n.js` says the same."""
    if start == end:
        return tr("{day} {month} {year}", **_told(start))
    if (start.year, start.month) == (end.year, end.month):
        return tr(
            "{first}–{last} {month} {year}", first=str(start.day), last=str(end.day), **_told(start, "month", "year")
        )
    first = tr("{day} {month}", **_told(start, "day", "month")) if start.year == end.year else days(start, start)
    return tr("{from} – {to}", **{"from": first, "to": days(end, end)})


def _told(day: date, *names: str) -> dict[str, str]:
    """The parts of a day as they are written beside each other."""
    told = {"day": str(day.day), "month": _month_name(day, "format"), "year": str(day.year)}
    return {name: told[name] for name in names or told}


def _month_name(day: date, context: Literal["format", "stand-alone"]) -> str:
    """`грудня` beside a day, `грудень` alone."""
    return str(get_month_names("wide", context, locale=messages.language())[day.month])


def _whole_years(start: date, end: date) -> bool:
    return (start.month, start.day, end.month, end.day) == (1, 1, 12, 31)


def _spaced(code: str) -> str:
    return code.replace("_", " ").capitalize()
