"""What files call the title, the date and the address of an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from geo.decoding import clean

_NAMES = {
    "title": ("title", "headline"),
    "published": ("published", "date", "date_published", "datepublished", "published_at", "pubdate", "created"),
    "language": ("language", "lang", "locale"),
    "url": ("url", "link", "canonical", "canonical_url"),
    "publisher": ("publisher", "source", "site", "site_name", "outlet"),
}
_WORDS = ("title", "language", "url", "publisher")
_LONGEST = 2000  # characters; a longer title, name or address is none


def known(fields: Mapping[Any, object]) -> dict[str, Any]:
    """The fields of a `Draft` that a file tells, under whatever names; empty and ill-typed values are left out."""
    by_name = {key.strip().lower(): value for key, value in fields.items() if isinstance(key, str)}
    found = {field: _first(by_name, names) for field, names in _NAMES.items()}
    words = {field: _one_line(found[field]) for field in _WORDS}
    return {field: value for field, value in (found | words).items() if value is not None}


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> object:
    """The value of the first of the names that has one; a value that holds others is none."""
    values = (fields.get(name) for name in names)
    return next((value for value in values if value not in (None, "") and not isinstance(value, dict | list)), None)


def _one_line(value: object) -> str | None:
    """The value as one clean line, or None where it is empty or no text."""
    if not isinstance(value, str):
        return None
    line = " ".join(clean(value[: _LONGEST + 1]).split())
    return line if 0 < len(line) <= _LONGEST else None
