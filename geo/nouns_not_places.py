"""Common nouns with a capital that are called like a place: “der Kanton” is not Guangzhou, “3 Millionen Franken” no Franconia.

Where every noun has a capital, a word for a kind of division behind an article means the one that the article is about;
a place of that name has none (“in Kanton”). A word for money behind a figure or a word for a number is money.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.figure_words import load as load_figures
from geo.figure_words import numbers_of
from geo.languages import listed
from geo.place_candidates import PlaceCandidate, kind_named
from geo.place_words import has_noun_capitals

_DIVISIONS = frozenset({"admin1", "admin2", "country"})


def is_a_common_noun(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether the only word of a name is the word for a division, or for money, and no name here."""
    if candidate.end - candidate.start > 1 or not candidate.start:
        return False
    return _is_a_kind(candidate, structure) or _is_money(candidate, structure)


def _is_a_kind(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether a word says what kind of division is meant, behind an article: “im Kanton”, “vom Freistaat”."""
    code = structure.pack.code
    if not has_noun_capitals(structure) or kind_named(structure.tokens[candidate.start], code) not in _DIVISIONS:
        return False
    before = structure.tokens[candidate.start - 1].text.lower()
    return before in listed(code, "cues", "definite_articles", "definite", "indefinite")


def _is_money(candidate: PlaceCandidate, structure: Structure) -> bool:
    code = structure.pack.code
    before = structure.tokens[candidate.start - 1].text.lower()
    is_unit = structure.tokens[candidate.start].text.lower() in _units(code)
    return is_unit and (before[0].isdigit() or before in numbers_of(code))


@cache
def _units(code: str) -> frozenset[str]:
    return frozenset(load_figures(code).get("units", ()))
