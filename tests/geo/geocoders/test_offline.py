"""The offline geocoder speaks geopy."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.extra.rate_limiter import AsyncRateLimiter, RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer.index import Gazetteer
from geo.geocoders.offline import AsyncNoNetwork, OfflineGeocoder


@pytest.fixture
def geocoder(gazetteer: Gazetteer) -> OfflineGeocoder:
    return OfflineGeocoder(gazetteer)


def test_a_name_gives_a_location_with_everything_in_raw(geocoder: OfflineGeocoder) -> None:
    """The answer is geopy's Location; raw names kind, ids, country, box, score and alternatives, and is JSON."""
    location = geocoder.geocode("Florida", language="en")
    assert isinstance(location, Location)
    assert location.address == "Florida, United States"
    assert 24 < location.latitude < 31
    assert -88 < location.longitude < -79
    raw = json.loads(json.dumps(location.raw))
    assert (raw["kind"], raw["country_code"], raw["admin1_code"]) == ("admin1", "US", "US-FL")
    assert raw["gazetteer"]
    assert raw["gazetteer_id"]
    assert len(raw["bbox"]) == 4
    assert raw["score"] == 1.0
    assert any(other["country_code"] == "UY" for other in raw["alternatives"])


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Miami", "Miami, Florida, United States"),
        ("Moscovei", "Moscow, Russia"),
        ("Paris, Texas", "Paris, Texas, United States"),
        ("Paris, TX, USA", "Paris, Texas, United States"),
        ("London, Canada", "London, Ontario, Canada"),
        ("regiunea Krasnodar", "Krasnodar Krai, Russia"),
        ("Krasnodxr", "Krasnodar, Krasnodar Krai, Russia"),
        ("Kremlin", "Kremlin, Moscow, Russia"),
    ],
)
def test_people_ask_in_many_ways(geocoder: OfflineGeocoder, query: str, address: str) -> None:
    """Case forms, containers behind commas, generic words and one slip of the pen are understood."""
    assert geocoder.geocode(query).address == address


def test_exactly_one_limit_and_country_codes_hold(geocoder: OfflineGeocoder) -> None:
    """A list has at most `limit` entries, all in the countries asked for; its first entry is the one answer."""
    several = geocoder.geocode("London", exactly_one=False, limit=3)
    assert len(several) == 3
    assert several[0] == geocoder.geocode("London")
    canadian = geocoder.geocode("London", exactly_one=False, country_codes=["ca"])
    assert {location.raw["country_code"] for location in canadian} == {"CA"}
    assert geocoder.geocode("Miami", country_codes="jp,kp") is None


@pytest.mark.parametrize("exactly_one", [True, False])
def test_no_such_place_is_none(geocoder: OfflineGeocoder, exactly_one: bool) -> None:
    """An unknown name is None, for one as for a list."""
    assert geocoder.geocode("Xqzwvantia", exactly_one=exactly_one) is None
    assert geocoder.geocode("a" * 5_000, exactly_one=exactly_one) is None


@pytest.mark.parametrize("query", ["", "   ", None, 7, b"Paris", {"city": "Paris"}])
def test_what_is_no_name_is_a_query_error(geocoder: OfflineGeocoder, query: object) -> None:
    """Anything but a text with something in it is refused in geopy's own error."""
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


def test_a_limit_below_one_is_a_query_error(geocoder: OfflineGeocoder) -> None:
    """A limit of 0 asks for nothing and is refused."""
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("Paris", limit=0)
    with pytest.raises(GeocoderQueryError):
        geocoder.reverse((0, 0), limit=0)


@pytest.mark.parametrize("query", [(45.0448, 38.976), "45.0448, 38.976", Point(45.0448, 38.976)])
def test_a_point_gives_the_town_around_it(geocoder: OfflineGeocoder, query: object) -> None:
    """Latitude comes first, as geopy has it, in every form that geopy takes."""
    location = geocoder.reverse(query)
    assert location.raw["name"] == "Krasnodar"
    assert location.raw["distance_m"] < 5_000


def test_a_point_far_from_everything_is_none_and_no_point_is_an_error(geocoder: OfflineGeocoder) -> None:
    """The open ocean has no address; words are no point."""
    assert geocoder.reverse((-48.9, -123.4)) is None
    for query in ("nowhere", "", None, (1, 2, 3, 4)):
        with pytest.raises(GeocoderQueryError):
            geocoder.reverse(query)


def test_it_works_under_the_rate_limiter(geocoder: OfflineGeocoder) -> None:
    """The RateLimiter of geopy calls it like any other geocoder."""
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0, swallow_exceptions=False)
    assert limited("Miami").raw["country_code"] == "US"


def test_it_is_found_by_its_name(gazetteer: Gazetteer) -> None:
    """The service `offline` of geopy is it."""
    assert get_geocoder_for_service("offline")(gazetteer).geocode("Miami") is not None


def test_with_an_async_adapter_it_is_awaited(gazetteer: Gazetteer) -> None:
    """The same answers, awaited, also under the async rate limiter."""

    async def ask() -> tuple[Location, list[Location], None]:
        async with OfflineGeocoder(gazetteer, adapter_factory=AsyncNoNetwork) as geocoder:
            limited = AsyncRateLimiter(geocoder.geocode, min_delay_seconds=0, swallow_exceptions=False)
            town = await limited("Miami")
            return (
                town,
                await geocoder.reverse((25.77, -80.19), exactly_one=False, limit=2),
                await geocoder.geocode("Xqzw"),
            )

    with ThreadPoolExecutor(max_workers=1) as thread:  # a browser test before this one leaves a loop in the main thread
        town, near, nothing = thread.submit(asyncio.run, ask()).result()
    assert town.raw["name"] == near[0].raw["name"] == "Miami"
    assert len(near) == 2
    assert nothing is None


def test_no_request_can_leave_the_machine(geocoder: OfflineGeocoder) -> None:
    """Its adapter refuses what every geopy geocoder could send."""
    with pytest.raises(GeocoderServiceError, match="no requests"):
        geocoder._call_geocoder("https://localhost/", lambda page: page)
