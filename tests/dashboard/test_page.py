"""The whole page in a real browser: a story with the keyboard alone, accessibility, hostile text, and bare stores."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document, a_place, a_toponym, an_event
from conftest import ARTICLE, KRASNODAR, PATIENCE_MS, Watched, a_few, served, without_map
from playwright.sync_api import Browser, Page, expect

from geo import exports
from geo.model import Event, Extraction
from geo.stores import open_store

pytestmark = pytest.mark.browser

SCRIPT = "<script>window.hit = 1</script>"
IMAGE = '"><img src=x onerror="window.hit = 2">'
HOSTILE = f"Un atac {SCRIPT} la Krasnodar {IMAGE} aseară."
HEBREW = "פיצוץ נשמע בעיר חיפה אתמול בלילה."
LONG = "Llanfairpwllgwyngyll" * 20
TOTAL = 10
NARROW = {"width": 375, "height": 740}


def hostile() -> Extraction:
    """An event whose title, text, publisher, file and place are markup."""
    document = a_document(
        HOSTILE, title=f"Titlu {IMAGE}", publisher=SCRIPT, path=f"{IMAGE}.txt", published="2026-01-09"
    )
    place = a_place(f"Krasnodar {IMAGE}", KRASNODAR.lon, KRASNODAR.lat, gazetteer_id="hostile")
    places = [a_toponym("Krasnodar", HOSTILE.index("Krasnodar"), place=place)]
    event = an_event("hostile", document=document, date="2026-01-09", places=places)
    return Extraction(document=document, events=(event,))


def hebrew() -> Extraction:
    """An event told from right to left, at a place whose name does not end."""
    document = a_document(HEBREW, language="he", published="2026-01-10")
    place = a_place(LONG, 34.99, 32.79, country_code="IL", admin1=None, admin1_code=None, gazetteer_id="long")
    places = [a_toponym("חיפה", HEBREW.index("חיפה"), place=place)]
    event = an_event("hebrew", document=document, trigger="פיצוץ", date="2026-01-10", places=places)
    return Extraction(document=document, events=(event,))


@contextmanager
def page_over(folder: Path, *extractions: Extraction) -> Iterator[str]:
    """The address of a page over a store of these."""
    with open_store(folder / "events.gpkg") as store:
        store.write(list(extractions))
        with served(store) as address:
            yield address


def told(*events: Event) -> Extraction:
    """The common article with these events."""
    return Extraction(document=a_document(ARTICLE), events=events)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page over `a_few`, the hostile and the Hebrew event."""
    with page_over(tmp_path_factory.mktemp("page"), told(*a_few()), hostile(), hebrew()) as served_at:
        yield served_at


@pytest.fixture(scope="module")
def shared(address: str, browser: Browser) -> Iterator[Watched]:
    """One wide page, loaded once, that many tests take turns with."""
    with browser.new_context(viewport={"width": 1360, "height": 850}, color_scheme="light") as context:
        context.set_default_timeout(PATIENCE_MS)
        watched = Watched(context.new_page())
        watched.listen()
        watched.open(address)
        yield watched


@pytest.fixture(scope="module")
def phone(address: str, browser: Browser) -> Iterator[Watched]:
    """One page on a small screen with touch, loaded once."""
    with browser.new_context(viewport=NARROW, has_touch=True, is_mobile=True) as context:  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        watched = without_map(Watched(context.new_page()))
        watched.listen()
        watched.open(address)
        yield watched


def complaints(watched: Watched) -> list[str]:
    """What the page complained about, but that there is no WebGL for its map."""
    return [error for error in watched.errors if "WebGL" not in error]


@pytest.fixture
def wide(shared: Watched) -> Page:
    """The shared page, back at everything and in the theme of the system."""
    return again(shared)


@pytest.fixture
def small(phone: Watched) -> Page:
    """The shared small page, back at everything."""
    return again(phone)


def again(watched: Watched) -> Page:
    """The page at everything, with nothing open and nothing complained about."""
    page = watched.page
    page.evaluate("document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close())")
    if page.locator('[data-theme-choice="auto"]').get_attribute("aria-pressed") != "true":
        page.evaluate("dateline.theme.choose('auto')")  # which draws the whole map anew
    page.evaluate("dateline.reset()")
    listed(page, TOTAL)
    page.wait_for_function("() => !document.querySelector('#detail > .event') && location.search === ''")
    watched.errors.clear()
    return page


