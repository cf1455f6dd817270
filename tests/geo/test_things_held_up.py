"""Trains, flights, pay and production that are held up are nobody's arrest."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

HELD_UP = [
    ("fr", "Un train a été arrêté samedi à Dijon."),
    ("fr", "La production a été arrêtée samedi à Dijon."),
    ("it", "Un treno è stato fermato sabato a Lucca."),
    ("pl", "Pociąg został zatrzymany w sobotę w Opolu."),
    ("pl", "Produkcję w Opolu zatrzymano w sobotę."),
    ("pt", "O comboio ficou detido no sábado em Braga."),
    ("ro", "Zborul spre Roma a fost reținut sâmbătă la Cluj."),
    ("ro", "Salariile au fost reținute sâmbătă la Deva."),
    ("ru", "Рейс в Сочи задержали в субботу на четыре часа."),
    ("ru", "В Пскове в субботу задержали пять рейсов."),
    ("uk", "Потяги затримали в суботу в Полтаві."),
    ("uk", "У Львові в суботу затримали виліт трьох рейсів."),
]
ARRESTS = [
    ("fr", "Le conducteur du train a été arrêté samedi à Dijon."),
    ("it", "Il capo del treno è stato fermato sabato a Lucca dalla polizia."),
    ("pl", "Kierowca pociągu został zatrzymany w sobotę w Opolu."),
    ("ro", "Pilotul zborului a fost reținut sâmbătă la Cluj."),
    ("ru", "Пассажира поезда задержали в субботу в Пскове."),
    ("ru", "Пассажира рейса в Сочи задержали в субботу."),
    ("uk", "Провідника потяга затримали в суботу в Полтаві."),
]


@pytest.mark.parametrize(("language", "text"), HELD_UP)
def test_what_is_held_up_is_not_arrested(language: str, text: str, tools: Tools) -> None:
    """No arrest is read."""
    found = extract(a_document(text, published="2024-05-07", language=language), tools)
    assert "arrest" not in {event.mode for event in found.events}


@pytest.mark.parametrize(("language", "text"), ARRESTS)
def test_who_is_aboard_may_be(language: str, text: str, tools: Tools) -> None:
    """Drivers and passengers are arrested as before."""
    found = extract(a_document(text, published="2024-05-07", language=language), tools)
    assert "arrest" in {event.mode for event in found.events}
