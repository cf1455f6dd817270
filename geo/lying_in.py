"""Toponyms -> toponyms, where the words beside one say what it lies in.

in Nowhereovka (Bryansk region)   what no gazetteer has stands at what it lies in, which is larger, and less sure
in the Lenin district of Omsk     it is a part of Omsk, wherever else there is one of that name
in Craiova, ... in the Mill ward  a part of a town is not that town of its name at the other end of the country
in the Lenin district             many towns have one: of the town told last, and of none for sure where none was told

Names that districts of many towns bear are `shared_districts` of `[places]`; no gazetteer has all of these districts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.containment import lies_in
from geo.gazetteer.forms import citation_forms
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
_OF_SOME_TOWN = 0.65  # how sure a part of a town is at most where no town is told
_HAS_DISTRICTS = 100_000  # people of a town
_SENTENCES_BACK = 2  # to the town of a district
_SPREAD = 2  # places of a name from which on it tells no town
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
        following = found[index + 1 : index + 2]
        if toponym.place is None:
            found[index] = _in_what_follows(toponym, following, structure)
        elif toponym.place.kind in (*_TOWNS, _DISTRICT) and _is_shared_district(toponym, structure):
            found[index] = _of_the_town_told(toponym, toponym.place, found, index, structure)
        elif toponym.place.kind in _TOWNS and _is_part_of_a_town(toponym, following, structure):
            found[index] = _in_its_town(toponym, toponym.place, _town_of(found, index), structure)
        elif toponym.place.kind == _DISTRICT or _ends_with_district(toponym, structure):
            found[index] = _of_the_town_behind(toponym, toponym.place, following, structure)
    return tuple(found)


def _ends_with_district(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for a part of a town that is one of a country as well ends a name or stands right behind it."""
    if toponym.place is None or toponym.place.kind not in (*_TOWNS, _DISTRICT):
        return False
    tokens, (first, last) = structure.tokens, structure.tokens_of(toponym.mention.span)
    places = structure.pack.section("places")
    after, words = places.get("generic_after", {}), listed(structure.pack.code, "places", "quarters")
    at = last - 1 if last - 1 > first and tokens[last - 1].lemma in words else last
    return at < len(tokens) and tokens[at].lemma in words and after.get(tokens[at].lemma) == _DISTRICT


def _is_shared_district(toponym: Toponym, structure: Structure) -> bool:
    """Whether districts of many towns bear a name: “в Октябрьском районе”."""
    if not _ends_with_district(toponym, structure):
        return False
    shared = listed(structure.pack.code, "places", "shared_districts")
    first = structure.tokens[structure.tokens_of(toponym.mention.span)[0]]
    forms = {form.lower() for form in citation_forms(first.text, structure.pack.code)}
    return bool(shared) and not shared.isdisjoint(forms | {first.lemma})


def _of_the_town_told(
    toponym: Toponym, place: Place, toponyms: Sequence[Toponym], index: int, structure: Structure
) -> Toponym:
    """A district of a shared name, in the town right behind it or told last; less sure where that is none."""
    area = _behind_the_district(toponym, toponyms[index + 1 : index + 2], structure) or _area_before(toponyms, index)
    if area is None:
        return _of_some_town(toponym, place)
    if area.kind not in _TOWNS:
        return toponym if lies_in(place, area) else _of_some_town(toponym, place)
    near = next((one for one in (place, *place.alternatives) if _lies_near(one, area)), None)
    if near is not None:
        why = (*near.why, f"of that name, the one in {area.name}, of which it is a part")
        return replace(toponym, place=replace(near, score=place.score, why=why))
    if place.kind == _DISTRICT and place.admin1_code == area.admin1_code and place.country_code == area.country_code:
        return _of_some_town(toponym, place)  # one of the country around that town is called so, too
    why = (*area.why, f"“{toponym.mention.surface}” is a part of {area.name}, which the text tells beside it")
    return replace(toponym, place=replace(area, score=round(_INFERRED * area.score, 2), alternatives=(), why=why))


def _behind_the_district(toponym: Toponym, following: Sequence[Toponym], structure: Structure) -> Place | None:
    """The town or division named right behind a district."""
    for outer in following:
        if outer.mention.sentence == toponym.mention.sentence and outer.place is not None:
            last, start = (
                structure.tokens_of(toponym.mention.span)[1],
                structure.tokens_of(outer.mention.span)[0],
            )
            words = structure.tokens[last:start]
            if all(token.lemma in listed(structure.pack.code, "places", "quarters") for token in words):
                return _town_called(outer) or outer.place
    return None


