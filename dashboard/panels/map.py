"""The map: the figure that `assets/map.js` fills, its tools and its legend."""

from __future__ import annotations

from typing import Any, cast

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import figure, map_style, messages, tiles
from dashboard.messages import later, tr
from dashboard.prose import attributes
from geo.settings import Settings

REGION = "stage"
ORDER = 10

_LEGEND = (
    ("spot", later("A place known to the town or better; a number counts events")),
    ("mixed", later("Several types together: the ring shows the most frequent ones")),
    ("ring", later("Planned or unconfirmed: nothing is known to have happened")),
    ("area", later("Only a region is named: its whole area, not a point")),
    ("country", later("Only a country is named: its whole area, hatched")),
    ("small", later("Such an area, too small to be drawn at this scale")),
    ("unsure", later("Pale or dashed, with a question mark: the place is unsure, check it")),
)
_OF_DATASETS = (
    ("coded", later("A square, or a double outline: of a dataset, not of articles")),
    ("both", later("A disc upon a square: articles and datasets have events there")),
)
"""What the legend says while there are such events on the map (`assets/map-tools.js`)."""
_ZOOM = (
    ("map-zoom-in", later("Zoom in")),
    ("map-zoom-out", later("Zoom out")),
    ("map-fit", later("Show all events")),
)
_TOOLS = (
    ("map-heat", later("Show where events crowd (heat)")),
    ("map-box", later("Select a box: draw it, or hold Shift and drag")),
    ("map-lasso", later("Select an area: draw around it")),
    ("map-inview", later("Select what is in view")),
)
_PRECISIONS = (
    ("", later("All events, also those without a place")),
    ("region", later("Located at all")),
    ("country", later("A country or better")),
    ("admin1", later("A province or better")),
    ("admin2", later("A district or better")),
    ("settlement", later("A town or better")),
    ("exact", later("An exact place")),
)


def layout(settings: Settings) -> Component:
    """The map with everything that lies upon it."""
    return html.Section(
        id="map-panel",
        children=[
            dcc.Graph(id="map", figure=_figure(settings), config=cast("Any", figure.CONFIG), responsive=True),
            html.Canvas(id="map-picture", **attributes(aria_hidden="true")),
            html.Div(
                id="map-marks",
                **attributes(role="group", aria_label=tr("Marks on the map; arrow keys go from one to another")),
            ),
            html.P(id="map-status", hidden=True, role="status"),
            html.Div(id="map-tooltip", hidden=True),
            _buttons("map-buttons", _ZOOM),
            _buttons("map-tools", _TOOLS, **attributes(role="group", aria_label=tr("Heat and selection"))),
            _legend(),
            _attribution(settings),
        ],
        **attributes(aria_label=tr("Map")),
    )


def _figure(settings: Settings) -> object:
    """The empty map with both of its styles; the script chooses."""
    styles = {
        name: map_style.style(
            dark=name == "dark",
            assets_url="/assets",
            language=messages.language(),
            point_of_view=settings.point_of_view,
            own_tiles=tiles.of(settings),
        )
        for name in ("light", "dark")
    }
    return figure.map_figure(styles)


def _buttons(name: str, buttons: tuple[tuple[str, str], ...], **more: Any) -> Component:  # noqa: ANN401, attributes as Dash takes them
    """A column of buttons; their signs are drawn by the style sheet."""
    return html.Div(
        id=name,
        className="map-buttons",
        children=[
            html.Button(id=one, type="button", title=tr(words), **attributes(aria_label=tr(words)))
            for one, words in buttons
        ],
        **more,
    )


def _legend() -> Component:
    """How the map speaks, and how precise a place must be to be shown; folded away until it is asked for."""
    items = [html.Li(_explained(name, words)) for name, words in _LEGEND]
    items += [html.Li(_explained(name, words), className="of-datasets", hidden=True) for name, words in _OF_DATASETS]
    choices = [html.Option(tr(words), value=key) for key, words in _PRECISIONS]
    return html.Details(
        id="map-legend",
        children=[
            html.Summary(tr("How to read the map")),
            html.Ul(items),
            html.Label([tr("Show events known to"), html.Select(choices, id="map-precision")]),
        ],
    )


def _explained(name: str, words: str) -> list[Component | str]:
    sign = html.Span(
        tr("?") if name == "unsure" else None, className=f"legend-{name}", **attributes(aria_hidden="true")
    )
    return [sign, tr(words)]


def _attribution(settings: Settings) -> Component:
    """Whose map it is; tiles of a provider are named first."""
    named = [settings.tiles_attribution, map_style.ATTRIBUTION] if settings.tiles else [map_style.ATTRIBUTION]
    return html.P(" · ".join(named), id="map-attribution")
