"""The exact one of two places of a clause: a firm's town in its area, a town along a river, a mountain on its island."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

HOUSES = [
    ("de", "In Bayern hat ein Betrieb aus Landshut am Montag 90 Mitarbeiter entlassen.", "Landshut"),
    ("es", "En Asturias, una fábrica de Avilés despidió el lunes a 90 trabajadores.", "Avilés"),
    ("it", "In Puglia, una fabbrica di Brindisi ha licenziato lunedì 90 operai.", "Brindisi"),
    ("ro", "În Bihor, o fabrică din Beiuș a concediat luni 90 de angajați.", "Beiuş"),
]
PEOPLE = [
    ("de", "In Bayern ist ein Mann aus Landshut am Montag verhaftet worden.", "Bavaria"),
    ("en", "In Bavaria, a man from Landshut was arrested on Monday.", "Bavaria"),
    ("es", "En Asturias, un vecino de Avilés fue detenido el lunes.", "Asturias"),
]
WATERS = [
    ("en", "A boat capsized on the Congo River on Friday, near Bolobo.", "Bolobo"),
    ("fr", "Une embarcation a chaviré vendredi sur le fleuve Congo, à hauteur de Bolobo.", "Bolobo"),
    ("es", "Una barcaza se hundió el viernes en el río Magdalena, cerca de Barrancabermeja.", "Barrancabermeja"),
    ("ru", "На реке Лена у Якутска в пятницу затонуло судно.", "Yakutsk"),
    ("it", "Il Mayon, nell'isola di Luzon, è entrato in eruzione domenica.", "Mayon"),
    ("fr", "Sur l'île de Lesbos, un incendie a détruit lundi une maison à Mytilène.", "Mytilene"),
]
SPOKEN = [
    ("en", "A boat capsized on the Congo River on Friday, a minister said in Kinshasa.", "Congo River"),
    ("fr", "Une péniche a coulé lundi sur le Rhône, a déclaré le préfet à Lyon.", "River Rhône"),
]


def test_a_namesake_abroad_does_not_hide_the_town_of_the_area(tools: Tools) -> None:
    """“Shiroro” is found in Italy only; Minna lies in Niger state, which opens the sentence."""
    text = (
        "In Niger state, 16 women freed last week in a raid on a camp in Shiroro were reunited with their families in "
        "Minna on Sunday."
    )
    events = extract(a_document(text, language="en"), tools).events
    reunited = next(e for e in events if "reunited" in e.trigger.of(text))
    assert reunited.located is not None
    assert reunited.located.place is not None
    assert reunited.located.place.name == "Minna"


@pytest.mark.parametrize(("language", "text", "expected"), [*HOUSES, *PEOPLE])
def test_a_firm_is_in_its_town_and_people_may_be_anywhere(
    language: str, text: str, expected: str, tools: Tools
) -> None:
    """The area that opens the sentence says in which part of the country the town is, or where the people are."""
    assert _where(language, text, tools) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [*WATERS, *SPOKEN])
def test_a_town_says_where_along_a_river_or_on_an_island(language: str, text: str, expected: str, tools: Tools) -> None:
    """Where it is only where somebody says so, the river stays."""
    assert _where(language, text, tools) == expected


def _where(language: str, text: str, tools: Tools) -> str | None:
    event = extract(a_document(text, language=language), tools).events[0]
    return event.located.place.name if event.located is not None and event.located.place is not None else None


@pytest.mark.parametrize(
    ("text", "event_type", "town"),
    [
        ("Im Landkreis Görlitz brannte am Dienstag in Zittau eine Halle.", "FIRE", "Zittau"),
        ("Im Landkreis Görlitz brannte am Dienstag eine Halle.", "FIRE", "Görlitz"),
    ],
)
def test_a_town_of_a_district_is_where_it_was(text: str, event_type: str, town: str, tools: Tools) -> None:
    """The district has but the point of the town that it is called after, which is no second place."""
    events = extract(a_document(text, language="de", published="2026-03-12"), tools).events
    places = next(event.places for event in events if event.event_type == event_type)
    assert [t.place.name for t in places if t.place] == [town]
