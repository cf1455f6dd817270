"""The attack of a team beside what a match ended with is no attack."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

PLAYED = [
    ("en", "Rovers' attack disappointed on Sunday in Leeds, where they drew 1-1."),
    ("de", "Der Angriff der Kölner war am Sonntag in Bremen nicht zu stoppen, sie gewannen 4:1."),
    ("es", "El ataque del Sevilla estuvo gris el domingo en Cádiz, donde perdió 1-0."),
    ("it", "L'attacco del Torino ha sprecato molto domenica a Bologna: finisce 1-1."),
    ("fr", "L'attaque de Lens a déçu dimanche à Nantes et a perdu 2-0."),
    ("pt", "O ataque do Braga desiludiu no domingo em Faro, onde perdeu 1-0."),
    ("ro", "Atacul echipei din Cluj a fost slab duminică la Craiova, scor 0-2."),
    ("pl", "Atak Lecha zawiódł w niedzielę w Krakowie, gdzie drużyna przegrała 0:2."),
]
REAL = [
    ("en", "The attack on the market in Leeds on Saturday killed two; Rovers won 3-1."),
    ("en", "An attack in Leeds on Sunday overshadowed the match, which Rovers won 3-1."),
    ("de", "Nach dem Angriff auf den Mannschaftsbus am Samstag in Dortmund verlor die Mannschaft 2:3."),
    ("es", "El ataque en Cádiz el domingo dejó dos muertos; el Sevilla perdió 2-0."),
    ("pl", "Atak na rynku w Krakowie w niedzielę zabił dwie osoby; Lech przegrał 0:2."),
]


def _types(language: str, text: str, tools: Tools) -> set[str]:
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("language", "text"), PLAYED)
def test_the_attack_of_a_team_is_none(language: str, text: str, tools: Tools) -> None:
    """What stands behind it says how the match ended."""
    assert "ASSAULT" not in _types(language, text, tools)


@pytest.mark.parametrize(("language", "text"), REAL)
def test_an_attack_on_somebody_stays_one_beside_a_match(language: str, text: str, tools: Tools) -> None:
    """A sentence may tell of both."""
    assert "ASSAULT" in _types(language, text, tools)
