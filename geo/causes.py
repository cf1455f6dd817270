"""Event -> the event that it follows from: a fire from a strike, an evacuation from a flood.

A consequence that names no place of its own happened where its cause did. The types that follow from one another are
data (`follows_from` of an event type); the words of the text decide where they say so (“led to”, “forcing”).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.event_merging import Happening, compatible
from geo.event_types import load as load_type
from geo.languages import load
from geo.lending import lends
from geo.model import Document, Event
from geo.phrases import PhraseBook, book_of
from geo.tellings import Telling

_HELP = ("AID", "MOBILIZE")  # that are yet to come go where the harm was done
_ENDS = ".!?。।؟"
_SENTENCES = 4  # how far back a cause, or a deed that lends its place, may stand


def cause_of(
    event: Event, happening: Happening, before: Sequence[Event], document: Document
) -> tuple[Event, str] | None:
    """The cause among the events told before, and how it is known; None where there is none."""
    kinds = load_type(event.event_type).follows_from
    if not kinds or event.status == "background" or (event.status == "planned" and event.event_type not in _HELP):
        return None
    for other in reversed(before):
        if other.event_type not in kinds or other.status == "background" or not _fits(event, other):
            continue
        if other.status == "planned" or (other.places and not lends(other)):  # what is yet to come causes nothing
            continue
        if not _near(event, other, document) or are_others(event, other):
            continue
        said = next(filter(None, map(words_of_cause, happening.tellings)), None)
        words = other.trigger.of(document.text)
        return other, f"follows from “{words}”" + (f": “{said}”" if said else ", told just before")
    return None


def are_others(event: Event, other: Event) -> bool:
    """Whether those who agree are named and are not those who met before: FIFA promises what no minister discussed.

    “The two leaders” may be anybody who was named before.
    """
    if not load_type(event.event_type).mutual:
        return False
    here, there = ([a for a in e.actors if a.role == "actor"] for e in (event, other))
    if not here or not there or not all(a.kind == "organisation" and a.name[:1].isupper() for a in here):
        return False
    keys = {key for actor in there for key in (actor.name, actor.country_code) if key}
    return not any(actor.name in keys or actor.country_code in keys for actor in here)


def _fits(event: Event, cause: Event) -> bool:
    """Whether place and date allow the one to follow from the other."""
    if event.interval and cause.interval and event.interval.end < cause.interval.start:
        return False
    here, there = event.located, cause.located
    if here is None or there is None or here.place is None or there.place is None:
        return True
    return compatible(here.place, there.place)


def words_of_cause(telling: Telling) -> str | None:
    """The words for cause and consequence in the clause that tells a deed, or None."""
    tokens, clause = telling.structure.tokens, telling.clause
    match = _book(telling.structure.pack.code).first(tokens, clause.start, clause.end)
    return None if match is None else " ".join(token.text for token in tokens[match.start : match.end])


def _near(event: Event, cause: Event, document: Document) -> bool:
    """Whether at most a few sentences stand between a telling of the cause and the event, or one tells both."""
    gaps = [
        document.text[telling.end : excerpt.start]
        for excerpt in event.excerpts
        for telling in cause.excerpts
        if telling.start <= excerpt.start
    ]
    return any(map(few_sentences, gaps))


def few_sentences(gap: str) -> bool:
    """Whether a stretch of text is short enough for what stands behind it to speak of what stands before it."""
    return sum(map(gap.count, _ENDS)) < _SENTENCES


@cache
def _book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("cues").get("causal", ()))
