"""“How this was read” in a real browser: folded up, opened by keyboard, readable everywhere, and only text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document, a_place, a_span, a_toponym, an_event
from conftest import PATIENCE_MS, Watched, served, without_map
from playwright.sync_api import Browser, Page, expect

from geo.model import Extraction, Grounds, PassedOver, Sense
from geo.stores import open_store

pytestmark = pytest.mark.browser

MARKUP = '<img src=x onerror="window.hit = 1">'
TEXT = f"Un atac a avut loc la Krasnodar, a spus Cairo {MARKUP}. Un incendiu."
GROUNDS = Grounds(
    entry="atac",
    form="noun",
    strong=True,
    senses=(Sense(event_type="HEALTH", entry="atac", reason="unless", words="Krasnodar" * 30),),
    place_by="clause",
    places=(PassedOver(span=a_span(TEXT, f"Cairo {MARKUP}"), reason="clause"),),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page over an event with grounds, and one of an earlier version without."""
    document = a_document(TEXT)
    rivals = [a_place("Krasnodar", score=0.1, gazetteer_id="2", why=["smaller"])]
    places = [a_toponym(start=a_span(TEXT, "Krasnodar").start, place=a_place(alternatives=rivals))]
    told = an_event("told", document=document, places=places, why=["named", MARKUP])
    bare = an_event("bare", document=document, trigger="incendiu", places=(), date=None, why=["a rule"])
    bare = replace(bare, excerpts=(a_span(TEXT, "Un incendiu."),), trigger=a_span(TEXT, "incendiu"))
    with open_store(Path(tmp_path_factory.mktemp("chain")) / "events.gpkg") as store:
        store.write([Extraction(document=document, events=(replace(told, grounds=GROUNDS), bare))])
        with served(store) as served_at:
            yield served_at


def opened(browser: Browser, address: str, query: str = "event=told") -> Watched:
    """The page with one event open, in a context of its own."""
    context = browser.new_context(viewport={"width": 1000, "height": 740})
    context.set_default_timeout(PATIENCE_MS)
    watched = without_map(Watched(context.new_page()))
    watched.listen()
    watched.open(f"{address}/?{query}")
    watched.page.wait_for_selector("#detail > .event .chain summary")
    return watched


@pytest.fixture(scope="module")
def told(browser: Browser, address: str) -> Iterator[Watched]:
    """The page with the event with grounds, loaded once."""
    watched = opened(browser, address)
    yield watched
    watched.page.context.close()


@pytest.fixture
def again(told: Watched) -> Watched:
    """That page with the section folded up."""
    told.page.evaluate("document.querySelector('#detail .chain details').open = false; dateline.select('told')")
    told.page.wait_for_selector('#detail > .event[data-event="told"] .chain summary')
    return told


def unfolded(page: Page) -> None:
    """The section, opened by keyboard."""
    summary = page.locator("#detail .chain summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#detail .chain details")).to_have_attribute("open", "")


def test_the_chain_is_folded_up_and_opens_by_keyboard(again: Watched) -> None:
    """Nothing of it is seen before Enter on its summary; then it tells rule, rivals and why not others."""
    page = again.page
    chain = page.locator("#detail .chain")
    expect(chain.locator("h4").first).to_be_hidden()
    unfolded(page)
    for words in ("The word list has", "It is named in the clause of the deed.", "smaller", "stands in another clause"):
        expect(chain).to_contain_text(words)
    page.keyboard.press("Enter")
    expect(chain.locator("h4").first).to_be_hidden()


def test_markup_in_words_and_reasons_stays_text(again: Watched) -> None:
    """A picture in an article or a reason is read, not loaded, and the words say their language."""
    page = again.page
    unfolded(page)
    chain = page.locator("#detail .chain")
    assert (chain.text_content() or "").count(MARKUP) == 2
    assert chain.locator("img").count() == 0
    assert page.evaluate("window.hit") is None
    assert set(chain.locator("q").evaluate_all("all => all.map((one) => `${one.lang} ${one.dir}`)")) == {"ro auto"}
    assert [error for error in again.errors if "WebGL" not in error] == []


def test_the_chain_is_readable_everywhere(again: Watched) -> None:
    """On a phone and in the dark nothing is cut or wider than the screen, and axe-core finds nothing serious."""
    page = again.page
    unfolded(page)
    wider = "() => [document.documentElement, ...document.querySelectorAll('.event, .chain')].filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    for width, scheme in ((1000, "light"), (1000, "dark"), (375, "light"), (320, "dark")):
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("#detail .chain h4").first).to_be_visible()
        assert page.evaluate(wider) == 0, (width, scheme)
        found = Axe().run(page, "#detail").response["violations"]
        assert [one["id"] for one in found if one["impact"] in {"serious", "critical"}] == [], (width, scheme)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1000, "height": 740})


def test_the_chain_follows_the_language_of_the_page(browser: Browser, address: str) -> None:
    """In Arabic it runs from the right, with the words of the page translated."""
    watched = opened(browser, address, query="event=told&hl=ar")
    unfolded(watched.page)
    chain = watched.page.locator("#detail .chain")
    expect(chain).to_contain_text("مذكور في جملة الحدث نفسها.")
    assert chain.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    watched.page.context.close()


def test_an_event_of_an_earlier_version_says_how_to_get_more(again: Watched) -> None:
    """Its reasons are shown, with the advice to read its article again."""
    again.page.evaluate("dateline.select('bare')")
    again.page.wait_for_selector('#detail > .event[data-event="bare"] .chain summary')
    unfolded(again.page)
    chain = again.page.locator("#detail .chain")
    expect(chain).to_contain_text("read its article again")
    expect(chain).to_contain_text("a rule")
