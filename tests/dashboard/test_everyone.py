"""For everyone: the keyboard alone, screen readers, large text, narrow screens, fingers, forced colours, less motion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document
from conftest import ARTICLE, Watched, a_few, served
from playwright.sync_api import Browser, Locator, Page, expect

from geo.model import Extraction
from geo.stores import open_store

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

PATIENCE_MS = 20_000
SMALLER = """(least) => {
    const controls = "button, a[href], input, select, summary, textarea, label:has(input), [role=slider]";
    const inLabel = (one) => one.matches("input") && one.closest("label"); // the whole label takes the finger
    return [...document.querySelectorAll(controls)]
        .filter((one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length)
        .filter((one) => !inLabel(one) && !one.matches(".skip-link") && !one.closest("#map-marks"))
        .filter((one) => {
            const {x, y, width, height} = one.getBoundingClientRect(), reach = least / 2 - 1;
            if (width >= least - 0.5 && height >= least - 0.5) return false;
            // A round handle may be smaller than what is around it and takes the pointer for it.
            const at = (dy) => document.elementFromPoint(x + width / 2, y + height / 2 + dy) === one;
            return !(one.matches("[role=slider]") && (!at(0) || (at(-reach) && at(reach)))); // or lies under a sheet
        })
        .map((one) => `${one.id || one.className || one.textContent}: ${one.getBoundingClientRect().width} x ${one.getBoundingClientRect().height}`);
}"""
"""Controls on the screen that are smaller than so many CSS pixels either way."""
WIDER = """() => [document.documentElement, ...document.querySelectorAll(
        "#header, #side, #filters, #list-panel, #stage, #timeline, #detail, .event, dialog[open]")]
    .filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `${one.id || one.className || "page"}: ${one.scrollWidth} > ${one.clientWidth}`)"""
"""Parts that scroll sideways."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page over `a_few` events."""
    with open_store(Path(tmp_path_factory.mktemp("everyone")) / "events.gpkg") as store:
        document = a_document(ARTICLE, publisher="Agenția", title="Ziarul")
        store.write([Extraction(document=document, events=tuple(a_few()))])
        with served(store) as served_at:
            yield served_at


@pytest.fixture(scope="module")
def wide(address: str, browser: Browser) -> Iterator[Page]:
    """One wide page with its map, loaded once."""
    granted = ["clipboard-read", "clipboard-write"]
    with browser.new_context(viewport={"width": 1360, "height": 850}, permissions=granted) as context:
        yield Watched(context.new_page()).open(address)


@pytest.fixture(scope="module")
def phone(address: str, browser: Browser) -> Iterator[Page]:
    """One page on a small screen with touch, loaded once."""
    size = {"width": 375, "height": 740}
    with browser.new_context(viewport=size, has_touch=True, is_mobile=True) as context:  # type: ignore[arg-type]
        yield Watched(context.new_page()).without_map().open(address)


def everything(page: Page) -> Page:
    """The page with nothing filtered, nothing open and the focus at its beginning."""
    page.evaluate("document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close())")
    page.evaluate("dateline.reset(); document.activeElement.blur()")
    shown(page, 8)
    page.wait_for_function("() => !document.querySelector('#detail > .event')")
    return page


def shown(page: Page, count: int) -> None:
    """Waits until so many events are listed."""
    page.wait_for_selector(f'#list-panel[aria-busy="false"][data-drawn="{count}"]', timeout=90_000)


def focused(target: Locator) -> None:
    """The focus is there."""
    expect(target).to_be_focused(timeout=PATIENCE_MS)


def walk(page: Page, target: Locator, key: str = "Tab", most: int = 60) -> None:
    """Presses a key until the focus is there, as somebody does who looks where it is."""
    for _ in range(most):
        if target.evaluate("(one) => one === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{target} is not reached with {key}")


