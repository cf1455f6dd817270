"""A country behind a comma that does something is no container of the place before it."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def countries(text: str, language: str, tools: Tools) -> dict[str, str | None]:
    """Surface of each name -> country of the place that it was put at."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    return {t.mention.surface: t.place.country_code if t.place else None for t in toponyms}


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("fr", "Explosion mortelle à Paris, le Canada envoie de l'aide.", "Paris", "FR"),
        ("it", "Bombe su Odessa, gli Stati Uniti sospendono gli aiuti.", "Odessa", "UA"),
        ("es", "Incendio en Londres, Canadá envía bomberos.", "Londres", "GB"),
        ("pt", "Incêndio em Paris, os Estados Unidos enviam ajuda.", "Paris", "FR"),
        ("de", "Raketen treffen Odessa, USA stoppen Hilfe.", "Odessa", "UA"),
        ("pl", "Rakiety spadły na Kijów i Odessę, USA wstrzymują pomoc.", "Odessę", "UA"),
        ("ro", "Incendiu la Atena, SUA trimit ajutor.", "Atena", "GR"),
        ("ru", "Взрыв в Москве, США направили помощь.", "Москве", "RU"),
        ("uk", "Пожежа в Одесі, США надали допомогу.", "Одесі", "UA"),
        ("en", "Fire destroys market in London, Canada sends help.", "London", "GB"),
    ],
)
def test_who_acts_behind_a_comma_holds_no_place(
    language: str, text: str, name: str, country: str, tools: Tools
) -> None:
    """What happened and what somebody does about it stand beside each other in headlines."""
    assert countries(text, language, tools)[name] == country


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("fr", "Une tornade a frappé Paris, aux États-Unis, lundi.", "Paris", "US"),
        ("it", "Un incendio a Valencia, Venezuela, ha ucciso due persone.", "Valencia", "VE"),
        ("es", "Hubo un incendio en Valencia, en Venezuela, el lunes.", "Valencia", "VE"),
        ("de", "Bei einem Brand in Odessa, USA, starben zwei Menschen.", "Odessa", "US"),
        ("en", "A fire destroyed a market in London, Canada on Monday.", "London", "CA"),
        ("en", "A storm hit Odessa, USA, on Monday.", "Odessa", "US"),
        ("ru", "Пожар в Одессе, США, потушили в понедельник.", "Одессе", "US"),
        ("en", "An outbreak of foot rot in Surrey, UK has been traced to one farm.", "Surrey", "GB"),
        ("en", "Cattle at two farms in Surrey, UK have tested positive for anthrax.", "Surrey", "GB"),
        ("en", "Police in London, Canada say three people were hurt.", "London", "CA"),
        ("de", "Ein Markt in Odessa, USA wurde am Montag geschlossen.", "Odessa", "US"),
    ],
)
def test_what_a_place_lies_in_still_says_which_one_is_meant(
    language: str, text: str, name: str, country: str, tools: Tools
) -> None:
    """Nothing, a preposition or a day follows it, or the verb of who stands before it."""
    assert countries(text, language, tools)[name] == country
