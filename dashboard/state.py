"""The view: what a person asked, where they look and what they have open. Pure functions to and from a URL query.

The browser writes the same names (`assets/url.js`); only this module reads them. The page forgives: what cannot be used
is left out with a notice. The API does not: the notice is the answer.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeVar, cast

from dashboard.boxes import box
from dashboard.messages import tr
from geo.model import EventQuery

MAX_VALUES = 100
MAX_LENGTH = 200
MAX_CORNERS = 60
SPEED = 2.0  # steps a second, unless another is asked for
_LONGER = {"area": 1500}  # characters

Pairs = Iterable[tuple[str, str]]
Ring = tuple[tuple[float, float], ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Everything that a link to the page can carry."""

    query: EventQuery = field(default_factory=EventQuery)
    lon: float | None = None
    """Centre of the map, degrees; None lets the page fit the events."""
    lat: float | None = None
    zoom: float | None = None
    event: str | None = None
    """Id of the event that is open."""
    article: bool = False
    """Whether its whole article is open."""
    at: str | None = None
    """Key of the place whose events are listed."""
    in_view: bool = False
    """Whether only events within the map's edges are listed and counted."""
    area: Ring = ()
    """Corners of the area that was drawn round events, (longitude, latitude) in degrees; the last one joins the first."""
    time: Literal["window", "cumulative", "step"] = "window"
    """What playing moves: a window of dates, its end alone, or one step after the other."""
    step: Literal["day", "week", "month", "year"] | None = None
    """How far one step goes; None lets the page choose by the time that the events span."""
    speed: float = SPEED
    """Steps a second."""
    loop: bool = False
    """Whether playing begins anew at the end."""
    axis: tuple[date, date] | None = None
    """First and last day that the time axis shows; None shows all."""
    apart: bool = False
    """Whether the time axis shows each layer by itself."""
    show: Literal["marks", "heat"] = "marks"
    embed: bool = False
    """Whether the page stands in another one, and shows fewer controls."""
    language: str | None = None
    """Language of the page, BCP 47; None lets the browser's choose."""


_LISTS = {
    "type": "event_types",
    "mode": "modes",
    "status": "statuses",
    "place": "places",
    "precision": "precisions",
    "actor": "actors",
    "source": "publishers",
    "lang": "languages",
    "layer": "layers",
}
_JOINED = frozenset({"type", "mode", "status", "place", "precision", "lang", "layer"})
"""Codes, which hold no comma, stand in one parameter; names of people and papers may hold one, and stand apart."""
_ASKED = frozenset({*_LISTS, "from", "to", "q", "undated", "bbox", "area"})
"""What decides which events are shown; the rest says how and where one looks."""
_NAMES = _ASKED | {
    *("inview", "lon", "lat", "z", "event", "article", "at"),
    *("time", "step", "speed", "loop", "axis", "apart", "show", "embed", "hl"),
}


def parse(pairs: Pairs) -> tuple[View, tuple[str, ...]]:
    """The view of a URL's query, and a sentence for each part that could not be used.

    Names that are not ours are passed over: links collect such things on their way.
    """
    values, notices = _collect(pairs)
    read = _Reader(values, notices)
    query = _order(
        EventQuery(
            date_from=read.one("from", _day),
            date_to=read.one("to", _day),
            bbox=read.one("bbox", box),
            text=read.one("q", _text) or "",
            include_undated=read.one("undated", _switch) is not False,
            **{name: read.many(key) for key, name in _LISTS.items()},
        ),
        notices,
    )
    view = View(
        query=query,
        lon=read.one("lon", lambda text: _number(text, -180, 180)),
        lat=read.one("lat", lambda text: _number(text, -90, 90)),
        zoom=read.one("z", lambda text: _number(text, -2, 24)),
        event=read.one("event", _text),
        article=read.one("article", _switch) is True,
        at=read.one("at", _text),
        in_view=read.one("inview", _switch) is True,
        area=read.one("area", _area) or (),
        time=cast("Any", read.one("time", _choice("window", "cumulative", "step"))) or "window",
        step=cast("Any", read.one("step", _choice("day", "week", "month", "year"))),
        speed=read.one("speed", lambda text: _number(text, 0.1, 30)) or SPEED,
        loop=read.one("loop", _switch) is True,
        axis=read.one("axis", _axis),
        apart=read.one("apart", _switch) is True,
        show=cast("Any", read.one("show", _choice("marks", "heat"))) or "marks",
        embed=read.one("embed", _switch) is True,
        language=read.one("hl", _language),
    )
    return view, tuple(notices)


def unknown_names(pairs: Pairs) -> tuple[str, ...]:
    """The parameters that mean nothing here."""
    return tuple(sorted({name for name, _ in pairs} - _NAMES))


