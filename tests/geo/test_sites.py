"""What stands in one place and is told of again: the plant, the school, the bridge."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools

AGAIN = [
    ("en", "Workers at a tyre factory in Leipzig walked out on Monday. In Dresden shops closed. The minister will visit the factory on Friday.", "CONSULT"),
    ("de", "Die Beschäftigten eines Werks in Leipzig streikten am Montag. In Dresden schlossen Läden. Der Minister besucht am Freitag das Werk.", "CONSULT"),
    ("fr", "Les ouvriers d'une usine de pneus de Leipzig ont cessé le travail lundi. À Dresde, des magasins ont fermé. Le ministre visitera l'usine vendredi.", "CONSULT"),
    ("ro", "Muncitorii unei fabrici de anvelope din Leipzig au făcut grevă luni. La Dresda s-au închis magazine. Ministrul va vizita fabrica vineri.", "CONSULT"),
    ("ru", "Рабочие шинного завода в Лейпциге бастовали в понедельник. В Дрездене закрылись магазины. Министр побывал на заводе в пятницу.", "CONSULT"),
    ("uk", "Робітники шинного заводу в Лейпцигу страйкували в понеділок. У Дрездені закрилися крамниці. Міністр побував на заводі в п'ятницю.", "CONSULT"),
    ("pl", "Załoga fabryki opon w Lipsku strajkowała w poniedziałek. W Dreźnie zamknięto sklepy. Minister odwiedził fabrykę w piątek.", "CONSULT"),
    ("it", "Gli operai di uno stabilimento di Lipsia hanno scioperato lunedì. A Dresda hanno chiuso i negozi. Il ministro visiterà lo stabilimento venerdì.", "CONSULT"),
]  # fmt: skip
ANOTHER = [
    ("en", "Workers at a factory in Leipzig walked out on Monday. The minister will visit another factory on Friday.", "CONSULT"),
    ("en", "A factory in Leipzig burned on Monday, and a factory in Dresden on Tuesday. The minister will visit the factory on Friday.", "CONSULT"),
    ("ru", "Рабочие завода в Лейпциге бастовали в понедельник. Министр побывал на другом заводе в пятницу.", "CONSULT"),
    ("en", "Workers at a factory in Leipzig walked out on Monday. The minister will visit the Krupp factory on Friday.", "CONSULT"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "event_type"), AGAIN)
def test_the_one_told_of_again_stands_where_it_stood(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Not where the article was last."""
    event = last_told(language, text, event_type, tools)
    assert place_name(event) == "Leipzig"
    assert event.located
    assert event.located.place
    assert event.located.place.score <= 0.7


@pytest.mark.parametrize(("language", "text", "event_type"), ANOTHER)
def test_another_one_may_stand_anywhere(language: str, text: str, event_type: str, tools: Tools) -> None:
    """One that is said to be another, or has a name of its own, is not the one told of before."""
    event = last_told(language, text, event_type, tools)
    located = event.located
    assert (
        located is None or located.place is None or not any("told of before, with" in why for why in located.place.why)
    )


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        (
            "it",
            "La scuola di Bari è stata chiusa lunedì. La riforma della scuola è stata approvata dal Senato martedì.",
            "GOVERN",
        ),
        ("ru", "Школу в Казани закрыли в понедельник. Депутаты приняли в четверг закон о школе.", "GOVERN"),
        (
            "en",
            "A fire broke out at a factory in Leipzig on Monday. Factories in the region closed on Tuesday.",
            "ECONOMY",
        ),
        (
            "es",
            "Un colegio de Murcia fue evacuado el lunes. El Colegio de Médicos convocó una huelga el martes.",
            "PROTEST",
        ),
    ],
)
def test_laws_several_of_them_and_names_are_not_of_that_house(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """A reform of the school is of all schools, a plural means others, and a word with a capital is a name."""
    located = last_told(language, text, event_type, tools).located
    assert (
        located is None or located.place is None or not any("told of before, with" in why for why in located.place.why)
    )


def test_what_nobody_told_of_before_is_nowhere(tools: Tools) -> None:
    """A word for a plant alone says nothing."""
    assert place_name(last_told("en", "The minister visited the factory on Friday.", "CONSULT", tools)) is None
