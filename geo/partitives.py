"""“ont déclaré mardi des médecins”, “ha ucciso dei civili”: an article for some that is written like “of the”.

The languages that have it list it (`partitive_articles` of `[cues]`). Behind a verb, a day, or nothing it is the article.
"""

from __future__ import annotations

from geo.clauses import Structure
from geo.insertions import is_day
from geo.languages import listed
from geo.token_index import once_a_sentence
from geo.verbs import reading

_DAY = 4  # tokens of “lundi 4 mai”, “mardi soir”


@once_a_sentence
def is_partitive_article(structure: Structure, index: int) -> bool:
    """Whether a word that may be “of the” is an article."""
    tokens, code = structure.tokens, structure.pack.code
    if tokens.written[index] not in listed(code, "cues", "partitive_articles"):
        return False
    start = structure.clauses[structure.clause_at(index)].start
    if index == start:
        return True
    if any(is_day(tokens, at, index, code) for at in range(max(start, index - _DAY), index)):
        return True
    return reading(tokens, index - 1, start, structure.pack).start < index - 1
