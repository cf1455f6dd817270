"""The events that are shown, in words: the twin of the map for those who cannot or do not want to use it.

`assets/list.js` fills it from the columns and `/api/summaries`.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.messages import tr
from dashboard.prose import attributes

REGION = "side"
ORDER = 20


def layout() -> Component:
    """The empty list."""
    return html.Section(
        [
            html.Header(
                [
                    html.H2(tr("Events"), id="list-heading", tabIndex=-1),
                    html.Button(tr("All places"), id="list-back", type="button", className="quiet", hidden=True),
                    html.Button(
                        "",
                        id="list-room",
                        type="button",
                        className="icon icon-room",
                        title=tr("More room for the list"),
                        **attributes(aria_label=tr("More room for the list"), aria_pressed="false"),
                    ),
                ]
            ),
            html.Div(id="list-empty", hidden=True),
            html.Ol(id="list"),
            html.Button(tr("Show more"), id="list-more", type="button", className="button", hidden=True),
        ],
        id="list-panel",
        **attributes(aria_labelledby="list-heading", aria_busy="true"),
    )
