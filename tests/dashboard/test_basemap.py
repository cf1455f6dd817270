"""The offline basemap: recognised borders, shapes cut at 180 degrees, and a style that asks nobody."""

from __future__ import annotations

import json
from itertools import pairwise

import pycountry
import pytest
from shapely import make_valid
from shapely.geometry import Point, shape

from dashboard import basemap
from dashboard.basemap import assets_folder

FOLDER = assets_folder() / "basemap"
FILES = ("countries", "lakes", "admin1-lines", "borders", "labels")
ALIKE = [{"dark": False}, {"dark": True}]


def rings(geometry: dict) -> list:
    """Every ring of a polygon geometry, with whether it is a hole."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [(ring, index > 0) for polygon in polygons for index, ring in enumerate(polygon)]


def twice_area(ring: list) -> float:
    """Twice the signed area: positive where the ring runs counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(ring))


@pytest.mark.parametrize("name", FILES)
def test_no_line_jumps_across_the_map(name: str) -> None:
    """No shape of the basemap has two neighbouring points more than half the world apart."""

    def lines(nested: list) -> list:
        return [nested] if isinstance(nested[0][0], int | float) else [line for part in nested for line in lines(part)]

    features = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["features"]
    assert features
    jumps = [
        (one, two)
        for feature in features
        if feature["geometry"]["type"] != "Point"
        for line in lines(feature["geometry"]["coordinates"])
        for one, two in pairwise(line)
        if abs(one[0] - two[0]) > 180
    ]
    assert jumps == []


def test_areas_are_rfc_7946_polygons() -> None:
    """Rings of every area are closed, outer ones counter-clockwise, holes clockwise, and none jumps over 180."""
    for code in sorted(basemap.area_codes()):
        geometry = basemap.area(code)
        assert geometry is not None
        for ring, is_hole in rings(geometry):
            assert ring[0] == ring[-1], code
            assert (twice_area(ring) < 0) is is_hole, code
            assert all(abs(one[0] - two[0]) <= 180 for one, two in pairwise(ring)), code


def test_every_country_has_an_area() -> None:
    """Each code of ISO 3166-1, and Kosovo's, is drawn as its own land."""
    missing = {country.alpha_2 for country in pycountry.countries} - basemap.area_codes()
    assert missing == set()
    assert basemap.area("XK") is not None


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("UA", 34.1, 45.0),
        ("UA", 33.5, 44.6),
        ("MA", -7.6, 33.6),
        ("EH", -13.2, 24.5),
        ("XK", 21.1, 42.6),
        ("TW", 121, 24),
    ],
)
def test_borders_are_the_recognised_ones(code: str, lon: float, lat: float) -> None:
    """Crimea and Sevastopol lie in Ukraine; Western Sahara, Kosovo and Taiwan are areas of their own."""
    assert make_valid(shape(basemap.area(code))).contains(Point(lon, lat))


def test_russia_does_not_hold_crimea() -> None:
    """Land belongs to one state only."""
    assert not make_valid(shape(basemap.area("RU"))).contains(Point(34.1, 45.0))


def test_codes_are_read_as_people_write_them() -> None:
    """Lower case and blanks do not matter; a code that nobody has is None."""
    assert basemap.area(" ua ") == basemap.area("UA")
    assert basemap.area("QQ-9") is None


def test_a_circle_lies_at_its_radius() -> None:
    """A circle of 100 km about Krasnodar holds what is 99 km away and not what is 101 km away."""
    ring = shape(basemap.circle(38.98, 45.04, 100_000))
    for distance, held in ((99_000, True), (101_000, False)):
        lon, lat, _ = basemap.WGS84.fwd(38.98, 45.04, 33, distance)
        assert ring.contains(Point(lon, lat)) is held


def test_a_circle_over_the_antimeridian_is_cut() -> None:
    """A circle about Fiji has a part on either side, and no line across the map."""
    geometry = basemap.circle(179.5, -17, 200_000)
    assert geometry["type"] == "MultiPolygon"
    assert all(abs(one[0] - two[0]) < 180 for ring, _ in rings(geometry) for one, two in pairwise(ring))
    assert all(len(line) > 1 for line in basemap.outline(geometry)["coordinates"])


def test_a_circle_about_a_pole_reaches_it() -> None:
    """A circle that holds the pole goes all the way round."""
    west, _, east, north = shape(basemap.circle(20, 89, 500_000)).bounds
    assert (west, east, north) == (-180, 180, 90)


@pytest.mark.parametrize("wrong", [(200, 0, 10), (0, 91, 10), (0, 0, 0), (0, 0, float("nan"))])
def test_an_impossible_circle_is_an_error(wrong: tuple[float, float, float]) -> None:
    """A point off the earth or a radius that is none is refused in words."""
    with pytest.raises(ValueError, match="Give a longitude"):
        basemap.circle(*wrong)


@pytest.mark.parametrize("theme", ALIKE)
def test_the_style_names_only_our_own_files(theme: dict[str, bool]) -> None:
    """Every source is a file that exists under the address given; there are no glyphs, sprites or tiles."""
    style = basemap.style(assets_url="/assets", **theme)
    assert not {"glyphs", "sprite"} & style.keys()
    for source in style["sources"].values():
        assert source["type"] == "geojson"
        assert source["data"].startswith("/assets/basemap/")
        assert (FOLDER / source["data"].rpartition("/")[2]).is_file()
    assert "http" not in json.dumps(style)


@pytest.mark.parametrize("theme", ALIKE)
def test_every_layer_has_its_source_and_an_id_of_its_own(theme: dict[str, bool]) -> None:
    """No layer asks for a source that is not there, and no two share a name."""
    style = basemap.style(assets_url="/assets", **theme)
    names = [layer["id"] for layer in style["layers"]]
    assert len(names) == len(set(names))
    assert {layer["source"] for layer in style["layers"] if "source" in layer} == set(style["sources"])


def test_names_of_the_map_come_in_the_language_asked_for() -> None:
    """Names are taken in that language first, then in English."""
    layer = next(
        one
        for one in basemap.style(dark=False, assets_url="/", language="ro")["layers"]
        if one["id"] == "country-names"
    )
    assert layer["layout"]["text-field"] == ["coalesce", ["get", "ro"], ["get", "en"]]


def test_names_are_known_in_english_and_more_languages() -> None:
    """Every name is there in English with the zoom that it needs; countries are known in Romanian and Ukrainian."""
    features = json.loads((FOLDER / "labels.json").read_text(encoding="utf-8"))["features"]
    found = [feature["properties"] for feature in features]
    assert {one["kind"] for one in found} == {"country", "admin1", "town", "sea"}
    assert all(one["en"] and 0 <= one["z"] <= 10 for one in found)
    ukraine = next(one for one in found if one["kind"] == "country" and one["en"] == "Ukraine")
    assert (ukraine["ro"], ukraine["uk"]) == ("Ucraina", "Україна")
    assert len([one for one in found if one["kind"] == "country"]) > 240
