"""The requirements of OGC API - Features Part 1 (OGC 17-069r4), one test each, named after the requirement.

The order is that of the standard: core, HTML, GeoJSON, OpenAPI 3.0. What Annex A asks of a server with several
collections is asked of each of ours.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from builders import a_document, a_place, an_event
from conftest import ARTICLE, a_few, at, served
from openapi_spec_validator import OpenAPIV30SpecValidator

from geo.model import Extraction
from geo.stores import open_store

COLLECTIONS = ("events", "places", "documents")
CONF = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf"
CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
GEOJSON = "application/geo+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"
PATHS = (
    *("", "/api", "/conformance", "/collections"),
    *(f"/collections/{name}" for name in COLLECTIONS),
    *(f"/collections/{name}/items" for name in COLLECTIONS),
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server over `a_few` events, and one on an island beyond the antimeridian."""
    beyond = an_event("beyond", document=a_document(ARTICLE), trigger="Atac", places=at(a_place("Suva", 178.4, -18.1)))
    with open_store(tmp_path_factory.mktemp("ogc") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=(*a_few(), beyond))])
        with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False, timeout=30) as made:
            yield made


@pytest.fixture(scope="module")
def api(client: httpx.Client) -> dict[str, Any]:
    """The OpenAPI document."""
    found: dict[str, Any] = client.get("/api").json()
    return found


def linked(document: dict[str, Any], rel: str) -> list[dict[str, str]]:
    """The links of that relation."""
    return [link for link in document["links"] if link["rel"] == rel]


def items(client: httpx.Client, query: str = "", name: str = "events") -> dict[str, Any]:
    """A page of features, which must be answered."""
    answer = client.get(f"/collections/{name}/items?{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(client: httpx.Client, query: str = "", name: str = "events") -> set[str]:
    """The ids of the features on a page."""
    return {one["id"] for one in items(client, query, name)["features"]}


def parameters(api: dict[str, Any], name: str = "events") -> dict[str, dict[str, Any]]:
    """The parameters of a collection's items, by name."""
    return {one["name"]: one for one in api["paths"][f"/collections/{name}/items"]["get"]["parameters"]}


# --- core -------------------------------------------------------------------------------------------------------------


def test_req_core_root_op(client: httpx.Client) -> None:
    """/req/core/root-op: the landing page answers GET, also with a slash at its end."""
    assert client.get("").status_code == client.get("/").status_code == 200


def test_req_core_root_success(client: httpx.Client) -> None:
    """/req/core/root-success: it links to the definition, the conformance and the data, and each link answers."""
    landing = client.get("").json()
    assert linked(landing, "service-desc") or linked(landing, "service-doc")
    for rel in ("service-desc", "service-doc", "conformance", "data"):
        for link in linked(landing, rel):
            answer = client.get(link["href"])
            assert answer.status_code == 200
            assert answer.headers["content-type"].split(";")[0] == link["type"].split(";")[0]
    assert len(linked(landing, "conformance")) == len(linked(landing, "data")) == 2


def test_req_core_api_definition_op(client: httpx.Client) -> None:
    """/req/core/api-definition-op: every address of the definition answers GET."""
    for rel in ("service-desc", "service-doc"):
        for link in linked(client.get("").json(), rel):
            assert client.get(link["href"]).status_code == 200


def test_req_core_api_definition_success(client: httpx.Client, api: dict[str, Any]) -> None:
    """/req/core/api-definition-success: the definition is of the type that the link says, and valid of its kind."""
    (link,) = linked(client.get("").json(), "service-desc")
    assert client.get(link["href"]).headers["content-type"] == link["type"] == OPENAPI
    OpenAPIV30SpecValidator(api).validate()


def test_req_core_conformance_op(client: httpx.Client) -> None:
    """/req/core/conformance-op: `/conformance` answers GET."""
    assert client.get("/conformance").status_code == 200


def test_req_core_conformance_success(client: httpx.Client) -> None:
    """/req/core/conformance-success: it names the classes that these tests stand for."""
    named = client.get("/conformance").json()["conformsTo"]
    assert {f"{CONF}/{name}" for name in ("core", "oas30", "html", "geojson")} <= set(named)
    assert "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter" in named
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("path", PATHS)
def test_req_core_http(client: httpx.Client, path: str) -> None:
    """/req/core/http: the server speaks HTTP 1.1: HEAD has the headers of GET, another method is refused as such."""
    got, head = client.get(path), client.head(path)
    assert got.http_version == "HTTP/1.1"
    assert head.status_code == got.status_code == 200
    assert head.content == b""
    assert head.headers["content-type"] == got.headers["content-type"]
    assert head.headers["etag"] == got.headers["etag"]
    assert client.delete(path).status_code == 405


@pytest.mark.parametrize("path", PATHS)
def test_req_core_query_param_unknown(client: httpx.Client, path: str) -> None:
    """/req/core/query-param-unknown: a parameter that the definition does not name is refused with 400."""
    answer = client.get(f"{path}?unbekannt=1")
    assert answer.status_code == 400
    assert answer.json() == {"error": "The parameter “unbekannt” is not known here."}


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("lon=nan", "it is no finite number"),
        ("lon=west", "it is no number"),
        ("dead_min=1e400", "it is no whole number"),
        ("dead_min=99999999999999999999", "it must be 9007199254740992 or less"),
        ("title=%00", "it holds a control character"),
        ("start_date=soon", "it is no day; write it as 2025-12-22"),
        ("limit=0", "it must be 1 or more"),
        ("f=gml", "it must be 'json' or 'html'"),
    ],
)
def test_a_refusal_names_the_parameter(client: httpx.Client, query: str, fault: str) -> None:
    """It is called as it was asked, and tells what is wrong with it."""
    told = client.get(f"/collections/events/items?{query}").json()["error"]
    assert told == f"The parameter “{query.partition('=')[0]}” cannot be used: {fault}."


