"""What holds of every format that datasets are imported from. All rows here are made up, in the shape of their source."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import hypothesis
import pytest
from builders import a_document, a_figure, a_place, a_toponym, an_event
from geopy.distance import geodesic
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from geo import datasets, event_types, exports, importers
from geo.errors import ConfigurationError, DatelineError, DocumentError
from geo.frames import row_of
from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.importers import codebook, gdelt
from geo.importers.areas import Areas
from geo.model import GeoPrecision, ImportedEvent
from geo.records import to_dict
from geo.stores import open_store

FORMATS = tuple(importers.all_importers())
Row = dict[str, Any]


@pytest.fixture(scope="module")
def areas(cache_dir: Path) -> Iterator[Areas]:
    with Gazetteer.open(build.ensure(cache_dir)) as gazetteer:
        yield Areas(gazetteer)


def table(rows: Sequence[Row], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def an_acled_row(number: int = 1, **given: Any) -> Row:
    return {
        "event_id_cnty": f"UKR{number}",
        "event_date": "2025-12-20",
        "time_precision": "1",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Forces of Nowhere",
        "actor2": "Civilians (Nowhere)",
        "iso": "804",
        "country": "Ukraine",
        "admin1": "Kherson",
        "location": "Made-up Town",
        "latitude": "46.6354",
        "longitude": "32.6169",
        "geo_precision": "1",
        "source": "Made-up News",
        "notes": f"On 20 December 2025, made-up shells fell, {number}.",
        "fatalities": "2",
    } | given


def a_ucdp_row(number: int = 1, **given: Any) -> Row:
    return {
        "id": str(number),
        "type_of_violence": "1",
        "conflict_name": "Nowhere: Government",
        "side_a": "Government of Nowhere",
        "side_b": "Made-up Front",
        "source_office": "Made-up Agency",
        "source_date": "2025-12-21",
        "source_headline": "Made-up headline",
        "source_article": "Made-up Agency, 2025-12-21, Made-up headline",
        "where_prec": "1",
        "where_coordinates": "Made-up village",
        "adm_1": "Kherson oblast",
        "latitude": "46.6",
        "longitude": "32.6",
        "country": "Ukraine",
        "event_clarity": "1",
        "date_prec": "2",
        "date_start": "2025-12-18 00:00:00.000",
        "date_end": "2025-12-20 00:00:00.000",
        "best": "3",
        "high": "7",
        "low": "1",
    } | given


def a_gdelt_row(number: int = 1, **given: Any) -> Row:
    return (
        dict.fromkeys(gdelt.COLUMNS, "")
        | {
            "GLOBALEVENTID": str(number),
            "SQLDATE": "20251220",
            "Actor1Name": "NOWHERE",
            "Actor2Name": "ELSEWHERE",
            "EventCode": "1831",
            "EventRootCode": "18",
            "ActionGeo_Type": "4",
            "ActionGeo_FullName": "Kherson, Khersons'ka Oblast', Ukraine",
            "ActionGeo_CountryCode": "UP",
            "ActionGeo_Lat": "46.6558",
            "ActionGeo_Long": "32.6178",
            "ActionGeo_FeatureID": "-1041356",
            "DATEADDED": "20251222101500",
            "SOURCEURL": "https://www.news.example/a",
        }
        | given
    )


def a_feature(number: int = 1, geometry: Any = "point", **given: Any) -> Row:
    point = {"type": "Point", "coordinates": [32.6, 46.6]}
    properties = {"date": "2025-12-20", "type": "Attack", "title": f"Made-up {number}"} | given
    where = point if geometry == "point" else geometry
    return {"type": "Feature", "id": number, "geometry": where, "properties": properties}


def a_csv_row(number: int = 1, **given: Any) -> Row:
    return {
        "id": str(number),
        "date": "2025-12-20",
        "type": "Attack",
        "description": f"Made-up words {number}",
        "lat": "46.6",
        "lon": "32.6",
    } | given


def gdelt_text(rows: Sequence[Row]) -> str:
    return "".join("\t".join(row[name] for name in gdelt.COLUMNS) + "\n" for row in rows)


def collection(rows: Sequence[Row], **members: Any) -> str:
    return json.dumps({"type": "FeatureCollection", **members, "features": list(rows)})


ROWS: dict[str, Callable[..., Row]] = {
    "acled": an_acled_row,
    "csv": a_csv_row,
    "gdelt": a_gdelt_row,
    "geojson": a_feature,
    "ucdp": a_ucdp_row,
}
TEXTS: dict[str, Callable[[Sequence[Row]], str]] = {
    "acled": table,
    "csv": table,
    "gdelt": gdelt_text,
    "geojson": collection,
    "ucdp": table,
}
A_SPOT_OFF_EARTH: dict[str, Row] = {
    "acled": {"latitude": "91"},
    "csv": {"lat": "91"},
    "gdelt": {"ActionGeo_Lat": "91"},
    "geojson": {"geometry": {"type": "Point", "coordinates": [181, 46]}},
    "ucdp": {"latitude": "91"},
}


class Imported:
    """What came of a file."""

    def __init__(self, folder: Path, areas: Areas) -> None:
        self._folder = folder
        self._areas = areas

    def plan(self, content: str | bytes, **given: Any) -> datasets.Plan:
        path = self._folder / "file.dat"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return datasets.prepare(path, self._areas, **given)

    def events(self, content: str | bytes, **given: Any) -> tuple[list[ImportedEvent], dict[str, int]]:
        """The events, and the reasons of what was left out with their counts."""
        plan = self.plan(content, **given)
        items = list(plan.importer.read(plan.source, plan.options, plan.mapping))
        events = [item for item in items if isinstance(item, ImportedEvent)]
        return events, dict(Counter(item.reason for item in items if not isinstance(item, ImportedEvent)))

    def only(self, content: str | bytes, **given: Any) -> ImportedEvent:
        (event,), left_out = self.events(content, **given)
        assert not left_out
        return event


@pytest.fixture
def imported(tmp_path: Path, areas: Areas) -> Imported:
    return Imported(tmp_path, areas)


# Every format


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_known_by_its_content(imported: Imported, name: str) -> None:
    """Nobody needs to say what a file is, whatever it is called."""
    plan = imported.plan(TEXTS[name]([ROWS[name](number) for number in range(3)]))
    assert plan.format == name


@pytest.mark.parametrize("name", FORMATS)
def test_every_event_names_its_dataset_and_is_at_its_place_and_day(imported: Imported, name: str) -> None:
    """The same made-up event comes out of every format, with the source's own fields beside it."""
    event = imported.only(TEXTS[name]([ROWS[name]()]), name="made-up")
    assert event.dataset == "made-up"
    assert event.event_type == "ASSAULT"
    assert event.interval is not None
    assert event.interval.end == date(2025, 12, 20)
    assert event.place is not None
    assert abs(event.place.lat - 46.6) < 0.1
    assert event.place.geo_precision == "settlement"
    assert event.source_fields


