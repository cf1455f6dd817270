"""The town of the hospital is not where people came to harm."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

HARM = frozenset({"ACCIDENT", "ASSAULT", "DISASTER", "FIRE", "CRIME"})


def harmed(language: str, text: str, tools: Tools) -> set[str]:
    """The names of the places where people came to harm; empty for one without."""
    events = extract(a_document(text, language=language), tools).events
    return {_name(event) for event in events if event.event_type in HARM}


def _name(event: Event) -> str:
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The victims of the chemical explosion were rushed to hospitals in Porto and Braga on Monday."),
        ("en", "Nine hikers were hurt in an avalanche on Sunday and flown to a clinic in Chur."),
        ("en", "A fire broke out at a nursing home. Nine residents were taken to hospital in Derby, where one died."),
        ("de", "Die Opfer der Explosion wurden in Kliniken in Porto und Braga geflogen."),
        ("fr", "Les victimes de l'explosion ont été conduites dans les hôpitaux de Porto et de Braga."),
        (
            "fr",
            "Un incendie a ravagé un hospice. Neuf résidents ont été conduits à l'hôpital de Dijon, où un est mort.",
        ),
        ("es", "Las víctimas de la explosión fueron llevadas a hospitales de Oporto y Braga."),
        ("it", "Le vittime dell'esplosione sono state portate negli ospedali di Siena e Arezzo."),
        ("it", "Tre ragazzi feriti quando un razzo è esploso sono in cura a Siena."),
        ("pt", "As vítimas da explosão foram levadas para hospitais de Faro e Portimão."),
        ("ro", "Victimele exploziei au fost transportate la spitale din Oradea și Arad."),
        ("pl", "Ofiary wybuchu przewieziono do szpitali w Tarnowie i Rzeszowie."),
        ("ru", "Пострадавших при взрыве доставили в больницы Омска и Тюмени."),
        ("uk", "Двоє, які постраждали від вибуху балона, лікуються у Львові."),
    ],
)
def test_where_people_are_treated_is_no_scene(language: str, text: str, tools: Tools) -> None:
    """What is said of the first town of a list holds for all of it, and who dies there was hurt somewhere else."""
    assert harmed(language, text, tools) <= {""}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A fire at a hospital in Derby killed three patients on Sunday.", "Derby"),
        ("en", "A coach overturned near Derby; nine people were taken to hospitals in Leeds and York.", "Derby"),
        ("de", "Bei einem Brand in einem Krankenhaus in Kassel sind drei Menschen gestorben.", "Kassel"),
        ("fr", "Une explosion à l'hôpital de Dijon a tué trois personnes.", "Dijon"),
        ("pl", "Pożar w szpitalu w Tarnowie zabił trzy osoby.", "Tarnów"),
        ("ru", "При пожаре в больнице Омска погибли трое.", "Omsk"),
        ("es", "Tres personas murieron en un incendio en un hospital de Burgos.", "Burgos"),
        ("ro", "Un incendiu la un spital din Oradea a ucis trei pacienți.", "Oradea"),
    ],
)
def test_what_happens_in_a_hospital_was_there(language: str, text: str, place: str, tools: Tools) -> None:
    """A fire in a hospital is where that stands, and a crash is where it is said to have been."""
    assert place in harmed(language, text, tools)
    assert harmed(language, text, tools) <= {place, ""}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los dos heridos son tratados en Ulm."),
        ("pt", "Os dois feridos estão a ser tratados em Ulm."),
        ("ro", "Cei doi răniți sunt tratați la Ulm."),
    ],
)
def test_who_is_treated_signs_no_treaty(language: str, text: str, tools: Tools) -> None:
    """“Tratados” are treated people as well as treaties."""
    assert not any(event.event_type == "AGREE" for event in extract(a_document(text, language=language), tools).events)
