"""Events without a place + the places that the article tells of -> the likeliest of these, where one is likely enough.

Rules place a deed where its words say so, or where an article of that shape nearly always means it. Of the deeds that
they leave open every third one has a place that a reader would tell all the same: the town of the paragraph, that of the
deed before, that of the headline. No single sign of it (`geo.place_signs`) is worth a rule; a log-linear model weighs them
all. It was learned from the articles of `tests/gold` (`tests/gold/learn_places.py`), and what it places is shown with the
probability that comes out, as the guess that it is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from geo.clauses import Structure
from geo.event_places import carried, no_surer_than
from geo.log_linear import log_odds, weights
from geo.model import Event, Toponym
from geo.place_signs import Article, features

_REASON = "no place is named; of those told in the article this is the likeliest for such a deed"
_LIKELY = 0.3
"""Probability from which on a place is given: by cross-validation three in five of those that get one are right, as README.md says."""
_MOST = 0.6  # how sure such a place is at the most: it must look like a guess


def likely_placed(
    events: Sequence[Event], toponyms: Sequence[Toponym], structures: Sequence[Structure]
) -> tuple[Event, ...]:
    """The events, those without a place at the likeliest one of the article, where it is likely enough.

    Args:
        events: Of the document, in the order of their triggers.
        toponyms: All that name a place of it, whatever their role, in the order of the text.
        structures: Its sentences.
    """
    if all(event.places for event in events):
        return tuple(events)
    article = Article(events, toponyms, structures)
    return tuple(_placed(event, article) if article.is_left_open(event) else event for event in events)


def _placed(event: Event, article: Article) -> Event:
    candidates = article.near(event)
    odds = [math.exp(log_odds(features(event, one, article), weights("places"))) for one in candidates]
    best = max(range(len(odds)), key=lambda number: odds[number], default=None)
    if best is None:
        return event
    share = odds[best] / (1 + sum(odds))  # a deed is at one place: what speaks for another speaks against this one
    if share < _LIKELY:
        return event
    likely = carried(candidates[best].toponym, f"{_REASON} ({share:.0%})")
    return replace(event, places=(no_surer_than(likely, min(_MOST, round(share, 2))),))


def is_guess(toponym: Toponym) -> bool:
    """Whether the place of a deed was found here, and by no rule."""
    return toponym.place is not None and any(why.startswith(_REASON) for why in toponym.place.why)