@pytest.mark.parametrize("name", FORMATS)
def test_ids_are_those_of_the_source(imported: Imported, name: str) -> None:
    """The same row has the same id at every import, another row or dataset another one."""
    rows = [ROWS[name](number) for number in (1, 2)]
    one, two = imported.events(TEXTS[name](rows), name="a")[0]
    again, _ = imported.events(TEXTS[name](rows[::-1]), name="a")[0]
    other, _ = imported.events(TEXTS[name](rows), name="b")[0]
    assert len({one.id, two.id, other.id}) == 3
    assert again.id == two.id


@pytest.mark.parametrize("name", FORMATS)
def test_a_spot_off_the_earth_is_left_out_and_counted(imported: Imported, name: str) -> None:
    """The rows beside it stay, and the reason is one for all such rows."""
    wrong = [ROWS[name](number, **A_SPOT_OFF_EARTH[name]) for number in (7, 8)]
    events, left_out = imported.events(TEXTS[name]([*map(ROWS[name], range(5)), *wrong]))
    assert len(events) == 5
    assert [(reason[:30], count) for reason, count in left_out.items()] == [("its coordinates are out of ran", 2)]


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_stays_text(imported: Imported, name: str) -> None:
    """Markup and control characters come as characters, none of them steering anything."""
    field = {"acled": "location", "csv": "description", "gdelt": "Actor1Name", "geojson": "title", "ucdp": "side_a"}
    hostile = "<img src=x onerror=alert(1)>\x1b[31m\u202e=cmd()"
    event = imported.only(TEXTS[name]([ROWS[name](**{field[name]: hostile})]))
    told = f"{event.notes}{event.title}{event.actors}{event.place_text}"
    assert "<img src=x onerror=alert(1)>" in told
    assert "\x1b" not in event.notes + (event.title or "") + (event.place_text or "")


@pytest.mark.parametrize("name", FORMATS)
def test_names_are_as_long_as_names_are(imported: Imported, name: str) -> None:
    """Half a megabyte in a cell is cut, wherever it stands, so that no filter and no panel holds it."""
    fields = {
        "acled": ("location", "admin1", "source", "actor1", "notes", "tags"),
        "csv": ("description", "title", "place", "region", "publisher", "actor", "more"),
        "gdelt": ("ActionGeo_FullName", "Actor1Name", "SOURCEURL", "EventBaseCode"),
        "geojson": ("title", "place", "region", "publisher", "actor", "more"),
        "ucdp": ("where_coordinates", "adm_1", "source_headline", "side_a", "source_article"),
    }
    long = ROWS[name](2, **dict.fromkeys(fields[name], "long " * 100_000))
    events, _ = imported.events(TEXTS[name]([ROWS[name](1, **dict.fromkeys(fields[name], "x")), long]))
    assert len(json.dumps(to_dict(events[1]))) < 40_000


