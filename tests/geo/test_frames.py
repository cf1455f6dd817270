"""Events as rows and frames: the one list of columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from builders import a_document, a_figure, a_place, a_span, a_toponym, an_actor, an_event, an_interval

from geo.frames import COLUMNS, CRS, NAMES, row_of, rows_of, to_frame
from geo.model import Event, Extraction, Figure, Span

TEXT = "Un atac a avariat două nave. Focul arde. La Krasnodar, spun oficiali ruși luni."


def a_row(**given: object) -> dict[str, object]:
    document = a_document(TEXT)
    return row_of(an_event(**({"document": document} | given)), document)  # type: ignore[arg-type]


def test_columns_have_plain_names_and_descriptions() -> None:
    """A name is a word of lower case that every database takes, used once, and told in a line."""
    assert len(set(NAMES)) == len(NAMES)
    assert all(name.isidentifier() and name.islower() and len(name) <= 31 for name in NAMES)
    assert all(len(column.description) > 10 for column in COLUMNS)


@pytest.mark.parametrize("given", [{}, {"date": None}, {"places": ()}, {"mode": None}], ids=str)
def test_a_row_has_every_column_in_its_type(given: dict[str, object]) -> None:
    """Each value is of its column's type, or None."""
    row = a_row(**given)
    assert sorted(row) == sorted(NAMES)
    types = {"text": str, "real": float, "integer": int, "date": date}
    for column in COLUMNS:
        value = row[column.name]
        assert value is None or isinstance(value, types[column.dtype]), column.name


def test_a_row_tells_what_who_when_and_where() -> None:
    """The values are those of event, place and document."""
    document = a_document(TEXT, title="T", publisher="P", url="https://a.example")
    told = replace(
        an_event(document=document, actors=[an_actor(start=60), an_actor("drone", 0, role="actor")], why=["e"]),
        interval=an_interval("2025-12-22", basis="weekday", span=a_span(TEXT, "luni")),
    )
    row = row_of(told, document)
    assert (row["start_date"], row["end_date"], row["date_basis"]) == (
        date(2025, 12, 22),
        date(2025, 12, 22),
        "weekday",
    )
    assert row["date_text"] == "luni"
    assert (row["place_name"], row["lon"], row["lat"]) == ("Krasnodar", 38.98, 45.04)
    assert row["actors"] == "oficiali ruși (speaker); drone (actor)"
    assert (row["trigger"], row["excerpt"]) == ("atac", "Un atac a avariat două nave.")
    assert (row["title"], row["publisher"], row["url"]) == ("T", "P", "https://a.example")


def test_the_first_located_place_is_the_one_of_the_row() -> None:
    """A name that could not be found does not hide the place behind it."""
    row = a_row(places=[a_toponym("Nicăieri", located=False), a_toponym(start=44)])
    assert (row["place_name"], row["place_text"]) == ("Krasnodar", "Krasnodar")


def test_an_unlocated_event_keeps_the_words_for_its_place() -> None:
    """No coordinates, but the name that was not found."""
    row = a_row(places=[a_toponym("Nicăieri", located=False)])
    assert (row["place_text"], row["place_name"], row["lon"], row["lat"]) == ("Nicăieri", None, None, None)


def test_excerpts_show_where_words_are_left_out() -> None:
    """Sentences that follow each other are joined by a blank, others by a mark."""
    first, second, third = (
        a_span(TEXT, "Un atac a avariat două nave."),
        a_span(TEXT, "Focul arde."),
        a_span(TEXT, "La Krasnodar"),
    )
    assert a_row(excerpts=[first, second])["excerpt"] == "Un atac a avariat două nave. Focul arde."
    row = a_row(excerpts=[first, third])
    assert row["excerpt"] == "Un atac a avariat două nave. […] La Krasnodar"
    assert row["excerpt_spans"] == f"0-28; {third.start}-{third.end}"


