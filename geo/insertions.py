"""“Wypadł w poniedziałek z szyn”, “ran on Sunday aground”: days and places that stand between the words of a phrase.

Where the order of words is free, a newspaper tells when and where as soon as the verb is there, and only then the rest
of what names the deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.languages import listed, load
from geo.model import Token
from geo.phrases import Between
from geo.timex import cldr

_LONGEST = 6  # words in a day: “am späten Abend des 15. April 2023”
_YEARS = range(1000, 2200)
_NAMES = 2  # words of a place
_TABLES = ("weekday", "month", "fullmonth", "part", "day_word")
_FILLED = "unit"  # with one of these a number is a date, alone they tell none


@cache
def between(code: str) -> Between:
    """What passes over a day or a place at a token: the index behind it, or the same where there is none."""
    prepositions, (days, _) = listed(code, "cues", "prepositions"), _days(code)
    openers = days | listed(code, "cues", "definite_articles")

    def behind(tokens: Sequence[Token], at: int, stop: int) -> int:
        if at >= stop:
            return at
        written = tokens[at].text.lower()
        if written in prepositions:
            return _behind_day(tokens, at, stop, code) or _behind_place(tokens, at, stop, code) or at
        # Nearly no word is any of these, and this is asked at each word of a phrase.
        opens = written in openers or written[0].isdigit()
        return _behind_day(tokens, at, stop, code) or at if opens else at

    return behind


def is_day(tokens: Sequence[Token], start: int, end: int, code: str) -> bool:
    """Whether some tokens are a day with what leads to it: “el viernes”, “am Mittwoch”."""
    return start < end and _behind_day(tokens, start, end, code) == end


def _behind_day(tokens: Sequence[Token], at: int, stop: int, code: str) -> int:
    """The index behind a day with what leads to it; 0 where there is none."""
    days, fillings = _days(code)
    leads = listed(code, "cues", "prepositions", "definite_articles")  # “retiró el lunes a su personal”
    first = at + (at < stop and tokens[at].text.lower() in leads)
    end, told = first, False
    while end < min(stop, first + _LONGEST):
        written = tokens[end].text.lower()
        is_number = written.rstrip(".").isdigit()
        if not (written in days or is_number or (end > first and written in fillings)):
            break
        told = told or written in days or (first > at and _is_year(written))
        end += 1
    return end if told else 0


def _behind_place(tokens: Sequence[Token], at: int, stop: int, code: str) -> int:
    """The index behind a preposition with a name; 0 where there is none, or where all nouns have a capital."""
    if _writes_nouns_large(code) or at >= stop or tokens[at].text.lower() not in listed(code, "cues", "prepositions"):
        return 0
    end = at + 1
    while end < min(stop, at + 1 + _NAMES) and tokens[end].is_word and tokens[end].is_capitalised:
        end += 1
    return end if end > at + 1 else 0


def _is_year(written: str) -> bool:
    return written.isdigit() and int(written) in _YEARS


@cache
def _days(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that tell a day, a month or a part of a day, and those that only go with them."""
    words = load(code).section("dates").get("words", {})
    locale = cldr.locale_of(code)
    tables = [words.get(slot, {}) for slot in _TABLES]
    if locale is not None:
        tables += [cldr.weekday_names(locale, "wide"), cldr.month_names(locale, "wide")]
    return _single(tables), _single([words.get(_FILLED, {})])


def _single(tables: Sequence[dict[object, Sequence[str]]]) -> frozenset[str]:
    return frozenset(form.lower() for table in tables for forms in table.values() for form in forms if " " not in form)


@cache
def _writes_nouns_large(code: str) -> bool:
    return bool(load(code).section("actors").get("nouns_capitalised", False))
