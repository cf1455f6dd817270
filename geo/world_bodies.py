"""Where bodies of many states decide: where the article was filed, else where they sit.

“BRUSSELS - The European Union imposed new sanctions”: sanctions, interest rates, verdicts and orders of such bodies are
made at a place, though they hold elsewhere. What they only say is drawn nowhere. `seat` of a row of
`organisations.tsv` tells where a body sits; `union` of `[places]` of a language's pack are words for the European Union
that are no name of it (“Unijni ministrowie”), in the syntax of `geo.event_words`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from geo.causes import few_sentences
from geo.datelines import FILED, FILED_FOR_WANT
from geo.event_merging import Happening
from geo.event_places import carried
from geo.languages import load
from geo.model import Document, Event, Place, PlaceMention, Span, Toponym
from geo.organisations import all_organisations
from geo.phrases import PhraseBook, book_of

Towns = Callable[[str, str], Place | None]
"""A town by its English name and the code of its country."""

_SEAT = 0.45  # how sure it is that a body decides where it sits
_REACH = 2000  # code points behind a dateline in which it may count
_PUNISHES = "SANCTION"
_DECISIONS = frozenset({("ECONOMY", "market"), ("ECONOMY", None), ("CRIME", "trial"), ("REQUEST", "order")})
_UNION = "eu"


def where_they_sit(
    event: Event, happening: Happening, toponyms: Sequence[Toponym], document: Document, towns: Towns
) -> tuple[Toponym, ...]:
    """Where a body of many states decided what its sentence puts nowhere; empty for other events."""
    decides = event.event_type == _PUNISHES or (event.event_type, event.mode) in _DECISIONS
    if not decides or event.status == "background":
        return ()
    doers = [actor for telling in happening.tellings for actor in telling.actors if actor.role in ("actor", "speaker")]
    if any(doer.kind == "state" for doer in doers):
        return ()
    found = next(((_seats()[doer.name], doer.span) for doer in doers if doer.name in _seats()), None)
    found = found or _of_the_union(happening)
    if found is None:
        return ()
    reach = (max(0, event.trigger.start - _REACH), event.trigger.start)
    start, end = (bisect_left(toponyms, at, key=lambda t: t.mention.span.start) for at in reach)
    filed = (t for t in toponyms[start:end] if FILED in t.mention.why)
    near = [t for t in filed if few_sentences(document.text[t.mention.span.end : event.trigger.start])]
    if near:
        return tuple(carried(t, FILED_FOR_WANT) for t in near[:1])
    (name, country), words = found
    place = towns(name, country)
    return () if place is None else (_toponym(place, words, document, happening),)


def _of_the_union(happening: Happening) -> tuple[tuple[str, str], Span] | None:
    """The seat of the European Union and the words for it before the words for the deed."""
    for telling in happening.tellings:
        tokens = telling.structure.tokens
        match = _union(telling.structure.pack.code).first(tokens, 0, telling.trigger.tokens[0])
        if match is not None:
            span = Span(start=tokens[match.start].span.start, end=tokens[match.end - 1].span.end)
            return next(body.seat for body in all_organisations() if body.id == _UNION and body.seat), span
    return None


def _toponym(place: Place, words: Span, document: Document, happening: Happening) -> Toponym:
    why = f"where “{words.of(document.text)}” sits; no place is named"
    sentences = (t.structure.sentence for t in happening.tellings)
    mention = PlaceMention(
        span=words,
        surface=words.of(document.text),
        lemma=place.name,
        role="actor",
        score=_SEAT,
        sentence=next((s.index for s in sentences if s.span.covers(words)), 0),
        why=(why,),
    )
    return Toponym(mention=mention, place=replace(place, score=_SEAT, alternatives=(), why=(why,)))


@cache
def _seats() -> dict[str, tuple[str, str]]:
    """Name of a body -> the town and the code of the country where it sits."""
    return {body.name: body.seat for body in all_organisations() if body.seat}


@cache
def _union(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("union", ()))
