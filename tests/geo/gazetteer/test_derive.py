"""How points, circles and second-order divisions of the committed tables are made, on shapes and towns of our own."""

from __future__ import annotations

import shapely

from geo.gazetteer.derive.areas import Area
from geo.gazetteer.derive.counties import beside, counties, with_parents
from geo.gazetteer.derive.inputs import CodedTown
from geo.gazetteer.derive.shapes import Shape, main_parts, shape

LAND = shapely.box(0, 0, 10, 10)


def test_islands_along_the_land_belong_to_it_and_far_ones_do_not() -> None:
    """Small ones within a hundred kilometres, one behind the other; an Alaska stays away."""
    near, behind, far = shapely.box(10.5, 4, 12, 6), shapely.box(12.5, 4, 14, 6), shapely.box(40, 4, 41.5, 6)
    body = main_parts(shapely.MultiPolygon([LAND, near, behind, far]))
    assert shapely.bounds(body).tolist() == [0, 0, 14, 10]


def test_specks_are_left_out_however_near() -> None:
    """A rock before the coast would stretch the circle."""
    body = main_parts(shapely.MultiPolygon([LAND, shapely.box(10.1, 5, 10.2, 5.1)]))
    assert shapely.bounds(body).tolist() == [0, 0, 10, 10]


def test_a_published_point_is_taken_only_near_the_middle() -> None:
    """One on the border gives way to the middle, and so does one outside."""
    assert (shape(LAND, (6, 6)).lon, shape(LAND, (6, 6)).lat) == (6, 6)
    assert (shape(LAND, (0.1, 5)).lon, shape(LAND, (0.1, 5)).lat) == (5, 5)
    assert (shape(LAND, (50, 50), (4, 5)).lon, shape(LAND, (50, 50), (4, 5)).lat) == (4, 5)


def test_the_middle_of_a_crescent_lies_on_it() -> None:
    """The centroid of a ring open to one side is water."""
    crescent = shapely.difference(LAND, shapely.box(2, 2, 10, 8))
    found = shape(crescent)
    assert shapely.distance(crescent, shapely.Point(found.lon, found.lat)) < 1e-6


def towns(code: str, *names: str, lon: float = -90.0) -> list[CodedTown]:
    """Towns of a division, a tenth of a degree apart."""
    return [
        CodedTown(name=name, lon=lon + number / 10, lat=35.0, population=1_000, code=code)
        for number, name in enumerate(names)
    ]


def test_a_county_is_the_middle_of_its_towns_and_knows_its_state() -> None:
    """Its people are theirs, its circle holds them."""
    (county,) = counties(towns("US.AL.001", "Ash", "Elm", "Oak"), {"US.AL.001": "Pine County"})
    assert (county.name, county.parent, county.country, county.population) == ("Pine County", "US.AL", "US", 3_000)
    assert (county.shape.lon, county.shape.lat) == (-89.9, 35.0)
    assert county.shape.radius_m >= 20_000


def test_countries_that_call_divisions_like_towns_are_left_out() -> None:
    """And so are those whose divisions hold a single town, and what another table has nearby."""
    found = [
        *towns("US.AL.001", "Ash", "Elm", "Oak"),
        *towns("US.AL.003", "Fir", "Yew", "Box", lon=-80.0),
        *towns("MX.01.001", "Abasolo", "Benito", "Carmen"),
        *towns("BR.01.001", "Alto"),
    ]
    names = {"US.AL.001": "Pine County", "US.AL.003": "Holly County", "MX.01.001": "Abasolo", "BR.01.001": "Largo"}
    coded = list(counties(found, names))
    known = [_area("Pine County", -89.9, 35.0)]
    assert [area.name for area in beside(coded, known, found, names)] == ["Holly County"]


def test_a_county_without_a_state_gets_that_of_its_namesake_nearby() -> None:
    """One of the name far away is another one."""
    coded = list(counties(towns("US.AL.001", "Ash", "Elm", "Oak"), {"US.AL.001": "Pine County"}))
    near, far = with_parents([_area("Pine County", -89.9, 35.1), _area("Pine County", -100.0, 35.0)], coded)
    assert (near.parent, far.parent) == ("US.AL", "")


def _area(name: str, lon: float, lat: float) -> Area:
    return Area("geonames:1", "admin2", name, Shape(lon, lat, 30_000, (lon, lat, lon, lat)), "US")