def serious(page: Page) -> list[str]:
    """The serious and critical findings of axe-core."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in {"serious", "critical"}
    ]


# --- the keyboard ----------------------------------------------------------------------------------------------------


def test_the_whole_story_by_keyboard(wide: Page) -> None:
    """Search, filter, play, step, go to a mark, open its event, read the article, copy the citation, and come back."""
    page = everything(wide)
    narrowed(page)
    in_time(page)
    on_the_map(page)
    in_words(page)
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.querySelector('#detail > .event')")
    focused(page.locator('#list li[data-event="attack"] button.open'))


def narrowed(page: Page) -> None:
    """A search, taken back, and a facet."""
    walk(page, page.locator("#search"))
    page.keyboard.type("miami")
    shown(page, 2)
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    shown(page, 8)
    walk(page, page.get_by_role("checkbox", name=re.compile("^Attack")).first)
    page.keyboard.press("Space")
    shown(page, 4)


def in_time(page: Page) -> None:
    """Playing, pausing, a step of the last day, and back to all dates."""
    walk(page, page.locator("#play"))
    page.keyboard.press("Space")
    page.wait_for_selector("html[data-playing]", state="attached")
    page.keyboard.press("Space")
    page.wait_for_selector("html:not([data-playing])", state="attached")
    walk(page, page.locator("#range-reset"))
    page.keyboard.press("Enter")
    shown(page, 4)
    last = page.locator("#range-end")
    walk(page, last)
    before = last.get_attribute("aria-valuetext")
    assert before
    assert "December 2025" in before
    page.keyboard.press("ArrowLeft")
    expect(last).not_to_have_attribute("aria-valuetext", before, timeout=PATIENCE_MS)
    walk(page, page.locator("#range-reset"), "Shift+Tab")
    page.keyboard.press("Enter")
    shown(page, 4)


def on_the_map(page: Page) -> None:
    """Back to the marks, with the arrows to the one that is meant, and into its event."""
    page.wait_for_selector('#map-marks[data-stops="3"]', state="attached")
    walk(page, page.locator('#map-marks button[tabindex="0"]'), "Shift+Tab")
    mark = page.locator("#map-marks").get_by_role("button", name=re.compile("^Krasnodar(?! Krai)"))
    for key in ("Home", "ArrowLeft", "ArrowDown", "ArrowRight", "End"):
        if mark.evaluate("(one) => one === document.activeElement"):
            break
        page.keyboard.press(key)
    focused(mark)
    page.keyboard.press("Enter")
    focused(page.locator("#detail-title"))


def in_words(page: Page) -> None:
    """Into the article, out of it, and the citation onto the clipboard."""
    article = page.locator('#detail [data-action="article"]')
    walk(page, article)
    page.keyboard.press("Enter")
    focused(page.locator("#article-title"))
    page.keyboard.press("Escape")
    focused(article)
    walk(page, page.locator('#detail [data-action="cite"]'))
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.getElementById('said').textContent")
    cited = page.evaluate("navigator.clipboard.readText()")
    assert all(words in cited for words in ("22 December 2025", "Krasnodar", "Agenția", "event=attack"))


# --- screen readers --------------------------------------------------------------------------------------------------


def test_what_a_screen_reader_finds(wide: Page) -> None:
    """Landmarks with names, headings without a gap, handles that say days, a live count, marks and modes by name."""
    page = everything(wide)
    page.wait_for_selector('#map-marks[data-stops="4"]', state="attached")
    expect(page.locator("body")).to_match_aria_snapshot("""
        - link "Skip to the list of events"
        - banner:
          - heading "Dateline" [level=1]
          - status: /8 of 8 events shown/
        - region "Filters":
          - heading "Filters" [level=2]
          - searchbox "Search"
        - region /Events 8/:
          - heading "Events 8" [level=2]
          - list:
            - listitem:
              - heading "December 2025" [level=3]
        - main:
          - region "Map":
            - group /Marks on the map/:
              - button /Krasnodar.*2 events/
          - region "Dates":
            - button "Play"
            - radiogroup
            - slider "First day"
            - slider "Last day"
    """)
    for handle in ("#range-start", "#range-end"):
        assert "December 2025" in (page.locator(handle).get_attribute("aria-valuetext") or "")
    page.evaluate("dateline.select('attack')")
    page.wait_for_selector("#detail > .event")
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(level - before <= 1 for before, level in pairwise(levels))
    page.evaluate("dateline.change({type: ['FIRE']})")
    expect(page.locator("#counts-aloud")).to_contain_text("2 of 8 events shown", timeout=PATIENCE_MS)
    nameless = page.evaluate(
        "() => [...document.querySelectorAll('[role=img], img')].filter((one) => one.checkVisibility() && !one.closest('[aria-hidden=true]') && !one.ariaLabel && !one.alt).length"
    )
    assert nameless == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_finding_in_any_state(wide: Page, theme: str) -> None:
    """axe-core finds nothing serious in heat, while an area is drawn, while time plays, and in the dialogs."""
    page = everything(wide)
    page.evaluate("(theme) => dateline.theme.choose(theme)", theme)
    page.evaluate("dateline.change({show: 'heat'})")
    assert serious(page) == []
    page.evaluate("dateline.change({show: 'marks'})")
    page.locator("#map-lasso").click()
    assert serious(page) == []
    page.keyboard.press("Escape")
    page.locator("#play").click()
    page.wait_for_selector("html[data-playing]", state="attached")
    assert serious(page) == []
    page.evaluate("dateline.reset()")
    page.locator("#embed-open").click()
    assert serious(page) == []
    page.locator("#embed-close").click()
    page.locator("#download").click()
    assert serious(page) == []


# --- eyes and hands --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "height"), [(640, 400), (320, 256)], ids=["200 %", "400 %"])
def test_nothing_is_lost_when_all_is_larger(address: str, browser: Browser, width: int, height: int) -> None:
    """Zoomed in, and with wider spaces, no part scrolls sideways, and search, map, dates, list and event are there."""
    with browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=2) as context:
        page = Watched(context.new_page()).without_map().open(address)
        shown(page, 8)
        for spaces in (
            "",
            "* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}",
        ):
            page.add_style_tag(content=spaces or "*{}")
            assert page.evaluate(WIDER) == []
            for part in ("#counts", "#filters-open", "#map", "#play", "#timeline-track", "#list button.open"):
                page.locator(part).first.scroll_into_view_if_needed()
                expect(page.locator(part).first).to_be_in_viewport()
        page.evaluate("dateline.select('attack')")
        page.wait_for_selector("#detail > .event")
        assert page.evaluate(WIDER) == []
        page.locator("#detail .excerpt").scroll_into_view_if_needed()
        expect(page.locator("#detail .excerpt")).to_be_in_viewport()


def test_controls_are_large_enough(wide: Page, phone: Page) -> None:
    """Every control holds 24 pixels for a pointer, and 44 for a finger, on the page, in its drawer and in an event."""
    for page, least in ((wide, 24), (phone, 44)):
        everything(page)
        assert page.evaluate(SMALLER, least) == []
        page.evaluate("dateline.select('attack')")
        page.wait_for_selector("#detail > .event")
        assert page.evaluate(SMALLER, least) == []
        everything(page)
    phone.locator("#filters-open").click()
    phone.wait_for_function("() => document.querySelector('#filters').getBoundingClientRect().left === 0")
    assert phone.evaluate(SMALLER, 44) == []
    everything(phone)
    phone.evaluate("document.getElementById('download').click()")  # the drawer may still be on its way out
    assert phone.evaluate(SMALLER, 44) == []
    assert phone.evaluate(WIDER) == []


def test_forced_colours_keep_what_is_chosen(wide: Page) -> None:
    """Where the system sets all colours, the open event, the chosen mode, the pressed button and the focus have a line."""
    page = everything(wide)
    page.emulate_media(forced_colors="active")
    try:
        page.evaluate("dateline.select('attack')")
        page.wait_for_selector("#list li.is-open")
        page.locator('[data-theme-choice="auto"]').click()
        page.locator("#play").focus()
        page.keyboard.press("Tab")
        outlined = (
            "(one) => getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px'"
        )
        for part in ("#list li.is-open", '#theme [aria-pressed="true"]', "#time-modes label:has(input:checked)"):
            assert page.locator(part).evaluate(outlined), part
        assert page.evaluate(f"({outlined})(document.activeElement.closest('label') || document.activeElement)")
        swatch = page.locator("#list .swatch").first.evaluate("(one) => getComputedStyle(one).backgroundColor")
        assert swatch not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    finally:
        page.emulate_media(forced_colors="none")


def test_less_motion_is_no_motion(address: str, browser: Browser) -> None:
    """Who asks for less motion sees panels come at once, and no time plays before it is asked to."""
    with browser.new_context(reduced_motion="reduce", viewport={"width": 375, "height": 740}) as context:
        page = Watched(context.new_page()).without_map().open(f"{address}/?time=cumulative&loop=yes")
        page.locator("#filters-open").click()
        assert page.evaluate("document.querySelector('#filters').getBoundingClientRect().left") == 0
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("document.documentElement.dataset.playing") is None