def _area_before(toponyms: Sequence[Toponym], index: int) -> Place | None:
    """The town of some size or the division that was told last, not far before."""
    sentence = toponyms[index].mention.sentence
    for before in reversed(toponyms[:index]):
        if before.mention.sentence < sentence - _SENTENCES_BACK:
            return None
        place = before.place
        if place is None or before.mention.role not in ("location", "origin", "qualifier"):
            continue
        if place.kind == "admin1" or (place.kind in _TOWNS and place.population >= _HAS_DISTRICTS):
            return place
    return None


def _of_some_town(toponym: Toponym, place: Place) -> Toponym:
    """A part of a town that nobody tells, which may be one of any town."""
    if place.score <= _OF_SOME_TOWN:
        return toponym
    why = (*place.why, "a part of a town, and parts of other towns are called so")
    return replace(toponym, place=replace(place, score=_OF_SOME_TOWN, why=why))


def _of_the_town_behind(toponym: Toponym, place: Place, following: Sequence[Toponym], structure: Structure) -> Toponym:
    """A district of the town right behind its name, and not the one of that name elsewhere (“в Ленинском районе Новосибирска”)."""
    last = structure.tokens_of(toponym.mention.span)[1]
    for outer in following:
        start = structure.tokens_of(outer.mention.span)[0] if outer.mention.sentence == toponym.mention.sentence else -1
        words = listed(structure.pack.code, "places", "quarters")
        is_behind = start == last or (start == last + 1 and structure.tokens[last].lemma in words)
        town = _town_called(outer) if is_behind else None
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


def _is_part_of_a_town(toponym: Toponym, following: Sequence[Toponym], structure: Structure) -> bool:
    """Whether a word for a part of a town stands beside a name and is called so (“cartierul Malu Roșu”).

    “A suburb of London”, “the London borough of Camden” and “les quartiers de Lyon” name the town.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    code, tokens = structure.pack.code, structure.tokens
    words, joiners = _quarters(code), listed(code, "places", "joiners")
    if last < len(tokens) and tokens[last].lemma in words and "generic_after" in structure.pack.section("places"):
        is_called_else = last + 1 < len(tokens) and tokens[last + 1].text.lower() in joiners
        is_called_else = is_called_else and not _is_of_a_larger_town(toponym, following)
        return not is_called_else and not names_any(structure, first)
    index = first - 1
    while index > 0 and first - index <= _BESIDE and tokens[index].text.lower() in joiners:
        index -= 1
    if index < 0 or tokens[index].lemma not in words or names_any(structure, index):
        return False
    return index == first - 1 or tokens[index].text.lower() == tokens[index].lemma  # of several it is the town


def _is_of_a_larger_town(toponym: Toponym, following: Sequence[Toponym]) -> bool:
    """Whether the name behind “quarter of” is that of a town with more people: “the Holbeck quarter of Leeds”."""
    place = toponym.place
    outer = next((t.place for t in following if t.mention.sentence == toponym.mention.sentence), None)
    return place is not None and outer is not None and outer.kind in _TOWNS and outer.population > place.population


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


def _in_its_town(toponym: Toponym, place: Place, town: Place | None, structure: Structure) -> Toponym:
    """The part of a town, or no place where the gazetteer has only towns elsewhere that are called so.

    A larger town is no part of a smaller one: it has parts of its own (“в квартале Парижа”), but for a name that stands
    unchanged right behind the word (“nel quartiere San Paolo”).
    """
    is_name = _is_its_name(toponym, structure)
    if town is None:
        return _of_some_town(toponym, place) if is_name and len(place.alternatives) >= _SPREAD - 1 else toponym
    if _lies_near(place, town) or (place.population > town.population and not is_name):
        return toponym
    near = next((other for other in place.alternatives if _lies_near(other, town)), None)
    if near is None:
        return replace(toponym, place=None)
    why = (*near.why, f"of that name, the one in {town.name}, of which it is a part")
    return replace(toponym, place=replace(near, score=place.score, alternatives=(), why=why))


def _is_its_name(toponym: Toponym, structure: Structure) -> bool:
    """Whether a name stands right behind the word for a part of a town, in no other form than its own."""
    first = structure.tokens_of(toponym.mention.span)[0]
    is_beside = first > 0 and structure.tokens[first - 1].lemma in _quarters(structure.pack.code)
    return is_beside and toponym.mention.lemma == toponym.mention.surface


def _lies_near(place: Place, town: Place) -> bool:
    return distance_km(place.lon, place.lat, town.lon, town.lat) <= _REACH_KM
