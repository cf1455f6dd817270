"""The words before a date that make it the start, the end or the aim of something: “since May”, “by June”, “for Monday”.

A language pack lists them in its dates: `since`, `until` and `aim`.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.schedules import follows_article


def opened_by(first: int, last: int, structure: Structure, key: str) -> bool:
    """Whether the words of a date, or those just before it or its article, are among those of a list of the pack.

    Args:
        first: Index of the first token of the date.
        last: Index behind the last one.
        structure: The sentence.
        key: `since`, `until` or `aim`.
    """
    phrases = _edges(structure.pack.code, key)
    starts = (first, first - 1) if first and follows_article(structure.tokens, first, structure.pack) else (first,)
    start = max(0, starts[-1] - max(map(len, phrases), default=0))  # a sentence may hold a thousand dates
    words = [token.text.lower() for token in structure.tokens[start:last]]
    return any(
        words[index : index + len(phrase)] == list(phrase)
        for phrase in phrases
        for at in starts
        for index in (at - start, at - start - len(phrase))
        if index >= 0
    )


@cache
def _edges(code: str, key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.split()) for entry in load(code).section("dates").get(key, ()))
