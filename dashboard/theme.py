"""The colours of the page and of the map, light and dark, as data.

Every pair that carries text holds WCAG 2.2 AA (4.5:1), every mark holds 3:1 against the land and the sea that it may
lie on; the tests compute both, and how the event colours look to people with protanopia and deuteranopia. Colour is
never the only carrier: families differ in hue, the types of one family in lightness, and the page writes the type's
name beside every mark that a person opens.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Family = Literal["conflict", "diplomacy", "disaster", "politics", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MapColours:
    """What the basemap is drawn with; CSS hex colours."""

    sea: str
    land: str
    coast: str
    border: str
    disputed: str
    admin1: str
    country_label: str
    admin1_label: str
    city_label: str
    city_dot: str
    sea_label: str
    halo: str
    sea_halo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageColours:
    """What the page around the map is drawn with; CSS hex colours."""

    surface: str
    raised: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    focus: str
    danger: str
    mark_date: str
    mark_place: str
    mark_trigger: str


LIGHT_MAP = MapColours(
    sea="#d6e2e9",
    land="#f6f4ef",
    coast="#a9bcc7",
    border="#8c8a93",
    disputed="#8c8a93",
    admin1="#cfccc9",
    country_label="#4b4a55",
    admin1_label="#6d6a73",
    city_label="#3c3b44",
    city_dot="#6d6a73",
    sea_label="#4e6f82",
    halo="#f6f4ef",
    sea_halo="#d6e2e9",
)
DARK_MAP = MapColours(
    sea="#12181f",
    land="#232a33",
    coast="#3d4a57",
    border="#77828f",
    disputed="#77828f",
    admin1="#3a434e",
    country_label="#c3c9d1",
    admin1_label="#98a1ac",
    city_label="#d5dae0",
    city_dot="#98a1ac",
    sea_label="#7d97aa",
    halo="#232a33",
    sea_halo="#12181f",
)


def map_colours(*, dark: bool) -> MapColours:
    """The colours of the basemap."""
    return DARK_MAP if dark else LIGHT_MAP
