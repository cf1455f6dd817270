"""Toponyms -> toponyms, where the words beside one say what it lies in.

in Nowhereovka (Bryansk region)   what no gazetteer has stands at what it lies in, which is larger, and less sure
in the Lenin district of Omsk     it is a part of Omsk, wherever else there is one of that name
in Craiova, ... in the Mill ward  a part of a town is not that town of its name at the other end of the country
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.gazetteer.sphere import distance_km
from geo.languages import listed, load
from geo.model import Place, Token, Toponym
from geo.streets import names_any

_INFERRED = 0.8  # what the score of the larger place is worth for what lies in it
_APART = 1  # marks between a name and what it lies in (“Nowhereovka, Bryansk region”)
_TOWNS = frozenset({"town", "village"})
_DIVISIONS = frozenset({"admin1", "admin2"})
_DISTRICT = "admin2"
_REACH_KM = 40.0  # from the middle of a large city to its outermost parts
_BESIDE = 2  # words between the one for a part of a town and its name (“barrio de la”)


def lying_in(toponyms: Sequence[Toponym], structures: Sequence[Structure]) -> tuple[Toponym, ...]:
    """The same toponyms, those that the words beside say more of where this says that they lie.

    Args:
        toponyms: In the order of the text.
        structures: All sentences of the document.
    """
    found = list(toponyms)
    for index, toponym in enumerate(found):
        structure = structures[toponym.mention.sentence]
        if toponym.mention.role != "location":
            continue
        if toponym.place is None:
            found[index] = _in_what_follows(toponym, found[index + 1 : index + 2], structure)
        elif toponym.place.kind in _TOWNS and _is_part_of_a_town(toponym, structure):
            found[index] = _in_its_town(toponym, toponym.place, _town_of(found, index))
        elif toponym.place.kind == _DISTRICT:
            found[index] = _of_the_town_behind(toponym, toponym.place, found[index + 1 : index + 2], structure)
    return tuple(found)


def _of_the_town_behind(toponym: Toponym, place: Place, following: Sequence[Toponym], structure: Structure) -> Toponym:
    """A district of the town right behind its name, and not the one of that name elsewhere (“в Ленинском районе Новосибирска”)."""
    last = structure.tokens_of(toponym.mention.span)[1]
    for outer in following:
        start = structure.tokens_of(outer.mention.span)[0] if outer.mention.sentence == toponym.mention.sentence else -1
        town = _town_called(outer) if start == last else None
        if town is None or _lies_near(place, town):
            break
        why = (*town.why, f"“{toponym.mention.surface}” is a part of {town.name}, as the words behind it say")
        score = round(_INFERRED * town.score, 2)
        return replace(toponym, place=replace(town, score=score, alternatives=(), why=why))
    return toponym


def _town_called(toponym: Toponym) -> Place | None:
    """The town that a name means, or that is called like the division it was taken for."""
    place = toponym.place
    if place is None or place.kind in _TOWNS:
        return place
    seat = next((other for other in place.alternatives if other.kind in _TOWNS and other.name == place.name), None)
    return None if seat is None else replace(seat, score=place.score)


def _in_what_follows(toponym: Toponym, following: Sequence[Toponym], structure: Structure) -> Toponym:
    """What no gazetteer has, at the place right behind it that only says in what it lies."""
    for outer in following:
        if (
            outer.place is None
            or outer.mention.role != "qualifier"
            or outer.mention.sentence != toponym.mention.sentence
        ):
            break
        between = structure.tokens[
            structure.tokens_of(toponym.mention.span)[1] : structure.tokens_of(outer.mention.span)[0]
        ]
        if not _says_what_it_lies_in(between, structure):
            break
        why = (*outer.place.why, f"in no gazetteer; lies in {outer.place.name}, as the words behind it say")
        score = round(_INFERRED * outer.place.score, 2)
        return replace(toponym, place=replace(outer.place, score=score, alternatives=(), why=why))
    return toponym


def _says_what_it_lies_in(between: Sequence[Token], structure: Structure) -> bool:
    """Whether a comma or bracket stands right behind the first of two names, or words for “in” and no more (“Nowhere in Devon”)."""
    if all(token.is_word for token in between):
        words = {token.text.lower() for token in between}
        return bool(words) and words <= _inside(structure.pack.code)
    return sum(not token.is_word for token in between) == _APART and not between[0].is_word


@cache
def _inside(code: str) -> frozenset[str]:
    """Words that may stand between a place and what it lies in: prepositions of place that say no way, and articles."""
    places = listed(code, "places", "locative") - listed(code, "places", "toward")
    return frozenset(entry for entry in places if " " not in entry) | listed(code, "cues", "definite_articles")


def _is_part_of_a_town(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for a part of a town stands beside a name and is called so (“cartierul Malu Roșu”).

    “A suburb of London”, “the London borough of Camden” and “les quartiers de Lyon” name the town.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    code, tokens = structure.pack.code, structure.tokens
    words, joiners = _quarters(code), listed(code, "places", "joiners")
    if last < len(tokens) and tokens[last].lemma in words and "generic_after" in structure.pack.section("places"):
        is_called_else = last + 1 < len(tokens) and tokens[last + 1].text.lower() in joiners
        return not is_called_else and not names_any(structure, first)
    index = first - 1
    while index > 0 and first - index <= _BESIDE and tokens[index].text.lower() in joiners:
        index -= 1
    if index < 0 or tokens[index].lemma not in words or names_any(structure, index):
        return False
    return index == first - 1 or tokens[index].text.lower() == tokens[index].lemma  # of several it is the town


@cache
def _quarters(code: str) -> frozenset[str]:
    """Words for parts of a town alone: a “district” is of a country as often."""
    places = load(code).section("places")
    kinds = {**places.get("generic_after", {}), **places.get("generic", {})}
    return frozenset(word for word in places.get("quarters", ()) if kinds.get(word) not in _DIVISIONS)


def _town_of(toponyms: Sequence[Toponym], index: int) -> Place | None:
    """The town that a part of a town belongs to: the one named right behind it, else the last one before."""
    sentence = toponyms[index].mention.sentence
    behind = (t for t in toponyms[index + 1 : index + 2] if t.mention.sentence == sentence)
    before = (t for t in reversed(toponyms[:index]))
    towns = (t.place for t in (*behind, *before) if t.place is not None and t.mention.role in ("location", "origin"))
    return next((place for place in towns if place.kind in _TOWNS), None)


def _in_its_town(toponym: Toponym, place: Place, town: Place | None) -> Toponym:
    """The part of a town, or no place where the gazetteer has only towns elsewhere that are called so.

    A larger town is no part of a smaller one: it has parts of its own (“в квартале Парижа”).
    """
    if town is None or _lies_near(place, town) or place.population > town.population:
        return toponym
    near = next((other for other in place.alternatives if _lies_near(other, town)), None)
    if near is None:
        return replace(toponym, place=None)
    why = (*near.why, f"of that name, the one in {town.name}, of which it is a part")
    return replace(toponym, place=replace(near, score=place.score, alternatives=(), why=why))


def _lies_near(place: Place, town: Place) -> bool:
    return distance_km(place.lon, place.lat, town.lon, town.lat) <= _REACH_KM
