"""Who gives and who is given to is no place: “Waffen an Kiew”, “donado por Taiwán”; nor is where somebody only goes next."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def place_of(word: str, text: str, language: str, tools: Tools) -> str:
    """Name of the place of the event whose trigger holds a word; empty where it is unlocated."""
    events = extract(a_document(text, language=language), tools).events
    (event,) = (event for event in events if word in event.trigger.of(text))
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("language", "text", "word", "town"),
    [
        ("de", "In Skopje demonstrierten am Abend Hunderte gegen Zugeständnisse an Athen.", "demonstrierten", "Skopje"),
        ("de", "Nahe an Leipzig demonstrierten Hunderte.", "demonstrierten", "Leipzig"),
        ("de", "Der Zug fuhr an Kassel vorbei und entgleiste.", "entgleiste", "Kassel"),
        ("de", "Das Feuer kam bis an Athen heran.", "Feuer", "Athens"),
        ("de", "Ein Boot kenterte an Italiens Küste.", "kenterte", "Italy"),
        ("de", "Der Wald, der an Polen grenzt, brannte am Montag ab.", "brannte", "Poland"),
        ("de", "Am Montag gab es Proteste an Kölner Schulen.", "Proteste", "Köln"),
        ("de", "Die USA lieferten an Kiew Panzer.", "lieferten", ""),
        ("es", "Un cargamento donado por Taiwán aterrizó anoche en el aeropuerto.", "donado", ""),
        ("pt", "Um avião com vacinas doadas por Taiwan aterrou ontem à noite no aeroporto.", "doadas", ""),
        ("es", "El ministro, que ha viajado por Bolivia, protestó ayer en La Paz.", "protestó", "La Paz"),
        ("es", "La ambulancia volcó el lunes camino a Ensenada.", "volcó", ""),
        (
            "it",
            "Nell'area di servizio di Medesano una decina di ultrà diretti in Versilia ha aggredito due tifosi.",
            "aggredito",
            "Medesano",
        ),
        ("en", "The minister announced £6m yesterday before flying on to Dar es Salaam.", "announced", ""),
    ],
)
def test_who_gives_or_goes_somewhere_is_elsewhere(language: str, text: str, word: str, town: str, tools: Tools) -> None:
    """Only words that say where are a place."""
    assert place_of(word, text, language, tools) == town
