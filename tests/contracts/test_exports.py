"""What holds of every format that events are written in, read back by GDAL and by what the formats say."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import re
import sqlite3
import warnings
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import geopandas
import icalendar
import pandas as pd
import pyarrow.parquet
import pyogrio
import pytest
import shapely
import shapely.geometry
from builders import a_dataset, a_document, a_figure, a_place, a_toponym, an_actor, an_event
from hypothesis import given
from hypothesis import strategies as st

from geo import arrays, event_types, exports
from geo.errors import ConfigurationError, StoreError
from geo.exports import PLAIN, Keeps, Options, atom, drawn, feature, xlsx
from geo.exports import csv as csv_format
from geo.exports.sources import SOURCES
from geo.frames import COLUMNS, NAMES, Row, row_of
from geo.model import Event
from geo.rows import Rows, values_of
from geo.stores import open_store

FORMATS = exports.names()
KML = "{http://www.opengis.net/kml/2.2}"
TEXT = "Un atac cu drone a avariat două nave la Krasnodar, spun oficiali ruși."
SCRIPTS = {
    "ukrainian": "Атака дронів у Краснодарі",
    "arabic": "هجوم بطائرات مسيرة «كراسنودار»",
    "hebrew": "תקיפת רחפנים",
    "chinese": "克拉斯诺达尔遭无人机袭击",
    "hindi": "ड्रोन हमला",
    "georgian": "დრონებით თავდასხმა",
    "astral": "𐍈 👩‍👩‍👧 𠮷",
}
HOSTILE = {
    "markup": '"><img src=x onerror=alert(1)></script><!--',
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1",
    "at": "@SUM(A1)",
    "quotes": "\"'`,;\t|\\",
    "lines": "a\r\nb\nc\u2028d\u2029e\u0085f",
    "null": "a\0b\x1b[31m",
    "bidi": "a\u202eb\u2066c",
    "surrogate": "a\ud800b",
    "long": "ț" * 20_000,
}


def a_row(text: str = TEXT, *, document: dict[str, Any] | None = None, **given: Any) -> Row:
    """The row of an event; `document` are fields of its document."""
    written = a_document(text, id="d", **(document or {}))
    told = an_event(**({"document": written, "id": "e"} | given))
    return row_of(told, written)


def a_full_row() -> Row:
    """A row with a value in every column."""
    place = a_place("Краснодар", why=["p"])
    row = a_row(
        document={"title": "Titlu", "publisher": "Ziarul", "url": "https://a.example/1"},
        places=[a_toponym(start=40, place=place)],
        actors=[an_actor(start=55)],
        figures=[a_figure(upper=5, source="poliția"), a_figure("injured", 12, 12)],
        caused_by="f",
        why=["a"],
    )
    row["date_text"] = "luni"
    row |= {"dataset": "made-up", "source_fields": "geo_precision: 1"}  # which a row of an article does not have
    assert [name for name, value in row.items() if value is None] == []
    return row


def located(lon: float, lat: float, name: str = "e") -> Row:
    return a_row(id=name, places=[a_toponym(place=a_place(lon=lon, lat=lat))])


def written(rows: Iterable[Row], name: str, options: Options = PLAIN) -> bytes:
    out = io.BytesIO()
    kept = list(rows)
    assert exports.load(name).write(iter(kept), out, options) == len(kept)
    return out.getvalue()


def read_back(rows: Iterable[Row], name: str, folder: Path, options: Options = PLAIN) -> geopandas.GeoDataFrame:
    """What GDAL, or whoever else knows the format, reads of the file: its columns under the names of `geo.frames`."""
    path = folder / f"events{exports.load(name).SUFFIX}"
    path.write_bytes(written(rows, name, options))
    return READERS.get(name, geopandas.read_file)(path)


def read_lines(path: Path) -> geopandas.GeoDataFrame:
    """GDAL takes a file without a line for no file of its own; to whoever reads line by line it is one."""
    return geopandas.read_file(path) if path.stat().st_size else geopandas.GeoDataFrame()


def read_csv(path: Path) -> geopandas.GeoDataFrame:
    """The table with its points, all columns as text, and then of the kinds that README tells; texts without the guard."""
    frame = geopandas.read_file(
        path, X_POSSIBLE_NAMES="lon", Y_POSSIBLE_NAMES="lat", KEEP_GEOM_COLUMNS="YES", EMPTY_STRING_AS_NULL="YES"
    )
    kinds: dict[str, Any] = {"real": float, "integer": "Int64", "date": object, "text": object}
    for column in COLUMNS:
        values = frame[column.name]
        frame[column.name] = values.map(unguarded) if column.dtype == "text" else values.astype(kinds[column.dtype])
    return frame.set_crs(4326) if len(frame) else frame


def unguarded(value: Any) -> Any:
    """The text that was written, as README says that it is had again."""
    return re.sub(r"^'(?='*[=+\-@\t\r\n＝＋－＠])", "", str(value)) if isinstance(value, str) else value


def read_xlsx(path: Path) -> geopandas.GeoDataFrame:
    """The first sheet, its first line taken for the head, with points of its columns."""
    frame = geopandas.read_file(path, layer="events", HEADERS="FORCE")
    if list(frame.iloc[0]) == list(NAMES):  # GDAL takes a head with nothing under it for a row
        return frame.iloc[1:]
    frame["excerpt"] = [
        str(text).replace("_x005F_", "_") for text in frame["excerpt"]
    ]  # Excel knows codes, GDAL does not
    lons, lats = frame["lon"], frame["lat"]
    points = [None if pd.isna(lon) else shapely.Point(lon, lat) for lon, lat in zip(lons, lats, strict=True)]
    return geopandas.GeoDataFrame(frame, geometry=points, crs=4326)


def read_atom(path: Path) -> geopandas.GeoDataFrame:
    """What a feed reader shows of the entries."""
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo, feed.bozo_exception
    rows = []
    for one in feed.entries:
        point = one.get("where", {}).get("coordinates") or (None, None)
        days = re.findall(r"[0-9-]{8,}", one.get("dcterms_temporal") or one.get("temporal") or "") or [None, None]
        rows.append(
            {
                "event_id": one.id.removeprefix("urn:dateline:event:"),
                "event_type": one.tags[0].term,
                "status": next(tag.term for tag in one.tags if tag.scheme == atom.STATUS),
                "dataset": next((tag.term for tag in one.tags if tag.scheme == atom.DATASET), None),
                "radius_m": float(one.georss_radius) if "georss_radius" in one else None,
                "excerpt": one.content[0].value,
                "start_date": days[0],
                "end_date": days[1],
                "lon": point[0],
                "lat": point[1],
                "publisher": one.get("author"),
                "url": next((link.href for link in one.get("links", ()) if link.rel == "alternate"), None),
                "published": one.published[:10] if "published" in one else None,
            }
        )
    return framed(rows)


def read_icalendar(path: Path) -> geopandas.GeoDataFrame:
    """What a calendar shows of the entries."""
    rows = []
    for one in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        assert not one.errors
        lat, lon = one["GEO"].to_ical().split(";") if "GEO" in one else (None, None)
        rows.append(
            {
                "event_id": str(one["UID"]).removesuffix("@dateline"),
                "event_type": one["CATEGORIES"].to_ical().decode(),
                "excerpt": str(one["DESCRIPTION"]),
                "start_date": one["DTSTART"].dt,
                "end_date": one["DTEND"].dt - timedelta(days=1),
                "place_name": str(one["LOCATION"]) if "LOCATION" in one else None,
                "lon": None if lon is None else float(lon),
                "lat": None if lat is None else float(lat),
                "url": str(one["URL"]) if "URL" in one else None,
            }
        )
    return framed(rows)


def framed(rows: list[dict[str, Any]]) -> geopandas.GeoDataFrame:
    """The rows with their points."""
    points = [None if row["lon"] is None else shapely.Point(row["lon"], row["lat"]) for row in rows]
    return geopandas.GeoDataFrame(pd.DataFrame(rows, dtype=object), geometry=points, crs=4326)


READERS: dict[str, Callable[[Path], geopandas.GeoDataFrame]] = {
    "atom": read_atom,
    "csv": read_csv,
    "geojsonl": read_lines,
    "geoparquet": geopandas.read_parquet,  # the GDAL that comes with pyogrio has no Parquet
    "icalendar": read_icalendar,
    "xlsx": read_xlsx,
}
"""Formats that GDAL does not read, or not without being told how."""
TEXTS = frozenset({"atom", "csv", "geojson", "geojsonl", "kml"})
"""Formats whose bytes are text, words for words."""
AT_ONCE = frozenset({"csv", "geojson", "geojsonl", "icalendar", "kml"})
"""Formats that need no whole file before its first byte."""


def keeps(name: str) -> Keeps:
    return exports.load(name).KEEPS


def features(*rows: Row) -> dict[str, Any]:
    collection: dict[str, Any] = json.loads(written(rows, "geojson"))
    return collection


def test_an_unknown_format_lists_the_known_ones() -> None:
    """The error of a wrong name is help, and a name is never taken for a path."""
    for name in ("shapefile", "../stores/sql", "", "__init__"):
        with pytest.raises(ConfigurationError, match="geojson"):
            exports.load(name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_has_a_media_type_and_a_suffix(name: str) -> None:
    """A web server and a file dialog ask for them, and people ask what the format is for."""
    export = exports.load(name)
    assert export.LABEL
    assert export.PURPOSE
    assert "/" in export.MEDIA_TYPE
    assert export.SUFFIX.lower() == export.SUFFIX
    assert export.SUFFIX.startswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_no_event_makes_a_whole_file(name: str, tmp_path: Path) -> None:
    """A file without events opens like any other."""
    assert len(read_back([], name, tmp_path)) == 0


@pytest.mark.parametrize("name", FORMATS)
def test_every_column_comes_back(name: str, tmp_path: Path) -> None:
    """Every column that the format keeps comes back with its value, and the point where it is."""
    row = a_full_row()
    frame = read_back([row], name, tmp_path)
    assert keeps(name).columns <= set(frame.columns)
    for column in COLUMNS:
        if column.name in keeps(name).columns:
            value = frame[column.name][0]
            shown = str(value)[:10] if column.dtype == "date" else value
            expected = str(row[column.name]) if column.dtype == "date" else row[column.name]
            assert shown == expected, column.name
    assert (frame.geometry[0].x, frame.geometry[0].y) == (row["lon"], row["lat"])
    assert frame.crs.to_epsg() == 4326


@pytest.mark.parametrize("name", FORMATS)
def test_rows_of_a_store_make_the_file_that_dicts_make(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that stream out of a store, which a format may take as plain values or columns, are written as dicts are."""
    monkeypatch.setattr(drawn, "_TOGETHER", 50)  # less than an area has, so that a batch is parted
    full, bare = a_full_row(), a_row(id="bare", date="2025-12-22", mode=None, places=(), document={"published": None})
    rows = [full, bare, located(179.5, -1.0, "east"), located(-179.5, 2.0, "west"), located(0.12345678, -0.0, "fine")]
    rows += [full | {"date_text": words, "title": words, "why": words} for words in ("", '"\\\0\b\x1b\x7f\u2028\r\n')]
    undated = a_row(id="undated", date=None, places=()) | {"date_text": "luni"}
    values = list(values_of([*rows, undated]))
    columns = [arrays.batch_of([values[-1], *values]).slice(1)]
    for options in (PLAIN, Options(areas=lambda row: RECTANGLE if row["lon"] == 179.5 else None)):
        if keeps(name).areas or options is PLAIN:
            kinds = ([*rows, undated], Rows(iter(values)), Rows(iter(values), batches=partial(iter, columns)))
            outs = [io.BytesIO() for _ in kinds]
            counts = {exports.load(name).write(given, out, options) for given, out in zip(kinds, outs, strict=True)}
            assert counts == {len(values) if keeps(name).undated else len(rows)}
            assert len({out.getvalue() for out in outs}) == 1


