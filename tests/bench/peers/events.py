"""The events as every peer gets them: a place and the first and last day of each, as typed columns."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

# Undated events and those without a place are left out: no peer would know what to do with them.
_ROWS = """
select lon, lat, julianday(start_date) - 2440587.5, julianday(end_date) - 2440587.5 from events
where lon is not null and start_date is not null order by start_date
"""


@dataclass(frozen=True, slots=True)
class Packed:
    """What `/events` answers, and the days that it spans, counted from 1970-01-01."""

    body: bytes
    count: int
    first: int
    last: int


def packed(store: Path) -> Packed:
    """The events of a GeoPackage: three numbers (count, first day, last day), then lon, lat, start, end; see bench.js."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as opened:
        rows = np.fromiter(opened.execute(_ROWS), dtype=np.dtype((float, 4)))
    lon, lat = rows[:, :2].T.astype("<f4")
    start, end = rows[:, 2:].T.astype("<i4")
    head = np.array([len(rows), start.min(), end.max()], dtype="<i4")
    body = b"".join(part.tobytes() for part in (head, lon, lat, start, end))
    return Packed(body, *map(int, head))
