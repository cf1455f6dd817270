"""Whose data an export holds: the one list of sources with their licences, which every format writes into its files.

What NOTICE tells of the program as a whole is told here of what ends up in a row or an outline, and behind it come the
datasets that events of the file were imported with, on the terms that were told at their import.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from geo.exports.characters import fit
from geo.frames import Row
from geo.model import Dataset, EventQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One source, in the words of its licence."""

    what: str
    """What of it is in the file."""
    name: str
    """Whom to name."""
    licence: str
    url: str


SOURCES = (
    Source(
        what="Titles and excerpts",
        name="The publisher of each article, in the columns publisher and url",
        licence="All rights remain with the publishers; quoted as evidence",
        url="",
    ),
    Source(
        what="Names and coordinates of places; changed: normalised, merged and extended",
        name="GeoNames",
        licence="CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        url="https://www.geonames.org",
    ),
    Source(
        what="Outlines of countries and divisions, and label points; changed: simplified, cut at the antimeridian",
        name="Made with Natural Earth",
        licence="Public domain",
        url="https://www.naturalearthdata.com",
    ),
    Source(
        what="Names of territories and cities",
        name="Unicode CLDR",
        licence="Unicode License v3, https://www.unicode.org/license.txt",
        url="https://cldr.unicode.org",
    ),
    Source(
        what="Airports",
        name="airportsdata",
        licence="MIT",
        url="https://github.com/mborsetti/airportsdata",
    ),
    Source(
        what="Places whose column gazetteer is nominatim, photon or pelias, if there are any",
        name="OpenStreetMap contributors",
        licence="ODbL 1.0, https://www.openstreetmap.org/copyright",
        url="https://www.openstreetmap.org/copyright",
    ),
)
DISCLAIMER = "An event is what one article, or one dataset, says, not what is true. Boundaries and names shown do not imply endorsement."


def sources(datasets: Iterable[Dataset] = ()) -> list[Source]:
    """`SOURCES`, then one for each of the datasets."""
    return [*SOURCES, *map(of_dataset, datasets)]


def lines(datasets: Iterable[Dataset] = ()) -> list[str]:
    """One line a source, then what must be known of all."""
    return [*map(line, sources(datasets)), DISCLAIMER]


def line(source: Source) -> str:
    """What of it is there, whom to name, on what terms, and where it is from."""
    told = f"{source.what}: {source.name}. {source.licence.rstrip('.')}."
    return f"{told} {source.url}" if source.url else told


def datasets_among(
    datasets: Iterable[Dataset], query: EventQuery, rows: Callable[[EventQuery], Iterator[Row]]
) -> tuple[Dataset, ...]:
    """Those datasets of which `rows` gives an event when it is asked the query; `rows` is as `EventStore.rows`."""
    asked = (one for one in datasets if not query.layers or one.name in query.layers)
    return tuple(one for one in asked if any(True for _ in rows(replace(query, layers=frozenset({one.name})))))


def of_dataset(dataset: Dataset) -> Source:
    """The dataset as a source, in one line each; signs that files cannot hold become U+FFFD."""
    title, attribution, licence, url = (
        " ".join(fit(text or "").split()) for text in (dataset.title, dataset.attribution, dataset.licence, dataset.url)
    )
    return Source(
        what=f"Events of the dataset {dataset.name}, coded by others and read from no article",
        name=attribution if title in attribution else f"{attribution}, {title}",
        licence=licence,
        url=url,
    )
