"""Boxes as people write them: in the page's address, in those of the live layer and on the command line."""

from __future__ import annotations

from dashboard.messages import tr

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees; west > east crosses the antimeridian."""


def box(text: str) -> Box:
    """The box of `west,south,east,north`, or of six numbers with heights behind each pair: events have no height.

    Raises:
        ValueError: it is none, in words that follow “cannot be used: ”.
    """
    try:
        numbers = [float(part) for part in text.split(",")]
    except ValueError:
        numbers = []
    if len(numbers) not in {4, 6}:
        raise ValueError(tr("a box is written as west,south,east,north in degrees"))
    half = len(numbers) // 2
    (west, south), (east, north) = numbers[:2], numbers[half : half + 2]
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError(tr("a box is west,south,east,north, with longitudes up to 180 and latitudes up to 90 degrees"))
    if half == 3 and not numbers[2] <= numbers[5]:
        raise ValueError(tr("a box has its lower height first"))
    return west, south, east, north
