"""A meeting or a trial that is put off to another day is still to be, on that day: “the talks were postponed to 20 March”.

A language pack lists the words (`postponed` of its cues). What is put off without a day ahead did not take place.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import DateInterval, DateMention, Trigger
from geo.phrases import Match, PhraseBook, book_of

_REACH = 14  # tokens between what is put off and the word for it
_DAY_REACH = 8  # tokens between that word and the day


def postponed_to(
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    dates: Sequence[DateMention],
    published: date | None,
) -> tuple[DateInterval, str] | None:
    """The day to which a deed is put off and the words for it; None where it is not, or to no day that is told."""
    if published is None or not _is_on_a_calendar(trigger, structure):
        return None
    for match in _book(structure.pack.code).find(structure.tokens):
        if not _is_put_off(trigger, match, triggers):
            continue
        near = [m for m in dates if m.sentence == structure.sentence.index and _is_near(m, match, structure)]
        ahead = [m.interval for m in near if m.interval is not None and m.interval.start > published]
        if ahead:
            words = " ".join(token.text for token in structure.tokens[match.start : match.end])
            return max(ahead, key=lambda interval: interval.start), words
    return None


def _is_on_a_calendar(trigger: Trigger, structure: Structure) -> bool:
    kind = load_type(trigger.event_type)
    noun = trigger.form == "noun" or structure.pack.section("actors").get("nouns_capitalised")
    return bool(noun) and not kind.speech and (not kind.sudden or trigger.mode == "trial")


def _is_put_off(trigger: Trigger, match: Match[str], triggers: Sequence[Trigger]) -> bool:
    """Whether the word stands near, and no other deed between."""
    first, last = trigger.tokens
    if first < match.end and match.start < last:
        return False
    start, end = (last, match.start) if last <= match.start else (match.end, first)
    return end - start <= _REACH and not any(start <= other.tokens[0] < end for other in triggers)


def _is_near(mention: DateMention, match: Match[str], structure: Structure) -> bool:
    first, last = structure.tokens_of(mention.span)
    return max(first - match.end, match.start - last) <= _DAY_REACH


@cache
def _book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("cues").get("postponed", ()))
