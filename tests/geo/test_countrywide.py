"""What is of a whole country though nobody says of which: prices and interest rates, a nationwide strike, a vote."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Place
from geo.pipeline import Tools, extract


def place_of(event_type: str, text: str, language: str, tools: Tools) -> Place | None:
    """Where the last event of a type stands."""
    events = extract(a_document(text, language=language), tools).events
    located = next(event.located for event in reversed(events) if event.event_type == event_type)
    return located.place if located else None


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "The Reserve Bank of Australia cut interest rates on Tuesday.", "Australia"),
        ("pl", "NBP obniżył w środę stopy procentowe.", "Poland"),
        ("uk", "За даними Держстату, ціни зросли на 5 відсотків.", "Ukraine"),
        ("de", "Die polnische Inflation stieg im Mai auf 5 Prozent.", "Poland"),
        ("pt", "As exportações angolanas caíram 6% em 2025.", "Angola"),
    ],
)
def test_prices_are_of_the_country_that_the_sentence_names(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """A body of only one country, or a people beside the word, says whose economy it is."""
    place = place_of("ECONOMY", text, language, tools)
    assert place is not None
    assert place.name == country
    assert place.score <= 0.6
    assert "no place is named" in place.why[-1]


NIGERIA = "Protesters marched in Lagos and Abuja on Monday.\n\n"
TUNISIA = "Des heurts ont éclaté lundi à Tunis et à Sfax. "


def test_without_one_they_are_of_the_country_of_the_article(tools: Tools) -> None:
    """The country in which most places lie is meant, and the score says that nobody said so."""
    place = place_of("ECONOMY", NIGERIA + "Inflation climbed to 30 per cent in May.", "en", tools)
    assert place is not None
    assert (place.name, place.score) == ("Nigeria", 0.45)


def test_oil_has_no_country(tools: Tools) -> None:
    """What is traded everywhere is put nowhere."""
    assert place_of("ECONOMY", NIGERIA + "Oil prices rose 3 per cent on Tuesday.", "en", tools) is None


@pytest.mark.parametrize(("strike", "country"), [("une grève générale", "Tunisia"), ("une grève", None)])
def test_a_nationwide_strike_is_of_the_country(strike: str, country: str | None, tools: Tools) -> None:
    """Any other strike that is yet to be may be of one works."""
    place = place_of("PROTEST", TUNISIA + f"Le syndicat a appelé à {strike} jeudi.", "fr", tools)
    assert (place.name if place else None) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        (
            "en",
            "In Munich, thousands held a vigil. Germans voted on Sunday. A hoax emptied a hall in Erfurt.",
            "Germany",
        ),
        ("ro", "La Brașov și la Iași a nins. Consiliul local își va alege săptămâna viitoare președintele.", None),
    ],
)
def test_a_people_votes_in_its_country(language: str, text: str, country: str | None, tools: Tools) -> None:
    """What a body votes on is no election."""
    place = place_of("ELECTION", text, language, tools)
    assert (place.name if place else None) == country


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "Les Moldaves ont voté dimanche pour élire leur président.", "Moldova"),
        ("es", "Los chilenos votaron el domingo en las elecciones regionales.", "Chile"),
        ("it", "I lituani votano domenica per il ballottaggio.", "Lithuania"),
        ("en", "Georgian voters go to the polls on Saturday.", "Georgia"),
        ("en", "The ruling party won Lithuania's parliamentary election on Sunday.", "Lithuania"),
        ("ro", "Moldovenii au votat duminică la referendum.", "Moldova"),
        ("pl", "Mołdawianie głosowali w niedzielę w referendum.", "Moldova"),
        ("ru", "Молдаване в воскресенье голосовали на референдуме.", "Moldova"),
        ("en", "The Georgian prime minister resigned on Monday.", "Georgia"),
        ("de", "Der litauische Verteidigungsminister ist am Montag zurückgetreten.", "Lithuania"),
    ],
)
def test_a_people_votes_in_its_country_and_a_minister_resigns_in_his(
    language: str, text: str, country: str, tools: Tools
) -> None:
    """The only words that say where are those for the people."""
    read = extract(a_document(text, published="2024-10-21", language=language), tools)
    places = [event.located.place for event in read.events if event.located]
    assert [place.name for place in places if place is not None] == [country]
    assert all(place is None or place.score <= 0.6 for place in places)


@pytest.mark.parametrize(
    ("event_type", "text", "country"),
    [
        ("PROTEST", "Nigerian doctors began a nationwide strike on Tuesday.", "Nigeria"),
        ("PROTEST", "French railway workers began a nationwide strike on Tuesday.", "France"),
        ("PROTEST", "Thousands of Argentines joined a general strike on Tuesday.", "Argentina"),
        ("PROTEST", "Unions began a nationwide strike against Israeli attacks on Tuesday.", "Nigeria"),
        ("GOVERN", "The military ousted the government of Mali on Tuesday.", "Mali"),
    ],
)
def test_whose_strike_and_government_it_is_comes_before_the_article(
    event_type: str, text: str, country: str, tools: Tools
) -> None:
    """Workers strike in their own country; whom it is aimed at stands behind the words for it."""
    place = place_of(event_type, NIGERIA + text, "en", tools)
    assert place is not None
    assert place.name == country


@pytest.mark.parametrize(
    ("what", "kind"), [("un protest național", "country"), ("un protest pe un drum național", "town")]
)
def test_a_national_road_makes_no_strike_nationwide(what: str, kind: str, tools: Tools) -> None:
    """Nor does a national company; the strike itself must be called so."""
    romania = "Un balcon s-a prăbușit duminică la Iași. Un autobuz a ars la Cluj-Napoca.\n\n"
    place = place_of("PROTEST", f"{romania}Sindicatul a anunțat {what} luni.", "ro", tools)
    assert place is not None
    assert place.kind == kind
