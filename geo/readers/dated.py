"""Plain text that begins with its date: `date 2025-12-22 The article ...`. The date is a header, not a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geo.decoding import read_text
from geo.readers import Draft, Source
from geo.settings import Settings

SUFFIXES = frozenset({".txt"})

_HEADER = re.compile(r"\s*date:?[ \t]+(?P<day>\d{1,6}-\d{1,2}-\d{1,2})(?:\s+|$)", re.IGNORECASE)


def likeness(head: str) -> float:
    """Sure, or not at all."""
    return 1.0 if _HEADER.match(head) else 0.0


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article of the file; one without the header is all text."""
    decoded = read_text(source.stream, settings.max_document_bytes, source.size)
    header = _HEADER.match(decoded.text)
    yield Draft(
        path=source.name,
        text=decoded.text,
        body_start=header.end() if header else 0,
        published=header["day"] if header else None,
        remarks=(decoded.guess,) if decoded.guess else (),
    )
