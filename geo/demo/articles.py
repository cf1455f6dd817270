"""The made-up articles, one after the other in the order in which they would have appeared."""

from __future__ import annotations

import hashlib
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from geo.demo import telling
from geo.demo.telling import Told
from geo.demo.world import LABEL, HotSpot, World
from geo.model import (
    Actor,
    ActorRole,
    DateInterval,
    DatePrecision,
    Document,
    Event,
    Extraction,
    Place,
    PlaceMention,
    Span,
    Status,
    Toponym,
)

_HEADER = f"{LABEL}: made up by `dateline demo`; nothing of this happened.\n\n"
_WHY = (f"{LABEL}: made up by `dateline demo`, read from nowhere",)
_MOST_EVENTS = 7  # of one article
_STATUSES: tuple[Status, ...] = ("reported", "unconfirmed", "planned", "hypothetical", "background")
_STATUS_SHARES = (0.72, 0.82, 0.90, 0.94)  # summed, of all but the last
_ROLES: tuple[tuple[ActorRole, ...], ...] = (
    ("actor", "target", "speaker"),
    ("speaker", "actor", "target"),
    ("target", "source", "actor"),
    ("source", "target", "actor"),
)
_NAMELESS = "Nowhere No."
_LONGEST = 1500  # days
_HOW_MANY = (0, 0, 1, 1, 1, 2, 2, 3)  # take part

Interval = tuple[date, date, DatePrecision]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be made up."""

    events: int
    seed: int
    first: date
    """The events happen from this day on, most of them, ..."""
    last: date
    """... up to this one."""


def articles(plan: Plan, world: World) -> Iterator[Extraction]:
    """The articles; together they hold as many events as the plan says."""
    told, number = 0, 0
    while told < plan.events:
        chance = Random(f"{plan.seed} {number}")  # noqa: S311, nothing is secret here
        count = min(plan.events - told, chance.randint(1, _MOST_EVENTS))
        # More and more is written as time goes by, as in every archive.
        yield _article(plan, world, chance, number=number, count=count, share=(told / plan.events) ** 0.7)
        told += count
        number += 1


def _article(plan: Plan, world: World, chance: Random, *, number: int, count: int, share: float) -> Extraction:
    """The article of that number with so many events, which appears when this share of the time has gone by."""
    spots = [spot for spot in world.hot_spots if spot.start <= share <= spot.end]
    url = f"https://synthetic.example/{plan.seed}/{number}"
    publisher = world.publishers.draw(chance)
    teller = _Teller(
        plan=plan,
        world=world,
        chance=chance,
        id=hashlib.sha256(url.encode()).hexdigest()[:20],
        language=publisher.language,
        published=plan.first + timedelta(days=int(share * (plan.last - plan.first).days)),
        spot=chance.choice(spots) if spots and chance.random() < 0.4 else None,
    )
    text, events = _HEADER, []
    for index in range(count):
        event, line = teller.event(index, len(text))
        events.append(event)
        text += line + ("\n\n" if index % 3 == 2 else " ")
    document = Document(
        id=teller.id,
        text=text.rstrip(),
        language=publisher.language,
        title=telling.title(publisher.language, events[0].event_type, _named(events[0])),
        publisher=publisher.name,
        url=url,
        published=teller.published,
        body_start=len(_HEADER),
    )
    return Extraction(document=document, events=tuple(events))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    """Whoever writes one article."""

    plan: Plan
    world: World
    chance: Random
    id: str
    """Of the article."""
    language: str
    published: date
    spot: HotSpot | None

    def event(self, index: int, offset: int) -> tuple[Event, str]:
        """The event of that number in the article, and the sentence that tells it from that offset on."""
        chance = self.chance
        spot = self.spot if self.spot is not None and chance.random() < 0.7 else None
        event_type = spot.event_type if spot else self.world.types.draw(chance)
        mode = chance.choice(spot.modes if spot else self.world.modes[event_type])
        place, nameless = _place(self.world, chance, spot)
        interval = _interval(self.plan, chance, self.published)
        actors = list(dict.fromkeys(self.world.actors.draw(chance) for _ in range(chance.choice(_HOW_MANY))))
        named = telling.place_words(self.language, place) if place else nameless
        day = telling.day_words(self.language, *interval) if interval else None
        line = telling.tell(chance, self.language, Told(event_type, named, day, tuple(name for name, _ in actors)))
        trigger = _moved(line.deed, offset)
        roles = chance.choice(_ROLES)
        event = Event(
            id=hashlib.sha256(f"{self.id} {index} {event_type}".encode()).hexdigest()[:20],
            document_id=self.id,
            event_type=event_type,
            mode=mode,
            status=_STATUSES[bisect(_STATUS_SHARES, chance.random())],
            interval=_dated(interval, _moved(line.day, offset)),
            places=_toponyms(named, place, _moved(line.place, offset), index),
            actors=tuple(
                Actor(span=_moved(span, offset), name=name, role=role, kind=kind)
                for (name, kind), span, role in zip(actors, line.who, roles[: len(actors)], strict=True)
            ),
            excerpts=(Span(start=offset, end=offset + len(line.text)),),
            trigger=trigger,
            triggers=(trigger,),
            score=round(chance.uniform(0.4, 0.99), 2),
            why=_WHY,
        )
        return event, line.text


def _place(world: World, chance: Random, spot: HotSpot | None) -> tuple[Place | None, str | None]:
    """Where it happened, or words that no gazetteer knows, or neither."""
    share = chance.random()
    if share < 0.03:
        return None, None
    if share < 0.05:
        return None, f"{_NAMELESS} {chance.randint(1, 99)}"
    if spot is not None:
        return (spot.places[0] if share < 0.85 else chance.choice(spot.places)), None
    if share < 0.78:
        return world.towns.draw(chance), None
    return world.areas[0 if share < 0.88 else 1 if share < 0.96 else 2].draw(chance), None


def _interval(plan: Plan, chance: Random, published: date) -> Interval | None:
    """The days of an event that is told on this day: mostly a day, shortly before."""
    share = chance.random()
    if share < 0.03:
        return None
    ago = int(chance.expovariate(0.7)) if chance.random() < 0.93 else int(chance.expovariate(0.005))
    day = max(plan.first, published - timedelta(days=ago))
    if share < 0.07:
        return date(day.year, 1, 1), date(day.year, 12, 31), "year"
    if share < 0.14:
        first = day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), "month"
    if share < 0.20:
        first = day - timedelta(days=day.weekday())
        return first, first + timedelta(days=6), "week"
    if share < 0.35:
        return day, day + timedelta(days=_length(chance)), "day"
    return day, day, "day"


def _length(chance: Random) -> int:
    """How many days after its first an event ends: mostly a few, seldom years."""
    return min(_LONGEST, 1 + int(chance.paretovariate(0.9)))


def _dated(interval: Interval | None, words: Span) -> DateInterval | None:
    if interval is None:
        return None
    start, end, precision = interval
    return DateInterval(start=start, end=end, precision=precision, basis="explicit", span=words)


def _toponyms(named: str | None, place: Place | None, words: Span, sentence: int) -> tuple[Toponym, ...]:
    if named is None:
        return ()
    mention = PlaceMention(span=words, surface=named, lemma=named, role="location", score=0.9, sentence=sentence)
    return (Toponym(mention=mention, place=place),)


def _named(event: Event) -> str | None:
    return event.places[0].mention.surface if event.places else None


def _moved(span: Span, offset: int) -> Span:
    return Span(start=span.start + offset, end=span.end + offset)
