"""Where a deed was of which no rule can tell: the likeliest place of the article, as the guess that it is."""

from __future__ import annotations

import pytest
from builders import a_document
from growth import growth

from geo.clauses import structures
from geo.languages import load
from geo.likely_places import is_guess, likely_placed
from geo.log_linear import BIAS, weights
from geo.model import Event, Toponym
from geo.pipeline import Tools, extract
from geo.sentences import split


def place_of(word: str, text: str, language: str, tools: Tools) -> Toponym | None:
    """Where the event is whose trigger holds a word."""
    events = extract(a_document(text, language=language), tools).events
    (event,) = (event for event in events if word in event.trigger.of(text))
    return event.located


LEFT_OPEN = [
    ("en", "A fire destroyed a paint factory in Leeds on Sunday.\n\nWorkers will march on Friday.", "march", "Leeds"),
    (
        "es",
        "Un incendio destruyó el domingo una fábrica en Paterna.\n\nLos trabajadores se concentrarán mañana.",
        "concentrarán",
        "Paterna",
    ),
    (
        "ro",
        "Un incendiu a distrus duminică o fabrică din Suceava.\n\nAngajații vor protesta vineri.",
        "protesta",
        "Suceava",
    ),
    ("pl", "W Kępnie w niedzielę spłonęła hala.\n\nMieszkańcy będą protestować w piątek.", "protestować", "Kępno"),
]
"""What is yet to be done around the corner."""