@pytest.mark.parametrize("name", ["geojson", "geojsonl"])
def test_columns_that_are_empty_throughout(name: str) -> None:
    """A batch without any day or place is written as its rows are."""
    rows = [a_row(id=number, date=None, places=()) for number in "12"]
    columns = [arrays.batch_of([values]) for values in values_of(rows)]
    out = io.BytesIO()
    assert exports.load(name).write(Rows(iter(()), batches=partial(iter, columns)), out) == len(rows)
    assert out.getvalue() == written(rows, name)


def test_formats_for_tables_and_maps_keep_every_column() -> None:
    """Only a feed and a calendar, whose fields are given, hold less than everything."""
    assert {name for name in FORMATS if keeps(name).columns != set(NAMES)} <= {"atom", "icalendar"}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_known_is_empty(name: str, tmp_path: Path) -> None:
    """An event without place, date and mode is there, with nothing invented, whatever stands beside it."""
    day = None if keeps(name).undated else "2025-12-22"
    bare = a_row(id="bare", date=day, mode=None, places=(), document={"published": None})
    frame = read_back([bare, a_full_row()], name, tmp_path).set_index("event_id")
    for column in COLUMNS:
        if column.name in keeps(name).columns - {"event_id"} and bare[column.name] is None:
            assert frame.isna()[column.name]["bare"], column.name
    assert frame.geometry["bare"] is None
    assert frame.geometry["e"] is not None


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_comes_back(name: str, words: str, tmp_path: Path) -> None:
    """Words come back letter by letter, in UTF-8 without a mark before them."""
    row = a_row(f"atac {words} Krasnodar", document={"title": words, "language": "und"})
    content = written([row], name)
    assert words.encode() in content or name not in TEXTS
    assert not content.startswith("\ufeff".encode())
    frame = read_back([row], name, tmp_path)
    assert words in frame["excerpt"][0]
    assert "title" not in keeps(name).columns or frame["title"][0] == words


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_break_no_file(name: str, words: str, tmp_path: Path) -> None:
    """Whatever a title says, the file holds the same number of events and GDAL opens it."""
    row = a_row(document={"title": words, "publisher": words, "url": words}) | {"place_name": words, "excerpt": words}
    content = written([row, a_row(id="after")], name)
    assert name not in TEXTS or content.decode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # GDAL warns of characters that it replaces
        frame = read_back([row, a_row(id="after")], name, tmp_path)
    assert list(frame["event_id"]) == ["e", "after"]