def listed(page: Page, count: int) -> None:
    """Waits until the list holds so many events."""
    page.wait_for_selector(f'#list-panel[aria-busy="false"][data-drawn="{count}"]', timeout=90_000)


def opened(page: Page, event: str) -> None:
    """Opens an event from the list and waits for its panel."""
    page.locator(f'#list li[data-event="{event}"] button.open').click()
    page.wait_for_selector(f'#detail > .event[data-event="{event}"]')


def seen(page: Page, part: str) -> str:
    """The text of a part without the words for ears alone."""
    found: str = page.locator(part).evaluate(
        """(element) => {
            const copy = element.cloneNode(true);
            copy.querySelectorAll(".spoken").forEach((words) => words.remove());
            return copy.textContent;
        }"""
    )
    return found


def in_address(page: Page) -> dict[str, list[str]]:
    """The query of the page's address."""
    return parse_qs(urlsplit(page.url).query)


def no_wider_than_the_screen(page: Page) -> None:
    """Nothing makes the page, a panel or a dialog scroll sideways."""
    wider = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll(
                "#header, #side, #filters, #list-panel, #stage, #detail, .event, dialog[open]")]
            .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
            .map((element) => `${element.id || element.className}: ${element.scrollWidth} > ${element.clientWidth}`)"""
    )
    assert wider == []


def serious(page: Page, within: str | None = None) -> list[str]:
    """The serious and critical findings of axe-core."""
    violations = Axe().run(page, context=within).response["violations"]
    return [
        f"{found['id']}: {node['html'][:200]}"
        for found in violations
        if found["impact"] in {"serious", "critical"}
        for node in found["nodes"]
    ]


# --- the story -------------------------------------------------------------------------------------------------------


def test_the_keyboard_alone(wide: Page, shared: Watched, address: str) -> None:
    """Skip to the list, open an event, read its excerpt and its article, and come back, with no mouse at all."""
    page, keys = wide, wide.keyboard
    page.evaluate("document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex')")
    keys.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    keys.press("Enter")
    keys.press("Tab")
    first = page.locator("#list button.open").first
    expect(first).to_be_focused()
    keys.press("Tab")
    second = page.locator("#list button.open").nth(1)
    expect(second).to_be_focused()
    keys.press("Enter")
    expect(page.locator("#detail-title")).to_be_focused()
    assert seen(page, "#detail .excerpt") == HOSTILE
    article = page.locator('#detail [data-action="article"]')
    for _ in range(8):
        keys.press("Tab")
        if article.evaluate("(button) => button === document.activeElement"):
            break
    expect(article).to_be_focused()
    page.evaluate("document.querySelector('#detail > .event').kept = true")
    keys.press("Enter")
    expect(page.locator("#article-title")).to_be_focused()
    expect(page.locator("#article .mark-excerpt").first).to_be_in_viewport()
    keys.press("Escape")
    expect(page.locator("#article")).to_be_hidden()
    expect(page.locator("#article-body > article")).to_have_count(0)  # the server has answered
    expect(article).to_be_focused()
    assert page.evaluate("document.querySelector('#detail > .event').kept")  # and not drawn the panel anew
    keys.press("Escape")
    expect(page.locator("#detail > .event")).to_have_count(0)
    expect(second).to_be_focused()
    assert shared.errors == []
    assert shared.foreign(address) == []


def test_next_and_previous(wide: Page) -> None:
    """The arrows of the panel go through the list, and end where it ends."""
    opened(wide, "hebrew")
    expect(wide.locator("#detail .position")).to_have_text(f"1 of {TOTAL}")
    expect(wide.locator('#detail [data-action="previous"]')).to_be_disabled()
    wide.locator('#detail [data-action="next"]').click()
    wide.wait_for_selector('#detail > .event[data-event="hostile"]')
    expect(wide.locator("#detail .position")).to_have_text(f"2 of {TOTAL}")


# --- accessibility ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_finding(wide: Page, theme: str) -> None:
    """axe-core finds nothing serious on the page, in an open event, in its article and in About, in either theme."""
    wide.locator(f'[data-theme-choice="{theme}"]').click()
    opened(wide, "attack")
    assert serious(wide) == []
    wide.locator('#detail [data-action="article"]').click()
    wide.wait_for_selector("#article[open]")
    assert serious(wide, "#article") == []
    wide.keyboard.press("Escape")
    wide.locator("#about-open").click()
    assert serious(wide, "#about") == []
    wide.keyboard.press("Escape")
    expect(wide.locator("#about")).to_be_hidden()
    expect(wide.locator("#detail > .event")).to_have_count(1)


def test_no_serious_finding_on_a_phone(small: Page) -> None:
    """The drawer of the filters and the sheet of an event have no serious finding either."""
    small.locator("#filters-open").click()
    small.wait_for_function("() => document.querySelector('#filters').getBoundingClientRect().left === 0")
    assert serious(small, "#filters") == []
    small.keyboard.press("Escape")
    expect(small.locator("#filters-open")).to_be_focused()
    opened(small, "attack")
    assert serious(small) == []


def test_the_page_tells_its_language(wide: Page) -> None:
    """The page is English, and each excerpt names its own language."""
    assert wide.evaluate("document.documentElement.lang") == "en"
    opened(wide, "attack")
    assert wide.locator("#detail .excerpt").get_attribute("lang") == "ro"


# --- small screens and long names ------------------------------------------------------------------------------------


def test_a_phone_never_scrolls_sideways(small: Page, address: str) -> None:
    """At 375 px nothing is wider than the screen: the page, the filters, an event at an endless place, its article."""
    no_wider_than_the_screen(small)
    opened(small, "hebrew")
    no_wider_than_the_screen(small)
    small.locator('#detail [data-action="article"]').click()
    small.wait_for_selector("#article[open]")
    no_wider_than_the_screen(small)
    small.keyboard.press("Escape")
    small.keyboard.press("Escape")
    small.locator("#filters-open").click()
    for summary in small.locator("#facets summary").all():
        if not summary.evaluate("(element) => element.parentElement.open"):
            summary.click()
    no_wider_than_the_screen(small)
    small.keyboard.press("Escape")
    small.evaluate("dateline.openPlace('test:long')")
    listed(small, 1)
    no_wider_than_the_screen(small)
    assert address in small.url


def test_a_phone_shows_the_place_of_what_is_open(small: Page) -> None:
    """The panel lies upon half of the map; where it would hide the event's place, the map moves."""
    in_sight = """() => {
        const { columns, grid, map } = dateline, place = columns.placeNumber.get("test:miami");
        const { x, y } = map.pixelsOf(grid.project(columns.place_lon[place], columns.place_lat[place]));
        const box = dateline.canvas.element().getBoundingClientRect(), found = document.elementFromPoint(box.left + x, box.top + y);
        return document.getElementById("map-panel").contains(found);
    }"""
    small.evaluate("dateline.map.go({ lon: -80, lat: 33, z: 3 })")
    assert small.evaluate(in_sight)
    opened(small, "undated")
    small.wait_for_function(in_sight)


