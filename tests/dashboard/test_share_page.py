"""Taking a view elsewhere: the page in a frame of another, the code of that frame, and the sheet of paper."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from builders import a_document
from conftest import ARTICLE, Watched, a_few, served, spread
from playwright.sync_api import Page, expect

from geo.model import Event, Extraction
from geo.settings import Settings
from geo.stores import open_store

pytestmark = [pytest.mark.browser, pytest.mark.sweep]

PRINTED = """() => {
    const canvas = document.querySelector("#paper canvas"), pen = canvas.getContext("2d");
    const seen = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    const shade = (rgba) => ((rgba & 255) + ((rgba >> 8) & 255) + ((rgba >> 16) & 255)) / 3;
    window.paper = {
        colours: new Set(seen).size, shade: seen.reduce((sum, one) => sum + shade(one), 0) / seen.length,
        bars: document.querySelectorAll("#paper svg rect").length,
        events: document.querySelectorAll("#paper .paper-list li").length,
        text: document.getElementById("paper").textContent,
    };
}"""
"""What the sheet holds at the moment of printing."""


@contextmanager
def page_over(folder: Path, events: list[Event], settings: Settings | None = None) -> Iterator[str]:
    """The address of a page over these events."""
    with open_store(folder / "events.gpkg") as store:
        store.write(
            [Extraction(document=a_document(ARTICLE, title="Ziarul", publisher="Agenția"), events=tuple(events))]
        )
        with served(store, settings) as address:
            yield address


class _Framing(BaseHTTPRequestHandler):
    """A page of another site: what its query names stands in a frame."""

    def do_GET(self) -> None:
        body = f'<!DOCTYPE html><title>Other</title><iframe src="{self.path[2:]}" width="720" height="480"></iframe>'
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Tells nothing."""


