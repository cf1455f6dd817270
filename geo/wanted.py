"""“Arrested a man wanted for a killing in Istanbul”: who is wanted is seldom caught where his deed was.

The place behind the words for it (`wanted` of `[places]` of a language's pack) and the deed belongs to that deed, and has to
look like a guess where it stands alone.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Structure
from geo.languages import load
from geo.model import Toponym, Trigger
from geo.phrases import PhraseBook, book_of

OF_THE_WANTED = 0.5
"""How sure it is at the most that somebody was caught where he did what he is wanted for."""
_CAUGHT = "arrest"
_FAR = 12  # tokens from the word to the place: “wanted since March for the killing of two men in”


def is_where_he_is_wanted(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place stands behind the word that somebody who is caught is wanted, and no comma between."""
    first, _ = structure.tokens_of(toponym.mention.span)
    if trigger.mode != _CAUGHT or trigger.tokens[0] >= first:
        return False
    start = max(trigger.tokens[0], first - _FAR)
    found = _book(structure.pack.code).find(structure.tokens, start, first)
    return bool(found) and all(token.text != "," for token in structure.tokens[found[-1].end : first])


@cache
def _book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("wanted", ()))
