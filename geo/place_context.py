"""What an article says about where it plays: countries and divisions it names, places that can hardly be mistaken.

A name never speaks for itself: what is said by a name is kept with it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from geo.clauses import Structure
from geo.enumerations import enumerations
from geo.gazetteer.index import Candidate
from geo.model import Place, PlaceMention
from geo.told_countries import Told, country_before

CITY = "city"
"""The sort of a town that the world knows, in an enumeration."""
_ANCHORS = 100  # places of one article that others may lie near; the first ones, since an article plays somewhere
_ANCHOR_FROM = 300_000  # people of a town that can hardly be mistaken
_SETTLED_FROM = 0.3  # score from which a place counts in the second round
_DOUBT = 2  # names that are thought to lie elsewhere
METROPOLIS = 1_000_000
"""People of a city that the world knows."""
_SHARED = frozenset({"country", "admin1", "admin2", CITY})  # kinds that an enumeration does not mix with others

_NOTHING_TOLD = Told()
A_BODY = "·"  # stands for a body's name among the names of its country: no place is called so

Options = Sequence[Candidate]
"""What a name may mean, the likeliest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the whole article says."""

    countries: Mapping[str, AbstractSet[str]]
    """Country code -> the names by which it is named."""
    lands: AbstractSet[str]
    """Codes of the countries that are named as places, and not for what they do, or some place of which is told."""
    divisions: Mapping[str, AbstractSet[str]]
    """ISO 3166-2 code of a first-order division -> the names by which it is named."""
    anchors: tuple[tuple[str, Place], ...]
    """Names and places of the article that can hardly be mistaken."""
    home: str | None = None
    """Country code of the outlet."""
    readers: AbstractSet[str] = frozenset()
    """Codes of the countries where the language of the article is official."""
    peoples: AbstractSet[str] = frozenset()
    """Codes of the countries whose people are named: “an Ecuadorian marine”."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Where a first round placed the names of the article."""

    areas: Mapping[str, AbstractSet[str]]
    """ISO 3166-2 code of a first-order division, or code of a country -> the names that were placed in it."""
    names: AbstractSet[str]
    """All that were placed."""

    def share_in(self, area: str, name: str) -> float:
        """0 to 1: the share of the other names that were placed in an area; of few names it says little."""
        inside = self.areas.get(area)
        if not inside:
            return 0.0
        return (len(inside) - (name in inside)) / (len(self.names) - (name in self.names) + _DOUBT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands next to one mention."""

    container: Options = ()
    """What the name that says in what it lies may mean (“Paris, Texas”)."""
    contained: Options = ()
    """What the name before it may mean, which lies in it."""
    sorts: frozenset[tuple[str, str | None]] = frozenset()
    """Kind and country of what is enumerated with it."""
    country: str | None = None
    """Code of the country whose adjective stands right before it: “der tschechischen Stadt Karviná”."""


def context_of(
    mentions: Sequence[PlaceMention],
    candidates: Sequence[Options],
    home: str | None,
    readers: AbstractSet[str],
    told: Told = _NOTHING_TOLD,
) -> Context:
    """The context of the article.

    Args:
        mentions: In the order of the text.
        candidates: What each may mean.
        home: The country of the outlet.
        readers: Where the language of the article is official.
        told: Countries that the article tells of without naming them.
    """
    countries: dict[str, set[str]] = defaultdict(set, {code: {A_BODY} for code in told.by_bodies})
    lands = set(told.by_places)
    divisions: dict[str, set[str]] = defaultdict(set)
    anchors: dict[str, tuple[str, Place]] = {}
    for mention, options in zip(mentions, candidates, strict=True):
        if not options:
            continue
        best = options[0].place
        if best.kind == "country" and best.country_code:
            countries[best.country_code].add(mention.lemma)
            if mention.role != "actor":
                lands.add(best.country_code)
        elif best.kind == "admin1" and best.admin1_code:
            divisions[best.admin1_code].add(mention.lemma)
        if best.kind not in ("country", "continent") and (len(options) == 1 or best.population > _ANCHOR_FROM):
            anchors.setdefault(best.gazetteer_id, (mention.lemma, best))
    first = tuple(anchors.values())[:_ANCHORS]
    return Context(
        countries=countries,
        lands=lands,
        divisions=divisions,
        anchors=first,
        home=home,
        readers=readers,
        peoples=told.by_people,
    )


def settled(mentions: Sequence[PlaceMention], leaders: Sequence[tuple[Place, float] | None]) -> Settled:
    """What a first round of placing found, places with their scores: local news names many towns of one division."""
    found: dict[str, set[str]] = defaultdict(set)
    names: set[str] = set()
    for mention, leader in zip(mentions, leaders, strict=True):
        if leader is None or leader[1] < _SETTLED_FROM:
            continue
        names.add(mention.lemma)
        for code in (leader[0].admin1_code, leader[0].country_code):
            if code:
                found[code].add(mention.lemma)
    return Settled(found, names)


def besides(
    mentions: Sequence[PlaceMention],
    candidates: Sequence[Options],
    text: str,
    language: str,
    structures: Sequence[Structure] = (),
) -> list[Beside]:
    """What stands next to each mention; which adjectives do, only the sentences tell."""
    sorts = _enumerated(mentions, candidates, text, language)
    qualifies = [_qualifies(mentions, index) for index in range(len(mentions) + 1)]
    return [
        Beside(
            container=candidates[index + 1] if qualifies[index + 1] else (),
            contained=candidates[index - 1] if qualifies[index] else (),
            sorts=sorts.get(index, frozenset()),
            country=country_before(mention, structures),
        )
        for index, mention in enumerate(mentions)
    ]


def _qualifies(mentions: Sequence[PlaceMention], index: int) -> bool:
    """Whether a mention says in what the one before it lies."""
    if not 0 < index < len(mentions):
        return False
    mention = mentions[index]
    return mention.role == "qualifier" and mention.sentence == mentions[index - 1].sentence


def _enumerated(
    mentions: Sequence[PlaceMention], candidates: Sequence[Options], text: str, language: str
) -> dict[int, frozenset[tuple[str, str | None]]]:
    """Index of a mention -> the sorts that the others of its enumeration have at their likeliest."""
    found: dict[int, frozenset[tuple[str, str | None]]] = {}
    for members in enumerations(mentions, text, language):
        sorts = {index: _sort(candidates[index][0].place) for index in members if candidates[index]}
        told = Counter(sort for sort in sorts.values() if sort[0] in _SHARED)
        everyone = frozenset(told)
        for index in members:
            own = sorts.get(index)
            found[index] = everyone - {own} if own is not None and told[own] == 1 else everyone
    return found


def _sort(place: Place) -> tuple[str, str | None]:
    """The kind, and for divisions the country too: countries are enumerated with others, divisions with their like."""
    if place.kind == "town" and place.population >= METROPOLIS:
        return CITY, None
    return place.kind, None if place.kind == "country" else place.country_code
