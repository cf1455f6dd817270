"""Dictionary forms of words, from the dictionaries of simplemma (53 languages), each of which is read once.

The dictionaries stay compressed: a fifth of the memory, and the cache of words makes up for the speed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar, overload

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import StreamDictionaryFactory

from geo.languages import load

Default = TypeVar("Default")


class _Remembering(Mapping[str, str]):
    """A compressed dictionary that remembers what it was asked last.

    A word is looked up about twice: as it is written and in small letters, for its lemma and as a name.
    """

    def __init__(self, dictionary: Mapping[str, str]) -> None:
        self._dictionary = dictionary
        self._remembered = lru_cache(maxsize=1 << 14)(dictionary.get)

    def __getitem__(self, key: str) -> str:
        found = self._remembered(key)
        if found is None:
            raise KeyError(key)
        return found

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: str | Default) -> str | Default: ...
    def get(self, key: str, default: str | Default | None = None) -> str | Default | None:
        """The entry of a word; most are asked for that have none, and an error for each would take longer."""
        found = self._remembered(key)
        return default if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._dictionary)

    def __len__(self) -> int:
        return len(self._dictionary)


class _Dictionaries(StreamDictionaryFactory):
    """The dictionaries of simplemma, compressed, with a memory."""

    def _get_dictionary_uncached(self, lang: str) -> Mapping[str, str]:
        return _Remembering(super()._get_dictionary_uncached(lang))


_WORDS = 1 << 17  # of one kind that are remembered; a process may read millions of articles
_CODES = MappingProxyType({"no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs", "sh": "hbs", "fil": "tl"})
_DICTIONARIES = _Dictionaries(cache_max_size=64)
_STRATEGY = DefaultStrategy(dictionary_factory=_DICTIONARIES)
_LOOKUP = DictionaryLookupStrategy(_DICTIONARIES)
_LEMMATIZER = Lemmatizer(lemmatization_strategy=_STRATEGY)


@lru_cache(maxsize=_WORDS)
def lemma(word: str, code: str) -> str:
    """The dictionary form of a word, lower case; the lower-cased word itself where it is not known.

    `code` is a primary BCP 47 tag.
    """
    bare = word.replace("\u00ad", "").replace("’", "'")
    known = _CODES.get(code, code)
    if not bare or not _has_dictionary(known):
        return bare.lower()
    found = (_STRATEGY.get_lemma(bare, known) or _STRATEGY.get_lemma(bare.lower(), known) or bare).lower()
    if "_" in found and _LOOKUP.get_lemma(found.replace("_", ""), known) is not None:
        found = found.replace("_", "")  # the Dutch dictionary has “aan_vallen” for “aangevallen”
    spellings = _spellings(code)
    return (
        _spelled(bare, found, known, spellings) if any(written in bare for written, _ in spellings.letters) else found
    )


class _Spellings(NamedTuple):
    """What a language writes otherwise than its dictionary (`[sentences]` of its pack)."""

    letters: tuple[tuple[str, str], ...]
    """Letters as some write them, as the dictionary has them: Switzerland has “ss” for “ß”."""
    mistaken: Mapping[str, str]
    """Words that the dictionary takes further ones for, and the word that those are of."""


@cache
def _spellings(code: str) -> _Spellings:
    section = load(code).section("sentences")
    letters = tuple((written, known) for written, known in section.get("spellings", ()))
    return _Spellings(letters, section.get("mistaken_for", {}))


def _spelled(word: str, found: str, code: str, spellings: _Spellings) -> str:
    """The dictionary form of a word that is spelled otherwise in the dictionary: “Strassen” are no “Strass”."""
    if found in spellings.mistaken:
        return found if word.lower() == found else spellings.mistaken[found]
    if _LOOKUP.get_lemma(word, code) is not None:
        return found
    for written, known in spellings.letters:
        word = word.replace(written, known)
    return (_LOOKUP.get_lemma(word, code) or found).lower()


@lru_cache(maxsize=_WORDS)
def lemma_of_name(word: str, code: str) -> str:
    """The dictionary form of a name with its capitals; empty where it is the name itself, or nobody knows it."""
    if not word or not _has_dictionary(code):
        return ""
    found = str(_LEMMATIZER.lemmatize(word, lang=code))
    return found if found != word and " " not in found else ""


@lru_cache(maxsize=_WORDS)
def is_known(word: str, code: str) -> bool:
    """Whether a word as it is written stands in the dictionary of the language, where there is one; names included."""
    known = _CODES.get(code, code)
    return _has_dictionary(known) and _LOOKUP.get_lemma(word, known) is not None


@lru_cache(maxsize=_WORDS)
def is_common(word: str, code: str) -> bool:
    """Whether a lower-case word is one of the language's common words; False where there is no dictionary."""
    if not is_known(word, code):
        return False
    known = _CODES.get(code, code)
    return (_STRATEGY.get_lemma(word, known) or word).islower()  # a name is known too, and keeps its capital


@cache
def _has_dictionary(code: str) -> bool:
    try:
        _DICTIONARIES.get_dictionary(code)
    except ValueError:
        return False
    return True
