"""The page over more events than a browser takes: the server filters, and the page shows the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from conftest import Watched, a_few, spread
from playwright.sync_api import Page

from dashboard import column_cache
from geo.stores import EventStore

STEPS = (
    {"from": "2024-03-01", "to": "2025-06-30"},
    {"type": ["ASSAULT"]},
    {"type": ["FIRE"], "from": None},
    {"type": [], "bbox": [-60, -30, 120, 60]},
    {"bbox": None, "q": "incendiu"},
    {"q": "", "lon": 20, "lat": 30, "z": 3},
    {"area": [[-100, -40], [100, -40], [0, 70]]},
    {"area": None, "at": "test:place 3"},
)
"""What somebody does one after the other."""


def told(page: Page) -> dict[str, Any]:
    """What the page tells once it has drawn its last filter."""
    page.wait_for_function(
        """() => {
            const { filtered, drawn } = document.documentElement.dataset;
            const list = document.getElementById("list-panel");
            const still = window.before === drawn; // a map that moves is drawn several times
            window.before = drawn;
            return still && filtered && JSON.parse(filtered).n === JSON.parse(drawn).of && list.getAttribute("aria-busy") === "false";
        }""",
        polling=300,
    )
    return page.evaluate(
        """async () => {
            const { result, view, columns } = dateline;
            const drawn = JSON.parse(document.documentElement.dataset.drawn);
            const [first] = await result.slice(0, 1, view.at);
            return {
                counts: document.getElementById("counts").textContent,
                drawn: [drawn.marks, drawn.areas, drawn.events],
                list: [await result.count(view.at), await result.slice(0, 60, view.at), first === undefined || await result.indexOf(first, view.at)],
                lines: [...document.querySelectorAll("#list li[data-event]")].slice(0, 20).map((line) => line.dataset.event),
                sums: Object.fromEntries(Object.entries(result.counts).map(([name, counts]) => [name, Array.from(counts)])),
                bars: Array.from(result.histogram.counts), near: result.near(60), remote: columns.remote,
                types: dateline.map.drawn.marks.map((mark) => [mark.count, mark.firm, mark.row, ...mark.types]),
            };
        }"""
    )


def change(page: Page, patch: dict[str, Any]) -> None:
    """Changes the view, and waits until that is filtered."""
    before = json.loads(page.evaluate("document.documentElement.dataset.filtered"))["n"]
    page.evaluate("(patch) => dateline.change(patch, { from: 'test' })", patch)
    if not set(patch) <= {"lon", "lat", "z", "at"}:
        page.wait_for_function("(n) => JSON.parse(document.documentElement.dataset.filtered).n > n", arg=before)
    page.wait_for_timeout(150)  # the list waits for a hand to rest


@pytest.mark.browser
@pytest.mark.sweep
def test_the_page_shows_the_same_when_the_server_filters(
    a_store: Callable[..., EventStore],
    serve: Callable[[EventStore], str],
    watch: Callable[..., Watched],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Counts, list, marks with their types and bars of days are those of the page that holds all events, step by step."""
    store = a_store([*spread(300), *a_few()])
    answers: dict[bool, list[dict[str, Any]]] = {}
    for limit in (1_000, 100):
        monkeypatch.setattr(column_cache, "LIMIT", limit)
        watched = watch()
        page = watched.open(serve(store))
        seen = [told(page)]
        for step in STEPS:
            change(page, step)
            seen.append(told(page))
        page.locator("#list button.open").first.click()
        page.wait_for_selector("#detail .event")
        assert watched.errors == []
        answers[seen[0].pop("remote")] = seen
    for number, (here, there) in enumerate(zip(answers[False], answers[True], strict=True)):
        here.pop("remote", None), there.pop("remote", None)
        assert there == here, STEPS[number - 1] if number else "at first"
