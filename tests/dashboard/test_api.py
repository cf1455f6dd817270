"""The HTTP routes: what is asked wrongly is refused in a sentence, and a download is exactly what the page shows."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import pyogrio
import pytest
from builders import a_dataset, a_document, an_event, an_imported_event, keep_dataset
from conftest import ARTICLE, KRASNODAR, MIAMI, a_few, at, served
from shapely.geometry import shape

from dashboard import basemap
from dashboard.api.terms import terms_of
from geo import exports
from geo.model import Extraction
from geo.stores import EventStore, open_store

ALL = {"attack", "second", "region", "region-2", "country", "talks", "undated", "nowhere", "english"}
DATED = ALL - {"undated"}
BOTH_ENDS = "-81,24,40,46"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """`a_few` Romanian events and an English one in Miami."""
    english = a_document(
        "Flood waters rose in Miami, says Ștefan. Nobody was hurt.", language="en", published="2025-11-02"
    )
    flood = an_event(
        "english", document=english, trigger="Flood", event_type="DISASTER", mode="flood", date="2025-11-02",
        places=at(MIAMI),
    )  # fmt: skip
    with open_store(tmp_path_factory.mktemp("api") / "events.gpkg") as opened:
        opened.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        opened.write([Extraction(document=english, events=(flood,))])
        yield opened


@pytest.fixture(scope="module")
def client(store: EventStore) -> Iterator[httpx.Client]:
    """Asks the served application."""
    with served(store) as address, httpx.Client(base_url=address, trust_env=False) as made:
        yield made


@pytest.fixture(scope="module")
def version(client: httpx.Client) -> str:
    """The version of the columns, as a page knows it."""
    return client.get("/api/columns").headers["etag"].strip('"')


def exported(client: httpx.Client, query: str = "") -> dict[str, Any]:
    """The download for this query of the page."""
    answer = client.get(f"/api/export/geojson?{query}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def ids(client: httpx.Client, query: str = "") -> set[str]:
    """The events in the download for this query of the page."""
    return {feature["id"] for feature in exported(client, query)["features"]}


@pytest.mark.parametrize(
    "address",
    [
        "/api/export/geojson?from=soon",
        "/api/export/geojson?from=20255-01-01",
        "/api/export/geojson?from=2025-12-22&to=2025-12-01",
        "/api/export/geojson?undated=perhaps",
        "/api/export/geojson?bbox=1,2,3",
        "/api/export/geojson?bbox=nan,nan,nan,nan",
        "/api/export/geojson?bbox=0,50,10,40",
        "/api/export/geojson?bbox=1,2,3&bbox=0,0,1,1",
        "/api/export/geojson?bbox=-200,0,200,10",
        "/api/export/geojson?limit=5",
        "/api/export/geojson?bom=yes",
        "/api/export/geojson?areas=perhaps",
        "/api/export/geojson?q=%00",
        f"/api/export/geojson?q={'x' * 201}",
        "/api/export/geojson?" + "&".join(f"type=T{number}" for number in range(101)),
        "/api/summaries?rows=one&v={v}",
        "/api/summaries?rows=&v={v}",
        "/api/summaries?rows=-1&v={v}",
        "/api/summaries?rows=999&v={v}",
        "/api/summaries?v={v}",
        "/api/summaries?rows=" + ",".join(map(str, range(51))) + "&v={v}",
        "/api/ids?rows=0,&v={v}",
        "/api/areas?places=x&v={v}",
        f"/api/search?q={'x' * 201}&v={{v}}",
        "/api/search?q=atac",
        "/api/row?v={v}",
        "/api/facts?rows=999&v={v}",
        "/api/filter?v={v}",
        "/api/filter?edges=1,2&span=1,2&box=0,0,1&zoom=1&v={v}",
        "/api/filter?edges=1,2&span=1,2&box=1,0,0,1&zoom=1&v={v}",
        "/api/filter?edges=1,2&span=1,2&box=nan,0,1,1&zoom=1&v={v}",
        "/api/filter?edges=1,2&span=1,2&box=e,.,-,1&zoom=1&v={v}",
        "/api/marks?box=1.2.3,0,1,1&zoom=1&v={v}",
        "/api/marks?box=٣,0,4,1&zoom=1&v={v}",
        "/api/filter?edges=1,2&span=1,2&box=0,0,1,1&zoom=99&v={v}",
        "/api/filter?edges=2,1&span=1,2&box=0,0,1,1&zoom=1&v={v}",
        "/api/filter?edges=1,2&span=1,2&box=0,0,1,1&zoom=1&from=soon&v={v}",
        "/api/listed?size=1001&v={v}",
        "/api/listed?bbox=1&v={v}",
    ],
)
def test_a_wrong_parameter_is_refused_in_a_sentence(client: httpx.Client, version: str, address: str) -> None:
    """Whatever cannot be used is answered with status 400 and one sentence, never with more than was asked for."""
    answer = client.get(address.replace("{v}", version))
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    (told,) = answer.json().items()
    assert told[0] == "error"
    assert told[1].endswith(".")
    assert len(told[1]) < 300


@pytest.mark.parametrize(
    "address",
    ["summaries?rows=0", "ids?rows=0", "search?q=atac", "row?id=x", "areas?places=0", "listed?size=1", "facts?rows=0"],
)
def test_rows_of_other_columns_are_refused(client: httpx.Client, address: str) -> None:
    """A page that holds older columns is told to load again: its row numbers would name other events."""
    answer = client.get(f"/api/{address}&v=older")
    assert (answer.status_code, list(answer.json())) == (409, ["error"])
    assert "load the page again" in answer.json()["error"]


@pytest.mark.parametrize("name", ["shapefile", "../secret", "%3Cscript%3E"])
def test_an_unknown_format_is_refused(client: httpx.Client, name: str) -> None:
    """A format that is not there is not found, and nothing of the server's folders is told."""
    answer = client.get(f"/api/export/{name}")
    assert answer.status_code == 404
    assert name != "shapefile" or all(known in answer.text for known in exports.names())
    assert answer.headers["content-type"].split(";")[0] in {"application/json", "text/plain"}
    assert "/" not in answer.text.replace("is at /.", "")