@pytest.mark.parametrize(
    "name", sorted(set(FORMATS) - {"icalendar"})
)  # a calendar has one sign for every end of a line
@pytest.mark.parametrize(
    "words", ["a\r\nb\nc\rd\u2028e\tf", " a  b ", "_x0041_ &lt; <b>\"'", "=1+1", "'=1", "N/A", "00123"]
)
def test_words_come_back_sign_by_sign(name: str, words: str, tmp_path: Path) -> None:
    """Ends of lines, blanks, what looks like a code, markup, a formula or a number is the text that it was."""
    row = a_row() | {"excerpt": words}
    frame = read_back([row, a_row(id="f")], name, tmp_path)
    assert frame["excerpt"][0] == SEEN_BY.get(name, str)(words)
    if name == "csv":
        head, values, _ = records(row, a_row(id="f"))
        assert unguarded(values[head.index("excerpt")]) == words


SEEN_BY: dict[str, Callable[[str], str]] = {
    "atom": str.strip,
    "csv": lambda words: re.sub("\r\n?", "\n", words),
    "kml": str.strip,
}
"""What feedparser and GDAL make of blanks and ends of lines that stand in the file as they are."""


@pytest.mark.parametrize("name", FORMATS)
def test_points_beside_the_antimeridian_stay_where_they_are(name: str, tmp_path: Path) -> None:
    """East stays east and west stays west, on the line itself and at the poles too."""
    points = [(179.999999, -16.5), (-179.999999, -16.5), (180.0, 65.0), (-180.0, 65.0), (0.0, 90.0), (0.0, -90.0)]
    rows = [located(lon, lat, f"e{number}") for number, (lon, lat) in enumerate(points)]
    frame = read_back(rows, name, tmp_path).set_index("event_id")
    assert [(frame.geometry[f"e{number}"].x, frame.geometry[f"e{number}"].y) for number in range(6)] == points


RECTANGLE = {"type": "Polygon", "coordinates": [[[30, 40], [50, 40], [50, 50], [30, 50], [30, 40]]]}


def a_rectangle(row: Row) -> dict[str, Any] | None:
    """The area of whatever is a country."""
    return RECTANGLE if row["geo_precision"] == "country" else None


@pytest.mark.parametrize("name", [name for name in FORMATS if keeps(name).areas])
def test_areas_stand_in_place_of_imprecise_points(name: str, tmp_path: Path) -> None:
    """A country is a polygon where areas are asked for, a town stays a point, and nowhere stays empty."""
    country = a_row(id="country", places=[a_toponym(place=a_place(geo_precision="country"))])
    rows = [country, located(1, 2, "town"), a_row(id="nowhere", places=())]
    frame = read_back(rows, name, tmp_path, Options(areas=a_rectangle)).set_index("event_id")
    assert frame.geometry["country"].equals(shapely.geometry.shape(RECTANGLE))
    assert (frame.geometry["town"].x, frame.geometry["town"].y) == (1, 2)
    assert frame.geometry["nowhere"] is None
    assert (frame["lon"]["country"], frame["lat"]["country"]) == (38.98, 45.04)


@pytest.mark.parametrize("name", [name for name in FORMATS if keeps(name).areas and name != "kml"])
def test_the_area_of_a_place_is_asked_for_once(name: str) -> None:
    """However many events happened there; another place of the same point may reach farther."""
    asked: list[float] = []
    places = [a_place(geo_precision="admin1", radius_m=radius) for radius in (1e4, 2e4)]
    rows = [a_row(id=str(number), places=[a_toponym(place=places[number % 2])]) for number in range(8)]
    written(rows, name, Options(areas=lambda row: asked.append(row["radius_m"]) or RECTANGLE))
    assert sorted(asked) == [1e4, 2e4]


@pytest.mark.parametrize(
    ("edges", "town", "box"),
    [
        ((30, 50), 1, [1, 2, 50, 50]),
        ((170, -170), 171, [170, 2, -170, 50]),
        ((-10.12345678, 20), 1, [-10.123457, 2, 20, 50]),
    ],
)
def test_the_box_of_a_file_holds_its_areas(edges: tuple[float, float], town: float, box: list[float]) -> None:
    """Not their points alone (RFC 7946, 5); corners are rounded as points are, and an area may go across 180 degrees."""
    west, east = edges
    spans = [edges] if west < east else [(west, 180), (-180, east)]
    parts = [[[[x, 40], [z, 40], [z, 50], [x, 50], [x, 40]]] for x, z in spans]
    shape = {"type": "MultiPolygon", "coordinates": parts}
    rows = [a_row(places=[a_toponym(place=a_place(geo_precision="country"))]), located(town, 2, "town")]
    options = Options(areas=lambda row: shape if row["geo_precision"] == "country" else None)
    assert json.loads(written(rows, "geojson", options))["bbox"] == box


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_format_has_no_place_for_is_refused(name: str) -> None:
    """Areas or a byte order mark where there are none is an error that names the formats that have them."""
    asked = {"areas": Options(areas=a_rectangle), "bom": Options(bom=True)}
    for what, options in asked.items():
        if getattr(keeps(name), what):
            exports.check(name, options)
        else:
            with pytest.raises(ConfigurationError, match=rf"{name} has no .*choose one of"):
                exports.check(name, options)


