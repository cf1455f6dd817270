"""Twelve short articles in each of ten languages, on which rules are mended: what was read right stays so.

The floors are the figures of the day on which they were last raised; `pytest -s` prints the table. How well news is read
that nobody has seen, `test_unseen` tells.
"""

from __future__ import annotations

import pytest
from readings import Reading, articles, languages, read, shares, table

from geo.pipeline import Tools

FLOORS = {"recall": 0.89, "precision": 0.91, "place": 0.84, "interval": 0.88, "status": 0.97}
"""Over all languages: required events found, read events that the gold has too, and of those found place, days, status."""
LEAST = {"recall": 0.80, "precision": 0.85}
"""In every single language."""


@pytest.fixture(scope="module")
def readings(tools: Tools) -> list[Reading]:
    """Every article as it was read."""
    found = [read(language, article, tools) for language in languages() for article in articles(language)]
    table(found, "written")
    return found


def test_ten_languages_and_whatever_was_added_have_twelve_articles_each() -> None:
    """None has fewer."""
    assert {"de", "en", "es", "fr", "it", "pl", "pt", "ro", "ru", "uk"} <= set(languages())
    assert {language: len(articles(language)) for language in languages()} == dict.fromkeys(languages(), 12)


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_events_are_read(readings: list[Reading], part: str) -> None:
    """Over all languages they are found, and placed and dated right, at least as often as when the floors were set."""
    assert shares(readings)[part] >= FLOORS[part]


@pytest.mark.parametrize("part", sorted(LEAST))
def test_no_language_is_left_behind(readings: list[Reading], part: str) -> None:
    """In each of the ten."""
    figures = {
        code: shares([reading for reading in readings if reading.language == code])[part] for code in languages()
    }
    assert {code: value for code, value in figures.items() if value < LEAST[part]} == {}
