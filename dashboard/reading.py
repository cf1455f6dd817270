"""“How this was read”: the chain of one event in its panel, folded up until somebody asks."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import prose
from dashboard.chain import Line, Piece, Step, chain
from dashboard.messages import tr
from geo.model import Document, Event


def section(event: Event, document: Document) -> Component:
    """The steps from the words to the event, behind a summary that the keyboard reaches."""
    steps = [_step(step, document.language) for step in chain(event, document)]
    return html.Section(html.Details([html.Summary(tr("How this was read")), *steps]), className="chain")


def _step(step: Step, language: str) -> Component:
    return html.Div([html.H4(step.title), html.Ul([_line(line, language) for line in step.lines], className="plain")])


def _line(line: Line, language: str) -> Component:
    under = [html.Ul([_line(one, language) for one in line.under])] if line.under else []
    return html.Li([*(_drawn(piece, language) for piece in line.pieces), *under])


def _drawn(piece: Piece, language: str) -> prose.Child:
    """Text as a child in its own language: words of the article, a name, or a reason, which is English."""
    if isinstance(piece, str):
        return piece
    if piece.kind == "words":
        return prose.quoted(piece.text, language)
    return prose.foreign(piece.text, "en" if piece.kind == "reason" else None)
