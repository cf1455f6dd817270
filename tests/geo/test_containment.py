"""Whether one place lies in another, as far as the gazetteer tells."""

from __future__ import annotations

import pytest

from geo.containment import lies_in
from geo.gazetteer.index import Gazetteer
from geo.model import Place
from geo.pipeline import Tools
from geo.places import locate


def first(name: str, gazetteer: Gazetteer, kind: str | None = None) -> Place:
    """The likeliest place of a name, of a kind where one is asked for."""
    options = gazetteer.lookup(name, language="en", limit=20)
    return next(option.place for option in options if kind in (None, option.place.kind))


@pytest.mark.parametrize(
    ("inner", "outer", "kind", "lies"),
    [
        ("Houston", "Texas", "admin1", True),
        ("Houston", "Ohio", "admin1", False),
        ("Houston", "United States", "country", True),
        ("Texas", "United States", "country", True),
        ("United States", "Texas", "admin1", False),
        ("Texas", "Ohio", "admin1", False),
        ("Lake Victoria", "Uganda", "country", True),
        ("Gulf of Aden", "Yemen", "country", True),
        ("Lake Victoria", "Poland", "country", False),
        ("Silicon Valley", "California", "admin1", True),
        ("Uganda", "Africa", "continent", True),
        ("Poland", "Africa", "continent", False),
    ],
)
def test_what_lies_in_what(inner: str, outer: str, kind: str, lies: bool, tools: Tools) -> None:
    """By codes where both have them, else by circles."""
    gazetteer = tools.gazetteer
    assert lies_in(first(inner, gazetteer), first(outer, gazetteer, kind)) is lies


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("A ship sank in Lake Victoria, Uganda, on Sunday.", "Uganda"),
        ("A ship sank in the Gulf of Aden, Yemen, on Sunday.", "Yemen"),
        ("A fire broke out in Silicon Valley, California, on Sunday.", "California"),
    ],
)
def test_what_stands_behind_the_comma_says_where_also_of_lakes_and_regions(
    text: str, qualifier: str, tools: Tools
) -> None:
    """They have no division, and some no single country."""
    roles = {t.mention.surface: t.mention.role for t in locate(text, language="en", gazetteer=tools.gazetteer)}
    assert roles[qualifier] == "qualifier"
