"""Events as typed columns: what the browser gets, and the cache that makes them."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
from builders import a_document, a_place, a_toponym, an_event

from dashboard import columns
from dashboard.columns import NONE_DAY, ColumnCache, Columns, day_number
from geo.model import Extraction
from geo.stores import EventStore


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


def test_rows_are_in_the_order_of_the_store(a_store: Callable[..., EventStore]) -> None:
    """Events come by first day, undated ones last, and a row's number leads to its id and back."""
    events = [
        an_event("late", date="2025-12-24"),
        an_event("undated", date=None),
        an_event("early", date="2025-01-02", until="2025-01-05"),
    ]
    found = columns_of(a_store(events, a_document()))
    assert found.ids == ("early", "late", "undated")
    assert [found.row_of[name] for name in found.ids] == [0, 1, 2]
    assert found.arrays["end"].tolist()[0] - found.arrays["start"].tolist()[0] == 3
    assert found.arrays["start"].tolist()[2] == NONE_DAY


def test_the_body_holds_what_the_arrays_hold(a_store: Callable[..., EventStore]) -> None:
    """Reading the body as it is described gives every column back, each at a multiple of eight bytes."""
    found = columns_of(a_store([an_event(), an_event("two", date=None, places=())], a_document()))
    header, arrays = unpacked(found.body)
    assert header["count"] == 2
    assert set(arrays) == set(found.arrays)
    assert all((arrays[name] == found.arrays[name]).all() for name in arrays)
    assert all(item["offset"] % 8 == 0 for item in header["columns"])
    assert (4 + int.from_bytes(found.body[:4], "little")) % 8 == 0


def test_an_event_takes_eighteen_bytes() -> None:
    """A million events are 18 MB before compression: four numbers of 4 and 2 bytes and four of one byte."""
    sizes = [np.dtype(kind).itemsize for kind in columns._EVENT_TYPES.values()]
    assert sum(sizes) == 18


def test_events_at_one_place_share_it(a_store: Callable[..., EventStore]) -> None:
    """A place comes once, whatever happened there; an event without a place has the number -1."""
    found = columns_of(a_store([an_event("a"), an_event("b"), an_event("c", places=())], a_document()))
    assert len(found.places) == 1
    assert sorted(found.arrays["place"].tolist()) == [-1, 0, 0]
    assert (found.places[0].key, found.places[0].precision) == ("test:krasnodar", "settlement")


def test_a_place_without_gazetteer_is_its_coordinates(a_store: Callable[..., EventStore]) -> None:
    """Two places that no gazetteer knows stay two."""
    spots = [
        a_place("Here", 10, 50, gazetteer="", gazetteer_id=""),
        a_place("There", 11, 50, gazetteer="", gazetteer_id=""),
    ]
    events = [an_event(f"e{n}", places=[a_toponym(place=spot)]) for n, spot in enumerate(spots)]
    assert {place.key for place in columns_of(a_store(events, a_document())).places} == {
        "10.00000,50.00000",
        "11.00000,50.00000",
    }


def test_columns_follow_the_store(a_store: Callable[..., EventStore]) -> None:
    """The cache answers the same object until something is written, then a new one with another version."""
    store = a_store([an_event()], a_document())
    cache = ColumnCache(store)
    before = cache.current()
    assert cache.current() is before
    other = a_document("Un atac nou la Krasnodar.")
    store.write([Extraction(document=other, events=(an_event("new", document=other),))])
    assert cache.current().version != before.version
    assert len(cache.current().ids) == 2


def test_an_empty_store_has_empty_columns(a_store: Callable[..., EventStore]) -> None:
    """Nothing to show is columns of no length, not an error."""
    header, arrays = unpacked(columns_of(a_store([], a_document())).body)
    assert header["count"] == 0
    assert all(array.size == 0 for array in arrays.values())


def test_days_are_counted_from_1970() -> None:
    """Days before 1970 are negative, and no day is a number that no day has."""
    from datetime import date

    assert [day_number(date(1970, 1, 1)), day_number(date(1969, 12, 31)), day_number(None)] == [0, -1, NONE_DAY]


def test_the_two_hundred_and_seventieth_language_is_no_error() -> None:
    """What does not fit into a byte shares the last code."""
    codes: dict[str, int] = {}
    assert [columns._code(codes, str(n), 255) for n in range(270)][253:] == [253, *[254] * 16]
