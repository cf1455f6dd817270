"""The share of 433 names in 15 languages that come out right, by kind. Prints the table; `-s` shows it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from geo.gazetteer.index import Gazetteer
from geo.gazetteer.search import search
from geo.gazetteer.sphere import distance_km
from geo.model import Place

LIST = Path(__file__).parents[4] / "shared" / "bench" / "places" / "coverage.csv"
FLOORS = {"town": 168, "country": 52, "admin1": 54, "region": 17, "water": 40, "facility": 20, "inflected": 62}
"""Top-1 without context; of 172, 52, 55, 18, 43, 23 and 69."""
_GROUPS = {"village": "town", "sea": "water", "strait": "water", "river": "water"}
_TOWNS = frozenset({"town", "village"})


def _is_right(row: dict[str, str], place: Place) -> bool:
    """Whether a place is of the kind asked for and near enough, or in the country where that is what counts."""
    kind = row["kind"]
    if place.kind != kind and not {place.kind, kind} <= _TOWNS:
        return False
    tolerance = float(row["tolerance_km"])
    if tolerance == 0:
        return place.country_code == row["country"]
    return distance_km(place.lon, place.lat, float(row["lon"]), float(row["lat"])) <= tolerance


@pytest.mark.skipif(not LIST.exists(), reason="the coverage list is not beside this checkout")
def test_names_in_fifteen_languages_are_found(gazetteer: Gazetteer) -> None:
    """The place ranked first is right for at least as many names as the floors ask for."""
    total: Counter[str] = Counter()
    some: Counter[str] = Counter()
    first: Counter[str] = Counter()
    with LIST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            group = "inflected" if row["inflected"] == "1" else _GROUPS.get(row["kind"], row["kind"])
            found = [candidate.place for candidate in search(gazetteer, row["name"], language=row["lang"], limit=20)]
            total[group] += 1
            some[group] += any(_is_right(row, place) for place in found)
            first[group] += bool(found) and _is_right(row, found[0])
    for group, number in total.items():
        print(f"{group:10} any {some[group]:3} top-1 {first[group]:3} of {number}")
    assert {group: first[group] for group in FLOORS if first[group] < FLOORS[group]} == {}
