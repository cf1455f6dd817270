"""Kinds that tell how long or how often: `three days`, `the past weeks`, `every Friday`."""

from __future__ import annotations

from dataclasses import replace

from geo.timex import days
from geo.timex.days import Period
from geo.timex.moments import Meaning, Moment, Slots

_DAY = 24  # hours
_YEARS = {"DE": 10, "CE": 100}


def duration(slots: Slots, _: Moment) -> Meaning:
    """`three days`: how long, not when."""
    return Meaning(type="DURATION", value=_length(slots))


def _length(slots: Slots) -> str:
    amount, code = slots.amount(), slots.word("unit")
    if code == "Y" and amount is not None and amount == int(amount) and 1500 <= amount <= days.LAST_YEAR:
        raise ValueError(f"{amount:.0f} beside the word for a year is that year.")
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
    if published is not None and code == "TH" and amount >= _DAY:  # 24 hours reach into the day before
        code, amount = "D", amount // _DAY + 1
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


def nth_day(slots: Slots, moment: Moment) -> Meaning:
    """`for a third day`, `for a second week`: the day of publication, and what was done went on from the first to it."""
    number, code, published = slots.need("nth"), slots.word("unit") or "D", moment.published
    if published is None or moment.tense() > 0:
        return Meaning(type="DURATION", value=f"P{number}{code}")
    return replace(_stretch(code, number, published.isoformat(), moment), type="DATE")


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
