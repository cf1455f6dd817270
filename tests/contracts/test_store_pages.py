"""What holds of the pages of every store: they hold what `rows` holds, in its order, and go on behind any key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from builders import a_document, a_place, a_toponym, an_event
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event as sql_event
from test_stores import ADDRESSES, BACKENDS

from geo.errors import QueryError
from geo.model import Event, EventQuery, Extraction
from geo.stores import EventStore, open_store, paging
from geo.stores.paging import key_of
from geo.stores.selection import Article, ArticleSelection, Extent, Selection

DAYS = (None, "2025-12-01", "2025-12-01", "2025-12-05", "2025-12-09")
LONS = (None, -179.0, 0.0, 10.0, 179.0)


def some_events() -> list[Event]:
    """Fifty events of ten articles: some on one day, some on none, some at one place, some at none."""
    made = []
    for number in range(50):
        document = a_document(id=f"d{number % 10}")
        lon = LONS[number % 7 % 5]
        places = () if lon is None else (a_toponym(place=a_place(f"P{lon}", lon, lon / 2)),)
        day = DAYS[number % 5]
        made.append(
            an_event(f"e{number * 37 % 50:02}", document=document, date=day, until=day and "2025-12-09", places=places)
        )
    return made


@pytest.fixture(params=BACKENDS, scope="module")
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """A store of each kind with `some_events`."""
    folder: Path = tmp_path_factory.mktemp("pages")
    events = some_events()
    with open_store(ADDRESSES[request.param](folder)) as opened:
        for number in range(10):
            document = a_document(
                id=f"d{number}",
                published=None if number == 9 else f"2025-12-{number + 1:02}",
                language="ro" if number % 2 else "uk",
            )
            told = tuple(one for one in events if one.document_id == document.id)
            opened.write([Extraction(document=document, events=told)])
        yield opened


def pages(store: EventStore, wanted: Selection, limit: int) -> list[dict[str, Any]]:
    """The rows of all pages."""
    found: list[dict[str, Any]] = []
    while page := store.page(wanted, limit=limit, after=key_of(found[-1]) if found else ""):
        assert len(page) <= limit
        found += page
    return found


QUERIES = st.builds(
    EventQuery,
    date_from=st.sampled_from([None, date(2025, 12, 3)]),
    date_to=st.sampled_from([None, date(2025, 12, 5)]),
    bbox=st.sampled_from([None, (-5.0, -5.0, 15.0, 15.0), (170.0, -90.0, -170.0, 90.0), (-180.0, -90.0, 180.0, 90.0)]),
    include_undated=st.booleans(),
)


@given(query=QUERIES, limit=st.integers(1, 60), few=st.sampled_from([3, 2000]))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
def test_pages_hold_what_rows_hold(store: EventStore, query: EventQuery, limit: int, few: int) -> None:
    """Whatever is asked, whatever the size of a page, and in whichever way a box is looked for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "_FEW", few)
        assert pages(store, Selection(query=query), limit) == list(store.rows(query))
        assert store.number(Selection(query=query)) == store.counts(query).events


@pytest.mark.parametrize("box", [None, (-180.0, -90.0, 180.0, 90.0)])
def test_a_deep_page_is_found_by_an_index_and_put_in_no_order(tmp_path: Path, box: tuple[float, ...] | None) -> None:
    """SQLite goes on from the key in the index of the order, also where a box holds many events."""
    with open_store(tmp_path / "plan.gpkg") as store, pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging, "_FEW", 3)
        for event in some_events()[:10]:
            store.write([Extraction(document=a_document(id=event.document_id), events=(event,))])
        asked: list[tuple[str, Any]] = []

        def noted(*told: Any) -> None:
            asked.append((told[2], told[3]))

        sql_event.listen(store._engine, "before_cursor_execute", noted)
        store.page(Selection(query=EventQuery(bbox=box)), limit=2, after="2025-12-01_e")
        sql_event.remove(store._engine, "before_cursor_execute", noted)
        with store._engine.connect() as connection:
            ordered = [(sql, values) for sql, values in asked if "ORDER BY" in sql]
            plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).all() for sql, values in ordered]
    told = " ".join(row[3] for plan in plans for row in plan)
    assert "INDEX events_in_brief ((start_date,event_id)>" in told
    assert "TEMP B-TREE" not in told


