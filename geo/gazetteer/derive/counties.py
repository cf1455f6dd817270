"""Second-order divisions that no polygon and no point is at hand for: US counties, Chinese prefectures, and the like.

GeoNames gives each town the code of the division it lies in, and each code a name; the middle of the towns stands for
the division. Countries whose second order is as fine as the towns, or is called like them, are left out: there the town
says it all. Municipalities of several towns under a name of their kind ("Gemeente Utrecht") stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

import numpy as np
from pyproj import Geod

from geo.gazetteer.derive.areas import Area
from geo.gazetteer.derive.inputs import CodedTown
from geo.gazetteer.derive.shapes import Shape
from geo.gazetteer.normalise import normalise

_GEOD = Geod(ellps="WGS84")
_TOWNS_EACH = 3.0
"""A country whose second-order divisions hold fewer towns on average has municipalities of that order."""
_CALLED_AFTER_TOWNS = 0.45
"""So has one that calls this share of them like a town inside; the rest bear bare names too, such as Cook and Banana."""
_LEAST_RADIUS_M, _MARGIN_M = 20_000, 5_000
"""Towns of 500 people and more do not reach the border of their county."""
_SAME_M = 60_000
"""So near to a division of its name in another table, it is that one."""


def counties(towns: Iterable[CodedTown], names: Mapping[str, str]) -> Iterator[Area]:
    """Rows of kind admin2, by code; municipalities too, which `beside` leaves out.

    Args:
        towns: All that carry a code.
        names: Code -> English name of the division.
    """
    for code, found in sorted(_by_division(towns, names).items()):
        people = sum(town.population for town in found)
        parent, name = code.rpartition(".")[0], names[code]
        key = f"geonames-admin2:{code}"
        yield Area(key, "admin2", name, _shape(found), code[:2], "", parent, "", people, (f"en:{name}",))


def beside(
    areas: Iterable[Area], known: Iterable[Area], towns: Iterable[CodedTown], names: Mapping[str, str]
) -> Iterator[Area]:
    """Those of the areas that `known` lacks and that are no municipality."""
    groups = _by_division(towns, names)
    points = _by_name(known)
    wanted = _countries_with_a_second_order(groups, names)
    for area in areas:
        towns_in = groups[area.id.partition(":")[2]]
        is_wanted = area.country in wanted and not _is_town(area.name, towns_in)
        if is_wanted and _same(area, points) is None:
            yield area


def with_parents(areas: Iterable[Area], coded: Iterable[Area]) -> Iterator[Area]:
    """The areas, those of the second order with the first-order division that the same one of `coded` lies in."""
    points = _by_name(coded)
    for area in areas:
        same = _same(area, points) if area.kind == "admin2" and not area.parent else None
        yield replace(area, parent=same.parent) if same else area


def _by_division(towns: Iterable[CodedTown], names: Mapping[str, str]) -> dict[str, list[CodedTown]]:
    """Code -> the towns in the division."""
    groups: dict[str, list[CodedTown]] = defaultdict(list)
    for town in towns:
        if town.code in names:
            groups[town.code].append(town)
    return groups


def _is_town(name: str, towns: Iterable[CodedTown]) -> bool:
    """Whether a division bears the name of a town in it."""
    key = normalise(name)
    return any(normalise(town.name) == key for town in towns)


def _countries_with_a_second_order(groups: Mapping[str, list[CodedTown]], names: Mapping[str, str]) -> set[str]:
    """Countries whose divisions hold several towns each and seldom bear the name of one."""
    sizes: dict[str, list[int]] = defaultdict(list)
    alike: dict[str, list[bool]] = defaultdict(list)
    for code, found in groups.items():
        sizes[code[:2]].append(len(found))
        alike[code[:2]].append(_is_town(names[code], found))
    return {c for c in sizes if np.mean(sizes[c]) >= _TOWNS_EACH and np.mean(alike[c]) < _CALLED_AFTER_TOWNS}


def _by_name(areas: Iterable[Area]) -> dict[tuple[str, str], list[Area]]:
    """(country, key of a name) -> the divisions that bear it."""
    found: dict[tuple[str, str], list[Area]] = defaultdict(list)
    for area in areas:
        for key in _keys(area):
            found[area.country, key].append(area)
    return found


def _keys(area: Area) -> set[str]:
    names = (name.partition(":")[2] for name in area.names)
    return {normalise(name) for name in chain((area.name,), names)}


def _same(area: Area, others: Mapping[tuple[str, str], list[Area]]) -> Area | None:
    """The division of an equal name nearby."""
    named_alike = (other for key in sorted(_keys(area)) for other in others.get((area.country, key), ()))
    return next((other for other in named_alike if _distance(area.shape, other.shape) <= _SAME_M), None)


def _shape(towns: list[CodedTown]) -> Shape:
    """The mean of the towns and a circle that holds them; no county lies across the 180th meridian."""
    lon = round(float(np.mean([town.lon for town in towns])), 4)
    lat = round(float(np.mean([town.lat for town in towns])), 4)
    start = np.full(len(towns), lon), np.full(len(towns), lat)
    _, _, distance = _GEOD.inv(*start, [town.lon for town in towns], [town.lat for town in towns])
    radius = max(_LEAST_RADIUS_M, max(distance) + _MARGIN_M)
    return Shape(lon, lat, int(np.ceil(radius / 1000) * 1000), (lon, lat, lon, lat))


def _distance(one: Shape, other: Shape) -> float:
    """Metres between the points of two shapes."""
    return float(_GEOD.inv(one.lon, one.lat, other.lon, other.lat)[2])
