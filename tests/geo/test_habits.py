"""What comes again every week or year is of no day."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

HABITS = [
    ("en", "The gallery in Rotterdam opens its doors at ten on Sundays."),
    ("en", "A chef in Copenhagen sets his desserts on fire on Friday nights."),
    ("de", "In Nizza brennen jeden Sonntag Autos."),
    ("es", "En Colombia las minas matan a cien personas al año."),
    ("es", "El museo de Málaga abre sus puertas a las diez los domingos."),
    ("fr", "Le musée d'Arles ouvre ses portes à dix heures le dimanche."),
]
NEWS = [
    ("en", "The gallery in Rotterdam, free on Sundays, burned down on Monday."),
    ("de", "Das Museum in Bonn öffnet am Dienstag seine neue Ausstellung, sonntags ist es voll."),
    ("fr", "Le musée d'Arles ouvre ses portes le dimanche 12 mai avec une exposition."),
    ("fr", "Le lundi suivant, le tribunal condamne le maire à Nice."),
    ("it", "Il sabato dopo la polizia arresta due uomini a Bari."),
    ("ro", "De Vinerea Mare se închide piața din Cluj."),
]


@pytest.mark.parametrize(("language", "text"), HABITS)
def test_what_is_so_every_week_is_no_event(language: str, text: str, tools: Tools) -> None:
    """Told in the present, beside days that come again."""
    found = extract(a_document(text, published="2024-05-06", language=language), tools)
    assert found.events == ()
    assert any("a habit" in rejected.reason for rejected in found.rejected)


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_what_has_a_day_of_its_own_is_an_event(language: str, text: str, tools: Tools) -> None:
    """A past verb tells of one day, and so does a date."""
    assert extract(a_document(text, published="2024-05-06", language=language), tools).events
