"""Names that are common words as well (“w Dorohusku”, “à Aigle”, “en León”): too doubtful for the list of places.

Of all words with a capital behind a preposition of place that the recogniser turns down, one in ten is a place. Where
the sentence tells a deed that was done on the spot, and names no other place, most of them are: something must have
said where. Such a name is offered to the events alone; it is no place of the document.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.phrases import PhraseBook, book_of
from geo.place_candidates import PlaceCandidate

_LEAST = -2.5  # log-odds: below, the evidence speaks against any place
_KINDS = frozenset({"town", "village", "admin1", "admin2"})
_PREPOSITION = "<L"  # see `place_evidence`: a preposition of place stands right before


def is_unsure(candidate: PlaceCandidate, features: tuple[str, ...], log_odds: float, structure: Structure) -> bool:
    """Whether a name that is no place by its evidence may be where something happened.

    Args:
        candidate: The name; the gazetteer has it as that of a town or a division.
        features: Those that hold for it.
        log_odds: Of its being a place.
        structure: Its sentence.
    """
    word = structure.tokens[candidate.start]
    capitals_tell = not structure.pack.section("actors").get("nouns_capitalised")
    if log_odds < _LEAST or not capitals_tell or word.text.isupper() or not word.is_capitalised:
        return False
    if not candidate.places or candidate.places[0].place.kind not in _KINDS:
        return False
    well_named = candidate.places[0].primary or len(candidate.places) == 1
    return (_PREPOSITION in features and well_named) or _of_inhabitants(candidate.start, structure)


def _of_inhabitants(start: int, structure: Structure) -> bool:
    """Whether people are told to be of it in a language without a word for “of”: “мешканців Тячева”."""
    if structure.pack.section("actors").get("genitive_before"):
        return False
    return any(match.end == start for match in _groups(structure.pack.code).all_at(structure.tokens, start - 1, start))


@cache
def _groups(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("kinds", {}).get("group", ()))
