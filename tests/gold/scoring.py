"""Gold readings against what was read: which events, places, intervals, actors, excerpts agree, one verdict each.

A gold event and a read one are the same where their type agrees and a trigger of the one overlaps a trigger of the
other, or lies in a sentence that tells the other. Everything else about the pair is judged apart, so that a test can
say what is wrong.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from geo.documents import read
from geo.model import Document, Event, Extraction, Place
from geo.pipeline import Tools, extract
from geo.settings import Settings

GOLD = Path(__file__).parent
Gold = dict[str, Any]

_STATUS = {"reported-unconfirmed": {"unconfirmed"}, "background": {"background"}}
_PRECISION = {
    "city": {"settlement"},
    "admin1": {"admin1"},
    "country": {"country"},
    "region": {"region", "admin1"},
    "region-part": {"region", "admin1"},
    "facility": {"exact"},
    "river": {"region"},
    "lake": {"region"},
}
_ROLES = {
    "speaker": {"speaker"},
    "source": {"source", "speaker"},
    "target": {"target"},
    "evacuee": {"target"},
    "recipient": {"target"},
}
_NOT_ASKED = {"audience", "target-unconfirmed"}
_SHOWN = ("event-place", "event-place-wider", "inherited-place", "destination")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What is right about one gold event."""

    gold: Gold
    event: Event | None
    wrong: tuple[str, ...] = ()
    """What does not agree: `missed`, `mode`, `status`, `place`, `date`, `excerpt`, `actor NAME`."""

    @property
    def right(self) -> bool:
        """Whether everything agrees."""
        return not self.wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The verdicts of one document."""

    name: str
    extraction: Extraction
    verdicts: tuple[Verdict, ...]
    extra: tuple[Event, ...]
    """Events that no gold event is the same as."""
    violations: tuple[str, ...] = ()
    """Spans that must not be events, and are."""
    toponyms: tuple[str, ...] = field(default=())
    """Gold toponyms whose role or place does not agree."""

    @property
    def required(self) -> tuple[Verdict, ...]:
        """The verdicts on the events that a reader must find."""
        return tuple(verdict for verdict in self.verdicts if verdict.gold["must"] == "required")


def articles() -> list[Path]:
    """The gold readings of our own articles."""
    return sorted((GOLD / "articles").glob("*.json"))


def seed() -> Path:
    """The gold reading of the first article."""
    return GOLD / "seed-gold.json"


def document_of(path: Path, settings: Settings) -> Document:
    """The article that a gold reading is of, read from its file as a user's would be."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    folder = GOLD.parents[1] / "seeds" if path == seed() else path.parent
    file = folder / gold["document"]
    assert hashlib.sha256(file.read_bytes()).hexdigest() == gold["sha256"]
    (document,) = read([file], settings)
    assert isinstance(document, Document), document
    return document


