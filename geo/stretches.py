"""“Between Lviv and Stryi”, “a train from Rome to Naples”: what took place somewhere between two places.

    between A and B, near each other         halfway, in a circle that reaches both; so of namesakes, where none is sure
    on the border between two countries      both, each worth less
    from A to B, and a further place         the further place: where a way leads is not where something happened
    from A to B, near each other             halfway, if it may befall people on their way
    from A to B, far apart                   both places, each worth less
    a visit, a move of troops from A to B    B, then A

Talks and matches are “between” parties, and a way from A to B is one only beside a word for travel: the mayor “de Lyon à
Paris” goes nowhere. Beyond 300 km the middle says nothing: the circle would hold half a country.

A language's words stand in its pack:

    [places.stretch]
    between, from, to     # prepositions
    bound                 # words before where a vehicle was going (“bound for”), which is not where something happened
    movers                # words for vehicles, roads and travel
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.gazetteer.reckoned import WIDE, between
from geo.gazetteer.sphere import distance_km
from geo.languages import listed, load
from geo.model import Place, PlaceMention, Span, Toponym, Trigger
from geo.named import coordinators
from geo.place_roles import is_capital

_NEAR_KM = 300.0
_SURE = 0.9  # score from which a place is taken to be the one that is meant, whatever lies elsewhere
_FITS = 0.5  # score of two namesakes that fit together as the ends of a way
_TOWNS = frozenset({"town", "village"})
_PEOPLE = 1_000
_FAR_WORTH = 0.5  # of a place that is one end of a long way
_ROOM = 4  # tokens between two places that are no more than a preposition and a word for a kind of place


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Two places with what lies between them."""

    one: Toponym
    other: Toponym
    start: int
    """Index of the first token of its words."""
    is_way: bool
    """Whether it leads from one to the other."""

    @property
    def ends(self) -> tuple[Toponym, Toponym]:
        return self.one, self.other


def on_stretches(
    places: tuple[Toponym, ...], trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym], text: str
) -> tuple[Toponym, ...]:
    """Where a deed took place, two places that are the ends of something replaced by what is known of the spot between.

    Args:
        places: What grammar gave, the likeliest first.
        trigger: The word for the deed.
        structure: Its sentence.
        toponyms: All of the sentence.
        text: Of the document.
    """
    kind = load_type(trigger.event_type)
    if kind.speech or len(toponyms) < 2:
        return places
    for stretch in _stretches(structure, toponyms, travels=kind.leaves):
        if not any(end in places for end in stretch.ends) and (places or not _one_clause(stretch, trigger, structure)):
            continue
        if stretch.is_way:
            places = _by_way(places, stretch, trigger, structure, text)
        elif not kind.parties:
            places = _between(places, stretch, structure, text)
    return places


def _between(places: tuple[Toponym, ...], stretch: _Stretch, structure: Structure, text: str) -> tuple[Toponym, ...]:
    """The spot halfway instead of the two places, where they are near each other and no finer place is told.

    Of two countries both stay, each worth less.
    """
    if _are_countries(stretch.ends):
        return _instead(places, stretch, tuple(map(_worth_less, stretch.ends)))
    fitting = stretch if _are_near(stretch) and not _is_of_areas(stretch) else _namesakes_near_each_other(stretch)
    if fitting is None or _are_two_governments(stretch):
        return places
    return _instead(places, stretch, (_halfway(fitting, structure, text),))


def _is_of_areas(stretch: _Stretch) -> bool:
    return any(place.kind in WIDE for place in _placed(stretch))


