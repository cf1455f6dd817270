"""A journey that is called off leads nowhere: its goal is no scene, neither of the visit nor of its being called off."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

CALLED_OFF = [
    ("en", "The minister abandoned a planned visit to Ankara."),
    ("de", "Der Minister sagte seine Reise nach Ankara ab."),
    ("de", "Der Präsident verschob seinen Besuch in Ankara."),
    ("fr", "Le ministre a annulé sa visite à Ankara."),
    ("fr", "Le président a reporté son voyage à Rabat."),
    ("es", "El ministro suspendió su viaje a Rabat."),
    ("it", "Il presidente ha rinviato il viaggio a Rabat."),
    ("it", "Il premier ha disdetto la visita a Madrid."),
    ("pt", "O ministro cancelou a visita a Ancara."),
    ("ro", "Președintele și-a anulat călătoria la Ankara."),
    ("pl", "Minister odwołał wizytę w Ankarze."),
    ("ru", "Президент отложил поездку в Анкару."),
    ("uk", "Президент відклав зустріч в Анкарі."),
]
TO_BE = [
    ("fr", "Le président a reporté au 20 mars sa visite à Rabat.", "Rabat"),
    ("de", "Der Kanzler verschob seinen Besuch in Ankara auf den 20. März.", "Ankara"),
    ("uk", "Президент переніс візит до Анкари на 20 березня.", "Ankara"),
]
DURING = [
    ("en", "The minister apologised during a visit to Ankara.", "Ankara"),
    ("de", "Der Minister entschuldigte sich bei seinem Besuch in Ankara.", "Ankara"),
    ("es", "El presidente pidió perdón durante su visita a Rabat.", "Rabat"),
]
HELD = [
    ("de", "Die verschobene Wahl in Kiel fand am Sonntag statt.", "Kiel"),
    ("fr", "Le sommet reporté s'est tenu mardi à Rabat.", "Rabat"),
    ("uk", "Відкладені вибори відбулися у неділю у Львові.", "Lviv"),
]


def _told(language: str, text: str, tools: Tools) -> list[tuple[str, str, str]]:
    events = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    return [(e.event_type, e.status, e.located.place.name) for e in events if e.located and e.located.place]


@pytest.mark.parametrize(("language", "text"), CALLED_OFF)
def test_a_journey_that_is_called_off_has_no_point_at_its_goal(language: str, text: str, tools: Tools) -> None:
    """Whatever else is told of it."""
    assert _told(language, text, tools) == []


@pytest.mark.parametrize(("language", "text", "place"), TO_BE)
def test_a_journey_put_off_to_a_day_is_to_be(language: str, text: str, place: str, tools: Tools) -> None:
    """It leads there then."""
    assert ("CONSULT", "planned", place) in _told(language, text, tools)


@pytest.mark.parametrize(("language", "text", "place"), DURING)
def test_what_is_done_on_a_journey_is_done_there(language: str, text: str, place: str, tools: Tools) -> None:
    """A preposition says that it was on it."""
    assert ("CONCEDE", "reported", place) in _told(language, text, tools)


@pytest.mark.parametrize(("language", "text", "place"), HELD)
def test_what_was_put_off_before_and_held_now_is_held(language: str, text: str, place: str, tools: Tools) -> None:
    """The participle belongs to the noun."""
    assert place in {name for _, status, name in _told(language, text, tools) if status == "reported"}
