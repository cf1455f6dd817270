"""From the command to the first served page, as in `make run`."""

from __future__ import annotations

import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from _frame import CACHE, DATELINE, ROOT, Figure, in_process


def measure() -> Iterator[Figure]:
    """The figures."""
    took, _ = in_process([DATELINE, "--help"])
    yield Figure("dateline --help", took, "s", budget=0.5)
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "events.gpkg"
        yield Figure("first start to first page, no gazetteer", _served_after(Path(folder), store), "s")
        yield Figure("second start to first page", _served_after(CACHE, store), "s", budget=6)


def _served_after(cache: Path, store: Path) -> float:
    """Seconds from the start of `dateline serve seeds` until the page and its columns are there."""
    command = [DATELINE, "serve", ROOT / "seeds", "--port", "0", "--store", store, "--cache-dir", cache]
    started = time.perf_counter()
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[-1]
            for path in ("/", "/api/columns"):
                with urllib.request.urlopen(address + path, timeout=30) as answer:
                    answer.read()
            return time.perf_counter() - started
        finally:
            server.terminate()
