"""What each kind of time expression means: filled slots and the moment of writing -> value and days.

A kind is a function of the same name, found through `KINDS`; the kinds are the tables of `[dates.templates]` in a
language pack. A function raises `ValueError` where the calendar has no such day: the words then mean no date.
"""

from __future__ import annotations

from geo.timex.absolute import (
    century,
    day,
    days_of_month,
    decade,
    feast,
    half,
    month,
    months_of_year,
    ordinal_day,
    quarter,
    season,
    short_year,
    span_of_years,
    year,
)
from geo.timex.lengths import coming_span, duration, lasting, nth_day, past_span, repeated
from geo.timex.moments import Kind
from geo.timex.relative import (
    ago,
    ahead,
    anaphor,
    clock,
    day_word,
    earlier,
    future,
    later,
    night,
    no_date,
    part_of_day,
    past,
    present,
    span_of_weekdays,
    unit,
    weekday,
    within,
)

KINDS: dict[str, Kind] = {
    kind.__name__: kind
    for kind in (
        day, feast, ordinal_day, month, season, quarter, half, year, short_year, decade, century,
        days_of_month, months_of_year, span_of_years,
        weekday, span_of_weekdays, night, day_word, part_of_day, unit,
        ago, ahead, within, anaphor, later, earlier,
        past_span, coming_span, lasting, nth_day, duration, repeated,
        present, past, future, clock, no_date,
    )
}  # fmt: skip
