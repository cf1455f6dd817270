"""Events as flat rows: the one list of columns that stores, exports and screens share.

A row is one event of one document, or of one dataset, a plain dict with every name of `COLUMNS`; None where nothing is known. A frame is
rows in a GeoDataFrame, EPSG:4326, the geometry a point, or None for an event without a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from geo.model import DateInterval, Document, Event, Extraction, Figure, ImportedEvent, Place, Span, Toponym

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

Row = dict[str, Any]
CRS = "EPSG:4326"

_GAP = " […] "  # between excerpts that do not follow each other in the text


@dataclass(frozen=True, slots=True)
class Column:
    """One property of an event, as it is called in every table, file and answer."""

    name: str
    dtype: Literal["text", "real", "integer", "date"]
    description: str


COLUMNS = (
    Column("event_id", "text", "Stable hash of document, type and trigger words; of dataset and the source's own id"),
    Column("document_id", "text", "Stable hash of the article's address, else of its text; empty for imported events"),
    Column("event_type", "text", "One of the event types, such as CONSULT"),
    Column("mode", "text", "How it was done, such as negotiate"),
    Column("status", "text", "reported, unconfirmed, planned, hypothetical or background"),
    Column("start_date", "date", "First civil day; empty where the text does not tell"),
    Column("end_date", "date", "Last civil day, included"),
    Column("date_precision", "text", "day, week, month or year"),
    Column("date_basis", "text", "How the date was found: explicit, weekday, relative, carried or publication"),
    Column("date_text", "text", "The words that gave the date"),
    Column("place_name", "text", "Name of the place in the gazetteer"),
    Column("place_text", "text", "The words that name the place, also where it could not be found"),
    Column("place_kind", "text", "town, country, admin1, sea, ..."),
    Column("geo_precision", "text", "exact, settlement, admin2, admin1, country or region"),
    Column("radius_m", "real", "Radius of a circle about the point that holds the place, metres"),
    Column("lon", "real", "Longitude, degrees, WGS 84"),
    Column("lat", "real", "Latitude, degrees, WGS 84"),
    Column("country_code", "text", "ISO 3166-1 alpha-2"),
    Column("admin1", "text", "English name of the first-order division"),
    Column("admin1_code", "text", "ISO 3166-2 of the first-order division"),
    Column("gazetteer", "text", "Where the place was looked up"),
    Column("gazetteer_id", "text", "Its key there"),
    Column("place_score", "real", "0 to 1: how sure the choice of the place is"),
    Column("actors", "text", "Who did it, to whom, who says so: `name (role); ...`"),
    Column(
        "dead_min", "integer", "Least number of dead that anybody tells; 0 only where the text says that nobody died"
    ),
    Column(
        "dead_max", "integer", "Greatest number of dead that anybody tells; empty where it is open or nothing is told"
    ),
    Column("injured_min", "integer", "Least number of injured, likewise"),
    Column("injured_max", "integer", "Greatest number of injured, likewise"),
    Column("figures", "text", "How many, and who says so: `dead 12.. (police); injured ~40; arrested 3; ...`"),
    Column("trigger", "text", "The word that names the deed"),
    Column(
        "excerpt",
        "text",
        "The sentences that tell it, in the original language; of an imported event its source's notes",
    ),
    Column("excerpt_spans", "text", "Where they stand in the text, code points: `start-end; ...`"),
    Column("language", "text", "BCP 47 tag of the article"),
    Column("title", "text", "Title of the article"),
    Column("publisher", "text", "Who published the article"),
    Column("url", "text", "Address of the article"),
    Column("published", "date", "Civil day on which the article appeared"),
    Column("score", "real", "0 to 1: how sure the event is"),
    Column("caused_by", "text", "Event that this one follows from"),
    Column("why", "text", "Which rules gave event, date and place"),
    Column("dataset", "text", "Name of the dataset that it was imported with; empty for what was read from articles"),
    Column("source_fields", "text", "What the dataset's own fields say of an imported event: `name: value; ...`"),
)
NAMES = tuple(column.name for column in COLUMNS)


def rows_of(extraction: Extraction) -> Iterator[Row]:
    """The rows of a document's events, in the order of their ids, so that equal input makes equal tables."""
    for event in sorted(extraction.events, key=lambda event: event.id):
        yield row_of(event, extraction.document)


def row_of(event: Event, document: Document) -> Row:
    """The event as one flat row."""
    located = event.located
    return {
        "event_id": event.id,
        "document_id": event.document_id,
        "event_type": event.event_type,
        "mode": event.mode,
        "status": event.status,
        **_date_columns(event.interval, document.text),
        **_place_columns(located.place if located else None),
        "place_text": _place_text(event.places, located),
        "actors": "; ".join(f"{actor.name} ({actor.role})" for actor in event.actors) or None,
        **_bounds_of(event.figures),
        "figures": "; ".join(map(_figure, event.figures)) or None,
        "trigger": event.trigger.of(document.text),
        "excerpt": _excerpt(event.excerpts, document.text),
        "excerpt_spans": "; ".join(f"{span.start}-{span.end}" for span in event.excerpts) or None,
        "language": document.language,
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "published": document.published_day,
        "score": event.score,
        "caused_by": event.caused_by,
        "why": _why(event, located),
        "dataset": None,
        "source_fields": None,
    }


