"""Names that are told in one breath: “Alberta, Manitoba and Ontario” are of one kind, “Austin, Texas” are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.model import PlaceMention
from geo.named import coordinators

_MARKS = frozenset({",", ";", "/", "、", "،"})
_FEWEST = 3  # names with nothing but commas between; two may be a town and its country


def enumerations(mentions: Sequence[PlaceMention], text: str, language: str) -> Iterator[range]:
    """The stretches of mentions that one sentence enumerates, in the order of the text."""
    start = 0
    has_word = False
    for index, (one, other) in enumerate(pairwise(mentions), 1):
        between = _between(one, other, text)
        if between is not None and between <= _MARKS | coordinators(language):
            has_word = has_word or not between <= _MARKS
            continue
        if index - start >= _FEWEST or has_word:
            yield range(start, index)
        start, has_word = index, False
    if len(mentions) - start >= _FEWEST or has_word:
        yield range(start, len(mentions))


def _between(one: PlaceMention, other: PlaceMention, text: str) -> frozenset[str] | None:
    """The words and marks between two mentions of a sentence; None where there are none, or another sentence begins."""
    if one.sentence != other.sentence or other.span.start <= one.span.end:
        return None
    words = text[one.span.end : other.span.start]
    for mark in _MARKS:
        words = words.replace(mark, f" {mark} ")
    return frozenset(words.lower().split()) or None
