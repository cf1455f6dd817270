"""The collection `documents`: the articles without their text, in the order in which they came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar
from urllib.parse import urlencode

from dashboard.ogc.collection import Card, Feature, Found, OfStore, remembered
from dashboard.ogc.links import ROOT
from dashboard.ogc.parameters import Items, Plain, with_properties
from dashboard.wording import language as language_name
from geo import languages
from geo.exports.characters import is_web_address
from geo.frames import COLUMNS, Column
from geo.model import Dataset
from geo.stores import EventStore
from geo.stores.selection import ARTICLE_COLUMNS, Article, ArticleSelection, Extent

_DIGITS = 6


class Documents(OfStore):
    """What was read."""

    name: ClassVar[str] = "documents"
    title: ClassVar[str] = "Documents"
    description: ClassVar[str] = (
        "The articles without their text, with the number of their events, at the places of these events."
    )
    columns: ClassVar[Sequence[Column]] = tuple(column for column in COLUMNS if column.name in ARTICLE_COLUMNS)
    filters: ClassVar[Sequence[Column]] = ()
    parameters: ClassVar[type[Items]] = with_properties(Items, columns)
    single: ClassVar[type[Plain]] = Plain

    def __init__(self, store: EventStore) -> None:
        super().__init__(store)
        self._number = remembered(store, store.number_of_articles)

    def datasets(self) -> Iterable[Dataset]:
        """None: a dataset has no articles."""
        return ()

    def extent(self) -> Extent:
        """The box of all events; when articles appeared is not asked of the store."""
        return Extent(bbox=super().extent().bbox, days=None)

    def page(self, asked: Any) -> Found:  # noqa: ANN401, made of the columns
        """The articles that are asked for, by the day on which they appeared and the places of their events."""
        first, last = asked.days
        wanted = ArticleSelection(date_from=first, date_to=last, bbox=asked.bbox, values=tuple(asked.values.items()))
        found = self._store.articles(wanted, limit=asked.most + 1, after=asked.after or "")
        shown = found[: asked.most]
        return Found(
            matched=self._number(wanted),
            features=[_feature(article) for _, article in shown],
            after=shown[-1][0] if len(found) > asked.most else None,
        )

    def feature(self, key: str, asked: Any) -> Feature | None:  # noqa: ANN401, ARG002, nothing is asked
        """The article of that id, or None."""
        found = self._store.articles(ArticleSelection(values=(("document_id", key),)), limit=1)
        return _feature(found[0][1]) if found else None

    def card(self, feature: Feature) -> Card:
        """The article in words, with the ways to it and to its events."""
        told = feature["properties"]
        facts = {
            "Publisher": told["publisher"],
            "Published": told["published"],
            "Language": language_name(told["language"]),
            "Events": str(told["events"]),
        }
        events = f"{ROOT}/collections/events/items?{urlencode({'document_id': feature['id'], 'f': 'html'})}"
        read = [("Read it where it was published", told["url"])] if told["url"] and is_web_address(told["url"]) else []
        return Card(
            title=feature["id"],
            facts=[(name, value) for name, value in facts.items() if value],
            excerpt=told["title"],
            language=told["language"],
            direction=languages.load(told["language"]).direction,
            ways=(("Its events", events), *read),
        )


def _feature(article: Article) -> Feature:
    """The article as one Feature: a MultiPoint of where its events happened, or no geometry where none has a place."""
    points = [[round(lon, _DIGITS), round(lat, _DIGITS)] for lon, lat in article.points]
    names = (*ARTICLE_COLUMNS, "published", "events")
    return {
        "type": "Feature",
        "id": article.document_id,
        "geometry": {"type": "MultiPoint", "coordinates": points} if points else None,
        "properties": {name: getattr(article, name) for name in names},
    }
