"""“A blast shook Tripoli”: an explosion that nothing more is told of is one event, and one of joy is none."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def types(text: str, language: str, tools: Tools) -> list[str]:
    """The types of the events of a text."""
    return [event.event_type for event in extract(a_document(text, language=language), tools).events]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A blast shook the centre of Tripoli on Monday.", "ACCIDENT"),
        ("en", "There was an explosion in Tripoli on Monday.", "ACCIDENT"),
        ("en", "A blast rocked Tripoli on Monday.", "ASSAULT"),
        ("en", "A blast was heard in Tripoli on Monday.", "ASSAULT"),
        ("de", "Eine Explosion erschütterte am Montag Tripolis.", "ACCIDENT"),
        ("de", "Am Montag kam es zu einer Explosion in Tripolis.", "ACCIDENT"),
        ("it", "Un'esplosione ha scosso Tripoli lunedì.", "ACCIDENT"),
        ("ro", "O explozie a zguduit orașul Tripoli luni.", "ACCIDENT"),
        ("ru", "Взрыв прогремел в Триполи в понедельник.", "ASSAULT"),
        ("uk", "Вибух пролунав у Триполі в понеділок.", "ASSAULT"),
    ],
)
def test_an_explosion_is_one_event(language: str, text: str, expected: str, tools: Tools) -> None:
    """Of one type: what is heard is rather an attack, and what a word for damage tells rather an accident."""
    assert types(text, language, tools) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An explosion of joy shook Naples on Monday."),
        ("en", "An explosion in demand occurred in Leeds on Monday."),
        ("de", "In Berlin kam es am Montag zu einer Explosion der Mieten."),
        ("it", "Un'esplosione di gioia ha scosso Napoli lunedì."),
    ],
)
def test_what_only_grows_or_is_felt_explodes_nowhere(language: str, text: str, tools: Tools) -> None:
    """Figures of speech are no accidents."""
    assert types(text, language, tools) == []
