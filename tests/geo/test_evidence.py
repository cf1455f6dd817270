"""Deeds of which a sentence says that nobody found a sign of them."""

from __future__ import annotations

import pytest
from told import types_told

from geo.pipeline import Tools

NO_SIGN = [
    ("en", "Evidence of arson was not found in Leeds."),
    ("en", "There was no evidence that the bank in Leeds had been robbed."),
    ("en", "Nothing suggests that soldiers attacked the depot in Leeds on Monday."),
    ("de", "Hinweise auf einen Anschlag lägen in Kassel nicht vor."),
    ("de", "Zeichen für einen Anschlag gab es in Kassel nicht."),
    ("de", "Es gibt keine Beweise dafür, dass Soldaten das Werk in Kassel angegriffen haben."),
    ("fr", "Aucun indice d'un incendie criminel n'a été trouvé à Lyon."),
    ("fr", "Il n'y a aucune preuve que des soldats ont attaqué Lyon lundi."),
    ("es", "No hay pruebas de que el ejército atacara Sevilla el lunes."),
    ("it", "Non ci sono indizi di un attentato a Bari."),
    ("it", "Non ci sono prove che l'esercito abbia attaccato Bari lunedì."),
    ("pt", "Não há indícios de atentado no Porto."),
    ("ro", "Nu există dovezi că armata a atacat Clujul luni."),
    ("pl", "Śladów podpalenia w Łodzi nie znaleziono."),
    ("pl", "Nie ma dowodów na to, że armia zaatakowała Łódź."),
    ("ru", "Признаков поджога в Туле не нашли."),
    ("ru", "Ничто не указывает на то, что армия атаковала Тулу."),
    ("uk", "Ознак підпалу в Сумах не виявили."),
    ("uk", "Немає доказів того, що армія атакувала Суми."),
]
HAPPENED = [
    ("en", "There is no evidence of Russian involvement in the attack on Kyiv on Monday."),
    ("en", "There was no sign of those who attacked the shop in Leeds on Monday."),
    ("en", "There is no evidence that the attack in Leeds on Monday was planned."),
    ("en", "The report suggests that soldiers attacked the depot in Leeds on Monday."),
    ("de", "Keine Hinweise gibt es bisher auf die Täter des Anschlags von Kassel."),
    ("fr", "Les enquêteurs ont trouvé des traces d'un incendie criminel à Lyon."),
    ("it", "Le prove dell'attentato di Bari non convinsero i giudici."),
    ("pl", "W Łodzi znaleziono ślady podpalenia."),
    ("ru", "Признаки поджога в Туле нашли в понедельник."),
]


@pytest.mark.parametrize(("language", "text"), NO_SIGN)
def test_a_deed_without_any_sign_of_it_is_none(language: str, text: str, tools: Tools) -> None:
    """Whether the negation stands before the evidence, or behind it with what it was not found by."""
    assert types_told(language, text, tools).isdisjoint({"ASSAULT", "FIRE", "CRIME"})


@pytest.mark.parametrize(("language", "text"), HAPPENED)
def test_a_deed_with_signs_or_without_signs_of_something_else_happened(language: str, text: str, tools: Tools) -> None:
    """No evidence of who did it, or of how it was done, takes nothing from the deed."""
    assert not types_told(language, text, tools).isdisjoint({"ASSAULT", "FIRE", "CRIME"})
