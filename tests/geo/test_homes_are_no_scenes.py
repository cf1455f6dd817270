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


@pytest.mark.parametrize(
    ("language", "text", "home", "place"),
    [
        ("en", "A trawler from Peterhead sank off Norway on Tuesday.", "Peterhead", "Norway"),
        ("de", "Ein Kutter aus Büsum ist am Dienstag vor Helgoland gesunken.", "Büsum", "Heligoland"),
        ("fr", "Un chalutier de Lorient a coulé mardi au large de l'Irlande.", "Lorient", "Ireland"),
        ("es", "Un pesquero de Vigo se hundió el martes frente a Cádiz.", "Vigo", "Cadiz"),
        ("it", "Un peschereccio di Mazara del Vallo è stato sequestrato a Misurata.", "Mazara del Vallo", "Misratah"),
        ("pt", "Um pesqueiro de Peniche naufragou na terça-feira ao largo da Madeira.", "Peniche", "Madeira"),
        ("pl", "Kuter z Władysławowa zatonął we wtorek na Bałtyku.", "Władysławowo", "Baltic Sea"),
        ("ru", "Траулер из Мурманска затонул во вторник у берегов Норвегии.", "Murmansk", "Norway"),
        ("uk", "Траулер з Одеси затонув у вівторок біля берегів Норвегії.", "Odesa", "Norway"),
    ],
)
def test_a_ship_is_lost_where_it_sails_and_not_at_home(
    language: str, text: str, home: str, place: str, tools: Tools
) -> None:
    """Its home port is no second place either."""
    document = a_document(text, language=language, published="2026-03-12")
    names = [t.place.name for event in extract(document, tools).events for t in event.places if t.place]
    assert place in names
    assert home not in names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A trawler sank off Peterhead on Tuesday."),
        ("fr", "Un incendie s'est déclaré mardi sur un bateau dans le port de Brest."),
        ("es", "Los barcos del puerto de Vigo están en huelga desde el lunes."),
    ],
)
def test_a_ship_in_a_port_is_there(language: str, text: str, tools: Tools) -> None:
    """“Off”, “in the port of” say where it is."""
    assert _places(language, text, tools)


def test_where_somebody_comes_from_looks_like_a_guess(tools: Tools) -> None:
    """Nothing else is told, and he may have been anywhere."""
    text = "Un bărbat din Bacău a fost arestat după ce a înjunghiat doi oameni."
    events = extract(a_document(text, language="ro"), tools).events
    scores = [t.place.score for event in events for t in event.places if t.place]
    assert scores
    assert max(scores) < 0.6
