"""The map and the timeline in a real browser: what is drawn, what filters, what a click does, what is asked of whom."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from builders import a_document, a_place, an_event
from conftest import ARTICLE, Watched, a_few, at, served, spread, without_map
from playwright.sync_api import Browser, Page

from dashboard import theme
from geo.model import Event, Extraction
from geo.stores import EventStore, open_store

pytestmark = pytest.mark.browser

PIXELS = """(key) => {
    const {columns, map, grid} = dateline, box = document.getElementById("map").getBoundingClientRect();
    const where = columns.placeNumber.get(key), view = map.viewBox();
    const spot = grid.project(columns.place_lon[where], columns.place_lat[where]);
    const across = box.width / (view.x1 - view.x0);
    const x = spot.x + (spot.x < view.x0 ? 1 : 0);
    return {x: box.left + (x - view.x0) * across, y: box.top + (spot.y - view.y0) * across};
}"""
"""Where a place lies on the screen."""


OUTLINES = "() => dateline.canvas.scene.areas.length + dateline.canvas.scene.rings.length === 2"


def store_of(folder: Path, events: list[Event]) -> EventStore:
    """A store of these events."""
    store = open_store(folder / "events.gpkg")
    store.write([Extraction(document=a_document(ARTICLE), events=tuple(events))])
    return store


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page over `a_few` events."""
    with store_of(tmp_path_factory.mktemp("few"), a_few()) as store, served(store) as address:
        yield address


@pytest.fixture(scope="module")
def shared(few: str, browser: Browser) -> Iterator[Watched]:
    """One page over `a_few` events that many tests take turns with."""
    context = browser.new_context(viewport={"width": 1000, "height": 640})
    watched = Watched(context.new_page())
    watched.listen()
    watched.open(few).wait_for_function(OUTLINES)
    yield watched
    context.close()


@pytest.fixture
def again(shared: Watched) -> Watched:
    """The shared page, back at everything."""
    shared.page.mouse.move(1, 1)
    shared.page.evaluate("dateline.reset()")
    settled(shared.page)
    shared.errors.clear()
    return shared


def settled(page: Page) -> None:
    """Waits until what was filtered last is drawn, and the address tells the view."""
    page.wait_for_function("() => JSON.parse(document.documentElement.dataset.drawn).of === dateline.result.version")
    page.wait_for_function("() => location.search.slice(1) === dateline.url.query(dateline.view)")


def data(page: Page, name: str) -> dict[str, Any]:
    """What the page notes about its last filter or drawing."""
    found: dict[str, Any] = json.loads(page.evaluate(f"document.documentElement.dataset.{name}"))
    return found


def changed(page: Page, act: Callable[[], object]) -> dict[str, Any]:
    """What was filtered after an act, once it is drawn."""
    before = data(page, "filtered")["n"]
    act()
    page.wait_for_function(f"() => JSON.parse(document.documentElement.dataset.drawn).of > {before}")
    return data(page, "filtered")


def moved(page: Page, act: Callable[[], object]) -> None:
    """Does something that moves the map, and waits until the map has been drawn there and the address tells it."""
    before = page.url
    act()
    page.wait_for_function("(url) => location.href !== url", arg=before)


def shown_colours(page: Page) -> int:
    """How many colours the picture of the map has; the browser reads it."""
    picture = base64.b64encode(page.locator("#map").screenshot()).decode()
    counted: int = page.evaluate(
        """async (picture) => {
            const image = new Image();
            image.src = `data:image/png;base64,${picture}`;
            await image.decode();
            const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
            pen.drawImage(image, 0, 0);
            return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size;
        }""",
        picture,
    )
    return counted


def test_first_look(few: str, watched: Watched) -> None:
    """All located events are drawn, nothing is asked of any other host, and the page complains about nothing."""
    page = watched.open(few)
    assert data(page, "filtered")["shown"] == 8
    drawn = data(page, "drawn")
    assert (drawn["marks"], drawn["areas"], drawn["events"]) == (2, 2, 7)
    assert watched.foreign(few) == []
    page.wait_for_selector("html[data-basemap=world]", state="attached")
    assert watched.errors == []
    assert not [url for url in watched.requests if url.endswith(("countries.json", "labels-near.json"))]
    assert page.evaluate("performance.getEntriesByName('dateline:first-marks').length") == 1
    assert len([url for url in watched.requests if url.endswith("/api/columns")]) == 1
    assert page.url == f"{few}/"


