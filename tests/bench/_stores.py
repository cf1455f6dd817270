"""Stores of synthetic events, made once by `dateline demo` and kept under build/bench."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
from _frame import BUILD, CACHE, DATELINE, ROOT

from dashboard.column_cache import ColumnCache
from dashboard.column_files import ColumnFiles
from dashboard.columns import LIMIT, Columns, compressed
from dashboard.packing import pack
from geo.stores import open_store


def events_store(count: int) -> Path:
    """A GeoPackage with so many events, made anew where what makes it has changed."""
    store = BUILD / f"events-{count}-{_writers()}.gpkg"
    if not store.exists():
        print(f"Making {count:,} events in {store}", file=sys.stderr)
        BUILD.mkdir(parents=True, exist_ok=True)
        half_made = store.with_suffix(".half.gpkg")  # one that was left is gone on with
        command = [DATELINE, "demo", "--events", count, "--store", half_made, "--cache-dir", CACHE, "--quiet"]
        subprocess.run(list(map(str, command)), check=True)
        half_made.rename(store)
        for older in set(BUILD.glob(f"events-{count}-*")) - {store}:
            older.unlink()
    return store


def _writers() -> str:
    """What tells one form of the stores from another: the code and the words that write them."""
    written_by = sorted(path for folder in ("demo", "stores") for path in (ROOT / "geo" / folder).glob("*.[pt]*"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in written_by)).hexdigest()[:10]


def tiled(store: Path, times: int, cache: Path) -> int:
    """Puts columns with every event of the store so many times into a cache folder, for `dateline serve` to find there.

    A store of ten million events would take hours and tens of gigabytes; the server's engine reads the columns alone.
    """
    with open_store(store, read_only=True) as opened:
        columns = ColumnCache(opened).current()
    repeated = {"fid", *(name for name, array in columns.arrays.items() if len(array) == columns.count)}
    arrays = {name: np.repeat(array, times) if name in repeated else array for name, array in columns.arrays.items()}
    arrays["by_fid"] = np.argsort(arrays["fid"], kind="stable").astype("<i4")
    sent = {
        name: array for name, array in arrays.items() if name.startswith(("place_", "cast_")) and name != "place_radius"
    }
    count = columns.count * times
    body = pack({**columns.header, "count": count, "remote": True}, sent)
    own = pack({}, {name: array for name, array in arrays.items() if name not in sent})
    ColumnFiles(cache, limit=LIMIT).save(Columns.of(body, compressed(body), own))
    return count
