"""Relative and participial clauses behind a subject: where they end, and whose the days and the verbs are."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document
from told import last_told

from geo.asides import asides
from geo.clauses import structures
from geo.languages import load
from geo.model import Event
from geo.pipeline import Tools, extract
from geo.sentences import split

ASIDES = [
    ("en", "A man who attacked two nurses on Sunday was arrested in Leeds.", "who attacked two nurses on Sunday"),
    ("en", "The mayor, already convicted in 2019, resigned on Sunday.", "already convicted in 2019"),
    ("es", "Un hombre que agredió el domingo a dos personas fue detenido.", "que agredió el domingo a dos personas"),
    ("fr", "Le séisme qui a secoué lundi Agadir a fait huit morts.", "qui a secoué lundi Agadir"),
    ("ro", "Un bărbat care a agresat duminică doi voluntari a fost arestat.", "care a agresat duminică doi voluntari"),
    ("de", "Ein Mann, der am Sonntag zwei Helfer angriff, wurde festgenommen.", ", der am Sonntag zwei Helfer angriff"),
    (
        "pl",
        "Mężczyzna, który w niedzielę zaatakował kobietę, został zatrzymany.",
        "który w niedzielę zaatakował kobietę",
    ),
    ("ru", "Мужчина, который в воскресенье напал на соседа, задержан.", "который в воскресенье напал на соседа"),
    ("uk", "Чоловіка, який у неділю напав на сусіда, затримали.", "який у неділю напав на сусіда"),
]


@pytest.mark.parametrize(("language", "text", "words"), ASIDES)
def test_an_aside_ends_before_the_verb_of_the_sentence(language: str, text: str, words: str) -> None:
    """What stands behind it goes on with the subject."""
    (structure,) = structures(split(a_document(text, language=language)), load(language))
    (aside,) = asides(structure)
    told = structure.tokens[aside.start : aside.end]
    assert text[told[0].span.start : told[-1].span.end].lstrip(", ") == words.lstrip(", ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police arrested a man who attacked two nurses and fled on Sunday."),
        ("en", "Officials said that troops attacked the town and left."),
        ("es", "El ministro dice que la policía detuvo a dos hombres y liberó a otro."),
        ("de", "Die Polizei nahm einen Mann fest, der zwei Helfer angriff."),
    ],
)
def test_a_clause_at_the_end_is_no_aside(language: str, text: str) -> None:
    """The verb of the sentence stands before it, or both its verbs are its own."""
    (structure,) = structures(split(a_document(text, language=language)), load(language))
    assert asides(structure) == ()


def told(text: str, language: str, words: str, tools: Tools) -> Event:
    """The event whose trigger holds the words, in a text that was published on Monday, 22 December 2025."""
    document = a_document(text, language=language)
    found = [e for e in extract(document, tools).events if any(words in t.of(document.text) for t in e.triggers)]
    assert len(found) == 1
    return found[0]


def days_of(event: Event) -> tuple[date, date] | None:
    return (event.interval.start, event.interval.end) if event.interval else None


DAY = {number: (date(2025, 12, number), date(2025, 12, number)) for number in (14, 17, 21, 22)}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A man who attacked two nurses last Wednesday was arrested in Leeds.", "arrested"),
        ("it", "Un uomo che mercoledì ha aggredito due infermieri è stato arrestato a Bari.", "arrestato"),
        ("de", "Ein Mann, der am Mittwoch zwei Helfer angriff, wurde in Kiel festgenommen.", "festgenommen"),
        ("ru", "Мужчина, который в среду напал на соседа, задержан в Омске.", "задержан"),
    ],
)
def test_the_day_of_an_aside_is_not_that_of_the_news(language: str, text: str, words: str, tools: Tools) -> None:
    """Who attacked on Wednesday was not arrested on Wednesday."""
    event = told(text, language, words, tools)
    assert (event.status, days_of(event)) == ("reported", DAY[22])


def test_news_keep_their_day_and_status_beside_an_old_aside(tools: Tools) -> None:
    """“Who was jailed in 2020” makes only the jailing old."""
    text = "The mayor, who was jailed in 2020, resigned on Sunday in Leeds."
    assert told(text, "en", "jailed", tools).status == "background"
    news = told(text, "en", "resigned", tools)
    assert (news.status, days_of(news)) == ("reported", DAY[21])


def test_an_answer_to_an_aside_lies_between_that_and_the_publication(tools: Tools) -> None:
    """The arrest came after the attack of Saturday, nobody says when."""
    text = "La Oradea, un bărbat care a agresat sâmbătă doi voluntari a fost arestat."
    assert days_of(told(text, "ro", "arestat", tools)) == (date(2025, 12, 20), date(2025, 12, 22))


@pytest.mark.parametrize(
    ("language", "text", "noun", "verb"),
    [
        ("fr", "Le séisme qui a secoué dimanche la région d'Agadir a fait huit morts.", "séisme", "secoué"),
        ("fr", "Le séisme qui a secoué Agadir dimanche a été ressenti à Marrakech.", "séisme", "secoué"),
        ("ro", "Cutremurul care a zguduit duminică Izmirul a ucis opt persoane.", "Cutremurul", "zguduit"),
        (
            "de",
            "Das Erdbeben, das am Sonntag Izmir erschütterte, hat acht Menschen getötet.",
            "Erdbeben",
            "erschütterte",
        ),
        ("pl", "Trzęsienie ziemi, które w niedzielę nawiedziło Izmir, zabiło osiem osób.", "Trzęsienie", "nawiedziło"),
    ],
)
def test_a_deed_and_what_its_relative_clause_tells_are_one(
    language: str, text: str, noun: str, verb: str, tools: Tools
) -> None:
    """“The quake that shook ...”: one quake, of the day that the clause names."""
    event = told(text, language, noun, tools)
    assert event == told(text, language, verb, tools)
    assert days_of(event) == DAY[21]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The fire that broke out on Sunday in Leeds was put out on Monday.", "fire"),
        ("es", "El incendio que arrasó el domingo un mercado de Quito dejó tres muertos.", "incendio"),
        ("de", "Bei dem Brand, der am Sonntag in Köln ausbrach, starben drei Menschen.", "Brand"),
        ("uk", "Землетрус, який стався в неділю в Ізмірі, забрав життя восьми людей.", "Землетрус"),
    ],
)
def test_a_noun_has_the_day_of_the_clause_that_tells_how_it_came_about(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """The relative clause has no deed of its own."""
    assert days_of(told(text, language, words, tools)) == DAY[21]


def test_those_who_do_something_in_a_relative_clause_are_not_the_deed_before_them(tools: Tools) -> None:
    """The victims of the fire spoke on Sunday, it did not burn then."""
    text = "Las víctimas del incendio de Quito que hablaron el domingo con el alcalde lloraron. "
    text += "Las víctimas del incendio que hablaron el domingo en Quito lloraron."
    fires = [event for event in extract(a_document(text, language="es"), tools).events if event.event_type == "FIRE"]
    assert fires
    assert all(days_of(fire) != DAY[21] for fire in fires)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The shooting at a bar in Leeds that happened on Sunday left two people dead.", "shooting"),
        ("it", "La sparatoria in un bar di Napoli, che è avvenuta domenica, ha fatto due morti.", "sparatoria"),
    ],
)
def test_words_between_a_noun_and_its_clause_do_not_part_them(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Only a deed can be said to have happened."""
    assert days_of(told(text, language, words, tools)) == DAY[21]


