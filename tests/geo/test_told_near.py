"""Suburbs and hamlets that no gazetteer has, told of beside the town at which they are."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

AT_THE_TOWN = [
    ("en", "A fire broke out in Kanyama, a suburb of Lusaka, on Monday."),
    ("en", "A fire broke out in the Lusaka suburb of Kanyama on Monday."),
    ("en", "A fire broke out in the village of Kanyama outside Lusaka on Monday."),
    ("en", "A fire broke out in Kanyama, Lusaka, on Monday."),
    ("de", "In Kanyama, einem Vorort von Lusaka, ist am Montag ein Brand ausgebrochen."),
    ("fr", "Un incendie a éclaté lundi à Kanyama, dans la banlieue de Lusaka."),
    ("es", "Un incendio se declaró el lunes en Kanyama, a las afueras de Lusaka."),
    ("it", "Un incendio è scoppiato lunedì a Kanyama, alla periferia di Lusaka."),
    ("pt", "Um incêndio deflagrou na segunda-feira em Kanyama, nos arredores de Lusaka."),
    ("ro", "Un incendiu a izbucnit luni la Kanyama, la periferia orașului Lusaka."),
    ("pl", "W poniedziałek w Kanyamie na przedmieściach Lusaki wybuchł pożar."),
]
ELSEWHERE = [
    ("en", "A fire broke out in Kanyama and Lusaka on Monday.", "Kanyama"),
    ("en", "A fire broke out in Ottawa, Kansas City and Berlin on Monday.", "Ottawa"),
    ("en", "A fire broke out in Potsdam, near Berlin, on Monday.", "Potsdam"),
    ("de", "In Potsdam, unweit von Berlin, ist am Montag ein Brand ausgebrochen.", "Potsdam"),
    ("fr", "Un incendie a éclaté lundi à Versailles, près de Paris.", "Versailles"),
    ("pl", "W poniedziałek w Legionowie pod Warszawą wybuchł pożar.", "Legionowo"),
]


@pytest.mark.parametrize(("language", "text"), AT_THE_TOWN)
def test_a_namesake_far_away_is_not_meant(language: str, text: str, tools: Tools) -> None:
    """The Kanyama that the gazetteer has lies in another country; the fire was at the town that is named."""
    assert place_name(last_told(language, text, "FIRE", tools)) == "Lusaka"


@pytest.mark.parametrize(("language", "text", "name"), ELSEWHERE)
def test_what_lies_near_or_is_only_enumerated_stays(language: str, text: str, name: str, tools: Tools) -> None:
    """A place near the town is itself; of places told side by side none lies in the other."""
    assert place_name(last_told(language, text, "FIRE", tools)) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "In Lusaka police used tear gas on Monday. Traders in the Kanyama township threw stones at officers on Tuesday.", "ASSAULT", "Lusaka"),
        ("fr", "À Dakar, un incendie a détruit un marché. Lundi, dans le quartier de Kanyama, une école a brûlé.", "FIRE", "Dakar"),
        ("en", "A fire broke out on Monday in the Kreuzberg district of Berlin.", "FIRE", "Kreuzberg"),
    ],
)  # fmt: skip
def test_a_part_of_a_town_is_no_town_of_another_country(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Where all other towns of the article lie in one country, a township is one there."""
    assert place_name(last_told(language, text, event_type, tools)) == name
