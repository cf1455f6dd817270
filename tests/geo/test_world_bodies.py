"""Where bodies of many states decide: where the article was filed, else where they sit."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Place
from geo.pipeline import Tools, extract


def place_of(text: str, language: str, tools: Tools) -> Place | None:
    """Where the only event of a text stands."""
    (event,) = extract(a_document(text, language=language), tools).events
    return event.located.place if event.located else None


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("en", "The International Criminal Court convicted the former general on Monday.", "The Hague"),
        ("de", "Die EZB senkte am Donnerstag die Leitzinsen.", "Frankfurt am Main"),
        ("uk", "Євросоюз у понеділок запровадив нові санкції проти Мінська.", "Brussels"),
        ("pl", "LUKSEMBURG. Unijni ministrowie nałożyli w poniedziałek kolejne restrykcje na reżim.", "Luxembourg"),
    ],
)
def test_what_they_decide_is_where_they_sit(language: str, text: str, town: str, tools: Tools) -> None:
    """A dateline says more than the seat; both are less sure, and the reason says which it is."""
    place = place_of(text, language, tools)
    assert place is not None
    assert place.name == town
    assert place.score < 0.8
    assert place.why[-1].endswith(("no place is named", "no other place is named"))


def test_what_they_say_is_nowhere(tools: Tools) -> None:
    """Words are no decision."""
    assert place_of("The European Union condemned the decision on Monday.", "en", tools) is None
