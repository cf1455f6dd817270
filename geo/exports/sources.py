"""Whose data an export holds: the one list of sources with their licences, which every format writes into its files.

What NOTICE tells of the program as a whole is told here of what ends up in a row or an outline.
"""

from __future__ import annotations

from dataclasses import dataclass


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
DISCLAIMER = "An event is what one article says, not what is true. Boundaries and names shown do not imply endorsement."


def lines() -> list[str]:
    """One line a source, then what must be known of all."""
    told = (f"{one.what}: {one.name}. {one.licence}." + (f" {one.url}" if one.url else "") for one in SOURCES)
    return [*told, DISCLAIMER]
