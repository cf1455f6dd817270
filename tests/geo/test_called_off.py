"""What is called off did not and will not happen, however many words say who planned it, where and for when."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

CALLED_OFF = [
    ("en", "A strike by bus drivers in Hull planned for Friday has been called off."),
    ("fr", "La grève des conducteurs de bus de Lyon prévue vendredi a été annulée."),
    ("es", "La huelga de los conductores de autobús de Cádiz prevista para el viernes ha sido desconvocada."),
    ("pt", "A greve dos motoristas de autocarro do Porto prevista para sexta-feira foi cancelada."),
    ("it", "Lo sciopero degli autisti degli autobus di Pisa previsto per venerdì è stato revocato."),
    ("ro", "Greva șoferilor de autobuz din Cluj prevăzută pentru vineri a fost anulată."),
    ("de", "Der für Freitag geplante Streik der Busfahrer in Kiel wurde abgewendet."),
    ("pl", "Strajk kierowców autobusów w Łodzi planowany na piątek został odwołany."),
    ("ru", "Забастовка водителей автобусов в Казани, запланированная на пятницу, отменена."),
    ("uk", "Страйк водіїв автобусів у Львові, запланований на п'ятницю, скасовано."),
]


@pytest.mark.parametrize(("language", "text"), CALLED_OFF)
def test_a_strike_that_is_called_off_is_none(language: str, text: str, tools: Tools) -> None:
    """Neither planned nor done."""
    assert "PROTEST" not in {event.event_type for event in extract(a_document(text, language=language), tools).events}


def test_a_harm_that_calls_something_off_happened(tools: Tools) -> None:
    """The match is called off, and not the floods."""
    text = "Floods in Hull on Monday left the match planned for Friday cancelled."
    assert "DISASTER" in {event.event_type for event in extract(a_document(text, language="en"), tools).events}
