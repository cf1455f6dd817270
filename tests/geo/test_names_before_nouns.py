"""English names that stand before a noun as they are: “a Bradford man”, “its Sligo factory”."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

OF_A_PERSON = [
    ("A Bradford man was jailed for 12 years at Leeds Crown Court on Friday.", "CRIME", "Leeds"),
    ("A Cork woman was injured on Monday when her car left the road near Mallow.", "ACCIDENT", "Mallow"),
    ("A Perth teenager was arrested in Cairns on Sunday.", "COERCE", "Cairns"),
]
BEFORE_A_SITE = [
    ("The firm said it would close its Sligo factory in May.", "ECONOMY", "Sligo"),
    ("A gunman opened fire in a Sligo courtroom on Monday, killing two people.", "ASSAULT", "Sligo"),
    ("Staff at the company's Sligo plant walked out on Monday.", "PROTEST", "Sligo"),
]
NO_TOWN = [
    ("Fire destroyed the Enterprise hospital on Monday.", "FIRE"),
    ("Fire destroyed a Male hospital ward on Monday.", "FIRE"),
    ("Fire destroyed the Cadillac plant on Monday.", "FIRE"),
    ("The Ford factory burned down on Monday.", "FIRE"),
    ("The Hague-based court convicted a former commander of murder.", "CRIME"),
]


@pytest.mark.parametrize(("text", "event_type", "name"), OF_A_PERSON)
def test_the_home_of_one_person_is_not_where_it_was(text: str, event_type: str, name: str, tools: Tools) -> None:
    """Another place of the sentence is."""
    assert place_name(last_told("en", text, event_type, tools)) == name


def test_a_home_alone_is_an_unsure_place(tools: Tools) -> None:
    """Where nothing else is named, what befell somebody may have been at home."""
    event = last_told("en", "A Leicester teenager was stabbed to death on Monday.", "ASSAULT", tools)
    assert place_name(event) == "Leicester"
    assert event.located
    assert event.located.place
    assert event.located.place.score <= 0.6


@pytest.mark.parametrize(("text", "event_type", "name"), BEFORE_A_SITE)
def test_what_stands_before_a_site_is_where_it_stands(text: str, event_type: str, name: str, tools: Tools) -> None:
    """Though the recogniser, which learned of other languages, turns the bare name down."""
    event = last_told("en", text, event_type, tools)
    assert place_name(event) == name
    assert event.located
    assert event.located.place
    assert event.located.place.score <= 0.6


@pytest.mark.parametrize(("text", "event_type"), NO_TOWN)
def test_a_firm_or_a_seat_is_no_place(text: str, event_type: str, tools: Tools) -> None:
    """A little place that bears the name of a firm, and where a body sits."""
    assert place_name(last_told("en", text, event_type, tools)) is None
