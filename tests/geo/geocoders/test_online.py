"""Online geocoders against a real server on this machine."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from geo.errors import ConfigurationError, GeocodingError
from geo.geocoders import queue
from geo.geocoders.online import OnlinePlaces
from geo.settings import Settings

NOMINATIM = [
    {
        "osm_type": "node", "osm_id": 42, "lat": "45.127", "lon": "36.78", "name": "Volna", "addresstype": "village",
        "display_name": "Volna, Krasnodar Krai, Russia", "boundingbox": ["45.10", "45.15", "36.75", "36.81"],
        "address": {"state": "Krasnodar Krai", "ISO3166-2-lvl4": "RU-KDA", "country_code": "ru"},
    }
]  # fmt: skip
PHOTON = {
    "features": [
        {
            "geometry": {"coordinates": [36.78, 45.127]},
            "properties": {
                "osm_type": "N", "osm_id": 42, "osm_key": "place", "osm_value": "village", "name": "Volna",
                "countrycode": "RU", "state": "Krasnodar Krai", "extent": [36.75, 45.15, 36.81, 45.10],
            },
        }
    ]
}  # fmt: skip
PELIAS = {
    "features": [
        {
            "geometry": {"coordinates": [36.78, 45.127]},
            "bbox": [36.75, 45.10, 36.81, 45.15],
            "properties": {
                "gid": "whosonfirst:locality:42", "layer": "locality", "name": "Volna", "label": "Volna, Russia",
                "country_code": "RU", "region": "Krasnodar Krai",
            },
        }
    ]
}  # fmt: skip


@dataclass
class Service:
    """What the server answers next, and what it was asked."""

    address: str = ""
    status: int = 200
    body: bytes = b"[]"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    asked: list[tuple[float, str, str]] = field(default_factory=list)
    """Moment, path, user agent."""


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests of this process follow one another at once; that they keep their distance is told of other processes."""
    monkeypatch.setattr(queue, "_SPACING_S", 0.0)


@pytest.fixture
def service() -> Iterator[Service]:
    state = Service()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state.asked.append((time.time(), self.path, self.headers.get("User-Agent", "")))
            time.sleep(state.delay_s)
            self.send_response(state.status)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(state.body)))
            self.end_headers()
            self.wfile.write(state.body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that gave up waiting is no error of the server."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)  # looks so often whether to end
    thread.start()
    state.address = f"http://127.0.0.1:{server.server_address[1]}"
    yield state
    server.shutdown()
    server.server_close()
    thread.join()


def _settings(service: Service, folder: Path, **changes: Any) -> Settings:
    given: dict[str, Any] = {"geocoder": "nominatim", "online_user_agent": "dateline-tests/1", "online_timeout": 2.0}
    return Settings(cache_dir=folder, **{**given, "online_domain": service.address, **changes})


@pytest.mark.parametrize(("name", "answer"), [("nominatim", NOMINATIM), ("photon", PHOTON), ("pelias", PELIAS)])
def test_each_service_gives_a_place(service: Service, tmp_path: Path, name: str, answer: Any) -> None:
    """Name, point, kind, country, division, radius and source come out of each service's own form."""
    service.body = json.dumps(answer).encode()
    place = OnlinePlaces(_settings(service, tmp_path, geocoder=name)).find("Volna", "ro")
    assert place is not None
    assert (place.name, place.lon, place.lat, place.country_code) == ("Volna", 36.78, 45.127, "RU")
    assert place.kind in {"village", "town"}
    assert place.geo_precision == "settlement"
    assert place.admin1 == "Krasnodar Krai"
    assert 1_000 < place.radius_m < 10_000
    assert place.gazetteer == name
    assert "42" in place.gazetteer_id


def test_the_service_is_told_who_asks_and_in_which_language(service: Service, tmp_path: Path) -> None:
    """The user agent of the settings goes out, and the language of the text as its primary tag."""
    OnlinePlaces(_settings(service, tmp_path)).find("Volna", "ro-MD")
    _, path, agent = service.asked[0]
    assert agent == "dateline-tests/1"
    asked = parse_qs(urlsplit(path).query)
    assert asked["q"] == ["Volna"]
    assert asked["accept-language"] == ["ro"]


def test_hits_and_misses_are_asked_once_for_good(service: Service, tmp_path: Path) -> None:
    """A second question, by another object and in another spelling, makes no request: for hits as for misses."""
    service.body = json.dumps(NOMINATIM).encode()
    hit = OnlinePlaces(_settings(service, tmp_path)).find("Volna", "ro")
    service.body = b"[]"
    assert OnlinePlaces(_settings(service, tmp_path)).find("Nowhere", "ro") is None
    assert len(service.asked) == 2
    again = OnlinePlaces(_settings(service, tmp_path))
    assert again.find("  VOLNA ", "ro") == hit
    assert again.find("nowhere", "ro") is None
    assert len(service.asked) == 2


def test_what_is_no_name_is_not_asked(service: Service, tmp_path: Path) -> None:
    """Empty words, marks and endless names are no request."""
    places = OnlinePlaces(_settings(service, tmp_path))
    assert [places.find(name) for name in ("", "  ", "…", "a" * 1_000)] == [None] * 4
    assert service.asked == []


def test_too_many_requests_stop_everybody_for_as_long_as_the_service_says(service: Service, tmp_path: Path) -> None:
    """429 is a GeocodingError with retry_after; until then no further request leaves, from no object."""
    service.status, service.headers = 429, {"Retry-After": "120"}
    with pytest.raises(GeocodingError, match="too many") as first:
        OnlinePlaces(_settings(service, tmp_path)).find("Volna")
    assert first.value.retry_after == 120
    with pytest.raises(GeocodingError, match="left alone") as second:
        OnlinePlaces(_settings(service, tmp_path)).find("Taman")
    assert second.value.retry_after is not None
    assert 100 < second.value.retry_after <= 120
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b"broken"),
        (403, b"forbidden"),
        (200, b"<html>not json</html>"),
        (200, b"{"),
        (200, b"7"),
        (200, b'[{"lat": "x", "lon": "y", "display_name": "Z"}]'),
        (200, b'[{"lat": "1e9", "lon": "0", "display_name": "Z"}]'),
        (200, b'["Volna"]'),
        (200, b"\xff\xfe\x00"),
    ],
)
def test_an_outage_or_nonsense_is_an_error_and_is_not_kept(
    service: Service, tmp_path: Path, status: int, body: bytes
) -> None:
    """Whatever is no answer is a GeocodingError in a sentence, and the same name is asked again later."""
    service.status, service.body = status, body
    places = OnlinePlaces(_settings(service, tmp_path))
    with pytest.raises(GeocodingError) as raised:
        places.find("Volna")
    assert str(raised.value).endswith(".")
    service.status, service.body = 200, json.dumps(NOMINATIM).encode()
    assert places.find("Volna") is not None


