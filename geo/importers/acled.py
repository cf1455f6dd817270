"""ACLED: the CSV of its export tool, or of its API, with the columns of its codebook.

Its fatalities of 0 also stand for "not known", so that they become no toll of 0. Its notes are its coders' words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.errors import DocumentError
from geo.importers import Options, codebook, days, delimited, fixed, tabular
from geo.importers.source import Source
from geo.importers.spots import coded
from geo.model import ImportedEvent, Rejected

_BOOK = codebook.load("acled")
TITLE, LICENCE, ATTRIBUTION, URL = _BOOK.title, _BOOK.licence, _BOOK.attribution, _BOOK.url

NEEDED = frozenset({"event_id_cnty", "event_date", "event_type", "latitude", "longitude"})
_KEPT = (
    *(
        "disorder_type",
        "event_type",
        "sub_event_type",
        "assoc_actor_1",
        "inter1",
        "assoc_actor_2",
        "inter2",
        "interaction",
    ),
    *("civilian_targeting", "admin2", "admin3", "latitude", "longitude", "source_scale", "fatalities", "tags"),
)


mapping = fixed


def likeness(source: Source) -> float:
    """Its columns."""
    return delimited.with_columns(source, NEEDED)


def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:  # noqa: ARG001
    """The events in their order, and what is left out in its place."""
    yield from delimited.events(source, lambda row: _event(row, options))


def _event(row: Mapping[str, str], options: Options) -> ImportedEvent:
    spread = _BOOK.dates.get(row.get("time_precision", ""))
    reach = _BOOK.places.get(row.get("geo_precision", ""))
    day = days.read(row["event_date"], options.order)
    key = tabular.keyed(row, "event_id_cnty", options)
    if day is None or spread is None:
        raise DocumentError("its event_date or time_precision cannot be read")
    if reach is None:
        raise DocumentError("its geo_precision is none of ACLED's")
    event_type, mode = _BOOK.kind_of(row.get("sub_event_type", ""), row["event_type"])
    dead = tabular.count(row, "fatalities")
    return ImportedEvent(
        **key,
        event_type=event_type,
        mode=mode,
        interval=spread.interval(day.start),
        place=coded(
            reach, options, row, name=row.get("location", ""), country=_country(row, options),
            region=row.get("admin1", ""),
        ),
        place_text=tabular.short(row.get("location")),
        actors=tabular.acting(row.get("actor1", ""), row.get("actor2", "")),
        dead=(dead, dead) if dead else None,
        notes=row.get("notes", "")[: tabular.MOST_NOTES],
        language="en",
        publisher=tabular.short(row.get("source")),
        source_fields=(
            tabular.coded_field("geo_precision", row["geo_precision"], reach.means),
            tabular.coded_field("time_precision", row["time_precision"], spread.means),
            *tabular.kept_fields(row, _KEPT),
        ),
    )  # fmt: skip


def _country(row: Mapping[str, str], options: Options) -> str:
    """Its number of ISO 3166-1, or its name where it has none there, as Kosovo has."""
    number = row.get("iso", "")
    return number if number and options.areas.country(number) else row.get("country", "")
