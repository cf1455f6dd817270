"""Filtering in the browser and filtering on the server: two engines, one answer."""

from __future__ import annotations

import base64
import random
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page

from dashboard import binning, counting, masks, state
from dashboard.basemap import assets_folder
from dashboard.binning import World
from dashboard.coding import GEO_PRECISIONS, NEEDED, STATUSES
from dashboard.columns import Columns, build
from dashboard.filtering import Days, Engine
from dashboard.grid import ViewBox
from dashboard.listing import Listing
from dashboard.masks import Asked

SCRIPTS = ("names", "columns", "geometry", "masks", "histogram", "listing", "filter", "grid", "binning")
TYPES = [("ASSAULT", "drone"), ("ASSAULT", "aerial"), ("ASSAULT", None), ("FIRE", None), ("CONSULT", "meet")]
FIRST = date(2024, 1, 1)


def rows(count: int, seed: int) -> list[tuple[Any, ...]]:
    """Random rows in the order of a store, a tenth of them without a date and a tenth without a place."""
    chance = random.Random(seed)
    places = [
        {
            "gazetteer": "test", "gazetteer_id": str(n), "place_name": f"Place {n}", "radius_m": 1000.0,
            "geo_precision": chance.choice(GEO_PRECISIONS), "country_code": chance.choice(["RU", "UA", None]),
            "lon": chance.uniform(-180, 180), "lat": chance.uniform(-70, 80), "admin1": "Region",
            "admin1_code": chance.choice(["RU-KDA", "UA-05", None]),
        }
        for n in range(80)
    ]  # fmt: skip
    begins = sorted(chance.randrange(400) for _ in range(count * 9 // 10))
    made = []
    for number in range(count):
        kind, mode = chance.choice(TYPES)
        row = dict.fromkeys(NEEDED) | {"fid": number * 3 + 1, "event_type": kind, "mode": mode}
        row |= {"status": chance.choice(STATUSES), "language": chance.choice(["ro", "en", "uk"])}
        row |= {
            "publisher": chance.choice(["One", "Two", None]),
            "dataset": chance.choice([None, None, "made-up", "other"]),
        }
        row["actors"] = "; ".join(f"{name} (actor)" for name in chance.sample("ABCDE", chance.randrange(4))) or None
        if number < len(begins):
            start = FIRST + timedelta(days=begins[number])
            lasts = 0 if chance.random() < 0.8 else chance.randrange(200)
            row |= {"start_date": str(start), "end_date": str(start + timedelta(days=lasts)), "date_precision": "day"}
        if chance.random() < 0.9:
            row |= chance.choice(places) | {"place_score": chance.choice([None, 0.13, 0.69, 0.7, 1.0])}
        made.append(tuple(row.values()))
    return made


VIEWS = (
    "",
    "from=2024-03-01&to=2024-05-31",
    "from=2024-03-02&to=2024-06-01",
    "to=2024-02-10&undated=no",
    "from=2025-03-01",
    "type=ASSAULT&from=2024-03-01",
    "type=ASSAULT&mode=ASSAULT.drone&mode=CONSULT.meet&to=2024-09-09",
    "type=FIRE&mode=ASSAULT.drone",
    "status=planned&status=reported&lang=ro",
    "place=RU&place=test:7&place=UA-05",
    "precision=settlement&precision=none&precision=exact",
    "precision=country&place=UA",
    "actor=A&actor=D&source=One",
    "source=Two&lang=en&status=reported&type=ASSAULT&from=2024-06-06&to=2024-06-06",
    "bbox=20,-30,-120,70",
    "area=150,60;-150,60;-150,-60;150,-60",
    "area=0,0;40,70;80,0;20,40;60,40&type=ASSAULT&bbox=-180,-90,180,60",
    "axis=2024-04-01,2024-04-30&lang=uk",
    "layer=articles",
    "layer=made-up,articles&type=ASSAULT&from=2024-03-01",
    "layer=other&source=One&undated=no&to=2024-09-09",
)


@pytest.fixture(scope="module")
def columns() -> Columns:
    """Three thousand random events."""
    return build([rows(3000, 1)], "random-1")


@pytest.fixture
def blank(page: Page, columns: Columns) -> Page:
    """A blank page with the engine's scripts and these columns."""
    for name in SCRIPTS:
        page.add_script_tag(path=str(assets_folder() / f"{name}.js"))
    page.evaluate(
        """(body) => {
            dateline.columns = dateline.decodeColumns(Uint8Array.from(atob(body), (c) => c.charCodeAt(0)).buffer);
            dateline.binning.prepare(dateline.columns);
        }""",
        base64.b64encode(bytes(columns.body)).decode(),
    )
    return page


def in_the_browser(page: Page, view: dict[str, Any], found: list[int] | None, box: list[float], zoom: float) -> Any:
    """All that the page's engine tells of a view; typed arrays as lists."""
    return page.evaluate(
        """([view, found, box, zoom]) => {
            dateline.view = view;
            const result = dateline.filter(dateline.columns, view, { found: found && Uint32Array.from(found), bounds: null });
            const [x0, y0, x1, y1] = box;
            const bins = dateline.binning.make(dateline.columns, result, { x0, y0, x1, y1 }, zoom);
            const at = dateline.columns.places.keys[3];
            const plain = (value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);
            const each = (held) => Object.fromEntries(Object.entries(held).map(([name, value]) => [name, plain(value)]));
            const { shown, unlocated, undated, counts, weight, histogram } = result;
            return {
                shown, unlocated, undated, counts: each(counts), weight: plain(weight), histogram: each(histogram),
                near: result.near(60), span: [dateline.histogram.span.first, dateline.histogram.span.last], bins: each(bins),
                head: result.slice(0, 50), tail: result.slice(shown - 20, 50), here: result.slice(2, 9, at), count: result.count(at),
                index: [0, 999, 2500, 2999].map((row) => result.indexOf(row)), row: result.indexOf(1500, at),
            };
        }""",
        [view, found, box, zoom],
    )


def on_the_server(engine: Engine, query: str, found: list[int] | None, told: Any, *, view: ViewBox, zoom: float) -> Any:
    """The same by the server's engine; bins of days are those that the page asks for."""
    pairs = [tuple(part.split("=", 1)) for part in query.split("&") if part]
    asked, notices = state.parse(pairs)
    assert not notices
    boxes = (asked.query.bbox,) if asked.query.bbox else ()
    mask = masks.make(engine.columns, Asked(asked.query, boxes, asked.area, None if found is None else np.array(found)))
    days = Days.of(asked.query.date_from, asked.query.date_to, undated=asked.query.include_undated)
    passed = engine.filter(mask, days)
    listing, here = Listing.of(engine, passed, None), Listing.of(engine, passed, 3)
    weight = counting.cells(engine.columns, passed.tally).sum(axis=1)
    near = counting.near(engine, mask, *told["span"])
    edges = np.array(told["histogram"]["edges"], dtype="<i4")
    return {
        "shown": listing.count, "undated": listing.undated, "unlocated": int(weight[0]),
        "counts": {name: count.tolist() for name, count in counting.counts(engine.columns, passed.tally).items()},
        "weight": weight[1:].tolist(),
        "histogram": {**told["histogram"], "counts": counting.histogram(engine, mask, edges).tolist()},
        "near": None if near is None else near.tolist(), "span": told["span"],
        "bins": {
            name: array.tolist()
            for name, array in binning.make(engine, World.of(engine.columns), passed, view, zoom).items()
        },
        "head": listing.rows(0, 50).tolist(), "tail": listing.rows(max(0, listing.count - 20), 50).tolist(),
        "here": here.rows(2, 9).tolist(), "count": here.count,
        "index": [listing.index_of(row) for row in (0, 999, 2500, 2999)], "row": here.index_of(1500),
    }  # fmt: skip


@pytest.mark.browser
def test_both_engines_tell_the_same(blank: Page, columns: Columns) -> None:
    """Counts, bins of days, marks with their types, lists: the server's answer is the page's, value by value, for every filter."""
    engine = Engine(columns)
    chance = random.Random(5)
    for query in VIEWS * 2:  # the second time the server counts only what changes
        zoom = chance.uniform(0, 6)
        x, y = chance.uniform(-0.2, 0.9), chance.uniform(0, 0.6)
        view = ViewBox(x, y, x + 1000 / (512 * 2**zoom), y + 640 / (512 * 2**zoom))
        found = sorted(chance.sample(range(3000), 900)) if chance.random() < 0.3 else None
        pairs = [tuple(part.split("=", 1)) for part in query.split("&") if part]
        told = in_the_browser(
            blank, state.to_json(state.parse(pairs)[0]), found, [view.x0, view.y0, view.x1, view.y1], zoom
        )
        answer = on_the_server(engine, query, found, told, view=view, zoom=zoom)
        for name in ("x", "y"):
            assert answer["bins"].pop(name) == pytest.approx(told["bins"].pop(name), abs=1e-12), query
        if told["shown"] < 20:
            told["tail"] = answer["tail"]
        assert answer == told, query


def test_what_changes_is_counted_as_a_whole_would_be(columns: Columns) -> None:
    """A slider that moves step by step ends with the counts of a fresh start."""
    mask = masks.make(columns, Asked(state.parse([("type", "ASSAULT"), ("lang", "ro")])[0].query))
    engine = Engine(columns)
    for step in range(0, 300, 7):
        days = Days.of(FIRST + timedelta(days=step), FIRST + timedelta(days=step + 90), undated=step % 2 == 0)
        moved, fresh = engine.filter(mask, days).tally, Engine(columns).filter(mask, days).tally
        assert all((moved.shown[name] == fresh.shown[name]).all() for name in fresh.shown)
        assert all((moved.alone[facet] == fresh.alone[facet]).all() for facet in fresh.alone)
        assert moved.alone.keys() == fresh.alone.keys() == {masks.TYPE, masks.LANGUAGE}
