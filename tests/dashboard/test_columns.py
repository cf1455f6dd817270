"""Events as typed columns: what the browser gets, and the cache that makes them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from builders import a_document, a_place, a_toponym, an_actor, an_event

from dashboard import coding, column_cache, messages
from dashboard.coding import NEEDED, NONE_DAY, day_number
from dashboard.column_cache import ColumnCache
from dashboard.columns import Columns, build
from dashboard.packing import smallest
from geo.model import Event, Extraction
from geo.stores import EventStore

Stored = Callable[..., EventStore]


def unpacked(body: bytes) -> tuple[dict, dict[str, np.ndarray]]:
    """What `pack` packed, read as its docstring tells."""
    size = int.from_bytes(body[:4], "little")
    header = json.loads(body[4 : 4 + size])
    arrays = {
        item["name"]: np.frombuffer(body, item["dtype"], item["length"], 4 + size + item["offset"])
        for item in header["columns"]
    }
    return header, arrays


def columns_of(store: EventStore) -> Columns:
    """The columns of a store as it is now."""
    return ColumnCache(store).current()


def ids_of(store: EventStore, columns: Columns) -> list[str]:
    """The event of each row."""
    fids = columns.fids_of(range(columns.count))
    found = store.tuples_of(fids, ("event_id",))
    return [found[fid][0] for fid in fids]


def cast(columns: Columns, row: int) -> set[str]:
    """The names of the actors of the event in that row, read as the page reads them."""
    arrays = columns.arrays
    first, end = arrays["cast_offset"][arrays["cast"][row] :][:2]
    return {columns.header["actors"][actor] for actor in arrays["cast_actor"][first:end]}


def test_rows_are_in_the_order_of_the_store(a_store: Stored) -> None:
    """Events come by first day, undated ones last, and an event's key leads to its row and back."""
    events = [
        an_event("late", date="2025-12-24"),
        an_event("undated", date=None),
        an_event("early", date="2025-01-02", until="2025-01-05"),
    ]
    store = a_store(events, a_document())
    found = columns_of(store)
    assert ids_of(store, found) == ["early", "late", "undated"]
    fids = [store.fid_of(name) for name in ("undated", "early", "late")]
    assert [found.rows_of([fid]).tolist() for fid in fids] == [[2], [0], [1]]
    assert found.rows_of([*fids, 99]).tolist() == [0, 1, 2]
    assert found.arrays["end"].tolist()[0] - found.arrays["start"].tolist()[0] == 3
    assert found.arrays["start"].tolist()[2] == NONE_DAY


def test_the_body_holds_what_the_arrays_hold(a_store: Stored) -> None:
    """Reading the body as it is described gives every column back, each at a multiple of eight bytes."""
    found = columns_of(a_store([an_event(), an_event("two", date=None, places=())], a_document()))
    header, arrays = unpacked(found.body)
    assert header["count"] == 2
    assert set(found.arrays) - set(arrays) == {"fid", "by_fid", "place_radius"}
    assert all((arrays[name] == found.arrays[name]).all() for name in arrays)
    assert all(item["offset"] % 8 == 0 for item in header["columns"])
    assert (4 + int.from_bytes(found.body[:4], "little")) % 8 == 0
    assert gzip.decompress(found.gzipped) == found.body


def test_an_event_takes_few_bytes(a_store: Stored) -> None:
    """Numbers have the smallest type that holds them: an event of a small store takes fifteen bytes."""
    arrays = columns_of(a_store([an_event()], a_document())).arrays
    sizes = {name: array.itemsize for name, array in arrays.items() if not name.startswith(("place_", "cast_"))}
    del sizes["fid"], sizes["by_fid"]
    assert sum(sizes.values()) == 15
    assert [smallest(np.array(ends)).dtype.str for ends in ([0, 255], [-1, 9], [0, 256], [-1, 40_000], [0, 1 << 31])] == [
        "|u1", "<i2", "<u2", "<i4", "<u4",
    ]  # fmt: skip


