"""Delimited text as rows: what parts its fields, its heading, and rows with the number of the line that they begin in."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from geo import decoding
from geo.errors import DocumentError
from geo.importers import left_out
from geo.importers.source import Source
from geo.model import ImportedEvent, Rejected

MOST_COLUMNS = 500
_LONGEST_NAME = 100  # characters of a column's name
_LONGEST_FIELD = 1_000_000  # characters
_DELIMITERS = ",;\t|"
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # what Excel sets above a table whose fields commas do not part
_END = "\0end of the table\0"  # a line behind the last one; quotes that are open take it in
_LOOKED_AT = 20  # rows from which the sign between fields is told


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table."""

    number: int
    """Of the line of the file that it begins in, counted from 1."""
    values: Mapping[str, str]
    """By column; every column of the heading is there."""
    fault: str | None = None
    """Why it is no row of this table."""


def heading(source: Source) -> tuple[str, ...]:
    """The names of the columns; a name that comes again has a number behind it, and an empty one is a number."""
    return _names(next(_parsed(_table(source.head), delimiter(source)), []))


def with_columns(source: Source, needed: frozenset[str]) -> float:
    """How much a table looks like one that has these columns: 1 with all of them, else 0."""
    return 1.0 if needed.issubset(heading(source)) else 0.0


def delimiter(source: Source) -> str:
    """The sign between fields: that by which the first rows have the same number of fields, and most of them."""
    if hint := _HINT.match(source.head):
        return hint[1]
    lines = source.head.splitlines(keepends=True)
    whole = lines[:-1] if len(lines) > 1 else lines
    return max(_DELIMITERS, key=lambda sign: _evenness(whole, sign))


def rows(source: Source) -> Iterator[Line]:
    """The rows of the table, in constant memory; empty lines are passed over.

    Raises:
        DocumentError: a field or a line is too long, there are too many columns, or quotes are open at the end.
    """
    names = heading(source)
    if len(names) > MOST_COLUMNS:
        raise DocumentError(f"{source.name} has more than {MOST_COLUMNS} columns: leave some out.")
    csv.field_size_limit(_LONGEST_FIELD)
    above = 1 if _HINT.match(source.head) else 0
    lines = chain(islice(source.lines(), above, None), [_END])
    reader = csv.reader(lines, delimiter=delimiter(source))
    begins = 1
    try:
        for fields in reader:
            if fields == [_END]:
                return
            _check_closed(fields)
            number, begins = begins, reader.line_num + 1
            if number == 1 or not any(fields):
                continue
            yield _line(number + above, names, fields)
    except csv.Error as error:
        raise DocumentError(
            f"{source.name}, line {begins}, cannot be read ({error}): mend the quotes there."
        ) from error


def events(source: Source, event: Callable[[Mapping[str, str]], ImportedEvent]) -> Iterator[ImportedEvent | Rejected]:
    """The event of each row, and in its place why there is none: what `event` raises as `DocumentError`."""
    for line in rows(source):
        where = f"line {line.number}"
        try:
            yield left_out(source, where, line.fault) if line.fault else event(line.values)
        except DocumentError as error:
            yield left_out(source, where, str(error))


def _check_closed(fields: list[str]) -> None:
    if fields and fields[-1].endswith(_END):
        raise csv.Error("its quotes do not end")


def _table(text: str) -> list[str]:
    """The lines of the table itself."""
    return _HINT.sub("", text).splitlines(keepends=True)


def _line(number: int, names: tuple[str, ...], fields: list[str]) -> Line:
    if len(fields) != len(names):
        lack = "fewer" if len(fields) < len(names) else "more"
        return Line(number, {}, f"it has {lack} fields than the heading")
    return Line(number, {name: cell(text) for name, text in zip(names, fields, strict=True)})


def cell(text: str) -> str:
    """The text of a field, clean and without blanks about it."""
    return (text if text.isascii() and text.isprintable() else decoding.clean(text)).strip()


def _evenness(lines: list[str], sign: str) -> tuple[int, int]:
    """How many of the first rows have as many fields as the heading, and how many these are."""
    counts = [len(fields) for fields in islice(_parsed(lines, sign), _LOOKED_AT)]
    first = counts[0] if counts else 0
    return (counts.count(first), first) if first > 1 else (0, 0)


def _parsed(lines: Iterable[str], sign: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(lines, delimiter=sign)
    except csv.Error:
        return


def _names(fields: list[str]) -> tuple[str, ...]:
    return distinct(
        " ".join(decoding.clean(field[:_LONGEST_NAME]).split()) or f"column {number}"
        for number, field in enumerate(fields, 1)
    )


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """The names, with the number of its place behind one that came before; again, where that came before, too."""
    found: dict[str, None] = {}
    for number, name in enumerate(names, 1):
        while name in found:
            name = f"{name} ({number})"  # noqa: PLW2901, the name that is looked for
        found[name] = None
    return tuple(found)
