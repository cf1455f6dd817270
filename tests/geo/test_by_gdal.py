"""Very many events come from GDAL: the same rows, of one state of the store, or a word that they did not all come."""

from __future__ import annotations

import io
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import a_document, a_place, a_toponym, an_event, an_imported_event, keep_dataset

from geo import arrays, exports
from geo.errors import StoreError
from geo.exports import PLAIN, Options
from geo.model import EventQuery, Extraction
from geo.rows import Values, batches_of, values_of
from geo.stores import by_gdal, open_store

COUNT = 2500  # on some hundred pages of the file
HOSTILE = ("a\0b", "\0", "'; DROP TABLE events; --", '%s ? :x \\ "', "ț" * 20_000, "👩‍👩‍👧\r\n", "")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store of imported events, whose columns of articles are empty in the first batches, and of articles behind."""
    path = str(tmp_path_factory.mktemp("store") / "events.gpkg")
    first = date(1900, 1, 1)
    place = a_place(lon=-179.123456789, lat=0.1)
    with open_store(path) as store:
        keep_dataset(
            store,
            *(
                an_imported_event(
                    str(number),
                    date=first + timedelta(number) if number % 50 else None,
                    place=place if number % 3 else None,
                    dead=(number, None) if number % 7 == 0 else None,
                    notes=HOSTILE[number % len(HOSTILE)] if number % 100 == 0 else "Words of a source. " * 9,
                )
                for number in range(COUNT)
            ),
        )
        for number, words in enumerate(HOSTILE):
            document = a_document(f"atac {words} Krasnodar", id=f"d{number}", title=words, publisher=words)
            told = an_event(f"e{number}", document=document, places=[a_toponym(place=a_place(lon=39.0, lat=45.0))])
            store.write([Extraction(document=document, events=(told,), rejected=())])
    return path


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that were started, for however few events."""
    monkeypatch.setattr(by_gdal, "MANY", 1)
    known: list[subprocess.Popen[bytes]] = []

    def popen(*args: Any, **how: Any) -> subprocess.Popen[bytes]:
        known.append(subprocess.Popen(*args, **how))
        return known[-1]

    class Noting:
        Popen = staticmethod(popen)

    monkeypatch.setattr(by_gdal, "subprocess", Noting)
    return known


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """GDAL has to do it: there is nobody to take its place."""
    monkeypatch.setattr(arrays, "batches_of", lambda _: pytest.fail("GDAL could not be had"))


def rows(path: str, **asked: Any) -> list[Values]:
    with open_store(path, read_only=True) as store:
        return list(values_of(store.rows(EventQuery(**asked))))


def plain(path: str, **asked: Any) -> list[Values]:
    with open_store(path, read_only=True) as store:
        return list(store.rows(EventQuery(**asked)).values)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {
            "date_from": date(1900, 6, 1),
            "date_to": date(1905, 1, 1),
            "bbox": (170.0, -9.5, -170.0, 9.0),
            "layers": frozenset({"made-up"}),
            "include_undated": False,
        },
        {"publishers": frozenset(HOSTILE[2:]), "places": frozenset({"RU", "UA-30"}), "actors": frozenset()},
    ],
    ids=["all", "dates, box, layer", "hostile words, places"],
)
@pytest.mark.usefixtures("alone")
def test_the_same_rows(kept: str, started: list[subprocess.Popen[bytes]], asked: dict[str, Any]) -> None:
    """Every value is that of Python's driver, in the same order: texts with NUL, numbers, days, and what is empty."""
    expected = plain(kept, **asked)
    assert len(expected) > 1
    assert rows(kept, **asked) == expected
    assert [process.returncode is None for process in started] == [False]


@pytest.mark.parametrize(
    ("name", "areas"), [("geoparquet", False), ("geoparquet", True), ("geojson", False), ("geojson", True)]
)
@pytest.mark.usefixtures("alone")
def test_the_same_files(kept: str, started: list[subprocess.Popen[bytes]], name: str, *, areas: bool) -> None:
    """A file has the same bytes, whoever read the store."""
    square = {"type": "Polygon", "coordinates": [[[38, 44], [40, 44], [40, 46], [38, 44]]]}
    options = Options(areas=lambda row: square if row["lon"] == 39.0 else None)
    made = []
    with open_store(kept, read_only=True) as store:
        for wanted in (store.rows(), iter(store.rows())):
            out = io.BytesIO()
            assert exports.load(name).write(wanted, out, options if areas else PLAIN) == COUNT + len(HOSTILE)
            made.append(out.getvalue())
    assert made[0] == made[1]
    assert len(started) == 1


