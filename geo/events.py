"""Triggers + places + dates + actors -> events, and what was left out with the reason.

sentence -> tellings      each trigger with its status, place, day and people       (`_tellings`)
tellings -> happenings    what the article tells twice is one event                 (`geo.event_merging`)
happening -> event        what one telling leaves out, another one, or the deed that caused it, supplies
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from geo import event_dates, event_places
from geo.assertion import judge
from geo.clauses import Structure
from geo.event_completion import completed
from geo.event_merging import group, stands_for_a_speaker
from geo.event_types import load as load_type
from geo.model import (
    DateMention,
    Document,
    Event,
    Rejected,
    Toponym,
    Trigger,
)
from geo.named import Named
from geo.participants import participants
from geo.tellings import Telling, is_definite, is_separate
from geo.triggers import find_triggers

Item = TypeVar("Item")


def find_events(
    document: Document,
    structures: Sequence[Structure],
    toponyms: Sequence[Toponym],
    dates: Sequence[DateMention],
    named: Sequence[Named],
) -> tuple[tuple[Event, ...], tuple[Rejected, ...]]:
    """The events of a document in the order of their triggers, and the triggers that are none, with the reason."""
    tellings: list[Telling] = []
    rejected: list[Rejected] = []
    places_in = _by_sentence(toponyms, lambda toponym: toponym.mention.sentence)
    dates_in = _by_sentence(dates, lambda mention: mention.sentence)
    named_in = _by_sentence(named, lambda actor: actor.sentence)
    for structure in structures:
        index = structure.sentence.index
        here, days, people = places_in.get(index, []), dates_in.get(index, []), named_in.get(index, [])
        triggers = [t for t in find_triggers(structure) if _may_be_a_deed(t, structure, days, people)]
        for trigger in triggers:
            verdict = judge(trigger, structure)
            if verdict.status is None:
                rejected.append(_rejected(trigger, document, verdict.reason))
                continue
            telling = Telling(
                trigger=trigger,
                structure=structure,
                status=verdict.status,
                places=event_places.places_of(trigger, structure, here),
                interval=event_dates.interval_of(trigger, structure, days, triggers),
                actors=participants(trigger, structure, people),
                definite=is_definite(trigger, structure),
                separate=is_separate(trigger, structure),
                why=(_named_by(trigger, document), verdict.reason),
            )
            status = event_dates.status_by(telling.interval, verdict.status, document)
            tellings.append(replace(telling, status=status))
    kept, idle = _worth_telling(tellings, document)
    happenings = group(kept)
    told = [h for h in happenings if any(_stands_alone(t) for t in h.tellings)]
    kept_ids = {id(h) for h in told}
    idle += [
        _rejected(t.trigger, document, "named in passing")
        for h in happenings
        if id(h) not in kept_ids
        for t in h.tellings
    ]
    events = completed(told, toponyms, dates, document)
    return tuple(sorted(events, key=lambda event: event.trigger)), (*rejected, *idle)


def _by_sentence(items: Iterable[Item], index: Callable[[Item], int]) -> dict[int, list[Item]]:
    """What belongs to each sentence, so that a long article is not searched through for every trigger."""
    found: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        found[index(item)].append(item)
    return found


def _may_be_a_deed(
    trigger: Trigger, structure: Structure, dates: Sequence[DateMention], named: Sequence[Named]
) -> bool:
    """Whether a trigger is neither part of a date (“March”) nor of what people are called (“rescue workers”)."""
    if any(date.span.covers(trigger.span) for date in dates):
        return False
    if trigger.form == "verb" or not structure.pack.section("verbs").get("ambiguous_base"):
        return True  # only where a noun qualifies the next one by standing before it
    return not any(not n.proper and n.first <= trigger.tokens[1] == n.tokens[1] - 1 for n in named)


def _rejected(trigger: Trigger, document: Document, reason: str) -> Rejected:
    words = trigger.span.of(document.text)
    return Rejected(
        what=words, stage="events", reason=f"{trigger.event_type}: {reason}", document_id=document.id, span=trigger.span
    )


def _named_by(trigger: Trigger, document: Document) -> str:
    return f"“{trigger.span.of(document.text)}” names the deed ({load_type(trigger.event_type).label})"


def _worth_telling(tellings: Sequence[Telling], document: Document) -> tuple[list[Telling], list[Rejected]]:
    """The tellings with something to tell: a statement has a speaker, a weak word has a place, a day or an actor."""
    kept: list[Telling] = []
    idle: list[Rejected] = []
    for telling in tellings:
        reason = _idle(telling)
        if reason is None:
            kept.append(telling)
        else:
            idle.append(_rejected(telling.trigger, document, reason))
    return kept, idle


def _idle(telling: Telling) -> str | None:
    if load_type(telling.trigger.event_type).speech:
        speaks = _has_speaker(telling) or stands_for_a_speaker(telling)
        return None if speaks else "nobody is named who says so"
    if telling.clause.opener == "relative" and not telling.places and not telling.interval:
        return "told only to say which is meant"
    if not telling.trigger.strong and not _shown(telling):
        return "a word of many meanings without place, date or actor"
    return None


def _shown(telling: Telling) -> bool:
    """Whether the sentence shows that a word of many meanings names a deed: a verb by its actor, a noun by place or day."""
    if telling.trigger.form == "verb":
        return telling.own_evidence
    return bool(telling.places or (telling.interval and telling.interval.span))


def _has_speaker(telling: Telling) -> bool:
    return any(actor.role == "speaker" for actor in telling.actors)


def _stands_alone(telling: Telling) -> bool:
    """Whether a telling is news by itself and not a mere mention (“the end of the war”)."""
    if load_type(telling.trigger.event_type).speech:
        return _has_speaker(telling)
    if telling.trigger.form == "verb":
        return True
    if telling.definite and not telling.places and not telling.interval:
        return False
    return telling.own_evidence or (telling.trigger.strong and telling.asserted)
