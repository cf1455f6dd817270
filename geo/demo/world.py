"""Where made-up events happen, who takes part and who tells: pools that an article draws from."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from geo import event_types
from geo.gazetteer.index import Gazetteer
from geo.model import ActorKind, Place, PlaceKind

LABEL = "SYNTHETIC"

# How many of a hundred articles are written in each language.
LANGUAGES = {
    "en": 30,
    "uk": 12,
    "ru": 10,
    "ro": 10,
    "ar": 7,
    "es": 7,
    "fr": 6,
    "de": 5,
    "zh": 5,
    "pl": 3,
    "tr": 3,
    "th": 2,
}
_PUBLISHERS = 200
_ACTORS = 2000
_HOT_SPOTS = 60
_TOWNS_FROM = 15_000  # people
_WIDE: tuple[PlaceKind, ...] = ("region", "sea", "strait")
_KINDS: tuple[tuple[ActorKind, str], ...] = (
    ("armed_force", "Army No."),
    ("government", "Ministry No."),
    ("organisation", "Union No."),
    ("group", "Group No."),
    ("state", "State No."),
    ("person", "Person No."),
)
# The other types are told about as often as each other; these more often.
_FREQUENT = {
    "ASSAULT": 12.0,
    "STATEMENT": 6.0,
    "CONSULT": 5.0,
    "PROTEST": 4.0,
    "COERCE": 3.0,
    "DISASTER": 2.5,
    "FIRE": 2.0,
}

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pool(Generic[Item]):
    """Things to choose from, each as often as its weight."""

    items: Sequence[Item]
    sums: Sequence[float]

    @classmethod
    def of(cls, items: Sequence[Item], weights: Sequence[float]) -> Pool[Item]:
        """The pool of these things."""
        return cls(items, list(accumulate(weights)))

    def draw(self, chance: Random) -> Item:
        """One of them."""
        return self.items[min(bisect(self.sums, chance.random() * self.sums[-1]), len(self.items) - 1)]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes an article, in one language."""

    name: str
    language: str


@dataclass(frozen=True, slots=True)
class HotSpot:
    """A place where for some time much of one kind happens."""

    places: tuple[Place, ...]
    """The town itself first, then its division and country as far as there are any."""
    event_type: str
    modes: tuple[str | None, ...]
    start: float
    """Share of the whole time, 0 to 1."""
    end: float


@dataclass(frozen=True, slots=True)
class World:
    """All pools."""

    towns: Pool[Place]
    areas: tuple[Pool[Place], ...]
    """First-order divisions, countries, and regions with seas."""
    types: Pool[str]
    modes: dict[str, tuple[str | None, ...]]
    publishers: Pool[Publisher]
    actors: Pool[tuple[str, ActorKind]]
    hot_spots: tuple[HotSpot, ...]


def build(gazetteer: Gazetteer, seed: int) -> World:
    """The world of a seed."""
    chance = Random(f"world {seed}")  # noqa: S311, nothing is secret here
    towns = gazetteer.places("town", population=_TOWNS_FROM)
    pool = Pool.of(towns, [place.population**0.75 for place in towns])
    divisions, countries = gazetteer.places("admin1"), gazetteer.places("country")
    regions = [place for kind in _WIDE for place in gazetteer.places(kind)]
    names = event_types.names()
    modes = {name: (None, *event_types.load(name).modes) for name in names}
    return World(
        towns=pool,
        areas=(
            Pool.of(divisions, [1 + place.population**0.5 for place in divisions]),
            Pool.of(countries, [1 + place.population**0.5 for place in countries]),
            Pool.of(regions, [1.0] * len(regions)),
        ),
        types=Pool.of(names, [_FREQUENT.get(name, 1.0) for name in names]),
        modes=modes,
        publishers=_publishers(chance),
        actors=_actors(),
        hot_spots=tuple(_hot_spot(gazetteer, pool, modes, chance) for _ in range(_HOT_SPOTS)),
    )


def _publishers(chance: Random) -> Pool[Publisher]:
    languages = Pool.of(tuple(LANGUAGES), tuple(LANGUAGES.values()))
    # Each language is there, however few write in it.
    spoken = [*LANGUAGES, *(languages.draw(chance) for _ in range(_PUBLISHERS - len(LANGUAGES)))]
    papers = [Publisher(f"{LABEL} Herald {number} ({code})", code) for number, code in enumerate(spoken, 1)]
    return Pool.of(papers, [_rare(number) for number in range(len(papers))])


def _actors() -> Pool[tuple[str, ActorKind]]:
    named = [(f"{title} {number}", kind) for number in range(1, _ACTORS) for kind, title in _KINDS][:_ACTORS]
    return Pool.of(named, [_rare(number) for number in range(len(named))])


def _hot_spot(
    gazetteer: Gazetteer, towns: Pool[Place], modes: dict[str, tuple[str | None, ...]], chance: Random
) -> HotSpot:
    town = towns.draw(chance)
    codes = (town.admin1_code, town.country_code)
    around = (gazetteer.by_code(code) for code in codes if code)
    event_type = chance.choice(tuple(_FREQUENT))
    start = chance.random()
    return HotSpot(
        places=(town, *(place for place in around if place)),
        event_type=event_type,
        modes=tuple(chance.choices(modes[event_type], k=2)),
        start=start,
        end=start + chance.uniform(0.02, 0.3),
    )


def _rare(number: int) -> float:
    """How often the thing of that number is met: few things often, most of them seldom."""
    return float((number + 5) ** -0.8)