def _namesakes_near_each_other(stretch: _Stretch) -> _Stretch | None:
    """The two places of those names that lie near each other in one country, where the chosen ones do not and none of them is sure."""
    one, other = _placed(stretch)
    if any(place.score >= _SURE or is_capital(place) for place in (one, other)):
        return None
    pairs = [
        (first, second)
        for first in (one, *one.alternatives)
        for second in (other, *other.alternatives)
        if first.country_code == second.country_code and _may_be_ends(first, second)
    ]
    if not pairs:
        return None
    ends = max(pairs, key=lambda pair: min(place.population for place in pair))
    reason = "the two of those names that lie near each other"
    fitting = [
        replace(end, place=replace(place, score=max(_FITS, chosen.score), why=(*chosen.why, reason)))
        for end, place, chosen in zip(stretch.ends, ends, (one, other), strict=True)
    ]
    return replace(stretch, one=fitting[0], other=fitting[1])


def _may_be_ends(one: Place, other: Place) -> bool:
    """Whether both are towns of some size that a way of no more than some hours joins."""
    towns = all(place.kind in _TOWNS and place.population >= _PEOPLE for place in (one, other))
    return towns and 0 < distance_km(one.lon, one.lat, other.lon, other.lat) < _NEAR_KM


def _by_way(
    places: tuple[Toponym, ...], stretch: _Stretch, trigger: Trigger, structure: Structure, text: str
) -> tuple[Toponym, ...]:
    kind = load_type(trigger.event_type)
    if kind.leaves:
        return tuple(toponym for toponym in places if toponym != stretch.other) or places
    if not kind.befalls:
        return _instead(places, stretch, (stretch.other, stretch.one)) if stretch.other in places else places
    if _are_near(stretch):
        return _instead(places, stretch, (_halfway(stretch, structure, text),))
    return _instead(places, stretch, tuple(map(_worth_less, stretch.ends)))


def _instead(places: tuple[Toponym, ...], stretch: _Stretch, ends: tuple[Toponym, ...]) -> tuple[Toponym, ...]:
    """The places with something else instead of the ends; with nothing where a further place tells the spot."""
    others = tuple(toponym for toponym in places if toponym not in stretch.ends)
    spots = tuple(t for t in others if t.place is None or t.place.kind not in WIDE)
    return others if spots else (*ends, *others)


def _stretches(structure: Structure, toponyms: Sequence[Toponym], *, travels: bool) -> Iterator[_Stretch]:
    """Each two neighbouring places of a sentence that the words around them make the ends of something.

    `travels` is whether the deed itself is going away, so that no further word for travel is needed.
    """
    code = structure.pack.code
    openers = [entry[0] for key in ("between", "from") for entry in _entries(code, key)]
    if structure.tokens.words.isdisjoint(openers):
        return
    ordered = sorted((t for t in toponyms if t.mention.role != "qualifier"), key=lambda t: t.mention.span)
    for one, other in pairwise(ordered):
        if not _are_countries((one, other)) and any(
            t.place is None or (t.place.kind in WIDE and not _may_be_a_town(t)) for t in (one, other)
        ):
            continue
        first, last = structure.tokens_of(one.mention.span)
        begins = structure.tokens_of(other.mention.span)[0]
        if not 0 < begins - last <= _ROOM:
            continue
        start = _opened_by(structure, first, "between")
        if start is not None and structure.tokens[last].text.lower() in coordinators(code):
            yield _Stretch(one, other, start, is_way=False)
            continue
        start = None if _is_area(one) or _is_area(other) else _opened_by(structure, first, "from")
        if start is not None and _leads(structure, last, begins) and (travels or _tells_of_travel(structure, first)):
            yield _Stretch(one, other, start, is_way=True)


def _are_countries(ends: Sequence[Toponym]) -> bool:
    """Whether both are countries: “the border between Poland and Belarus” is of both."""
    return all(end.place is not None and end.place.kind == "country" for end in ends)