def test_events_at_one_place_share_it(a_store: Stored) -> None:
    """A place comes once, whatever happened there; an event without a place has the number -1."""
    found = columns_of(a_store([an_event("a"), an_event("b"), an_event("c", places=())], a_document()))
    assert found.header["places"] == {"keys": ["test:krasnodar"], "names": ["Krasnodar"]}
    assert sorted(found.arrays["place"].tolist()) == [-1, 0, 0]
    place = found.place(0)
    assert (place.precision, place.country_code, place.admin1_code) == ("settlement", "RU", "RU-KDA")
    assert (place.lon, place.lat, place.radius_m) == pytest.approx((38.98, 45.04, 10_000))


def test_a_place_without_gazetteer_is_its_coordinates(a_store: Stored) -> None:
    """Two places that no gazetteer knows stay two."""
    spots = [
        a_place("Here", 10, 50, gazetteer="", gazetteer_id=""),
        a_place("There", 11, 50, gazetteer="", gazetteer_id=""),
    ]
    events = [an_event(f"e{n}", places=[a_toponym(place=spot)]) for n, spot in enumerate(spots)]
    found = columns_of(a_store(events, a_document()))
    assert set(found.header["places"]["keys"]) == {"10.00000,50.00000", "11.00000,50.00000"}


def test_the_header_says_what_the_numbers_stand_for(a_store: Stored) -> None:
    """Kinds name their type and mode, regions their country, publishers themselves; what is not known is an empty key."""
    document = a_document(publisher="Ziar <b>")
    far = a_toponym(place=a_place("Far", 1, 2, country_code=None, admin1=None, admin1_code=None))
    events = [
        an_event("a"),
        an_event("b", mode=None, date="2025-12-23", places=[far]),
        an_event("c", date="2025-12-24"),
    ]
    store = a_store(events, document)
    with messages.speaking("ro"):
        header = columns_of(store).header
    assert [(kind["type"], kind["mode"], kind["label"]) for kind in header["kinds"]] == [
        (0, "drone", "drone"),
        (0, "", ""),
    ]
    assert header["types"][0]["label"] == "Attack"
    assert header["publishers"] == [{"key": "Ziar <b>", "label": "Ziar <b>"}]
    assert header["admin1s"] == [
        {"key": "RU-KDA", "label": "Krasnodar Krai", "country": "RU"},
        {"key": "", "label": "", "country": ""},
    ]
    assert [country["key"] for country in header["countries"]] == ["RU", ""]
    assert [entry["key"] for entry in header["precisions"]] == [*coding.GEO_PRECISIONS, "none"]


def test_a_cast_is_the_set_of_an_events_actors(a_store: Stored) -> None:
    """Whoever takes part is found by name in any role, once, also with brackets and semicolons in the name."""
    people = [an_actor("Ana"), an_actor("Bo; (B)", role="target"), an_actor("Ana", role="actor")]
    events = [
        an_event("a", actors=people),
        an_event("b", actors=people[1::-1], date="2025-12-23"),
        an_event("c", date="2025-12-24"),
        an_event("d", actors=[an_actor("Cy")], date="2025-12-25"),
    ]
    found = columns_of(a_store(events, a_document()))
    assert [cast(found, row) for row in range(4)] == [{"Ana", "Bo; (B)"}, {"Ana", "Bo; (B)"}, set(), {"Cy"}]
    assert found.arrays["cast"][0] == found.arrays["cast"][1]
    assert found.arrays["cast"][2] == 0


def test_columns_follow_the_store(a_store: Stored) -> None:
    """The cache answers the same object until something is written, then a new one with another version."""
    store = a_store([an_event()], a_document())
    cache = ColumnCache(store)
    before = cache.current()
    assert cache.current() is before
    other = a_document("Un atac nou la Krasnodar.")
    store.write([Extraction(document=other, events=(an_event("new", document=other),))])
    assert cache.known() is None
    assert cache.current().version != before.version
    assert cache.current().count == 2


def test_an_empty_store_has_empty_columns(a_store: Stored) -> None:
    """Nothing to show is columns of no length, not an error."""
    found = columns_of(a_store([], a_document()))
    header, arrays = unpacked(found.body)
    assert header["count"] == 0
    assert all(array.size == 0 for name, array in arrays.items() if name != "cast_offset")
    assert arrays["cast_offset"].tolist() == [0, 0]
    assert found.rows_of([1, 2]).tolist() == []


def test_days_are_counted_from_1970() -> None:
    """Days before 1970 are negative, and no day is a number that no day has."""
    assert [day_number(date(1970, 1, 1)), day_number(date(1969, 12, 31)), day_number(None)] == [0, -1, NONE_DAY]


