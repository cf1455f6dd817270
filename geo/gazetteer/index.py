"""The gazetteer as it is asked: names to candidates, points to what lies near.

One read-only SQLite file. A name is one range scan of the table `name`, best first by the rank that was worked out
when the file was built. Threads share the connection behind a lock; processes open the file again by its path.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self, cast, get_args

from geo import event_words
from geo.errors import GazetteerError
from geo.gazetteer.edits import within_one
from geo.gazetteer.normalise import normalise
from geo.gazetteer.rank import Match
from geo.gazetteer.sieve import Sieve
from geo.gazetteer.sphere import distance_km, inside, rows_of_cells
from geo.gazetteer.twins import without_twins
from geo.model import GeoPrecision, Place, PlaceKind

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

_PLACES = """
    SELECT e.gid, e.name, e.lon, e.lat, e.kind, e.country, e.radius_m, e.population, e.code, d.name, d.code,
    e.west, e.south, e.east, e.north FROM entity e LEFT JOIN entity d ON d.id = e.division
"""
_BY_NAME = """
    SELECT e.gid, e.name, e.lon, e.lat, e.kind, e.country, e.radius_m, e.population, e.code, d.name, d.code,
    e.west, e.south, e.east, e.north, n.match, n.langs, n.rank, n.norm
    FROM name n JOIN entity e ON e.id = n.entity LEFT JOIN entity d ON d.id = e.division
    WHERE n.norm = ? ORDER BY n.rank, n.entity LIMIT ?
"""
_BY_ID = _PLACES + "WHERE e.gid = ?"
_BY_CELL = _PLACES + "WHERE e.cell BETWEEN ? AND ?"
_BY_KIND = _PLACES + "WHERE e.kind = ? AND e.population >= ? ORDER BY e.gid"
_BY_CODE = _PLACES + "WHERE e.code = ? AND e.code <> '' AND e.kind = ?"  # the index leaves out what has no code
_READ_AHEAD = 40  # rows of a name that are looked at for one in the language of the text
_SPOKEN_HERE = 200  # what a name in the language of the text is worth, thousandths of a power of ten of people
_FOREIGN = 500  # what a name costs that is known to belong to other languages ("Reno" is the Rhine in Italian only)
_KNOWN = frozenset(event_words.languages())
"""Languages that are read in full, whose names of countries are all tagged with them."""
_LATIN = "\u0250"  # names in other scripts begin behind it
_FOREIGN_COUNTRY = (
    3_000  # what the name of a country costs that only other languages have ("Brasilia" is Brazil in Finnish)
)
_INTERNATIONAL = 4  # languages; a name that so many share is no foreign word in one more
_UNKNOWN_SCORE = 0.35  # of a name of a country that no language which is known has ("Katari" is Qatar in none of those)
_NAME_SCORES = {Match.PRIMARY: 1.0, Match.ALTERNATE: 0.9, Match.TRANSCRIPTION: 0.8, Match.EPONYM: 0.7}
_EDIT_SCORE = 0.6
_EDIT_FROM = 6  # letters; in shorter names one edit makes another name
_EDIT_TO = 40  # letters; some 70 look-ups a letter
_KEPT = 20_000  # look-ups that are remembered
_KINDS = frozenset(get_args(PlaceKind))
_PRECISIONS: dict[str, GeoPrecision] = {
    "facility": "exact",
    "town": "settlement",
    "village": "settlement",
    "admin2": "admin2",
    "admin1": "admin1",
    "country": "country",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean."""

    place: Place
    primary: bool
    """Whether people call it so, as against one of many variants that a source lists."""
    name_score: float
    """0 to 1: how well the name fits, whatever the place."""


