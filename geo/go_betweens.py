"""Places of those who only bring others together: “thanks to the mediation of the bishop of Cusco, the road was reopened”.

The deed was where the others are, and that the sentence need not say. The words that open such a phrase are `go_between` of
`[places]` of a language's pack, whole words as they are written.
"""

from __future__ import annotations

from functools import cache

from geo.asides import verb_groups
from geo.clauses import Structure
from geo.languages import load
from geo.model import Toponym
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

_REACH = 5  # tokens from the words to the place: “the bishop and the elders of”


def is_of_a_go_between(toponym: Toponym, structure: Structure) -> bool:
    """Whether a place only says who brought others together, which need not have been at home.

    “Mediated in Tripoli by the elders of Zintan” was in Tripoli.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if frame.preposition_role == "location":
        return False
    start = max(0, frame.start - _REACH)
    for match in _book(structure.pack.code).find(structure.tokens, max(0, start - _REACH), frame.start):
        between = structure.tokens[match.end : frame.start]
        is_one_phrase = all(t.is_word for t in between) and not any(verb_groups(match.end, frame.start, structure))
        if match.end >= start and is_one_phrase:
            return True
    return False


@cache
def _book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("go_between", ()))
