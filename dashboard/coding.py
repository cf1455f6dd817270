"""Rows of a store -> numbers in typed arrays, and the dictionaries that say what the numbers stand for.

A million events are read in seconds: batch by batch, column by column, with no object that is kept for each row.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np

from dashboard import messages, wording
from dashboard.packing import Array, smallest
from geo.model import ARTICLES, WELL_PLACED, Dataset

NONE_DAY = -(2**31)
"""The day number of an undated event."""
EPOCH = date(1970, 1, 1).toordinal()
STATUSES = ("reported", "unconfirmed", "planned", "hypothetical", "background")
GEO_PRECISIONS = ("exact", "settlement", "admin2", "admin1", "country", "region")
NO_PLACE = "none"
"""The precision of an event without a place."""
DATE_PRECISIONS = ("day", "week", "month", "year")
NO_PRECISION = 255

NEEDED = (
    *("fid", "event_type", "mode", "status", "start_date", "end_date", "date_precision"),
    *("language", "publisher", "actors", "gazetteer", "gazetteer_id", "place_name", "geo_precision", "radius_m"),
    *("lon", "lat", "country_code", "admin1", "admin1_code", "dataset", "place_score"),
)
"""The columns of a store that are read."""

Batch = Sequence[tuple[Any, ...]]
"""Rows with the values of `NEEDED`."""

_AT = {name: number for number, name in enumerate(NEEDED)}
_EVENT_TYPES = {"start": "<i4", "end": "<i4", "precision": "u1", "unsure": "u1"}
# As `geo.frames` writes them; a name may hold brackets and semicolons of its own.
_ACTOR = re.compile(r"(.+?) \((?:actor|target|speaker|source)\)(?:; |$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of the map, as the events' rows tell it."""

    key: str
    name: str
    lon: float
    lat: float
    precision: str
    radius_m: float
    country_code: str | None
    admin1: str | None
    admin1_code: str | None


class Dictionary(dict[Any, int]):
    """Numbers values in the order in which they come; looking one up that is new numbers it."""

    def __init__(self, entry: Callable[[Any], Hashable] = lambda value: value, first: Iterable[Hashable] = ()) -> None:
        """`entry` tells what a value is listed as; values of one entry share its number."""
        super().__init__()
        self.entries: list[Any] = []
        self._entry = entry
        for value in first:
            self.__missing__(value)

    def __missing__(self, value: Any) -> int:  # noqa: ANN401, whatever a store holds
        entry = self._entry(value)
        if entry not in self:
            self[entry] = len(self.entries)
            self.entries.append(entry)
        number = self[value] = self[entry]
        return number

    def numbers(self, values: Iterable[Any]) -> list[int]:
        """The number of each value."""
        return list(map(self.__getitem__, values))


def day_number(day: date | None) -> int:
    """Days since 1970-01-01; `NONE_DAY` where there is no day."""
    return NONE_DAY if day is None else day.toordinal() - EPOCH


class _Days(dict[Any, int]):
    """Day numbers of dates, or of the text that a database holds instead."""

    def __missing__(self, day: Any) -> int:  # noqa: ANN401, a date, an ISO date or None
        number = self[day] = day_number(date.fromisoformat(day[:10]) if isinstance(day, str) else day)
        return number


