"""“Talks between Iran and the United States”, “l'accord entre Paris et Berlin”: states that deal with each other are no places.

A border, a strait, a train or a way between them is one (`lines` and `movers` of `[places.stretch]`), and so is where
something fell down between two capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geo.clauses import Structure
from geo.languages import listed
from geo.model import Place, PlaceMention
from geo.named import coordinators
from geo.place_roles import is_capital
from geo.place_words import frame_of
from geo.verbs import is_past_form

SIDE = "is one of those between whom it is"
"""The reason of a state that deals with another one."""
_THING = 4  # tokens before “between” among which stands what is between two states


def as_sides(
    structure: Structure, mentions: Sequence[PlaceMention], places: Sequence[Place | None]
) -> list[PlaceMention]:
    """The mentions of a sentence, the states among them that “between” makes the sides of a dealing as actors.

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
        if (
            len(states) < len(members)
            or len(codes) < len(members)
            or not _is_a_dealing(structure, mentions, members, states)
        ):
            continue
        for index in members:
            found[index] = replace(found[index], role="actor", why=(*found[index].why[:-1], SIDE))
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


def _is_a_dealing(
    structure: Structure, mentions: Sequence[PlaceMention], members: range, states: Sequence[Place]
) -> bool:
    """Whether what is told to be between states is theirs, and nothing that lies or moves there."""
    first, last = structure.tokens_of(mentions[members.start].span)
    before = frame_of(structure, first, last).preposition_start
    lowest = structure.clauses[structure.clause_at(before)].start
    stretch = structure.pack.section("places").get("stretch", {})
    things = {*stretch.get("lines", ()), *stretch.get("movers", ())}
    words = (
        w
        for t in structure.tokens[max(lowest, before - _THING) : before]
        for w in (t.lemma, t.text.lower(), t.second_lemma)
    )
    if not things.isdisjoint(words):
        return False
    by_capitals = all(place.kind != "country" for place in states)
    return not (by_capitals and before > lowest and is_past_form(structure.tokens[before - 1], structure.pack))
