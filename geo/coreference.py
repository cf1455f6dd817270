"""The same event in other articles: told as likely, with the reasons, and never merged or taken away.

Two articles tell of one event where they name the same kind of deed at days and places that agree. What is coarse
agrees easily and so says little: that two attacks happened in one country in one month is no reason to take them for
one. What one of the two does not tell, day or place, must be made up for by the same people taking part.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from geo.gazetteer.sphere import distance_km
from geo.model import DateInterval, DatePrecision, Event, GeoPrecision, Place

Reason = Literal[
    "same days",
    "days that meet",
    "a day apart",
    "dates too coarse to tell apart",
    "same place",
    "one place lies within the other",
    "places close to each other",
    "one article names no day",
    "one article names no place",
    "same actors",
]

LEAST = 0.35
"""Scores below this are chance."""

_CLOSE_KM = 25.0  # between places that count as close to each other
# How much it says that two events share a place or a time of this precision, 0 to 1.
_OF_PLACE: dict[GeoPrecision, float] = {
    "exact": 1.0,
    "settlement": 1.0,
    "admin2": 0.8,
    "admin1": 0.6,
    "region": 0.4,
    "country": 0.3,
}
_OF_TIME: dict[DatePrecision, float] = {"day": 1.0, "week": 0.6, "month": 0.35, "year": 0.2}
_APART = 0.7  # of days beside each other: articles differ by a day in what they call yesterday
# Of days that meet without being the same, by the days of the longer one: what lasts long meets much by chance.
_MEETING = ((3, 0.9), (31, 0.5))
_MEETING_LONG = 0.25
_CLOSE = 0.5
_WITHIN = 0.8  # of what the wider place alone would say
_PER_ACTOR = 0.15
_MOST_FOR_ACTORS = 0.3
_STRONG = 0.6  # what the day or the place must say where the other is not told

Tie = tuple[float, Reason]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An event of another article that is likely the same."""

    event: Event
    score: float
    """0 to 1, from `LEAST` on."""
    why: tuple[Reason, ...]
    actors: tuple[str, ...] = ()
    """Who takes part in both, as the other article names them."""


def same_event(event: Event, others: Iterable[Event]) -> tuple[Match, ...]:
    """Those of the others that likely are this event: of each other article the likeliest one, likeliest first."""
    best: dict[str, Match] = {}
    for other in others:
        found = match(event, other)
        held = best.get(other.document_id)
        if found and (held is None or _rank(found) < _rank(held)):
            best[other.document_id] = found
    return tuple(sorted(best.values(), key=_rank))


def match(event: Event, other: Event) -> Match | None:
    """What speaks for the two being one; None where too little does."""
    if other.document_id == event.document_id or not _same_deed(event, other):
        return None
    actors = _shared(event, other)
    when, where = _time_tie(event.interval, other.interval), _place_tie(_place(event), _place(other))
    found = _weighed(event, other, when, where, known=bool(actors))
    if found is None:
        return None
    score, why = found
    score = min(1.0, score + min(_MOST_FOR_ACTORS, _PER_ACTOR * len(actors)))
    if score < LEAST:
        return None
    reasons: tuple[Reason, ...] = (*why, "same actors") if actors else why
    return Match(event=other, score=round(score, 2), why=reasons, actors=actors)


def _weighed(
    event: Event, other: Event, when: Tie | None, where: Tie | None, *, known: bool
) -> tuple[float, tuple[Reason, ...]] | None:
    """What day and place say together; `known` tells whether somebody takes part in both."""
    undated, unlocated = None in (event.interval, other.interval), None in (_place(event), _place(other))
    if when and where:
        return when[0] * where[0], (when[1], where[1])
    if undated and known and where and where[0] >= _STRONG:
        return _STRONG * where[0] / 2, ("one article names no day", where[1])
    if unlocated and known and when and when[0] >= _STRONG:
        return _STRONG * when[0] / 2, ("one article names no place", when[1])
    return None


def _same_deed(event: Event, other: Event) -> bool:
    modes = {mode for mode in (event.mode, other.mode) if mode}
    return event.event_type == other.event_type and len(modes) < 2


def _shared(event: Event, other: Event) -> tuple[str, ...]:
    """Who takes part in both."""
    ours = {actor.name.casefold() for actor in event.actors}
    return tuple(dict.fromkeys(actor.name for actor in other.actors if actor.name.casefold() in ours))


def _time_tie(one: DateInterval | None, other: DateInterval | None) -> Tie | None:
    """What it says that the days agree; None where they do not, or are not known."""
    if one is None or other is None:
        return None
    says = min(_OF_TIME[one.precision], _OF_TIME[other.precision])
    if (one.start, one.end) == (other.start, other.end):
        return says, "same days" if says == 1.0 else "dates too coarse to tell apart"
    apart = _days_apart(one, other)
    if says < 1.0:
        return (says, "dates too coarse to tell apart") if apart == 0 else None
    if apart > 1:
        return None
    return (_meeting(one, other), "days that meet") if apart == 0 else (_APART, "a day apart")


def _meeting(one: DateInterval, other: DateInterval) -> float:
    longer = max((interval.end - interval.start).days + 1 for interval in (one, other))
    return next((says for days, says in _MEETING if longer <= days), _MEETING_LONG)


def _days_apart(one: DateInterval, other: DateInterval) -> int:
    """Days from the end of the earlier to the start of the later; 0 where they meet."""
    latest_start: date = max(one.start, other.start)
    earliest_end: date = min(one.end, other.end)
    return max(0, (latest_start - earliest_end).days)


def _place(event: Event) -> Place | None:
    return event.located.place if event.located else None


def _place_tie(one: Place | None, other: Place | None) -> Tie | None:
    """What it says that the places agree; None where they do not, or are not known."""
    if one is None or other is None:
        return None
    if (one.gazetteer, one.gazetteer_id, one.lon, one.lat) == (
        other.gazetteer,
        other.gazetteer_id,
        other.lon,
        other.lat,
    ):
        return _OF_PLACE[one.geo_precision], "same place"
    wider = max(one, other, key=lambda place: place.radius_m)
    narrower = other if wider is one else one
    km = distance_km(one.lon, one.lat, other.lon, other.lat)
    if _holds(wider, narrower, km):
        return _OF_PLACE[wider.geo_precision] * _WITHIN, "one place lies within the other"
    if km <= _CLOSE_KM and {one.geo_precision, other.geo_precision} <= {"exact", "settlement"}:
        return _CLOSE, "places close to each other"
    return None


def _holds(large: Place, small: Place, km: float) -> bool:
    """Whether the one lies in the other: by the codes of division or country where both have them, else by distance."""
    codes = {
        "admin1": (large.admin1_code, small.admin1_code),
        "country": (large.country_code, small.country_code),
    }.get(large.geo_precision, (None, None))
    return codes[0] == codes[1] if all(codes) else km * 1000 <= large.radius_m


def _rank(found: Match) -> tuple[float, str]:
    return -found.score, found.event.id
