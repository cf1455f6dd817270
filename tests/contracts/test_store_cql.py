"""Conditions in CQL2 text: every store finds what the text says, and refuses in a sentence what is none."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from builders import a_document, a_place, a_toponym, an_event
from hypothesis import given, settings
from hypothesis import strategies as st
from test_stores import ADDRESSES, BACKENDS

from geo.errors import QueryError
from geo.model import Extraction
from geo.stores import EventStore, cql, open_store
from geo.stores.selection import Selection

TEXT = "Un atac cu drone a avariat nave la Krasnodar."


@pytest.fixture(params=BACKENDS, scope="module")
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    """Six events: three in a row on single days, one that lasts, one without a date, one without a place."""
    document = a_document(TEXT, title="Ștefan: 100% 'drone'")
    other = a_document(TEXT + " ", id="other", title="ŞTEFAN cel Mare")

    def at(lon: float, lat: float, code: str) -> tuple[Any, ...]:
        return (a_toponym(place=a_place(f"{lon},{lat}", lon, lat, country_code=code)),)

    made = (
        ("west", document, {"date": "2025-12-01", "places": at(-80.0, 25.0, "US"), "score": 0.2}),
        ("east", document, {"date": "2025-12-03", "places": at(39.0, 45.0, "RU"), "score": 0.9, "mode": None}),
        ("far", document, {"date": "2025-12-05", "places": at(179.5, -18.0, "FJ"), "event_type": "FIRE", "mode": None}),
        ("long", other, {"date": "2025-12-01", "until": "2025-12-05", "places": at(-179.5, -18.0, "FJ")}),
        ("undated", other, {"date": None, "places": at(10.0, 10.0, "NG")}),
        ("nowhere", other, {"date": "2025-12-04", "places": (), "status": "planned"}),
    )
    with open_store(ADDRESSES[request.param](tmp_path_factory.mktemp("cql"))) as opened:
        for told in (document, other):
            events = [an_event(name, document=told, **given) for name, of, given in made if of is told]
            opened.write([Extraction(document=told, events=tuple(events))])
        yield opened


ALL = {"west", "east", "far", "long", "undated", "nowhere"}


def found(store: EventStore, text: str) -> set[str]:
    """The ids of the events that a text asks for."""
    rows = store.page(Selection(cql=text), limit=100)
    assert store.number(Selection(cql=text)) == len(rows)
    return {row["event_id"] for row in rows}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("event_type = 'FIRE'", {"far"}),
        ("'FIRE' = event_type", {"far"}),
        ("event_type <> 'ASSAULT'", {"far"}),
        ("score > 0.5 AND score <= 0.9 AND country_code = 'RU'", {"east"}),
        ("event_type = 'FIRE' OR status = 'planned' AND score < 0", {"far"}),
        ("(event_type = 'FIRE' OR status = 'planned') AND score < 0", set()),
        ("NOT country_code IN ('FJ', 'US')", {"east", "undated"}),
        ("score NOT BETWEEN 0.3 AND 0.85", {"west", "east"}),
        ("mode IS NULL", {"east", "far"}),
        ("start_date IS NOT NULL AND country_code IS NULL", {"nowhere"}),
        ("lon < -79.5", {"west", "long"}),
        ("TRUE", ALL),
        ("FALSE", set()),
        # Texts
        ("title LIKE 'ŞTEFAN%'", {"long", "undated", "nowhere"}),
        ("title LIKE 'ştefan%'", set()),
        ("title LIKE '%100\\% ''drone''' ", {"west", "east", "far"}),
        ("title LIKE '%100%drone_'", {"west", "east", "far"}),
        ("title LIKE '_tefan:%'", {"west", "east", "far"}),
        ("title LIKE '[*]%'", set()),
        ("CASEI(title) LIKE CASEI('şTEFAN%')", {"long", "undated", "nowhere"}),
        ("CASEI(event_type) = CASEI('fire')", {"far"}),
        # Days
        ("start_date >= DATE('2025-12-04')", {"far", "nowhere"}),
        ("start_date = '2025-12-03'", {"east"}),
        ("end_date < TIMESTAMP('2025-12-02T23:00:00-02:00')", {"west"}),
        ("datetime > DATE('2025-11-01')", {"west", "east", "far", "nowhere"}),
        ("start_date BETWEEN DATE('2025-12-02') AND DATE('2025-12-03')", {"east"}),
        # Times
        ("T_AFTER(start_date, DATE('2025-12-03'))", {"far", "nowhere"}),
        ("T_BEFORE(end_datetime, TIMESTAMP('2025-12-03T00:00:00Z'))", {"west"}),
        ("T_DURING(start_date, INTERVAL('2025-12-02', '2025-12-05'))", {"east", "nowhere"}),
        ("T_INTERSECTS(INTERVAL(start_date, end_date), INTERVAL('2025-12-02', '2025-12-03'))", {"east", "long"}),
        ("T_INTERSECTS(INTERVAL(start_date, end_date), INTERVAL('..', '2025-12-01'))", {"west", "long"}),
        ("T_DISJOINT(INTERVAL(start_date, end_date), INTERVAL('2025-12-02', '..'))", {"west"}),
        ("T_EQUALS(INTERVAL(start_date, end_date), INTERVAL('2025-12-01', '2025-12-05'))", {"long"}),
        ("T_CONTAINS(INTERVAL(start_date, end_date), DATE('2025-12-03'))", {"long"}),
        ("T_STARTS(start_date, INTERVAL('2025-12-01', '2025-12-02'))", {"west", "long"}),
        ("T_STARTEDBY(INTERVAL(start_date, end_date), DATE('2025-12-01'))", {"long"}),
        ("T_FINISHES(start_date, INTERVAL('2025-12-01', '2025-12-05'))", {"far"}),
        ("T_FINISHEDBY(INTERVAL(start_date, end_date), DATE('2025-12-05'))", {"long"}),
        ("T_MEETS(INTERVAL(start_date, end_date), INTERVAL('2025-12-05', '2025-12-09'))", {"far", "long"}),
        ("T_METBY(INTERVAL(start_date, end_date), INTERVAL('2025-11-05', '2025-12-01'))", {"west", "long"}),
        ("T_OVERLAPS(INTERVAL(start_date, end_date), INTERVAL('2025-12-03', '2025-12-09'))", {"long"}),
        ("T_OVERLAPPEDBY(INTERVAL(start_date, end_date), INTERVAL('2025-11-03', '2025-12-03'))", {"long"}),
        # Places
        ("S_INTERSECTS(geometry, BBOX(-81, 24, 40, 46))", {"west", "east"}),
        ("S_INTERSECTS(geometry, BBOX(179, -19, -179, -17))", {"far", "long"}),
        ("S_INTERSECTS(geometry, POINT(39 45))", {"east"}),
        ("S_EQUALS(POINT(39 45), geometry)", {"east"}),
        ("S_WITHIN(geometry, POLYGON((30 40, 50 40, 39 50, 30 40)))", {"east"}),
        ("S_CONTAINS(POLYGON((30 40, 50 40, 39 50, 30 40)), geometry)", {"east"}),
        ("S_WITHIN(geometry, POLYGON((39 40, 50 40, 50 50, 39 50, 39 40)))", set()),
        ("S_TOUCHES(geometry, POLYGON((39 40, 50 40, 50 50, 39 50, 39 40)))", {"east"}),
        ("S_INTERSECTS(geometry, POLYGON((30 40, 50 40, 50 50, 30 50, 30 40), (38 44, 40 44, 40 46, 38 46, 38 44)))", set()),
        ("S_INTERSECTS(geometry, MULTIPOLYGON(((9 9, 11 9, 11 11, 9 9)), ((38 44, 40 44, 40 46, 38 44))))", {"undated", "east"}),
        ("S_DISJOINT(geometry, BBOX(-180, -90, 170, 90))", {"far"}),
        ("S_CROSSES(geometry, LINESTRING(0 0, 39 45))", set()),
        ("S_OVERLAPS(geometry, POINT(39 45))", set()),
    ],
)  # fmt: skip
def test_a_text_finds_what_it_says(store: EventStore, text: str, ids: set[str]) -> None:
    """Comparisons, texts by case and without, days, Allen's relations, and relations of geometries."""
    assert found(store, text) == ids


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("event_type", "where a condition should stand"),
        ("event_type = ", "is not CQL2 text"),
        ("event_type = 'FIRE", "is not CQL2 text"),
        ("event_type = 'x'; DROP TABLE events", "is not CQL2 text"),
        ("fid = 1", "“fid”, which no event has"),
        ("geom IS NULL", "“geom”, which no event has"),
        ("title = 3", "compares what cannot be compared"),
        ("score = 'x'", "compares what cannot be compared"),
        ("score IN (1, 'x')", "compares what cannot be compared"),
        ("start_date > 3", "compares what cannot be compared"),
        ("start_date = '2025-02-30'", "holds a time that is none"),
        ("T_AFTER(start_date, DATE('2025-99-01'))", "holds a time that is none"),
        ("T_AFTER(start_date, TIMESTAMP('0001-01-01T00:00:00+14:00'))", "holds a time that is none"),
        ("T_AFTER(title, DATE('2025-12-01'))", "takes “title” for a time"),
        ("T_AFTER(start_date, 3)", "compares a time with what is none"),
        ("T_AFTER(start_date)", "is not CQL2 text"),
        ("score + 1 > 2", "holds what has no value here"),
        ("avg(score) > 2", "holds what has no value here"),
        ("casei(score) = 'x'", "holds what has no value here"),
        ("A_CONTAINS(title, ('x', 'y'))", "“a_contains”, which is not known here"),
        ("S_INTERSECTS(geometry, POINT(181 0))", "none on the globe"),
        ("S_INTERSECTS(geometry, BBOX(0, 50, 10, 40))", "none on the globe"),
        ("S_INTERSECTS(geometry, BBOX(-999, 0, 0, 1))", "none on the globe"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 1 1)))", "none on the globe"),
        ("S_INTERSECTS(geometry, POLYGON((0 0, 2 2, 2 0, 0 2, 0 0)))", "none on the globe"),
        ("S_INTERSECTS(title, POINT(1 1))", "compares places that are not the event's"),
        ("S_INTERSECTS(geometry, geometry)", "none on the globe"),
        ("title LIKE '%a%b%c%d%e%'", "more than 4 wildcards"),
        ("title LIKE event_type", "has a LIKE that is none"),
        ("score LIKE '1%'", "has a LIKE that is none"),
        (f"title = '{'x' * 2000}'", "too long or too deep"),
        ("(" * 61 + "score > 1" + ")" * 61, "too long or too deep"),
        ("NOT (" * 40 + "score > 1" + ")" * 40, "too long or too deep"),
        ("NOT " * 400 + "score > 1", "too long or too deep"),
        ("score > " + "-" * 1900 + "1", "too long or too deep"),
        ("score > " + " - " * 600 + "1", "too long or too deep"),
        ("score " + "= 1 " * 400, "too long or too deep"),
        (" OR ".join(["score > 1"] * 100), "too long or too deep"),
        ("score > " + "1^" * 400 + "1", "too long or too deep"),
    ],
)
def test_what_is_no_condition_is_refused_in_a_sentence(store: EventStore, text: str, told: str) -> None:
    """What is too much, no CQL2, not known or not comparable is told as such, and never reaches the database."""
    with pytest.raises(QueryError, match=told) as refusal:
        store.number(Selection(cql=text))
    assert len(str(refusal.value)) < 200
    assert str(refusal.value).endswith(".")


