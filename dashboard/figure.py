"""The map as a Plotly figure: the traces that the page's script fills, and how they look. Pure functions.

The figure holds no event. `assets/map.js` sets `lon`, `lat` and the marks' looks with `Plotly.restyle`, by the order
of the traces here, so a change of their order is a change there too.
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
    "responsive": True,
}


_BLANK: dict[str, Any] = {"version": 8, "name": "blank", "sources": {}, "layers": []}


def map_figure(styles: dict[str, dict[str, Any]]) -> go.Figure:
    """An empty map: areas, marks, names of areas, heat, what is selected. The script draws one of the `styles` below.

    It begins without any: the map then stands at once, and marks need not wait for the basemap's files.
    """
    figure = go.Figure([_areas(), _marks(), _area_names(), _heat(), _choice()])
    figure.update_layout(
        map={"style": _BLANK, "center": {"lon": 15, "lat": 30}, "zoom": 0.6},
        meta={"styles": styles},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        showlegend=False,
        hovermode="closest",
        dragmode="pan",
        clickmode="event",
        uirevision="keep",
        # Names of places come from articles; the page shows its own tooltip, as text.
        hoverlabel={"namelength": 0},
        paper_bgcolor="rgba(0,0,0,0)",
    )
    return figure


def _areas() -> go.Choroplethmap:
    """Regions and countries, filled thinly and outlined; `z` is the number of the colour."""
    return go.Choroplethmap(
        geojson={"type": "FeatureCollection", "features": []},
        locations=[],
        z=[],
        zmin=0,
        zmax=1,
        colorscale=[[0, "#888888"], [1, "#888888"]],
        showscale=False,
        marker={"opacity": 0.22, "line": {"width": 2, "color": "#888888"}},
        hoverinfo="none",
    )


def _marks() -> go.Scattermap:
    """Precise places and clusters, each with its count. Circles only: any other symbol is fetched from elsewhere."""
    return go.Scattermap(
        lon=[],
        lat=[],
        text=[],
        mode="markers+text",
        textposition="middle center",
        textfont={"size": 12, "color": "#ffffff"},
        marker={"size": [], "color": [], "opacity": [], "allowoverlap": True},
        hoverinfo="none",
    )


def _area_names() -> go.Scattermap:
    """The name and count of each area in words: an area is never a dot."""
    return go.Scattermap(
        lon=[],
        lat=[],
        text=[],
        mode="text",
        textposition="middle center",
        textfont={"size": 13, "color": "#1c2733"},
        hoverinfo="none",
    )


def _heat() -> go.Densitymap:
    """Where events crowd, in the place of their marks; the script fills it while it is asked for."""
    return go.Densitymap(lon=[], lat=[], z=[], zmin=0, zmax=1, radius=24, showscale=False, hoverinfo="skip")


def _choice() -> go.Scattermap:
    """The outline of what was selected on the map."""
    return go.Scattermap(
        lon=[], lat=[], mode="lines", fill="toself", line={"width": 2, "color": "#14606e"}, hoverinfo="skip"
    )
