"""One event: what the article says, what was read from it, and how. Filled by the store `selection`."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard import (
    citation,
    elsewhere,
    excerpt,
    facts,
    how_many,
    imported,
    prose,
    reading,
    related,
    source_link,
    wording,
)
from dashboard.messages import tr
from dashboard.prose import Child, attributes
from geo.coreference import same_event
from geo.model import WELL_PLACED, Document, Event, ImportedEvent, Place
from geo.stores import EventStore

REGION = "sheet"
ORDER = 10

_LONG = 1200  # code points: about as much as fits beside the facts without scrolling far


def layout() -> Component:
    """An empty panel; it takes no room until an event is open."""
    return html.Section(id="detail", **attributes(aria_label=tr("Event")))


def register(app: Dash, store: EventStore) -> None:
    """Fills the panel with the event that is selected."""

    @app.callback(Output("detail", "children"), Input("selection", "data"))
    def show(selection: object) -> Component | None:
        event_id = selected(selection)
        return None if event_id is None else panel(store, event_id)


def selected(selection: object) -> str | None:
    """The id of the selected event; None for nothing, and for whatever else a browser may send."""
    event_id = selection.get("event") if isinstance(selection, dict) else None
    return event_id if isinstance(event_id, str) and event_id else None


def panel(store: EventStore, event_id: str) -> Component:
    """The whole panel of an event, or a sentence where there is none of that id."""
    event = store.event(event_id)
    document = store.document(event.document_id) if event else None
    if event is None or document is None:
        return _imported(store, event_id) or _gone()
    beside = store.events_of(event.document_id)
    body = (
        _evidence(event, document),
        facts.when(event, document),
        facts.where(event, document),
        facts.who(event),
        how_many.section(event, document),
        related.causes(event, beside),
        elsewhere.section(same_event(event, store.kindred(event)), store.document),
        imported.beside(store.coded_near(event), store.datasets()),
        facts.trust(event),
        reading.section(event, document),
        facts.source(document),
        related.chronicle(event, beside),
    )
    return _article(event.id, _head(event, event.located.place if event.located else None), *body)


def _imported(store: EventStore, event_id: str) -> Component | None:
    """The whole panel of an event of a dataset; None where there is none of that id."""
    event = store.imported(event_id)
    dataset = next((one for one in store.datasets() if event and one.name == event.dataset), None)
    if event is None or dataset is None:
        return None
    parts = imported.sections(event, dataset)
    return _article(event.id, _head(event, event.place), imported.badge(dataset), *parts)


def _article(event_id: str, *body: Component | None) -> Component:
    return html.Article(
        [_toolbar(), *(part for part in body if part is not None)],
        className="event",
        **attributes(data_event=event_id, aria_labelledby="detail-title"),
    )


def _gone() -> Component:
    text = tr("This event is not in the store. It may have been read again since the link was made.")
    return html.Article(
        [_toolbar(), html.H2(tr("No such event"), id="detail-title", tabIndex=-1), html.P(text)],
        className="event",
        **attributes(data_event="", aria_labelledby="detail-title"),
    )


def _button(action: str, label: str) -> Component:
    named = attributes(aria_label=label, data_action=action)
    return html.Button("", type="button", title=label, className=f"icon icon-{action}", **named)


def _fact(*children: Child) -> Component:
    """What follows another fact; its dot goes with it."""
    return html.Span([html.Span(" · ", className="dot"), *children], className="fact")


def _toolbar() -> Component:
    return html.Div(
        [
            _button("previous", tr("Previous event")),
            _button("next", tr("Next event")),
            html.Span(className="position"),
            _button("permalink", tr("Copy a link to this event")),
            _button("close", tr("Close the event")),
        ],
        className="toolbar",
        role="group",
        **attributes(aria_label=tr("Event")),
    )


def _head(event: Event | ImportedEvent, where: Place | None) -> Component:
    place = prose.chain(wording.place_names(where)) if where else html.Span(tr("no place"), className="lack")
    when = wording.told_dates(event.interval) if event.interval else html.Span(tr("no date"), className="lack")
    unsure = isinstance(event, Event) and where is not None and where.score < WELL_PLACED
    sign: list[Child] = [" ", html.Span(tr("unsure place"), className="status status-unconfirmed")] if unsure else []
    return html.Header(
        [
            html.H2([related.swatch(event), wording.headline(event)], id="detail-title", tabIndex=-1),
            html.P([html.Span(when), _fact(place, *sign)], className="lede"),
            *([_status(event)] if isinstance(event, Event) else []),  # which is about the words of an article
        ]
    )


def _status(event: Event) -> Component:
    told: list[Child] = [html.Strong(wording.status(event.status), className=f"status status-{event.status}")]
    told.append(f" {wording.status_meaning(event.status)}")
    doubt = wording.doubt(event.score)
    if doubt:
        told += [" ", html.Strong(doubt, className="status status-unconfirmed")]
    return html.P(told, className="status-line")


def _evidence(event: Event, document: Document) -> Component:
    told: list[Child] = []
    long = sum(span.end - span.start for span in event.excerpts) > _LONG
    for part in excerpt.excerpts(event, document):
        if told:
            told.append(" " if part.follows else html.Span(" […] ", className="gap"))
        told += prose.marked(part.pieces)
    return prose.section(
        tr("What the article says"),
        html.Blockquote(told, lang=document.language, dir="auto", **_scrolled(long=long)),
        html.Div([prose.legend(), _deeds(event, document)], className="under-excerpt"),
    )


def _deeds(event: Event, document: Document) -> Component:
    """What can be done with the words: read on, see them where they were published, cite them."""
    read = html.Button(
        tr("Read the whole article"), type="button", className="quiet", **attributes(data_action="article")
    )
    cited = attributes(data_action="cite", data_citation=citation.citation(event, document))
    cite = html.Button(tr("Copy as citation"), type="button", className="quiet", **cited)
    address = source_link.to_words(event, document)
    outside = html.A(
        tr("See it at the source"), href=address, target="_blank", rel="noopener noreferrer", className="quiet"
    )
    return html.Div([read, *([outside] if address else []), cite], className="deeds")


def _scrolled(*, long: bool) -> dict[str, Any]:
    """A long excerpt scrolls within a frame of its own, which the keyboard must reach."""
    if not long:
        return {"className": "excerpt"}
    return {"className": "excerpt long", "tabIndex": 0, "role": "group", **attributes(aria_label=tr("Excerpt"))}
