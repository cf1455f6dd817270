"""Which of several namesakes is meant, by the people and bodies of a country and by adjectives before the name."""

from __future__ import annotations

import pytest
from builders import a_document, sentences_of

from geo.clauses import Structure, structures
from geo.languages import load
from geo.pipeline import Tools, extract
from geo.told_countries import countries_told


def structures_of(text: str, language: str) -> list[Structure]:
    """The sentences of a text with their clauses."""
    return list(structures(sentences_of(text, language), load(language)))


def country_of(text: str, language: str, name: str, tools: Tools) -> str | None:
    """The country of the place that a name of the text is read as."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    return next((t.place.country_code for t in toponyms if t.mention.surface == name and t.place), None)


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("La Guardia Civil detuvo a dos hombres en Guadalajara el lunes.", "es", "Guadalajara", "ES"),
        ("Los Carabineros detuvieron a un hombre en Los Ángeles el lunes.", "es", "Los Ángeles", "CL"),
        ("A PSP deteve um homem em Santarém na segunda-feira.", "pt", "Santarém", "PT"),
        ("An Ontario Provincial Police officer was shot in London on Monday.", "en", "London", "CA"),
        ("La police cantonale a arrêté deux hommes à Fribourg lundi.", "fr", "Fribourg", "CH"),
    ],
)
def test_a_body_that_only_one_country_has_tells_which_namesake_is_meant(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """Papers of a country write of its bodies without saying whose they are."""
    assert country_of(text, language, name, tools) == country


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Dos hombres fueron detenidos el lunes en Guadalajara.", "es", "Guadalajara", "MX"),
        ("A Polícia Militar prendeu um homem em Santarém na segunda-feira.", "pt", "Santarém", "BR"),
        ("A police officer was shot in London on Monday.", "en", "London", "GB"),
        ("A French tourist was robbed in London on Monday.", "en", "London", "GB"),
        ("Officials of the border patrol said that a bomb exploded in Athens on Monday.", "en", "Athens", "GR"),
    ],
)
def test_without_one_the_better_known_place_is_meant(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """People of another country may be anywhere, so that they say less than a body."""
    assert country_of(text, language, name, tools) == country


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Una bomba estalló el lunes en el puerto ecuatoriano de San Lorenzo.", "es", "San Lorenzo", "EC"),
        ("W czeskiej Opawie otwarto w poniedziałek szkoły.", "pl", "Opawie", "CZ"),
        ("Во французском порту Гавр в понедельник началась забастовка.", "ru", "Гавр", "FR"),
        ("У польському Перемишлі поліція затримала двох людей.", "uk", "Перемишлі", "PL"),
        ("In der kolumbianischen Stadt Cartagena wurde am Montag ein Mann erschossen.", "de", "Stadt Cartagena", "CO"),
        ("In the Spanish town of Cartagena a man was shot on Monday.", "en", "Cartagena", "ES"),
    ],
)
def test_the_adjective_before_a_name_tells_in_which_country_it_is(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """A word for the kind of the place may stand between the two."""
    assert country_of(text, language, name, tools) == country


def test_in_a_foreign_language_a_name_is_rather_that_of_the_larger_town(tools: Tools) -> None:
    """“Opawa” is what Poles call Opava, though a suburb in New Zealand bears the very name."""
    assert (
        country_of("Po czeskiej stronie, w Opawie, woda zalała w sobotę całe osiedla.", "pl", "Opawie", tools) == "CZ"
    )
    assert country_of("O navio chegou na segunda-feira ao porto do Havre.", "pt", "Havre", tools) == "FR"


def test_a_city_with_other_letters_is_no_country(tools: Tools) -> None:
    """“França” is France also where a body of Brazil is named; Franca is a city there."""
    text = "A prefeitura recebeu da França uma doação. O museu de São Paulo e o de Campinas não receberam nada."
    assert country_of(text, "pt", "França", tools) == "FR"


def test_people_and_bodies_are_told_apart() -> None:
    """What a state has is where it is, its people may be anywhere."""
    told = countries_told(structures_of("La Guardia Civil detuvo a un pescador ecuatoriano.", "es"))
    assert (told.by_bodies, told.by_people) == (frozenset({"ES"}), frozenset({"EC"}))
    assert countries_told(structures_of("Gardaí arrested a man.", "en")).by_bodies == {"IE"}
    assert not countries_told(structures_of("A boat sank on Lake Garda.", "en")).by_bodies


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Un hombre fue detenido el lunes en Granada.", "es", "Granada", "ES"),
        ("A man was arrested in Grenada on Monday.", "en", "Grenada", "GD"),
        ("El presidente viajó el lunes a Guatemala.", "es", "Guatemala", "GT"),
    ],
)
def test_a_town_of_the_readers_comes_before_a_country_with_fewer_people(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """“Granada” is the country only where the language is not that of the city."""
    assert country_of(text, language, name, tools) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "The outbreak, which started in Mexico, has spread. Mexican health officials raised the toll.", "MX"),
        ("en", "Fans gathered in Singapore on Monday. Singaporean police arrested two.", "SG"),
        ("es", "Miles protestaron en Guatemala el lunes. La policía guatemalteca detuvo a dos.", "GT"),
        ("it", "Un autobus si è ribaltato a Panama lunedì. La polizia panamense ha arrestato l'autista.", "PA"),
        ("de", "In Luxemburg brannte am Montag ein Haus. Die luxemburgische Polizei nahm einen Mann fest.", "LU"),
    ],
)
def test_beside_its_people_a_country_is_no_town_that_is_called_alike(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """“Mexican” says of Mexico that it is the country, and not the city."""
    found = extract(a_document(text, language=language), tools).toponyms
    assert {(t.place.kind, t.place.country_code) for t in found if t.place} == {("country", country)}
