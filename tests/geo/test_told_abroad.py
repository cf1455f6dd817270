"""Places that the words put into a country in which the gazetteer has none of their name."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract

IN_THE_COUNTRY = [
    ("en", "A bus crashed near Naran in Pakistan on Monday, killing nine.", "ACCIDENT", "Pakistan"),
    ("en", "A bomb exploded in Gorgan, Spain, on Monday.", "ASSAULT", "Spain"),
    ("en", "A bomb exploded in Leiria in the north of Norway on Monday.", "ASSAULT", "northern Norway"),
    ("de", "In Kirkwall (Norwegen) brannte am Montag eine Fabrik.", "FIRE", "Norway"),
    ("fr", "Une bombe a explosé lundi à Osorno, en Colombie.", "ASSAULT", "Colombia"),
    ("es", "Una bomba explotó el lunes en Osorno, Colombia, y mató a tres personas.", "ASSAULT", "Colombia"),
    ("it", "Una bomba è esplosa lunedì a Osorno, in Colombia.", "ASSAULT", "Colombia"),
    ("pt", "Uma bomba explodiu na segunda-feira em Osorno, na Colômbia.", "ASSAULT", "Colombia"),
    ("ro", "O bombă a explodat luni la Naran, în Pakistan.", "ASSAULT", "Pakistan"),
    ("pl", "Bomba wybuchła w poniedziałek w Osorno w Kolumbii.", "ASSAULT", "Colombia"),
    ("ru", "Бомба взорвалась в понедельник в Осорно в Колумбии.", "ASSAULT", "Colombia"),
    ("uk", "Бомба вибухнула в понеділок в Осорно в Колумбії.", "ASSAULT", "Colombia"),
]
STAYS = [
    ("en", "Protests were held on Monday in Leeds, Spain and Italy.", "PROTEST", "Leeds"),
    ("es", "Hubo protestas el lunes en Osorno, Colombia y Perú.", "PROTEST", "Osorno"),
    ("en", "A bomb exploded on Monday in Belfast, Ireland.", "ASSAULT", "Belfast"),
    ("fr", "Une bombe a explosé lundi à Nouméa, en France.", "ASSAULT", "Nouméa"),
    ("en", "A bomb exploded on Monday in Sevastopol, Russia.", "ASSAULT", "Sevastopol"),
    ("es", "La policía detuvo el lunes en Osorno a dos hombres buscados en Colombia.", "COERCE", "Osorno"),
    ("en", "A Spanish court jailed a man in Osorno on Monday.", "COERCE", "Osorno"),
    ("es", "La base rusa de Tartus fue atacada el lunes.", "ASSAULT", "Tartus"),
    ("fr", "Le port chinois de Hambantota a été bombardé lundi.", "ASSAULT", "Hambantota"),
    ("en", "The Chinese port of Hambantota was attacked on Monday.", "ASSAULT", "Hambantota"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "name"), IN_THE_COUNTRY)
def test_a_namesake_abroad_is_not_meant(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """The only town that the gazetteer has lies in another country: what is sure is the country that is named."""
    event = last_told(language, text, event_type, tools)
    assert place_name(event) == name
    assert event is not None
    assert event.located is not None
    assert event.located.place is not None
    assert any("in no gazetteer" in reason for reason in event.located.place.why)


@pytest.mark.parametrize(("language", "text", "event_type", "name"), STAYS)
def test_what_may_lie_there_or_is_only_told_with_it_stays(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Enumerations, possessions overseas, borders that are disputed, and people who are sought elsewhere."""
    assert place_name(last_told(language, text, event_type, tools)) == name


def test_the_name_means_the_same_all_over_the_article(tools: Tools) -> None:
    """Where it stands alone as well."""
    text = "Osorno, Colombia, was calm. A bomb had exploded in Osorno on Monday."
    assert place_name(last_told("en", text, "ASSAULT", tools)) == "Colombia"


def test_a_place_with_its_own_country_beside_it_stays(tools: Tools) -> None:
    """Though another one of its name is told of in the same article."""
    text = "W Brześciu na Białorusi zatrzymano dwie osoby. W Brześciu, na północy Francji, wybuchł pożar."
    found = extract(a_document(text, language="pl"), tools).toponyms
    assert [t.place.name for t in found if t.place and t.mention.span.of(text) == "Brześciu"] == [
        "Brest",
        "northern France",
    ]
