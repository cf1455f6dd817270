"""Records as plain JSON values: lossless for the store, and the stable reading that `dateline read` prints.

`to_dict` and `from_dict` follow the type hints of `geo.model`, so a new field of a record is carried without a change
here. A field that holds its default is left out: most events have no alternatives, modes or causes to store.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar, cast

from geo.model import (
    Actor,
    DateInterval,
    DateMention,
    Document,
    Event,
    Extraction,
    Figure,
    Place,
    Rejected,
    Span,
    Toponym,
)

Json = dict[str, Any]
Record = TypeVar("Record")

# Line ends to Unicode, and so to many readers of lines, that JSON leaves as they are inside a string.
_LINE_ENDS = str.maketrans({"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def to_dict(record: object) -> Json:
    """The record as JSON values: spans as `[start, end]`, days and moments as ISO 8601 text, tuples as lists."""
    encoded: Json = _codec(cast("Hashable", type(record))).encode(record)
    return encoded


def from_dict(cls: type[Record], data: Json) -> Record:
    """The record that `to_dict` made `data` from."""
    record: Record = _codec(cast("Hashable", cls)).decode(data)
    return record


def to_line(data: Json) -> bytes:
    """One line of JSON Lines in UTF-8, ended by the only line end in it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)
    return text.encode("utf-8", "backslashreplace") + b"\n"  # a lone surrogate has no UTF-8; \udXXX is its JSON


def to_reading(extraction: Extraction) -> Json:
    """What was seen in one document, in the form that `dateline read` prints and others rely upon.

    Offsets are code points into `document.text`. Beyond the agreed keys, an event carries `triggers`, `figures`,
    `caused_by`, `why`, and `unlocated`: the names of its places that could not be found, which `places` leaves out.
    """
    text = extraction.document.text
    return {
        "document": _document(extraction.document),
        "toponyms": [_toponym(toponym) for toponym in extraction.toponyms],
        "dates": [_date(mention, text) for mention in extraction.dates],
        "events": [_event(event, text) for event in extraction.events],
        "rejected": [_rejected(rejected, text) for rejected in extraction.rejected],
    }


def rejected_reading(rejected: Rejected) -> Json:
    """The reading of an input that could not be read as a document: nothing but the reason."""
    document = {"id": None, "path": rejected.what, "language": None, "published": None, "title": None, "text": None}
    return {"document": document, "toponyms": [], "dates": [], "events": [], "rejected": [_rejected(rejected, "")]}


def _document(document: Document) -> Json:
    published = document.published.isoformat() if document.published else None
    return {
        "id": document.id,
        "path": document.path,
        "language": document.language,
        "published": published,
        "title": document.title,
        "text": document.text,
    }


def _words(span: Span, text: str) -> Json:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _toponym(toponym: Toponym) -> Json:
    place = _place(toponym.place) if toponym.place else None
    return {**_mention(toponym), "place": place}


def _mention(toponym: Toponym) -> Json:
    mention = toponym.mention
    return {"start": mention.span.start, "end": mention.span.end, "text": mention.surface, "role": mention.role}


def _place(place: Place) -> Json:
    return {
        "name": place.name,
        "lon": place.lon,
        "lat": place.lat,
        "kind": place.kind,
        "geo_precision": place.geo_precision,
        "country_code": place.country_code,
        "gazetteer": place.gazetteer,
        "gazetteer_id": place.gazetteer_id,
        "score": place.score,
    }


def _date(mention: DateMention, text: str) -> Json:
    interval = _interval(mention.interval) if mention.interval else None
    return {**_words(mention.span, text), "type": mention.type, "value": mention.value, "interval": interval}


def _interval(interval: DateInterval) -> Json:
    return {
        "start": interval.start.isoformat(),
        "end": interval.end.isoformat(),
        "precision": interval.precision,
        "basis": interval.basis,
    }


def _event(event: Event, text: str) -> Json:
    interval = _interval(event.interval) if event.interval else dict.fromkeys(("start", "end", "precision", "basis"))
    return {
        "id": event.id,
        "type": event.event_type,
        "mode": event.mode,
        "status": event.status,
        "start": interval["start"],
        "end": interval["end"],
        "date_precision": interval["precision"],
        "date_basis": interval["basis"],
        "places": [{**_place(toponym.place), **_mention(toponym)} for toponym in event.places if toponym.place],
        "unlocated": [_mention(toponym) for toponym in event.places if toponym.place is None],
        "actors": [_actor(actor, text) for actor in event.actors],
        "excerpts": [_words(span, text) for span in event.excerpts],
        "trigger": _words(event.trigger, text),
        "triggers": [_words(span, text) for span in event.triggers],
        "figures": [_figure(figure, text) for figure in event.figures],
        "caused_by": event.caused_by,
        "score": event.score,
        "why": list(event.why),
    }


def _actor(actor: Actor, text: str) -> Json:
    return {
        **_words(actor.span, text),
        "name": actor.name,
        "role": actor.role,
        "country_code": actor.country_code,
        "kind": actor.kind,
    }


def _figure(figure: Figure, text: str) -> Json:
    return {
        "kind": figure.kind,
        "lower": figure.lower,
        "upper": figure.upper,
        "approximate": figure.approximate,
        "source": figure.source,
        **_words(figure.span, text),
    }


def _rejected(rejected: Rejected, text: str) -> Json:
    span = _words(rejected.span, text) if rejected.span else {}
    return {"what": rejected.what, "stage": rejected.stage, "reason": rejected.reason, **span}


@dataclass(frozen=True, slots=True)
class _Codec:
    """The two ways between a value and its JSON; None never reaches them."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


def _day(text: str) -> date:
    """The civil day, or the moment: only a moment's text holds a `T`."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


_PLAIN = _Codec(lambda value: value, lambda value: value)
_DAY = _Codec(lambda day: day.isoformat(), _day)
_SPAN = _Codec(lambda span: [span.start, span.end], lambda ends: Span(start=ends[0], end=ends[1]))


def _many(item: _Codec) -> _Codec:
    return _Codec(
        lambda values: [item.encode(value) for value in values], lambda values: tuple(map(item.decode, values))
    )


def _record(cls: type[Any]) -> _Codec:
    """The codec of a dataclass; its fields are looked up at the first use because a place holds places."""

    @cache
    def fields() -> tuple[tuple[str, object, _Codec], ...]:
        hints = typing.get_type_hints(cls)
        return tuple((field.name, field.default, _codec(hints[field.name])) for field in dataclasses.fields(cls))

    def encode(record: object) -> Json:
        return {
            name: None if value is None else codec.encode(value)
            for name, default, codec in fields()
            if (value := getattr(record, name)) != default
        }

    def decode(data: Json) -> object:
        kept = ((name, data[name], codec) for name, _, codec in fields() if name in data)
        return cls(**{name: None if value is None else codec.decode(value) for name, value, codec in kept})

    return _Codec(encode, decode)


@cache
def _codec(hint: Hashable) -> _Codec:
    """The codec of a type hint. Of a union, None does not count; a day and a moment are read by one rule."""
    kinds = [kind for kind in typing.get_args(hint) if kind is not type(None)]
    if typing.get_origin(hint) is tuple:
        return _many(_codec(kinds[0]))
    if date in kinds or hint in (date, datetime):
        return _DAY
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        return _codec(kinds[0])
    if hint is Span:
        return _SPAN
    return _record(hint) if isinstance(hint, type) and dataclasses.is_dataclass(hint) else _PLAIN
