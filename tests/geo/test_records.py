"""Records as JSON, and the reading that others rely upon."""

from __future__ import annotations

import dataclasses
import json
import typing
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from builders import a_document, a_figure, a_mention, a_place, a_span, a_toponym, an_actor, an_event, an_interval
from hypothesis import given, settings
from hypothesis import strategies as st

from geo import model
from geo.model import Correction, DateMention, Document, Event, Extraction, Place, Rejected, Span, Toponym
from geo.records import from_dict, rejected_reading, to_dict, to_line, to_reading

RECORDS = [one for one in vars(model).values() if dataclasses.is_dataclass(one)]
TEXT = "Un atac cu drone a avariat două nave la Krasnodar luni. 😀 Pagube."


def a_full_extraction() -> Extraction:
    """One with something in every field that a reading shows."""
    document = a_document(TEXT, title="Titlu")
    monday = an_interval(basis="weekday", span=a_span(TEXT, "luni"))
    place = a_place(alternatives=[a_place("Krasnodar Krai", kind="admin1", geo_precision="admin1")], why=["p"])
    start = a_span(TEXT, "Krasnodar").start
    places = [a_toponym(start=start, place=place), a_toponym("Nicăieri", located=False)]
    told = dataclasses.replace(
        an_event(
            document=document,
            places=places,
            actors=[an_actor("drone", 11)],
            figures=[a_figure(source="poliția")],
            caused_by="x",
            why=["w"],
        ),
        interval=monday,
    )
    return Extraction(
        document=document,
        toponyms=tuple(places),
        dates=(
            DateMention(span=a_span(TEXT, "luni"), type="DATE", value="2025-12-22", interval=monday),
            DateMention(span=a_span(TEXT, "două"), type="DURATION", value="P2D"),
        ),
        events=(told,),
        rejected=(Rejected(what="nave", stage="toponyms", reason="No place.", span=a_span(TEXT, "nave")),),
    )


def there_and_back(record: Any) -> Any:
    """The record after a journey through the text of a file."""
    return from_dict(type(record), json.loads(to_line(to_dict(record))))


@pytest.mark.parametrize(
    "record",
    [
        a_full_extraction(),
        a_document(TEXT, published=None, path=None, spans=[], url="https://a.example"),
        a_mention(kind_hint="admin1", direction="south"),
        an_event(date=None, places=(), mode=None),
        Span(start=0, end=1),
        Rejected(what="a", stage="b", reason="c"),
        Correction(event_id="e", field="f", old=None, new="n", who="w", when=datetime(2026, 1, 1, tzinfo=UTC)),
    ],
    ids=lambda record: type(record).__name__,
)
def test_records_come_back_as_they_went(record: Any) -> None:
    """Nothing is lost on the way through JSON, and defaults are not written."""
    assert there_and_back(record) == record


@pytest.mark.parametrize(
    "when",
    [
        date(2025, 12, 22),
        datetime(2025, 12, 22, 1, 2, 3, 4, tzinfo=UTC),
        datetime(2025, 1, 1, tzinfo=timezone(timedelta(hours=-3.5))),
    ],
)
def test_days_stay_days_and_moments_moments(when: date) -> None:
    """A day does not become midnight, and an offset is kept."""
    back = there_and_back(Document(id="a", text="b", published=when)).published
    assert (back, type(back)) == (when, type(when))


def test_no_spans_and_an_empty_list_of_spans_differ() -> None:
    """None means that names are to be found, an empty list that there are none."""
    assert there_and_back(Document(id="a", text="b")).spans is None
    assert there_and_back(Document(id="a", text="b", spans=())).spans == ()


def test_defaults_are_left_out() -> None:
    """A store is not filled with what is the same everywhere."""
    assert to_dict(Document(id="a", text="b")) == {"id": "a", "text": "b"}
    assert to_dict(Toponym(mention=a_mention(), place=None))["place"] is None


def test_every_record_can_be_written_and_read() -> None:
    """Each dataclass of the model has a codec for all its fields."""
    for cls in RECORDS:
        plain = {int: 1, float: 0.5, str: "x", date: date(2025, 1, 1), datetime: datetime(2025, 1, 1, tzinfo=UTC)}
        hints = typing.get_type_hints(cls)
        needed = [
            field for field in dataclasses.fields(cls) if field.default is field.default_factory is dataclasses.MISSING
        ]
        values = {field.name: plain[hints[field.name]] for field in needed if hints[field.name] in plain}
        if len(values) == len(needed) and cls is not model.EventQuery:  # a question is never stored
            assert there_and_back(cls(**values)) == cls(**values), cls.__name__


