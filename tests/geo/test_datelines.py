"""Datelines: what stands before the first sentence says where and when it was filed, not where and when it happened."""

from __future__ import annotations

import pytest

from geo.clauses import structures
from geo.datelines import end_of_dateline
from geo.languages import load
from geo.pipeline import Tools, extract
from tests.builders import a_document, sentences_of


@pytest.mark.parametrize(
    ("language", "text", "dateline"),
    [
        ("en", "GOMA, Sept 3 - Health workers began on Tuesday.", "GOMA, Sept 3 -"),
        ("en", "KYIV (Reuters) - Missiles struck a port.", "KYIV (Reuters) -"),
        ("es", "MADRID, 3 sep (EFE) - El Gobierno aprobó la ley.", "MADRID, 3 sep (EFE) -"),
        ("pt", "MAPUTO – A polícia dispersou centenas de jovens.", "MAPUTO –"),
        ("en", "Brussels – the capital of the Union – was quiet.", ""),
        ("en", "Officials in Kyiv said so - Moscow denied it.", ""),
        ("es", "Bruselas, 2 mar. La Unión Europea prorrogó las sanciones.", "Bruselas, 2 mar."),
        ("en", "Rain fell all day.", ""),
    ],
)
def test_a_dateline_ends_with_its_dash(language: str, text: str, dateline: str) -> None:
    """A place, a day and a source before a dash, with a new sentence behind it."""
    (structure,) = structures(sentences_of(text, language), load(language))
    end = end_of_dateline(structure)
    assert text[: structure.tokens[end - 1].span.end if end else 0] == dateline


def test_it_lends_its_place_where_the_text_tells_none_and_never_its_day(tools: Tools) -> None:
    """Its day is that of the telling: the deed keeps the day of its own clause."""
    text = "GOMA, Sept 3 - Rebels attacked a hospital on Sunday, officials said."
    (event,) = [e for e in extract(a_document(text, "2024-09-03", "en"), tools).events if e.event_type == "ASSAULT"]
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.name == "Goma"
    assert "filed" in event.located.place.why[-1]
    assert event.interval is not None
    assert event.interval.start.isoformat() == "2024-09-01"


def test_a_place_of_the_sentence_comes_before_the_one_where_it_was_filed(tools: Tools) -> None:
    """News filed in Beirut of a strike elsewhere."""
    text = "BEIRUT (Reuters) - Warplanes bombed a village near Tyre on Monday."
    event = extract(a_document(text, "2024-09-03", "en"), tools).events[0]
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.name != "Beirut"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "ANTANANARIVO - Soldiers patrolled the streets on Friday."),
        ("de", "Sarajevo – Schwere Regenfälle haben am Montag das Land heimgesucht."),
    ],
)
def test_a_capital_in_a_dateline_is_no_government(language: str, text: str, tools: Tools) -> None:
    """It says where the article was filed, so it does not act."""
    (toponym,) = extract(a_document(text, language=language), tools).toponyms
    assert toponym.mention.role == "location"


def test_a_place_that_is_a_sentence_lends_itself_to_the_deeds_behind_it(tools: Tools) -> None:
    """German papers begin so: “Leipzig. Rund 3000 Menschen ...”."""
    text = "Leipzig. Rund 3000 Menschen sind am Samstag auf die Straße gegangen."
    (event,) = extract(a_document(text, language="de"), tools).events
    assert event.located is not None
    assert event.located.mention.surface == "Leipzig"