def rows(count: int) -> list[tuple]:
    """So many rows as a store gives them, each with a language, a publisher and a place of its own."""
    empty = dict.fromkeys(NEEDED)
    given = {"event_type": "FIRE", "status": "reported", "start_date": "2025-12-22", "end_date": "2025-12-22"}
    return [
        tuple(
            {**empty, **given, "fid": n, "language": f"l{n}", "publisher": f"p{n}", "lon": n / 400, "lat": 1.0}.values()
        )
        for n in range(count)
    ]


def test_the_two_hundred_and_seventieth_language_is_no_error() -> None:
    """A dictionary grows beyond a byte, over batches as within one, and every value stays itself."""
    found = build([rows(300)[:250], rows(300)[250:]], "v-1")
    assert found.arrays["language"].tolist() == list(range(300))
    assert found.header["languages"][299]["key"] == "l299"
    assert len(set(found.arrays["place"].tolist())) == 300


def test_beyond_the_limit_the_browser_gets_dictionaries_alone() -> None:
    """More events than a browser takes are not sent: places and names are, and the server keeps the rest."""
    found = build([rows(30)], "v-1", limit=29)
    header, arrays = unpacked(found.body)
    assert header["remote"]
    assert header["count"] == 30
    assert "start" not in arrays
    assert len(arrays["place_lon"]) == 30
    assert len(found.arrays["start"]) == 30
    assert not build([rows(30)], "v-1", limit=30).header["remote"]


@pytest.fixture
def events() -> list[Event]:
    """Three events."""
    return [an_event(f"e{n}", date=f"2025-12-{n + 10}") for n in range(3)]


def test_large_columns_are_read_from_disk_the_next_time(
    a_store: Stored, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What took long to make is kept, and a second start reads the store's events no more."""
    monkeypatch.setattr(column_cache, "_LARGE", 3)
    store = a_store(events, a_document())
    first = ColumnCache(store, tmp_path).current()
    monkeypatch.setattr(store, "tuples", lambda *_, **__: pytest.fail("the events were read again"))
    second = ColumnCache(store, tmp_path).current()
    assert bytes(second.body) == bytes(first.body)
    assert (second.count, second.place(0)) == (3, first.place(0))


def test_small_columns_leave_nothing_on_disk(a_store: Stored, events: list[Event], tmp_path: Path) -> None:
    """What is made in a moment is not kept."""
    ColumnCache(a_store(events, a_document()), tmp_path / "cache").current()
    assert not (tmp_path / "cache").exists()


def test_columns_on_disk_that_are_cut_off_are_made_again(
    a_store: Stored, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged file is no error: the columns are made and kept anew."""
    monkeypatch.setattr(column_cache, "_LARGE", 3)
    store = a_store(events, a_document())
    whole = bytes(ColumnCache(store, tmp_path).current().body)
    (body,) = tmp_path.glob("columns/*/body")
    for damage in (whole[:-9], whole[:100], b""):
        body.unlink()
        body.write_bytes(damage)
        assert bytes(ColumnCache(store, tmp_path).current().body) == whole
        (body,) = tmp_path.glob("columns/*/body")
        assert body.read_bytes() == whole


def test_older_columns_go_when_newer_ones_come(
    a_store: Stored, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One store leaves one folder, whatever was written into it; several stores leave no more than four."""
    monkeypatch.setattr(column_cache, "_LARGE", 1)
    store = a_store(events, a_document())
    for text in ("Un atac nou.", "Un atac vechi."):
        ColumnCache(store, tmp_path).current()
        other = a_document(text)
        store.write([Extraction(document=other, events=(an_event(text, document=other, places=()),))])
    assert len(list(tmp_path.glob("columns/*"))) == 1
    for name in "abcde":
        ColumnCache(a_store([an_event(name)], a_document(), name=name), tmp_path).current()
    assert len(list(tmp_path.glob("columns/*"))) == 4


def test_a_folder_that_cannot_be_written_is_no_error(
    a_store: Stored, events: list[Event], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a place on disk the columns are held in memory."""
    monkeypatch.setattr(column_cache, "_LARGE", 1)
    (tmp_path / "file").write_text("not a folder")
    assert ColumnCache(a_store(events, a_document()), tmp_path / "file").current().count == 3
