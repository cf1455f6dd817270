"""The arithmetic of time in the page's scripts, each loaded alone into a blank page."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard.basemap import assets_folder

pytestmark = pytest.mark.browser

EPOCH = date(1970, 1, 1)
SCRIPTS = ("calendar.js", "steps.js", "timeline-ticks.js", "timeline-lanes.js")


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Any:
    """A blank page with the scripts of time, in a zone whose clocks are far from Greenwich's."""
    context = browser.new_context(timezone_id="Pacific/Kiritimati")
    page = context.new_page()
    for script in SCRIPTS:
        page.add_script_tag(path=str(assets_folder() / script))
    yield page
    context.close()


def number(day: date) -> int:
    """The day as the scripts count it."""
    return (day - EPOCH).days


def begun(day: date, unit: str) -> date:
    """The first day of the unit that holds a day."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]


def test_units_begin_where_the_calendar_says(blank: Page) -> None:
    """Every day of four centuries, in strides, belongs to the day, Monday, month and year that Python's calendar names."""
    days = [date(1800, 1, 1) + timedelta(days=step * 37) for step in range(4000)]
    for unit in ("day", "week", "month", "year"):
        found = blank.evaluate(
            "([days, unit]) => days.map((day) => dateline.calendar.floor(day, unit))", [[*map(number, days)], unit]
        )
        assert found == [number(begun(day, unit)) for day in days], unit


@pytest.mark.parametrize(
    ("day", "unit", "count", "expected"),
    [
        ("2024-01-31", "month", 1, "2024-02-29"),
        ("2023-01-31", "month", 1, "2023-02-28"),
        ("2024-02-29", "year", 1, "2025-02-28"),
        ("2024-12-31", "day", 1, "2025-01-01"),
        ("2024-01-03", "week", -1, "2023-12-27"),
        ("0099-12-31", "year", 1, "0100-12-31"),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(blank: Page, day: str, unit: str, count: int, expected: str) -> None:
    """A month after the last of January is the last of February, and no year is read as one of the last century."""
    found = blank.evaluate(
        "([day, unit, count]) => dateline.calendar.later(day, unit, count)",
        [number(date.fromisoformat(day)), unit, count],
    )
    assert found == number(date.fromisoformat(expected))


def walked(
    page: Page, mode: str, unit: str, start: tuple[str | None, str | None], act: str = "next"
) -> list[list[Any]]:
    """The ranges that follow each other from a start on, to the end of 2024-01-10 .. 2024-05-20."""
    ranges = page.evaluate(
        """([how, range, act]) => {
            const found = [];
            for (let now = dateline.steps[act](how, range); now && found.length < 400; now = dateline.steps[act](how, now)) found.push(now);
            return found.map(({from, to}) => [from, to]);
        }""",
        [
            {"mode": mode, "unit": unit, "first": number(date(2024, 1, 10)), "last": number(date(2024, 5, 20))},
            {
                name: None if day is None else number(date.fromisoformat(day))
                for name, day in zip(("from", "to"), start, strict=True)
            },
            act,
        ],
    )
    return [[day if day is None else (EPOCH + timedelta(days=day)).isoformat() for day in one] for one in ranges]


def test_a_window_of_whole_months_stays_one(blank: Page) -> None:
    """A month moves to the next month whatever their lengths, any other window keeps its number of days."""
    assert walked(blank, "window", "month", ("2024-02-01", "2024-02-29")) == [
        ["2024-03-01", "2024-03-31"],
        ["2024-04-01", "2024-04-30"],
        ["2024-05-01", "2024-05-31"],
    ]
    assert walked(blank, "window", "week", ("2024-05-01", "2024-05-03")) == [
        ["2024-05-08", "2024-05-10"],
        ["2024-05-15", "2024-05-17"],
        ["2024-05-22", "2024-05-24"],
    ]


@pytest.mark.parametrize("mode", ["window", "cumulative", "step"])
@pytest.mark.parametrize("unit", ["day", "week", "month", "year"])
def test_every_day_is_shown_on_the_way(blank: Page, mode: str, unit: str) -> None:
    """From the first step to the last, in each mode and by each step, no day of the axis is passed over, there and back."""
    first = blank.evaluate(
        "([how]) => { const {from, to} = dateline.steps.first(how, {from: null, to: null}); return [from, to]; }",
        [{"mode": mode, "unit": unit, "first": number(date(2024, 1, 10)), "last": number(date(2024, 5, 20))}],
    )
    dates = tuple(None if day is None else (EPOCH + timedelta(days=day)).isoformat() for day in first)
    forth = [list(dates), *walked(blank, mode, unit, dates)]
    seen: set[date] = set()
    for start, end in forth:
        low = date(2024, 1, 10) if start is None else date.fromisoformat(start)
        seen |= {low + timedelta(days=step) for step in range((date.fromisoformat(end) - low).days + 1)}
    assert {date(2024, 1, 10) + timedelta(days=step) for step in range(132)} <= seen
    back = walked(blank, mode, unit, tuple(forth[-1]), "previous")
    assert back[::-1] == forth[:-1]


def test_names_under_the_axis_stand_apart_and_tell_the_year(blank: Page) -> None:
    """At any width and span there are names, none is cut at an edge or runs into the next, and the first tells its year."""
    found = blank.evaluate(
        """() => {
            const told = [];
            for (const days of [7, 14, 40, 100, 240, 800, 3000, 20000, 400000]) {
                for (const width of [140, 300, 700, 1500]) {
                    for (let first = 19000; first < 19400; first += 57) {
                        const axis = {first, last: first + days - 1};
                        told.push({width, names: dateline.ticks.of(axis, width).map(({at, name, under}) => [(at - first) / days * width, name, under])});
                    }
                }
            }
            return told;
        }"""
    )
    for case in found:
        places = [place for place, _, _ in case["names"]]
        assert case["names"]
        assert all(20 <= place <= case["width"] - 20 for place in places)
        assert all(two - one >= 40 for one, two in pairwise(places))
        _, name, under = case["names"][0]
        assert under.isdigit() or name.isdigit()


def test_no_two_lanes_overlap(blank: Page) -> None:
    """Bars in one row never meet, each as wide as it takes to be seen, and a free row is used before a new one."""
    bars = [(0, 0), (0, 4), (1, 1), (5, 5), (5, 9), (6, 6), (40, 60), (41, 41)]
    rows, lanes = blank.evaluate(
        """(bars) => {
            const made = bars.map(([first, last]) => ({first, last}));
            return [dateline.lanes.pack(made, 3), made.map((bar) => bar.lane)];
        }""",
        bars,
    )
    assert rows == 3
    assert lanes == [0, 1, 2, 0, 1, 2, 0, 1]
