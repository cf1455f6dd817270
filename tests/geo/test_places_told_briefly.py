"""Places that few words tell: so far from the city of before, in the streets of one, near one that is a common word, and clubs."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _places(language: str, text: str, tools: Tools) -> dict[str, str | None]:
    """The place of each deed by its words."""
    read = extract(a_document(text, published="2024-05-27", language=language), tools)
    return {
        event.trigger.of(text): event.located.place.name if event.located and event.located.place else None
        for event in read.events
    }


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A quake hit Acapulco. About 60 kilometres north of the city, gunmen killed three.", "60 km N of Acapulco de Juárez"),
        ("de", "In Leipzig brannte am Montag ein Haus. Rund 20 Kilometer südlich der Stadt brach am Dienstag ein Brand aus.", "20 km S of Leipzig"),
        ("fr", "Un incendie a détruit une usine à Lyon. À 40 kilomètres de la ville, un autocar s'est renversé.", "40 km from Lyon"),
        ("es", "Un incendio destruyó una fábrica en Arequipa. A 30 kilómetros de la ciudad volcó un autobús.", "30 km from Arequipa"),
        ("it", "Un incendio ha distrutto una fabbrica ad Ancona. A 40 chilometri dalla città si è ribaltato un autobus.", "40 km from Ancona"),
        ("pt", "Um incêndio destruiu uma fábrica em Coimbra. A 30 quilómetros da cidade, um autocarro capotou.", "30 km from Coimbra"),
        ("ro", "Un incendiu a izbucnit luni la Craiova. La 30 de kilometri de oraș, un autobuz s-a răsturnat marți.", "30 km from Craiova"),
        ("pl", "W Łodzi spłonęła fabryka. 30 kilometrów na północ od miasta przewrócił się autobus.", "30 km N of Łódź"),
        ("uk", "У Полтаві згорів завод. За 30 кілометрів від міста перекинувся автобус.", "30 km from Poltava"),
        ("de", "In Charkiw brannte ein Haus. Ein Dorf 20 Kilometer südlich der Stadt wurde mit Artillerie beschossen.", "20 km S of Kharkiv"),
    ],
)  # fmt: skip
def test_a_distance_is_measured_from_the_city_of_before(language: str, text: str, place: str, tools: Tools) -> None:
    """And the deed before it stays where it was."""
    assert place in _places(language, text, tools).values()


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("ro", "Mii de oameni au protestat miercuri pe străzile Chișinăului.", "Chisinau"),
        ("pl", "Tysiące ludzi protestowały w środę na ulicach Warszawy.", "Warsaw"),
        ("ru", "Тысячи людей протестовали в среду на улицах Тбилиси.", "Tbilisi"),
        ("uk", "Тисячі людей протестували в середу на вулицях Тбілісі.", "Tbilisi"),
        ("pl", "W pobliżu Białowieży w środę doszło do wypadku.", "Białowieża"),
        ("fr", "Des agriculteurs ont bloqué lundi l'autoroute A7 à hauteur de Valence.", "Valence"),
        ("it", "Un camion si è ribaltato lunedì all'altezza di Faenza.", "Faenza"),
    ],
)
def test_where_the_words_say_where(language: str, text: str, town: str, tools: Tools) -> None:
    """A name in the genitive behind words for where, and one that is a common word too."""
    assert set(_places(language, text, tools).values()) == {town}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Lyon a battu Marseille 2-1 dimanche au stade Vélodrome.", None),
        ("pl", "Po niedzielnym meczu Widzewa z Cracovią kibice zdemolowali w Łodzi tramwaj.", "Łódź"),
        ("it", "Sinner ha vinto domenica la finale di Wimbledon.", "Wimbledon"),
        ("pl", "Świątek wygrała w sobotę finał Wimbledonu.", "Wimbledon"),
    ],
)
def test_a_club_is_no_place(language: str, text: str, place: str | None, tools: Tools) -> None:
    """What was played is named by its place."""
    assert set(_places(language, text, tools).values()) == {place}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister on Sunday thanked Abu Dhabi for its help."),
        ("uk", "Посол у неділю закликав Варшаву відкрити кордон."),
        ("pl", "Prezydent podziękował w niedzielę Ankarze za pomoc."),
        ("ro", "Premierul a cerut duminică Chișinăului să deschidă granița."),
    ],
)
def test_whom_words_go_to_is_no_place(language: str, text: str, tools: Tools) -> None:
    """A capital that is thanked, asked or blamed."""
    assert set(_places(language, text, tools).values()) == {None}


def test_where_words_are_said_is_one(tools: Tools) -> None:
    """A preposition says so."""
    assert _places("pl", "W Brukseli premier wezwał w niedzielę do działania.", tools) == {"wezwał": "Brussels"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Pogranicznicy zatrzymali w środę czterech cudzoziemców oraz kuriera z Ukrainy."),
        ("en", "Customs officers on Friday seized 40 kilograms of cocaine from Colombia."),
        ("ru", "Таможенники задержали в пятницу партию сигарет из Белоруссии."),
    ],
)
def test_where_things_come_from_is_not_where_they_are_seized(language: str, text: str, tools: Tools) -> None:
    """The country behind “from”."""
    assert set(_places(language, text, tools).values()) <= {None}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("pt", "Um barco naufragou na quarta-feira ao largo de Aveiro e três homens, naturais de Braga, desapareceram.", "Aveiro"),
        ("ro", "Un accident a avut loc joi lângă Sinaia, după ce o mașină venită din Brașov a lovit un autocar.", "Sinaia"),
        ("fr", "Un homme originaire de Lille a été arrêté jeudi à Marseille.", "Marseille"),
        ("de", "Ein aus Hamburg stammender Mann wurde am Donnerstag in Köln festgenommen.", "Köln"),
        ("uk", "У середу ворог обстріляв Куп'янськ, загинула жінка, її доньку доставили до лікарні в Харкові.", "Kupyansk"),
    ],
)  # fmt: skip
def test_where_people_come_from_or_are_taken_is_not_the_scene(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """Nor where a car came from."""
    assert set(_places(language, text, tools).values()) == {place}