def test_a_page_goes_on_behind_a_key_whose_event_is_gone(store: EventStore) -> None:
    """A key is a place in the order, not an event."""
    rows = list(store.rows())
    assert [row["event_id"] for row in store.page(Selection(), limit=3, after="2025-12-01_e")] == [
        row["event_id"] for row in rows[:3]
    ]
    assert store.page(Selection(), limit=1, after="_e49x") == []
    undated = [row["event_id"] for row in rows if row["start_date"] is None]
    assert [row["event_id"] for row in store.page(Selection(), limit=3, after="9999-12-31_")] == undated[:3]


@pytest.mark.parametrize("key", ["nothing", "2025-12-99_e1", "x_y", "0"])
def test_a_key_that_is_none_is_refused(store: EventStore, key: str) -> None:
    """What nobody was given is told as such."""
    with pytest.raises(QueryError, match="There is no such page"):
        store.page(Selection(), limit=1, after=key)


def test_events_are_found_by_values_of_columns(store: EventStore) -> None:
    """Texts, numbers and days must be equal; a value that no event has finds none."""
    rows = list(store.rows())
    for name, value in (
        ("document_id", "d3"),
        ("lon", 10.0),
        ("start_date", date(2025, 12, 5)),
        ("mode", "drone"),
        ("mode", "x"),
    ):
        wanted = Selection(values=((name, value),))
        assert pages(store, wanted, 7) == [row for row in rows if row[name] == value]


def test_the_extent_holds_every_event(store: EventStore, tmp_path: Path) -> None:
    """The box and the days of all events, and nothing of an empty store."""
    assert store.extent() == Extent(bbox=(-179.0, -89.5, 179.0, 89.5), days=(date(2025, 12, 1), date(2025, 12, 9)))
    with open_store(tmp_path / "empty.gpkg") as empty:
        assert empty.extent() == Extent(bbox=None, days=None)


def articles(store: EventStore, limit: int = 4, **asked: Any) -> list[Article]:
    """The articles of all pages."""
    wanted, found, key = ArticleSelection(**asked), [], ""
    while page := store.articles(wanted, limit=limit, after=key):
        key = page[-1][0]
        found += [article for _, article in page]
    assert store.number_of_articles(wanted) == len(found)
    return found


def test_articles_come_with_their_events_counted_and_placed(store: EventStore) -> None:
    """Each once, in the order in which they came, with the places of its events once each."""
    found = articles(store)
    assert [one.document_id for one in found] == [f"d{number}" for number in range(10)]
    assert sum(one.events for one in found) == 50
    placed = {(row["document_id"], row["lon"], row["lat"]) for row in store.rows() if row["lon"] is not None}
    assert {(one.document_id, *point) for one in found for point in one.points} == placed


def test_articles_are_found_by_day_box_and_value(store: EventStore) -> None:
    """The window is that of their appearance; one without a day is in none; the box is that of their events."""
    assert [one.document_id for one in articles(store, date_from=date(2025, 12, 8))] == ["d7", "d8"]
    assert [one.document_id for one in articles(store, date_to=date(2025, 12, 2))] == ["d0", "d1"]
    assert {one.language for one in articles(store, values=(("language", "uk"),))} == {"uk"}
    inside = {one.document_id for one in articles(store, bbox=(5.0, 0.0, 15.0, 10.0))}
    assert inside == {row["document_id"] for row in store.rows() if row["lon"] == 10.0}
    with pytest.raises(QueryError, match="There is no such page"):
        store.articles(ArticleSelection(), limit=1, after="²")