@pytest.mark.parametrize("name", [name for name in FORMATS if keeps(name).dictionary or keeps(name).sources])
def test_a_file_says_what_it_holds_and_whose_it_is(name: str, tmp_path: Path) -> None:
    """Every column's meaning, and every source with its licence, can be found in the file."""
    path = tmp_path / f"events{exports.load(name).SUFFIX}"
    path.write_bytes(written([a_full_row()], name))
    told = TOLD[name](path)
    meanings = [one.description for one in COLUMNS] if keeps(name).dictionary else []
    sources = [words for source in SOURCES for words in (source.name, source.licence)]
    assert [words for words in [*meanings, *sources] if words not in told] == []


@pytest.mark.parametrize("name", [name for name in FORMATS if keeps(name).sources])
def test_a_file_names_the_datasets_whose_events_it_holds(name: str, tmp_path: Path) -> None:
    """Whom to name, on what terms and where from, as plain text; nothing of it in a file without such events."""
    path = tmp_path / f"events{exports.load(name).SUFFIX}"
    terms = "<b>Only</b> with our name & =NOW()\ud800\0, for research."
    dataset = a_dataset(licence=terms, attribution="Somebody", url="https://made-up.example/terms")
    path.write_bytes(written([a_full_row()], name, Options(datasets=(dataset,))))
    told = unescape(TOLD[name](path))  # GDAL keeps metadata as XML
    terms = "<b>Only</b> with our name & =NOW()\ufffd\ufffd, for research"
    words = (
        "Events of the dataset made-up, coded by others",
        "Somebody, Made-up events",
        terms,
        "made-up.example/terms",
    )
    assert [one for one in words if one not in told] == []
    path.write_bytes(written([a_full_row()], name))
    assert "Somebody" not in TOLD[name](path)


def strings(value: Any) -> str:
    """All texts in a value of JSON, a line each."""
    if isinstance(value, dict):
        value = list(value.values())
    return "\n".join(map(strings, value)) if isinstance(value, list | tuple) else str(value)


def told_by_sqlite(path: Path) -> str:
    with closing(sqlite3.connect(path)) as database:
        columns = database.execute("SELECT description FROM gpkg_data_columns").fetchall()
        return strings([list(columns), list(database.execute("SELECT metadata FROM gpkg_metadata").fetchall())])


def told_by_gdal(path: Path) -> str:
    info = pyogrio.read_info(path)
    return strings([info["layer_metadata"], json.loads(info["layer_metadata"]["about"])])


def told_by_parquet(path: Path) -> str:
    schema = pyarrow.parquet.read_schema(path)
    meanings = [(field.metadata or {}).get(b"description", b"").decode() for field in schema]
    return strings([*meanings, json.loads(schema.metadata[b"about"])["sources"]])


def told_by_sheets(path: Path) -> str:
    sheets = (pyogrio.read_dataframe(path, layer=layer, HEADERS="FORCE") for layer in ("columns", "sources"))
    return strings([sheet.to_numpy().tolist() for sheet in sheets])


TOLD: dict[str, Callable[[Path], str]] = {
    "atom": lambda path: str(feedparser.parse(path.read_bytes()).feed.rights),
    "flatgeobuf": told_by_gdal,
    "geojson": lambda path: strings({**json.loads(path.read_bytes()), "features": []}),
    "geopackage": told_by_sqlite,
    "geoparquet": told_by_parquet,
    "icalendar": lambda path: str(icalendar.Calendar.from_ical(path.read_bytes())["DESCRIPTION"]),
    "kml": lambda path: unescape(ET.parse(path).findtext(f"{KML}Document/{KML}description") or ""),
    "xlsx": told_by_sheets,
}
"""What a file tells of itself, as text."""


def test_the_sources_are_those_of_the_notice() -> None:
    """NOTICE, which comes with the program, names whoever is named in an export."""
    notice = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    assert [source.name for source in SOURCES[1:] if source.name not in notice] == []


class Held(dict[str, Any]):
    """A row that is counted as long as it is held."""

    alive = most = 0

    def __init__(self, row: Row) -> None:
        super().__init__(row)
        Held.alive += 1
        Held.most = max(Held.most, Held.alive)

    def __del__(self) -> None:
        Held.alive -= 1


@pytest.mark.parametrize("name", FORMATS)
def test_many_rows_are_all_there_and_few_are_held(name: str, tmp_path: Path) -> None:
    """Twenty thousand, of which never more than half is held at a time, however many follow."""
    first = a_full_row()
    path = tmp_path / f"events{exports.load(name).SUFFIX}"
    Held.alive = Held.most = 0
    rows = (
        Held(first | {"event_id": f"e{number}", "lon": number % 360 - 180.0, "lat": number % 170 - 85.0})
        for number in range(20_000)
    )
    with path.open("wb") as out:
        assert exports.load(name).write(rows, out) == 20_000
    assert Held.most <= 10_000
    assert COUNTED.get(name, gdal_counts)(path) == 20_000


def gdal_counts(path: Path) -> int:
    return int(pyogrio.read_info(path, force_feature_count=True)["features"])


COUNTED: dict[str, Callable[[Path], int]] = {
    "atom": lambda path: path.read_bytes().count(b"<entry>"),
    "geoparquet": lambda path: int(pyarrow.parquet.read_metadata(path).num_rows),
    "icalendar": lambda path: path.read_bytes().count(b"BEGIN:VEVENT"),
    "xlsx": lambda path: int(
        pyogrio.read_info(path, layer="events", force_feature_count=True, HEADERS="FORCE")["features"]
    ),
}
"""How events are counted where GDAL does not read the format."""


@pytest.mark.parametrize("name", FORMATS)
def test_equal_rows_make_equal_bytes(name: str) -> None:
    """A file can be compared and cited: there is no moment of writing in it."""
    rows = [a_row(id=str(number)) for number in range(50)]
    assert written(rows, name) == written([dict(reversed(row.items())) for row in rows], name)


@pytest.mark.parametrize("name", sorted(AT_ONCE))
def test_rows_are_written_as_they_come(name: str) -> None:
    """The first rows are out before the last are there, so a million events need no memory."""
    out = io.BytesIO()
    sizes = []

    def rows() -> Iterable[Row]:
        for number in range(3000):
            sizes.append(out.tell())
            yield a_row(id=str(number))

    exports.load(name).write(rows(), out)
    assert 0 < sizes[1500] < sizes[-1]


