"""The head of a compound: “Energieminister” is a minister, “US-Soldaten” are soldiers.

A closed compound falls into two words that the dictionary has, with a linking sound between that the language's pack
lists (`[sentences] linking`); of several ways to cut it the one with the longest head counts. Languages whose pack
lists none have no closed compounds, as far as words are looked up. Where all nouns have capitals
(`nouns_capitalised`), a compound has one; elsewhere it has none (Dutch “grensbrand”, “VN-soldaten”), and only what
the dictionary does not know is cut, since no capital tells a noun from a verb.
"""

from __future__ import annotations

from functools import cache, lru_cache

from geo.languages import load
from geo.lemmas import is_known, lemma

_SHORTEST = 3  # letters of either part
_SHORTEST_HEAD = 4


@lru_cache(maxsize=1 << 16)
def head_of(word: str, code: str) -> str:
    """The dictionary form of the last part of a compound noun, lower case; empty where the word is none.

    `code` is a primary BCP 47 tag.
    """
    linking = _linking(code)
    if not linking:
        return ""
    large = _writes_nouns_large(code)
    first, hyphen, last = word.rpartition("-")
    if not (word[:1].isupper() if large else last.islower()):
        return ""
    if hyphen:
        return lemma(last, code) if first and len(last) >= _SHORTEST_HEAD else ""
    if not large and is_known(word, code):
        return ""
    for cut in range(_SHORTEST, len(word) - _SHORTEST_HEAD + 1):
        head = word[cut:].capitalize() if large else word[cut:]
        if is_known(head, code) and _is_noun(lemma(head, code), code) and _is_first(word[:cut], code, linking):
            return lemma(head, code)
    return ""


def _is_noun(word: str, code: str) -> bool:
    """Whether a word is the dictionary form of a noun, with a capital where nouns have one."""
    written = word.capitalize() if _writes_nouns_large(code) else word
    return is_known(written, code) and lemma(written, code) == word.lower()


def _is_first(part: str, code: str, linking: tuple[str, ...]) -> bool:
    """Whether a noun, with or without a linking sound, stands before the head; “Aus-” and “Vor-” are none."""
    bare = [part[: len(part) - len(sound)] for sound in ("", *linking) if part.endswith(sound)]
    return any(len(noun) >= _SHORTEST and noun.lower() not in _small(code) and _is_noun(noun, code) for noun in bare)


@cache
def _linking(code: str) -> tuple[str, ...]:
    return tuple(load(code).section("sentences").get("linking", ()))


@cache
def _writes_nouns_large(code: str) -> bool:
    return bool(load(code).section("actors").get("nouns_capitalised"))


@cache
def _small(code: str) -> frozenset[str]:
    """Small words that begin verbs and their nouns (“Ausschuss”), not compounds of nouns."""
    cues = load(code).section("cues")
    listed = (entry for key in ("prepositions", "function_words", "negation") for entry in cues.get(key, ()))
    return frozenset(entry.lstrip("=") for entry in listed)
