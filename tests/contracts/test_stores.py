"""What holds of every store: what is written comes back, whole or not at all, and is found by what people ask."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import geopandas
import pyogrio
import pytest
from builders import (
    a_dataset,
    a_document,
    a_figure,
    a_place,
    a_toponym,
    an_actor,
    an_event,
    an_imported_event,
    keep_dataset,
)
from sqlalchemy import event as sql_event

from geo import stores
from geo.errors import ConfigurationError, StoreError
from geo.frames import CRS, NAMES, row_of
from geo.model import Correction, Document, Event, EventQuery, Extraction, Grounds, PassedOver, Rejected, Span
from geo.stores import EventStore, geopackage, open_store, tables

# The address of a new, empty store of each kind; a new back end adds its own.
ADDRESSES: dict[str, Callable[[Path], str]] = {"geopackage": lambda folder: str(folder / "store.gpkg")}
BACKENDS = [module.__name__.rpartition(".")[2] for module in stores._backends()]

TEXT = "Un atac cu drone a avariat două nave la Krasnodar, spun oficiali ruși."


@pytest.fixture(params=BACKENDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return ADDRESSES[request.param](tmp_path)


@pytest.fixture
def store(address: str) -> Iterator[EventStore]:
    with open_store(address) as opened:
        yield opened


def an_extraction(
    name: str = "a", *events: Event, text: str = TEXT, rejected: tuple[Rejected, ...] = (), **given: Any
) -> Extraction:
    """A document with its events; without events, with one of its own id."""
    document = a_document(text, id=name, path=f"{name}.txt", **given)
    told = events or (an_event(f"{name}-1", document=document),)
    return Extraction(
        document=document, events=tuple(replace(one, document_id=name) for one in told), rejected=rejected
    )


def of(*events: Event) -> Extraction:
    """One document with these events."""
    return an_extraction("a", *events)


def ids(store: EventStore, **asked: Any) -> list[str]:
    """The ids of the events that answer a question; every way of asking gives the same."""
    query = EventQuery(**asked)
    found = [str(row["event_id"]) for row in store.rows(query)]
    assert [event.id for event in store.events(query)] == found
    assert list(store.query(query)["event_id"]) == found
    assert store.counts(query).events == len(found)
    return found


def everything(store: EventStore) -> list[Any]:
    """All that a store gives back."""
    return [
        list(store.rows()),
        list(store.events()),
        list(store.documents()),
        list(store.rejected()),
        store.corrections(),
    ]


def a_correction(event_id: str = "a-1", new: str = "CRIME", minute: int = 0) -> Correction:
    when = datetime(2026, 1, 1, 12, minute, tzinfo=UTC)
    return Correction(event_id=event_id, field="event_type", old="ASSAULT", new=new, who="ana", when=when, note="văzut")


def test_every_store_has_an_address_here() -> None:
    """A new back end is tested by giving its address in ADDRESSES."""
    assert set(BACKENDS) <= set(ADDRESSES)


def test_an_address_that_nobody_serves_lists_those_that_are() -> None:
    """The error of a wrong scheme is help."""
    with pytest.raises(ConfigurationError, match=r"file.*\.gpkg"):
        open_store("mongodb://localhost/x")


def test_a_new_store_is_empty(store: EventStore) -> None:
    """Every question has an empty answer, in the shape of a full one."""
    assert everything(store) == [[], [], [], [], []]
    assert store.counts() == stores.Counts(documents=0, events=0, located=0, unlocated=0, undated=0, rejected=0)
    assert (store.event("x"), store.document("x"), store.events_of("x"), store.stamps_of(["x"])) == (None, None, [], {})
    frame = store.query()
    assert (len(frame), frame.crs) == (0, CRS)
    assert list(frame.columns) == [*NAMES, "geometry"]


def test_writing_nothing_changes_nothing(store: EventStore) -> None:
    """An empty batch is no write."""
    before = store.version
    store.write([])
    store.reject([])
    assert store.version == before


def test_what_is_written_comes_back(store: EventStore, address: str) -> None:
    """Document, event and row come back field by field, also after the store was closed."""
    document = a_document(
        TEXT,
        id="a",
        title="Titlu „ț”",
        publisher="Ziarul",
        url="https://a.example/1",
        spans=[Span(start=40, end=49)],
        body_start=3,
    )
    told = an_event(
        "e",
        document=document,
        actors=[an_actor(start=57)],
        figures=[a_figure(source="poliția"), a_figure("injured", None, 12, approximate=True)],
        caused_by="f",
        why=["a", "b"],
        until="2025-12-24",
        precision="week",
    )
    left_out = Rejected(what="nave", stage="events", reason="Nu.", document_id="a", span=Span(start=31, end=35))
    store.write([Extraction(document=document, events=(told,), rejected=(left_out,))])
    store.close()
    with open_store(address) as again:
        assert again.document("a") == document
        assert again.event("e") == told
        assert list(again.rows()) == [row_of(told, document)]
        assert list(again.rejected()) == [left_out]


@pytest.mark.parametrize("zone", [UTC, None])
def test_a_moment_keeps_its_zone(store: EventStore, zone: Any) -> None:
    """A publication moment comes back aware, a civil day as a day."""
    published = datetime(2025, 12, 22, 23, 59, 1, 5, tzinfo=zone) if zone else date(2025, 12, 22)
    extraction = an_extraction("a")
    document = replace(extraction.document, published=published)
    store.write([replace(extraction, document=document)])
    kept = store.document("a")
    assert kept is not None
    assert (kept.published, type(kept.published)) == (published, type(published))


def test_writing_twice_changes_nothing(store: EventStore, address: str) -> None:
    """The second time, rows, keys and counts are those of the first."""
    extractions = [an_extraction(name, rejected=(Rejected(what="x", stage="s", reason="r"),)) for name in "abc"]
    store.write(extractions)
    store.reject([Rejected(what="bad.txt", stage="documents", reason="Bad.")])
    before, counts, dumped = everything(store), store.counts(), _tables(address)
    store.write(extractions)
    store.reject([Rejected(what="bad.txt", stage="documents", reason="Bad.")])
    assert everything(store) == before
    assert store.counts() == counts
    assert _tables(address)["events"] == dumped["events"]


def _tables(address: str) -> dict[str, list[Any]]:
    """The raw rows of every table with events, without the counters."""
    with closing(sqlite3.connect(address)) as connection:
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
            for name in ("events", "details", "search", "documents", "rejected")
        }


def test_a_better_extractor_leaves_no_orphans(store: EventStore, address: str) -> None:
    """Writing a document again takes out all its events, their details, words and rejections; others stay."""
    document = a_document(TEXT, id="a")
    many = [an_event(f"a-{number}", document=document) for number in range(5)]
    store.write(
        [Extraction(document=document, events=tuple(many), rejected=(Rejected(what="x", stage="s", reason="r"),))]
    )
    store.write([an_extraction("b")])
    store.write([Extraction(document=document, events=(many[3],))])
    assert ids(store) == ["a-3", "b-1"]
    assert ids(store, text="krasnodar") == ["a-3", "b-1"]
    assert list(store.rejected()) == []
    assert {name: len(rows) for name, rows in _tables(address).items()} == {
        "events": 2,
        "details": 2,
        "search": 2,
        "documents": 2,
        "rejected": 0,
    }


def test_a_document_may_lose_all_its_events(store: EventStore) -> None:
    """A document without events is kept and counted."""
    store.write([an_extraction("a")])
    store.write([Extraction(document=a_document(TEXT, id="a"))])
    assert (store.counts().documents, store.counts().events) == (1, 0)


def test_a_batch_may_hold_a_document_twice(store: EventStore) -> None:
    """The later one is kept."""
    store.write([an_extraction("a"), an_extraction("a", an_event("later"))])
    assert ids(store) == ["later"]


def test_two_events_of_one_id_are_one_and_a_rejection(store: EventStore) -> None:
    """An id stands for one event; the other is left out by name."""
    store.write([of(an_event("same"), an_event("same", event_type="CRIME"))])
    assert ids(store) == ["same"]
    assert [one.what for one in store.rejected()] == ["same"]


def test_corrections_outlive_every_rewriting(store: EventStore) -> None:
    """What people changed stays, oldest first, when the document is written again or loses the event."""
    store.write([an_extraction("a")])
    made = [a_correction(new="CRIME", minute=1), a_correction(new="FIRE", minute=2), a_correction("b-1", minute=3)]
    for correction in made:
        store.correct(correction)
    store.write([an_extraction("a", an_event("other"))])
    assert store.corrections() == made
    assert store.corrections("a-1") == made[:2]
    assert store.corrections("none") == []


@pytest.mark.parametrize("statement", ["UPDATE corrections SET new = 'x'", "DELETE FROM corrections"])
def test_corrections_are_never_overwritten(store: EventStore, address: str, statement: str) -> None:
    """The table itself refuses to change what a person wrote."""
    store.correct(a_correction())
    with closing(sqlite3.connect(address)) as connection, pytest.raises(sqlite3.IntegrityError, match="appended"):
        connection.execute(statement)


def test_a_file_that_is_read_at_last_is_no_longer_rejected(store: EventStore) -> None:
    """What an earlier run said of a file goes when its article comes, and a later reason takes an earlier one's place."""
    for reason in ("First.", "Second."):
        store.reject(
            [Rejected(what="a.txt", stage="documents", reason=reason), Rejected(what="z", stage="s", reason="r")]
        )
    assert sorted(one.reason for one in store.rejected()) == ["Second.", "r"]
    store.write([an_extraction("a")])
    assert [one.what for one in store.rejected()] == ["z"]