@dataclass(slots=True)
class Coder:
    """The dictionaries and arrays that grow while the batches go by."""

    datasets: Mapping[str, Dataset] = field(default_factory=dict)
    """By their names."""
    count: int = 0
    types: Dictionary = field(default_factory=Dictionary)
    kinds: Dictionary = field(default_factory=lambda: Dictionary(lambda pair: (pair[0], pair[1] or "")))
    statuses: Dictionary = field(default_factory=lambda: Dictionary(first=STATUSES))
    languages: Dictionary = field(default_factory=lambda: Dictionary(lambda code: code or "und"))
    publishers: Dictionary = field(default_factory=lambda: Dictionary(lambda name: name or ""))
    layers: Dictionary = field(default_factory=lambda: Dictionary(lambda name: name or ARTICLES, first=[ARTICLES]))
    actors: Dictionary = field(default_factory=Dictionary)
    casts: Dictionary = field(default_factory=lambda: Dictionary(first=[()]))
    place_keys: Dictionary = field(default_factory=lambda: Dictionary(_place_key, first=[None]))
    places: list[PlaceRow] = field(default_factory=list)
    _days: dict[Any, int] = field(default_factory=_Days)
    _parts: dict[str, list[Array]] = field(default_factory=dict)

    def add(self, batch: Batch) -> None:
        """Takes a batch in."""
        if not batch:
            return
        columns = dict(zip(NEEDED, zip(*batch, strict=True), strict=True))
        self._keep("fid", columns["fid"])
        self._keep("start", self._numbers_of_days(columns["start_date"]))
        self._keep("end", self._numbers_of_days(columns["end_date"]))
        self._keep("kind", self.kinds.numbers(zip(columns["event_type"], columns["mode"], strict=True)))
        self._keep("status", self.statuses.numbers(columns["status"]))
        self._keep("language", self.languages.numbers(columns["language"]))
        self._keep("publisher", self.publishers.numbers(columns["publisher"]))
        self._keep("layer", self.layers.numbers(columns["dataset"]))
        self._keep("cast", _Casting(self.actors, self.casts).numbers(columns["actors"]))
        self._keep("place", self._place_numbers(batch, columns))
        self._keep("unsure", np.array(columns["place_score"], dtype="<f8") < WELL_PLACED)  # no score: not below
        self._keep("precision", list(map(_PRECISION_OF.__getitem__, columns["date_precision"])))
        self.count += len(batch)

    def fids(self) -> Array:
        """The store's own key of each row."""
        return self._whole("fid", "<i8")

    def arrays(self) -> dict[str, Array]:
        """What the browser gets: an array of the events for each fact, then those of places and casts."""
        events = {name: self._whole(name, kind) for name, kind in _EVENT_TYPES.items()}
        coded = ("kind", "status", "language", "publisher", "layer", "cast", "place")
        events |= {name: smallest(self._whole(name, "<i4")) for name in coded}
        return events | self._cast_arrays() | self._place_arrays()

    def header(self) -> dict[str, Any]:
        """Everything that the numbers stand for. Labels are English; a page in another language has its own."""
        with messages.speaking(messages.SOURCE):
            return self._header()

    def _header(self) -> dict[str, Any]:
        types = self.types.numbers(event_type for event_type, _ in self.kinds.entries)
        entries = [wording.type_entry(name) for name in self.types.entries]
        return {
            "count": self.count,
            "types": entries,
            "kinds": [
                {"type": number, "mode": mode, "label": wording.mode(event_type, mode)}
                for number, (event_type, mode) in zip(types, self.kinds.entries, strict=True)
            ],
            "statuses": [{"key": status, "label": wording.status(status)} for status in self.statuses.entries],
            "languages": [{"key": code, "label": wording.language(code)} for code in self.languages.entries],
            "precisions": [
                {"key": word, "label": wording.precision(word)} for word in (*GEO_PRECISIONS, NO_PLACE)
            ],
            "publishers": [{"key": name, "label": name} for name in self.publishers.entries],
            "layers": [_layer(name, self.datasets.get(name)) for name in self.layers.entries],
            "countries": [{"key": code, "label": wording.country(code)} for code in self._countries().entries],
            "admin1s": [
                {"key": code, "label": label, "country": country}
                for code, (label, country) in self._admin1s().items()
            ],
            "actors": self.actors.entries,
            "places": {"keys": [place.key for place in self.places], "names": [place.name for place in self.places]},
        }  # fmt: skip

    def _keep(self, name: str, values: Sequence[int] | Array) -> None:
        self._parts.setdefault(name, []).append(np.asarray(values, dtype="<i8" if name == "fid" else "<i4"))

    def _whole(self, name: str, kind: str) -> Array:
        parts = self._parts.get(name)
        return np.concatenate(parts).astype(kind, copy=False) if parts else np.empty(0, dtype=kind)

    def _numbers_of_days(self, days: Iterable[Any]) -> list[int]:
        return list(map(self._days.__getitem__, days))

    def _place_numbers(self, batch: Batch, columns: dict[str, tuple[Any, ...]]) -> Array:
        before = len(self.places)
        parts = (columns[name] for name in ("gazetteer", "gazetteer_id", "lon", "lat"))
        # No place is number 0 of the dictionary, and -1 of the column.
        numbers = np.array(self.place_keys.numbers(zip(*parts, strict=True)), dtype="<i4") - 1
        new = np.flatnonzero(numbers >= before)
        _, first = np.unique(numbers[new], return_index=True)
        self.places += [_place(self.place_keys.entries[numbers[row] + 1], batch[row]) for row in new[first]]
        return numbers

    def _cast_arrays(self) -> dict[str, Array]:
        sizes = np.fromiter(map(len, self.casts.entries), dtype="<i8", count=len(self.casts.entries))
        offsets = np.concatenate([[0], np.cumsum(sizes)])
        members = np.fromiter((actor for cast in self.casts.entries for actor in cast), dtype="<i8", count=offsets[-1])
        return {"cast_offset": smallest(offsets), "cast_actor": smallest(members)}

    def _place_arrays(self) -> dict[str, Array]:
        countries, admin1s = self._countries(), Dictionary(first=self._admin1s())
        return {
            "place_lon": np.array([place.lon for place in self.places], dtype="<f4"),
            "place_lat": np.array([place.lat for place in self.places], dtype="<f4"),
            "place_country": smallest(np.array([countries[place.country_code or ""] for place in self.places], "<i8")),
            "place_admin1": smallest(np.array([admin1s[place.admin1_code or ""] for place in self.places], "<i8")),
            "place_precision": np.array([GEO_PRECISIONS.index(place.precision) for place in self.places], "u1"),
        }

    def _countries(self) -> Dictionary:
        return Dictionary(first=dict.fromkeys(place.country_code or "" for place in self.places))

    def _admin1s(self) -> dict[str, tuple[str, str]]:
        """Code -> name and country of the first-order divisions; no code stands for places without one."""
        found: dict[str, tuple[str, str]] = {}
        for place in self.places:
            code = place.admin1_code or ""
            found.setdefault(code, ((place.admin1 or code) if code else "", (place.country_code or "") if code else ""))
        return found


