"""What lies in boxes and drawn areas, in Python and in its twin in the browser."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page

from dashboard.basemap import assets_folder
from dashboard.geometry import box_holds, ring_holds, unwrapped

SQUARE = ((0, 0), (10, 0), (10, 10), (0, 10))
PACIFIC = ((170, -10), (-170, -10), (-170, 10), (170, 10))
BOW = ((0, 0), (10, 10), (10, 0), (0, 10))


@pytest.mark.parametrize(
    ("corners", "point", "inside"),
    [
        (SQUARE, (5, 5), True),
        (SQUARE, (15, 5), False),
        (SQUARE, (5, -1), False),
        (SQUARE, (-355, 5), True),
        (PACIFIC, (180, 0), True),
        (PACIFIC, (-180, 0), True),
        (PACIFIC, (-175, 5), True),
        (PACIFIC, (0, 0), False),
        (PACIFIC, (165, 0), False),
        (BOW, (1, 5), True),
        (BOW, (5, 2), False),
        (BOW, (9, 5), True),
    ],
)
def test_an_area_may_cross_the_antimeridian_and_itself(
    corners: tuple[tuple[float, float], ...], point: tuple[float, float], inside: bool
) -> None:
    """Edges are joined the short way around the earth, and of a bow only its two halves are inside."""
    ring = unwrapped(corners)
    assert bool(ring_holds(ring, *point)) is inside
    assert ring_holds(ring, *np.transpose([point, point])).tolist() == [inside, inside]


def test_a_box_includes_its_edges_and_may_cross_the_antimeridian() -> None:
    """West greater than east goes over 180 degrees."""
    assert box_holds((170, -10, -170, 10), [170, 180, -170, 0], [10, 0, -10, 0]).tolist() == [True, True, True, False]
    assert bool(box_holds((0, 0, 0, 0), 0, 0))


@pytest.mark.browser
def test_the_browser_finds_the_same_points_inside(page: Page) -> None:
    """Of random areas and boxes, small and over the antimeridian, with points on corners and single precision."""
    chance = np.random.default_rng(20251222)
    page.add_script_tag(path=str(assets_folder() / "geometry.js"))
    for reach in (170, 40, 3):
        corners = np.round((chance.random((12, 2)) * 2 - 1) * (reach, 80) + (chance.uniform(-180, 180), 0), 3)
        corners[:, 0] = (corners[:, 0] + 180) % 360 - 180
        points = (chance.random((400, 2)) * 2 - 1) * (180, 89)
        points = np.concatenate([points, corners, corners + np.array([0.01, 0])]).astype(np.float32).astype(float)
        box = (float(corners[0, 0]), float(corners[:, 1].min()), float(corners[1, 0]), float(corners[:, 1].max()))
        seen = page.evaluate(
            """([corners, box, points]) => {
                const { unwrapped, ringHolds, boxHolds } = window.dateline.geometry;
                const ring = unwrapped(corners);
                return points.map(([lon, lat]) => [ringHolds(ring, lon, lat), boxHolds(box, lon, lat)]);
            }""",
            [corners.tolist(), box, points.tolist()],
        )
        lon, lat = points.T
        mine = np.stack(
            [ring_holds(unwrapped([(x, y) for x, y in corners.tolist()]), lon, lat), box_holds(box, lon, lat)], 1
        )
        assert mine.any(axis=0).all()
        assert seen == mine.tolist()
