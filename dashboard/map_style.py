"""The basemap's look: a MapLibre style over our own files, or over tiles where a setting names some. Pure functions.

It names nothing outside our own server, but tiles that were asked for: sources are GeoJSON under `/assets/basemap/`,
labels are drawn with the browser's fonts (no `glyphs` key), there is no sprite. `assets/basemap.js` draws it in two
details: the sources of `FAR` and the light `world_110m.json` at once, all others from zoom 4.5 on.
"""

from __future__ import annotations

from typing import Any

from dashboard import tiles
from dashboard.theme import MapColours, map_colours

ATTRIBUTION = "Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR"
"""The line on the map; the page's “About” says it in full."""
FONT = ["sans-serif"]
FILES = ("countries", "lakes", "admin1-lines", "borders", "labels", "labels-near")
INTERNATIONAL = "international"
"""The point of view of the United Nations' maps, which the class of each border tells."""


def style(
    *,
    dark: bool,
    assets_url: str,
    language: str = "en",
    point_of_view: str = INTERNATIONAL,
    own_tiles: tiles.Tiles | None = None,
) -> dict[str, Any]:
    """A MapLibre style.

    Args:
        dark: Which of the two themes.
        assets_url: Where the page's static files are served, such as `/assets`; root-relative, never another host.
        language: Labels are in this language (BCP 47 primary tag) where it is known, else in English.
        point_of_view: Whose view of disputed borders is drawn (ISO 3166-1 alpha-2), as far as the data tell it.
        own_tiles: What is drawn in the place of our own lines and names.
    """
    colours = map_colours(dark=dark)
    base = f"{assets_url.rstrip('/')}/basemap"
    sources: dict[str, Any] = {name: {"type": "geojson", "data": f"{base}/{name}.json"} for name in FILES}
    layers = [*_areas(colours), *_lines(colours, point_of_view), *_labels(colours, language)]
    if own_tiles is not None:
        under = [layer for layer in layers if layer["id"] in ("sea", "land", "lakes")]
        layers = tiles.layers(own_tiles, under, colours, language)
        sources = {name: sources[name] for name in ("countries", "lakes")} | tiles.sources(own_tiles)
    used = {layer["source"] for layer in layers if "source" in layer}
    return {
        "version": 8,
        "name": "Dateline dark" if dark else "Dateline light",
        "sources": {name: source for name, source in sources.items() if name in used},
        "layers": layers,
    }


def _by_zoom(*stops: float) -> list[Any]:
    """A value that grows smoothly between (zoom, value) stops."""
    return ["interpolate", ["linear"], ["zoom"], *stops]


def _areas(colours: MapColours) -> list[dict[str, Any]]:
    """Sea, land and lakes."""
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.sea}},
        {
            "id": "land",
            "type": "fill",
            "source": "countries",
            "paint": {"fill-color": colours.land, "fill-antialias": True},
        },
        {"id": "lakes", "type": "fill", "source": "lakes", "paint": {"fill-color": colours.sea}},
    ]


def _line(name: str, source: str, colour: str, width: list[Any], **more: object) -> dict[str, Any]:
    """A line layer; `more` adds to the paint."""
    paint = {"line-color": colour, "line-width": width} | {key.replace("_", "-"): value for key, value in more.items()}
    layout = {"line-join": "round", "line-cap": "butt" if "line_dasharray" in more else "round"}
    return {"id": name, "type": "line", "source": source, "layout": layout, "paint": paint}


def _lines(colours: MapColours, point_of_view: str) -> list[dict[str, Any]]:
    """First-order divisions from the zoom that suits their size, then borders, dashed where they are disputed.

    A line is of the class that the point of view gives it, of its own class where that is not known; class `none` is
    not drawn.
    """
    thin, width = _by_zoom(2, 0.5, 6, 1, 9, 1.4), _by_zoom(0, 0.5, 3, 0.8, 6, 1.4, 9, 2)
    kind = ["coalesce", ["get", point_of_view], ["get", "class"]]
    admin1 = _line("admin1", "admin1-lines", colours.admin1, thin)
    admin1["filter"] = ["<=", ["get", "z"], ["zoom"]]
    inner = _line("inner", "borders", colours.admin1, thin)
    inner["filter"] = ["all", ["==", kind, "admin1"], ["<=", 4, ["zoom"]]]
    borders = _line("borders", "borders", colours.border, width)
    borders["filter"] = ["==", kind, "international"]
    disputed = _line("disputed", "borders", colours.disputed, width, line_dasharray=[3, 2])
    disputed["filter"] = ["==", kind, "disputed"]
    return [admin1, inner, borders, disputed]


def _labels(colours: MapColours, language: str) -> list[dict[str, Any]]:
    """Names of both files: those that are wanted first lie on top, and there the most wanted last."""
    text = ["coalesce", ["get", language], ["get", "en"]]
    return [*_names(colours, text, "labels-near"), *_names(colours, text, "labels")]


def _names(colours: MapColours, text: list[Any], source: str) -> list[dict[str, Any]]:
    """Names of seas, divisions, towns and countries; a name appears from the zoom in its `z`."""
    dots = {
        "id": "town-dots",
        "type": "circle",
        "minzoom": 4,
        "paint": {
            "circle-radius": _by_zoom(4, 1.4, 8, 2.6),
            "circle-color": colours.city_dot,
            "circle-stroke-width": 1,
            "circle-stroke-color": colours.halo,
        },
        **_named("town", source),
    }
    found = [
        _name("sea", text, colours.sea_label, colours.sea_halo, size=_by_zoom(0, 10, 6, 14), spacing=0.12, wrap=7),
        _name("admin1", text, colours.admin1_label, colours.halo, size=_by_zoom(3, 9.5, 8, 13), spacing=0.06, wrap=8),
        dots,
        _name("town", text, colours.city_label, colours.halo, size=_by_zoom(3, 10.5, 9, 14), anchors=True),
        _name("country", text, colours.country_label, colours.halo, size=_by_zoom(0, 10, 5, 16), spacing=0.04, wrap=7),
    ]
    ending = "" if source == "labels" else "-near"
    return [layer | {"id": layer["id"] + ending, "source": source} for layer in found]


def _named(kind: str, source: str = "labels") -> dict[str, Any]:
    """What the layers of one kind of name share."""
    return {"source": source, "filter": ["all", ["==", ["get", "kind"], kind], ["<=", ["get", "z"], ["zoom"]]]}


def _name(
    kind: str,
    text: list[Any],
    colour: str,
    halo: str,
    *,
    size: list[Any],
    spacing: float = 0.0,
    wrap: int = 10,
    anchors: bool = False,
) -> dict[str, Any]:
    """A layer of names; with `anchors` a name stands on whichever side of its dot has room."""
    layout: dict[str, Any] = {
        "text-field": text,
        "text-font": FONT,
        "text-size": size,
        "text-letter-spacing": spacing,
        "text-max-width": wrap,
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"],
    }
    if anchors:
        layout |= {"text-variable-anchor": ["bottom", "top", "left", "right"], "text-radial-offset": 0.45}
    paint = {"text-color": colour, "text-halo-color": halo, "text-halo-width": 1.4}
    return {"id": f"{kind}-names", "type": "symbol", "layout": layout, "paint": paint, **_named(kind)}