def test_every_reason_is_in_the_row() -> None:
    """Event, date and place tell which rules gave them."""
    document = a_document(TEXT)
    interval = replace(an_interval(), why=("d1", "d2"))
    told = an_event(document=document, why=["e"], places=[a_toponym(start=44, place=a_place(why=["p"]))])
    assert row_of(replace(told, interval=interval), document)["why"] == "e; d1; d2; p"
    assert row_of(told, document)["why"] == "e; p"
    assert a_row()["why"] is None


def test_rows_of_a_document_come_by_id() -> None:
    """Equal input makes equal tables, whatever the order of finding."""
    told: list[Event] = [an_event(name) for name in "cab"]
    rows = rows_of(Extraction(document=a_document(), events=tuple(told)))
    assert [row["event_id"] for row in rows] == ["a", "b", "c"]


def test_a_frame_has_points_where_there_are_places() -> None:
    """Longitude is x, the system is WGS 84, and an unlocated event has no geometry."""
    frame = to_frame([a_row(), a_row(places=())])
    assert frame.crs == CRS
    assert (frame.geometry[0].x, frame.geometry[0].y) == (38.98, 45.04)
    assert frame.geometry[1] is None
    assert list(frame.columns) == [*NAMES, "geometry"]


def test_an_empty_frame_has_the_columns_of_a_full_one() -> None:
    """A program that takes a frame needs no special case."""
    empty, full = to_frame([]), to_frame([a_row()])
    assert list(empty.columns) == list(full.columns)
    assert empty.dtypes.astype(str).to_dict() == full.dtypes.astype(str).to_dict()
    assert empty.crs == full.crs


def test_days_of_every_century_fit_into_a_frame() -> None:
    """Years far from ours are days like others."""
    frame = to_frame([a_row(date=date(1, 1, 1), until=date(9999, 12, 31)), a_row(date=None)])
    assert str(frame["start_date"][0].date()) == "0001-01-01"
    assert str(frame["end_date"][0].date()) == "9999-12-31"
    assert pd.isna(frame["start_date"][1])


def test_frames_take_rows_from_anywhere() -> None:
    """An iterator is enough, and hostile words are words."""
    frame = to_frame(iter([a_row() | {"title": "<script>\ud800\0"}]))
    assert frame["title"][0] == "<script>\ud800\0"


def test_a_span_outside_the_text_does_no_harm() -> None:
    """A date without words of its own has no words."""
    assert a_row()["date_text"] is None
    assert a_row(excerpts=[Span(start=0, end=7)])["excerpt"] == "Un atac"


@pytest.mark.parametrize(
    ("figures", "dead", "injured"),
    [
        ([], (None, None), (None, None)),
        ([a_figure("dead", 3, 3)], (3, 3), (None, None)),
        (
            [a_figure("dead", 3, 3, source="police"), a_figure("dead", 20, 20, source="opposition")],
            (3, 20),
            (None, None),
        ),
        ([a_figure("dead", 12, None), a_figure("dead", 14, 14)], (12, None), (None, None)),
        ([a_figure("injured", None, 30)], (None, None), (None, 30)),
        ([a_figure("injured", 0, 0)], (None, None), (0, 0)),
        ([a_figure("casualties", 0, 0)], (0, 0), (0, 0)),
        ([a_figure("casualties", 9, 9), a_figure("arrested", 2, 2)], (None, None), (None, None)),
    ],
)
def test_bounds_hold_what_every_source_tells(figures: list[Figure], dead: object, injured: object) -> None:
    """The least and the most of all that is told; nothing told is None and never 0, nobody harmed is 0 of both."""
    row = a_row(figures=figures)
    assert (row["dead_min"], row["dead_max"]) == dead
    assert (row["injured_min"], row["injured_max"]) == injured


def test_a_row_tells_each_figure_and_who_says_so() -> None:
    """`12..` is 12 and more, `..30` is 30 and fewer, `~40` is about 40."""
    figures = [
        a_figure("dead", 12, None, source="poliția"),
        a_figure("injured", None, 30),
        a_figure("evacuated", 40, 40, approximate=True),
        a_figure("missing", 11, 19),
    ]
    assert a_row(figures=figures)["figures"] == "dead 12.. (poliția); injured ..30; evacuated ~40; missing 11..19"
