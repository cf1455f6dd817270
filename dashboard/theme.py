"""The colours of the page and of the map, light and dark, as data.

Every pair that carries text holds WCAG 2.2 AA (4.5:1), every mark holds 3:1 against the land and the sea that it may
lie on. The tests compute both, and that every two of the event colours differ to people with protanopia, deuteranopia and
tritanopia, too. Colour is never the only carrier: lines part what lies side by side, and the page writes the type's name
beside every mark that a person opens.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
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


LIGHT_PAGE = PageColours(
    surface="#f7f6f2",
    raised="#ffffff",
    text="#1c2329",
    muted="#545e68",
    line="#d8d6cf",
    accent="#14606e",
    on_accent="#ffffff",
    focus="#b4470a",
    danger="#a52019",
    mark_date="#f9e3a6",
    mark_place="#c4e5e3",
    mark_trigger="#f9d2cb",
)
DARK_PAGE = PageColours(
    surface="#14191f",
    raised="#1d242c",
    text="#e7eaee",
    muted="#a3adb8",
    line="#35404b",
    accent="#74c7d3",
    on_accent="#0a1c20",
    focus="#ffb35c",
    danger="#ff8a80",
    mark_date="#52400f",
    mark_place="#124a47",
    mark_trigger="#62282a",
)


def css() -> str:
    """The colours of the page as CSS custom properties, each in its light and its dark form."""
    pairs = ((item.name, getattr(LIGHT_PAGE, item.name), getattr(DARK_PAGE, item.name)) for item in fields(PageColours))
    lines = (f"  --{name.replace('_', '-')}: light-dark({light}, {dark});" for name, light, dark in pairs)
    return "\n".join((":root {", *lines, "}"))
