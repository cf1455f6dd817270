"""A meeting or a march that is called for a day, or put off to one, is still to be: “called a strike for Monday”.

A language pack lists the words (`convened` and `postponed` of its cues). What is put off without a day ahead did not
take place. What is announced, or agreed on, is still to be whether a day is told or not (`geo.announced_meetings`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from geo.announced_meetings import agreeing, announcing, is_called, is_convened
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.date_edges import names_a_meeting, opened_by
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.languages import listed
from geo.model import DateInterval, DateMention, Trigger
from geo.phrases import Match
from geo.under_way import held

_REACH = 14  # tokens between what is put off and the word for it
_DAY_REACH = 8  # tokens between that word and the day
_FAR = 8  # tokens behind it, where a word says what the day is for: “una huelga en la capital para el 23”
_CALLED = 6  # tokens between the word for a call and what is called: “convocou os governadores para uma reunião”
_NEAR = 3  # tokens between what is called and its day, or the word for the call
_WEEK = timedelta(days=7)
_ANNOUNCED = 9  # tokens between what is announced and its date
_UNDATED = "CONSULT"  # a match or a march that is announced without a day may be one of many that were


def set_for(
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    dates: Sequence[DateMention],
    published: date | None,
) -> tuple[DateInterval | None, str] | None:
    """The day for which a deed is called, or to which it is put off, and why; None where it is neither.

    The day is None where somebody announces a meeting and does not say when it is to be.
    """
    if published is None or held(trigger, structure) == "past":
        return None
    here = [m for m in dates if m.sentence == structure.sentence.index and m.interval is not None]
    found = None
    if _is_on_a_calendar(trigger, structure):
        found = _postponed(trigger, structure, triggers, here, published) or _called(
            trigger, structure, here, published
        )
    return found or _announced(trigger, structure, here, published)


def _announced(
    trigger: Trigger, structure: Structure, dates: Sequence[DateMention], published: date
) -> tuple[DateInterval | None, str] | None:
    """The day ahead that stands nearest to what is announced or agreed on, behind the verb; a meeting needs none."""
    if trigger.event_type not in ON_A_CALENDAR:
        return None
    first, last = trigger.tokens
    is_noun = trigger.form == "noun" or (last - first == 1 and is_called(first, structure))
    held = agreeing(first, last, structure)
    verb = held or (announcing(first, last, structure) if is_noun else None)
    if verb is None:
        return None
    lowest = verb.end if verb.end <= first else structure.clauses[structure.clause_at(first)].start
    told = [(structure.tokens_of(m.span), m.interval) for m in dates]
    near = [(at, one) for at, one in told if lowest <= at[0] and at[0] - last <= _ANNOUNCED]
    ahead = [(max(at[0] - last, first - at[1]), one) for at, one in near if one is not None and one.start > published]
    why = f"still to be: “{_said(verb, structure)}”"
    if ahead:
        return min(ahead, key=lambda pair: pair[0])[1], why
    if held is not None:
        return None, why
    dated = any(at[0] >= last for at, _ in near)
    known = listed(structure.pack.code, "cues", "definite", "definite_articles")
    definite = first > 0 and not known.isdisjoint(structure.tokens.written[max(first - 2, verb.end) : first])
    if trigger.event_type != _UNDATED or dated or definite:
        return None
    return None, why


def _postponed(
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    dates: Sequence[DateMention],
    published: date,
) -> tuple[DateInterval, str] | None:
    for match in cue_book(structure.pack.code, "postponed").find(structure.tokens):
        if not _is_put_off(trigger, match, triggers):
            continue
        near = [m for m in dates if _is_near(m, match, structure)]
        ahead = [m.interval for m in near if m.interval is not None and m.interval.start > published]
        if ahead:
            return max(ahead, key=lambda interval: interval.start), f"put off: “{_said(match, structure)}”"
    return None


def _called(
    trigger: Trigger, structure: Structure, dates: Sequence[DateMention], published: date
) -> tuple[DateInterval, str] | None:
    """The day behind what is called, or between that and the verb; a bare weekday behind it is the one to come."""
    if trigger.event_type not in ON_A_CALENDAR:
        return None
    first, last = trigger.tokens
    clause = structure.clauses[structure.clause_at(first)]
    words = cue_book(structure.pack.code, "convened").find(
        structure.tokens, max(clause.start, first - _DAY_REACH), last
    )
    match = next(
        (m for m in reversed(words) if first - m.end <= _CALLED or _day_between(m, first, dates, structure)), None
    )
    if match is None or not _is_what_is_called(trigger, match, structure):
        return None
    for mention in dates:
        start, end = structure.tokens_of(mention.span)
        interval = mention.interval
        if interval is None or not match.end <= start or not end <= clause.end:
            continue
        to_meet = names_a_meeting(structure.tokens[last:start], structure.pack.code)
        if start - last > (_FAR if to_meet or opened_by(start, end, structure, "aim") else _NEAR):
            continue
        bare = (
            trigger.form == "verb"
            and last - first == 1
            and match.end == last
            and not opened_by(start, end, structure, "aim")
            and not to_meet
        )  # “summoned the parties on Monday”
        if (
            interval.basis == "weekday"
            and not bare
            and start >= last
            and interval.end <= published < interval.end + _WEEK
        ):
            interval = replace(interval, start=interval.start + _WEEK, end=interval.end + _WEEK)
        if interval.start > published:
            return interval, f"called for that day: “{_said(match, structure)}”"
    return None


def _is_what_is_called(trigger: Trigger, match: Match[str], structure: Structure) -> bool:
    """Whether the preposition of a call leads to a deed: “called for calm after the protest on Sunday” calls for no protest."""
    first, last = trigger.tokens
    leads = structure.tokens.written[match.end - 1] in listed(structure.pack.code, "cues", "prepositions")
    within = match.end > first or match.end - match.start == 1
    return not leads or within or is_convened(first, last, structure)


def _day_between(match: Match[str], first: int, dates: Sequence[DateMention], structure: Structure) -> bool:
    """Whether nothing but a day and small words stands between the verb and what is called: “ogłosili na piątek strajk”."""
    spans = (structure.tokens_of(mention.span) for mention in dates)
    return any(match.end <= start and end <= first and start - match.end + first - end <= _NEAR for start, end in spans)


def _said(match: Match[str], structure: Structure) -> str:
    return " ".join(token.text for token in structure.tokens[match.start : match.end])


def _is_on_a_calendar(trigger: Trigger, structure: Structure) -> bool:
    kind = load_type(trigger.event_type)
    called = cue_book(structure.pack.code, "convened").first(structure.tokens, *trigger.tokens) is not None
    noun = trigger.form == "noun" or called or structure.pack.section("actors").get("nouns_capitalised")
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
