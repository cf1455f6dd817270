"""States between which there is something: sides of it, and not where it happened."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract

SIDES = [
    ("en", "Talks between Iran and the United States resumed on Monday.", "CONSULT", {"IR", "US"}),
    ("en", "A trade deal between India, Australia and Japan was signed on Monday.", "AGREE", {"IN", "AU", "JP"}),
    ("en", "Talks between Kyiv and Moscow resumed on Monday.", "CONSULT", {"UA", "RU"}),
    ("de", "Am Montag haben zwischen Israel und Syrien Gespräche begonnen.", "CONSULT", {"IL", "SY"}),
    ("fr", "Un accord entre Paris et Berlin a été signé lundi.", "AGREE", {"FR", "DE"}),
    ("es", "El lunes se reanudaron las conversaciones entre Irán y Estados Unidos.", "CONSULT", {"IR", "US"}),
    ("pt", "O acordo entre o Brasil e a Argentina foi assinado na segunda-feira.", "AGREE", {"BR", "AR"}),
    ("ro", "Un acord între România și Moldova a fost semnat luni.", "AGREE", {"RO", "MD"}),
    ("ru", "Переговоры между Москвой и Киевом возобновились в понедельник.", "CONSULT", {"RU", "UA"}),
    ("uk", "У понеділок відбулися переговори між Україною та Польщею.", "CONSULT", {"UA", "PL"}),
]


@pytest.mark.parametrize(("language", "text", "event_type", "countries"), SIDES)
def test_states_that_deal_with_each_other_act(
    language: str, text: str, event_type: str, countries: set[str], tools: Tools
) -> None:
    """The talks were somewhere, and nobody says where."""
    event = last_told(language, text, event_type, tools)
    assert event is not None
    assert place_name(event) is None
    assert {actor.country_code for actor in event.actors} == countries


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("pl", "W poniedziałek w Krakowie podpisana została umowa między Polską a Ukrainą.", "AGREE", "Kraków"),
        ("it", "Il vertice tra Italia e Francia si è tenuto lunedì a Roma.", "CONSULT", "Rome"),
        ("en", "A peace treaty between Armenia and Azerbaijan was signed in Geneva on Monday.", "AGREE", "Geneva"),
    ],
)
def test_where_they_met_is_the_place(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """And neither of the two."""
    assert place_name(last_told(language, text, event_type, tools)) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "Clashes broke out on Monday on the border between Thailand and Cambodia.", "ASSAULT"),
        ("es", "La frontera entre Colombia y Venezuela fue cerrada el lunes.", "COERCE"),
        ("en", "A ferry sank on Monday in the strait between Indonesia and Malaysia.", "ACCIDENT"),
        ("en", "A train between Poland and Ukraine derailed on Monday.", "ACCIDENT"),
    ],
)
def test_a_border_between_two_is_of_both(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Each of the countries is told, and worth less."""
    event = last_told(language, text, event_type, tools)
    assert event is not None
    found = [toponym.place for toponym in event.places if toponym.place]
    assert len(found) == 2
    assert all(place.kind == "country" and place.score <= 0.5 for place in found)


def test_towns_between_which_something_fell_stay_places(tools: Tools) -> None:
    """No government is a party of a crash."""
    toponyms = extract(
        a_document("A plane crashed on Monday between Paris and Brussels.", language="en"), tools
    ).toponyms
    assert [toponym.mention.role for toponym in toponyms] == ["location", "location"]


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "An earthquake struck between Greece and Turkey on Monday.", "DISASTER"),
        ("en", "Floods between Kenya and Tanzania killed 30 on Friday.", "DISASTER"),
        ("de", "Eine Lawine zwischen Österreich und Italien tötete zwei Skifahrer.", "DISASTER"),
        ("de", "Ein Boot kenterte zwischen Tunesien und Italien, 20 Menschen ertranken.", "ACCIDENT"),
        ("fr", "Une tempête entre l'Irlande et la France a fait trois morts lundi.", "DISASTER"),
        ("es", "Un incendio entre Portugal y España quemó 500 hectáreas.", "FIRE"),
        ("pt", "Uma lancha naufragou entre Marrocos e Espanha, fazendo 10 mortos.", "ACCIDENT"),
        ("it", "Una valanga tra Italia e Francia ha ucciso due scialpinisti.", "DISASTER"),
        ("ro", "Un cutremur a avut loc între Grecia și Turcia.", "DISASTER"),
        ("pl", "Trzęsienie ziemi nastąpiło między Grecją a Turcją.", "DISASTER"),
        ("ru", "Лодка с мигрантами затонула между Ливией и Италией, погибли 20 человек.", "ACCIDENT"),
        ("uk", "Землетрус стався між Грецією та Туреччиною.", "DISASTER"),
    ],
)
def test_nature_is_no_dealing(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Neither country does what befalls both, though it be the second one behind an article."""
    event = last_told(language, text, event_type, tools)
    assert event is not None
    assert not [actor for actor in event.actors if actor.country_code]
    assert all(toponym.place and toponym.place.score <= 0.5 for toponym in event.places)


@pytest.mark.parametrize(
    ("language", "text", "roles"),
    [
        ("en", "Two hikers died on Monday in the Alps between France and Italy.", ["location"] * 3),
        (
            "en",
            "The raid left ten dead in Abyei, between Sudan and South Sudan, on Monday.",
            ["location", "qualifier", "qualifier"],
        ),
        (
            "en",
            "The quake disrupted talks between Greece and Turkey in Geneva on Monday.",
            ["actor", "actor", "location"],
        ),
        ("de", "Nach dem Hochwasser gab es am Montag ein Treffen zwischen Deutschland und Polen.", ["actor"] * 2),
    ],
)
def test_what_lies_between_two_is_no_dealing(language: str, text: str, roles: list[str], tools: Tools) -> None:
    """Nor are they sides of a place behind a comma; but a dealing stays one, though a disaster is told beside it."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    assert [toponym.mention.role for toponym in toponyms] == roles
