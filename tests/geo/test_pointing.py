"""Words that point back to a place: “in the same town”, “at the scene”."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def place(text: str, language: str, tools: Tools, event_type: str) -> str:
    """Name of the place of the last event of a type; empty where it is unlocated."""
    event = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == event_type][-1]
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Leipzig brannte am Montag ein Haus.\n\nIn derselben Stadt wurde am Freitag ein Mann überfallen."),
        ("it", "Un incendio è scoppiato lunedì a Lipsia.\n\nNella stessa città un uomo fu aggredito nel maggio 2011."),
        ("pl", "W Lipsku wybuchł w poniedziałek pożar.\n\nW tym samym mieście napadnięto w maju 2011 roku na bank."),
        ("ru", "В Лейпциге в понедельник загорелся дом.\n\nВ 2011 году полиция открыла огонь в этом же городе."),
        ("uk", "У Лейпцигу в понеділок загорівся будинок.\n\nУ 2011 році поліція відкрила вогонь у цьому ж місті."),
    ],
)
def test_the_same_town_is_the_one_told_of_before(language: str, text: str, tools: Tools) -> None:
    """A word that says “the same” points back in every form that a language has of it."""
    found = extract(a_document(text, language=language), tools).events
    names = {e.located.place.name if e.located and e.located.place else "" for e in found if e.event_type != "FIRE"}
    assert names == {"Leipzig"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A fire broke out in Leipzig on Monday. The mayor will travel to the scene on Tuesday."),
        ("ro", "Un tren a deraiat luni la Leipzig. Premierul urmează să viziteze joi locul deraierii."),
        ("fr", "Un incendie a éclaté lundi à Leipzig. Le premier ministre se rendra sur place mardi."),
        ("it", "Un incendio è scoppiato lunedì a Lipsia. Il ministro si recherà martedì sul posto."),
    ],
)
def test_who_goes_to_the_scene_goes_where_it_happened(language: str, text: str, tools: Tools) -> None:
    """A phrase of several words points back as “there” does."""
    assert place(text, language, tools, "CONSULT") == "Leipzig"


def test_the_scene_is_that_of_the_first_deed(tools: Tools) -> None:
    """What an article is about comes first; the towns named on the way are not the scene."""
    text = (
        "Un feu s'est déclaré mardi à Lézignan-Corbières. L'autoroute a été coupée entre Narbonne et Perpignan. "
        "Le premier ministre se rendra sur place mercredi."
    )
    assert place(text, "fr", tools, "CONSULT") == "Lézignan-Corbières"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "W Lipsku wybuchł w poniedziałek pożar. W sobotę rebelianci zaatakowali miasto."),
        ("ru", "В Лейпциге в понедельник вспыхнул пожар. В субботу боевики обстреляли город."),
        ("uk", "У Лейпцигу в понеділок спалахнула пожежа. У суботу бойовики обстріляли місто."),
    ],
)
def test_the_object_of_a_deed_points_back_without_an_article(language: str, text: str, tools: Tools) -> None:
    """“Shelled the town” needs no word for “the” where the language has none."""
    assert place(text, language, tools, "ASSAULT") == "Leipzig"


def test_the_same_line_is_that_of_the_story(tools: Tools) -> None:
    """What happened there before is put where the article's deed was."""
    text = (
        "Bei Kassel entgleiste am Samstag ein Zug. Bei einem Unfall auf derselben Strecke starben 2014 zwei Menschen."
    )
    events = extract(a_document(text, language="de"), tools).events
    assert [e.located.place.name for e in events if e.located and e.located.place] == ["Kassel"] * len(events)
    assert len(events) > 1


def test_the_country_is_the_one_that_most_places_lie_in(tools: Tools) -> None:
    """Though it was last named for its people, and another one stands between."""
    text = (
        "Teachers went on strike in Bamako and Gao. Mali thanked Niger. Thousands marched across the country on Friday."
    )
    events = extract(a_document(text, language="en"), tools).events
    assert events[-1].located is not None
    assert events[-1].located.place is not None
    assert events[-1].located.place.name == "Mali"


def test_the_area_is_that_of_the_story(tools: Tools) -> None:
    """“Visited the area” means where the dam broke."""
    text = "Uma barragem desabou em Itabira no domingo. O presidente Lula visitou a área na segunda-feira."
    events = extract(a_document(text, language="pt"), tools).events
    assert [e.located.place.name for e in events if e.located and e.located.place] == ["Itabira", "Itabira"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "La Leipzig, o mie de medici au ieșit duminică în stradă. Părțile se întâlnesc mâine la prefectură."),
        (
            "fr",
            "Mille médecins ont défilé dimanche à Leipzig. Les deux parties se rencontreront mardi à la préfecture.",
        ),
        ("it", "Mille medici hanno manifestato domenica a Lipsia. Le parti si incontreranno martedì in prefettura."),
        ("uk", "У Лейпцигу тисяча лікарів вийшла в неділю на мітинг. Сторони зустрінуться у вівторок у мерії."),
        ("pl", "W Lipsku tysiąc lekarzy wyszło w niedzielę na ulice. Strony spotkają się we wtorek w ratuszu."),
    ],
)
def test_what_every_town_has_is_in_the_one_told_of(language: str, text: str, tools: Tools) -> None:
    """A town hall or a prefecture without a name is that of the town before, also for what is yet to be."""
    assert place(text, language, tools, "CONSULT") == "Leipzig"


def test_the_hall_of_a_named_town_is_there(tools: Tools) -> None:
    """A name behind the word says of which town it is."""
    text = "Mille médecins ont défilé dimanche à Lyon. Les parties se rencontreront mardi à la mairie de Dijon."
    assert place(text, "fr", tools, "CONSULT") == "Dijon"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Un séisme a frappé dimanche Antofagasta. À une soixantaine de kilomètres plus au sud, un pont s'est effondré.",
        ),
        ("es", "Un terremoto sacudió el domingo Antofagasta. A 60 kilómetros más al sur se derrumbó un puente."),
        ("en", "An earthquake struck Antofagasta on Sunday. Some 60 km further south, a bridge collapsed."),
        ("en", "An earthquake struck Antofagasta on Sunday. Some 60 km south of the city, a bridge collapsed."),
        (
            "de",
            "Ein Erdbeben erschütterte am Sonntag Antofagasta. Rund 60 Kilometer weiter südlich brach ein Feuer aus.",
        ),
        ("pl", "Trzęsienie ziemi nawiedziło w niedzielę Antofagastę. 60 km dalej na południe zawalił się most."),
        ("ru", "Землетрясение произошло в воскресенье в Антофагасте. В 60 км южнее обрушился мост."),
    ],
)
def test_further_south_is_measured_from_the_place_just_told(language: str, text: str, tools: Tools) -> None:
    """Not where the earthquake was, though the collapse follows from it."""
    *_, last = extract(a_document(text, language=language), tools).events
    assert last.located is not None
    assert last.located.place is not None
    assert last.located.place.name == "60 km S of Antofagasta"


def test_what_is_moved_so_far_is_not_reckoned(tools: Tools) -> None:
    """Nothing says where it ended up for sure."""
    text = "An earthquake struck Antofagasta on Sunday. The army moved its camp 60 km to the south on Monday."
    places = [e.located.place for e in extract(a_document(text, language="en"), tools).events if e.located]
    assert {place.gazetteer for place in places if place} == {"geonames"}
