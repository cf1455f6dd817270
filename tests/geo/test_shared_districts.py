"""Districts and quarters of a name that many towns have: they are of the town that the text tells, or of none for sure."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

_SURE = 0.7


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("uk", "У Запоріжжі у вівторок згорів склад у Шевченківському районі.", {"Zaporizhzhya"}),
        ("uk", "У вівторок в Індустріальному районі Харкова спалахнула пожежа.", {"Kharkiv"}),
        ("uk", "Росіяни атакували Харків. У вівторок в Індустріальному районі спалахнула пожежа.", {"Kharkiv"}),
        ("uk", "У Києві згорів дім у Шевченківському районі.", {"Kyiv", "Shevchenkivskyi Raion"}),
        ("uk", "У Нікопольському районі у вівторок спалахнула пожежа.", {"Nikopol Raion"}),
        ("ru", "В Новосибирске в Октябрьском районе во вторник загорелся склад.", {"Novosibirsk"}),
        ("ru", "Во вторник в Советском районе Казани произошёл пожар.", {"Kazan"}),
        ("pl", "W Krakowie w dzielnicy Śródmieście spłonął we wtorek dom.", {"Kraków"}),
        ("it", "A Bari un incendio è scoppiato martedì nel quartiere San Paolo.", {"Bari", "San Paolo"}),
        ("it", "A Torino un incendio è scoppiato martedì nel quartiere San Paolo.", {"Turin", "Borgo San Paolo"}),
        ("fr", "À Besançon, un incendie s'est déclaré mardi dans le quartier Saint-Jean.", {"Besançon"}),
        ("es", "En Sevilla, un incendio se declaró el martes en el barrio San Martín.", {"Sevilla"}),
        ("pt", "Em Niterói, um incêndio deflagrou na terça-feira no bairro Santa Rosa.", {"Niterói"}),
        ("de", "In Dresden ist am Dienstag im Stadtteil Neustadt ein Feuer ausgebrochen.", {"Dresden"}),
        ("ro", "La Cluj-Napoca, un incendiu a izbucnit marți în cartierul Mărăști.", {"Cluj-Napoca"}),
        ("en", "A fire broke out on Tuesday in the Richmond neighbourhood of Leeds.", {"Leeds"}),
    ],
)
def test_a_district_is_of_the_town_told(language: str, text: str, names: set[str], tools: Tools) -> None:
    """Beside it, behind it, or in the sentence before; that of the gazetteer where it lies there."""
    assert place_name(last_told(language, text, "FIRE", tools)) in names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У Шевченківському районі у вівторок спалахнула пожежа."),
        ("ru", "В Советском районе во вторник произошёл пожар."),
        ("it", "Un incendio è scoppiato martedì nel quartiere San Paolo."),
        ("fr", "Un incendie s'est déclaré mardi dans le quartier Saint-Jean."),
        ("es", "Un incendio se declaró el martes en el barrio San Martín."),
        ("pt", "Um incêndio deflagrou na terça-feira no bairro Santa Rosa."),
        ("pl", "W dzielnicy Śródmieście spłonął we wtorek dom."),
        ("de", "Im Stadtteil Neustadt ist am Dienstag ein Feuer ausgebrochen."),
    ],
)
def test_without_a_town_it_is_unsure(language: str, text: str, tools: Tools) -> None:
    """Readers of a local paper know the town, and the text does not tell it."""
    event = last_told(language, text, "FIRE", tools)
    place = event.located.place if event is not None and event.located is not None else None
    assert place is None or place.score < _SURE


def test_a_suburb_called_by_a_larger_town_stays(tools: Tools) -> None:
    """“The Paris suburb of Saint-Denis” names the town first."""
    event = last_told("en", "A fire broke out on Tuesday in the Paris suburb of Saint-Denis.", "FIRE", tools)
    assert place_name(event) == "Saint-Denis"
