"""Whom words go to: a capital that is accused, asked or thanked is a government, and no place."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

ACCUSED = [
    ("Lisbon accused Minsk on Tuesday of sabotage.", "en", "ACCUSE", ("Lisbon", "Minsk")),
    ("Oslo blamed Ankara for the arson.", "en", "ACCUSE", ("Oslo", "Ankara")),
    ("Vienna warned Baku against attacking the convoy.", "en", "THREATEN", ("Vienna", "Baku")),
    ("Sofia a acuzat luni Ankara de sabotaj.", "ro", "ACCUSE", ("Sofia", "Ankara")),
    ("Таллінн звинуватив Мінськ у диверсії.", "uk", "ACCUSE", ("Tallinn", "Minsk")),
    ("Таллин обвинил Минск в поджоге склада.", "ru", "ACCUSE", ("Tallinn", "Minsk")),
    ("Вена пригрозила Минску новыми санкциями.", "ru", "THREATEN", ("Vienna", "Minsk")),
    ("Wien warf Ankara Sabotage vor.", "de", "ACCUSE", ("Vienna", "Ankara")),
    ("Oslo hat Minsk am Montag beschuldigt, die Brücke zerstört zu haben.", "de", "ACCUSE", ("Oslo", "Minsk")),
    ("Lisbonne a imputé l'incendie criminel à Minsk.", "fr", "ACCUSE", ("Lisbon", "Minsk")),
    ("Oslo a mis en garde Ankara contre une attaque.", "fr", "STATEMENT", ("Oslo", "Ankara")),
    ("Lisboa acusó el lunes a Minsk de sabotaje.", "es", "ACCUSE", ("Lisbon", "Minsk")),
    ("Bruselas amenazó a Ankara con nuevas sanciones.", "es", "THREATEN", ("European Union", "Ankara")),
    ("Vienna ha incolpato Ankara dell'incendio doloso.", "it", "ACCUSE", ("Vienna", "Ankara")),
    ("Praga oskarżyła Ankarę o sabotaż.", "pl", "ACCUSE", ("Prague", "Ankara")),
    ("Bruksela zagroziła Ankarze nowymi sankcjami.", "pl", "THREATEN", ("European Union", "Ankara")),
    ("Viena acusou Ancara de sabotagem.", "pt", "ACCUSE", ("Vienna", "Ankara")),
    ("Bruxelas ameaçou Ancara com novas sanções.", "pt", "THREATEN", ("European Union", "Ankara")),
]


@pytest.mark.parametrize(("text", "language", "event_type", "who"), ACCUSED)
def test_a_capital_that_is_accused_is_a_government(
    text: str, language: str, event_type: str, who: tuple[str, str], tools: Tools
) -> None:
    """It is the target, and nothing of the sentence was done there."""
    events = extract(a_document(text, language=language), tools).events
    (said,) = (one for one in events if one.event_type == event_type)
    told = [(actor.role, actor.name) for actor in said.actors]
    assert {("speaker", who[0]), ("target", who[1])} <= set(told)
    assert all(one.located is None for one in events)


def test_who_accuses_has_not_done_it(tools: Tools) -> None:
    """“Accused Minsk of sabotage”: those have who are accused."""
    events = extract(a_document("Oslo accused Minsk on Tuesday of sabotage.", language="en"), tools).events
    (deed,) = (one for one in events if one.event_type == "ASSAULT")
    assert [actor.name for actor in deed.actors] == ["Minsk"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Floods threatened Bangkok on Monday.", "en", "Bangkok"),
        ("Rockets hit Baghdad on Monday, killing two.", "en", "Baghdad"),
        ("The minister praised nurses in Lisbon on Monday.", "en", "Lisbon"),
        ("El huracán amenaza a La Habana con inundaciones.", "es", "Habana"),
        ("Inundațiile au amenințat Bangkok luni.", "ro", "Bangkok"),
        ("Митингующие потребовали в Минске отставки министра.", "ru", "Минске"),
        ("Demonstranten forderten am Montag in Oslo den Rücktritt des Ministers.", "de", "Oslo"),
        ("El ministro llegó el lunes a Lisboa.", "es", "Lisboa"),
        ("O ministro criticou em Lisboa a greve.", "pt", "Lisboa"),
    ],
)
def test_a_capital_that_nobody_speaks_to_is_a_place(text: str, language: str, name: str, tools: Tools) -> None:
    """What a flood threatens, and what stands behind a word of place, is where it is."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    assert [t.mention.role for t in toponyms if t.mention.surface.endswith(name)] == ["location"]