def test_stamps_tell_what_an_extraction_was_made_from(store: EventStore) -> None:
    """A stamp comes back by id, of any number of documents, and goes when the document is written without one."""
    store.write([an_extraction("a"), an_extraction("b"), an_extraction("c")], stamps={"a": "1", "b": "2"})
    assert store.stamps_of(f"{name}" for name in ["a", "b", "c", *map(str, range(2000))]) == {"a": "1", "b": "2"}
    store.write([an_extraction("a")])
    assert store.stamps_of(["a", "b"]) == {"b": "2"}


def test_the_version_changes_with_every_write(store: EventStore, address: str) -> None:
    """Each kind of write gives a new word, seen by every connection; reading gives none."""
    seen = [store.version]
    for write in (
        lambda: store.write([an_extraction("a")]),
        lambda: store.reject([Rejected(what="x", stage="s", reason="r")]),
        lambda: store.correct(a_correction()),
    ):
        write()
        everything(store)
        with open_store(address) as other:
            assert other.version == store.version
        seen.append(store.version)
    assert len(set(seen)) == 4


def test_two_stores_never_have_the_same_version(tmp_path: Path) -> None:
    """A version names its store, so that a browser does not take one for the other."""
    with open_store(tmp_path / "a.gpkg") as one, open_store(tmp_path / "b.gpkg") as two:
        assert one.version != two.version


# Questions


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["early", "late", "undated"]),
        ({"date_from": "2025-12-20"}, ["early", "late", "undated"]),
        ({"date_from": "2025-12-21"}, ["late", "undated"]),
        ({"date_to": "2025-12-24"}, ["early", "late", "undated"]),
        ({"date_to": "2025-12-23"}, ["early", "undated"]),
        ({"date_from": "2025-12-21", "date_to": "2025-12-23"}, ["undated"]),
        ({"date_from": "2025-12-19", "date_to": "2025-12-19"}, ["early", "undated"]),
        ({"date_from": "2025-12-20", "date_to": "2025-12-24", "include_undated": False}, ["early", "late"]),
        ({"include_undated": False}, ["early", "late", "undated"]),
    ],
)
def test_a_date_window_includes_both_its_ends(store: EventStore, asked: dict[str, Any], found: list[str]) -> None:
    """An event of several days meets a window that shares one day with it; the undated pass unless told otherwise."""
    store.write(
        [
            of(
                an_event("undated", date=None),
                an_event("late", date="2025-12-24", until="2025-12-26"),
                an_event("early", date="2025-12-18", until="2025-12-20"),
            )
        ]
    )
    days = {key: date.fromisoformat(value) if isinstance(value, str) else value for key, value in asked.items()}
    assert ids(store, **days) == found


def test_events_come_by_day_and_id_undated_last(store: EventStore) -> None:
    """There is one order, whatever the order of writing."""
    store.write([of(an_event("c", date=None), an_event("b"), an_event("a"), an_event("d", date="2025-01-01"))])
    assert ids(store) == ["d", "a", "b", "c"]


def test_the_newest_events_are_those_that_came_last(store: EventStore) -> None:
    """Neither the day of an event nor a new reading of its article makes it new; an event that was not there is."""
    old, new = an_event("old", date="2025-12-30"), an_event("new", date="2001-01-01")
    store.write([an_extraction("a", old)])
    store.write([an_extraction("b", new)])
    assert [row["event_id"] for row in store.newest()] == ["new", "old"]
    store.write([an_extraction("a", old, an_event("newer", date="1999-01-01"))])
    assert [row["event_id"] for row in store.newest()] == ["newer", "new", "old"]
    assert [row["event_id"] for row in store.newest(EventQuery(date_from=date(2001, 1, 1), date_to=date.max))] == [
        "new",
        "old",
    ]
    assert next(store.newest()) == next(store.rows())


