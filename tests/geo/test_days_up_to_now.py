"""Stretches that end with the news (“since the beginning of January”, “in two weeks”) and weekends that are over."""

from __future__ import annotations

from datetime import date

import pytest
from told import last_told

from geo.pipeline import Tools

PUBLISHED = date(2025, 12, 22)
"""A Monday: the day that `last_told` reads texts of."""

STRETCHES = [
    ("en", "Since early November 12 people have died in accidents.", "ACCIDENT", date(2025, 11, 1)),
    ("fr", "Depuis début novembre, 12 personnes sont mortes dans des accidents.", "ACCIDENT", date(2025, 11, 1)),
    ("es", "Desde principios de noviembre han muerto 12 personas en accidentes.", "ACCIDENT", date(2025, 11, 1)),
    ("it", "Dall'inizio di novembre sono morte 12 persone in incidenti.", "ACCIDENT", date(2025, 11, 1)),
    ("pt", "Desde o início de novembro morreram 12 pessoas em acidentes.", "ACCIDENT", date(2025, 11, 1)),
    ("ro", "De la începutul lunii noiembrie au murit 12 oameni în accidente.", "ACCIDENT", date(2025, 11, 1)),
    ("ru", "С начала ноября в авариях погибли 12 человек.", "ACCIDENT", date(2025, 11, 1)),
    ("uk", "З початку листопада в аваріях загинули 12 людей.", "ACCIDENT", date(2025, 11, 1)),
    ("de", "Innerhalb von zwei Wochen sind 58 Menschen an Hepatitis erkrankt.", "HEALTH", date(2025, 12, 9)),
    ("es", "En dos semanas han enfermado de hepatitis 58 personas.", "HEALTH", date(2025, 12, 9)),
    ("it", "In due settimane si sono ammalate di epatite 58 persone.", "HEALTH", date(2025, 12, 9)),
    ("ro", "În două săptămâni s-au îmbolnăvit de hepatită 58 de oameni.", "HEALTH", date(2025, 12, 9)),
    ("uk", "За два тижні гепатитом захворіли 58 людей.", "HEALTH", date(2025, 12, 9)),
]
WEEKENDS = [
    ("es", "Las inundaciones del fin de semana mataron a 12 personas."),
    ("fr", "Les inondations du week-end ont tué 12 personnes."),
    ("it", "Le inondazioni del fine settimana hanno ucciso 12 persone."),
    ("pl", "W weekendowych powodziach zginęło 12 osób."),
    ("pt", "As inundações do fim de semana mataram 12 pessoas."),
    ("ro", "Inundațiile din weekend au ucis 12 oameni."),
]


@pytest.mark.parametrize(("language", "text", "event_type", "start"), STRETCHES)
def test_a_stretch_ends_with_the_news(language: str, text: str, event_type: str, start: date, tools: Tools) -> None:
    """A number of people behind it is no second date."""
    event = last_told(language, text, event_type, tools)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (start, PUBLISHED)


@pytest.mark.parametrize(("language", "text"), WEEKENDS)
def test_the_weekend_of_what_has_happened_is_over(language: str, text: str, tools: Tools) -> None:
    """Saturday and Sunday before the news, and not the week."""
    event = last_told(language, text, "DISASTER", tools)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 20), date(2025, 12, 21))


def test_from_a_day_to_a_day_is_no_stretch_up_to_now(tools: Tools) -> None:
    """It has its own end."""
    event = last_told("en", "Floods killed 12 people from 5 to 9 December.", "DISASTER", tools)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 5), date(2025, 12, 9))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army captured the city in two weeks in 2003."),
        ("es", "El ejército tomó la ciudad en dos semanas en 2003."),
        ("it", "L'esercito conquistò la città in due settimane nel 2003."),
    ],
)
def test_how_long_something_took_then_is_not_up_to_now(language: str, text: str, tools: Tools) -> None:
    """The year behind the length says when."""
    dates = last_told(language, text, "ASSAULT", tools).interval
    assert dates is not None
    assert (dates.start, dates.end) == (date(2003, 1, 1), date(2003, 12, 31))
