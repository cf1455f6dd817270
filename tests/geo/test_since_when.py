"""“En grève depuis janvier, les mineurs ont manifesté lundi”: what goes on has its own beginning, and explains the news."""

from __future__ import annotations

from datetime import date

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

THURSDAY, MONDAY = date(2026, 3, 12), date(2026, 3, 9)

ON_STRIKE = [
    ("en", "The miners, on strike since January 2025, rallied in Leeds on Monday."),
    ("fr", "Les infirmières en grève depuis janvier 2025 ont manifesté lundi à Lille."),
    ("it", "Gli operai, in sciopero da gennaio 2025, hanno manifestato lunedì a Torino."),
    ("pt", "Os operários, em greve desde janeiro de 2025, marcharam na segunda-feira em Braga."),
    ("ru", "Рабочие, бастующие с января 2025 года, в понедельник вышли на митинг в Туле."),
    ("uk", "Робітники, які страйкують із січня 2025 року, у понеділок вийшли на мітинг у Сумах."),
    ("pl", "Robotnicy, strajkujący od stycznia 2025 roku, manifestowali w poniedziałek w Radomiu."),
    ("de", "Die Arbeiter, die seit Januar 2025 streiken, demonstrierten am Montag in Kassel."),
]


@pytest.mark.parametrize(("language", "text"), ON_STRIKE)
def test_what_goes_on_for_long_is_no_news_beside_what_was_done_on_monday(
    language: str, text: str, tools: Tools
) -> None:
    found = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    strike, march = found
    assert (strike.status, march.status) == ("background", "reported")
    assert strike.interval is not None
    assert (strike.interval.start, strike.interval.end) == (date(2025, 1, 1), THURSDAY)
    assert march.interval is not None
    assert march.interval.start == MONDAY


GOING_ON = [
    ("en", "The port of Odesa has been blocked since January 2025."),
    ("fr", "Les mineurs de Loos sont en grève depuis janvier 2025."),
    ("es", "Los mineros de Mieres están en huelga desde enero de 2025."),
    ("it", "I minatori di Carbonia sono in sciopero da gennaio 2025."),
    ("pt", "Os mineiros de Aljustrel estão em greve desde janeiro de 2025."),
    ("ru", "Шахтёры Воркуты бастуют с января 2025 года."),
    ("pl", "Górnicy w Bytomiu strajkują od stycznia 2025 roku."),
]


@pytest.mark.parametrize(("language", "text"), GOING_ON)
@pytest.mark.parametrize(("published", "status"), [("2025-09-10", "background"), ("2025-02-10", "reported")])
def test_half_a_year_makes_it_background(language: str, text: str, published: str, status: str, tools: Tools) -> None:
    (event,) = extract(a_document(text, language=language, published=published), tools).events
    assert event.status == status


def test_what_is_counted_or_another_verb_has_since_a_day_is_not_so_old(tools: Tools) -> None:
    """“The sixth strike since May” is none of May, and a blockade that is lifted was not lifted since."""
    text = "C'est la sixième grève depuis décembre à Lille, lundi."
    (event,) = extract(a_document(text, language="fr", published="2026-03-12"), tools).events
    assert event.interval is None or event.interval.start >= MONDAY
    text = "Los mineros levantaron ayer el bloqueo que mantenían desde el 2 de marzo en Cusco."
    found = extract(a_document(text, language="es", published="2026-03-12"), tools).events
    assert all(event.interval is None or event.interval.start >= MONDAY for event in found)