def row_of_imported(event: ImportedEvent) -> Row:
    """The imported event as one flat row; what only an article can tell is empty."""
    return {
        **dict.fromkeys(NAMES),
        "event_id": event.id,
        "event_type": event.event_type,
        "mode": event.mode,
        "status": event.status,
        **_date_columns(event.interval, ""),
        **_place_columns(event.place),
        "place_score": None,
        "place_text": event.place_text,
        "actors": "; ".join(f"{name} ({role})" for name, role in event.actors) or None,
        **_toll_columns(event),
        "excerpt": event.notes or None,
        "language": event.language,
        "title": event.title,
        "publisher": event.publisher,
        "url": event.url,
        "published": event.published,
        "dataset": event.dataset,
        "source_fields": "; ".join(f"{name}: {value}" for name, value in event.source_fields) or None,
    }


def to_frame(rows: Iterable[Row]) -> GeoDataFrame:
    """The rows in a GeoDataFrame, with every column also where there is no row."""
    import geopandas as gpd  # noqa: PLC0415, pandas and GDAL take half a second, and most commands need neither
    import numpy as np  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415
    import shapely  # noqa: PLC0415

    kept = list(rows)
    # Strings as Python has them, also beside pyarrow: its own cannot hold half of a surrogate pair.
    text = pd.StringDtype("python", na_value=np.nan)
    kinds: dict[str, Any] = {"text": text, "real": "float64", "integer": "Int64", "date": "datetime64[ms]"}
    data = {column.name: pd.Series([row[column.name] for row in kept], dtype=kinds[column.dtype]) for column in COLUMNS}
    geometry = np.full(len(kept), None, dtype=object)
    placed = data["lon"].notna().to_numpy()
    geometry[placed] = shapely.points(data["lon"][placed], data["lat"][placed])
    return gpd.GeoDataFrame(data, geometry=geometry, crs=CRS)


def _date_columns(interval: DateInterval | None, text: str) -> Row:
    if interval is None:
        return dict.fromkeys(("start_date", "end_date", "date_precision", "date_basis", "date_text"))
    return {
        "start_date": interval.start,
        "end_date": interval.end,
        "date_precision": interval.precision,
        "date_basis": interval.basis,
        "date_text": interval.span.of(text) if interval.span else None,
    }


_PLACE_COLUMNS = {
    "place_name": "name",
    "place_kind": "kind",
    "geo_precision": "geo_precision",
    "radius_m": "radius_m",
    "lon": "lon",
    "lat": "lat",
    "country_code": "country_code",
    "admin1": "admin1",
    "admin1_code": "admin1_code",
    "gazetteer": "gazetteer",
    "gazetteer_id": "gazetteer_id",
    "place_score": "score",
}


def _place_columns(place: Place | None) -> Row:
    return {column: getattr(place, name, None) for column, name in _PLACE_COLUMNS.items()}


def _bounds_of(figures: tuple[Figure, ...]) -> Row:
    """The least and the most that any source tells of the dead and the injured; nobody harmed is none of either."""
    found: Row = {}
    for kind in ("dead", "injured"):
        told = [one for one in figures if one.kind == kind or (one.kind == "casualties" and one.upper == 0)]
        lowers = [one.lower for one in told if one.lower is not None]
        uppers = [one.upper for one in told if one.upper is not None]
        found[f"{kind}_min"] = min(lowers) if lowers and len(lowers) == len(told) else None
        found[f"{kind}_max"] = max(uppers) if uppers and len(uppers) == len(told) else None
    return found


def _toll_columns(event: ImportedEvent) -> Row:
    told = {"dead": event.dead, "injured": event.injured}
    found: Row = {}
    for kind, toll in told.items():
        found[f"{kind}_min"], found[f"{kind}_max"] = toll or (None, None)
    figures = (f"{kind} {_between(*toll)}" for kind, toll in told.items() if toll)
    return {**found, "figures": "; ".join(figures) or None}


def bounds(figure: Figure) -> str:
    """The bounds of a figure in signs: `12`, `~12` for about so many, `12..` for more, `..30` for fewer, `11..19`."""
    sign = "~" if figure.approximate else ""
    return sign + _between(figure.lower, figure.upper)


def _between(least: int | None, most: int | None) -> str:
    lower, upper = ("" if bound is None else str(bound) for bound in (least, most))
    return lower if lower == upper else f"{lower}..{upper}"


def _figure(figure: Figure) -> str:
    source = f" ({figure.source})" if figure.source else ""
    return f"{figure.kind} {bounds(figure)}{source}"


def _place_text(places: tuple[Toponym, ...], located: Toponym | None) -> str | None:
    named = located or next(iter(places), None)
    return named.mention.surface if named else None


def _excerpt(spans: tuple[Span, ...], text: str) -> str:
    """The excerpts in one text, with a mark wherever words between them are left out."""
    parts: list[str] = []
    end: int | None = None
    for span in spans:
        if end is not None:
            parts.append(" " if not text[end : span.start].strip() else _GAP)
        parts.append(span.of(text))
        end = span.end
    return "".join(parts)


def _why(event: Event, located: Toponym | None) -> str | None:
    dated = event.interval.why if event.interval else ()
    placed = located.place.why if located and located.place else ()
    return "; ".join((*event.why, *dated, *placed)) or None
