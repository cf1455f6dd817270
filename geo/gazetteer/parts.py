"""Parts of an area: "southern Florida" is a smaller circle in the south of Florida's box."""

from __future__ import annotations

import math
from dataclasses import replace

from geo.gazetteer.sphere import KM_PER_DEGREE
from geo.model import Place

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees; west > east crosses the antimeridian."""

_STEPS = {
    "north": (0, 1, "northern"),
    "northeast": (1, 1, "northeastern"),
    "east": (1, 0, "eastern"),
    "southeast": (1, -1, "southeastern"),
    "south": (0, -1, "southern"),
    "southwest": (-1, -1, "southwestern"),
    "west": (-1, 0, "western"),
    "northwest": (-1, 1, "northwestern"),
    "centre": (0, 0, "central"),
}
"""Direction -> thirds to the east, thirds to the north, adjective."""
_THIRD = 1 / 3


def part_of(place: Place, direction: str, bbox: Box | None = None) -> Place:
    """The named part of an area, itself a region; the place itself for a direction that is none.

    Args:
        place: An area; it keeps its identity in the gazetteer.
        direction: `north`, `southeast`, ..., `centre`.
        bbox: The box around the area (`Gazetteer.bbox`); without it, the square in its circle.
    """
    step = _STEPS.get(direction)
    if step is None:
        return place
    east, north, adjective = step
    middle_lon, middle_lat, width, height = _extent(place, bbox)
    # Across the direction named, the label point stays: the middle of Florida's box lies in the Gulf of Mexico.
    lat = max(-90.0, min(90.0, middle_lat + north * height * _THIRD)) if north else place.lat
    lon = (middle_lon + east * width * _THIRD + 180) % 360 - 180 if east else place.lon
    return replace(
        place,
        name=f"{adjective} {place.name}",
        lon=round(lon, 4),
        lat=round(lat, 4),
        kind="region",
        geo_precision="region",
        radius_m=float(round(_radius_m(place, lat, width, height, sides=abs(east) + abs(north)), -3)),
        why=(*place.why, f"the {adjective} part of {place.name}, a third of its extent"),
    )


def _extent(place: Place, bbox: Box | None) -> tuple[float, float, float, float]:
    """Longitude and latitude of the middle, width and height, all in degrees."""
    if bbox is None:
        half = place.radius_m / 1000 / KM_PER_DEGREE / math.sqrt(2)
        across = half / max(0.05, math.cos(math.radians(place.lat)))
        return place.lon, place.lat, min(360.0, 2 * across), 2 * half
    west, south, east, north = bbox
    width = (east - west) % 360
    return west + width / 2, (south + north) / 2, width, north - south


def _radius_m(place: Place, lat: float, width: float, height: float, sides: int) -> float:
    """Radius of a circle around the third (one side named), the ninth (two sides or the middle), never above the whole."""
    wide = width * KM_PER_DEGREE * 1000 * math.cos(math.radians(lat))
    high = height * KM_PER_DEGREE * 1000
    # One side: a third in its direction and the middle half across hold most of what people mean.
    half = math.hypot(wide, high) / (4 if sides == 1 else 6)
    return max(1_000.0, min(half, place.radius_m * 0.6))
