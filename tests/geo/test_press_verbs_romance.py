"""Plain press verbs of the Romance languages, and the ordinary senses in which they tell of no deed."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _types(language: str, text: str, tools: Tools) -> set[str]:
    document = a_document(text, language=language, published="2024-05-06")
    return {event.event_type for event in extract(document, tools).events}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Le ministre a dû démissionner lundi à Paris.", "CONCEDE"),
        ("fr", "Le maire a fait évacuer lundi deux immeubles de Marseille.", "EVACUATE"),
        ("es", "El alcalde tuvo que dimitir el lunes.", "CONCEDE"),
        ("es", "El alcalde hizo evacuar el lunes dos edificios de Vigo.", "EVACUATE"),
        ("it", "Il ministro ha dovuto dimettersi lunedì a Roma.", "CONCEDE"),
        ("pt", "Os bombeiros tiveram que evacuar o edifício na segunda-feira.", "EVACUATE"),
        ("pt", "Os bombeiros tiveram de evacuar o edifício na segunda-feira.", "EVACUATE"),
        ("ro", "Ministrul a trebuit să demisioneze luni la București.", "CONCEDE"),
    ],
)
def test_who_had_to_do_it_did_it(language: str, text: str, event_type: str, tools: Tools) -> None:
    """In a tense that is over; so did who had it done."""
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le préfet aurait dû évacuer le village lundi."),
        ("es", "El alcalde no tuvo que dimitir el lunes."),
        ("es", "El alcalde tiene que dimitir."),
        ("es", "El alcalde habría tenido que dimitir el lunes."),
        ("es", "El grupo tuvo la oportunidad de atacar Damasco el lunes."),
        ("it", "Il sindaco avrebbe dovuto evacuare lunedì il paese."),
        ("pt", "O ministro teria de renunciar ao cargo na segunda-feira."),
        ("ro", "Pompierii ar fi trebuit să evacueze luni 20 de locuitori."),
    ],
)
def test_who_should_have_done_it_did_not(language: str, text: str, tools: Tools) -> None:
    """Nor did who need not, has to or might have."""
    assert not _types(language, text, tools)
