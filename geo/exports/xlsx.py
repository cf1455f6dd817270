"""XLSX, the workbook of Excel: a sheet of events, a sheet with what the columns mean, a sheet with sources and licences.

Nothing in it runs: a text is text, whatever it begins with, and addresses are no links. Days are days (before 1900,
which Excel does not know, they are text), numbers are numbers. Excel holds 1,048,576 rows a sheet: more events go on in
`events 2` and further sheets, each with the head again. A cell holds 32,767 UTF-16 units: a longer text ends in `…`.
Control characters become U+FFFD. Longitude and latitude are columns; there is no geometry.

XlsxWriter makes the workbook; the rows of events are put into its sheets here (ECMA-376, part 1, 18.3.1), which takes a
third of the time that it needs for them, and no memory.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache, lru_cache
from itertools import chain, count, islice
from math import isfinite
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from geo.exports import PLAIN, Keeps, Options
from geo.exports.batching import batches
from geo.exports.characters import xml
from geo.exports.sources import DISCLAIMER, sources
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
_DAY_0 = date(1899, 12, 30).toordinal()
_MADE = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip knows
_TOGETHER = 200  # rows a write
_CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # what Excel would take for a character that is written as a code


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written."""
    source = iter(rows)
    written = sheets = 0
    before, after = _frame()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number in count(1):
            first = next(source, None)
            if first is None and number > 1:
                break
            sheets = number
            here = chain([] if first is None else [first], islice(source, ROWS - 1))
            with archive.open(_entry(_path(number)), "w", force_zip64=True) as sheet:
                sheet.write((before if number == 1 else before.replace(' tabSelected="1"', "")).encode())
                for batch in batches(enumerate(here, 2), _TOGETHER):
                    sheet.write("".join([_line(line, row) for line, row in batch]).encode())
                    written += len(batch)
                sheet.write(after.encode())
        _copy_rest(_workbook(sheets, options), archive)
    return written


def _line(line: int, row: Row) -> str:
    """The row as one line of a sheet; what is not known has no cell."""
    cells: list[str] = []
    for name, kind, start in _cells():
        value = row[name]
        if value is None:
            continue
        if kind == "text":
            cells.append(f'{start}{line}" t="inlineStr"><is><t xml:space="preserve">{_text(value)}</t></is></c>')
        elif kind == "date":
            cells.append(f"{start}{line}{_day(value)}")
        elif isfinite(value):
            cells.append(f'{start}{line}"><v>{value}</v></c>')
    return f'<row r="{line}">{"".join(cells)}</row>'


@cache
def _cells() -> tuple[tuple[str, str, str], ...]:
    """Name and kind of each column, and how its cells begin: `<c r="AB`."""
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415, only this format needs the library

    return tuple((one.name, one.dtype, f'<c r="{xl_col_to_name(index)}') for index, one in enumerate(COLUMNS))


def _fitting(text: str) -> str:
    """The text as far as a cell holds it; a letter beyond the first 65,536 counts twice."""
    if len(text) * 2 > _LONGEST and len(text.encode("utf-16-le", "surrogatepass")) // 2 > _LONGEST:
        units = text.encode("utf-16-le", "surrogatepass")[: 2 * (_LONGEST - 1)]
        return units.decode("utf-16-le", "ignore") + "…"
    return text


def _text(text: str) -> str:
    """The text of a cell, in XML."""
    text = _fitting(text)
    return xml(_CODE.sub("_x005F_", text) if "_x" in text else text)


@lru_cache(maxsize=100_000)  # many events share their days
def _day(day: date) -> str:
    """What follows the place of a cell with that day: a number of days in the format of days, or text."""
    if day < _FIRST_DAY:
        return f'" t="inlineStr"><is><t>{day}</t></is></c>'
    return f'" s="1"><v>{day.toordinal() - _DAY_0}</v></c>'


@cache
def _frame() -> tuple[str, str]:
    """What stands before and after the rows of events in the XML of a sheet: the head is before them."""
    with ZipFile(_workbook(1, PLAIN)) as archive:
        before, _, after = archive.read(_path(1)).decode().partition(_MARK)
    return re.sub("<dimension[^>]*/>", "", before), after.partition("</row>")[2]


_MARK = '<row r="2"'


def _workbook(sheets: int, options: Options) -> io.BytesIO:
    """The workbook with so many sheets of events, which have their heads and, as a line to be replaced, a day."""
    from xlsxwriter import Workbook  # noqa: PLC0415, as above

    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": options.title, "comments": DISCLAIMER, "created": datetime(*_MADE)})  # noqa: DTZ001, a zip knows no zones
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for number in range(1, sheets + 1):
            sheet = _table(book, "events" if number == 1 else f"events {number}", NAMES, ())
            sheet.write_datetime(1, 0, datetime(*_MADE), day)  # noqa: DTZ001, as above
        meanings = ((one.name, one.dtype, one.description) for one in COLUMNS)
        _table(book, "columns", ("Column", "Kind", "What it holds"), meanings)
        told = [(one.what, one.name, one.licence, one.url) for one in sources(options.datasets)]
        _table(book, "sources", ("What", "Source", "Licence", "Address"), [*told, (DISCLAIMER, "", "", "")])
    return made


def _table(book: Any, name: str, head: Iterable[str], lines: Iterable[tuple[str, ...]]) -> Any:  # noqa: ANN401, the library has no types
    """A sheet of text whose head stays where it is."""
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    for number, line in enumerate((head, *lines)):
        for index, words in enumerate(line):
            sheet.write_string(number, index, _fitting(words))  # the library leaves out what is too long
    return sheet


def _path(sheet: int) -> str:
    return f"xl/worksheets/sheet{sheet}.xml"


def _entry(name: str) -> ZipInfo:
    """An entry that tells no moment of writing."""
    entry = ZipInfo(name, _MADE)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _copy_rest(workbook: io.BytesIO, archive: ZipFile) -> None:
    """Put all parts of the workbook into the archive that are not there yet."""
    with ZipFile(workbook) as made:
        for name in made.namelist():
            if name not in archive.NameToInfo:
                archive.writestr(_entry(name), made.read(name))