@pytest.mark.sweep
@pytest.mark.parametrize("width", [375, 1280, 2200])
def test_first_look_holds_both_ends(few: str, watch: Callable[..., Watched], width: int) -> None:
    """Miami and Krasnodar are both on the map, and no other part of the page lies over them."""
    page = watch(viewport={"width": width, "height": 800}).open(few)
    for key in ("test:miami", "test:krasnodar"):
        spot = page.evaluate(PIXELS, key)
        assert page.evaluate("({x, y}) => document.elementFromPoint(x, y).closest('#map') !== null", spot), key
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_areas_points_and_rings_differ(again: Watched) -> None:
    """A region is an area with its name and count, never a mark; what is only planned is a ring; a spot is a disc."""
    page = again.page
    names = page.evaluate("dateline.canvas.scene.names.map(({label}) => label)")
    assert sorted(names) == ["Krasnodar Krai · 2", "Ukraine"]
    points = page.evaluate(
        "dateline.canvas.scene.discs.map(({mark}) => Math.round(dateline.grid.unproject(mark.x, mark.y).lon))"
    )
    assert set(points) == {-80, 39}
    opacity = page.evaluate("Object.fromEntries(dateline.map.drawn.areas.map((area) => [area.place, area.firm]))")
    assert sorted(opacity.values()) == [0, 2]
    changed(page, lambda: page.evaluate("dateline.change({status: ['planned']})"))
    assert page.evaluate("dateline.canvas.scene.discs.map(({look}) => look.hollow)") == [True]
    assert page.evaluate("dateline.canvas.scene.areas.map(({look}) => look.hatched)") == []
    assert "Planned or unconfirmed" in page.locator("#map-legend").text_content()


def test_names_of_the_basemap_give_way(again: Watched) -> None:
    """Where the name of an area with events stands, the map below has none; it is back when those events are gone."""
    page = again.page
    named = """(wanted) => {
        const map = dateline.underlay.map(), layers = ["country-names", "country-names-near"].filter((id) => map.getLayer(id));
        const names = map.queryRenderedFeatures({ layers }).map((one) => one.properties.en);
        return names.includes("Poland") && names.includes("Ukraine") === wanted;
    }"""
    page.evaluate("dateline.map.go({lon: 26, lat: 50, z: 4})")
    page.wait_for_function(named, arg=False)
    assert "Ukraine" in page.evaluate("dateline.canvas.scene.names.map((name) => name.label)")
    page.evaluate("dateline.change({ type: ['FIRE'] })")
    page.wait_for_function(named, arg=True)


def test_dates_filter_in_step(again: Watched) -> None:
    """Keys on a handle, typed dates, a click on a bar and the reset move the same range, and each filters the map."""
    page = again.page
    start, field = page.locator("#range-start"), page.locator("#range-from")
    start.focus()
    first = page.evaluate("dateline.histogram.span.first")
    assert changed(page, lambda: page.keyboard.press("ArrowRight"))["from"] == page.evaluate(
        f"dateline.isoOf({first} + 1)"
    )
    assert field.input_value() == page.evaluate(f"dateline.isoOf({first} + 1)")

    # The fifth event lasts from the 20th to the 24th: it meets a window that begins on its last day.
    assert changed(page, lambda: fill(page, "#range-from", "2025-12-24"))["shown"] == 2  # and the undated one
    assert start.get_attribute("aria-valuetext") == "24 December 2025"
    assert changed(page, lambda: fill(page, "#range-to", "2025-12-18")) | {"n": 0} == {
        "n": 0,
        "from": "2025-12-18",
        "to": "2025-12-18",
        "shown": 2,
    }
    assert field.input_value() == "2025-12-18"  # the other end gave way
    eventually(page, "from=2025-12-18")
    assert changed(page, page.locator("#range-reset").click)["shown"] == 8
    assert field.input_value() == ""

    box = page.locator("#timeline-track").bounding_box()
    assert box is not None
    share = page.evaluate("(dateline.dayOf('2025-12-24') + 0.5 - dateline.histogram.span.first)") / page.evaluate(
        "dateline.histogram.span.last + 1 - dateline.histogram.span.first"
    )
    found = changed(page, lambda: page.mouse.click(box["x"] + box["width"] * share, box["y"] + 3))
    assert (found["from"], found["to"]) == ("2025-12-24", "2025-12-24")
    assert again.errors == []


def fill(page: Page, field: str, value: str) -> None:
    """Types a date and leaves the field."""
    page.locator(field).fill(value)
    page.locator(field).blur()