@pytest.mark.parametrize("name", FORMATS)
def test_events_of_a_store_are_written(name: str, tmp_path: Path) -> None:
    """What a store gives is what a format takes."""
    document = a_document(TEXT, id="d")
    told = [an_event(str(number), document=document) for number in range(3)]
    from geo.model import Extraction

    with open_store(tmp_path / "s.gpkg") as store:
        store.write([Extraction(document=document, events=tuple(told))])
        assert list(read_back(store.rows(), name, tmp_path)["event_id"]) == ["0", "1", "2"]


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    """A file that breaks off leaves the old one, and nothing beside it."""
    path = tmp_path / "events.geojson"
    path.write_text("old")
    with pytest.raises(KeyError), exports.whole_file(path) as out:  # noqa: PT012, the writing breaks off inside
        out.write(b"half")
        raise KeyError
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("events.geojson", "old")]
    with exports.whole_file(path) as out:
        out.write(b"new")
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("events.geojson", "new")]


@pytest.mark.parametrize("path", ["gone/a.geojson", "file/a.geojson", "folder", "x" * 300])
def test_a_file_that_cannot_be_written_says_so(path: str, tmp_path: Path) -> None:
    """A missing folder, a file for a folder, a folder for a file and an endless name are one sentence each."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be written"), exports.whole_file(tmp_path / path) as out:
        out.write(b"x")


def test_a_pipe_and_a_link_stay_what_they_are(tmp_path: Path) -> None:
    """A pipe is written to, never replaced; behind a link, the file that it leads to is."""
    pipe, real, link = tmp_path / "pipe", tmp_path / "real.geojson", tmp_path / "link.geojson"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with exports.whole_file(pipe) as out:
            out.write(b"events")
        assert os.read(reading, 100) == b"events"
    finally:
        os.close(reading)
    assert pipe.is_fifo()
    link.symlink_to(real)
    with exports.whole_file(link) as out:
        out.write(b"events")
    assert link.is_symlink()
    assert real.read_bytes() == b"events"


# GeoJSON by RFC 7946


def test_geojson_is_a_feature_collection_without_crs() -> None:
    """The members are those of RFC 7946, and the coordinate system is the one that it names."""
    collection = features(a_full_row())
    assert list(collection) == ["type", "features", "bbox", "columns", "sources", "disclaimer"]
    assert collection["type"] == "FeatureCollection"
    (feature,) = collection["features"]
    assert set(feature) == {"type", "id", "geometry", "properties", "when"}
    assert (feature["type"], feature["id"]) == ("Feature", "e")


def test_geojson_without_events() -> None:
    """An empty collection has no box, and still says what it would hold."""
    collection = features()
    assert (list(collection)[:3], collection["features"]) == (["type", "features", "columns"], [])
    assert list(collection["columns"]) == [*NAMES, *(column.name for column in feature.STAMPS)]


def test_longitude_stands_before_latitude() -> None:
    """A point in Miami is west, then north, with six decimals."""
    (feature,) = features(located(-80.19366123456, 25.7742712))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [-80.193661, 25.774271]}
    assert (feature["properties"]["lon"], feature["properties"]["lat"]) == (-80.193661, 25.774271)


def test_an_unlocated_event_has_a_null_geometry() -> None:
    """The member is there and null, and the box is of the others."""
    nowhere = a_row(places=[a_toponym("Nicăieri", located=False)])
    collection = features(nowhere, located(1, 2))
    assert collection["features"][0]["geometry"] is None
    assert collection["features"][0]["properties"]["place_text"] == "Nicăieri"
    assert collection["bbox"] == [1, 2, 1, 2]
    assert "bbox" not in features(nowhere)


@pytest.mark.parametrize(
    ("points", "box"),
    [
        ([(178, -18), (-172, -13)], [178, -18, -172, -13]),
        ([(178, -18), (-172, -13), (0, 0)], [-172, -18, 178, 0]),
        ([(179, 1), (170, 2)], [170, 1, 179, 2]),
        ([(-179, 1), (-170, 2)], [-179, 1, -170, 2]),
        ([(-80, 25), (39, 45)], [-80, 25, 39, 45]),
        ([(180, 0)], [180, 0, 180, 0]),
    ],
)
def test_a_box_around_the_antimeridian_is_the_narrow_one(points: list[tuple[float, float]], box: list[float]) -> None:
    """West is greater than east (5.2) only where that makes the box narrower than half the world."""
    assert features(*(located(lon, lat, str(lon)) for lon, lat in points))["bbox"] == box


def test_numbers_are_numbers() -> None:
    """NaN and infinity, which JSON does not have, are refused, not written."""
    with pytest.raises(ValueError, match=r"[Oo]ut of range"):
        written([a_row() | {"score": math.nan}], "geojson")
    columns = [arrays.batch_of(list(values_of([a_row(), a_row(id="f") | {"score": math.inf}])))]
    with pytest.raises(ValueError, match="Out of range: a number of the event f"):
        exports.load("geojson").write(Rows(iter(()), batches=partial(iter, columns)), io.BytesIO())


def test_a_lone_surrogate_stays_readable() -> None:
    """Half a pair is written as an escape, so that the file is UTF-8."""
    (feature,) = features(a_row(document={"title": "a\ud800b"}))["features"]
    assert feature["properties"]["title"] == "a\ud800b"
    country = a_row(document={"title": "a\ud800b"}, places=[a_toponym(place=a_place(geo_precision="country"))])
    (feature,) = json.loads(written([country], "geojson", Options(areas=a_rectangle)))["features"]
    assert (feature["properties"]["title"], feature["geometry"]) == ("a\ud800b", RECTANGLE)


def test_one_feature_is_one_line() -> None:
    """Files can be compared line by line, whatever line ends stand in a text."""
    rows = [a_row(id=str(number), document={"title": HOSTILE["lines"]}) for number in range(3)]
    lines = written(rows, "geojson").split(b"\n")
    assert [line[:17] for line in lines[1:4]] == [b'{"type":"Feature"'] * 3


@pytest.mark.parametrize(
    ("given", "stamps"),
    [
        ({"date": "2025-12-22"}, ("2025-12-22T00:00:00Z", "2025-12-22T00:00:00Z", "2025-12-22T23:59:59Z")),
        ({"date": "2025-12-20", "until": "2025-12-22"}, (None, "2025-12-20T00:00:00Z", "2025-12-22T23:59:59Z")),
        ({"date": None}, (None, None, None)),
    ],
)
def test_time_stamps_are_those_of_stac(given: dict[str, Any], stamps: tuple[str | None, ...]) -> None:
    """A day runs from its first to its last second; `datetime` is null for more than one day."""
    properties = features(a_row(**given))["features"][0]["properties"]
    assert tuple(properties[name] for name in ("datetime", "start_datetime", "end_datetime")) == stamps


@pytest.mark.parametrize(
    ("given", "when"),
    [
        (
            {"date": "2025-12-20", "until": "2025-12-22"},
            {"timespans": [{"start": {"in": "2025-12-20"}, "end": {"in": "2025-12-22"}}]},
        ),
        (
            {"date": "2025-12-20", "until": "2025-12-22", "basis": "publication"},
            {
                "timespans": [
                    {
                        "start": {"earliest": "2025-12-20", "latest": "2025-12-22"},
                        "end": {"earliest": "2025-12-20", "latest": "2025-12-22"},
                    }
                ]
            },
        ),
        ({"basis": "publication"}, {"timespans": [{"start": {"in": "2025-12-22"}, "end": {"in": "2025-12-22"}}]}),
        (
            {"date": "2025-12-01", "until": "2025-12-31", "precision": "month"},
            {
                "timespans": [
                    {
                        "start": {"earliest": "2025-12-01", "latest": "2025-12-31"},
                        "end": {"earliest": "2025-12-01", "latest": "2025-12-31"},
                    }
                ]
            },
        ),
    ],
)
def test_when_is_that_of_linked_places(given: dict[str, Any], when: dict[str, Any]) -> None:
    """Known days are `in`, a day somewhere in a month or between news and publication is `earliest` and `latest`."""
    assert features(a_row(**given))["features"][0]["when"] == when


def test_when_carries_the_words_and_is_left_out_without_a_date() -> None:
    """A label tells how the text says it; an undated event has no `when`."""
    assert features(a_full_row())["features"][0]["when"]["label"] == "luni"
    assert "when" not in features(a_row(date=None))["features"][0]


def test_days_of_early_years_have_four_digits() -> None:
    """ISO 8601 and RFC 3339 want `0999-01-01`."""
    properties = features(a_row(date=date(999, 1, 1)))["features"][0]["properties"]
    assert (properties["start_date"], properties["start_datetime"]) == ("0999-01-01", "0999-01-01T00:00:00Z")


def test_gdal_reads_stamps_as_times(tmp_path: Path) -> None:
    """A GIS with a time slider takes the stamps for moments and the days for days."""
    path = tmp_path / "a.geojson"
    path.write_bytes(written([a_full_row()], "geojson"))
    info = pyogrio.read_info(path)
    types = dict(zip(info["fields"], info["ogr_types"], strict=True))
    assert types["start_datetime"] == types["end_datetime"] == "OFTDateTime"
    assert types["start_date"] == "OFTDate"
    assert types["lon"] == "OFTReal"


def test_geojson_keeps_every_row_of_a_frame() -> None:
    """The properties are the columns, three stamps and ACLED's name for one of them, in the order of the columns."""
    properties = feature.feature(a_full_row())["properties"]
    assert list(properties) == [*NAMES, "datetime", "start_datetime", "end_datetime", "time_precision"]
    assert properties["time_precision"] == properties["date_precision"] == "day"


