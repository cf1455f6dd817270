"""The timeline under the map: a histogram and the range of dates that is shown. `assets/timeline.js` fills it."""

from __future__ import annotations

from typing import Any, cast

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import figure
from dashboard.prose import attributes

REGION = "stage"
ORDER = 20


def layout() -> Component:
    """Typed dates, then the bars with the range upon them."""
    return html.Section(
        id="timeline",
        children=[
            html.Div(
                id="timeline-row",
                children=[
                    # The script puts two date inputs here: Dash has none, and a browser's own speaks every language.
                    html.Div(id="range-fields"),
                    html.Button("All dates", id="range-reset", type="button"),
                    html.P(id="timeline-note"),
                ],
            ),
            html.Div(id="timeline-chart", children=[_plot(), _track()]),
        ],
        **attributes(aria_label="Dates"),
    )


def _plot() -> Component:
    """The bars: a picture, since the fields and handles say the same in words."""
    graph = dcc.Graph(
        id="histogram", figure=figure.timeline_figure(), config=cast("Any", figure.TIMELINE_CONFIG), responsive=True
    )
    return html.Div(id="timeline-plot", children=graph, **attributes(aria_hidden="true"))


def _track() -> Component:
    return html.Div(
        id="timeline-track",
        children=[
            html.Div(id="timeline-before", className="timeline-shade"),
            html.Div(id="timeline-window"),
            html.Div(id="timeline-after", className="timeline-shade"),
            _handle("range-start", "First day"),
            _handle("range-end", "Last day"),
            html.Div(id="timeline-tip", hidden=True),
        ],
    )


def _handle(name: str, words: str) -> Component:
    return html.Div(
        id=name, className="range-handle", role="slider", tabIndex=0, **attributes(aria_label=words, aria_valuenow="0")
    )