def test_a_file_may_have_any_name(tmp_path: Path, areas: Areas) -> None:
    """Bytes that are no letters in a file's name reach no store."""
    import os

    path = os.fsencode(tmp_path) + b"/\xff\x1b[1m.csv"
    Path(os.fsdecode(path)).write_text(table([a_csv_row()]))
    with open_store(tmp_path / "s.gpkg") as store:
        dataset, _ = datasets.keep(datasets.prepare(Path(os.fsdecode(path)), areas), store)
        assert "\x1b" not in dataset.title + dataset.path + dataset.name
        assert store.datasets() == [dataset]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("acled.2024.csv", "acled-2024"),
        ("20251222101500.export.CSV.zip", "20251222101500"),
        ("Events v1.2.geojson", "events-v1-2"),
        ("плани.csv", "dataset-"),
    ],
)
def test_a_dataset_is_called_by_its_file_without_endings(tmp_path: Path, areas: Areas, file: str, name: str) -> None:
    """What tells two files of one publisher apart stays in their names, so that one does not take the other's place."""
    (tmp_path / file).write_text(table([a_csv_row()]))
    assert datasets.prepare(tmp_path / file, areas).options.dataset.startswith(name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_dataset_is_replaced_and_goes_as_a_whole(imported: Imported, tmp_path: Path, name: str) -> None:
    """The same file again changes nothing; a shorter one leaves no orphan; removed, nothing of it is left."""
    text = TEXTS[name]
    rows = [ROWS[name](number) for number in range(3)]
    with open_store(tmp_path / "s.gpkg") as store:
        datasets.keep(imported.plan(text(rows), name="a"), store)
        before = list(store.tuples(["fid", "event_id"]))
        dataset, found = datasets.keep(imported.plan(text(rows), name="a"), store)
        assert list(store.tuples(["fid", "event_id"])) == before
        assert (dataset.events, found.located, dict(dataset.rejected)) == (3, 3, {})
        datasets.keep(imported.plan(text(rows[:1]), name="a"), store)
        assert [one.events for one in store.datasets()] == [1] == [store.counts().events]
        assert store.remove_dataset("a")
        assert (store.counts().events, store.datasets(), store.remove_dataset("a")) == (0, [], False)


@pytest.mark.parametrize("name", FORMATS)
def test_a_row_that_comes_twice_is_counted_once(imported: Imported, tmp_path: Path, name: str) -> None:
    """Of two rows with one id the first one counts, when it is looked at and when it is kept."""
    content = TEXTS[name]([ROWS[name](1), ROWS[name](2), ROWS[name](1)])
    with open_store(tmp_path / "s.gpkg") as store:
        dataset, found = datasets.keep(imported.plan(content), store)
    looked = datasets.look(imported.plan(content))
    assert (dataset.events, found.located, looked.events, looked.located) == (2, 2, 2, 2)
    assert dict(dataset.rejected) == dict(looked.rejected) == {"another row has the same id": 1}


def test_a_file_without_events_replaces_nothing(imported: Imported, tmp_path: Path) -> None:
    """A heading alone, or rows that are all left out, are told; what was imported by that name before stays."""
    with open_store(tmp_path / "s.gpkg") as store:
        before, _ = datasets.keep(imported.plan(table([a_csv_row()])), store)
        for content in ("date,lat,lon\n", "date,lat,lon\n2025-12-20,46\n"):
            with pytest.raises(DocumentError, match="has no event that can be read"):
                datasets.keep(imported.plan(content), store)
        assert store.datasets() == [before]


# Files that are none


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7 \x00\x01", "PDF"),
        (b"Nur ein Satz ohne Spalten.\nUnd noch einer.\n", "in no format"),
        (b'{"type": "FeatureCollection", "features": [{"type": "Fea', "is not JSON"),
        (b'{"type": "Topology", "geometry": {}}', "no FeatureCollection"),
        (b'{"a": 1, "b": 2}', "no FeatureCollection of GeoJSON"),
        (b"[[1, 2], [3, 4]]", "no FeatureCollection of GeoJSON"),
        (b'{"type": "FeatureCollection", "features": [1, 2] x', "is not JSON before its character 50 "),
        (",".join(f"column{n}" for n in range(10_000)).encode() + b"\n", "more than 500 columns"),
        (b"PK\x03\x04 nothing of an archive", "cannot be read"),
    ],
)
def test_what_cannot_be_imported_is_told_in_a_sentence(imported: Imported, content: bytes, words: str) -> None:
    """Whatever the bytes are, a person is told what to do, and sees no traceback."""
    with pytest.raises(DatelineError, match=words) as caught:
        imported.events(content)
    assert str(caught.value).endswith(".")


def test_a_pipe_is_not_waited_for(tmp_path: Path, areas: Areas) -> None:
    """What is no file is refused before it is opened."""
    import os

    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(DocumentError, match="is not a file"):
        datasets.prepare(tmp_path / "pipe.csv", areas)


def test_a_line_without_an_end_does_not_fill_memory(imported: Imported) -> None:
    """A line of more than ten million characters is refused."""
    content = table([a_csv_row()]) + "x" * 10_000_001
    with pytest.raises(DocumentError, match="line of more than"):
        imported.events(content)


@pytest.mark.parametrize("name", ["articles", "Ă", "a/b", "", "x" * 61, "A"])
def test_a_dataset_has_a_plain_name(imported: Imported, name: str) -> None:
    """Names stand in addresses and in lists with commas between."""
    if name:
        with pytest.raises(ConfigurationError, match="cannot be called"):
            imported.plan(table([a_csv_row()]), name=name)


def test_a_zip_with_one_file_stands_for_it(imported: Imported) -> None:
    """GDELT and UCDP are published as archives."""
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x.export.CSV", gdelt_text([a_gdelt_row()]))
    assert imported.only(packed.getvalue()).source_id == "1"


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
@hypothesis.settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_that_is_damaged_anywhere_ends_in_a_sentence(imported: Imported, name: str, data: st.DataObject) -> None:
    """Bytes that are cut, doubled or replaced make rows that are left out, or an error for people; nothing else."""
    whole = TEXTS[name]([ROWS[name](number) for number in range(3)]).encode()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    junk = data.draw(
        st.binary(max_size=12) | st.sampled_from([b'"', b"\t", b"{", b"[" * 50, b"NaN", b"1e999", b"\xff\xfe"])
    )
    content = whole[:start] + junk + whole[end:]
    with contextlib.suppress(DatelineError):
        found = datasets.look(imported.plan(content))
        assert found.events + found.rejected.total() <= 10


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-u"])
def test_a_table_is_read_in_its_encoding(imported: Imported, encoding: str) -> None:
    """The same letters come out of every encoding that tables are saved in."""
    words = "Вигадані слова, яких ніхто не писав, щоб було чим міряти кодування цієї таблиці"
    event = imported.only(table([a_csv_row(description=words)], ";").encode(encoding))
    assert event.notes == words


def test_figures_alone_are_no_date_that_nobody_named(imported: Imported) -> None:
    """A number of people is not taken for a year."""
    plan = imported.plan(table([{"lat": "46.6", "lon": "32.6", "people": "1999"}]))
    assert "date" not in plan.mapping


def test_a_damaged_archive_is_told_in_a_sentence(imported: Imported) -> None:
    """Wherever a ZIP is broken, nothing of it is read."""
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", table([a_csv_row(number) for number in range(200)]))
    whole = packed.getvalue()
    for at in range(10, len(whole), 7):
        with contextlib.suppress(DatelineError):
            imported.events(whole[:at] + b"\xaa\xaa" + whole[at + 2 :])


# Codes of the sources


@pytest.mark.parametrize("name", ["acled", "gdelt", "ucdp"])
def test_codes_lead_to_types_and_precisions_that_there_are(name: str) -> None:
    """A codebook names nothing that the records do not know."""
    book = codebook.load(name)
    for event_type, mode in book.types.values():
        assert mode is None or mode in event_types.load(event_type).modes
    assert {one.geo_precision for one in book.places.values()} <= set(get_args(GeoPrecision))
    assert all(one.means for one in (*book.places.values(), *book.dates.values()))


