"""Periods of the calendar, their TIMEX3 values, and steps from one to another.

Every function returns a `Period` or raises `ValueError` where the calendar has no such day or the year lies outside
1000..2199, which no news text means.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from geo.model import DatePrecision

FIRST_YEAR, LAST_YEAR = 1000, 2199
_THIRDS = 3  # parts of a month: early, middle, late

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of a season north of the equator, by its TIMEX3 code; winter runs into the next year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Calendar days, both included, under one TIMEX3 value."""

    start: date
    end: date
    precision: DatePrecision
    value: str


def third(month: Period, number: int) -> Period:
    """The days up to the 10th, those up to the 20th, or the rest of a month, under the value of the month."""
    start = month.start + timedelta(days=10 * (number - 1))
    end = month.end if number == _THIRDS else start + timedelta(days=9)
    return replace(month, start=start, end=end)


def year_of(year: int) -> int:
    """The same year, if news can mean it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{year} is not a year that news speaks of.")
    return year


def day(of: date) -> Period:
    """One day: `2025-12-22`."""
    year_of(of.year)
    return Period(start=of, end=of, precision="day", value=of.isoformat())


def week(of: date) -> Period:
    """The week from Monday to Sunday that holds a day: `2025-W52`."""
    monday = of - timedelta(days=of.weekday())
    year, number, _ = of.isocalendar()
    value = f"{year_of(year)}-W{number:02}"
    return Period(start=monday, end=monday + timedelta(days=6), precision="week", value=value)


def weekend(of: date) -> Period:
    """Saturday and Sunday of the week that holds a day: `2025-W52-WE`."""
    whole = week(of)
    return Period(start=whole.end - timedelta(days=1), end=whole.end, precision="day", value=f"{whole.value}-WE")


def months(year: int, first: int, count: int, value: str) -> Period:
    """Whole months from the month `first` of a year on, under a value of the caller's."""
    last_year, last_month = divmod(year_of(year) * 12 + first - 1 + count - 1, 12)
    end = date(last_year, last_month + 1, calendar.monthrange(last_year, last_month + 1)[1])
    return Period(start=date(year, first, 1), end=end, precision="month", value=value)


def month(year: int, number: int) -> Period:
    """One month: `2025-12`."""
    return months(year, number, 1, f"{year:04}-{number:02}")


def quarter(year: int, number: int) -> Period:
    """Three months: `2025-Q4`."""
    return months(year, number * 3 - 2, 3, f"{year:04}-Q{number}")


def half(year: int, number: int) -> Period:
    """Six months: `2025-H2`."""
    return months(year, number * 6 - 5, 6, f"{year:04}-H{number}")


def season(year: int, code: str) -> Period:
    """Three months: `2025-SU`; the winter `2025-WI` begins in December 2025."""
    return months(year, SEASONS[code], 3, f"{year:04}-{code}")


def years(first: int, last: int, value: str) -> Period:
    """Whole years, both included, under a value of the caller's."""
    return Period(start=date(year_of(first), 1, 1), end=date(year_of(last), 12, 31), precision="year", value=value)


def year(number: int) -> Period:
    """One year: `2025`."""
    return years(number, number, f"{number:04}")


def decade(first: int) -> Period:
    """Ten years: `199` for the 1990s."""
    return years(first // 10 * 10, first // 10 * 10 + 9, f"{first // 10:03}")


def century(number: int) -> Period:
    """A hundred years by the number people give it: the 19th is `18`, the years 1800 to 1899."""
    return years((number - 1) * 100, (number - 1) * 100 + 99, f"{number - 1:02}")


def spanning(first: Period, last: Period) -> Period:
    """From the start of one period to the end of a later one: `2025-03-03/2025-03-05`."""
    if last.end < first.start:
        raise ValueError(f"{last.value} ends before {first.value} starts.")
    coarse: tuple[DatePrecision, ...] = ("day", "week", "month", "year")
    precision = max(first.precision, last.precision, key=coarse.index)
    return Period(start=first.start, end=last.end, precision=precision, value=f"{first.value}/{last.value}")


def step(of: date, unit: str, count: int) -> Period:
    """The period of a unit that lies `count` units after the one that holds a day (before it, if negative).

    Units: D, W, WE (weekend), M, Q, H (half-year), Y, DE (decade), CE (century).
    """
    try:
        return _step(of, unit, count)
    except OverflowError as error:
        raise ValueError(f"{count} {unit} from {of} is beyond the calendar.") from error


def _step(of: date, unit: str, count: int) -> Period:
    number = of.year * 12 + of.month - 1
    steps: dict[str, Callable[[], Period]] = {
        "D": lambda: day(of + timedelta(days=count)),
        "W": lambda: week(of + timedelta(weeks=count)),
        "WE": lambda: weekend(of + timedelta(weeks=count)),
        "M": lambda: month((number + count) // 12, (number + count) % 12 + 1),
        "Q": lambda: quarter((number // 3 + count) // 4, (number // 3 + count) % 4 + 1),
        "H": lambda: half((number // 6 + count) // 2, (number // 6 + count) % 2 + 1),
        "Y": lambda: year(of.year + count),
        "DE": lambda: decade(of.year + 10 * count),
        "CE": lambda: century(of.year // 100 + 1 + count),
    }
    if unit not in steps:
        raise ValueError(f"{unit} is not a unit of the calendar.")
    return steps[unit]()


def back(of: date, unit: str, count: float) -> date:
    """The first day of a stretch of `count` units that ends with the day `of`, that day included."""
    lengths = {"D": 1.0, "WE": 7.0, "W": 7.0, "M": 30.4375, "Q": 91.3125, "H": 182.625, "Y": 365.25, "DE": 3652.5}
    if unit not in lengths or count <= 0:
        raise ValueError(f"{count} {unit} is not a number of days.")
    try:
        return of - timedelta(days=max(round(count * lengths[unit]), 1) - 1)
    except OverflowError as error:
        raise ValueError(f"{count} {unit} before {of} is beyond the calendar.") from error


def nearest(candidates: Iterable[Period], to: date, tense: int, hurry: int = 0) -> Period:
    """The period that news of a day means among some that bear the same name.

    A past tense (-1) takes the latest that has begun, a future one (1) the earliest that has not ended. Without a
    tense the past is preferred: the future must lie five times nearer, because news tells mostly what has been.
    With `hurry` the other side wins against a tense where it lies so many times nearer.
    """
    ordered = sorted(candidates, key=lambda period: period.start)
    past = [period for period in ordered if period.start <= to][-1:]
    future = [period for period in ordered if period.end >= to][:1]
    if not ordered:
        raise ValueError(f"No year about {to} has such a day.")
    if not (past and future):
        return (past or future)[0]
    before, after = (to - past[0].end).days, (future[0].start - to).days
    if tense > 0:
        return past[0] if 0 < before * hurry < after else future[0]
    bias = hurry if tense < 0 else 5
    return future[0] if bias and after * bias < before else past[0]
