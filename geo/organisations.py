"""Organisations, media and office holders by name: `organisations.tsv`, one a row, names in several languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

# The words of a name as sentences fall into them: initials whole, clitics of English and marks apart.
_WORDS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*|\S")
_POSSESSIVE = re.compile(r"^(.+)(['’]s)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A body, or a person so well known that articles do not say whose president it is."""

    id: str
    kind: str
    """`organisation`, `government`, `armed_force`, `media`, `person`."""
    country: str | None
    """ISO 3166-1 alpha-2; None for international bodies."""
    names: tuple[str, ...]
    seat: tuple[str, str] | None = None
    """Town and country where a body of many states sits, by the English name and the code."""

    is_called_by_seat: bool = False
    """Whether its town stands for it where it acts, as Brussels does for the Union."""

    @property
    def name(self) -> str:
        """The first name, which stands for all."""
        return self.names[0]


@cache
def all_organisations() -> tuple[Organisation, ...]:
    """Every row of the table, in its order."""
    text = (resources.files("geo") / "organisations.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(
        Organisation(
            id=key,
            kind=kind,
            country=country or None,
            names=tuple(names.split("|")),
            seat=_seat(*seat[:2]),
            is_called_by_seat=bool(seat[2:]),
        )
        for key, kind, country, names, *seat in rows
        if key != "id"
    )


@cache
def called_by_seat() -> dict[tuple[str, str], Organisation]:
    """Town and country -> the body that the town stands for."""
    return {body.seat: body for body in all_organisations() if body.seat and body.is_called_by_seat}


def _seat(town: str = "", country: str = "") -> tuple[str, str] | None:
    return (town, country) if country else None


def spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """The words of a name, in each of the ways in which sentences are cut into words."""
    whole = tuple(_WORDS.findall(name))
    apart = tuple(part for word in whole for part in _parts(word))
    curly = tuple(tuple(word.replace("'", "’") for word in words) for words in (whole, apart))
    return tuple(dict.fromkeys((whole, apart, *curly)))


def _parts(word: str) -> tuple[str, ...]:
    """A word with the English possessive apart."""
    match = _POSSESSIVE.match(word)
    return match.groups() if match else (word,)


def is_written_so(words: Sequence[str], name: str) -> bool:
    """Whether words bear the capitals of a name: UN is no article and WHO no pronoun.

    A name in capitals is met in capitals only; another way to write it (Unesco) is a name of its own.
    """
    for model in spellings(name):
        if len(model) != len(words) or any(a.lower() != b.lower() for a, b in zip(words, model, strict=True)):
            continue
        if name.isupper():
            return tuple(words) == model
        article = 1 if model[0] == "The" and len(model) > 2 else 0  # “the New York Times”
        pairs = zip(words[article:], model[article:], strict=True)
        return all(word[:1].isupper() or not part[:1].isupper() for word, part in pairs)
    return False