@pytest.mark.usefixtures("alone")
def test_a_store_of_before_that_may_only_be_read(
    kept: str, tmp_path: Path, started: list[subprocess.Popen[bytes]]
) -> None:
    """A column that it does not have is empty."""
    older = shutil.copy(kept, tmp_path / "older.gpkg")
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("ALTER TABLE events DROP COLUMN source_fields")
    assert rows(older) == plain(older)
    assert len(started) == 1


def test_few_rows_and_words_are_read_as_ever(kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process is not worth its start for few events; GDAL knows no index of words; rows go on where they were left."""
    with open_store(kept, read_only=True) as store:
        assert batches_of(store.rows()) is None
        monkeypatch.setattr(by_gdal, "MANY", 1)
        assert batches_of(store.rows(EventQuery(text="words"))) is None
        assert batches_of(store.rows(columns=["event_id"])) is None
        begun = store.rows()
        next(begun)
        assert batches_of(begun) is None


def test_without_gdal(kept: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Python's driver takes its place, where no process starts and where it ends at once."""
    monkeypatch.setattr(by_gdal, "MANY", 1)
    programs = [("sys", type("Gis", (), {"executable": executable})) for executable in ("/bin/qgis", None)]
    for what, there in (("_PROGRAM", tmp_path / "none.py"), *programs):
        with monkeypatch.context() as patched:
            patched.setattr(by_gdal, what, there)
            assert rows(kept, layers=frozenset({"articles"})) == plain(kept, layers=frozenset({"articles"}))


@pytest.mark.parametrize("taken", [0, 1])
def test_an_export_that_is_broken_off_leaves_no_process(
    kept: str, started: list[subprocess.Popen[bytes]], taken: int
) -> None:
    """It ends with the rows, whether one was taken or none."""
    with open_store(kept, read_only=True) as store:
        made = batches_of(store.rows())
        assert made is not None
        for _ in range(taken):
            next(made)
        del made
    assert [process.returncode is None for process in started] == [False]


def test_one_state_from_the_first_row_to_the_last(kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written meanwhile is not among the rows; texts with NUL, which need a second look, cannot be had then."""
    monkeypatch.setattr(by_gdal, "MANY", 1)
    monkeypatch.setattr(by_gdal, "_TOGETHER", 100)  # so that not all is on its way at once
    path = shutil.copy(kept, tmp_path / "events.gpkg")
    dated: dict[str, Any] = {"date_from": date.min, "date_to": date.max, "include_undated": False}
    before = plain(path, **dated)
    with open_store(path) as store:
        without_nul, with_nul = (values_of(store.rows(EventQuery(**asked))) for asked in (dated, {}))
        found, _ = [next(without_nul)], next(with_nul)
        store.remove_dataset("made-up")
        assert store.counts().events == len(HOSTILE)
        assert found + list(without_nul) == before
        with pytest.raises(StoreError, match="was changed while it was read: try again"):
            list(with_nul)


@pytest.fixture
def damaged(kept: str, tmp_path: Path) -> Iterator[str]:
    """The store with rows that nobody can read, far behind the first."""
    path = Path(shutil.copy(kept, tmp_path / "damaged.gpkg"))
    raw = bytearray(path.read_bytes())
    leaves = [at for at in range(0, len(raw), 4096) if raw[at] == 0x0D and b"Words of a source" in raw[at : at + 4096]]
    for at in leaves[len(leaves) // 4 : len(leaves) // 2]:
        raw[at : at + 4096] = b"\x99" * 4096
    path.write_bytes(raw)
    return str(path)


def test_half_an_answer_is_no_answer(damaged: str, started: list[subprocess.Popen[bytes]]) -> None:
    """GDAL ends at a page that it cannot read as if that were the end."""
    with pytest.raises(StoreError, match="events could be read"):
        rows(damaged)
    assert [process.returncode is None for process in started] == [False]
