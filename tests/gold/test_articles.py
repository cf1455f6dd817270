"""Ten short articles of our own, five Romanian and five English, read by hand before the rules that read them.

The floors are the figures of the day on which they were last raised; `pytest -s` prints the table.
"""

from __future__ import annotations

import pytest
from scoring import Score, articles, score

from geo.pipeline import Tools
from geo.settings import Settings

FLOORS = {"found": 0.9, "precision": 0.85, "place": 0.8, "date": 0.9, "actors": 0.9, "status": 0.95}
"""Share of required events found; of read events that the gold has; of found ones with the right place, date, actors, status."""


@pytest.fixture(scope="module")
def readings(tools: Tools, settings: Settings) -> list[Score]:
    """The verdicts on every article."""
    return [score(path, tools, settings) for path in articles()]


@pytest.fixture(scope="module")
def figures(readings: list[Score]) -> dict[str, float]:
    """The shares over all articles, printed article by article."""
    rows = [_figures([reading]) for reading in readings]
    total = _figures(readings)
    print("\narticle".ljust(34), *(name.rjust(10) for name in total))
    for reading, row in zip(readings, rows, strict=True):
        print(reading.name.ljust(33), *(f"{value:10.0%}" for value in row.values()))
    print("all".ljust(33), *(f"{value:10.0%}" for value in total.values()))
    return total


def _figures(readings: list[Score]) -> dict[str, float]:
    required = [verdict for reading in readings for verdict in reading.required]
    found = [verdict for verdict in required if verdict.event is not None]
    read = sum(len(reading.extraction.events) for reading in readings)
    extra = sum(len(reading.extra) for reading in readings)
    right = {
        part: sum(not any(wrong.startswith(start) for wrong in verdict.wrong) for verdict in found) / max(1, len(found))
        for part, start in (("place", "place"), ("date", "date"), ("actors", "actor"), ("status", "status"))
    }
    return {"found": len(found) / max(1, len(required)), "precision": 1 - extra / max(1, read), **right}


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_share_of_events_read_right(figures: dict[str, float], part: str) -> None:
    """Events, places, days and people are right at least as often as when the floors were set."""
    assert figures[part] >= FLOORS[part]


def test_few_spans_that_tell_of_no_happening_become_events(readings: list[Score]) -> None:
    """What is denied, feared, planned or made a condition is no event that happened."""
    assert [violation for reading in readings for violation in reading.violations] == []


def test_names_of_persons_are_no_places(readings: list[Score]) -> None:
    """A surname that is also a town (Orhei, Verona, Kalamata) makes no mark."""
    assert [name for reading in readings for name in reading.toponyms if name.endswith("no place")] == []
