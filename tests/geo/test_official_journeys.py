"""Where those go who act for a state or a town, and what only sounds like a journey."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.event_words import load
from geo.pipeline import Tools, extract

JOURNEYS = [
    ("en", "The foreign minister headed on Tuesday to Leipzig."),
    ("en", "The envoy will be on Tuesday in Leipzig."),
    ("en", "The governor is expected on Tuesday in Leipzig."),
    ("fr", "Le ministre est venu mardi à Leipzig."),
    ("fr", "La chancelière s'est envolée mardi pour Leipzig."),
    ("de", "Die Ministerin kam am Dienstag nach Leipzig."),
    ("de", "Der Präsident wird am Dienstag in Leipzig erwartet."),
    ("es", "El canciller se trasladó el martes a Leipzig."),
    ("es", "La ministra irá el martes a Leipzig."),
    ("it", "Il premier è andato martedì a Lipsia."),
    ("it", "Il ministro è partito martedì per Lipsia."),
    ("pt", "O ministro estará na terça-feira em Leipzig."),
    ("pt", "O chanceler partiu na terça-feira para Leipzig."),
    ("ro", "Premierul a plecat marți spre Leipzig."),
    ("ro", "Ministrul a ajuns marți la Leipzig."),
    ("ru", "Министр выехал во вторник в Лейпциг."),
    ("ru", "Премьера ждут во вторник в Лейпциге."),
    ("uk", "Міністр завітав у вівторок до Лейпцига."),
    ("uk", "Прем'єр полетить у вівторок до Лейпцига."),
    ("pl", "Minister pojechał we wtorek do Kijowa."),
    ("pl", "Premier będzie we wtorek w Lipsku."),
]
NONE = [
    ("en", "The minister's decision is due in March."),
    ("en", "The governor left on Friday for Easter."),
    ("en", "The minister came to power in Leipzig."),
    ("en", "Three tourists went on Tuesday to Leipzig."),
    ("fr", "Le ministre est venu à bout de la crise."),
    ("de", "Der Minister kam am Montag nach Hause."),
    ("es", "El presidente fue a juicio en Leipzig."),
    ("it", "Il ministro è andato a processo a Lipsia."),
    ("ro", "Ministrul a venit la putere în Leipzig."),
    ("pl", "Minister będzie w Platformie Obywatelskiej."),
]


@pytest.mark.parametrize(("language", "text"), JOURNEYS)
def test_who_acts_for_a_state_visits_where_he_goes(language: str, text: str, tools: Tools) -> None:
    """Whatever verb the language has for going there, and with the day between the two."""
    event = last_told(language, text, "CONSULT", tools)
    assert event.mode == "visit"
    assert place_name(event) in {"Leipzig", "Kyiv"}


@pytest.mark.parametrize(("language", "text"), NONE)
def test_others_and_figures_of_speech_visit_nothing(language: str, text: str, tools: Tools) -> None:
    """Without somebody who acts for others, and without a place, words for going say little."""
    assert not [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "CONSULT"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ten people died in a fire in Leipzig on Monday. The minister will travel there on Tuesday."),
        ("fr", "Dix personnes sont mortes lundi dans un incendie à Leipzig. Le ministre s'y rendra mardi."),
        ("pl", "W Lipsku w poniedziałek w pożarze zginęło dziesięć osób. Minister pojechał tam we wtorek."),
    ],
)
def test_there_is_the_place_told_of(language: str, text: str, tools: Tools) -> None:
    """A word that points back is a place as well."""
    assert place_name(last_told(language, text, "CONSULT", tools)) == "Leipzig"


def test_a_family_says_once_what_holds_for_all_its_words() -> None:
    """Each word of it has the needs, what sets it apart, the mode, and whether it asks for a place."""
    words = load("en")["CONSULT"]
    for entry in ("head ~ =for", "=came ~ =to"):
        assert "minister" in words.needs[entry]
        assert "school" in words.apart[entry]
        assert {entry} <= set(words.strict) & set(words.named) & set(words.placed) & set(words.modes["visit"])
    assert "=travel =there" not in words.placed
