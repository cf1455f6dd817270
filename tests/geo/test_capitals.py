"""“the Lebanese capital”, “in the capital”: the town that words mean without naming it."""

from __future__ import annotations

import pytest

from geo.likely_places import is_guess
from geo.model import Event
from geo.pipeline import Tools, extract
from tests.builders import a_document


def town(text: str, language: str, tools: Tools) -> str | None:
    """Where the last event of a text took place, by what the rules know."""
    events: tuple[Event, ...] = extract(a_document(text, language=language), tools).events
    located = events[-1].located
    return located.place.name if located and located.place and not is_guess(located) else None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "An explosion rocked the Lebanese capital on Friday.", "Beirut"),
        ("en", "ANTANANARIVO - Madagascar's capital was placed under curfew on Friday.", "Antananarivo"),
        ("ro", "Mii de oameni au protestat vineri în capitala Ungariei.", "Budapest"),
        ("uk", "У столиці Франції пролунав вибух.", "Paris"),
        ("ru", "В столице Ливана прогремел взрыв.", "Beirut"),
        ("de", "In Libanons Hauptstadt brannte ein Lager.", "Beirut"),
        ("fr", "Une bombe a explosé vendredi dans la capitale libanaise.", "Beirut"),
        ("es", "Una bomba estalló el viernes en la capital de Perú.", "Lima"),
        ("it", "Una bomba è esplosa venerdì nella capitale libanese.", "Beirut"),
        ("pl", "W stolicy Libanu protestowały tysiące ludzi.", "Beirut"),
        ("pt", "Uma bomba explodiu na sexta-feira na capital libanesa.", "Beirut"),
    ],
)
def test_the_capital_of_a_country_beside_the_word_is_the_place(
    language: str, text: str, expected: str, tools: Tools
) -> None:
    """Its own name need not stand in the text."""
    assert town(text, language, tools) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Police in Nigeria arrested ten men. Thousands marched in the capital on Friday.", "Abuja"),
        ("de", "Der Libanon trauert. In der Hauptstadt protestierten Tausende.", "Beirut"),
        ("uk", "Франція страйкує. У столиці затримали десятьох людей.", "Paris"),
    ],
)
def test_without_a_country_it_is_that_of_the_article(language: str, text: str, expected: str, tools: Tools) -> None:
    """The country that the article names most."""
    assert town(text, language, tools) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thousands marched in the capital of Texas on Friday."),
        ("en", "Nigeria mourns. Protesters in the state capital clashed with police."),
        ("ru", "Россия скорбит. В столице области вспыхнул пожар."),
        ("en", "Nigeria mourns. Thousands marched against foreign capital on Friday."),
    ],
)
def test_the_capital_of_a_state_or_money_is_none(language: str, text: str, tools: Tools) -> None:
    """No capital of a country is put there."""
    assert town(text, language, tools) not in ("Abuja", "Moscow", "Washington", "Washington D.C.")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Georgia is uneasy. Thousands rallied outside parliament on Tuesday.", "Tbilisi"),
        ("ro", "România tace. Mii de oameni au protestat marți în fața Parlamentului.", "Bucharest"),
        ("ru", "В Грузии неспокойно. Тысячи человек протестовали у здания парламента.", "Tbilisi"),
        ("es", "Perú vive una crisis. El Parlamento destituyó el lunes al presidente.", None),
        ("pl", "Polska czeka. Sejm uchwalił w piątek ustawę.", "Poland"),
        ("en", "The European Parliament, unlike Georgia, condemned it. The European Parliament passed the law.", None),
        ("es", "Perú calla. Miles protestaron en el Parlamento europeo.", None),
    ],
)
def test_a_house_of_state_stands_in_the_capital(language: str, text: str, expected: str | None, tools: Tools) -> None:
    """What is done there is done in the capital of the country that the article is about; what it decides is on the country."""
    assert town(text, language, tools) == expected


def test_of_two_countries_that_are_named_as_often_it_is_neither(tools: Tools) -> None:
    """Who attacks is named first, but that is not where “the capital” is."""
    text = "Russia attacked Ukraine. In the capital, an explosion killed three people."
    assert town(text, "en", tools) not in ("Moscow", "Kyiv")


def test_a_capital_that_is_named_stands_for_itself(tools: Tools) -> None:
    """The name beside the word is the place, with its own score."""
    (event,) = extract(a_document("A fire broke out in Kyiv, the capital.", language="en"), tools).events
    assert [toponym.mention.surface for toponym in event.places] == ["Kyiv"]


def test_the_country_beside_the_word_is_no_town_of_its_name(tools: Tools) -> None:
    """“la capital de Perú” is in Peru, not in a town called Peru."""
    document = a_document("Una bomba estalló el viernes en la capital de Perú.", language="es")
    (toponym,) = extract(document, tools).toponyms
    assert toponym.place is not None
    assert (toponym.place.kind, toponym.place.country_code) == ("country", "PE")


LOCAL = [
    ("pt", "Em Manaus choveu. Em Tefé houve um incêndio. Uma explosão matou duas pessoas na capital.", "Manaus"),
    ("es", "En Córdoba, Argentina, llovió. En Villa María hubo un incendio. Una explosión mató a dos en la capital.", "Córdoba"),
    ("pt", "Em São Paulo choveu. No Recife houve um incêndio. Uma explosão matou duas pessoas na capital.", "Brasília"),
    ("pt", "Em Manaus choveu. Em Tefé houve um incêndio. Uma bomba matou duas pessoas no parlamento.", "Brasília"),
    ("en", "It rained in Manaus, Brazil. A fire broke out in Tefé. A bomb killed two people in the capital.", "Brasília"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), LOCAL)
def test_in_news_of_one_state_the_capital_is_its_own(language: str, text: str, expected: str, tools: Tools) -> None:
    """Where the language calls that so without more words, and all towns of the article lie in one."""
    assert town(text, language, tools) == expected


def test_a_large_town_of_a_state_is_no_sure_capital(tools: Tools) -> None:
    """Campinas is not the capital of São Paulo, and no words say that it is."""
    text = "Um homem foi preso em Campinas. Houve protestos na capital."
    (event,) = (e for e in extract(a_document(text, language="pt"), tools).events if e.event_type == "PROTEST")
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.score <= 0.5