def test_few_columns_come_raw_and_in_the_order_of_the_rows(store: EventStore, address: str) -> None:
    """Bare values of the columns asked for, in batches, undated last, read from the index of that order alone."""
    store.write([of(an_event("c", date=None), an_event("b"), an_event("a", until="2025-12-23"))])
    batches = list(store.tuples(("event_id", "start_date", "end_date", "lon"), batch=2))
    day = "2025-12-22"
    assert batches == [[("a", day, "2025-12-23", 38.98), ("b", day, day, 38.98)], [("c", None, None, 38.98)]]
    assert list(store.tuples(("event_id",), EventQuery(include_undated=False, date_to=date.max))) == [[("a",), ("b",)]]
    with closing(sqlite3.connect(address)) as connection:
        wanted = f"SELECT fid, {', '.join(tables.BRIEF)} FROM events ORDER BY start_date NULLS LAST, event_id"
        plan = connection.execute(f"EXPLAIN QUERY PLAN {wanted}").fetchall()
    assert [step[3] for step in plan] == ["SCAN events USING COVERING INDEX events_in_brief"]


def test_an_event_keeps_its_whole_number(store: EventStore) -> None:
    """A `fid` leads to the event and back, outlives a rewriting, and is never given again."""
    store.write([an_extraction("a"), an_extraction("b")])
    first, second = store.fid_of("a-1"), store.fid_of("b-1")
    assert first is not None
    assert second is not None
    assert sorted(store.fids()) == sorted([first, second])
    assert store.fids(EventQuery(text="nimic")) == []
    store.write([an_extraction("a"), an_extraction("b", an_event("other"))])
    assert store.fid_of("a-1") == first
    assert store.fid_of("b-1") is None
    assert store.tuples_of([second, first], ("event_id", "lat")) == {first: ("a-1", 45.04)}
    assert store.fid_of("other") not in {first, second}


PLACES = {
    "fiji": (178.0, -18.0),
    "samoa": (-172.0, -13.5),
    "line": (180.0, -16.0),
    "line-": (-180.0, -16.0),
    "null": (0.0, 0.0),
}


@pytest.mark.parametrize(
    ("box", "found"),
    [
        ((177, -20, -170, -10), ["fiji", "line", "line-", "samoa"]),
        ((179, -20, -179, -10), ["line", "line-"]),
        ((-173, -20, 179, 10), ["fiji", "null", "samoa"]),
        ((-180, -90, 180, 90), ["fiji", "line", "line-", "null", "samoa"]),
        ((0, 0, 0, 0), ["null"]),
        ((178, -18, 178, -18), ["fiji"]),
        ((10, 10, 20, 20), []),
    ],
)
def test_a_box_may_cross_the_antimeridian(store: EventStore, box: tuple[float, ...], found: list[str]) -> None:
    """West greater than east goes over 180 degrees; edges are included; unlocated events are in no box."""
    placed = [an_event(name, places=[a_toponym(place=a_place(name, lon, lat))]) for name, (lon, lat) in PLACES.items()]
    store.write([of(*placed, an_event("nowhere", places=()))])
    assert ids(store, bbox=box) == found


@pytest.mark.parametrize(
    "words",
    ["ruși", "RUSI", "rusi drone", "lodz", "ŁÓDŹ", "ｋｒａｓｎｏｄａｒ", "zelenski", "  ", "două nave", "krai", "100%"],
)
def test_search_takes_no_notice_of_case_and_diacritics(store: EventStore, words: str) -> None:
    """Every word must stand in excerpt, place or actor names, however it is typed."""
    text = "Un atac cu drone 100% la Łódź, lângă Krasnodar: două nave, spun oficiali ruși."
    document = a_document(text, id="a")
    told = an_event("found", document=document, actors=[an_actor("Zelenśki", 0)])
    other = an_event("other", document=document, excerpts=[Span(start=0, end=7)], places=())
    store.write([Extraction(document=document, events=(told, other))])
    assert ids(store, text=words)[:1] == ["found"]


@pytest.mark.parametrize(
    "words",
    [
        "rusia",
        "drone marte",
        "%",
        "_",
        "'; DROP TABLE events; --",
        '"',
        "\\",
        "rasnodar",
        "atac*rusi",
        "NOT krasnodar",
        "\0",
    ],
)
def test_search_takes_words_as_they_are(store: EventStore, words: str) -> None:
    """A word that is not there finds nothing, signs alone find nothing, and none has a meaning to the database."""
    store.write([an_extraction("a")])
    assert ids(store, text=words) == []
    assert ids(store) == ["a-1"]


SCRIPTS = "На Київ летіли дрони. 北京发生火灾。ไฟไหม้ที่เชียงใหม่ هجوم على القاهرة दिल्ली में आग 서울 화재 Łódź"


@pytest.mark.parametrize(
    ("words", "there"),
    [
        *(
            (words, True)
            for words in (
                "київ",
                "КИЇ дрон",
                "火灾",
                "发生 火",
                "เชียง",
                "ไหม้",
                "هجو",
                "القاهرة",
                "आग",
                "दिल",
                "서울",
                "lod",
            )
        ),
        *((words, False) for words in ("иїв", "灾火", "南京", "ไฟฟ้า", "قاهر", "ग", "lodzz", "dz")),
    ],
)
def test_search_finds_words_in_any_script(store: EventStore, words: str, there: bool) -> None:
    """A word is found by its beginning, and anywhere where a script sets no blanks; in both ways of asking for keys."""
    document = a_document(SCRIPTS, id="a")
    told = an_event("a", document=document, trigger="Київ", places=(), excerpts=[Span(start=0, end=len(SCRIPTS))])
    store.write([Extraction(document=document, events=(told,)), an_extraction("b")])
    assert ids(store, text=words) == (["a"] if there else [])
    assert store.fids(EventQuery(text=words)) == ([store.fid_of("a")] if there else [])
    assert store.fids(EventQuery(text=words, languages=frozenset({"uk"}))) == []