def test_roots_of_cameo_agree_with_the_crosswalk_of_each_type() -> None:
    """A code of GDELT leads to a type whose own crosswalk names its root, but for retreats within 08 and treaties."""
    for code, (event_type, _) in codebook.load("gdelt").types.items():
        assert code[:2] in event_types.load(event_type).crosswalk["cameo_root"], code


def test_every_sub_event_type_that_our_modes_name_is_known() -> None:
    """What we would write as ACLED's word is read as one."""
    for kind in event_types.all_types():
        for word in kind.crosswalk.get("acled_modes", {}).values():
            assert codebook.load("acled").type_of(word), word


@pytest.mark.parametrize(
    ("code", "precision", "name"),
    [("1", "settlement", "Made-up Town"), ("2", "admin2", "Made-up Town"), ("3", "admin1", "Kherson")],
)
def test_acled_points_are_as_exact_as_acled_says(imported: Imported, code: str, precision: str, name: str) -> None:
    """A town that stands for its region becomes the region, and no code is an exact spot."""
    event = imported.only(table([an_acled_row(geo_precision=code)]))
    assert event.place is not None
    assert (event.place.geo_precision, event.place.name) == (precision, name)
    assert event.place.admin1_code == "UA-65"
    assert event.place_text == "Made-up Town"
    assert any(field == "geo_precision" and value.startswith(f"{code} (") for field, value in event.source_fields)


def test_a_region_that_nobody_knows_is_not_called_by_its_capital(imported: Imported) -> None:
    """It stays a wide circle about the point, by the name of the region."""
    event = imported.only(table([an_acled_row(geo_precision="3", admin1="Made-up Region")]))
    assert event.place is not None
    assert (event.place.name, event.place.geo_precision) == ("Made-up Region", "admin1")
    assert event.place.radius_m >= 100_000


@pytest.mark.parametrize(
    ("code", "first", "last", "precision"),
    [
        ("1", "2025-12-20", "2025-12-20", "day"),
        ("2", "2025-12-17", "2025-12-23", "week"),
        ("3", "2025-12-01", "2025-12-31", "month"),
    ],
)
def test_acled_days_are_as_sure_as_acled_says(
    imported: Imported, code: str, first: str, last: str, precision: str
) -> None:
    """A date that stands for a week or a month is that week or month."""
    interval = imported.only(table([an_acled_row(time_precision=code)])).interval
    assert interval is not None
    assert (interval.start.isoformat(), interval.end.isoformat(), interval.precision) == (first, last, precision)


def test_no_fatalities_in_acled_are_no_toll_of_zero(imported: Imported) -> None:
    """ACLED writes 0 also where nothing is known; its own field stays beside it."""
    event = imported.only(table([an_acled_row(fatalities="0")]))
    assert event.dead is None
    assert ("fatalities", "0") in event.source_fields


def test_acled_days_in_words_are_read(imported: Imported) -> None:
    """Its export tool writes days with the month's name."""
    interval = imported.only(table([an_acled_row(event_date="20 December 2025")])).interval
    assert interval is not None
    assert interval.start == date(2025, 12, 20)


def test_ucdp_events_last_from_start_to_end_and_have_both_estimates(imported: Imported) -> None:
    """An interval stays one, and so does a range of deaths."""
    event = imported.only(table([a_ucdp_row()]))
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 18), date(2025, 12, 20))
    assert event.dead == (1, 7)


@pytest.mark.parametrize(
    ("code", "precision"),
    [
        ("1", "settlement"),
        ("2", "admin2"),
        ("3", "admin2"),
        ("4", "admin1"),
        ("5", "region"),
        ("6", "country"),
        ("7", "region"),
    ],
)
def test_ucdp_points_are_as_exact_as_ucdp_says(imported: Imported, code: str, precision: str) -> None:
    """Seven codes, none of them an exact spot; a country is the country."""
    place = imported.only(table([a_ucdp_row(where_prec=code)])).place
    assert place is not None
    assert place.geo_precision == precision
    assert (place.name == "Ukraine") == (precision == "country")


@pytest.mark.parametrize(
    "country", ["Russia (Soviet Union)", "DR Congo (Zaire)", "Myanmar (Burma)", "Yemen (North Yemen)"]
)
def test_countries_of_ucdp_are_known_by_their_present_name(areas: Areas, country: str) -> None:
    """UCDP writes former names in brackets."""
    assert areas.code(country) in {"RU", "CD", "MM", "YE"}


@pytest.mark.parametrize(
    ("given", "precision", "name"),
    [
        ({"ActionGeo_Type": "1", "ActionGeo_FullName": "Ukraine"}, "country", "Ukraine"),
        ({"ActionGeo_Type": "5", "ActionGeo_FullName": "Khersons'ka Oblast', Ukraine"}, "admin1", None),
        (
            {"ActionGeo_Type": "2", "ActionGeo_FullName": "Florida, United States", "ActionGeo_CountryCode": "US", "ActionGeo_ADM1Code": "USFL"},
            "admin1",
            "Florida",
        ),
        ({"ActionGeo_Type": "4"}, "settlement", "Kherson"),
    ],
)  # fmt: skip
def test_gdelt_points_of_areas_become_areas(imported: Imported, given: Row, precision: str, name: str | None) -> None:
    """A country's middle is no spot where anything happened."""
    place = imported.only(gdelt_text([a_gdelt_row(**given)])).place
    assert place is not None
    assert place.geo_precision == precision
    assert name in {None, place.name}


def test_a_gdelt_event_without_a_place_stays_without_one(imported: Imported) -> None:
    """It is listed and counted, and not put anywhere."""
    event = imported.only(gdelt_text([a_gdelt_row(ActionGeo_Type="0", ActionGeo_Lat="", ActionGeo_Long="")]))
    assert event.place is None


@pytest.mark.parametrize(("added", "basis"), [("20251220090000", "publication"), ("20251222090000", "explicit")])
def test_a_gdelt_day_that_is_that_of_the_report_is_told_as_such(imported: Imported, added: str, basis: str) -> None:
    """GDELT's day is mostly the day of publication."""
    interval = imported.only(gdelt_text([a_gdelt_row(DATEADDED=added)])).interval
    assert interval is not None
    assert interval.basis == basis


