"""What a verb in the present tells of: the calendar, or what has been."""

from __future__ import annotations

import pytest
from builders import sentences_of

from geo.languages import load
from geo.schedules import Present, follows_article, goes_on_since, present

WORDS = [
    ("fr", "Le Sénat examine mardi un projet", "examine", "scheduled"),
    ("fr", "Une bombe tue trois soldats", "tue", "told"),
    ("fr", "Le ministre assure que tout va bien", "assure", "told"),
    ("fr", "Il a plu entre samedi et lundi", "entre", "none"),
    ("fr", "Le vote de mardi", "vote", "none"),
    ("pt", "O Senado vota o orçamento", "vota", "scheduled"),
    ("pt", "A fadista recebeu o prémio", "fadista", "none"),
    ("ru", "Сенат рассматривает бюджет", "рассматривает", "scheduled"),
    ("ru", "Сенат рассмотрит бюджет", "рассмотрит", "none"),
    ("ru", "Премьер сообщает о переговорах", "сообщает", "told"),
    ("en", "The Senate votes on Tuesday", "votes", "scheduled"),
    ("en", "They counted the votes on Tuesday", "votes", "none"),
    ("de", "Der Bundestag berät den Haushalt", "berät", "scheduled"),
    ("it", "Il Senato ha esaminato la legge", "ha", "none"),
    ("en", "The foreign minister flies to Paris on Thursday", "flies", "scheduled"),
    ("de", "Der Minister reist nach Genf", "reist", "scheduled"),
    ("uk", "Міністр летить до Женеви", "летить", "scheduled"),
    ("ru", "Министр летит в Женеву", "летит", "scheduled"),
    # The regular present of one verb, with the ending of a past of others.
    ("pt", "Lisboa envia uma delegação", "envia", "scheduled"),
    ("pt", "Lisboa queria uma delegação", "queria", "none"),
    ("pt", "Os técnicos iniciam a obra", "iniciam", "scheduled"),
    ("pt", "Os partidos lideram a marcha", "lideram", "scheduled"),
    ("pt", "Os partidos fizeram a marcha", "fizeram", "none"),
    ("es", "El alcalde amplía el plazo", "amplía", "scheduled"),
    ("es", "El alcalde sabía el plazo", "sabía", "none"),
    ("it", "La regina arriva a Parma", "arriva", "scheduled"),
    ("it", "I deputati arrivano a Parma", "arrivano", "scheduled"),
    ("it", "I deputati partivano da Parma", "partivano", "none"),
    # Everyday verbs that are news only with certain words: a ward that closes, a colony that takes back a town.
    ("es", "El hotel reabre el viernes", "reabre", "scheduled"),
    ("it", "Il ponte chiude sabato", "chiude", "scheduled"),
    ("pt", "A escola fecha na segunda-feira", "fecha", "scheduled"),
    ("de", "Das Museum zeigt ein Gemälde", "zeigt", "scheduled"),
    ("fr", "La bombe blesse trois soldats", "blesse", "told"),
    ("pl", "Huta działa do piątku", "działa", "scheduled"),
    ("pl", "Huta stała do piątku", "stała", "none"),
    ("fr", "Le séisme fait deux morts", "fait", "none"),
    # “Its”, and no auxiliary of a past.
    ("de", "Die Bank kürzt sein neues Programm", "kürzt", "scheduled"),
]


@pytest.mark.parametrize(("language", "text", "word", "expected"), WORDS)
def test_a_word_in_the_present(language: str, text: str, word: str, expected: Present) -> None:
    """Verbs of plans are scheduled, those of sudden deeds and of saying are told, nouns are neither."""
    tokens = sentences_of(text, language)[0].tokens
    at = next(index for index, token in enumerate(tokens) if token.text == word)
    assert present(tokens, at, 0, load(language)) == expected


def test_since_says_that_something_goes_on() -> None:
    """“Seit Montag streiken” began on Monday."""
    tokens = sentences_of("Seit Montag streiken die Lokführer", "de")[0].tokens
    assert goes_on_since(tokens, 1, load("de"))
    assert not goes_on_since(tokens, 3, load("de"))


def test_a_noun_behind_an_article_is_no_infinitive() -> None:
    """“O senador” only looks like one."""
    tokens = sentences_of("O senador quer falar", "pt")[0].tokens
    assert follows_article(tokens, 1, load("pt"))
    assert not follows_article(tokens, 3, load("pt"))
