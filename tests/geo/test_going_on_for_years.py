"""What has gone on for a year and more explains the news, and lasts up to it."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

PUBLISHED = date(2026, 3, 12)
FOR_YEARS = [
    ("en", "Fighting has raged in Aleppo since 2019."),
    ("de", "Seit 2019 wird in Aleppo gekämpft."),
    ("de", "Seit 2019 gibt es in Aleppo Kämpfe."),
    ("fr", "Les combats font rage à Alep depuis 2019."),
    ("fr", "Les violences ont fait 900 morts à Alep depuis 2019."),
    ("es", "Desde 2019 se combate en Alepo."),
    ("it", "Dal 2019 ad Aleppo si combatte."),
    ("pt", "Desde 2019 há combates em Alepo."),
    ("pl", "Od 2019 roku w Aleppo trwają walki."),
    ("ru", "В Алеппо идут бои с 2019 года."),
    ("uk", "В Алеппо тривають бої з 2019 року."),
    ("en", "Since 2019, fighting has raged in Aleppo."),
]
FOR_DAYS = [
    ("en", "Fighting has raged in Aleppo since Monday."),
    ("de", "Seit Montag wird in Aleppo gekämpft."),
    ("fr", "Des combats font rage à Alep depuis lundi."),
    ("ru", "В Алеппо с понедельника идут бои."),
]
ANOTHER_S = [
    ("fr", "De Dakar, où il vit en exil depuis 2016, un ancien ministre a exhorté l'armée à se retirer.", "REQUEST"),
    ("uk", "Директор визнав, що датчики газу не оновлювали з 2014 року, і подав у відставку.", "CONCEDE"),
]
NO_WAR = [
    ("de", "In Dortmund wird am Samstag um den Titel gekämpft."),
    ("es", "En Sevilla se combate el fuego desde el lunes."),
    ("it", "A Palermo si combatte la mafia."),
    ("ru", "В Лас-Вегасе идут бои за титул."),
]


@pytest.mark.parametrize(("language", "text"), FOR_YEARS)
def test_since_a_year_long_gone_is_background(language: str, text: str, tools: Tools) -> None:
    """From the first day of that year up to the article."""
    (event,) = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    assert event.status == "background"
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2019, 1, 1), PUBLISHED)


@pytest.mark.parametrize(("language", "text"), FOR_DAYS)
def test_since_a_day_just_gone_is_news(language: str, text: str, tools: Tools) -> None:
    """And no Monday ahead."""
    (event,) = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    assert event.status == "reported"
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2026, 3, 9), PUBLISHED)


@pytest.mark.parametrize(("language", "text", "kind"), ANOTHER_S)
def test_what_somebody_else_did_since_dates_no_deed(language: str, text: str, kind: str, tools: Tools) -> None:
    """A comma parts the two."""
    found = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    (event,) = [event for event in found if event.event_type == kind]
    assert event.status == "reported"
    assert event.interval is not None
    assert event.interval.start == PUBLISHED


@pytest.mark.parametrize(("language", "text"), NO_WAR)
def test_other_fights_are_no_war(language: str, text: str, tools: Tools) -> None:
    """Titles, flames and crime are fought as well."""
    found = extract(a_document(text, language=language, published=PUBLISHED), tools).events
    assert "ASSAULT" not in {event.event_type for event in found}