def test_a_phone_has_room_for_the_legend(small: Page) -> None:
    """What explains the map stays on it, and its heading, which closes it, in sight however far one reads."""
    heading = small.locator("#map-legend summary")
    small.evaluate("document.documentElement.classList.remove('list-roomy')")  # the list of another test has its room
    heading.click()
    small.locator("#map-legend select").scroll_into_view_if_needed()
    top = "(element) => element.getBoundingClientRect().top"
    assert heading.evaluate(top) >= small.locator("#map-panel").evaluate(top)
    heading.click()
    expect(small.locator("#map-legend select")).to_be_hidden()


def test_a_name_of_four_hundred_letters(wide: Page) -> None:
    """An endless place name breaks within its column, in the list, the panel, the filters and a place's heading."""
    assert len(LONG) == 400
    opened(wide, "hebrew")
    wide.evaluate("document.querySelectorAll('details').forEach((element) => (element.open = true))")
    wide.evaluate("dateline.openPlace('test:long'); dateline.change({place: ['test:long']})")
    listed(wide, 1)
    no_wider_than_the_screen(wide)
    box = wide.locator("#list-heading").bounding_box()
    assert box is not None
    assert box["height"] < 70  # cut, so that the list itself keeps its room


# --- text from outside -----------------------------------------------------------------------------------------------


