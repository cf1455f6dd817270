"""Where a coded event lies: what the source's own code for precision says of its point, never more."""

from __future__ import annotations

from collections.abc import Mapping

from geo.importers import Options, tabular
from geo.importers.codebook import Reach
from geo.model import Place


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
    area = {"country": land, "admin1": division}.get(reach.geo_precision)
    if area:
        return area
    # What stands for a region is not called by the town that its point is in.
    called = (region if reach.geo_precision == "admin1" else "") or name or f"{spot.lat:.4f}, {spot.lon:.4f}"
    return reach.place(
        called[: tabular.MOST_TEXT],
        spot.lon,
        spot.lat,
        options.dataset,
        tabular.place_key(called, spot.lon, spot.lat, reach),
        country_code=land.country_code if land else None,
        admin1=division.admin1 if division else tabular.short(region),
        admin1_code=division.admin1_code if division else None,
    )
