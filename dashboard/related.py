"""What stands around an event: what it follows from, and the other events of its article in the order of their days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import prose, wording
from dashboard.messages import parts, tr, trn
from dashboard.prose import Child, attributes
from geo.model import Event, ImportedEvent

_AROUND = 30  # events of an article that are listed before and after the open one


def causes(event: Event, events: Sequence[Event]) -> Component | None:
    """The event that this one follows from, and those that follow from it."""
    rows = [parts("Follows from {event}", event=opener(other)) for other in events if other.id == event.caused_by]
    rows += [parts("Led to {event}", event=opener(other)) for other in events if other.caused_by == event.id]
    if not rows:
        return None
    return prose.section(tr("Because of what"), html.Ul([html.Li(row) for row in rows], className="plain"))


def chronicle(event: Event, events: Sequence[Event]) -> Component | None:
    """The events of the article from the first day to the last, undated ones at the end; None where there is no other."""
    if len(events) < 2:
        return None
    ordered = sorted(events, key=_by_day)
    here = next((index for index, other in enumerate(ordered) if other.id == event.id), 0)
    first, last = max(0, here - _AROUND), here + _AROUND + 1
    shown = ordered[first:last]
    before = [None, *(wording.dates(other.interval) for other in shown)]
    items = [
        _moment(other, current=other.id == event.id, told=wording.dates(other.interval) == day)
        for other, day in zip(shown, before, strict=False)
    ]
    return prose.section(
        tr("In this article, by day"),
        _left_out(first),
        html.Ol(items, className="chronicle", **attributes(aria_label=tr("Events of this article in order of time"))),
        _left_out(len(ordered) - last),
    )


def opener(event: Event | ImportedEvent, *extra: Child) -> Component:
    """A button that opens the event, with what and where it was."""
    located = event.located if isinstance(event, Event) else None
    place = event.place if isinstance(event, ImportedEvent) else located.place if located else None
    where: list[Child] = [tr(", "), prose.foreign(place.name)] if place else []
    label: list[Child] = [wording.headline(event), *where, *extra]
    return html.Button(label, type="button", className="link", **attributes(data_action="open", data_event=event.id))


def swatch(event: Event | ImportedEvent) -> Component:
    """The colour of the event's type, in the form that its layer has on the map."""
    return html.Span(className="swatch coded" if isinstance(event, ImportedEvent) else "swatch", style=colours(event))


def colours(event: Event | ImportedEvent) -> dict[str, str]:
    """The colours of an event's type for a `swatch` of the style sheet."""
    entry = wording.type_entry(event.event_type)
    return {"--light": entry["colour"], "--dark": entry["colour_dark"]}


def _moment(event: Event, *, current: bool, told: bool) -> Component:
    """An event on the line; the day is said once where several have it, and again for ears."""
    day = html.Span(wording.dates(event.interval), className="spoken" if told else "when")
    what: Child = html.Strong(wording.headline(event)) if current else opener(event)
    marked: dict[str, Any] = attributes(aria_current="true") if current else {}
    parts: list[Child] = [day, " ", swatch(event), what]
    if event.status != "reported":
        parts += [" ", html.Span(wording.status(event.status), className=f"status status-{event.status}")]
    return html.Li(
        parts,
        className="now" if current else None,
        style=colours(event),
        **marked,
    )


def _by_day(event: Event) -> tuple[bool, date, date, int]:
    interval = event.interval
    start, end = (interval.start, interval.end) if interval else (date.max, date.max)
    return interval is None, start, end, event.trigger.start


def _left_out(count: int) -> Component | None:
    if count <= 0:
        return None
    return html.P(
        trn("{n} more event is not shown here.", "{n} more events are not shown here.", count), className="how"
    )