def test_markup_stays_text(wide: Page, shared: Watched, address: str) -> None:
    """Script and image in title, text, publisher, file and place are words that one reads, wherever they are shown."""
    opened(wide, "hostile")
    expect(wide.locator('#list li[data-event="hostile"] .words')).to_contain_text(SCRIPT)
    assert seen(wide, "#detail .excerpt") == HOSTILE
    for part in (f"Titlu {IMAGE}", SCRIPT, f"{IMAGE}.txt", f"Krasnodar {IMAGE}"):
        expect(wide.locator("#detail")).to_contain_text(part)
    wide.locator('#detail [data-action="article"]').click()
    expect(wide.locator("#article-title")).to_have_text(f"Titlu {IMAGE}")
    assert seen(wide, "#article .text") == HOSTILE
    wide.keyboard.press("Escape")
    wide.evaluate("dateline.openPlace('test:hostile'); dateline.change({q: '<img src=x>', place: ['test:hostile']})")
    expect(wide.locator("#chips")).to_contain_text("<img src=x>")
    expect(wide.locator("#list-heading")).to_contain_text(IMAGE)
    assert wide.evaluate("window.hit") is None
    assert wide.locator("img[src=x]").count() == 0
    assert not any(url.endswith("/x") for url in shared.requests)
    assert shared.foreign(address) == []
    assert shared.errors == []


def test_right_to_left(wide: Page) -> None:
    """A Hebrew excerpt runs from right to left in the list and the panel, amid a page that runs the other way."""
    opened(wide, "hebrew")
    for part in ('#list li[data-event="hebrew"] .words', "#detail .excerpt"):
        words = wide.locator(part)
        assert (words.get_attribute("lang"), words.get_attribute("dir")) == ("he", "auto")
        assert words.evaluate("(element) => element.matches(':dir(rtl)')")
    assert seen(wide, "#detail .excerpt .mark-place") == "חיפה"
    assert wide.evaluate("getComputedStyle(document.body).direction") == "ltr"


# --- filters and address ---------------------------------------------------------------------------------------------


def test_search_knows_no_diacritics(wide: Page) -> None:
    """`aseara` finds `aseară`; the chip of a search takes it back."""
    wide.locator("#search").fill("ASEARA")
    listed(wide, 1)
    expect(wide.locator("#list li[data-event]")).to_have_attribute("data-event", "hostile")
    expect(wide.locator("#counts")).to_contain_text(f"1 of {TOTAL} events shown")
    expect(wide.locator("#list .words mark.found")).to_have_text("aseară")
    wide.locator("#chips button").click()
    listed(wide, TOTAL)
    expect(wide.locator("#search")).to_have_value("")
    expect(wide.locator("#list mark.found")).to_have_count(0)


def test_a_search_without_any_hit_says_so(wide: Page) -> None:
    """Words that no event holds are named, and one button takes them back and leaves the other filters."""
    wide.evaluate("dateline.change({lang: ['ro']})")
    wide.locator("#search").fill("<b>Xanadu</b>")
    listed(wide, 0)
    expect(wide.locator("#list-empty")).to_contain_text("No event that fits the filters holds “<b>Xanadu</b>”.")
    wide.get_by_role("button", name="Clear the search").click()
    listed(wide, TOTAL - 1)
    expect(wide.locator("#chips button")).to_have_text(["Romanian"])


def test_reset_takes_every_filter_back(wide: Page) -> None:
    """Filters that leave nothing say so, and one button shows everything again."""
    wide.get_by_label("Fire", exact=False).first.check()
    listed(wide, 2)
    wide.evaluate("dateline.change({from: '2026-06-01', undated: false, lang: ['he'], inview: true})")
    listed(wide, 0)
    expect(wide.locator("#list-empty")).to_contain_text("No event fits these filters.")
    wide.locator("#filters-reset").click()
    listed(wide, TOTAL)
    wide.wait_for_function("() => location.search === ''")
    expect(wide.locator("#chips")).to_be_hidden()


