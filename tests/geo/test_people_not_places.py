"""People who are called like areas and towns, and words of a language that are odd names of little places abroad."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

PEOPLE = [
    ("es", "El tribunal condenó a Cerdaña a cuatro años de cárcel.", "CRIME", None),
    ("es", "La policía detuvo a Eiger en su domicilio de Murcia el lunes.", "COERCE", "Murcia"),
    ("fr", "Le tribunal a condamné Vercors à deux ans de prison.", "CRIME", None),
    ("fr", "Vercors a été interpellé mardi à Lyon.", "COERCE", "Lyon"),
    ("de", "Das Gericht verurteilte Eiger zu drei Jahren Haft.", "CRIME", None),
    ("pt", "O tribunal condenou Algarve a cinco anos de prisão.", "CRIME", None),
    ("en", "Snowdon was arrested on Monday in Leeds.", "COERCE", "Leeds"),
]
PLACES = [
    ("it", "Sei condanne a Trieste per truffa.", "CRIME", "Trieste"),
    ("en", "A man was arrested in Snowdonia on Monday.", "COERCE", "Snowdonia"),
    ("it", "Un uomo è stato arrestato lunedì a Lucerna.", "COERCE", "Luzern"),
    ("pl", "W Pawii policja zatrzymała w poniedziałek mężczyznę.", "COERCE", "Pavia"),
    ("pl", "Opozycja zwołała na czwartek wiec w Niszu.", "PROTEST", "Niš"),
]
WORDS = [
    ("pt", "O ministro ficou em Casa e foi detido na segunda-feira.", "COERCE"),
    ("es", "El Congreso censuró este viernes al ministro del Interior.", "GOVERN"),
    ("es", "El Ministerio del Interior niega que falten agentes.", "REJECT"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "place"), PEOPLE)
def test_who_is_arrested_is_no_place(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """Nor is the mountain that somebody is called like where he was arrested."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(("language", "text", "event_type", "place"), PLACES)
def test_where_a_preposition_says_where_it_is_a_place(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Also where the preposition counts among the words for the deed, and where a case ending makes a word of the name."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(("language", "text", "event_type"), WORDS)
def test_a_word_of_the_language_is_no_little_place_abroad(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """“Casa” is a name of Chas in India, and “Interior” one of Ad Dakhiliyah in Oman."""
    assert place_name(last_told(language, text, event_type, tools)) is None
