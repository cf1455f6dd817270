"""GDELT 2.0 events: the tab-separated files without a heading that are published every fifteen minutes.

Columns by http://data.gdeltproject.org/documentation/GDELT-Event_Codebook-V2.0.pdf. A machine coded them, and their day
is mostly that of the report. Points of countries and divisions become these areas. An event has no notes, only the
address of the report that it was first found in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from geo.errors import DocumentError
from geo.importers import Options, codebook, days, delimited, fixed, left_out, spots, tabular
from geo.importers.areas import fips
from geo.importers.codebook import Reach
from geo.importers.source import Source
from geo.importers.spots import Within
from geo.model import DateBasis, DateInterval, ImportedEvent, Place, Rejected

_BOOK = codebook.load("gdelt")
TITLE, LICENCE, ATTRIBUTION, URL = _BOOK.title, _BOOK.licence, _BOOK.attribution, _BOOK.url

_ACTOR = (
    *("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code"),
    *("Type1Code", "Type2Code", "Type3Code"),
)
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    *("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"),
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    *("IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale"),
    *("NumMentions", "NumSources", "NumArticles", "AvgTone"),
    *(f"{of}Geo_{name}" for of in ("Actor1", "Actor2", "Action") for name in _GEO),
    *("DATEADDED", "SOURCEURL"),
)
_KEPT = (
    *("ActionGeo_FullName", "ActionGeo_Lat", "ActionGeo_Long", "EventCode", "Actor1Code", "Actor2Code", "IsRootEvent"),
    *("GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone"),
)
_MOST_URL = 2000
_OF_1 = 58  # columns of a file of GDELT 1.0


mapping = fixed


def likeness(source: Source) -> float:
    """As many columns, and figures in the first two."""
    fields = source.head.partition("\n")[0].split("\t")
    begins = len(fields) in {len(COLUMNS), _OF_1} and fields[0].isdecimal() and len(fields[1]) == 8
    return 1.0 if begins and fields[1].isdecimal() else 0.0


def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:  # noqa: ARG001
    """The events in their order, and what is left out in its place.

    Raises:
        DocumentError: the file is one of GDELT 1.0.
    """
    for number, line in enumerate(source.lines(), 1):
        fields = line.rstrip("\r\n").split("\t")
        if number == 1 and len(fields) == _OF_1:
            raise DocumentError(f"{source.name} is of GDELT 1.0: give a file of GDELT 2.0, which has 61 columns.")
        try:
            yield _event(_row(fields), options)
        except DocumentError as error:
            yield left_out(source, f"line {number}", str(error))


def _row(fields: list[str]) -> dict[str, str]:
    if len(fields) != len(COLUMNS):
        raise DocumentError(f"it has not {len(COLUMNS)} columns")
    return {name: delimited.cell(text) for name, text in zip(COLUMNS, fields, strict=True)}


def _event(row: Mapping[str, str], options: Options) -> ImportedEvent:
    key = tabular.keyed(row, "GLOBALEVENTID", options)
    event_type, mode = _BOOK.kind_of(row["EventCode"], row["EventRootCode"])
    kind = row["ActionGeo_Type"]
    reach = _BOOK.places.get(kind)
    reported = days.read(row["DATEADDED"], None)
    means = reach.means if reach else "no place"
    return ImportedEvent(
        **key,
        event_type=event_type,
        mode=mode,
        interval=_interval(row),
        place=_place(row, reach, options) if reach else None,
        place_text=tabular.short(row["ActionGeo_FullName"]),
        actors=tabular.acting(row["Actor1Name"], row["Actor2Name"]),
        publisher=tabular.short(_host(row["SOURCEURL"])),
        url=row["SOURCEURL"][:_MOST_URL] or None,
        published=reported.start if reported else None,
        source_fields=(tabular.coded_field("ActionGeo_Type", kind or "0", means), *tabular.kept_fields(row, _KEPT)),
    )


def _interval(row: Mapping[str, str]) -> DateInterval:
    """The day of the event; where it is that on which GDELT found the report, nothing tells it from a default."""
    day, added = days.read(row["SQLDATE"], None), days.read(row["DATEADDED"], None)
    if day is None:
        raise DocumentError("its SQLDATE cannot be read")
    basis: DateBasis = "publication" if added and added.start == day.start else "explicit"
    return DateInterval(start=day.start, end=day.end, precision=day.precision, basis=basis)


def _place(row: Mapping[str, str], reach: Reach, options: Options) -> Place:
    spot = tabular.spot_of(row["ActionGeo_Lat"], row["ActionGeo_Long"])
    code = fips(row["ActionGeo_CountryCode"])
    country = options.areas.country(code) if code else None
    first, *rest = (part.strip() for part in row["ActionGeo_FullName"].split(","))
    # “Kherson, Khersons'ka Oblast', Ukraine” is a town, “Khersons'ka Oblast', Ukraine” a division.
    named = first if reach.geo_precision == "admin1" else (rest[0] if len(rest) > 1 else "")
    division = options.areas.region(code, _american(row) or named) if code else None
    key = row["ActionGeo_FeatureID"] or first
    within = Within(country_code=code, land=country, division=division, region=named)
    return spots.place(reach, options, spot, called=first or key, key=key, within=within)


def _american(row: Mapping[str, str]) -> str:
    """`US-FL` of `USFL`: of the USA alone the codes of divisions are those of ISO 3166-2."""
    code = row["ActionGeo_ADM1Code"]
    return f"US-{code[2:]}" if code.startswith("US") and len(code) == 4 else ""


def _host(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
