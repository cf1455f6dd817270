"""The timeline under the map: when the events happened, the days that are shown, and time that passes.

The scripts `assets/timeline*.js` and `assets/play.js` fill it.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.messages import tr
from dashboard.prose import attributes

REGION = "stage"
ORDER = 20


def layout() -> Component:
    """Controls, then the picture with the range upon it, then the names of days."""
    return html.Section(
        id="timeline", children=[_controls(), html.Div(id="timeline-chart", children=_chart(), dir="ltr")],
        **attributes(aria_label=tr("Dates")),
    )  # fmt: skip


def _controls() -> Component:
    """What a narrow page hides behind a button is one element. The script puts fields into it: Dash has none like them."""
    modes = html.Div(id="time-modes", role="radiogroup", **attributes(aria_label=tr("Which days are shown")))
    more = [
        html.Div(id="play-options"),
        html.Div(id="range-fields"),
        html.Button(tr("All dates"), id="range-reset", type="button"),
        html.P(id="timeline-note"),
        html.Button(id="timeline-undated", type="button", hidden=True),
        html.Button(
            tr("Layers apart"),
            id="timeline-apart",
            type="button",
            hidden=True,
            title=tr("Each layer has a height of its own."),
            **attributes(aria_pressed="false"),
        ),
    ]
    return html.Div(
        id="timeline-row",
        children=[
            html.Button(id="play", type="button", className="icon-play"),
            modes,
            html.Button(
                id="timeline-more-open", type="button", title=tr("Dates and speed"),
                **attributes(aria_label=tr("Dates and speed"), aria_expanded="false", aria_controls="timeline-more"),
            ),
            html.Div(id="timeline-more", children=more),
            html.Div(id="axis-buttons", children=_zoom(), role="group", **attributes(aria_label=tr("Axis of time"))),
        ],
    )  # fmt: skip


def _zoom() -> list[Component]:
    buttons = (
        ("axis-all", "⤢", tr("Show all of the axis")),
        ("axis-out", "−", tr("Show more days")),
        ("axis-in", "+", tr("Show fewer days")),
    )
    return [
        html.Button(
            sign, id=name, type="button", title=words, hidden=name == "axis-all", **attributes(aria_label=words)
        )
        for name, sign, words in buttons
    ]


def _chart() -> list[Component]:
    """A picture for the eye alone, since fields, handles and the list say the same in words."""
    picture = [html.Div(id="timeline-bars"), html.Div(id="timeline-lanes", hidden=True)]
    return [
        html.Div(
            id="timeline-track",
            children=[
                html.Div(picture, id="timeline-picture", **attributes(aria_hidden="true")),
                html.Div(id="timeline-before", className="timeline-shade"),
                html.Div(id="timeline-window"),
                html.Div(id="timeline-after", className="timeline-shade"),
                _handle("range-start", tr("First day")),
                _handle("range-end", tr("Last day")),
                html.Div(id="timeline-tip", hidden=True),
            ],
        ),
        html.Div(id="timeline-strip", **attributes(aria_hidden="true")),
        html.Div(html.Div(id="timeline-part"), id="timeline-overview", **attributes(aria_hidden="true")),
    ]


def _handle(name: str, words: str) -> Component:
    return html.Div(
        id=name, className="range-handle", role="slider", tabIndex=0, **attributes(aria_label=words, aria_valuenow="0")
    )
