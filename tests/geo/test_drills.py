"""What is rehearsed, simulated or staged for practice did not happen."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

ALARMING = {"ACCIDENT", "FIRE", "DISASTER", "ASSAULT", "FIGHT", "CRIME"}
REHEARSED = [
    ("de", "In Erfurt probten am Samstag 200 Helfer den Absturz eines Flugzeugs."),
    ("de", "Die Simulation eines Erdbebens fand am Samstag in Jena statt."),
    ("en", "Crews rehearsed a train crash at Derby on Saturday."),
    ("es", "Los bomberos simularon el sábado un choque de trenes en Oviedo."),
    ("fr", "Les pompiers ont simulé samedi un accident de train à Dijon."),
    ("it", "La protezione civile ha simulato sabato un terremoto a Rieti."),
    ("pl", "W Opolu symulowano w sobotę wypadek autobusu."),
    ("pt", "Um simulacro de sismo decorreu no sábado em Évora."),
    ("pt", "Os bombeiros simularam no sábado um incêndio num hospital de Beja."),
    ("de", "Die Feuerwehr übte am Samstag in Jena einen Großbrand in einem Krankenhaus."),
    ("ru", "В субботу в Туле отработали тушение условного пожара."),
    ("uk", "У суботу в Луцьку відпрацювали гасіння умовної пожежі."),
    ("fr", "Un attentat simulé s'est déroulé samedi à la gare de Dijon."),
    ("it", "Un incidente simulato tra due treni è andato in scena sabato a Rieti."),
    ("ro", "Pompierii au simulat sâmbătă un accident feroviar la Bacău."),
    ("ru", "В Туле в субботу имитировали взрыв на заводе."),
    ("uk", "У Луцьку в суботу імітували вибух на заводі."),
]
REAL = [
    ("es", "Dos soldados murieron el sábado en Oviedo en una explosión en un simulacro.", "ACCIDENT"),
    ("en", "Helicopters simulating an attack collided near Derby on Saturday, killing two pilots.", "ACCIDENT"),
    ("en", "Two soldiers who simulated a rescue were killed in a fire in Derby on Saturday.", "FIRE"),
    ("pl", "W Opolu po symulacji ewakuacji w sobotę w pożarze szkoły zginęły dwie osoby.", "FIRE"),
    ("uk", "У Луцьку суд дав умовний термін за підпал, а в суботу там сталася пожежа на складі.", "FIRE"),
    ("de", "Bei einem Brand in Erfurt wurden am Samstag zwei Musiker verletzt, die dort probten.", "FIRE"),
    ("es", "Un incendio destruyó el sábado en Oviedo el centro de simulación de la escuela de vuelo.", "FIRE"),
    ("fr", "Un incendie a détruit samedi à Dijon un centre de simulation.", "FIRE"),
    ("it", "Un incendio ha distrutto sabato a Rieti il centro di simulazione.", "FIRE"),
    ("pt", "Um incêndio destruiu no sábado em Beja o centro de simulação.", "FIRE"),
]


@pytest.mark.parametrize(("language", "text"), REHEARSED)
def test_what_is_rehearsed_did_not_happen(language: str, text: str, tools: Tools) -> None:
    """Nobody reads of a disaster where helpers practised for one."""
    found = extract(a_document(text, published="2024-05-07", language=language), tools)
    assert not ALARMING & {event.event_type for event in found.events}


@pytest.mark.parametrize(("language", "text", "event_type"), REAL)
def test_what_happens_beside_a_rehearsal_did(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A word for practice behind a deed takes nothing from it."""
    found = extract(a_document(text, published="2024-05-07", language=language), tools)
    assert event_type in {event.event_type for event in found.events}
