"""A town that only tells where another one lies, where somebody lives, or that is none, is no scene."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def scenes(language: str, text: str, tools: Tools) -> set[str]:
    """The names of the first places of all deeds."""
    events = extract(a_document(text, language=language), tools).events
    return {e.located.place.name for e in events if e.located and e.located.place}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A car bomb killed a judge in the Moscow suburb of Khimki on Monday.", "Khimki"),
        ("de", "Eine Autobombe hat am Montag im Moskauer Vorort Chimki eine Richterin getötet.", "Khimki"),
        ("en", "The explosion in Coimbra, a city north of Lisbon, killed three workers.", "Coimbra"),
        ("de", "In Coimbra, einer Stadt nördlich von Lissabon, ist eine Fabrik explodiert.", "Coimbra"),
        ("es", "Una explosión en Coimbra, ciudad al norte de Lisboa, dejó dos muertos.", "Coimbra"),
        ("fr", "Une explosion à Coimbra, ville située au nord de Lisbonne, a fait deux morts.", "Coimbra"),
        ("ru", "В Коимбре, городе к северу от Лиссабона, взорвался завод.", "Coimbra"),
        ("pl", "W Coimbrze, mieście na północ od Lizbony, wybuchła fabryka.", "Coimbra"),
        ("ru", "Родившийся в Тунисе мужчина зарезал в субботу официанта у бара в Линце.", "Linz"),
        ("uk", "Народжений у Тунісі чоловік зарізав у суботу офіціанта біля бару в Лінці.", "Linz"),
    ],
)
def test_what_says_where_it_lies_is_no_scene(language: str, text: str, place: str, tools: Tools) -> None:
    """“A city north of Lisbon”, “the Moscow suburb of”, “born in Tunis” say more of a town or of somebody."""
    assert scenes(language, text, tools) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Ein in Bochum wohnender Mann ist am Freitag angeklagt worden.",
        "Ein Mann hat in einem Zug einen Studenten niedergestochen.",
        "Auf der Landstraße ist am Sonntag ein Bus umgekippt.",
    ],
)
def test_words_with_an_article_and_homes_are_no_scenes(text: str, tools: Tools) -> None:
    """Towns have no article, and where somebody lives he need not have been."""
    assert scenes("de", text, tools) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Zug ist ein Mann niedergestochen worden.", "Zug"),
        ("In Essen ist am Sonntag ein Haus eingestürzt.", "Essen"),
        ("Im in Bochum gebauten Haus ist am Freitag ein Feuer ausgebrochen.", "Bochum"),
    ],
)
def test_towns_without_an_article_stay(text: str, place: str, tools: Tools) -> None:
    """The same names, where they are those of towns."""
    assert scenes("de", text, tools) == {place}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "A coach overturned on the road between Toledo and Cuenca on Sunday, killing eight.", "Toledo – Cuenca"),
        (
            "es",
            "Un autobús volcó el domingo en la carretera entre Toledo y Cuenca; hubo ocho muertos.",
            "Toledo – Cuenca",
        ),
        ("pt", "Um autocarro capotou no domingo na estrada entre Évora e Beja; morreram oito pessoas.", "Évora – Beja"),
        ("de", "Auf der Landstraße zwischen Göttingen und Kassel ist ein Bus umgekippt.", "Göttingen – Kassel"),
    ],
)
def test_two_ends_of_a_way_are_the_namesakes_that_fit_together(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """Toledo in Ohio and Cuenca in Ecuador are joined by no road."""
    assert scenes(language, text, tools) == {place}


def test_sure_places_far_apart_are_not_taken_for_namesakes(tools: Tools) -> None:
    """A plane between London and Tokyo is between no small towns of these names."""
    assert not any("–" in name for name in scenes("en", "A plane crashed between London and Tokyo.", tools))


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("pt", "O comboio de Lisboa para o Porto descarrilou na sexta-feira perto de Pombal.", "Pombal"),
        ("es", "Un hombre armado abrió fuego el sábado en un bar de Guadalupe, Nuevo León.", "Guadalupe"),
    ],
)
def test_names_that_are_words_as_well(language: str, text: str, place: str, tools: Tools) -> None:
    """Words that say nothing but where, and the state behind the comma, tell that it is a town."""
    assert scenes(language, text, tools) == {place}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "In Frankfurt (Oder) ist am Montag ein Haus eingestürzt.", "Frankfurt (Oder)"),
        ("en", "A house collapsed in Frankfurt (Oder) on Monday.", "Frankfurt (Oder)"),
        ("de", "In Frankfurt (Hessen) ist am Montag ein Haus eingestürzt.", "Frankfurt am Main"),
        ("de", "In Halle (Saale) ist am Montag ein Haus eingestürzt.", "Halle (Saale)"),
    ],
)
def test_the_river_behind_a_name_tells_which_town(language: str, text: str, place: str, tools: Tools) -> None:
    """A river in brackets is a part of the name, and a state says where the town lies."""
    assert scenes(language, text, tools) == {place}
