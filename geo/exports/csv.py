"""CSV, RFC 4180: commas, CRLF, a head with the names of the columns, UTF-8; days as `2025-12-22`, nothing for unknown.

Spreadsheets run what begins with `=`, `+`, `-` or `@`, also behind a tab or the end of a line, and in Japanese also the
wide forms of these. A text that begins so gets an apostrophe before it. So does one with apostrophes before such a sign,
so that the way back is plain: of whatever begins with apostrophes and then such a sign, take one apostrophe away.
Numbers and days are never changed. NUL, which many programs end a text at, becomes U+FFFD, and so does half of a
surrogate pair.

Longitude and latitude are columns; there is no geometry, and no room for what columns mean.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from typing import Any, BinaryIO

from geo.exports import PLAIN, Keeps, Options
from geo.frames import COLUMNS, NAMES, Row
from geo.rows import values_of

LABEL = "CSV"
PURPOSE = "for spreadsheets and statistics"
MEDIA_TYPE = "text/csv; charset=utf-8"
SUFFIX = ".csv"
KEEPS = Keeps(geometry=False, bom=True)

_BOM = "\ufeff"
_SIGNS = "=+\\-@\t\r\n＝＋－＠"
_RISKY = re.compile(rf"'*[{_SIGNS}]")
_FIRST = frozenset("'=+-@\t\r\n＝＋－＠")
_TEXTS = tuple(index for index, column in enumerate(COLUMNS) if column.dtype == "text")
_TOGETHER = 500  # rows a write


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one record each."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)  # its default dialect is that of RFC 4180
    text.write(_BOM if options.bom else "")
    writer.writerow(NAMES)
    count = 0
    for count, values in enumerate(values_of(rows), 1):
        writer.writerow(guarded(list(values)))
        if count % _TOGETHER == 0:
            _move(text, out)
    _move(text, out)
    return count


def guarded(values: list[Any]) -> list[Any]:
    """The values of a row, with an apostrophe before every text that a spreadsheet would run."""
    for index in _TEXTS:
        value = values[index]
        if value and value[0] in _FIRST and _RISKY.match(value):
            values[index] = f"'{value}"
    return values


def _move(text: io.StringIO, out: BinaryIO) -> None:
    """Write what has come together, and begin anew."""
    made = text.getvalue().replace("\0", "\ufffd")
    try:
        out.write(made.encode())
    except UnicodeEncodeError:
        out.write(re.sub("[\ud800-\udfff]", "\ufffd", made).encode())
    text.seek(0)
    text.truncate()
