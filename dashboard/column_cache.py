"""The columns of a store as it is now, made once for each version, and kept on disk where making them takes long."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from dashboard.coding import NEEDED, Batch, Coder
from dashboard.column_files import ColumnFiles
from dashboard.columns import LIMIT, Columns, of_coder
from geo.errors import DatelineError
from geo.stores import EventStore

_LARGE = 50_000
"""Events from which on the columns are kept on disk."""
_BATCH = 20_000


class ColumnCache:
    """The columns of a store as it is now; read again when its version has changed."""

    def __init__(self, store: EventStore, folder: Path | None = None, *, limit: int | None = None) -> None:
        """`folder` is where large columns are kept from one run to the next; None keeps them in memory alone."""
        self._store = store
        self._limit = LIMIT if limit is None else limit
        self._files = ColumnFiles(folder, limit=self._limit) if folder else None
        self._lock = threading.Lock()
        self._columns: Columns | None = None
        self.read = 0
        """How many events have been read so far of those that are being read now."""

    def known(self) -> Columns | None:
        """The present columns if they are made, else None; never waits."""
        columns = self._columns
        return columns if columns and columns.version == self._store.version else None

    def current(self) -> Columns:
        """The columns of the store's present version; who asks while they are being made waits."""
        if columns := self.known():
            return columns
        with self._lock:
            columns = self.known() or self._made()
            self._columns = columns
        return columns

    @contextlib.asynccontextmanager
    async def served(self, _: object) -> AsyncIterator[None]:
        """While a server runs: it answers from the first moment on, and columns are made beside that."""
        threading.Thread(target=self._begin, name="columns", daemon=True).start()
        yield

    def _begin(self) -> None:
        with contextlib.suppress(DatelineError):  # told to whoever asks
            self.current()

    def _made(self) -> Columns:
        version = self._store.version
        if kept := self._files and self._files.load(version):
            return kept
        coder = Coder(datasets={dataset.name: dataset for dataset in self._store.datasets()})
        with _no_collection():
            for batch in self._batches():
                coder.add(batch)
                self.read = coder.count
        made = of_coder(coder, version, limit=self._limit)
        return self._files.save(made) if self._files and made.count >= _LARGE else made

    def _batches(self) -> Iterator[Batch]:
        self.read = 0
        return self._store.tuples(NEEDED, batch=_BATCH)


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps Python from looking for cycles among millions of tuples that have none: it takes half of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
