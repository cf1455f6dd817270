"""What each kind of time expression means: filled slots and the moment of writing -> value and days.

A kind is a function of the same name, found through `KINDS`; the kinds are the tables of `[dates.templates]` in a
language pack. A function raises `ValueError` where the calendar has no such day: the words then mean no date.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from geo.model import DateBasis
from geo.timex import days
from geo.timex.days import Period
from geo.timex.grammar import Match

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
_YEARS = {"DE": 10, "CE": 100}
_HURRY = 12
"""A day without a year under a past verb lies ahead all the same where it is so many times nearer (\"called a strike
for 24 October\"), and the other way round."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TENSES = {-1: " under a past verb", 0: "", 1: " under a future verb"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """TIMEX3 type and value, the days if they can be told, and why these."""

    type: TimexType
    value: str
    period: Period | None = None
    basis: DateBasis = "explicit"
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the meaning of words depends on, beside the words."""

    words: str
    published: date | None
    tense: Callable[[], int]
    """-1 under a past verb, 1 under a future one, 0 where neither is near; asked only where it matters."""
    last: Period | None
    """The period that the text spoke of before."""


_SLOTS_OF_DATES = ("day", "month", "monthnum", "year", "yy", "weekday", "season", "nth", "decade", "feast", "part")
_SLOTS_OF_CLOCKS = ("hour", "minute", "ampm")
_SLOTS_OF_DISTANCES = ("n", "many", "unit", "day_word", "anaphor", "every", "shift", "week_shift", "year_shift")
READ = frozenset([*_SLOTS_OF_DATES, *_SLOTS_OF_CLOCKS, *_SLOTS_OF_DISTANCES, "until", "sure", "lean"])
"""The slots that kinds read; a slot of any other name only lets a template pass over its words."""


class Slots:
    """The slots of a match, by name and with their types."""

    def __init__(self, match: Match) -> None:
        """Wrap a match."""
        self._match = match

    def number(self, name: str, at: int = 0) -> int | None:
        """A whole number in a slot, None where the slot is empty."""
        found = self._match.all(name)
        value = found[at] if len(found) > at else None
        return None if value is None else int(value)

    def need(self, name: str, at: int = 0) -> int:
        """A whole number that must be there."""
        value = self.number(name, at)
        if value is None:
            raise ValueError(f"No {name}.")
        return value

    def word(self, name: str) -> str:
        """A code in a slot, empty where the slot is."""
        found = self._match.all(name)
        return str(found[0]) if found and found[0] is not None else ""

    def amount(self) -> float | None:
        """How many; 1 where the words do not say, None for `several`."""
        found = self._match.all("n")
        if not found and self.has("many"):
            return None
        value = found[0] if found else 1.0
        return None if value is None else float(value)

    def has(self, name: str) -> bool:
        """Whether the slot is filled."""
        return bool(self._match.all(name))


Kind = Callable[[Slots, Moment], Meaning]


def _dated(period: Period, why: str, basis: DateBasis = "explicit", part: str = "", value: str = "") -> Meaning:
    """A date, or a time of a day where a part of the day is named."""
    value = value or period.value
    return Meaning(
        type="TIME" if part else "DATE",
        value=f"{value}T{part}" if part else value,
        period=period,
        basis=basis,
        why=why,
    )


def _unresolved(value: str, part: str = "") -> Meaning:
    """A date that only a publication date could place."""
    return Meaning(type="TIME" if part else "DATE", value=f"{value}T{part}" if part else value)


def _reference(offset: int) -> Meaning:
    """A direction in time, without days."""
    return Meaning(type="DATE", value=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(offset > 0) - (offset < 0) + 1])


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
    make: Callable[[int], Period], moment: Moment, blank: str, part: str = "", *, hurry: int = 0
) -> Meaning:
    """A period that comes once a year: the one that lies nearest to the publication."""
    if moment.published is None:
        make(2000)  # the 30th of February is wrong in every year
        return _unresolved(blank, part)
    tense = moment.tense()
    period = days.nearest(_among_years(make, moment.published), moment.published, tense, hurry)
    why = f"'{moment.words}'{_TENSES[tense]} without a year: the nearest to the publication date {moment.published}"
    return _dated(period, why, part=part)


def _explicit(period: Period, moment: Moment, part: str = "") -> Meaning:
    return _dated(period, f"'{moment.words}' names the {period.precision} itself", part=part)


def day(slots: Slots, moment: Moment) -> Meaning:
    """`22 December 2025`, `22 December`, `Monday, 22 December`, `22.12.25`."""
    number, month = slots.need("day"), slots.number("month") or slots.need("monthnum")
    year, weekday, part = _year(slots, moment), slots.number("weekday"), slots.word("part")
    if year is not None:
        return _explicit(days.day(date(year, month, number)), moment, part)

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
    return _without_year(of, moment, blank, part, hurry=_HURRY)


def feast(slots: Slots, moment: Moment) -> Meaning:
    """`Christmas`, `New Year's Eve 2025`: days with a fixed date, given as MM-DD in the slot."""
    month, number = (int(part) for part in slots.word("feast").split("-"))
    year = _year(slots, moment)
    if year is not None:
        return _explicit(days.day(date(year, month, number)), moment)
    return _without_year(lambda year: days.day(date(year, month, number)), moment, f"XXXX-{month:02}-{number:02}")


def ordinal_day(slots: Slots, moment: Moment) -> Meaning:
    """`on the 15th`: that day of this month or a month beside it."""
    number = slots.need("day")
    if moment.published is None:
        return _unresolved(f"XXXX-XX-{number:02}")
    candidates = []
    for shift in (-2, -1, 0, 1, 2):
        month = days.step(moment.published, "M", shift).start
        if number <= days.month(month.year, month.month).end.day:
            candidates.append(days.day(month.replace(day=number)))
    period = days.nearest(candidates, moment.published, moment.tense())
    return _dated(period, f"'{moment.words}' without a month: the nearest to {moment.published}")


def month(slots: Slots, moment: Moment) -> Meaning:
    """`December 2025`, `in December`, `last December`."""
    number, year, shift = slots.need("month"), _year(slots, moment), slots.number("shift")
    if year is not None:
        return _explicit(days.month(year, number), moment)
    return _yearly(lambda year: days.month(year, number), shift, moment, f"XXXX-{number:02}")


def season(slots: Slots, moment: Moment) -> Meaning:
    """`summer 2025`, `last winter`."""
    code, year, shift = slots.word("season"), _year(slots, moment), slots.number("shift")
    if year is not None:
        return _explicit(days.season(year, code), moment)
    return _yearly(lambda year: days.season(year, code), shift, moment, f"XXXX-{code}")


def quarter(slots: Slots, moment: Moment) -> Meaning:
    """`the third quarter of 2025`."""
    number, year = slots.need("nth"), _year(slots, moment)
    if not 1 <= number <= 4:
        raise ValueError("A year has four quarters.")
    if year is not None:
        return _explicit(days.quarter(year, number), moment)
    return _yearly(lambda year: days.quarter(year, number), slots.number("shift"), moment, f"XXXX-Q{number}")


def half(slots: Slots, moment: Moment) -> Meaning:
    """`the first half of 2025`."""
    number, year = slots.need("nth"), _year(slots, moment)
    if number not in (1, 2):
        raise ValueError("A year has two halves.")
    if year is not None:
        return _explicit(days.half(year, number), moment)
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
    return _dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


def year(slots: Slots, moment: Moment) -> Meaning:
    """`2014`."""
    return _explicit(days.year(slots.need("year")), moment)


def short_year(slots: Slots, moment: Moment) -> Meaning:
    """`'92`, `nel 92`: two figures; such as may be a day need a sign (slot `sure`)."""
    found = _year(slots, moment)
    if found is None or (slots.need("yy") <= 31 and not slots.has("sure")):
        raise ValueError("Two figures that may be a day.")
    return _explicit(days.year(found), moment)


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
    return _explicit(days.decade(full), moment)


def century(slots: Slots, moment: Moment) -> Meaning:
    """`the 19th century`, given as a number or in Roman figures."""
    return _explicit(days.century(slots.need("nth")), moment)


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
        return _explicit(of(year - (last_month < month)), moment)
    return _without_year(of, moment, f"XXXX-{month:02}-{first:02}/XXXX-{last_month:02}-{last:02}", hurry=_HURRY)


def months_of_year(slots: Slots, moment: Moment) -> Meaning:
    """`March-May 2025`."""
    first, last, year = slots.need("month", 0), slots.need("month", 1), _year(slots, moment)

    def of(year: int) -> Period:
        return days.spanning(days.month(year, first), days.month(year + (last < first), last))

    if year is not None:
        return _explicit(of(year - (last < first)), moment)
    return _without_year(of, moment, f"XXXX-{first:02}/XXXX-{last:02}")


def span_of_years(slots: Slots, moment: Moment) -> Meaning:
    """`2012-2017`, `2012-17`."""
    first, last = slots.need("year", 0), slots.number("year", 1)
    if last is None:
        last = first // 100 * 100 + slots.need("yy")
    if last <= first:
        raise ValueError("The years do not follow each other.")
    return _explicit(days.spanning(days.year(first), days.year(last)), moment)


def weekday(slots: Slots, moment: Moment) -> Meaning:
    """`Monday`, `last Monday`, `Monday evening`, `Monday last week`."""
    number, part, shift = slots.need("weekday"), slots.word("part"), slots.number("shift")
    week_shift, published = slots.number("week_shift"), moment.published
    if published is None:
        return _unresolved(f"XXXX-WXX-{number}", part)
    ahead = (number - published.isoweekday()) % 7
    tense = (moment.tense() or slots.number("lean") or 0) if shift is None and week_shift is None else 0
    name = WEEKDAYS[number - 1]
    if week_shift is not None or shift == 0:
        found = days.step(published, "W", week_shift or 0).start + timedelta(days=number - 1)
        why = f"the {name} of the week that is meant"
    elif shift is not None:
        found = published + timedelta(days=(ahead or 7) if shift > 0 else ahead - 7)
        why = f"the {name} {'after' if shift > 0 else 'before'} the publication date {published}"
    elif tense > 0:
        found = published + timedelta(days=ahead)
        why = f"the nearest {name} from the publication date {published} on"
    else:
        found = published - timedelta(days=-ahead % 7)
        why = f"the nearest {name} up to the publication date {published}"
    return _dated(days.day(found), f"weekday '{moment.words}'{_TENSES[tense]}: {why}", "weekday", part)


def night(slots: Slots, moment: Moment) -> Meaning:
    """`the night from Sunday to Monday`, `the night of 21 to 22 December`: both days."""
    published = moment.published
    if slots.has("day"):
        found = (days_of_month if slots.number("day", 1) else _night_before)(slots, moment)
        return _night(found.period, found.value, found.basis, moment)
    if published is None:
        return _unresolved(f"XXXX-WXX-{slots.need('weekday')}", "NI")
    later = slots.number("weekday", 1) or slots.need("weekday") % 7 + 1 - slots.has("until")
    ahead = (later - published.isoweekday()) % 7
    last = published + timedelta(days=ahead if moment.tense() > 0 else -(-ahead % 7))
    period = days.spanning(days.day(last - timedelta(days=1)), days.day(last))
    return _night(period, period.value, "weekday", moment)


def _night_before(slots: Slots, moment: Moment) -> Meaning:
    """`the night to 22 December`: that day and the one before it."""
    found = day(slots, moment)
    if found.period is None:
        return found
    first = days.day(found.period.start - timedelta(days=1))
    return replace(found, period=days.spanning(first, found.period), value=first.value)


def _night(period: Period | None, value: str, basis: DateBasis, moment: Moment) -> Meaning:
    why = f"'{moment.words}': the night that begins on the first day and ends on the second"
    return Meaning(type="TIME", value=f"{value.split('/', maxsplit=1)[0]}TNI", period=period, basis=basis, why=why)


def day_word(slots: Slots, moment: Moment) -> Meaning:
    """`yesterday`, `tonight`, `tomorrow morning`: an offset in days, perhaps with a part of the day (`0 NI`)."""
    offset, _, fixed = slots.word("day_word").partition(" ")
    part = slots.word("part") or fixed
    return _days_from_publication(int(offset), part, moment)


def part_of_day(slots: Slots, moment: Moment) -> Meaning:
    """`this morning`, `last night`, `overnight`."""
    return _days_from_publication(slots.number("shift") or 0, slots.word("part"), moment)


def _days_from_publication(offset: int, part: str, moment: Moment) -> Meaning:
    if moment.published is None:
        return _reference(offset)
    period = days.step(moment.published, "D", offset)
    return _dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative", part)


def unit(slots: Slots, moment: Moment) -> Meaning:
    """`last week`, `next month`, `the end of the year`."""
    shift = slots.number("shift") or 0
    if moment.published is None:
        return _reference(shift)
    period = days.step(moment.published, slots.word("unit"), shift)
    return _dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


def ago(slots: Slots, moment: Moment) -> Meaning:
    """`two days ago`, `a year ago`: as fine as the unit."""
    return _away(slots, moment, -1)


def ahead(slots: Slots, moment: Moment) -> Meaning:
    """`in two days from now`."""
    return _away(slots, moment, 1)


def within(slots: Slots, moment: Moment) -> Meaning:
    """`in two days`: a day ahead under a future verb, else how long it took."""
    return _away(slots, moment, 1) if moment.tense() > 0 else duration(slots, moment)


def _away(slots: Slots, moment: Moment, sign: int) -> Meaning:
    if moment.published is None or slots.amount() is None:
        return _reference(sign)
    period = _at_distance(slots, moment.published, sign)
    return _dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


def _at_distance(slots: Slots, of: date, sign: int) -> Period:
    """The period so many units away; hours and less round to the day, half units go by the next smaller unit."""
    amount, code = slots.amount() or 0.0, slots.word("unit")
    if code.startswith("T"):
        hours = {"TH": 1.0, "TM": 60.0, "TS": 3600.0}[code]
        return days.step(of, "D", sign * int(amount / hours / 24))
    smaller = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "M": ("D", 30), "W": ("D", 7), "Q": ("M", 3)}
    if amount != int(amount) and code in smaller:
        code, factor = smaller[code]
        amount *= factor
    return days.step(of, code, sign * int(amount))


def anaphor(slots: Slots, moment: Moment) -> Meaning:
    """`the same day`, `the following year`: counted from the period that the text spoke of before."""
    shift, code = slots.need("anaphor"), slots.word("unit") or "D"
    base = moment.last.start if moment.last else moment.published
    if base is None or (moment.last is None and shift):
        return _reference(shift)
    return _dated(days.step(base, code, shift), f"'{moment.words}' counted from {base}, spoken of before", "carried")


def later(slots: Slots, moment: Moment) -> Meaning:
    """`two days later`: counted from the period that the text spoke of before."""
    return _from_last(slots, moment, 1)


def earlier(slots: Slots, moment: Moment) -> Meaning:
    """`two days earlier`: counted from the period that the text spoke of before."""
    return _from_last(slots, moment, -1)


def _from_last(slots: Slots, moment: Moment, sign: int) -> Meaning:
    if moment.last is None or slots.amount() is None:
        return duration(slots, moment)
    period = _at_distance(slots, moment.last.start, sign)
    return _dated(period, f"'{moment.words}' counted from {moment.last.start}, spoken of before", "carried")


def duration(slots: Slots, _: Moment) -> Meaning:
    """`three days`: how long, not when."""
    return Meaning(type="DURATION", value=_length(slots))


def _length(slots: Slots) -> str:
    amount, code = slots.amount(), slots.word("unit")
    text = "X" if amount is None else f"{amount:.10g}"
    code = "W" if code == "WE" else code
    if code in _YEARS and amount is not None:
        text, code = f"{amount * _YEARS[code]:.10g}", "Y"
    return f"PT{text}{code[1:]}" if code.startswith("T") else f"P{text}{code}"


def past_span(slots: Slots, moment: Moment) -> Meaning:
    """`the past three days`: they end with the publication; `the past weeks` name no days."""
    amount, value = slots.amount(), _length(slots)
    if moment.published is None or amount is None:
        return Meaning(type="DURATION", value=value)
    return _stretch(slots.word("unit"), amount, value, moment)


def _stretch(code: str, amount: float, value: str, moment: Moment) -> Meaning:
    """A length of time that ends with the day of publication."""
    published = moment.published
    if published is None or code.startswith("T"):
        return Meaning(type="DURATION", value=value)
    precision = days.step(published, code, 0).precision
    start = days.back(published, code, amount)
    period = Period(start=days.day(start).start, end=published, precision=precision, value=value)
    why = f"'{moment.words}': so long up to the publication date {published}"
    return Meaning(type="DURATION", value=value, period=period, basis="relative", why=why)


def coming_span(slots: Slots, moment: Moment) -> Meaning:
    """`the next three days`: they begin with the publication."""
    amount, value, code = slots.amount(), _length(slots), slots.word("unit")
    if moment.published is None or amount is None or code.startswith("T"):
        return Meaning(type="DURATION", value=value)
    end = moment.published + (moment.published - days.back(moment.published, code, amount))
    precision = days.step(moment.published, code, 0).precision
    period = Period(start=moment.published, end=days.day(end).end, precision=precision, value=value)
    why = f"'{moment.words}': so long from the publication date {moment.published} on"
    return Meaning(type="DURATION", value=value, period=period, basis="relative", why=why)


def lasting(slots: Slots, moment: Moment) -> Meaning:
    """`after three days of talks`, `for a week`: days or weeks that news tells of when they are just over.

    Longer ones, vague ones and those under a future verb say how long, not when.
    """
    amount, code, value = slots.amount(), slots.word("unit"), _length(slots)
    if amount is None or code not in ("D", "W", "WE") or amount > 31 or moment.tense() > 0:
        return Meaning(type="DURATION", value=value)
    return _stretch(code, amount, value, moment)


def repeated(slots: Slots, _: Moment) -> Meaning:
    """`every day`, `every Friday`, `every two weeks`, `daily`."""
    if slots.has("every"):
        return Meaning(type="SET", value=slots.word("every"))
    if slots.has("weekday"):
        part = slots.word("part")
        return Meaning(type="SET", value=f"XXXX-WXX-{slots.need('weekday')}{'T' + part if part else ''}")
    if slots.has("part"):
        return Meaning(type="SET", value=f"XXXX-XX-XXT{slots.word('part')}")
    return Meaning(type="SET", value=_length(slots))


def present(_: Slots, moment: Moment) -> Meaning:
    """`now`, `until now`, `currently`: the day of publication."""
    if moment.published is None:
        return _reference(0)
    why = f"'{moment.words}' is the publication date {moment.published}"
    return _dated(days.day(moment.published), why, "relative", value="PRESENT_REF")


def past(_: Slots, __: Moment) -> Meaning:
    """`previously`, `recently`."""
    return _reference(-1)


def future(_: Slots, __: Moment) -> Meaning:
    """`soon`, `in the future`."""
    return _reference(1)


def no_date(_: Slots, __: Moment) -> Meaning:
    """`52-year-old`, `2000 people`: words that look like a time and keep others from being read as one."""
    return Meaning(type="DATE", value="")


def clock(slots: Slots, moment: Moment) -> Meaning:
    """`14:30`, `3 p.m.`: on the day spoken of before, else of publication, until a day beside it says otherwise."""
    hour, minute, half = slots.need("hour"), slots.number("minute") or 0, slots.word("ampm")
    hour = hour % 12 + (12 if half == "PM" else 0) if half and hour <= 12 else hour
    time = f"T{hour:02}:{minute:02}"
    if moment.last is not None and moment.last.start == moment.last.end:
        period = days.day(moment.last.start)
        why = f"'{moment.words}' without a day: {period.start}, spoken of before"
        return Meaning(type="TIME", value=period.value + time, period=period, basis="carried", why=why)
    if moment.published is None:
        return Meaning(type="TIME", value=f"XXXX-XX-XX{time}")
    period = days.day(moment.published)
    why = f"'{moment.words}' without a day: the publication date {moment.published}"
    return Meaning(type="TIME", value=period.value + time, period=period, basis="relative", why=why)


KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        day, feast, ordinal_day, month, season, quarter, half, year, short_year, decade, century,
        days_of_month, months_of_year, span_of_years,
        weekday, night, day_word, part_of_day, unit,
        ago, ahead, within, anaphor, later, earlier,
        past_span, coming_span, lasting, duration, repeated,
        present, past, future, clock, no_date,
    )
}  # fmt: skip
