"""Whence somebody comes is where no deed was, but for a clause with “where” behind it, in Spanish, Italian and Portuguese."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document


def _places(language: str, text: str, tools: Tools) -> dict[str, str]:
    document = a_document(text, language=language, published="2026-03-12")
    events = extract(document, tools).events
    return {event.event_type: event.located.place.name for event in events if event.located and event.located.place}


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("pt", "O ministro, recém-chegado de Kigali, onde assinou um acordo na terça-feira, falou.", "AGREE", "Kigali"),
        ("es", "El ministro, recién llegado de Kigali, donde firmó un acuerdo el martes, habló.", "AGREE", "Kigali"),
        ("it", "Un ventinovenne di Gorizia è stato arrestato martedì a Udine.", "COERCE", "Udine"),
        ("es", "La Orquesta Sinfónica de Bilbao dio un concierto el martes en Lugo.", "CULTURE_SPORT", "Lugo"),
        ("it", "L'Orchestra di Bari ha tenuto martedì un concerto a Lecce.", "CULTURE_SPORT", "Lecce"),
    ],
)
def test_where_they_are_and_not_whence(language: str, text: str, event_type: str, place: str, tools: Tools) -> None:
    assert _places(language, text, tools).get(event_type) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il tribunale di Trapani ha condannato ieri un uomo. Assolto un bracciante di Partanna."),
        ("es", "El tribunal de Murcia condenó ayer a un hombre. Fue absuelto un jornalero de Lorca."),
    ],
)
def test_nobody_is_cleared_where_he_is_from(language: str, text: str, tools: Tools) -> None:
    document = a_document(text, language=language, published="2026-03-12")
    names = {
        event.located.place.name for event in extract(document, tools).events if event.located and event.located.place
    }
    assert not names & {"Partanna", "Lorca"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "El acusado huyó a Ceuta y fue detenido cinco meses después en un piso de Marbella.", "Marbella"),
        ("pt", "Fugiu para Faro e foi detido cinco meses depois num apartamento de Beja.", "Beja"),
        ("it", "È fuggito a Lecce ed è stato arrestato cinque mesi dopo in un appartamento di Bari.", "Bari"),
        ("fr", "Il a fui à Lille et a été arrêté cinq mois plus tard dans un appartement de Brest.", "Brest"),
    ],
)
def test_nobody_is_arrested_where_he_fled_before(language: str, text: str, place: str, tools: Tools) -> None:
    """Each verb of “fled to Ceuta and was arrested in a flat in Marbella” has the place on its own side of “and”."""
    assert _places(language, text, tools).get("COERCE") == place
