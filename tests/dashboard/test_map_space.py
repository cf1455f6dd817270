"""Space on the page: what the basemap and the marks look like, selecting, the keyboard, and a browser without WebGL."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import conftest
import pytest
from builders import a_document, a_place, an_event
from conftest import ARTICLE, KRASNODAR, MIAMI, PATIENCE_MS, Watched, a_few, at, served, spread
from playwright.sync_api import Browser, Page, Route, expect

from geo.model import Event, Extraction
from geo.settings import Settings
from geo.stores import EventStore, open_store

pytestmark = pytest.mark.browser

KINDS = ("ASSAULT", "FIRE", "CONSULT")
SMALL = a_place(
    "Malta", 14.4, 35.9, kind="country", geo_precision="country", radius_m=20_000, country_code="MT", admin1=None,
    admin1_code=None, gazetteer_id="malta",
)  # fmt: skip
FIJI = a_place(
    "Fiji", 178, -17.8, kind="country", geo_precision="country", radius_m=300_000, country_code="FJ", admin1=None,
    admin1_code=None, gazetteer_id="fiji",
)  # fmt: skip
CHUKOTKA = a_place(
    "Chukotka", 172, 66.5, kind="admin1", geo_precision="admin1", radius_m=600_000, admin1_code="RU-CHU",
    gazetteer_id="chukotka",
)  # fmt: skip
SVALBARD = a_place("Longyearbyen", 15.6, 78.2, country_code="SJ", admin1_code=None, gazetteer_id="svalbard")
ANTARCTICA = a_place(
    "Antarctica", 0, -80, kind="country", geo_precision="country", radius_m=3_000_000, country_code="AQ", admin1=None,
    admin1_code=None, gazetteer_id="antarctica",
)  # fmt: skip


def many() -> list[Event]:
    """Events all around the world, of several types at most places."""
    return [replace(event, event_type=KINDS[n // 300 % 3], mode=None) for n, event in enumerate(spread(1500))]


def edges() -> list[Event]:
    """What lies at the edges of the map, and two areas that are too small to be drawn at a low zoom."""
    document = a_document(ARTICLE)
    places = (FIJI, CHUKOTKA, SVALBARD, ANTARCTICA, SMALL, MIAMI, KRASNODAR)
    return [an_event(f"e{n}", document=document, trigger="Atac", places=at(place)) for n, place in enumerate(places)]


def store_of(folder: Path, events: list[Event]) -> EventStore:
    """A store of these events."""
    store = open_store(folder / "events.gpkg")
    store.write([Extraction(document=a_document(ARTICLE), events=tuple(events))])
    return store


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page over `many` events."""
    with store_of(tmp_path_factory.mktemp("many"), many()) as store, served(store) as address:
        yield address


