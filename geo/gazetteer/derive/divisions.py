"""First-order divisions as GeoNames has them, joined to ISO 3166-2 codes and Natural Earth's polygons.

Every town of the gazetteer carries a GeoNames admin-1 code, so these codes are the frame. Which polygon is which
code is told by the towns that fall into it; a country whose polygons are finer (French departments) gets the
polygons as second-order divisions and their common ISO parent as the first-order one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pycountry
import shapely

from geo.gazetteer.derive.areas import Area, GeoNames, country_of, natural_earth_names, same_name, towns_in, untagged
from geo.gazetteer.derive.shapes import shape

_NOT_RECOGNISED = {"IL.WE"}
"""A code of GeoNames for land that is not recognised as the state's own."""
_GOOD_SHARE = 0.5
"""More than half of a polygon's towns must carry the code for the polygon to be that division or a part of it."""


def divisions(features: list[dict[str, Any]], codes: dict[str, str], geonames: dict[str, GeoNames]) -> Iterator[Area]:
    """Rows of kind admin1 and, where the polygons are finer, admin2; sorted by country and code."""
    polygons_of = _assign(features, codes)
    taken: set[str] = set()
    matched = {code: _geonames_of(code, name, features, polygons_of[code], geonames) for code, name in codes.items()}
    finer = _finer_countries(polygons_of)
    rows: list[Area] = []
    for code in sorted(set(codes) - _NOT_RECOGNISED):
        row = _first_order(code, codes[code], features, polygons_of[code], matched[code], code[:2] in finer)
        if row is None:
            continue
        if row.code in taken or row.id in taken:  # two codes of GeoNames for one of ISO: the one met first keeps it
            row = replace(row, code="", id=f"geonames-admin1:{code}")
        taken |= {row.code, row.id} - {""}
        rows.append(row)
        rows.extend(_second_order(row, features, polygons_of[code], taken))
    yield from sorted(rows, key=lambda area: (area.country, area.kind, area.geonames_admin1, area.code, area.id))


def _assign(features: list[dict[str, Any]], codes: dict[str, str]) -> dict[str, list[int]]:
    """GeoNames code -> indices of the polygons that make it up."""
    _, polygons = towns_in(features)
    found: dict[str, list[int]] = defaultdict(list)
    for index, feature in enumerate(features):
        properties = feature["properties"]
        country = country_of(properties)
        votes = Counter({c: n for c, n in polygons[index].items() if c in codes and c[:2] == country})
        code, votes_won = votes.most_common(1)[0] if votes else (str(properties.get("gn_a1_code")), 1)
        if code in codes and code[:2] == country and votes_won > _GOOD_SHARE * max(1, votes.total()):
            found[code].append(index)
    return found


def _finer_countries(polygons_of: dict[str, list[int]]) -> set[str]:
    """Countries whose polygons are of the second order: half as many again as there are codes."""
    codes = Counter(code[:2] for code, polygons in polygons_of.items() if polygons)
    polygons = Counter(code[:2] for code, found in polygons_of.items() for _ in found)
    return {country for country, number in polygons.items() if number >= 1.5 * codes[country]}


def _geonames_of(
    code: str, name: str, features: list[dict[str, Any]], polygons: list[int], geonames: dict[str, GeoNames]
) -> GeoNames | None:
    """The GeoNames feature of a code: by the id that Natural Earth gives, else by an equal name in the country."""
    for index in polygons:
        properties = features[index]["properties"]
        if properties.get("gn_a1_code") == code and properties.get("gn_level") == 1:
            found = geonames.get(str(properties.get("gn_id")))
            if found and found.kind == "admin1":
                return found
    same = [g for g in _admin1_by_country(geonames)[code[:2]] if same_name(name, (g.name, *g.names))]
    return same[0] if len(same) == 1 else None


_by_country: dict[int, dict[str, list[GeoNames]]] = {}


