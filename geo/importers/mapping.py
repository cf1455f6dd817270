"""Which column of a table is read as what: guessed from headings and values, and changed by whoever knows better."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from geo.errors import ConfigurationError
from geo.importers import Guess, days, numbers

Row = Mapping[str, str]

_ENOUGH = 0.6  # of the cells that hold something must look like what the heading says
_CERTAIN = 0.9  # where no heading says it
_SHOWN = 40  # characters of a cell, and names of columns, in an error
_WEB = re.compile(r"https?://\S+")


@cache
def roles() -> Mapping[str, tuple[str, ...]]:
    """What columns can be read as, with what they are commonly called."""
    path = resources.files("geo") / "importers" / "columns.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {role: tuple(map(_folded, names)) for role, names in data.items()}


def guess(columns: Sequence[str], sample: Sequence[Row], asked: Mapping[str, str], *, placed: bool = False) -> Guess:
    """What was asked for goes before what is guessed, and no column is read twice.

    Args:
        columns: The headings.
        sample: Rows of the table.
        asked: Role -> column; an empty column asks for none.
        placed: Whether something else than a column tells where.

    Raises:
        ConfigurationError: there is no such role or column, nothing tells when or where, or coordinates are none.
    """
    _check(columns, asked)
    found = {role: column for role, column in asked.items() if column}
    for role in roles():
        free = [column for column in columns if column not in found.values()]
        if role not in asked and (column := _named(role, free, sample) or _looking(role, free, sample)):
            found[role] = column
    doubts = {
        role: doubt
        for role in roles()
        if role not in {*asked, *found} and (doubt := _doubt(role, columns, sample, found))
    }
    _check_told(columns, found, doubts, placed=placed)
    return Guess(columns={role: found[role] for role in roles() if role in found}, doubts=tuple(doubts.values()))


def _check_told(columns: Sequence[str], found: Mapping[str, str], doubts: Mapping[str, str], *, placed: bool) -> None:
    """See that something tells when or where, and that no coordinates are passed over."""
    spots = [role for role in ("lat", "lon") if role not in found]
    if spots and all(role in doubts for role in spots):
        raise ConfigurationError(
            f"{doubts[spots[0]]}: give degrees of WGS 84 there, or another column, such as --map {spots[0]}=COLUMN; "
            "--map lat= --map lon= reads no coordinates."
        )
    if len(spots) == 1 or not (placed or {"date", "lat", "place"} & set(found)):
        lacking = spots if len(spots) == 1 else ["date", "lat", "lon"]
        raise ConfigurationError(
            f"No column was found for {', '.join(lacking)}: name it, such as --map {lacking[-1]}=COLUMN; "
            f"the columns are {', '.join(columns[:_SHOWN])}."
        )


def _doubt(role: str, columns: Sequence[str], sample: Sequence[Row], found: Mapping[str, str]) -> str | None:
    """Why the column that is called so is not read as it, in a sentence without its end; None where none is called so."""
    named = next((one for one in _called(role, columns) if one not in found.values()), None)
    if named is None:
        return None
    look = _LOOKS[role]  # what has none is believed
    cell = next(row[named] for row in sample if row[named] and not look.fits(row[named]))
    return f"The column {named!r} is not read as {role}, since {cell[:_SHOWN]!r} is no {look.words}"


def _check(columns: Sequence[str], asked: Mapping[str, str]) -> None:
    for role, column in asked.items():
        if role not in roles():
            raise ConfigurationError(f"Nothing is read as {role!r}: choose one of {', '.join(roles())}.")
        if column and column not in columns:
            raise ConfigurationError(f"There is no column {column!r}: choose one of {', '.join(columns[:40])}.")


def _named(role: str, columns: Sequence[str], sample: Sequence[Row]) -> str | None:
    """The column with the likeliest name whose cells look like it."""
    return next((column for column in _called(role, columns) if _share(role, column, sample) >= _ENOUGH), None)


def _called(role: str, columns: Sequence[str]) -> Iterator[str]:
    """The columns that have one of its names, the likeliest first."""
    by_name = {_folded(column): column for column in reversed(columns)}
    return (by_name[name] for name in roles()[role] if name in by_name)


def _looking(role: str, columns: Sequence[str], sample: Sequence[Row]) -> str | None:
    """The first column whose cells can hardly be anything else."""
    if role not in {"date", "url"}:
        return None
    # Figures alone may be anything, a number of people as well as a year.
    alike = (column for column in columns if any(row[column] and not row[column].isdecimal() for row in sample))
    return next((column for column in alike if _share(role, column, sample) >= _CERTAIN), None)


def _share(role: str, column: str, sample: Sequence[Row]) -> float:
    """How many of the cells that hold something look like it."""
    look = _LOOKS.get(role)
    cells = [row[column] for row in sample if row[column]]
    return 1.0 if look is None or not cells else sum(map(look.fits, cells)) / len(cells)


@dataclass(frozen=True, slots=True)
class _Look:
    """What cells look like that are read as something."""

    fits: Callable[[str], bool]
    words: str
    """What a cell is that fits, behind “no”."""


def _between(low: float, high: float, unit: str) -> _Look:
    def fits(text: str) -> bool:
        value = numbers.read(text)
        return value is not None and low <= value <= high

    return _Look(fits, f"number{unit} from {low:,.0f} to {high:,.0f}")


_DAY = _Look(days.is_date, "date, such as 2025-12-22")
_PEOPLE = _between(0, 1e9, "")
_LOOKS: Mapping[str, _Look] = {
    **dict.fromkeys(("date", "end", "published"), _DAY),
    "lat": _between(-90, 90, " of degrees"),
    "lon": _between(-180, 180, " of degrees"),
    **dict.fromkeys(("dead", "deadmost", "injured", "injuredmost"), _PEOPLE),
    "radius": _between(0, 2e7, " of metres"),
    "url": _Look(lambda text: bool(_WEB.fullmatch(text)), "address of the web"),
}


def _folded(name: str) -> str:
    """Lower case, letters and figures alone, without diacritics."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def unread(columns: Sequence[str], mapping: Mapping[str, str]) -> Iterator[str]:
    """The columns that are read as nothing: they are kept as the source has them."""
    taken = set(mapping.values())
    return (column for column in columns if column not in taken)
