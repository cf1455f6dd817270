"""Datasets on the page: a layer each, switched on and off like every filter, and told at every event."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document, an_imported_event, keep_dataset
from conftest import ARTICLE, KRAI, KRASNODAR, MIAMI, PATIENCE_MS, Watched, a_few, served, without_map
from playwright.sync_api import Browser, Page, expect

from dashboard import column_cache
from geo.model import Extraction, ImportedEvent
from geo.stores import EventStore, open_store

pytestmark = pytest.mark.browser


def coded(dataset: str, count: int = 4, **given: Any) -> list[ImportedEvent]:
    """Events of a dataset on the days about those of `a_few`."""
    places = (KRASNODAR, KRAI, MIAMI)
    return [
        an_imported_event(
            str(number),
            dataset=dataset,
            date=f"2025-12-{18 + number % 9}",
            place=places[number % 3],
            source_fields=(("geo_precision", "1"),),
            **given,
        )
        for number in range(count)
    ]


@pytest.fixture(scope="module")
def layered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """Eight events of an article, four of one dataset and two of another."""
    with open_store(tmp_path_factory.mktemp("layered") / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        keep_dataset(store, *coded("made-up"), name="made-up")
        keep_dataset(store, *coded("other", 2, event_type="PROTEST", mode="demo"), name="other")
        yield store


@pytest.fixture(scope="module")
def shared(layered: EventStore, browser: Browser) -> Iterator[Watched]:
    """One page over these, without a map, that many tests take turns with."""
    with served(layered) as address, browser.new_context(viewport={"width": 1000, "height": 640}) as context:
        context.set_default_timeout(PATIENCE_MS)
        watched = without_map(Watched(context.new_page()))
        watched.listen()
        watched.open(address)
        yield watched


@pytest.fixture
def again(shared: Watched) -> Watched:
    """The shared page, back at everything."""
    shared.page.mouse.move(1, 1)
    shared.page.evaluate("dateline.reset()")
    shared.page.wait_for_function("() => location.search === '' && !document.querySelector('#detail > .event')")
    shown(shared.page, 14)
    shared.errors.clear()
    return shared


def complaints(watched: Watched) -> list[str]:
    """What the page complained about, but that there is no WebGL for its map."""
    return [error for error in watched.errors if "WebGL" not in error]


def shown(page: Page, count: int) -> None:
    page.wait_for_function("(count) => dateline.result && dateline.result.shown === count", arg=count)


def test_layers_are_switched_on_and_off(again: Watched) -> None:
    """Articles and each dataset are values of a facet with their counts, and stand in the address."""
    switched(again.page)
    assert complaints(again) == []


def test_the_server_switches_layers_alike(
    layered: EventStore,
    serve: Callable[[EventStore], str],
    watch: Callable[..., Watched],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where there are too many events for the page to filter."""
    monkeypatch.setattr(column_cache, "LIMIT", 3)
    watched = without_map(watch())
    switched(watched.open(serve(layered)))
    assert complaints(watched) == []


def switched(page: Page) -> None:
    """Switches layers on and off."""
    boxes = page.locator('[data-facet="layer"] .values li')
    assert boxes.all_inner_texts() == ["Articles\n8", "Made-up events\n4", "Made-up events\n2"]
    shown(page, 14)
    boxes.nth(1).locator("input").check()
    shown(page, 4)
    boxes.nth(0).locator("input").check()
    shown(page, 12)
    page.wait_for_function("() => location.search.includes('layer=articles,made-up')")
    assert boxes.all_inner_texts() == ["Articles\n8", "Made-up events\n4", "Made-up events\n2"]
    page.locator("#chips button", has_text="Articles").click()
    shown(page, 4)


def test_an_imported_event_is_told_apart_in_the_list_and_opens(again: Watched) -> None:
    """Its line names the dataset, an article's names none; its panel has the source's own fields."""
    page = again.page
    page.evaluate("dateline.change({ layer: ['made-up'] })")
    lines = page.locator("#list li[data-event]")
    expect(lines).to_have_count(4)
    expect(page.locator("#list .layer")).to_have_text(["Made-up events"] * 4)
    assert not [facts for facts in page.locator("#list .facts").all_text_contents() if facts.count("·") != 1]
    lines.first.locator("button.open").click()
    detail = page.locator("#detail")
    expect(detail).to_contain_text("coded by others")
    expect(detail).to_contain_text("As the source says")
    page.evaluate("dateline.change({ layer: ['articles'] })")
    expect(lines).to_have_count(8)
    expect(page.locator("#list .layer")).to_have_count(0)
    assert complaints(again) == []


LOOKS = """() => dateline.canvas.scene.discs.map(({ mark, look: { square, tile } }) =>
    [dateline.columns.places.names[mark.biggest], square ? "square" : tile ? "both" : "disc"]).sort().join()"""


def test_marks_tell_layers_apart(again: Watched) -> None:
    """A spot of articles is a disc, one of datasets a square, one of both a disc upon a square; legend and ears hear of it."""
    page = again.page
    legend = page.locator("#map-legend")
    legend.locator("summary").click()
    for layers, looks, explained in (
        ([], "Krasnodar,both,Miami,both", 2),
        (["articles"], "Krasnodar,disc,Miami,disc", 0),
        (["made-up"], "Krasnodar,square,Miami,square", 2),
    ):
        page.evaluate("(layers) => dateline.change({ layer: layers })", layers)
        page.wait_for_function(f"(looks) => ({LOOKS})() === looks", arg=looks)
        expect(legend.locator(".of-datasets:visible")).to_have_count(explained)
    expect(page.locator("#map-marks button").first).to_have_attribute("aria-label", re.compile("from datasets"))
    legend.locator("summary").click()
    assert complaints(again) == []


