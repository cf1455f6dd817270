"""The offline basemap: recognised borders, shapes cut at 180 degrees, a light world, and names in two files."""

from __future__ import annotations

import gzip
import json
from itertools import accumulate, pairwise

import pycountry
import pytest
from shapely import make_valid
from shapely.geometry import Point, shape

from dashboard import basemap
from dashboard.basemap import assets_folder

FOLDER = assets_folder() / "basemap"
FILES = ("countries", "lakes", "admin1-lines", "borders", "labels", "labels-near")
NEAR_ZOOM = 4.5


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


def names_in(name: str) -> list[dict]:
    """The properties of every name of a file."""
    features = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["features"]
    return [feature["properties"] for feature in features]


def test_names_are_known_in_english_and_more_languages() -> None:
    """Every name is there in English with the zoom that it needs; countries are known in Romanian and Ukrainian."""
    found = [*names_in("labels"), *names_in("labels-near")]
    assert {one["kind"] for one in found} == {"country", "admin1", "town", "sea"}
    assert all(one["en"] and 0 <= one["z"] <= 10 for one in found)
    ukraine = next(one for one in found if one["kind"] == "country" and one["en"] == "Ukraine")
    assert (ukraine["ro"], ukraine["uk"]) == ("Ucraina", "Україна")
    assert len([one for one in found if one["kind"] == "country"]) > 240


def test_a_look_at_the_world_loads_only_the_names_that_it_shows() -> None:
    """Names of a near look stand in a file of their own."""
    assert all(one["z"] < NEAR_ZOOM for one in names_in("labels"))
    assert all(one["z"] >= NEAR_ZOOM for one in names_in("labels-near"))


def world() -> dict:
    """The light map of the world."""
    found: dict = json.loads((FOLDER / "world_110m.json").read_text(encoding="utf-8"))
    return found


def test_the_first_map_is_light() -> None:
    """Land, lakes and borders of the whole world travel in less than 150 KB."""
    assert len(gzip.compress((FOLDER / "world_110m.json").read_bytes(), 6)) < 150_000


def test_no_arc_of_the_world_jumps_across_the_map() -> None:
    """Fiji, Chukotka and Antarctica are cut at 180 degrees in the light map, too; only the pole itself is one long edge."""
    topology = world()
    step = topology["transform"]["scale"][0]
    for arc in topology["arcs"]:
        spots = list(accumulate(arc, lambda spot, by: [spot[0] + by[0], spot[1] + by[1]]))
        long = [(one, two) for one, two in pairwise(spots) if abs(one[0] - two[0]) * step >= 180]
        assert all(one[1] == two[1] == 0 for one, two in long)


def test_the_world_holds_what_both_kinds_of_map_ask_for() -> None:
    """Land and countries for the map without WebGL; borders with their classes for the other."""
    objects = world()["objects"]
    assert set(objects) == {"land", "lakes", "borders", "admin1", "countries"}
    assert {one["properties"]["class"] for one in objects["borders"]["geometries"]} == {
        "international", "disputed", "admin1",
    }  # fmt: skip


def test_a_border_is_seen_as_its_country_sees_it() -> None:
    """The line between Crimea and Kherson is a border for Russia alone; for everybody else it divides a country."""
    features = json.loads((FOLDER / "borders.json").read_text(encoding="utf-8"))["features"]
    spot = Point(34.0, 46.1)
    nearest = min(features, key=lambda feature: shape(feature["geometry"]).distance(spot))["properties"]
    assert nearest["class"] == "admin1"
    assert nearest["RU"] == "international"
    assert "UA" not in nearest


@pytest.mark.parametrize("code", ["RU", "CA", "NO", "RU-KDA", "FJ", "MC"])
def test_areas_from_far_are_light_and_in_their_place(code: str) -> None:
    """A coarse outline is made of points of the fine one, no more than it has, and is never empty."""
    fine = basemap.area(code)
    assert fine is not None
    coarse = basemap.coarser(fine)
    points = [[tuple(point) for ring, _ in rings(geometry) for point in ring] for geometry in (fine, coarse)]
    assert 4 <= len(points[1]) <= len(points[0])
    assert set(points[1]) <= set(points[0])
    assert all((twice_area(ring) > 0) is not hole for ring, hole in rings(coarse))


def test_a_coast_of_islands_loses_most_of_its_points_from_far() -> None:
    """Canada, which has most of them, is drawn from afar with less than a third."""
    fine = basemap.area("CA")
    assert fine is not None
    size = [sum(len(ring) for ring, _ in rings(geometry)) for geometry in (fine, basemap.coarser(fine))]
    assert size[1] * 3 < size[0]
