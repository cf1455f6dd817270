"""Names of countries in sentences by CLDR alone: whose ministry, minister or army a noun is.

“МИД Дании” and “Dänemarks Außenministerium” say so with a name that is no place of anything, so that the recognition of
places leaves it out. A name of one word is met in any case that the lemmatiser knows, one of several as it is written.
"""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from geo.clauses import Structure
from geo.lemmas import lemma
from geo.phrases import Match, PhraseBook
from geo.token_index import once_a_sentence

_CODE = 2  # letters of a country; other codes are parts of the world
_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"})


@once_a_sentence
def countries_in(structure: Structure) -> tuple[Match[str], ...]:
    """The names of countries in a sentence, each with its ISO 3166-1 alpha-2 code, in the order of the text."""
    found = {match.start: match for match in _book(structure.pack.code).find(structure.tokens)}
    return tuple(match for match in found.values() if structure.tokens[match.start].is_capitalised)


@cache
def _book(code: str) -> PhraseBook[str]:
    try:
        names = dict(Locale.parse(code).territories)
    except UnknownLocaleError:
        names = {}
    countries = ((area, name) for area, name in names.items() if len(area) == _CODE and area not in _NO_COUNTRIES)
    return PhraseBook((entry, area) for area, name in countries for entry in _entries(name, code))


def _entries(name: str, code: str) -> tuple[str, ...]:
    words = name.split()
    if len(words) > 1:
        return (" ".join(f"={word}" for word in words),)
    return tuple(dict.fromkeys((f"={name}", lemma(name, code) or name)))