def test_a_service_that_does_not_answer_is_an_error_in_time(service: Service, tmp_path: Path) -> None:
    """The timeout of the settings holds."""
    service.delay_s = 3.0
    start = time.monotonic()
    with pytest.raises(GeocodingError, match="does not answer"):
        OnlinePlaces(_settings(service, tmp_path, online_timeout=0.3)).find("Volna")
    assert time.monotonic() - start < 2.5


def test_a_host_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A refused connection is a GeocodingError."""
    gone = Service(address="http://127.0.0.1:9")
    with pytest.raises(GeocodingError):
        OnlinePlaces(_settings(gone, tmp_path)).find("Volna")


_ASK = """
import sys
from pathlib import Path
from geo.geocoders.online import OnlinePlaces
from geo.geocoders.queue import AnswerCache
from geo.settings import Settings
taken = AnswerCache._set_next
def told(cache, connection, moment):
    taken(cache, connection, moment)
    print(moment, flush=True)
AnswerCache._set_next = told
places = OnlinePlaces(Settings(cache_dir=Path(sys.argv[1]), geocoder="nominatim", online_domain=sys.argv[2],
                               online_user_agent="dateline-tests/1"))
for name in sys.argv[3:]:
    places.find(name)
"""


def test_two_processes_together_stay_below_one_request_a_second(service: Service, tmp_path: Path) -> None:
    """The queue is the installation's: four names asked by two processes take turns at least a second apart.

    The turns are compared as the queue grants them, not as the service sees the requests: a busy machine may hold one
    request up and let the next through at once, which no queue can help.
    """
    common = [sys.executable, "-c", _ASK, str(tmp_path), service.address]
    running = [
        subprocess.Popen([*common, *names], stdout=subprocess.PIPE, text=True)
        for names in (("Alpha", "Beta"), ("Gamma", "Delta"))
    ]
    said = [process.communicate(timeout=60)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert len(service.asked) == 4
    turns = sorted(float(moment) for moment in " ".join(said).split())
    assert len(turns) == 4
    assert min(later - earlier for earlier, later in pairwise(turns)) >= 1.0


def test_text_from_outside_is_cut_and_cleaned(service: Service, tmp_path: Path) -> None:
    """Control characters and endless names of an answer do not come through."""
    hostile = [{**NOMINATIM[0], "name": "Vol\u202e\x00na\n" + "x" * 5_000}]
    service.body = json.dumps(hostile).encode()
    place = OnlinePlaces(_settings(service, tmp_path)).find("Volna")
    assert place is not None
    assert len(place.name) <= 200
    assert place.name.isprintable()


def test_a_cache_folder_that_cannot_be_written_is_an_error(service: Service, tmp_path: Path) -> None:
    """Without a place for the queue nothing is asked."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with pytest.raises(GeocodingError, match="cache_dir"):
        OnlinePlaces(_settings(service, blocked)).find("Volna")
    assert service.asked == []


def test_nothing_online_without_being_switched_on(tmp_path: Path) -> None:
    """With the default settings there is no online geocoder, and without a user agent none can be chosen."""
    with pytest.raises(ConfigurationError, match="nominatim"):
        OnlinePlaces(Settings(cache_dir=tmp_path))
    with pytest.raises(ConfigurationError, match="online_user_agent"):
        Settings(cache_dir=tmp_path, geocoder="nominatim")
