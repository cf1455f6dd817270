"""What every bench is made of: a figure with its budget, and ways to take time and memory."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_RATES = ("1/s", "kB/s")
ROOT = Path(__file__).parents[2]
CACHE = ROOT / "build" / "test-cache"
BUILD = ROOT / "build" / "bench"
"""What the benches make or fetch once: stores of synthetic events, the libraries of the peers."""
DATELINE = Path(sys.executable).with_name("dateline")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value. The budget is the most that it may be; of a rate (`1/s`, `kB/s`), the least."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    note: str = ""
    """What must be known beside the value."""

    @property
    def is_within(self) -> bool:
        """Whether the budget holds; True where there is none."""
        if self.budget is None:
            return True
        return self.value >= self.budget if self.unit in _RATES else self.value <= self.budget

    @property
    def told(self) -> dict[str, Any]:
        """The figure as bench.json holds it."""
        told = {"value": round(self.value, 3), "unit": self.unit, "budget": self.budget}
        return {**told, "note": self.note} if self.note else told


def seconds(call: Callable[[], Any]) -> float:
    """How long the call takes."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def median_ms(call: Callable[[], Any], times: int = 15) -> float:
    """The median of so many calls in milliseconds, after one that warms up."""
    call()
    return statistics.median(seconds(call) for _ in range(times)) * 1000


def in_process(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> tuple[float, float]:
    """Seconds that the command takes, and the most megabytes that it holds.

    Raises:
        RuntimeError: it fails.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command)),
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    per_megabyte = 1_000_000 if sys.platform == "darwin" else 1000  # macOS counts bytes, Linux kilobytes
    return time.perf_counter() - started, usage.ru_maxrss / per_megabyte
