"""What was read from one article and why, as plain text for people: `dateline read --explain`."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from dashboard import wording
from dashboard.chain import Line, Outside, chain
from dashboard.messages import tr
from dashboard.terminal import counted, safe
from geo.model import WELL_PLACED, Document, Event, Extraction, Place, Rejected

_STEP = "  "
_STAGES = {
    "events": "Words that became no event",
    "toponyms": "Names that became no place",
}
_OTHER = "Left out"


def explained(extraction: Extraction, width: int, asked: str = "", *, brief: bool = False) -> Iterator[str]:
    """The lines of text about one article, without line ends and safe to print.

    Args:
        extraction: What was seen in it.
        width: Columns that a line may take.
        asked: The number of an event, counted from 1, or a word: then only what it belongs to is told.
        brief: Whether to tell the events and their words alone, without reasons.
    """
    document, events = extraction.document, extraction.events
    wanted = [(number, event) for number, event in enumerate(events, 1) if matches(event, number, document, asked)]
    yield from _wrapped(_heading(document, len(events)), width, "")
    for number, event in wanted:
        yield ""
        yield from _event(number, event, document, width)
        if not brief:
            yield from _steps(event, document, width)
    if not brief:
        yield from _nothing(extraction, width, asked)


def finds(extraction: Extraction, asked: str) -> bool:
    """Whether anything in the article belongs to what is asked for."""
    events = enumerate(extraction.events, 1)
    told = any(matches(event, number, extraction.document, asked) for number, event in events)
    return told or any(_is_about(one, asked) for one in _left_out(extraction))


def matches(event: Event, number: int, document: Document, asked: str) -> bool:
    """Whether an event is the one of that number, or has the word in its type, trigger, place or excerpts."""
    if not asked or asked.isdecimal():
        return not asked or number == int(asked)
    place = event.located.place if event.located else None
    told = [event.event_type, wording.headline(event), wording.place(place) if place else ""]
    told += [span.of(document.text) for span in (event.trigger, *event.excerpts)]
    return any(asked.casefold() in words.casefold() for words in told)


def _heading(document: Document, count: int) -> str:
    day = document.published_day
    when = f"published {wording.days(day, day)}" if day else "without a date of publication"
    name = document.path or document.title or document.id
    return f"{name}: {wording.language(document.language)}, {when}. {counted(count, 'event')}."


def _event(number: int, event: Event, document: Document, width: int) -> Iterator[str]:
    """An event under its number, what of it is unsure, and the sentences that tell it."""
    place = event.located.place if event.located else None
    where = wording.place(place) if place else "no place"
    told = [wording.headline(event), wording.told_dates(event.interval), where, *_doubts(event, place)]
    yield from _wrapped(f"{number}. {' · '.join(told)}", width, "")
    for span in event.excerpts:
        yield from _wrapped(f"“{' '.join(span.of(document.text).split())}”", width, _STEP)


def _doubts(event: Event, place: Place | None) -> Iterator[str]:
    """What the page marks as unsure, too: the place, the event, and that it has not simply happened."""
    if place is not None and place.score < WELL_PLACED:
        yield f"{tr('unsure place')} ({wording.percent(place.score)})"
    doubt = wording.doubt(event.score)
    if doubt:
        yield doubt
    if event.status != "reported":
        yield wording.status(event.status).lower()


def _steps(event: Event, document: Document, width: int) -> Iterator[str]:
    for step in chain(event, document, scores=True):
        yield f"{_STEP}{safe(step.title)}"
        for line in step.lines:
            yield from _line(line, width, _STEP * 2)


def _line(line: Line, width: int, indent: str) -> Iterator[str]:
    told = "".join(_told(piece) for piece in line.pieces)
    yield from _wrapped(told, width, indent)
    for under in line.under:
        yield from _wrapped("".join(_told(piece) for piece in under.pieces), width, f"{indent}{_STEP}", "- ")


def _told(piece: str | Outside) -> str:
    if isinstance(piece, str):
        return piece
    return f"“{' '.join(piece.text.split())}”" if piece.kind == "words" else piece.text


def _nothing(extraction: Extraction, width: int, asked: str) -> Iterator[str]:
    """What was seen and came to nothing, with the reasons; equal ones once."""
    found = [one for one in _left_out(extraction) if _is_about(one, asked)]
    for stage, title in (*_STAGES.items(), ("", _OTHER)):
        here = _reasons(one for one in found if _stage(one) == stage)
        if here:
            yield ""
            yield title
            for told in here:
                yield from _wrapped(told, width, _STEP, "- ")


def _stage(one: Rejected) -> str:
    """The stage that words of the text came to nothing at; none of what is said of an article as a whole."""
    return one.stage if one.stage in _STAGES and one.span else ""


def _left_out(extraction: Extraction) -> Sequence[Rejected]:
    """Everything that came to nothing, in the order of the text."""
    nowhere = [
        Rejected(what=t.mention.surface, stage="toponyms", reason="a place, but in no gazetteer", span=t.mention.span)
        for t in extraction.toponyms
        if t.place is None
    ]
    found = [*extraction.rejected, *extraction.unread, *nowhere]
    return sorted(found, key=lambda one: one.span.start if one.span else -1)


def _is_about(one: Rejected, asked: str) -> bool:
    return not asked or (not asked.isdecimal() and asked.casefold() in f"{one.what} {one.reason}".casefold())


def _reasons(found: Iterable[Rejected]) -> list[str]:
    """`“strike” (Strike or boycott, Attack): reason`; the reasons of the event stage begin with a type, equal ones tell all types."""
    types: dict[tuple[str, str], dict[str, None]] = {}
    for one in found:
        name, colon, rest = one.reason.partition(": ")
        is_typed = one.stage == "events" and bool(colon) and name.isupper()
        of = types.setdefault((one.what, rest if is_typed else one.reason), {})
        if is_typed:
            of[str(wording.type_entry(name)["label"])] = None
    told = ((what, f" ({', '.join(of)})" if of else "", reason) for (what, reason), of in types.items())
    return [f"“{what}”{of}: {reason}" for what, of, reason in told]


def _wrapped(text: str, width: int, indent: str, mark: str = "") -> Iterable[str]:
    """The text, safe to print, in lines of some columns; what goes on is indented further."""
    return textwrap.wrap(
        safe(" ".join(text.split())),
        width,
        initial_indent=f"{indent}{mark}",
        subsequent_indent=f"{indent}{' ' * len(mark) or _STEP}",
        break_long_words=False,
        break_on_hyphens=False,
    )
