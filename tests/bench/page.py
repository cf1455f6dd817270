"""The page with the first article in a headless browser that draws in software: the first mark, a step of the range."""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _frame import CACHE, ROOT, Figure
from playwright.sync_api import CDPSession, Page, sync_playwright

from geo import documents
from geo.ingest import ingest
from geo.settings import Settings
from geo.stores import open_store

sys.path.insert(0, str(ROOT / "tests" / "dashboard"))
from conftest import ARGUMENTS, chromium, served

VIEWPORT = {"width": 1200, "height": 800}
FIRST_MARK = "performance.getEntriesByName('dateline:first-marks')[0].startTime"
STEPS = 12


def measure() -> Iterator[Figure]:
    """The figures."""
    settings = Settings(cache_dir=CACHE)
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "events.gpkg") as store:
        ingest(documents.read([ROOT / "seeds"], settings), store, settings)
        with served(store) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
            browser.new_page().goto("about:blank")  # the browser's own start is not the page's
            page = browser.new_page(viewport=VIEWPORT)
            cdp = page.context.new_cdp_session(page)
            cdp.send("Performance.enable", {"timeDomain": "threadTicks"})  # what the thread works, not what it waits
            yield Figure("page to first mark, seed", _first_mark(page, address), "s", budget=3)
            yield Figure("page to first mark on the main thread, seed", _busy(cdp), "s")
            page.wait_for_timeout(3000)  # the basemap
            yield Figure("slider step on the main thread, seed", _step_ms(page, cdp), "ms", budget=100)
            browser.close()


def _first_mark(page: Page, address: str) -> float:
    """Seconds from asking for the page until its first marks are drawn."""
    page.goto(address)
    page.wait_for_selector("html[data-ready]", state="attached", timeout=60_000)
    return float(page.evaluate(FIRST_MARK)) / 1000


def _step_ms(page: Page, cdp: CDPSession) -> float:
    """Milliseconds of the main thread that a step of the first handle takes until it is drawn, median."""
    page.locator("#range-start").focus()
    took = []
    for _ in range(STEPS):
        before, drawn = _busy(cdp), page.evaluate("dateline.result.version")
        page.keyboard.press("ArrowRight")
        page.wait_for_function("(n) => JSON.parse(document.documentElement.dataset.drawn).of > n", arg=drawn)
        took.append((_busy(cdp) - before) * 1000)
    return statistics.median(took)


def _busy(cdp: CDPSession) -> float:
    """Seconds that the main thread has worked."""
    metrics = cdp.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "TaskDuration")
