"""iCalendar, RFC 5545: an all-day entry an event, for calendars.

`DTEND` is the day after the last, as the standard counts. An entry tells the headline, the excerpt, the place by name
and by `GEO` (latitude first), the type as a category, the article's address (in a calendar that is served, that of the page
that shows the event, and leads to the article) and, where the text tells of something
planned or not confirmed, `STATUS:TENTATIVE`; it never takes anybody's time (`TRANSP:TRANSPARENT`). A day that is known
to the week, month or year only spans all of it, and the summary says so. Publisher and dataset, with its terms, stand in `COMMENT`. `UID` is the event's id, the same for
good; `DTSTAMP` is the day on which the article appeared, else the first day of the event, so that equal rows make
equal files. Events without a date cannot stand in a calendar: they are left out, and the number that `write` returns
is smaller by as many. What else `geo.frames` has does not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import BinaryIO

from geo.exports import PLAIN, Keeps, Options, sources
from geo.exports.atom import page_of
from geo.exports.characters import fit, is_web_address
from geo.exports.headline import UNSURE, headline
from geo.frames import Row
from geo.model import LENT

LABEL = "iCalendar"
PURPOSE = "for calendars; dated events only"
MEDIA_TYPE = "text/calendar; charset=utf-8"
SUFFIX = ".ics"
KEEPS = Keeps(
    columns=frozenset(
        {"event_id", "event_type", "excerpt", "start_date", "end_date", "place_name", "lon", "lat", "url"}
    ),
    undated=False,
    sources="`DESCRIPTION`",
)

_NONE: Mapping[str, str] = MappingProxyType({})
_LONGEST = 75  # octets a line, without its end (3.1)
# A calendar must hold a component (3.6); without any event this one is it.
_UTC = (
    "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many entries were written: rows with a date."""
    out.write(_lines(_head(options)))
    count = 0
    terms = {dataset.name: sources.line(sources.of_dataset(dataset)) for dataset in options.datasets}
    for row in rows:
        if row["start_date"] is not None:
            out.write(_lines(entry(row, options.home, terms)))
            count += 1
    out.write(_lines((*(() if count else _UTC), "END:VCALENDAR")))
    return count


def entry(row: Row, home: str = "", terms: Mapping[str, str] = _NONE) -> Iterator[str]:
    """The content lines of a row with a date, not folded yet; `home` is that of `Options`, terms are by dataset.

    Programs show what stands in an entry, and of what stands at the head of a calendar its name alone.
    """
    start, end = row["start_date"], row["end_date"]
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(row['event_id'])}@dateline"
    yield f"DTSTAMP:{_day(row['published'] or start)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(start)}"
    if end < date.max:
        yield f"DTEND;VALUE=DATE:{_day(end + timedelta(days=1))}"
    yield f"SUMMARY:{_text(headline(row) + _fuzzy(row))}"
    yield f"DESCRIPTION:{_text(row['excerpt'] or '')}"
    yield f"CATEGORIES:{_text(row['event_type'])}"
    yield "TRANSP:TRANSPARENT"
    if row["status"] in UNSURE:
        yield "STATUS:TENTATIVE"
    if row["place_name"]:
        yield f"LOCATION:{_text(row['place_name'])}"
    if row["lon"] is not None:
        yield f"GEO:{row['lat']:.6f};{row['lon']:.6f}"
    if row["publisher"]:
        yield f"COMMENT:{_text(row['publisher'])}"
    if row["dataset"]:
        yield f"COMMENT:{_text(terms.get(row['dataset']) or 'Imported with the dataset ' + row['dataset'])}"
    if home or is_web_address(row["url"]):
        yield f"URL:{page_of(row, home) if home else row['url']}"
    yield "END:VEVENT"


def _fuzzy(row: Row) -> str:
    """How finely the date is known where it is not the day."""
    precision = row["date_precision"]
    if precision == "day" and row["start_date"] != row["end_date"] and row["date_basis"] in LENT:
        return " (some time within these days)"
    return "" if precision in {"day", None} else f" (some day of the {precision})"


def _head(options: Options) -> tuple[str, ...]:
    title = _text(options.title)
    return (
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Events//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        f"NAME:{title}", f"X-WR-CALNAME:{title}", f"DESCRIPTION:{_text(chr(10).join(sources.lines(options.datasets)))}",
    )  # fmt: skip


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _text(value: str) -> str:
    """The value as TEXT (3.3.11): backslash, semicolon and comma escaped, one sign for every end of a line."""
    plain = fit(value).replace("\r\n", "\n").replace("\r", "\n").replace("\x7f", "\ufffd")
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _lines(lines: Iterable[str]) -> bytes:
    return b"".join(map(_folded, lines))


def _folded(line: str) -> bytes:
    """The line with its end, in pieces of 75 octets at most, each after the first behind a blank; no letter is torn."""
    rest = line.encode()
    pieces = []
    room = _LONGEST
    while len(rest) > room:
        cut = room
        while rest[cut] & 0xC0 == 0x80:  # inside a letter
            cut -= 1
        pieces.append(rest[:cut])
        rest, room = rest[cut:], _LONGEST - 1
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"
