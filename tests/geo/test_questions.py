"""What is asked or supposed did not happen, as far as the words tell."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

ASKED = [
    ("en", "Who assassinated Archduke Franz Ferdinand in Sarajevo?"),
    ("en", "Did rebels attack Goma?"),
    ("de", "Wer ermordete den Erzherzog in Sarajevo?"),
    ("es", "¿Quién asesinó al archiduque en Sarajevo?"),
    ("fr", "Qui a assassiné l'archiduc à Sarajevo ?"),
    ("it", "Chi assassinò l'arciduca a Sarajevo?"),
    ("pl", "Kto zamordował arcyksięcia w Sarajewie?"),
    ("pt", "Quem assassinou o arquiduque em Sarajevo?"),
    ("ro", "Cine l-a asasinat pe arhiduce la Sarajevo?"),
]
SUPPOSED = [
    ("en", "Had the depot in Plovdiv blown up, half of the city would have been evacuated, an expert said."),
    ("en", "But had rebels attacked Goma, thousands would have died."),
    ("de", "Hätten Rebellen am Montag Goma angegriffen, wären Tausende geflohen."),
    ("es", "De haber explotado el depósito de Sevilla, habrían evacuado la ciudad."),
    ("it", "Fosse esploso il deposito di Bari, la città sarebbe stata evacuata."),
    ("pt", "Tivesse o depósito de Braga explodido, a cidade teria sido evacuada."),
    ("ro", "De-ar fi explodat depozitul din Arad, orașul ar fi fost evacuat."),
]


def _types(text: str, language: str, tools: Tools) -> set[str]:
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    return {event.event_type for event in found.events}


@pytest.mark.parametrize(("language", "text"), [*ASKED, *SUPPOSED])
def test_what_is_asked_or_supposed_is_no_event(language: str, text: str, tools: Tools) -> None:
    """A quiz tells of no murder today, and “had it blown up” of no explosion; who says so, says it."""
    assert _types(text, language, tools) <= {"STATEMENT"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What is known of the gunman who attacked a school in Kirkuk on Friday?", "ASSAULT"),
        ("Is this the end? Rebels attacked Goma on Monday.", "ASSAULT"),
        ("Rebels had attacked Goma on Monday.", "ASSAULT"),
        ("The army shelled Goma on Monday, but why?", "ASSAULT"),
        ("Rebels attacked Goma on Monday; what happens next?", "ASSAULT"),
    ],
)
def test_what_a_question_takes_for_granted_is_told(text: str, kind: str, tools: Tools) -> None:
    """A relative clause says who is meant, and a question before a sentence asks for nothing in it."""
    assert kind in _types(text, "en", tools)


def test_a_noun_that_is_written_like_a_verb_supposes_nothing(tools: Tools) -> None:
    """“Würde” is dignity as well; a condition has what comes of it behind a comma."""
    assert "PROTEST" in _types("Würde und Respekt: Tausende demonstrierten am Montag in Kiel.", "de", tools)


WHETHER = [
    ("pl", "Policja sprawdza, czy mężczyzna podpalił w Nysie stodołę.", "ASSAULT"),
    ("pl", "Prokuratura bada, czy spółka z Nysy zlekceważyła zalecenia i zwolniła dyrektora.", "GOVERN"),
    ("pl", "Nie wiadomo, czy w Nysie doszło do sabotażu.", "ASSAULT"),
    ("de", "Die Polizei prüft, ob der Mann in Kiel eine Scheune angezündet hat.", "FIRE"),
    ("uk", "Поліція перевіряє, чи підпалив чоловік в Одесі сарай.", "ASSAULT"),
    ("ru", "Полиция проверяет, поджёг ли мужчина в Самаре сарай.", "ASSAULT"),
    ("ru", "Следователи выясняют, не подожгли ли сарай в Самаре подростки.", "ASSAULT"),
]
BESIDE = [
    ("pl", "Premier, zapytany w Nysie, czy ustąpi, zwolnił ministra.", "GOVERN"),
    ("pl", "Biegli badają, czy wybuch w fabryce w Nysie był zamachem.", "ASSAULT"),
    ("uk", "У п'ятницю в Одесі вибухнула граната, чи є постраждалі, невідомо.", "ASSAULT"),
    ("ru", "Пожарные спасли в Самаре троих, но выжил ли четвёртый, неизвестно.", "AID"),
]


@pytest.mark.parametrize(("language", "text", "kind"), WHETHER)
def test_what_somebody_wants_to_know_is_not_told(language: str, text: str, kind: str, tools: Tools) -> None:
    """“Bada, czy”, “prüft, ob” and “выясняют, …ли” ask whether it was so."""
    assert kind not in _types(text, language, tools)


@pytest.mark.parametrize(("language", "text", "kind"), BESIDE)
def test_what_stands_beside_such_a_question_is_told(language: str, text: str, kind: str, tools: Tools) -> None:
    """What comes behind the question, and the nouns in it, are taken for granted."""
    assert kind in _types(text, language, tools)