def to_pairs(view: View) -> list[tuple[str, str]]:
    """The shortest query that `parse` reads as this view; equal views make equal queries."""
    query = view.query
    pairs = [
        ("from", query.date_from and query.date_from.isoformat()),
        ("to", query.date_to and query.date_to.isoformat()),
    ]
    pairs += [pair for key, name in _LISTS.items() for pair in _listed(key, sorted(getattr(query, name)))]
    pairs += [
        ("q", query.text),
        ("undated", None if query.include_undated else "no"),
        ("bbox", query.bbox and ",".join(f"{edge:.6g}" for edge in query.bbox)),
        ("inview", "yes" if view.in_view else None),
        ("lon", _short(view.lon, 4)),
        ("lat", _short(view.lat, 4)),
        ("z", _short(view.zoom, 2)),
        ("event", view.event),
        ("article", "yes" if view.article else None),
        ("at", view.at),
        ("area", ";".join(f"{_short(lon, 3)},{_short(lat, 3)}" for lon, lat in view.area)),
        ("time", None if view.time == "window" else view.time),
        ("step", view.step),
        ("speed", None if view.speed == SPEED else _short(view.speed, 1)),
        ("loop", "yes" if view.loop else None),
        ("axis", view.axis and ",".join(day.isoformat() for day in view.axis)),
        ("apart", "yes" if view.apart else None),
        ("show", None if view.show == "marks" else view.show),
        ("embed", "yes" if view.embed else None),
        ("hl", view.language),
    ]
    return [(name, value) for name, value in pairs if value]


def _listed(name: str, values: list[str]) -> list[tuple[str, str]]:
    return [(name, ",".join(values))] if name in _JOINED else [(name, value) for value in values]


def to_json(view: View) -> dict[str, Any]:
    """The view under the names of the URL, as the page's script takes it."""
    query = view.query
    return {
        "from": query.date_from.isoformat() if query.date_from else None,
        "to": query.date_to.isoformat() if query.date_to else None,
        **{key: sorted(getattr(query, name)) for key, name in _LISTS.items()},
        "q": query.text,
        "undated": query.include_undated,
        "bbox": list(query.bbox) if query.bbox else None,
        "inview": view.in_view,
        "lon": view.lon,
        "lat": view.lat,
        "z": view.zoom,
        "event": view.event,
        "article": view.article,
        "at": view.at,
        "area": [list(corner) for corner in view.area] or None,
        "time": view.time,
        "step": view.step,
        "speed": view.speed,
        "loop": view.loop,
        "axis": [day.isoformat() for day in view.axis] if view.axis else None,
        "apart": view.apart,
        "show": view.show,
        "embed": view.embed,
        "hl": view.language,
    }


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes values out of a query, and a notice for each that cannot be used."""

    values: dict[str, list[str]]
    notices: list[str]

    def one(self, name: str, convert: Callable[[str], T]) -> T | None:
        """The last value of that name; None where it is missing, empty or unusable."""
        text = (self.values.get(name) or [""])[-1]
        if not text:
            return None
        try:
            return convert(text)
        except ValueError as error:
            self.notices.append(tr("“{name}” was left out: {reason}.", name=name, reason=error))
            return None

    def many(self, name: str) -> frozenset[str]:
        """Every value of that name."""
        return frozenset(value for value in self.values.get(name, []) if value)


def _collect(pairs: Pairs) -> tuple[dict[str, list[str]], list[str]]:
    values: dict[str, list[str]] = {}
    notices: list[str] = []
    for name, value in _parted(pairs):
        held = values.setdefault(name, [])
        if len(value) > (longest := _LONGER.get(name, MAX_LENGTH)):
            notices.append(tr("“{name}” was left out: it is longer than {n} characters.", name=name, n=longest))
        elif len(held) >= MAX_VALUES:
            notices.append(tr("“{name}” was cut: it has more than {n} values.", name=name, n=MAX_VALUES))
        else:
            held.append(value)
    return values, list(dict.fromkeys(notices))


def _parted(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Names of ours with one value each."""
    for name, text in pairs:
        if name in _NAMES:
            yield from ((name, value) for value in (text.split(",") if name in _JOINED else (text,)))


def _order(query: EventQuery, notices: list[str]) -> EventQuery:
    """The query with its window the right way round."""
    if query.date_from and query.date_to and query.date_from > query.date_to:
        notices.append(tr("The dates were left out: “from” lies after “to”."))
        return replace(query, date_from=None, date_to=None)
    return query


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(tr("a date is written as 2025-12-22")) from None


def _switch(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise ValueError(tr("it is either yes or no"))
    return text == "yes"


def _text(text: str) -> str:
    if not text.isprintable():
        raise ValueError(tr("it holds a control character"))
    return text


def _number(text: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise ValueError(tr("it must be a number from {low} to {high}", low=low, high=high))
    return value


def _area(text: str) -> Ring:
    try:
        corners = tuple((float(lon), float(lat)) for lon, lat in (pair.split(",") for pair in text.split(";")))
    except ValueError:
        raise ValueError(tr("an area is written as lon,lat;lon,lat;... in degrees")) from None
    if not 3 <= len(corners) <= MAX_CORNERS:
        raise ValueError(tr("an area has from {least} to {most} corners", least=3, most=MAX_CORNERS))
    if not all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in corners):
        raise ValueError(tr("an area has longitudes up to 180 and latitudes up to 90 degrees"))
    return corners


def _axis(text: str) -> tuple[date, date]:
    first, _, last = text.partition(",")
    days = (_day(first), _day(last))
    if days[0] > days[1]:
        raise ValueError(tr("its first day lies after its last"))
    return days


def _choice(*names: str) -> Callable[[str], str]:
    def chosen(text: str) -> str:
        if text not in names:
            raise ValueError(tr("it is one of {names}", names=", ".join(names)))
        return text

    return chosen


def _language(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise ValueError(tr("a language is written as en, ro or uk"))
    return text


def _short(value: float | None, digits: int) -> str | None:
    """The number in as few characters as will do: a map's centre moves by metres, not by atoms."""
    if value is None:
        return None
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
