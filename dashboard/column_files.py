"""Columns on disk, one folder a version: read in place, written whole or not at all, older ones removed."""

from __future__ import annotations

import hashlib
import mmap
import shutil
import tempfile
from pathlib import Path

from dashboard.columns import Columns

_FORM = "4"
"""Changed with whatever changes in the files, so that no older ones are read."""
_PARTS = ("body", "gzipped", "own")
_MOST = 4
"""Stores whose columns are kept."""


class ColumnFiles:
    """The columns of the stores that were served last."""

    def __init__(self, folder: Path, *, limit: int) -> None:
        """`limit` is that of the columns, which makes them others."""
        self._folder = folder / "columns"
        self._form = f"{_FORM}-{limit}"

    def load(self, version: str) -> Columns | None:
        """The columns of that version, or None where they are not kept."""
        try:
            found = Columns.of(*(_mapped(self._place(version) / part) for part in _PARTS))
        except (OSError, ValueError, KeyError):
            return None
        return found if found.version == version else None

    def save(self, columns: Columns) -> Columns:
        """The same columns, read in place; those handed in where the disk does not take them."""
        place = self._place(columns.version)
        try:
            self._write(columns, place)
        except OSError:  # a full disk, or a folder that is not ours
            return columns
        self._tidy(place)
        return self.load(columns.version) or columns

    def _write(self, columns: Columns, place: Path) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix="new-", dir=self._folder))
        try:
            for part in _PARTS:
                (made / part).write_bytes(getattr(columns, part))
            shutil.rmtree(place, ignore_errors=True)
            made.rename(place)
        finally:
            shutil.rmtree(made, ignore_errors=True)

    def _tidy(self, newest: Path) -> None:
        """Removes older versions of the same store, and what was not read for longest."""
        store = newest.name.partition("-")[0]
        others = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        kept = [path for path in others if path != newest and path.name.partition("-")[0] != store]
        for path in others:
            if path != newest and path not in kept[: _MOST - 1]:
                shutil.rmtree(path, ignore_errors=True)

    def _place(self, version: str) -> Path:
        """A folder of plain letters: a version comes out of a file that may be anybody's."""
        store = version.rpartition("-")[0]
        return self._folder / f"{_digest(store)}-{_digest(f'{self._form} {version}')}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def _mapped(path: Path) -> memoryview:
    """The bytes of a file, read from disk as they are asked for."""
    with path.open("rb") as opened:
        return memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
