"""The look of the basemap: nothing of anybody else's unless tiles are asked for, and borders from a point of view."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dashboard import map_style, tiles
from dashboard.api import guard
from dashboard.basemap import assets_folder
from geo.errors import ConfigurationError
from geo.settings import Settings

FOLDER = assets_folder() / "basemap"
PICTURES = tiles.Tiles(url="https://tiles.example.org/{z}/{x}/{y}.png", attribution="© Example")
SHAPES = tiles.Tiles(url="https://tiles.example.org/{z}/{x}/{y}.pbf", attribution="© Example")


def made(**given: Any) -> dict[str, Any]:
    """A light style."""
    return map_style.style(**({"dark": False, "assets_url": "/assets"} | given))


@pytest.mark.parametrize("dark", [False, True])
def test_the_style_names_only_our_own_files(dark: bool) -> None:
    """Every source is a file that exists under the address given; there are no glyphs, sprites or tiles."""
    style = made(dark=dark)
    assert not {"glyphs", "sprite"} & style.keys()
    for source in style["sources"].values():
        assert source["type"] == "geojson"
        assert source["data"].startswith("/assets/basemap/")
        assert (FOLDER / source["data"].rpartition("/")[2]).is_file()
    assert "http" not in json.dumps(style)


@pytest.mark.parametrize("own_tiles", [None, PICTURES, SHAPES])
def test_every_layer_has_its_source_and_an_id_of_its_own(own_tiles: tiles.Tiles | None) -> None:
    """No layer asks for a source that is not there, no source is there for nothing, and no two layers share a name."""
    style = made(own_tiles=own_tiles)
    names = [layer["id"] for layer in style["layers"]]
    assert len(names) == len(set(names))
    assert {layer["source"] for layer in style["layers"] if "source" in layer} == set(style["sources"])


def test_both_themes_have_the_same_layers() -> None:
    """A change of the theme changes colours and nothing else, so that no layer need be taken away."""
    light, dark = made(), made(dark=True)
    kept = [{key: value for key, value in layer.items() if key != "paint"} for layer in light["layers"]]
    assert kept == [{key: value for key, value in layer.items() if key != "paint"} for layer in dark["layers"]]
    assert [set(layer["paint"]) for layer in light["layers"]] == [set(layer["paint"]) for layer in dark["layers"]]


def test_names_come_in_the_language_asked_for() -> None:
    """Names are taken in that language first, then in English."""
    layers = [layer for layer in made(language="ro")["layers"] if layer["id"].startswith("country-names")]
    assert len(layers) == 2
    assert all(layer["layout"]["text-field"] == ["coalesce", ["get", "ro"], ["get", "en"]] for layer in layers)


def test_disputed_lines_are_dashed_from_every_point_of_view() -> None:
    """A line is drawn by the class that the country gives it, by its own class where that is not known."""
    for view in ("international", "UA"):
        layer = next(layer for layer in made(point_of_view=view)["layers"] if layer["id"] == "disputed")
        assert layer["filter"] == ["==", ["coalesce", ["get", view], ["get", "class"]], "disputed"]
        assert layer["paint"]["line-dasharray"] == [3, 2]


def test_pictures_lie_over_our_land_and_shapes_bring_their_own() -> None:
    """With raster tiles our land shows until they are here; vector tiles draw their own water, roads, borders, names."""
    assert [layer["id"] for layer in made(own_tiles=PICTURES)["layers"]] == ["sea", "land", "lakes", "tiles"]
    drawn = made(own_tiles=SHAPES)
    assert set(drawn["sources"]) == {"tiles"}
    assert drawn["sources"]["tiles"]["type"] == "vector"
    parts = {layer.get("source-layer") for layer in drawn["layers"]}
    assert parts >= {"water", "transportation", "boundary", "place"}


def test_only_the_host_of_the_tiles_may_be_asked_beside_ours() -> None:
    """The policy of the page names that host for pictures and requests, and no other."""
    policy = guard.headers([], tiles=PICTURES.origin)["Content-Security-Policy"]
    assert "img-src 'self' data: blob: https://tiles.example.org;" in policy
    assert "connect-src 'self' data: blob: https://tiles.example.org;" in policy
    assert "http" not in guard.headers([])["Content-Security-Policy"]


@pytest.mark.parametrize(
    "url", ["ftp://a.org/{z}/{x}/{y}.png", "https://a.org/tile.png", "https://a.org; script-src */{z}/{x}/{y}", "tiles"]
)
def test_what_is_no_address_of_tiles_is_refused(url: str) -> None:
    """An address without its three numbers, or one that could change the page's policy, is an error in words."""
    with pytest.raises(ConfigurationError, match="tiles is "):
        Settings(tiles=url, tiles_attribution="Somebody")


def test_tiles_name_whom_they_are_from() -> None:
    """Tiles without an attribution are refused."""
    with pytest.raises(ConfigurationError, match="tiles_attribution"):
        Settings(tiles=PICTURES.url)


def test_a_point_of_view_is_one_that_the_data_know() -> None:
    """Each country of the setting is told of by some border, and every border tells only of those."""
    features = json.loads((FOLDER / "borders.json").read_text(encoding="utf-8"))["features"]
    told = {name for feature in features for name in feature["properties"]} - {"class"}
    for view in told:
        assert Settings.load({"point_of_view": view}, environment={}).point_of_view == view
    with pytest.raises(ConfigurationError, match="point_of_view"):
        Settings.load({"point_of_view": "XX"}, environment={})