def test_a_file_of_gdelt_1_is_told_apart(imported: Imported) -> None:
    """Its 58 columns are others."""
    with pytest.raises(DocumentError, match=r"GDELT 1\.0"):
        imported.events("\t".join(["1", "20251220", *["x"] * 56]) + "\n")


# CSV


def test_the_mapping_is_guessed_in_several_languages(imported: Imported) -> None:
    """Headings in Ukrainian, decimal commas and semicolons are read as they are."""
    rows = [{"Дата": "20.12.2025", "Широта": "46,6", "Довгота": "32,6", "Опис": "Вигадка", "Назва": "x", "Зайве": "y"}]
    content = table(rows, ";").encode("cp1251")
    plan = imported.plan(content)
    assert dict(plan.mapping) == {"date": "Дата", "title": "Назва", "notes": "Опис", "lat": "Широта", "lon": "Довгота"}
    event = imported.only(content)
    assert event.place is not None
    assert (event.place.lat, event.notes) == (46.6, "Вигадка")
    assert ("Зайве", "y") in event.source_fields


def test_a_mapping_can_be_changed(imported: Imported) -> None:
    """What was guessed wrongly is said, and a column can be left alone."""
    content = table([a_csv_row(Changed="2024-01-02")])
    plan = imported.plan(content, columns={"date": "Changed", "notes": ""})
    assert (plan.mapping["date"], "notes" in plan.mapping) == ("Changed", False)
    for wrong, words in (({"when": "date"}, "Nothing is read as"), ({"date": "nix"}, "There is no column")):
        with pytest.raises(ConfigurationError, match=words):
            imported.plan(content, columns=wrong)


def test_a_heading_that_its_cells_contradict_is_not_believed(imported: Imported) -> None:
    """A column called “date” that holds none is not the date."""
    plan = imported.plan(table([a_csv_row(date="blue", day="2025-12-20")]))
    assert plan.mapping["date"] == "day"


def test_columns_without_a_place_or_a_date_are_asked_for(imported: Imported) -> None:
    """Nothing is guessed where nothing tells when or where."""
    with pytest.raises(ConfigurationError, match=r"found for date, lat, lon: .* --map lon=COLUMN; .* one, two\."):
        imported.plan("one,two\nx,y\n")
    with pytest.raises(ConfigurationError, match=r"found for lon: .* --map lon=COLUMN"):
        imported.plan("date,lat\n2025-12-20,46\n")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"lat": "5160000"}, "'lat' is not read as lat, since '5160000' is no number of degrees from -90 to 90"),
        ({"lon": "32°36'E"}, "'lon' is not read as lon, since \"32°36'E\" is no number of degrees from -180 to 180"),
        ({"lat": "north", "lon": "east"}, "'lat' is not read as lat, since 'north' is no number"),
    ],
)
def test_coordinates_that_are_none_are_told_with_their_column(imported: Imported, given: Row, words: str) -> None:
    """Which column, which cell and what to do, rather than that there is no such column; or none are to be read."""
    content = table([a_csv_row(**given)])
    with pytest.raises(ConfigurationError) as caught:
        imported.plan(content)
    assert words in str(caught.value)
    assert "--map lat= --map lon= reads no coordinates" in str(caught.value)
    assert imported.only(content, columns={"lat": "", "lon": ""}).place is None


def test_a_column_that_is_called_what_its_cells_are_not_is_told(imported: Imported) -> None:
    """Numbers that are none are not passed over in silence, unless somebody says that the column is not to be read."""
    content = table([a_csv_row(1, fatalities="few"), a_csv_row(2, fatalities="unknown")])
    told = "The column 'fatalities' is not read as dead, since 'few' is no number from 0 to 1,000,000,000"
    assert imported.plan(content).doubts == (told,)
    assert imported.plan(content, columns={"dead": ""}).doubts == ()
    assert imported.plan(table([a_csv_row(1, fatalities="3")])).doubts == ()


@pytest.mark.parametrize("value", ["few", "-1", "1.5"])
@pytest.mark.parametrize(("name", "column"), [("acled", "fatalities"), ("ucdp", "best"), ("csv", "dead")])
def test_a_toll_that_is_no_number_is_counted(imported: Imported, name: str, column: str, value: str) -> None:
    """Such a row is left out with its reason in every format, and never becomes an event without a toll."""
    rows = [ROWS[name](number, **{column: "4"}) for number in range(3)]
    events, left_out = imported.events(TEXTS[name]([*rows, ROWS[name](9, **{column: value})]))
    assert len(events) == 3
    assert list(left_out.values()) == [1]
    assert "no whole number" in next(iter(left_out))


@pytest.mark.parametrize("headings", ["a,a (6),a", "a,a,a (5)", "a,,column 5"])
def test_columns_of_one_name_keep_all_their_values(imported: Imported, headings: str) -> None:
    """A number behind a name that comes again makes a name that no other column has."""
    event = imported.only(f"date,lat,lon,{headings}\n2025-12-20,46,32,one,two,three\n")
    assert {value for _, value in event.source_fields} >= {"one", "two", "three"}


@pytest.mark.parametrize(("dates", "day"), [(["03/04/2025", "25/04/2025"], 3), (["03/04/2025", "04/25/2025"], 4)])
def test_the_whole_column_tells_the_day_from_the_month(imported: Imported, dates: list[str], day: int) -> None:
    """One date with a number above 12 decides for all."""
    events, _ = imported.events(table([a_csv_row(number, date=one) for number, one in enumerate(dates)]))
    assert events[0].interval is not None
    assert events[0].interval.start.day == day