def test_a_hash_is_not_needed_to_tell_events_apart() -> None:
    """Every feature has the id of its event, so that programs can join files."""
    told: list[Event] = [replace(an_event(), id=name) for name in "ab"]
    rows = [row_of(event, a_document()) for event in told]
    assert [feature["id"] for feature in features(*rows)["features"]] == ["a", "b"]


# CSV by RFC 4180


def records(*rows: Row, options: Options = PLAIN) -> list[list[str]]:
    text = written(rows, "csv", options).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_spreadsheet_runs_no_text(sign: str) -> None:
    """What would be a formula begins with an apostrophe; a negative longitude is a number and stays one."""
    row = located(-80.5, -25.5) | {"title": f"{sign}1+1", "publisher": f"'{sign}1+1", "excerpt": "'quoted', 1=1"}
    head, values = records(row)
    told = dict(zip(head, values, strict=True))
    assert (told["title"], told["publisher"], told["excerpt"]) == (f"'{sign}1+1", f"''{sign}1+1", "'quoted', 1=1")
    assert (told["lon"], told["lat"]) == ("-80.5", "-25.5")


@given(st.text(alphabet="'=+-@\t\r\n＝ a1", max_size=6))
def test_the_guard_can_be_taken_away(words: str) -> None:
    """Every text comes back, whatever apostrophes and signs it begins with."""
    guarded = csv_format.guarded([words for _ in NAMES])[NAMES.index("title")]
    assert unguarded(guarded) == words


def test_a_mark_stands_before_csv_only_where_it_is_asked_for() -> None:
    """Excel takes a file with the mark for UTF-8; everything else reads better without."""
    marked, plain = written([a_row()], "csv", Options(bom=True)), written([a_row()], "csv")
    assert marked == "\ufeff".encode() + plain


def test_csv_records_end_as_the_standard_says() -> None:
    """A record ends in CR LF, and ends of lines inside a text stand between quotes."""
    content = written([a_row() | {"title": 'a\nb "c", d'}], "csv")
    assert content.endswith(b"\r\n")
    assert b'"a\nb ""c"", d"' in content


# GeoPackage, FlatGeobuf, GeoParquet


@pytest.mark.parametrize("name", ["geopackage", "flatgeobuf", "geoparquet"])
def test_days_and_numbers_have_their_types(name: str, tmp_path: Path) -> None:
    """A GIS and a data frame take days for days and numbers for numbers without being told."""
    frame = read_back([a_full_row()], name, tmp_path)
    kinds = {column.name: column.dtype for column in COLUMNS}
    assert {kinds[name] for name in frame.columns[frame.dtypes == "float64"] if name in kinds} == {"real"}
    assert {kinds[name] for name in frame.columns[frame.dtypes == "int64"] if name in kinds} == {"integer"}
    assert str(frame["start_date"][0])[:10] == "2025-12-22"


def test_a_geopackage_is_a_layer_with_an_index(tmp_path: Path) -> None:
    """The layer is called `events`, has a spatial index and its extent, and nothing tells when it was written."""
    path = tmp_path / "a.gpkg"
    path.write_bytes(written([located(1, 2), located(3, 4, "f")], "geopackage"))
    with closing(sqlite3.connect(path)) as database:
        contents = database.execute("SELECT table_name, last_change, min_x, max_y FROM gpkg_contents").fetchall()
        extensions = {name for (name,) in database.execute("SELECT extension_name FROM gpkg_extensions")}
    assert contents == [("events", "1970-01-01T00:00:00.000Z", 1, 4)]
    assert "gpkg_rtree_index" in extensions


