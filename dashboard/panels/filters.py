"""What to show: search and facets with their counts. The values come with the columns, so `assets/filters.js` makes them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.messages import tr
from dashboard.prose import attributes

REGION = "side"
ORDER = 10


def layout() -> Component:
    """The empty frame that the script fills. Under 900 px it is a drawer."""
    return html.Section(
        [
            html.Header(
                [
                    html.H2(tr("Filters"), id="filters-heading", tabIndex=-1),
                    html.Button(tr("Reset"), id="filters-reset", type="button", className="quiet", disabled=True),
                    html.Button(
                        "",
                        id="filters-close",
                        type="button",
                        className="icon icon-close",
                        title=tr("Close the filters"),
                        **attributes(aria_label=tr("Close the filters")),
                    ),
                ]
            ),
            html.Div(id="filters-search"),
            html.Ul(id="chips", **attributes(aria_label=tr("Active filters"))),
            html.Div(id="facets"),
        ],
        id="filters",
        **attributes(aria_labelledby="filters-heading"),
    )
