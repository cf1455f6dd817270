"""Dateline with ten thousand, a hundred thousand and a million events, and with ten million that the server filters.

The store, the server and the page are those that users have: `dateline demo`, `dateline serve`, a browser.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import httpx
from _browser import Steps, browser, steps, tab
from _frame import CACHE, Figure
from _questions import Questions, asked
from _servers import Server, dateline
from _stores import events_store, tiled
from peers import STEPS, first_points, windows
from playwright.sync_api import Browser, Page

COUNTS = (10_000, 100_000, 1_000_000)
TILES = 10
"""Times that every one of a million events is taken to make ten million."""
ASKED = 100
BUDGETS = {
    "columns on the wire, 1,000,000": 12,
    "first marks, 1,000,000": 5,
    "step, 100,000": 120,
    "step, 1,000,000": 300,
    "step, 10,000,000": 1000,
    "step, main thread, 1,000,000": 150,
    "pan and zoom, main thread, 1,000,000": 200,
    "heap, 1,000,000": 80,
    "server memory, 1,000,000": 500,
    "server start, 1,000,000": 5,
    "server start, columns new, 1,000,000": 5,
    "detail, 95th of 100, 1,000,000": 50,
    "search, 95th of 100, 100,000": 100,
    "step, main thread, growth": 10,
    "pan and zoom, main thread, growth": 10,
}


def measure() -> Iterator[Figure]:
    """The figures, and how the main thread's time grows from the fewest events to a million."""
    grows: dict[str, list[float]] = {}
    with browser() as started:
        for count in COUNTS:
            for what, value, unit in _of(started, events_store(count)):
                yield _figure(what, f"{count:,}", value, unit)
                if what.endswith("main thread"):
                    grows.setdefault(what, []).append(value)
        for what, values in grows.items():
            yield _figure(what, "growth", values[-1] / values[0], "times")
        yield from _ten_million(started)


def _figure(what: str, which: str, value: float, unit: str) -> Figure:
    return Figure(f"{what}, {which}", value, unit, budget=BUDGETS.get(f"{what}, {which}"))


def _of(started: Browser, store: Path) -> Iterator[tuple[str, float, str]]:
    """(what, value, unit) of one store."""
    with tempfile.TemporaryDirectory() as folder:
        with dateline(store, Path(folder)) as server:
            yield "server start, columns new", server.ready_s, "s"
            yield "columns served, columns new", server.columns_s(), "s"
            yield "server memory, columns new", server.memory_mb, "MB"
        with dateline(store, Path(folder)) as server:
            yield "server start", server.ready_s, "s"
            yield "columns served", server.columns_s(), "s"
            yield from _opened(started, server)
            yield from _answers(server, store)
            yield "server memory", server.memory_mb, "MB"


def _opened(started: Browser, server: Server) -> Iterator[tuple[str, float, str]]:
    """What the page costs."""
    with httpx.stream("GET", f"{server.address}/api/columns", headers={"Accept-Encoding": "gzip"}) as answer:
        yield "columns on the wire", sum(map(len, answer.iter_raw())) / 1e6, "MB"
    with tab(started) as opened:
        yield "first marks", first_points(opened.page, server.address), "s"
        yield "page on the wire", opened.wire_mb, "MB"
        yield from _told("step", _slides(opened.page))
        yield from _told("pan and zoom", steps(opened.page, _moves()))
        yield "heap", opened.heap_mb, "MB"


def _told(what: str, took: Steps) -> Iterator[tuple[str, float, str]]:
    yield what, took.wall, "ms"
    yield f"{what}, main thread", took.main, "ms"
    yield f"{what} and what follows, main thread", took.after, "ms"


def _slides(page: Page) -> Steps:
    """Steps of the first handle over the days of the timeline."""
    first, last = page.evaluate("[dateline.histogram.span.first, dateline.histogram.span.last]")
    return steps(page, [f"bench.measured('step', {one}, {two})" for one, two in windows(first, last)])


def _moves() -> list[str]:
    """Calls that move the map over the land, and change its zoom."""
    return [
        f"bench.measured('move', {15 + 40 * (step % 5 - 2)}, {30 + 8 * (step % 3 - 1)}, {1 + 0.5 * (step % 4)})"
        for step in range(STEPS)
    ]


def _answers(server: Server, store: Path) -> Iterator[tuple[str, float, str]]:
    """How soon the server answers one who asks alone."""
    questions = Questions(server.address, store)
    with httpx.Client(base_url=server.address, timeout=60) as client:
        for what, question in (("detail", questions.detail), ("search", questions.search)):
            asked(client, [question()])
            took = asked(client, (question() for _ in range(ASKED)))
            yield f"{what}, 95th of {ASKED}", quantiles(took, n=20)[-1], "ms"


def _ten_million(started: Browser) -> Iterator[Figure]:
    """The page whose events stay with the server."""
    store = events_store(COUNTS[-1])
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        count = tiled(store, TILES, Path(folder))
        which = f"{count:,}"
        with dateline(store, Path(folder)) as server, tab(started) as opened:
            yield _figure("columns served", which, server.columns_s(), "s")
            yield _figure("first marks", which, first_points(opened.page, server.address), "s")
            assert opened.page.evaluate("dateline.columns.count") == count, (
                "the server found no columns for ten million"
            )
            for what, value, unit in _told("step", _slides(opened.page)):
                yield _figure(what, which, value, unit)
            yield _figure("heap", which, opened.heap_mb, "MB")
            yield _figure("server memory", which, server.memory_mb, "MB")
