"""Names that may mean something else than the gazetteer has: a region called like a country, the first words of a longer name."""

from __future__ import annotations

import pytest
from told import last_told

from geo.pipeline import Tools

_SURE = 0.7


def _score(language: str, text: str, event_type: str, tools: Tools) -> float:
    event = last_told(language, text, event_type, tools)
    place = event.located.place if event is not None and event.located is not None else None
    return place.score if place is not None else 0.0


@pytest.mark.parametrize(
    ("language", "text", "sure"),
    [
        ("ro", "Luni au fost inundații în sudul Moldovei și în nordul Munteniei.", False),
        ("ro", "Luni au fost inundații în nordul Moldovei și în Bucovina.", False),
        ("en", "Floods hit southern Moldova and northern Muntenia on Monday.", False),
        ("ro", "Luni au fost inundații în sudul Moldovei.", True),
        ("ro", "Luni au fost inundații în Republica Moldova și în Dobrogea.", True),
        ("ro", "Luni au fost inundații în sudul Moldovei, la Cahul, și în Dobrogea.", True),
    ],
)
def test_a_region_may_be_called_like_a_country(language: str, text: str, sure: bool, tools: Tools) -> None:
    """Beside Muntenia and Bucovina it is that of Romania, unless the Republic or a town of it is named."""
    assert (_score(language, text, "DISASTER", tools) >= _SURE) is sure


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Nella basilica di Santa Maria a Pugliano è scoppiato lunedì un incendio."),
        ("es", "Un incendio se declaró el lunes en San Martín de Turumbán."),
        ("fr", "Un incendie s'est déclaré lundi à Saint-Denis de Xqwurb."),
        ("pt", "Um incêndio deflagrou na segunda-feira em São Martinho de Xqwurb."),
    ],
)
def test_the_first_words_of_a_longer_name_are_unsure(language: str, text: str, tools: Tools) -> None:
    """No gazetteer has all of it."""
    assert _score(language, text, "FIRE", tools) < _SURE