@pytest.mark.parametrize("dates", [["03/04/2025"], ["25/04/2025", "04/25/2025"]])
def test_a_column_that_does_not_tell_the_day_from_the_month_is_asked_about(
    imported: Imported, dates: list[str]
) -> None:
    """Nobody guesses; an option says it."""
    content = table([a_csv_row(number, date=one) for number, one in enumerate(dates)])
    with pytest.raises(ConfigurationError, match="--day-first or --month-first"):
        imported.events(content)
    if len(dates) == 1:
        event = imported.only(content, order="day")
        assert event.interval is not None
        assert event.interval.start == date(2025, 4, 3)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"date": "soon"}, "its date cannot be read"),
        ({"date": "2025-02-30"}, "its date cannot be read"),
        ({"lat": "46°36'N"}, "its latitude or longitude is no number in degrees"),
        ({"lat": ""}, "its latitude or longitude is no number in degrees"),
        ({"lat": "nan"}, "its latitude or longitude is no number in degrees"),
        ({"lat": "0", "lon": "0.0"}, "its latitude and longitude are both 0, which stands for “not known”"),
    ],
)
def test_rows_that_are_no_events_are_counted_by_reason(imported: Imported, given: Row, reason: str) -> None:
    """Each is left out, and the others stay."""
    events, left_out = imported.events(table([a_csv_row(1), a_csv_row(2), a_csv_row(3), a_csv_row(4, **given)]))
    assert (len(events), left_out) == (3, {reason: 1})


def test_rows_of_another_width_are_counted(imported: Imported) -> None:
    """A row with too few or too many fields is none of this table."""
    events, left_out = imported.events(table([a_csv_row()]) + "1,2\n1,2,3,4,5,6,7\n\n")
    assert len(events) == 1
    assert left_out == {"it has fewer fields than the heading": 1, "it has more fields than the heading": 1}


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_quotes_that_do_not_end_are_told_with_their_line(imported: Imported, ending: str) -> None:
    """The rows behind them would else be lost in one cell, and nobody would know."""
    content = 'date,lat,lon,notes\n2025-12-20,46,32,plain\n2025-12-21,46,32,"open\n2025-12-22,46,32,lost' + ending
    with pytest.raises(DocumentError, match="line 3, cannot be read"):
        imported.events(content)


@pytest.mark.parametrize("ending", ["", "\n", "\n\n"])
def test_the_last_row_may_end_in_a_cell_of_several_lines(imported: Imported, ending: str) -> None:
    """Quotes that end are no fault, with and without an end of the last line."""
    event = imported.only('date,lat,lon,notes\n2025-12-21,46,32,"one\ntwo"' + ending)
    assert event.notes == "one\ntwo"


def test_a_table_without_a_heading_is_refused(imported: Imported) -> None:
    """Its first event would else be lost, and the others would have no place."""
    with pytest.raises(DocumentError, match="put the names of the columns above it"):
        imported.events("2025-12-20,46,32,Riots\n2025-12-21,46,32,Riots\n")


def test_a_row_without_a_day_or_a_spot_is_an_event_without_them(imported: Imported) -> None:
    """It is listed and counted, never dropped."""
    events, left_out = imported.events(table([a_csv_row(1), a_csv_row(2, date="", lat="", lon="")]))
    assert (events[1].interval, events[1].place, left_out) == (None, None, {})


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ASSAULT/drone", ("ASSAULT", "drone")),
        ("assault", ("ASSAULT", None)),
        ("Fire", ("FIRE", None)),
        ("Suicide bomb", ("ASSAULT", "suicide-attack")),
        ("145", ("PROTEST", "riot")),
        ("Unheard-of", ("OTHER", None)),
    ],
)
def test_words_for_types_are_ours_acleds_or_cameos_else_other(
    imported: Imported, word: str, found: tuple[str, str | None]
) -> None:
    """Whatever the type becomes, the source's own word stays beside it."""
    event = imported.only(table([a_csv_row(type=word)]))
    assert (event.event_type, event.mode) == found
    assert ("type", word) in event.source_fields


def test_a_point_without_a_word_on_its_precision_is_no_exact_spot(imported: Imported) -> None:
    """It is taken for a town's, unless somebody says how exact all of them are, or the row does."""
    rows = table([a_csv_row()])
    for said, precision in (({}, "settlement"), ({"precision": "exact"}, "exact")):
        place = imported.only(rows, **said).place
        assert place is not None
        assert place.geo_precision == precision
    place = imported.only(table([a_csv_row(geo_precision="admin1")]), precision="exact").place
    assert place is not None
    assert place.geo_precision == "admin1"


def test_a_line_that_names_the_sign_between_fields_is_no_heading(imported: Imported) -> None:
    """Excel writes one above its tables."""
    event = imported.only("sep=|\r\n" + table([a_csv_row()], "|"))
    assert event.source_id == "1"
    _, left_out = imported.events("sep=|\n" + table([a_csv_row()], "|") + "1|2\n")
    assert left_out == {"it has fewer fields than the heading": 1}


@pytest.mark.parametrize(
    ("given", "dead"),
    [
        ({"killed": "3"}, (3, 3)),
        ({"killed": "0"}, None),
        ({"dead_min": "3", "dead_max": "7"}, (3, 7)),
        ({"dead_min": "3", "dead_max": ""}, (3, None)),
        ({"dead_min": "0", "dead_max": "7"}, (0, 7)),
    ],
)
def test_a_toll_is_as_open_as_the_table_has_it(imported: Imported, given: Row, dead: object) -> None:
    """A number alone is one, a least and a most are two, and an empty most stays open."""
    assert imported.only(table([a_csv_row(**given)])).dead == dead


@pytest.mark.parametrize("status", ["planned", "Planned", " HYPOTHETICAL "])
def test_a_status_is_read_in_whatever_case(imported: Imported, status: str) -> None:
    """What was planned is never taken for what was reported, because somebody wrote it with a capital letter."""
    assert imported.only(table([a_csv_row(status=status)])).status == status.strip().casefold()