def test_what_is_written_again_is_found_by_its_new_words_alone(store: EventStore) -> None:
    """The index of words follows every change."""
    store.write([an_extraction("a"), an_extraction("b")])
    store.write([an_extraction("a", text="Un atac la Krasnodar: a ars tot.")])
    assert ids(store, text="ars") == ["a-1"]
    assert ids(store, text="nave") == ["b-1"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"event_types": {"ASSAULT"}}, ["a", "c"]),
        ({"event_types": {"ASSAULT", "FIRE"}}, ["a", "b", "c"]),
        ({"statuses": {"planned"}}, ["b"]),
        ({"languages": {"uk"}}, ["c"]),
        ({"languages": {"uk"}, "event_types": {"FIRE"}}, []),
        ({"places": {"test:krasnodar"}}, ["a", "c"]),
        ({"places": {"RU"}}, ["a", "c"]),
        ({"places": {"test:kras"}}, []),
        ({"places": {"test:100%"}}, ["b"]),
        ({"places": {"US", "RU"}}, ["a", "b", "c"]),
        ({"event_types": {"' OR 1=1"}}, []),
    ],
)
def test_filters_must_all_hold(store: EventStore, asked: dict[str, set[str]], found: list[str]) -> None:
    """Within one field any value will do; between fields all must hold."""
    miami = a_place("Miami", -80.2, 25.8, country_code="US", gazetteer_id="100%")
    other = an_event("b", event_type="FIRE", status="planned", places=[a_toponym(place=miami)])
    store.write([of(an_event("a"), other), an_extraction("u", an_event("c"), language="uk")])
    assert ids(store, **{key: frozenset(values) for key, values in asked.items()}) == found


def test_counts_are_of_what_is_asked(store: EventStore) -> None:
    """Located and unlocated make up the events; undated ones are counted beside them."""
    store.write(
        [of(an_event("a"), an_event("b", places=()), an_event("c", date=None, places=[a_toponym(located=False)]))]
    )
    store.reject([Rejected(what="x", stage="s", reason="r")])
    assert store.counts() == stores.Counts(documents=1, events=3, located=1, unlocated=2, undated=1, rejected=1)
    assert store.counts(EventQuery(date_from=date(2025, 1, 1), include_undated=False)).events == 2


def test_events_of_a_document_come_in_the_order_of_its_text(store: EventStore) -> None:
    """A page shows them as the article tells them."""
    document = a_document(TEXT, id="a")
    told = [an_event("x", document=document, trigger="avariat"), an_event("y", document=document, trigger="atac")]
    store.write([Extraction(document=document, events=tuple(told)), an_extraction("b")])
    assert [event.id for event in store.events_of("a")] == ["y", "x"]


def test_what_may_be_the_same_event_is_found_in_other_articles(store: EventStore) -> None:
    """By type and mode, and by day and place near by, a long event at the place, or the actors where one is not told."""
    far = [a_toponym(place=a_place("Sochi", 39.72, 43.6))]
    abroad = [a_toponym(place=a_place("Rostock", 12.1, 54.1, country_code="DE"))]
    actors = [an_actor("Ana")]
    ours = an_event("ours", actors=actors)
    found = [
        an_event("same"),
        an_event("vague", mode=None),
        an_event("next day", date="2025-12-23"),
        an_event("lasting", date="2024-01-01", until="2025-12-22"),
        an_event("elsewhere in the country", places=far),
        an_event("placeless", places=(), actors=actors),
        an_event("undated", date=None, actors=actors),
    ]
    others = [
        an_event("later", date="2025-12-24"),
        an_event("other deed", event_type="FIRE"),
        an_event("other means", mode="firearms"),
        an_event("abroad", places=abroad),
        an_event("placeless, by others", places=()),
        an_event("undated, by others", date=None, actors=[an_actor("Anastasia")]),
    ]
    store.write([of(ours), an_extraction("b", *found), an_extraction("c", *others)])
    mine = next(event for event in store.events() if event.id == "ours")
    assert sorted(event.id for event in store.kindred(mine)) == sorted(event.id for event in found)
    assert [event.id for event in store.kindred(replace(mine, interval=None))] == ["undated"]
    assert store.kindred(replace(mine, interval=None, places=())) == []


def test_rows_may_be_of_some_columns(store: EventStore) -> None:
    """Only what is asked for is read."""
    store.write([an_extraction("a")])
    assert list(store.rows(columns=["lon", "event_id"])) == [{"lon": 38.98, "event_id": "a-1"}]


HOSTILE = [
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE events; --",
    "a\0b",
    "a\u202eb",
    "=1+1",
    "\ud83d\ude00 😀",
    "a\r\nb\tc",
]


@pytest.mark.parametrize("words", [words.encode("utf-8", "replace").decode() for words in HOSTILE])
def test_hostile_words_come_back_as_they_are(store: EventStore, words: str) -> None:
    """Nothing in a text or a title means anything to the store."""
    text = f"atac {words} Krasnodar"
    store.write([an_extraction("a", text=text, title=words, publisher=words)])
    (row,) = store.rows()
    assert (row["title"], row["publisher"]) == (words, words)
    kept = store.document("a")
    assert kept is not None
    assert kept.text == text


# Threads, processes, kills


def test_any_thread_may_ask_while_another_writes(store: EventStore) -> None:
    """Readers see whole batches of ten, never a part of one."""
    batch = [an_extraction(f"d{number}") for number in range(10)]
    store.write(batch)
    wrong: list[object] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                count = len(list(store.rows()))
                if count != 10:
                    wrong.append(count)
            except Exception as error:  # noqa: BLE001, any is a failure of the test
                wrong.append(error)

    watchers = [threading.Thread(target=look) for _ in range(4)]
    for watcher in watchers:
        watcher.start()
    for _ in range(20):
        store.write(batch)
    done.set()
    for watcher in watchers:
        watcher.join()
    assert wrong == []


def test_a_stream_sees_one_state(store: EventStore) -> None:
    """Rows that are being read do not change while others are written."""
    store.write([an_extraction(f"d{number}") for number in range(1500)])
    rows = store.rows()
    next(rows)
    store.write([Extraction(document=a_document(TEXT, id=f"d{number}")) for number in range(1500)])
    assert sum(1 for _ in rows) == 1499
    assert store.counts().events == 0


WRITER = """
import os, signal, sys
sys.path.insert(0, {tests!r})
from dataclasses import replace
from builders import a_document, an_event
from geo.model import Extraction
from geo.stores import open_store

def batch(first, size=20):
    documents = [a_document({text!r}, id=f"d{{number}}") for number in range(first, first + size)]
    return [Extraction(document=one, events=(an_event(f"{{one.id}}-e", document=one),)) for one in documents]

class Deadly(dict):
    def get(self, *_):
        os.kill(os.getpid(), signal.SIGKILL)

store = open_store(sys.argv[1])
{body}
"""


def _writer(body: str, address: str) -> subprocess.Popen[str]:
    """Another process that writes."""
    script = WRITER.format(tests=str(Path(__file__).parents[1]), text=TEXT, body=body)
    return subprocess.Popen([sys.executable, "-c", script, address], stdout=subprocess.PIPE, text=True)


