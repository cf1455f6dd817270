"""CSV and other delimited text with any columns: what they are is guessed from headings and values, and can be said.

The sign between fields is a comma, semicolon, tab or bar; decimals have a point or a comma. Whether the day or the month
comes first is told from the whole column.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from geo.errors import DocumentError
from geo.importers import Guess, Options, days, delimited, tabular
from geo.importers import mapping as columns_of
from geo.importers.source import Source
from geo.model import ImportedEvent, Rejected

TITLE = LICENCE = ATTRIBUTION = URL = ""

_SAMPLE = 1000  # rows that columns are guessed from


def likeness(source: Source) -> float:
    """Text with several columns may be anybody's table; what others know better, they read."""
    return 0.2 if len(delimited.heading(source)) > 1 else 0.0


def mapping(source: Source, options: Options) -> Guess:
    """Which column is read as what.

    Raises:
        ConfigurationError: what was asked for cannot be, or nothing tells when or where.
        DocumentError: there is no heading.
    """
    sample = [line.values for line in islice(delimited.rows(source), _SAMPLE) if line.fault is None]
    guessed = columns_of.guess(delimited.heading(source), sample, options.columns)
    if days.is_date(guessed.columns.get("date", "")):
        raise DocumentError(
            f"{source.name} begins with an event, not a heading: put the names of the columns above it."
        )
    return guessed


def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:
    """The events in their order, and what is left out in its place.

    Raises:
        ConfigurationError: nothing tells the day from the month.
    """
    told = replace(options, order=options.order or _order(source, mapping))
    yield from delimited.events(source, lambda row: tabular.event(row, mapping, told, None))


def _order(source: Source, mapping: Mapping[str, str]) -> days.Order | None:
    named = [mapping[role] for role in ("date", "end") if role in mapping]
    return days.order_of(line.values[name] for line in delimited.rows(source) if line.fault is None for name in named)
