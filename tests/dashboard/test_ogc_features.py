"""The live layer beyond what its standard asks: paging, filters by property, caches, other sites, pages for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document, a_place, an_event
from conftest import ARTICLE, Watched, a_few, at, served, spread
from test_ogc_features_core import ids, items, linked

from dashboard.ogc.parameters import Items
from geo.exports.feature import encoded, feature
from geo.frames import COLUMNS, NAMES
from geo.model import Extraction
from geo.settings import Settings
from geo.stores import EventStore, open_store

HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """`a_few` events, and an Arabic article whose every text is hostile."""
    hostile = a_document(
        f"انفجار {HOSTILE}", language="ar", id=HOSTILE, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)"
    )
    blast = an_event(
        "blast", document=hostile, trigger="انفجار", places=at(a_place(HOSTILE, 36.2, 37.1, gazetteer_id="a/b?c"))
    )
    with open_store(tmp_path_factory.mktemp("layer") / "events.gpkg") as opened:
        opened.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        opened.write([Extraction(document=hostile, events=(blast,))])
        yield opened


@pytest.fixture(scope="module")
def client(store: EventStore) -> Iterator[httpx.Client]:
    """Asks the served application."""
    with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False, timeout=30) as made:
        yield made


def paged(client: httpx.Client, address: str) -> Iterator[dict[str, Any]]:
    """The pages, each found by the link of the one before."""
    while address:
        page = client.get(address).json()
        yield page
        address = next((link["href"] for link in linked(page, "next")), "")


@pytest.mark.parametrize("name", ["events", "places", "documents"])
@pytest.mark.parametrize("limit", [1, 2, 3, 100])
def test_pages_hold_every_feature_once_in_one_order(client: httpx.Client, name: str, limit: int) -> None:
    """Following the links gives what one large page gives, whatever the size, the undated and unlocated too."""
    pages = list(paged(client, f"/collections/{name}/items?limit={limit}"))
    everything = items(client, "", name)["features"]
    assert [one for page in pages for one in page["features"]] == everything
    assert {page["numberMatched"] for page in pages} == {len(everything)}
    assert sum(page["numberReturned"] for page in pages) == len(everything)


def test_events_come_as_the_export_writes_them(client: httpx.Client, store: EventStore) -> None:
    """The same features, in the same order, as a download of GeoJSON."""
    assert items(client)["features"] == [json.loads(encoded(feature(row))) for row in store.rows()]


def test_paging_goes_on_where_it_was_when_something_is_written(tmp_path: Any) -> None:
    """A page that is asked for after new events have come repeats nothing and leaves out nothing that stays."""
    with open_store(tmp_path / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(spread(30)))])
        with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False) as client:
            first, *_ = paged(client, "/collections/events/items?limit=10")
            early = a_document("Atac la Krasnodar.", id="early")
            store.write(
                [
                    Extraction(
                        document=early, events=(an_event("new", document=early, trigger="Atac", date="2020-01-01"),)
                    )
                ]
            )
            (link,) = linked(first, "next")
            rest = [one["id"] for page in paged(client, link["href"]) for one in page["features"]]
        seen = [one["id"] for one in first["features"]] + rest
        assert len(seen) == len(set(seen)) == 30


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("event_type=FIRE", {"second", "region"}),
        ("status=planned", {"talks"}),
        ("country_code=UA", {"country"}),
        ("geo_precision=admin1&mode=drone", {"region-2"}),
        ("start_date=2025-12-18", {"country"}),
        ("radius_m=200000", {"region", "region-2"}),
        ("language=ar", {"blast"}),
        ("event_id=attack", {"attack"}),
        ("q=miami", {"talks", "undated", "attack", "second", "region", "region-2", "country", "nowhere"}),
        ("status=none", set()),
        ("dead_min=3", set()),
    ],
)
def test_events_are_found_by_the_value_of_a_column(client: httpx.Client, query: str, found: set[str]) -> None:
    """Every column is a parameter; texts, numbers and days must be equal, and all conditions hold together."""
    if query.startswith("q="):
        found = {one["id"] for one in items(client)["features"] if "Miami" in str(one["properties"])}
    assert ids(client, query) == found


def test_every_column_of_the_store_can_be_asked_for(client: httpx.Client) -> None:
    """A value of each column of a feature finds that feature; no column hides a parameter of the standard."""
    assert not set(NAMES) & {"q", "f", *Items.model_fields}
    (told,) = (one["properties"] for one in items(client, "event_id=region-2")["features"])
    for column in COLUMNS:
        if told[column.name] is not None:
            answer = client.get("/collections/events/items", params={column.name: told[column.name]})
            assert "region-2" in {one["id"] for one in answer.json()["features"]}, column.name


def test_places_are_counted_in_the_window_that_is_asked_for(client: httpx.Client) -> None:
    """A place tells how many events met the window there, and their days; one without any is left out."""
    everything = {one["properties"]["place_name"]: one["properties"] for one in items(client, "", "places")["features"]}
    assert (everything["Krasnodar"]["events"], everything["Krasnodar"]["start_date"]) == (2, "2025-12-22")
    assert everything["Miami"]["end_date"] == "2025-12-21"
    later = {
        one["properties"]["place_name"]: one["properties"]
        for one in items(client, "datetime=2025-12-23/..", "places")["features"]
    }
    assert {name: told["events"] for name, told in later.items()} == {"Krasnodar": 1, "Krasnodar Krai": 1}
    assert ids(client, "country_code=UA", "places") == {"test:ukraine"}
    assert ids(client, "place_name=Miami&country_code=UA", "places") == set()


def test_documents_stand_where_their_events_do_without_their_text(client: httpx.Client) -> None:
    """An article has the places of its events once each, their number, and no text."""
    romanian, arabic = items(client, "", "documents")["features"]
    assert romanian["geometry"]["coordinates"] == [[-80.19, 25.77], [31.4, 49.0], [38.98, 45.04], [39.0, 45.2]]
    assert romanian["properties"]["events"] == 8
    assert "text" not in romanian["properties"]
    assert arabic["properties"]["language"] == "ar"
    assert ids(client, "datetime=2025-12-22", "documents") == {romanian["id"], HOSTILE}
    assert ids(client, "datetime=../2025-12-21", "documents") == set()
    assert ids(client, "language=ar", "documents") == {HOSTILE}


# --- filters in CQL2 --------------------------------------------------------------------------------------------------


def test_a_filter_narrows_what_else_is_asked_and_goes_along_with_the_pages(client: httpx.Client) -> None:
    """A condition in CQL2 holds together with box and columns, on every page."""
    asked = {
        "filter": "event_type IN ('FIRE', 'ASSAULT') AND S_WITHIN(geometry, BBOX(38, 44, 40, 46))",
        "filter-lang": "cql2-text",
        "filter-crs": "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "country_code": "RU",
        "limit": "2",
    }
    pages = list(paged(client, f"/collections/events/items?{urlencode(asked)}"))
    assert [page["numberReturned"] for page in pages] == [2, 2]
    assert {one["id"] for page in pages for one in page["features"]} == {"attack", "second", "region", "region-2"}


@pytest.mark.parametrize(
    "asked",
    [
        {"filter": ""},
        {"filter": "fid = 1"},
        {"filter": "score > 'much'"},
        {"filter": "NOT " * 450 + "score > 1"},
        {"filter": "(" * 900 + "score > 1" + ")" * 900},
        {"filter": "x" * 30_000},
        {"filter": "score > 1", "filter-lang": "cql2-json"},
        {"filter": "score > 1", "filter-crs": "http://www.opengis.net/def/crs/EPSG/0/3857"},
    ],
)
def test_a_filter_that_cannot_be_used_is_refused(client: httpx.Client, asked: dict[str, str]) -> None:
    """What is none, names what is not there, or is too much is answered with 400 and one sentence."""
    answer = client.get("/collections/events/items", params=asked)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


@pytest.mark.parametrize("name", ["events", "places", "documents"])
def test_what_can_be_asked_for_is_told_as_a_schema(client: httpx.Client, name: str) -> None:
    """The queryables are the parameters of the collection; events have their geometry and times for filters, too."""
    collection = client.get(f"/collections/{name}").json()
    data, page = linked(collection, "http://www.opengis.net/def/rel/ogc/1.0/queryables")
    answer = client.get(data["href"])
    assert answer.headers["content-type"] == data["type"] == "application/schema+json"
    assert client.get(page["href"]).status_code == 200
    told = answer.json()
    assert told["$id"] == data["href"].partition("?")[0]
    for column in set(told["properties"]) & set(NAMES):
        known = client.get(f"/collections/{name}/items", params={column: "1"}).json()
        assert "not known here" not in known.get("error", "")
    assert ("geometry" in told["properties"]) == (name == "events")


# --- caches and other sites -------------------------------------------------------------------------------------------


def test_what_the_asker_has_is_not_sent_again_until_something_is_written(tmp_path: Any) -> None:
    """An answer's tag holds until the store changes, is another for another form, and no shared cache may keep it."""
    with open_store(tmp_path / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False) as client:
            for path in (
                "",
                "/api",
                "/collections",
                "/collections/events/items?limit=2",
                "/collections/events/items/attack",
            ):
                answer = client.get(path)
                tag = answer.headers["etag"]
                assert answer.headers["cache-control"] == "private, no-cache"
                assert "Accept" in answer.headers["vary"]
                again = client.get(path, headers={"If-None-Match": f'"x", {tag}'})
                assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
                page = client.get(path, headers={"If-None-Match": tag, "Accept": "text/html"})
                assert page.status_code == 200
            store.write([Extraction(document=a_document(ARTICLE), events=())])
            assert client.get("/collections", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("settings", "allowed"),
    [
        (Settings(), None),
        (Settings(host="0.0.0.0"), "*"),
        (Settings(cors_origins="https://maps.example.org"), "https://maps.example.org"),
        (Settings(cors_origins="*"), "*"),
        (Settings(host="0.0.0.0", cors_origins="https://other.example.org"), None),
    ],
)
def test_other_sites_read_the_layer_only_where_nobody_is_betrayed(
    store: EventStore, settings: Settings, allowed: str | None
) -> None:
    """A server that is reached from elsewhere lets every site in, one on the machine's own address those that are named."""
    with served(store, settings) as address, httpx.Client(base_url=address, trust_env=False) as client:
        origin = {"Origin": "https://maps.example.org"}
        answer = client.get("/ogc/collections/events/items?limit=1", headers=origin)
        assert answer.headers.get("access-control-allow-origin") == allowed
        assert "access-control-allow-origin" not in client.get("/api/counts", headers=origin).headers
        assert "access-control-allow-origin" not in client.get("/ogcx", headers=origin).headers


