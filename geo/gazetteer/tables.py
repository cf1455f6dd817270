"""The committed tables: tab-separated text, UTF-8, a header line; lines that start with # explain.

`countries`, `divisions`, `regions` and `counties` are derived (folder derive/ says from what) and share one form; `places.tsv`
is written by hand and explains itself in its head.
"""

from __future__ import annotations

import gzip
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from geo.errors import GazetteerError

FOLDER = resources.files("geo.gazetteer") / "tables"
DERIVED = ("countries.tsv.gz", "divisions.tsv.gz", "regions.tsv.gz", "counties.tsv.gz")
OWN = "places.tsv"
MORE = "more_names.tsv"
AREA_COLUMNS = (
    *("id", "kind", "code", "parent", "geonames_admin1", "country", "name", "lon", "lat", "radius_m"),
    *("west", "south", "east", "north", "population", "names"),
)
PLACE_COLUMNS = ("id", "kind", "lon", "lat", "radius_km", "country", "admin1")
"""The first columns of places.tsv; each further column is a language."""
NAME_COLUMNS = ("id", "language", "names")
"""The columns of more_names.tsv."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a feature; `language` is empty where the source does not tell it."""

    text: str
    language: str
    primary: bool
    """Whether people who speak the language call the feature so, as against a variant from a pile of variants."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A row of a table, or a town. Degrees WGS 84, metres."""

    id: str
    """`source:id`; the part before the colon is what `Place.gazetteer` says."""
    name: str
    kind: str
    lon: float
    lat: float
    radius_m: int
    country: str = ""
    code: str = ""
    parent: str = ""
    geonames_admin1: str = ""
    population: int = 0
    bbox: tuple[float, float, float, float] | None = None
    names: tuple[Name, ...] = ()


def digest() -> str:
    """SHA-256 over all tables, for the key of what is built from them."""
    total = hashlib.sha256()
    for name in (*DERIVED, OWN, MORE):
        total.update((FOLDER / name).read_bytes())
    return total.hexdigest()


def areas(name: str) -> Iterator[Feature]:
    """The features of one derived table.

    Raises:
        GazetteerError: the table is missing or is not in the form of `AREA_COLUMNS`.
    """
    for row in _rows(name, AREA_COLUMNS):
        bbox = (float(row["west"]), float(row["south"]), float(row["east"]), float(row["north"]))
        yield Feature(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            radius_m=int(row["radius_m"]),
            country=row["country"],
            code=row["code"],
            parent=row["parent"],
            geonames_admin1=row["geonames_admin1"],
            population=int(row["population"]),
            bbox=bbox if bbox[0] != bbox[2] else None,
            names=tuple(_tagged(row["names"])),
        )


def _tagged(cell: str) -> Iterator[Name]:
    """The names of a cell such as `en:Crimea|:Krymskaya`; a name with its language counts as primary."""
    for part in filter(None, cell.split("|")):
        language, _, text = part.partition(":")
        yield Name(text, language, bool(language))


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row of places.tsv: a feature of our own, or further names (and a better extent) of another source's feature."""

    id: str
    kind: str
    lon: float | None
    lat: float | None
    radius_m: int | None
    country: str
    admin1: str
    names: tuple[Name, ...]

    @property
    def is_reference(self) -> bool:
        """Whether the row speaks of a feature that another table or package has."""
        return ":" in self.id


def own_places() -> Iterator[OwnRow]:
    """The rows of places.tsv with the names of more_names.tsv, which may speak of further features of other sources.

    Raises:
        GazetteerError: a table is missing or is not in its form, or names a feature of ours that places.tsv lacks.
    """
    more = _more_names()
    for row in _rows(OWN, PLACE_COLUMNS):
        languages = [column for column in row if column not in PLACE_COLUMNS]
        names = [name for tag in languages for name in _names(row[tag], tag)]
        yield OwnRow(
            id=row["id"],
            kind=row["kind"],
            lon=float(row["lon"]) if row["lon"] else None,
            lat=float(row["lat"]) if row["lat"] else None,
            radius_m=round(float(row["radius_km"]) * 1000) if row["radius_km"] else None,
            country=row["country"],
            admin1=row["admin1"],
            names=tuple(dict.fromkeys([*names, *more.pop(row["id"], ())])),
        )
    for key, further in sorted(more.items()):
        if ":" not in key:
            raise GazetteerError(f"The table {MORE} speaks of {key}, which {OWN} does not have: mend one of them.")
        yield OwnRow(id=key, kind="", lon=None, lat=None, radius_m=None, country="", admin1="", names=tuple(further))


def _more_names() -> dict[str, list[Name]]:
    """Id -> the names of more_names.tsv."""
    found: dict[str, list[Name]] = defaultdict(list)
    for row in _rows(MORE, NAME_COLUMNS):
        found[row["id"]] += _names(row["names"], row["language"])
    return {key: list(dict.fromkeys(names)) for key, names in found.items()}


def _names(cell: str, language: str) -> list[Name]:
    """The names of a cell, parted by |."""
    return [Name(text.strip(), language, True) for text in cell.split("|") if text.strip()]


def _rows(name: str, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The rows of a table by column; the header must start with `columns`."""
    try:
        data = (FOLDER / name).read_bytes()
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise GazetteerError(f"The table {name} of the gazetteer cannot be read: install Dateline again.") from error
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    header = next(lines, "").split("\t")
    if tuple(header[: len(columns)]) != columns:
        raise GazetteerError(f"The table {name} must start with the columns {', '.join(columns)}: mend its header.")
    for line in lines:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise GazetteerError(f"The table {name} has {len(cells)} cells instead of {len(header)} in: {line[:60]!r}.")
        yield dict(zip(header, cells, strict=True))


def write_table(path: Path, columns: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Nothing; the table is written so that equal rows give equal bytes, as gzip where the name ends so."""
    text = "".join("\t".join(cells) + "\n" for cells in (columns, *rows)).encode()
    path.write_bytes(gzip.compress(text, 9, mtime=0) if path.suffix == ".gz" else text)
