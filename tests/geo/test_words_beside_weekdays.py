"""What stands beside a weekday tells which one it is: no adjective is an infinitive, who is expected is still to come."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates
from geo.model import Event
from geo.pipeline import Tools, extract

THURSDAY = "2022-03-10"
LAST_MONDAY, NEXT_MONDAY = date(2022, 3, 7), date(2022, 3, 14)
ADJECTIVES = [
    ("fr", "Lundi, une attaque similaire a fait dix morts à Brest."),
    ("fr", "Dans un laboratoire universitaire lundi, trois hommes sont morts."),
    ("es", "El lunes, el tribunal militar de Vigo condenó a un sargento."),
    ("pt", "Na segunda-feira, o governador de Braga inaugurou a ponte."),
    ("it", "Lunedì il tribunale militare di Lecco ha condannato un carabiniere."),
]
STILL_INFINITIVES = [
    ("fr", "Le gouvernement va faire évacuer lundi le village de Brest."),
    ("es", "El tribunal militar va a juzgar el lunes a un sargento."),
    ("pt", "O Governo vai propor na segunda-feira uma lei."),
    ("it", "Il tribunale militare dovrà decidere lunedì sul carabiniere."),
]
EXPECTED = [
    ("fr", "La ministre est attendue lundi à Rennes."),
    ("it", "Il ministro è atteso lunedì a Cosenza."),
    ("ro", "Ministrul energiei este așteptat luni la Vulcan."),
    ("es", "El ministro es esperado el lunes en Vigo."),
    ("pt", "O ministro é esperado na segunda-feira em Braga."),
    ("en", "The minister is expected in Leeds on Monday."),
    ("pl", "Minister jest oczekiwany w poniedziałek w Krakowie."),
]
ARRIVED = [
    ("fr", "La ministre est arrivée lundi à Rennes."),
    ("it", "Il ministro è arrivato lunedì a Cosenza."),
    ("es", "El ministro llegó el lunes a Vigo."),
    ("en", "The minister arrived in Leeds on Monday."),
]
PARTED = [
    ("en", "Police closed the bridge in Leeds; the driver went home on Monday."),
    ("pl", "Mieszkańców wywieziono do szkoły w Krzywem; do mieszkań wrócili w poniedziałek rano."),
    ("de", "Die Behörden ordneten die Räumung von acht Dörfern an; 540 Bewohner kamen am Montag in Konotop an."),
]
NOT_PARTED = [
    ("en", "On Monday police closed the bridge in Leeds; the driver went home."),
    ("de", "Am Montag ordneten die Behörden die Räumung von acht Dörfern an; 540 Bewohner kamen in Konotop an."),
]
SIGNED_FIRST = [
    ("fr", "Conclu lundi à Rennes, l'accord doit encore être approuvé."),
    ("it", "Firmato lunedì a Roma, l'accordo dovrà essere ratificato dal Parlamento."),
    ("es", "Firmado el lunes en Vigo, el acuerdo deberá ser ratificado por el Parlamento."),
    ("pt", "Assinado na segunda-feira em Braga, o acordo deverá ser ratificado pelo Parlamento."),
]
DUE_FIRST = [
    ("fr", "Attendu lundi à Rennes, le ministre visitera une usine."),
    ("it", "Atteso lunedì a Lecco, il ministro visiterà una fabbrica."),
    ("it", "Licenziati da lunedì gli operai di Lecco che dovranno lasciare la fabbrica."),
    ("es", "Convocada para el lunes, la huelga paralizará Vigo."),
]
DONE_THERE = [
    ("de", "Der Kanzler reiste am Montag nach Davos, wo er die Forderungen zurückwies."),
    ("fr", "Le premier ministre s'est rendu lundi à Rennes, où il a écarté le recours à l'armée."),
    ("en", "The minister arrived in Leeds on Monday, where he rejected the demands."),
    ("es", "El presidente viajó el lunes a Vigo, donde rechazó las críticas."),
    ("ru", "Министр приехал в понедельник в Казань, где отверг обвинения."),
]
STILL_TO_GO_THERE = [
    ("en", "The minister will fly to Leeds on Monday, where strikers have rejected the offer."),
    ("fr", "Le ministre se rendra lundi à Brest, où les grévistes ont rejeté l'offre."),
]


def _events(language: str, text: str, tools: Tools) -> list[Event]:
    return list(extract(a_document(text, published=THURSDAY, language=language), tools).events)


def _day(language: str, text: str) -> date | None:
    document = a_document(text, published=THURSDAY, language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    interval = find_dates(document, structures)[-1].interval
    return interval and interval.start


@pytest.mark.parametrize(("language", "text"), ADJECTIVES)
def test_a_word_that_only_ends_like_an_infinitive_puts_no_weekday_ahead(language: str, text: str) -> None:
    """Adjectives and nouns: “similaire”, “militar”, “governador”, “carabiniere”."""
    assert _day(language, text) == LAST_MONDAY


@pytest.mark.parametrize(("language", "text"), STILL_INFINITIVES)
def test_an_infinitive_does(language: str, text: str) -> None:
    """Verbs with the same endings, and with such an adjective beside them."""
    assert _day(language, text) == NEXT_MONDAY


@pytest.mark.parametrize(("language", "text"), EXPECTED)
def test_who_is_expected_on_a_weekday_comes_on_the_next_one(language: str, text: str, tools: Tools) -> None:
    """The participle is that of a past, and what it tells is still to come."""
    (event,) = _events(language, text, tools)
    assert event.interval is not None
    assert (event.interval.start, event.status) == (NEXT_MONDAY, "planned")


@pytest.mark.parametrize(("language", "text"), ARRIVED)
def test_who_has_arrived_on_a_weekday_came_on_the_last_one(language: str, text: str, tools: Tools) -> None:
    """With the same participle of another verb."""
    (event,) = _events(language, text, tools)
    assert event.interval is not None
    assert (event.interval.start, event.status) == (LAST_MONDAY, "reported")


@pytest.mark.parametrize(("language", "text"), PARTED)
def test_a_weekday_behind_a_semicolon_is_not_that_of_the_deed_before_it(language: str, text: str, tools: Tools) -> None:
    """A new statement begins there."""
    event = _events(language, text, tools)[0]
    assert event.interval is not None
    assert event.interval.basis == "publication"


@pytest.mark.parametrize(("language", "text"), NOT_PARTED)
def test_the_weekday_of_a_deed_before_a_semicolon_is_its_own(language: str, text: str, tools: Tools) -> None:
    """It stands on the same side."""
    event = _events(language, text, tools)[0]
    assert event.interval is not None
    assert event.interval.start == LAST_MONDAY


@pytest.mark.parametrize(("language", "text"), SIGNED_FIRST)
def test_a_weekday_beside_a_participle_that_opens_the_sentence_is_past(language: str, text: str) -> None:
    """Whatever is still to be done with what was signed."""
    assert _day(language, text) == LAST_MONDAY


@pytest.mark.parametrize(("language", "text"), DUE_FIRST)
def test_beside_one_that_tells_what_is_due_it_is_ahead(language: str, text: str) -> None:
    """Expected, and called for a day."""
    assert _day(language, text) == NEXT_MONDAY


@pytest.mark.parametrize(("language", "text"), DONE_THERE)
def test_what_was_said_where_somebody_went_was_said_on_that_day(language: str, text: str, tools: Tools) -> None:
    """It is no news of the day of publication."""
    event = _events(language, text, tools)[-1]
    assert event.interval is not None
    assert (event.event_type, event.interval.start, event.interval.basis) == ("REJECT", LAST_MONDAY, "carried")


@pytest.mark.parametrize(("language", "text"), STILL_TO_GO_THERE)
def test_what_was_said_where_somebody_is_still_to_go_is_not_of_that_day(language: str, text: str, tools: Tools) -> None:
    """It was said before."""
    event = _events(language, text, tools)[-1]
    assert event.interval is not None
    assert (event.event_type, event.interval.basis) == ("REJECT", "publication")