def test_links_name_the_host_that_was_asked_for_and_no_other(store: EventStore) -> None:
    """A proxy's `Host` stands in links, what is no host is refused, and a forwarded host is not believed."""
    with served(store, Settings(host="0.0.0.0")) as address, httpx.Client(base_url=address, trust_env=False) as client:
        landing = client.get("/ogc", headers={"Host": "news.example.org", "X-Forwarded-Proto": "https"}).json()
        assert {link["href"].partition("/ogc")[0] for link in landing["links"]} == {"https://news.example.org"}
        assert "evil" not in client.get("/ogc", headers={"X-Forwarded-Host": "evil.example.org"}).text
        for host in ("evil.example.org/x?", 'a"b', "a<b>", "a b", "host:123456"):
            answer = client.get("/ogc", headers={"Host": host})
            assert answer.status_code == 400, host
            assert host not in answer.text


def test_links_stand_in_the_headers_too(client: httpx.Client) -> None:
    """Who reads headers only finds the next page there."""
    answer = client.get("/collections/events/items?limit=1")
    (link,) = linked(answer.json(), "next")
    assert answer.links["next"]["url"] == link["href"]


def test_a_long_question_makes_no_header_that_a_proxy_would_refuse(client: httpx.Client) -> None:
    """Links that hold a long filter stand in the answer alone."""
    long = "title IS NULL OR title <> '" + "я" * 1900 + "'"
    answer = client.get("/collections/events/items", params={"filter": long, "limit": 1})
    assert linked(answer.json(), "next")
    assert sum(len(name) + len(value) for name, value in answer.headers.items()) < 3000