def _is_well(address: str) -> bool:
    with closing(sqlite3.connect(address)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_kill_in_a_transaction_leaves_the_batch_before(address: str) -> None:
    """A process killed while it replaces documents leaves them as they were, and the next run writes on."""
    body = "store.write(batch(0)); store.write([replace(one, events=()) for one in batch(0, 30)], stamps=Deadly(x='y'))"
    with _writer(body, address) as process:
        assert process.wait(timeout=60) == -signal.SIGKILL
    assert _is_well(address)
    with open_store(address) as store:
        assert (store.counts().documents, store.counts().events) == (20, 20)
        store.write([an_extraction("d0")])
        assert store.counts().events == 20


def test_a_kill_at_any_moment_leaves_whole_batches(address: str) -> None:
    """However far it came, there is a whole number of batches, and every event has its document."""
    body = "for first in range(0, 10**9, 20): store.write(batch(first)); print(first, flush=True)"
    with _writer(body, address) as process:
        assert process.stdout is not None
        for _ in range(3):
            process.stdout.readline()
        time.sleep(0.05)
        process.kill()
    assert _is_well(address)
    with open_store(address) as store:
        counts = store.counts()
    assert counts.documents >= 60
    assert counts.documents % 20 == 0
    assert counts.events == counts.documents


def test_a_gis_reads_the_file_while_another_process_writes_it(address: str) -> None:
    """GeoPandas opens the layer `events` of a store that is being served and written, and the writer is not disturbed."""
    body = "for first in range(0, 400, 20): store.write(batch(first)); print(first, flush=True)"
    sizes = []
    with _writer(body, address) as process:
        assert process.stdout is not None
        process.stdout.readline()
        while process.poll() is None:
            frame = geopandas.read_file(address, layer="events")
            sizes.append(len(frame))
            assert frame.crs == CRS
            assert set(frame["place_name"]) == {"Krasnodar"}
        assert process.returncode == 0
    assert sizes == sorted(sizes)
    assert all(size % 20 == 0 for size in sizes)
    assert len(geopandas.read_file(address, layer="events")) == 400


def test_a_gis_sees_every_column_and_the_other_tables(tmp_path: Path) -> None:
    """All columns with their types, null geometries, the extent, and documents as a table without geometry."""
    path = tmp_path / "store.gpkg"
    with open_store(path) as store:
        store.write([of(an_event("a"), an_event("b", date=None, places=()))], stamps={"a": "x"})
        frame = geopandas.read_file(path, layer="events").set_index("event_id")
        assert set(NAMES) - {"event_id"} <= set(frame.columns)
        assert (frame.geometry["a"].x, frame.geometry["a"].y) == (38.98, 45.04)
        assert frame.geometry["b"] is None
        assert str(frame["start_date"]["a"])[:10] == "2025-12-22"
        assert {"events", "documents", "rejected", "corrections"} <= {name for name, _ in pyogrio.list_layers(path)}
        info = pyogrio.read_info(path, layer="events")
        assert (info["geometry_type"], info["features"]) == ("Point", 2)
        assert tuple(info["total_bounds"]) == (38.98, 45.04, 38.98, 45.04)
        assert pyogrio.read_dataframe(path, layer="documents")["text"].tolist() == [TEXT]
        store.write([an_extraction("b")])
        assert store.counts().events == 3


# Datasets


def test_a_dataset_stands_beside_articles(store: EventStore) -> None:
    """Its rows are among all rows and name it; whole events, articles and their counts are those of articles alone."""
    store.write([an_extraction("a")])
    keep_dataset(store, told := an_imported_event(place=a_place(), actors=[("Nobody", "actor")], dead=(1, 2)))
    assert {row["event_id"]: row["dataset"] for row in store.rows()} == {"a-1": None, told.id: "made-up"}
    row = next(row for row in store.rows() if row["dataset"])
    assert row["document_id"] is row["trigger"] is row["score"] is row["excerpt_spans"] is None
    assert (row["excerpt"], row["actors"], row["figures"]) == (told.notes, "Nobody (actor)", "dead 1..2")
    assert [event.id for event in store.events()] == ["a-1"]
    assert (store.event(told.id), store.imported(told.id), store.imported("a-1")) == (None, told, None)
    assert (store.counts().documents, store.counts().events) == (1, 2)
    assert store.datasets() == [a_dataset(events=1)]


def test_layers_are_asked_for_by_name(store: EventStore) -> None:
    """Articles are a layer, and so is each dataset."""
    store.write([an_extraction("a")])
    keep_dataset(store, an_imported_event(dataset="one"), name="one")
    keep_dataset(store, an_imported_event(dataset="two"), name="two")
    for layers, found in (({"articles"}, {"a-1"}), ({"one", "two"}, {"one-1", "two-1"}), ({"three"}, set())):
        query = EventQuery(layers=frozenset(layers))
        assert {row["event_id"] for row in store.rows(query)} == found
        assert store.counts(query).events == len(found)


def test_words_of_an_imported_event_are_found(store: EventStore) -> None:
    """A search looks at notes, titles, names of places and actors."""
    keep_dataset(store, an_imported_event(title="Șapte", place=a_place("Łódź"), actors=[("Nobody", "actor")]))
    for text in ("sapte", "lodz", "nobody", "words source"):
        assert len(store.fids(EventQuery(text=text))) == 1


def test_an_imported_event_keeps_its_key(store: EventStore) -> None:
    """Whoever holds a row's key finds the same event after the dataset was imported again, in whatever order."""
    one, two = an_imported_event("1"), an_imported_event("2")
    keep_dataset(store, one, two)
    before = {event_id: store.fid_of(event_id) for event_id in (one.id, two.id)}
    keep_dataset(store, an_imported_event("0"), two)
    assert store.fid_of(two.id) == before[two.id]
    assert store.fid_of(one.id) is None
    assert store.fid_of("made-up-0") not in before.values()


def test_an_import_that_fails_changes_nothing(store: EventStore) -> None:
    """What was there of the dataset is there still."""
    keep_dataset(store, an_imported_event("1"))
    version = store.version

    def broken() -> Iterator[list[Any]]:
        yield [an_imported_event("2")]
        raise StoreError("It broke off.")

    with pytest.raises(StoreError, match="broke off"):
        store.replace_dataset("made-up", broken(), a_dataset, lambda _: None)
    assert [row["event_id"] for row in store.rows()] == ["made-up-1"]
    assert store.version == version
    keep_dataset(store, an_imported_event("2"))
    assert [row["event_id"] for row in store.rows()] == ["made-up-2"]


def test_while_a_file_is_imported_others_write_and_nobody_sees_half_of_it(
    store: EventStore, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a file may take minutes, in which articles are read too; what stands on the map is the file of before."""
    keep_dataset(store, an_imported_event("0"))
    monkeypatch.setattr(geopackage, "_BUSY_S", 0.1)
    seen = []

    def batches() -> Iterator[list[Any]]:
        for number in ("1", "2", "3"):
            yield [an_imported_event(number)]
            with open_store(address) as other:
                other.write([an_extraction(f"a{number}")])
                seen.append([row["event_id"] for row in other.rows() if row["dataset"]])

    store.replace_dataset("made-up", batches(), a_dataset, lambda _: None)
    assert seen == [["made-up-0"]] * 3
    assert {row["event_id"] for row in store.rows()} == {
        *("made-up-1", "made-up-2", "made-up-3"),
        *("a1-1", "a2-1", "a3-1"),
    }


def test_a_file_that_comes_again_changes_what_is_another_by_now(store: EventStore, tmp_path: Path) -> None:
    """Of what stays, goes, comes, and is told otherwise, the store has in the end what a new one would have."""
    here, there = a_place("Łódź", 19.4, 51.8), a_place("Kielce", 20.6, 50.9)
    before = [an_imported_event(name, place=here, notes=f"Old {name}.") for name in ("stays", "goes", "moves", "words")]
    stays, _, moves, words = before
    after = [
        an_imported_event("new", place=there, notes="Old new."),
        replace(words, notes="Other words."),
        replace(moves, place=there),
        stays,
    ]
    keep_dataset(store, *before)
    keep_dataset(store, *after)
    with open_store(tmp_path / "anew.gpkg") as anew:
        keep_dataset(anew, *after)
        assert list(store.rows()) == list(anew.rows())
    assert [store.imported(event.id) for event in after] == after
    for text, found in (
        ("old", {"new", "stays", "moves"}),
        ("other", {"words"}),
        ("goes", set()),
        ("kielce", {"new", "moves"}),
    ):
        told = store.rows(EventQuery(text=text))
        assert {row["event_id"].removeprefix("made-up-") for row in told} == found


def test_two_imports_at_once_do_not_keep_an_event_twice(store: EventStore) -> None:
    """What another import brings while this one is under way is seen before anything is kept."""
    keep_dataset(store, replace(an_imported_event("1"), dataset="one"), name="one")
    twins: list[str] = []

    def twin(event: Any) -> None:
        if not twins:
            keep_dataset(store, replace(an_imported_event("2"), dataset="two"), name="two")
        twins.append(event.id)

    ours = [an_imported_event(number) for number in ("1", "2", "3")]
    store.replace_dataset("made-up", [ours], a_dataset, twin)
    assert twins == ["made-up-1", "made-up-2"]
    assert {row["event_id"]: row["dataset"] for row in store.rows()} == {
        "made-up-1": "one",
        "made-up-2": "two",
        "made-up-3": "made-up",
    }


def test_an_id_that_another_dataset_has_is_left_out(store: EventStore) -> None:
    """An event is never kept twice, and whoever imports is told."""
    keep_dataset(store, an_imported_event("1"))
    twins: list[Any] = []
    again = replace(an_imported_event("1"), dataset="other")
    store.replace_dataset("other", [[again]], lambda: a_dataset("other"), twins.append)
    assert twins == [again]
    assert [row["dataset"] for row in store.rows()] == ["made-up"]


def test_a_store_of_before_gets_room_for_datasets(address: str) -> None:
    """Events of before are articles'; such a store that may only be read has no dataset."""
    with open_store(address) as store:
        store.write([an_extraction("a")])
        kept = everything(store)
    with closing(sqlite3.connect(address)) as connection:
        connection.executescript("""
            DROP TABLE datasets; DROP INDEX events_in_brief; DELETE FROM gpkg_contents WHERE table_name = 'datasets';
            ALTER TABLE events DROP COLUMN dataset; ALTER TABLE events DROP COLUMN source_fields;
            CREATE INDEX events_in_brief ON events (start_date, event_id);
            UPDATE metadata SET value = '3' WHERE key = 'schema';
        """)
    articles, others = (EventQuery(layers=frozenset({name})) for name in ("articles", "made-up"))
    with open_store(address, read_only=True) as reader:
        assert everything(reader) == kept
        assert (reader.datasets(), list(reader.tuples(["dataset"]))) == ([], [[(None,)]])
        assert [reader.coded_near(event) for event in reader.events()] == [[]]
        assert (reader.counts(articles).events, reader.counts(others).events) == (1, 0)
    with open_store(address) as store:
        assert everything(store) == kept
        keep_dataset(store, an_imported_event())
        assert (store.counts(articles).events, store.counts(others).events) == (1, 1)
    assert "datasets" in {name for name, _ in pyogrio.list_layers(address)}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "What happened, one row an event of one article",
            "one row an event of one article, or of an imported dataset",
        ),
        ("Ours", "Ours"),
    ],
)
def test_a_store_tells_gis_programs_that_it_may_hold_datasets(address: str, before: str, after: str) -> None:
    """One of before says so once it may be written; what somebody else wrote there stays."""
    open_store(address).close()
    with closing(sqlite3.connect(address)) as connection, connection:
        (new,) = connection.execute("SELECT description FROM gpkg_contents WHERE table_name = 'events'").fetchone()
        connection.execute("UPDATE gpkg_contents SET description = ? WHERE table_name = 'events'", (before,))
    assert "imported dataset" in new
    open_store(address).close()
    with closing(sqlite3.connect(address)) as connection:
        (told,) = connection.execute("SELECT description FROM gpkg_contents WHERE table_name = 'events'").fetchone()
    assert told.endswith(after)


