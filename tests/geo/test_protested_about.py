"""Where people protest in memory of somebody killed elsewhere, the protest is not where he was killed."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

KILLED_ELSEWHERE = [
    ("en", "Hundreds of people marched in memory of the nurse killed in Gaza."),
    ("en", "Students protested over the death of a researcher beaten in Tehran."),
    ("de", "Hunderte Menschen demonstrierten für die in Teheran hingerichtete Studentin."),
    ("de", "Studenten protestierten für die Freilassung des in Kairo inhaftierten Forschers."),
    ("fr", "Des centaines de personnes ont défilé en hommage à un médecin tué à Kaboul."),
    ("es", "Cientos de personas marcharon en homenaje a la maestra asesinada en Tijuana."),
    ("it", "La piazza ha manifestato ricordando il ricercatore, ucciso al Cairo."),
    ("pt", "Os estudantes protestaram pela libertação do investigador detido em Teerão."),
    ("ro", "Sute de oameni au protestat în memoria jurnalistului ucis la Gaza."),
    ("pl", "Setki osób protestowały ku pamięci dziennikarza zabitego w Gazie."),
    ("ru", "Сотни человек протестовали из-за гибели студента, убитого в Каире."),
    ("uk", "Сотні людей протестували через загибель студента, вбитого в Каїрі."),
]
BOTH_TOLD = [
    ("en", "Hundreds protested in Leeds over the killing of a woman shot in York.", "Leeds"),
    ("de", "Hunderte demonstrierten in Kassel für die in Teheran hingerichtete Studentin.", "Kassel"),
    ("fr", "Des habitants ont manifesté à Rennes en hommage au journaliste tué à Gaza.", "Rennes"),
    ("it", "Centinaia di persone hanno manifestato a Bari in ricordo del ragazzo ucciso a Foggia.", "Bari"),
    ("pl", "Studenci protestowali w Krakowie w obronie badacza aresztowanego w Teheranie.", "Kraków"),
    ("uk", "Сотні людей протестували у Львові через загибель студента, вбитого в Каїрі.", "Lviv"),
]
ITS_OWN = [
    ("en", "Thousands demonstrated against the war and were arrested in Leeds.", "Leeds"),
    ("en", "Students rallied for peace at a march held in Bristol.", "Bristol"),
    ("de", "Hunderte demonstrierten gegen den in Kassel geplanten Bau einer Fabrik.", "Kassel"),
    ("fr", "Ils ont manifesté contre la réforme et dix ont été arrêtés à Rennes.", "Rennes"),
    ("pl", "Mieszkańcy protestowali przeciwko fabryce planowanej w Kielcach.", "Kielce"),
    ("ru", "Сотни человек протестовали против стройки, полиция задержала десять человек в Казани.", "Kazan"),
]
EITHER = [
    ("en", "Hundreds protested over the death of a student in Tehran."),
    ("de", "Hunderte protestierten gegen die Ermordung eines Studenten in Teheran."),
    ("es", "Cientos protestaron por el asesinato de una joven en Bogotá."),
]


def _protest(language: str, text: str, tools: Tools) -> list[tuple[str, float]]:
    events = extract(a_document(text, language=language), tools).events
    protest = next(event for event in events if event.event_type == "PROTEST")
    return [(t.place.name, t.place.score) for t in protest.places if t.place]


@pytest.mark.parametrize(("language", "text"), KILLED_ELSEWHERE)
def test_a_protest_is_not_where_those_were_killed_whom_it_is_about(language: str, text: str, tools: Tools) -> None:
    """Nobody says where it was."""
    assert _protest(language, text, tools) == []


@pytest.mark.parametrize(("language", "text", "place"), BOTH_TOLD)
def test_a_protest_is_where_it_is_told_to_be(language: str, text: str, place: str, tools: Tools) -> None:
    """And not there as well where those were killed."""
    assert [name for name, _ in _protest(language, text, tools)] == [place]


@pytest.mark.parametrize(("language", "text", "place"), ITS_OWN)
def test_what_is_done_to_those_who_protest_is_done_there(language: str, text: str, place: str, tools: Tools) -> None:
    """A further verb or what is only planned leaves the place."""
    assert place in [name for name, _ in _protest(language, text, tools)]


@pytest.mark.parametrize(("language", "text"), EITHER)
def test_the_place_behind_a_noun_for_a_death_looks_like_a_guess(language: str, text: str, tools: Tools) -> None:
    """“Over the death of a student in Tehran”: the death or the protest was there."""
    scores = [score for _, score in _protest(language, text, tools)]
    assert scores
    assert max(scores) <= 0.5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Il ministro ha ricordato il ricercatore ucciso al Cairo."),
        ("es", "La ministra recordó al periodista asesinado en Gaza."),
        ("en", "The minister condemned the killers of a nurse shot in Gaza."),
    ],
)
def test_words_about_somebody_are_not_said_where_he_was_killed(language: str, text: str, tools: Tools) -> None:
    """Nobody says where they were said."""
    events = extract(a_document(text, language=language), tools).events
    said = [e for e in events if e.event_type in ("STATEMENT", "ACCUSE")]
    assert said
    assert not any(t.place for e in said for t in e.places)
