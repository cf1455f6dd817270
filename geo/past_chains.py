"""What is told right behind a day long gone, in the paragraph of that day, goes on with the past and is no news of today.

“In December 1981 he filmed the strike. He took the tapes to Vienna.”: the second deed has no day of its own. It is told to
explain, about as long ago as the sentence before it says. A day of the news in between, or a deed that is news, ends it.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo import event_dates
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.languages import listed
from geo.model import DateInterval, DateMention, Document, Event
from geo.tellings import Telling, tells_of_another_matter
from geo.verbs import reading

_LONG_GONE = 365  # days: what lies further back is no news, and told with its year
_AT_THE_HEAD = 5  # words before the day that a paragraph opens with: “According to the indictment, in the summer of”
_BESIDE = 5  # tokens between a deed and the words for how long after another one it was
_SEQUEL = 3  # sentences behind the day in which one tells what came of it
_NAMED = 20  # words about time before a deed among which the day may be that is meant
_PARAGRAPH = "\n\n"
_NEWS = ("reported", "unconfirmed")
_NO_DEED = "STATEMENT"


def of_long_ago(
    event: Event, telling: Telling, before: Sequence[Event], dates: Sequence[DateMention], document: Document
) -> DateInterval | None:
    """The day long gone that the paragraph goes on with, for a deed in the past without a day; None where it is news.

    `before` are the events told before.
    """
    if event.status not in _NEWS or load_type(event.event_type).speech:
        return None
    sentence, text = telling.structure.sentence, document.text
    start = max(text.rfind(_PARAGRAPH, 0, sentence.span.start), 0)
    here = [m for m in dates if start <= m.span.start < sentence.span.end and m.interval is not None][-_NAMED:]
    told = [m for m in here if m.type != "DURATION"]
    last = told[-1] if told else None
    if last is None or last.interval is None or sentence.index - last.sentence > _SEQUEL:
        return None
    if not all(_is_long_gone(mention, document) for mention in told) or _is_since(last, telling, text):
        return None
    if not _has_news_above(start, before) or any(_is_news_since(other, last) for other in before):
        return None
    if not (_goes_on(last, telling, start, text) or _comes_after_a_while(last, telling, before, dates)):
        return None
    words = last.span.of(text)
    return event_dates.carried(last.interval, f"no date of its own; it goes on with what was told of “{words}”")


def _goes_on(mention: DateMention, telling: Telling, start: int, text: str) -> bool:
    """Whether a paragraph that opens with a day goes on with a verb in the past, and with no other place at the head of it."""
    sentence, opening = telling.structure.sentence, text[start : mention.span.start]
    own = opening.rpartition(",")[2]  # “The bridge, opened in 2021,” and “A similar case struck in 2016” only compare
    at_the_head = len(opening.split()) <= _AT_THE_HEAD and len(own.split()) <= 1
    if mention.sentence == sentence.index or not at_the_head or not _is_told_in_the_past(telling):
        return False
    trigger = telling.trigger.span.start
    named = (*(place.mention.span for place in telling.places), *(passed.span for passed in telling.passed_places))
    places = (span for span in named if sentence.span.covers(span))
    return not tells_of_another_matter(telling) and not any(
        span.end <= trigger and "," in text[span.end : trigger] for span in places
    )


def _comes_after_a_while(
    mention: DateMention, telling: Telling, before: Sequence[Event], dates: Sequence[DateMention]
) -> bool:
    """Whether words behind “and” say how long after a deed of the past it was: “was jailed in 2021 and freed after a month”."""
    structure, (first, last) = telling.structure, telling.trigger.tokens
    if mention.sentence != structure.sentence.index:
        return False
    behind = structure.tokens_of(mention.span)[1]
    joins = listed(structure.pack.code, "cues", "coordinators")
    join = next((at for at in range(first - 1, behind - 1, -1) if structure.tokens.written[at] in joins), None)
    past = any(o.status == "background" and structure.sentence.span.covers(o.trigger) for o in before)
    if join is None or not past:
        return False
    lengths = (m for m in dates if m.type == "DURATION" and m.sentence == mention.sentence)
    spans = (structure.tokens_of(m.span) for m in lengths if _is_behind_after(m, structure))
    return any(join < start and max(start - last, first - end) <= _BESIDE for start, end in spans)


def _is_told_in_the_past(telling: Telling) -> bool:
    trigger, structure = telling.trigger, telling.structure
    if trigger.form != "verb":
        return False
    tokens, pack = structure.tokens, structure.pack
    found = (reading(tokens, at, telling.clause.start, pack).tense for at in range(*trigger.tokens))
    return not {"past", "participle"}.isdisjoint(found)  # “internowano”


def _is_behind_after(mention: DateMention, structure: Structure) -> bool:
    first = structure.tokens_of(mention.span)[0]
    book = cue_book(structure.pack.code, "after")
    inside = [*book.find(structure.tokens, max(0, first - 2), first + 1)]
    return any(match.end in (first, first + 1) for match in inside)


def _is_long_gone(mention: DateMention, document: Document) -> bool:
    day, interval = document.published_day, mention.interval
    return day is not None and interval is not None and (day - interval.end).days > _LONG_GONE


def _is_since(mention: DateMention, telling: Telling, text: str) -> bool:
    """Whether words before a day make it the one since which something goes on."""
    words = [*text[: mention.span.start].split()[-1:], *mention.span.of(text).split()[:1]]
    return any(word.lower() in listed(telling.structure.pack.code, "dates", "since") for word in words)


def _has_news_above(start: int, before: Sequence[Event]) -> bool:
    """Whether news is told above a paragraph, so that this one may explain it."""
    return any(other.status in _NEWS and other.trigger.start < start for other in before)


def _is_news_since(other: Event, mention: DateMention) -> bool:
    """Whether a deed told behind a day is news, which ends the tale of that day."""
    return other.status in _NEWS and other.trigger.start > mention.span.start and other.event_type != _NO_DEED
