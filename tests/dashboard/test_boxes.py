"""Boxes are written, and refused, in one way: by the page, the downloads, the live layer and the command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from builders import a_document, an_event
from click.testing import CliRunner
from conftest import ARTICLE, MIAMI, at, served
from httpx import Client

from dashboard import cli, state
from dashboard.boxes import box
from geo.model import Extraction
from geo.stores import open_store

WRITTEN = "a box is written as west,south,east,north in degrees"
ON_EARTH = "a box is west,south,east,north, with longitudes up to 180 and latitudes up to 90 degrees"

PATHS = ("/api/export/geojson", "/api/feed/atom", "/ogc/collections/events/items", "/ogc/collections/places/items")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Asks a server over one event."""
    with open_store(tmp_path_factory.mktemp("boxes") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=(an_event(places=at(MIAMI)),))])
        with served(store) as address, Client(base_url=address, trust_env=False) as made:
            yield made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("22,44,41,53", (22, 44, 41, 53)),
        ("170,-20.5,-170,10", (170, -20.5, -170, 10)),
        ("22,44,0,41,53,9000", (22, 44, 41, 53)),
        ("-180,-90,180,90", (-180, -90, 180, 90)),
    ],
)
def test_a_box_has_four_numbers_or_six_with_heights(text: str, found: tuple[float, ...]) -> None:
    """Heights are not looked at, since events have none."""
    assert box(text) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,2,3", WRITTEN),
        ("a,b,c,d", WRITTEN),
        ("0,50,10,40", ON_EARTH),
        ("nan,0,1,1", ON_EARTH),
        ("-181,0,1,1", ON_EARTH),
        ("0,0,9,1,1,3", "a box has its lower height first"),
        ("0,0,nan,1,1,3", "a box has its lower height first"),
    ],
)
def test_what_is_no_box_is_refused_in_the_same_words_everywhere(client: Client, text: str, words: str) -> None:
    """Page, download, live layer and command line say one thing."""
    told = CliRunner().invoke(cli.dateline, ["export", "--bbox", text]).output
    answers = [client.get(path, params={"bbox": text}) for path in PATHS]
    assert [answer.status_code for answer in answers] == [400] * len(PATHS)
    said = [*(answer.json()["error"] for answer in answers), *state.parse([("bbox", text)])[1], " ".join(told.split())]
    assert [words in one for one in said] == [True] * (len(PATHS) + 2)
