"""Imported datasets in the live layer: told apart from what articles say, with their terms, and never added up with it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import httpx
import pytest
from builders import a_dataset, a_document, an_imported_event
from conftest import ARTICLE, KRASNODAR, a_few, served
from test_ogc_features_core import ids, items
from test_ogc_tiles import by_place, decoded

from geo.model import Extraction
from geo.stores import open_store

TERMS = "<b>Only</b> with our name."


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server over `a_few` events of an article, and three of a dataset, one of which tells next to nothing."""
    imported = (
        an_imported_event("1", place=KRASNODAR),
        an_imported_event("2", place=KRASNODAR, date="2025-12-30"),
        an_imported_event("3", date=None, mode=None, notes=""),
    )
    dataset = a_dataset(licence=TERMS, events=len(imported))
    with open_store(tmp_path_factory.mktemp("layers") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        store.replace_dataset(dataset.name, [imported], lambda: dataset, lambda _: None)
        with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False, timeout=30) as made:
            yield made


def test_every_event_tells_whose_it_is_and_can_be_asked_for_by_that(client: httpx.Client) -> None:
    """Both are in the collection, each with its dataset or none; `layer` keeps to one, and so does the column."""
    told = {one["id"]: one["properties"]["dataset"] for one in items(client)["features"]}
    imported = {"made-up-1", "made-up-2", "made-up-3"}
    assert {key for key, dataset in told.items() if dataset == "made-up"} == imported
    assert ids(client, "layer=made-up") == ids(client, "dataset=made-up") == imported
    assert ids(client, "layer=articles") == set(told) - imported
    assert ids(client, "filter=dataset IS NULL") == set(told) - imported


def test_places_count_articles_or_one_dataset(client: httpx.Client) -> None:
    """What articles say of a place and what a dataset says are never one number."""

    def counts(query: str = "") -> dict[str, int]:
        found = items(client, query, "places")["features"]
        return {one["properties"]["place_name"]: one["properties"]["events"] for one in found}

    assert counts() == counts("layer=articles") == {"Krasnodar": 2, "Krasnodar Krai": 2, "Miami": 2, "Ukraine": 1}
    assert counts("layer=made-up") == {"Krasnodar": 2}
    assert counts("layer=made-up&datetime=2025-12-30") == {"Krasnodar": 1}


def test_one_place_is_counted_by_the_layer_that_it_was_found_in(client: httpx.Client) -> None:
    """The page of a place of a dataset does not tell what articles say of it, and its way to the map keeps the layer."""
    (found,) = items(client, "layer=made-up", "places")["features"]
    address = f"/collections/places/items/{found['id']}"
    assert client.get(f"{address}?layer=made-up").json()["properties"] == found["properties"]
    assert (found["properties"]["dataset"], found["properties"]["events"]) == ("made-up", 2)
    articles = client.get(address).json()["properties"]
    assert articles["dataset"] is None
    page = client.get("/collections/places/items?layer=made-up&f=html").text
    (way,) = re.findall(
        rf'href="(http[^"]*{re.escape(address.rpartition("/")[0])}/[^"?]*\?[^"]*)">All properties', page
    )
    told = html.unescape(client.get(html.unescape(way)).text)
    assert re.search(r'href="[^"]*/\?place=[^"]*&layer=made-up">Its events on the map', told)


def test_tiles_count_articles_or_one_dataset(client: httpx.Client) -> None:
    """A tile is of one of them; the document that leads to a dataset's tiles names whom to credit, as text."""
    assert sum(point["count"] for point in decoded(client, 0, 0, 0)) == 7
    assert by_place(decoded(client, 0, 0, 0, "?layer=made-up"))["Krasnodar"]["count"] == 2
    one, other = (client.get(f"/tiles/0/0/0.mvt{query}").headers["etag"] for query in ("", "?layer=made-up"))
    assert one != other
    told = client.get("/tiles?layer=made-up").json()
    assert told["attribution"] == "Made-up events: Nobody, &lt;b&gt;Only&lt;/b&gt; with our name."
    assert told["tiles"][0].endswith(".mvt?layer=made-up")
    assert "attribution" not in client.get("/tiles").json()


def test_collections_name_the_datasets_that_they_hold_with_their_terms(client: httpx.Client) -> None:
    """Programs read whom to name before they ask for features; articles are of no dataset."""
    told = {one["id"]: one.get("attribution") for one in client.get("/collections").json()["collections"]}
    terms = f"Made-up events: Nobody, {TERMS}"
    assert told == {"events": terms, "places": terms, "documents": None}
    assert client.get("/collections/events").json()["attribution"] == terms
    assert "<b>Only" not in client.get("/collections/events?f=html").text


@pytest.mark.parametrize("key", ["made-up-1", "made-up-3"])
def test_the_page_of_an_imported_event_tells_its_terms(client: httpx.Client, key: str) -> None:
    """Whose it is, what its publisher allows, and that no article stands behind it; what it does not tell is no fault."""
    page = client.get(f"/collections/events/items/{key}?f=html").text
    assert "Made-up events" in page
    assert "&lt;b&gt;Only&lt;/b&gt; with our name." in page
    assert "Coded by others, and not read from an article." in page
    assert "not read from an article" not in client.get("/collections/events/items/attack?f=html").text


@pytest.mark.parametrize(
    "address",
    [
        "/ogc/collections/events/items",
        "/ogc/collections/places/items",
        "/ogc/collections/places/items/krasnodar",
        "/ogc/tiles",
        "/ogc/tiles/0/0/0.mvt",
        "/api/export/csv",
        "/api/feed/atom",
    ],
)
def test_a_layer_that_there_is_not_is_refused_with_those_there_are(client: httpx.Client, address: str) -> None:
    """A name that is not right is told, since no events would look as if nothing had happened."""
    answer = client.get(client.base_url.copy_with(path=address), params={"layer": "nope"})
    told = {"error": "There is no layer “nope”; there are: articles, made-up."}
    assert (answer.status_code, answer.json()) == (400, told)


@pytest.mark.parametrize(
    "address", ["/collections/events/items", "/collections/places/items", "/tiles", "/tiles/0/0/0.mvt"]
)
def test_a_layer_that_is_no_name_is_refused(client: httpx.Client, address: str) -> None:
    """Names of datasets are small letters, digits and hyphens."""
    assert client.get(f"{address}?layer=<b>").status_code == 400
