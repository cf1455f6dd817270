"""“Since Sunday, when a landslide buried the road”: the days before a comma and “when” are those of what is told next."""

from __future__ import annotations

from datetime import date

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

SUNDAY, YESTERDAY = date(2026, 3, 8), date(2026, 3, 11)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        (
            "en",
            "Cut off since Sunday, when a landslide buried the road at Leeds, 2,000 tourists were evacuated yesterday.",
            "DISASTER",
        ),
        (
            "es",
            "Aislados desde el domingo, cuando un alud sepultó la carretera en Jaca, 300 turistas fueron evacuados ayer.",
            "DISASTER",
        ),
        (
            "it",
            "Isolati da domenica, quando una frana ha travolto la strada a Cuneo, 200 turisti sono stati evacuati ieri.",
            "DISASTER",
        ),
        (
            "pt",
            "Isolados desde domingo, quando uma derrocada cortou a estrada em Seia, 200 turistas foram retirados ontem.",
            "DISASTER",
        ),
    ],
)
def test_what_was_when_is_of_the_days_before_it(language: str, text: str, event_type: str, tools: Tools) -> None:
    document = a_document(text, language=language, published="2026-03-12")
    days = {event.event_type: event.interval for event in extract(document, tools).events}
    told, after = days[event_type], days["EVACUATE"]
    assert told is not None
    assert told.start == SUNDAY
    assert after is not None
    assert after.start == YESTERDAY


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("O ministro assinara um acordo em Kigali na quinta-feira.", date(2026, 3, 5)),
        ("O ministro assina um acordo em Kigali na sexta-feira.", date(2026, 3, 13)),
        ("A empresa despedira na terça-feira 60 operários em Ovar.", date(2026, 3, 10)),
    ],
)
def test_the_simple_pluperfect_of_portuguese_is_a_past(text: str, day: date, tools: Tools) -> None:
    """“Assinara” was signed before; “assina” and “prepara” are of today."""
    document = a_document(text, language="pt", published="2026-03-09" if "quinta" in text else "2026-03-12")
    event = extract(document, tools).events[0]
    assert event.interval is not None
    assert event.interval.start == day
