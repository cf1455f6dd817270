"""Whose position is struck, which force strikes, and how many people march."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

Cast = set[tuple[str, str]]


def cast(text: str, language: str, event_type: str, tools: Tools) -> Cast:
    """Roles and names in the first event of a type."""
    events = extract(a_document(text, language=language), tools).events
    first = next(one for one in events if one.event_type == event_type)
    return {(actor.role, actor.name) for actor in first.actors}


@pytest.mark.parametrize(
    ("text", "language", "target"),
    [
        ("The army shelled a position of Hezbollah near Tyre on Sunday.", "en", "Hezbollah"),
        ("The navy bombed an arms depot of the Houthi rebels on Monday.", "en", "Houthi"),
        ("Marina a bombardat luni un depozit de arme al rebelilor houthi.", "ro", "rebelilor"),
        ("Армія обстріляла в неділю позицію «Хезболли» біля Тіра.", "uk", "Hezbollah"),
        ("Армия обстреляла в воскресенье позицию «Хезболлы» у Тира.", "ru", "Hezbollah"),
        ("Die Armee hat am Sonntag eine Stellung der Hisbollah bei Tyros beschossen.", "de", "Hezbollah"),
        ("L'armée a bombardé dimanche une position du Hezbollah près de Tyr.", "fr", "Hezbollah"),
        ("El ejército bombardeó el domingo una posición de Hezbolá cerca de Tiro.", "es", "Hezbollah"),
        ("L'esercito ha bombardato domenica una postazione di Hezbollah vicino a Tiro.", "it", "Hezbollah"),
        ("Armia ostrzelała w niedzielę pozycję Hezbollahu koło Tyru.", "pl", "Hezbollah"),
        ("O exército bombardeou no domingo uma posição do Hezbollah perto de Tiro.", "pt", "Hezbollah"),
    ],
)
def test_whose_position_is_struck_is_a_target(text: str, language: str, target: str, tools: Tools) -> None:
    """The genitive behind the object says whom it hits."""
    assert ("target", target) in cast(text, language, "ASSAULT", tools)


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("The army shelled a village with the help of Hezbollah on Sunday.", "en", "Hezbollah"),
        ("L'armée a bombardé dimanche un village, position du Hezbollah.", "fr", "Hezbollah"),
    ],
)
def test_who_stands_behind_another_preposition_is_not_struck(
    text: str, language: str, other: str, tools: Tools
) -> None:
    """“With the help of” tells no target, nor does what a comma sets apart."""
    assert ("target", other) not in cast(text, language, "ASSAULT", tools)


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("The Saudi air force bombed a depot on Monday.", "en", "Saudi air force"),
        ("Авиация Саудовской Аравии разбомбила в понедельник склад.", "ru", "Авиация Саудовской Аравии"),
        ("Авіація Саудівської Аравії розбомбила в понеділок склад.", "uk", "Авіація Саудівської Аравії"),
        ("L'aviation saoudienne a bombardé lundi un dépôt.", "fr", "aviation saoudienne"),
        ("La aviación saudí bombardeó el lunes un depósito.", "es", "aviación saudí"),
        ("L'aviazione saudita ha bombardato lunedì un deposito.", "it", "aviazione saudita"),
        ("Lotnictwo saudyjskie zbombardowało w poniedziałek skład.", "pl", "Lotnictwo saudyjskie"),
    ],
)
def test_a_force_acts_and_not_its_state(text: str, language: str, actor: str, tools: Tools) -> None:
    """The state beside the noun says whose it is."""
    actors = {name for role, name in cast(text, language, "ASSAULT", tools) if role == "actor"}
    assert actors == {actor}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Hundreds of teachers marched through Leeds on Thursday.", "en", "teachers"),
        ("Des centaines d'enseignants ont défilé jeudi à Limoges.", "fr", "enseignants"),
        ("Cientos de maestros marcharon el jueves en Oaxaca.", "es", "maestros"),
        ("Centinaia di insegnanti hanno sfilato giovedì a Potenza.", "it", "insegnanti"),
        ("Centenas de professores desfilaram na quinta-feira em Braga.", "pt", "professores"),
        ("Сотні вчителів пройшли в четвер маршем у Луцьку.", "uk", "Сотні вчителів"),
    ],
)
def test_who_is_counted_acts(text: str, language: str, name: str, tools: Tools) -> None:
    """“Hundreds of” says how many, and not whose."""
    assert ("actor", name) in cast(text, language, "PROTEST", tools)


@pytest.mark.parametrize(
    ("text", "language", "target"),
    [
        ("Le Pakistan a accusé lundi les talibans de complicité.", "fr", "talibans"),
        ("Pakistán acusó el lunes a los talibanes de complicidad.", "es", "talibanes"),
        ("Il Pakistan ha accusato lunedì i talebani di complicità.", "it", "talebani"),
        ("O Paquistão acusou na segunda-feira os talibãs de cumplicidade.", "pt", "talibãs"),
        ("Pakistan oskarżył w poniedziałek talibów o spisek.", "pl", "talibów"),
        ("Пакистан обвинил в понедельник талибов в сговоре.", "ru", "талибов"),
        ("Пакистан звинуватив у понеділок талібів у змові.", "uk", "талібів"),
        ("Pakistanul i-a acuzat luni pe talibani de complicitate.", "ro", "talibani"),
        ("Pakistan hat die Taliban am Montag beschuldigt, sie zu schützen.", "de", "Taliban"),
    ],
)
def test_fighters_are_accused(text: str, language: str, target: str, tools: Tools) -> None:
    """Where the name has no capital letter as well."""
    assert {("speaker", "Pakistan"), ("target", target)} <= cast(text, language, "ACCUSE", tools)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Amnistía Internacional acusó el lunes al ejército de torturas.", "es"),
        ("A Amnistia Internacional acusou na segunda-feira o exército de tortura.", "pt"),
        ("«Международная амнистия» обвинила в понедельник армию в пытках.", "ru"),
        ("«Міжнародна амністія» звинуватила в понеділок армію в катуваннях.", "uk"),
    ],
)
def test_the_name_of_a_body_grants_nothing(text: str, language: str, tools: Tools) -> None:
    """Amnesty International speaks, and no amnesty is granted."""
    assert ("speaker", "Amnesty International") in cast(text, language, "ACCUSE", tools)
    events = extract(a_document(text, language=language), tools).events
    assert all(one.event_type != "CONCEDE" for one in events)
