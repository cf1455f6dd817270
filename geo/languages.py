"""Languages as data: one file `languages/xx.toml` a language, found by its name.

A pack is read once per process. Each stage reads its own section of the pack (`dates`, `places`, `cues`, ...) and
compiles it; a stage that finds its section missing does less, never fails. To add a language, add its file: all that it may
hold stands in `language_keys.toml`, and `dateline language xx` checks it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from types import MappingProxyType
from typing import Any

from geo import word_files
from geo.errors import ConfigurationError

_FOLDER = "languages"
_EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, eq=False)
class LanguagePack:
    """What is known of one language. Compared and hashed by identity: there is one pack a code in a process."""

    code: str
    """BCP 47 primary tag."""
    name: str
    direction: str
    """`ltr` or `rtl`."""
    sections: Mapping[str, Mapping[str, Any]]

    def section(self, name: str) -> Mapping[str, Any]:
        """The tables of one stage; empty where the language does not have them."""
        return self.sections.get(name, _EMPTY)

    @cached_property
    def unspaced_words(self) -> frozenset[str]:
        """The words that the stages look for, in a language that has no blanks between words; empty in all others.

        Those of time are left out: they have a tokeniser of their own.
        """
        if not self.section("sentences").get("unspaced"):
            return frozenset()
        tables = (self.section(name) for name in ("cues", "actors", "demonyms", "places"))
        return frozenset(word.strip("=*") for table in tables for word in _texts(table))


def _texts(entry: object) -> Iterator[str]:
    """Every text in a table of a pack; of words that a table explains, the words."""
    if isinstance(entry, str):
        yield entry
    elif isinstance(entry, list):
        yield from (text for value in entry for text in _texts(value))
    elif isinstance(entry, Mapping):
        yield from (key for key, value in entry.items() if isinstance(value, str))
        yield from (text for value in entry.values() if not isinstance(value, str) for text in _texts(value))


def codes() -> tuple[str, ...]:
    """The languages that have a pack, sorted."""
    return word_files.codes(_FOLDER)


@cache
def listed(code: str, section: str, *keys: str) -> frozenset[str]:
    """The entries of some lists of a pack as written forms, without the sign that asks for exactly these.

    Made once: many stages ask at every word whether it is an article, a preposition, a pronoun.
    """
    table = load(code).section(section)
    return frozenset(entry.lstrip("=") for key in keys for entry in table.get(key, ()))


@cache
def load(code: str) -> LanguagePack:
    """The pack of a BCP 47 tag; an empty pack where the language has no file.

    Raises:
        ConfigurationError: the file cannot be read, is not TOML in UTF-8, or lacks `name`.
    """
    primary = code.lower().split("-")[0]
    if primary not in codes():
        return LanguagePack(code=primary, name=primary, direction="ltr", sections=_EMPTY)
    data = word_files.tables(_FOLDER, primary)
    name, direction = data.pop("name", None), data.pop("direction", "ltr")
    if not isinstance(name, str) or not name:
        raise _unusable(primary, 'has no name; write at the head, for example, name = "Nederlands"')
    if direction not in ("ltr", "rtl"):
        raise _unusable(primary, f'says direction = {direction!r}; write "ltr" or "rtl", or leave it out')
    for key, section in data.items():
        if not isinstance(section, Mapping):
            raise _unusable(
                primary, f"has “{key}” above all tables; begin the table with [{key}], or put it into its own"
            )
    return LanguagePack(code=primary, name=name, direction=direction, sections=MappingProxyType(data))


def _unusable(code: str, text: str) -> ConfigurationError:
    return ConfigurationError(f"{_FOLDER}/{code}.toml {text}.")
