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
ON_THE_SPOT = [
    ("en", "A court in Leeds jailed the mayor on Monday.", "Outside court, a man stabbed a reporter."),
    (
        "de",
        "Ein Gericht in Kassel verurteilte am Montag den Bürgermeister.",
        "Im Gerichtssaal griff ein Mann einen Reporter an.",
    ),
    (
        "fr",
        "Un tribunal de Lille a condamné lundi le maire.",
        "À l'issue de l'audience, un homme a agressé un journaliste.",
    ),
    (
        "es",
        "Un tribunal de Cali condenó el lunes al alcalde.",
        "A la salida del tribunal un hombre agredió a un periodista.",
    ),
    (
        "it",
        "Un tribunale di Lecce ha condannato lunedì il sindaco.",
        "Alla lettura della sentenza un uomo ha aggredito un giornalista.",
    ),
    (
        "pt",
        "Um tribunal de Braga condenou na segunda-feira o presidente da câmara.",
        "À saída do tribunal, um homem agrediu um jornalista.",
    ),
    (
        "ro",
        "Un tribunal din Cluj l-a condamnat luni pe primar.",
        "La ieșirea din sală, un bărbat a agresat un jurnalist.",
    ),
    ("pl", "Sąd w Łodzi skazał w poniedziałek burmistrza.", "Na sali rozpraw mężczyzna zaatakował dziennikarza."),
    ("ru", "Суд в Казани в понедельник приговорил мэра к двум годам.", "В зале суда мужчина напал на журналиста."),
    ("uk", "Суд у Львові в понеділок засудив мера до двох років.", "У залі суду чоловік напав на журналіста."),
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

OF_A_DAY_AHEAD = [
    ("en", "The government rules out a delay of the vote, set for 17 March."),
    (
        "de",
        "Die Staatsanwaltschaft wirft ihm Brandstiftung vor, am Freitag soll er dem Haftrichter in Kassel vorgeführt werden.",
    ),
    ("fr", "Le gouvernement exclut tout report du scrutin, fixé au 17 mars."),
    ("es", "El Gobierno rechaza aplazar la votación, fijada para el 17 de marzo."),
    ("pt", "O Governo rejeita adiar a votação, marcada para 17 de março."),
    ("ro", "Guvernul respinge amânarea votului, stabilit pentru 17 martie."),
    ("pl", "Rząd odrzuca przełożenie wyborów, wyznaczonych na 17 marca."),
    ("ru", "Правительство отвергает перенос выборов, назначенных на 17 марта."),
]
COMMAS = [
    ("pl", "Rząd odrzuca żądania, w sobotę w Łodzi odbędzie się protest."),
    ("ru", "Профсоюз отвергает план, в субботу в Казани пройдёт митинг."),
    ("uk", "Профспілка відкидає план, у суботу у Львові відбудеться мітинг."),
    ("de", "Die Gewerkschaft lehnt den Plan ab, am Samstag wird in Kassel demonstriert."),
]
FIXED = [
    ("pt", "O sindicato marcou para dia 14 uma greve em Braga."),
    ("es", "El sindicato fijó para el día 14 una huelga en Lima."),
]
ASIDES = [
    ("pt", "O prefeito, preso em janeiro, foi solto na segunda-feira em Manaus."),
    ("pt", "A prefeita, eleita em janeiro, foi detida na segunda-feira em Manaus."),
    ("it", "Il boss, preso a gennaio, è stato liberato lunedì a Bari."),
    ("fr", "Le chef, pris en janvier, a été libéré lundi à Lyon."),
    ("ro", "Liderul, prins în ianuarie, a fost eliberat luni la Cluj."),
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


@pytest.mark.parametrize(("language", "lead", "text"), ON_THE_SPOT)
def test_what_was_done_on_the_spot_was_on_the_day_of_the_news(
    language: str, lead: str, text: str, tools: Tools
) -> None:
    """In another paragraph as well."""
    events = _events(language, f"{lead}\n\n{text}", tools)
    assert [event.event_type for event in events][1:] == ["ASSAULT"]
    assert _starts(events) == {MONDAY}


def test_in_another_paragraph_without_such_words_it_is_of_the_publication(tools: Tools) -> None:
    """It may have been on any day since."""
    events = _events("en", "A court in Leeds jailed the mayor on Monday.\n\nA man stabbed a reporter.", tools)
    assert _starts(events) == {MONDAY, PUBLISHED}


def test_who_is_held_for_what_has_no_day_has_that_of_the_paragraph(tools: Tools) -> None:
    """That its cause is known only by the publication says nothing of its own day."""
    text = "A court in Leeds jailed two men on Monday. It also ordered a flat seized, and supporters protested."
    events = [event for event in _events("en", text, tools) if event.event_type in ("COERCE", "PROTEST")]
    assert len(events) == 2
    assert _starts(events) == {MONDAY}


@pytest.mark.parametrize(("language", "text"), OF_A_DAY_AHEAD)
def test_what_is_said_today_is_not_of_the_day_that_it_is_about(language: str, text: str, tools: Tools) -> None:
    """A verb in the present tells that it is said, and of nothing planned."""
    (said, *_) = _events(language, text, tools)
    assert (said.status, _starts([said])) == ("reported", {PUBLISHED})


@pytest.mark.parametrize(("language", "text"), FIXED)
def test_a_day_for_which_a_strike_is_fixed_is_ahead(language: str, text: str, tools: Tools) -> None:
    """Though it names no month, and the verb is past."""
    (strike,) = _events(language, text, tools)
    assert (strike.status, _starts([strike])) == ("planned", {date(2025, 2, 14)})


@pytest.mark.parametrize(("language", "text"), ASIDES)
def test_an_irregular_participle_opens_an_aside(language: str, text: str, tools: Tools) -> None:
    """“Preso em janeiro” says when he was arrested, and not when he was freed."""
    *_, last = _events(language, text, tools)
    assert _starts([last]) == {MONDAY}


@pytest.mark.parametrize(("language", "text"), COMMAS)
def test_a_weekday_asks_the_verb_between_its_commas(language: str, text: str, tools: Tools) -> None:
    """What is refused today and what will be on Saturday are clauses of their own, with no word between."""
    said, *planned = _events(language, text, tools)
    assert _starts([said]) == {PUBLISHED}
    assert _starts(planned) == {date(2025, 2, 8)}
