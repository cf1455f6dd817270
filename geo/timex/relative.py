"""Kinds that count from the publication, or from what was spoken of before: `Monday`, `yesterday`, `two days later`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from geo.model import DateBasis
from geo.timex import days
from geo.timex.absolute import day, days_of_month
from geo.timex.days import Period
from geo.timex.lengths import duration, lasting
from geo.timex.moments import TENSES, Meaning, Moment, Slots, dated, reference, unresolved

_FINE = frozenset({"D", "W"})
_COARSE = frozenset({"month", "year"})
_HALF_A_WEEK = 3  # days: a weekday so far ahead is nearer than the one behind
_TOLD_LATE = 2  # days: how old the day may be that is told before
_LATER_PARTS = ("AF", "EV")  # of the day told before; a morning or a night may be the next one's
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(slots: Slots, moment: Moment) -> Meaning:
    """`Monday`, `last Monday`, `Monday evening`, `Monday last week`."""
    number, part, published = slots.need("weekday"), slots.word("part"), moment.published
    if published is None:
        return unresolved(f"XXXX-WXX-{number}", part)
    tense = _tense_of_weekday(slots, moment)
    found, why = _weekday(number, slots, tense, published)
    return dated(days.day(found), f"weekday '{moment.words}'{TENSES[tense]}: {why}", "weekday", part)


def span_of_weekdays(slots: Slots, moment: Moment) -> Meaning:
    """`between Monday and Wednesday`, `from Thursday to Saturday last week`: from the first day to the last."""
    first, last = slots.need("weekday", 0), slots.need("weekday", 1)
    length, published = timedelta(days=(last - first) % 7), moment.published
    if not length or published is None:
        return unresolved(f"XXXX-WXX-{first}/XXXX-WXX-{last}")
    tense = _tense_of_weekday(slots, moment)
    if tense > 0 or slots.number("shift") == 1 or slots.has("week_shift"):
        start, why = _weekday(first, slots, tense, published)
    else:
        end, why = _weekday(last, slots, tense, published)
        start = end - length
    period = days.spanning(days.day(start), days.day(start + length))
    return dated(period, f"weekdays '{moment.words}'{TENSES[tense]}: {why}", "weekday")


def _tense_of_weekday(slots: Slots, moment: Moment) -> int:
    """The tense that chooses among the weekdays of that name; 0 where the words themselves do.

    “This Sunday” leaves it to the verb: on a Monday, “sacudió este domingo” was the day before. Behind a word for a
    purpose it is the next one (`lean=2`), and in English also where no verb tells (`lean=1`).
    """
    if slots.number("shift") or slots.has("week_shift"):
        return 0
    lean = slots.number("lean") or 0
    return 1 if lean > 1 or _is_called_for(slots, moment) else moment.present() or moment.tense() or lean


def _is_called_for(slots: Slots, moment: Moment) -> bool:
    """Whether a weekday is that of a march somebody calls for; where it is nearer behind, it may be that of the call."""
    if moment.published is None or not slots.has("weekday"):
        return False
    ahead = (slots.need("weekday") - moment.published.isoweekday()) % 7
    return 0 < ahead <= _HALF_A_WEEK and moment.called()


def _weekday(number: int, slots: Slots, tense: int, published: date) -> tuple[date, str]:
    """The day that is meant by a weekday, and why this one."""
    shift, week_shift = slots.number("shift"), slots.number("week_shift")
    ahead, name = (number - published.isoweekday()) % 7, WEEKDAYS[number - 1]
    if week_shift is not None or (shift == 0 and not tense):
        found = days.step(published, "W", week_shift or 0).start + timedelta(days=number - 1)
        return found, f"the {name} of the week that is meant"
    if shift:
        found = published + timedelta(days=(ahead or 7) if shift > 0 else ahead - 7)
        return found, f"the {name} {'after' if shift > 0 else 'before'} the publication date {published}"
    if tense > 0:
        return published + timedelta(days=ahead), f"the nearest {name} from the publication date {published} on"
    return published - timedelta(days=-ahead % 7), f"the nearest {name} up to the publication date {published}"


def night(slots: Slots, moment: Moment) -> Meaning:
    """`the night from Sunday to Monday`, `the night of 21 to 22 December`: both days."""
    published = moment.published
    if slots.has("day"):
        found = (days_of_month if slots.number("day", 1) else _night_before)(slots, moment)
        return _night(found.period, found.value, found.basis, moment)
    if published is None:
        return unresolved(f"XXXX-WXX-{slots.need('weekday')}", "NI")
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
    """`this morning`, `last night`, `overnight`; of the day told before where only a later part is named: `in serata`."""
    part = slots.word("part")
    last = _day_just_told(moment) if slots.has("anaphor") and part in _LATER_PARTS else None
    if last is not None:
        why = f"'{moment.words}' without a day: {last}, spoken of before"
        return dated(days.day(last), why, "carried", part)
    return _days_from_publication(slots.number("shift") or 0, part, moment)


def _day_just_told(moment: Moment) -> date | None:
    """The day spoken of before, where it is as fresh as news, and the verb does not tell what is to come."""
    last, published = moment.last_day, moment.published
    if last is None or published is None or not 0 <= (published - last.end).days <= _TOLD_LATE:
        return None
    return last.end if moment.tense() <= 0 else None


def _days_from_publication(offset: int, part: str, moment: Moment) -> Meaning:
    if moment.published is None:
        return reference(offset)
    period = days.step(moment.published, "D", offset)
    return dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative", part)


def unit(slots: Slots, moment: Moment) -> Meaning:
    """`last week`, `next month`, `the end of the year`; a weekend under a past verb is the one before.

    “The next day”, and in some languages “this day”, is counted under a past verb from the day spoken of before: “tego
    dnia”, “наступного дня відпустила”.
    """
    shift, code = slots.number("shift") or 0, slots.word("unit")
    told = moment.last_day if code == "D" and shift >= 0 and _is_bare(slots) and moment.tense() < 0 else None
    if told is not None:
        last = told.start if shift else told.end
        why = f"'{moment.words}' counted from {last}, spoken of before"
        return dated(days.step(last, "D", shift), why, "carried")
    if moment.published is None:
        return reference(shift)
    period = days.step(moment.published, code, shift)
    if code == "WE" and shift == 0 and moment.tense() < 0 and period.start > moment.published:
        period = days.step(moment.published, code, -1)
    return dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


def _is_bare(slots: Slots) -> bool:
    """Whether words say no more than which day."""
    return slots.has("shift") and not slots.has("part")


def ago(slots: Slots, moment: Moment) -> Meaning:
    """`two days ago`, `a year ago`: as fine as the unit."""
    return _away(slots, moment, -1)


def ahead(slots: Slots, moment: Moment) -> Meaning:
    """`in two days from now`; under a past verb from what was spoken of before (“через два дня вода дошла до города”)."""
    if moment.tense() < 0:
        return lasting(slots, moment) if moment.last is None else later(slots, moment)
    return _away(slots, moment, 1)


def within(slots: Slots, moment: Moment) -> Meaning:
    """`in two days`: a day ahead under a future verb, else how long it took, which under a past one is just over."""
    if moment.tense() > 0:
        return _away(slots, moment, 1)
    return lasting(slots, moment) if moment.tense() < 0 else duration(slots, moment)


def _away(slots: Slots, moment: Moment, sign: int) -> Meaning:
    if moment.published is None or slots.amount() is None:
        return reference(sign)
    period = _at_distance(slots, moment.published, sign)
    return dated(period, f"'{moment.words}' counted from the publication date {moment.published}", "relative")


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
    """`the same day`, `the following year`: counted from the period that the text spoke of before, a day from a day.

    What was the day before, in a text that has named none, was the day before the publication. The same day as a night
    is either of its two, and the day before it the one on which it begins.
    """
    shift, code = slots.need("anaphor"), slots.word("unit") or "D"
    last = moment.last_day if code == "D" else moment.last
    base = None if moment.last else moment.published
    if last:
        is_night = code == "D" and (last.end - last.start).days == 1
        if is_night and not shift:
            return dated(last, f"'{moment.words}': a day of {last.value}, spoken of before", "carried")
        base = last.end if is_night and shift < 0 else last.start
    if base is None or (last is None and shift and (shift > 0 or code != "D")):
        return reference(shift)
    if last is None and shift:
        why = f"'{moment.words}' counted from the publication date {base}"
        return dated(days.step(base, code, shift), why, "relative")
    return dated(days.step(base, code, shift), f"'{moment.words}' counted from {base}, spoken of before", "carried")


def later(slots: Slots, moment: Moment) -> Meaning:
    """`two days later`: counted from the period that the text spoke of before."""
    return _from_last(slots, moment, 1)


def earlier(slots: Slots, moment: Moment) -> Meaning:
    """`two days earlier`: counted from the period that the text spoke of before."""
    return _from_last(slots, moment, -1)


def _from_last(slots: Slots, moment: Moment, sign: int) -> Meaning:
    if moment.last is None or slots.amount() is None:
        return duration(slots, moment)
    last = moment.last
    period = _at_distance(slots, last.start, sign)
    if slots.word("unit") in _FINE and last.precision in _COARSE:  # a week behind some day of August
        period = replace(period, end=_at_distance(slots, last.end, sign).end, precision=last.precision)
    return dated(period, f"'{moment.words}' counted from {last.value}, spoken of before", "carried")


def present(_: Slots, moment: Moment) -> Meaning:
    """`now`, `until now`, `currently`: the day of publication."""
    if moment.published is None:
        return reference(0)
    why = f"'{moment.words}' is the publication date {moment.published}"
    return dated(days.day(moment.published), why, "relative", value="PRESENT_REF")


def past(_: Slots, __: Moment) -> Meaning:
    """`previously`, `recently`."""
    return reference(-1)


def future(_: Slots, __: Moment) -> Meaning:
    """`soon`, `in the future`."""
    return reference(1)


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
