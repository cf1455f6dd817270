"""What a government, a parliament or a president decides for a country is drawn on the country, and says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_document
from growth import growth

from geo.actors import find_actors
from geo.acts_of_state import bodies_in
from geo.clauses import structures
from geo.languages import load
from geo.model import Event, Toponym
from geo.pipeline import Tools, extract
from geo.sentences import split


def last(text: str, language: str, tools: Tools) -> Event:
    """The last event of a text."""
    return extract(a_document(text, language=language), tools).events[-1]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        (
            "de",
            "In Linz streikten am Montag Stahlarbeiter, in Graz Lehrer. Die Regierung beschloss ein Sparpaket.",
            "AT",
        ),
        ("en", "Police in Nairobi and Mombasa arrested ten men. Parliament passed a new budget on Friday.", "KE"),
        ("es", "Un sismo sacudió Quito y Ambato. El Gobierno aprobó una ley el lunes.", "EC"),
        ("fr", "Des incendies ont ravagé Thiès et Dakar. Le président a dissous le parlement jeudi.", "SN"),
        (
            "it",
            "Un incendio a Prato, un altro a Cuneo. Il Consiglio dei ministri ha approvato un decreto lunedì.",
            "IT",
        ),
        ("pl", "W Wilnie i Kownie protestowali lekarze. Rząd uchwalił w piątek budżet.", "LT"),
        ("pt", "Protestos em Luanda e Benguela. O governo proibiu as manifestações na sexta-feira.", "AO"),
        ("ro", "Incendii la Cluj-Napoca și la Oradea. Guvernul a interzis joi focurile de artificii.", "RO"),
        ("ru", "В Бишкеке и Оше прошли митинги. Правительство запретило собрания в пятницу.", "KG"),
        ("uk", "У Києві та Львові протестували. Уряд у п'ятницю заборонив мітинги.", "UA"),
    ],
)
def test_what_is_decided_for_a_country_is_on_the_country(language: str, text: str, country: str, tools: Tools) -> None:
    """The country is the one that most places of the article lie in; it is less sure than a place that is named."""
    located = last(text, language, tools).located
    assert located
    assert located.place
    assert (located.place.kind, located.place.country_code) == ("country", country)
    assert located.place.score < 0.5
    assert "no place is named" in located.place.why[-1]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("ru", "На прошлой неделе российские власти выслали двух британских дипломатов.", "Russia"),
        ("es", "La Secretaría de Salud de Honduras decretó este jueves la emergencia.", "Honduras"),
        ("en", "The authorities expelled two British diplomats last week.", None),
    ],
)
def test_authorities_are_of_a_country_that_is_named(
    language: str, text: str, country: str | None, tools: Tools
) -> None:
    """Beside the word, in the name of the body or right before the verb; without one they may be those of a town."""
    located = last(text, language, tools).located
    assert (located.place.name if located and located.place else None) == country


@pytest.mark.parametrize(
    "text",
    [
        "Police in Nairobi and Mombasa arrested ten men. The provincial government passed a budget on Friday.",
        "Police in Nairobi and Mombasa arrested ten men. The president of the bank appointed a deputy on Friday.",
        "Police in Nairobi and Mombasa arrested ten men. The government rejected the accusations on Friday.",
        "Police in Nairobi and Kampala arrested ten men. The government passed a budget on Friday.",
        "Nairobi, Mombasa and Chicago are far apart. The FAA fined an airline on Friday.",
    ],
    ids=["of a province", "of a bank", "only said", "of one of two countries", "an agency"],
)
def test_who_decides_for_less_or_only_speaks_is_nowhere(text: str, tools: Tools) -> None:
    """A missing place is better than a country that is only guessed."""
    event = last(text, "en", tools)
    assert event.trigger.start > text.index(".")
    assert event.located is None


@pytest.mark.parametrize(
    ("language", "text", "division"),
    [
        ("en", "The governor of Texas declared a state of emergency on Friday.", "US-TX"),
        (
            "it",
            "A Palermo e a Cefalù divampano incendi. Il presidente della Regione ha dichiarato lo stato di crisi.",
            "IT-82",
        ),
        ("pt", "Uma barragem desabou em Itabira. Outra caiu em Brumadinho. O governador decretou emergência.", "BR-MG"),
    ],
)
def test_what_a_governor_decides_is_on_the_division(language: str, text: str, division: str, tools: Tools) -> None:
    """The one beside the word, else that of most places."""
    located = last(text, language, tools).located
    assert located
    assert located.place
    assert (located.place.kind, located.place.admin1_code) == ("admin1", division)


def test_bodies_are_not_held_against_all_places_of_an_article(tools: Tools) -> None:
    """Eight times as many sentences are about eight times the work; where each is held against all others it is 64 times."""
    extraction = extract(a_document("The government in Paris banned protests.", language="en"), tools)
    (structure,) = structures(split(extraction.document), load("en"))
    (one,) = (one for one in find_actors([structure], (), extraction.document.text) if one.actor.name == "government")

    def find(count: int) -> None:
        assert len(bodies_in([structure], [one] * count, _elsewhere(extraction.toponyms[0], count), tools.gazetteer))

    assert growth(find, 125, 8) < 10


def _elsewhere(toponym: Toponym, count: int) -> list[Toponym]:
    """As many places of other sentences."""
    return [replace(toponym, mention=replace(toponym.mention, sentence=number)) for number in range(1, count + 1)]
