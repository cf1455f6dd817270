"""Refusals of the server: one sentence for people, whatever refuses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from builders import a_document, an_event
from conftest import served

from geo.model import Extraction
from geo.stores import open_store


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], httpx.Response]]:
    """`ask(method, address)`: what a page over one event answers."""
    document = a_document()
    with open_store(Path(tmp_path_factory.mktemp("guard")) / "events.gpkg") as store:
        store.write([Extraction(document=document, events=(an_event(document=document),))])
        with served(store) as address, httpx.Client(base_url=address, trust_env=False) as client:
            yield client.request


@pytest.mark.parametrize(
    ("method", "address", "status", "told"),
    [
        ("POST", "/api/columns", 405, "This address does not answer POST requests."),
        ("GET", "/assets/none.js", 404, "There is nothing at this address; the map is at /."),
        ("GET", "/nowhere", 404, "There is nothing at this address; the map is at /."),
        ("GET", "/api/nothing", 404, "There is nothing at this address; the map is at /."),
        ("GET", "/api/row?id=x", 400, "The parameter “v” is missing."),
        ("GET", f"/api/row?id={'x' * 201}&v=1", 400, "The parameter “id” is longer than 200 characters."),
    ],
)
def test_a_refusal_is_one_sentence(
    ask: Callable[[str, str], httpx.Response], method: str, address: str, status: int, told: str
) -> None:
    """A wrong method, an address of nothing, an asset that is not there and a parameter are refused in the same form."""
    answer = ask(method, address)
    assert (answer.status_code, answer.json()) == (status, {"error": told})


def test_no_pattern_is_shown_to_people(ask: Callable[[str, str], httpx.Response]) -> None:
    """A parameter that does not fit is told what it should be in words, not as an expression."""
    told = ask("GET", "/api/summaries?rows=one&v=1").json()["error"]
    assert told.startswith("The parameter “rows” cannot be used; it must be: ")
    assert not set("^$\\{") & set(told)


@pytest.mark.parametrize("asked", ["score=nan", "start_date=banana", "f=xml", "q=%00"])
def test_a_refusal_names_the_parameter(ask: Callable[[str, str], httpx.Response], asked: str) -> None:
    """Where a parameter may have several forms its own name is told, not that of a form."""
    told = ask("GET", f"/ogc/collections/events/items?{asked}").json()["error"]
    assert told.startswith(f"The parameter “{asked.partition('=')[0]}” cannot be used")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/assets/map.js?m=1", "public, max-age=31536000, immutable"),
        ("/assets/basemap/lakes.json", "public, max-age=600"),
        ("/assets/none.js?m=1", None),
        ("/api/counts", None),
    ],
)
def test_files_are_kept_as_long_as_their_address_stands_for_them(
    ask: Callable[[str, str], httpx.Response], address: str, kept: str | None
) -> None:
    """An asset whose address tells when it was changed is kept for good, another for minutes, an answer never."""
    assert ask("GET", address).headers.get("cache-control") == kept
