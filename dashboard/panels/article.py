"""The whole article around an event, in a dialog, with what tells the event marked. Opened by the store `reading`."""

from __future__ import annotations

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard import excerpt, prose, wording
from dashboard.messages import tr
from dashboard.panels.detail import selected
from dashboard.prose import attributes
from geo.model import Document, Event
from geo.stores import EventStore

REGION = "sheet"
ORDER = 20


def layout() -> Component:
    """A closed dialog."""
    return html.Dialog(html.Div(id="article-body"), id="article", **attributes(aria_labelledby="article-title"))


def register(app: Dash, store: EventStore) -> None:
    """Fills the dialog when the article of the selected event is asked for."""

    @app.callback(Output("article-body", "children"), Input("reading", "data"))
    def show(reading: object) -> Component | None:
        event_id = selected(reading)
        return None if event_id is None else panel(store, event_id)


def panel(store: EventStore, event_id: str) -> Component | None:
    """The article of an event, or None where there is none of that id."""
    event = store.event(event_id)
    document = store.document(event.document_id) if event else None
    return None if event is None or document is None else _reading(event, document)


def _reading(event: Event, document: Document) -> Component:
    close = html.Button(
        "",
        type="button",
        className="icon icon-close",
        title=tr("Close the article"),
        **attributes(aria_label=tr("Close the article"), data_action="close-article"),
    )
    text = [html.P(prose.marked(pieces), dir="auto") for pieces in excerpt.article(event, document)]
    return html.Article(
        [
            html.Header(
                [
                    html.H2(_title(document), id="article-title", tabIndex=-1),
                    html.P(_byline(document), className="byline"),
                    html.Div([prose.legend(), close], className="toolbar"),
                ]
            ),
            html.Div(text, lang=document.language, className="text"),
        ],
        **attributes(data_event=event.id),
    )


def _title(document: Document) -> prose.Child:
    return prose.foreign(document.title, document.language) if document.title else tr("The article")


def _byline(document: Document) -> list[prose.Child]:
    day = document.published_day
    parts = (
        document.publisher and prose.foreign(document.publisher),
        day and wording.days(day, day),
        wording.language(document.language),
    )
    told = [part for part in parts if part]
    return [piece for part in told for piece in (part, " · ")][:-1]