def test_the_forms_of_layers_differ_without_colour(shared: Watched) -> None:
    """The three kinds of mark have three outlines, with one type and with several, and so have areas too small to be drawn."""
    outlines = shared.page.evaluate(
        """() => {
            const { looks, discs } = dateline, open = new Set(), shades = looks.shadesOf(false);
            const outline = (draw, look) => {
                const pen = new OffscreenCanvas(60, 60).getContext("2d");
                draw(pen, { x: 30, y: 30 }, look, shades);
                return Array.from(pen.getImageData(0, 0, 60, 60).data).filter((_, n) => n % 4 === 3).map((one) => (one ? 1 : 0)).join("");
            };
            const mark = (coded, types) => ({ count: 4, coded, unsure: 0, firm: 4, types, places: [0], place: 0 });
            const all = (types, draw, look) => [0, 2, 4].map((coded) => outline(draw, look(mark(coded, types), open, false)));
            return [all([4, 0], discs.draw, looks.disc), all([1, 3], discs.draw, looks.disc), all([4, 0], discs.dashes, looks.area)];
        }"""
    )
    assert [len(set(three)) for three in outlines] == [3, 3, 3]


# In time


def bars(page: Page) -> list[list[int]]:
    """Events by day of each layer, summed over its types, as the histogram of the page has them."""
    found: list[list[int]] = page.evaluate(
        """() => dateline.histogram.apart(dateline.result.histogram).map(({ histogram: { types, counts } }) =>
            Array.from({ length: counts.length / types }, (_, bin) => counts.slice(bin * types, (bin + 1) * types).reduce((a, b) => a + b, 0)))"""
    )
    return found


@pytest.mark.parametrize("limit", [pytest.param(1_000_000, marks=pytest.mark.sweep), 3])
def test_layers_can_be_compared_in_time(
    layered: EventStore,
    serve: Callable[[EventStore], str],
    watch: Callable[..., Watched],
    monkeypatch: pytest.MonkeyPatch,
    limit: int,
) -> None:
    """Each layer has a band with its name and its highest bar; a layer that is switched off has none."""
    monkeypatch.setattr(column_cache, "LIMIT", limit)
    page = without_map(watch()).open(serve(layered))
    button = page.locator("#timeline-apart")
    names = page.locator("#timeline-bars .band-name")
    expect(names).to_have_count(0)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(names).to_have_text(["Articles, up to 4", "Made-up events, up to 1", "Made-up events, up to 1"])
    page.wait_for_function("() => location.search.includes('apart=yes')")
    assert [sum(days) for days in bars(page)][1:] == [4, 2]
    assert page.locator("#timeline-bars svg").count() == 3
    page.evaluate("dateline.change({ layer: ['articles'] })")
    expect(names).to_have_text(["Articles, up to 4"])
    page.evaluate("dateline.change({ layer: [], apart: false })")
    expect(names.first).to_be_hidden()


def test_what_is_under_the_pointer_is_told_by_layer(again: Watched) -> None:
    """A day's events are counted together and by layer, in words and not by colour alone."""
    page = again.page
    page.evaluate("dateline.change({ apart: true })")
    page.wait_for_selector("#timeline-bars .band")
    x = page.evaluate(
        "dateline.axis.share(dateline.dayOf('2025-12-20')) * document.getElementById('timeline-track').clientWidth + 4"
    )
    page.locator("#timeline-track").hover(position={"x": x, "y": 10})
    expect(page.locator("#timeline-tip")).to_contain_text("20 December 2025: 3 events")
    expect(page.locator("#timeline-tip")).to_contain_text("Articles\u2069: 2")


def test_layers_are_for_everyone(
    layered: EventStore, serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """Bands, the facet and the panel of an imported event break no serious rule of accessibility."""
    page = without_map(watch()).open(f"{serve(layered)}/?apart=yes&event=made-up-1")
    page.wait_for_selector("#timeline-bars .band")
    page.wait_for_selector("#detail .own-fields")
    violations = Axe().run(page).response["violations"]
    assert [found["id"] for found in violations if found["impact"] in {"serious", "critical"}] == []


def test_a_page_of_articles_alone_has_no_layers_and_no_bands(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """What there is no choice about takes no room; a link to layers that are not there shows the timeline as it is."""
    page = without_map(watch()).open(f"{serve(a_store(a_few()))}/?apart=yes")
    expect(page.locator('[data-facet="type"]')).to_be_visible()
    expect(page.locator('[data-facet="layer"]')).to_have_count(0)
    expect(page.locator("#timeline-lanes .lane").first).to_be_visible()
    expect(page.locator("#timeline-apart")).to_be_hidden()


def test_a_printed_sheet_names_the_datasets_that_it_shows(again: Watched) -> None:
    """Whoever is to be attributed stands on the paper, with the terms; what is switched off does not."""
    page = again.page
    page.evaluate("dateline.change({ layer: ['articles', 'made-up'] })")
    shown(page, 12)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    told = page.locator("#paper footer").text_content() or ""
    assert told.count("Made-up events: Nobody. Anybody may use them.") == 1