def test_geoparquet_tells_its_version_and_geometry() -> None:
    """The key `geo` is that of version 1.1, with the one column of geometries."""
    schema = pyarrow.parquet.read_schema(io.BytesIO(written([a_row()], "geoparquet")))
    geo = json.loads(schema.metadata[b"geo"])
    assert (geo["version"], geo["primary_column"]) == ("1.1.0", "geometry")
    assert (geo["columns"]["geometry"]["encoding"], geo["columns"]["geometry"]["geometry_types"]) == ("WKB", ["Point"])
    assert geo["columns"]["geometry"]["crs"]["id"] == {"authority": "EPSG", "code": 4326}


@pytest.mark.parametrize("name", FORMATS)
def test_an_error_of_the_rows_is_told_as_it_is(name: str) -> None:
    """A store that breaks in the middle is an error of the store, also behind libraries that know no such errors."""

    def rows() -> Iterator[Row]:
        yield a_row()
        raise StoreError("The disk is gone: mount it.")

    with pytest.raises(StoreError, match="The disk is gone"):
        exports.load(name).write(rows(), io.BytesIO())


# KML


def placemarks(*rows: Row, options: Options = PLAIN) -> list[ET.Element]:
    return list(ET.fromstring(written(rows, "kml", options)).iter(f"{KML}Placemark"))


def test_a_placemark_has_its_time_and_colour() -> None:
    """Whole days are a time span, and the style of the type stands in the document; what has no date has no time."""
    dated, undated = placemarks(a_row(until="2025-12-24"), a_row(date=None))
    assert dated.findtext(f"{KML}TimeSpan/{KML}begin") == "2025-12-22T00:00:00Z"
    assert dated.findtext(f"{KML}TimeSpan/{KML}end") == "2025-12-24T23:59:59Z"
    assert undated.find(f"{KML}TimeSpan") is None
    document = ET.fromstring(written([], "kml"))
    styles = {one.get("id"): one.findtext(f"{KML}IconStyle/{KML}color") for one in document.iter(f"{KML}Style")}
    assert dated.findtext(f"{KML}styleUrl") == "#ASSAULT"
    assert styles["ASSAULT"] == "ff0f0ea0"  # #a00e0f, blue first
    assert set(styles) == set(event_types.names())


def test_a_placemark_of_an_unknown_type_has_no_style() -> None:
    """A style that is not there would be a dead link."""
    (mark,) = placemarks(a_row() | {"event_type": "PARTY"})
    assert mark.find(f"{KML}styleUrl") is None
    assert mark.findtext(f"{KML}name") == "PARTY: drone, Krasnodar"


def test_a_description_is_no_html() -> None:
    """Google Earth shows descriptions as HTML: signs of an excerpt are shown, and nothing of it works."""
    (mark,) = placemarks(a_row() | {"excerpt": "<img src=x onerror=alert(1)>&amp;"})
    assert mark.findtext(f"{KML}description") == "&lt;img src=x onerror=alert(1)&gt;&amp;amp;"


def test_areas_of_several_parts_and_holes_are_drawn() -> None:
    """Each part is a polygon with its holes."""
    hole = [[2.0, 2.0], [2.0, 3.0], [3.0, 3.0], [2.0, 2.0]]
    ring = [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 0.0]]
    shape = {"type": "MultiPolygon", "coordinates": [[ring, hole], [ring]]}
    (mark,) = placemarks(a_row(), options=Options(areas=lambda _: shape))
    polygons = mark.findall(f"{KML}MultiGeometry/{KML}Polygon")
    assert [len(one.findall(f"{KML}innerBoundaryIs")) for one in polygons] == [1, 0]
    assert (mark.findtext(f".//{KML}innerBoundaryIs/{KML}LinearRing/{KML}coordinates") or "").split()[0] == "2.0,2.0"


# XLSX


def sheet(content: bytes, number: int = 1) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml").decode()


