"""Dateline beside what else shows many points on a map: the same events, the same browser, the same steps in time.

Each peer has a page of its own under `pages/`, as small as it can be: land, points, nothing else. It gets the events
as typed columns, which is less than anybody would send it. Dateline's page is the whole of Dateline. A step moves the
beginning of the range by a hundredth of all days; the range then holds between 60 and 90 in a hundred of them.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from _browser import browser, steps, tab
from _frame import Figure
from _screen import filmed, shown_at
from _servers import dateline, in_thread
from _stores import events_store
from playwright.sync_api import Error as BrowserError
from playwright.sync_api import Page

from peers import events, libraries
from peers.server import application

COUNTS = (1_000, 100_000, 1_000_000)
STEPS = 30
PATIENCE_S = 120
"""How long a peer may take until it shows its points."""
PAGES = Path(__file__).parent / "pages"


@dataclass(frozen=True, slots=True)
class Peer:
    """One way to show the events."""

    name: str
    page: str
    """Its address on the server."""
    map: str = "body"
    """The element that the map is in."""


PEERS = (
    Peer("Plotly, all points", "/pages/plotly.html"),
    Peer("dash-leaflet, cluster", "/"),
    Peer("MapLibre, setFilter", "/pages/maplibre.html"),
    Peer("deck.gl, DataFilterExtension", "/pages/deck.html"),
)
DATELINE = Peer("Dateline", "/", "#map")


def measure() -> Iterator[Figure]:
    """The figures, peer by peer for each number of events."""
    files, leaflet = libraries.files(), libraries.leaflet()
    for count in COUNTS:
        store = events_store(count)
        packed = events.packed(store)
        with in_thread(application(packed.body, files, leaflet)) as address:
            for peer in PEERS:
                yield from figures(address, peer, packed, count)
        with dateline(store) as server:
            server.columns_s()
            yield from figures(server.address, DATELINE, packed, count)


def figures(address: str, peer: Peer, packed: events.Packed, count: int) -> Iterator[Figure]:
    """One peer with so many events, in a browser of its own; where it takes too long or breaks down, a figure says so."""
    of = f"{peer.name}, {count:,}"
    began = time.monotonic()
    with browser() as started, tab(started) as opened:
        try:
            yield Figure(f"{of}: first points", first_points(opened.page, address + peer.page, peer), "s")
            yield Figure(f"{of}: wire", opened.wire_mb, "MB")
            calls = [f"bench.measured('step', {first}, {last})" for first, last in windows(packed.first, packed.last)]
            took = steps(opened.page, calls)
            note = "" if took.count == STEPS else f"{took.count} steps"
            yield Figure(f"{of}: step", took.wall, "ms", note=note)
            yield Figure(f"{of}: step, main thread", took.main, "ms", note=note)
            yield Figure(f"{of}: step and what follows, main thread", took.after, "ms", note=note)
            yield Figure(f"{of}: heap", opened.heap_mb, "MB")
        except BrowserError as error:
            yield Figure(f"{of}: gave up after", time.monotonic() - began, "s", note=error.message.splitlines()[0])


def windows(first: int, last: int) -> list[tuple[int, int]]:
    """The first and last day that each step shows."""
    days = last - first
    return [(first + days * (10 + step) // 100, last) for step in range(STEPS)]


def first_points(page: Page, address: str, peer: Peer = DATELINE) -> float:
    """Seconds from asking for the page until its points are on the screen for good; the page then is a peer's."""
    with filmed(page) as film:
        page.goto(address, wait_until="commit", timeout=PATIENCE_S * 1000)
        page.wait_for_selector("html[data-ready]", state="attached", timeout=PATIENCE_S * 1000)
        film.when_still()
        if peer is DATELINE:
            for script in ("bench.js", "dateline.js"):
                page.evaluate((PAGES / script).read_text(encoding="utf-8"))
        opening = film.frames.copy()
        page.evaluate("bench.clear()")
        film.when_still()
        asked = float(page.evaluate("performance.timeOrigin")) / 1000
        return shown_at(opening, film.part(peer.map), film.frames[-1][1]) - asked