def _admin1_by_country(geonames: dict[str, GeoNames]) -> dict[str, list[GeoNames]]:
    if id(geonames) not in _by_country:
        grouped = _by_country[id(geonames)] = defaultdict(list)
        for feature in geonames.values():
            if feature.kind == "admin1":
                grouped[feature.country].append(feature)
    return _by_country[id(geonames)]


def _first_order(
    code: str, name: str, features: list[dict[str, Any]], polygons: list[int], gn: GeoNames | None, finer: bool
) -> Area | None:
    """The row of a GeoNames code; None where neither polygons nor a point of it are known."""
    if not polygons and gn is None:
        return None
    country = code[:2]
    iso = _iso_code(country, name, features, polygons, gn, finer)
    names: set[str] = {f"en:{name}"} | set(untagged(gn.names) if gn else ())
    point = gn.point if gn else None
    if polygons:
        bodies = [shapely.geometry.shape(features[index]["geometry"]) for index in polygons]
        only = features[polygons[0]]["properties"] if len(polygons) == 1 else None
        label = (only["longitude"], only["latitude"]) if only else None
        where = shape(shapely.union_all(shapely.make_valid(bodies)), point, label)
        if only:
            names |= set(_names(only))
            iso = iso or only["iso_3166_2"]
    else:
        assert gn is not None
        where = shape(shapely.Point(gn.point).buffer(0.5), gn.point)
    key = f"geonames:{gn.id}" if gn else f"iso3166:{iso}" if iso else f"geonames-admin1:{code}"
    population = gn.population if gn else 0
    return Area(key, "admin1", name, where, country, iso, "", code, population, tuple(sorted(names)))


def _second_order(parent: Area, features: list[dict[str, Any]], polygons: list[int], taken: set[str]) -> Iterator[Area]:
    """The polygons of a division that is made up of several."""
    for index in polygons if len(polygons) > 1 else ():
        properties = features[index]["properties"]
        code = properties["iso_3166_2"]
        if code in taken:
            continue
        taken.add(code)
        where = shape(
            shapely.geometry.shape(features[index]["geometry"]), (properties["longitude"], properties["latitude"])
        )
        name = properties.get("name_en") or properties["name"]
        if name:
            key = f"naturalearth:{properties['adm1_code']}"
            yield Area(key, "admin2", name, where, parent.country, code, parent.code, "", 0, _names(properties))


def _names(properties: dict[str, Any]) -> tuple[str, ...]:
    """All names of an admin-1 polygon."""
    loose = [properties.get("name"), properties.get("name_local"), properties.get("gn_name")]
    loose += str(properties.get("name_alt") or "").split("|")
    return (*natural_earth_names(properties, "name_"), *untagged(name for name in loose if name))


def _iso_code(
    country: str, name: str, features: list[dict[str, Any]], polygons: list[int], gn: GeoNames | None, finer: bool
) -> str:
    """ISO 3166-2 of the division: the polygons' own or common parent, else the subdivision of the same name, else none."""
    own = [features[index]["properties"]["iso_3166_2"] for index in polygons]
    if len(own) == 1 and not finer and pycountry.subdivisions.get(code=own[0]):
        return str(own[0])
    tops = Counter(map(_top, own))
    tops.pop("", None)
    if len(tops) == 1 or (tops and tops.most_common(1)[0][1] > 0.7 * tops.total()):
        return tops.most_common(1)[0][0]
    names = (name, *(gn.names if gn else ()))
    subdivisions = [s for s in pycountry.subdivisions.get(country_code=country) or () if not (finer and s.parent_code)]
    same = [s.code for s in subdivisions if same_name(s.name, names)]
    return same[0] if len(same) == 1 else ""


def _top(code: str) -> str:
    """The first-order ISO code above a code; empty where ISO does not know the code."""
    subdivision = pycountry.subdivisions.get(code=code)
    while subdivision is not None and subdivision.parent_code:
        subdivision = pycountry.subdivisions.get(code=subdivision.parent_code)
    return str(subdivision.code) if subdivision is not None else ""
