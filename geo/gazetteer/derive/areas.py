"""Rows of the derived tables: countries, first- and second-order divisions, regions, continents.

The point of view is that of internationally recognised borders: Crimea (UA-43) and Sevastopol (UA-40) are Ukraine's,
Somaliland is Somalia's, Northern Cyprus is Cyprus's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pycountry
import shapely
from babel import Locale

from geo.gazetteer.derive.inputs import OWN_CODE
from geo.gazetteer.derive.shapes import Shape, shape
from geo.gazetteer.normalise import normalise
from geo.gazetteer.sources import towns

_RECOGNISED = {"CYN": "CY", "CNM": "CY", "SOL": "SO", "KAB": "KZ", "USG": "CU", "BRI": "BR"}
"""Natural Earth's de facto units without an ISO code -> the state that is recognised there."""
_CRIMEA = ("UA-43", "UA-40")
_LANGUAGES = [
    "ar",
    "bn",
    "de",
    "en",
    "es",
    "fa",
    "fr",
    "el",
    "he",
    "hi",
    "hu",
    "id",
    "it",
    "ja",
    "ko",
    "nl",
    "pl",
    "pt",
    "ru",
    "sv",
    "tr",
    "uk",
    "ur",
    "vi",
    "zh",
    "zht",
]
_ENGLISH = Locale.parse("en").territories
_REGION_RADIUS_M = 150_000
"""GeoNames gives regions no extent; a hand-written row in places.tsv says better where it matters."""
_COUNTY_RADIUS_M = 30_000


@dataclass(frozen=True)
class Area:
    """One row of a derived table."""

    id: str
    kind: str
    name: str
    shape: Shape
    country: str = ""
    code: str = ""
    """ISO 3166-1 or 3166-2, else Natural Earth's own code of the polygon."""
    parent: str = ""
    """Code of the first-order division of a second-order one."""
    geonames_admin1: str = ""
    population: int = 0
    names: tuple[str, ...] = ()
    """`language:name`; the language is empty where the source does not tell it."""


@dataclass
class GeoNames:
    """The rows of one GeoNames id, gathered."""

    id: str
    kind: str
    country: str
    name: str
    point: tuple[float, float]
    population: int
    names: list[str] = field(default_factory=list)


def gather(rows: Iterable[list[Any]]) -> dict[str, GeoNames]:
    """GeoNames features by id, with all their names."""
    found: dict[str, GeoNames] = {}
    for name, official, country, lon, lat, key, kind, population in rows:
        feature = found.get(key)
        if feature is None:
            code = country if isinstance(country, str) else ""
            feature = found[key] = GeoNames(key, kind, code, official, (lon, lat), int(population))
        feature.names.append(name)
    return found


def untagged(names: Iterable[str]) -> tuple[str, ...]:
    """Names of unknown language, without those too short to be told from a code."""
    return tuple(f":{name}" for name in sorted(set(names)) if not (name.isascii() and len(name) < 4))


def natural_earth_names(row: dict[str, Any], prefix: str) -> tuple[str, ...]:
    """Names in 26 languages as `language:name`; the two Chinese scripts share the tag `zh`."""
    tagged = ((tag[:2], row.get(prefix + (tag if prefix.islower() else tag.upper()))) for tag in _LANGUAGES)
    return tuple(sorted({f"{tag}:{name}" for tag, name in tagged if name and str(name) != "nan"}))


def country_of(properties: dict[str, Any]) -> str:
    """ISO 3166-1 code of the recognised state that an admin-1 polygon belongs to, or of the territory it is."""
    code = properties["iso_3166_2"]
    if code in OWN_CODE:
        return OWN_CODE[code]
    if code in _CRIMEA:
        return "UA"
    return _RECOGNISED.get(properties["adm0_a3"], str(properties["iso_a2"]))


