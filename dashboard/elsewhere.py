"""Events of other articles that may be the one that is open: told as likely, with the reasons, never as the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard import prose, related, wording
from dashboard.messages import later, tr, trn
from dashboard.prose import Child
from geo.coreference import Match, Reason
from geo.model import Document

_MOST = 8

REASONS: dict[Reason, str] = {
    "same days": later("same days"),
    "days that meet": later("days that meet"),
    "a day apart": later("a day apart"),
    "dates too coarse to tell apart": later("dates too coarse to tell apart"),
    "same place": later("same place"),
    "one place lies within the other": later("one place lies within the other"),
    "places close to each other": later("places close to each other"),
    "one article names no day": later("one article names no day"),
    "one article names no place": later("one article names no place"),
    "same actors": later("same actors"),
}
"""The reasons of `geo.coreference`, marked for the message files."""


def section(matches: Sequence[Match], document_of: Callable[[str], Document | None]) -> Component | None:
    """The likeliest events of other articles, each with its source, its day and why it may be the same."""
    if not matches:
        return None
    left = len(matches) - _MOST
    items = [_item(match, document_of(match.event.document_id)) for match in matches[:_MOST]]
    more = trn("{n} more article may tell of it.", "{n} more articles may tell of it.", left) if left > 0 else None
    return prose.section(
        tr("May be told by other articles too"),
        html.P(
            tr("Same kind of deed, and days and places that agree. Read them before you take them for one event."),
            className="how",
        ),
        html.Ul(items, className="elsewhere"),
        html.P(more, className="how") if more else None,
    )


def _item(match: Match, document: Document | None) -> Component:
    event = match.event
    facts: list[Child] = [wording.dates(event.interval), *_source(document)]
    why = tr(", ").join(tr(REASONS[reason]) for reason in match.why)
    # The actors in common are the last of the reasons.
    names: list[Child] = [" (", html.Bdi(tr(", ").join(match.actors)), ")"] if match.actors else []
    return html.Li(
        [
            html.Div([related.swatch(event), " ", related.opener(event)], className="what"),
            html.Span(facts, className="facts"),
            html.Span([why[:1].upper() + why[1:], *names], className="how"),
        ]
    )


def _source(document: Document | None) -> list[Child]:
    """Who published it; the title, or the file, where that is not known."""
    if document is None:
        return []
    known = document.publisher or document.title or document.path
    return [" · ", prose.foreign(known)] if known else []
