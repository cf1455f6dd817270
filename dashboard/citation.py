"""An event as one line of plain text, to be pasted where it is cited: date, place, deed, words, source. Pure functions."""

from __future__ import annotations

from dashboard import wording
from dashboard.messages import tr
from dashboard.source_link import telling
from geo.model import Dataset, Document, Event, ImportedEvent

_LONGEST = 400  # characters of the excerpt


def citation(event: Event, document: Document) -> str:
    """All but the link to the event, which only the page knows."""
    where = event.located.place if event.located else None
    place = wording.place(where) if where else tr("no place")
    told = (wording.dates(event.interval), place, _deed(event))
    quoted = f"“{shortened(telling(event).of(document.text), _LONGEST)}”"
    sentences = ". ".join((*told, quoted))
    return _line(f"{sentences} {'. '.join(source(document))}")


def imported(event: ImportedEvent, dataset: Dataset) -> str:
    """The same of an event of a dataset, whose publisher is cited with it."""
    place = wording.place(event.place) if event.place else tr("no place")
    notes = (f"“{shortened(event.notes, _LONGEST)}”",) if event.notes else ()
    number = tr("{dataset}, no. {number}", dataset=dataset.title, number=event.source_id)
    told = (
        wording.dates(event.interval),
        place,
        wording.headline(event),
        *notes,
        dataset.attribution,
        number,
        dataset.url,
    )
    return _line(". ".join(part.rstrip(".") for part in told if part))


def source(document: Document) -> tuple[str, ...]:
    """Publisher, title, day and address of the article, as far as they are known; its file where nothing else is."""
    day = document.published_day
    title = f"“{document.title}”" if document.title else None
    known = (document.publisher, title, wording.days(day, day) if day else None, document.url)
    told = tuple(part for part in known if part)
    return told or ((document.path,) if document.path else ())


def shortened(text: str, longest: int) -> str:
    """The words as one line, cut at a word's end."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _deed(event: Event) -> str:
    """What it was, and how sure the article is of it where it does not tell it as a fact."""
    headline = wording.headline(event)
    return headline if event.status == "reported" else f"{headline} ({wording.status(event.status).lower()})"


def _line(text: str) -> str:
    """Without line breaks and control characters, so that it pastes as one line anywhere."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