@pytest.mark.parametrize(
    "query",
    [
        *("limit=0", "limit=-1", "limit=x", "limit=1.5", f"limit={'9' * 5000}"),
        *("bbox=1,2,3", "bbox=1,2,3,4,5", "bbox=0,50,10,40", "bbox=nan,0,1,1", "bbox=0,0,inf,1", "bbox=-181,0,1,1"),
        *("bbox=0,-91,1,1", "bbox=", "bbox=a,b,c,d", "bbox=0,0,9,1,1,3", "bbox=0,0,1,1&bbox=2,2,3,3"),
        *("datetime=gestern", "datetime=2025-13-01", "datetime=2025-02-30T00:00:00Z", "datetime=2025-12-22/2025-12-01"),
        *("datetime=", "datetime=../..", "datetime=..", "datetime=/", "datetime=2025-12-01/2025-12-02/2025-12-03"),
        *("datetime=2025-12-22T25:00:00Z", "datetime=0001-01-01T00:00:00%2B14:00", "datetime=20251222"),
        *("f=gml", "start_date=soon", "lon=nan", "dead_min=1e400", "dead_min=99999999999999999999", "title=%00"),
        *("after=nowhere", "after=2025-99-99_x", f"title={'x' * 2001}"),
    ],
)
def test_req_core_query_param_invalid(client: httpx.Client, query: str) -> None:
    """/req/core/query-param-invalid: a value that is none is refused with 400 and one sentence."""
    answer = client.get(f"/collections/events/items?{query}")
    assert answer.status_code == 400
    told = answer.json()["error"]
    assert told.endswith(".")
    assert len(told) < 300


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_crs84(client: httpx.Client, name: str) -> None:
    """/req/core/crs84: geometries are longitude, latitude, WGS 84."""
    assert CRS84 in client.get(f"/collections/{name}").json()["crs"]
    suva = items(client, "bbox=178,-19,179,-18", name)["features"]
    points = [one["geometry"]["coordinates"] for one in suva]
    assert [178.4, -18.1] in (points[0] if name == "documents" else points)


def test_req_core_fc_md_op(client: httpx.Client) -> None:
    """/req/core/fc-md-op: `/collections` answers GET."""
    assert client.get("/collections").status_code == 200


def test_req_core_fc_md_success(client: httpx.Client) -> None:
    """/req/core/fc-md-success: the answer has links and the collections."""
    assert set(client.get("/collections").json()) >= {"links", "collections"}


def test_req_core_fc_md_links(client: httpx.Client) -> None:
    """/req/core/fc-md-links: it links to itself and to its other form, with relation and type."""
    document = client.get("/collections").json()
    assert [link["type"] for link in linked(document, "self")] == ["application/json"]
    assert [link["type"] for link in linked(document, "alternate")] == ["text/html"]


def test_req_core_fc_md_items(client: httpx.Client) -> None:
    """/req/core/fc-md-items: every collection is among them."""
    assert [one["id"] for one in client.get("/collections").json()["collections"]] == list(COLLECTIONS)


def test_req_core_fc_md_items_links(client: httpx.Client) -> None:
    """/req/core/fc-md-items-links: each links to its features in every form, with relation and type."""
    for collection in client.get("/collections").json()["collections"]:
        found = linked(collection, "items")
        assert [link["type"] for link in found] == [GEOJSON, "text/html"]
        for link in found:
            answer = client.get(link["href"])
            assert answer.headers["content-type"].split(";")[0] == link["type"]


