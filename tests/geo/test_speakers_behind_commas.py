"""Who is named behind a comma as the source of a sentence says it, and neither did nor suffered what it tells."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _roles(language: str, text: str, tools: Tools) -> dict[str, set[tuple[str, str]]]:
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    return {event.event_type: {(a.name, a.role) for a in event.actors} for event in found.events}


@pytest.mark.parametrize(
    ("text", "deed", "role"),
    [
        (
            "Police shot dead two young men in Kisumu on Tuesday, a hospital official and a rights group said.",
            "ASSAULT",
            ("Police", "actor"),
        ),
        (
            "Two students were killed in Hull on Tuesday, a doctor and a police officer said.",
            "CRIME",
            ("Two students", "target"),
        ),
    ],
)
def test_several_who_say_it_are_no_targets(text: str, deed: str, role: tuple[str, str], tools: Tools) -> None:
    """The list before the verb of saying is of speakers."""
    roles = _roles("en", text, tools)
    assert {one for one in roles[deed] if one[1] != "source"} == {
        role,
        *(one for one in roles[deed] if "young" in one[0]),
    }
    assert {role for _, role in roles["STATEMENT"]} == {"speaker"}


def test_a_list_of_targets_is_none_of_speakers(tools: Tools) -> None:
    """Without a verb of saying they are whom it befell."""
    roles = _roles("en", "Rebels killed a doctor, a nurse and a police officer on Tuesday in Hull.", tools)
    assert {("doctor", "target"), ("nurse", "target"), ("police officer", "target")} <= roles["CRIME"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Dos hombres murieron en un accidente el martes en Vigo, según confirmó el 112."),
        ("es", "Un policía resultó herido el martes en Vigo, según explicó el alcalde."),
        ("pt", "Dois homens morreram num acidente na terça-feira no Porto, segundo informou a Polícia."),
        ("pl", "Kobieta została ranna we wtorek w Radomiu, jak poinformowało pogotowie."),
        ("de", "Eine Frau wurde am Dienstag in Lübeck verletzt, wie die Polizei mitteilte."),
    ],
)
def test_the_dead_say_nothing(language: str, text: str, tools: Tools) -> None:
    """What opens with “as” names its own speaker, or none."""
    speakers = {name for name, role in _roles(language, text, tools).get("STATEMENT", set()) if role == "speaker"}
    assert speakers <= {"alcalde", "Policía", "Polícia", "Polizei", "pogotowie"}


def test_who_did_it_may_confirm_it(tools: Tools) -> None:
    """Nobody else stands behind the verb."""
    roles = _roles("es", "El ministro viajó el martes a Vigo, según confirmó.", tools)
    assert ("ministro", "speaker") in roles["STATEMENT"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("uk", "Двоє операторів підірвалися на міні у вівторок під Харковом.", "операторів"),
        ("ru", "Двое солдат подорвались на мине во вторник под Томском.", "солдат"),
        ("fr", "Deux soldats ont sauté sur une mine mardi près de Lens.", "Deux soldats"),
    ],
)
def test_who_steps_on_a_mine_is_no_doer(language: str, text: str, who: str, tools: Tools) -> None:
    """The verb is done to oneself, and the mine was laid by others."""
    assert (who, "target") in _roles(language, text, tools)["ASSAULT"]