def test_datasets_are_asked_what_they_have_at_about_a_time_and_place(store: EventStore) -> None:
    """Of the same type, within a day, within reach, and no whole country: the nearest first; articles are none of it."""
    place = a_place(radius_m=10_000)
    told = an_event("a-1", date="2025-12-22", places=[a_toponym(place=place)])
    store.write([an_extraction("a", told), an_extraction("b", replace(told, id="b-1"))])
    near = a_place("Near", place.lon + 0.1, place.lat)
    keep_dataset(
        store,
        an_imported_event("near", date="2025-12-23", place=near),
        an_imported_event("here", date="2025-12-20", until="2025-12-21", place=place),
        an_imported_event("late", date="2025-12-24", place=place),
        an_imported_event("far", place=a_place("Far", place.lon, place.lat + 1)),
        an_imported_event("wide", place=a_place(geo_precision="country")),
        an_imported_event("other", place=place, event_type="FIRE", mode=None),
        an_imported_event("nowhere"),
    )
    assert [event.source_id for event in store.coded_near(told)] == ["here", "near"]
    assert store.coded_near(replace(told, interval=None)) == store.coded_near(replace(told, places=())) == []


# Stores that are none, or may not be used


def _says(address: str | Path, words: str, *, read_only: bool = False) -> None:
    with pytest.raises(StoreError, match=words) as caught:
        open_store(address, read_only=read_only)
    assert str(caught.value).endswith(".")


