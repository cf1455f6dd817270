"""Dates as tables have them: ISO 8601, figures with signs between them, and months in words of some languages.

In 03/04/2025 nothing tells the day from the month; a whole column often does, since one of its dates has a number above
12. Where it does not, nobody guesses. Figures with dots between them have the day first everywhere.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from babel.dates import get_month_names

from geo import event_words
from geo.errors import ConfigurationError
from geo.model import DatePrecision

Order = Literal["day", "month"]

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_YEAR = re.compile(r"(\d{4})", re.ASCII)
_DOTTED = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}){_TIME}", re.ASCII)
_SLASHED = re.compile(rf"(\d{{1,2}})[/-](\d{{1,2}})[/-](\d{{4}}){_TIME}", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})\.?(?:\s+de)?[\s-]([^\W\d_]+)\.?,?(?:\s+de)?[\s-](\d{4})(?:\s+р\.|\s+г\.)?")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})")


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a cell means."""

    start: date
    end: date
    precision: DatePrecision


def read(text: str, order: Order | None) -> Days | None:
    """The days of a cell; None where they cannot be told."""
    try:
        day = _figures(text, order) or _words(text)
        return Days(day, day, "day") if day else _longer(text)
    except ValueError:  # there is no such day
        return None


def is_date(text: str) -> bool:
    """Whether a cell may be a date, in whatever order its figures stand."""
    return any(read(text, order) for order in ("day", "month"))


def order_of(cells: Iterable[str]) -> Order | None:
    """Which number comes first in the dates of a column; None where all are written so that it does not matter.

    Raises:
        ConfigurationError: nothing in the column tells it, or two of its dates contradict each other.
    """
    unsure, proven = "", set[Order]()
    for cell in cells:
        hit = _SLASHED.fullmatch(cell)
        if hit is None:
            continue
        unsure = unsure or cell
        if int(hit[1]) > 12:
            proven.add("day")
        elif int(hit[2]) > 12:
            proven.add("month")
    if unsure and len(proven) != 1:
        why = "some have the day first and others the month" if proven else "no date has a number above 12"
        raise ConfigurationError(f"{unsure} may be two days, and {why}: say --day-first or --month-first.")
    return next(iter(proven), None)


def _figures(text: str, order: Order | None) -> date | None:
    if hit := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return date(int(hit[1]), int(hit[2]), int(hit[3]))
    if hit := _DOTTED.fullmatch(text):
        return date(int(hit[3]), int(hit[2]), int(hit[1]))
    if hit := _SLASHED.fullmatch(text):
        day, month = (1, 2) if order == "day" else (2, 1)
        return date(int(hit[3]), int(hit[month]), int(hit[day])) if order else None
    return None


def _words(text: str) -> date | None:
    if hit := _DAY_FIRST.fullmatch(text):
        day, month, year = hit.groups()
    elif hit := _MONTH_FIRST.fullmatch(text):
        month, day, year = hit.groups()
    else:
        return None
    number = _months().get(month.casefold())
    return date(int(year), number, int(day)) if number else None


def _longer(text: str) -> Days | None:
    if hit := _MONTH.fullmatch(text):
        first = date(int(hit[1]), int(hit[2]), 1)
        return Days(first, first + timedelta(calendar.monthrange(first.year, first.month)[1] - 1), "month")
    if hit := _YEAR.fullmatch(text):
        return Days(date(int(hit[1]), 1, 1), date(int(hit[1]), 12, 31), "year")
    return None


@cache
def _months() -> dict[str, int]:
    """Names of months, whole and short, alone and beside a day."""
    return {
        name.casefold().rstrip("."): number
        for language in event_words.languages()  # more would clash: see `geo.publication`
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale=language).items()
    }
