"""People who were killed, of whom the article does not say how."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def types(language: str, text: str, tools: Tools) -> set[str]:
    """The types of the events of a text."""
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two men were killed in Leeds on Tuesday."),
        ("en", "A woman was killed in Leeds on Tuesday, police said."),
        ("fr", "Deux hommes ont été tués mardi à Lyon."),
        ("de", "Zwei Männer wurden am Dienstag in Kassel getötet."),
        ("de", "In Kassel ist am Dienstag eine Frau getötet worden."),
        ("es", "Dos hombres fueron asesinados el martes en Sevilla."),
        ("it", "Due uomini sono stati uccisi martedì a Torino."),
        ("pt", "Dois homens foram mortos na terça-feira em Braga."),
        ("ro", "Doi bărbați au fost uciși marți la Sibiu."),
        ("pl", "Dwóch mężczyzn zostało zabitych we wtorek w Radomiu."),
        ("uk", "У Львові у вівторок убили двох чоловіків."),
        ("ru", "В Омске во вторник убили двух мужчин."),
    ],
)
def test_who_was_killed_was_killed_by_somebody(language: str, text: str, tools: Tools) -> None:
    """Where the article tells who, where and when, and nothing that did it."""
    assert "CRIME" in types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A bus overturned near Leeds on Tuesday. Two men were killed."),
        ("en", "Two men were killed in Leeds on Tuesday. The bus had left the road."),
        ("en", "Two men were killed in Leeds when a wall fell."),
        ("en", "Twelve men were killed in Leeds on Tuesday."),
        ("en", "Two people were killed in Leeds on Tuesday."),
        ("fr", "Un car s'est renversé mardi près de Lyon. Deux hommes ont été tués."),
        ("de", "Zwei Männer wurden am Dienstag bei Bauarbeiten in Kassel getötet."),
        ("it", "Una frana ha travolto un'auto martedì a Torino. Due uomini sono stati uccisi."),
        ("pt", "Um autocarro capotou na terça-feira em Braga. Dois homens foram mortos."),
    ],
)
def test_no_crime_is_read_where_something_else_may_have_killed_them(language: str, text: str, tools: Tools) -> None:
    """A mishap beside it, a clause that tells how, many dead, or mere “people”, who die in wars and crashes."""
    assert "CRIME" not in types(language, text, tools)
