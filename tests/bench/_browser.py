"""A page in a headless browser, and what it costs: bytes, memory, and the main thread's time by the browser's own trace."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from _frame import ROOT
from playwright.sync_api import Browser, Page, Request, sync_playwright

sys.path.insert(0, str(ROOT / "tests" / "dashboard"))
from conftest import ARGUMENTS, chromium

VIEWPORT = {"width": 1200, "height": 800}
_TRACED = ["disabled-by-default-devtools.timeline", "blink.user_timing"]
_MARKS = ("bench:begin", "bench:drawn", "bench:rest")


@dataclass(frozen=True, slots=True)
class Step:
    """What one change of the page cost, in milliseconds."""

    wall: float
    """Until the picture stood on the screen."""
    main: float
    """The main thread's time until then."""
    after: float
    """The same with what followed in the rest that `bench.measured` takes."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What so many steps cost at the median, in milliseconds."""

    count: int
    wall: float
    main: float
    after: float

    @staticmethod
    def of(steps: Sequence[Step]) -> Steps:
        """The medians."""
        medians = (statistics.median(getattr(step, name) for step in steps) for name in ("wall", "main", "after"))
        return Steps(len(steps), *medians)


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser that draws in software, already started: its own start is not the page's."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        started.new_page().goto("about:blank")
        yield started
        started.close()


@dataclass(slots=True)
class Tab:
    """A fresh page, without anything in its cache, and what it asked of the server."""

    page: Page
    asked: list[Request] = field(default_factory=list)

    @property
    def wire_mb(self) -> float:
        """Megabytes that came over the wire, as they were compressed, with those that the page's workers asked for."""
        sizes = (request.sizes() for request in self.asked if request.url.startswith("http"))
        return sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes) / 1e6

    @property
    def heap_mb(self) -> float:
        """Megabytes that the page's scripts hold once the garbage is gone: objects, and the memory of arrays."""
        cdp = self.page.context.new_cdp_session(self.page)
        for _ in range(2):
            cdp.send("HeapProfiler.collectGarbage")
        used = cdp.send("Runtime.getHeapUsage")
        cdp.detach()
        return float(used["usedSize"] + used["backingStorageSize"]) / 1e6


@contextmanager
def tab(started: Browser) -> Iterator[Tab]:
    """A page of its own."""
    context = started.new_context(viewport=VIEWPORT)  # type: ignore[arg-type]
    opened = Tab(context.new_page())
    opened.page.on("requestfinished", lambda request: opened.asked.append(request))  # noqa: PLW0108, Playwright marks it
    yield opened
    context.close()


def steps(page: Page, calls: Sequence[str], *, patience_s: float = 60, fewest: int = 3) -> Steps:
    """What these calls of `bench.measured` cost: as many as the patience lasts, and never fewer than `fewest`."""
    page.wait_for_timeout(1000)
    started = page.context.browser
    assert started is not None
    until = time.monotonic() + patience_s
    walls: list[float] = []
    started.start_tracing(page=page, categories=_TRACED)
    try:
        for number, call in enumerate(calls):
            if number >= fewest and time.monotonic() > until:
                break
            walls.append(float(page.evaluate(call)))
    finally:
        trace = json.loads(started.stop_tracing())
    mains = _main_thread(trace["traceEvents"])
    assert len(mains) == len(walls), "the trace lacks a step"
    return Steps.of([Step(wall, main, after) for wall, (main, after) in zip(walls, mains, strict=True)])


def _main_thread(events: list[dict[str, Any]]) -> list[tuple[float, float]]:
    """(until drawn, until the end of the rest) of each step, milliseconds.

    It is the processor time (`tts`, `tdur`) of the tasks (`RunTask`) of the thread that set the marks: what else the
    machine does is not the page's. A task that goes over a mark counts on both sides of it; one that the browser has
    recorded without its processor time, which it seldom does, counts nowhere.
    """
    marks = sorted(
        (event["ts"], event["tts"], event["pid"], event["tid"]) for event in events if event["name"] in _MARKS
    )
    thread = marks[0][2:]
    tasks = [
        (event["tts"], event["tts"] + event["tdur"])
        for event in events
        if event["name"] == "RunTask" and (event["pid"], event["tid"]) == thread and "tdur" in event
    ]
    spans = []
    for at in range(0, len(marks), len(_MARKS)):
        begin, *ends = (mark[1] for mark in marks[at : at + len(_MARKS)])
        drawn, rest = (sum(max(0, min(to, end) - max(since, begin)) for since, to in tasks) / 1000 for end in ends)
        spans.append((drawn, rest))
    return spans
