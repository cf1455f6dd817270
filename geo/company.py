"""Words that stand beside the deeds of one type: those that tell of shots and of militias keep company with ASSAULT.

What an entry of the lexicon needs beside it is listed for it alone, and no such list is complete. The lists of all
entries of a type together show which words go with that type and hardly with another one; beside one of those a verb of
several meanings has the one of their type: of a “militia” that “takes” something, or people “killed” with a “dagger”.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from geo.event_types import all_types
from geo.event_words import Triggers, words_of
from geo.languages import load
from geo.named import function_words
from geo.participles import participle_forms
from geo.phrases import PhraseBook

_OFTEN = 4  # entries of a type that ask for a word
_FAMILY = 4  # what a family counts for at most, however many ways of saying one thing it lists
_PEOPLE = (
    1  # and what one that asks for people says of them, who do and suffer anything: kings and actors leave hospital
)
_NAMES_IT = 3  # what a noun that names such a deed by itself counts for
_SHARE = 0.6  # of all entries that ask for the word, those of the type
_KNOWN = 12  # words of a type; where there are fewer, its lists are too short to tell
_LETTERS = 4  # a shorter word is as good as any


@cache
def company_of(name: str, code: str) -> PhraseBook[float]:
    """The words that go with deeds of one type in a language, with the share that this type has of them."""
    words = _shares(code).get(name, {})
    return PhraseBook(words.items(), participle_forms(code, tuple(words)))


@cache
def companies(code: str) -> PhraseBook[tuple[str, float]]:
    """The words of all types at once, each with a type and its share."""
    words = [(word, (name, share)) for name, shares in _shares(code).items() for word, share in shares.items()]
    return PhraseBook(words, participle_forms(code, tuple(word for word, _ in words)))


def _lists(words: Triggers) -> Iterator[tuple[tuple[str, ...], int]]:
    """The lists of what entries of a type need, each with the number of entries: those of a family have one together."""
    lists = {id(needed): needed for needed in words.needs.values()}
    entries = Counter(id(needed) for needed in words.needs.values())
    yield from ((needed, entries[key]) for key, needed in lists.items())


@cache
def _shares(code: str) -> Mapping[str, Mapping[str, float]]:
    """Name of a type -> word -> share of the type in the entries that ask for it."""
    counts: dict[str, Counter[str]] = {}
    often = Counter[tuple[str, str]]()
    people = {entry.strip("=*") for entry in load(code).section("actors").get("kinds", {}).get("person", ())}
    for kind in all_types():
        words = words_of(kind.name, code)
        own = set(words.entries)
        for needed, entries in _lists(words):
            for word in set(needed) - own:
                counts.setdefault(word, Counter())[kind.name] += min(entries, _FAMILY)
                often[word, kind.name] += min(entries, _PEOPLE if word.strip("=*") in people else _FAMILY)
        for word in set(words.noun):
            counts.setdefault(word, Counter())[kind.name] += _NAMES_IT
            often[word, kind.name] += _NAMES_IT
    found: dict[str, dict[str, float]] = {}
    small = function_words(code)
    for word, by_type in counts.items():
        total = sum(by_type.values())
        for name, count in by_type.items():
            says_something = len(word.strip("=*")) >= _LETTERS and word.strip("=*") not in small
            if says_something and often[word, name] >= _OFTEN and count >= _SHARE * total:
                found.setdefault(name, {})[word] = count / total
    return MappingProxyType({name: words for name, words in found.items() if len(words) >= _KNOWN})
