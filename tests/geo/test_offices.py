"""Where police, prosecutors and courts act: where they sit, if nothing else is named."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def places(text: str, language: str, tools: Tools) -> dict[str, str]:
    """Event type -> name of the place; empty where it is unlocated."""
    found = extract(a_document(text, language=language), tools).events
    return {e.event_type: e.located.place.name if e.located and e.located.place else "" for e in found}


@pytest.mark.parametrize(
    ("language", "text", "seat", "deed"),
    [
        (
            "es",
            "La policía de Valencia detuvo el martes a dos sospechosos de un asesinato en Cuenca.",
            "Valencia",
            "Cuenca",
        ),
        ("fr", "La police de Lyon a arrêté mardi deux hommes soupçonnés d'un meurtre à Dijon.", "Lyon", "Dijon"),
        ("it", "La polizia di Torino ha arrestato due uomini sospettati di una rapina a Bergamo.", "Turin", "Bergamo"),
        ("pt", "A polícia de Lisboa prendeu dois suspeitos de um assalto em Braga.", "Lisbon", "Braga"),
    ],
)
def test_an_arrest_is_not_where_the_suspects_did_it(
    language: str, text: str, seat: str, deed: str, tools: Tools
) -> None:
    """The place behind what somebody is charged with is that of the charge."""
    found = places(text, language, tools)
    assert found["COERCE"] == seat
    assert found["CRIME"] == deed


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "La policía de Valencia detuvo el martes a dos hombres en Cuenca.", "Cuenca"),
        ("fr", "La police de Lyon a arrêté mardi deux hommes à Dijon.", "Dijon"),
        ("it", "La polizia di Torino ha arrestato due uomini a Bergamo.", "Bergamo"),
    ],
)
def test_a_place_of_the_arrest_itself_counts_first(language: str, text: str, name: str, tools: Tools) -> None:
    """Police leave their town."""
    assert places(text, language, tools)["COERCE"] == name


def test_an_inquiry_is_opened_where_the_prosecutors_sit(tools: Tools) -> None:
    """What an office opens is no mere word, and stands where the office does."""
    assert places("La Procura di Salerno ha aperto un'inchiesta.", "it", tools)["ACCUSE"] == "Salerno"


def test_a_mayor_asks_in_the_town_he_is_the_mayor_of(tools: Tools) -> None:
    """Others who are called after a town ask anywhere."""
    assert (
        places("La alcaldesa de Rosario pidió el lunes a los vecinos que evacúen.", "es", tools)["REQUEST"] == "Rosario"
    )
    assert places("Los productores de Rosario pidieron el lunes más ayuda.", "es", tools).get("REQUEST", "") == ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "A Spokane County judge turned down the district's bid on Monday.", "Spokane County"),
        ("fr", "Le tribunal de Grenoble a rejeté lundi la demande de la commune.", "Grenoble"),
        ("es", "Un juez de Pasto rechazó el lunes la petición del alcalde.", "Pasto"),
        ("it", "Il tribunale di Udine ha respinto lunedì la richiesta del comune.", "Udine"),
        ("pt", "O tribunal de Aveiro rejeitou na segunda-feira o pedido da câmara.", "Aveiro"),
        ("de", "Das Verwaltungsgericht Kassel wies am Montag den Antrag der Stadt zurück.", "Kassel"),
        ("es", "El ministro rechazó el lunes la petición del alcalde de Pasto.", ""),
    ],
)
def test_a_court_refuses_where_it_sits(language: str, text: str, name: str, tools: Tools) -> None:
    """And whose request is refused says nothing of where."""
    assert places(text, language, tools)["REJECT"] == name


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("pl", "W Koninie doszło w niedzielę do zamieszek. Policja zatrzymała studenta z Poznania.", "Konin"),
        ("ru", "В Твери прошла акция протеста. Полиция задержала студента из Калуги.", "Tver"),
        ("uk", "У Полтаві відбулася акція протесту. Поліція затримала студента з Херсона.", "Poltava"),
        ("en", "A riot broke out in York. Police held a student from Leeds.", "York"),
        (
            "de",
            (
                "Vor dem Landgericht Osnabrück hat am Montag ein Prozess begonnen. Das Landgericht hat am Donnerstag einen "
                "Mann aus Enschede zu einer Gefängnisstrafe verurteilt."
            ),
            "Osnabrück",
        ),
        ("pl", "W Koninie doszło w niedzielę do zamieszek. Policja z Poznania zatrzymała studenta.", "Poznań"),
        ("en", "A riot broke out in York. Officers from Leeds held a student.", "Leeds"),
        ("fr", "Un bar a brûlé lundi à Lens. Des policiers de Dijon ont arrêté mardi un homme.", "Dijon"),
    ],
)
def test_the_home_of_whoever_is_caught_is_no_seat_of_the_police(
    language: str, text: str, town: str, tools: Tools
) -> None:
    """What is named behind the verb is whence he comes; before it, whence the police come."""
    located = extract(a_document(text, language=language), tools).events[-1].located
    assert located is not None
    assert located.place is not None
    assert located.place.name == town
