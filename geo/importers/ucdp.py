"""UCDP GED: the CSV of the Georeferenced Event Dataset, or of its candidate events, with the columns of its codebook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geo.errors import DocumentError
from geo.importers import Options, codebook, days, delimited, fixed, tabular
from geo.importers.source import Source
from geo.importers.spots import coded
from geo.model import DateInterval, ImportedEvent, Rejected

_BOOK = codebook.load("ucdp")
TITLE, LICENCE, ATTRIBUTION, URL = _BOOK.title, _BOOK.licence, _BOOK.attribution, _BOOK.url

NEEDED = frozenset(
    {"id", "type_of_violence", "where_prec", "date_prec", "date_start", "date_end", "latitude", "longitude"}
)
_VIOLENCE = {"1": "state-based conflict", "2": "non-state conflict", "3": "one-sided violence"}
_CLARITY = {"1": "reported as this event", "2": "part of reports that sum events up"}
_KEPT = (
    *("conflict_name", "dyad_name", "source_original", "where_coordinates", "where_description", "adm_1", "adm_2"),
    *("latitude", "longitude", "number_of_sources", "best", "low", "high"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "code_status"),
)


mapping = fixed


def likeness(source: Source) -> float:
    """Its columns."""
    return delimited.with_columns(source, NEEDED)


def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:  # noqa: ARG001
    """The events in their order, and what is left out in its place."""
    yield from delimited.events(source, lambda row: _event(row, options))


def _event(row: Mapping[str, str], options: Options) -> ImportedEvent:
    reach = _BOOK.places.get(row["where_prec"])
    key = tabular.keyed(row, "id", options)
    if reach is None:
        raise DocumentError("its where_prec is none of UCDP's")
    event_type, mode = _BOOK.kind_of(row["type_of_violence"])
    headline, article = row.get("source_headline", ""), row.get("source_article", "")
    reported = days.read(row.get("source_date", ""), options.order)
    return ImportedEvent(
        **key,
        event_type=event_type,
        mode=mode,
        interval=_interval(row, options),
        place=coded(
            reach, options, row, name=row.get("where_coordinates", ""), country=row.get("country", ""),
            region=row.get("adm_1", ""),
        ),
        place_text=tabular.short(row.get("where_coordinates")),
        actors=tabular.acting(row.get("side_a", ""), row.get("side_b", "")),
        dead=_dead(row),
        notes=(article or headline)[: tabular.MOST_NOTES],
        language="en",
        title=tabular.short(headline),
        publisher=tabular.short(row.get("source_office")),
        published=reported.start if reported else None,
        source_fields=(
            tabular.coded_field("where_prec", row["where_prec"], reach.means),
            tabular.coded_field("date_prec", row["date_prec"], _BOOK.dates[row["date_prec"]].means),
            *_named("type_of_violence", row, _VIOLENCE),
            *_named("event_clarity", row, _CLARITY),
            *tabular.kept_fields(row, _KEPT),
        ),
    )  # fmt: skip


def _interval(row: Mapping[str, str], options: Options) -> DateInterval:
    spread = _BOOK.dates.get(row["date_prec"])
    start, end = (days.read(row[name], options.order) for name in ("date_start", "date_end"))
    if spread is None or start is None or end is None:
        raise DocumentError("its date_start, date_end or date_prec cannot be read")
    if end.start < start.start:
        raise DocumentError("it ends before it begins")
    return spread.interval(start.start, end.start)


def _dead(row: Mapping[str, str]) -> tuple[int, int] | None:
    """From the low estimate to the high one; None where these are not given."""
    told = [dead for name in ("low", "best", "high") if (dead := tabular.count(row, name)) is not None]
    return (min(told), max(told)) if told else None


def _named(name: str, row: Mapping[str, str], meanings: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    code = row.get(name, "")
    if not code:
        return ()
    return (tabular.coded_field(name, code, meanings[code]) if code in meanings else (name, code),)
