"""Those who are called after what was done to them suffer nothing new."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

NAMED = [
    ("it", "L'arrestato sarà interrogato domani.", "COERCE"),
    ("it", "I fermati si trovano a Padova.", "COERCE"),
    ("es", "El arrestado pasará mañana a disposición judicial.", "COERCE"),
    ("es", "Los secuestrados fueron liberados en Lorca.", "ASSAULT"),
    ("pt", "O detido será ouvido amanhã.", "COERCE"),
    ("fr", "L'interpellé a été hospitalisé à Lyon.", "COERCE"),
    ("ro", "Arestatul a fost dus la Sibiu.", "COERCE"),
    ("pl", "Zatrzymani usłyszeli zarzuty w Radomiu.", "COERCE"),
    ("pl", "Oskarżony wyraził skruchę w Radomiu.", "ACCUSE"),
    ("ru", "Обвинённый признал вину в Казани.", "ACCUSE"),
    ("ru", "Задержанных доставили в Казань.", "COERCE"),
    ("uk", "Затриманих завтра доправлять до Львова.", "COERCE"),
]
DONE = [
    ("it", "Arrestato a Schio un uomo di 45 anni."),
    ("es", "Detenido en Lorca un hombre por robo."),
    ("es", "El hombre detenido en Lorca es el alcalde."),
    ("pt", "O homem foi detido em Braga."),
    ("fr", "L'homme a été interpellé à Lyon."),
    ("pl", "Zatrzymany we wtorek został 30-latek z Radomia."),
    ("ru", "Мужчина был задержан в Казани."),
]


@pytest.mark.parametrize(("language", "text", "kind"), NAMED)
def test_who_is_named_after_a_deed_suffers_no_new_one(language: str, text: str, kind: str, tools: Tools) -> None:
    """An arrested man is questioned tomorrow, and was arrested before; where he is brought he was not arrested."""
    events = extract(a_document(text, language=language), tools).events
    assert kind not in {event.event_type for event in events}


@pytest.mark.parametrize(("language", "text"), DONE)
def test_an_arrest_that_is_told_is_one(language: str, text: str, tools: Tools) -> None:
    """Without an article, behind its helper, or as what is said of a noun, a participle tells what was done."""
    events = extract(a_document(text, language=language), tools).events
    assert "COERCE" in {event.event_type for event in events}