@pytest.mark.parametrize(
    ("date", "said", "told"),
    [
        ("2025-12", "day", ("month", "2025-12-01", "2025-12-31")),
        ("2025-12-10", "Month", ("month", "2025-12-01", "2025-12-31")),
        ("2025-12-10", "week", ("week", "2025-12-07", "2025-12-13")),
        ("2025", "month", ("year", "2025-01-01", "2025-12-31")),
        ("2025-12", "year", ("year", "2025-01-01", "2025-12-31")),
        ("2025-12-10", "", ("day", "2025-12-10", "2025-12-10")),
    ],
)
def test_a_date_is_no_surer_than_its_cell(imported: Imported, date: str, said: str, told: tuple[str, str, str]) -> None:
    """The less sure of the two counts, what the cell holds and what is said of it, and all such days are meant."""
    interval = imported.only(table([{**a_csv_row(date_precision=said), "date": date}])).interval
    assert interval is not None
    assert (interval.precision, str(interval.start), str(interval.end)) == told


@pytest.mark.parametrize(
    ("said", "radius", "precision", "radius_m"),
    [
        ("Country", "", "country", 500_000),
        ("admin1", "-5", "admin1", 150_000),
        ("admin1", "1e20", "admin1", 150_000),
        ("admin1", "0", "admin1", 0),
        ("settlement", "2500", "settlement", 2_500),
    ],
)
def test_a_point_is_no_surer_than_its_row(
    imported: Imported, said: str, radius: str, precision: str, radius_m: float
) -> None:
    """Precision is read in whatever case, and a radius that cannot be is none."""
    event = imported.only(table([a_csv_row(geo_precision=said, radius_m=radius)]))
    assert event.place is not None
    assert (event.place.geo_precision, event.place.radius_m) == (precision, radius_m)


def test_what_we_export_comes_back_no_surer_than_it_was(imported: Imported, tmp_path: Path) -> None:
    """Status, days, precision, radius and toll of our own GeoJSON are read again as they were written."""
    place = a_place("Făcut", geo_precision="admin2", radius_m=12_345, country_code="XX", admin1=None, admin1_code=None)
    event = an_event(
        date="2025-12-01",
        until="2025-12-31",
        status="planned",
        figures=[a_figure("dead", 3, None)],
        places=[a_toponym(place=place)],
    )
    assert event.interval
    event = replace(event, interval=replace(event.interval, precision="month"))
    path = tmp_path / "own.geojson"
    with path.open("wb") as out:
        exports.load("geojson").write([row_of(event, a_document())], out)
    again = imported.only(path.read_bytes())
    assert again.source_id == event.id
    assert (again.event_type, again.mode, again.status) == (event.event_type, event.mode, "planned")
    assert again.interval is not None
    assert (again.interval.start, again.interval.end) == (event.interval.start, event.interval.end)
    assert again.interval.precision == "month"
    assert again.place is not None
    assert (again.place.name, again.place.geo_precision, again.place.radius_m) == ("Făcut", "admin2", 12_345)
    assert again.dead == (3, None)


# GeoJSON

SQUARE = [[[32, 46], [33, 46], [33, 47], [32, 47], [32, 46]]]


@pytest.mark.parametrize(
    ("geometry", "precision"),
    [
        ({"type": "Polygon", "coordinates": SQUARE}, "admin1"),
        ({"type": "MultiPolygon", "coordinates": [SQUARE]}, "admin1"),
        ({"type": "LineString", "coordinates": [[32, 46], [32.1, 46.1]]}, "admin2"),
        ({"type": "MultiPoint", "coordinates": [[32, 46], [60, 46]]}, "region"),
        ({"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [32, 46]}]}, "settlement"),
        ({"type": "MultiPoint", "coordinates": [[32, 46]]}, "settlement"),
        ({"type": "Point", "coordinates": [32, 46, 100]}, "settlement"),
    ],
)
def test_an_area_is_as_exact_as_it_is_small(imported: Imported, geometry: Row, precision: str) -> None:
    """A point within it stands for it, in a circle that holds it."""
    place = imported.only(collection([a_feature(geometry=geometry)])).place
    assert place is not None
    assert place.geo_precision == precision


def test_an_area_on_both_sides_of_the_antimeridian_lies_in_its_circle(imported: Imported) -> None:
    """RFC 7946 has it parted at 180 degrees; its far end is beyond that, and not where its box begins."""
    west = [[[177, -19], [180, -19], [180, -16], [177, -16], [177, -19]]]
    east = [[[-180, -19], [-175, -19], [-175, -16], [-180, -16], [-180, -19]]]
    place = imported.only(collection([a_feature(geometry={"type": "MultiPolygon", "coordinates": [west, east]})])).place
    assert place
    far = geodesic((place.lat, place.lon), (-19, 185 if place.lon > 0 else -183)).meters
    assert place.radius_m == pytest.approx(far, rel=0.01)


def test_an_area_reaches_as_far_as_it_does_whatever_it_is_called(imported: Imported) -> None:
    """A square of a hundred kilometres that is called a town's is no circle of five; a radius of its own is believed."""
    area = {"type": "Polygon", "coordinates": SQUARE}
    said, told = (
        imported.only(collection([a_feature(geometry=area, geo_precision="settlement", **given)])).place
        for given in ({}, {"radius_m": 9_000})
    )
    assert said
    assert told
    assert (said.radius_m > 50_000, told.radius_m) == (True, 9_000)


@pytest.mark.parametrize("geometry", [None, {"type": "Point", "coordinates": []}])
def test_a_feature_without_a_geometry_is_an_event_without_a_place(imported: Imported, geometry: Row | None) -> None:
    """GeoJSON allows it, and so do we."""
    assert imported.only(collection([a_feature(geometry=geometry)])).place is None


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Nothing", "coordinates": [1, 2]},
        {"type": "Point", "coordinates": ["x", "y"]},
        {"type": "Point"},
        {"type": "Polygon", "coordinates": [[[1, 2]]]},
        [1, 2],
        "here",
    ],
)
def test_a_geometry_that_is_none_is_counted(imported: Imported, geometry: Any) -> None:
    """Whatever stands there, the features beside it stay."""
    events, left_out = imported.events(collection([a_feature(1), a_feature(2, geometry=geometry)]))
    assert (len(events), left_out) == (1, {"its geometry cannot be read": 1})


