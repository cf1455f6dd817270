"""What a collection of features is: one file here makes one, and `routes` makes its addresses."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, Protocol, TypeVar

from dashboard.ogc.parameters import Items, Plain
from geo.frames import Column
from geo.model import Dataset
from geo.stores import EventStore
from geo.stores.selection import Extent

Feature = dict[str, Any]
K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A page of features."""

    matched: int
    """How many there are on all pages."""
    features: Sequence[Feature]
    after: str | None
    """The key with which the next page is asked for; None on the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A feature in words for people."""

    title: str
    facts: Sequence[tuple[str, str]] = ()
    """Names and values."""
    excerpt: str | None = None
    language: str = "und"
    """BCP 47 tag of the excerpt."""
    direction: str = "auto"
    ways: Sequence[tuple[str, str]] = field(default_factory=tuple)
    """Words and where they lead: a path with its query on this server, or a web address."""


class Collection(Protocol):
    """Features of one kind."""

    name: ClassVar[str]
    """What it is called in addresses."""
    title: ClassVar[str]
    description: ClassVar[str]
    columns: ClassVar[Sequence[Column]]
    """The properties that features can be asked for by."""
    filters: ClassVar[Sequence[Column]]
    """What a filter in CQL2 may name besides, with the geometry; empty where there is no such filter."""
    parameters: ClassVar[type[Items]]
    single: ClassVar[type[Plain]]
    """What the address of one feature takes."""

    def datasets(self) -> Iterable[Dataset]:
        """The imported datasets that its features are of, beside articles."""

    def extent(self) -> Extent:
        """Where and when its features are."""

    def page(self, asked: Any) -> Found:  # noqa: ANN401, an instance of `parameters`
        """The features that are asked for.

        Raises:
            QueryError: there is no such page.
        """

    def feature(self, key: str, asked: Any) -> Feature | None:  # noqa: ANN401, an instance of `single`
        """The feature of that id, or None."""

    def card(self, feature: Feature) -> Card:
        """The feature in words."""


def remembered(store: EventStore, ask: Callable[[K], V], *, most: int = 256) -> Callable[[K], V]:
    """The same question answered from memory for as long as nothing is written; of `most` the latest are kept."""

    @lru_cache(maxsize=most)
    def known(_version: str, asked: K) -> V:
        return ask(asked)

    return lambda asked: known(store.version, asked)


class OfStore:
    """What collections tell alike of the store that they are read from."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._extent = remembered(store, lambda _: store.extent())
        self._datasets = remembered(store, lambda _: {one.name: one for one in store.datasets()})

    def datasets(self) -> Iterable[Dataset]:
        """All that were imported."""
        return self._datasets(None).values()

    def dataset(self, name: str | None) -> Dataset | None:
        """The one of that name."""
        return self._datasets(None).get(name or "")

    def extent(self) -> Extent:
        """The box and the days of all events."""
        return self._extent(None)


def credit(dataset: Dataset) -> str:
    """Whom to name for a dataset, and on what terms: text, and no HTML."""
    return f"{dataset.title}: {dataset.attribution}, {dataset.licence}"


def queryables(collection: Collection, address: str) -> dict[str, Any]:
    """What features can be asked for by, as a JSON Schema (OGC 19-079r2, clause 6)."""
    named = {column.name: _schema(column) for column in (*collection.columns, *collection.filters)}
    where = {"geometry": {"format": "geometry-point", "x-ogc-role": "primary-geometry"}} if collection.filters else {}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "type": "object",
        "title": collection.title,
        "additionalProperties": False,
        "properties": {**named, **where},
    }


def _schema(column: Column) -> dict[str, Any]:
    kinds: dict[str, dict[str, str]] = {
        "text": {"type": "string"},
        "real": {"type": "number"},
        "integer": {"type": "integer"},
        "date": {"type": "string", "format": "date"},
    }
    return {"title": column.name.replace("_", " "), "description": column.description, **kinds[column.dtype]}


def collection_of(found: Found) -> dict[str, Any]:
    """A GeoJSON FeatureCollection, before its links and its time."""
    return {
        "type": "FeatureCollection",
        "numberMatched": found.matched,
        "numberReturned": len(found.features),
        "features": list(found.features),
    }