@pytest.fixture
def other_site() -> Iterator[str]:
    """The origin of another site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Framing) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(10)


# --- frames ----------------------------------------------------------------------------------------------------------


def test_an_allowed_site_frames_the_map(tmp_path: Path, watched: Watched, other_site: str) -> None:
    """The frame shows map, timeline and counts, no filters or tools; list and event come over the map, and go again."""
    with page_over(tmp_path, a_few(), Settings(embed_origins=other_site)) as address:
        page = watched.page
        page.goto(f"{other_site}/?{address}/?type=FIRE,CONSULT&embed=yes")
        frame = page.frame_locator("iframe")
        frame.locator("html[data-ready]").wait_for(state="attached", timeout=90_000)
        expect(frame.locator("#counts")).to_contain_text("4 of 8 events")
        for shown in ("#map canvas", "#timeline-track", "#play", "#embed-whole"):
            expect(frame.locator(shown).first).to_be_visible()
        for hidden in ("#filters", "#list-panel", "#download", "#theme", "#about-open", "#map-tools", "#range-fields"):
            expect(frame.locator(hidden)).to_be_hidden()
        frame.locator("#embed-list").click()
        expect(frame.locator("#list-heading")).to_be_focused()
        first = frame.locator("#list button.open").first
        first.click()
        expect(frame.locator("#detail-title")).to_be_focused()
        page.keyboard.press("Escape")
        expect(first).to_be_focused()
        page.keyboard.press("Escape")
        expect(frame.locator("#embed-list")).to_be_focused()
        expect(frame.locator("#list-panel")).to_be_hidden()
        with page.expect_popup() as opened:
            frame.locator("#embed-whole").click()
        whole = opened.value
        assert parse_qs(urlsplit(whole.url).query) == {"type": ["CONSULT,FIRE"]}
        expect(whole.locator("#filters")).to_be_visible(timeout=90_000)


def test_no_other_site_frames_the_map(tmp_path: Path, watched: Watched, other_site: str) -> None:
    """Without the setting, and for a site that it does not name, the browser shows nothing in the frame."""
    for number, origins in enumerate(("", "https://example.org")):
        (tmp_path / str(number)).mkdir()
        with page_over(tmp_path / str(number), a_few()[:1], Settings(embed_origins=origins)) as address:
            with watched.page.expect_console_message(lambda message: "frame-ancestors" in message.text):
                watched.page.goto(f"{other_site}/?{address}/?embed=yes")
            expect(watched.page.frame_locator("iframe").locator("#page")).to_have_count(0)


def attributes_of(code: str) -> dict[str, str | None]:
    """The attributes of the one element that the code holds."""
    found: list[tuple[str, dict[str, str | None]]] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, given: found.append((tag, dict(given)))  # type: ignore[method-assign]
    parser.feed(code)
    assert [tag for tag, _ in found] == ["iframe"]
    return found[0][1]


def test_the_code_of_a_frame(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """It frames the present view under a title that tells it, in the chosen size; the dialog says who may show it."""
    hostile = '"><script>hit</script>'
    with page_over(tmp_path, a_few()) as address:
        page = watch().without_map().open(f"{address}/?type=FIRE")
        page.evaluate("(q) => dateline.change({q})", hostile)
        expect(page.locator("#chips")).to_contain_text(hostile)
        page.locator("#embed-open").click()
        expect(page.locator("#embed-title")).to_be_focused()
        told = page.locator("#embed-allowed")
        expect(told).to_contain_text("No site may show it yet.")
        expect(told).to_contain_text('embed_origins = "https://example.org"')
        page.get_by_role("button", name="Full width × 600").click()
        given = attributes_of(page.locator("#embed-code").input_value())
        source = urlsplit(given["src"] or "")
        assert f"{source.scheme}://{source.netloc}" == address
        assert parse_qs(source.query) == {"type": ["FIRE"], "q": [hostile], "embed": ["yes"]}
        assert (given["width"], given["height"]) == ("100%", "600")
        assert hostile in (given["title"] or "")
        page.keyboard.press("Escape")
        expect(page.locator("#embed-open")).to_be_focused()


# --- paper -----------------------------------------------------------------------------------------------------------


def printed(page: Page, act: Callable[[], object]) -> dict[str, Any]:
    """What the sheet held when the act had the browser print."""
    page.evaluate(f"window.paper = null; window.onbeforeprint = {PRINTED}; void 0")
    act()
    page.wait_for_function("() => window.paper")
    found: dict[str, Any] = page.evaluate("window.paper")
    return found


def test_the_sheet_of_paper(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """A dark page prints light: query, counts, a map with its marks, timeline, the first 200 events, address and date."""
    with page_over(tmp_path, spread(300)) as address:
        watched = watch(color_scheme="dark")
        page = watched.open(f"{address}/?from=2024-01-02&lon=10&lat=20&z=1")
        page.set_default_timeout(60_000)
        page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
        page.wait_for_selector('#list-panel[aria-busy="false"]')
        paper = printed(page, lambda: page.keyboard.press("Control+p"))
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")  # again
        assert paper["colours"] > 50
        assert paper["shade"] > 180  # of 255: paper is light
        assert paper["bars"] > 10
        assert paper["events"] == 200
        shown = page.evaluate("dateline.result.shown")
        assert shown < 300
        for words in (
            f"{shown} of 300 events shown",
            f"{shown - 200} more events are not printed.",
            "2 January 2024",
            "Attack",
            "Place 1",
            "Atac la Krasnodar.",
            "Agenția, Ziarul",
            "Natural Earth",
            f"{address}/?from=2024-01-02&lon=10&lat=20&z=1",
            "Printed on",
        ):
            assert words in paper["text"]
        assert watched.errors == []


def test_the_menu_of_the_browser_prints_too(tmp_path: Path, watch: Callable[..., Watched]) -> None:
    """Printed without the button, the sheet holds the events of the list; the screen's parts stay off the paper."""
    with page_over(tmp_path, a_few()) as address:
        page = watch().open(f"{address}/?event=attack")
        page.wait_for_selector('#list-panel[data-drawn="8"]', state="attached")
        page.wait_for_selector("#detail > .event")
        page.wait_for_selector("html[data-basemap]", state="attached")
        paper = printed(page, lambda: page.pdf(format="Letter"))
        assert (paper["events"], paper["colours"] > 50) == (8, True)
        page.emulate_media(media="print")
        for hidden in ("#counts", "#filters", "#list", "#map", "#timeline"):
            expect(page.locator(hidden)).to_be_hidden()
        expect(page.locator("#detail-title")).to_be_visible()  # the open event follows the sheet
