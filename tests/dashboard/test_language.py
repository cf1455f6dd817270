"""The page in other languages: every word of it comes from the message files, and Arabic runs from right to left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import message_files
import pytest
from conftest import Watched, a_few, without_map
from playwright.sync_api import Page, expect

from dashboard import messages
from geo import exports
from geo.stores import EventStore

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

# What stands on the page outside the brackets of the messages, in text and attributes. Names from outside are left out,
# and so is MapLibre's own attribution, which is not shown.
UNTRANSLATED = """() => {
    const found = new Set();
    const own = document.documentElement.lang;
    const outside = `bdi, code, pre, script, style, noscript, option, svg, [dir="auto"], .maplibregl-ctrl,
        [lang]:not([lang="${own}"])`;
    const judge = (text) => {
        let [depth, left] = [0, ""];
        for (const letter of text) {
            if (letter === "⟦") depth += 1;
            else if (letter === "⟧") depth = Math.max(0, depth - 1);
            else if (!depth) left += letter;
        }
        if (/[A-Za-z]{2}/.test(left)) found.add(left.replace(/\\s+/g, " ").trim());
    };
    // A message may run through several elements: it is judged by the paragraph.
    const paragraphs = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const whole = parent.closest("p, li, h1, h2, h3, h4, dt, dd, label, legend, summary, button, a") || parent;
        const text = parent.closest(outside) ? " " : walker.currentNode.data;
        paragraphs.set(whole, (paragraphs.get(whole) || "") + text);
    }
    paragraphs.forEach(judge);
    const told = ["title", "aria-label", "aria-description", "aria-valuetext", "placeholder", "alt"];
    for (const element of document.querySelectorAll("body *")) {
        if (element.closest(outside)) continue;
        for (const name of told) if (element.hasAttribute(name)) judge(element.getAttribute(name));
    }
    return [...found];
}"""
# What is the same in every language, what was searched for, the places, and what CLDR says in Romanian.
NAMES = {
    *("", "Dateline", "GeoJSON", "atac", "română", "Krasnodar", "Krai", "Ukraine", "Miami"),
    *("Natural", "Earth", "GeoNames", "CC", "BY", "4.0", "Unicode", "CLDR"),
    *("dec.", "decembrie"),
    *(exports.load(name).LABEL for name in exports.names()),
}
LABELS = """() => ["types", "kinds", "statuses", "precisions", "languages", "countries"]
    .map((list) => dateline.columns[list].map((entry) => entry.label))"""


@pytest.fixture
def bracketed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Romanian is English in brackets: what stands outside them is in no message file."""
    monkeypatch.setattr(messages, "FOLDER", tmp_path)
    catalog = message_files.updated("ro")
    for message in catalog:
        if isinstance(message.id, tuple):
            one, many = message.id
            message.string = tuple(f"⟦{text}⟧" for text in (one, many, many))
        elif message.id:
            message.string = f"⟦{message.id}⟧"
    message_files.write("ro", catalog)
    forget()
    yield
    forget()


def forget() -> None:
    """Message files are read anew."""
    messages.languages.cache_clear()
    messages._catalogue.cache_clear()


def untranslated(page: Page) -> set[str]:
    """What the page says that no message file knows, but names."""
    words = {text: {word.strip(";:,()“”·") for word in text.split()} for text in page.evaluate(UNTRANSLATED)}
    return {text for text, said in words.items() if not said <= NAMES}


