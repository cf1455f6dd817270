"""KML 2.2 (OGC 07-147r2) for Google Earth: placemarks in the colour of their type, with a time span each.

- `TimeSpan` runs from the first moment of the first day to the last second of the last, as if in UTC, so that Google
  Earth's slider plays whole days; an undated event has none and always shows. An unlocated one has no geometry.
- Every column stands in `ExtendedData`, typed by a `Schema`; days are text there, for which KML has no type. The
  document's description tells what they mean, with sources and licences.
- A description is HTML for Google Earth. Ours holds the excerpt with all signs of HTML escaped, so that none works.
- Characters that XML 1.0 has no room for become U+FFFD.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from html import escape
from typing import BinaryIO

from geo.exports import PLAIN, Geometry, Keeps, Options
from geo.exports.batching import batches
from geo.exports.characters import xml
from geo.exports.dictionary import about_text
from geo.exports.headline import headline, types
from geo.frames import COLUMNS, Row

LABEL = "KML"
PURPOSE = "for Google Earth"
MEDIA_TYPE = "application/vnd.google-earth.kml+xml"
SUFFIX = ".kml"
KEEPS = Keeps(areas=True, dictionary="the description of the document", sources="the same")

_KINDS = {"text": "string", "real": "double", "integer": "int", "date": "string"}
_TEXTS = frozenset(column.name for column in COLUMNS if column.dtype == "text")
_OPENING = tuple((column.name, f'<SimpleData name="{column.name}">') for column in COLUMNS)
_TOGETHER = 200  # placemarks a write


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many placemarks were written."""
    out.write(_head(options).encode())
    count = 0
    for batch in batches(rows, _TOGETHER):
        out.write("".join([placemark(row, options) for row in batch]).encode())
        count += len(batch)
    out.write(b"</Folder>\n</Document>\n</kml>\n")
    return count


def placemark(row: Row, options: Options = PLAIN) -> str:
    """The row as a placemark, on one line."""
    style = f"<styleUrl>#{row['event_type']}</styleUrl>" if row["event_type"] in types() else ""
    area = options.areas(row) if options.areas else None
    return (
        f"<Placemark><name>{xml(headline(row))}</name><description>{xml(escape(row['excerpt'] or ''))}</description>"
        f"{_span(row['start_date'], row['end_date'])}{style}"
        f'<ExtendedData><SchemaData schemaUrl="#columns">{_data(row)}</SchemaData></ExtendedData>'
        f"{_drawn(area) if area else _point(row['lon'], row['lat'])}</Placemark>\n"
    )


def _data(row: Row) -> str:
    """Every column that has a value."""
    parts: list[str] = []
    for name, opening in _OPENING:
        value = row[name]
        if value is not None:
            parts += (opening, xml(value) if name in _TEXTS else str(value), "</SimpleData>")
    return "".join(parts)


@lru_cache(maxsize=100_000)  # many events share their days
def _span(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return ""
    return f"<TimeSpan><begin>{start}T00:00:00Z</begin><end>{end}T23:59:59Z</end></TimeSpan>"


def _point(lon: float | None, lat: float | None) -> str:
    return "" if lon is None else f"<Point><coordinates>{lon},{lat}</coordinates></Point>"


def _drawn(area: Geometry) -> str:
    """A polygon, or several."""
    if area["type"] == "Polygon":
        return _polygon(area["coordinates"])
    return f"<MultiGeometry>{''.join(map(_polygon, area['coordinates']))}</MultiGeometry>"


def _polygon(rings: list[list[tuple[float, float]]]) -> str:
    outer, *holes = (
        f"<LinearRing><coordinates>{' '.join(f'{lon},{lat}' for lon, lat in ring)}</coordinates></LinearRing>"
        for ring in rings
    )
    inner = "".join(f"<innerBoundaryIs>{hole}</innerBoundaryIs>" for hole in holes)
    return f"<Polygon><outerBoundaryIs>{outer}</outerBoundaryIs>{inner}</Polygon>"


def _head(options: Options) -> str:
    fields = "".join(
        f'<SimpleField name="{one.name}" type="{_KINDS[one.dtype]}"><displayName>{one.name}</displayName></SimpleField>\n'
        for one in COLUMNS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n'
        f"<Document><name>{xml(options.title)}</name>\n<description>{xml(escape(about_text(options.datasets), quote=False))}</description>\n"
        f"{''.join(_style(kind.name, kind.colour) for kind in types().values())}"
        f'<Schema name="columns" id="columns">\n{fields}</Schema>\n<Folder><name>events</name>\n'
    )


def _style(name: str, colour: str) -> str:
    """The style of a type; KML writes colours as alpha, blue, green, red."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return (
        f'<Style id="{name}"><IconStyle><color>ff{blue}{green}{red}</color></IconStyle>'
        f"<LineStyle><color>ff{blue}{green}{red}</color></LineStyle>"
        f"<PolyStyle><color>40{blue}{green}{red}</color></PolyStyle></Style>\n"
    )