@settings(deadline=None)
@given(st.text(max_size=50))
def test_any_words_fit_on_a_line(words: str) -> None:
    """One line of JSON has one line end, in UTF-8, whatever stands in it, half pairs included."""
    line = to_line({"text": words})
    assert line.count(b"\n") == 1
    assert len(line.decode().splitlines()) == 1
    assert json.loads(line) == {"text": words}


def test_a_lone_surrogate_survives_a_line() -> None:
    """Half a pair is an escape of JSON."""
    assert json.loads(to_line({"a": "x\ud800y\udfff"})) == {"a": "x\ud800y\udfff"}


def test_the_reading_has_the_agreed_form() -> None:
    """The keys are those that others rely upon, each with values of the agreed kind."""
    reading = to_reading(a_full_extraction())
    assert list(reading) == ["document", "toponyms", "dates", "events", "rejected"]
    assert set(reading["document"]) == {"id", "path", "language", "published", "title", "text"}
    assert set(reading["toponyms"][0]) == {"start", "end", "text", "role", "place"}
    places = {"name", "lon", "lat", "kind", "geo_precision", "country_code", "gazetteer", "gazetteer_id", "score"}
    assert set(reading["toponyms"][0]["place"]) == places
    assert reading["toponyms"][1]["place"] is None
    assert set(reading["dates"][0]) == {"start", "end", "text", "type", "value", "interval"}
    assert reading["dates"][0]["interval"] == {
        "start": "2025-12-22",
        "end": "2025-12-22",
        "precision": "day",
        "basis": "weekday",
    }
    assert reading["dates"][1]["interval"] is None
    agreed = {"id", "type", "mode", "status", "start", "end", "date_precision", "date_basis", "places", "actors"}
    assert agreed | {"excerpts", "trigger", "score"} <= set(reading["events"][0])
    assert places <= set(reading["events"][0]["places"][0])
    assert reading["rejected"] == [
        {"what": "nave", "stage": "toponyms", "reason": "No place.", "start": 32, "end": 36, "text": "nave"}
    ]
    json.dumps(reading, allow_nan=False)


def test_offsets_of_a_reading_point_at_their_words() -> None:
    """Every `start` and `end` count code points of `document.text`."""
    reading = to_reading(a_full_extraction())
    text = reading["document"]["text"]
    event = reading["events"][0]
    found = [
        *reading["toponyms"][:1],
        *reading["dates"],
        *event["excerpts"],
        event["trigger"],
        *event["triggers"],
        *event["actors"],
        *event["figures"],
    ]
    for words in [*found, *reading["rejected"], *event["places"]]:
        assert text[words["start"] : words["end"]] == words["text"]


def test_a_figure_is_read_with_its_bounds_words_and_source() -> None:
    """What nobody tells is null; an open side is null, too, and never 0."""
    (figure,) = to_reading(a_full_extraction())["events"][0]["figures"]
    assert figure == {
        "kind": "dead",
        "lower": 3,
        "upper": None,
        "approximate": False,
        "source": "poliția",
        "start": 0,
        "end": 7,
        "text": TEXT[:7],
    }


def test_an_event_tells_which_of_its_places_were_not_found() -> None:
    """`places` holds those with coordinates, `unlocated` the names of the others."""
    event = to_reading(a_full_extraction())["events"][0]
    assert [place["name"] for place in event["places"]] == ["Krasnodar"]
    assert [place["text"] for place in event["unlocated"]] == ["Nicăieri"]


def test_an_undated_event_has_null_dates() -> None:
    """The keys are there."""
    document = a_document()
    (event,) = to_reading(Extraction(document=document, events=(an_event(date=None),)))["events"]
    assert [event[key] for key in ("start", "end", "date_precision", "date_basis")] == [None] * 4


def test_a_rejected_input_has_a_line_of_the_same_form() -> None:
    """A document that could not be read is null but for its path and the reason."""
    reading = rejected_reading(Rejected(what="a.txt", stage="documents", reason="It is empty; give it a text."))
    assert list(reading) == list(to_reading(a_full_extraction()))
    assert set(reading["document"]) == set(to_reading(a_full_extraction())["document"])
    assert (reading["document"]["path"], reading["document"]["text"], reading["events"]) == ("a.txt", None, [])
    assert reading["rejected"][0]["reason"] == "It is empty; give it a text."


def test_a_field_added_to_a_record_needs_no_change_here() -> None:
    """The codec follows the type hints of the record, nested, optional and repeated."""

    @dataclasses.dataclass(frozen=True)
    class New:
        spans: tuple[Span, ...] = ()
        event: Event | None = None
        where: tuple[Place, ...] | None = None
        day: date | None = None

    new = New(spans=(Span(start=1, end=2),), event=an_event(), where=(a_place(),), day=date(2025, 1, 1))
    New.__module__ = __name__
    globals()["New"] = New
    assert from_dict(New, json.loads(json.dumps(to_dict(new)))) == new
