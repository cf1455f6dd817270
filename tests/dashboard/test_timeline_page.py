"""Time in a real browser: three modes, playing, an axis that comes nearer, and events as long as they lasted."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from builders import a_document, a_place, an_event
from conftest import ARTICLE, KRASNODAR, Watched, at, served, without_map
from playwright.sync_api import Browser, Page, expect

from geo.model import Event, Extraction
from geo.stores import open_store

pytestmark = pytest.mark.browser

ZONES = ("Pacific/Kiritimati", "America/Los_Angeles")  # 22 hours apart
FIRST = date(2019, 3, 4)
DAYS = 2200


def lasting() -> list[Event]:
    """Events of one day, of three days, of a month known to the month, a planned year, and one without a date."""
    document = a_document(ARTICLE)
    made: tuple[tuple[str, dict[str, Any]], ...] = (
        ("month", {"date": "2025-11-01", "until": "2025-11-30", "precision": "month"}),
        ("days", {"date": "2025-11-10", "until": "2025-11-12"}),
        ("day", {"date": "2025-12-22"}),
        ("year", {"date": "2026-01-01", "until": "2026-12-31", "precision": "year", "status": "planned"}),
        ("undated", {"date": None}),
    )
    return [an_event(name, document=document, trigger="Atac", places=at(KRASNODAR), **given) for name, given in made]


def many(count: int = 1500) -> list[Event]:
    """So many events over six years, of two types, at a hundred places."""
    document = a_document(ARTICLE)
    return [
        an_event(
            f"e{number}",
            document=document,
            trigger="Atac",
            event_type="FIRE" if number % 3 else "ASSAULT",
            mode=None,
            date=FIRST + timedelta(days=number * 7 % DAYS),
            places=at(a_place(f"Place {number % 100}", number % 100 * 3 - 150.0, number % 100 * 37 % 100 - 50.0)),
        )
        for number in range(count)
    ]


@contextmanager
def page_over(folder: Path, events: list[Event]) -> Iterator[str]:
    """The address of a page over these events."""
    with open_store(folder / "events.gpkg") as store:
        store.write([Extraction(document=a_document(ARTICLE), events=tuple(events))])
        with served(store) as address:
            yield address


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page over the five events that last."""
    with page_over(tmp_path_factory.mktemp("lasting"), lasting()) as address:
        yield address


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A page over many events."""
    with page_over(tmp_path_factory.mktemp("many"), many()) as address:
        yield address


def opened(watched: Watched, address: str) -> Page:
    """The page with its timeline drawn."""
    page = watched.open(address)
    page.wait_for_selector("#timeline[data-drawn]")
    return page


@contextmanager
def kept_open(browser: Browser, address: str) -> Iterator[Watched]:
    """One page that many tests take turns with."""
    context = browser.new_context(viewport={"width": 1000, "height": 640})
    watched = Watched(context.new_page())
    watched.listen()
    opened(watched, address)
    yield watched
    context.close()


@pytest.fixture(scope="module")
def few_page(few: str, browser: Browser) -> Iterator[Watched]:
    """The page over the events that last."""
    with kept_open(browser, few) as watched:
        yield watched


@pytest.fixture(scope="module")
def crowd_page(crowd: str, browser: Browser) -> Iterator[Watched]:
    """The page over many events."""
    with kept_open(browser, crowd) as watched:
        yield watched


def again(watched: Watched, **view: object) -> Page:
    """The page back at everything, and then at this view."""
    page = watched.page
    page.evaluate("document.activeElement.blur(); dateline.play.stop(); dateline.reset()")
    page.evaluate("(view) => dateline.change(view)", view)
    page.wait_for_function("() => JSON.parse(document.documentElement.dataset.drawn).of === dateline.result.version")
    page.wait_for_function("() => location.search.slice(1) === dateline.url.query(dateline.view)")
    page.wait_for_function(
        "() => JSON.parse(document.getElementById('timeline').dataset.drawn).of === dateline.result.version"
    )
    watched.errors.clear()
    return page


def drawn(page: Page, condition: str) -> dict[str, Any]:
    """What the timeline notes about its drawing, once that is so."""
    page.wait_for_function(
        f"() => {{ const drawn = JSON.parse(document.getElementById('timeline').dataset.drawn); return {condition}; }}"
    )
    found: dict[str, Any] = json.loads(page.locator("#timeline").get_attribute("data-drawn") or "")
    return found


def until(page: Page, condition: str) -> None:
    """Waits until a condition about the view holds."""
    page.wait_for_function(f"() => {{ const {{from, to, time, axis, event}} = dateline.view; return {condition}; }}")


def binned(page: Page, unit: str) -> None:
    """Waits until the bars are of that unit."""
    page.wait_for_function("(unit) => dateline.result.histogram.unit === unit", arg=unit)
    drawn(page, "drawn.of === dateline.result.version")


def shown(page: Page) -> list[str | None]:
    """The first and last day that are shown."""
    found: list[str | None] = page.evaluate("[dateline.view.from, dateline.view.to]")
    return found


# --- playing ---------------------------------------------------------------------------------------------------------


def test_playing_asks_the_server_for_nothing(crowd_page: Watched) -> None:
    """Over twenty steps of play nothing is requested and the address stays; a pause tells both where time stands."""
    watched = crowd_page
    page = again(watched, speed=16, step="month")
    page.wait_for_function("() => document.getElementById('list-panel').dataset.drawn")
    page.evaluate(
        "window.steps = []; void dateline.on('view', ({from, view}) => from === 'play' && steps.push(view.from))"
    )
    asked, before = len(watched.requests), page.url
    page.keyboard.press(" ")  # nothing has the focus
    page.wait_for_function("() => steps.length > 20")
    assert page.evaluate("document.documentElement.dataset.playing") == "1"
    assert [url for url in watched.requests[asked:] if "/assets/" not in url] == []
    assert page.url == before
    assert page.locator("#play").get_attribute("aria-label") == "Pause"
    page.locator("#play").click()
    page.wait_for_function(
        "() => document.getElementById('list-panel').dataset.drawn === String(dateline.result.shown)"
    )
    first, _ = shown(page)
    assert first is not None
    page.wait_for_function("(first) => location.search.includes(`from=${first}`)", arg=first)
    steps = page.evaluate("steps")
    assert steps == sorted(steps)  # every window follows the one before
    assert page.evaluate("document.documentElement.dataset.playing") is None
    assert watched.errors == []


def test_time_ends_or_begins_anew(crowd_page: Watched) -> None:
    """Playing stops behind the last step; with the loop on it begins anew; a drag of the range ends it."""
    watched = crowd_page
    page = again(watched, time="step", step="year", speed=16, **{"from": "2023-01-01", "to": "2023-12-31"})
    page.locator("#play").click()
    page.wait_for_function("() => !document.documentElement.dataset.playing")
    assert shown(page) == ["2025-01-01", "2025-12-31"]
    page.locator("#play-loop").check()
    page.locator("#play").click()
    until(page, "from === '2021-01-01'")
    assert page.evaluate("document.documentElement.dataset.playing") == "1"
    page.evaluate("dateline.change({from: '2020-01-01'}, {from: 'range'})")
    assert page.evaluate("document.documentElement.dataset.playing") is None
    assert watched.errors == []


def test_three_modes_by_keyboard(crowd_page: Watched) -> None:
    """Modes are radio buttons; the arrows, Home and End step through time wherever no field has the focus."""
    watched = crowd_page
    page = again(watched, step="month")
    group = page.get_by_role("radiogroup", name="Which days are shown")
    group.get_by_role("radio", name="Window").focus()
    page.keyboard.press("ArrowRight")
    until(page, "time === 'cumulative' && from === null && to === null")
    page.keyboard.press("ArrowRight")
    until(page, "time === 'step'")
    assert shown(page) == ["2019-03-01", "2019-03-31"]
    page.evaluate("document.activeElement.blur()")
    for key, expected in (
        ("ArrowRight", ["2019-04-01", "2019-04-30"]),
        ("ArrowLeft", ["2019-03-01", "2019-03-31"]),
        ("ArrowLeft", ["2019-03-01", "2019-03-31"]),  # there is nothing before it
        ("End", ["2025-03-01", "2025-03-31"]),
        ("Home", ["2019-03-01", "2019-03-31"]),
    ):
        page.keyboard.press(key)
        assert shown(page) == expected, key
    expect(page.locator("#range-start")).to_be_hidden()
    assert page.locator("#range-end").get_attribute("aria-valuetext") == "1–31 March 2019"
    page.locator("#search").press("ArrowRight")
    assert shown(page) == ["2019-03-01", "2019-03-31"]  # a field keeps its keys
    group.get_by_role("radio", name="Since the start").check()
    page.locator("#range-end").focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == [None, "2019-04-01"]  # the handle goes day by day
    page.locator("#play").focus()
    page.keyboard.press("ArrowRight")
    assert shown(page) == [None, "2019-04-30"]
    expect(page.locator("#play")).to_be_focused()
    assert watched.errors == []


# --- the axis --------------------------------------------------------------------------------------------------------


def test_the_axis_comes_nearer_from_years_to_days(crowd: str, crowd_page: Watched) -> None:
    """The wheel with Ctrl, buttons and keys show fewer days in smaller bins; the strip moves them; a double click shows all."""
    watched = crowd_page
    page = again(watched)
    note, track = page.locator("#timeline-note"), page.locator("#timeline-track")
    expect(note).to_have_text("One bar is a month.")
    whole = drawn(page, "!drawn.events")
    box = track.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + 20)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -500)
    page.keyboard.up("Control")
    near = drawn(page, "drawn.last - drawn.first < 1500")
    under = whole["first"] + (whole["last"] + 1 - whole["first"]) * 0.25
    assert near["first"] + (near["last"] + 1 - near["first"]) * 0.25 == pytest.approx(
        under, abs=2
    )  # it stays under the pointer
    binned(page, "week")
    expect(note).to_have_text("One bar is a week.")
    for _ in range(3):
        page.locator("#axis-in").click()
    binned(page, "day")
    expect(note).to_have_text("One bar is a day.")
    page.wait_for_function("() => decodeURIComponent(location.search).includes(`axis=${dateline.view.axis}`)")
    reloaded = page.url
    for _ in range(9):
        page.keyboard.press("+")  # upon the button that has the focus
    days = drawn(page, "drawn.last - drawn.first === 6")
    expect(page.locator("#axis-in")).to_be_disabled()
    strip = page.locator("#timeline-strip").bounding_box()
    assert strip is not None
    page.mouse.move(strip["x"] + 300, strip["y"] + 20)
    page.mouse.down()
    page.mouse.move(strip["x"] + 300 - strip["width"] * 3 / 7, strip["y"] + 20, steps=3)
    page.mouse.up()
    drawn(page, f"drawn.first === {days['first'] + 3}")
    until(page, f"axis && axis[0] === dateline.isoOf({days['first'] + 3})")
    track.dblclick(position={"x": 200, "y": 3})
    until(page, "axis === null && from === null && to === null")
    expect(page.locator("#axis-all")).to_be_hidden()
    opened(watched, reloaded)
    expect(note).to_have_text("One bar is a day.")
    assert crowd in page.url
    assert watched.errors == []


def test_coming_nearer_leads_to_where_most_events_are(tmp_path: Path, watched: Watched) -> None:
    """One event of long ago stretches the axis over all the years between; the button still comes to the others."""
    document = a_document(ARTICLE)
    days = [date(1944, 6, 6), *(date(2026, 3, 1) + timedelta(days=number % 12) for number in range(40))]
    events = [
        an_event(f"e{number}", document=document, trigger="Atac", date=day, places=at(KRASNODAR))
        for number, day in enumerate(days)
    ]
    with page_over(tmp_path, events) as address:
        page = without_map(watched).open(address)
        expect(page.locator("#timeline-note")).to_have_text("One bar is a year.")
        for _ in range(9):
            page.locator("#axis-in").click()
        near = drawn(page, "drawn.last - drawn.first < 100")
        march = (date(2026, 3, 6) - date(1970, 1, 1)).days
        assert near["first"] <= march <= near["last"]


def test_bars_stand_over_their_days(crowd_page: Watched) -> None:
    """A bar that is clicked becomes the range, and handles stand at its edges; its count is told beside the pointer."""
    page = again(crowd_page, axis=["2021-01-01", "2021-03-31"])
    expect(page.locator("#timeline-note")).to_have_text("One bar is a day.")
    box = page.locator("#timeline-track").bounding_box()
    assert box is not None
    x = box["x"] + box["width"] * 31.5 / 90  # the first of February
    page.mouse.move(x, box["y"] + 50)
    expect(page.locator("#timeline-tip")).to_contain_text("1 February 2021: ")
    page.mouse.click(x, box["y"] + 50)
    until(page, "from === '2021-02-01' && to === '2021-02-01'")
    handles = [page.locator(name).bounding_box() for name in ("#range-start", "#range-end")]
    places = [(handle["x"] + handle["width"] / 2 - box["x"]) / box["width"] * 90 for handle in handles if handle]
    assert places == pytest.approx([31, 32], abs=0.1)


# --- events that last ------------------------------------------------------------------------------------------------


def lanes(page: Page) -> dict[str, dict[str, Any]]:
    """The bars by event: the days over which they stand, how far their ends fade, and whether they are hollow."""
    found: dict[str, dict[str, Any]] = page.evaluate(
        """async () => {
            const {first, last} = dateline.axis.shown(), track = document.getElementById("timeline-lanes").getBoundingClientRect();
            const day = (x) => dateline.isoOf(Math.round(first + (x - track.left) / track.width * (last + 1 - first)));
            const told = {};
            for (const lane of document.querySelectorAll(".lane")) {
                const box = lane.getBoundingClientRect(), id = await dateline.idOf(Number(lane.dataset.row));
                const days = Math.round((box.width + 1) / track.width * (last + 1 - first));
                told[id] = {first: day(box.left), end: day(box.right + 1), days, fade: parseFloat(lane.style.getPropertyValue("--fade")),
                            hollow: lane.classList.contains("lane-hollow")};
            }
            return told;
        }"""
    )
    return found


def test_few_events_are_bars_as_long_as_they_lasted(few_page: Watched) -> None:
    """A bar begins and ends with its event, fades as far as the day is not known, and opens the event; the rest is counted."""
    watched = few_page
    page = again(watched, axis=["2025-10-01", "2027-01-05"])
    drawn(page, "drawn.events")
    expect(page.locator("#timeline-note")).to_have_text("Each bar is an event.")
    found = lanes(page)
    assert found["month"] == {"first": "2025-11-01", "end": "2025-12-01", "days": 30, "fade": 50, "hollow": False}
    assert found["year"] == {"first": "2026-01-01", "end": "2027-01-01", "days": 365, "fade": 50, "hollow": True}
    assert (found["day"]["first"], found["days"]["first"]) == ("2025-12-22", "2025-11-10")
    expect(page.locator("#timeline-undated")).to_have_text("1 without a date")
    page.locator("#timeline-undated").click()
    expect(page.locator("#list-heading")).to_be_focused()
    page.locator(".lane-hollow").click()
    until(page, "event === 'year' && from === null")  # a click on a bar opens, and chooses no days
    expect(page.locator(".lane.is-open")).to_have_count(1)
    assert watched.errors == []


def test_the_bar_of_an_event_that_the_list_opened_is_marked(few: str, watched: Watched) -> None:
    """Whoever opens an event by its id sees when it was, though nobody has asked for its row yet."""
    page = without_map(watched).open(few)
    page.evaluate("dateline.change({axis: ['2025-10-01', '2027-01-05']})")
    page.wait_for_selector(".lane")
    page.evaluate("dateline.select('month')")
    expect(page.locator(".lane.is-open")).to_have_count(1)


def test_an_event_is_shown_on_each_of_its_days_and_on_no_other(few_page: Watched) -> None:
    """Both ends of the range count: a window of one day holds an event on its first and its last day, not beside them."""
    page = again(few_page, undated=False)
    for day, count in (("2025-11-09", 1), ("2025-11-10", 2), ("2025-11-12", 2), ("2025-11-13", 1), ("2025-12-01", 0)):
        page.evaluate("(day) => dateline.change({from: day, to: day})", day)
        page.wait_for_function("(day) => JSON.parse(document.documentElement.dataset.filtered).from === day", arg=day)
        assert page.evaluate("dateline.result.shown") == count, day


def test_days_are_the_same_in_every_time_zone(crowd: str, watch: Callable[..., Watched]) -> None:
    """From Kiritimati to Los Angeles typed dates, spoken dates, counts, bars under the pointer and lanes are the same."""
    told = [seen_from(zone, crowd, watch) for zone in ZONES]
    assert told[0] == told[1]
    assert told[0]["spoken"] == ["31 December 2020", "1 January 2021"]
    assert told[0]["tip"].startswith("1–31 March 2019: ")
    assert {lane["first"] for lane in told[0]["lanes"].values()} <= {f"2020-12-{day}" for day in range(28, 32)} | {
        f"2021-01-0{day}" for day in range(1, 7)
    }
    assert all(lane["days"] == 1 for lane in told[0]["lanes"].values())


def seen_from(zone: str, crowd: str, watch: Callable[..., Watched]) -> dict[str, Any]:
    """What a browser in that time zone tells of the same page."""
    watched = without_map(watch(timezone_id=zone))
    page = opened(watched, f"{crowd}/?axis=2020-12-28,2021-01-06&undated=no")
    told: dict[str, Any] = {"lanes": lanes(page), "names": page.locator("#timeline-strip").inner_text()}
    page.locator("#range-from").fill("2020-12-31")
    page.locator("#range-to").fill("2021-01-01")
    page.locator("#range-to").blur()
    page.wait_for_function("() => JSON.parse(document.documentElement.dataset.filtered).to === '2021-01-01'")
    told["shown"] = page.evaluate("dateline.result.shown")
    told["fields"] = [page.locator(name).input_value() for name in ("#range-from", "#range-to")]
    told["spoken"] = [page.locator(name).get_attribute("aria-valuetext") for name in ("#range-start", "#range-end")]
    page.locator("#axis-all").click()
    drawn(page, "!drawn.events")
    told["bars"] = page.evaluate("Array.from(dateline.result.histogram.counts)")
    box = page.locator("#timeline-track").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 4, box["y"] + 50)
    page.wait_for_function("() => !document.getElementById('timeline-tip').hidden")
    told["tip"] = page.locator("#timeline-tip").inner_text()
    assert [error for error in watched.errors if "WebGL" not in error] == []
    return told


# --- small screens, other directions ---------------------------------------------------------------------------------


@pytest.mark.sweep
def test_a_phone_has_room_for_time(crowd: str, watch: Callable[..., Watched]) -> None:
    """At 375 px play and modes fit in one row, the map keeps more room than the timeline, and dates open above it."""
    watched = watch(viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True)
    page = opened(watched, crowd)
    expect(page.locator("#range-from")).to_be_hidden()
    timeline, area = page.locator("#timeline").bounding_box(), page.locator("#map").bounding_box()
    assert timeline is not None
    assert area is not None
    assert timeline["height"] < area["height"]
    for name in ("#play", "#timeline-more-open", "#time-modes label:last-child"):
        box = page.locator(name).bounding_box()
        assert box is not None
        assert box["height"] >= 44
        assert box["x"] + box["width"] <= 375
    page.locator("#timeline-more-open").tap()
    page.locator("#range-from").fill("2020-05-05")
    until(page, "from === '2020-05-05'")
    violations = Axe().run(page, context="#timeline").response["violations"]
    assert [found["id"] for found in violations if found["impact"] in {"serious", "critical"}] == []
    page.keyboard.press("Escape")
    expect(page.locator("#timeline-more-open")).to_be_focused()
    expect(page.locator("#range-from")).to_be_hidden()
    assert watched.errors == []


@pytest.mark.sweep
def test_time_runs_to_the_right_on_a_page_that_runs_to_the_left(few: str, watched: Watched) -> None:
    """On an Arabic page later days stand further to the right, and the arrow to the right still goes on in time."""
    page = opened(watched, f"{few}/?hl=ar&time=step&step=month&from=2025-11-01&to=2025-11-30")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    drawn(page, "drawn.events")
    left = page.evaluate("Array.from(document.querySelectorAll('.lane'), (lane) => lane.getBoundingClientRect().left)")
    assert left == sorted(left)
    names = page.evaluate(
        "Array.from(document.querySelectorAll('#timeline-strip span'), (one) => one.getBoundingClientRect().left)"
    )
    assert len(names) > 2
    assert names == sorted(names)
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["2025-12-01", "2025-12-31"]
    assert watched.errors == []


def test_less_motion_and_still_time(few_page: Watched) -> None:
    """Whoever asks for less motion gets none that begins by itself, and can play and step by hand."""
    few_page.page.emulate_media(reduced_motion="reduce")
    page = again(few_page, time="step", step="month")
    assert page.evaluate("document.documentElement.dataset.playing") is None
    assert shown(page) == [None, None]
    page.keyboard.press("ArrowRight")
    until(page, "from === '2025-11-01'")
    page.locator("#play").click()
    page.wait_for_function("() => document.documentElement.dataset.playing === '1'")
    page.locator("#play").click()
    page.wait_for_function("() => !document.documentElement.dataset.playing")
    assert page.evaluate("getComputedStyle(document.querySelector('#timeline-window')).transitionDuration") in {
        "0s",
        "",
    }
