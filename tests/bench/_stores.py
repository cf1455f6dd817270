"""Stores of synthetic events, made once by `dateline demo` and kept under build/bench."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from _frame import BUILD, CACHE, DATELINE


def events_store(count: int) -> Path:
    """A GeoPackage with so many events."""
    store = BUILD / f"events-{count}.gpkg"
    if not store.exists():
        print(f"Making {count:,} events in {store.relative_to(Path.cwd(), walk_up=True)}", file=sys.stderr)
        half_made = store.with_suffix(".half.gpkg")
        half_made.unlink(missing_ok=True)
        command = [DATELINE, "demo", "--events", count, "--store", half_made, "--cache-dir", CACHE, "--quiet"]
        BUILD.mkdir(parents=True, exist_ok=True)
        subprocess.run(list(map(str, command)), check=True)
        half_made.rename(store)
    return store
