"""Servers to measure: `dateline serve` in a process of its own, or any ASGI application in a thread."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import httpx
import uvicorn
from _frame import CACHE, DATELINE

_PATIENCE_S = 300


@dataclass(frozen=True, slots=True)
class Server:
    """A running `dateline serve`."""

    address: str
    ready_s: float
    """Seconds from the command until it said that it is ready."""
    pid: int

    began: float
    """When the command was given, by `time.perf_counter`."""

    def columns_s(self) -> float:
        """Seconds from the command until the columns had been served, once."""
        until = time.perf_counter() + _PATIENCE_S
        while httpx.get(f"{self.address}/api/columns", timeout=_PATIENCE_S).status_code != httpx.codes.OK:
            if time.perf_counter() > until:
                raise RuntimeError(f"the columns are not there after {_PATIENCE_S} s")
            time.sleep(0.05)
        return time.perf_counter() - self.began

    @property
    def memory_mb(self) -> float:
        """Megabytes that it holds; where the system tells, the most that it has held."""
        status = Path(f"/proc/{self.pid}/status")
        if status.exists():
            told = dict(line.split(":", 1) for line in status.read_text().splitlines())
            return int(told["VmHWM"].split()[0]) * 1024 / 1e6
        now = subprocess.run(["ps", "-o", "rss=", "-p", str(self.pid)], check=True, capture_output=True, text=True)
        return int(now.stdout) * 1024 / 1e6


@contextmanager
def dateline(store: Path, cache: Path = CACHE) -> Iterator[Server]:
    """The page over this store, served by the command that users run."""
    command = [DATELINE, "serve", "--port", "0", "--store", store, "--cache-dir", cache]
    began = time.perf_counter()
    with (
        TemporaryFile("w+") as told,
        subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=told, text=True) as process,
    ):
        try:
            assert process.stdout is not None
            ready = process.stdout.readline().split()
            if not ready:
                told.seek(0)
                raise RuntimeError(f"dateline serve does not start: {told.read()}")
            yield Server(ready[-1], time.perf_counter() - began, process.pid, began)
        finally:
            process.terminate()


@contextmanager
def in_thread(application: Any) -> Iterator[str]:
    """The address of an ASGI application, served on a free port."""
    server = uvicorn.Server(uvicorn.Config(application, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started:
        assert time.monotonic() < until, "the server does not start"
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
