"""What was announced and has begun since is of the day on which it began, and no longer to come."""

from __future__ import annotations

from datetime import date

import pytest

from geo.model import Event
from geo.pipeline import Tools, extract
from tests.builders import a_document

THURSDAY = "2026-03-12"
LAST, NEXT = date(2026, 3, 9), date(2026, 3, 13)


def deeds(text: str, language: str, tools: Tools) -> list[Event]:
    """The events that a sentence tells beside words."""
    found = extract(a_document(text, language=language, published=THURSDAY), tools).events
    return [event for event in found if event.event_type in ("CONSULT", "PROTEST")]


HELD = [
    ("en", "The talks, announced on Friday, opened in Geneva on Monday."),
    ("en", "The talks announced on Friday opened in Geneva on Monday."),
    ("en", "The planned talks opened in Geneva on Monday."),
    ("de", "Das angekündigte Gipfeltreffen begann am Montag in Genf."),
    ("de", "Die am Freitag angekündigten Gespräche begannen am Montag in Genf."),
    ("de", "Die Gespräche, die am Freitag angekündigt worden waren, begannen am Montag in Genf."),
    ("de", "Der angekündigte Streik hat am Montag in Kassel begonnen."),
    ("fr", "Les pourparlers, annoncés vendredi, se sont ouverts lundi à Genève."),
    ("fr", "La grève annoncée vendredi a commencé lundi à Lyon."),
    ("es", "La cumbre prevista comenzó el lunes en Ginebra."),
    ("es", "Las conversaciones, anunciadas el viernes, comenzaron el lunes en Ginebra."),
    ("it", "Lo sciopero annunciato venerdì è cominciato lunedì a Torino."),
    ("it", "Il vertice previsto è iniziato lunedì a Ginevra."),
    ("pt", "A cimeira prevista começou na segunda-feira em Genebra."),
    ("ro", "Summitul programat a început luni la Geneva."),
    ("pl", "Zapowiadany strajk rozpoczął się w poniedziałek w Radomiu."),
    ("pl", "Planowany szczyt rozpoczął się w poniedziałek w Genewie."),
    ("ru", "Переговоры, объявленные в пятницу, начались в понедельник в Женеве."),
    ("uk", "Переговори, оголошені в п'ятницю, почалися в понеділок у Женеві."),
]


@pytest.mark.parametrize(("language", "text"), HELD)
def test_what_was_announced_is_of_the_day_on_which_it_began(language: str, text: str, tools: Tools) -> None:
    (event,) = deeds(text, language, tools)
    assert event.status == "reported"
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (LAST, LAST)


TO_COME = [
    ("en", "The talks, announced on Monday, will open in Geneva on Friday."),
    ("en", "The talks announced on Monday will open in Geneva on Friday."),
    ("fr", "Les pourparlers, annoncés lundi, s'ouvriront vendredi à Genève."),
    ("it", "Il vertice annunciato lunedì da Bruxelles si aprirà venerdì a Strasburgo."),
    ("de", "Der geplante Gipfel beginnt am Freitag in Genf."),
    ("pl", "Zapowiadany strajk rozpocznie się w piątek w Radomiu."),
    ("ru", "Переговоры, объявленные в понедельник, начнутся в пятницу в Женеве."),
]


@pytest.mark.parametrize(("language", "text"), TO_COME)
def test_what_is_to_be_held_is_of_the_day_ahead(language: str, text: str, tools: Tools) -> None:
    (event,) = deeds(text, language, tools)
    assert event.status == "planned"
    assert event.interval is not None
    assert event.interval.start == NEXT


STILL_CALLED = [
    ("en", "The union announced a strike at the port of Leeds for Friday."),
    ("ro", "Un miting anunțat pentru vineri în fața Guvernului a fost interzis."),
    ("uk", "Наступний раунд консультацій призначено на 13 березня у Львові."),
    ("ru", "На пятницу в Брюсселе назначено заседание Совета Украина — НАТО."),
    ("fr", "Le syndicat a annoncé une grève à Lyon vendredi, et les pourparlers ont commencé."),
]


@pytest.mark.parametrize(("language", "text"), STILL_CALLED)
def test_what_is_called_for_a_day_and_not_held_is_still_to_come(language: str, text: str, tools: Tools) -> None:
    assert any(
        event.status == "planned" and event.interval is not None and event.interval.start == NEXT
        for event in deeds(text, language, tools)
    )


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("it", "Il vertice annunciato da Bruxelles si è aperto lunedì a Strasburgo.", "Strasbourg"),
        ("it", "Il vertice convocato da Roma si è aperto lunedì a Torino.", "Turin"),
        ("es", "La cumbre anunciada por Bruselas se abrió el lunes en Estrasburgo.", "Strasbourg"),
        ("fr", "Le sommet annoncé par Bruxelles s'est ouvert lundi à Strasbourg.", "Strasbourg"),
        ("ro", "Summitul anunțat de Bruxelles s-a deschis luni la Strasbourg.", "Strasbourg"),
        ("de", "Der von Brüssel angekündigte Gipfel begann am Montag in Straßburg.", "Strasbourg"),
    ],
)
def test_who_announced_a_meeting_is_not_where_it_is(language: str, text: str, place: str, tools: Tools) -> None:
    """Nor does “annunciato da Bruxelles” tell of words beside the meeting."""
    document = a_document(text, language=language, published=THURSDAY)
    (event,) = extract(document, tools).events
    assert event.event_type == "CONSULT"
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.name == place
