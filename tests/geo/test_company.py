"""The words that go with one type of deed, by the lists of all its entries, and the verbs that they help to read."""

from __future__ import annotations

import pytest

from geo.clauses import structures
from geo.company import company_of
from geo.languages import load
from geo.triggers import find_triggers
from tests.builders import sentences_of


def deeds(text: str, language: str) -> list[tuple[str, str]]:
    """Type and entry of each trigger."""
    found = [find_triggers(structure) for structure in structures(sentences_of(text, language), load(language))]
    return [(trigger.event_type, trigger.entry) for triggers in found for trigger in triggers]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Los paramilitares tomaron la capital de la provincia.", ("ASSAULT", "tomar")),
        ("pt", "Cinco aldeões foram mortos por homens armados com catanas.", ("ASSAULT", "matar")),
        ("it", "La questura di Lecce ha vietato i fuochi.", ("COERCE", "vietare")),
        ("fr", "La préfecture a fermé la route du col.", ("COERCE", "fermer")),
        ("de", "Fünf Dorfbewohner wurden von mit Macheten bewaffneten Männern getötet.", ("ASSAULT", "töten")),
    ],
)
def test_a_verb_has_the_meaning_that_the_words_beside_it_go_with(
    language: str, text: str, expected: tuple[str, str]
) -> None:
    assert expected in deeds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los bandos tomaron la palabra en la sala."),
        ("pt", "Cinco aldeões foram mortos em Beni."),  # who knows how
        ("it", "Il portiere ha bloccato il pallone a Lecce."),  # another sense, whatever stands beside it
        ("fr", "La mère a fermé la porte."),
        ("de", "Fünf Dorfbewohner wurden am Dienstag in Beni getötet."),
        ("de", "Der Mann verletzte sich am Montag in Bonn."),  # people do and suffer anything
        ("de", "Ein Mann warf am Montag in Bonn den Ball."),
        ("en", "Actor Kevin Jones was killed in Leeds."),
        ("en", "The policeman closed the door in Leeds."),
    ],
)
def test_beside_words_of_no_type_it_names_nothing(language: str, text: str) -> None:
    assert deeds(text, language) == []


def test_small_words_and_words_of_many_types_are_no_company() -> None:
    found = company_of("SANCTION", "fr").find(
        sentences_of("Il a interdit de relever le prix de la baguette.", "fr")[0].tokens
    )
    assert found == []
