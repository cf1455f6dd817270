"""The map as a Plotly figure: the traces that the page's script fills, and how they look. Pure functions.

The figure holds no event. Marks and areas are drawn by `assets/canvas.js` upon it: with a million events, traces of Plotly
took 0.65 to 0.8 s for each step of the dates where the canvas takes a tenth, since the map draws itself anew for each
change of its data. `assets/map.js` fills the heat and what is selected with `Plotly.restyle`, by the order of the
traces here, so a change of their order is a change there too.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

# Attribution is a line of the page, and the modebar's buttons but these repeat what the keyboard and mouse do.
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "scrollZoom": True,
    "doubleClick": False,  # Plotly would go back to where the map began
    "responsive": True,
}


# Plotly drops what is empty from a style when the layout changes, and then takes it for another one.
_BLANK: dict[str, Any] = {
    "version": 8,
    "name": "blank",
    "sources": {"nothing": {"type": "geojson", "data": {"type": "Point", "coordinates": [0, 0]}}},
    "layers": [{"id": "nothing", "type": "background", "layout": {"visibility": "none"}}],
}


def map_figure(styles: dict[str, dict[str, Any]]) -> go.Figure:
    """An empty map: heat, and what is selected. The script draws one of the `styles` below, and the events above.

    It begins without any: the map then stands at once, and marks need not wait for the basemap's files.
    """
    figure = go.Figure([_heat(), _choice()])
    figure.update_layout(
        map={"style": _BLANK, "center": {"lon": 15, "lat": 30}, "zoom": 0.6},
        meta={"styles": styles},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        hovermode=False,
        dragmode="pan",
        uirevision="keep",
        paper_bgcolor="rgba(0,0,0,0)",
    )
    return figure


def _heat() -> go.Densitymap:
    """Where events crowd, in the place of their marks; the script fills it while it is asked for."""
    return go.Densitymap(lon=[], lat=[], z=[], zmin=0, zmax=1, radius=24, showscale=False, hoverinfo="skip")


def _choice() -> go.Scattermap:
    """The outline of what was selected on the map."""
    return go.Scattermap(
        lon=[], lat=[], mode="lines", fill="toself", line={"width": 2, "color": "#14606e"}, hoverinfo="skip"
    )
