"""Text of articles as components: always children, never markup, each mark with a name that does not hang on colour."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.excerpt import MarkName, Piece
from dashboard.messages import direction, language, later, tr

LABELS: dict[MarkName, str] = {"trigger": later("deed"), "place": later("place"), "date": later("date")}
"""The marks that the legend explains; the excerpt itself is told by its place on the page."""

Child = Component | str


def marked(pieces: Iterable[Piece]) -> list[Child]:
    """The pieces as text and nested `mark` elements."""
    return [_nested(piece.text, piece.marks) for piece in pieces]


def legend() -> Component:
    """What the marks mean."""
    keys = [html.Li(html.Mark(tr(label), className=f"mark mark-{name}")) for name, label in LABELS.items()]
    return html.Ul(keys, className="legend", **attributes(aria_label=tr("Marks in the text")))


def section(title: str, *children: Child | None) -> Component:
    """A part of a panel under its heading."""
    return html.Section([html.H3(title), *(child for child in children if child is not None)])


def attributes(**values: str) -> dict[str, Any]:
    """The attributes that Dash takes as they are named in HTML: `aria_label` -> `aria-label`."""
    return {name.replace("_", "-"): value for name, value in values.items()}


def quoted(text: str, language: str) -> Component:
    """Words of an article inside a sentence of the page."""
    return html.Q(text, lang=language, dir="auto", className="quoted")


def foreign(text: str, language: str | None = None) -> Component:
    """A name that comes from outside, kept apart from the direction of the words around it."""
    return html.Bdi(text, lang=language) if language else html.Bdi(text)


def chain(names: Iterable[str]) -> Component:
    """Names in a row, each kept apart: the row runs in the direction of the page, whatever that of its names."""
    told: list[Child] = []
    for name in names:
        told += [tr(", "), foreign(name)] if told else [foreign(name)]
    return html.Span(told)


def _nested(text: str, marks: tuple[MarkName, ...]) -> Child:
    child: Child = text
    for name in reversed(marks):
        label = tr(LABELS[name]) if name in LABELS else None
        # Screen readers pass over `mark`; the label stands in the text, where eyes do not see it. With a direction of its
        # own it has no say in that of the article, which the browser takes from the first letter.
        spoken = [html.Span(f"{label}: ", className="spoken", lang=language(), dir=direction())] if label else []
        child = html.Mark([*spoken, child], className=f"mark mark-{name}", title=label)
    return child
