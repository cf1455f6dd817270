"""Whence somebody comes is where no deed was, in Spanish and Italian."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _places(language: str, text: str, tools: Tools) -> dict[str, str]:
    document = a_document(text, language=language, published="2026-03-12")
    events = extract(document, tools).events
    return {event.event_type: event.located.place.name for event in events if event.located and event.located.place}


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("it", "Un ventinovenne di Gorizia è stato arrestato martedì a Udine.", "COERCE", "Udine"),
        ("es", "La Orquesta Sinfónica de Bilbao dio un concierto el martes en Lugo.", "CULTURE_SPORT", "Lugo"),
        ("it", "L'Orchestra di Bari ha tenuto martedì un concerto a Lecce.", "CULTURE_SPORT", "Lecce"),
    ],
)
def test_where_they_are_and_not_whence(language: str, text: str, event_type: str, place: str, tools: Tools) -> None:
    """Behind an age, a trade or an orchestra a town is only a home."""
    assert _places(language, text, tools).get(event_type) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il tribunale di Trapani ha condannato ieri un uomo. Assolto un bracciante di Partanna."),
        ("es", "El tribunal de Murcia condenó ayer a un hombre. Fue absuelto un jornalero de Lorca."),
    ],
)
def test_nobody_is_cleared_where_he_is_from(language: str, text: str, tools: Tools) -> None:
    """The court of the sentence before is elsewhere."""
    document = a_document(text, language=language, published="2026-03-12")
    names = {
        event.located.place.name for event in extract(document, tools).events if event.located and event.located.place
    }
    assert not names & {"Partanna", "Lorca"}
