"""The view grid in NumPy, and its twin in the browser."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page

from dashboard import grid
from dashboard.basemap import assets_folder
from dashboard.grid import Marks, ViewBox

WORLD = ViewBox(0, 0, 1, 1)
RNG = np.random.default_rng(20251222)


def marked(lon: list[float], lat: list[float], weight: list[int], *, zoom: float = 2, view: ViewBox = WORLD) -> Marks:
    """The marks of places given in degrees."""
    x, y = grid.project(lon, lat)
    return grid.marks(x, y, np.array(weight), view, zoom=zoom, cell_px=44, limit=400)


def test_projection_is_the_one_of_the_map() -> None:
    """The null point is the middle of the world, and the square ends at 85 degrees."""
    x, y = grid.project([0, -180, 180], [0, grid.MAX_LATITUDE, -90])
    assert x.tolist() == [0.5, 0, 1]
    assert y == pytest.approx([0.5, 0, 1], abs=1e-9)


def test_far_places_are_marks_of_their_own() -> None:
    """Miami and Krasnodar are two marks, each where its place is."""
    found = marked([-80.19, 38.98], [25.77, 45.04], [1, 3])
    assert found.count.tolist() == [3, 1]
    assert found.member.tolist() == [1, 0]
    assert found.x == pytest.approx(np.array([38.98, -80.19]) / 360 + 0.5)


def test_near_places_are_one_mark_that_counts_all_events() -> None:
    """Places a few pixels apart share one mark at their weighted middle, and part when one comes nearer."""
    lon, lat = [10.0, 10.3], [50.0, 50.0]
    together = marked(lon, lat, [3, 1])
    assert (together.count.tolist(), together.places.tolist()) == ([4], [2])
    assert together.x[0] == pytest.approx((3 * 10 + 10.3) / 4 / 360 + 0.5)
    assert marked(lon, lat, [3, 1], zoom=9).count.tolist() == [3, 1]


def test_no_two_marks_overlap() -> None:
    """No mark stands nearer to another than three quarters of a cell."""
    x, y = RNG.random(3000), RNG.random(3000)
    found = grid.marks(x, y, np.ones(3000, dtype=int), WORLD, zoom=1.3, cell_px=44, limit=400)
    scale = 512 * 2**1.3
    apart = np.hypot(found.x[:, None] - found.x, found.y[:, None] - found.y) * scale + np.eye(found.x.size) * 1e9
    assert apart.min() > 10  # merged marks move to their middle, so a little less than 33 pixels can be left


def test_every_event_in_view_is_in_one_mark() -> None:
    """Counts add up to the events of the view, places without events have no mark, and marks stay under the limit."""
    x, y, weight = RNG.random(20_000), RNG.random(20_000), RNG.integers(0, 5, 20_000)
    view = ViewBox(0.2, 0.3, 0.7, 0.6)
    inside = (x >= view.x0) & (x <= view.x1) & (y >= view.y0) & (y <= view.y1)
    found = grid.marks(x, y, weight, view, zoom=6, cell_px=44, limit=150)
    assert found.count.sum() == weight[inside].sum()
    assert found.count.size <= 150
    assert ((found.member >= 0) == (inside & (weight > 0))).all()


def test_view_over_the_antimeridian_holds_both_sides() -> None:
    """A view from Fiji to Samoa counts places on both sides of 180 degrees, and none elsewhere."""
    x0, x1 = (170 / 360 + 0.5), (190 / 360 + 0.5)
    found = marked([178.0, -172.0, 0.0], [-18, -14, 0], [1, 1, 1], zoom=5, view=ViewBox(x0, 0.4, x1, 0.7))
    assert found.member.tolist() == [0, 1, -1] or found.member.tolist() == [1, 0, -1]
    assert (found.x > x0).all()
    assert (found.x < x1).all()


def test_marks_stand_still_while_the_map_is_moved() -> None:
    """A view moved by some pixels gives the same marks for the places that both views hold."""
    x, y, weight = RNG.random(500), RNG.random(500), np.ones(500, dtype=int)
    one = grid.marks(x, y, weight, ViewBox(-0.1, -0.1, 1.1, 1.1), zoom=1, cell_px=20, limit=4000)
    two = grid.marks(x, y, weight, ViewBox(-0.13, -0.07, 1.1, 1.2), zoom=1, cell_px=20, limit=4000)
    assert sorted(one.count.tolist()) == sorted(two.count.tolist())


def test_an_empty_view_has_no_marks() -> None:
    """Nothing in view is no mark and no error."""
    assert marked([10.0], [50.0], [1], view=ViewBox(0, 0, 0.1, 0.1)).count.size == 0


@pytest.mark.browser
@pytest.mark.parametrize("case", range(6))
def test_the_script_draws_the_same_marks(page: Page, case: int) -> None:
    """`assets/grid.js` and this grid agree on random places, views and zooms, to the last mark and member."""
    size = (0, 1, 40, 600, 3000, 8000)[case]
    lon, lat = RNG.uniform(-180, 180, size).astype("f4"), RNG.uniform(-88, 88, size).astype("f4")
    lon[: size // 3], lat[: size // 3] = np.float32(37.5), np.round(lat[: size // 3] / 40) * 40  # hot spots
    weight = RNG.integers(0, 9, size)
    zoom = float(RNG.uniform(0, 7))
    west, north = float(RNG.uniform(-0.3, 0.9)), float(RNG.uniform(-0.1, 0.6))
    view = ViewBox(west, north, west + 900 / (512 * 2**zoom), north + 700 / (512 * 2**zoom))
    x, y = grid.project(lon, lat)
    expected = grid.marks(x, y, weight, view, zoom=zoom, cell_px=44, limit=120)
    page.add_script_tag(path=str(assets_folder() / "grid.js"))
    found = page.evaluate(
        """([lon, lat, weight, view, zoom]) => {
            const spots = lon.map((one, n) => dateline.grid.project(one, lat[n]));
            const found = dateline.grid.marks(spots.map((s) => s.x), spots.map((s) => s.y), weight, view,
                                              {zoom, cell: 44, limit: 120});
            return {...found, member: Array.from(found.member)};
        }""",
        [
            lon.tolist(),
            lat.tolist(),
            weight.tolist(),
            {"x0": view.x0, "y0": view.y0, "x1": view.x1, "y1": view.y1},
            zoom,
        ],
    )
    assert found["count"] == expected.count.tolist()
    assert found["places"] == expected.places.tolist()
    assert found["member"] == expected.member.tolist()
    assert found["x"] == pytest.approx(expected.x.tolist(), abs=1e-12)
    assert found["y"] == pytest.approx(expected.y.tolist(), abs=1e-12)
