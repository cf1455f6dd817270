"""What others say happened, or what perhaps did, is not confirmed: of nouns as of verbs, and not planned either."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2026, 3, 12)
HEARD = [
    ("fr", "Une explosion aurait fait deux morts lundi à Alep."),
    ("fr", "Deux hommes auraient été tués dans une attaque lundi à Alep."),
    ("it", "Un'esplosione avrebbe ucciso due persone lunedì ad Aleppo."),
    ("it", "Un attacco sarebbe avvenuto lunedì ad Aleppo."),
    ("es", "Una explosión habría dejado dos muertos el lunes en Alepo."),
    ("pt", "Um ataque teria ocorrido na segunda-feira em Alepo."),
    ("ro", "Un atac ar fi avut loc luni la Alep."),
    ("de", "Bei einer Explosion in Aleppo sollen am Montag zwei Menschen getötet worden sein."),
    ("de", "Die Armee soll am Montag Aleppo beschossen haben."),
    ("de", "In Aleppo sollen am Montag Anhänger beider Lager aneinandergeraten sein."),
    ("de", "Drei Männer sollen am Montag in Aleppo einen Laden überfallen haben."),
    ("en", "The army is believed to have shelled Aleppo on Monday."),
    ("ru", "Возможно, в понедельник в Алеппо произошёл взрыв."),
    ("uk", "Можливо, у понеділок в Алеппо стався вибух."),
    ("pl", "Być może w poniedziałek w Aleppo doszło do eksplozji."),
]
KNOWN = [
    ("fr", "L'attaque de lundi à Alep aurait fait deux morts.", "ASSAULT"),
    ("fr", "Deux hommes auraient été arrêtés après une attaque lundi à Alep.", "ASSAULT"),
    ("ro", "În urma atacului de luni de la Alep ar fi murit doi oameni.", "ASSAULT"),
    ("de", "In Kiew wird befürchtet, dass bei dem Angriff zwei Menschen getötet wurden.", "ASSAULT"),
    ("uk", "Ймовірно, пожежа у Львові виникла в понеділок через коротке замикання.", "FIRE"),
    ("de", "Der Mann, der in Kiel zwei Nachbarn getötet haben soll, wurde am Montag festgenommen.", "COERCE"),
]
TO_COME = [
    ("de", "Die Regierung soll am Montag in Kiel gewählt werden.", "ELECTION"),
    ("de", "Das Werk in Kiel soll im Mai geschlossen sein.", "ECONOMY"),
]
ONLY_POSSIBLE = [
    ("ru", "Возможно, Россия завтра атакует Одессу."),
    ("uk", "Можливо, Росія завтра атакує Одесу."),
    ("pl", "Być może Rosja zaatakuje jutro Odessę."),
    ("it", "Forse la Russia attaccherà Odessa domani."),
    ("en", "Perhaps Russia will attack Odesa tomorrow."),
    ("ro", "Poate că Rusia va ataca mâine Odesa."),
    ("fr", "Un séisme aurait pu frapper Alep lundi."),
    ("de", "In Kiew wird befürchtet, dass die Armee im Frühjahr eine Offensive beginnt."),
    ("ru", "Власти опасаются, что Россия атакует Одессу."),
    ("pl", "Władze obawiają się, że Rosja zaatakuje Odessę."),
]


def _events(language: str, text: str, tools: Tools) -> tuple[Event, ...]:
    return extract(a_document(text, language=language, published=PUBLISHED), tools).events


@pytest.mark.parametrize(("language", "text"), HEARD)
def test_what_is_heard_is_not_confirmed_and_of_a_day_gone(language: str, text: str, tools: Tools) -> None:
    """The Monday is the one before the article."""
    (event,) = _events(language, text, tools)
    assert event.status == "unconfirmed"
    assert event.interval is not None
    assert event.interval.start == date(2026, 3, 9)


@pytest.mark.parametrize(("language", "text", "kind"), KNOWN)
def test_what_is_known_stays_so_beside_hearsay(language: str, text: str, kind: str, tools: Tools) -> None:
    """Of an attack that all know only the toll is hearsay."""
    (event,) = [event for event in _events(language, text, tools) if event.event_type == kind]
    assert event.status == "reported"


@pytest.mark.parametrize(("language", "text", "kind"), TO_COME)
def test_what_is_to_be_done_or_to_be_so_is_planned(language: str, text: str, kind: str, tools: Tools) -> None:
    """“Soll” with no perfect behind it."""
    (event,) = [event for event in _events(language, text, tools) if event.event_type == kind]
    assert event.status == "planned"


@pytest.mark.parametrize(("language", "text"), ONLY_POSSIBLE)
def test_what_perhaps_will_be_is_no_plan(language: str, text: str, tools: Tools) -> None:
    """Nobody says that it will."""
    assert not _events(language, text, tools)


@pytest.mark.parametrize(
    "text", ["Perhaps 20 people were killed in an attack in Aleppo on Monday.", "On Monday rebels attacked Aleppo."]
)
def test_a_doubted_number_doubts_no_deed(text: str, tools: Tools) -> None:
    """“Perhaps 20”: the attack is told as known."""
    statuses = {event.status for event in _events("en", text, tools)}
    assert "unconfirmed" not in statuses
