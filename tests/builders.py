"""Records for tests: every argument has a plain default, so a test names only what it is about."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from geo.model import (
    Actor,
    ActorKind,
    ActorRole,
    Dataset,
    DateBasis,
    DateInterval,
    DatePrecision,
    Document,
    Event,
    Figure,
    FigureKind,
    GeoPrecision,
    ImportedEvent,
    Place,
    PlaceKind,
    PlaceMention,
    PlaceRole,
    Sentence,
    Span,
    Status,
    Toponym,
)
from geo.sentences import split
from geo.stores import EventStore

A_TEXT = "Un atac cu drone a avariat două nave la Krasnodar. Pagubele au dus la un incendiu mare."


def a_day(day: str | date | None) -> date | None:
    """The date of "2025-12-22"."""
    return date.fromisoformat(day) if isinstance(day, str) else day


def a_span(text: str, words: str, *, after: int = 0) -> Span:
    """Where `words` first stand in `text` from `after` on; the words must be there."""
    start = text.index(words, after)
    return Span(start=start, end=start + len(words))


def a_document(
    text: str = A_TEXT,
    published: str | date | None = "2025-12-22",
    language: str = "ro",
    *,
    id: str | None = None,  # noqa: A002 -- the field has this name
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    path: str | None = "article.txt",
    body_start: int = 0,
    spans: Sequence[Span] | None = None,
) -> Document:
    """An article; its id is a hash of the text unless it is given."""
    return Document(
        id=id if id is not None else hashlib.sha256(text.encode()).hexdigest()[:20],
        text=text,
        language=language,
        title=title,
        publisher=publisher,
        url=url,
        published=a_day(published),
        path=path,
        body_start=body_start,
        spans=tuple(spans) if spans is not None else None,
    )


def sentences_of(text: str, language: str = "ro") -> tuple[Sentence, ...]:
    """The sentences of a text, with tokens and lemmas."""
    return split(a_document(text, language=language))


def a_sentence(text: str, language: str = "ro") -> Sentence:
    """The only sentence of a text."""
    (sentence,) = sentences_of(text, language)
    return sentence


def a_place(
    name: str = "Krasnodar",
    lon: float = 38.98,
    lat: float = 45.04,
    *,
    kind: PlaceKind = "town",
    geo_precision: GeoPrecision = "settlement",
    radius_m: float = 10_000.0,
    country_code: str | None = "RU",
    admin1: str | None = "Krasnodar Krai",
    admin1_code: str | None = "RU-KDA",
    gazetteer: str = "test",
    gazetteer_id: str | None = None,
    population: int = 1_000_000,
    score: float = 0.9,
    alternatives: Sequence[Place] = (),
    why: Sequence[str] = (),
) -> Place:
    """A place, longitude before latitude."""
    return Place(
        name=name,
        lon=lon,
        lat=lat,
        kind=kind,
        geo_precision=geo_precision,
        radius_m=radius_m,
        country_code=country_code,
        admin1=admin1,
        admin1_code=admin1_code,
        gazetteer=gazetteer,
        gazetteer_id=gazetteer_id if gazetteer_id is not None else name.lower(),
        population=population,
        score=score,
        alternatives=tuple(alternatives),
        why=tuple(why),
    )


def a_mention(
    surface: str = "Krasnodar",
    start: int = 0,
    *,
    lemma: str | None = None,
    role: PlaceRole = "location",
    score: float = 0.9,
    sentence: int = 0,
    kind_hint: str | None = None,
    direction: str | None = None,
) -> PlaceMention:
    """Words that name a place, starting at code point `start`."""
    return PlaceMention(
        span=Span(start=start, end=start + len(surface)),
        surface=surface,
        lemma=lemma if lemma is not None else surface,
        role=role,
        score=score,
        sentence=sentence,
        kind_hint=kind_hint,
        direction=direction,
    )


def a_toponym(
    surface: str = "Krasnodar",
    start: int = 0,
    *,
    role: PlaceRole = "location",
    sentence: int = 0,
    place: Place | None = None,
    located: bool = True,
) -> Toponym:
    """A mention with its place: `place`, else `a_place()` of the same name; none with `located=False`."""
    found = (place or a_place(surface)) if located else None
    return Toponym(mention=a_mention(surface, start, role=role, sentence=sentence), place=found)


def an_interval(
    start: str | date = "2025-12-22",
    end: str | date | None = None,
    *,
    precision: DatePrecision = "day",
    basis: DateBasis = "explicit",
    span: Span | None = None,
) -> DateInterval:
    """Days, both included; one day where no end is given."""
    first = a_day(start)
    assert first is not None
    return DateInterval(start=first, end=a_day(end) or first, precision=precision, basis=basis, span=span)


def an_actor(
    name: str = "oficiali ruși",
    start: int = 0,
    *,
    role: ActorRole = "speaker",
    kind: ActorKind = "government",
    country_code: str | None = "RU",
) -> Actor:
    """An actor whose name stands at code point `start`."""
    return Actor(
        span=Span(start=start, end=start + len(name)), name=name, role=role, kind=kind, country_code=country_code
    )


_SOMEWHERE = "somewhere"


def a_figure(
    kind: FigureKind = "dead",
    lower: int | None = 3,
    upper: int | None = None,
    *,
    start: int = 0,
    end: int = 7,
    source: str | None = None,
    approximate: bool = False,
) -> Figure:
    """A figure that the words from `start` to `end` tell."""
    span = Span(start=start, end=end)
    return Figure(kind=kind, lower=lower, upper=upper, span=span, approximate=approximate, source=source)


def an_imported_event(
    source_id: str = "1",
    *,
    dataset: str = "made-up",
    event_type: str = "ASSAULT",
    mode: str | None = "drone",
    date: str | date | None = "2025-12-22",
    until: str | date | None = None,
    place: Place | None = None,
    actors: Sequence[tuple[str, ActorRole]] = (),
    notes: str = "Made-up words of a source.",
    **given: Any,
) -> ImportedEvent:
    """An event of a dataset, somewhere only where a place is given."""
    first, last = a_day(date), a_day(until if until is not None else date)
    interval = DateInterval(start=first, end=last, precision="day", basis="explicit") if first and last else None
    return ImportedEvent(
        id=f"{dataset}-{source_id}",
        dataset=dataset,
        source_id=source_id,
        event_type=event_type,
        mode=mode,
        interval=interval,
        place=place,
        actors=tuple(actors),
        notes=notes,
        **given,
    )


def a_dataset(name: str = "made-up", **given: Any) -> Dataset:
    """What is known of a file of made-up events."""
    known: dict[str, Any] = {
        "title": "Made-up events",
        "licence": "Anybody may use them.",
        "attribution": "Nobody",
        "url": "https://made-up.example",
        "format": "csv",
        "path": "made-up.csv",
        "sha256": "0" * 64,
        "imported": datetime(2026, 1, 1, tzinfo=UTC),
    }
    return Dataset(name=name, **(known | given))


def keep_dataset(store: EventStore, *events: ImportedEvent, name: str = "made-up") -> None:
    """Imports the events as the dataset of that name."""
    dataset = a_dataset(name, events=len(events))
    store.replace_dataset(name, [events], lambda: dataset, lambda _: None)


def an_event(
    id: str = "event-1",  # noqa: A002 -- the field has this name
    *,
    document: Document | None = None,
    event_type: str = "ASSAULT",
    mode: str | None = "drone",
    status: Status = "reported",
    date: str | date | None = "2025-12-22",
    until: str | date | None = None,
    precision: DatePrecision = "day",
    basis: DateBasis = "explicit",
    places: Sequence[Toponym] | str = _SOMEWHERE,
    actors: Sequence[Actor] = (),
    figures: Sequence[Figure] = (),
    trigger: str = "atac",
    excerpts: Sequence[Span] | None = None,
    caused_by: str | None = None,
    score: float = 0.8,
    why: Sequence[str] = (),
) -> Event:
    """An event of `document` (else `a_document()`): told by its first sentence, at Krasnodar, on 2025-12-22.

    `date=None` makes it undated, `places=()` unlocated. `trigger` is looked up in the text.
    """
    document = document or a_document()
    told = tuple(excerpts) if excerpts is not None else (split(document)[0].span,)
    word = a_span(document.text, trigger, after=told[0].start)
    somewhere = (a_toponym(start=a_span(document.text, "Krasnodar").start),) if places == _SOMEWHERE else places
    return Event(
        id=id,
        document_id=document.id,
        event_type=event_type,
        mode=mode,
        status=status,
        interval=None if date is None else an_interval(date, until, precision=precision, basis=basis),
        places=tuple(somewhere),  # type: ignore[arg-type]
        actors=tuple(actors),
        figures=tuple(figures),
        excerpts=told,
        trigger=word,
        triggers=(word,),
        caused_by=caused_by,
        score=score,
        why=tuple(why),
    )


def a_geonames_line(
    name: str = "Malye Bystry",
    number: object = 90_000_001,
    *,
    alternates: str = "",
    lat: object = 45.5,
    lon: object = 38.5,
    sort: str = "P.PPL",
    country: str = "RU",
    admin1: str = "38",
    population: object = 0,
    changed: str = "2025-06-01",
) -> str:
    """A line of a country file of GeoNames: by default a village that nobody knows, in Krasnodar Krai."""
    letter, _, code = sort.partition(".")
    cells = [number, name, name, alternates, lat, lon, letter, code, country, "", admin1, "", "", "", population]
    return "\t".join(map(str, [*cells, "", 10, "Europe/Moscow", changed]))


def a_country_file(path: Path, lines: Iterable[str | bytes], *, member: str = "RU.txt") -> Path:
    """The file at `path` with these lines: a zip as GeoNames has it, or the text alone, by the ending."""
    table = b"".join((line.encode() if isinstance(line, str) else line) + b"\n" for line in lines)
    if path.suffix != ".zip":
        path.write_bytes(table)
        return path
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "Readme for GeoNames gazetteer extract files")
        archive.writestr(member, table)
    return path
