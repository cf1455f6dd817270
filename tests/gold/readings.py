"""Short articles of our own in ten languages with their right reading, scored language by language.

Each file of `written/` holds twelve articles, one of `news/` four and one of `desk/` twenty-two, written before anybody
saw what the program makes of them; rules are mended on them since. Each file of `unseen/` holds six more, by other hands, which are
kept aside: nobody who mends rules reads them, and the floors that count stand on them. Until 2026-11-28 that was the half
of `written/` with odd numbers.

    [[article]]
    id, published, body, no_events     # words on which no event that happened stands
    [[article.event]]
    types                              # the acceptable ones, the best first
    words, also                        # words of the body that name the deed, each occurring once
    place, lat, lon, km                # "" where the text gives none; how far off is still right
    days                               # a day, "first/last", or "" where the text dates it in no way
    status, required                   # side events, which a reader may list or not, are not required
    [[article.event.or]]               # another place, or other days, that a fair reader may give as well
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from builders import a_document

from geo.gazetteer.sphere import distance_km
from geo.model import DateInterval, Event, Extraction, Place, Span
from geo.pipeline import Tools, extract

WRITTEN = Path(__file__).parent / "written"
NEWS = Path(__file__).parent / "news"
"""Four more in each language, most of which ask where something happened; rules are mended on all of them."""
DESK = Path(__file__).parent / "desk"
"""Sixteen more in each language from all desks, by yet other hands; rules are mended on them since 2026-11-29."""
LEARNED = Path(__file__).parent / "learned"
"""A dozen or more in each language, by yet other hands, which `learn_places` learns from as well; `make sweep` reads them."""
UNMENDED = Path(__file__).parent / "unmended"
"""Some thirty in each language on which nothing is mended, neither rules nor word lists: what news that nobody has seen looks
like to the program. The models of `make train` learn from them; who mends on them takes that away."""
UNSEEN = Path(__file__).parent / "unseen"
"""Six more in each language, on which no rule is mended."""
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One article as it was read, beside its gold."""

    language: str
    article: Gold
    extraction: Extraction
    pairs: tuple[tuple[Gold, Event | None], ...]
    """Every required event with the one that was read for it, if any."""
    side: tuple[tuple[Gold, Event | None], ...]
    """The same of the side events, which nobody has to find."""
    extra: tuple[Event, ...]
    """Events that no gold event is like."""


def languages() -> list[str]:
    """The languages that have articles."""
    return sorted(path.stem for path in WRITTEN.glob("*.toml"))


@cache
def articles(language: str, folder: Path = WRITTEN) -> tuple[Gold, ...]:
    """The articles of a language."""
    text = (folder / f"{language}.toml").read_text(encoding="utf-8")
    return tuple({**article, "body": article["body"].strip()} for article in tomllib.loads(text)["article"])


def read(language: str, article: Gold, tools: Tools) -> Reading:
    """The article, read as one that somebody dropped into the folder."""
    document = a_document(article["body"], published=article["published"], language=language, id=article["id"])
    extraction = extract(document, tools)
    golds = article.get("event", [])
    likeness = {
        (i, event.id): _likeness(gold, event, extraction) for i, gold in enumerate(golds) for event in extraction.events
    }
    chosen = dict(_paired(likeness))
    events = {event.id: event for event in extraction.events}
    liked = {event for (_, event), points in likeness.items() if points > 0}
    pairs = [(gold, events.get(chosen.get(i, ""))) for i, gold in enumerate(golds)]
    return Reading(
        language=language,
        article=article,
        extraction=extraction,
        pairs=tuple(pair for pair in pairs if pair[0]["required"]),
        side=tuple(pair for pair in pairs if not pair[0]["required"]),
        extra=tuple(event for event in extraction.events if event.id not in liked),
    )


def table(found: Sequence[Reading], title: str) -> None:
    """Print the shares of each language and of all."""
    print(f"\n{title}".ljust(16), *(name.rjust(10) for name in shares(found)))
    rows = {code: [r for r in found if r.language == code] for code in languages()} | {"all": list(found)}
    for code, some in rows.items():
        print(code.ljust(15), *(f"{value:10.0%}" for value in shares(some).values()))


def _paired(likeness: dict[tuple[int, str], float]) -> Iterator[tuple[int, str]]:
    """Each gold event with the read one that is most like it, each read event once."""
    golds: set[int] = set()
    events: set[str] = set()
    for (gold, event), points in sorted(likeness.items(), key=lambda item: -item[1]):
        if points > 0 and gold not in golds and event not in events:
            golds.add(gold)
            events.add(event)
            yield gold, event


def _likeness(gold: Gold, event: Event, extraction: Extraction) -> float:
    """0 where type or sentence differ; most where the very words of the deed are the same and all else agrees."""
    if event.event_type not in gold["types"]:
        return 0
    text = extraction.document.text
    spans = [
        Span(start=text.index(words), end=text.index(words) + len(words))
        for words in (gold["words"], *gold.get("also", ()))
    ]
    same_words = any(span.overlaps(trigger) for span in spans for trigger in event.triggers or (event.trigger,))
    same_sentence = any(span.overlaps(excerpt) for span in spans for excerpt in event.excerpts)
    agreed = 0.1 * has_place(gold, event) + 0.1 * has_days(gold, event)
    return 2 * same_words + same_sentence + agreed if same_words or same_sentence else 0


def has_place(gold: Gold, event: Event) -> bool:
    """Whether the event stands where the text says, or nowhere where it says nothing."""
    return is_where(gold, event.located.place if event.located else None)


def is_where(gold: Gold, place: Place | None) -> bool:
    """Whether a place is one that the text gives a deed; None is right where it gives none."""
    return any(_is_at(told, place) for told in (gold, *gold.get("or", ())) if "place" in told)


def _is_at(told: Gold, place: Place | None) -> bool:
    if not told["place"] or place is None:
        return bool(told["place"]) == (place is not None)
    return distance_km(told["lon"], told["lat"], place.lon, place.lat) <= told["km"]


def has_days(gold: Gold, event: Event) -> bool:
    """Whether the days are those of the text; where it tells none, none are told, or those of the publication.

    Two days of gold say that it was one of them, or the night between: each of them is right as well.
    """
    return any(_is_on(told["days"], event.interval) for told in (gold, *gold.get("or", ())) if "days" in told)


def _is_on(days: str, interval: DateInterval | None) -> bool:
    if not days:
        return interval is None or interval.basis == "publication"
    if interval is None:
        return False
    first, last = (date.fromisoformat(day) for day in (days.split("/") * 2)[:2])
    within = first <= interval.start and interval.end <= last and (last - first).days <= 1
    return within or (interval.start, interval.end) == (first, last)


def shares(readings: Sequence[Reading]) -> dict[str, float]:
    """Recall and precision of events, and the shares of found ones with the right place, days and status."""
    pairs = [pair for reading in readings for pair in reading.pairs]
    found = [(gold, event) for gold, event in pairs if event is not None]
    read_events = sum(len(reading.extraction.events) for reading in readings)
    return {
        "recall": len(found) / max(1, len(pairs)),
        "precision": 1 - sum(len(reading.extra) for reading in readings) / max(1, read_events),
        "place": sum(has_place(gold, event) for gold, event in found) / max(1, len(found)),
        "interval": sum(has_days(gold, event) for gold, event in found) / max(1, len(found)),
        "status": sum(gold["status"] == event.status for gold, event in found) / max(1, len(found)),
    }
