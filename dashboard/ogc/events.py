"""The collection `events`: the same features as in a GeoJSON export, by first day, those without a date last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from dashboard import layers, wording
from dashboard.ogc.collection import Card, Feature, Found, OfStore, remembered
from dashboard.ogc.parameters import Items, Nothing, OfLayer, Plain, Text, with_properties
from dashboard.summaries import interval
from geo import languages
from geo.exports.feature import feature
from geo.frames import COLUMNS, Column
from geo.model import Dataset, EventQuery
from geo.stores import EventStore
from geo.stores.paging import key_of
from geo.stores.selection import Selection


class EventItems(OfLayer, Items):
    """What the collection takes beside the values of its columns."""

    q: Annotated[
        Text | Nothing,
        Field(description="Words that must stand in excerpt, place or actor names, by their beginnings"),
    ] = None
    filter: Annotated[
        Annotated[Text, Field(min_length=1)] | Nothing,
        Field(description="A condition in CQL2 text over the queryables, such as score > 0.5 AND mode IN ('drone')"),
    ] = None
    filter_lang: Annotated[
        Literal["cql2-text"] | Nothing, Field(alias="filter-lang", description="What the filter is written in")
    ] = None
    filter_crs: Annotated[
        Literal["http://www.opengis.net/def/crs/OGC/1.3/CRS84"] | Nothing,
        Field(alias="filter-crs", description="The coordinates of its geometries: longitude, latitude, WGS 84"),
    ] = None


_TIMES = (
    Column("datetime", "date", "The day; empty where an event took more than one"),
    Column("start_datetime", "date", "First day"),
    Column("end_datetime", "date", "Last day"),
)


class Events(OfStore):
    """What happened, one feature an event of one article."""

    name: ClassVar[str] = "events"
    title: ClassVar[str] = "Events"
    description: ClassVar[str] = (
        "What happened, one feature an event of one article, with the words that prove it; or of an imported dataset, "
        "which the property “dataset” then names."
    )
    columns: ClassVar[Sequence[Column]] = COLUMNS
    filters: ClassVar[Sequence[Column]] = _TIMES
    parameters: ClassVar[type[Items]] = with_properties(EventItems, COLUMNS)
    single: ClassVar[type[Plain]] = Plain

    def __init__(self, store: EventStore) -> None:
        super().__init__(store)
        self._number = remembered(store, store.number)

    def page(self, asked: Any) -> Found:  # noqa: ANN401, made of the columns
        """The events that are asked for. One without a place is in no box, and one without a date in no window."""
        wanted = _selection(asked)
        layers.see_that_there_are(wanted.query.layers, self._store)
        rows = self._store.page(wanted, limit=asked.most + 1, after=asked.after or "")
        shown = rows[: asked.most]
        return Found(
            matched=self._number(wanted),
            features=[feature(row) for row in shown],
            after=key_of(shown[-1]) if len(rows) > asked.most else None,
        )

    def feature(self, key: str, asked: Any) -> Feature | None:  # noqa: ANN401, ARG002, nothing is asked
        """The event of that id, or None."""
        rows = self._store.page(Selection(values=(("event_id", key),)), limit=1)
        return feature(rows[0]) if rows else None

    def card(self, feature: Feature) -> Card:
        """The event in words, with its excerpt and the way to the map."""
        told = feature["properties"]
        language = told["language"] or "und"
        where = (told["place_name"], told["admin1"], wording.country(told["country_code"]))
        facts = {
            "When": wording.told_dates(interval(told)),
            "Where": ", ".join(dict.fromkeys(filter(None, where))) if told["place_name"] else "place not known",
            "Status": wording.status(told["status"]),
            "Source": ", ".join(part for part in (told["publisher"], told["title"]) if part),
            **_imported(self.dataset(told["dataset"])),
        }
        return Card(
            title=wording.kind(told["event_type"], told["mode"]),
            facts=[(name, value) for name, value in facts.items() if value],
            excerpt=told["excerpt"],
            language=language,
            direction=languages.load(language).direction,
            ways=(("On the map", f"/?event={feature['id']}"),),
        )


def _imported(dataset: Dataset | None) -> dict[str, str]:
    """Whose an event is that nobody read out of an article, and on what terms; nothing for others."""
    if dataset is None:
        return {}
    return {
        "Imported from": dataset.title,
        "Attribution": dataset.attribution,
        "Licence": dataset.licence,
        "Note": "Coded by others, and not read from an article.",
    }


def _selection(asked: Any) -> Selection:  # noqa: ANN401, made of the columns
    first, last = asked.days
    query = EventQuery(
        date_from=first,
        date_to=last,
        bbox=asked.bbox,
        text=asked.q or "",
        layers=frozenset({asked.layer} if asked.layer else ()),
        include_undated=asked.datetime is None,
    )
    return Selection(query=query, values=tuple(asked.values.items()), cql=asked.filter or "")
