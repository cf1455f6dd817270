"""The words of a language that say how a deed is meant: lists of the `cues` of its pack, ready to be looked for."""

from __future__ import annotations

from functools import cache

from geo.languages import load
from geo.phrases import PhraseBook, book_of


@cache
def cue_book(code: str, key: str) -> PhraseBook[str]:
    """The phrases of one list; empty where the pack lacks it."""
    return book_of(load(code).section("cues").get(key, ()))


@cache
def partitives(code: str) -> frozenset[str]:
    """Prepositions of a genitive, behind which the noun is still the same phrase (“the anniversary of the attack”)."""
    pack = load(code)
    entries = (*pack.section("cues").get("partitives", ()), *pack.section("actors").get("genitive_before", ()))
    return frozenset(entry.lstrip("=") for entry in entries)
