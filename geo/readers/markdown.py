"""Markdown with YAML front matter; its marks stay in the text, so that offsets point into what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geo.readers import Draft, Source, front_matter
from geo.settings import Settings

SUFFIXES = frozenset({".md", ".markdown"})

_HEADING = re.compile(r"\s*#[ \t]+(?P<title>[^\n]{1,500}?)[ \t#]*(?:\n|$)")


def likeness(head: str) -> float:
    """Much, where it begins with front matter; a little with a heading."""
    if front_matter.begins(head):
        return 0.8
    return 0.3 if _HEADING.match(head) else 0.05


def read(source: Source, settings: Settings) -> Iterator[Draft]:
    """The one article of the file; its title is that of the front matter, else its first heading."""
    draft = front_matter.draft(source, settings)
    heading = _HEADING.match(draft.text, draft.body_start)
    yield replace(draft, title=draft.title or (heading["title"] if heading else None))
