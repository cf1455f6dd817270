"""“X, Y”: whether the second name says in what the first lies, and which of its places then."""

from __future__ import annotations

import pytest

from geo.model import Toponym
from geo.pipeline import Tools
from geo.places import locate


def read(text: str, tools: Tools, language: str = "en") -> list[tuple[str, str, str | None]]:
    """Surface, role, and name of the place with the code of its division or country, of every toponym."""
    return [
        (t.mention.surface, t.mention.role, _told(t))
        for t in locate(text, language=language, gazetteer=tools.gazetteer)
    ]


def _told(toponym: Toponym) -> str | None:
    place = toponym.place
    return None if place is None else f"{place.name} {place.admin1_code or place.country_code}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A fire broke out in Buffalo, New York, on Sunday.",
            [("Buffalo", "location", "Buffalo US-NY"), ("New York", "qualifier", "New York US-NY")],
        ),
        (
            "Police in Athens, Georgia, arrested a man on Monday.",
            [("Athens", "location", "Athens US-GA"), ("Georgia", "qualifier", "Georgia US-GA")],
        ),
        (
            "Police in Rome, New York, and Athens, Georgia, arrested two men.",
            [
                ("Rome", "location", "Rome US-NY"),
                ("New York", "qualifier", "New York US-NY"),
                ("Athens", "location", "Athens US-GA"),
                ("Georgia", "qualifier", "Georgia US-GA"),
            ],
        ),
        (
            "The crash happened near Cuba, Mo., on Friday night, police said.",
            [("Cuba", "location", "Cuba US-MO"), ("Mo", "qualifier", "Missouri US-MO")],
        ),
        (
            "A man was shot dead in Salem, Ore., on Sunday.",
            [("Salem", "location", "Salem US-OR"), ("Ore", "qualifier", "Oregon US-OR")],
        ),
        (
            "A tornado struck Jackson County, Alabama, on Monday.",
            [("Jackson County", "location", "Jackson County US-AL"), ("Alabama", "qualifier", "Alabama US-AL")],
        ),
    ],
)
def test_a_division_behind_a_comma_holds_the_place_before(
    text: str, expected: list[tuple[str, str, str]], tools: Tools
) -> None:
    """Also where a city or a country is better known by its name, where it is shortened, and in a row of pairs."""
    assert read(text, tools) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Geneva, New York and Vienna.",
        "Leaders met in Geneva, New York, and Vienna on Monday.",
    ],
)
def test_cities_of_the_world_in_a_row_are_cities(text: str, tools: Tools) -> None:
    """Though a Geneva lies in the state of New York."""
    assert [told for _, _, told in read(text, tools)] == ["Geneva CH-GE", "New York City US-NY", "Vienna AT-9"]


def test_a_country_that_begins_a_clause_holds_no_city_before_it(tools: Tools) -> None:
    """“In Rome, Georgia and Armenia signed”: there is a Rome in Georgia."""
    found = read("In Rome, Georgia and Armenia signed an agreement.", tools)
    assert ("Georgia", "location", "Georgia GE") in found
    assert ("Rome", "location", "Rome IT-62") in found
