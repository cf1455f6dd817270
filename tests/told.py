"""What was read of a text, as tests ask for it."""

from __future__ import annotations

from builders import a_document

from geo.likely_places import is_guess
from geo.model import Event
from geo.pipeline import Tools, extract


def last_told(language: str, text: str, event_type: str, tools: Tools, mode: str | None = None) -> Event:
    """The last event of a type, and of a mode if one is given."""
    events = extract(a_document(text, language=language), tools).events
    return [e for e in events if e.event_type == event_type and mode in (None, e.mode)][-1]


def types_told(language: str, text: str, tools: Tools, published: str = "2026-03-12") -> set[str]:
    """The types of all events."""
    document = a_document(text, language=language, published=published)
    return {event.event_type for event in extract(document, tools).events}


def place_name(event: Event) -> str | None:
    """What the place is called that a rule gave an event; None where it has none, or only a likely one."""
    located = event.located
    return located.place.name if located is not None and located.place is not None and not is_guess(located) else None
