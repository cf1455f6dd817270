"""The town of who speaks is not where the deed was that he tells of."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.event_types import load as load_type
from geo.pipeline import Tools, extract


def scenes(language: str, text: str, tools: Tools) -> set[str]:
    """The names of the places of all deeds that are no words."""
    events = extract(a_document(text, language=language), tools).events
    deeds = (event for event in events if not load_type(event.event_type).speech and event.located)
    return {event.located.place.name for event in deeds if event.located and event.located.place}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A dam burst on Sunday, drowning nine farmers, the minister told reporters in Lima."),
        ("en", "A ferry capsized on Monday, killing thirty people, an officer told AFP by telephone from Dhaka."),
        ("en", "At a press conference in Rabat, the minister said that ten soldiers had been killed in an ambush."),
        ("en", "Ten soldiers were killed in an ambush, government sources in Bamako said."),
        ("de", "Bei dem Erdrutsch sind neun Menschen gestorben, sagte eine Sprecherin am Dienstag in Lima."),
        ("de", "Beim Absturz eines Hubschraubers sind drei Menschen gestorben, wie es in Madrid hieß."),
        ("fr", "Un avion s'est écrasé dimanche, tuant neuf personnes, a annoncé lundi à Lima le ministre."),
        ("es", "Nueve personas murieron en un alud, dijo el ministro en una rueda de prensa en Lima."),
        ("it", "Nove persone sono morte in un incendio, ha detto lunedì a Roma il ministro."),
        ("pt", "Nove pessoas morreram num incêndio, disse o ministro aos jornalistas em Maputo."),
        ("ro", "Nouă oameni au murit într-o explozie, a declarat ministrul luni la București."),
        ("pl", "Dziewięć osób zginęło w wybuchu, poinformował w poniedziałek w Warszawie minister."),
        ("ru", "Девять человек погибли при взрыве, сказал журналистам в Минске министр."),
        ("uk", "Дев'ятеро людей загинули від вибуху, сказав журналістам у Києві міністр."),
    ],
)
def test_where_it_was_said_is_no_scene(language: str, text: str, tools: Tools) -> None:
    """A day, those who listen and the occasion may stand between the verb of saying and its town."""
    assert scenes(language, text, tools) == set()


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Three people were killed when a factory exploded, police in Pune said.", "Pune"),
        ("en", "The minister said a bomb exploded on Monday in Kabul and killed two.", "Kabul"),
        ("en", "He was arrested at a news conference in Kabul on Monday.", "Kabul"),
        ("en", "A factory exploded in Pune, killing three, the minister told reporters in New Delhi.", "Pune"),
        ("en", "Two people died of the disease, it was announced in Leeds.", "Leeds"),
        ("fr", "Trois personnes sont mortes dans un incendie qui s'est déclaré lundi à Lyon.", "Lyon"),
        ("es", "Tres personas murieron en un incendio que se declaró el lunes en Cádiz.", "Cadiz"),
        ("de", "Bei einem Brand sind drei Menschen gestorben, teilte die Polizei in Kassel mit.", "Kassel"),
        ("it", "Tre persone sono morte in un incendio a Bari, ha detto lunedì a Roma il ministro.", "Bari"),
        ("ro", "S-a declarat stare de alertă la Iași după inundații.", "Iaşi"),
        ("ru", "Трое погибли при взрыве в Казани, сообщили в Москве.", "Kazan"),
        ("pl", "Trzy osoby zginęły w wybuchu, poinformowała policja w Radomiu.", "Radom"),
        ("fr", "La police a annoncé mardi à Lille l'arrestation de douze trafiquants.", "Lille"),
        ("es", "La fiscalía anunció el martes en Bilbao la detención de tres hombres.", "Bilbao"),
        ("pt", "A manifestação anunciada por Lisboa realizou-se no sábado em Braga.", "Braga"),
    ],
)
def test_who_speaks_of_his_own_town_leaves_the_deed_there(language: str, text: str, place: str, tools: Tools) -> None:
    """The police of a town, what broke out there and what is told behind the verb of saying are where the words say."""
    assert scenes(language, text, tools) == {place}
