"""The view and its URL."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from dashboard import state
from dashboard.basemap import assets_folder
from dashboard.state import View
from geo.model import EventQuery

WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)
CODES = WORDS.filter(lambda word: "," not in word)
VIEWS = st.builds(
    View,
    query=st.builds(
        EventQuery,
        date_from=st.none() | st.dates(max_value=date(2020, 1, 1)),
        date_to=st.none() | st.dates(min_value=date(2020, 1, 1)),
        bbox=st.none() | st.just((170.0, -20.5, -170.0, 10.0)),
        event_types=st.frozensets(CODES, max_size=3),
        statuses=st.frozensets(CODES, max_size=3),
        languages=st.frozensets(CODES, max_size=3),
        places=st.frozensets(CODES, max_size=3),
        modes=st.frozensets(CODES, max_size=3),
        actors=st.frozensets(WORDS, max_size=3),
        publishers=st.frozensets(WORDS, max_size=3),
        layers=st.frozensets(CODES, max_size=3),
        precisions=st.frozensets(CODES, max_size=3),
        text=WORDS | st.just(""),
        include_undated=st.booleans(),
    ),
    lon=st.none() | st.integers(-1800, 1800).map(lambda n: n / 10),
    lat=st.none() | st.integers(-900, 900).map(lambda n: n / 10),
    zoom=st.none() | st.integers(-8, 90).map(lambda n: n / 4),
    event=st.none() | WORDS,
    article=st.booleans(),
    at=st.none() | WORDS,
    in_view=st.booleans(),
    area=st.just(()) | st.just(((-179.5, 10.125), (179.0, -10.0), (0.0, 0.0))),
    time=st.sampled_from(("window", "cumulative", "step")),
    step=st.none() | st.sampled_from(("day", "week", "month", "year")),
    speed=st.integers(1, 300).map(lambda n: n / 10),
    loop=st.booleans(),
    axis=st.none() | st.just((date(2025, 1, 1), date(2025, 3, 1))),
    apart=st.booleans(),
    show=st.sampled_from(("marks", "heat")),
    embed=st.booleans(),
    language=st.none() | st.sampled_from(("ro", "uk", "zh-Hant")),
)


@given(VIEWS)
def test_every_view_survives_its_url(view: View) -> None:
    """Reading the written query gives the same view, without a notice."""
    assert state.parse(state.to_pairs(view)) == (view, ())


def test_the_default_view_is_an_empty_query() -> None:
    """A page that nobody touched has a clean address."""
    assert state.to_pairs(View()) == []


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=22.12.2025", "a date is written as 2025-12-22"),
        ("to=2025-13-01", "a date is written as"),
        ("lon=900", "a number from -180 to 180"),
        ("lat=nan", "a number from -90 to 90"),
        ("z=inf", "a number from"),
        ("bbox=1,2,3", "west,south,east,north"),
        ("bbox=0,50,10,40", "west,south,east,north"),
        ("undated=maybe", "yes or no"),
        ("at=%00", "a control character"),
        ("q=" + "x" * 300, "longer than 200"),
        ("area=1,2;3,4", "from 3 to 60 corners"),
        ("area=1,2;3,4;500,6", "longitudes up to 180"),
        ("area=north", "lon,lat;lon,lat"),
        ("time=backwards", "one of window, cumulative, step"),
        ("step=hour", "one of day"),
        ("speed=0", "a number from 0.1 to 30"),
        ("axis=2025-02-01,2025-01-01", "first day lies after"),
        ("axis=2025-02-01", "a date is written as"),
        ("hl=../../etc", "a language is written as"),
        ("&".join(f"type={n}" for n in range(150)), "more than 100 values"),
        ("from=2025-12-02&to=2025-12-01", "lies after"),
    ],
)
def test_what_cannot_be_used_is_left_out_with_a_notice(query: str, words: str) -> None:
    """A broken link opens the page with a sentence about its broken part."""
    view, notices = state.parse(parse_qsl(query, keep_blank_values=True))
    assert len(notices) == 1
    assert words in notices[0]
    assert view.query.date_from is None


def test_names_of_others_are_passed_over() -> None:
    """Links collect trackers on their way; the API tells them, the page does not."""
    pairs = [("utm_source", "x"), ("type", "FIRE")]
    assert state.parse(pairs) == (View(query=EventQuery(event_types=frozenset({"FIRE"}))), ())
    assert state.unknown_names(pairs) == ("utm_source",)


def test_the_view_as_json_has_the_names_that_the_script_has() -> None:
    """`dateline.view` of assets/state.js and `to_json` hold the same names."""
    script = (assets_folder() / "state.js").read_text(encoding="utf-8")
    body = script.partition("function emptyView() {")[2].partition("    };")[0]
    facets = (assets_folder() / "names.js").read_text(encoding="utf-8")
    assert all(f"{name}:" in body or f'"{name}"' in facets for name in state.to_json(View()))


@pytest.mark.browser
def test_the_script_writes_the_query_that_is_read(page: Page) -> None:
    """`assets/url.js` writes for each view what `to_pairs` writes."""
    for name in ("names", "url"):
        page.add_script_tag(path=str(assets_folder() / f"{name}.js"))
    views = [
        View(),
        View(lon=-80.19, lat=25.0, zoom=4.25, event="a b&c", article=True),
        View(lon=0.0, lat=-0.00001, zoom=2.0, at="geonames:1"),
        View(
            query=EventQuery(
                date_from=date(2025, 1, 2),
                date_to=date(2025, 2, 1),
                bbox=(170.0, -20.5, -170.0, 10.0),
                event_types=frozenset({"FIRE", "ASSAULT"}),
                places=frozenset({"RU"}),
                text="înec ș",
                include_undated=False,
            ),
            in_view=True,
        ),
        View(
            query=EventQuery(modes=frozenset({"ASSAULT.drone"}), actors=frozenset({"Ion, al II-lea"})),
            area=((-179.5, 10.1256), (179.0, -10.0), (0.0, 0.0)),
            time="cumulative",
            step="month",
            speed=4.5,
            loop=True,
            axis=(date(2025, 1, 1), date(2025, 3, 1)),
            show="heat",
            embed=True,
            language="ro",
        ),
    ]
    for view in views:
        written = page.evaluate("(view) => dateline.url.query(view)", state.to_json(view))
        assert parse_qsl(written) == state.to_pairs(view)


@pytest.mark.browser
def test_a_rich_view_is_short_enough_to_paste(page: Page) -> None:
    """Facets, dates, search, place, playing and an open event together take fewer than 400 characters, and are read back."""
    for name in ("names", "url"):
        page.add_script_tag(path=str(assets_folder() / f"{name}.js"))
    view = View(
        query=EventQuery(
            date_from=date(2024, 3, 1),
            date_to=date(2025, 11, 30),
            event_types=frozenset({"ASSAULT", "FIRE", "PROTEST"}),
            modes=frozenset({"ASSAULT.drone", "ASSAULT.aerial"}),
            statuses=frozenset({"reported", "unconfirmed"}),
            places=frozenset({"geonames:524901", "UA", "RU-KDA"}),
            precisions=frozenset({"exact", "settlement", "admin2"}),
            actors=frozenset({"Volodimir Zelenski"}),
            publishers=frozenset({"Reuters"}),
            languages=frozenset({"ro", "uk"}),
            text="atac dronă",
        ),
        lon=39.1234,
        lat=45.1234,
        zoom=6.25,
        event="5d41402abc4b2a76b971",
        time="cumulative",
        step="month",
        axis=(date(2024, 1, 1), date(2025, 12, 31)),
        language="ro",
    )
    written = page.evaluate("(view) => dateline.url.query(view)", state.to_json(view))
    assert len(written) < 400
    assert state.parse(parse_qsl(written)) == (view, ())
