"""Colours: contrast of text and of marks, in light and dark."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from dashboard import theme
from geo import event_types

TYPES = event_types.all_types()
THEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance of `#rrggbb`."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """WCAG 2.2 contrast ratio."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
@pytest.mark.parametrize("kind", TYPES, ids=[kind.name for kind in TYPES])
def test_marks_stand_out_from_land_and_sea(kind: event_types.EventType, dark: bool) -> None:
    """Every event colour has 3:1 against land and sea."""
    colours, colour = theme.map_colours(dark=dark), kind.colour_dark if dark else kind.colour
    assert min(contrast(colour, colours.land), contrast(colour, colours.sea)) >= 3


@THEMES
@pytest.mark.parametrize("kind", TYPES, ids=[kind.name for kind in TYPES])
def test_counts_are_legible_on_marks(kind: event_types.EventType, dark: bool) -> None:
    """The count on a mark (assets/picture.js `on`) has 4.5:1 against every event colour."""
    assert contrast(kind.colour_dark if dark else kind.colour, "#10151b" if dark else "#ffffff") >= 4.5


@THEMES
def test_text_of_the_page_is_legible(dark: bool) -> None:
    """Text has 4.5:1 on both grounds, marked words on each mark, borders of controls what they need."""
    page = theme.DARK_PAGE if dark else theme.LIGHT_PAGE
    for ground in (page.surface, page.raised):
        assert min(contrast(colour, ground) for colour in (page.text, page.muted, page.accent, page.danger)) >= 4.5
        assert contrast(page.focus, ground) >= 3
    assert contrast(page.on_accent, page.accent) >= 4.5
    assert min(contrast(page.text, mark) for mark in (page.mark_date, page.mark_place, page.mark_trigger)) >= 4.5


@THEMES
def test_names_on_the_map_are_legible(dark: bool) -> None:
    """Names have 4.5:1 against the land or sea that they lie on."""
    colours = theme.map_colours(dark=dark)
    names = (colours.country_label, colours.admin1_label, colours.city_label)
    assert min(contrast(name, colours.land) for name in names) >= 4.5
    assert contrast(colours.sea_label, colours.sea) >= 4


@THEMES
def test_colours_are_six_hex_digits(dark: bool) -> None:
    """CSS, Plotly and MapLibre read every colour alike."""
    page = theme.DARK_PAGE if dark else theme.LIGHT_PAGE
    for colour in (*asdict(page).values(), *asdict(theme.map_colours(dark=dark)).values()):
        assert len(colour) == 7
        assert int(colour[1:], 16) >= 0


def test_css_holds_every_colour_twice() -> None:
    """The page's style sheet gets each colour by name, light and dark."""
    css = theme.css()
    for name, colour in asdict(theme.LIGHT_PAGE).items():
        assert f"--{name.replace('_', '-')}: light-dark({colour}, {getattr(theme.DARK_PAGE, name)});" in css
