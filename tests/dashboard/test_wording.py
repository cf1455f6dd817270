"""The page's words: every code that a record may hold has words of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from builders import a_place, an_event, an_interval

from dashboard import wording
from geo import model


def test_every_code_has_words() -> None:
    """No code of a record reaches the page as it is written in the program."""
    codes = {
        wording.status: model.Status,
        wording.basis: model.DateBasis,
        wording.extent: model.GeoPrecision,
        wording.date_precision: model.DatePrecision,
        wording.precision: model.GeoPrecision,
        wording.role: model.ActorRole,
        wording.place_role: model.PlaceRole,
        wording.status_meaning: model.Status,
    }
    same = [(say.__name__, code) for say, kind in codes.items() for code in get_args(kind) if say(code) == code]
    assert same == []
    assert set(wording.STATUS_MEANING) == set(get_args(model.Status))


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2025-12-22", None, "day", "22 December 2025"),
        ("2025-12-19", "2025-12-21", "day", "19–21 December 2025"),
        ("2025-11-30", "2025-12-02", "day", "30 November – 2 December 2025"),
        ("2025-12-30", "2026-01-02", "day", "30 December 2025 – 2 January 2026"),
        ("2025-12-01", "2025-12-31", "month", "December 2025"),
        ("2025-01-01", "2025-12-31", "year", "2025"),
        ("2024-01-01", "2025-12-31", "year", "2024–2025"),
        ("2025-12-15", "2025-12-21", "week", "15–21 December 2025"),
    ],
)
def test_dates_are_told_no_finer_than_they_are_known(start: str, end: str | None, precision: str, words: str) -> None:
    """Three days are three days, a month is a month."""
    assert wording.dates(an_interval(start, end, precision=precision)) == words  # type: ignore[arg-type]


def test_a_day_that_nobody_told_is_not_shown_as_told() -> None:
    """That of the publication stands in for it, and lists and the panel say so."""
    published = replace(an_interval("2025-12-22"), basis="publication")
    assert wording.told_dates(published) == "22 December 2025 (not told)"
    assert wording.told_dates(an_interval("2025-12-22")) == "22 December 2025"
    assert wording.told_dates(None) == "no date"


def test_no_date_is_said() -> None:
    """An undated event says so."""
    assert wording.dates(None) == "no date"


def test_a_score_stays_within_its_range() -> None:
    """What a store holds beyond 0 to 1 does not become 104%."""
    assert [wording.percent(score) for score in (-1, 0.724, 1.04)] == ["0%", "72%", "100%"]
    assert wording.sureness(0.72) == "fairly sure (72%)"
    assert wording.sureness(0.1) == "unsure (10%)"


def test_a_place_names_what_it_lies_in_once() -> None:
    """Singapore, Singapore, Singapore is Singapore."""
    place = a_place("Singapore", country_code="SG", admin1="Singapore")
    assert wording.place(place) == "Singapore"


def test_unknown_codes_are_told_as_they_are() -> None:
    """A store of another version may hold what this one does not know."""
    assert wording.type_entry("SPACE_WEATHER")["label"] == "Space weather"
    assert wording.headline(an_event(event_type="SPACE_WEATHER", mode=None)) == "Space weather"
    assert wording.language("xx-unknown") == "xx-unknown"
    assert wording.country("ZZ9") == "ZZ9"
    assert wording.days(date(2025, 1, 2), date(2025, 1, 2)) == "2 January 2025"


@pytest.mark.parametrize(("score", "told"), [(0.4, "unsure (40%)"), (0.41, None), (None, None)])
def test_a_list_says_of_an_unsure_event_that_it_is(score: float | None, told: str | None) -> None:
    """With the figure; what words name for sure, and what others coded, has no such sign."""
    assert wording.doubt(score) == told
