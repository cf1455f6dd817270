"""The words that name deeds, by language: one file `event_words/xx.toml` a language, found by its code.

A table a type of event, as `Triggers` has it. Entries are one word or several, separated by blanks, and each word is one of
    `attack`   the dictionary form (lemma), lower case
    `=talks`   exactly this written form, in any case
    `bombard*` every word that begins so
    `~`        none to three words of any kind, between others
    `<score>`  the score of a match: “3-1”, “2:0”
Words that need the same beside them stand in one family, which says it once for all of them:

    [[CONSULT.family]]
    weak_verb = ["=flew ~ =to", "head ~ =for"]
    needs = ["minister", "envoy"]       # of each of them; `apart` likewise
    strict = true                       # `named` and `placed` likewise
    modes = ["visit"]                   # those that they choose

To teach Dateline the events of a further language, add its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from geo import word_files
from geo.errors import ConfigurationError


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Triggers:
    """The words of one language that name one type of deed, by how much they say alone."""

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
    """Trigger entry -> words of which one must stand in the same sentence.

    Nouns for people and bodies stand for all of their kind, so that who needs a minister may have a mayor. Weak nouns and
    words of several types need theirs in the clause.
    """
    strict: tuple[str, ...] = ()
    """Entries of `needs` that are everyday words otherwise (“take”, “see”): one of their words must stand in their own clause.

    Neither somebody else of the kind nor other words of the type stand for it.
    """
    named: tuple[str, ...] = ()
    """Entries behind which a name must stand: who “sera à Lyon” visits it, but not who “sera à la retraite”."""
    placed: tuple[str, ...] = ()
    """Entries that name a deed only where their sentence says where: who “came to Kyiv” visits it, not who “came to power”."""
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Trigger entry -> words in its clause with which it alone has another sense: tourists “invade”, a telephone “crashes”."""
    modes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Mode -> words in the same clause, or the trigger itself, that choose it."""

    @property
    def entries(self) -> tuple[str, ...]:
        """Every trigger, strong and weak."""
        return (*self.noun, *self.verb, *self.weak_noun, *self.weak_verb)


_FOLDER = "event_words"
_PARTS = ("noun", "verb", "weak_noun", "weak_verb")
_SHARED = ("needs", "apart", "strict", "named", "placed", "modes")


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words for events, sorted."""
    return word_files.codes(_FOLDER)


@cache
def load(code: str) -> Mapping[str, Triggers]:
    """Name of a type -> its words in a language; empty for a language that has none.

    Raises:
        ConfigurationError: the file of the language cannot be used.
    """
    try:
        return MappingProxyType({name: _triggers(table) for name, table in word_files.tables(_FOLDER, code).items()})
    except (TypeError, AttributeError) as error:
        told = f"`dateline language {code}` tells what to mend"
        raise ConfigurationError(f"{_FOLDER}/{code}.toml cannot be used ({error}); {told}.") from error


def words_of(name: str, code: str) -> Triggers:
    """The words of a language for one type; none where it has none."""
    return load(code).get(name, Triggers())


def _triggers(table: Mapping[str, Any]) -> Triggers:
    fields: dict[str, Any] = {}
    for key, value in table.items():
        if key != "family":
            fields[key] = tuple(value) if isinstance(value, list) else {k: tuple(words) for k, words in value.items()}
    for family in table.get("family", ()):
        _add(family, fields)
    return Triggers(**fields)


def _add(family: Mapping[str, Any], fields: dict[str, Any]) -> None:
    """Add the words of a family to the fields of their type, with what holds for all of them.

    Raises:
        TypeError: it has a key that families do not have.
    """
    entries: tuple[str, ...] = ()
    for key, value in family.items():
        if key in _PARTS:
            fields[key] = (*fields.get(key, ()), *value)
            entries += tuple(value)
        elif key not in _SHARED:
            raise TypeError(f"a family has no “{key}”")
    for key in ("needs", "apart"):
        if key in family:
            fields[key] = {**fields.get(key, {}), **dict.fromkeys(entries, tuple(family[key]))}
    for key in ("strict", "named", "placed"):
        fields[key] = (*fields.get(key, ()), *(entries if family.get(key) else ()))
    modes = fields.get("modes", {})
    fields["modes"] = modes | {mode: (*modes.get(mode, ()), *entries) for mode in family.get("modes", ())}