@pytest.fixture(scope="module")
def at_edges(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page over the events at the `edges`."""
    with store_of(tmp_path_factory.mktemp("edges"), edges()) as store, served(store) as address:
        yield address


@pytest.fixture(scope="module")
def shared(everywhere: str, browser: Browser) -> Iterator[Watched]:
    """One page over `many` events that many tests take turns with."""
    with browser.new_context(viewport={"width": 1000, "height": 640}) as context:
        context.set_default_timeout(PATIENCE_MS)
        watched = Watched(context.new_page())
        watched.listen()
        watched.open(everywhere).wait_for_selector("html[data-basemap]", state="attached")
        yield watched


@pytest.fixture
def again(shared: Watched) -> Watched:
    """The shared page, back at everything."""
    page = shared.page
    page.set_viewport_size({"width": 1000, "height": 640})
    page.mouse.move(1, 1)
    page.evaluate("document.activeElement.blur(); dateline.reset()")
    settled(page, "dateline.result.shown === 1500")
    page.evaluate("dateline.map.fit()")  # to all that is shown by now
    settled(page, "location.search === '' && JSON.parse(document.documentElement.dataset.drawn).events === 1500")
    shared.errors.clear()
    return shared


def drawn(page: Page) -> dict[str, Any]:
    """What the page notes about its last drawing."""
    found: dict[str, Any] = json.loads(page.evaluate("document.documentElement.dataset.drawn"))
    return found


def settled(page: Page, condition: str = "true") -> None:
    """Waits until the last result is drawn and the condition holds."""
    page.wait_for_function(
        f"() => ({condition}) && JSON.parse(document.documentElement.dataset.drawn).of === dateline.result.version"
    )


@pytest.mark.sweep
def test_marks_stand_on_every_basemap(everywhere: str, watched: Watched) -> None:
    """Coming near brings the finer files and their names; marks and their rings stay above whatever comes below."""
    page = watched.open(everywhere)
    page.wait_for_selector("html[data-basemap=world]", state="attached")
    page.evaluate("dateline.map.go({lon: 10, lat: 50, z: 6})")
    page.wait_for_selector("html[data-basemap=near]", state="attached")
    layers = page.evaluate("dateline.underlay.map().getStyle().layers.map((layer) => layer.id)")
    heat = next(index for index, name in enumerate(layers) if name.endswith("-heatmap"))
    own = [index for index, name in enumerate(layers) if not name.startswith("plotly-")]
    assert max(layers.index("land"), layers.index("borders")) < heat
    chosen = [index for index, name in enumerate(layers) if name.startswith("plotly-trace-layer-") and index != heat]
    assert max(own) < min(chosen)
    assert page.evaluate("dateline.underlay.map().getLayer('world-land').maxzoom") == 4.5
    assert len([url for url in watched.requests if url.endswith("countries.json")]) == 1
    assert watched.foreign(everywhere) == []
    assert watched.errors == []


def test_names_lie_over_finer_land_where_the_page_opens_near(everywhere: str, watched: Watched) -> None:
    """An address may lead near at once, before the heat has come: no name of a town is under the land then."""
    page = watched.open(f"{everywhere}/?lon=10&lat=50&z=6")
    page.wait_for_selector("html[data-basemap=near]", state="attached")
    layers = page.evaluate("dateline.underlay.map().getStyle().layers.map(({id}) => id)")
    names = [index for index, name in enumerate(layers) if "-names" in name]
    assert max(layers.index(name) for name in ("land", "lakes", "borders")) < min(names)
    assert watched.errors == []


def test_a_mixed_mark_has_a_ring_of_its_types(again: Watched) -> None:
    """A mark of several types has a ring parted by their shares; a mark of one type is a plain disc of its colour."""
    page = again.page
    shares = page.evaluate("dateline.canvas.scene.discs.map(({look}) => look.shares && look.shares.length)")
    mixed = page.evaluate("dateline.map.drawn.marks.filter((mark) => dateline.looks.kinds(mark).length > 1).length")
    assert len([count for count in shares if count]) == mixed > 20
    assert all(count is None or count > 1 for count in shares)
    assert page.evaluate("dateline.discs.parted([[0, 5], [1, 2], [2, 1]])") == [
        {"type": 0, "part": 10}, {"type": 1, "part": 4}, {"type": 2, "part": 2},
    ]  # fmt: skip
    assert again.errors == []


def test_box_and_lasso_select(again: Watched) -> None:
    """A drag with Shift selects a box and the lasso an area; both narrow list and map, are drawn, and Escape ends it."""
    page = again.page
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + 60
    page.keyboard.down("Shift")
    drag(page, [(x, y), (x + 60, y + 60), (x + 200, y + 160)])
    page.keyboard.up("Shift")
    settled(page, "dateline.view.bbox && dateline.result.shown < 1500")
    inside = page.evaluate("[dateline.result.shown, dateline.map.placeAt(0, 0).lon]")
    assert 0 < inside[0] < 600
    page.wait_for_function("() => dateline.map.graph().data[1].lon.length > 4")
    assert "bbox=" in page.evaluate("dateline.url.query(dateline.view)")

    page.locator("#map-lasso").click()
    page.keyboard.press("Escape")
    expect(page.locator("#map-draw")).to_have_count(0)
    expect(page.locator("#map-lasso")).to_be_focused()

    page.locator("#map-lasso").click()
    drag(page, [(x + dx, y + dy) for dx, dy in ((0, 0), (120, 10), (180, 90), (110, 170), (20, 120))])
    settled(page, "dateline.view.area && !dateline.view.bbox")
    corners = page.evaluate("dateline.view.area")
    assert 4 <= len(corners) <= 60
    assert 0 < page.evaluate("dateline.result.shown") < 1500

    page.locator("#map-inview").click()
    settled(page, "dateline.view.bbox && !dateline.view.area")
    assert page.evaluate("dateline.view.bbox") == pytest.approx(page.evaluate("dateline.map.bounds()"), abs=0.01)
    assert again.errors == []


# How far marks are from where the map below has their land, in pixels.
ASTRAY = """() => {
    const {map, grid, underlay} = dateline, land = underlay.map(), world = grid.scaleAt(land.getZoom());
    return Math.max(...[[10, 50], [80, 20], [-60, -10]].map(([lon, lat]) => {
        const mark = map.pixelsOf(grid.project(lon, lat)), place = land.project([lon, lat]);
        const right = mark.x - place.x;
        return Math.hypot(right - Math.round(right / world) * world, mark.y - place.y);
    }));
}"""


def test_marks_stay_on_their_land(again: Watched) -> None:
    """Whatever moves the map moves the marks with it: a drag, the wheel, a double click, a key, a narrower window."""
    page = again.page
    page.evaluate("dateline.map.go({lon: 15, lat: 62, z: 6})")
    assert page.evaluate("[dateline.view.lat, dateline.underlay.map().getCenter().lat]") == pytest.approx([62, 62])
    page.evaluate("dateline.map.go({lon: 30, lat: 45, z: 3.5})")
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def wheel() -> None:
        page.mouse.move(x, y)
        page.mouse.wheel(0, -240)

    def twice() -> None:
        free = page.evaluate(
            """() => {
                const {width, height} = dateline.fit.size();
                for (let x = 100; x < width - 160; x += 7)
                    for (let y = 60; y < height - 120; y += 7) if (!dateline.canvas.markAt(x, y)) return {x, y};
            }"""
        )
        page.mouse.dblclick(box["x"] + free["x"], box["y"] + free["y"])

    for act in (
        lambda: drag(page, [(x, y), (x + 60, y + 40)]),
        wheel,
        twice,
        lambda: page.locator("#map-zoom-out").click(),
        lambda: page.locator("#map-fit").click(),
    ):
        before = page.evaluate("[dateline.underlay.map().getCenter(), dateline.underlay.map().getZoom()]")
        act()
        page.wait_for_function(
            """([centre, zoom]) => {
                const map = dateline.underlay.map(), now = map.getCenter();
                return !map.isMoving() && (now.lng !== centre.lng || now.lat !== centre.lat || map.getZoom() !== zoom);
            }""",
            arg=before,
        )
        page.wait_for_function(f"() => ({ASTRAY})() < 1")
    page.set_viewport_size({"width": 900, "height": 600})
    page.wait_for_function("() => dateline.underlay.map().getCanvas().clientWidth === dateline.fit.size().width")
    page.wait_for_function(f"() => ({ASTRAY})() < 1")
    assert again.errors == []


def test_a_slow_store_comes_under_a_map_that_is_there(everywhere: str, watched: Watched) -> None:
    """Where the map is there long before the events, it takes them all the same."""
    page, held = watched.page, list[Route]()
    page.route("**/api/columns", lambda route: held.append(route))  # noqa: PLW0108, Playwright marks what it calls
    watched.open(everywhere, ready=False)
    page.wait_for_selector(".maplibregl-canvas", state="attached")
    (route,) = held
    route.continue_()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert drawn(page)["events"] == 1500
    assert watched.errors == []


def test_nothing_stays_behind_on_a_sharp_screen(everywhere: str, watch: Callable[..., Watched]) -> None:
    """With two pixels in one, a step clears all that was drawn before, whatever the pointer asked in between."""
    page = watch(viewport={"width": 900, "height": 600}, device_scale_factor=2).open(everywhere)
    page.evaluate("dateline.canvas.markAt(3, 3)")
    page.evaluate("dateline.change({from: '9998-01-01', undated: false})")
    settled(page, "dateline.result.shown === 0")
    painted = """() => {
        const canvas = dateline.canvas.element();
        return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some((one) => one);
    }"""
    assert page.evaluate(painted) is False


def test_a_drag_outlasts_a_change_of_the_map_below(again: Watched) -> None:
    """What changes while somebody holds the map waits until they let go, and then comes."""
    page = again.page
    page.evaluate("dateline.map.go({lon: 30, lat: 45, z: 4})")
    settled(page, "Math.abs(dateline.underlay.map().getCenter().lng - 30) < 0.1")
    box = page.locator("#map").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("dateline.change({bbox: [0, 0, 60, 60]})")
    settled(page, "dateline.view.bbox")
    assert page.evaluate("dateline.map.graph().data[1].lon.length") == 0
    page.mouse.move(x + 60, y + 20, steps=4)
    page.mouse.up()
    page.wait_for_function("() => Math.abs(dateline.underlay.map().getCenter().lng - 30) > 1")
    page.wait_for_function("() => dateline.map.graph().data[1].lon.length > 4")
    assert abs(page.evaluate("dateline.underlay.map().getCenter().lng") - 30) > 1
    assert again.errors == []


def drag(page: Page, spots: list[tuple[float, float]]) -> None:
    """Draws a line with the pointer pressed."""
    page.mouse.move(*spots[0])
    page.mouse.down()
    for spot in spots[1:]:
        page.mouse.move(*spot, steps=3)
    page.mouse.up()


def test_heat_takes_the_place_of_marks(again: Watched) -> None:
    """The button shows heat instead of marks and back again; the address keeps it."""
    page = again.page
    page.locator("#map-heat").click()
    settled(page, "JSON.parse(document.documentElement.dataset.drawn).show === 'heat'")
    assert page.evaluate("dateline.canvas.scene.discs.length") == 0
    page.wait_for_function("() => dateline.map.graph().data[0].z.length > 50")
    weights = page.evaluate("Array.from(dateline.map.graph().data[0].z)")
    assert max(weights) == pytest.approx(1)
    assert drawn(page)["events"] == 1500
    expect(page.locator("#map-heat")).to_have_attribute("aria-pressed", "true")
    assert "show=heat" in page.evaluate("dateline.url.query(dateline.view)")
    page.locator("#map-heat").click()
    settled(page, "JSON.parse(document.documentElement.dataset.drawn).show === 'marks'")
    page.wait_for_function("() => dateline.map.graph().data[0].z.length === 0")
    assert again.errors == []


def test_the_keyboard_reaches_every_mark(again: Watched) -> None:
    """One stop of the Tab key leads to the marks; arrows go on to the nearest, Enter does what a click does."""
    page = again.page
    page.wait_for_function("() => document.querySelectorAll('#map-marks button').length > 20")
    page.locator(".maplibregl-canvas").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.parentElement.id") == "map-marks"
    assert page.locator("#map-marks button[tabindex='0']").count() == 1
    first = page.evaluate("document.activeElement.getBoundingClientRect().x")
    assert "events" in page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getBoundingClientRect().x") > first
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement === document.querySelector('#map-marks button')")
    before = page.evaluate("dateline.view.z")
    page.keyboard.press("Enter")
    page.wait_for_function("(z) => dateline.view.at || dateline.view.event || dateline.view.z !== z", arg=before)
    assert again.errors == []


@pytest.mark.sweep
def test_edges_of_the_map(at_edges: str, watched: Watched) -> None:
    """Areas over the antimeridian and at a pole are drawn in a view across 180 degrees; a small area is a ring of dashes."""
    page = watched.open(f"{at_edges}/?lon=180&lat=20&z=0.9")
    page.wait_for_function("() => dateline.canvas.scene.areas.length + dateline.canvas.scene.rings.length === 4")
    settled(page)
    west, _, east, _ = page.evaluate("dateline.map.bounds()")
    assert west > 0 > east or (west, east) == (-180, 180)
    spots = page.evaluate(
        """["test:fiji", "test:chukotka"].map((key) => {
            const {columns, grid, map} = dateline, where = columns.placeNumber.get(key);
            return map.pixelsOf(grid.project(columns.place_lon[where], columns.place_lat[where]));
        })"""
    )
    width = page.evaluate("dateline.fit.size().width")
    assert all(0 <= spot["x"] <= width for spot in spots)
    page.wait_for_function(
        "() => dateline.canvas.scene.rings.length > 0 && dateline.canvas.scene.areas.some(({look}) => look.hatched)"
    )
    assert page.evaluate("dateline.map.drawn.marks.length") <= 3  # no area is a dot
    page.locator("#map-legend summary").click()
    page.locator("#map-precision").select_option("settlement")
    settled(page, "dateline.result.shown === 3")
    assert page.evaluate("dateline.view.precision") == ["exact", "settlement"]
    assert watched.errors == []


def without_webgl(watched: Watched) -> None:
    """Takes WebGL away, as browsers do on machines whose drivers they do not trust."""
    watched.page.add_init_script(
        "const real = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        "  return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest); };"
    )


def test_without_webgl_the_map_is_drawn_all_the_same(at_edges: str, watched: Watched) -> None:
    """Marks and areas stand on a map of SVG that is moved, clicked and filtered, and nothing is asked of any other host."""
    without_webgl(watched)
    page = watched.open(at_edges)
    assert page.evaluate("document.documentElement.dataset.map") == "svg"
    expect(page.locator("#map .geo path").first).to_be_attached()
    page.wait_for_function("() => dateline.canvas.scene.areas.length + dateline.canvas.scene.rings.length === 4")
    assert page.evaluate("dateline.canvas.scene.discs.length") == 3
    assert not page.locator("#map-heat").is_visible()
    z = page.evaluate("dateline.map.zoom")
    page.locator("#map-zoom-in").click()
    page.wait_for_function("(z) => dateline.view.z >= z + 1", arg=z)
    page.evaluate("dateline.change({precision: ['settlement']})")
    settled(page, "dateline.result.shown === 3")
    assert page.evaluate("dateline.canvas.scene.areas.length") == 0
    assert watched.foreign(at_edges) == []


@contextmanager
def a_tile_server() -> Iterator[tuple[str, list[str]]]:
    """(address, paths asked for) of a server whose every tile is one red pixel."""
    red = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
        "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
    )
    asked: list[str] = []

    class Tiles(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "image/png")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Cross-Origin-Resource-Policy", "cross-origin")
            self.end_headers()
            self.wfile.write(red)

        def log_message(self, *_: object) -> None:
            """Keeps quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Tiles)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)  # looks so often whether to end
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def test_tiles_of_a_provider(tmp_path: Path, watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    """With tiles set they are fetched from that host alone, the map names whom they are from, and marks stand above."""
    with a_tile_server() as (host, asked), store_of(tmp_path, a_few()) as store:
        own = Settings(tiles=f"{host}/{{z}}/{{x}}/{{y}}.png", tiles_attribution="© Somebody <b>else</b>")
        monkeypatch.setattr(conftest, "Settings", lambda: own)
        with served(store) as address:
            page = watched.open(address)
            page.wait_for_selector("html[data-basemap=world]", state="attached")
            assert asked
            assert "© Somebody <b>else</b>" in (page.locator("#map-attribution").text_content() or "")
            assert [url for url in watched.foreign(address) if not url.startswith(host)] == []
            assert not [url for url in watched.requests if "labels" in url or url.endswith("borders.json")]
            assert drawn(page)["events"] == 7
            assert watched.errors == []


def test_the_map_below_plotly_is_where_it_is_looked_for(everywhere: str, browser: Browser, again: Watched) -> None:
    """The one private part of Plotly that the page reaches for is there; without it Plotly draws the basemap itself."""
    assert again.page.evaluate("dateline.underlay.map() === dateline.map.graph()._fullLayout.map._subplot.map")
    other = browser.new_context().new_page()
    other.add_init_script(
        "window.dateline = {}; Object.defineProperty(window.dateline, 'underlay',"
        " {get: () => ({map: () => null, loaded: () => Promise.resolve(), keepFlat: () => {}}), set: () => {}});"
    )
    other.goto(everywhere)
    other.wait_for_function("() => window.dateline.map?.graph()?.layout.map.style.name === 'Dateline light'")
    other.context.close()


@pytest.mark.sweep
def test_a_drawn_line_keeps_its_shape_in_few_corners(everywhere: str, watched: Watched) -> None:
    """A line of a thousand spots becomes at most sixty, its farthest ones among them."""
    page = watched.open(everywhere)
    ring = "Array.from({length: 1000}, (_, n) => ({x: 200 + 150 * Math.cos(n / 160), y: 200 + 90 * Math.sin(n / 160)}))"
    found = page.evaluate(f"dateline.drawing.thinned({ring})")
    assert 12 <= len(found) <= 60
    xs, ys = [spot["x"] for spot in found], [spot["y"] for spot in found]
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((50, 350, 110, 290), abs=3)


@pytest.mark.sweep
def test_marks_fit_a_phone(everywhere: str, watch: Callable[..., Watched]) -> None:
    """On a phone every button of the map is on the map, apart from the others, and large enough for a finger."""
    watched = watch(viewport={"width": 375, "height": 720}, has_touch=True, is_mobile=True)
    page = watched.open(everywhere)
    frame = page.locator("#map").bounding_box()
    assert frame is not None
    for button in page.locator(".map-buttons button:visible").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        assert frame["y"] <= box["y"]
        assert box["y"] + box["height"] <= frame["y"] + frame["height"]
    assert watched.errors == []