@pytest.mark.parametrize(("language", "text", "word", "town"), LEFT_OPEN)
def test_what_no_rule_places_is_where_it_most_likely_was(
    language: str, text: str, word: str, town: str, tools: Tools
) -> None:
    """The place says that it is a guess, and its score is no higher than the probability."""
    located = place_of(word, text, language, tools)
    assert located
    assert located.place
    assert located.place.name == town
    assert is_guess(located)
    assert 0 < located.place.score <= 0.6
    assert located.place.why[-1].endswith("%)")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        (
            "en",
            "A fire destroyed a paint factory in Leeds.\n\nThe minister promised more money for schools.",
            "promised",
        ),
        ("fr", "Un incendie a détruit une usine à Lens.\n\nLe syndicat réclame des embauches.", "réclame"),
        ("en", "A fire destroyed a factory in Leeds.\n\nWorkers will march in Xqwurb on Friday.", "march"),
        ("en", "A fire destroyed a factory in Leeds.\n\nAbroad, workers will march on Friday.", "march"),
    ],
)
def test_what_is_only_said_or_was_elsewhere_stays_nowhere(language: str, text: str, word: str, tools: Tools) -> None:
    """A missing place is better than a wrong one."""
    assert place_of(word, text, language, tools) is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "en",
            (
                "A storm tore the roof off the school in Leeds on Sunday.\n\nIt hit Leeds at dawn, and in Leeds two "
                "people died. A church tower fell in the village of Xyrqelbar."
            ),
            "Xyrqelbar",
        ),
    ],
)
def test_a_place_without_a_point_keeps_its_name_behind_a_guess(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """No gazetteer has it; where another place of the article is likely enough, that is drawn, and says so."""
    for event in extract(a_document(text, language=language), tools).events:
        if any(toponym.mention.surface == name for toponym in event.places):
            assert event.places[-1].mention.surface == name
            assert event.located is None or (is_guess(event.located) and event.located.place)


def test_a_place_that_is_named_stays(tools: Tools) -> None:
    """Nothing is guessed where the words tell."""
    text = "A fire destroyed a factory in Leeds.\n\nWorkers walked out in Hull."
    located = place_of("walked out", text, "en", tools)
    assert located
    assert located.place
    assert located.place.name.startswith("Kingston") or located.place.name == "Hull"
    assert not is_guess(located)


OVERRULED = [
    (
        "es",
        (
            "La fábrica de Paterna cerrará en junio. La dirección lo anunció el miércoles en Madrid, donde se reunió con el "
            "sindicato.\n\nLos obreros cortaron la carretera."
        ),
        "cortaron",
        "Paterna",
    ),
    (
        "ro",
        (
            "Fabrica de cablaje din Caransebeș se va închide. Compania s-a întâlnit luni cu sindicatul la București.\n\n"
            "Angajații au protestat marți."
        ),
        "protestat",
        "Caransebeş",
    ),
    (
        "it",
        (
            "Un incendio ha distrutto domenica una fabbrica a Terni. Il ministro ha incontrato i sindacati a Roma.\n\n"
            "Gli operai hanno protestato martedì."
        ),
        "protestato",
        "Terni",
    ),
    (
        "uk",
        (
            "У Полтаві в неділю згоріла фабрика. Профспілка зустрілася з міністром у Києві.\n\n"
            "Робітники протестували у вівторок."
        ),
        "протестували",
        "Poltava",
    ),
]
"""The article was last where others met; what its people do they do at home."""


@pytest.mark.parametrize(("language", "text", "word", "town"), OVERRULED)
def test_the_last_place_of_an_article_gives_way_to_a_likelier_one(
    language: str, text: str, word: str, town: str, tools: Tools
) -> None:
    """The place says that it is a guess, and the last one is no second place of the deed."""
    events = extract(a_document(text, language=language), tools).events
    (places,) = (event.places for event in events if word in event.trigger.of(text))
    assert [toponym.place and toponym.place.name for toponym in places] == [town]
    assert is_guess(places[0])


@pytest.mark.parametrize(
    ("language", "text", "word", "town"),
    [
        (
            "en",
            (
                "A fire destroyed a paint factory in Leeds on Sunday. On Monday a bus overturned in York. "
                "Two people were hurt and police arrested the driver."
            ),
            "arrested",
            "York",
        ),
        (
            "fr",
            (
                "Un incendie a détruit dimanche une usine à Lens. Lundi, un car s'est renversé à Dijon. "
                "La police a arrêté le chauffeur."
            ),
            "arrêté",
            "Dijon",
        ),
        (
            "pl",
            (
                "W Kępnie w niedzielę spłonęła hala. W poniedziałek w Koninie przewrócił się autobus. "
                "Policja zatrzymała kierowcę."
            ),
            "zatrzymała",
            "Konin",
        ),
    ],
)
def test_the_last_place_stays_where_no_other_is_clearly_likelier(
    language: str, text: str, word: str, town: str, tools: Tools
) -> None:
    """Whoever drove is arrested where he crashed."""
    located = place_of(word, text, language, tools)
    assert located
    assert located.place
    assert located.place.name == town


def test_an_article_without_places_has_none(tools: Tools) -> None:
    """There is nothing to choose from."""
    text = "Workers walked out. Two people were arrested."
    assert all(event.located is None for event in extract(a_document(text, language="en"), tools).events)


def test_every_weight_is_a_sign_that_a_person_can_read() -> None:
    """The file is whole; it holds signs of kinds, no words of a text."""
    table = weights("places")
    assert BIAS in table
    assert 200 < len(table) < 1_000
    assert all(feature.isascii() and len(feature) < 60 for feature in table)
    assert all(abs(weight) < 5 for weight in table.values())


def test_a_long_article_takes_no_square_of_its_length(tools: Tools) -> None:
    """Only the places around a deed are weighed."""

    def work(times: int) -> None:
        part = "A fire broke out in Leeds. Workers walked out. Rebels attacked Goma. Police arrested two people.\n\n"
        document = a_document(part * times, language="en")
        likely_placed(*found[times], structures(split(document), load("en")))

    found: dict[int, tuple[list[Event], list[Toponym]]] = {}
    for times in (5, 40):
        part = "A fire broke out in Leeds. Workers walked out. Rebels attacked Goma. Police arrested two people.\n\n"
        extraction = extract(a_document(part * times, language="en"), tools)
        found[times] = list(extraction.events), list(extraction.toponyms)
    assert growth(work, 5, 8) < 12