def test_a_workbook_runs_nothing() -> None:
    """Formulas and addresses are text: no formula, no link, and nothing that is fetched."""
    content = written([a_row(document={"title": "=1+1", "url": "https://a.example/"})], "xlsx")
    assert "=1+1" in sheet(content)
    assert "<f>" not in sheet(content)
    assert "hyperlink" not in sheet(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert [name for name in archive.namelist() if "external" in name.lower() or "sheet1.xml.rels" in name] == []


def test_more_events_than_a_sheet_holds_go_on_in_the_next(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every sheet has its head, and no event is lost between them."""
    monkeypatch.setattr(xlsx, "ROWS", 2)
    path = tmp_path / "a.xlsx"
    path.write_bytes(written([a_row(id=str(number)) for number in range(5)], "xlsx"))
    assert [name for name, _ in pyogrio.list_layers(path)] == ["events", "events 2", "events 3", "columns", "sources"]
    read = [pyogrio.read_dataframe(path, layer=name, HEADERS="FORCE") for name in ("events", "events 2", "events 3")]
    assert [list(map(str, frame["event_id"])) for frame in read] == [["0", "1"], ["2", "3"], ["4"]]


@pytest.mark.parametrize("letter", ["a", "ț", "𠮷"])
def test_a_text_too_long_for_a_cell_says_that_it_is_cut(letter: str, tmp_path: Path) -> None:
    """A cell holds 32,767 units of UTF-16; what is beyond is a mark, and no letter is torn."""
    frame = read_back([a_row() | {"excerpt": letter * 40_000}], "xlsx", tmp_path)
    text = frame["excerpt"][0]
    assert text == letter * (len(text) - 1) + "…"
    assert 32_764 <= len(text.encode("utf-16-le")) // 2 <= 32_767


def test_terms_too_long_for_a_cell_are_cut_and_not_left_out(tmp_path: Path) -> None:
    """Whose the events are is told as far as a cell holds it."""
    path = tmp_path / "events.xlsx"
    path.write_bytes(written([a_full_row()], "xlsx", Options(datasets=(a_dataset(licence="ț" * 40_000),))))
    assert f"{'ț' * 32_766}…" in told_by_sheets(path)


def test_days_before_excel_are_text(tmp_path: Path) -> None:
    """Excel knows no day before 1900; such a day is written as it is, and never as another one."""
    frame = read_back([a_row(date="1871-01-18"), a_row(id="f")], "xlsx", tmp_path)
    assert [str(day)[:10].replace("/", "-") for day in frame["start_date"]] == ["1871-01-18", "2025-12-22"]


# Atom by RFC 4287


def test_a_feed_has_what_the_standard_asks_for() -> None:
    """Id, title and update of the feed and of each entry; the feed is as new as its newest entry, not as its writing."""
    rows = [a_row(id="a", document={"published": "2025-12-23"}), a_row(id="b", document={"published": "2025-12-24"})]
    undated = a_row(id="c", date=None, document={"published": None})
    feed = feedparser.parse(written([*rows, undated], "atom", Options(title="News", address="https://a.example/feed")))
    assert (feed.feed.id, feed.feed.title) == ("https://a.example/feed", "News")
    assert [(link.rel, link.href) for link in feed.feed.links] == [("self", "https://a.example/feed")]
    assert feed.feed.updated == "2025-12-24T00:00:00Z"
    assert [one.updated for one in feed.entries] == [
        f"{day}T00:00:00Z" for day in ("2025-12-23", "2025-12-24", "1970-01-01")
    ]
    assert all(one.id and one.title and one.content[0].value for one in feed.entries)


def test_entries_follow_the_head_of_the_feed() -> None:
    """The schema of the standard wants whatever tells of the feed before its first entry."""
    atom = "{http://www.w3.org/2005/Atom}"
    children = [one.tag for one in ET.fromstring(written([a_row(), a_row(id="f")], "atom"))]
    assert children[-2:] == [f"{atom}entry"] * 2
    assert {f"{atom}id", f"{atom}title", f"{atom}updated", f"{atom}author"} <= set(children[:-2])


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "http://[",
        "data:text/html,x",
        "//a",
        "https://a\n.example",
    ],
)
def test_only_addresses_of_the_web_are_links(url: str) -> None:
    """An article's address that is none is no link, in a feed or in a calendar."""
    row = a_row(document={"url": url})
    assert b"alternate" not in written([row], "atom")
    assert b"\nURL" not in written([row], "icalendar")


# iCalendar by RFC 5545


def calendar(*rows: Row) -> list[str]:
    """The content lines, unfolded."""
    return written(rows, "icalendar").decode().replace("\r\n ", "").split("\r\n")


def test_no_line_of_a_calendar_is_too_long() -> None:
    """A line has 75 octets at most and ends in CR LF; no letter is torn by folding."""
    content = written([a_row() | {"excerpt": "ț𠮷a" * 500}], "icalendar")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert [line.decode() for line in lines]
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert "ț𠮷a" * 500 in content.decode().replace("\r\n ", "")


def test_a_calendar_ends_days_the_day_after() -> None:
    """The end of an all-day entry is exclusive; the last day of all has none, and early years have four digits."""
    lines = calendar(a_row(until="2025-12-31"))
    assert lines[lines.index("BEGIN:VEVENT") :][3:5] == ["DTSTART;VALUE=DATE:20251222", "DTEND;VALUE=DATE:20260101"]
    assert "DTEND;VALUE=DATE:09990102" in calendar(a_row(date="0999-01-01"))
    assert not [line for line in calendar(a_row(date=date.max)) if line.startswith("DTEND")]


def test_undated_events_are_left_out_and_counted() -> None:
    """What has no day cannot stand in a calendar, and the number tells."""
    out = io.BytesIO()
    assert exports.load("icalendar").write(iter([a_row(date=None), a_row(id="f")]), out) == 1
    assert out.getvalue().count(b"BEGIN:VEVENT") == 1


def test_a_calendar_without_events_is_one() -> None:
    """The standard asks for a component: without any event it is the time zone."""
    assert [line for line in calendar() if line.startswith("BEGIN")] == [
        "BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["atom", "icalendar", "kml"])
@pytest.mark.parametrize("status", ["planned", "unconfirmed", "hypothetical"])
def test_what_may_not_have_happened_says_so_in_its_title(name: str, status: str) -> None:
    """A reader of feeds, a calendar and Google Earth show little else; what was reported is not marked."""
    title = "Krasnodar ({})".format
    assert title(status) in written([a_row(status=status)], name).decode()
    assert title("") not in (plain := written([a_row()], name).decode())
    assert title("reported") not in plain


def test_a_calendar_tells_an_imported_event_from_an_article() -> None:
    """Its dataset is named, since a calendar shows no columns."""
    imported = {**a_row(), "dataset": "made-up"}
    assert "COMMENT:Imported with the dataset made-up" in calendar(imported)
    assert not [line for line in calendar(a_row()) if "dataset" in line and line.startswith("COMMENT")]


def test_an_imported_event_of_a_calendar_has_its_terms() -> None:
    """Programs show an entry, and not what stands at the head of a calendar; that of an article has none."""
    rows = [{**a_row(), "dataset": "made-up"}, a_row(id="f")]
    content = written(rows, "icalendar", Options(datasets=(a_dataset(licence="Only with our name"),)))
    comments = [str(event.get("COMMENT")) for event in icalendar.Calendar.from_ical(content).walk("VEVENT")]
    assert ["Nobody, Made-up events. Only with our name. https://made-up.example" in one for one in comments] == [
        True,
        False,
    ]


@pytest.mark.parametrize("name", ["icalendar", "atom", "kml"])
def test_a_title_says_what_is_unsure(name: str) -> None:
    """A place with a low score, and a deed that the words only make likely; what leaves no doubt says nothing."""
    unsure = a_row(score=0.4, places=[a_toponym(place=a_place("Tula", score=0.69))])
    title = written([unsure], name).decode().replace("\\,", ",").replace("\r\n ", "")
    assert "Tula (unsure event, unsure place)" in title
    sure = written([a_row(score=0.41, places=[a_toponym(place=a_place("Tula", score=0.7))])], name)
    assert b"unsure" not in sure


def test_a_calendar_says_what_is_not_sure() -> None:
    """Planned and unconfirmed are tentative, a day somewhere in a month says so, and nobody's time is taken."""
    lines = calendar(a_row(status="planned", date="2025-12-01", until="2025-12-31", precision="month"))
    assert {"STATUS:TENTATIVE", "TRANSP:TRANSPARENT"} <= set(lines)
    assert "SUMMARY:Attack: drone\\, Krasnodar (planned) (some day of the month)" in lines
    between = calendar(a_row(date="2025-12-20", until="2025-12-22", basis="publication"))
    assert "SUMMARY:Attack: drone\\, Krasnodar (some time within these days)" in between
    assert not [line for line in calendar(a_row()) if line.startswith("STATUS")]
