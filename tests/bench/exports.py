"""Exports of a hundred thousand and a million events: the whole command, and the writing beside that of geopandas.

The command reads the store, which takes longer than writing. Beside geopandas only writing counts: Dateline is handed
rows, geopandas a GeoDataFrame that is ready; how long that took to make is told.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from _frame import DATELINE, Figure, in_process
from _stores import events_store
from _writers import DRIVERS

from geo import exports

COUNTS = (100_000, 1_000_000)
SLOW = frozenset({"kml", "xlsx"})
"""Formats for people, of which a million are not written here."""
HERE = Path(__file__).parent
BUDGETS = {
    "export geojson, 1,000,000: command": 12,
    "export geojson, 1,000,000: command, memory": 300,
    "export geoparquet, 1,000,000: writing": 4,
}


def measure() -> Iterator[Figure]:
    """The figures."""
    with tempfile.TemporaryDirectory() as folder:
        for count in COUNTS:
            store = events_store(count)
            for name in exports.names():
                if count == COUNTS[0] or name not in SLOW:
                    yield from _of(name, count, store, Path(folder))


def _of(name: str, count: int, store: Path, folder: Path) -> Iterator[Figure]:
    what = f"export {name}, {count:,}"
    path = folder / f"events{exports.load(name).SUFFIX}"
    took, memory = in_process([DATELINE, "export", "--store", store, "--quiet", "-o", path])
    yield _figure(f"{what}: command", took, "s")
    yield _figure(f"{what}: command, memory", memory, "MB", f"{path.stat().st_size / 1e6:,.0f} MB on the disk")
    path.unlink()
    (_, ours), room = _written(store, count, name, "dateline", path)
    yield _figure(f"{what}: writing", ours, "s")
    yield _figure(f"{what}: writing, memory", room, "MB")
    if name in DRIVERS:
        (made, theirs), room = _written(store, count, name, "geopandas", path)
        yield _figure(f"{what}: geopandas", theirs, "s", f"{made:.1f} s more to make the frame")
        yield _figure(f"{what}: geopandas, memory", room, "MB")


def _figure(name: str, value: float, unit: str, note: str = "") -> Figure:
    return Figure(name, value, unit, budget=BUDGETS.get(name), note=note)


def _written(store: Path, count: int, name: str, side: str, path: Path) -> tuple[tuple[float, float], float]:
    """Seconds to make and to write, and the most megabytes that the process held, its rows among them.

    Raises:
        RuntimeError: the writer fails.
    """
    command = [sys.executable, HERE / "_writers.py", store, count, name, side, path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, env=environment, text=True)
    assert process.stdout is not None
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    path.unlink(missing_ok=True)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    made, took = map(float, printed.split())
    return (made, took), usage.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
