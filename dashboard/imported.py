"""One event of a dataset: what its source says of it, in the source's own words and with its own doubts.

No article was read, so nothing is marked, nothing is scored, and the notes of a source never pass for an excerpt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import citation, facts, how_many, prose, related, wording
from dashboard.messages import label, parts, tr, trn
from dashboard.prose import Child, attributes
from geo.exports.characters import is_web_address
from geo.model import Dataset, ImportedEvent, Place

_MOST = 8
_LONG = 1200  # code points from which on notes scroll in a frame of their own


def sections(event: ImportedEvent, dataset: Dataset) -> tuple[Component | None, ...]:
    """The parts of the panel under its head."""
    return (
        _notes(event, dataset),
        _when(event),
        _where(event),
        _who(event),
        _toll(event),
        _as_the_source_says(event),
        _source(event, dataset),
    )


def beside(events: Sequence[ImportedEvent], datasets: Sequence[Dataset]) -> Component | None:
    """What datasets have at about the time and place of an article's event; None where they have nothing."""
    titles = {dataset.name: dataset.title for dataset in datasets}
    left = len(events) - _MOST
    items = [_beside(event, titles.get(event.dataset, event.dataset)) for event in events[:_MOST]]
    if not items:
        return None
    return prose.section(
        tr("In datasets, about then and there"),
        html.P(
            tr("Same kind of deed, within a day and within reach. Others coded it; nothing says that it is the same."),
            className="how",
        ),
        html.Ul(items, className="elsewhere"),
        html.P(trn("and {n} more", "and {n} more", left), className="how") if left > 0 else None,
    )


def _beside(event: ImportedEvent, title: str) -> Component:
    facts: list[Child] = [wording.dates(event.interval), " · ", prose.foreign(title)]
    return html.Li(
        [
            html.Div([related.swatch(event), " ", related.opener(event)], className="what"),
            html.Span(facts, className="facts"),
        ]
    )


def badge(dataset: Dataset) -> Component:
    """The line that says at once that no article stands behind the event."""
    words = parts("Imported from {dataset}; coded by others, and not read from an article.", dataset=_title(dataset))
    return html.P(words, className="imported")


def _title(dataset: Dataset) -> Component:
    return html.Strong(prose.foreign(dataset.title))


def _notes(event: ImportedEvent, dataset: Dataset) -> Component:
    told: Component = html.P(tr("The source has no words of its own on it."))
    if event.notes:
        told = html.Blockquote(event.notes, lang=event.language, dir="auto", **_scrolled(long=len(event.notes) > _LONG))
    return prose.section(tr("What the source notes"), told, _deeds(event, dataset))


def _scrolled(*, long: bool) -> dict[str, Any]:
    if not long:
        return {"className": "excerpt"}
    frame = attributes(aria_label=tr("Notes of the source"))
    return {"className": "excerpt long", "tabIndex": 0, "role": "group", **frame}


def _deeds(event: ImportedEvent, dataset: Dataset) -> Component:
    cited = attributes(data_action="cite", data_citation=citation.imported(event, dataset))
    cite = html.Button(tr("Copy as citation"), type="button", className="quiet", **cited)
    outside: list[Child] = []
    if event.url and is_web_address(event.url):
        seen = tr("See it at the source")
        outside = [html.A(seen, href=event.url, target="_blank", rel="noopener noreferrer", className="quiet")]
    return html.Div(html.Div([*outside, cite], className="deeds"), className="under-excerpt")


def _when(event: ImportedEvent) -> Component:
    interval = event.interval
    if interval is None:
        return prose.section(
            tr("When"), html.P(tr("The source gives no date. The event is listed and counted, not dated."))
        )
    given = (
        tr("It is the day on which the report was found; the source gives no other.")
        if interval.basis == "publication"
        else tr("The source gives the date.")
    )
    told: list[Child] = [html.Strong(wording.dates(interval)), tr(", "), wording.known_to(interval)]
    return prose.section(tr("When"), html.P(told), html.P(given, className="how"))


def _where(event: ImportedEvent) -> Component:
    place = event.place
    named = parts("The source calls it {place}.", place=prose.foreign(event.place_text)) if event.place_text else []
    if place is None:
        lack = tr("The source gives no coordinates. The event is listed and counted, not put on the map.")
        return prose.section(tr("Where"), html.P(lack), html.P(named, className="how") if named else None)
    told: list[Child] = [
        html.Strong(prose.chain(wording.place_names(place))),
        tr(", "),
        wording.precision(place.geo_precision),
    ]
    return prose.section(
        tr("Where"),
        html.P(told),
        html.P([_stands_for(place), *([" ", *named] if named else [])], className="how"),
        html.P(facts.measure(place), className="how"),
    )


def _stands_for(place: Place) -> str:
    """What the point means, by how exact the source says that it is."""
    if place.geo_precision == "exact":
        return tr("The source gives the very spot.")
    if place.geo_precision == "settlement":
        return tr("The point stands for a town or village, not for the spot.")
    return tr("The point stands for all the ground about it: any spot there may be meant.")


def _who(event: ImportedEvent) -> Component | None:
    if not event.actors:
        return None
    actors = [html.Li([html.Strong(prose.foreign(name)), f" {wording.role(role)}"]) for name, role in event.actors]
    return prose.section(tr("Who"), html.Ul(actors, className="plain"))


def _toll(event: ImportedEvent) -> Component | None:
    told = ((label("figure", "Dead"), event.dead), (label("figure", "Injured"), event.injured))
    lines = [
        html.Li(html.Strong(tr("{what}: {number}", what=what, number=how_many.between(*toll))))
        for what, toll in told
        if toll
    ]
    return prose.section(tr("How many"), html.Ul(lines, className="plain figures")) if lines else None


def _as_the_source_says(event: ImportedEvent) -> Component | None:
    """The source's own fields, as it has them: what was made of them stands above."""
    if not event.source_fields:
        return None
    terms: list[Child] = [
        part
        for name, value in event.source_fields
        for part in (html.Dt(html.Code(name, dir="auto")), html.Dd(prose.foreign(value)))
    ]
    return prose.section(tr("As the source says"), html.Dl(terms, className="own-fields"))


def _source(event: ImportedEvent, dataset: Dataset) -> Component:
    """The dataset with its terms, then the report that it names."""
    day = event.published
    imported = dataset.imported.date()
    rows: list[tuple[str, Child | None]] = [
        (tr("Dataset"), prose.foreign(dataset.title)),
        (tr("Publisher of the dataset"), prose.foreign(dataset.attribution)),
        (tr("Terms"), prose.foreign(dataset.licence)),
        (tr("Address"), facts.address(dataset.url) if dataset.url else None),
        (tr("File"), html.Code(dataset.path, dir="auto")),
        (tr("Imported"), wording.days(imported, imported)),
        (tr("Number in the source"), html.Code(event.source_id, dir="auto")),
        (tr("Title"), prose.foreign(event.title) if event.title else None),
        (tr("Report by"), prose.foreign(event.publisher) if event.publisher else None),
        (tr("Published"), wording.days(day, day) if day else None),
        (tr("Report"), facts.address(event.url) if event.url else None),
    ]
    terms = [part for name, value in rows if value for part in (html.Dt(name), html.Dd(value))]
    return prose.section(tr("Source"), html.Dl(terms))
