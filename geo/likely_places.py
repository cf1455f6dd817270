"""Events without a place + the places that the article tells of -> the likeliest of these, where one is likely enough.

Rules place a deed where its words say so, or where an article of that shape nearly always means it. Of the deeds that
they leave open every third one has a place that a reader would tell all the same: the town of the paragraph, that of the
deed before, that of the headline, the one beside which a name lies that no gazetteer has. No single sign of it
(`geo.place_signs`) is worth a rule; a log-linear model weighs them all, and overrules those rules that know no more than
that articles mostly go on where they were. It was learned from the articles of `tests/gold` (`tests/gold/learn_places.py`),
and what it places is shown with the probability that comes out, as the guess that it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.carried_places import NO_PLACE
from geo.clauses import Structure
from geo.event_places import carried, no_surer_than
from geo.event_types import load as load_type
from geo.lending import where_treated
from geo.log_linear import log_odds, weights
from geo.model import Event, Toponym
from geo.place_signs import Article, Candidate, features
from geo.story_places import ABOUT_THIS_TOWN, ALL_THERE, ANYWHERE

_REASON = "no rule tells where; of the places told in the article this is the likeliest for such a deed"
_LIKELY = 0.35
"""Probability from which on a place is given: by cross-validation more than half of those that get one are right, as README.md says."""
_LIKELY_ON_SITE = 0.25  # the same of what is done by hand at a place, where a reader nearly always knows one; no crimes
_CLEARLY = 1.25  # times as likely as where a habit of articles puts a deed, before another place is preferred to that
_UNLIKELY = 0.15  # as a place of what the town of the story is only taken to be that of
_HABITS = (NO_PLACE, ABOUT_THIS_TOWN, ALL_THERE)
_MOST = 0.6  # how sure such a place is at the most: it must look like a guess


def likely_placed(
    events: Sequence[Event], toponyms: Sequence[Toponym], structures: Sequence[Structure]
) -> tuple[Event, ...]:
    """The events, those whose words tell no place at the likeliest one of the article, where it is likely enough.

    Args:
        events: Of the document, in the order of their triggers.
        toponyms: All that name a place of it, whatever their role, in the order of the text.
        structures: Its sentences.
    """
    if all(event.located and not is_by_habit(event) for event in events):
        return tuple(events)
    article = Article(events, toponyms, structures)
    return tuple(
        _reconsidered(event, article)
        if is_by_habit(event)
        else _placed(event, article)
        if article.is_left_open(event)
        else event
        for event in events
    )


def _is_a_hospital_s(toponym: Toponym, structures: Sequence[Structure]) -> bool:
    """Whether people were only taken to a place: what is told besides was not there."""
    structure = structures[toponym.mention.sentence]
    return where_treated(structure, *structure.tokens_of(toponym.mention.span)) is not None


def _placed(event: Event, article: Article) -> Event:
    """The event left open at its likeliest place, if there is one."""
    shares = _shares(event, article)
    best = max(shares, key=lambda one: one[1], default=None)
    on_site = load_type(event.event_type).on_site and event.event_type not in ANYWHERE and not event.places
    least = _LIKELY_ON_SITE if on_site else _LIKELY
    return event if best is None or best[1] < least else _at(event, *best)


def _reconsidered(event: Event, article: Article) -> Event:
    """The event that was placed where the article was before, at another place that is clearly likelier.

    Who decides or inquires does so in the town of the story only where that is likely at all.
    """
    shares, habit = _shares(event, article), article.at(event)
    own = next((share for candidate, share in shares if candidate is habit), None)
    best = max(shares, key=lambda one: one[1], default=None)
    if own is None or best is None:
        return event
    is_here = habit is not None and article.has_come_to(habit, event)
    if is_here and not article.is_named_in_its_paragraph(
        best[0], event
    ):  # a round-up that has gone on to the next town
        return event
    nowhere = replace(event, places=())
    if best[1] < _UNLIKELY and _is_by(ALL_THERE, event) and article.is_left_open(nowhere):
        return nowhere
    return _at(nowhere, *best) if best[1] > _CLEARLY * own else event


def _shares(event: Event, article: Article) -> list[tuple[Candidate, float]]:
    """The places that a deed may be at, each with the probability that it was there.

    A deed is at one place: what speaks for another speaks against this one.
    """
    candidates = [c for c in article.near(event) if not all(_is_a_hospital_s(t, article.structures) for t in c.names)]
    odds = [math.exp(log_odds(features(event, one, article), weights("places"))) for one in candidates]
    return [(candidate, one / (1 + sum(odds))) for candidate, one in zip(candidates, odds, strict=True)]


def _at(event: Event, candidate: Candidate, share: float) -> Event:
    likely = carried(candidate.toponym, f"{_REASON} ({share:.0%})")
    return replace(event, places=(no_surer_than(likely, min(_MOST, round(share, 2))), *event.places))


def is_guess(toponym: Toponym) -> bool:
    """Whether the place of a deed was found here, and by no rule."""
    return toponym.place is not None and any(why.startswith(_REASON) for why in toponym.place.why)


def is_by_habit(event: Event) -> bool:
    """Whether a deed was placed only as articles mostly go on: where the last one was, or where all began."""
    return any(_is_by(reason, event) for reason in _HABITS)


def _is_by(reason: str, event: Event) -> bool:
    located = event.located
    return located is not None and located.place is not None and located.place.why[-1].startswith(reason)
