"""Points and circles of areas, and the places that come from lists of divisions and of airports."""

from __future__ import annotations

import pytest

from geo.gazetteer.index import Gazetteer
from geo.gazetteer.sphere import distance_km


def test_second_order_divisions_and_airports_are_known(gazetteer: Gazetteer) -> None:
    """US counties come from the towns in them, airports from a library, each with a point nearby."""
    county = gazetteer.lookup("Cullman County", language="en")[0].place
    assert (county.kind, county.country_code, county.admin1) == ("admin2", "US", "Alabama")
    assert abs(county.lat - 34.13) < 0.2
    assert abs(county.lon + 86.87) < 0.2
    airport = gazetteer.lookup("Da Nang International Airport", language="en")[0].place
    assert (airport.kind, airport.geo_precision, airport.gazetteer) == ("facility", "exact", "airportsdata")


@pytest.mark.parametrize(
    ("name", "lat", "lon", "km"),
    [("Hawaii", 20.8, -156.4, 150), ("Alberta", 55.0, -115.0, 150), ("Morocco", 32.0, -6.0, 100)],
)
def test_the_point_of_an_area_lies_near_its_middle(
    name: str, lat: float, lon: float, km: float, gazetteer: Gazetteer
) -> None:
    """Not at its border, nor on one island of several; degrees of the published middles, found independently."""
    place = gazetteer.lookup(name, language="en")[0].place
    assert distance_km(place.lon, place.lat, lon, lat) < km


def test_an_archipelago_is_as_wide_as_its_islands(gazetteer: Gazetteer) -> None:
    """Honolulu lies inside the circle of Hawaii."""
    hawaii = gazetteer.lookup("Hawaii", language="en")[0].place
    assert distance_km(hawaii.lon, hawaii.lat, -157.86, 21.31) * 1000 < hawaii.radius_m


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Kabul International Airport", 34.57, 69.21),
        ("Donetsk International Airport", 48.07, 37.74),
        ("Amsterdam Airport Schiphol", 52.31, 4.76),
        ("JFK Airport", 40.64, -73.78),
    ],
)
def test_an_airport_is_found_by_all_its_names_and_once(name: str, lat: float, lon: float, gazetteer: Gazetteer) -> None:
    """Also by those that only one of two sources has."""
    found = [option.place for option in gazetteer.lookup(name, language="en") if option.place.kind == "facility"]
    assert len(found) == 1
    assert distance_km(found[0].lon, found[0].lat, lon, lat) < 5
