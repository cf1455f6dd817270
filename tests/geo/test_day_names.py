"""“Santo Domingo” is on no Sunday: days and months in the names of places and people are no dates."""

from __future__ import annotations

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates


def _dates(language: str, text: str) -> list[str]:
    document = a_document(text, published="2024-03-08", language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    return [mention.span.of(text) for mention in find_dates(document, structures)]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("es", "Un terremoto sacudió Santo Domingo este lunes.", ["lunes"]),
        ("es", "Plácido Domingo cantó en Madrid el martes.", ["el martes"]),
        ("pl", "Pożar w Środzie Śląskiej w środę.", ["środę"]),
        ("ro", "La Miercurea Ciuc, un autocar a derapat luni.", ["luni"]),
        ("en", "April Jones and June Smith died in hospital on Monday.", ["Monday"]),
        ("en", "The minister, who met August Weber in Berne, resigned on Monday.", ["Monday"]),
    ],
)
def test_a_day_in_a_name_is_no_date(language: str, text: str, dates: list[str]) -> None:
    """The other dates of the sentence stay."""
    assert _dates(language, text) == dates


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("es", "El Domingo, miles marcharon en Lima.", ["El Domingo"]),
        ("it", "Domenica Mario Rossi ha vinto la gara.", ["Domenica"]),
        ("en", "In April Boeing cut 900 jobs.", ["April"]),
        ("en", "On Sunday April Jones left.", ["Sunday"]),
        ("pt", "No Domingo choveu em Lisboa.", ["Domingo"]),
        ("es", "Hubo tres muertos en Bogotá Domingo 21 de Diciembre.", ["Domingo 21 de Diciembre"]),
        ("fr", "Un incendie a éclaté à Nice Lundi 22 Décembre.", ["Lundi 22 Décembre"]),
        ("de", "Seit Mai Demonstrationen in Köln.", ["Mai"]),
    ],
)
def test_a_date_with_a_capital_stays_one(language: str, text: str, dates: list[str]) -> None:
    """At the start of a sentence, behind a preposition, and where days are always written so."""
    assert set(dates) <= set(_dates(language, text))
