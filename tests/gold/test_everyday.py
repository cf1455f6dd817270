"""The commonest deeds of the news in ten languages: whether a plain sentence about each is read at all.

The floors are the figures of the day on which they were last raised; `pytest -s` prints the table, and the deeds that
few languages read.
"""

from __future__ import annotations

from collections import defaultdict

import pytest
from everyday_sentences import Reading, concepts, languages, read, shares, tellings

from geo.event_types import names
from geo.pipeline import Tools

FLOORS = {"found": 0.97, "place": 0.93, "day": 0.97, "whole": 0.91}
"""Over all languages: texts with an event that fits; of these the right town, the right day; of all texts all three right."""
LEAST = 0.95
"""The share of texts with an event that fits, in every single language."""
FEW = 6
"""A deed that fewer languages read is listed by name."""


@pytest.fixture(scope="module")
def readings(tools: Tools) -> list[Reading]:
    """Every text as it was read."""
    found = [read(telling, tools) for language in languages() for telling in tellings(language)]
    print("\nlanguage".ljust(12), *(name.rjust(8) for name in FLOORS))
    rows = {code: [r for r in found if r.telling.language == code] for code in languages()} | {"all": found}
    for code, some in rows.items():
        print(code.ljust(11), *(f"{value:8.0%}" for value in shares(some).values()))
    for concept, codes in _read_by(found).items():
        if len(codes) < FEW:
            print(f"{concept}: read in {len(codes)} of {len(languages())}: {' '.join(codes)}")
    return found


def _read_by(readings: list[Reading]) -> dict[str, list[str]]:
    """The languages in which each deed is read."""
    codes: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        codes[reading.telling.concept].extend([reading.telling.language] if reading.event else [])
    return dict(sorted(codes.items(), key=lambda item: len(item[1])))


def test_ten_languages_and_whatever_was_added_tell_every_deed() -> None:
    """Each deed has one text in each language, and its types are types that there are."""
    assert {"de", "en", "es", "fr", "it", "pl", "pt", "ro", "ru", "uk"} <= set(languages())
    told = {code: [telling.concept for telling in tellings(code)] for code in languages()}
    assert {code: list(concepts()) for code in languages()} == told
    assert {name for types in concepts().values() for name in types} <= set(names())


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_everyday_deeds_are_read(readings: list[Reading], part: str) -> None:
    """They are found, placed and dated at least as often as when the floors were set."""
    assert shares(readings)[part] >= FLOORS[part]


def test_no_language_leaves_everyday_deeds_unread(readings: list[Reading]) -> None:
    """In each of them nineteen deeds of twenty are read."""
    found = {code: shares([r for r in readings if r.telling.language == code])["found"] for code in languages()}
    assert {code: share for code, share in found.items() if share < LEAST} == {}
