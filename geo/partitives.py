"""“ont déclaré mardi des médecins”, “hundreds of teachers”: words for some and how many that are written like “of”.

The languages whose article for some is so list it (`partitive_articles` of `[cues]`): behind a verb, a day, or nothing it is
one. Behind a noun of number (`quantities`) “of” (`partitive`) is no genitive either.
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


def is_of_a_number(structure: Structure, index: int) -> bool:
    """Whether a word that may be “of” stands behind a noun of number: “hundreds of teachers”, “centaines d'enseignants”."""
    tokens, code = structure.tokens, structure.pack.code
    is_of = tokens.written[index] in listed(code, "cues", "partitive")
    return is_of and index > 0 and tokens.written[index - 1] in listed(code, "cues", "quantities")