@pytest.mark.parametrize("depth", [100, 5000])
@pytest.mark.parametrize("by_line", [False, True])
def test_a_feature_that_is_nested_too_deep_is_counted(imported: Imported, depth: int, by_line: bool) -> None:
    """Depth fells no parser, and the features beside it stay."""
    deep = json.dumps(a_feature(2)).replace('"Made-up 2"', "[" * depth + "]" * depth)
    rows = [json.dumps(a_feature(1)), deep, json.dumps(a_feature(3))]
    joined = "\n".join(rows) if by_line else f'{{"type": "FeatureCollection", "features": [{",".join(rows)}]}}'
    events, left_out = imported.events(joined)
    assert (len(events), sum(left_out.values())) == (2, 1)
    assert "nested" in next(iter(left_out))


@pytest.mark.parametrize("where", ['"features": [{"type": "Feature", "properties": {"a": %s}}]', '"other": %s'])
def test_a_file_that_is_all_brackets_is_given_up(imported: Imported, where: str) -> None:
    """A hundred thousand levels take neither minutes nor memory, in a feature or beside them."""
    deep = "[" * 100_000 + "]" * 100_000
    with pytest.raises(DocumentError, match="nested deeper than"):
        imported.events(f'{{"type": "FeatureCollection", {where % deep}}}')


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:EPSG::3857", "EPSG:31700"])
@pytest.mark.parametrize("late", [False, True])
def test_another_coordinate_system_is_refused_with_a_way_out(imported: Imported, name: str, late: bool) -> None:
    """Wrong coordinates are not told from right ones later; the error says how to convert the file."""
    crs = {"type": "name", "properties": {"name": name}}
    features = [a_feature(number, filler="x" * 500) for number in range(200 if late else 1)]
    content = {"type": "FeatureCollection", "features": features, "crs": crs}
    with pytest.raises(DocumentError, match=r"ogr2ogr -t_srs EPSG:4326"):
        imported.events(json.dumps(content if late else dict(reversed(content.items()))))


def test_a_property_called_crs_is_a_property(imported: Imported) -> None:
    """Only the collection's own member says in which system its coordinates are."""
    assert imported.only(collection([a_feature(crs={"properties": {"name": "EPSG:3857"}})])).place


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_wgs_84_by_its_old_names_is_read(imported: Imported, name: str) -> None:
    """Many programs still write the member that RFC 7946 took out."""
    crs = {"type": "name", "properties": {"name": name}}
    assert imported.only(collection([a_feature()], crs=crs)).place


def test_a_feature_alone_or_a_feature_a_line_is_read(imported: Imported) -> None:
    """RFC 8142 puts a record separator before each."""
    assert imported.only(json.dumps(a_feature(), indent=1)).source_id == "1"
    events, _ = imported.events("".join(f"\x1e{json.dumps(a_feature(number))}\n" for number in (1, 2)))
    assert [event.source_id for event in events] == ["1", "2"]


@pytest.mark.parametrize("depth", [100, 5000])
def test_a_feature_alone_that_is_nested_too_deep_is_counted(imported: Imported, depth: int) -> None:
    """It is not kept without its properties: the reason is that of a collection."""
    deep = json.dumps(a_feature(), indent=1).replace('"Made-up 1"', "[" * depth + "]" * depth)
    assert imported.events(deep) == ([], {"it is nested deeper than 20": 1})


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-2.5E+400"])
@pytest.mark.parametrize("where", ["property", "point"])
@pytest.mark.parametrize("by_line", [False, True])
def test_a_number_that_is_none_leaves_out_its_feature_alone(
    imported: Imported, number: str, where: str, by_line: bool
) -> None:
    """Many programs write them, and no parser of JSON goes on behind them."""
    rows = [json.dumps(a_feature(one, people=7, title='NaN "1e999" \\')) for one in range(3)]
    rows[1] = rows[1].replace(": 7", f": {number}") if where == "property" else rows[1].replace("[32.6", f"[{number}")
    joined = "\n".join(rows) if by_line else f'{{"type": "FeatureCollection", "features": [{",".join(rows)}]}}'
    events, left_out = imported.events(joined)
    assert [event.title for event in events] == ['NaN "1e999" \\'] * 2
    assert left_out == {"it holds NaN, Infinity or a number beyond 1e308, which cannot be read": 1}


@pytest.mark.parametrize("key", [2**63, -(10**30), 10**300])
def test_a_whole_number_is_kept_however_long(imported: Imported, key: int) -> None:
    """Keys of cells have 64 bits, and more."""
    assert imported.only(collection([a_feature() | {"id": key}])).source_id == str(key)[:500]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_geojson_is_read_in_its_encoding(imported: Imported, encoding: str) -> None:
    """RFC 7946 wants UTF-8 without a mark, and programs write others."""
    words = "Вигадані слова, яких ніхто не писав, щоб було чим міряти кодування"
    text = json.dumps({"type": "FeatureCollection", "features": [a_feature(title=words)]}, ensure_ascii=False)
    assert imported.only(text.encode(encoding)).title == words


def test_properties_of_one_name_keep_all_their_values(imported: Imported) -> None:
    """Names that are the same once they are clean, or once they are cut, and a property called as the feature's own id."""
    told = {"id": "own", "a": "one", "a\u200b\x00": "two", "x" * 300: "three", "x" * 301: "four"}
    event = imported.only(collection([a_feature(1, **told)]))
    assert event.source_id == "1"
    assert {value for _, value in event.source_fields} >= {"own", "one", "two", "three", "four"}


def test_a_file_called_geojson_is_never_taken_for_a_table(tmp_path: Path, areas: Areas) -> None:
    """Numbers in a list are told to be no features, not to lack columns."""
    (tmp_path / "a.geojson").write_text("[1,2,3]")
    with pytest.raises(DocumentError, match="no FeatureCollection of GeoJSON"):
        datasets.prepare(tmp_path / "a.geojson", areas)