def test_req_core_fc_md_extent(client: httpx.Client) -> None:
    """/req/core/fc-md-extent: the extent holds all geometries and days."""
    extent = client.get("/collections/events").json()["extent"]
    ((west, south, east, north),) = extent["spatial"]["bbox"]
    ((first, last),) = extent["temporal"]["interval"]
    assert (first, last) == ("2025-12-18T00:00:00Z", "2025-12-24T23:59:59Z")
    for feature in items(client)["features"]:
        if feature["geometry"]:
            lon, lat = feature["geometry"]["coordinates"]
            assert west <= lon <= east
            assert south <= lat <= north


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_sfc_md_op(client: httpx.Client, name: str) -> None:
    """/req/core/sfc-md-op: each collection answers GET at its own address."""
    assert client.get(f"/collections/{name}").status_code == 200
    assert client.get(f"/collections/{name}s").status_code == 404


def test_req_core_sfc_md_success(client: httpx.Client) -> None:
    """/req/core/sfc-md-success: it tells there what it tells among the others."""
    for told in client.get("/collections").json()["collections"]:
        alone = client.get(f"/collections/{told['id']}").json()
        assert {name: alone[name] for name in ("id", "title", "extent", "crs", "itemType")} == {
            name: told[name] for name in ("id", "title", "extent", "crs", "itemType")
        }
        assert [link for link in alone["links"] if link["rel"] == "items"] == linked(told, "items")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_op(client: httpx.Client, name: str) -> None:
    """/req/core/fc-op: the features of each collection answer GET."""
    assert client.get(f"/collections/{name}/items").status_code == 200


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_limit_definition(api: dict[str, Any], name: str) -> None:
    """/req/core/fc-limit-definition: `limit` is a whole number from 1, with a greatest and a default."""
    limit = parameters(api, name)["limit"]
    assert (limit["in"], limit["required"], limit["style"], limit["explode"]) == ("query", False, "form", False)
    schema = limit["schema"]
    assert (schema["type"], schema["minimum"], schema["maximum"], schema["default"]) == ("integer", 1, 1000, 100)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_limit_response_1(client: httpx.Client, name: str) -> None:
    """/req/core/fc-limit-response-1: no page has more than was asked for, and asking for too many is no error."""
    for limit in (1, 2, 10**9):
        page = items(client, f"limit={limit}", name)
        assert len(page["features"]) == min(limit, page["numberMatched"], 1000)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_bbox_definition(api: dict[str, Any], name: str) -> None:
    """/req/core/fc-bbox-definition: `bbox` is four or six numbers in one value."""
    bbox = parameters(api, name)["bbox"]
    assert (bbox["in"], bbox["required"], bbox["style"], bbox["explode"]) == ("query", False, "form", False)
    assert bbox["schema"]["type"] == "array"
    assert bbox["schema"]["items"] == {"type": "number"}
    assert [one["minItems"] for one in bbox["schema"]["oneOf"]] == [4, 6]


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ("-81,25,-80,26", {"talks", "undated"}),
        ("-81,25,-100,-80,26,9000", {"talks", "undated"}),
        ("-80.19,25.77,-80.19,25.77", {"talks", "undated"}),
        ("38,45,40,46", {"attack", "second", "region", "region-2"}),
        ("170,-20,-80,26", {"beyond", "talks", "undated"}),
        ("0,0,1,1", set()),
        ("-180,-90,180,90", {"attack", "second", "region", "region-2", "country", "talks", "undated", "beyond"}),
    ],
)
def test_req_core_fc_bbox_response(client: httpx.Client, box: str, found: set[str]) -> None:
    """/req/core/fc-bbox-response: only features in the box, also across 180 degrees; what has no place is in none."""
    assert ids(client, f"bbox={box}") == found
    places = {one["properties"]["place_name"] for one in items(client, f"bbox={box}")["features"]}
    assert {one["properties"]["place_name"] for one in items(client, f"bbox={box}", "places")["features"]} == places
    assert len(ids(client, f"bbox={box}", "documents")) == bool(found)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_time_definition(api: dict[str, Any], name: str) -> None:
    """/req/core/fc-time-definition: `datetime` is a text in one value."""
    moment = parameters(api, name)["datetime"]
    assert (moment["in"], moment["required"], moment["style"], moment["explode"]) == ("query", False, "form", False)
    assert moment["schema"]["type"] == "string"