def test_a_text_file_is_no_store(tmp_path: Path) -> None:
    """Something else stays as it is."""
    path = tmp_path / "a.gpkg"
    path.write_text("Nu sunt o bază de date. " * 100)
    _says(path, "not a GeoPackage")
    assert path.read_text().startswith("Nu sunt")


def test_another_database_is_no_store(tmp_path: Path) -> None:
    """A database of another program is refused, and nothing is put into it."""
    path = tmp_path / "a.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    _says(path, "not a GeoPackage")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]


def test_a_geopackage_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """A layer that a GIS wrote is refused in words of its own."""
    path = tmp_path / "a.gpkg"
    geopandas.GeoDataFrame({"x": [1]}, geometry=geopandas.points_from_xy([1.0], [2.0]), crs=CRS).to_file(path)
    _says(path, "another program")


def test_a_newer_schema_is_refused(address: str) -> None:
    """A store of a later Dateline asks for that Dateline."""
    open_store(address).close()
    with closing(sqlite3.connect(address)) as connection, connection:
        connection.execute("UPDATE metadata SET value = ? WHERE key = 'schema'", (str(int(tables.SCHEMA) + 1),))
    _says(address, "newer Dateline")


def _made_older(address: str) -> None:
    """The store as the first Dateline left it: other indexes, words as they run on, and no index of words."""
    with closing(sqlite3.connect(address)) as connection:
        connection.executescript("""
            DROP TRIGGER search_words_come; DROP TRIGGER search_words_go; DROP TABLE search_words;
            DROP INDEX events_in_brief; DROP INDEX events_by_spot;
            CREATE INDEX events_by_day ON events (start_date, event_id);
            UPDATE search SET words = replace(words, ' ', '') WHERE words LIKE '%发%';
            UPDATE metadata SET value = '1' WHERE key = 'schema';
        """)
        for name in ("dead_min", "dead_max", "injured_min", "injured_max", "figures"):
            connection.execute(f"ALTER TABLE events DROP COLUMN {name}")


def test_an_older_store_is_read_as_it_is_and_made_new_when_it_may_be_written(address: str) -> None:
    """Nothing is asked of the person: all events are found before and after, and the file is then like a new one."""
    with open_store(address) as store:
        store.write([an_extraction("a"), an_extraction("zh", text="Krasnodar发生atac袭击。", language="zh")])
        kept = everything(store)
    _made_older(address)
    with open_store(address, read_only=True) as reader:
        assert everything(reader) == kept
        assert ids(reader, text="袭击") == ["zh-1"]
        assert ids(reader, text="nave") == ["a-1"]
    with open_store(address) as store:
        assert everything(store) == kept
        assert ids(store, text="袭击") == ["zh-1"]
        assert ids(store, text="nave") == ["a-1"]
    with closing(sqlite3.connect(address)) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert {"search_words", "search_words_go", "events_in_brief", "events_by_spot"} <= names
    assert "events_by_day" not in names


def test_a_store_without_figures_gets_room_for_them(address: str) -> None:
    """Events that were read before keep all they had; what is read now comes with its figures."""
    with open_store(address) as store:
        store.write([an_extraction("a")])
    _made_older(address)
    document = a_document(TEXT, id="b")
    told = an_event("b-1", document=document, figures=[a_figure(upper=5, source="poliția")])
    with open_store(address) as store:
        store.write([Extraction(document=document, events=(told,))])
        figures = {row["event_id"]: (row["dead_min"], row["dead_max"], row["figures"]) for row in store.rows()}
        assert figures == {"a-1": (None, None, None), "b-1": (3, 5, "dead 3..5 (poliția)")}
        assert store.event("b-1") == told


def test_an_event_without_grounds_is_kept_as_it_is_until_it_is_read_again(address: str) -> None:
    """What an earlier Dateline stored loses nothing; grounds come with the next writing, into no column of the layer."""
    before = an_extraction("a")
    grounds = Grounds(entry="=atac", form="noun", places=(PassedOver(span=Span(start=0, end=2), reason="clause"),))
    now = replace(before, events=tuple(replace(event, grounds=grounds) for event in before.events))
    with open_store(address) as store:
        store.write([before])
        assert [event.grounds for event in store.events()] == [None] * len(before.events)
        rows = list(store.rows())
        store.write([now])
        assert [event.grounds for event in store.events()] == [grounds] * len(now.events)
        assert list(store.rows()) == rows


def test_filling_keeps_what_writing_keeps(tmp_path: Path) -> None:
    """A store that was filled is the same as one that was written, row by row, with the same indexes."""
    batches = [[an_extraction(f"{name}{number}") for number in range(50)] for name in "ab"]
    with open_store(tmp_path / "a.gpkg") as written, open_store(tmp_path / "b.gpkg") as filled:
        for batch in batches:
            written.write(batch)
        with filled.filling():
            for batch in batches:
                filled.write(batch)
        assert everything(filled) == everything(written)
        assert filled.fids(EventQuery(text="nave")) == written.fids(EventQuery(text="nave"))
    assert _tables(str(tmp_path / "a.gpkg")) == _tables(str(tmp_path / "b.gpkg"))
    assert _indexes(tmp_path / "a.gpkg") == _indexes(tmp_path / "b.gpkg")


def _indexes(path: str | Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}


def test_a_killed_filling_is_made_whole_by_the_next_writer(address: str) -> None:
    """Whoever opens it to write makes the indexes that a kill left out; what was written is there."""
    open_store(address).close()
    before = _indexes(address)
    body = "filling = store.filling(); filling.__enter__(); store.write(batch(0)); os.kill(os.getpid(), signal.SIGKILL)"
    with _writer(body, address) as process:
        assert process.wait(timeout=60) == -signal.SIGKILL
    assert _indexes(address) < before
    with open_store(address) as store:
        assert store.counts().events == 20
    assert _indexes(address) == before


def test_filling_a_store_that_holds_events_takes_no_index_away(store: EventStore, address: str) -> None:
    """Documents may be written again while it is filled."""
    store.write([an_extraction("a")])
    before = _indexes(address)
    with store.filling():
        assert _indexes(address) == before
        store.write([an_extraction("a"), an_extraction("b")])
    assert ids(store) == ["a-1", "b-1"]


