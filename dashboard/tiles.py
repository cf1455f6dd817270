"""Map tiles of a provider that a setting names: what the map draws with them, and the one host that it may then ask.

Nothing here is used unless `Settings.tiles` is set. Tiles whose address ends in `.pbf` or `.mvt` are vector tiles in the
OpenMapTiles schema, which most providers and tools speak; all others are pictures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from dashboard.theme import MapColours
from geo.settings import Settings

_VECTOR = (".pbf", ".mvt")
_SOURCE = "tiles"
_ROADS = ["motorway", "trunk", "primary", "secondary", "tertiary", "minor"]
_PLACES = ["country", "state", "city", "town", "village", "suburb"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """Where tiles come from (`{z}`, `{x}` and `{y}` in the address), and whom the map must name for them."""

    url: str
    attribution: str

    @property
    def vector(self) -> bool:
        """Whether a tile holds shapes rather than a picture."""
        return urlsplit(self.url).path.endswith(_VECTOR)

    @property
    def origin(self) -> str:
        """The host as a content security policy names it."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}"


def of(settings: Settings) -> Tiles | None:
    """The tiles that the settings name."""
    return Tiles(url=settings.tiles, attribution=settings.tiles_attribution) if settings.tiles else None


def sources(tiles: Tiles) -> dict[str, Any]:
    """The source of a MapLibre style."""
    kind = {"type": "vector", "maxzoom": 14} if tiles.vector else {"type": "raster", "tileSize": 256, "maxzoom": 19}
    return {_SOURCE: kind | {"tiles": [tiles.url]}}


def layers(tiles: Tiles, under: list[dict[str, Any]], colours: MapColours, language: str) -> list[dict[str, Any]]:
    """Pictures lie over our own land, which shows until they are here; shapes bring all that there is to see."""
    if not tiles.vector:
        return [*under, {"id": "tiles", "type": "raster", "source": _SOURCE, "paint": {"raster-fade-duration": 0}}]
    return [
        {"id": "sea", "type": "background", "paint": {"background-color": colours.land}},
        _layer("water", "fill", "water", {"fill-color": colours.sea}),
        _layer("waterway", "line", "waterway", {"line-color": colours.sea, "line-width": 1}),
        _layer("roads", "line", "transportation", {"line-color": colours.admin1, "line-width": 1}, class_=_ROADS),
        _layer("states", "line", "boundary", {"line-color": colours.admin1}, admin_level=[3, 4]),
        _layer("borders", "line", "boundary", {"line-color": colours.border, "line-width": 1.4}, admin_level=[2]),
        _names(colours, language),
    ]


def _layer(name: str, kind: str, part: str, paint: dict[str, Any], **chosen: list[Any]) -> dict[str, Any]:
    """A layer over one part of the tiles, of those features whose properties are among the values."""
    layer = {"id": f"tiles-{name}", "type": kind, "source": _SOURCE, "source-layer": part, "paint": paint}
    filters = [["in", ["get", key.rstrip("_")], ["literal", values]] for key, values in chosen.items()]
    return layer | ({"filter": ["all", *filters]} if filters else {})


def _names(colours: MapColours, language: str) -> dict[str, Any]:
    """Names of places in the page's language where the tiles have it."""
    text = ["coalesce", ["get", f"name:{language}"], ["get", "name:latin"], ["get", "name"]]
    paint = {"text-color": colours.city_label, "text-halo-color": colours.halo, "text-halo-width": 1.4}
    layer = _layer("places", "symbol", "place", paint, class_=_PLACES)
    size = ["interpolate", ["linear"], ["zoom"], 3, 11, 12, 15]
    layout = {"text-field": text, "text-font": ["sans-serif"], "text-size": size, "symbol-sort-key": ["get", "rank"]}
    return layer | {"layout": layout}