def eventually(page: Page, part: str) -> str:
    """The address once it holds this part."""
    page.wait_for_function("(part) => location.href.includes(part)", arg=part)
    return page.url


def test_a_handle_can_be_dragged(again: Watched) -> None:
    """Dragging the last handle to the left shortens the range from its end; the keys Home and End open it again."""
    page = again.page
    handle, track = page.locator("#range-end").bounding_box(), page.locator("#timeline-track").bounding_box()
    assert handle is not None
    assert track is not None

    def drag() -> None:
        page.mouse.move(handle["x"] + 10, handle["y"] + 10)
        page.mouse.down()
        page.mouse.move(handle["x"] - track["width"] / 2, handle["y"] + 10, steps=4)
        page.mouse.up()

    assert changed(page, drag)["to"] is not None
    page.locator("#range-end").focus()
    assert changed(page, lambda: page.keyboard.press("End"))["to"] is None


def test_counts_of_a_facet_leave_out_its_own_choice(again: Watched) -> None:
    """Choosing one type keeps the counts of the others, and narrows those of every other facet and the histogram."""
    page = again.page
    found = changed(page, lambda: page.evaluate("dateline.change({type: ['FIRE']})"))
    assert found["shown"] == 2
    by = page.evaluate(
        """() => {
            const {counts, histogram} = dateline.result, {columns} = dateline;
            const named = (list, counts) => Object.fromEntries(list.map((entry, n) => [entry.key, counts[n]]));
            return {type: named(columns.types, counts.type), country: named(columns.countries, counts.country),
                    bars: histogram.counts.reduce((a, b) => a + b, 0)};
        }"""
    )
    assert by["type"] == {"ASSAULT": 4, "CONSULT": 2, "FIRE": 2}
    assert by["country"] == {"RU": 2, "US": 0, "UA": 0}
    assert by["bars"] == 2
    assert (
        changed(page, lambda: page.evaluate("dateline.change({type: [], place: ['UA', 'test:miami']})"))["shown"] == 3
    )
    changed(page, lambda: page.evaluate("dateline.change({place: [], q: 'nicaieri'})"))
    page.wait_for_function("() => dateline.result.shown === 0")


def test_a_link_restores_the_view(few: str, watched: Watched) -> None:
    """Place, zoom, range, filter and open event of a link are there again, and the address stays as it was."""
    query = "from=2025-12-20&type=ASSAULT&lon=38&lat=46&z=5&event=attack"
    page = watched.open(f"{few}/?{query}")
    assert page.evaluate("[dateline.view.from, dateline.view.event, dateline.view.z]") == ["2025-12-20", "attack", 5]
    assert data(page, "filtered")["shown"] == 3
    assert page.locator("#range-from").input_value() == "2025-12-20"
    below = page.evaluate("[dateline.underlay.map().getZoom(), dateline.underlay.map().getCenter().lat]")
    assert below == pytest.approx([5, 46])  # the map of the land is where the marks are
    west, south, east, north = page.evaluate("dateline.map.bounds()")
    assert (west + east) / 2 == pytest.approx(38, abs=0.1)
    assert south < 46 < north
    page.wait_for_function("() => dateline.canvas.scene.discs.filter(({look}) => look.open).length === 1")
    moved(page, lambda: page.locator("#map-zoom-in").click())
    assert "z=6" in page.url
    assert "from=2025-12-20" in page.url


def test_a_link_to_an_event_alone_shows_where_it_was(few: str, watched: Watched) -> None:
    """The map looks at the event's place and keeps it in sight beside the panel; all is there at one click."""
    page = watched.open(f"{few}/?event=attack")
    page.wait_for_selector("html.detail-open[data-ready]")
    page.wait_for_function("() => dateline.canvas.scene.discs.filter(({look}) => look.open).length === 1")
    assert page.evaluate("dateline.map.zoom") > 5
    spot, box = page.evaluate(PIXELS, "test:krasnodar"), page.locator("#detail").bounding_box()
    assert box
    assert 0 < spot["x"] < box["x"] or box["x"] + box["width"] < spot["x"] < 1000
    assert page.evaluate("dateline.map.bounds()")[0] > 0  # Miami is far outside
    assert page.url == f"{few}/?event=attack"
    page.evaluate("dateline.map.fit()")
    page.wait_for_function("() => dateline.map.bounds()[0] < -80")


