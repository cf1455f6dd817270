"""Which column of a table is read as what: guessed from headings and values, and changed by whoever knows better."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from geo.errors import ConfigurationError
from geo.importers import days, numbers

Row = Mapping[str, str]

_ENOUGH = 0.6  # of the cells that hold something must look like what the heading says
_CERTAIN = 0.9  # where no heading says it
_WEB = re.compile(r"https?://\S+")


@cache
def roles() -> Mapping[str, tuple[str, ...]]:
    """What columns can be read as, with what they are commonly called."""
    path = resources.files("geo") / "importers" / "columns.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {role: tuple(map(_folded, names)) for role, names in data.items()}


def guess(
    columns: Sequence[str], sample: Sequence[Row], asked: Mapping[str, str], *, placed: bool = False
) -> dict[str, str]:
    """Role -> column; what was asked for goes before what is guessed, and no column is read twice.

    Args:
        columns: The headings.
        sample: Rows of the table.
        asked: Role -> column; an empty column asks for none.
        placed: Whether something else than a column tells where.

    Raises:
        ConfigurationError: there is no such role or column, or nothing tells when or where.
    """
    _check(columns, asked)
    found = {role: column for role, column in asked.items() if column}
    for role in roles():
        free = [column for column in columns if column not in found.values()]
        if role not in asked and (column := _named(role, free, sample) or _looking(role, free, sample)):
            found[role] = column
    if not (placed or {"date", "lat", "place"} & set(found)) or ("lat" in found) != ("lon" in found):
        raise ConfigurationError(
            "No columns for date, latitude and longitude were found: name them, such as --map lat=NORTH --map lon=EAST; "
            f"the columns are {', '.join(columns[:40])}."
        )
    return {role: found[role] for role in roles() if role in found}


def _check(columns: Sequence[str], asked: Mapping[str, str]) -> None:
    for role, column in asked.items():
        if role not in roles():
            raise ConfigurationError(f"Nothing is read as {role!r}: choose one of {', '.join(roles())}.")
        if column and column not in columns:
            raise ConfigurationError(f"There is no column {column!r}: choose one of {', '.join(columns[:40])}.")


def _named(role: str, columns: Sequence[str], sample: Sequence[Row]) -> str | None:
    """The column with the likeliest name whose cells look like it."""
    by_name = {_folded(column): column for column in reversed(columns)}
    fitting = (by_name[name] for name in roles()[role] if name in by_name)
    return next((column for column in fitting if _share(role, column, sample) >= _ENOUGH), None)


def _looking(role: str, columns: Sequence[str], sample: Sequence[Row]) -> str | None:
    """The first column whose cells can hardly be anything else."""
    if role not in {"date", "url"}:
        return None
    # Figures alone may be anything, a number of people as well as a year.
    alike = (column for column in columns if any(row[column] and not row[column].isdecimal() for row in sample))
    return next((column for column in alike if _share(role, column, sample) >= _CERTAIN), None)


def _share(role: str, column: str, sample: Sequence[Row]) -> float:
    """How many of the cells that hold something look like it."""
    looks = _LOOKS.get(role)
    cells = [row[column] for row in sample if row[column]]
    return 1.0 if looks is None or not cells else sum(map(looks, cells)) / len(cells)


def _between(low: float, high: float) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        value = numbers.read(text)
        return value is not None and low <= value <= high

    return fits


_LOOKS: Mapping[str, Callable[[str], bool]] = {
    "date": days.is_date,
    "end": days.is_date,
    "published": days.is_date,
    "lat": _between(-90, 90),
    "lon": _between(-180, 180),
    "dead": _between(0, 1e9),
    "deadmost": _between(0, 1e9),
    "injured": _between(0, 1e9),
    "injuredmost": _between(0, 1e9),
    "radius": _between(0, 2e7),
    "url": lambda text: bool(_WEB.fullmatch(text)),
}


def _folded(name: str) -> str:
    """Lower case, letters and figures alone, without diacritics."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def unread(columns: Sequence[str], mapping: Mapping[str, str]) -> Iterator[str]:
    """The columns that are read as nothing: they are kept as the source has them."""
    taken = set(mapping.values())
    return (column for column in columns if column not in taken)
