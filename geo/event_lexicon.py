"""The words for deeds of a language (`geo.event_words`), as a sentence is searched for them.

Each entry is met in all its forms, and stands for one meaning of several where more types of events have it. Beside it
are the words that an entry needs or that exclude it, and the kinds of people that may stand for those it needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geo.event_types import EventType, all_types
from geo.event_words import Triggers, words_of
from geo.insertions import between
from geo.languages import listed
from geo.languages import load as load_pack
from geo.model import Form
from geo.participles import participle_forms
from geo.phrases import PhraseBook
from geo.present_nouns import forms_like_nouns

PASSIVE = "passive"
"""What `object_first` says where only in the passive an object may stand before its verb."""
_TOLD = 6  # of the words that an entry lacks
_BY_PEOPLE = "PROTEST"


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """One reading of a lexicon entry."""

    type: EventType
    form: Form
    strong: bool
    words: Triggers
    """All words of the type in the language."""
    before: str = ""
    """What must stand before the verb, where the entry has it behind: “gave a prize”, and “a prize gave ...”."""
    whole: str = ""
    """The entry that has it behind."""


@cache
def meanings(code: str) -> PhraseBook[Meaning]:
    """All that the words of a language can mean."""
    prepositions = listed(code, "cues", "prepositions")
    apart = bool(load_pack(code).section("verbs").get("bracket"))  # “gab am Montag nach”: the particle of the verb
    return PhraseBook(_entries(code), _verb_forms(code), between(code), frozenset() if apart else prepositions)


def _entries(code: str) -> Iterator[tuple[str, Meaning]]:
    for kind in all_types():
        words = words_of(kind.name, code)
        yield from ((entry, Meaning(kind, "noun", True, words)) for entry in words.noun)
        yield from ((entry, Meaning(kind, "verb", True, words)) for entry in words.verb)
        yield from ((entry, Meaning(kind, "noun", False, words)) for entry in words.weak_noun)
        yield from ((entry, Meaning(kind, "verb", False, words)) for entry in words.weak_verb)
        yield from _with_object_before(kind, words, code)


def _with_object_before(kind: EventType, words: Triggers, code: str) -> Iterator[tuple[str, Meaning]]:
    """The verbs of entries such as “sign ~ treaty”, where the language may put the object first (`object_first`).

    Some do so in the passive only (“the treaty was signed”), and with a particle (“talks were broken off”). A road that is
    blocked is so by anybody, and no protest for that.
    """
    first = load_pack(code).section("verbs").get("object_first")
    if not first or kind.name == _BY_PEOPLE:
        return
    governing = listed(code, "cues", "prepositions")
    for entry in words.verb:
        verb, gap, thing = entry.partition(" ~ ")
        particles = verb.split()[1:]
        if not gap or "~" in thing or thing.split()[0].lstrip("=") in governing:
            continue
        if not particles or (first == PASSIVE and len(particles) == 1 and particles[0].startswith("=")):
            yield verb, Meaning(kind, "verb", True, words, thing, entry)


@cache
def _verb_forms(code: str) -> dict[str, frozenset[str]]:
    words = (words_of(kind.name, code) for kind in all_types())
    verbs = tuple(entry for listed in words for entry in (*listed.verb, *listed.weak_verb))
    presents = forms_like_nouns(code, verbs)
    return {verb: forms | presents.get(verb, frozenset()) for verb, forms in participle_forms(code, verbs).items()}


@cache
def context_words(name: str, code: str, table: str, key: str) -> PhraseBook[str]:
    """The words of `unless`, or those of one key of `needs`, `apart` or `modes`; of a verb, its participles as well."""
    listed = getattr(words_of(name, code), table)
    entries: tuple[str, ...] = listed[key] if key else listed
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries))


@cache
def object_words(code: str, word: str) -> PhraseBook[str]:
    """An object that stands before its verb, in all its forms."""
    return PhraseBook(((word, word),), participle_forms(code, (word,)))


@cache
def some_needed(name: str, code: str, entry: str) -> str:
    """Some of the words that an entry needs, as they are read: without the signs for written forms and beginnings."""
    needed = words_of(name, code).needs.get(entry, ())[:_TOLD]
    return ", ".join(word.replace("=", "").replace("*", "…").replace("<score>", "3-1") for word in needed)


@cache
def ambiguous(code: str) -> frozenset[str]:
    """Entries of more than one type, between which only their own clause can decide: a strike of workers, of missiles."""
    types = Counter(entry for kind in all_types() for entry in set(words_of(kind.name, code).entries))
    return frozenset(entry for entry, count in types.items() if count > 1)


@cache
def kinds_needed(name: str, code: str, entry: str) -> frozenset[str]:
    """The kinds of actors among the words that an entry needs; one such word alone may stand there for another reason."""
    known = kinds_of_actors(code)
    told = [known[word] for word in words_of(name, code).needs[entry] if word in known]
    return frozenset(told) if len(told) > 1 else frozenset()


@cache
def kinds_of_actors(code: str) -> Mapping[str, str]:
    """Nouns for people and bodies, lemmas or as written -> their kind; things are left out."""
    actors = load_pack(code).section("actors")
    words = [(word, kind) for kind, listed in actors.get("kinds", {}).items() if kind != "object" for word in listed]
    words += [(title, "person") for title in actors.get("titles", ())]
    return {word.lstrip("=").lower(): kind for word, kind in words if " " not in word}
