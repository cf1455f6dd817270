"""What was hit comes before whence it was fired at."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def struck(language: str, text: str, tools: Tools) -> set[str]:
    """The names of the first places of all attacks; empty for one without."""
    events = extract(a_document(text, language=language), tools).events
    attacks = [event for event in events if event.event_type == "ASSAULT"]
    return {e.located.place.name if e.located and e.located.place else "" for e in attacks}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Missiles fired from Belgorod hit a market in Kharkiv on Sunday, killing two."),
        ("de", "Aus Belgorod abgefeuerte Raketen haben am Sonntag einen Markt in Charkiw getroffen."),
        ("ro", "Rachete lansate din Belgorod au lovit duminică o piață din Harkov, ucigând doi oameni."),
        ("fr", "Des missiles tirés de Belgorod ont frappé dimanche un marché à Kharkiv, tuant deux personnes."),
        ("es", "Misiles lanzados desde Bélgorod alcanzaron el domingo un mercado en Járkov y mataron a dos personas."),
        ("it", "Missili lanciati da Belgorod hanno colpito domenica un mercato di Kharkiv, uccidendo due persone."),
        ("pt", "Mísseis lançados de Belgorod atingiram no domingo um mercado em Kharkiv, matando duas pessoas."),
        ("ru", "Выпущенные из Белгорода ракеты попали в воскресенье в рынок в Харькове, погибли двое."),
        ("uk", "Випущені з Бєлгорода ракети влучили в неділю в ринок у Харкові, загинули двоє."),
        ("pl", "Rakiety wystrzelone z Biełgorodu trafiły w niedzielę w targ w Charkowie, zabijając dwie osoby."),
    ],
)
def test_where_it_lands_comes_first(language: str, text: str, tools: Tools) -> None:
    """The place of the launch may be told, but it is not the scene."""
    assert struck(language, text, tools) == {"Kharkiv"}


def test_what_strikes_something_unknown_was_not_where_it_was_launched(tools: Tools) -> None:
    """Where the place that was hit is not known, none is better than that of the launch."""
    found = struck("es", "Misiles lanzados desde Bélgorod alcanzaron el domingo un mercado de Xqwurb.", tools)
    assert "Belgorod" not in found


def test_a_launch_without_a_target_was_where_it_says(tools: Tools) -> None:
    """“Rockets were fired from Gaza” tells of the launch."""
    assert struck("en", "Rockets were fired from Gaza on Sunday, the army said.", tools) == {"Gaza"}
