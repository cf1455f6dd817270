"""Words that only lack what their entries need beside them + the article -> those that are likely to name a deed there.

The word lists say beside which words a verb of many meanings names a deed, and no such list is complete: of the deeds of
news that nobody has seen every fourth was left out for want of a word that the list did not have. Where the lists leave
words open, a log-linear model weighs what else shows a deed (`geo.deed_signs`). It was learned from articles on which no
list was mended (`tests/gold/learn_deeds.py`). What it takes for a deed is shown with the probability that comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from geo.deed_signs import Told, signs
from geo.event_lexicon import Meaning
from geo.log_linear import log_odds, probability, weights
from geo.model import Trigger
from geo.phrases import Match
from geo.word_senses import Reading

_LIKELY = 0.45
"""Probability from which on words name a deed: by cross-validation three in five of these do, as README.md says."""


class LikelyDeed(NamedTuple):
    """A sense that is likely to be meant."""

    match: Match[Meaning]
    probability: float


def likely_deeds(
    readings: Sequence[Reading], triggers: Sequence[Sequence[Trigger]], lacking: Sequence[Sequence[Match[Meaning]]]
) -> list[list[LikelyDeed]]:
    """The likely deeds of each sentence, in the order of the text, none inside another.

    A text that tells of no deed without doubt is hardly news, and no word of it is likely to name one.

    Args:
        readings: The sentences of an article.
        triggers: Of each sentence, the words that name deeds without doubt.
        lacking: Of each sentence, the senses of other words that lack nothing but words beside them, in the order of the text.
    """
    if not any(lacking) or not any(triggers):
        return [[] for _ in readings]
    told = Told(readings, triggers)
    return [_apart(list(_likely(number, told, senses))) for number, senses in enumerate(lacking)]


def senses_of_a_word(lacking: Sequence[Match[Meaning]]) -> Iterator[tuple[Match[Meaning], ...]]:
    """The senses that begin at one word together, the first one of each type."""
    for _, found in groupby(lacking, key=lambda match: match.start):
        yield tuple({match.value.type.name: match for match in reversed(tuple(found))}.values())


def _likely(number: int, told: Told, lacking: Sequence[Match[Meaning]]) -> Iterator[LikelyDeed]:
    known = weights("deeds")
    taken = [trigger.tokens for trigger in told.triggers[number]]
    for senses in senses_of_a_word(lacking):
        odds = [log_odds(signs(match, len(senses), number, told), known) for match in senses]
        best = senses[odds.index(max(odds))]
        free = all(best.end <= start or end <= best.start for start, end in taken)
        if free and probability(max(odds)) >= _LIKELY:
            yield LikelyDeed(best, probability(max(odds)))


def _apart(found: list[LikelyDeed]) -> list[LikelyDeed]:
    """Without those that overlap a likelier one."""
    kept: list[LikelyDeed] = []
    for deed in sorted(found, key=lambda deed: -deed.probability):
        if all(deed.match.end <= other.match.start or other.match.end <= deed.match.start for other in kept):
            kept.append(deed)
    return sorted(kept, key=lambda deed: deed.match.start)
