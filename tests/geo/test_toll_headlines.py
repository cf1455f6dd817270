"""Headlines that name a mishap and its toll behind a colon."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

HEADLINES = [
    ("en", "Fire in Leeds: two dead", ("FIRE", "Leeds", 2)),
    ("en", "Explosion in Izmir: three injured", ("ACCIDENT", "İzmir", 3)),
    ("en", "Flood in Pakistan: at least 30 dead", ("DISASTER", "Pakistan", 30)),
    ("en", "Earthquake in Turkey: 12 dead in Malatya", ("DISASTER", "Malatya", 12)),
    ("en", "Flood in Pakistan: 30 people still missing in northern Punjab", ("DISASTER", "Pakistan", 30)),
    ("en", "Explosion in Izmir: three people dead and shops shut", ("ACCIDENT", "İzmir", 3)),
    ("en", "Explosion in Izmir: three dead in the port of Izmir", ("ACCIDENT", "İzmir", 3)),
    ("fr", "Explosion à Izmir : trois blessés lundi", ("ACCIDENT", "İzmir", 3)),
    ("ru", "Взрыв в Измире: трое раненых в понедельник", ("ACCIDENT", "İzmir", 3)),
    ("de", "Explosion in Izmir: drei Verletzte", ("ACCIDENT", "İzmir", 3)),
    ("de", "Erdbeben in der Türkei: mindestens zwölf Tote in Malatya", ("DISASTER", "Malatya", 12)),
    ("fr", "Explosion à Izmir : trois blessés", ("ACCIDENT", "İzmir", 3)),
    ("fr", "Séisme en Turquie : 12 morts à Malatya", ("DISASTER", "Malatya", 12)),
    ("es", "Explosión en Esmirna: tres heridos", ("ACCIDENT", "İzmir", 3)),
    ("es", "Terremoto en Turquía: 12 muertos en Malatya", ("DISASTER", "Malatya", 12)),
    ("it", "Esplosione a Smirne: tre feriti", ("ACCIDENT", "İzmir", 3)),
    ("it", "Terremoto in Turchia: 12 morti a Malatya", ("DISASTER", "Malatya", 12)),
    ("pt", "Terramoto na Turquia: 12 mortos em Malatya", ("DISASTER", "Malatya", 12)),
    ("ro", "Cutremur în Japonia: cinci morți", ("DISASTER", "Japan", 5)),
    ("ro", "Cutremur în Turcia: 12 morți la Malatya", ("DISASTER", "Malatya", 12)),
    ("pl", "Trzęsienie ziemi w Turcji: 12 zabitych w Malatyi", ("DISASTER", "Malatya", 12)),
    ("ru", "Землетрясение в Турции: 12 погибших в Малатье", ("DISASTER", "Malatya", 12)),
    ("uk", "Землетрус у Туреччині: 12 загиблих у Малатьї", ("DISASTER", "Malatya", 12)),
]


@pytest.mark.parametrize(("language", "text", "expected"), HEADLINES)
def test_a_toll_behind_the_colon_makes_a_mishap_of_a_noun(
    language: str, text: str, expected: tuple[str, str, int], tools: Tools
) -> None:
    """It is there, in the town that is named, and has the figure."""
    events = extract(a_document(text, language=language, published=date(2026, 3, 12)), tools).events
    kind, place, count = expected
    assert [event.event_type for event in events] == [kind]
    located = events[0].located
    assert located is not None
    assert located.place is not None
    assert located.place.name == place
    assert [figure.lower for figure in events[0].figures] == [count]


@pytest.mark.parametrize(
    "text",
    [
        "Fire in the belly: how two trainers of Leeds win",
        "Flood of offers: 30 firms from Leeds want the deal",
        "Blast from the past: 12 songs of Leeds bands",
        "Fire in Leeds: two teams missing the cup",
        "Fire in Leeds: two teams missing",
        "Fire in Leeds: two players missing the cup",
        "Fire at Arsenal: 3 injured players return",
        "Fire at Arsenal: 3 injured in training at Leeds",
    ],
)
def test_a_number_of_something_else_is_no_toll(text: str, tools: Tools) -> None:
    """Songs, firms and teams are not the dead, and of the dead no more is told than a place or a day."""
    kinds = {event.event_type for event in extract(a_document(text, language="en"), tools).events}
    assert kinds.isdisjoint({"FIRE", "DISASTER", "ACCIDENT"})
