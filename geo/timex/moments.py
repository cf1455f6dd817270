"""What the kinds of time expressions share: filled slots, the moment of writing, and meanings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from geo.model import DateBasis
from geo.timex.days import Period
from geo.timex.grammar import Match
from geo.timex.vocabulary import Value

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TENSES = {-1: " under a past verb", 0: "", 1: " under a future verb"}
"""Words for `why`."""


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
    present: Callable[[], int] = int
    """1 under a present that tells what is on the calendar, -1 under one that tells what has been, else 0."""
    due: Callable[[], bool] = bool
    """Whether the words before make it a day up to which, or for which, something is to be done."""
    called: Callable[[], bool] = bool
    """Whether it is the day of what somebody calls for (“called for a march on Sunday”)."""
    last: Period | None
    """The period that the text spoke of before."""
    days: tuple[Period, ...] = ()
    """The single days that it spoke of before, the last one last; a month or a season may have been named since."""
    year: int | None = None
    """The year that the words just before name."""

    @property
    def last_day(self) -> Period | None:
        """The single day spoken of last; of what a past verb tells none that is still to come, where one that is gone was named."""
        if not self.days or self.published is None or self.days[-1].start <= self.published:
            return self.days[-1] if self.days else None
        if self.tense() >= 0 or self.due():  # “announced a march for the same day”
            return self.days[-1]
        gone = (day for day in reversed(self.days) if day.start <= self.published)
        return next(gone, self.days[-1])


_NIGHT = 1  # days between its first and its last one
_DAYS = 4  # single days that a text is remembered to have spoken of


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text has spoken of so far, that later words can refer to."""

    period: Period | None = None
    days: tuple[Period, ...] = ()
    """The last single days."""
    year: int | None = None
    """The year that was named just before in the sentence."""

    def and_then(self, period: Period | None) -> Spoken:
        """The same after a further period; a night counts as a day."""
        if period is None:
            return self
        is_day = period.precision == "day" and (period.end - period.start).days <= _NIGHT
        return Spoken(period, (*self.days[1 - _DAYS :], period) if is_day else self.days)


_SLOTS_OF_DATES = (
    "day",
    "month",
    "monthnum",
    "year",
    "yy",
    "weekday",
    "season",
    "nth",
    "decade",
    "feast",
    "part",
    "third",
)
_SLOTS_OF_CLOCKS = ("hour", "minute", "ampm")
_SLOTS_OF_DISTANCES = ("n", "many", "unit", "day_word", "anaphor", "every", "shift", "week_shift", "year_shift")
READ = frozenset([*_SLOTS_OF_DATES, *_SLOTS_OF_CLOCKS, *_SLOTS_OF_DISTANCES, "until", "sure", "lean"])
"""The slots that kinds read; a slot of any other name only lets a template pass over its words."""


class Slots:
    """The slots of a match, by name and with their types."""

    def __init__(self, match: Match) -> None:
        """Wrap a match."""
        self._filled = match.read()

    def _all(self, name: str) -> list[Value | float | None]:
        return [value for slot, value in self._filled if slot == name]

    def number(self, name: str, at: int = 0) -> int | None:
        """A whole number in a slot, None where the slot is empty."""
        found = self._all(name)
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
        found = self._all(name)
        return str(found[0]) if found and found[0] is not None else ""

    def amount(self) -> float | None:
        """How many; 1 where the words do not say, None for `several`."""
        found = self._all("n")
        if not found and self.has("many"):
            return None
        value = found[0] if found else 1.0
        return None if value is None else float(value)

    def has(self, name: str) -> bool:
        """Whether the slot is filled."""
        return bool(self._all(name))


Kind = Callable[[Slots, Moment], Meaning]


def dated(period: Period, why: str, basis: DateBasis = "explicit", part: str = "", value: str = "") -> Meaning:
    """A date, or a time of a day where a part of the day is named."""
    value = value or period.value
    return Meaning(
        type="TIME" if part else "DATE",
        value=f"{value}T{part}" if part else value,
        period=period,
        basis=basis,
        why=why,
    )


def unresolved(value: str, part: str = "") -> Meaning:
    """A date that only a publication date could place."""
    return Meaning(type="TIME" if part else "DATE", value=f"{value}T{part}" if part else value)


def reference(offset: int) -> Meaning:
    """A direction in time, without days."""
    return Meaning(type="DATE", value=("PAST_REF", "PRESENT_REF", "FUTURE_REF")[(offset > 0) - (offset < 0) + 1])


def explicit(period: Period, moment: Moment, part: str = "") -> Meaning:
    """A date whose days the words themselves name."""
    return dated(period, f"'{moment.words}' names the {period.precision} itself", part=part)