@pytest.mark.parametrize(
    ("window", "found"),
    [
        ("2025-12-18T12:00:00Z", {"country"}),
        ("2025-12-18", {"country"}),
        ("2025-12-19T00:00:00Z/2025-12-19T23:59:59Z", {"talks"}),
        ("../2025-12-19T00:00:00Z", {"country", "talks"}),
        ("/2025-12-19T00:00:00Z", {"country", "talks"}),
        ("2025-12-23T00:00:00.5Z/..", {"second", "region-2"}),
        ("2025-12-23T01:00:00%2B02:00/", {"attack", "second", "region", "region-2", "nowhere", "beyond"}),
        ("2026-01-01T00:00:00Z/..", set()),
        ("2025-12-18T", {"country"}),  # GDAL writes days and stamps so
        ("2025-12-18T12:30Z/2025-12-18T13Z", {"country"}),
        ("2025-12-19T/..&datetime=../2025-12-19", {"talks"}),
        ("2025-12-24/..&datetime=../2025-12-22", {"region-2"}),  # it lasts over both
    ],
)
def test_req_core_fc_time_response(client: httpx.Client, window: str, found: set[str]) -> None:
    """/req/core/fc-time-response: only features whose days meet the instant or the interval; the undated meet none."""
    assert ids(client, f"datetime={window}") == found


def test_req_core_fc_response(client: httpx.Client) -> None:
    """/req/core/fc-response: all conditions hold of a feature together."""
    assert ids(client, "bbox=38,45,40,46&datetime=2025-12-22&event_type=FIRE&limit=10") == {"region"}


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_links(client: httpx.Client, name: str) -> None:
    """/req/core/fc-links: a page links to itself and to its other form, and to the next one where there is more."""
    page = items(client, "limit=1&bbox=-180,-90,180,90", name)
    assert [link["type"] for link in linked(page, "self")] == [GEOJSON]
    assert [link["type"] for link in linked(page, "alternate")] == ["text/html"]
    assert bool(linked(page, "next")) == (page["numberMatched"] > 1)
    for link in linked(page, "next"):
        assert "bbox=-180%2C-90%2C180%2C90" in link["href"]
        assert "limit=1" in link["href"]
        assert client.get(link["href"]).json()["features"] != page["features"]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_rel_type(client: httpx.Client, name: str) -> None:
    """/req/core/fc-rel-type: every link has its relation and its type."""
    assert all({"href", "rel", "type"} <= set(link) for link in items(client, "limit=1", name)["links"])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_time_stamp(client: httpx.Client, name: str) -> None:
    """/req/core/fc-timeStamp: a page tells when it was made, in UTC."""
    made = datetime.fromisoformat(items(client, "limit=1", name)["timeStamp"])
    assert made.utcoffset() is not None


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_number_matched(client: httpx.Client, name: str) -> None:
    """/req/core/fc-numberMatched: it counts the features on all pages, without regard to `limit`."""
    number = len(items(client, "limit=1000", name)["features"])
    assert items(client, "limit=1", name)["numberMatched"] == number
    assert items(client, "limit=1&bbox=0,0,1,1", name)["numberMatched"] == 0


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_fc_number_returned(client: httpx.Client, name: str) -> None:
    """/req/core/fc-numberReturned: it counts the features of the page."""
    page = items(client, "limit=2", name)
    assert page["numberReturned"] == len(page["features"])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_f_op(client: httpx.Client, name: str) -> None:
    """/req/core/f-op: every feature answers GET at its own address; what is none, does not."""
    for key in ids(client, "", name):
        assert client.get(f"/collections/{name}/items/{key}").status_code == 200
    assert client.get(f"/collections/{name}/items/nothing").status_code == 404


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_f_success(client: httpx.Client, name: str) -> None:
    """/req/core/f-success: it is there what it is on the page."""
    for feature in items(client, "", name)["features"]:
        alone = client.get(f"/collections/{name}/items/{feature['id']}").json()
        alone.pop("links")
        assert alone == feature


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_core_f_links(client: httpx.Client, name: str) -> None:
    """/req/core/f-links: it links to itself, its other form and its collection."""
    key = min(ids(client, "", name))
    feature = client.get(f"/collections/{name}/items/{key}").json()
    assert [link["type"] for link in linked(feature, "self")] == [GEOJSON]
    assert [link["type"] for link in linked(feature, "alternate")] == ["text/html"]
    for link in linked(feature, "collection"):
        assert client.get(link["href"]).status_code == 200


# --- HTML -------------------------------------------------------------------------------------------------------------


