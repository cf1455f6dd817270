"""GDAL, which QGIS asks OGC API servers with, reads the live layer and has the server do the choosing."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from conftest import a_few

from geo.stores import EventStore

# In a process of its own: the server answers from a thread of this one, which GDAL would keep from running.
_READ = """
import json, sys, pyogrio
address, layer, options = *sys.argv[1:3], json.loads(sys.argv[3])
box = tuple(options.pop("bbox", ())) or None
frame = pyogrio.read_dataframe(address, layer=layer, use_arrow=False, bbox=box, **options)
print(json.dumps({
    "layers": [str(name) for name in pyogrio.list_layers(address)[:, 0]],
    "ids": sorted(map(str, frame["id"])),
    "points": [None if shape is None else list(shape.bounds) for shape in frame.geometry],
    "kinds": {str(name): str(kind) for name, kind in frame.dtypes.items()},
}))
"""


class _Asked(logging.Handler):
    """Keeps the parameters of every request for items, as the server's log tells them."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.items: list[dict[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        path = str(record.args[2]) if isinstance(record.args, tuple) and len(record.args) > 2 else ""
        if urlsplit(path).path.endswith("/items"):
            self.items.append(dict(parse_qsl(urlsplit(path).query)))


@pytest.fixture
def read(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str]
) -> Callable[..., tuple[Any, list[dict[str, str]]]]:
    """`read(layer, **options)`: what GDAL found over `a_few` events, and what it asked the server for."""
    address = f"OAPIF:{serve(a_store(a_few()))}/ogc"

    def answered(layer: str, **options: object) -> tuple[Any, list[dict[str, str]]]:
        asked, log = _Asked(), logging.getLogger("uvicorn.access")
        level = log.level
        log.addHandler(asked)
        log.setLevel(logging.INFO)
        try:
            command = [sys.executable, "-c", _READ, address, layer, json.dumps(options)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        finally:
            log.removeHandler(asked)
            log.setLevel(level)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout), asked.items

    return answered


def _telling(asked: list[dict[str, str]]) -> dict[str, str]:
    """The request that asked for the most; others look for the kinds of the properties."""
    return max(asked, key=len)


Read = Callable[..., tuple[Any, list[dict[str, str]]]]


def test_gdal_lists_the_collections_and_reads_every_event(read: Read) -> None:
    """All three are layers; events without a place are read without a geometry; days and stamps are such."""
    found, _ = read("events")
    assert found["layers"] == ["events", "places", "documents"]
    assert found["ids"] == sorted(event.id for event in a_few())
    assert found["points"].count(None) == 1
    assert found["kinds"]["start_date"].startswith("datetime64")
    assert "UTC" in found["kinds"]["start_datetime"]


def test_gdal_follows_the_pages(read: Read) -> None:
    """Three features a page are read to the end."""
    found, asked = read("events", PAGE_SIZE=3)
    assert found["ids"] == sorted(event.id for event in a_few())
    assert len([one for one in asked if "after" in one]) == 2


def test_gdal_has_the_server_choose_by_box_and_time(read: Read) -> None:
    """A box and a condition on the time reach the server as `bbox` and `datetime`; what lasts into that time is found."""
    found, asked = read("events", bbox=[38, 45, 40, 46], where="start_datetime >= '2025-12-22T00:00:00Z'")
    assert found["ids"] == ["attack", "region", "region-2", "second"]
    assert {"bbox": "38,45,40,46", "datetime": "2025-12-22T00:00:00Z/.."}.items() <= _telling(asked).items()


def test_gdal_has_the_server_choose_by_days_as_people_write_them(read: Read) -> None:
    """GDAL asks for a day with a bare `T` behind it, and twice for two conditions on days; both hold."""
    found, asked = read("events", where="start_date >= '2025-12-19' AND end_date <= '2025-12-19'")
    assert found["ids"] == ["talks"]
    assert _telling(asked)["datetime"] == "../2025-12-19T"  # the last of both


def test_gdal_has_the_server_choose_by_property(read: Read) -> None:
    """A condition on columns reaches the server as their values, since the definition names them."""
    found, asked = read("events", where="event_type = 'FIRE' AND country_code = 'RU'")
    assert found["ids"] == ["region", "second"]
    assert {"event_type": "FIRE", "country_code": "RU"}.items() <= _telling(asked).items()


@pytest.mark.parametrize(("layer", "found"), [("places", 4), ("documents", 1)])
def test_gdal_reads_places_and_documents(read: Read, layer: str, found: int) -> None:
    """Places come as points, articles as the places of their events."""
    assert len(read(layer)[0]["ids"]) == found
