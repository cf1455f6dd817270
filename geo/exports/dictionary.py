"""What the columns of an export mean, and whose data they hold, in the forms that formats have room for."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from geo.exports.sources import DISCLAIMER, SOURCES, lines
from geo.frames import COLUMNS, Column

SUMMARY = "Events read out of news articles by Dateline, one row an event of one article."


def about(columns: tuple[Column, ...] = COLUMNS) -> dict[str, Any]:
    """Columns by name with type and description, the sources, and what must be known of all."""
    return {
        "columns": {one.name: {"type": one.dtype, "description": one.description} for one in columns},
        "sources": [asdict(source) for source in SOURCES],
        "disclaimer": DISCLAIMER,
    }


def about_json() -> str:
    """`about` as JSON, the same on every machine."""
    return json.dumps(about(), ensure_ascii=False, separators=(",", ":"))


def about_text() -> str:
    """The same for people: a line a column, a line a source."""
    columns = (f"{one.name} ({one.dtype}): {one.description}" for one in COLUMNS)
    return "\n".join((SUMMARY, "", "Columns", *columns, "", "Sources and licences", *lines()))
