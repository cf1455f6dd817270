"""What was done on the spot and names no day is of yesterday, where the news told last is: not what is said or decided later."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2025, 2, 6)
"""A Thursday."""
WEDNESDAY = date(2025, 2, 5)

NEXT_PARAGRAPH = [
    ("en", "A judge in Leeds jailed the mayor on Wednesday.\n\nDozens of his supporters protested."),
    ("de", "Ein Richter in Kassel verurteilte am Mittwoch den Bürgermeister.\n\nDutzende Anhänger demonstrierten."),
    ("fr", "Un juge de Lille a condamné mercredi le maire.\n\nDes dizaines de partisans ont manifesté."),
    ("es", "Un juez de Cali condenó el miércoles al alcalde.\n\nDecenas de seguidores protestaron."),
    ("it", "Un giudice di Lecce ha condannato mercoledì il sindaco.\n\nDecine di sostenitori hanno protestato."),
    ("pt", "Um juiz de Braga condenou na quarta-feira o autarca.\n\nDezenas de apoiantes protestaram."),
    ("ro", "Un judecător din Cluj l-a condamnat miercuri pe primar.\n\nZeci de susținători au protestat."),
    ("pl", "Sąd w Łodzi skazał w środę burmistrza.\n\nDziesiątki zwolenników protestowały."),
    ("ru", "Суд в Казани приговорил в среду мэра.\n\nДесятки сторонников вышли на митинг."),
    ("uk", "Суд у Львові засудив у середу мера.\n\nДесятки прихильників вийшли на мітинг."),
]
ELSEWHERE = [
    ("en", "A storm killed a man in Leeds on Wednesday. In Bristol, a warehouse burned down."),
    ("de", "Am Mittwoch tötete ein Sturm in Kassel einen Mann. In Mannheim brannte eine Lagerhalle nieder."),
    ("es", "Una tormenta mató el miércoles a un hombre en Cali. En Medellín ardió un almacén."),
]
LATER = [
    ("en", "A bomb killed four people in Leeds on Tuesday.\n\nDozens of residents protested."),  # two days ago
    ("en", "A judge in Leeds jailed the mayor on Wednesday.\n\nIn Bristol, dozens of nurses protested."),
    ("de", "Ein Richter in Kassel verurteilte am Mittwoch den Bürgermeister.\n\nIn Mannheim demonstrierten Lehrer."),
    ("en", "A bomb killed four people in Leeds on Wednesday. The mayor banned gatherings in the city."),
    ("fr", "Une bombe a tué quatre personnes mercredi à Lille. Le maire a interdit les rassemblements."),
    ("it", "Una bomba ha ucciso mercoledì quattro persone a Lecce.\n\nIl governo ha condannato l'attacco."),
]


def _last(language: str, text: str, tools: Tools) -> Event:
    """The event that is told last."""
    events = extract(a_document(text, language=language, published=PUBLISHED.isoformat()), tools).events
    return max(events, key=lambda event: event.trigger)


@pytest.mark.parametrize(("language", "text"), [*NEXT_PARAGRAPH, *ELSEWHERE])
def test_what_follows_on_the_spot_is_of_yesterday(language: str, text: str, tools: Tools) -> None:
    """In the next paragraph, where it names no other place, and of another town in the same one."""
    interval = _last(language, text, tools).interval
    assert interval is not None
    assert (interval.start, interval.end, interval.basis) == (WEDNESDAY, WEDNESDAY, "carried")


@pytest.mark.parametrize(("language", "text"), LATER)
def test_other_matters_keep_the_day_of_publication(language: str, text: str, tools: Tools) -> None:
    """Older news, another town in another paragraph, and what is decided or said."""
    interval = _last(language, text, tools).interval
    assert interval is not None
    assert (interval.end, interval.basis) == (PUBLISHED, "publication")