class _Balanced(HTMLParser):
    """Notes an element that is not closed, or closed where it was not opened."""

    EMPTY = frozenset({"meta", "link"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("path", [*PATHS, "/collections/events/items/attack"])
@pytest.mark.parametrize("way", ["parameter", "header"])
def test_req_html_definition(client: httpx.Client, path: str, way: str) -> None:
    """/req/html/definition: every answer is also there as HTML, by `f` and by `Accept`."""
    headers = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"} if way == "header" else {}
    answer = client.get(path, params={"f": "html"} if way == "parameter" else {}, headers=headers)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<!DOCTYPE html>")
    parser = _Balanced()
    parser.feed(answer.text)
    assert parser.open == []


def test_req_html_content(client: httpx.Client) -> None:
    """/req/html/content: the page holds what the data hold: every property, and links to all that they link to."""
    data = client.get("/collections/events/items/attack").json()
    page = client.get("/collections/events/items/attack?f=html").text
    for value in data["properties"].values():
        assert value is None or str(value) in page
    for feature in items(client)["features"]:
        assert (
            f"/ogc/collections/events/items/{feature['id']}?f=html"
            in client.get("/collections/events/items?f=html").text
        )


# --- GeoJSON ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_geojson_definition(client: httpx.Client, name: str) -> None:
    """/req/geojson/definition: features and pages of them are GeoJSON by name, asked for or not."""
    for accept in (GEOJSON, "application/json", "*/*", ""):
        page = client.get(f"/collections/{name}/items", headers={"Accept": accept})
        assert page.headers["content-type"] == GEOJSON
        key = page.json()["features"][0]["id"]
        assert client.get(f"/collections/{name}/items/{key}").headers["content-type"] == GEOJSON


@pytest.mark.parametrize("name", COLLECTIONS)
def test_req_geojson_content(client: httpx.Client, name: str) -> None:
    """/req/geojson/content: they are what RFC 7946 says, with links as a member of the page and of the feature."""
    page = items(client, "", name)
    assert page["type"] == "FeatureCollection"
    assert "crs" not in page
    for feature in page["features"]:
        assert feature["type"] == "Feature"
        assert set(feature) >= {"id", "geometry", "properties"}
        assert all(value is None or isinstance(value, str | int | float) for value in feature["properties"].values())
    assert "links" in client.get(f"/collections/{name}/items/{page['features'][0]['id']}").json()


# --- OpenAPI 3.0 ------------------------------------------------------------------------------------------------------


def test_req_oas30_oas_definition_1(client: httpx.Client) -> None:
    """/req/oas30/oas-definition-1: the definition is there as OpenAPI 3.0 in JSON, and as HTML."""
    assert client.get("/api").headers["content-type"] == OPENAPI
    assert client.get("/api?f=html").headers["content-type"] == "text/html; charset=utf-8"


def test_req_oas30_oas_definition_2(api: dict[str, Any]) -> None:
    """/req/oas30/oas-definition-2: it conforms to OpenAPI 3.0."""
    assert re.fullmatch(r"3\.0\.\d+", api["openapi"])
    OpenAPIV30SpecValidator(json.loads(json.dumps(api))).validate()


def test_req_oas30_oas_impl(client: httpx.Client, api: dict[str, Any]) -> None:
    """/req/oas30/oas-impl: whatever it describes is there, at the server that it names."""
    (server,) = api["servers"]
    for path, told in api["paths"].items():
        assert list(told) == ["get"]
        key = next(iter(ids(client, "limit=1", path.split("/")[2]))) if "{featureId}" in path else ""
        assert client.get(server["url"] + path.format(featureId=key, z=0, x=0, y=0)).status_code == 200


def test_req_oas30_completeness(client: httpx.Client, api: dict[str, Any]) -> None:
    """/req/oas30/completeness: for each address it tells parameters, and types of the answers, as they are."""
    for path in PATHS:
        told = api["paths"][path or "/"]["get"]
        assert {one["name"] for one in told["parameters"]} >= {"f"}
        for query in ("f=json", "f=html"):
            kind = client.get(f"{path}?{query}").headers["content-type"].replace("; charset=utf-8", "")
            assert kind in told["responses"]["200"]["content"]


def test_req_oas30_exceptions_codes(client: httpx.Client, api: dict[str, Any]) -> None:
    """/req/oas30/exceptions-codes: refusals are told of each address, as they are."""
    for told in api["paths"].values():
        assert {"200", "304", "4XX", "5XX"} == set(told["get"]["responses"]) - {"204"}
    assert client.get("/collections/events/items/nothing").headers["content-type"] == "application/json"


def test_req_oas30_security(client: httpx.Client, api: dict[str, Any]) -> None:
    """/req/oas30/security: it asks for no password, as the server does not."""
    assert "security" not in api
    assert client.get("/collections/events/items").status_code == 200