@pytest.mark.parametrize(
    "address",
    ["/", "/api/columns", "/api/counts", "/api/export/geojson", "/api/export/none", "/nowhere", "/api/summaries",
     "/assets/style.css", "/api/openapi.json", "/_dash-layout"],
)  # fmt: skip
def test_every_answer_keeps_to_itself(client: httpx.Client, address: str) -> None:
    """Each answer, a refusal too, carries the policy that lets the page load nothing from elsewhere."""
    headers = client.get(address).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "'unsafe-inline'" not in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert not any(word.startswith(("http", "*")) for sources in policy.values() for word in sources.split())
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_columns_are_sent_once(client: httpx.Client, version: str) -> None:
    """A browser that has these columns gets 304 and no body; another version, or none, gets them whole."""
    again = client.get("/api/columns", headers={"If-None-Match": f'"{version}"'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", f'"{version}"')
    assert client.get("/api/columns", headers={"If-None-Match": '"older"'}).status_code == 200
    plain = client.get("/api/columns", headers={"Accept-Encoding": "identity"})
    packed = client.get("/api/columns", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain.content


def test_whoever_waits_for_the_columns_is_told_how_far_they_are(client: httpx.Client, version: str) -> None:
    """Once all events are read, their number is told."""
    assert version
    assert client.get("/api/reading").json() == {"read": len(ALL), "done": True}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("type=FIRE", {"second", "region"}),
        ("type=FIRE&type=DISASTER", {"second", "region", "english"}),
        ("status=planned", {"talks"}),
        ("status=planned&status=unconfirmed", {"talks", "country"}),
        ("lang=en", {"english"}),
        ("lang=ro", ALL - {"english"}),
        ("place=UA", {"country"}),
        ("place=US", {"talks", "undated", "english"}),
        ("place=test:krasnodar", {"attack", "second"}),
        ("place=UA&place=test:miami", {"country", "talks", "undated", "english"}),
        ("from=2025-12-23", {"second", "region-2", "undated"}),
        ("to=2025-12-18", {"country", "english", "undated"}),
        ("from=2025-12-21&to=2025-12-21", {"talks", "region-2", "undated"}),
        ("from=2025-12-21&to=2025-12-21&undated=no", {"talks", "region-2"}),
        ("q=atac", ALL - {"english"}),
        ("q=STEFAN", {"english"}),
        ("q=nicaieri", set()),
        ("bbox=30,40,50,50", {"attack", "second", "region", "region-2", "country"}),
        ("bbox=170,-50,-60,50", {"talks", "undated", "english"}),
        # The box of an address and the map's edges must both hold.
        ("bbox=30,40,50,50&bbox=-81,24,-79,26", set()),
        ("bbox=38.9,44,38.99,46&bbox=30,40,50,50", {"attack", "second"}),
        # On the very edge, the download does as the page, which holds coordinates in single precision.
        ("bbox=38.97999954223633,45,38.99,46", {"attack", "second"}),
        ("bbox=38.98,45,38.99,46", set()),
        (f"bbox={BOTH_ENDS}&type=CONSULT&undated=no&from=2025-01-01", {"talks"}),
        ("type=FIRE&event=attack&article=yes&lon=2&lat=3&z=4&at=test:miami&inview=yes", {"second", "region"}),
        ("type=NONE", set()),
    ],
)  # fmt: skip
def test_a_download_holds_what_the_page_shows(client: httpx.Client, query: str, expected: set[str]) -> None:
    """Every filter of the page's address narrows the download; where one looks and what is open does not."""
    assert ids(client, query) == expected


def test_search_and_download_find_the_same(client: httpx.Client, version: str) -> None:
    """The rows that the page's search finds are the events of the download."""
    found = np.frombuffer(client.get("/api/search", params={"q": "atac", "v": version}).content, dtype="<u4")
    named = client.get("/api/ids", params={"rows": ",".join(map(str, found)), "v": version}).json()
    assert set(named) == ids(client, "q=atac")


def test_a_download_keeps_to_the_area_that_was_drawn(client: httpx.Client) -> None:
    """With the boxes, in the page's single precision; over the antimeridian it is joined the short way."""
    florida = "-81,25;-79,25;-79,27;-81,27"
    assert ids(client, f"area={florida}") == ids(client, "bbox=-81,25,-79,27") >= {"talks", "english"}
    assert ids(client, f"area={florida}&lang=en") == {"english"}
    assert ids(client, f"area={florida}&bbox=30,40,40,46") == set()
    assert ids(client, "area=170,20;-170,20;-170,30;170,30") == set()


def test_nothing_found_is_a_collection(client: httpx.Client) -> None:
    """A download of no event is a valid FeatureCollection, and GDAL opens it."""
    answer = client.get("/api/export/geojson?type=NONE")
    assert (answer.json()["type"], answer.json()["features"]) == ("FeatureCollection", [])
    assert len(pyogrio.read_dataframe(io.BytesIO(answer.content))) == 0


def test_a_download_is_a_file(client: httpx.Client) -> None:
    """It comes as an attachment whose name tells the window, with its length, and is never kept."""
    headers = client.get("/api/export/geojson?from=2025-12-01&to=2025-12-31").headers
    assert headers["content-disposition"] == 'attachment; filename="dateline-2025-12-01-2025-12-31.geojson"'
    assert headers["content-type"] == "application/geo+json"
    assert headers["cache-control"] == "no-store"
    answer = client.get("/api/export/geojson")
    assert answer.headers["content-disposition"] == 'attachment; filename="dateline.geojson"'
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_gdal_reads_a_download(client: httpx.Client) -> None:
    """Every event is there once with its place; one without a place is there without a geometry."""
    frame = pyogrio.read_dataframe(io.BytesIO(client.get("/api/export/geojson").content)).set_index("event_id")
    assert set(frame.index) == ALL
    assert len(frame) == len(ALL)
    assert set(frame.index[frame.geometry.isna()]) == {"nowhere"}
    assert (frame.geometry["talks"].x, frame.geometry["talks"].y) == (-80.19, 25.77)
    assert frame.crs.to_epsg() == 4326
    assert str(frame["start_datetime"]["talks"])[:10] == "2025-12-19"
    assert [feature["geometry"] for feature in exported(client)["features"] if feature["id"] == "nowhere"] == [None]


def test_a_download_may_have_areas(client: httpx.Client) -> None:
    """A country and a region come with the outlines that the page draws, a town stays a point."""
    shapes = {one["id"]: one["geometry"] for one in exported(client, "areas=yes")["features"]}
    assert shape(shapes["country"]).equals(shape(basemap.area("UA")))
    assert shape(shapes["region"]).equals(shape(basemap.area("RU-KDA")))
    assert shapes["attack"]["type"] == "Point"
    assert shapes["nowhere"] is None
    assert exported(client, "areas=no") == exported(client)


def test_an_export_names_the_datasets_that_it_holds_events_of(tmp_path: Path) -> None:
    """Their terms stand in the file where the filters, the area among them, leave an event of theirs."""
    with open_store(tmp_path / "events.gpkg") as store:
        keep_dataset(store, an_imported_event("1", place=KRASNODAR))
        with served(store) as address, httpx.Client(base_url=address, trust_env=False) as client:
            asked = ("", "bbox=-81,24,40,46", "layer=articles", "bbox=-81,24,0,46", "area=0,0;1,0;1,1")
            named = ["Made-up events" in str(exported(client, query)["sources"]) for query in asked]
    assert named == [True, True, False, False, False]


def test_terms_stand_in_the_head_of_a_download_that_has_no_room_for_them(tmp_path: Path) -> None:
    """Whoever fetches a table learns whom to name, whatever script the terms are in; other files tell it themselves."""
    licence = 'Nur "für" Forschung, 100 %\r\nSet-Cookie: none'
    dataset, event = a_dataset(licence=licence, events=1), an_imported_event("1", place=KRASNODAR)
    with open_store(tmp_path / "events.gpkg") as store:
        store.replace_dataset(dataset.name, [[event]], lambda: dataset, lambda _: None)
        with served(store) as address, httpx.Client(base_url=f"{address}/api/export/", trust_env=False) as client:
            asked = ("csv", "geojsonl", "csv?layer=articles", "geojson")
            heads = [client.get(one).headers.get("dateline-terms") for one in asked]
    told = (
        '%"Events of the dataset made-up, coded by others and read from no article: Nobody, Made-up events. '
        'Nur %22f%c3%bcr%22 Forschung, 100 %25 Set-Cookie: none. https://made-up.example"'
    )
    assert heads == [told, told, None, None]


def test_terms_of_many_datasets_are_no_longer_than_proxies_take() -> None:
    """Those that have no room are counted, with the place where all are told."""
    (head,) = terms_of([a_dataset(f"made-up-{number}", licence="long " * 300) for number in range(20)]).values()
    assert len(head) < 4000
    assert head.count("Events of the dataset") + 13 == 20
    assert head.endswith('%"and 13 more, whose terms stand at /ogc/collections/events"')


def test_terms_in_letters_that_take_much_room_are_cut_and_not_left_out() -> None:
    """One sign of Chinese takes nine characters in a header."""
    (head,) = terms_of([a_dataset(licence="仅供研究" * 100)]).values()
    assert head.startswith('%"Events of the dataset made-up')
    assert head.endswith('%e2%80%a6"')


@pytest.mark.parametrize("name", exports.names())
def test_every_format_is_downloaded(client: httpx.Client, name: str) -> None:
    """The bytes are those that the format makes of the rows that the page shows."""
    answer = client.get(f"/api/export/{name}?type=FIRE")
    assert answer.status_code == 200
    format_ = exports.load(name)
    assert answer.headers["content-type"].split(";")[0] == format_.MEDIA_TYPE.split(";")[0]
    assert answer.headers["content-disposition"] == f'attachment; filename="dateline{format_.SUFFIX}"'
    assert len(answer.content) == int(answer.headers["content-length"]) > 100


def test_summaries_tell_events_in_words(client: httpx.Client, version: str) -> None:
    """Asked rows come back in the order asked, with the sentence of the article and its direction."""
    row = client.get("/api/row", params={"id": "english", "v": version}).json()["row"]
    assert client.get("/api/row", params={"id": "none", "v": version}).json() == {"row": None}
    other = (row + 1) % len(ALL)
    told = client.get("/api/summaries", params={"rows": f"{other},{row}", "v": version}).json()
    assert [summary["row"] for summary in told] == [other, row]
    assert told[1]["excerpt"] == "Flood waters rose in Miami, says Ștefan."
    assert (told[1]["language"], told[1]["direction"], told[1]["dates"]) == ("en", "ltr", "2 November 2025")
    assert told[1]["place"].startswith("Miami, Florida")


def test_a_bad_link_is_read_as_far_as_it_goes(client: httpx.Client) -> None:
    """The page forgives what a download refuses: the view comes with a sentence for each part that was left out."""
    answer = client.get("/api/view?from=soon&type=FIRE&utm_source=x").json()
    assert (answer["view"]["type"], answer["view"]["from"]) == (["FIRE"], None)
    assert len(answer["notices"]) == 1
    assert "from" in answer["notices"][0]


def test_the_interface_describes_itself(client: httpx.Client) -> None:
    """The generated description names the routes, and no page of it fetches anything from elsewhere."""
    paths = json.loads(client.get("/api/openapi.json").content)["paths"]
    assert {"/api/columns", "/api/search", "/api/summaries", "/api/export/{name}"} <= set(paths)
    assert client.get("/docs").status_code == 404
    assert client.get("/redoc").status_code == 404


@pytest.mark.parametrize("path", ["/", "/api/columns", "/api/export/geojson"])
def test_a_foreign_name_is_not_answered(client: httpx.Client, path: str) -> None:
    """A website whose name points to this machine gets no event; the machine's own names do."""
    port = client.base_url.port
    for name in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example"):
        assert client.get(path, headers={"Host": name}).status_code == 400
    for name in (f"localhost:{port}", f"127.0.0.1:{port}", f"[::1]:{port}"):
        assert client.get(path, headers={"Host": name}).status_code == 200
