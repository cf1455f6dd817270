"""A store of known events, the page served over it, and a headless browser that notes whatever goes wrong."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
import uvicorn
from builders import a_document, a_place, a_toponym, an_event
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from dashboard.app import create_app
from geo.model import Document, Event, Extraction, Place
from geo.settings import Settings
from geo.stores import EventStore, open_store

ARGUMENTS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",  # the map is drawn as ever; the page around it takes a fifth less without a made-up GPU
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)
PATIENCE_MS = 90_000
"""A browser that draws in software beside other tests takes its time; what never comes is still told."""
expect.set_options(timeout=30_000)
ARTICLE = "Atac la Krasnodar. Delegațiile s-au întâlnit la Miami. Un incendiu a izbucnit în regiune."

MIAMI = a_place("Miami", -80.19, 25.77, country_code="US", admin1="Florida", admin1_code="US-FL", gazetteer_id="miami")
KRASNODAR = a_place(gazetteer_id="krasnodar")
KRAI = a_place(
    "Krasnodar Krai", 39.0, 45.2, kind="admin1", geo_precision="admin1", radius_m=200_000, gazetteer_id="krai"
)
UKRAINE = a_place(
    "Ukraine", 31.4, 49.0, kind="country", geo_precision="country", radius_m=600_000, country_code="UA", admin1=None,
    admin1_code=None, gazetteer_id="ukraine",
)  # fmt: skip


def at(place: Place) -> list:
    """The places of an event that happened there."""
    return [a_toponym(place.name, place=place)]


def a_few() -> list[Event]:
    """Eight events: two at one spot, two in a region, one in a country, one planned, one undated, one nowhere."""
    document = a_document(ARTICLE)
    made = (
        ("attack", {"date": "2025-12-22", "places": at(KRASNODAR)}),
        ("second", {"date": "2025-12-23", "places": at(KRASNODAR), "event_type": "FIRE", "mode": None}),
        ("region", {"date": "2025-12-22", "places": at(KRAI), "event_type": "FIRE", "mode": None}),
        ("region-2", {"date": "2025-12-20", "until": "2025-12-24", "places": at(KRAI)}),
        ("country", {"date": "2025-12-18", "places": at(UKRAINE), "status": "unconfirmed"}),
        ("talks", {"date": "2025-12-19", "until": "2025-12-21", "places": at(MIAMI), "event_type": "CONSULT", "mode": None, "status": "planned"}),
        ("undated", {"date": None, "places": at(MIAMI), "event_type": "CONSULT", "mode": None}),
        ("nowhere", {"date": "2025-12-22", "places": ()}),
    )  # fmt: skip
    return [an_event(name, document=document, trigger="Atac", **given) for name, given in made]


def spread(count: int) -> list[Event]:
    """So many events over two years and a grid of places all around the world."""
    document = a_document(ARTICLE)
    first = date(2024, 1, 1)
    return [
        an_event(
            f"e{number}",
            document=document,
            trigger="Atac",
            date=first + timedelta(days=number * 7 % 730),
            places=at(a_place(f"Place {number % 300}", number % 300 * 1.19 - 178, number % 300 * 37 % 120 - 55.0)),
        )
        for number in range(count)
    ]


@pytest.fixture
def a_store(tmp_path: Path) -> Iterator[Callable[..., EventStore]]:
    """`a_store(events, document=...)`: a store in a file of its own."""
    with ExitStack() as stack:

        def made(events: Sequence[Event], document: Document | None = None, name: str = "events") -> EventStore:
            store = stack.enter_context(open_store(tmp_path / f"{name}.gpkg"))
            store.write([Extraction(document=document or a_document(ARTICLE), events=tuple(events))])
            return store

        yield made


@contextmanager
def served(store: EventStore, settings: Settings | None = None) -> Iterator[str]:
    """The address at which the page over this store is served, on a free port."""
    config = uvicorn.Config(
        create_app(store, settings or Settings()).server, host="127.0.0.1", port=0, log_level="error"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until, "the server does not start"
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def serve() -> Iterator[Callable[[EventStore], str]]:
    """`serve(store)`: the address of the page; it goes with the test."""
    with ExitStack() as stack:
        yield lambda store: stack.enter_context(served(store))


def chromium() -> str | None:
    """The browser that CHROMIUM_PATH names, else the machine's own, else None for the one of Playwright."""
    named = os.environ.get("CHROMIUM_PATH")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for the whole run, drawing WebGL in software."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        yield started
        started.close()


@dataclass
class Watched:
    """A page and everything that it asked for and complained about."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def listen(self) -> None:
        """Starts to note requests, errors of scripts and everything that the console tells as one."""
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: message.type == "error" and self.errors.append(message.text))

    def without_map(self) -> Watched:
        """The same in a browser without WebGL: where a test is not about the map, drawing it is most of the time."""
        self.page.add_init_script(
            "const real = HTMLCanvasElement.prototype.getContext;"
            "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
            "  return kind.startsWith('webgl') ? null : real.call(this, kind, ...rest); };"
        )
        return self

    def open(self, address: str, *, ready: bool = True) -> Page:
        """The page at this address, once its first marks are drawn."""
        self.page.goto(address)
        if ready:
            self.page.wait_for_selector("html[data-ready]", state="attached")
        return self.page

    def foreign(self, address: str) -> list[str]:
        """What was asked of any other host."""
        own = (address, "data:", "blob:")
        return [asked for asked in self.requests if not asked.startswith(own)]


def without_map(watched: Watched) -> Watched:
    """The page in a browser that cannot draw the map (`Watched.without_map`)."""
    return watched.without_map()


@pytest.fixture
def watch(browser: Browser) -> Iterator[Callable[..., Watched]]:
    """`watch(**context)`: a fresh page whose requests and errors are noted; options are those of a browser context."""
    contexts: list[BrowserContext] = []

    def made(**options: object) -> Watched:
        context = browser.new_context(**{"viewport": {"width": 1000, "height": 640}, **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.listen()
        return watched

    yield made
    for context in contexts:
        context.close()


@pytest.fixture
def watched(watch: Callable[..., Watched]) -> Watched:
    """A fresh page of a common size."""
    return watch()


@pytest.fixture
def page(watched: Watched) -> Page:
    """The bare page of `watched`."""
    return watched.page
