"""Event types as data: one file `event_types/xx.toml` a type, found by its name.

The sixteen categories of PLOVER 0.8 with their modes, and twelve of our own, each with its crosswalk to PLOVER, CAMEO
and ACLED. To add a type, add its file.

Trigger entries are one word or several, separated by blanks, and each word is one of
    `attack`   the dictionary form (lemma), lower case
    `=talks`   exactly this written form, in any case
    `bombard*` every word that begins so
    `~`        none to three words of any kind, between others
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from geo.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Triggers:
    """The words of one language that name the deed, by how much they say alone."""

    noun: tuple[str, ...] = ()
    """Nouns that name the event ("attack", "talks")."""
    verb: tuple[str, ...] = ()
    """Infinitives of verbs that report it ("bombard")."""
    weak_noun: tuple[str, ...] = ()
    """Nouns that need a place, a date or an actor in their clause."""
    weak_verb: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    """Words in the same clause that show another sense ("heart" beside "attack")."""
    needs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Trigger entry -> words of which one must stand in the same clause."""
    modes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Mode -> words in the same clause, or the trigger itself, that choose it."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventType:
    """One type of the ontology."""

    name: str
    label: str
    definition: str
    colour: str
    """Mark on the light page, `#rrggbb`."""
    colour_dark: str
    modes: Mapping[str, str]
    """Mode -> definition."""
    default_mode: str | None
    speech: bool
    """Somebody says something: the actor is a speaker, and a place counts only where the words were spoken."""
    mutual: bool
    """All who take part do the same, so that nobody is a target."""
    leaves: bool
    """Somebody goes away: a place that they go to is not where it happened."""
    follows_from: tuple[str, ...]
    """Types that it commonly follows from; it takes place and date from them where it has none of its own."""
    crosswalk: Mapping[str, Any]
    triggers: Mapping[str, Triggers]
    """Language code -> triggers."""


def names() -> tuple[str, ...]:
    """The names of all types, such as `ASSAULT`, sorted."""
    folder = resources.files("geo") / "event_types"
    return tuple(sorted(entry.name[:-5].upper() for entry in folder.iterdir() if entry.name.endswith(".toml")))


@cache
def load(name: str) -> EventType:
    """The type of that name.

    Raises:
        ConfigurationError: there is no such type, or its file lacks a field or has an unknown one.
    """
    path = resources.files("geo") / "event_types" / f"{name.lower()}.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        triggers = {code: _triggers(table) for code, table in data.pop("triggers", {}).items()}
        follows_from = tuple(data.pop("follows_from", ()))
        return EventType(
            triggers=MappingProxyType(triggers),
            follows_from=follows_from,
            speech=data.pop("speech", False),
            mutual=data.pop("mutual", False),
            leaves=data.pop("leaves", False),
            default_mode=data.pop("default_mode", None),
            modes=MappingProxyType(data.pop("modes", {})),
            crosswalk=MappingProxyType(data.pop("crosswalk", {})),
            **data,
        )
    except FileNotFoundError:
        raise ConfigurationError(f"There is no event type {name!r}; the types are {', '.join(names())}.") from None
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise ConfigurationError(f"event_types/{name.lower()}.toml cannot be used: {error}; mend the file.") from error


@cache
def all_types() -> tuple[EventType, ...]:
    """Every type, sorted by name."""
    return tuple(load(name) for name in names())


def _triggers(table: Mapping[str, Any]) -> Triggers:
    fields: dict[str, Any] = {}
    for key, value in table.items():
        fields[key] = tuple(value) if isinstance(value, list) else {k: tuple(words) for k, words in value.items()}
    return Triggers(**fields)
