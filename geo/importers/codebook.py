"""What the codes of a source mean, as data: `importers/xx.toml` beside the module of the format.

[types]        its words or codes -> our `TYPE` or `TYPE/mode`; of codes that are digits the longest beginning counts
[places.CODE]  its codes for how exact a point is: `geo_precision`, `radius_m` (metres), `means` (its own words)
[dates.CODE]   its codes for how exact a date is: `precision`, `within` (`day`, `week`, `month` or `year`), `means`
"""

from __future__ import annotations

import calendar
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from geo import event_types
from geo.errors import ConfigurationError
from geo.model import DateBasis, DateInterval, DatePrecision, GeoPrecision, Place, PlaceKind

_KINDS: Mapping[GeoPrecision, PlaceKind] = {
    "exact": "facility",
    "settlement": "town",
    "admin2": "admin2",
    "admin1": "admin1",
    "country": "country",
    "region": "region",
}
_DAYS: Mapping[str, timedelta] = {"day": timedelta(0), "week": timedelta(days=3)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How much ground a point of the source stands for."""

    geo_precision: GeoPrecision
    radius_m: float
    means: str

    def place(self, name: str, lon: float, lat: float, gazetteer: str, gazetteer_id: str, **of: Any) -> Place:  # noqa: ANN401
        """The point as a place of the source; `of` is what else is known of it."""
        return Place(
            name=name,
            lon=lon,
            lat=lat,
            kind=_KINDS[self.geo_precision],
            geo_precision=self.geo_precision,
            radius_m=self.radius_m,
            gazetteer=gazetteer,
            gazetteer_id=gazetteer_id,
            **of,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How many days a date of the source stands for."""

    precision: DatePrecision
    within: str
    """`day`: the date; `week`: three days before and after it; `month` and `year`: its month or year."""
    means: str

    def interval(self, day: date, until: date | None = None, *, basis: DateBasis = "explicit") -> DateInterval:
        """The days that one date means, or those that the source gives itself."""
        start, end = (day, until) if until else self._about(day)
        return DateInterval(start=start, end=end, precision=self.precision, basis=basis)

    def _about(self, day: date) -> tuple[date, date]:
        if self.within == "month":
            return day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
        if self.within == "year":
            return day.replace(month=1, day=1), day.replace(month=12, day=31)
        reach = _DAYS[self.within]
        return max(day, date.min + reach) - reach, min(day, date.max - reach) + reach


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Codebook:
    """The codes of one source."""

    title: str
    licence: str
    attribution: str
    url: str
    types: Mapping[str, tuple[str, str | None]]
    places: Mapping[str, Reach]
    dates: Mapping[str, Spread]

    def type_of(self, *words: str) -> tuple[str, str | None] | None:
        """Our type and mode of the first of these words that is known; None where none is."""
        for word in words:
            least = 1 if word.isdecimal() else max(1, len(word))
            for size in range(len(word), least - 1, -1):
                if found := self.types.get(word[:size].casefold()):
                    return found
        return None

    def kind_of(self, *words: str) -> tuple[str, str | None]:
        """The same, with OTHER where none is known: an event of a kind that we do not have is one still."""
        return self.type_of(*words) or ("OTHER", None)


@cache
def load(name: str) -> Codebook:
    """The codes of that format.

    Raises:
        ConfigurationError: its file is missing or wrong.
    """
    path = resources.files("geo") / "importers" / f"{name}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return Codebook(
            types=MappingProxyType({word.casefold(): _typed(code) for word, code in data.pop("types").items()}),
            places=MappingProxyType({code: Reach(**one) for code, one in data.pop("places", {}).items()}),
            dates=MappingProxyType({code: Spread(**one) for code, one in data.pop("dates", {}).items()}),
            **data,
        )
    except (OSError, tomllib.TOMLDecodeError, TypeError, KeyError, ValueError) as error:
        raise ConfigurationError(f"importers/{name}.toml cannot be used: {error}; mend the file.") from error


@lru_cache(10_000)
def any_type(word: str) -> tuple[str, str | None] | None:
    """Our type and mode of a word of anybody's: our own names and labels, then those of ACLED, then codes of CAMEO."""
    name = word.strip()
    return (
        _ours().get(name.casefold().replace(".", "/"))
        or load("acled").type_of(name)
        or (load("gdelt").type_of(name) if name.isdecimal() else None)
    )


@cache
def _ours() -> Mapping[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for kind in event_types.all_types():
        found[kind.label.casefold()] = found[kind.name.casefold()] = (kind.name, None)
        found |= {f"{kind.name}/{mode}".casefold(): (kind.name, mode) for mode in kind.modes}
    return found


def _typed(code: str) -> tuple[str, str | None]:
    name, _, mode = code.partition("/")
    kind = event_types.load(name)
    if mode and mode not in kind.modes:
        raise ConfigurationError(f"{name} has no mode {mode!r}")
    return name, mode or None
