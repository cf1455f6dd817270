"""The days of what an office does after a deed, of headlines, and of what was done on the spot: the deed's, or later."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2025, 2, 6)
"""A Thursday."""
MONDAY = date(2025, 2, 3)

LATER = [
    ("en", "A bomb killed four people in Leeds on Monday. The mayor banned gatherings in the city."),
    ("de", "Am Montag tötete eine Bombe in Kassel vier Menschen. Der Bürgermeister verbot Versammlungen in der Stadt."),
    ("fr", "Une bombe a tué quatre personnes lundi à Lille. Le maire a interdit les rassemblements."),
    ("es", "Una bomba mató el lunes a cuatro personas en Cali. El Ejército desplegó 500 soldados."),
    ("it", "Una bomba ha ucciso lunedì quattro persone a Lecce. Il sindaco ha vietato i cortei."),
    ("pt", "Uma bomba matou na segunda-feira quatro pessoas em Braga. O presidente da câmara proibiu concentrações."),
    ("ro", "O bombă a ucis luni patru oameni la Cluj. Primarul a interzis adunările publice."),
    ("pl", "W poniedziałek bomba zabiła w Łodzi cztery osoby. Burmistrz zakazał zgromadzeń."),
    ("ru", "В понедельник в Казани бомба убила четырёх человек. Министр извинился перед семьями."),
    ("uk", "У понеділок у Львові бомба вбила чотирьох людей. Мер заборонив мітинги."),
]
AT_ONCE = [
    ("en", "A bomb killed four people in Leeds on Monday. Police arrested two men."),
    ("en", "The two presidents met in Rome on Monday. France promised to send ten aircraft."),
    ("de", "Am Montag trafen sich die Präsidenten in Rom. Frankreich versprach zehn Flugzeuge."),
]
HEADLINES = [
    ("en", "Fire destroys warehouse in Leeds\n\nLEEDS.\n\nTwo people were hurt when the flames spread on Monday."),
    ("es", "Arde un almacén en Cali\n\nCali.\n\nDos personas resultaron heridas el lunes en el incendio."),
    (
        "pt",
        "Incêndio destrói armazém em Braga\n\nO fogo começou no telhado. Foram retirados 20 moradores na segunda-feira.",
    ),
    ("it", "Incendio in un deposito a Lecce\n\nLECCE –\n\nDue persone sono rimaste ferite lunedì nel rogo."),
]


def _events(language: str, text: str, tools: Tools) -> list[Event]:
    return list(extract(a_document(text, language=language, published=PUBLISHED), tools).events)


def _starts(events: list[Event]) -> set[date | None]:
    return {event.interval and event.interval.start for event in events}


@pytest.mark.parametrize(("language", "text"), LATER)
def test_what_an_office_decides_is_later_than_what_it_answers(language: str, text: str, tools: Tools) -> None:
    """A ban, troops that are sent and an apology are news of the day of publication."""
    events = _events(language, text, tools)
    answers = [e for e in events if e.event_type in ("COERCE", "MOBILIZE", "CONCEDE")]
    assert _starts(answers) == {PUBLISHED}
    assert _starts([e for e in events if e not in answers]) == {MONDAY}


@pytest.mark.parametrize(("language", "text"), AT_ONCE)
def test_an_arrest_and_a_promise_among_those_who_met_are_of_the_day(language: str, text: str, tools: Tools) -> None:
    """Whom police arrest on the spot, and what is promised where people meet."""
    events = [e for e in _events(language, text, tools) if e.status == "reported"]
    assert len(events) > 1
    assert _starts(events) == {MONDAY}


@pytest.mark.parametrize(("language", "text"), HEADLINES)
def test_a_headline_has_the_day_of_the_lead(language: str, text: str, tools: Tools) -> None:
    """Though a dateline stands between, or the deed is told again without its day."""
    assert _starts(_events(language, text, tools)) == {MONDAY}