# --- pages for people -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["events", "places", "documents"])
def test_text_from_outside_is_text_on_a_page(client: httpx.Client, name: str) -> None:
    """Markup in an article is shown as it is written, and no link leads to a script."""
    page = client.get(f"/collections/{name}/items?f=html").text
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert 'href="javascript:' not in page


def test_a_feature_with_a_hostile_id_has_an_address(client: httpx.Client) -> None:
    """An id with slashes and signs is quoted in links, and the links lead to the feature."""
    for name, key in (("places", "test:a/b?c"), ("documents", HOSTILE)):
        answer = client.get(f"/collections/{name}/items/{quote(key, safe='')}")
        (link,) = linked(answer.json(), "self")
        assert client.get(link["href"]).json()["id"] == answer.json()["id"] == key


def test_excerpts_carry_their_language_and_direction(client: httpx.Client) -> None:
    """An Arabic excerpt is marked as Arabic, right to left, on a page in English whatever the browser speaks."""
    answer = client.get("/collections/events/items/blast", headers={"Accept": "text/html", "Accept-Language": "ro"})
    assert '<blockquote lang="ar" dir="rtl">' in answer.text
    assert '<html lang="en">' in answer.text
    assert answer.headers["content-language"] == "en"
    assert "Reported" in answer.text
    assert "/?event=blast" in answer.text


@pytest.mark.browser
def test_pages_are_accessible_without_script_and_ask_no_other_host(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """An accessibility checker finds nothing, light and dark; the policy of the server holds; the way to the map opens the event."""
    address = serve(a_store(a_few()))
    for scheme in ("light", "dark"):
        watched = watch(color_scheme=scheme)
        for path in ("", "/collections", "/collections/events/items", "/collections/events/items/attack"):
            watched.open(f"{address}/ogc{path}", ready=False)
            found = Axe().run(watched.page)
            assert not found.response["violations"], found.generate_report()
        assert watched.page.locator("script").count() == 0
        assert watched.foreign(address) == []
        assert watched.errors == []
    watched.page.get_by_role("link", name="On the map").click()
    watched.page.wait_for_url(f"{address}/?event=attack*")
