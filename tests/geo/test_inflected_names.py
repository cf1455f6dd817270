"""People are named in their first case, in whatever case a sentence has them."""

from __future__ import annotations

import pytest
from test_actors import names

from geo.inflected_names import is_one_name, somebody_known


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "С президентом Эмманюэлем Макроном говорил посол.", "Emmanuel Macron"),
        ("uk", "З президентом Еммануелем Макроном говорив посол.", "Emmanuel Macron"),
        ("pl", "Z prezydentem Emmanuelem Macronem rozmawiał poseł.", "Emmanuel Macron"),
        ("ru", "Посла принял министр Эмре Айдын. С Эмре Айдыном говорили час.", "Эмре Айдын"),
        ("uk", "Поліція затримала Петра Коваленка. Петро Коваленко мовчить.", "Петро Коваленко"),
        ("pl", "Policja zatrzymała Jana Kowalskiego. Jan Kowalski milczy. Sąd skazał Kowalskiego.", "Jan Kowalski"),
    ],
)
def test_a_name_in_another_case_is_of_the_same_person(language: str, text: str, name: str) -> None:
    """One whom everybody knows, and one whom the article names in the first case as well."""
    found = [n.actor.name for n in names(text, language) if n.actor.kind == "person" and n.proper]
    assert set(found) == {name}


@pytest.mark.parametrize(
    ("language", "one", "other", "same"),
    [
        ("ru", "Мария Захарова", "Марией Захаровой", True),
        ("ru", "Пётр Иванов", "Мария Иванова", False),
        ("ru", "Иванов", "Ивановский", False),
        ("ru", "Александр Петров", "Александра Петрова", False),
        ("pl", "Stanisław Nowak", "Stanisława Nowak", False),
        ("pl", "Jan Kowalski", "Jana Kowalskiego", True),
        ("pl", "Jan Nowak", "Janem Nowakiem", True),
        ("pl", "Jan Nowak", "Jan Nowakowski", False),
        ("en", "Mary Burke", "Mary Burk", False),
    ],
)
def test_two_names_are_one_but_for_their_endings(language: str, one: str, other: str, same: bool) -> None:
    """Only in languages whose pack lists endings of names."""
    assert is_one_name(one, other, language) is same


@pytest.mark.parametrize(("language", "name"), [("ru", "Айдыном"), ("en", "Macronem"), ("ru", "Ли")])
def test_who_is_in_no_table_is_nobody_known(language: str, name: str) -> None:
    """Nor is a form of a language that has none."""
    assert somebody_known(name, language) is None


def test_a_surname_is_that_of_the_person_who_is_named_so() -> None:
    """“Иванова” is Мария Иванова, and not what is Иванов's."""
    text = "Приехали Сергей Иванов и Мария Иванова. Вчера Иванова уехала."
    found = [n.actor.name for n in names(text, "ru") if n.actor.kind == "person" and n.sentence]
    assert found == ["Мария Иванова"]
