"""Articles cut into pieces of plain text, so that the page can mark the words that prove an event.

Offsets are code points, as everywhere; the browser counts UTF-16 units, so the cutting is done here and the page gets
text and names of marks, never offsets and never markup. Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from geo.model import Document, Event, Span

MarkName = Literal["excerpt", "date", "place", "trigger"]

MARK_NAMES: tuple[MarkName, ...] = ("excerpt", "date", "place", "trigger")
"""Outermost first: where several lie on the same words, they are drawn inside each other in this order."""

_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that tell something about the event."""

    span: Span
    name: MarkName


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that carries the same marks from its first to its last character."""

    text: str
    marks: tuple[MarkName, ...] = ()


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One of the sentences that tell the event."""

    span: Span
    pieces: tuple[Piece, ...]
    follows: bool
    """Whether it follows the one before without words left out."""


def marks_of(event: Event) -> tuple[Mark, ...]:
    """The words of an event's date, places and deed, in the order of the text."""
    found = [Mark(span, "trigger") for span in {event.trigger, *event.triggers}]
    found += [Mark(toponym.mention.span, "place") for toponym in event.places]
    if event.interval and event.interval.span:
        found.append(Mark(event.interval.span, "date"))
    return tuple(sorted(found, key=lambda mark: (mark.span, mark.name)))


def excerpts(event: Event, document: Document) -> tuple[Excerpt, ...]:
    """The sentences that tell the event, each cut at its marks."""
    marks = marks_of(event)
    spans = sorted(event.excerpts)
    before = [None, *spans]
    return tuple(
        Excerpt(span, cut(document.text, span, marks), follows=_adjacent(last, span, document.text))
        for last, span in zip(before, spans, strict=False)
    )


def article(event: Event, document: Document) -> tuple[tuple[Piece, ...], ...]:
    """The whole article in paragraphs, with the event's excerpts and words marked."""
    marks = (*(Mark(span, "excerpt") for span in event.excerpts), *marks_of(event))
    return tuple(cut(document.text, span, marks) for span in paragraphs(document))


def paragraphs(document: Document) -> tuple[Span, ...]:
    """The paragraphs of an article without its header; an excerpt over a line break stands in two of them."""
    text = document.text
    edges = [Span(start=document.body_start, end=document.body_start)]
    edges += [Span(start=hit.start(), end=hit.end()) for hit in _BREAK.finditer(text, document.body_start)]
    edges.append(Span(start=len(text), end=len(text)))
    between = (Span(start=one.end, end=two.start) for one, two in pairwise(edges))
    return tuple(span for span in between if span.of(text).strip())


def beside(event: Event, document: Document) -> str | None:
    """The words that give the event's date where they stand outside its excerpts; None where none do."""
    span = event.interval.span if event.interval else None
    if span is None or any(told.covers(span) for told in event.excerpts):
        return None
    return span.of(document.text)


def cut(text: str, span: Span, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The words under the span, cut wherever a mark begins or ends; marks may overlap and reach beyond the span."""
    inside = [mark for mark in marks if mark.span.overlaps(span)]
    ends = {end for mark in inside for end in (mark.span.start, mark.span.end) if span.start < end < span.end}
    steps = sorted({span.start, *ends, span.end})
    return tuple(
        Piece(text[start:end], _named(mark.name for mark in inside if mark.span.overlaps(Span(start=start, end=end))))
        for start, end in pairwise(steps)
    )


def _named(names: Iterable[MarkName]) -> tuple[MarkName, ...]:
    return tuple(sorted(set(names), key=MARK_NAMES.index))


def _adjacent(before: Span | None, span: Span, text: str) -> bool:
    return before is not None and not text[before.end : span.start].strip()