_DEEP = """
import sys, threading
from sqlalchemy import column
from geo.errors import QueryError
from geo.stores import cql

def read():
    for text in sys.argv[1:]:
        try:
            cql.condition(text, {"score": ("number", column("score"))})
        except QueryError:
            pass
        print("read")

threading.stack_size(1024 * 1024)
thread = threading.Thread(target=read)
thread.start()
thread.join()
"""


def test_the_deepest_text_that_is_read_leaves_the_stack_whole() -> None:
    """The native parser gets by with an eighth of the stack that a thread has, whatever passes the bounds."""
    texts = (
        "NOT NOT (" * 60 + "score > 1" + ")" * 60,
        "score > " + "--(" * 60 + "1" + ")" * 60,
        "score > " + "f(-" * 60 + "1" + ")" * 60,
        "score IN (" * 60 + "1" + ")" * 60,
        "score " + "= 1 " * 60,
        "score > " + "1 + " * 400 + "1",
        "NOT NOT score " + "= --1 " * 60,
    )
    done = subprocess.run([sys.executable, "-c", _DEEP, *texts], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, ["read"] * len(texts)), done.stderr


def likes(pattern: str, text: str) -> bool:
    """What LIKE of CQL2 means, told by a slow and plain reading."""
    if not pattern:
        return not text
    head, rest = pattern[0], pattern[1:]
    if head == "%":
        return any(likes(rest, text[cut:]) for cut in range(len(text) + 1))
    if head == "\\" and rest:
        return text[:1] == rest[0] and likes(rest[1:], text[1:])
    return bool(text) and head in {"_", text[0]} and likes(rest, text[1:])


@given(
    pattern=st.text("a%_*?[]^-", max_size=6).filter(lambda one: one.count("%") <= 4),
    text=st.text("ab*?[]^-", max_size=6),
)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_a_pattern_is_read_as_the_standard_has_it(pattern: str, text: str) -> None:
    """Signs that have a meaning to a database's own patterns have none here, by SQLite's GLOB as by LIKE."""
    _, glob = cql._patterns(pattern)
    with sqlite3.connect(":memory:") as connection:
        (told,) = connection.execute("SELECT ? GLOB ?", (text, glob)).fetchone()
    connection.close()
    assert bool(told) == likes(pattern, text)


def test_conditions_hold_together_with_all_else_that_is_asked(store: EventStore) -> None:
    """A text narrows a query and values down; pages of it are as those of anything."""
    wanted = Selection(values=(("country_code", "FJ"),), cql="start_date < DATE('2025-12-03')")
    (row,) = store.page(wanted, limit=5)
    assert (row["event_id"], row["start_date"]) == ("long", date(2025, 12, 1))
