"""Vector tiles of events: GDAL and MapLibre read them, every located event is counted in them once, none is left out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pyogrio
import pytest
from builders import a_document, a_place, an_event
from conftest import ARTICLE, Watched, a_few, at, served, spread
from test_ogc_features_core import linked

from dashboard.ogc.vector_tiles import FIELDS
from geo.model import Extraction
from geo.stores import EventStore, open_store

MVT = "application/vnd.mapbox-vector-tile"
RELATION = "https://github.com/mapbox/tilejson-spec/tree/master/3.0.0"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks the server over `a_few` events, one near Krasnodar, and one at the pole, which Web Mercator does not have."""
    near = an_event("near", document=a_document(ARTICLE), trigger="Atac", places=at(a_place("Near", 39.2, 44.5)))
    pole = an_event("pole", document=a_document(ARTICLE), trigger="Atac", places=at(a_place("Pole", 0.0, 89.9)))
    with open_store(tmp_path_factory.mktemp("tiles") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=(*a_few(), near, pole))])
        with served(store) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False, timeout=30) as made:
            yield made


def decoded(client: httpx.Client, z: int, x: int, y: int, query: str = "") -> list[dict[str, Any]]:
    """The points of a tile, as GDAL reads them: properties, and longitude and latitude as `at`."""
    answer = client.get(f"/tiles/{z}/{x}/{y}.mvt{query}")
    if answer.status_code == 204:
        return []
    assert (answer.status_code, answer.headers["content-type"]) == (200, MVT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / str(z) / str(x) / f"{y}.mvt"
        path.parent.mkdir(parents=True)
        path.write_bytes(answer.content)
        frame = pyogrio.read_dataframe(path, layer="events").to_crs("EPSG:4326")
    rows = frame.drop(columns="geometry").astype(object).where(lambda column: column.notna(), None)
    points = frame.geometry.explode().get_coordinates().to_numpy().round(2).tolist()
    return [{**row, "at": tuple(point)} for row, point in zip(rows.to_dict("records"), points, strict=True)]


def by_place(tile: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The points by the name of their one place."""
    return {point["place_name"]: point for point in tile}


def test_the_world_in_one_tile_counts_every_event_with_a_place(client: httpx.Client) -> None:
    """Each cell is a point with the number of its events; an event without a place, or at a pole, is in none."""
    tile = decoded(client, 0, 0, 0)
    assert sum(point["count"] for point in tile) == 8
    (both,) = (point for point in tile if point["places"] == 2)
    assert (both["count"], both.get("place_name"), both.get("event_id")) == (3, None, None)
    assert both["at"] == pytest.approx(((38.98 * 2 + 39.2) / 3, 44.86), abs=0.05)
    miami = by_place(tile)["Miami"]
    assert (miami["count"], miami["places"], miami["start_date"], miami["end_date"]) == (
        2,
        1,
        "2025-12-19",
        "2025-12-21",
    )
    assert miami["at"] == pytest.approx((-80.19, 25.77), abs=0.05)


def test_a_single_event_tells_what_it_is_and_how_well_its_place_is_known(client: httpx.Client) -> None:
    """A point of one event carries its id, type and status; a country is told from a town."""
    ukraine = by_place(decoded(client, 0, 0, 0))["Ukraine"]
    told = {name: ukraine[name] for name in ("count", "event_id", "event_type", "status", "geo_precision")}
    assert told == {
        "count": 1,
        "event_id": "country",
        "event_type": "ASSAULT",
        "status": "unconfirmed",
        "geo_precision": "country",
    }
    assert set(ukraine) - {"mvt_id", "at"} <= set(FIELDS)


def test_places_part_as_one_comes_nearer(client: httpx.Client) -> None:
    """What is one cell of the world is apart in tiles of zoom 8, each place where it is."""
    # Column and row of 39° E, 45° N among the 256 by 256 tiles of zoom 8.
    tile = by_place([*decoded(client, 8, 155, 92), *decoded(client, 8, 155, 91)])
    assert {name: tile[name]["count"] for name in ("Krasnodar", "Krasnodar Krai")} == {
        "Krasnodar": 2,
        "Krasnodar Krai": 2,
    }
    assert tile["Krasnodar"]["at"] == (38.98, 45.04)


def test_a_window_leaves_only_what_happened_in_it(client: httpx.Client) -> None:
    """The parameter `datetime` counts as it does for features: what has no date is in no window."""
    tile = by_place(decoded(client, 0, 0, 0, "?datetime=2025-12-18/2025-12-19"))
    assert {name: point["count"] for name, point in tile.items()} == {"Ukraine": 1, "Miami": 1}
    assert decoded(client, 0, 0, 0, "?datetime=2030-01-01/..") == []


def test_tiles_of_a_zoom_hold_each_event_once_between_their_edges(a_store: Callable[..., EventStore]) -> None:
    """What lies within the edges of the sixteen tiles of zoom 2 is every event once, whatever the grid does to it."""
    with served(a_store(spread(600))) as address, httpx.Client(base_url=f"{address}/ogc", trust_env=False) as client:
        counted = 0
        for x in range(4):
            for y in range(4):
                west, east = x * 90 - 180, x * 90 - 90
                north = [85.06, 66.51, 0, -66.51][y]
                south = [66.51, 0, -66.51, -85.06][y]
                for point in decoded(client, 2, x, y):
                    lon, lat = point["at"]
                    counted += point["count"] if west <= lon < east and south <= lat < north else 0
    assert counted == 600


@pytest.mark.parametrize(
    "address",
    [
        *("0/0/1", "0/1/0", "3/8/0", "3/0/8", "15/0/0", "-1/0/0", "1/-1/0", "x/0/0", "1/1.5/0"),
        *("99999999999999999999/0/0", "0/0/99999999999999999999", "0/0/0?f=html", "0/0/0?datetime=soon"),
    ],
)
def test_a_tile_that_is_none_is_refused(client: httpx.Client, address: str) -> None:
    """Zoom, column or row out of range, or no numbers, and what a tile does not take: 400 and a sentence."""
    path, _, query = address.partition("?")
    answer = client.get(f"/tiles/{path}.mvt?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_a_tile_where_nothing_happened_is_empty(client: httpx.Client) -> None:
    """It is answered with 204, which map programs take for an empty tile."""
    answer = client.get("/tiles/5/0/0.mvt")
    assert (answer.status_code, answer.content) == (204, b"")


def test_a_tile_that_the_asker_has_is_not_sent_again(client: httpx.Client) -> None:
    """Its tag holds until something is written, and is another for another window."""
    tag = client.get("/tiles/0/0/0.mvt").headers["etag"]
    assert client.get("/tiles/0/0/0.mvt", headers={"If-None-Match": tag}).status_code == 304
    assert client.get("/tiles/0/0/0.mvt?datetime=2025-12-22", headers={"If-None-Match": tag}).status_code == 200


def test_tilejson_tells_where_the_tiles_are_and_what_is_in_them(client: httpx.Client) -> None:
    """The landing page links to it; its template leads to tiles, with the window that was asked for."""
    data, page = linked(client.get("").json(), RELATION)
    assert client.get(page["href"]).headers["content-type"].startswith("text/html")
    told = client.get(f"{data['href']}&datetime=2025-12-22/..").json()
    assert (told["tilejson"], told["minzoom"], told["maxzoom"]) == ("3.0.0", 0, 14)
    assert told["bounds"] == [-80.19, 25.77, 39.2, 85]
    (layer,) = told["vector_layers"]
    assert layer == {"id": "events", "fields": FIELDS}
    (template,) = told["tiles"]
    assert template.endswith("/ogc/tiles/{z}/{x}/{y}.mvt?datetime=2025-12-22%2F..")
    assert client.get(template.format(z=0, x=0, y=0)).status_code == 200


_IN_MAPLIBRE = """async (tiles) => {
    const box = document.createElement("div");
    box.style = "position: fixed; inset: 0; width: 512px; height: 512px; z-index: 99";
    document.body.append(box);
    const source = {type: "vector", tiles: [tiles], minzoom: 0, maxzoom: 14};
    const layer = {id: "events", type: "circle", source: "events", "source-layer": "events"};
    const style = {version: 8, sources: {events: source}, layers: [layer]};
    await Plotly.newPlot(box, [{type: "scattermap"}], {map: {style, zoom: 0, center: {lon: 0, lat: 0}}});
    const map = box._fullLayout.map._subplot.map;
    for (let tries = 0; tries < 200; tries++) {
        const found = map.querySourceFeatures("events", {sourceLayer: "events"});
        if (found.length) return found.map((one) => one.properties);
        await new Promise((go) => setTimeout(go, 50));
    }
}"""


@pytest.mark.browser
def test_maplibre_draws_the_tiles(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watched: Watched
) -> None:
    """The map library of the page, which decodes tiles by itself, finds the same points with typed properties."""
    address = serve(a_store(a_few()))
    page = watched.open(address)
    page.wait_for_function("!!(window.Plotly && window.Plotly.newPlot)")
    found = page.evaluate(_IN_MAPLIBRE, f"{address}/ogc/tiles/{{z}}/{{x}}/{{y}}.mvt")
    ukraine = next(point for point in found if point.get("place_name") == "Ukraine")
    assert (ukraine["count"], ukraine["event_id"]) == (1, "country")
    assert sum(point["count"] for point in found) == 7
    assert watched.foreign(address) == []
