"""A city that the world knows is itself though a country with a namesake, or its people, do something in the article."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def country_of_first(text: str, language: str, tools: Tools) -> str | None:
    """Country of the first toponym."""
    place = extract(a_document(text, language=language), tools).toponyms[0].place
    return place.country_code if place else None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Fire destroyed a market in London on Monday. Canada sent condolences.", "GB"),
        ("en", "Fire destroyed a market in London on Monday. A Canadian tourist died.", "GB"),
        ("en", "Fire destroyed a market in Melbourne on Monday. The United States sent condolences.", "AU"),
        ("en", "Fire destroyed a market in Naples on Monday. Two American tourists died.", "IT"),
        ("es", "Un incendio destruyó un mercado en Madrid el lunes. Colombia envió ayuda.", "ES"),
        ("es", "Un incendio destruyó un mercado en Madrid el lunes. Murieron dos turistas colombianos.", "ES"),
        ("de", "Ein Brand zerstörte einen Markt in London am Montag. Kanada schickte Hilfe.", "GB"),
        ("ru", "Пожар уничтожил рынок в Лондоне в понедельник. Канада направила помощь.", "GB"),
        ("uk", "Пожежа знищила ринок в Афінах у понеділок. США надіслали допомогу.", "GR"),
        ("pt", "Um incêndio destruiu um mercado em Barcelona na segunda-feira. O Brasil enviou ajuda.", "ES"),
    ],
)
def test_what_a_country_does_elsewhere_moves_no_city(language: str, text: str, country: str, tools: Tools) -> None:
    """Its government and its people may act and be anywhere."""
    assert country_of_first(text, language, tools) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Fire destroyed a market in London, Ontario, on Monday. Canada sent help.", "CA"),
        ("en", "Fire destroyed a market in Hyderabad on Monday. Pakistan sent help.", "PK"),
        ("es", "Hubo un incendio en Madrid, Colombia, el lunes.", "CO"),
        ("es", "Un incendio destruyó un mercado en Córdoba el lunes. Argentina envió ayuda.", "AR"),
        ("en", "Shells hit a market in Tripoli on Monday. The north Lebanese port was closed.", "LB"),
        ("es", "Un incendio destruyó un mercado en Trípoli el lunes. La ciudad libanesa está de luto.", "LB"),
        ("fr", "Un incendie a détruit un marché à Tripoli lundi. Le port libanais est fermé.", "LB"),
    ],
)
def test_what_is_said_of_the_place_still_moves_it(language: str, text: str, country: str, tools: Tools) -> None:
    """What it lies in, cities that are as well known, and a port or a town that is said to be of that country."""
    assert country_of_first(text, language, tools) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("pl", "W Dżubie w poniedziałek spłonął targ.", "SS"),
        ("pl", "W Akrze w poniedziałek spłonął targ.", "GH"),
        ("pl", "W Jakucku w poniedziałek spłonął targ.", "RU"),
        ("es", "Un incendio destruyó un mercado en Puerto Príncipe el lunes.", "HT"),
        ("es", "Un incendio destruyó un mercado en Sídney el lunes.", "AU"),
        ("uk", "Пожежа знищила ринок у Бірмінґемі у понеділок.", "GB"),
        ("uk", "Пожежа знищила ринок у Йоганнесбурґу у понеділок.", "ZA"),
    ],
)
def test_a_city_has_its_name_in_each_language(language: str, text: str, country: str, tools: Tools) -> None:
    """Of the lists of names some lack it; Ukrainian writes ґ or г."""
    assert country_of_first(text, language, tools) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("es", "Un incendio destruyó un mercado en Ginebra el lunes.", "CH"),
        ("es", "Un incendio destruyó un mercado en Turín el lunes.", "IT"),
        ("es", "Un incendio destruyó un mercado en Marsella el lunes.", "FR"),
        ("es", "Un incendio destruyó un mercado en Ginebra el lunes. Colombia lamenta las pérdidas.", "CO"),
        ("pt", "Um incêndio destruiu um mercado em Veneza na segunda-feira.", "IT"),
        ("pt", "Um incêndio destruiu um mercado em Colônia na segunda-feira.", "DE"),
        ("fr", "Un incendie a détruit un marché à Bâle lundi.", "CH"),
        ("it", "Un incendio ha distrutto un mercato a Alessandria lunedì.", "IT"),
        ("de", "Ein Brand zerstörte am Montag in Bozen einen Markt.", "IT"),
        ("ro", "Un incendiu a distrus o piață la Florența luni.", "IT"),
    ],
)
def test_what_the_language_calls_a_city_is_no_little_town_overseas(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """Unless its country is told, or is the only one where the language is spoken."""
    assert country_of_first(text, language, tools) == country
