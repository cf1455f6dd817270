"""Toponyms -> toponyms, less sure where the text around a name lets it mean something that no gazetteer has.

în sudul Moldovei și în nordul Munteniei   beside regions of a neighbour it is the region of that neighbour called like the
                                           country, unless the article names places of the country
San Martín de Turumbán                     the first words of a longer name that no gazetteer has
Santa Maria a Pugliano                     a saint and a little place behind a small word are one name, of a church or a hamlet

`saints` of `[places]` of a language's pack are the words that begin such names.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from geo.clauses import Structure
from geo.languages import listed
from geo.model import Place, Toponym

_DOUBTED = 0.65  # how sure such a place is at most
_GREAT = 500_000  # people of a town that is told of without more words: “São Paulo de Lula”
_LITTLE = 15_000  # people of a place that is told of with a larger one
_PLACES = frozenset({"town", "village", "admin1", "admin2"})
_TOWNS = frozenset({"town", "village"})


@dataclass(frozen=True, slots=True)
class _Neighbour:
    code: str
    """The country of which a region is called like another country."""
    regions: frozenset[str]
    """Those of its regions that lie in several countries, or are a division as well."""


_REGIONS: Mapping[str, _Neighbour] = {
    "MD": _Neighbour("RO", frozenset({"Bukovina", "Dobruja", "Banat", "Maramureş", "Maramureș"})),
}
"""By the country that bears the name."""


def doubted(toponyms: Sequence[Toponym], structures: Sequence[Structure]) -> tuple[Toponym, ...]:
    """The same toponyms, those less sure that may be a namesake which is in no gazetteer.

    Args:
        toponyms: In the order of the text.
        structures: All sentences of the document.
    """
    found = [_as_a_region(toponym, toponyms) for toponym in toponyms]
    for index, (one, other) in enumerate(pairwise(found)):
        if _are_one_name(one, other, structures):
            found[index], found[index + 1] = _less_sure(one, _OF_A_SAINT), _less_sure(other, _OF_A_SAINT)
    starts = {t.mention.span.start for t in found}
    return tuple(_less_sure(t, _LONGER) if _goes_on(t, starts, structures) else t for t in found)


_LONGER = "the name goes on, and no gazetteer has all of it"
_OF_A_SAINT = "the words around it may be one name, of a church or a hamlet that no gazetteer has"


def _as_a_region(toponym: Toponym, toponyms: Sequence[Toponym]) -> Toponym:
    """A country, or a part of it, beside regions of the neighbour that has one of that name."""
    place = toponym.place
    neighbour = _REGIONS.get(place.country_code or "") if place is not None else None
    if place is None or neighbour is None or place.kind not in ("country", "region"):
        return toponym
    if " " in toponym.mention.lemma or any(_is_in(t.place, place.country_code) for t in toponyms):
        return toponym  # “Republica Moldova”; Chișinău is named
    if not any(t.place is not None and _is_region_of(t.place, neighbour) for t in toponyms):
        return toponym
    return _less_sure(toponym, "a region of the country around is called so, too, and others of its regions are named")


def _is_in(place: Place | None, code: str | None) -> bool:
    return place is not None and place.country_code == code and place.kind in _PLACES


def _is_region_of(place: Place, neighbour: _Neighbour) -> bool:
    return (place.kind == "region" and place.country_code == neighbour.code) or (
        place.name in neighbour.regions and place.country_code in (neighbour.code, None)
    )


def _are_one_name(one: Toponym, other: Toponym, structures: Sequence[Structure]) -> bool:
    """Whether a saint's name and that of a little place stand with one small word between (“Santa Maria a Pugliano”)."""
    if one.mention.sentence != other.mention.sentence or other.place is None:
        return False
    structure = structures[one.mention.sentence]
    first, last = structure.tokens_of(one.mention.span)
    start = structure.tokens_of(other.mention.span)[0]
    if start != last + 1 or not structure.tokens[last].is_word or not structure.tokens[last].text.islower():
        return False
    joins = structure.tokens.written[last] in listed(structure.pack.code, "cues", "coordinators")
    is_little = other.place.kind in _TOWNS and other.place.population < _LITTLE
    return is_little and not joins and _is_of_a_saint(first, last, structure)


def _is_of_a_saint(first: int, last: int, structure: Structure) -> bool:
    """Whether a name of several words begins as those of saints do."""
    saints = listed(structure.pack.code, "places", "saints")
    return last - first > 1 and structure.tokens.written[first] in saints


def _goes_on(toponym: Toponym, starts: AbstractSet[int], structures: Sequence[Structure]) -> bool:
    """Whether “of” and a capital that is no other place follow the name of a saint: “San Martín de Turumbán”."""
    structure, place = structures[toponym.mention.sentence], toponym.place
    first, last = structure.tokens_of(toponym.mention.span)
    if place is None or (place.kind in _TOWNS and place.population >= _GREAT) or last + 1 >= len(structure.tokens):
        return False
    name = structure.tokens[last + 1]
    links = listed(structure.pack.code, "actors", "genitive_before")
    follows = structure.tokens.written[last] in links and name.is_word and name.is_capitalised
    return follows and name.span.start not in starts and _is_of_a_saint(first, last, structure)


def _less_sure(toponym: Toponym, why: str) -> Toponym:
    place = toponym.place
    if place is None or place.score <= _DOUBTED:
        return toponym
    return replace(toponym, place=replace(place, score=_DOUBTED, why=(*place.why, why)))