@pytest.mark.parametrize("query", ["event=nobody", "event=nowhere"])
def test_a_link_to_an_event_without_a_place_shows_all(few: str, watched: Watched, query: str) -> None:
    """An event that is gone, or that has no place, leaves the map at everything."""
    page = without_map(watched).open(f"{few}/?{query}")
    assert page.evaluate("dateline.map.bounds()")[0] < -80


def test_clicks_on_marks(again: Watched) -> None:
    """A mark of several events at one place lists them, an area too; a mark of one event opens it."""
    page = again.page
    click(page, "test:krasnodar")
    page.wait_for_function("() => dateline.view.at === 'test:krasnodar'")
    before = page.evaluate("dateline.map.bounds()")
    page.evaluate("dateline.openPlace(null)")
    changed(page, lambda: page.evaluate("dateline.change({to: '2025-12-22', status: ['reported']})"))
    click(page, "test:krasnodar")
    page.wait_for_function("() => dateline.view.event === 'attack'")
    page.evaluate("dateline.select(null)")
    changed(page, lambda: page.evaluate("dateline.change({to: null, status: ['unconfirmed']})"))
    click(page, "test:ukraine")
    page.wait_for_function("() => dateline.view.event === 'country'")
    middle = [(before[0] + before[2]) / 2, (before[1] + before[3]) / 2]
    west, _, east, _ = page.evaluate("dateline.map.bounds()")
    assert (west + east) / 2 == pytest.approx(middle[0], abs=1)  # opening moves nothing while the place is in view
    assert again.errors == []


def test_the_tooltip_stands_beside_the_pointer(again: Watched) -> None:
    """What a mark holds is told where the pointer is, not in a corner of the map."""
    page = again.page
    spot = page.evaluate(PIXELS, "test:krasnodar")
    page.mouse.move(spot["x"] - 3, spot["y"] - 3)
    page.mouse.move(spot["x"], spot["y"])
    page.wait_for_function("() => !document.getElementById('map-tooltip').hidden")
    box = page.locator("#map-tooltip").bounding_box()
    assert box is not None
    assert abs(box["x"] - spot["x"]) < 30
    assert abs(box["y"] - spot["y"]) < 30
    page.mouse.move(1, 1)
    page.wait_for_function("() => document.getElementById('map-tooltip').hidden")
    assert again.errors == []


def click(page: Page, key: str) -> None:
    """A click on the map where that place lies."""
    spot = page.evaluate(PIXELS, key)
    page.mouse.move(spot["x"], spot["y"])
    page.mouse.click(spot["x"], spot["y"])


def test_the_keyboard_moves_the_map(again: Watched) -> None:
    """The map takes the focus; arrows move it, plus comes nearer, and the button shows everything again."""
    page = again.page
    page.locator(".maplibregl-canvas").focus()
    before = page.evaluate("dateline.map.bounds()")
    moved(page, lambda: page.keyboard.press("ArrowRight"))
    assert page.evaluate("dateline.map.bounds()")[0] > before[0]
    moved(page, lambda: page.keyboard.press("="))
    moved(page, page.locator("#map-fit").click)
    assert "lon=" not in page.url
    assert page.evaluate("dateline.map.bounds()") == pytest.approx(before, abs=0.5)


def test_only_what_is_in_view(again: Watched) -> None:
    """With the switch on, what lies beyond the map's edges is left out, and a move of the map filters anew."""
    page = again.page
    page.evaluate("dateline.map.go({lon: -80, lat: 26, z: 6})")
    found = changed(page, lambda: page.evaluate("dateline.change({inview: true})"))
    assert found["shown"] == 2
    found = changed(page, lambda: page.evaluate("dateline.map.go({lon: 39, lat: 45, z: 6})"))
    assert found["shown"] == 4


def test_dark_and_light(few: str, watch: Callable[..., Watched]) -> None:
    """The map follows the theme: land, marks and names change their colours, and no layer goes or comes for it."""
    watched = watch(color_scheme="dark", viewport={"width": 900, "height": 600})
    page = watched.open(few)
    page.wait_for_selector("html[data-basemap]", state="attached")
    land = "() => dateline.underlay.map().getPaintProperty('world-land', 'fill-color')"
    layers = "dateline.underlay.map().getStyle().layers.map((layer) => layer.id)"
    before = page.evaluate(layers)
    assert page.evaluate(land) == theme.map_colours(dark=True).land
    assert page.evaluate("dateline.canvas.scene.shades.text") == "#f2f4f7"
    changed_theme = data(page, "drawn")["n"]
    page.evaluate("dateline.theme.choose('light')")
    page.wait_for_function(f"() => JSON.parse(document.documentElement.dataset.drawn).n > {changed_theme}")
    assert page.evaluate(land) == theme.map_colours(dark=False).land
    assert sorted(page.evaluate(layers)) == sorted(before)
    assert data(page, "drawn")["events"] == 7
    assert shown_colours(page) > 20
    assert watched.errors == []


