"""What was asked before, and whose turn it is: one SQLite file for all processes of an installation."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from geo.errors import GeocodingError
from geo.model import Place

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answer (
    service TEXT NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL, place TEXT, asked REAL NOT NULL,
    PRIMARY KEY (service, name, language)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (service TEXT PRIMARY KEY, next REAL NOT NULL) WITHOUT ROWID;
"""
_SPACING_S = 1.05  # between two requests; a little above a second, since one may be quicker on its way than another
_PATIENCE_S = 30.0  # who would wait longer is told so instead
_CLOCK_SLIP_S = 86_400.0  # a turn further away than this was written by a clock that was wrong
_BUSY_S = 30.0


class AnswerCache:
    """The answers and the queue of one service."""

    def __init__(self, path: Path, service: str) -> None:
        self._path = path
        self._service = service

    def get(self, name: str, language: str) -> tuple[Place | None] | None:
        """The answer in a tuple of one, which may hold None for a miss; None where it was never asked.

        Raises:
            GeocodingError: the cache folder cannot be written.
        """
        with self._transaction() as connection:
            row = connection.execute(
                "SELECT place FROM answer WHERE service = ? AND name = ? AND language = ?",
                (self._service, name, language),
            ).fetchone()
        return None if row is None else (_place(row[0]),)

    def put(self, name: str, language: str, place: Place | None) -> None:
        """Nothing; the answer is kept for good."""
        text = None if place is None else json.dumps(dataclasses.asdict(place), ensure_ascii=False)
        with self._transaction() as connection:
            values = (self._service, name, language, text, time.time())
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?,?,?,?,?)", values)

    def wait_for_turn(self) -> None:
        """Nothing, once a request may be made: a second after the one before it, whichever process made that.

        A turn is taken when it has come and not ahead of time: a process that the machine lets oversleep then
        delays who comes next and never comes close to them.

        Raises:
            GeocodingError: the turn is more than half a minute away, or the cache folder cannot be written.
        """
        patient_until = time.monotonic() + _PATIENCE_S
        while wait := self._seconds_to_turn():
            if time.monotonic() + wait > patient_until:
                raise GeocodingError(
                    f"The online geocoder is to be left alone for {wait:.0f} seconds.", retry_after=wait
                )
            time.sleep(wait)

    def _seconds_to_turn(self) -> float:
        """0 where the turn was taken; else the seconds until one may be free."""
        with self._transaction() as connection:
            now = time.time()
            row = connection.execute("SELECT next FROM turn WHERE service = ?", (self._service,)).fetchone()
            wait = row[0] - now if row else 0.0
            if 0 < wait < _CLOCK_SLIP_S:
                return float(wait)
            self._set_next(connection, now + _SPACING_S)
            return 0.0

    def leave_alone(self, wait_s: float) -> None:
        """Nothing; no process asks the service before `wait_s` seconds have passed."""
        with self._transaction() as connection:
            self._set_next(connection, time.time() + wait_s)

    def _set_next(self, connection: sqlite3.Connection, moment: float) -> None:
        connection.execute("INSERT OR REPLACE INTO turn VALUES (?,?)", (self._service, moment))

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """A connection that holds the file against every other process until the block ends."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_BUSY_S, isolation_level=None)) as connection:
                connection.executescript(_SCHEMA)
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
        except (OSError, sqlite3.Error) as error:
            raise GeocodingError(
                f"The answers of online geocoders cannot be kept in {self._path.parent} ({error}); name another cache_dir."
            ) from error


def _place(text: str | None) -> Place | None:
    """The place that `put` wrote."""
    if text is None:
        return None
    fields = json.loads(text)
    return Place(**{**fields, "alternatives": (), "why": tuple(fields["why"])})
