"""The day on which an article appeared, from whatever a file says of it.

A day that cannot be told for sure is none, with a remark: `03/04/2025` is the third of April to some and the fourth of
March to others. A moment with a time zone stays a moment; one without is the civil day of the outlet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from babel import Locale, UnknownLocaleError

from geo import languages

FIRST_YEAR, LAST_YEAR = 1900, 2100

_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_YEAR_FIRST = re.compile(r"([+-]?\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\S*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_WORDS = re.compile(
    r"(?:[^\W\d_]+,?\s+)?(?:(\d{1,2})\.?\s+(?:de\s+)?)?([^\W\d_]+)\.?\s+(?:de\s+)?(?:(\d{1,2}),?\s+)?(\d{4})"
)


@dataclass(frozen=True, slots=True)
class Published:
    """A day or moment, or None with the reason."""

    when: date | datetime | None
    remark: str | None = None


def parse(value: object) -> Published:
    """What the value means; None means nothing, without a remark."""
    if value is None:
        return Published(None)
    if isinstance(value, bool | float) or not isinstance(value, str | int):
        return _not_a_date(value)
    text = str(value)[:100].strip()
    return _iso(text) or _numbers(text) or _mail(text) or _named_month(text) or _not_a_date(value)


def in_name(name: str) -> str | None:
    """The one day that the name of a file tells, as `2025-12-22`, or None."""
    days = {f"{year}-{month}-{day}" for year, _, month, day in _IN_NAME.findall(name.replace("\\", "/").split("/")[-1])}
    real = [day for day in sorted(days) if _day(*map(int, day.split("-"))).when]
    return real[0] if len(real) == 1 else None


def _iso(text: str) -> Published | None:
    """ISO 8601: a day, or a moment."""
    if not re.match(r"\d{4}-\d\d-\d\d|\d{8}(?!\d)", text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    checked = _day(moment.year, moment.month, moment.day)
    return Published(moment) if checked.when and moment.tzinfo else checked


def _numbers(text: str) -> Published | None:
    """A day in digits, in any order that leaves no doubt; what follows a day that begins with its year is its time."""
    if match := _YEAR_FIRST.match(text) or _COMPACT.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    match = _YEAR_LAST.fullmatch(text)
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12 or first == second:  # with points, the day comes first everywhere
        return _day(year, second, first)
    if second > 12:
        return _day(year, first, second)
    return Published(None, f"Its date {text} may be of two months, so it was read without one; write {year}-MM-DD.")


def _mail(text: str) -> Published | None:
    """The form of mail and feeds: `Mon, 22 Dec 2025 10:00:00 +0200`."""
    if ":" not in text:
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, OverflowError):
        return None
    checked = _day(moment.year, moment.month, moment.day)
    return Published(moment) if checked.when and moment.tzinfo else checked


def _named_month(text: str) -> Published | None:
    """`22 decembrie 2025`, `December 22, 2025`, in the languages whose pack tells dates."""
    match = _WORDS.fullmatch(text)
    if match is None or bool(match[1]) == bool(match[3]):
        return None
    month = _months().get(match[2].lower())
    return _day(int(match[4]), month, int(match[1] or match[3])) if month else None


@cache
def _months() -> Mapping[str, int]:
    found: dict[str, int] = {}
    dated = (code for code in languages.codes() if languages.load(code).section("dates"))
    for code in ("en", *dated):  # the others would clash: "listopad" is October in Croatian and November in Polish
        try:
            tables = Locale(code).months
        except (UnknownLocaleError, ValueError):
            continue
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                found |= {name.lower().rstrip("."): month for month, name in tables[form][width].items()} | found
    return found


def _day(year: int, month: int, day: int) -> Published:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        reason = f"Its date {year}-{month:02}-{day:02} lies outside the years {FIRST_YEAR} to {LAST_YEAR}"
        return Published(None, f"{reason}, so it was read without one; correct it.")
    try:
        return Published(date(year, month, day))
    except ValueError:
        reason = f"Its date {year}-{month:02}-{day:02} does not exist, so it was read without one"
        return Published(None, f"{reason}; correct it.")


def _not_a_date(value: object) -> Published:
    shown = " ".join(ascii(value)[:60].split())
    return Published(None, f"Its date {shown} is none that can be told, so it was read without one; write YYYY-MM-DD.")