def test_a_store_knows_whether_all_was_made_from_one_thing(store: EventStore) -> None:
    """Of an empty store all is true; one document with another stamp, or none, makes it false."""
    assert store.all_stamped("x")
    store.write([an_extraction("a")], stamps={"a": "x"})
    assert store.all_stamped("x")
    store.write([an_extraction("b")])
    assert not store.all_stamped("x")


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    """A folder asks for a file."""
    _says(tmp_path, "is a folder")


def test_a_store_that_is_only_read_must_be_there(tmp_path: Path) -> None:
    """Nothing is made where nothing may be written."""
    _says(tmp_path / "a.gpkg", "There is no store", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_under_a_file_cannot_be_made(tmp_path: Path) -> None:
    """The sentence asks for another place."""
    (tmp_path / "file").write_text("x")
    _says(tmp_path / "file" / "a.gpkg", "choose another --store")


def test_the_folder_of_a_store_is_made(tmp_path: Path) -> None:
    """A new store may stand in a new folder."""
    open_store(tmp_path / "new" / "folder" / "a.gpkg").close()
    assert (tmp_path / "new" / "folder" / "a.gpkg").is_file()


def test_a_locked_store_says_who_writes(store: EventStore, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second writer waits, and then says that another program writes; readers are not locked out."""
    store.write([an_extraction("a")])
    monkeypatch.setattr(geopackage, "_BUSY_S", 0.1)
    with closing(sqlite3.connect(address, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with open_store(address) as second:
            with pytest.raises(StoreError, match="being written by another program"):
                second.write([an_extraction("b")])
            assert second.counts().documents == 1
        other.execute("ROLLBACK")


def test_a_full_disk_keeps_what_was_there(store: EventStore) -> None:
    """Where the disk ends, the batch is not kept, the one before is, and the sentence asks for room."""
    store.write([an_extraction("a")])
    engine: Any = store._engine  # type: ignore[attr-defined]
    engine.dispose()
    sql_event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 60"))
    with pytest.raises(StoreError, match="no space left"):
        store.write([an_extraction(f"d{number}", text=TEXT + "x" * 9000) for number in range(100)])
    assert store.counts().documents == 1


READ_ONLY = """
import os, sys, tempfile
from geo.errors import StoreError
from geo.model import Rejected
from geo.stores import open_store
with tempfile.TemporaryDirectory() as folder:
    open_store(folder + "/warm.gpkg").close()  # loads every module while this user still may
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
path = sys.argv[1] + "/store.gpkg"
try:
    open_store(path)
except StoreError as error:
    print(error)
with open_store(path, read_only=True) as store:
    print(store.counts().events)
    try:
        store.reject([Rejected(what="x", stage="s", reason="r")])
    except StoreError as error:
        print(error)
"""


def _as_nobody(folder: str, *, writable: bool) -> list[str]:
    """The lines that READ_ONLY prints without the rights of root, about a file that may only be read."""
    Path(folder, "store.gpkg").chmod(0o444)
    Path(folder).chmod(0o777 if writable else 0o755)
    command = [sys.executable, "-c", READ_ONLY, folder]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    Path(folder).chmod(0o700)
    assert done.stderr == ""
    return done.stdout.replace(f"{folder}/store.gpkg", "It").splitlines()


READ_ONLY_ADVICE = "It may only be read: choose another --store, or make the file and its folder writable."


@pytest.mark.parametrize("writable", [True, False], ids=["file", "folder"])
def test_a_store_that_may_only_be_read_is_read(writable: bool) -> None:
    """A file or folder without write permission serves readers, and says to writers what to do."""
    with tempfile.TemporaryDirectory() as folder:
        with open_store(f"{folder}/store.gpkg") as store:
            store.write([an_extraction("a")])
        assert _as_nobody(folder, writable=writable) == [READ_ONLY_ADVICE, "1", READ_ONLY_ADVICE]


def test_a_reader_without_rights_sees_what_another_program_writes() -> None:
    """While a store is being served, a reader who may not write into its folder sees the latest batch."""
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/store.gpkg") as store:
        store.write([an_extraction("a")])
        store.write([an_extraction("b")])
        assert Path(folder, "store.gpkg-wal").stat().st_size > 0
        assert _as_nobody(folder, writable=False)[:2] == [READ_ONLY_ADVICE, "2"]


def test_a_store_opened_to_be_read_refuses_writing(address: str) -> None:
    """Reading only means reading only, also where the file could be written."""
    with open_store(address) as store:
        store.write([an_extraction("a")])
    with open_store(address, read_only=True) as reader:
        assert reader.counts().events == 1
        with pytest.raises(StoreError, match="may only be read"):
            reader.write([an_extraction("b")])


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    """A file whose middle was overwritten gives a sentence, not a trace."""
    path = tmp_path / "a.gpkg"
    with open_store(path) as store:
        store.write([an_extraction(f"d{number}") for number in range(200)])
    content = bytearray(path.read_bytes())
    for start in range(8192, len(content), 4096):
        content[start : start + 4000] = os.urandom(4000)
    path.write_bytes(content)
    with pytest.raises(StoreError), open_store(path) as store:
        list(store.rows())


def test_a_closed_store_may_be_closed_again(store: EventStore) -> None:
    """A second close does nothing."""
    store.close()
    store.close()


def test_a_thousand_documents_are_written_in_seconds(store: EventStore) -> None:
    """Writing stays far below the time that reading the articles takes."""
    batch = [an_extraction(f"d{number}") for number in range(1000)]
    started = time.perf_counter()
    store.write(batch)
    store.write(batch)
    assert time.perf_counter() - started < 60


def test_days_of_every_century_come_back(store: EventStore) -> None:
    """The first and last day of the calendar are days like others."""
    days = [date.min, date(1899, 12, 31), date.max - timedelta(days=1)]
    store.write([of(*(an_event(str(day), date=day) for day in days))])
    assert [row["start_date"] for row in store.rows()] == days


def _backend(name: str) -> ModuleType:
    return next(module for module in stores._backends() if module.__name__.endswith(name))


@pytest.mark.parametrize("name", BACKENDS)
def test_a_back_end_says_whom_it_serves(name: str) -> None:
    """Schemes are words of lower case, each served by one back end."""
    schemes = [scheme for module in stores._backends() for scheme in module.SCHEMES]
    assert len(schemes) == len(set(schemes))
    assert all(scheme == scheme.lower() for scheme in _backend(name).SCHEMES)


def test_a_document_is_kept_without_a_path(store: EventStore) -> None:
    """A document that came from nowhere in particular is a document."""
    document = Document(id="x", text=TEXT)
    store.write([Extraction(document=document)])
    assert store.document("x") == document
