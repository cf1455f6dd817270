"""The first article as a person read it: ten events that must be found whole, eight spans that must not become events."""

from __future__ import annotations

import json

import pytest
from scoring import Score, Verdict, score, seed

from geo.pipeline import Tools
from geo.settings import Settings

REQUIRED = [
    event["id"] for event in json.loads(seed().read_text(encoding="utf-8"))["events"] if event["must"] == "required"
]


@pytest.fixture(scope="module")
def reading(tools: Tools, settings: Settings) -> Score:
    """The verdicts on the first article."""
    return score(seed(), tools, settings)


@pytest.mark.parametrize("key", REQUIRED)
def test_event_is_read_whole(reading: Score, key: str) -> None:
    """Type, mode, status, place with precision, interval, excerpt, trigger and actors of a required event agree."""
    verdict: Verdict = next(verdict for verdict in reading.required if verdict.gold["id"] == key)
    assert verdict.wrong == ()


def test_ten_events_are_required() -> None:
    """The gold asks for ten events, so that the test above cannot pass by asking for none."""
    assert len(REQUIRED) == 10


def test_five_events_are_on_the_map(reading: Score) -> None:
    """The five events with a place have coordinates, and no other required event has."""
    placed = {v.gold["id"] for v in reading.required if v.event and v.event.located}
    assert placed == {v.gold["id"] for v in reading.required if v.gold["on_map"]}
    assert len(placed) == 5


def test_nothing_wished_denied_or_feared_becomes_an_event(reading: Score) -> None:
    """None of the eight spans that tell of no happening is the trigger of an event."""
    assert reading.violations == ()


def test_no_event_stands_in_a_capital_for_a_government(reading: Score) -> None:
    """“The demand of Moscow” makes no mark on Moscow."""
    names = {toponym.place.name for event in reading.extraction.events for toponym in event.places if toponym.place}
    assert "Moscow" not in names


def test_toponyms_have_their_roles(reading: Score) -> None:
    """Each place name of the gold is found and does in its sentence what the gold says."""
    assert reading.toponyms == ()


def test_nothing_is_made_up(reading: Score) -> None:
    """Every event that was read is one of the gold's."""
    text = reading.extraction.document.text
    assert [event.trigger.of(text) for event in reading.extraction.events if event in reading.extra] == []


def test_every_inference_keeps_its_reason(reading: Score) -> None:
    """Each event, each date and each place says by which rule it came about."""
    for event in reading.extraction.events:
        assert event.why
        assert event.interval is None or event.interval.why
        assert all(toponym.place.why for toponym in event.places if toponym.place)
