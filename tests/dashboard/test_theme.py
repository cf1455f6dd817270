"""Colours: contrast of text and of marks in light and dark, and what is left of them where eyes see fewer colours."""

from __future__ import annotations

import itertools
import math
import re
from dataclasses import asdict

import pytest

from dashboard import theme
from dashboard.basemap import assets_folder
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


# --- fewer colours ---------------------------------------------------------------------------------------------------

VISIONS = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    # Machado, Oliveira, Fernandes 2009, severity 1, for linear sRGB.
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
EYES = pytest.mark.parametrize("vision", VISIONS)
FREQUENT = frozenset(
    {
        "ACCIDENT",
        "AID",
        "ASSAULT",
        "CONSULT",
        "CRIME",
        "DISASTER",
        "ELECTION",
        "FIRE",
        "GOVERN",
        "HEALTH",
        "PROTEST",
        "STATEMENT",
    }
)
"""Types that most news is of: these lie side by side in nearly every ring and bar."""
Colour = tuple[float, float, float]


def mixed(rows: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    """A matrix times a colour."""
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in rows)
    return first, second, third


def seen(colour: str, vision: str) -> Colour:
    """The colour as those eyes see it, in OKLab times 100: lightness and two hues. About 2 is the least one notices."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    left = mixed(VISIONS[vision], (red, green, blue))
    cones = mixed(
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
        (min(1, max(0, left[0])), min(1, max(0, left[1])), min(1, max(0, left[2]))),
    )
    return mixed(
        (
            (21.04542553, 79.36177850, -0.40720468),
            (197.79984951, -242.85922050, 45.05937099),
            (2.59040371, 78.27717662, -80.86757660),
        ),
        (math.cbrt(cones[0]), math.cbrt(cones[1]), math.cbrt(cones[2])),
    )


@EYES
@THEMES
def test_every_two_types_differ_to_every_eye(vision: str, dark: bool) -> None:
    """No two of the 28 colours look alike; those of frequent types, which stand side by side, are well apart."""
    colours = {kind.name: kind.colour_dark if dark else kind.colour for kind in TYPES}
    for one, two in itertools.combinations(colours, 2):
        apart = math.dist(seen(colours[one], vision), seen(colours[two], vision))
        assert apart > (4.4 if {one, two} <= FREQUENT else 2.5), f"{one} and {two}: {apart:.1f}"


def heat(dark: bool) -> list[tuple[float, ...]]:
    """The ramp of assets/heat.js, from nothing to most: red, green, blue and opacity."""
    script = (assets_folder() / "heat.js").read_text(encoding="utf-8")
    line = re.search(rf"^ +{'dark' if dark else 'light'}: \[(.*)\]", script, re.MULTILINE)
    assert line
    return [tuple(map(float, colour.split(","))) for colour in re.findall(r"rgba\(([^)]*)\)", line[1])]


@EYES
@THEMES
@pytest.mark.parametrize("ground", ["land", "sea"])
def test_more_heat_is_always_darker_or_always_lighter(vision: str, dark: bool, ground: str) -> None:
    """Who sees no hue at all still reads the heat: each step of it, on land and on sea, leads on in lightness."""
    under = getattr(theme.map_colours(dark=dark), ground)
    below = [int(under[at : at + 2], 16) for at in (1, 3, 5)]
    steps = []
    for *colour, opacity in heat(dark):
        laid = (round(opacity * top + (1 - opacity) * low) for top, low in zip(colour, below, strict=True))
        steps.append(seen("#" + "".join(f"{channel:02x}" for channel in laid), vision)[0])
    assert len(steps) == 5
    assert steps == sorted(steps, reverse=not dark)
    assert min(abs(one - two) for one, two in itertools.pairwise(steps)) > 3
