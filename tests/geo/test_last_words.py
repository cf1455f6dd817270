"""Headlines have no mark at their end: a name, a court or a number may be the last words of a sentence."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

SPOKEN = [
    ("de", "Ministerin weist Vorwürfe zurück in Köln"),
    ("en", "Minister denies bribery in Leeds"),
    ("es", "El ministro niega las acusaciones en Sevilla"),
    ("fr", "Le ministre rejette les accusations à Lyon"),
    ("it", "Il ministro nega le accuse a Torino"),
    ("pl", "Minister zaprzecza oskarżeniom w Krakowie"),
    ("pt", "Ministro nega acusações em Braga"),
    ("ro", "Ministrul neagă acuzațiile la Cluj-Napoca"),
    ("ru", "Министр опроверг обвинения в Казани"),
    ("uk", "Міністр заперечив звинувачення у Львові"),
]
COURTS = [
    ("de", "Gericht weist Klage gegen Köln"),
    ("en", "A judge rejects the appeal of Leeds"),
    ("fr", "Un juge rejette la plainte de Lyon"),
    ("ru", "Суд отклонил жалобу Казани"),
    ("uk", "Суд відхилив скаргу Львова"),
]
COUNTED = ["Fire destroys 5 homes", "Flood hits 12 homes", "Two hurt, 3 families"]


@pytest.mark.parametrize(("language", "text"), SPOKEN)
def test_the_place_of_words_may_end_a_headline(language: str, text: str, tools: Tools) -> None:
    """Nothing follows by which to tell whether it is only where the words come from."""
    found = extract(a_document(text, language=language), tools)
    assert [toponym.mention.surface for toponym in found.toponyms] == [text.rpartition(" ")[2]]


@pytest.mark.parametrize(("language", "text"), COURTS)
def test_a_name_that_ends_a_headline_calls_no_court_behind_it(language: str, text: str, tools: Tools) -> None:
    """The word for a body would stand behind the name."""
    assert extract(a_document(text, language=language), tools).toponyms


@pytest.mark.parametrize("text", COUNTED)
def test_a_counted_noun_may_end_a_headline(text: str, tools: Tools) -> None:
    """No second noun makes a compound of it (“5 family homes”)."""
    assert extract(a_document(text, language="en"), tools).document.text == text
