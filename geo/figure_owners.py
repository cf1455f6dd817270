"""Figures -> the events that they are told of.

A figure belongs to the event of its own words, else of its clause, else of its sentence, else to the nearest one told a few
sentences before; only to a type that such a figure can be told of (`counts` of an event type).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from geo.causes import few_sentences
from geo.event_merging import compatible
from geo.event_types import load as load_type
from geo.figures import Told
from geo.model import DateMention, Document, Event, Figure, FigureKind, Rejected, Span, Toponym

_THINGS = ("vehicles", "buildings", "weapons")
_HARM, _QUIET = ("dead", "injured", "casualties"), ("COERCE", "EVACUATE")
_DAYS_BEFORE = timedelta(days=6)  # the news of a week, where an event only has the day of the article
_ONE_OF_THEM = "one of those whom another figure counts"


class _Kindred:
    """The events that a kind of figure can be told of, in their order, with their triggers in that of the text."""

    def __init__(self, kind: FigureKind, events: Sequence[Event]) -> None:
        self.among = events
        self.events = [event for event in events if kind in load_type(event.event_type).counts and _happened(event)]
        rows = ((trigger, event) for event in self.events for trigger in event.triggers or (event.trigger,))
        self._triggers = sorted(
            ((trigger, number, event) for number, (trigger, event) in enumerate(rows)), key=lambda row: row[0].start
        )
        self._starts = [trigger.start for trigger, _, _ in self._triggers]

    def within(self, sentence: Span) -> list[tuple[Span, Event]]:
        """The triggers in a sentence, in the order of the events."""
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        inside = sorted(self._triggers[first:last], key=lambda row: row[1])
        return [(trigger, event) for trigger, _, event in inside if sentence.covers(trigger)]


def with_figures(
    events: Sequence[Event],
    told: Sequence[Told],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    document: Document,
) -> tuple[list[Event], list[Rejected]]:
    """The events with their figures, and the figures of no event, with the reason."""
    owned: dict[str, list[Told]] = {event.id: [] for event in events}
    rejected: list[Rejected] = []
    kindred = {kind: _Kindred(kind, events) for kind in {one.figure.kind for one in told}}
    places: dict[int, list[Toponym]] = defaultdict(list)
    for toponym in toponyms:
        places[toponym.mention.sentence].append(toponym)
    for one in told:
        here = places.get(one.structure.sentence.index, ())
        owner = _owner(one, kindred[one.figure.kind], here, dates, document)
        if owner is None:
            reason = "no event is told just before that it may be a figure of"
            rejected.append(_rejected(one.figure, reason, document))
        else:
            owned[owner.id].append(one)
    found = []
    for event in events:
        figures, idle = _settled(owned[event.id])
        found.append(replace(event, figures=figures) if figures else event)
        rejected += [_rejected(figure, _ONE_OF_THEM, document) for figure in idle]
    return found, rejected


def _rejected(figure: Figure, reason: str, document: Document) -> Rejected:
    return Rejected(
        what=figure.span.of(document.text),
        stage="figures",
        reason=f"{figure.kind}: {reason}",
        document_id=document.id,
        span=figure.span,
    )


def _owner(
    one: Told,
    kindred: _Kindred,
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    document: Document,
) -> Event | None:
    beside = _in_sentence(one, kindred)
    if beside is not None or one.status == "background":
        return None if beside is None or _earlier(one, beside, dates) else beside
    near = _before(one, kindred.events, document) or _under_headline(one, kindred, document)
    near = near or _unhurt(one, kindred, document)
    return None if near is None or _elsewhere(one, near, toponyms) or _earlier(one, near, dates) else near


def _unhurt(one: Told, kindred: _Kindred, document: Document) -> Event | None:
    """The arrests or the evacuation told just before at which nobody was hurt; of these no one is hurt otherwise."""
    if one.figure.upper != 0 or one.figure.kind not in _HARM:
        return None
    quiet = [event for event in kindred.among if event.event_type in _QUIET and _happened(event)]
    return _before(one, quiet, document)


def _elsewhere(one: Told, event: Event, toponyms: Sequence[Toponym]) -> bool:
    """Whether the sentence of a figure names places, and none of them can be that of the event."""
    span = one.structure.sentence.span
    named = [t.place for t in toponyms if t.place and t.mention.role == "location" and span.covers(t.mention.span)]
    where = event.located.place if event.located else None
    return bool(named) and where is not None and not any(compatible(place, where) for place in named)


def _earlier(one: Told, event: Event, dates: Sequence[DateMention]) -> bool:
    """Whether the sentence of a figure names days that all lie before the event; a toll may rise on later days."""
    span = one.structure.sentence.span
    told = [date.interval for date in dates if date.interval and span.covers(date.span)]
    if event.interval is None:
        return False
    guessed = event.interval.basis == "publication"  # “A bus overturned near Tver. Nine people died on Monday.”
    start = event.interval.start - _DAYS_BEFORE if guessed else event.interval.start
    return bool(told) and all(days.end < start for days in told)


def _happened(event: Event) -> bool:
    return event.status in ("reported", "unconfirmed", "background")


def _in_sentence(one: Told, kindred: _Kindred) -> Event | None:
    """The event whose trigger is the word for the fate, else stands in its clause, else nearest in its sentence."""
    best: tuple[tuple[bool, bool, int], Event] | None = None
    for trigger, event in kindred.within(one.structure.sentence.span):
        gap = max(trigger.start, one.cue.start) - min(trigger.end, one.cue.end)
        rank = (not trigger.overlaps(one.cue), not _in_clause(trigger, one), gap)
        if best is None or rank < best[0]:
            best = rank, event
    return best[1] if best else None


def _in_clause(trigger: Span, one: Told) -> bool:
    return one.structure.clause_at(one.structure.tokens_of(trigger)[0]) == one.clause


def _before(one: Told, events: Sequence[Event], document: Document) -> Event | None:
    """The event told last before the sentence, at most a few sentences back."""
    start = one.structure.sentence.span.start
    ends = [
        (excerpt.end, event)
        for event in events
        if event.status != "background"
        for excerpt in event.excerpts
        if excerpt.end <= start
    ]
    last = max(ends, key=lambda pair: pair[0], default=None)
    if last is None or not few_sentences(document.text[last[0] : start]):
        return None
    return last[1]


def _under_headline(one: Told, kindred: _Kindred, document: Document) -> Event | None:
    """The first event of a text whose first sentence, a headline, only tells the figure (“Train derails: 14 hurt”)."""
    end = one.structure.sentence.span.end
    if one.structure.sentence.index or any(
        excerpt.start < end for event in kindred.among for excerpt in event.excerpts
    ):
        return None
    first = min(kindred.events, key=lambda event: event.excerpts[0].start, default=None)
    return first if first is not None and few_sentences(document.text[end : first.excerpts[0].start]) else None


def _settled(told: Sequence[Told]) -> tuple[tuple[Figure, ...], list[Figure]]:
    """Each figure once, with its source where one telling names it, and those that are only one of others counted."""
    kept: dict[tuple[object, ...], Told] = {}
    for one in told:
        figure = one.figure
        words = figure.span if figure.kind in _THINGS else None  # “12 missiles and 12 drones”
        key = (figure.kind, figure.lower, figure.upper, figure.approximate, words)
        known = kept.get(key)
        if known is None or (known.figure.source is None and figure.source is not None):
            kept[key] = one
        elif figure.source is not None and figure.source != known.figure.source:
            kept[*key, figure.source] = one
    counted = {one.figure.kind for one in kept.values() if not one.article}
    idle = [one.figure for one in kept.values() if one.article and one.figure.kind in counted]
    figures = [one.figure for one in kept.values() if one.figure not in idle]
    return tuple(sorted(figures, key=lambda figure: figure.span)), idle
