"""Atom, RFC 4287, with GeoRSS-Simple: a feed for news readers, an entry an event.

An entry has the headline as its title, the excerpt as its content, the type as its category, the publisher as its
author, the article as its alternate link, the place as `georss:point` (latitude first) with `georss:radius` in metres
and, in the words of `dcterms`, its days as `temporal`. Its status, and the dataset that it was imported with, are
further categories. Its id is `urn:dateline:event:` and the event's id, the same for good. `updated` is the day on
which the article appeared, else the first day of the event; nothing tells of the moment of writing. `rights` names
sources and licences. What else `geo.frames` has does not fit into a feed.

The feed's own `updated`, the latest of its entries, stands before them, so that entries wait in a file until all are
known. A route that serves a feed gives its `Options.address`, and `Options.home` for a related link of each entry to the
page that shows it with its marks, which is the alternate link, too, where the article has no address.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from tempfile import TemporaryFile
from typing import BinaryIO
from urllib.parse import quote

from geo.exports import PLAIN, Keeps, Options
from geo.exports.characters import is_web_address, xml
from geo.exports.headline import headline, kind
from geo.exports.sources import lines
from geo.frames import Row

LABEL = "Atom"
PURPOSE = "for news readers"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
SUFFIX = ".atom"
KEEPS = Keeps(
    columns=frozenset(
        {
            *("event_id", "event_type", "status", "excerpt", "start_date", "end_date", "lon", "lat", "radius_m"),
            *("publisher", "url", "published", "dataset"),
        }
    ),
    sources="`rights`",
)

STATUS, DATASET = "urn:dateline:status", "urn:dateline:dataset"
"""Schemes of categories."""
_LONG_AGO = date(1970, 1, 1)  # of an event about which no day is known
_CHUNK = 1 << 20


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many entries were written."""
    count = 0
    latest: date | None = None
    with TemporaryFile() as entries:
        for row in rows:
            count += 1
            day = _updated(row)
            latest = day if latest is None else max(latest, day)
            entries.write(entry(row, options.home).encode())
        out.write(_head(latest or _LONG_AGO, options).encode())
        entries.seek(0)
        shutil.copyfileobj(entries, out, _CHUNK)
    out.write(b"</feed>\n")
    return count


def entry(row: Row, home: str = "") -> str:
    """The row as an entry, on one line; `home` is that of `Options`."""
    page = page_of(row, home) if home else None
    url = row["url"] if is_web_address(row["url"]) else page  # news readers open this one, and pass over related ones
    parts = (
        f"<id>urn:dateline:event:{xml(row['event_id'])}</id><title>{xml(headline(row))}</title>",
        f"<updated>{_moment(_updated(row))}</updated>",
        f"<published>{_moment(row['published'])}</published>" if row["published"] else "",
        f"<author><name>{xml(row['publisher'])}</name></author>" if (row["publisher"] or "").strip() else "",
        f'<link rel="alternate" href="{xml(url)}"/>' if url else "",
        f'<link rel="related" href="{xml(page)}"/>' if page else "",
        f'<category term="{xml(row["event_type"])}" label="{xml(kind(row["event_type"], None))}"/>',
        f'<category scheme="{STATUS}" term="{xml(row["status"])}"/>',
        f'<category scheme="{DATASET}" term="{xml(row["dataset"])}"/>' if row["dataset"] else "",
        f"<content{_tongue(row['language'])}>{xml(row['excerpt'] or '')}</content>",
        f"<dcterms:temporal>start={row['start_date']}; end={row['end_date']};</dcterms:temporal>"
        if row["start_date"]
        else "",
        f"<georss:point>{row['lat']} {row['lon']}</georss:point>" if row["lon"] is not None else "",
        f"<georss:radius>{row['radius_m']}</georss:radius>" if row["radius_m"] is not None else "",
    )
    return f"<entry>{''.join(parts)}</entry>\n"


def page_of(row: Row, home: str) -> str:
    """The address of the page that shows the event."""
    return f"{home}/?event={quote(row['event_id'], safe='')}"


def _updated(row: Row) -> date:
    day: date = row["published"] or row["start_date"] or _LONG_AGO
    return day


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _tongue(language: str | None) -> str:
    """The language of the excerpt, unless nobody knows it."""
    return f' xml:lang="{xml(language)}"' if language and language != "und" else ""


def _head(updated: date, options: Options) -> str:
    """The feed as far as its entries; a feed that is served somewhere is known by its address."""
    name = xml(options.address) if options.address else "urn:dateline:events"
    itself = f'<link rel="self" type="application/atom+xml" href="{name}"/>\n' if options.address else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" '
        'xmlns:georss="http://www.georss.org/georss" xmlns:dcterms="http://purl.org/dc/terms/">\n'
        f"<id>{name}</id>\n<title>{xml(options.title)}</title>\n<updated>{_moment(updated)}</updated>\n{itself}"
        "<author><name>Dateline</name></author>\n<generator>Dateline</generator>\n"
        f"<rights>{xml(chr(10).join(lines(options.datasets)))}</rights>\n"
    )
