"""“Les accords d'Alger”, “the Treaty of Lausanne”: a treaty is called after a town, and what is done to it later is done elsewhere.

A deed that such a treaty is the object of has no place in that town; that it is concluded may be told so, and looks like a
guess. `treaties` of `[places]` of a language's pack are the nouns. “The agreement in Algiers” was made there.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.languages import listed, load
from geo.model import Toponym, Trigger
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

OF_A_TREATY = 0.5
"""How sure the town is at the most of a treaty that its name alone tells."""
_CONCLUDED = "AGREE"


def is_of_a_treaty(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a town only says how the treaty is called with which the deed deals."""
    return trigger.event_type != _CONCLUDED and _names_a_treaty(toponym, structure)


def may_be_of_a_treaty(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a town stands behind the noun for a treaty, and the deed is that it is concluded."""
    return trigger.event_type == _CONCLUDED and _names_a_treaty(toponym, structure)


def _names_a_treaty(toponym: Toponym, structure: Structure) -> bool:
    """Whether “of” or an ending alone joins the town with the noun before it."""
    code, tokens = structure.pack.code, structure.tokens
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if toponym.place is None or toponym.place.kind not in ("town", "village") or frame.start != first:
        return False
    governs = listed(code, "actors", "genitive_before") | listed(code, "places", "origin")
    end = first - 1 if first > 1 and tokens.written[first - 1] in governs else first
    if end == first and frame.preposition is not None:
        return False
    inflected = toponym.mention.surface.lower() != toponym.mention.lemma.lower()
    if end == first and not inflected:
        return False
    return any(
        match.end == end for start in range(max(0, end - 2), end) for match in _book(code).all_at(tokens, start, end)
    )


@cache
def _book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("treaties", ()))
