"""XLSX, the workbook of Excel: a sheet of events, a sheet with what the columns mean, a sheet with sources and licences.

Nothing in it runs: a text is text, whatever it begins with, and addresses are no links. Days are days (before 1900,
which Excel does not know, they are text), numbers are numbers. Excel holds 1,048,576 rows a sheet: more events go on in
`events 2` and further sheets, each with the head again. A cell holds 32,767 UTF-16 units: a longer text ends in `…`.
Control characters become U+FFFD. Longitude and latitude are columns; there is no geometry.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from geo.exports import PLAIN, Keeps, Options
from geo.exports.characters import fit
from geo.exports.sources import DISCLAIMER, SOURCES
from geo.frames import COLUMNS, NAMES, Row

LABEL = "XLSX"
PURPOSE = "for Excel and LibreOffice"
MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SUFFIX = ".xlsx"
KEEPS = Keeps(geometry=False, dictionary="the sheet `columns`", sources="the sheet `sources`")

ROWS = 1_048_575
"""Events a sheet, under its head."""
_LONGEST = 32_767
_FIRST_DAY = date(1900, 3, 1)  # before it Excel counts a day that never was
_MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the first moment that a zip knows
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written."""
    from xlsxwriter import Workbook  # noqa: PLC0415, only this format needs it

    with Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": options.title, "comments": DISCLAIMER, "created": _MADE})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        count = _events(book, rows, day)
        _table(
            book, "columns", ("Column", "Kind", "What it holds"), [(c.name, c.dtype, c.description) for c in COLUMNS]
        )
        told = [(one.what, one.name, one.licence, one.url) for one in SOURCES]
        _table(book, "sources", ("What", "Source", "Licence", "Address"), [*told, (DISCLAIMER, "", "", "")])
    return count


def _events(book: Any, rows: Iterable[Row], day: Any) -> int:  # noqa: ANN401, the library has no types
    sheet = _sheet(book, "events", NAMES)
    count = 0
    for count, row in enumerate(rows, 1):
        line = (count - 1) % ROWS + 1
        if line == 1 and count > 1:
            sheet = _sheet(book, f"events {count // ROWS + 1}", NAMES)
        for index, column in enumerate(COLUMNS):
            value = row[column.name]
            if value is not None:
                _cell(sheet, line, index, column.dtype, value, day)
    return count


def _cell(sheet: Any, line: int, index: int, dtype: str, value: Any, day: Any) -> None:  # noqa: ANN401, PLR0917, see above
    if dtype == "text":
        sheet.write_string(line, index, _short(fit(value)))
    elif dtype != "date":
        sheet.write_number(line, index, value)
    elif value >= _FIRST_DAY:
        sheet.write_datetime(line, index, value, day)
    else:
        sheet.write_string(line, index, value.isoformat())


def _short(text: str) -> str:
    """The text as far as a cell holds it; a letter beyond the first 65,536 counts twice."""
    if len(text) * 2 <= _LONGEST or len(text.encode("utf-16-le")) // 2 <= _LONGEST:
        return text
    return text.encode("utf-16-le")[: 2 * (_LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def _sheet(book: Any, name: str, head: Iterable[str]) -> Any:  # noqa: ANN401, see above
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for index, words in enumerate(head):
        sheet.write_string(0, index, words)
    return sheet


def _table(book: Any, name: str, head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> None:  # noqa: ANN401, see above
    sheet = _sheet(book, name, head)
    for number, line in enumerate(lines, 1):
        for index, words in enumerate(line):
            sheet.write_string(number, index, words)
