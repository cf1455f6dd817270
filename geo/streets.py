"""“rue de Paris”, “via Milano”, “York Road”: what a street is called after is no place that is spoken of.

The street itself is one, which no offline gazetteer has; it lies in the town that the article is about.

The words stand in `[places]` of a language's pack; languages that make an adjective of the name (“Warschauer Straße”,
“ulica Warszawska”, “Київська вулиця”) need none:

    streets = ["rue"]             # small words before the name of a street
    street_links = ["de", "du"]   # small words that may stand between
    streets_after = ["road"]      # words with a capital right behind the name
    street_any = ["numa"]         # what leaves open which street it is, beside the articles that do
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.languages import listed, load

_ADJECTIVE = 2  # words before one for a street among which an article stands (“une grande place de Paris”)
_LINKS = 2  # words between the word for a street and its name (“rue de la”)


def street_of(structure: Structure, start: int, end: int) -> tuple[int, int] | None:
    """The tokens of a street's whole name, of which [start, end) is what it is called after; None for the name of a place.

    “une rue de Paris” and “the streets of Paris” name the town.
    """
    tokens, code = structure.tokens, structure.pack.code
    if end < len(tokens) and tokens[end].is_capitalised and tokens[end].text.lower() in _words(code, "streets_after"):
        return start, end + 1
    links, index = _words(code, "street_links"), start - 1
    while start - index <= _LINKS and index > 0 and tokens[index].text.lower() in links:
        index -= 1
    if index < 0 or tokens[index].text.lower() not in _words(code, "streets"):
        return None
    return None if names_any(structure, index) else (index, end)


def names_any(structure: Structure, index: int) -> bool:
    """Whether what stands before a word leaves open which one it is, so that the name beside it is that of the town."""
    before = [token.text.lower() for token in structure.tokens[max(0, index - _ADJECTIVE) : index]]
    return not _some(structure.pack.code).isdisjoint(before)


@cache
def _some(code: str) -> frozenset[str]:
    """Words that leave open which street it is, so that what follows is the town: “une rue de Paris”."""
    return listed(code, "cues", "indefinite") | _words(code, "street_any")


@cache
def _words(code: str, key: str) -> frozenset[str]:
    found: Sequence[str] = load(code).section("places").get(key, ())
    return frozenset(found)
