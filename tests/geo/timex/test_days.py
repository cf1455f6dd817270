"""Periods of the calendar: their days, their values, and steps from one to another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from geo.timex import days

ANY_DAY = st.dates(min_value=date(1010, 1, 1), max_value=date(2150, 12, 31))
UNITS = st.sampled_from(["D", "W", "WE", "M", "Q", "H", "Y"])
MONDAY = date(2025, 12, 22)


@given(ANY_DAY, UNITS)
def test_the_unit_that_holds_a_day_holds_it(day: date, unit: str) -> None:
    """A step of 0 is the unit about the day itself (a weekend: of the same week)."""
    period = days.step(day, unit, 0)
    week = days.week(day)
    assert period.start <= period.end
    assert period.start <= day <= period.end or (unit == "WE" and week.start <= period.start <= week.end)


@given(ANY_DAY, st.sampled_from(["D", "W", "M", "Q", "H", "Y"]), st.integers(-20, 20))
def test_units_follow_each_other_without_a_gap(day: date, unit: str, count: int) -> None:
    """The unit after the n-th begins on the day after the n-th ends, from the first year on that there is."""
    assume(unit != "Y" or day.year + count >= days.FIRST_YEAR)
    here, there = days.step(day, unit, count), days.step(day, unit, count + 1)
    assert there.start == here.end + timedelta(days=1)


@given(ANY_DAY, st.sampled_from(["D", "W", "M", "Q", "H", "Y"]), st.integers(-20, 20))
def test_a_step_and_its_reverse_come_back(day: date, unit: str, count: int) -> None:
    """Going n units on and n units back ends in the same unit, unless that leads before the first year there is."""
    assume(unit != "Y" or day.year + count >= days.FIRST_YEAR)
    assert days.step(days.step(day, unit, count).start, unit, -count) == days.step(day, unit, 0)


@given(ANY_DAY)
def test_equal_values_mean_equal_days(day: date) -> None:
    """The TIMEX3 value of a day is its ISO form, and one value never means two periods."""
    assert days.day(day).value == day.isoformat()
    assert days.week(day).value == days.week(days.week(day).end).value


@given(st.lists(ANY_DAY, min_size=1, max_size=6), ANY_DAY, st.sampled_from([-1, 0, 1]))
def test_the_nearest_period_respects_the_tense(candidates: list[date], to: date, tense: int) -> None:
    """Under a past verb nothing later is taken where something earlier exists, and the other way round."""
    found = days.nearest(map(days.day, candidates), to, tense).start
    assert found in candidates
    if tense < 0 and min(candidates) <= to:
        assert found <= to
    if tense > 0 and max(candidates) >= to:
        assert found >= to


@given(st.integers(-(10**9), 10**9), UNITS)
def test_no_step_leaves_the_calendar_silently(count: int, unit: str) -> None:
    """A step out of the years that news speaks of is a ValueError, never another error or a wrong year."""
    try:
        period = days.step(MONDAY, unit, count)
    except ValueError:
        return
    assert days.FIRST_YEAR <= period.start.year <= days.LAST_YEAR


@pytest.mark.parametrize(
    ("period", "value", "start", "end"),
    [
        (days.week(MONDAY), "2025-W52", "2025-12-22", "2025-12-28"),
        (days.weekend(MONDAY), "2025-W52-WE", "2025-12-27", "2025-12-28"),
        (days.quarter(2025, 4), "2025-Q4", "2025-10-01", "2025-12-31"),
        (days.half(2024, 1), "2024-H1", "2024-01-01", "2024-06-30"),
        (days.season(2025, "WI"), "2025-WI", "2025-12-01", "2026-02-28"),
        (days.decade(1994), "199", "1990-01-01", "1999-12-31"),
        (days.century(20), "19", "1900-01-01", "1999-12-31"),
        (days.month(2024, 2), "2024-02", "2024-02-01", "2024-02-29"),
    ],
)
def test_periods_have_the_value_and_the_days_of_timex3(period: days.Period, value: str, start: str, end: str) -> None:
    """Weeks start on Monday, the winter runs into the next year, the 20th century is 1900 to 1999."""
    assert (period.value, period.start.isoformat(), period.end.isoformat()) == (value, start, end)


def test_a_day_far_nearer_ahead_wins_against_a_past_verb() -> None:
    """'They called a strike for 24 October', written on 17 October, is not the October a year ago."""
    candidates = [days.day(date(year, 10, 24)) for year in (2023, 2024, 2025)]
    assert days.nearest(candidates, date(2024, 10, 17), -1, 12).value == "2024-10-24"


def test_no_candidate_is_a_value_error() -> None:
    """A day that no year has means no date."""
    with pytest.raises(ValueError, match="has such a day"):
        days.nearest([], MONDAY, 0)


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    """'5-3 March' is no interval."""
    with pytest.raises(ValueError, match="ends before"):
        days.spanning(days.day(date(2025, 3, 5)), days.day(date(2025, 3, 3)))
