"""Events of other articles that may be the same as one: what `geo.coreference` looks at, found by indexes alone.

More is found than is the same: by type and mode, and by days that meet, a place near by or an actor in common. Events of
datasets at about its time and place are found likewise, and compared with nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import ColumnElement, Select, and_, false, func, or_, select

from geo.model import DateInterval, Event, Place
from geo.stores.search import does
from geo.stores.tables import events

_MOST = 40  # from each way of looking
_LOOKED_AT = 1000  # rows of a place where much happened, the latest first
_LONGEST = timedelta(days=31)  # events that began earlier are found at the very place only
_DAY = timedelta(days=1)
_KM_PER_DEGREE = 111.2
_MARGIN_KM = 30.0

Keys = Select[int]


def questions(event: Event) -> Iterator[Keys]:
    """The ways of looking; each gives keys of rows, the most promising first."""
    place = event.located.place if event.located else None
    if event.interval:
        yield _at_the_time(event, event.interval, place)
    if place:
        yield _at_the_place(event, event.interval, place)


def coded(event: Event) -> Keys | None:
    """Events of datasets of the same type, within a day and within reach, the nearest first; None without day or place.

    Whole countries and regions are not looked at: much may happen there on a day.
    """
    interval, place = event.interval, event.located.place if event.located else None
    if interval is None or place is None:
        return None
    reach = (place.radius_m / 1000 + _MARGIN_KM) / _KM_PER_DEGREE
    wide = reach / max(0.1, math.cos(math.radians(place.lat)))
    lon, lat = events.c.lon, events.c.lat
    near = and_(lat.between(place.lat - reach, place.lat + reach), lon.between(place.lon - wide, place.lon + wide))
    meets = and_(events.c.start_date <= _later(interval.end), events.c.end_date >= _earlier(interval.start))
    kind = and_(events.c.dataset.is_not(None), events.c.event_type == event.event_type)
    narrow = events.c.geo_precision.not_in(("country", "region"))
    far = func.abs(lon - place.lon) + func.abs(lat - place.lat)
    return select(events.c.fid).where(kind, near, meets, narrow).order_by(far, events.c.event_id).limit(_MOST)


def _at_the_time(event: Event, interval: DateInterval, place: Place | None) -> Keys:
    """What began at about the time, near by or with the same actors."""
    first, last = _earlier(interval.start), _later(min(interval.end, interval.start + _LONGEST))
    meets = and_(events.c.start_date.between(first, last), events.c.end_date >= first)
    near = or_(_near(place), _acts(event)) if place else _acts(event)
    wanted = select(events.c.fid).where(*_of_the_kind(event), meets, near)
    # Nearest first; the sum of degrees will do for an order.
    far = [func.abs(events.c.lon - place.lon) + func.abs(events.c.lat - place.lat)] if place else []
    return wanted.order_by(*far, events.c.event_id).limit(_MOST)


def _at_the_place(event: Event, interval: DateInterval | None, place: Place) -> Keys:
    """What lasted until then at the very place, and what has no date but the same actors."""
    undated = and_(events.c.start_date.is_(None), _acts(event))
    if interval:
        first = _earlier(interval.start)
        when = or_(and_(events.c.start_date < first, events.c.end_date >= first), undated)
    else:
        when = _acts(event)
    here = and_(events.c.lon == place.lon, events.c.lat == place.lat, events.c.event_type == event.event_type)
    latest = select(events.c.fid).where(here).order_by(events.c.start_date.desc()).limit(_LOOKED_AT)
    return select(events.c.fid).where(events.c.fid.in_(latest), *_of_the_kind(event), when).limit(_MOST)


def _of_the_kind(event: Event) -> list[ColumnElement[bool]]:
    """The same kind of deed in another article."""
    kind = [events.c.event_type == event.event_type, events.c.document_id != event.document_id]
    return [*kind, or_(events.c.mode.is_(None), events.c.mode == event.mode)] if event.mode else kind


def _near(place: Place) -> ColumnElement[bool]:
    """Within the reach of the place, in its country, or in what belongs to no country: a sea, a region of several."""
    reach = (place.radius_m / 1000 + _MARGIN_KM) / _KM_PER_DEGREE
    # Longitude is not looked at: degrees shrink towards the poles and jump at the antimeridian, and days are few.
    beside = events.c.lat.between(place.lat - reach, place.lat + reach)
    stateless = and_(events.c.country_code.is_(None), events.c.lon.is_not(None))
    return or_(beside, stateless, events.c.country_code == place.country_code if place.country_code else false())


def _acts(event: Event) -> ColumnElement[bool]:
    """Whether one of the event's actors is among those of the row."""
    return or_(false(), *(does(name, events) for name in sorted({actor.name for actor in event.actors})))


def _earlier(day: date) -> date:
    return day - _DAY if day > date.min else day


def _later(day: date) -> date:
    return day + _DAY if day < date.max else day
