"""What the columns of an export mean, and whose data they hold, in the forms that formats have room for."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from geo.exports.sources import DISCLAIMER, lines, sources
from geo.frames import COLUMNS, Column
from geo.model import Dataset

SUMMARY = "Events read out of news articles by Dateline, one row an event of one article, or of an imported dataset."


def about(datasets: Iterable[Dataset], columns: tuple[Column, ...] = COLUMNS) -> dict[str, Any]:
    """Columns by name with type and description, the sources with these datasets, and what must be known of all."""
    return {
        "columns": {one.name: {"type": one.dtype, "description": one.description} for one in columns},
        "sources": [asdict(source) for source in sources(datasets)],
        "disclaimer": DISCLAIMER,
    }


def about_json(datasets: Iterable[Dataset]) -> str:
    """`about` as JSON, the same on every machine."""
    return json.dumps(about(datasets), ensure_ascii=False, separators=(",", ":"))


def about_text(datasets: Iterable[Dataset]) -> str:
    """The same for people: a line a column, a line a source."""
    columns = (f"{one.name} ({one.dtype}): {one.description}" for one in COLUMNS)
    return "\n".join((SUMMARY, "", "Columns", *columns, "", "Sources and licences", *lines(datasets)))
