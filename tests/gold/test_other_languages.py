"""What short news texts in the languages beside Romanian and English tell: what, where, when, and what did not happen.

Every text was published on Monday, 22 December 2025. A fact is type, place ("" where none is told), day or
"first/last" ("" where none is told), status.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from builders import a_document

from geo.model import Event, Extraction
from geo.pipeline import Tools, extract

PUBLISHED = "2025-12-22"
TEXTS: list[tuple[str, dict[str, Any]]] = [
    (path.stem, text)
    for path in sorted((Path(__file__).parent / "other").glob("*.toml"))
    for text in tomllib.loads(path.read_text(encoding="utf-8"))["text"]
]
NAMES = [f"{code}-{number}" for number, (code, _) in enumerate(TEXTS)]


def reading(code: str, text: dict[str, Any], tools: Tools) -> Extraction:
    return extract(a_document(text["body"].strip(), published=PUBLISHED, language=code), tools)


def told(event: Event) -> list[str]:
    """An event as a fact is written."""
    place = next((toponym.place.name for toponym in event.places if toponym.place), "")
    days = ""
    if event.interval is not None:
        start, end = event.interval.start.isoformat(), event.interval.end.isoformat()
        days = start if start == end else f"{start}/{end}"
    return [event.event_type, place, days, event.status]


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=NAMES)
def test_what_a_text_tells_is_read_with_type_place_day_and_status(
    code: str, text: dict[str, Any], tools: Tools
) -> None:
    """Every fact of the text is among its events."""
    found = [told(event) for event in reading(code, text, tools).events]
    assert [fact for fact in text["facts"] if fact not in found] == [], found


@pytest.mark.parametrize(("code", "text"), TEXTS, ids=NAMES)
def test_what_is_denied_quoted_or_put_as_a_condition_is_no_event(code: str, text: dict[str, Any], tools: Tools) -> None:
    """No event stands on the words that tell of what did not happen."""
    extraction = reading(code, text, tools)
    words = {span.of(extraction.document.text) for event in extraction.events for span in event.triggers}
    assert [word for word in text.get("no_events", ()) if any(word in said for said in words)] == []
