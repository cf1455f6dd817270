"""A made-up event in the words of a language, with the place of each word in the text."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib import resources
from random import Random

from babel import Locale
from babel.dates import format_date

from geo.demo.world import LABEL
from geo.model import DatePrecision, Place, Span

_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is to say; None where nobody knows."""

    event_type: str
    place: str | None
    day: str | None
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, and where in it what is told; offsets count from its beginning."""

    text: str
    deed: Span
    place: Span
    day: Span
    who: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Words:
    """How a language tells an event."""

    lines: tuple[tuple[str, ...], ...]
    """Each a sentence in parts: plain words and names of slots in turn."""
    someday: str
    somewhere: str
    who: str
    deeds: dict[str, str]
    countries: dict[str, str]


def tell(chance: Random, language: str, told: Told) -> Line:
    """One sentence about it."""
    words = _words(language)
    values = {
        "deed": words.deeds[told.event_type],
        "place": told.place or words.somewhere,
        "day": told.day or words.someday,
        "who": words.who + ", ".join(told.who) if told.who else "",
    }
    text, at = f"[{LABEL}] ", {}
    for number, part in enumerate(chance.choice(words.lines)):
        if number % 2:
            at[part] = len(text)
            text += values[part]
        else:
            text += part
    spans = {slot: Span(start=start, end=start + len(values[slot])) for slot, start in at.items()}
    return Line(text, spans["deed"], spans["place"], spans["day"], _each(told.who, at["who"] + len(words.who)))


def title(language: str, event_type: str, place: str | None) -> str:
    """What stands above an article that begins with such an event."""
    words = _words(language)
    return f"{LABEL}: {words.deeds[event_type]}, {place or words.somewhere}"


def place_words(language: str, place: Place) -> str:
    """The place with its country in the language, as `Kyiv (Україна)`."""
    country = _words(language).countries.get(place.country_code or "")
    return f"{place.name} ({country})" if country and place.kind != "country" else country or place.name


@lru_cache(maxsize=100_000)
def day_words(language: str, start: date, end: date, precision: DatePrecision) -> str:
    """The days as the language writes them."""
    locale = _locale(language)
    if precision == "year":
        return format_date(start, "y", locale=locale)
    if precision == "month":
        return format_date(start, "LLLL y", locale=locale)
    first = format_date(start, "long", locale=locale)
    return first if start == end else f"{first} – {format_date(end, 'long', locale=locale)}"


def _each(names: Sequence[str], start: int) -> tuple[Span, ...]:
    """Where each name stands in a list of them that begins there."""
    spans = []
    for name in names:
        spans.append(Span(start=start, end=start + len(name)))
        start += len(name) + len(", ")
    return tuple(spans)


@cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    table: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        (resources.files("geo.demo") / "words.toml").read_text(encoding="utf-8")
    )
    return table


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language)


@cache
def _words(language: str) -> _Words:
    table = _table()
    return _Words(
        lines=tuple(tuple(_SLOT.split(line)) for line in table["lines"][language]),
        someday=str(table["someday"][language]),
        somewhere=str(table["somewhere"][language]),
        who=str(table["who"][language]),
        deeds={name: words[language] for name, words in table["deeds"].items()},
        countries={code: str(name) for code, name in _locale(language).territories.items()},
    )
