"""Towns that only say how a treaty is called, what flies between them, who is wanted there, or whose bishop somebody is."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _places(language: str, text: str, tools: Tools) -> dict[str, list[tuple[str, float]]]:
    events = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    return {e.event_type: [(t.place.name, t.place.score) for t in e.places if t.place] for e in events}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Le Mali a dénoncé mardi les accords d'Alger.", "SANCTION"),
        ("de", "Russland kündigte am Dienstag das Abkommen von Minsk.", "SANCTION"),
        ("es", "El gobierno rechazó los acuerdos de Argel.", "REJECT"),
        ("it", "Il Mali ha denunciato gli accordi di Algeri.", "ACCUSE"),
    ],
)
def test_a_treaty_called_after_a_town_is_given_up_elsewhere(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """And that it was concluded there looks like a guess."""
    found = _places(language, text, tools)
    assert found[event_type] == []
    assert all(score <= 0.5 for _, score in found.get("AGREE", []))


def test_an_agreement_in_a_town_was_made_there(tools: Tools) -> None:
    """“In” says where."""
    found = _places("en", "The two leaders signed an agreement in Geneva on Tuesday.", tools)
    assert [name for name, _ in found["AGREE"]] == ["Geneva"]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Un avion reliant Paris à Dakar s'est posé en urgence mardi à Casablanca.", "Casablanca"),
        ("en", "A plane linking Paris with Dakar made an emergency landing in Casablanca.", "Casablanca"),
    ],
)
def test_what_flies_between_two_towns_is_at_neither(language: str, text: str, place: str, tools: Tools) -> None:
    """It came down somewhere else."""
    assert [name for name, _ in _places(language, text, tools)["ACCIDENT"]] == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Swedish police arrested a man wanted for a killing in Istanbul."),
        ("es", "La policía detuvo a un hombre buscado por un asesinato en Nápoles."),
        ("fr", "La police a arrêté un homme recherché pour un meurtre à Naples."),
        ("it", "La polizia ha arrestato un uomo ricercato per un omicidio a Napoli."),
    ],
)
def test_where_somebody_is_wanted_looks_like_a_guess(language: str, text: str, tools: Tools) -> None:
    """He may have been caught anywhere."""
    scores = [score for _, score in _places(language, text, tools)["COERCE"]]
    assert scores
    assert max(scores) <= 0.5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'évêque de Nice a été agressé mardi à Cannes."),
        ("it", "Il vescovo di Nizza è stato aggredito martedì a Cannes."),
        ("es", "El obispo de Niza fue agredido el martes en Cannes."),
    ],
)
def test_a_bishop_is_struck_where_he_is(language: str, text: str, tools: Tools) -> None:
    """And not where he is bishop."""
    assert [name for name, _ in _places(language, text, tools)["ASSAULT"]] == ["Cannes"]
