"""Sources of a gazetteer with three towns and one country, which is built in a moment."""

from __future__ import annotations

from functools import cache

import pytest

from geo.gazetteer import collect, sources, tables
from geo.gazetteer.sources import Airport, Town
from geo.gazetteer.tables import Feature, OwnRow

KRASNODAR = Town(542_420, "Krasnodar", 38.98, 45.04, "RU", "38", 948_827, ("Краснодар",))
SUDZHA = Town(487_147, "Sudzha", 35.27, 51.19, "RU", "41", 6_036, ("Суджа",))
HAMLET = Town(1, "Tikhoye", 36.0, 52.0, "RU", "41", 0, ("Тихое",))


@cache
def _small() -> tuple[list[OwnRow], dict[str, list[Feature]], list[Airport]]:
    own = [row for row in tables.own_places() if not row.is_reference]
    areas = {name: [area for area in tables.areas(name) if _is_small(area)] for name in tables.DERIVED}
    return own, areas, [airport for airport in sources.airports() if airport.country == "RU"]


def _is_small(area: Feature) -> bool:
    return area.country == "RU" and area.kind in ("country", "admin1")


@pytest.fixture
def small_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources with three towns and one country, so that a gazetteer is built in a moment; own places are all there."""
    shrink(monkeypatch)


def shrink(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the world that small; a process that a test starts does so for itself."""
    own, areas, airports = _small()
    monkeypatch.setattr(tables, "areas", lambda name: iter(areas[name]))
    monkeypatch.setattr(sources, "towns", lambda: iter((KRASNODAR, SUDZHA, HAMLET)))
    monkeypatch.setattr(sources, "airports", lambda: iter(airports))
    monkeypatch.setattr(tables, "own_places", lambda: iter(own))
    monkeypatch.setattr(collect, "_tagged_names", dict)