def score(path: Path, tools: Tools, settings: Settings) -> Score:
    """The verdicts on one gold reading."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    extraction = extract(document_of(path, settings), tools)
    pairs = dict(_pairs(gold["events"], extraction.events))
    verdicts = tuple(_verdict(entry, pairs.get(entry["id"]), gold) for entry in gold["events"])
    known = {event.id for event in extraction.events if any(_affinity(entry, event) > 0 for entry in gold["events"])}
    return Score(
        name=gold["document"],
        extraction=extraction,
        verdicts=verdicts,
        extra=tuple(event for event in extraction.events if event.id not in known),
        violations=tuple(_violations(gold["must_not"], extraction)),
        toponyms=tuple(_toponyms(gold, extraction)),
    )


def _pairs(golds: list[Gold], events: tuple[Event, ...]) -> Iterator[tuple[str, Event]]:
    """Each gold event with the read event that is most like it, each read event once."""
    ranked = sorted(
        ((_affinity(gold, event), gold["id"], event) for gold in golds for event in events),
        key=lambda row: -row[0],
    )
    taken: set[str] = set()
    used: set[str] = set()
    for points, key, event in ranked:
        if points > 0 and key not in taken and event.id not in used:
            taken.add(key)
            used.add(event.id)
            yield key, event


def _affinity(gold: Gold, event: Event) -> float:
    """0 where the two are not the same; more for each trigger in common than for each sentence."""
    if gold["type"] != event.event_type:
        return 0
    triggers = sum(
        any(_overlap(mention["trigger"], span.start, span.end) for span in event.triggers)
        for mention in gold["mentions"]
    )
    sentences = sum(
        any(_overlap(mention, span.start, span.end) for span in event.triggers) for mention in gold["mentions"]
    )
    # Two deeds of one type in a sentence are told apart by where they were, when, and by whom.
    tie = 0.05 * (not _wrong_place(gold, event)) + 0.04 * (not _wrong_date(gold, event))
    tie += 0.03 * (not list(_wrong_actors(gold, event)))
    tie += 0.1 * (gold["must"] == "required")
    return triggers + 0.2 * sentences + tie if sentences else 0


def _overlap(one: Gold, start: int, end: int) -> bool:
    return bool(one["start"] < end and start < one["end"])


def _verdict(gold: Gold, event: Event | None, reading: Gold) -> Verdict:
    if event is None:
        return Verdict(gold=gold, event=None, wrong=("missed",))
    wrong = [
        *(["mode"] if gold["mode"] and event.mode != _mode(gold["mode"]) else []),
        *(["status"] if event.status not in _STATUS.get(gold["status"], {gold["status"]}) else []),
        *(["place"] if _wrong_place(gold, event) else []),
        *(["date"] if _wrong_date(gold, event) else []),
        *(["excerpt"] if _wrong_excerpt(gold, event, reading) else []),
        *(f"actor {name}" for name in _wrong_actors(gold, event)),
    ]
    return Verdict(gold=gold, event=event, wrong=tuple(wrong))


def _mode(name: str) -> str:
    return {"warning": "warn", "proposal": "propose"}.get(name, name)


def _wrong_place(gold: Gold, event: Event) -> bool:
    """Whether the mark stands where no reader would put it, or is missing, or promises another precision."""
    located = event.located
    allowed = [place for place in gold["places"] if place["role"] in _SHOWN]
    if located is None or located.place is None:
        return bool(gold["on_map"])
    if not gold["on_map"] and not allowed:
        return "allowed" not in gold.get("place_rule", "")
    return not any(_same_place(place, located.place) for place in allowed)


def _same_place(gold: Gold, place: Place) -> bool:
    if place.geo_precision not in _PRECISION.get(gold["precision"], {gold["precision"]}):
        return False
    return _distance_km(gold["lat"], gold["lon"], place.lat, place.lon) <= gold["tolerance_km"]


def _distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    one, two = math.radians(lat1), math.radians(lat2)
    half = math.sin((two - one) / 2) ** 2 + math.cos(one) * math.cos(two) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(half))


def _wrong_date(gold: Gold, event: Event) -> bool:
    accept = gold["date"]["accept"] if gold["date"] else None
    if accept is None:
        return False
    if event.interval is None:
        return accept["not_before"] is not None
    start, end = event.interval.start, event.interval.end
    too_early = accept["not_before"] is not None and start < date.fromisoformat(accept["not_before"])
    too_late = accept["not_after"] is not None and end > date.fromisoformat(accept["not_after"])
    too_long = accept["max_days"] is not None and (end - start).days + 1 > accept["max_days"]
    return too_early or too_late or too_long


def _wrong_excerpt(gold: Gold, event: Event, reading: Gold) -> bool:
    """Whether the trigger lies outside every sentence of the gold, or an excerpt tells something else."""
    told = [reading["sentences"][mention["sentence"]] for mention in gold["mentions"]]
    inside = any(_overlap(sentence, event.trigger.start, event.trigger.end) for sentence in told)
    foreign = [span for span in event.excerpts if not any(_overlap(one, span.start, span.end) for one in told)]
    covered = any(excerpt.covers(event.trigger) for excerpt in event.excerpts)
    return not inside or bool(foreign) or not covered


def _wrong_actors(gold: Gold, event: Event) -> Iterator[str]:
    """The names of gold actors that are not there with their country and role."""
    for wanted in gold["actors"]:
        if wanted["role"] in _NOT_ASKED:
            continue
        roles = _ROLES.get(wanted["role"], {"actor", "target", "speaker"})
        found = any(
            actor.role in roles
            and (_overlap(wanted, actor.span.start, actor.span.end) or actor.name == wanted["name"])
            and (wanted["country"] is None or actor.country_code in (wanted["country"], None))
            for actor in event.actors
        )
        if not found:
            yield wanted["text"]


def _violations(must_not: list[Gold], extraction: Extraction) -> Iterator[str]:
    for entry in must_not:
        for event in extraction.events:
            asked = entry["type"] in ("*", event.event_type) and event.status != "hypothetical"
            if asked and any(_overlap(entry, span.start, span.end) for span in event.triggers):
                yield f"{entry['text']} ({entry['kind']}) became {event.event_type}"


_TOPONYM_ROLES = {
    "event-place": {"location"},
    "event-place-wider": {"location"},
    "inherited-place": {"location"},
    "participant": {"actor", "origin"},
    "actor": {"actor"},
    "container": {"qualifier"},
}


def _toponyms(gold: Gold, extraction: Extraction) -> Iterator[str]:
    """Gold toponyms that were not found, or do something else; places on the map must also lie where they should."""
    read_names = extraction.toponyms
    for wanted in gold["toponyms"]:
        found = next((t for t in read_names if _overlap(wanted, t.mention.span.start, t.mention.span.end)), None)
        if found is None:
            yield f"{wanted['text']}: not found"
        elif found.mention.role not in _TOPONYM_ROLES.get(wanted["role"], {found.mention.role}):
            yield f"{wanted['text']}: {found.mention.role} instead of {wanted['role']}"
    for wrong in gold.get("not_places") or ():
        for toponym in read_names:
            if _overlap(wrong, toponym.mention.span.start, toponym.mention.span.end):
                yield f"{wrong['text']}: no place"
