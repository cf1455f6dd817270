"""Gathers the features of all sources under one integer key each, with every name as a sorted row of the index."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from geo.errors import GazetteerError
from geo.gazetteer import sources, tables, transcribe
from geo.gazetteer.country_files import Row
from geo.gazetteer.feature_codes import SORTS, TOWN
from geo.gazetteer.normalise import normalise
from geo.gazetteer.rank import Match, imported_prominence, prominence, rank, ranks_of
from geo.gazetteer.sphere import cell, distance_km
from geo.gazetteer.tables import Feature, Name, OwnRow

_TOWNS = 235_000
"""About how many towns there are, for the progress bar alone."""
_VILLAGE_BELOW = 1_000
_EPONYM_FROM = 5_000
"""Only a town of some size gives its name to the division around it."""
_SAME_KM = 10.0
"""So near to a village or an airport of places.tsv, another source's of its name is the same."""
_TOWN_KINDS, _AIRPORT_KINDS = frozenset({"town", "village"}), frozenset({"facility"})
_AIRPORT_RADIUS_M = 3_000
_INHABITED, _AREA, _BUILDING = 0, 1, 2
"""What a feature is for its names: all but imports count as inhabited."""
_BUILDINGS = frozenset({"facility", "sea", "strait"})
"""Imported kinds that one word alone hardly tells: a hundred stations and bays are called "Victory"."""
_LAST_SPACED = "\u2e7f"
"""The scripts behind it set no blanks between words."""

NameRow = tuple[str, int, int, int, str]
"""Key of the name, rank, entity, match, languages separated by spaces."""


def town_radius(population: int) -> int:
    """Metres: a circle with room for the people at 2,000 a square kilometre, never below 1 km."""
    return max(1_000, round(math.sqrt(population / 2_000 / math.pi) * 1.25) * 1_000)


