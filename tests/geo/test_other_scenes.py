"""Places of a sentence that are not where its deed was, and names that are places though they are words as well."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def _scene(language: str, text: str, words: str, tools: Tools) -> str | None:
    """Where the event was whose trigger holds the words; None where that is not known."""
    found: list[Event] = [
        e for e in extract(a_document(text, language=language), tools).events if words in e.trigger.of(text)
    ]
    located = found[0].located
    return located.place.name if located is not None and located.place is not None else None


NARROWER = [
    (
        "it",
        "In Liguria una frana ha investito nella notte un casolare disabitato a Varese Ligure.",
        "frana",
        "Varese Ligure",
    ),
    ("es", "En Galicia un incendio destruyó el lunes una fábrica en Lugo.", "incendio", "Lugo"),
    ("fr", "En Bretagne une explosion a détruit lundi une maison à Quimper.", "explosion", "Quimper"),
]
TAKEN = [
    ("pt", "Quatro homens foram presos em flagrante e levados para Itaituba.", "presos"),
    ("en", "Four men were arrested and taken to Leeds.", "arrested"),
    ("de", "Vier Männer wurden festgenommen und nach Köln gebracht.", "festgenommen"),
]
REGISTERED = [
    ("fr", "Un chalutier immatriculé à Lorient a sombré mardi au sud de l'île de Groix.", "sombré", "Groix"),
    ("it", "Un peschereccio immatricolato a Livorno è affondato lunedì al largo di Piombino.", "affondato", "Piombino"),
    ("es", "Un pesquero con matrícula de Vigo se hundió el lunes frente a Camariñas.", "hundió", "Camariñas"),
    ("fr", "Un convoi d'aide, parti lundi de Port-Soudan, a pu atteindre Kosti.", "convoi", "Kosti"),
    (
        "it",
        "Dodici operai di una ditta di Biella sono stati medicati a Novara, dopo una fuga di gas.",
        "fuga",
        "Biella",
    ),
    ("es", "Doce obreros de una fábrica de Lugo fueron atendidos en Orense, tras una fuga de gas.", "fuga", "Lugo"),
]
NEXT = [
    ("pt", "Câmara aprova marco dos portos; estivadores param em Santos.", "aprova"),
    ("en", "Parliament passes the ports bill; dockers walk out in Liverpool.", "passes"),
]
OFFICES = [
    (
        "es",
        "Un tribunal de Veracruz sentenció ayer a 55 años de cárcel a Ramiro Ocampo, exalcalde de Tlapacoyan.",
        "sentenció",
    ),
    ("pt", "Um tribunal de Recife condenou ontem o ex-prefeito de Olinda a nove anos de prisão.", "condenou"),
]
CAPITALS = [
    ("es", "Un incendio destruyó el lunes una nave de un polígono de Paterna.", "incendio", "Paterna"),
    ("ru", "В понедельник беспилотники атаковали Купянск.", "атаковали", "Kupyansk"),
    ("uk", "Російські війська обстріляли в неділю Покровськ.", "обстріляли", "Pokrovsk"),
]


@pytest.mark.parametrize(("language", "text", "words", "place"), NARROWER)
def test_a_region_gives_way_to_the_town_in_it(language: str, text: str, words: str, place: str, tools: Tools) -> None:
    """The one that opens the sentence says in which part of the country the other one is."""
    assert _scene(language, text, words, tools) == place


@pytest.mark.parametrize(("language", "text", "words"), TAKEN)
def test_who_is_arrested_and_taken_somewhere_was_arrested_elsewhere(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """It is not told where."""
    assert _scene(language, text, words, tools) is None


@pytest.mark.parametrize(("language", "text", "words", "place"), REGISTERED)
def test_nothing_happens_where_a_ship_is_registered_or_the_hurt_are_treated(
    language: str, text: str, words: str, place: str, tools: Tools
) -> None:
    """A port of registry says whose the ship is, and what a convoy has left on Monday is behind it."""
    assert _scene(language, text, words, tools) == place


@pytest.mark.parametrize(("language", "text", "words"), NEXT)
def test_what_stands_behind_a_semicolon_is_told_of_something_else(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """A headline holds two pieces of news."""
    assert _scene(language, text, words, tools) is None


@pytest.mark.parametrize(("language", "text", "words"), OFFICES)
def test_a_court_does_not_sit_where_the_accused_was_mayor_once(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Who was mayor of a town is called after it as the mayor is."""
    assert _scene(language, text, words, tools) not in ("Tlapacoyan", "Olinda")


@pytest.mark.parametrize(("language", "text", "words", "place"), CAPITALS)
def test_a_capital_within_a_sentence_makes_a_name_of_a_word(
    language: str, text: str, words: str, place: str, tools: Tools
) -> None:
    """“Paterna” is fatherly as well; and names in Cyrillic are no seldom ones, though no source says who uses them."""
    assert _scene(language, text, words, tools) == place


def test_a_word_of_a_longer_name_stays_one(tools: Tools) -> None:
    """A capital beside another one may belong to a body."""
    document = a_document("A Comissão Nacional de Eleições proclamou vencedor o candidato.", language="pt")
    assert not [t for t in extract(document, tools).toponyms if "Nacional" in t.mention.surface]


BETWEEN = [
    ("en", "Thanks to the mediation of the bishop of Cusco, the strikers ended the strike on Monday.", "strike", None),
    ("es", "Por mediación del obispo de Burgos, los obreros pusieron fin el lunes a la huelga.", "huelga", None),
    ("ro", "Prin medierea episcopului de Iași, muncitorii au încheiat luni greva.", "greva", None),
    ("uk", "За посередництва єпископа Полтави страйкарі припинили в понеділок страйк.", "страйк", None),
    ("en", "Brokered by the elders of Zintan, a ceasefire was signed in Tripoli on Monday.", "ceasefire", "Tripoli"),
    ("es", "Los obreros de Burgos pusieron fin el lunes a la huelga.", "huelga", "Burgos"),
    ("fr", "Les grévistes de Dijon ont levé lundi le blocage.", "levé", "Dijon"),
]


@pytest.mark.parametrize(("language", "text", "words", "place"), BETWEEN)
def test_who_brings_others_together_does_not_say_where(
    language: str, text: str, words: str, place: str | None, tools: Tools
) -> None:
    """The town of a mediator is not where the others were; what says where, or whence those who act are, still does."""
    assert _scene(language, text, words, tools) == place
