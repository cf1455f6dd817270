"""The gazetteer: how long its build takes, how much memory, and how quickly it answers."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from _frame import CACHE, DATELINE, Figure, in_process, median_ms, seconds

from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer

NAMES = ("Miami", "Krasnodar", "Rusia", "Флорида", "København", "Nowhere at all", "san josé", "北京")


def measure() -> Iterator[Figure]:
    """The figures."""
    with tempfile.TemporaryDirectory() as folder:
        took, held = in_process([DATELINE, "gazetteer", "build", "--cache-dir", folder])
        yield Figure("gazetteer build", took, "s", budget=20)
        yield Figure("gazetteer build, memory", held, "MB", budget=600)
    path = build.ensure(CACHE)
    yield Figure("gazetteer opened", median_ms(lambda: Gazetteer.open(path).close()), "ms", budget=50)
    with Gazetteer.open(path) as gazetteer:
        took = seconds(lambda: [gazetteer.lookup(name) for _ in range(20_000) for name in NAMES])
        yield Figure("gazetteer look-ups, names seen before", 20_000 * len(NAMES) / took, "1/s", budget=100_000)