AHEAD_OF_PRESENT = [
    ("en", "The club, put into administration last year, demands repayment of the sum.", "REQUEST"),
    ("en", "Haiti, which expelled 300 people last year, refuses to open the border.", "REJECT"),
    ("es", "La asociación, disuelta el año pasado, exige el reembolso de la suma.", "REQUEST"),
    ("fr", "L'association, placée en liquidation l'an dernier, exige le remboursement.", "REQUEST"),
    ("pt", "O país, que deportou no ano passado 23 mil pessoas, recusa abrir campos.", "REJECT"),
    ("pl", "Stowarzyszenie, rozwiązane w zeszłym roku, żąda zwrotu całej kwoty.", "REQUEST"),
    ("ro", "Asociația, dizolvată anul trecut, cere restituirea sumei.", "REQUEST"),
    ("ru", "Ассоциация, ликвидированная в прошлом году, требует возврата всей суммы.", "REQUEST"),
    ("uk", "Асоціація, ліквідована торік, вимагає повернення всієї суми.", "REQUEST"),
    ("de", "Die Republik, die im vergangenen Jahr Tausende abschob, lehnt Lager ab.", "REJECT"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), AHEAD_OF_PRESENT)
def test_a_verb_in_the_present_ends_an_aside_as_well(language: str, text: str, event_type: str, tools: Tools) -> None:
    """What is demanded now is not of last year."""
    event = last_told(language, text, event_type, tools)
    assert event.interval is not None
    assert event.interval.basis == "publication"
