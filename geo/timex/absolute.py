"""Kinds that name their days: `22 December 2025`, `March`, `the third quarter`, `2012-17`; without a year the nearest."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from geo.timex import days
from geo.timex.days import Period
from geo.timex.moments import TENSES, Meaning, Moment, Slots, dated, explicit, unresolved

_HURRY = 12
"""A day without a year under a past verb lies ahead all the same where it is so many times nearer (\"called a strike
for 24 October\"), and the other way round."""


def _year(slots: Slots, moment: Moment) -> int | None:
    """The year that the words name, also as `last year`; two figures mean the hundred years up to ten ahead."""
    full = slots.number("year")
    if full is not None:
        return full
    short, pivot = slots.number("yy"), (moment.published or date(2020, 1, 1)).year + 10
    if short is not None:
        return pivot - (pivot - short) % 100
    shift = slots.number("year_shift")
    return None if shift is None or moment.published is None else moment.published.year + shift


def _among_years(make: Callable[[int], Period], published: date) -> list[Period]:
    """The periods that `make` gives for the years about the publication, without those that do not exist."""
    found = []
    for year in range(published.year - 4, published.year + 5):
        try:
            found.append(make(year))
        except ValueError:
            continue
    return found


def _without_year(
    make: Callable[[int], Period], moment: Moment, blank: str, part: str = "", *, hurry: int = 0, lean: int = 0
) -> Meaning:
    """A period that comes once a year: the one that lies nearest to the publication, ahead of it if the words lean so."""
    if moment.published is None:
        make(2000)  # the 30th of February is wrong in every year
        return unresolved(blank, part)
    tense = lean or moment.tense()
    if tense <= 0 and moment.due():  # “promised a plan by June”: the nearer one; a present has it ahead
        tense, hurry = (-1, 1) if tense else (1, 0)
    elif not tense and moment.present() > 0:  # “goes on trial in November”: the nearer one; news prefers the past else
        tense, hurry = 1, 1
    period = days.nearest(_among_years(make, moment.published), moment.published, tense, hurry)
    why = f"'{moment.words}'{TENSES[tense]} without a year: the nearest to the publication date {moment.published}"
    return dated(period, why, part=part)


def day(slots: Slots, moment: Moment) -> Meaning:
    """`22 December 2025`, `22 December`, `Monday, 22 December`, `22.12.25`."""
    number, month = slots.need("day"), slots.number("month") or slots.need("monthnum")
    year, weekday, part = _year(slots, moment), slots.number("weekday"), slots.word("part")
    if year is not None:
        return explicit(days.day(date(year, month, number)), moment, part)

    def of(year: int) -> Period:
        found = date(year, month, number)
        if weekday and found.isoweekday() != weekday:
            raise ValueError(f"{found} is another weekday.")
        return days.day(found)

    if moment.published is None or (weekday and not _among_years(of, moment.published)):
        weekday = None
    blank = f"XXXX-{month:02}-{number:02}"
    if slots.has("shift") and not part:
        return _yearly(of, slots.number("shift"), moment, blank)
    return _without_year(of, moment, blank, part, hurry=_HURRY, lean=slots.number("lean") or 0)


def feast(slots: Slots, moment: Moment) -> Meaning:
    """`Christmas`, `New Year's Eve 2025`: days with a fixed date, given as MM-DD in the slot."""
    month, number = (int(part) for part in slots.word("feast").split("-"))
    year = _year(slots, moment)
    if year is not None:
        return explicit(days.day(date(year, month, number)), moment)
    return _without_year(lambda year: days.day(date(year, month, number)), moment, f"XXXX-{month:02}-{number:02}")


def ordinal_day(slots: Slots, moment: Moment) -> Meaning:
    """`on the 15th`: that day of this month or a month beside it; with a weekday the nearest that is one: `Sunday 22`."""
    number, weekday = slots.need("day"), slots.number("weekday")
    if moment.published is None:
        return unresolved(f"XXXX-XX-{number:02}")
    candidates = []
    for shift in (-2, -1, 0, 1, 2):
        month = days.step(moment.published, "M", shift).start
        if number <= days.month(month.year, month.month).end.day:
            candidates.append(days.day(month.replace(day=number)))
    if weekday:
        candidates = [one for one in candidates if one.start.isoweekday() == weekday]
    tense, hurry = (1, 1) if weekday else (moment.tense(), 0)
    if tense <= 0 and moment.due():  # “marcou para dia 31 uma greve”: the nearer one
        tense, hurry = (-1, 1) if tense else (1, 0)
    period = days.nearest(candidates, moment.published, tense, hurry)
    return dated(period, f"'{moment.words}' without a month: the nearest to {moment.published}")


def month(slots: Slots, moment: Moment) -> Meaning:
    """`December 2025`, `in December`, `last December`; `early December` and the like are ten days of it."""
    number, year, shift = slots.need("month"), _year(slots, moment), slots.number("shift")
    third = slots.number("third")

    def make(year: int) -> Period:
        whole = days.month(year, number)
        return days.third(whole, third) if third else whole

    if year is None and shift is None:
        year = moment.year
    if year is not None:
        return explicit(make(year), moment)
    return _yearly(make, shift, moment, f"XXXX-{number:02}")


def season(slots: Slots, moment: Moment) -> Meaning:
    """`summer 2025`, `last winter`, `winter 2016/17`."""
    if slots.has("year") and (slots.has("yy") or slots.number("year", 1) is not None):
        return _winter(slots, moment)
    code, year, shift = slots.word("season"), _year(slots, moment), slots.number("shift")
    if year is None and shift is None:
        year = moment.year
    if year is not None:
        return explicit(days.season(year, code), moment)
    return _yearly(lambda year: days.season(year, code), shift, moment, f"XXXX-{code}")


def _winter(slots: Slots, moment: Moment) -> Meaning:
    """`winter 2016/17`: no other season begins in one year and ends in the next."""
    first, last = slots.need("year", 0), slots.number("year", 1)
    follows = last == first + 1 if last is not None else slots.need("yy") == (first + 1) % 100
    if slots.word("season") != "WI" or not follows:
        raise ValueError("No season is of these years.")
    return explicit(days.season(first, "WI"), moment)


def quarter(slots: Slots, moment: Moment) -> Meaning:
    """`the third quarter of 2025`."""
    number, year = slots.need("nth"), _year(slots, moment)
    if not 1 <= number <= 4:
        raise ValueError("A year has four quarters.")
    if year is not None:
        return explicit(days.quarter(year, number), moment)
    return _yearly(lambda year: days.quarter(year, number), slots.number("shift"), moment, f"XXXX-Q{number}")


def half(slots: Slots, moment: Moment) -> Meaning:
    """`the first half of 2025`."""
    number, year = slots.need("nth"), _year(slots, moment)
    if number not in (1, 2):
        raise ValueError("A year has two halves.")
    if year is not None:
        return explicit(days.half(year, number), moment)
    return _yearly(lambda year: days.half(year, number), None, moment, f"XXXX-H{number}")


def _yearly(make: Callable[[int], Period], shift: int | None, moment: Moment, blank: str) -> Meaning:
    """A part of the year: by `last`, `this`, `next` where these are said, else the nearest."""
    if shift is None or moment.published is None:
        return _without_year(make, moment, blank)
    all_of = _among_years(make, moment.published)
    before = [period for period in all_of if period.end < moment.published]
    after = [period for period in all_of if period.start > moment.published]
    if not (before and after):
        raise ValueError(f"No year about {moment.published} has such a day.")
    period = before[-1] if shift < 0 else after[0] if shift else make(moment.published.year)
    return dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


def year(slots: Slots, moment: Moment) -> Meaning:
    """`2014`."""
    return explicit(days.year(slots.need("year")), moment)


def short_year(slots: Slots, moment: Moment) -> Meaning:
    """`'92`, `nel 92`: two figures; such as may be a day need a sign (slot `sure`)."""
    found = _year(slots, moment)
    if found is None or (slots.need("yy") <= 31 and not slots.has("sure")):
        raise ValueError("Two figures that may be a day.")
    return explicit(days.year(found), moment)


def decade(slots: Slots, moment: Moment) -> Meaning:
    """`the 1990s`, `the nineties`: a year, or two figures of the last century, or of this one up to the 20s."""
    number = slots.number("year")
    if number is None:
        number = slots.number("decade")
    if number is None:
        number = slots.need("yy")
    if number % 10:
        raise ValueError("A decade starts with a year that ends in 0.")
    full = number if number >= 100 else number + (2000 if number < 30 else 1900)
    return explicit(days.decade(full), moment)


def century(slots: Slots, moment: Moment) -> Meaning:
    """`the 19th century`, given as a number or in Roman figures."""
    return explicit(days.century(slots.need("nth")), moment)


def days_of_month(slots: Slots, moment: Moment) -> Meaning:
    """`3-5 March 2025`, `March 3 and 5`: from the first day to the last."""
    month, year = slots.number("month") or slots.need("monthnum"), _year(slots, moment)
    last_month = slots.number("month", 1) or slots.number("monthnum", 1) or month
    first, last = slots.need("day", 0), slots.need("day", 1)

    def of(year: int) -> Period:
        ends_next_year = last_month < month
        return days.spanning(
            days.day(date(year, month, first)), days.day(date(year + ends_next_year, last_month, last))
        )

    if year is not None:
        return explicit(of(year - (last_month < month)), moment)
    return _without_year(of, moment, f"XXXX-{month:02}-{first:02}/XXXX-{last_month:02}-{last:02}", hurry=_HURRY)


def months_of_year(slots: Slots, moment: Moment) -> Meaning:
    """`March-May 2025`."""
    first, last, year = slots.need("month", 0), slots.need("month", 1), _year(slots, moment)

    def of(year: int) -> Period:
        return days.spanning(days.month(year, first), days.month(year + (last < first), last))

    if year is not None:
        return explicit(of(year - (last < first)), moment)
    return _without_year(of, moment, f"XXXX-{first:02}/XXXX-{last:02}")


def span_of_years(slots: Slots, moment: Moment) -> Meaning:
    """`2012-2017`, `2012-17`."""
    first, last = slots.need("year", 0), slots.number("year", 1)
    if last is None:
        last = first // 100 * 100 + slots.need("yy")
    if last <= first:
        raise ValueError("The years do not follow each other.")
    return explicit(days.spanning(days.year(first), days.year(last)), moment)