def _is_area(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.kind in WIDE


def _may_be_a_town(toponym: Toponym) -> bool:
    """Whether a division that no word calls one may as well be the town that it is called after: “between Évora and Beja”."""
    place = toponym.place
    return (
        place is not None
        and place.kind == "admin1"
        and toponym.mention.kind_hint is None
        and any(other.kind == "town" and other.country_code == place.country_code for other in place.alternatives)
    )


def _opened_by(structure: Structure, first: int, key: str) -> int | None:
    """Index at which a preposition of a list begins that governs the name at a token, a word for its kind skipped."""
    tokens, code = structure.tokens, structure.pack.code
    generic = structure.pack.section("places").get("generic", {})
    articles = listed(code, "cues", "definite")
    end = first
    while end > 0 and first - end < _ROOM and not _ends_with(structure, end, key):
        token = tokens[end - 1]
        if token.text.lower() not in generic and token.lemma not in generic and token.text.lower() not in articles:
            return None
        end -= 1
    return next((end - len(entry) for entry in _entries(code, key) if _is_at(structure, end - len(entry), entry)), None)


def _ends_with(structure: Structure, end: int, key: str) -> bool:
    return any(_is_at(structure, end - len(entry), entry) for entry in _entries(structure.pack.code, key))


def _leads(structure: Structure, last: int, begins: int) -> bool:
    """Whether a preposition of direction stands right behind a place, before the next one."""
    entries = _entries(structure.pack.code, "to")
    return any(_is_at(structure, last, entry) and last + len(entry) <= begins for entry in entries)


def _is_at(structure: Structure, start: int, entry: tuple[str, ...]) -> bool:
    return start >= 0 and tuple(t.text.lower() for t in structure.tokens[start : start + len(entry)]) == entry


def _tells_of_travel(structure: Structure, first: int) -> bool:
    """Whether a word for a vehicle, a road or a journey stands before, in the same clause."""
    movers = _words(structure.pack.code)
    clause = structure.clauses[structure.clause_at(first)]
    before = structure.tokens[min(clause.start, first) : first]
    return any(token.lemma in movers or token.text.lower() in movers for token in before)


def _one_clause(stretch: _Stretch, trigger: Trigger, structure: Structure) -> bool:
    return structure.clause_at(stretch.start) == structure.clause_at(trigger.tokens[0])


def _placed(stretch: _Stretch) -> tuple[Place, Place]:
    one, other = (end.place for end in stretch.ends)
    assert one is not None
    assert other is not None
    return one, other


def _are_near(stretch: _Stretch) -> bool:
    one, other = _placed(stretch)
    if (one.gazetteer, one.gazetteer_id) == (other.gazetteer, other.gazetteer_id):  # “between Kyiv and Kiev”
        return False
    return distance_km(one.lon, one.lat, other.lon, other.lat) < _NEAR_KM


def _are_two_governments(stretch: _Stretch) -> bool:
    """Whether both are capitals, of two countries: fighting between them is between states."""
    one, other = _placed(stretch)
    return is_capital(one) and is_capital(other) and one.country_code != other.country_code


def _halfway(stretch: _Stretch, structure: Structure, text: str) -> Toponym:
    """The point between, under the words from the preposition to the second name."""
    span = Span(start=structure.tokens[stretch.start].span.start, end=stretch.other.mention.span.end)
    words = span.of(text)
    mention = PlaceMention(
        span=span,
        surface=words,
        lemma=words,
        role="location",
        score=min(end.mention.score for end in stretch.ends),
        sentence=structure.sentence.index,
    )
    return Toponym(mention=mention, place=between(*_placed(stretch), f"“{words}”"))


def _worth_less(toponym: Toponym) -> Toponym:
    """One of two ends: it happened there, at the other one, or anywhere between."""
    place = toponym.place
    assert place is not None
    reason = "one of two ends; where between them is not said"
    return replace(toponym, place=replace(place, score=round(_FAR_WORTH * place.score, 2), why=(*place.why, reason)))


@cache
def _entries(code: str, key: str) -> tuple[tuple[str, ...], ...]:
    """The prepositions of a list, the longest first."""
    entries = load(code).section("places").get("stretch", {}).get(key, ())
    return tuple(sorted((tuple(entry.split()) for entry in entries), key=len, reverse=True))


@cache
def _words(code: str) -> frozenset[str]:
    return frozenset(load(code).section("places").get("stretch", {}).get("movers", ()))