class Gazetteer:
    """An open gazetteer. Made by `open`; picklable, since it is only a path; to be closed."""

    def __init__(self, path: Path, connection: sqlite3.Connection, sieve: Sieve) -> None:
        self.path = path
        self._sieve = sieve
        self._connection = connection
        self._lock = threading.Lock()
        self._remembered: Callable[[str, str, int, bool], tuple[Candidate, ...]]
        self._remembered = lru_cache(maxsize=_KEPT)(self._lookup)

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """The gazetteer at `path`, which `geo.gazetteer.build.ensure` gives.

        Raises:
            GazetteerError: there is no gazetteer at `path`.
        """
        path = Path(path)
        try:
            address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
            connection.execute("SELECT norm FROM name LIMIT 1").fetchone()
            (bits,) = connection.execute("SELECT bits FROM sieve").fetchone()
        except (sqlite3.Error, TypeError) as error:
            raise GazetteerError(f"{path} is not a gazetteer ({error}): delete it, and it is built again.") from error
        return cls(path, connection, Sieve(bits))

    def __reduce__(self) -> tuple[Callable[[Path], Gazetteer], tuple[Path]]:
        return (Gazetteer.open, (self.path,))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing; the file is let go, and every later question is an error."""
        with self._lock:
            self._connection.close()

    def lookup(self, name: str, *, language: str = "", limit: int = 10, fuzzy: bool = False) -> tuple[Candidate, ...]:
        """The places of exactly this name (see `normalise`), likeliest first; empty where there is none.

        Args:
            name: As it stands in a gazetteer; `citation_forms` gives these for a word of a text.
            language: Of the text, BCP 47; places that are called so in it come first among equals.
            limit: The most that are returned.
            fuzzy: Where there is none, whether names one edit away count, with a lower score.
        """
        norm = normalise(name)
        if not fuzzy and not self._sieve.may_hold(norm):
            return ()
        return self._remembered(norm, language.partition("-")[0].lower(), limit, fuzzy)

    def may_begin(self, opening: str) -> bool:
        """Whether a name may begin with two words, given as a key (see `normalise`); True wrongly once in a while."""
        return self._sieve.may_begin(opening)

    def by_id(self, gid: str) -> Place | None:
        """The place of an id such as `geonames:703448`."""
        rows = self._rows(_BY_ID, (gid,))
        return _place(rows[0]) if rows else None

    def by_code(self, code: str) -> Place | None:
        """The country of an ISO 3166-1 code, or the first-order division of an ISO 3166-2 code."""
        rows = self._rows(_BY_CODE, (code.upper(), "admin1" if "-" in code else "country"))
        return _place(rows[0]) if rows else None

    def places(self, kind: PlaceKind, *, population: int = 0) -> list[Place]:
        """Every place of a kind where at least so many people live, in the order of their ids."""
        return [_place(row) for row in self._rows(_BY_KIND, (kind, population))]

    def bbox(self, place: Place) -> Box | None:
        """The box around an area: west, south, east, north; None where the gazetteer has only its point."""
        rows = self._rows(_BY_ID, (f"{place.gazetteer}:{place.gazetteer_id}",))
        return _box(rows[0]) if rows else None

    def nearest(
        self,
        lon: float,
        lat: float,
        *,
        max_km: float = 50.0,
        kinds: Collection[str] = ("town", "village"),
        limit: int = 1,
    ) -> tuple[Place, ...]:
        """The places of some kinds whose points lie within `max_km`, nearest first."""
        runs = rows_of_cells(lon, lat, max_km)
        rows = (row for run in runs for row in self._rows(_BY_CELL, run) if row[4] in kinds)
        measured = ((distance_km(lon, lat, row[2], row[3]), row) for row in rows)
        found = [item for item in measured if item[0] <= max_km]
        found.sort(key=lambda item: (item[0], item[1][0]))
        return tuple(_place(row) for _, row in found[:limit])

    def container(self, lon: float, lat: float) -> Place | None:
        """The first-order division that a point lies in, else the country; None far from every town.

        The division is that of the nearest town whose box holds the point, so close to a border it may be the other side's.
        """
        towns = self.nearest(lon, lat, max_km=150.0, limit=5)
        for town in towns:
            area = self.by_code(town.admin1_code) if town.admin1_code else None
            box = self.bbox(area) if area else None
            if area and box and inside(box, lon, lat):
                return area
        country = towns[0].country_code if towns else None
        return self.by_code(country) if country else None

    def _lookup(self, norm: str, language: str, limit: int, fuzzy: bool) -> tuple[Candidate, ...]:
        if not norm:
            return ()
        rows = self._rows(_BY_NAME, (norm, max(limit, _READ_AHEAD)))
        if rows or not fuzzy or not _EDIT_FROM <= len(norm) <= _EDIT_TO:
            return _candidates(rows, language, 1.0, limit)
        others = filter(self._sieve.may_hold, within_one(norm))
        near = (row for other in others for row in self._rows(_BY_NAME, (other, limit)))
        return _without_repeats(_candidates(near, language, _EDIT_SCORE))[:limit]

    def _rows(self, query: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise GazetteerError(
                f"The gazetteer {self.path} cannot be read ({error}): delete it to build it again."
            ) from error


def _candidates(
    rows: Iterable[tuple[Any, ...]], language: str, factor: float, limit: int | None = None
) -> tuple[Candidate, ...]:
    """Candidates in the order of rank, those called so in the language a little before their equals."""
    costs = ((_language_cost(row[16], row[4], language), number, row) for number, row in enumerate(rows))
    ranked = sorted((row[17] + cost, number, cost, row) for cost, number, row in costs)
    return without_twins(
        [
            Candidate(
                _place(row), row[15] == Match.PRIMARY and cost < _FOREIGN_COUNTRY, factor * _name_score(row, language)
            )
            for _, _, cost, row in ranked[:limit]
        ]
    )


def _name_score(row: Sequence[Any], language: str) -> float:
    """How well a name fits a place: badly where it is a country's, and no language that is known calls it so.

    What sources list without a language are its forms in all others, and those in which Latin letters write them
    ("Albanya"); those that have a word of the country's own name ("Korea") are used in many.
    """
    norm, name, kind = row[18], row[1], row[4]
    unused = kind == "country" and row[15] == Match.ALTERNATE and not row[16] and norm < _LATIN
    if unused and language in _KNOWN and not set(norm.split()) & set(normalise(name).split()):
        return _UNKNOWN_SCORE
    return _NAME_SCORES[row[15]]


def _language_cost(tags: str, kind: str, language: str) -> int:
    """What is added to the rank of a name, by the languages that it is tagged with and the kind of the place.

    How languages call countries is known in full, so that no other language than those tagged calls one so.
    """
    if not language or not tags:
        return 0
    languages = tags.split()
    if language in languages:
        return -_SPOKEN_HERE
    if len(languages) >= _INTERNATIONAL:
        return 0
    return _FOREIGN_COUNTRY if kind == "country" else _FOREIGN


def _without_repeats(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Each place once, as it was met first."""
    met: dict[tuple[str, str], Candidate] = {}
    for candidate in candidates:
        met.setdefault((candidate.place.gazetteer, candidate.place.gazetteer_id), candidate)
    return tuple(met.values())


def _place(row: tuple[Any, ...]) -> Place:
    gid, name, lon, lat, kind, country, radius, population, code, division, division_code = row[:11]
    source, _, number = gid.partition(":")
    if kind == "admin1":
        division, division_code = name, code
    return Place(
        name=name,
        lon=lon,
        lat=lat,
        kind=_kind(kind),
        geo_precision=_PRECISIONS.get(kind, "region"),
        radius_m=float(radius),
        country_code=country or None,
        admin1=division,
        admin1_code=division_code or None,
        gazetteer=source,
        gazetteer_id=number,
        population=population,
    )


def _kind(kind: str) -> PlaceKind:
    assert kind in _KINDS
    return cast("PlaceKind", kind)


def _box(row: tuple[Any, ...]) -> Box | None:
    west, south, east, north = row[11:15]
    return None if west is None else (west, south, east, north)
