"""Where a coded event lies: what the source's own code for precision says of its point, never more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from geo.importers import Options, tabular
from geo.importers.codebook import Reach
from geo.importers.tabular import Shape
from geo.model import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """The areas that a point lies in."""

    country_code: str | None
    land: Place | None
    """The country as the gazetteer has it."""
    division: Place | None
    """Its first-order division, likewise."""
    region: str
    """What the source calls the division."""


def coded(reach: Reach, options: Options, row: Mapping[str, str], *, name: str, country: str, region: str) -> Place:
    """The place of a row with `latitude` and `longitude`.

    A point that stands for a country or a first-order division becomes that area, where the gazetteer has it; else it
    stays a point, with a circle as wide as such areas are.

    Raises:
        DocumentError: the coordinates are none.
    """
    spot = tabular.spot_of(row["latitude"], row["longitude"])
    land = options.areas.country(country)
    division = options.areas.region(land.country_code, region) if land and land.country_code else None
    # What stands for a region is not called by the town that its point is in.
    called = (region if reach.geo_precision == "admin1" else "") or name or f"{spot.lat:.4f}, {spot.lon:.4f}"
    within = Within(country_code=land.country_code if land else None, land=land, division=division, region=region)
    return place(reach, options, spot, called=called, key=called, within=within)


def place(reach: Reach, options: Options, spot: Shape, *, called: str, key: str, within: Within) -> Place:
    """The area that the point stands for, where the gazetteer has it; else the point, under its name and key."""
    area = {"country": within.land, "admin1": within.division}.get(reach.geo_precision)
    if area:
        return area
    division = within.division
    return reach.place(
        called[: tabular.MOST_TEXT],
        spot.lon,
        spot.lat,
        options.dataset,
        tabular.place_key(key, spot.lon, spot.lat, reach),
        country_code=within.country_code,
        admin1=division.admin1 if division else tabular.short(within.region),
        admin1_code=division.admin1_code if division else None,
    )
