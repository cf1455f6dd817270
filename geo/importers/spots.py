"""Where a coded event lies: what the source's own code for precision says of its point, never more."""

from __future__ import annotations

from collections.abc import Mapping

from geo.errors import DocumentError
from geo.importers import Options, numbers, tabular
from geo.importers.codebook import Reach
from geo.model import Place


def coded(reach: Reach, options: Options, row: Mapping[str, str], *, name: str, country: str, region: str) -> Place:
    """The place of a row with `latitude` and `longitude`.

    A point that stands for a country or a first-order division becomes that area, where the gazetteer has it; else it
    stays a point, with a circle as wide as such areas are.

    Raises:
        DocumentError: the coordinates are none.
    """
    spot = spot_of(row["latitude"], row["longitude"])
    land = options.areas.country(country)
    division = options.areas.region(land.country_code, region) if land and land.country_code else None
    area = {"country": land, "admin1": division}.get(reach.geo_precision)
    if area:
        return area
    called = name or f"{spot.lat:.4f}, {spot.lon:.4f}"
    return reach.place(
        called,
        spot.lon,
        spot.lat,
        options.dataset,
        tabular.place_key(called, spot.lon, spot.lat, reach),
        country_code=land.country_code if land else None,
        admin1=division.admin1 if division else region or None,
        admin1_code=division.admin1_code if division else None,
    )


def spot_of(lat: str, lon: str) -> tabular.Shape:
    """The spot of two numbers.

    Raises:
        DocumentError: they are none, or not on earth.
    """
    found = numbers.read(lat), numbers.read(lon)
    if found[0] is None or found[1] is None:
        raise DocumentError("its latitude or longitude is no number in degrees")
    return tabular.within_range(found[1], found[0])