@pytest.mark.usefixtures("bracketed")
def test_every_word_of_the_page_is_in_the_message_files(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """No text, name or hint of the page, its panels and dialogs is there in English alone."""
    filters = "from=2025-12-17&bbox=1,2,3&type=ASSAULT&q=atac&inview=yes&undated=no"
    page = without_map(watch()).open(f"{serve(a_store(a_few()))}/?hl=ro&event=attack&article=yes&{filters}")
    page.wait_for_selector("#detail > .event")
    page.wait_for_selector("#article[open]")
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    assert untranslated(page) == set()
    page.evaluate("dateline.reset(); dateline.openPlace('geonames:krasnodar')")
    page.wait_for_function("() => document.querySelector('#list-heading bdi')")
    assert untranslated(page) == set()
    page.evaluate("dateline.reset(); dateline.change({ status: ['hypothetical'] })")
    page.wait_for_selector("#list-empty:not([hidden])")
    assert untranslated(page) == set()
    types, kinds, statuses, precisions, languages, countries = page.evaluate(LABELS)
    assert [label for label in (*types, *kinds, *statuses, *precisions) if not label.startswith("⟦")] == []
    assert "⟦Attack⟧: ⟦drone⟧" in kinds
    assert languages == ["română"]
    assert "Statele Unite ale Americii" in countries


def test_the_language_is_chosen_on_the_page(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """The browser's language is the first choice; another one keeps the view, and all that is fetched comes in it."""
    watched = without_map(watch(locale="ro-RO"))
    page = watched.open(f"{serve(a_store(a_few()))}/?from=2025-12-20")
    expect(page.locator("#filters-heading")).to_have_text("Filtre")
    page.locator("#language").select_option("uk")
    page.wait_for_url("**/?from=2025-12-20*hl=uk")
    page.wait_for_selector('html[lang="uk"][data-ready]', state="attached")
    expect(page.locator("#counts")).to_contain_text("показано 7 з 8 подій")
    line = page.locator('#list li[data-event="talks"]')
    expect(line).to_contain_text("Зустріч, переговори")
    expect(line).to_contain_text("19–21 грудня 2025")
    expect(page.locator("#list h3").first).to_have_text("грудень 2025")
    line.locator("button.open").click()
    expect(page.locator("#detail .status-line strong")).to_have_text("Заплановано")
    expect(page.locator("#detail")).to_contain_text("Сполучені Штати")
    assert [error for error in watched.errors if "WebGL" not in error] == []


def test_arabic_runs_from_right_to_left(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], watch: Callable[..., Watched]
) -> None:
    """The page is mirrored, on a small screen too; time and the map's ground are not, and no panel scrolls sideways."""
    watched = without_map(watch(viewport={"width": 1280, "height": 800}))
    address = serve(a_store(a_few()))
    page = watched.open(f"{address}/?hl=ar&event=attack")
    page.wait_for_selector("#detail > .event")
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    # From the right to the left: list, map, panel of the event; name of the page, buttons; the map's buttons.
    assert middles(page, "#side", "#map", "#detail") == sorted(middles(page, "#side", "#map", "#detail"), reverse=True)
    assert middles(page, "h1")[0] > middles(page, "#download")[0]
    assert middles(page, "#map-buttons")[0] < middles(page, "#map")[0]
    assert middles(page, "#range-start")[0] < middles(page, "#range-end")[0]
    expect(page.locator("#detail .lede")).to_contain_text("22 ديسمبر 2025")
    names = "[...document.querySelectorAll('#detail .lede bdi')].map((name) => name.getBoundingClientRect().right)"
    town, region, _ = page.evaluate(names)  # the country has gone to the next line
    assert town > region
    expect(page.locator("#counts")).to_contain_text("8 أحداث")
    expect(page.locator("#detail blockquote")).to_have_css("direction", "ltr")
    page.set_viewport_size({"width": 375, "height": 740})
    page.evaluate("dateline.reset()")
    page.wait_for_selector("#detail:empty", state="attached")
    wide = page.evaluate("[...document.querySelectorAll('#header, #side, #stage')].map((part) => part.scrollWidth)")
    assert max(wide) <= 375
    assert [error for error in watched.errors if "WebGL" not in error] == []


def middles(page: Page, *parts: str) -> list[float]:
    """Where the middle of each part stands, from the left."""
    boxes = [page.locator(part).bounding_box() for part in parts]
    return [box["x"] + box["width"] / 2 for box in boxes if box]