def _layer(name: str, dataset: Dataset | None) -> dict[str, str]:
    """A layer with what its publisher asks people to be told."""
    note = f"{dataset.attribution}. {dataset.licence}" if dataset else ""
    return {"key": name, "label": wording.layer(name, dataset), "note": note}


_PRECISION_OF = defaultdict(lambda: NO_PRECISION, {word: number for number, word in enumerate(DATE_PRECISIONS)})


class _Casting(Dictionary):
    """The casts of a batch's `actors`. Texts are forgotten with the batch: there are many, of few casts."""

    def __init__(self, actors: Dictionary, casts: Dictionary) -> None:
        super().__init__()
        self._actors = actors
        self._casts = casts

    def __missing__(self, text: str | None) -> int:
        cast = {self._actors[name] for name in _ACTOR.findall(text)} if text else ()
        number = self[text] = self._casts[tuple(sorted(cast))]
        return number


def _place_key(parts: tuple[str | None, str | None, float | None, float | None] | None) -> str | None:
    """What a place is known by; None where a row tells of no place.

    A place given by its coordinates alone, without a gazetteer, is its own key.
    """
    if parts is None:
        return None
    gazetteer, gazetteer_id, lon, lat = parts
    if lon is None or lat is None or math.isnan(lon) or math.isnan(lat):
        return None
    return f"{gazetteer}:{gazetteer_id}" if gazetteer_id else f"{lon:.5f},{lat:.5f}"


def _place(key: str, row: tuple[Any, ...]) -> PlaceRow:
    """What the first row at a place tells of it."""
    precision = row[_AT["geo_precision"]] or "settlement"
    return PlaceRow(
        key=key,
        name=row[_AT["place_name"]] or key,
        lon=row[_AT["lon"]],
        lat=row[_AT["lat"]],
        precision=precision if precision in GEO_PRECISIONS else "region",
        radius_m=row[_AT["radius_m"]] or 0.0,
        country_code=row[_AT["country_code"]],
        admin1=row[_AT["admin1"]],
        admin1_code=row[_AT["admin1_code"]],
    )
