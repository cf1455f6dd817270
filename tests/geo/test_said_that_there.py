"""“Police said that on Tuesday in Leeds”: behind “that” the day and the town are the deed's, not those of who speaks."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Police said that on Tuesday in Leeds a warehouse fire broke out.", "Leeds"),
        ("de", "Die Polizei teilte mit, dass am Dienstag in Kassel ein Brand ausgebrochen ist.", "Kassel"),
        ("fr", "La police a indiqué que mardi à Lyon un incendie s'est déclaré.", "Lyon"),
        ("es", "La policía informó que el martes en Sevilla se declaró un incendio.", "Sevilla"),
        ("it", "La polizia ha detto che martedì a Bari è scoppiato un incendio.", "Bari"),
        ("pt", "A polícia disse que na terça-feira em Braga deflagrou um incêndio.", "Braga"),
        ("pl", "Policja podała, że we wtorek w Łodzi wybuchł pożar.", "Łódź"),
        ("ro", "Poliția a spus că marți la Iași a izbucnit un incendiu.", "Iaşi"),
        ("ru", "Полиция сообщила, что ночью в Казани загорелся склад.", "Kazan"),
        ("uk", "Поліція повідомила, що вночі в Харкові спалахнула пожежа.", "Kharkiv"),
        ("en", "A fire broke out in a village, officials said on Tuesday in Leeds.", None),
        ("uk", "У селі спалахнула пожежа, заявив у вівторок у Харкові речник.", None),
    ],
)
def test_the_town_behind_that_is_the_deeds(language: str, text: str, name: str | None, tools: Tools) -> None:
    """Without it the town is that of the words."""
    assert place_name(last_told(language, text, "FIRE", tools)) == name