class Collector:
    """One pass over all sources: `entities` first, to the end, then `names`."""

    def __init__(self, imported: Iterable[Row] = (), count: int = 0) -> None:
        """Take what a person imported, `count` rows, which come last and give way to everything else."""
        self._imported = imported
        self._total = _TOWNS + count
        self._sorts = bytearray([_INHABITED])
        """What each entity is for its names; nobody has the number 0."""
        self._names: list[NameRow] = []
        self._division_of: dict[str, int] = {}
        """GeoNames admin-1 code and ISO 3166-2 code -> entity."""
        self._windows: dict[int, frozenset[str]] = {}
        self._spoken: dict[int, dict[str, str]] = {}
        """First-order division -> its names that are known to be used -> their languages."""
        self._eponyms: dict[int, tuple[int, frozenset[str]]] = {}
        self._ranks: dict[int, float] = {}
        self._references: dict[str, list[OwnRow]] = defaultdict(list)
        self._own: list[OwnRow] = []
        self._seen = 0

    def entities(self, progress: Callable[[str, float], None]) -> Iterator[tuple[Any, ...]]:
        """The rows of the table `entity`: countries, divisions, regions, own places, airports, towns, imports.

        Raises:
            GazetteerError: a row of places.tsv speaks of a feature that no source has, or an import cannot be read.
        """
        progress("Reading names of countries and regions", 0.0)
        for row in tables.own_places():
            self._references[row.id].append(row) if row.is_reference else self._own.append(row)
        tagged = _tagged_names()
        areas = [feature for name in tables.DERIVED for feature in tables.areas(name)]
        taken = {feature.id for feature in areas}
        for feature in areas:
            yield self._area(feature, tagged.get(feature.code, ()))
        for row in self._own:
            yield self._own_feature(row)
        yield from self._airports()
        for town in sources.towns():
            if self._seen % 5_000 == 0:
                progress("Reading towns", self._share())
            if f"geonames:{town.id}" not in taken:  # GeoNames moves a feature between its classes now and then
                yield self._town(town)
                if self._total > _TOWNS:
                    taken.add(f"geonames:{town.id}")
        if self._references:
            lost = ", ".join(sorted(self._references)[:5])
            raise GazetteerError(f"places.tsv speaks of features that no source has: {lost}; give them coordinates.")
        yield from self._imports(taken, progress)

    def names(self) -> list[NameRow]:
        """The rows of the table `name`, in the order of their keys."""
        for division, (_, keys) in sorted(self._eponyms.items()):
            position = rank(self._ranks[division], Match.EPONYM)
            known = self._windows[division]
            self._names.extend((key, position, division, Match.EPONYM, "") for key in sorted(keys - known) if key)
        self._names.sort()
        return self._told_apart() if any(self._sorts) else self._names

    def _imports(self, taken: set[str], progress: Callable[[str, float], None]) -> Iterator[tuple[Any, ...]]:
        """The rows of a person's imports, each feature once, without those that are there already."""
        own = _points_by_name(self._own, _TOWN_KINDS)
        for row in self._imported:
            gid = f"geonames:{row.id}"
            is_town = SORTS[row.sort][0] == TOWN
            if gid in taken or (is_town and _is_near(row.lon, row.lat, own.get(normalise(row.name), ()))):
                continue
            taken.add(gid)
            if self._seen % 5_000 == 0:
                progress("Reading imported places", self._share())
            yield self._import(row)

    def _import(self, row: Row) -> tuple[Any, ...]:
        """A feature of an import."""
        kind, radius = SORTS[row.sort]
        if kind == TOWN:
            kind, radius = _town_kind(row.population), town_radius(row.population)
        sort = _BUILDING if kind in _BUILDINGS else _INHABITED if kind in ("town", "village") else _AREA
        number = self._number(sort)
        variants = tuple(text for text in row.variants if not _is_code(text))
        made = _transcribed(row.variants) if row.country in transcribe.COUNTRIES else ()
        weight = imported_prominence(kind, row.population)
        self._add(number, weight, [Name(row.name, "", True)], variants=variants, made=made)
        division = self._division_of.get(f"{row.country}.{row.admin1}")
        head = (number, f"geonames:{row.id}", row.name, row.lon, row.lat, kind, row.country, division, "")
        return (*head, row.population, radius, None, None, None, None, cell(row.lon, row.lat))

    def _told_apart(self) -> list[NameRow]:
        """The names, sorted, without those that imports would only blur.

        Where people live somewhere by a name, or the gazetteer has it anyway, no imported river, mountain or building
        is called so, and one word alone, or the name of several, tells no building.
        """
        kept: list[NameRow] = []
        for key, group in groupby(self._names, key=itemgetter(0)):
            rows = list(group)
            most = _last_called_so(key, [self._sorts[row[2]] for row in rows])
            kept += [row for row in rows if self._sorts[row[2]] <= most]
        return kept

    def _share(self) -> float:
        """How much of the work is done when so many are read, for the progress bar."""
        return 0.05 + 0.5 * min(1.0, self._seen / self._total)

    def _area(self, feature: Feature, tagged: Iterable[Name]) -> tuple[Any, ...]:
        """A country, division, region or county, with what places.tsv adds to it."""
        rows = [row for key in _references(feature) for row in self._references.pop(key, ())]
        names = (Name(feature.name, "", True), *feature.names, *tagged, *(name for row in rows for name in row.names))
        placed = next((row for row in rows if row.lon is not None), None)
        number = self._number()
        if feature.kind == "admin1":
            self._division_of.setdefault(feature.geonames_admin1, number)
            self._division_of.setdefault(feature.code, number)
        kind = next((row.kind for row in rows if row.kind), feature.kind)
        lon, lat, radius = feature.lon, feature.lat, feature.radius_m
        if placed is not None:
            assert placed.lon is not None
            assert placed.lat is not None
            lon, lat, radius = placed.lon, placed.lat, placed.radius_m or radius
        elif rows and rows[0].radius_m:
            radius = rows[0].radius_m
        first_row = len(self._names)
        keys = self._add(number, prominence(kind, feature.population, own=bool(placed)), names)
        if feature.kind == "admin1":
            self._spoken[number] = {row[0]: row[4] for row in self._names[first_row:] if row[3] == Match.PRIMARY}
            self._windows[number] = frozenset(window for key in keys for window in _edges(key))
        division = self._division_of.get(feature.parent) if feature.parent else None
        where = (*(feature.bbox or (None,) * 4), cell(lon, lat))
        head = (number, feature.id, feature.name, lon, lat, kind, feature.country, division)
        return (*head, feature.code, feature.population, radius, *where)

    def _own_feature(self, row: OwnRow) -> tuple[Any, ...]:
        """A feature that only places.tsv has."""
        if row.lon is None or row.lat is None or row.radius_m is None or not row.names:
            raise GazetteerError(f"The row {row.id} of places.tsv needs lon, lat, radius_km and a name: add them.")
        number = self._number()
        english = next((name.text for name in row.names if name.language == "en"), row.names[0].text)
        self._add(number, prominence(row.kind, 0, own=True), row.names)
        division = self._division_of.get(row.admin1) if row.admin1 else None
        head = (number, f"dateline:{row.id}", english, row.lon, row.lat, row.kind, row.country, division)
        return (*head, "", 0, row.radius_m, None, None, None, None, cell(row.lon, row.lat))

    def _airports(self) -> Iterator[tuple[Any, ...]]:
        """The airports with those of their names that places.tsv does not have for the same one."""
        own = _points_by_name(self._own, _AIRPORT_KINDS)
        for airport in sources.airports():
            where = airport.lon, airport.lat
            names = [name for name in airport.names if not _is_near(*where, own.get(normalise(name), ()))]
            if names:
                yield self._airport(replace(airport, names=tuple(names)))

    def _airport(self, airport: sources.Airport) -> tuple[Any, ...]:
        """An airport of airportsdata."""
        number = self._number()
        names = [Name(name, "en", True) for name in airport.names]
        self._add(number, prominence("facility", 0, own=False), names)
        head = (number, f"airportsdata:{airport.iata}", airport.names[0], airport.lon, airport.lat, "facility")
        where = (None, None, None, None, cell(airport.lon, airport.lat))
        return (*head, airport.country, None, "", 0, _AIRPORT_RADIUS_M, *where)

    def _town(self, town: sources.Town) -> tuple[Any, ...]:
        """A town or village of GeoNames."""
        rows = self._references.pop(f"geonames:{town.id}", ())
        number = self._number()
        names = [Name(town.name, "", True), *(name for row in rows for name in row.names)]
        short = town.name.removesuffix(" City")
        if short != town.name and short in town.alternates:
            names.append(Name(short, "", True))
        kind = next((row.kind for row in rows if row.kind), _town_kind(town.population))
        made = _transcribed(town.alternates) if town.country in transcribe.COUNTRIES else ()
        division = self._division_of.get(f"{town.country}.{town.admin1}")
        is_seat = division is not None and town.population >= _EPONYM_FROM
        spoken = self._shared_names(division, names) if division is not None and is_seat else {}
        weight = prominence(kind, town.population, own=bool(rows))
        variants = (text for text in town.alternates if not _is_code(text))
        keys = self._add(number, weight, names, variants=variants, made=made, spoken=spoken)
        if division is not None and is_seat:
            self._note_eponym(division, town.population, keys)
        radius = next((row.radius_m for row in rows if row.radius_m), town_radius(town.population))
        head = (number, f"geonames:{town.id}", town.name, town.lon, town.lat, kind, town.country, division, "")
        return (*head, town.population, radius, None, None, None, None, cell(town.lon, town.lat))

    def _shared_names(self, division: int, names: Iterable[Name]) -> Mapping[str, str]:
        """What a division is called that a town of its name is called too: "Genf", but not "Rio Grande do Sul".

        A division of another name lends none: Belém is not called Pará.
        """
        keys = {normalise(name.text) for name in names}
        if keys.isdisjoint(self._windows[division]):
            return {}
        longer = tuple(f"{key} " for key in keys)
        return {key: tags for key, tags in self._spoken[division].items() if not key.startswith(longer)}

    def _note_eponym(self, division: int, population: int, keys: frozenset[str]) -> None:
        """Remembers the largest town whose name stands at an edge of the division's name ("Luhansk Oblast")."""
        known = self._eponyms.get(division)
        if (known is None or population > known[0]) and not keys.isdisjoint(self._windows[division]):
            self._eponyms[division] = (population, keys)

    def _number(self, sort: int = _INHABITED) -> int:
        self._seen += 1
        self._sorts.append(sort)
        return self._seen

    def _add(
        self,
        number: int,
        weight: float,
        names: Iterable[Name],
        *,
        variants: Iterable[str] = (),
        made: Iterable[str] = (),
        spoken: Mapping[str, str] = MappingProxyType({}),
    ) -> frozenset[str]:
        """The keys of an entity's names, each noted once with its best match and all its languages.

        Args:
            number: The entity.
            weight: Its prominence.
            names: With their languages.
            variants: Names that nobody vouches for.
            made: Romanian names made by rule.
            spoken: Names that are known to be used of the division around: what people call Geneva the canton, they
                call Geneva the city.
        """
        matches: dict[str, int] = {}
        languages: dict[str, set[str]] = {}
        for name in names:
            norm = normalise(name.text)
            match = int(Match.PRIMARY if name.primary else Match.ALTERNATE)
            matches[norm] = min(match, matches.get(norm, match))
            if name.language:
                languages.setdefault(norm, set()).add(name.language)
        alternate = int(Match.ALTERNATE)
        for text in variants:
            matches.setdefault(normalise(text), alternate)
        for norm in matches.keys() & spoken.keys() if spoken else ():
            matches[norm] = int(Match.PRIMARY)
            languages.setdefault(norm, set()).update(spoken[norm].split())
        for text in made:
            norm = normalise(text)
            if norm not in matches:
                matches[norm] = int(Match.TRANSCRIPTION)
                languages[norm] = {"ro"}
        matches.pop("", None)
        self._ranks[number] = weight
        ranks = ranks_of(weight)
        tags = {norm: " ".join(sorted(spoken_in)) for norm, spoken_in in languages.items()}
        self._names += [(norm, ranks[value], number, value, tags.get(norm, "")) for norm, value in matches.items()]
        return frozenset(matches)


