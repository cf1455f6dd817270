"""The words around a name: what says where, calls it a region, names a part of it, or makes it a person's."""

from __future__ import annotations

import pytest
from builders import a_document, a_span, sentences_of
from told import place_name

from geo.clauses import structures
from geo.languages import load
from geo.pipeline import Tools, extract
from geo.place_words import Frame, frame_of


def framed(text: str, name: str, language: str) -> Frame:
    """The frame of a name in the only sentence of a text."""
    (structure,) = structures(sentences_of(text, language), load(language))
    return frame_of(structure, *structure.tokens_of(a_span(text, name)))


@pytest.mark.parametrize(
    ("text", "name", "language", "preposition"),
    [
        ("Un incendiu a izbucnit în apropiere de Kiev.", "Kiev", "ro", "în apropiere de"),
        ("Explozia a avut loc la Odesa.", "Odesa", "ro", "la"),
        ("A fire broke out near Rovies.", "Rovies", "en", "near"),
        ("The talks in the United States failed.", "United States", "en", "in"),
        ("Smoke rose on the outskirts of Damascus.", "Damascus", "en", "on the outskirts of"),
        ("Boats sank off the coast of Libya.", "Libya", "en", "off the coast of"),
        ("A ship docked in the Mozambican port of Beira.", "Beira", "en", "in"),
    ],
)
def test_a_preposition_of_place_says_where(text: str, name: str, language: str, preposition: str) -> None:
    """The longest preposition before a name and its generic words is found, articles passed over."""
    frame = framed(text, name, language)
    assert (frame.preposition, frame.preposition_role) == (preposition, "location")


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Oficiali din Rusia au declarat.", "Rusia", "ro"),
        ("Nava a plecat de la Constanța.", "Constanța", "ro"),
        ("Officials from Russia met.", "Russia", "en"),
        ("The president of Ukraine spoke.", "Ukraine", "en"),
    ],
)
def test_a_preposition_of_origin_says_whence(text: str, name: str, language: str) -> None:
    """“Din”, “from” and “of” say whence somebody comes."""
    assert framed(text, name, language).preposition_role == "origin"


@pytest.mark.parametrize(
    ("text", "name", "language", "kind"),
    [
        ("Drone au lovit regiunea Krasnodar.", "Krasnodar", "ro", "admin1"),
        ("Nava a plecat din portul Constanța.", "Constanța", "ro", "town"),
        ("A fost evacuat satul Mircești.", "Mircești", "ro", "village"),
        ("În strâmtoarea Ormuz a fost atacată o navă.", "Ormuz", "ro", "strait"),
        ("Orașul rusesc Belgorod a fost atacat.", "Belgorod", "ro", "town"),
        ("Cases were found in the province of Zambezia.", "Zambezia", "en", "admin1"),
        ("Strikes hit the Kharkiv region.", "Kharkiv", "en", "admin1"),
        ("It opened in Harris County.", "Harris", "en", "admin2"),
        ("Bodies were buried along the Pungwe river.", "Pungwe", "en", "river"),
    ],
)
def test_a_generic_word_beside_a_name_tells_its_kind(text: str, name: str, language: str, kind: str) -> None:
    """A word such as region, port or strait, before the name or after it, tells what is meant."""
    assert framed(text, name, language).kind == kind


@pytest.mark.parametrize(
    ("text", "name", "language", "direction"),
    [
        ("Explozia a avut loc în sudul Floridei.", "Floridei", "ro", "south"),
        ("Partea de sud a Ucrainei a fost lovită.", "Ucrainei", "ro", "south"),
        ("A fost lovit nord-estul regiunii Donețk.", "Donețk", "ro", "northeast"),
        ("A wildfire swept through northern Evia.", "Evia", "en", "north"),
        ("Shelling went on in south-eastern Ukraine.", "Ukraine", "en", "southeast"),
        ("In central Gaza, shelling went on.", "Gaza", "en", "centre"),
    ],
)
def test_a_direction_beside_a_name_tells_which_part(text: str, name: str, language: str, direction: str) -> None:
    """A word for a part of a place is found through articles, genitives and generic words."""
    assert framed(text, name, language).direction == direction


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Președintele Verona a spus.", "Verona", "ro"),
        ("Ministrul Orhei a plecat.", "Orhei", "ro"),
        ("President Lincoln spoke.", "Lincoln", "en"),
        ("The deputy mayor Kalamata spoke.", "Kalamata", "en"),
    ],
)
def test_a_name_behind_an_office_is_a_persons(text: str, name: str, language: str) -> None:
    """An office or a title before a name makes it the name of a person."""
    assert framed(text, name, language).after_office


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Purtătorul de cuvânt Martin Lincoln a avertizat.", "Lincoln", "ro"),
        ("A spokesman, Martin Lincoln, warned.", "Lincoln", "en"),
        ("A spokeswoman, Paris Jackson, warned.", "Paris", "en"),
    ],
)
def test_a_name_beside_another_capitalised_word_is_part_of_it(text: str, name: str, language: str) -> None:
    """A first name or a surname beside it takes a place name into a person's."""
    assert framed(text, name, language).in_name


def test_a_capital_letter_that_opens_a_sentence_makes_no_longer_name() -> None:
    """“Yesterday Paris voted” and “Ieri Parisul a votat” hold no two-word name."""
    assert not framed("The Paris talks failed.", "Paris", "en").in_name
    assert not framed("La Paris au avut loc discuții.", "Paris", "ro").in_name


def test_a_further_name_after_a_comma_may_contain_it() -> None:
    """“Paris, Texas” is a Paris in something that follows."""
    assert framed("The hospital in Paris, Texas, was attacked.", "Paris", "en").container
    assert not framed("The hospital in Paris was attacked.", "Paris", "en").container


def test_an_abbreviation_in_capitals_is_marked() -> None:
    """Up to four capitals may be an abbreviation."""
    assert framed("Reprezentanții SUA au plecat.", "SUA", "ro").upper_case
    assert not framed("Reprezentanții Rusiei au plecat.", "Rusiei", "ro").upper_case


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("pl", "W czeskiej Ostrawie wybuchł w poniedziałek pożar.", "FIRE", "Ostrava"),
        ("pl", "Policja zatrzymała trzech mężczyzn w podwarszawskich Ząbkach.", "COERCE", "Ząbki"),
        ("pl", "W sąsiednich Policach trwa strajk.", "PROTEST", "Police"),
        ("uk", "У польському Перемишлі сталася пожежа.", "FIRE", "Przemyśl"),
        ("uk", "У сусідньому Чугуєві снаряд влучив у школу.", "ASSAULT", "Chuhuyiv"),
        ("ru", "В подмосковных Химках произошёл пожар.", "FIRE", "Khimki"),
        ("ru", "Пожар в карельской Сегеже потушили в воскресенье.", "FIRE", "Segezha"),
        ("ru", "В соседнем Рыльске произошёл взрыв.", "ACCIDENT", "Ryl’sk"),
        ("ru", "В городском Совете прошла встреча с ветеранами.", "CONSULT", None),
        ("pl", "W morskim Porcie wybuchł w poniedziałek pożar.", "FIRE", None),
        ("uk", "У міському Палаці спорту сталася пожежа.", "FIRE", None),
    ],
)
def test_an_adjective_may_stand_between_a_preposition_and_a_name(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """It says whose or where the place is; one that says what a body is makes no place of the body."""
    events = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == event_type]
    assert [place_name(event) for event in events] in ([place], [] if place is None else [place])
