"""How many were killed, hurt, arrested ..., and who says so: the figures of an event, as its panel shows them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard import messages, prose
from dashboard.messages import label, later, term, tr
from dashboard.prose import Child
from geo.model import Document, Event, Figure

_KINDS = {
    "dead": term("figure", "Dead"),
    "injured": term("figure", "Injured"),
    "casualties": term("figure", "Dead or injured"),
    "missing": term("figure", "Missing"),
    "evacuated": term("figure", "Evacuated or displaced"),
    "arrested": term("figure", "Arrested or detained"),
    "participants": term("figure", "Taking part"),
    "vehicles": term("figure", "Vehicles, ships, aircraft"),
    "buildings": term("figure", "Buildings"),
    "weapons": term("figure", "Drones, missiles, bombs"),
}
_DIFFER = later("Sources differ; each figure is shown as it is told.")


def section(event: Event, document: Document) -> Component | None:
    """Each figure with who says so and the words; None where the article tells none, which is not zero."""
    if not event.figures:
        return None
    told = html.Ul([_figure(figure, document) for figure in in_order(event)], className="plain figures")
    kinds = [figure.kind for figure in event.figures]
    note = html.P(tr(_DIFFER), className="how") if len(set(kinds)) < len(kinds) else None
    return prose.section(tr("How many"), told, note)


def in_order(event: Event) -> list[Figure]:
    """The figures of an event, the gravest kinds first."""
    order = {kind: place for place, kind in enumerate(_KINDS)}
    return sorted(event.figures, key=lambda figure: order.get(figure.kind, len(order)))


def what(figure: Figure) -> str:
    """What is counted, and how many: `Dead: at least 12`."""
    return tr("{what}: {number}", what=label("figure", _KINDS.get(figure.kind, figure.kind)), number=number(figure))


def _figure(figure: Figure, document: Document) -> Component:
    source: list[Child] = [" – ", prose.foreign(figure.source, document.language)] if figure.source else []
    words = prose.quoted(figure.span.of(document.text), document.language)
    return html.Li([html.Strong(what(figure)), *source, " ", html.Small(words)])


def number(figure: Figure) -> str:
    """The bounds in words: `3`, `at least 12`, `up to 30`, `about 40`, `11 to 19`."""
    told = between(figure.lower, figure.upper)
    return tr("about {number}", number=told) if figure.approximate else told


def between(lower: int | None, upper: int | None) -> str:
    """The least and the most in words; None is open."""
    if lower is None:
        return tr("up to {n}", n=upper or 0)
    if upper is None:
        return tr("at least {n}", n=lower)
    return messages.number(lower) if lower == upper else tr("{least} to {most}", least=lower, most=upper)
