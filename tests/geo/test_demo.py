"""Made-up articles: each says that it is, and all hang together as real ones do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import a_document, an_event

from geo.demo.articles import Plan, articles
from geo.demo.filling import STAMP, fill
from geo.demo.world import LABEL, LANGUAGES, World, build
from geo.errors import StoreError
from geo.event_types import load, names
from geo.frames import rows_of
from geo.gazetteer.build import ensure
from geo.gazetteer.index import Gazetteer
from geo.model import Extraction
from geo.stores import open_store

PLAN = Plan(events=3000, seed=1, first=date(2016, 1, 1), last=date(2025, 12, 31))
FEW = Plan(events=300, seed=1, first=date(2025, 1, 1), last=date(2025, 3, 1))


@pytest.fixture(scope="module")
def gazetteer(cache_dir: Path) -> Iterator[Gazetteer]:
    with Gazetteer.open(ensure(cache_dir)) as opened:
        yield opened


@pytest.fixture(scope="module")
def world(gazetteer: Gazetteer) -> World:
    return build(gazetteer, 1)


@pytest.fixture(scope="module")
def made(world: World) -> list[Extraction]:
    return list(articles(PLAN, world))


def test_there_are_as_many_events_as_asked_for(made: list[Extraction], world: World) -> None:
    """To the last one, each with an id of its own, a few in every article."""
    told = [event.id for one in made for event in one.events]
    assert len(told) == len(set(told)) == PLAN.events
    assert 2 < len(told) / len(made) < 6
    (single,) = articles(Plan(events=1, seed=9, first=PLAN.first, last=PLAN.first), world)
    assert len(single.events) == 1


def test_everything_says_that_it_is_made_up(made: list[Extraction]) -> None:
    """Title, publisher, text, every excerpt and every reason hold the label; no address leads anywhere."""
    for one in made:
        document = one.document
        assert document.text.startswith(LABEL)
        assert LABEL in (document.title or "")
        assert LABEL in (document.publisher or "")
        assert (document.url or "").startswith("https://synthetic.example/")
        for event in one.events:
            assert all(LABEL in excerpt.of(document.text) for excerpt in event.excerpts)
            assert any(LABEL in reason for reason in event.why)


def test_words_stand_where_the_events_say(made: list[Extraction]) -> None:
    """Deed, place, day and actors are words of the event's own excerpt, in every language."""
    seen = set()
    for one in made:
        text = one.document.text
        for event in one.events:
            (excerpt,) = event.excerpts
            assert excerpt.covers(event.trigger)
            assert event.trigger.of(text).strip()
            for toponym in event.places:
                assert toponym.mention.span.of(text) == toponym.mention.surface
            for actor in event.actors:
                assert actor.span.of(text) == actor.name
            if event.interval:
                assert event.interval.span is not None
                assert any(map(str.isdigit, event.interval.span.of(text)))
                assert excerpt.covers(event.interval.span)
        seen.add(one.document.language)
    assert seen == set(LANGUAGES)


def test_events_are_spread_as_those_of_an_archive(made: list[Extraction]) -> None:
    """All types with their own modes, towns and areas, some days known badly, some lasting, some not told at all."""
    told = [event for one in made for event in one.events]
    assert {event.event_type for event in told} == set(names())
    assert all(event.mode is None or event.mode in load(event.event_type).modes for event in told)
    share = Counter[str]()
    for event in told:
        place = event.located.place if event.located else None
        share["unlocated" if place is None else place.geo_precision] += 1
        share["undated" if event.interval is None else event.interval.precision] += 1
        if event.interval and event.interval.precision == "day" and event.interval.start < event.interval.end:
            share["lasting"] += 1
    part = {name: count / len(told) for name, count in share.items()}
    assert part["unlocated"] == pytest.approx(0.05, abs=0.02)
    assert part["undated"] == pytest.approx(0.03, abs=0.015)
    assert part["lasting"] == pytest.approx(0.15, abs=0.03)
    assert {"settlement", "admin1", "country", "region", "day", "week", "month", "year"} <= set(part)
    assert all(event.interval.start >= PLAN.first.replace(month=1, day=1) for event in told if event.interval)


def test_the_days_are_those_asked_for(world: World) -> None:
    """Nothing begins before the first day, but for what is only known by its week, month or year."""
    for one in articles(FEW, world):
        assert one.document.published_day is not None
        assert FEW.first <= one.document.published_day <= FEW.last
        for event in one.events:
            if event.interval and event.interval.precision == "day":
                assert FEW.first <= event.interval.start <= FEW.last + timedelta(days=1)


def test_equal_plans_make_equal_stores(gazetteer: Gazetteer, world: World, tmp_path: Path) -> None:
    """A store holds row by row what the plan says, also after a second filling; another seed makes others."""
    made = list(articles(FEW, world))
    expected = {row["event_id"]: row for one in made for row in rows_of(one)}
    with open_store(tmp_path / "a.gpkg") as store:
        for _ in range(2):
            shares: list[float] = []
            fill(store, FEW, gazetteer, lambda _, share, shares=shares: shares.append(share))
            assert {row["event_id"]: row for row in store.rows()} == expected
            assert shares[-1] == 1.0
    assert len(expected) == FEW.events
    other = next(articles(replace(FEW, seed=2), world))
    assert other.document.id not in {one.document.id for one in made}


def test_made_up_articles_are_not_mixed_with_real_ones(gazetteer: Gazetteer, tmp_path: Path) -> None:
    """A store with one article that somebody wrote stays as it is."""
    document = a_document(id="real")
    with open_store(tmp_path / "a.gpkg") as store:
        store.write([Extraction(document=document, events=(an_event(document=document),))])
        with pytest.raises(StoreError, match="real articles"):
            fill(store, FEW, gazetteer, lambda *_: None)
        assert store.counts().documents == 1
        assert not store.all_stamped(STAMP)
