"""Names upon the map, and places that are unsure: what gives way to what, and how doubt looks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from builders import a_document, a_place, an_event
from conftest import ARTICLE, Watched, at, served, without_map
from playwright.sync_api import Browser, Page, expect

from geo.model import Event, Extraction, Place
from geo.stores import EventStore, open_store

pytestmark = pytest.mark.browser


def region(name: str, lon: float, lat: float, **given: float) -> Place:
    """A region some 50 km wide."""
    return a_place(
        name, lon, lat, kind="region", geo_precision="region", radius_m=25_000, gazetteer_id=name.lower(), **given
    )


def crowd() -> list[Event]:
    """Forty regions a few pixels apart, with one to four events each, and four towns among them."""
    document = a_document(ARTICLE)
    regions = [region(f"Region {n}", 30 + n % 8 * 0.5, 46 + n // 8 * 0.3) for n in range(40)]
    towns = [a_place(f"Town {n}", 30.6 + n % 2 * 2, 46.2 + n // 2 * 0.7, gazetteer_id=f"town-{n}") for n in range(4)]
    places = [place for n, place in enumerate(regions) for _ in range(1 + n % 4)] + towns
    return [an_event(f"e{n}", document=document, trigger="Atac", places=at(place)) for n, place in enumerate(places)]


def doubts() -> list[Event]:
    """A town and a region that are sure, and the same unsure; what is to be in the sure town is planned."""
    document = a_document(ARTICLE)
    places = {
        "sure": a_place("Varna", 27.9, 43.2, gazetteer_id="varna", score=0.7),
        "doubted": a_place("Geneva", 6.14, 46.2, gazetteer_id="geneva", score=0.13),
        "region": region("Crimea", 34.4, 45.3, score=0.9),
        "doubted-region": region("Evia", 23.8, 38.5, score=0.38),
    }
    return [
        an_event(
            name,
            document=document,
            trigger="Atac",
            date=f"2025-12-2{n}",
            places=at(place),
            status="planned" if name == "sure" else "reported",
        )
        for n, (name, place) in enumerate(places.items())
    ]


def page_of(events: list[Event], store: EventStore, browser: Browser, view: str = "") -> Iterator[Page]:
    """A page over these events, drawn without the map below, that looks where `view` says."""
    store.write([Extraction(document=a_document(ARTICLE), events=tuple(events))])
    with served(store) as address:
        context = browser.new_context(viewport={"width": 1000, "height": 640})
        yield without_map(Watched(context.new_page())).open(f"{address}/?{view}")
        context.close()


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page over the crowd."""
    with open_store(tmp_path_factory.mktemp("crowd") / "events.gpkg") as store:
        yield from page_of(crowd(), store, browser, "lon=31.8&lat=46.6&z=6.5")


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page over the doubts."""
    with open_store(tmp_path_factory.mktemp("doubts") / "events.gpkg") as store:
        yield from page_of(doubts(), store, browser)


BOXES = """() => {
    const { canvas, frame, map, mapNames } = dateline, now = map.frame();
    const marks = canvas.scene.discs.map(({ mark, look: { across } }) => {
        const { x, y } = frame.pixels(now, mark);
        return { x0: x - across / 2, x1: x + across / 2, y0: y - across / 2, y1: y + across / 2 };
    });
    return { names: canvas.scene.names.map((name) => ({ ...mapNames.boxOf(now, name), count: name.count })), marks };
}"""


def test_no_name_lies_upon_another_or_upon_a_mark(crowded: Page) -> None:
    """Where forty names have no room beside four marks, those that stand are apart from each other and from every mark."""
    crowded.wait_for_function("() => dateline.canvas.scene.names.length > 3")
    found = crowded.evaluate(BOXES)
    names, marks = found["names"], found["marks"]
    assert len(names) < 40
    for number, name in enumerate(names):
        for other in (*names[number + 1 :], *marks):
            beside = name["x1"] <= other["x0"] or name["x0"] >= other["x1"]
            assert beside or name["y1"] <= other["y0"] or name["y0"] >= other["y1"], (name, other)


def test_names_of_what_has_most_events_stay(crowded: Page) -> None:
    """The first name that stands is one of those with most events, and no later one has more."""
    counts = [name["count"] for name in crowded.evaluate(BOXES)["names"]]
    assert counts[0] == 4
    assert counts == sorted(counts, reverse=True)


def test_an_unsure_place_looks_unsure(doubted: Page) -> None:
    """A mark, an outline and a name whose places score little have a question mark, paler paint and dashes; sure ones none."""
    looks = doubted.evaluate(
        """Object.fromEntries([...dateline.canvas.scene.discs, ...dateline.canvas.scene.areas, ...dateline.canvas.scene.rings]
            .map(({ mark, look }) => [dateline.columns.places.names[mark.biggest], [look.faint, look.text]]))"""
    )
    assert looks == {"Varna": [False, ""], "Geneva": [True, "?"], "Crimea": [False, None], "Evia": [True, None]}
    names = doubted.evaluate(
        "Object.fromEntries(dateline.canvas.scene.names.map(({ label, faint }) => [label, faint]))"
    )
    assert names == {"Crimea": False, "Evia?": True}


def test_an_unsure_place_is_told_in_words(doubted: Page) -> None:
    """The list, the panel and whoever goes from mark to mark hear that a place is unsure; of sure ones nothing is said."""
    lines = {
        line.get_attribute("data-event"): line.inner_text() for line in doubted.locator("#list li[data-event]").all()
    }
    assert {event for event, text in lines.items() if "unsure place" in text} == {"doubted", "doubted-region"}
    expect(doubted.locator("#map-marks button[aria-label*='unsure place']")).to_have_count(2)
    for event, count in (("doubted", 1), ("sure", 0)):
        doubted.evaluate("(event) => dateline.select(event)", event)
        doubted.wait_for_selector(f'#detail > .event[data-event="{event}"]')
        expect(doubted.locator("#detail .lede .status")).to_have_count(count)


def test_a_printed_list_tells_doubts(doubted: Page) -> None:
    """On paper a line says that its place is unsure, and that what it tells is planned."""
    doubted.evaluate("dispatchEvent(new Event('beforeprint'))")
    found = doubted.locator("#paper .paper-list li").all_text_contents()
    assert ["unsure place" in text for text in found] == [True, False, True, False]
    assert ["(Planned)" in text for text in found] == [False, False, False, True]
