"""What holds of every format that events are written in, read back by GDAL and by what the formats say."""

from __future__ import annotations

import io
import json
import math
import os
import warnings
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from builders import a_document, a_figure, a_place, a_toponym, an_actor, an_event

from geo import exports
from geo.errors import ConfigurationError
from geo.exports import geojson
from geo.frames import COLUMNS, NAMES, Row, row_of
from geo.model import Event
from geo.stores import open_store

FORMATS = exports.names()
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
    assert all(value is not None for value in row.values())
    return row


def located(lon: float, lat: float, name: str = "e") -> Row:
    return a_row(id=name, places=[a_toponym(place=a_place(lon=lon, lat=lat))])


def written(rows: Iterable[Row], name: str) -> bytes:
    out = io.BytesIO()
    kept = list(rows)
    assert exports.load(name).write(iter(kept), out) == len(kept)
    return out.getvalue()


def read_back(rows: Iterable[Row], name: str, folder: Path) -> geopandas.GeoDataFrame:
    """What GDAL reads of the file."""
    path = folder / f"events{exports.load(name).SUFFIX}"
    path.write_bytes(written(rows, name))
    return geopandas.read_file(path)


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
    """A web server and a file dialog ask for them."""
    export = exports.load(name)
    assert "/" in export.MEDIA_TYPE
    assert export.SUFFIX.lower() == export.SUFFIX
    assert export.SUFFIX.startswith(".")


@pytest.mark.parametrize("name", FORMATS)
def test_no_event_makes_a_whole_file(name: str, tmp_path: Path) -> None:
    """A file without events opens like any other."""
    assert len(read_back([], name, tmp_path)) == 0


@pytest.mark.parametrize("name", FORMATS)
def test_every_column_comes_back(name: str, tmp_path: Path) -> None:
    """GDAL reads every column with its value, and the point where it is."""
    row = a_full_row()
    frame = read_back([row], name, tmp_path)
    assert set(NAMES) <= set(frame.columns)
    for column in COLUMNS:
        value = frame[column.name][0]
        shown = str(value)[:10] if column.dtype == "date" else value
        expected = str(row[column.name]) if column.dtype == "date" else row[column.name]
        assert shown == expected, column.name
    assert (frame.geometry[0].x, frame.geometry[0].y) == (row["lon"], row["lat"])
    assert frame.crs.to_epsg() == 4326


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_known_is_empty(name: str, tmp_path: Path) -> None:
    """An event without place, date and mode is there, with nothing invented, whatever stands beside it."""
    bare = a_row(id="bare", date=None, mode=None, places=(), document={"published": None})
    frame = read_back([bare, a_full_row()], name, tmp_path).set_index("event_id")
    for column in COLUMNS:
        if column.name != "event_id" and bare[column.name] is None:
            assert frame.isna()[column.name]["bare"], column.name
    assert frame.geometry["bare"] is None
    assert frame.geometry["e"] is not None


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_comes_back(name: str, words: str, tmp_path: Path) -> None:
    """Words come back letter by letter, in UTF-8 without a mark before them."""
    row = a_row(f"atac {words} Krasnodar", document={"title": words, "language": "und"})
    assert words.encode() in written([row], name)
    frame = read_back([row], name, tmp_path)
    assert frame["title"][0] == words
    assert words in frame["excerpt"][0]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_break_no_file(name: str, words: str, tmp_path: Path) -> None:
    """Whatever a title says, the file holds the same number of events and GDAL opens it."""
    row = a_row(document={"title": words, "publisher": words})
    content = written([row, a_row(id="after")], name)
    content.decode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # GDAL warns of characters that it replaces
        frame = read_back([row, a_row(id="after")], name, tmp_path)
    assert list(frame["event_id"]) == ["e", "after"]


@pytest.mark.parametrize("name", FORMATS)
def test_equal_rows_make_equal_bytes(name: str) -> None:
    """A file can be compared and cited: there is no moment of writing in it."""
    rows = [a_row(id=str(number)) for number in range(50)]
    assert written(rows, name) == written([dict(reversed(row.items())) for row in rows], name)


@pytest.mark.parametrize("name", FORMATS)
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
    assert list(collection) == ["type", "features", "bbox"]
    assert collection["type"] == "FeatureCollection"
    (feature,) = collection["features"]
    assert set(feature) == {"type", "id", "geometry", "properties", "when"}
    assert (feature["type"], feature["id"]) == ("Feature", "e")


def test_geojson_without_events() -> None:
    """An empty collection has no box."""
    assert features() == {"type": "FeatureCollection", "features": []}


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


def test_a_lone_surrogate_stays_readable() -> None:
    """Half a pair is written as an escape, so that the file is UTF-8."""
    (feature,) = features(a_row(document={"title": "a\ud800b"}))["features"]
    assert feature["properties"]["title"] == "a\ud800b"


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
    """Known days are `in`, a day somewhere in a month is `earliest` and `latest`."""
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
    """The properties are the columns and three stamps, in the order of the columns."""
    properties = geojson.feature(a_full_row())["properties"]
    assert list(properties) == [*NAMES, "datetime", "start_datetime", "end_datetime"]


def test_a_hash_is_not_needed_to_tell_events_apart() -> None:
    """Every feature has the id of its event, so that programs can join files."""
    told: list[Event] = [replace(an_event(), id=name) for name in "ab"]
    rows = [row_of(event, a_document()) for event in told]
    assert [feature["id"] for feature in features(*rows)["features"]] == ["a", "b"]
