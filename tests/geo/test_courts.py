"""Where courts try people, whose adjectives towns lend to their bodies, and skiers who are from elsewhere."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "Das Landgericht Köln verurteilte am Dienstag einen Mann wegen eines Überfalls in Bonn.", "Köln"),
        ("es", "Un juzgado de Vigo absolvió ayer al patrón del pesquero hundido en Ribeira.", "Vigo"),
        (
            "it",
            "Il Tribunale di Trieste ha condannato ieri sei dirigenti per le morti nei cantieri di Monfalcone.",
            "Trieste",
        ),
        ("pl", "Sąd Okręgowy w Gdańsku skazał we wtorek mieszkańca Elbląga na sześć lat więzienia.", "Gdańsk"),
        ("en", "A court in Nairobi on Tuesday sentenced two men to life for an attack in Garissa.", "Nairobi"),
        ("ru", "Суд Краснодара приговорил жителя Анапы к пяти годам колонии.", "Krasnodar"),
        ("ru", "Центральный районный суд Сочи приговорил в четверг чиновника к девяти годам колонии.", "Sochi"),
        ("ru", "Суд Орла оправдал во вторник водителя.", "Orël"),  # an eagle, too
    ],
)
def test_a_trial_is_where_the_court_sits_and_not_where_the_deed_was(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """Nor where the accused lives."""
    assert place_name(last_told(language, text, "CRIME", tools, "trial")) == place


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("pl", "Gdański sąd skazał we wtorek mieszkańca Elbląga na sześć lat więzienia.", "CRIME", "Gdańsk"),
        ("pl", "Do pożaru doszło w środę na katowickim lotnisku.", "FIRE", "Katowice"),
        ("pl", "Bomba uderzyła w piątek w blok w charkowskiej dzielnicy Sałtiwka.", "ASSAULT", "Kharkiv"),
        ("ru", "Краснодарский суд арестовал во вторник бывшего чиновника.", "COERCE", "Krasnodar"),
        ("uk", "Львівська поліція затримала у вівторок трьох підозрюваних.", "COERCE", "Lviv"),
    ],
)
def test_the_adjective_of_a_city_says_whose_body_it_is(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Though the article names the city nowhere else."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Polski sąd skazał we wtorek kierowcę na sześć lat więzienia."),
        ("pl", "Wojewódzki sąd skazał we wtorek kierowcę na sześć lat więzienia."),
        ("ru", "Городской суд приговорил чиновника к пяти годам колонии."),
        ("uk", "Український суд засудив водія до п'яти років."),
    ],
)
def test_no_other_adjective_is_of_a_city(language: str, text: str, tools: Tools) -> None:
    """Those of countries and of kinds of courts end alike."""
    assert place_name(last_told(language, text, "CRIME", tools)) is None


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        (
            "pl",
            "W Zakopanem w niedzielę runął dach. Dwie godziny później lawina porwała narciarza z Legnicy.",
            "Zakopane",
        ),
        (
            "en",
            "A roof collapsed in Aviemore on Sunday. An hour later an avalanche buried a skier from Leeds.",
            "Aviemore",
        ),
        ("ru", "В Сочи в воскресенье рухнула крыша. Через час лавина накрыла лыжника из Перми.", "Sochi"),
    ],
)
def test_where_somebody_is_from_counts_for_less_than_where_the_article_is(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """A skier comes from elsewhere."""
    assert place_name(last_told(language, text, "DISASTER", tools)) == place


HIGHEST = [
    ("pt", "O Supremo julgou na terça-feira um deputado por um homicídio em Goiânia em 2012."),
    ("it", "La Cassazione ha condannato martedì un uomo per un omicidio a Padova nel 2012."),
    ("es", "El Tribunal Supremo condenó el martes a un hombre por un asesinato en Lugo en 2012."),
    ("pl", "Sąd Najwyższy skazał we wtorek mężczyznę za zabójstwo w Radomiu w 2012 roku."),
    ("ru", "Верховный суд приговорил во вторник мужчину за убийство в Казани в 2012 году."),
    ("uk", "Верховний суд засудив у вівторок чоловіка за вбивство у Львові у 2012 році."),
]


@pytest.mark.parametrize(("language", "text"), HIGHEST)
def test_the_highest_court_does_not_sit_where_the_deed_was(language: str, text: str, tools: Tools) -> None:
    """The verdict is drawn nowhere, the murder where it was."""
    events = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "CRIME"]
    assert [place_name(e) for e in events if e.status == "reported"] == [None]
    assert None not in {place_name(e) for e in events if e.status == "background"}


def test_a_verdict_whose_own_place_is_told_is_there(tools: Tools) -> None:
    """A federal court may sit elsewhere than in the capital."""
    text = "In Leipzig hat das Bundesverwaltungsgericht am Dienstag einen Mann wegen eines Mordes verurteilt."
    assert place_name(last_told("de", text, "CRIME", tools)) == "Leipzig"
