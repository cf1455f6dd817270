"""The map: the figure that `assets/map.js` fills, its buttons and its legend."""

from __future__ import annotations

from typing import Any, cast

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import basemap, figure
from dashboard.prose import attributes

REGION = "stage"
ORDER = 10

_LEGEND = (
    ("spot", "A place known to the town or better; a number counts events"),
    ("ring", "Planned or unconfirmed: nothing is known to have happened"),
    ("area", "Only a region or a country is named: its whole area, not a point"),
    ("mixed", "Several types together; colours are those of the types"),
)


def layout() -> Component:
    """The map with everything that lies upon it."""
    return html.Section(
        id="map-panel",
        children=[
            dcc.Graph(id="map", figure=_figure(), config=cast("Any", figure.CONFIG), responsive=True),
            html.P(id="map-status", hidden=True, role="status"),
            html.Div(id="map-tooltip", hidden=True),
            _buttons(),
            _legend(),
            html.P(basemap.ATTRIBUTION, id="map-attribution"),
        ],
        **attributes(aria_label="Map"),
    )


def _figure() -> object:
    """The empty map with both of its styles; the script chooses."""
    styles = {name: basemap.style(dark=dark, assets_url="/assets") for name, dark in (("light", False), ("dark", True))}
    return figure.map_figure(styles)


def _buttons() -> Component:
    buttons = (("map-zoom-in", "+", "Zoom in"), ("map-zoom-out", "−", "Zoom out"), ("map-fit", "⤢", "Show all events"))
    return html.Div(
        id="map-buttons",
        children=[
            html.Button(sign, id=name, type="button", title=words, **attributes(aria_label=words))
            for name, sign, words in buttons
        ],
    )


def _legend() -> Component:
    """How the map speaks; folded away until it is asked for."""
    items = [html.Li([html.Span(className=f"legend-{name}"), words]) for name, words in _LEGEND]
    return html.Details(id="map-legend", children=[html.Summary("How to read the map"), html.Ul(items)])
