"""Participles behind an article that name people, and no deed that was done to them."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

PEOPLE = [
    ("fr", "Le préfet a reçu mardi les élus de la vallée à Gap.", "ELECTION"),
    ("fr", "L'accusé, un maçon de Nantes, a quitté la salle lundi.", "ACCUSE"),
    ("fr", "Trois blessés ont été transportés mardi à l'hôpital de Metz.", "ACCIDENT"),
    ("es", "El acusado había trabajado en un banco de Lugo hasta el lunes.", "ACCUSE"),
    ("it", "La Caritas ha portato lunedì viveri agli sfollati del quartiere di Prato.", "EVACUATE"),
    ("pt", "O acusado, de 30 anos, chegou na segunda-feira a Beja.", "ACCUSE"),
]
DEEDS = [
    ("fr", "Le maire de Lens a été élu lundi.", "ELECTION"),
    ("fr", "Les policiers ont accusé mardi le maire de Lens.", "ACCUSE"),
    ("es", "Un joven fue detenido el lunes en Lugo.", "COERCE"),
    ("it", "Centinaia di abitanti sono stati sfollati lunedì a Prato.", "EVACUATE"),
    ("pt", "Três homens foram detidos na segunda-feira em Beja.", "COERCE"),
]


def _types(language: str, text: str, tools: Tools) -> set[str]:
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("language", "text", "event_type"), PEOPLE)
def test_people_who_are_called_by_what_befell_them_are_no_deed(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """“Les élus de la vallée” is no election, “el acusado” no accusation of this day."""
    assert event_type not in _types(language, text, tools)


@pytest.mark.parametrize(("language", "text", "event_type"), DEEDS)
def test_what_was_done_to_them_is_one(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A participle with its verb, or with a day or place of its own."""
    assert event_type in _types(language, text, tools)
