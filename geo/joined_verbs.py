"""Of two verbs that “and” joins in one clause each has the dates on its own side, where it has any.

“flies home tonight and travels to Sligo tomorrow”           travels tomorrow
“was seized in 1938 and sold two years later”                 seized in 1938
“was shot in the leg on Thursday and operated on a day later” not shot a day later

A date that only one of them has may be that of both: “police searched a house on Monday and arrested two men”.
"""

from __future__ import annotations

from bisect import bisect_left

from geo.asides import stretch_of
from geo.clauses import Structure
from geo.model import Trigger
from geo.named import coordinators
from geo.schedules import present
from geo.token_index import once_a_sentence
from geo.verbs import is_auxiliary, reading

_FINITE = ("past", "future", "hearsay", "conditional")


def is_before_and(first: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether “and” and a further verb stand between a deed and a date behind it, or around that date.

    Args:
        first: Index of the first token of the date.
        trigger: The deed.
        structure: The sentence.
    """
    end = stretch_of(first, structure)[1]
    join = _next(_joins(structure), trigger.tokens[1], first)
    return join is not None and _next(_verbs(structure), join, end) is not None


def is_behind_and(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a further verb, a date and “and” stand in this order before a deed.

    Args:
        first: Index of the first token of the date.
        last: Index behind the last one.
        trigger: The deed.
        structure: The sentence.
    """
    start = stretch_of(first, structure)[0]
    joined = _next(_joins(structure), last, trigger.tokens[0]) is not None
    return joined and _next(_verbs(structure), start, first) is not None


def _next(indices: tuple[int, ...], start: int, end: int) -> int | None:
    """The first of some ascending indices in [start, end); a sentence may hold a thousand dates and deeds."""
    number = bisect_left(indices, start)
    return indices[number] if number < len(indices) and indices[number] < end else None


@once_a_sentence
def _joins(structure: Structure) -> tuple[int, ...]:
    words = coordinators(structure.pack.code)
    return tuple(at for at, token in enumerate(structure.tokens) if token.text.lower() in words)


@once_a_sentence
def _verbs(structure: Structure) -> tuple[int, ...]:
    """The words of a sentence that tell by themselves, or with their helpers, that something is done."""
    return tuple(at for at in range(len(structure.tokens)) if _is_verb(structure, at))


def _is_verb(structure: Structure, at: int) -> bool:
    token, pack = structure.tokens[at], structure.pack
    if not token.is_word or is_auxiliary(token.text.lower(), pack):
        return False
    lowest = structure.clauses[structure.clause_at(at)].start
    found = reading(structure.tokens, at, lowest, pack)
    passive = found.tense == "participle" and found.passive
    return found.tense in _FINITE or passive or present(structure.tokens, at, lowest, pack) != "none"
