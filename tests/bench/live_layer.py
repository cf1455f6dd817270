"""The live layer over HTTP: pages of a hundred events, the first and one in the middle, and vector tiles."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
from _frame import Figure, median_ms
from _servers import dateline
from _stores import events_store

COUNTS = (100_000, 1_000_000)
BUDGET_MS = 100
PAGES = {
    "first page": {},
    "deep page": {"after": "2025-06-01_8"},
    "deep page of a box": {"after": "2025-06-01_8", "bbox": "20,30,40,50"},
    "page of a window": {"datetime": "2020-06-01/2020-07-01"},
    "page of a type": {"event_type": "ASSAULT"},
    "page of a rare country": {"country_code": "VU"},
    "page of a CQL2 filter": {"filter": "score > 0.5 AND S_WITHIN(geometry, POLYGON((20 40, 30 40, 30 50, 20 40)))"},
}


def measure() -> Iterator[Figure]:
    """The figures; the budget holds for a hundred thousand events."""
    for count in COUNTS:
        with dateline(events_store(count)) as server:
            server.columns_s()
            with httpx.Client(base_url=f"{server.address}/ogc", timeout=300) as client:
                budget = BUDGET_MS if count == COUNTS[0] else None
                for what, asked in PAGES.items():
                    took = median_ms(lambda asked=asked: _got(client, "/collections/events/items", asked))
                    yield Figure(f"live layer, {what}, {count:,}", took, "ms", budget=budget)
                for tile in ("0/0/0", "4/8/5"):
                    first = median_ms(_Tiles(client, tile), times=5)
                    yield Figure(f"live layer, tile {tile}, new window, {count:,}", first, "ms")


class _Tiles:
    """Asks for a tile of another window each time, so that none is there yet."""

    def __init__(self, client: httpx.Client, tile: str) -> None:
        self._client, self._tile, self._day = client, tile, 0

    def __call__(self) -> None:
        self._day += 1
        _got(self._client, f"/tiles/{self._tile}.mvt", {"datetime": f"2016-01-{self._day:02}/.."})


def _got(client: httpx.Client, path: str, asked: dict[str, str]) -> None:
    client.get(path, params=asked).raise_for_status()