def test_nothing_at_all(serve: Callable[[EventStore], str], tmp_path: Path, watched: Watched) -> None:
    """A store without events is a map of the world and a sentence, not an error."""
    with store_of(tmp_path, []) as store:
        page = watched.open(serve(store))
        assert data(page, "drawn")["marks"] == 0
        assert page.locator("#timeline-note").text_content() == "No event here has a date."
        assert not page.locator("#range-start").is_visible()
        assert watched.errors == []


def test_one_day_over_the_antimeridian(serve: Callable[[EventStore], str], tmp_path: Path, watched: Watched) -> None:
    """Fiji and Samoa on one day: the view goes over 180 degrees, the day is one bar, and long names are cut."""
    long = "Llanfair" * 50
    places = [
        a_place("Suva", 178.44, -18.14, country_code="FJ", admin1_code=None),
        a_place("Apia", -171.76, -13.83, country_code="WS", admin1_code=None),
        a_place(long, 179.9, -16, geo_precision="region", radius_m=120_000, country_code="FJ", admin1_code=None),
    ]
    document = a_document(ARTICLE)
    events = [an_event(f"e{n}", document=document, trigger="Atac", places=at(place)) for n, place in enumerate(places)]
    with store_of(tmp_path, events) as store:
        page = watched.open(serve(store))
        page.wait_for_selector("#timeline-lanes .lane:nth-child(3)")
        west, _, east, _ = page.evaluate("dateline.map.bounds()")
        assert west > 150
        assert east < -150
        assert data(page, "drawn")["events"] == 3
        page.wait_for_function("() => dateline.canvas.scene.names.length === 1")
        assert len(page.evaluate("dateline.canvas.scene.names[0].label")) <= 28
        bars = page.evaluate("Array.from(dateline.result.histogram.counts).filter((count) => count)")
        assert bars == [3]
        first, last = page.evaluate("[dateline.axis.shown().first, dateline.axis.shown().last]")
        assert last - first >= 13
        assert watched.errors == []


def test_many_events_stay_few_marks(serve: Callable[[EventStore], str], tmp_path: Path, watched: Watched) -> None:
    """Three thousand events are drawn as at most 400 marks that count them all; a cluster comes nearer when clicked."""
    with store_of(tmp_path, spread(3000)) as store:
        page = watched.open(serve(store))
        drawn = data(page, "drawn")
        assert 50 < drawn["marks"] <= 400
        assert drawn["events"] == 3000
        assert page.evaluate("dateline.result.histogram.unit") == "week"
        spot = page.evaluate(
            """() => {
                const {map} = dateline, view = map.viewBox(), box = document.getElementById("map").getBoundingClientRect();
                const across = box.width / (view.x1 - view.x0);
                const spots = map.drawn.marks.filter((mark) => mark.places.length > 1)
                    .map((mark) => ({x: box.left + (mark.x - view.x0) * across, y: box.top + (mark.y - view.y0) * across}));
                return spots.find(({x, y}) => document.elementFromPoint(x, y)?.closest("#map"));
            }"""
        )
        page.mouse.move(spot["x"], spot["y"])
        moved(page, lambda: page.mouse.click(spot["x"], spot["y"]))
        assert page.evaluate("dateline.view.z") >= drawn["zoom"] + 1


def test_a_stale_page_says_what_to_do(serve: Callable[[EventStore], str], tmp_path: Path, watched: Watched) -> None:
    """Where the store has changed since the page was loaded, a search is refused with the advice to load again."""
    with store_of(tmp_path, a_few()[:1]) as store:
        page = without_map(watched).open(serve(store))
        page.evaluate("void dateline.on('error', ({message}) => (window.told = message))")
        other = a_document("Alt atac la Krasnodar.")
        store.write([Extraction(document=other, events=(an_event("x", document=other, trigger="atac"),))])
        page.evaluate("dateline.change({q: 'atac'})")
        page.wait_for_function("() => window.told")
        assert "load the page again" in page.evaluate("window.told")