def _last_called_so(key: str, sorts: list[int]) -> int:
    """The last sort of feature that keeps a name which features of these sorts bear."""
    if _INHABITED in sorts:
        return _INHABITED
    several_words = " " in key or key[0] > _LAST_SPACED
    return _BUILDING if several_words and sorts.count(_BUILDING) == 1 else _AREA


def _is_code(text: str) -> bool:
    """Whether a name is the code of an airport: GeoNames lists these among the names of the town ("BUG")."""
    return len(text) == 3 and text.isascii() and text.isupper()


def _references(feature: Feature) -> tuple[str, ...]:
    """The keys by which places.tsv may speak of a feature: its id, and `iso:` with its ISO code."""
    return (feature.id, f"iso:{feature.code}") if feature.code else (feature.id,)


def _tagged_names() -> dict[str, list[Name]]:
    """ISO 3166-1 or 3166-2 code -> names tagged by language, from CLDR and iso-codes."""
    found: dict[str, list[Name]] = defaultdict(list)
    for source in (sources.territories(), sources.subdivisions()):
        for code, language, text in source:
            found[code].append(Name(text, language, True))
    return found


def _edges(key: str) -> Iterator[str]:
    """Every run of words at the start or the end of a key, the whole of it too."""
    words = key.split()
    for length in range(1, len(words) + 1):
        yield " ".join(words[:length])
        yield " ".join(words[-length:])


def _town_kind(population: int) -> str:
    return "village" if population < _VILLAGE_BELOW else "town"


def _points_by_name(rows: Iterable[OwnRow], kinds: AbstractSet[str]) -> dict[str, list[tuple[float, float]]]:
    """Name -> points of the features of some kinds that places.tsv has of its own."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in rows:
        if row.kind in kinds and row.lon is not None and row.lat is not None:
            for key in {normalise(name.text) for name in row.names}:
                found[key].append((row.lon, row.lat))
    return found


def _is_near(lon: float, lat: float, points: Iterable[tuple[float, float]]) -> bool:
    """Whether a place lies near one of the points."""
    return any(distance_km(lon, lat, *point) < _SAME_KM for point in points)


def _transcribed(names: Iterable[str]) -> Iterator[str]:
    """Romanian transcriptions of Cyrillic names."""
    return (made for text in names if (made := transcribe.romanian(text)))
