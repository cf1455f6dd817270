"""“Talks between Iran and the United States”, “l'accord entre Paris et Berlin”: states that deal with each other are no places.

A border, a strait, a train or a way between them is one (`lines` and `movers` of `[places.stretch]`), and so is where
something fell down between two capitals, where the earth shook or a boat sank, and what lies in mountains or a sea between
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.event_words import words_of
from geo.languages import listed
from geo.model import Place, PlaceMention, PlaceRole
from geo.named import coordinators
from geo.place_roles import is_capital
from geo.place_words import frame_of
from geo.verbs import is_past_form

SIDE = "is one of those between whom it is"
"""The reason of a state that deals with another one."""
_THING = 4  # tokens before “between” among which stands what is between two states
_LANDSCAPE = frozenset({"mountain", "sea", "strait", "river", "lake", "island"})
_DEALINGS = ("CONSULT", "AGREE", "ASSAULT", "SANCTION", "COOPERATE")


def as_sides(
    structure: Structure, mentions: Sequence[PlaceMention], places: Sequence[Place | None]
) -> list[PlaceMention]:
    """The mentions of a sentence, the states among them that “between” makes the sides of a dealing as actors.

    Of what is no dealing all are what the first one is: “entre l'Irlande et la France” is not France's deed.

    Args:
        structure: The sentence.
        mentions: Those in it, in the order of the text.
        places: The likeliest place of each.
    """
    found = list(mentions)
    between = structure.pack.section("places").get("stretch", {}).get("between", ())
    if len(mentions) < 2 or structure.tokens.words.isdisjoint(between):
        return found
    for members in _runs(structure, mentions):
        states = [place for index in members if (place := places[index]) is not None and _is_a_state(place)]
        codes = {place.country_code for place in states}
        if len(states) < len(members) or len(codes) < len(members):
            continue
        beside = _lie_beside(structure, mentions, members, places)
        is_dealing = not beside and _is_a_dealing(structure, mentions, members, states)
        role: PlaceRole = "actor" if is_dealing else mentions[members.start].role
        reason = SIDE if is_dealing else mentions[members.start].why[-1]
        for index in members:
            found[index] = replace(found[index], role=role, why=(*found[index].why[:-1], reason))
    return found


def _is_a_state(place: Place) -> bool:
    return place.kind == "country" or is_capital(place)


def _runs(structure: Structure, mentions: Sequence[PlaceMention]) -> Iterator[range]:
    """The stretches of mentions that “between” governs: “between India, Australia and Japan”."""
    code = structure.pack.code
    between = structure.pack.section("places").get("stretch", {}).get("between", ())
    links = coordinators(code)
    small = {",", *links, *listed(code, "cues", "definite_articles")}
    for start, mention in enumerate(mentions):
        first, last = structure.tokens_of(mention.span)
        frame = frame_of(structure, first, last)
        if frame.preposition not in between or frame.kind or frame.direction:
            continue
        end, joined = start + 1, False
        while end < len(mentions) and not joined:
            begins = structure.tokens_of(mentions[end].span)[0]
            gap = {token.text.lower() for token in structure.tokens[last:begins]}
            if not gap or not gap <= small:
                break
            joined = not gap.isdisjoint(links)
            last = structure.tokens_of(mentions[end].span)[1]
            end += 1
        if joined:
            yield range(start, end)


def _lie_beside(
    structure: Structure, mentions: Sequence[PlaceMention], members: range, places: Sequence[Place | None]
) -> bool:
    """Whether a part of the landscape stands before “between”, and lies there: “in the Alps between France and Italy”.

    Behind a comma it may be any place: “in Abyei, between Sudan and South Sudan”.
    """
    if not members.start:
        return False
    before, place = mentions[members.start - 1], places[members.start - 1]
    starts = frame_of(structure, *structure.tokens_of(mentions[members.start].span)).preposition_start
    gap = [token.text for token in structure.tokens[structure.tokens_of(before.span)[1] : starts]]
    return place is not None and (gap == [","] or (not gap and place.kind in _LANDSCAPE))


def _is_a_dealing(
    structure: Structure, mentions: Sequence[PlaceMention], members: range, states: Sequence[Place]
) -> bool:
    """Whether what is told to be between states is theirs, and nothing that lies or moves there."""
    first, last = structure.tokens_of(mentions[members.start].span)
    before = frame_of(structure, first, last).preposition_start
    lowest = structure.clauses[structure.clause_at(before)].start
    stretch = structure.pack.section("places").get("stretch", {})
    things = {*stretch.get("lines", ()), *stretch.get("movers", ())}
    if not things.isdisjoint(_words(structure, max(lowest, before - _THING), before)):
        return False
    if _is_of_nature(_words(structure, lowest, before), structure.pack.code):
        return False
    by_capitals = all(place.kind != "country" for place in states)
    return not (by_capitals and before > lowest and is_past_form(structure.tokens[before - 1], structure.pack))


def _words(structure: Structure, start: int, end: int) -> frozenset[str]:
    """All that the tokens may be forms of."""
    return frozenset(w for t in structure.tokens[start:end] for w in (t.lemma, t.text.lower(), t.second_lemma) if w)


def _is_of_nature(words: frozenset[str], code: str) -> bool:
    """Whether a clause tells of a disaster, a fire or an accident, and of no dealing: “the quake disrupted talks between”."""
    return any(entry <= words for entry in _of_nature(code)) and words.isdisjoint(_dealings(code))


@cache
def _of_nature(code: str) -> frozenset[frozenset[str]]:
    """The words of each entry that names such a thing."""
    disaster, fire, accident = (words_of(name, code) for name in ("DISASTER", "FIRE", "ACCIDENT"))
    entries = (*disaster.noun, *disaster.weak_noun, *fire.noun, *fire.verb, *accident.verb)
    return frozenset(frozenset(word.removeprefix("=") for word in entry.split() if word != "~") for entry in entries)


@cache
def _dealings(code: str) -> frozenset[str]:
    """Nouns for what states have with each other; those that are verbs of a disaster too only as written (“=Treffen”)."""
    deals = (words_of(name, code) for name in _DEALINGS)
    nouns = frozenset(entry for words in deals for entry in (*words.noun, *words.weak_noun))
    return frozenset(noun.removeprefix("=") for noun in nouns.difference(words_of("DISASTER", code).weak_verb))
