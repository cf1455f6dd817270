"""Votes and common work told in one word, and the other senses of these words."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

TOLD = [
    ("en", "The mayor won re-election in Leeds on Sunday.", "ELECTION"),
    ("en", "Smith outpolled the incumbent in Leeds on Tuesday.", "ELECTION"),
    ("en", "A Democrat unseated the senator in Ohio on Tuesday.", "ELECTION"),
    ("en", "Party workers canvassed voters in Hull on Saturday.", "ELECTION"),
    ("ro", "Votarea s-a încheiat duminică la Iași la toate secțiile.", "ELECTION"),
    ("ro", "Candidatul liberal și-a devansat contracandidatul duminică la Cluj-Napoca.", "ELECTION"),
    ("ro", "Balotajul pentru funcția de primar a avut loc duminică la Iași.", "ELECTION"),
    ("es", "Las policías de ambos países coordinaron el lunes en Cúcuta una operación.", "COOPERATE"),
    ("es", "Las ciudades de Cádiz y Tánger se hermanaron el lunes.", "COOPERATE"),
    ("es", "Seis empresas formaron el lunes un consorcio en Bilbao.", "COOPERATE"),
    ("en", "A fire in Leeds left four people dead on Monday.", "FIRE"),
    ("en", "A flood in Leeds left four people injured on Monday.", "DISASTER"),
]
OTHERS = [
    ("en", "Students sat their midterm in Leeds on Monday.", "ELECTION"),
    ("en", "The mayor is seeking re-election in Leeds.", "ELECTION"),
    ("en", "The horse unseated its rider in Leeds on Sunday.", "ELECTION"),
    ("en", "The channel showed a rerun of the series on Monday in Leeds.", "ELECTION"),
    ("en", "Police canvassed the neighbourhood in Hull on Saturday.", "ELECTION"),
    ("ro", "Ciclistul l-a devansat pe liderul turului duminică la Brașov.", "ELECTION"),
    ("ro", "Prezența poliției a crescut luni la Iași.", "ELECTION"),
    ("ro", "Casierul a renumărat banii luni la Iași.", "ELECTION"),
    ("es", "El entrenador coordinó el lunes el entrenamiento en Cádiz.", "COOPERATE"),
    ("es", "La policía coordinó la evacuación de la ciudad de Lorca el lunes.", "COOPERATE"),
    ("es", "El consorcio de empresas anunció despidos en Vigo el lunes.", "COOPERATE"),
    ("en", "Detectives canvassed witnesses near the polling station in Reno on Monday.", "ELECTION"),
    ("en", "Cancer claimed the life of the drone pioneer in Reno on Monday.", "ASSAULT"),
    ("en", "The war took the lives of two brothers, a museum in Leeds said on Monday.", "ASSAULT"),
    ("ru", "Война унесла жизни двух братьев, рассказали в понедельник в музее Твери.", "ASSAULT"),
    ("es", "El intercambio de golpes dejó un herido el lunes en Cádiz.", "COOPERATE"),
    ("en", "Ukrainian fire killed two people in Donetsk on Monday.", "FIRE"),
]


def _types(language: str, text: str, tools: Tools) -> set[str]:
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("language", "text", "name"), TOLD)
def test_one_word_tells(language: str, text: str, name: str, tools: Tools) -> None:
    """In the company that such words have in news."""
    assert name in _types(language, text, tools)


@pytest.mark.parametrize(("language", "text", "name"), OTHERS)
def test_the_same_word_in_another_company_does_not(language: str, text: str, name: str, tools: Tools) -> None:
    """Exams, horses and tills."""
    assert name not in _types(language, text, tools)
