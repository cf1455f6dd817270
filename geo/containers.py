"""“Savannah, Georgia”: of all that the second name may mean, what the place before it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Structure
from geo.containment import any_lies_in, lies_in
from geo.gazetteer.index import Candidate
from geo.model import Place
from geo.named import coordinators
from geo.place_context import METROPOLIS

_ENDS = frozenset(",.;:)")
_LONGEST = 5  # words of a further name


def container_of(
    structure: Structure, before: int, end: int, places: Sequence[Candidate], inner: Sequence[Candidate]
) -> Place:
    """The likeliest place of a name, or the area behind it that the name before may lie in (“London, Ontario”).

    A city or a country that the world knows stays itself (“Geneva, New York and Vienna” are three cities) unless it is
    set between commas like a container (“Athens, Georgia, ...”) or the name before hardly means anything else (“Buffalo,
    New York”).

    Args:
        structure: The sentence.
        before: Index of the first token of the name before it.
        end: Index of the token behind the name.
        places: What the name may mean, the likeliest first.
        inner: The same of the name before it.
    """
    best = places[0].place
    if not inner or any_lies_in(inner, best):
        return best
    areas = (option.place for option in places if any_lies_in(inner, option.place))
    if best.kind in ("town", "village") and best.population < METROPOLIS:
        return next(areas, best)
    division = next((area for area in areas if area.kind == "admin1"), None)
    listed = before > 0 and structure.tokens[before - 1].text == ","  # “Madrid, Geneva, New York.”
    if division is not None and (lies_in(inner[0].place, division) or (_is_set_off(structure, end) and not listed)):
        return division
    return best


def _is_set_off(structure: Structure, end: int) -> bool:
    """Whether a mark follows that no enumeration goes on behind, but for one of pairs (“Rome, New York, and Athens, Georgia”)."""
    tokens = structure.tokens
    if end >= len(tokens) or tokens[end].text not in _ENDS:
        return end >= len(tokens)
    after = end + 1
    if after >= len(tokens) or tokens[after].text.lower() not in coordinators(structure.pack.code):
        return True
    after += 1
    while after < len(tokens) and tokens[after].is_capitalised and after - end <= _LONGEST:
        after += 1
    return after + 1 < len(tokens) and tokens[after].text == "," and tokens[after + 1].is_capitalised