def test_the_download_carries_the_filters(wide: Page, address: str) -> None:
    """The link downloads the events that are shown, no more and no fewer, within the map's edges too."""
    wide.evaluate("dateline.change({type: ['FIRE', 'CONSULT'], from: '2025-12-20', q: 'atac', event: null})")
    listed(wide, 4)
    assert downloaded(wide, address) == {"second", "region", "talks", "undated"}
    wide.evaluate("dateline.map.go({lon: 39, lat: 45, z: 6})")
    wide.locator("#in-view").check()
    listed(wide, 2)
    assert "bbox" in parse_qs(urlsplit(wide.locator("#download-geojson").get_attribute("href") or "").query)
    assert downloaded(wide, address) == {"second", "region"}


def test_every_format_is_a_link_by_keyboard(wide: Page) -> None:
    """Enter opens the dialog, Tab reaches boxes and links, a tick changes the formats that know it, Enter downloads."""
    wide.evaluate("dateline.change({type: ['FIRE'], event: null})")
    listed(wide, 2)
    wide.locator("#download").press("Enter")
    expect(wide.locator("#downloads-count")).to_have_text("2 events, as the page shows them now.")
    expect(wide.locator("#downloads-title")).to_be_focused()
    for _ in range(2):
        wide.keyboard.press("Tab")
    wide.keyboard.press("Space")
    links = wide.locator("#downloads-list a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    able = {name for name in exports.names() if exports.load(name).KEEPS.areas}
    asked = {link.partition("?")[0].rpartition("/")[2] for link in links if "areas=yes" in link}
    assert (len(links), asked) == (len(exports.names()), able)
    for _ in range(3):
        wide.keyboard.press("Tab")
    expect(wide.locator("#download-csv")).to_be_focused()
    with wide.expect_download() as begun:
        wide.keyboard.press("Enter")
    assert begun.value.suggested_filename == "dateline.csv"
    assert Path(begun.value.path()).read_text(encoding="utf-8").count("FIRE") == 2
    wide.keyboard.press("Escape")
    expect(wide.locator("#downloads")).not_to_be_visible()
    expect(wide.locator("#download")).to_be_focused()
    wide.evaluate("document.querySelectorAll('#downloads input').forEach((box) => { box.checked = false; })")


def downloaded(page: Page, address: str) -> set[str]:
    """The events behind the download link."""
    link = page.locator("#download-geojson").get_attribute("href")
    answer = httpx.get(f"{address}{link}", trust_env=False)
    return {feature["id"] for feature in answer.json()["features"]}


def test_back_closes_the_event(wide: Page) -> None:
    """Opening an event is a step of its own: Back closes it and keeps the filters, Forward opens it again."""
    wide.evaluate("dateline.change({type: ['FIRE']})")
    listed(wide, 2)
    wide.wait_for_function("() => location.search === '?type=FIRE'")
    opened(wide, "second")
    wide.wait_for_function("() => location.search.includes('event=second')")
    wide.go_back()
    expect(wide.locator("#detail > .event")).to_have_count(0)
    expect(wide.locator('#list li[data-event="second"] button.open')).to_be_focused()
    listed(wide, 2)
    wide.go_forward()
    wide.wait_for_selector('#detail > .event[data-event="second"]')
    assert in_address(wide) == {"type": ["FIRE"], "event": ["second"]}


def test_back_closes_the_article_and_then_the_event(wide: Page) -> None:
    """An article is a step of its own too: Back leads to its event, and Back again to the list."""
    opened(wide, "attack")
    wide.wait_for_function("() => location.search === '?event=attack'")
    wide.locator('#detail [data-action="article"]').click()
    wide.wait_for_function("() => location.search.includes('article=yes')")
    wide.go_back()
    expect(wide.locator("#article")).to_be_hidden(timeout=30_000)
    expect(wide.locator('#detail > .event[data-event="attack"]')).to_have_count(1)
    wide.go_back()
    expect(wide.locator("#detail > .event")).to_have_count(0, timeout=30_000)


def test_an_event_can_be_cited(wide: Page) -> None:
    """The citation holds date, place, deed, words and a link to the event alone, and leaves the history as it was."""
    wide.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    wide.evaluate("dateline.change({type: ['ASSAULT']})")
    opened(wide, "attack")
    wide.wait_for_function("() => location.search.includes('event=attack')")
    before = wide.evaluate("history.length")
    wide.locator('#detail [data-action="cite"]').click()
    expect(wide.locator("#said")).to_have_text("The citation is copied.")
    told = wide.evaluate("window.copied")
    assert told.startswith("22 December 2025. Krasnodar, Krasnodar Krai, Russia. Attack: drone. “Atac la Krasnodar.” ")
    assert told.endswith(f" {wide.evaluate('location.origin')}/?event=attack")
    assert wide.evaluate("history.length") == before


def test_a_reload_restores_view_and_theme(wide: Page, shared: Watched) -> None:
    """Filters, an open facet, open event, open article and the choice of theme are there again after a reload."""
    fold = wide.locator('[data-facet="country"]')
    if not fold.evaluate("(element) => element.open"):
        fold.locator("summary").click()
    expect(fold.locator(".label")).to_have_text(["Russia", "United States", "Israel", "Ukraine"])
    wide.evaluate("dateline.change({type: ['ASSAULT'], q: 'atac', from: '2025-12-20'})")
    opened(wide, "attack")
    wide.locator('[data-theme-choice="dark"]').click()
    wide.locator('#detail [data-action="article"]').click()
    wide.wait_for_function("() => location.search.includes('article=yes')")
    before = in_address(wide)
    assert set(before) >= {"type", "q", "from", "event"}
    wide.reload()
    wide.wait_for_selector("#article[open]", timeout=90_000)
    assert in_address(wide) == before
    assert wide.evaluate("document.documentElement.dataset.theme") == "dark"
    expect(wide.locator('[data-theme-choice="dark"]')).to_have_attribute("aria-pressed", "true")
    expect(wide.locator("#search")).to_have_value("atac")
    expect(fold.locator(".label").first).to_be_visible()
    expect(fold.locator(".label")).to_have_text(["Russia", "Israel", "Ukraine", "United States"])  # most of these first
    assert wide.locator("#article > div > article").get_attribute("data-event") == "attack"
    wide.wait_for_selector("html[data-ready]", timeout=90_000, state="attached")
    assert shared.errors == []


def test_a_server_that_is_gone_is_told(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """Where the server ends, opening an event says so within seconds, and the page stays as it is."""
    page = without_map(watch()).page
    with page_over(tmp_path, told(*a_few())) as address:
        page.goto(address)
        listed(page, TOTAL - 2)
    page.locator('#list li[data-event="attack"] button.open').click()
    expect(page.locator("#notice-text")).to_contain_text("Dateline does not answer.", timeout=20_000)
    expect(page.locator("#list li[data-event]")).to_have_count(TOTAL - 2)


# --- bare stores -----------------------------------------------------------------------------------------------------


def test_an_empty_store_says_what_to_do(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """Where nothing has been read, the page names the command that reads, and shows no filter of nothing."""
    watched = without_map(watch(viewport=NARROW))
    with page_over(tmp_path) as address:
        page = watched.open(address)
        expect(page.locator("#list-empty")).to_contain_text("No article has been read yet.")
        expect(page.locator("#list-empty code")).to_have_text(re.compile("^dateline serve "))
        expect(page.locator("#counts")).to_have_text("No events")
        expect(page.locator("#filters")).to_be_hidden()
        expect(page.locator("#timeline-note")).to_have_text("No event here has a date.")
        expect(page.locator("#timeline-strip span")).to_have_count(0)
        no_wider_than_the_screen(page)
        assert serious(page, "#list-panel") == []
        assert complaints(watched) == []


def test_one_event_without_any_place(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """A single event that nobody can place is counted in the singular, listed and read, and told not to be on the map."""
    nowhere = an_event("nowhere", document=a_document(ARTICLE), trigger="Atac", places=())
    watched = without_map(watch())
    with page_over(tmp_path, told(nowhere)) as address:
        page = watched.open(address)
        listed(page, 1)
        expect(page.locator("#counts")).to_have_text("1 of 1 event shown, 1 without a place")
        opened(page, "nowhere")
        expect(page.locator("#detail .position")).to_have_text("1 of 1")
        expect(page.locator('#detail [data-action="next"]')).to_be_disabled()
        expect(page.locator("#detail")).to_contain_text("The text does not tell where.")
        assert seen(page, "#detail .excerpt") == "Atac la Krasnodar."
        assert complaints(watched) == []
