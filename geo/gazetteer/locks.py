"""One process at a time: a lock on a file, which the system ends if its holder dies."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_POLL_S = 0.2


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Waits until nobody else holds the lock at `path`, then holds it: an exclusive SQLite transaction.

    Raises:
        sqlite3.Error: the file cannot be made or is no lock.
    """
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as lock:
        while True:
            try:
                lock.execute("BEGIN EXCLUSIVE")
                break
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                time.sleep(_POLL_S)
        yield
