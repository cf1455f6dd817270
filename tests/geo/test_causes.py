"""Which deed another one follows from."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def events(text: str, language: str, tools: Tools) -> dict[str, Event]:
    """The events of a text by type."""
    return {event.event_type: event for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("text", "language", "effect", "cause"),
    [
        ("Missiles struck Sumy on Sunday. The strike led to a fire.", "en", "FIRE", "ASSAULT"),
        ("A flood hit Derna on Sunday, forcing the evacuation of 400 people.", "en", "EVACUATE", "DISASTER"),
        ("Un cutremur a lovit duminică orașul Focșani. Sute de oameni au fost evacuați.", "ro", "EVACUATE", "DISASTER"),
        ("Un atac cu drone a lovit duminică Odesa. Atacul a dus la un incendiu.", "ro", "FIRE", "ASSAULT"),
    ],
)
def test_a_consequence_names_its_cause(text: str, language: str, effect: str, cause: str, tools: Tools) -> None:
    """The event says which one it follows from, and by what words."""
    found = events(text, language, tools)
    assert found[effect].caused_by == found[cause].id
    assert any(reason.startswith("follows from") for reason in found[effect].why)


def test_a_cause_that_lies_far_back_is_none(tools: Tools) -> None:
    """A fire many sentences on has a cause of its own, though its sentence has a word for causes."""
    filler = " ".join("Prices of bread and milk stayed the same." for _ in range(8))
    text = f"Missiles struck Sumy on Sunday. {filler} A fire was caused by a stove on Monday."
    found = events(text, "en", tools)
    assert found["FIRE"].caused_by is None
    place = found["FIRE"].located and found["FIRE"].located.place
    assert place is not None  # where the article is, as a guess
    assert "the article is about this town" in place.why[-1]


def test_a_deed_elsewhere_is_no_cause(tools: Tools) -> None:
    """A fire in one town does not follow from a strike on another."""
    found = events("Missiles struck Sumy on Sunday. A fire broke out in Lisbon on Sunday.", "en", tools)
    assert found["FIRE"].caused_by is None


def test_nothing_follows_from_what_came_later(tools: Tools) -> None:
    """A fire of Friday is not caused by a strike of Sunday."""
    found = events("Missiles struck Sumy on Sunday. A fire had broken out in Sumy on Friday.", "en", tools)
    assert found["FIRE"].caused_by is None


def test_a_planned_deed_has_no_cause_yet(tools: Tools) -> None:
    """What is announced takes neither place nor date from a deed before."""
    found = events("A flood hit Derna on Sunday. Residents will be evacuated on 5 January 2026.", "en", tools)
    assert found["EVACUATE"].status == "planned"
    assert found["EVACUATE"].caused_by is None
