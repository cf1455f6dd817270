"""Tellings + event -> the grounds of the event: what the stages recorded on the way, kept for whoever asks why.

Nothing is read again: each stage hands over what it took and what it passed over, and with which reason. Together with
the event's own `why`, and those of its place and date, this is the chain that `dateline read --explain` and the page show.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from geo.model import DateInterval, DateRule, Event, Grounds, PassedOver, PlaceRule, Span, StatusRule, Toponym
from geo.tellings import Telling


def grounds_of(event: Event, main: Telling, tellings: Sequence[Telling]) -> Grounds:
    """The grounds of an event.

    Args:
        event: The event with the place and date that it was given in the end.
        main: The telling that says most, from which it has type, trigger and `why`.
        tellings: All tellings of it, the main one among them, in the order of the text.
    """
    trigger = main.trigger
    status_by, status_why = _status(event, main, tellings)
    taken = {event.interval.span} if event.interval else set()
    return Grounds(
        entry=trigger.entry,
        form=trigger.form,
        strong=trigger.strong,
        met=trigger.met,
        met_words=trigger.met_words,
        likelihood=trigger.likelihood,
        mode_words=_mode_words(event, main, tellings),
        senses=trigger.senses,
        status_by=status_by,
        status_why=status_why,
        place_by=_place_rule(event.located, tellings),
        date_by=_date_rule(event.interval, tellings),
        places=_passed((p for t in tellings for p in t.passed_places), {t.mention.span for t in event.places}),
        dates=_passed((p for t in tellings for p in t.passed_dates), taken),
    )


def _status(event: Event, main: Telling, tellings: Sequence[Telling]) -> tuple[StatusRule, str]:
    """What gave the status, and the reason of another telling where that one did."""
    if event.status == main.status:
        return ("words" if main.judged == main.status else "date"), ""
    other = next((t for t in tellings if t.status == event.status), main)
    return "telling", other.why[1] if len(other.why) > 1 else ""


def _mode_words(event: Event, main: Telling, tellings: Sequence[Telling]) -> str:
    """The words that chose the mode of the event; empty where it is the default of the type."""
    return next((t.trigger.mode_words for t in (main, *tellings) if t.trigger.mode == event.mode), "")


def _place_rule(located: Toponym | None, tellings: Sequence[Telling]) -> PlaceRule | None:
    """The rule of the telling that names the place; None where another deed or sentence does."""
    return next((t.place_by for t in tellings if located is not None and located in t.places), None)


def _date_rule(interval: DateInterval | None, tellings: Sequence[Telling]) -> DateRule | None:
    return next((t.date_by for t in tellings if interval is not None and t.interval is interval), None)


def _passed(found: Iterable[PassedOver], taken: Iterable[Span | None]) -> tuple[PassedOver, ...]:
    """What was passed over, each span once and in the order of the text, without what another telling took."""
    kept: dict[Span, PassedOver] = {}
    for one in found:
        kept.setdefault(one.span, one)
    for span in taken:
        if span is not None:
            kept.pop(span, None)
    return tuple(sorted(kept.values(), key=lambda one: one.span))
