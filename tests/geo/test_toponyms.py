"""Which words name a place, and which only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_document, a_span

from geo.model import Extraction
from geo.pipeline import Tools, extract
from geo.places import locate


def read(text: str, language: str, tools: Tools) -> Extraction:
    """Everything that was seen in a text."""
    return extract(a_document(text, language=language), tools)


def names(text: str, language: str, tools: Tools) -> dict[str, str]:
    """Surface -> role of every place mention."""
    return {t.mention.surface: t.mention.role for t in read(text, language, tools).toponyms}


@pytest.mark.parametrize(
    ("text", "language", "surface"),
    [
        ("Police raided homes in The Hague on Sunday.", "en", "The Hague"),
        ("Oamenii au fugit din El Fasher spre Ciad.", "ro", "El Fasher"),
        ("Summitul a avut loc la La Paz.", "ro", "La Paz"),
        ("A train derailed near Cluj-Napoca.", "en", "Cluj-Napoca"),
        ("Negocierile au avut loc la Târgu Mureș.", "ro", "Târgu Mureș"),
    ],
)
def test_the_whole_name_is_taken_with_its_small_words(text: str, language: str, surface: str, tools: Tools) -> None:
    """An article or a hyphen that belongs to a name is part of the mention."""
    assert surface in names(text, language, tools)


def test_an_article_before_a_name_is_no_part_of_it(tools: Tools) -> None:
    """“The Kremlin” is the Kremlin, which acts."""
    assert names("The Kremlin said that talks failed.", "en", tools) == {"Kremlin": "actor"}


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("President George Orwell met voters.", "en", "George"),
        ("Avocatul Vasile Orhei a vorbit.", "ro", "Orhei"),
        ("Ministerul a tăcut.", "ro", "Ministerul"),
        ("Nice weather is ahead.", "en", "Nice"),
    ],
)
def test_a_name_of_the_gazetteer_without_evidence_is_left_out_with_the_reason(
    text: str, language: str, word: str, tools: Tools
) -> None:
    """Persons and common words make no place, and the reader is told what spoke against it."""
    extraction = read(text, language, tools)
    assert word not in {t.mention.surface for t in extraction.toponyms}
    assert all(r.reason for r in extraction.rejected if r.stage == "toponyms")


@pytest.mark.parametrize(
    ("text", "language", "surface", "role"),
    [
        ("Ukraine signed the treaty.", "en", "Ukraine", "actor"),
        ("Rusia a semnat tratatul.", "ro", "Rusia", "actor"),
        ("Talks were held in Ukraine.", "en", "Ukraine", "location"),
        ("Discuțiile au avut loc în Rusia.", "ro", "Rusia", "location"),
        ("Officials from Ukraine met.", "en", "Ukraine", "origin"),
        ("Fostul primar al orașului Dej a plecat.", "ro", "Dej", "qualifier"),
    ],
)
def test_a_country_without_preposition_is_an_actor(
    text: str, language: str, surface: str, role: str, tools: Tools
) -> None:
    """The words around a name tell what it does in its sentence."""
    assert names(text, language, tools)[surface] == role


def test_a_kind_behind_the_name_is_a_hint_and_no_part_of_it(tools: Tools) -> None:
    """“Dnipropetrovsk region” asks for the region, not for the town of that name."""
    (toponym,) = read("Drones hit the Dnipropetrovsk region on Sunday.", "en", tools).toponyms
    assert toponym.mention.kind_hint == "admin1"
    assert toponym.place is not None
    assert toponym.place.kind == "admin1"


def test_a_date_is_no_place(tools: Tools) -> None:
    """“March” is the month where a day stands beside it."""
    assert "March" not in names("Troops entered Goma on 3 March 2025.", "en", tools)


def test_every_mention_keeps_its_evidence(tools: Tools) -> None:
    """A mention says why it is a place."""
    for toponym in read("Drones hit a port near Odesa, Ukraine, on Sunday.", "en", tools).toponyms:
        assert toponym.mention.why
        assert 0 < toponym.mention.score <= 1


@pytest.mark.parametrize(
    ("text", "language", "given", "country"),
    [
        ("Two Canadian ships left on Sunday.", "en", "Canadian", "CA"),  # and no town of that name
        ("Two South Korean ships left.", "en", "South Korean", "KR"),
        ("Un oficial rus a confirmat.", "ro", "rus", "RU"),
        ("The UN was told on Sunday.", "en", "UN", None),  # Un is a town in India
        ("Ships of the US left on Sunday.", "en", "US", "US"),
    ],
)
def test_a_people_that_is_given_stands_for_its_country(
    text: str, language: str, given: str, country: str | None, tools: Tools
) -> None:
    """Who gives the span of “Canadian” wants Canada; letters that stand for longer words are no small town."""
    document = replace(a_document(text, language=language), spans=(a_span(text, given),))
    (toponym,) = extract(document, tools).toponyms
    assert (toponym.place and toponym.place.country_code) == country
    assert toponym.place is None or toponym.place.kind == "country"


@pytest.mark.parametrize(
    ("text", "language", "given"),
    [("The EU was told on Sunday.", "en", "EU"), ("UE a fost anunțată.", "ro", "UE"), ("В ЕС согласны.", "ru", "ЕС")],
)
def test_the_european_union_is_found_by_its_letters(text: str, language: str, given: str, tools: Tools) -> None:
    """And not taken for Eu, a town in France."""
    document = replace(a_document(text, language=language), spans=(a_span(text, given),))
    (toponym,) = extract(document, tools).toponyms
    assert toponym.place is not None
    assert (toponym.place.name, toponym.place.kind) == ("European Union", "region")


def test_the_pronoun_eu_is_no_union(tools: Tools) -> None:
    """Only capitals are the letters of the Union."""
    assert "Eu" not in names("Eu am plecat din Cluj duminică.", "ro", tools)


def test_spans_given_by_the_user_are_the_mentions(tools: Tools) -> None:
    """Where a document brings its spans, these and no others are looked up."""
    text = "Rebels attacked Goma and then Bukavu."
    document = replace(a_document(text, language="en"), spans=(a_span(text, "Bukavu"),))
    extraction = extract(document, tools)
    assert [t.mention.surface for t in extraction.toponyms] == ["Bukavu"]
    assert extraction.toponyms[0].mention.why == ("given with the document",)


@pytest.mark.parametrize(
    ("language", "text", "surface", "name"),
    [
        ("de", "In der Ostukraine schlugen Raketen ein.", "Ostukraine", "eastern Ukraine"),
        ("nl", "In Noord-Syrië ontplofte maandag een bom.", "Noord-Syrië", "northern Syria"),
        ("sv", "En bomb exploderade i Nordsyrien.", "Nordsyrien", "northern Syria"),
        ("hu", "Kelet-Ukrajnában rakéták csapódtak be.", "Kelet-Ukrajnában", "eastern Ukraine"),
        ("fi", "Itä-Ukrainassa kuoli kolme ihmistä.", "Itä-Ukrainassa", "eastern Ukraine"),
    ],
)
def test_a_direction_written_together_with_an_area_means_a_part_of_it(
    language: str, text: str, surface: str, name: str, tools: Tools
) -> None:
    """“Ostukraine” is a circle in the east of Ukraine."""
    (toponym,) = locate(text, language=language, gazetteer=tools.gazetteer)
    assert toponym.place is not None
    assert (toponym.mention.surface, toponym.place.name, toponym.place.kind) == (surface, name, "region")


@pytest.mark.parametrize("text", ["Im Westen nichts Neues.", "Westernhagen sang.", "Der Ostdeutsche lacht."])
def test_words_that_begin_like_a_direction_are_no_parts(text: str, tools: Tools) -> None:
    """What stands behind the direction must be an area of the gazetteer."""
    assert not locate(text, language="de", gazetteer=tools.gazetteer)


def test_a_german_city_lends_its_name_to_its_parts(tools: Tools) -> None:
    """“Leipziger Innenstadt” is Leipzig; a surname in “-er” is none."""
    (toponym,) = locate("Tausende zogen durch die Leipziger Innenstadt.", language="de", gazetteer=tools.gazetteer)
    assert toponym.place is not None
    assert toponym.place.name == "Leipzig"
    assert not locate("Der Politiker Hans Leipziger trat am Montag zurück.", language="de", gazetteer=tools.gazetteer)


@pytest.mark.parametrize(
    ("text", "language", "surfaces"),
    [
        ("Дэвис ушёл в отставку, а Болтон остался.", "ru", []),
        ("Девіс пішов у відставку, а Болтон залишився.", "uk", []),
        ("Дейвис подаде оставка, а Корбин остана.", "bg", []),
        ("Адвокат христианки Азии Смит покинул страну.", "ru", []),
        ("Чоловік християнки Азії Сміт попросив про притулок.", "uk", []),
        ("Пожар вспыхнул в Болтоне.", "ru", ["Болтоне"]),
        ("В Клайпеде ветер сорвал крышу.", "ru", ["Клайпеде"]),
        ("Самолётом из Гондэра вывезли 174 человека.", "ru", ["Гондэра"]),
        ("Беспилотники атаковали Купянск.", "ru", ["Купянск"]),
        ("Російські війська обстріляли Покровськ.", "uk", ["Покровськ"]),
    ],
)
def test_who_is_called_like_a_town_abroad_is_none_in_other_letters(
    text: str, language: str, surfaces: list[str], tools: Tools
) -> None:
    """Both are written out by sound there; a preposition of place tells them apart, and so does the country of the readers."""
    assert list(names(text, language, tools)) == surfaces


@pytest.mark.parametrize(
    ("text", "language", "surfaces"),
    [
        ("Sama pocieszała córki.", "pl", []),  # and not a case of Sam, as Damascus is called, too
        ("Same warunki umowy są znane.", "pl", []),
        ("Biorąc pod uwagę sytuację, rząd zwlekał.", "pl", []),  # nor one of Brač
        ("Pożar wybuchł na wyspie Brač.", "pl", ["Brač"]),
        ("Do pożaru doszło w Policach.", "pl", ["Policach"]),
        ("Friede wird im Lande sein.", "de", []),
        ("Frieden herrschte lange Zeit im Lande.", "de", []),
    ],
)
def test_a_word_whose_capital_tells_nothing_is_no_case_of_a_city(
    text: str, language: str, surfaces: list[str], tools: Tools
) -> None:
    """It opens its sentence, or is a noun where all nouns have capitals."""
    assert list(names(text, language, tools)) == surfaces
