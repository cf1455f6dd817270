"""Names that the words beside them say are places, though dictionaries have them and given names are like them."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def names_of(text: str, language: str, tools: Tools) -> dict[str, str | None]:
    """The names of places in a text, with the countries in which they are."""
    toponyms = extract(a_document(text, language=language), tools).toponyms
    return {t.mention.surface: t.place.country_code for t in toponyms if t.place is not None}


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Im tschechischen Karviná starben am Montag zwei Bergleute.", "de", "Karviná", "CZ"),
        ("Im polnischen Stettin demonstrierten am Montag 200 Menschen.", "de", "Stettin", "PL"),
        ("Fabryka przeniesie produkcję do rumuńskiej Krajowej.", "pl", "Krajowej", "RO"),
        ("Nella tedesca Kassel un uomo è stato ucciso lunedì.", "it", "Kassel", "DE"),
    ],
)
def test_the_adjective_of_its_country_makes_a_name_that_of_a_place(
    text: str, language: str, name: str, country: str, tools: Tools
) -> None:
    """A preposition of place stands before the two."""
    assert names_of(text, language, tools).get(name) == country


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Burmistrz Nysy wezwał mieszkańców do opuszczenia miasta.", "pl", "Nysy"),
        ("В понедельник сотрудники ФСБ обыскали мэрию Читы.", "ru", "Читы"),
        ("Міський голова Кременця заборонив у понеділок роботу їдальні.", "uk", "Кременця"),
        ("El alcalde de Palenque anunció el lunes el cierre de las escuelas.", "es", "Palenque"),
        ("O ex-prefeito de Tabatinga foi preso na segunda-feira.", "pt", "Tabatinga"),
    ],
)
def test_what_has_a_mayor_is_a_town(text: str, language: str, name: str, tools: Tools) -> None:
    """Whatever else the word means."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Рух на пункті пропуску «Шегині» заблокували в понеділок фермери.", "uk", "Шегині"),
        ("Чоловіка затримали в аеропорту «Бориспіль».", "uk", "Бориспіль"),
        ("Der Tschad schloss am Montag den Grenzübergang Adré.", "de", "Adré"),
        ("Ofițerii au ridicat luni documente de la vama Giurgiulești.", "ro", "Giurgiulești"),
    ],
)
def test_a_border_post_bears_the_name_of_the_town_beside_it(text: str, language: str, name: str, tools: Tools) -> None:
    """In quotation marks or not."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("He had a dog bite stitched at a Quincy, Illinois, hospital.", "en", "Quincy"),
        ("BETHEL, Alaska — A man was shot on Friday.", "en", "BETHEL"),
        ("In Biel wurde am Montag ein Mann erschossen.", "de", "Biel"),
        ("In Lam starben am Montag zwei Menschen.", "de", "Lam"),
    ],
)
def test_names_like_given_ones_are_places_where_the_words_leave_no_doubt(
    text: str, language: str, name: str, tools: Tools
) -> None:
    """The area behind a comma, or “in” without an article before what is no German noun."""
    assert name in names_of(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Das sagte er im deutschen Fernsehen.", "de", "Fernsehen"),
        ("Der Mann kam in Haft.", "de", "Haft"),
        ("Er starb im österreichischen Wald.", "de", "Wald"),
        ("Burmistrz Jan Lis wezwał mieszkańców do opuszczenia miasta.", "pl", "Lis"),
        ("Мэр Собянин открыл в понедельник больницу.", "ru", "Собянин"),
        ("Josiah Quincy was a mayor.", "en", "Quincy"),
    ],
)
def test_other_words_behind_these_are_no_places(text: str, language: str, name: str, tools: Tools) -> None:
    """Common nouns with a capital, and people."""
    assert name not in names_of(text, language, tools)
