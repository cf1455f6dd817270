"""One event: what the article says, what was read from it, and how. Filled by the store `selection`."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from dash import Dash, Input, Output, html
from dash.development.base_component import Component

from dashboard import excerpt, prose, wording
from dashboard.prose import Child, attributes
from geo.model import Actor, Document, Event, Place, Toponym
from geo.stores import EventStore

REGION = "sheet"
ORDER = 10

_LONG = 1200  # code points: about as much as fits beside the facts without scrolling far


def layout() -> Component:
    """An empty panel; it takes no room until an event is open."""
    return html.Section(id="detail", **attributes(aria_label="Event"))


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
        return _gone()
    others = [other for other in store.events_of(event.document_id) if other.id != event.id]
    body = (
        _evidence(event, document),
        _when(event, document),
        _where(event, document),
        _who(event),
        _links(event, others),
        _trust(event),
        _source(document),
        _others(event, others),
    )
    return html.Article(
        [_toolbar(), _head(event), *(part for part in body if part is not None)],
        className="event",
        **attributes(data_event=event.id, aria_labelledby="detail-title"),
    )


def _gone() -> Component:
    text = "This event is not in the store. It may have been read again since the link was made."
    return html.Article(
        [_toolbar(), html.H2("No such event", id="detail-title", tabIndex=-1), html.P(text)],
        className="event",
        **attributes(data_event="", aria_labelledby="detail-title"),
    )


def _button(action: str, label: str) -> Component:
    named = attributes(aria_label=label, data_action=action)
    return html.Button("", type="button", title=label, className=f"icon icon-{action}", **named)


def _toolbar() -> Component:
    return html.Div(
        [
            _button("previous", "Previous event"),
            _button("next", "Next event"),
            html.Span(className="position"),
            _button("permalink", "Copy a link to this event"),
            _button("close", "Close the event"),
        ],
        className="toolbar",
        role="group",
        **attributes(aria_label="Event"),
    )


def _head(event: Event) -> Component:
    entry = wording.type_entry(event.event_type)
    where = event.located.place if event.located else None
    place = prose.foreign(wording.place(where)) if where else html.Span("no place", className="lack")
    when = wording.dates(event.interval) if event.interval else html.Span("no date", className="lack")
    return html.Header(
        [
            html.H2(
                [html.Span(className="swatch", style=swatch(entry)), wording.headline(event)],
                id="detail-title",
                tabIndex=-1,
            ),
            html.P([html.Span(when), html.Span(" · ", className="dot"), html.Span(place)], className="lede"),
            html.P(
                [
                    html.Strong(wording.status(event.status), className=f"status status-{event.status}"),
                    f" {wording.STATUS_MEANING.get(event.status, '')}",
                ],
                className="status-line",
            ),
        ]
    )


def swatch(entry: dict[str, Any]) -> dict[str, str]:
    """The colours of an event type for a `swatch` of the style sheet."""
    return {"--light": entry["colour"], "--dark": entry["colour_dark"]}


def _section(title: str, *children: Child | None) -> Component:
    return html.Section([html.H3(title), *(child for child in children if child is not None)])


def _why(reasons: tuple[str, ...], title: str = "How this was read") -> Component | None:
    if not reasons:
        return None
    return html.Details([html.Summary(title), html.Ul([html.Li(prose.foreign(reason)) for reason in reasons])])


def _evidence(event: Event, document: Document) -> Component:
    told: list[Child] = []
    long = sum(span.end - span.start for span in event.excerpts) > _LONG
    for part in excerpt.excerpts(event, document):
        if told:
            told.append(" " if part.follows else html.Span(" […] ", className="gap"))
        told += prose.marked(part.pieces)
    return _section(
        "What the article says",
        html.Blockquote(told, lang=document.language, dir="auto", **_scrolled(long=long)),
        html.Div(
            [
                prose.legend(),
                html.Button(
                    "Read the whole article", type="button", className="quiet", **attributes(data_action="article")
                ),
            ],
            className="under-excerpt",
        ),
    )


def _scrolled(*, long: bool) -> dict[str, Any]:
    """A long excerpt scrolls within a frame of its own, which the keyboard must reach."""
    if not long:
        return {"className": "excerpt"}
    return {"className": "excerpt long", "tabIndex": 0, "role": "group", **attributes(aria_label="Excerpt")}


def _when(event: Event, document: Document) -> Component:
    interval = event.interval
    if interval is None:
        return _section("When", html.P("The text does not tell when. The event is listed and counted, not dated."))
    words = interval.span.of(document.text) if interval.span else None
    elsewhere = excerpt.beside(event, document)
    given: list[Child] = [wording.basis(interval.basis)]
    if words:
        given += [
            " The words are ",
            prose.quoted(words, document.language),
            ", elsewhere in the article." if elsewhere else ".",
        ]
    return _section(
        "When",
        html.P([html.Strong(wording.dates(interval)), f", {wording.date_precision(interval.precision)}"]),
        html.P(given, className="how"),
        _why(interval.why),
    )


def _where(event: Event, document: Document) -> Component:
    located = event.located
    others = [toponym for toponym in event.places if toponym is not located]
    named = html.Ul([_toponym(toponym, document.language) for toponym in others], className="plain")
    also = [html.H4("Also named"), named] if others and located else [named] if others else []
    if located is None or located.place is None:
        lack = "No place that the text names is in the gazetteer." if others else "The text does not tell where."
        return _section("Where", html.P(f"{lack} The event is listed and counted, not put on the map."), *also)
    place = located.place
    return _section(
        "Where",
        html.P([html.Strong(prose.foreign(wording.place(place))), f", {wording.precision(place.geo_precision)}"]),
        html.P(
            [
                wording.extent(place.geo_precision),
                " The words are ",
                prose.quoted(located.mention.surface, document.language),
                ".",
            ],
            className="how",
        ),
        html.P(_measure(place), className="how"),
        _alternatives(place),
        _why((*place.why, *located.mention.why)),
        *also,
    )


def _measure(place: Place) -> str:
    around = f", within about {_distance(place.radius_m)}" if place.radius_m > 0 else ""
    return f"{_coordinates(place)}{around}. The choice of this place is {wording.sureness(place.score)}."


def _coordinates(place: Place) -> str:
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.3f}° {north}, {abs(place.lon):.3f}° {east}"


def _distance(metres: float) -> str:
    return f"{metres:.0f} m" if metres < 1000 else f"{metres / 1000:,.0f} km"


def _alternatives(place: Place) -> Component | None:
    if not place.alternatives:
        return None
    items = [
        html.Li(
            [prose.foreign(wording.place(other)), f" – {other.kind.replace('_', ' ')}, {wording.percent(other.score)}"]
        )
        for other in place.alternatives
    ]
    return html.Details([html.Summary(f"Other places of that name ({len(items)})"), html.Ol(items)])


def _toponym(toponym: Toponym, language: str) -> Component:
    found = wording.place(toponym.place) if toponym.place else "not in the gazetteer"
    words = prose.quoted(toponym.mention.surface, language)
    return html.Li([words, ": ", prose.foreign(found), f" ({wording.place_role(toponym.mention.role)})"])


def _who(event: Event) -> Component | None:
    if not event.actors:
        return None
    return _section("Who", html.Ul([_actor(actor) for actor in event.actors], className="plain"))


def _actor(actor: Actor) -> Component:
    of = ", ".join(word for word in (wording.actor_kind(actor.kind), wording.country(actor.country_code)) if word)
    return html.Li([html.Strong(prose.foreign(actor.name)), f" {wording.role(actor.role)} ", html.Small(f"({of})")])


def _links(event: Event, others: list[Event]) -> Component | None:
    causes = [other for other in others if other.id == event.caused_by]
    effects = [other for other in others if other.caused_by == event.id]
    if not causes and not effects:
        return None
    rows = [("Follows from ", other) for other in causes] + [("Led to ", other) for other in effects]
    return _section(
        "Because of what", html.Ul([html.Li([words, _open(other)]) for words, other in rows], className="plain")
    )


def _open(event: Event) -> Component:
    label = f"{wording.headline(event)}, {wording.dates(event.interval)}"
    return html.Button(label, type="button", className="link", **attributes(data_action="open", data_event=event.id))


def _trust(event: Event) -> Component:
    words = f"That the text tells of such an event is {wording.sureness(event.score)}."
    return _section("How sure", html.P(words), _why(event.why))


def _source(document: Document) -> Component:
    day = document.published_day
    rows: list[tuple[str, Child | None]] = [
        ("Title", document.title and prose.foreign(document.title, document.language)),
        ("Publisher", document.publisher and prose.foreign(document.publisher)),
        ("Published", wording.days(day, day) if day else None),
        ("Language", wording.language(document.language)),
        ("Address", document.url and _address(document.url)),
        ("File", document.path and html.Code(document.path, dir="auto")),
    ]
    terms = [part for name, value in rows if value for part in (html.Dt(name), html.Dd(value))]
    return _section("Source", html.Dl(terms))


def _address(url: str) -> Child:
    """A link where the address is one of the web; anything else stays text that cannot be followed."""
    if not is_web_address(url):
        return html.Code(url, dir="auto")
    return html.A(url, href=url, target="_blank", rel="noopener noreferrer", dir="auto")


def is_web_address(url: str) -> bool:
    """Whether following it can do no more than open a page."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _others(event: Event, others: list[Event]) -> Component | None:
    beside = [other for other in others if other.id != event.caused_by and other.caused_by != event.id]
    if not beside:
        return None
    return _section("Also in this article", html.Ul([html.Li(_open(other)) for other in beside], className="plain"))