def countries(layer: Any, features: list[dict[str, Any]], geonames: dict[str, GeoNames]) -> Iterator[Area]:
    """A row a country or territory with an ISO code (and Kosovo, XK)."""
    shapes = _country_shapes(layer, features)
    rows = {code: row for row in layer.to_dict("records") if (code := _admin0_code(row)) not in ("", "-99")}
    known = {g.country: g for g in geonames.values() if g.kind == "country"}
    known |= {g.country: g for g in geonames.values() if g.kind == "country" and g.country in ("PS", "TW", "XK")}
    for code, geometry in sorted(shapes.items()):
        row, gn = rows.get(code, {}), known.get(code)
        label = (row["LABEL_X"], row["LABEL_Y"]) if row else None
        names = natural_earth_names(row, "NAME_") + (untagged(gn.names) if gn else ())
        yield Area(
            id=f"geonames:{gn.id}" if gn else f"iso3166:{code}",
            kind="country",
            name=_ENGLISH[code],
            shape=shape(geometry, gn.point if gn else None, label),
            country=code,
            code=code,
            population=gn.population if gn else 0,
            names=names,
        )


def _admin0_code(row: dict[str, Any]) -> str:
    """ISO code of an admin-0 row that stands for a whole country; empty for parts and for land that nobody has."""
    return "" if row["ADM0_A3"] in _RECOGNISED or row["ADM0_A3"] in ("CLP", "CSI", "ATC", "IOA") else row["ISO_A2_EH"]


def _country_shapes(layer: Any, features: list[dict[str, Any]]) -> dict[str, Any]:
    """Polygons of recognised states: the admin-0 layer with admin-1 units moved to where they belong."""
    parts: dict[str, list[Any]] = defaultdict(list)
    for row in layer.to_dict("records"):
        code = _RECOGNISED.get(row["ADM0_A3"]) or _admin0_code(row)
        if code not in ("", "-99"):
            parts[code].append(row["geometry"])
    shapes = {code: shapely.union_all(found) for code, found in parts.items()}
    for feature in features:
        code = country_of(feature["properties"])
        if feature["properties"]["iso_3166_2"] in (*OWN_CODE, *_CRIMEA):
            polygon = shapely.geometry.shape(feature["geometry"])
            for holder in ("FR", "NO", "NL", "RU"):
                shapes[holder] = shapely.difference(shapes[holder], polygon.buffer(0.02))
            shapes[code] = shapely.union(shapes[code], polygon) if code in shapes else polygon
    return {code: body for code, body in shapes.items() if pycountry.countries.get(alpha_2=code) or code == "XK"}


def regions(geonames: dict[str, GeoNames]) -> Iterator[Area]:
    """A row a region, continent or county of GeoNames; these have a point and names but no outline."""
    radii = {"region": _REGION_RADIUS_M, "continent": 4_000_000, "admin2": _COUNTY_RADIUS_M}
    for gn in sorted(geonames.values(), key=lambda g: int(g.id)):
        if gn.kind in radii:
            lon, lat = (round(value, 4) for value in gn.point)
            yield Area(
                id=f"geonames:{gn.id}",
                kind=gn.kind,
                name=gn.name,
                shape=Shape(lon, lat, radii[gn.kind], (lon, lat, lon, lat)),
                country=gn.country,
                population=gn.population,
                names=untagged(gn.names),
            )


def towns_in(features: list[dict[str, Any]]) -> tuple[dict[str, Counter[int]], dict[int, Counter[str]]]:
    """GeoNames admin-1 code -> polygons that its towns fall into, and the reverse, counted."""
    tree = shapely.STRtree([shapely.geometry.shape(feature["geometry"]) for feature in features])
    codes: dict[str, Counter[int]] = defaultdict(Counter)
    polygons: dict[int, Counter[str]] = defaultdict(Counter)
    found = list(towns())
    points = shapely.points([(town.lon, town.lat) for town in found])
    for town, polygon in zip(*tree.query(points, predicate="within"), strict=True):
        code = f"{found[town].country}.{found[town].admin1}"
        codes[code][int(polygon)] += 1
        polygons[int(polygon)][code] += 1
    return codes, polygons


def same_name(name: str, others: Iterable[str]) -> bool:
    """Whether one of the other names has the key of this one."""
    key = normalise(name)
    return any(normalise(other) == key for other in others)
