"""“GOMA, Sept 3 (Reuters) - Health workers ...”: where and when an article was filed, before its first sentence.

A dateline says less than the sentence behind it: its place is that of a deed for which no other is told, its day is
that of the telling.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from geo.clauses import Structure
from geo.lemmas import is_common
from geo.model import Token
from geo.organisations import all_organisations
from geo.place_candidates import small_words

FILED = "where the article was filed"
"""The reason of a place mention in a dateline."""
FILED_FOR_WANT = f"{FILED}; no other place is named"
"""The reason of a deed for standing there."""
_DASHES = frozenset({"-", "–", "—", "--", "―"})
_LONGEST = 14  # tokens before the dash
_LONGEST_NAME = 4  # words of the place
_SMALL = 3  # words with a small initial among them: “MADRID, 3 sep (EFE)”, “Bruxelles, le 4 mars”
_LAST_PARAGRAPH = 2  # a headline and a lead may stand before the text


def end_of_dateline(structure: Structure) -> int:
    """Index of the first token behind the dateline of a sentence; 0 where it has none."""
    tokens = structure.tokens
    if structure.sentence.paragraph > _LAST_PARAGRAPH or not tokens or not tokens[0].is_capitalised:
        return 0
    for index in range(1, min(_LONGEST, len(tokens) - 1)):
        if tokens[index].text in _DASHES and _stands_apart(tokens, index):
            return index + 1 if _is_filing(structure, index) else 0
        if (
            tokens[index].text == ":"
            and _stands_apart(tokens, index)
            and _is_in_capitals(tokens[:index], structure.pack.code)
        ):
            return index + 1 if _is_filing(structure, index) else 0
        if tokens[index].text == "." and _stands_apart(tokens, index) and _has_day(tokens[:index]):
            return index + 1 if _is_filing(structure, index) else 0
    return len(tokens) if _is_all(structure) else 0


def _is_in_capitals(tokens: tuple[Token, ...], code: str) -> bool:
    """Whether a name is all that stands there, in capitals, as papers of Pakistan and India write it: “KARACHI: Two men ...”.

    “NATO:” and “POLICE:” say who speaks.
    """
    if len(tokens) == 1 and (is_common(tokens[0].text.lower(), code) or tokens[0].text in _bodies()):
        return False
    return len(tokens) <= _LONGEST_NAME and all(token.text.isupper() and len(token.text) > 1 for token in tokens)


@cache
def _bodies() -> frozenset[str]:
    """The names of bodies, and what they are called for short."""
    return frozenset(name for body in all_organisations() for name in body.names)


def _has_day(tokens: tuple[Token, ...]) -> bool:
    """Whether a day stands behind a comma: “Bruselas, 2 mar.”."""
    return any(one.text == "," and two.text.isdigit() for one, two in pairwise(tokens))


def _is_all(structure: Structure) -> bool:
    """Whether a place is the whole first sentence: “Leipzig.”, before the text goes on in the same paragraph."""
    *name, stop = structure.tokens
    first = structure.sentence.index <= _LAST_PARAGRAPH
    return first and stop.text == "." and bool(name) and _is_filing(structure, len(name)) and len(name) <= _LONGEST_NAME


def _stands_apart(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a blank stands behind a dash, and a word with a capital: a sentence begins there."""
    after = tokens[index + 1]
    return tokens[index].span.end < after.span.start and not after.text[0].islower()


def _is_filing(structure: Structure, end: int) -> bool:
    """Whether the words before a dash are a place with no more than a day and a source: no sentence stands there."""
    tokens = structure.tokens[:end]
    first = next((index for index, token in enumerate(tokens) if not token.is_word), end)
    name = tokens[:first]
    if (
        first > _LONGEST_NAME
        or not all(token.is_capitalised for token in name)
        or _is_small(name[0], structure.pack.code)
    ):
        return False
    rest = [token for token in tokens[first:] if token.is_word]
    return sum(token.text[0].islower() for token in rest) <= _SMALL


def _is_small(token: Token, code: str) -> bool:
    """Whether a word is capitalised only because a sentence begins with it (“On Friday, ...”)."""
    return token.text.lower() in small_words(code)
