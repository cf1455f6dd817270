"""Plain text; its date from front matter, else from its file name (2025-12-22-miami.txt, 20251222_miami.txt)."""

from __future__ import annotations

from collections.abc import Iterator

from geo.readers import Draft, Source, front_matter
from geo.settings import Settings

SUFFIXES = frozenset({".txt", ".text"})


def likeness(head: str) -> float:  # noqa: ARG001, the signature is that of every reader
    """A little, whatever it is: a text that no other format knows is plain text."""
    return 0.1


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article of the file."""
    yield front_matter.draft(source, settings)
