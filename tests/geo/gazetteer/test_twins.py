"""Divisions that two sources have under one name."""

from __future__ import annotations

import pytest

from geo.gazetteer.index import Gazetteer


@pytest.mark.parametrize(
    ("name", "language", "country"),
    [
        ("Finistère", "fr", "FR"),
        ("Kent", "en", "GB"),
        ("Vizcaya", "es", "ES"),
        ("Hainaut", "fr", "BE"),
        ("Cumbria", "en", "GB"),
    ],
)
def test_a_division_of_two_sources_is_one_candidate(
    name: str, language: str, country: str, gazetteer: Gazetteer
) -> None:
    """With the outline of the one and the people of the other."""
    found = [c.place for c in gazetteer.lookup(name, language=language) if c.place.country_code == country]
    divisions = [place for place in found if place.kind in ("admin2", "region")]
    assert len(divisions) == 1
    assert divisions[0].kind == "admin2"
    assert divisions[0].population > 100_000


def test_towns_of_one_name_stay_several(gazetteer: Gazetteer) -> None:
    """Those of one country too."""
    found = [c.place for c in gazetteer.lookup("Kent", language="en") if c.place.country_code == "US"]
    assert len(found) > 2
