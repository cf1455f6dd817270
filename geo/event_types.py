"""Event types as data: one file `event_types/xx.toml` a type, found by its name.

The sixteen categories of PLOVER 0.8 with their modes, and twelve of our own, each with its crosswalk to PLOVER, CAMEO
and ACLED. To add a type, add its file, with examples in three languages or more that a reader of the definition would
look for, and its words to those of the languages (`geo.event_words`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from geo.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventType:
    """One type of the ontology."""

    name: str
    label: str
    definition: str
    colour: str
    """Mark on the light page, `#rrggbb`. All marks are circles, which many events share, so that a colour is their style."""
    colour_dark: str
    modes: Mapping[str, str]
    """Mode -> definition."""
    examples: Mapping[str, str]
    """Code of a language -> a sentence that tells of such a deed; the program reads the type out of it."""
    default_mode: str | None
    speech: bool
    """Somebody says something: the actor is a speaker, and a place counts only where the words were spoken."""
    mutual: bool
    """All who take part do the same, so that nobody is a target."""
    alone: frozenset[str]
    """Modes in which one acts and nobody is a target: who follows the verb is who does it (“dimitió el alcalde”)."""
    leaves: bool
    """Somebody goes away: a place that they go to is not where it happened."""
    on_site: bool
    """Done by hand and at a place, which an article names once: what follows is told of the same place."""
    local: bool
    """At one spot only: what is told next of another town is another matter (an accident, not a flood or a war)."""
    sudden: bool
    """Nobody puts it on a calendar: a verb in the present tells that it was."""
    strikes: bool
    """What the verb has as its object is where it happened (“invaded Ukraine”)."""
    answers: bool
    """What is done because of a deed before it: an arrest over a stabbing, a protest after a killing."""
    announced_as: str | None
    """What somebody does who says that he will do it, `TYPE` or `TYPE/mode`: he promises, or he threatens."""
    befalls: bool
    """It may befall people on their way from one place to another, at a spot that lies between."""
    parties: bool
    """Names with “between” before them are rather those of who takes part (“a match between”) than where it was."""
    addressed: bool
    """Done to somebody in words: a bare name of a place beside the verb is whom they go to (“thanked Abu Dhabi”)."""
    answers_later: frozenset[str]
    """Modes, "" for none, of what is decided or sent some time after the deed that it answers, and not on its day."""
    at_desk: bool
    """Decided somewhere else than where that happened which it follows from: it takes no place from it."""
    at_distance: frozenset[str]
    """Modes of the same kind in a type that is else done in a place: a promise."""
    at_home: frozenset[str]
    """Modes in which a state acts within its own borders: it closes its airspace, it expels an envoy."""
    countrywide: frozenset[str]
    """Modes of what a government, a parliament or a president decides for the whole country."""
    follows_from: tuple[str, ...]
    """Types that it commonly follows from; it takes place and date from them where it has none of its own."""
    counts: tuple[str, ...]
    """Kinds of figures that may be told of it, such as `dead`."""
    crosswalk: Mapping[str, Any]


ON_A_CALENDAR = frozenset({"PROTEST", "ELECTION", "CONSULT", "CULTURE_SPORT", "COOPERATE"})
"""Types of what people call for a day, so that who means to do it has it before him."""


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
        follows_from = tuple(data.pop("follows_from", ()))
        return EventType(
            follows_from=follows_from,
            addressed=data.pop("addressed", False),
            alone=frozenset(data.pop("alone", ())),
            answers_later=frozenset(data.pop("answers_later", ())),
            at_desk=data.pop("at_desk", False),
            at_distance=frozenset(data.pop("at_distance", ())),
            at_home=frozenset(data.pop("at_home", ())),
            counts=tuple(data.pop("counts", ())),
            countrywide=frozenset(data.pop("countrywide", ())),
            speech=data.pop("speech", False),
            mutual=data.pop("mutual", False),
            leaves=data.pop("leaves", False),
            on_site=data.pop("on_site", False),
            local=data.pop("local", False),
            sudden=data.pop("sudden", False),
            strikes=data.pop("strikes", False),
            answers=data.pop("answers", False),
            announced_as=data.pop("announced_as", None),
            befalls=data.pop("befalls", False),
            parties=data.pop("parties", False),
            default_mode=data.pop("default_mode", None),
            modes=MappingProxyType(data.pop("modes", {})),
            examples=MappingProxyType(data.pop("examples", {})),
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
