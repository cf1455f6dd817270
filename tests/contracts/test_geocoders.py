"""What every geocoder keeps, whichever it is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.geocoders import PlaceFinder, queue
from geo.geocoders.offline import OfflineGeocoder
from geo.geocoders.online import OnlinePlaces
from geo.settings import Settings

_ANSWERS = {
    "nominatim": b'[{"lat": "25.77", "lon": "-80.19", "display_name": "Miami", "addresstype": "city"}]',
    "photon": b'{"features": [{"geometry": {"coordinates": [-80.19, 25.77]}, "properties": {"name": "Miami", "type": "city"}}]}',
    "pelias": b'{"features": [{"geometry": {"coordinates": [-80.19, 25.77]}, "properties": {"label": "Miami", "name": "Miami",'
    b' "layer": "locality", "gid": "a:b:1"}}]}',
}
_NOTHING = {"nominatim": b"[]", "photon": b'{"features": []}', "pelias": b'{"features": []}'}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Online requests follow one another at once."""
    monkeypatch.setattr(queue, "_SPACING_S", 0.0)


@pytest.fixture(params=["offline", "nominatim", "photon", "pelias"])
def finder(request: pytest.FixtureRequest, cache_dir: Path, tmp_path: Path) -> Iterator[PlaceFinder]:
    """Each geocoder; the online ones at a server of this machine that knows Miami alone."""
    name: str = request.param
    if name == "offline":
        with Gazetteer.open(build.default_path(cache_dir)) as gazetteer:
            yield OfflineGeocoder(gazetteer)
        return

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = _ANSWERS[name] if "Miami" in self.path else _NOTHING[name]
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)  # looks so often whether to end
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}"
    yield OnlinePlaces(
        Settings(cache_dir=tmp_path, geocoder=name, online_user_agent="dateline-tests/1", online_domain=address)  # type: ignore[arg-type]
    )
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_known_name_is_a_place_on_the_globe_that_says_where_it_is_from(finder: PlaceFinder) -> None:
    """Longitude and latitude are in their own fields, the radius is positive, the source is named."""
    assert isinstance(finder, PlaceFinder)
    place = finder.find("Miami", "en")
    assert place is not None
    assert abs(place.lon + 80.19) < 0.5
    assert abs(place.lat - 25.77) < 0.5
    assert place.radius_m > 0
    assert place.gazetteer
    assert place.geo_precision == "settlement"


@pytest.mark.parametrize("name", ["Xqzwvantia", "   ", '"><img src=x>', "a" * 5_000])
def test_an_unknown_name_is_none_and_no_error(finder: PlaceFinder, name: str) -> None:
    """No such place is None, whatever the words are."""
    assert finder.find(name, "en") is None
