"""Facets, and the words of a search, in a blank page: nothing is drawn before it is asked for, and no order jumps."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.basemap import assets_folder
from geo.stores.search import folded

pytestmark = pytest.mark.browser

SCRIPTS = ("elements", "i18n", "names", "folding", "facet-values", "facets", "chips")
REGIONS, ACTORS = 3000, 2000
# What stands for the columns and a result: as many values as the page must bear.
SETUP = """([regions, actors]) => {
    const named = (count, word) => Array.from({length: count}, (_, n) => `${word} ${n}`);
    dateline.columns = {
        types: [{key: "FIRE", label: "Fire", colour: "#a00", colour_dark: "#f00"}, {key: "AID", label: "Aid"}],
        kinds: [{type: 0, mode: "", label: "Fire"}, {type: 0, mode: "wild", label: "Fire: wild"}, {type: 1, mode: "", label: "Aid"}],
        statuses: [{key: "reported", label: "Reported"}], languages: [{key: "ro", label: "Romanian"}],
        precisions: [{key: "exact", label: "exact spot"}, {key: "none", label: "no place"}],
        publishers: [{key: "", label: ""}, {key: "Ziarul", label: "Ziarul"}],
        layers: [{key: "articles", label: "Articles"}, {key: "made-up", label: "Made-up events"}],
        countries: [{key: "", label: ""}, {key: "RU", label: "Russia"}],
        admin1s: named(regions, "Oblast").map((label, n) => ({key: `RU-${n}`, label, country: "RU"})),
        actors: named(actors, "Ștefan"),
        places: {keys: ["test:1"], names: ["Łódź"]}, place_country: [1], placeNumber: new Map([["test:1", 0]]),
    };
    const counts = (list, of) => Int32Array.from(list, (_, n) => of(n));
    const { columns } = dateline;
    dateline.result = {counts: {
        type: counts(columns.types, (n) => 5 + n), kind: counts(columns.kinds, () => 2), status: [7], language: [7],
        publisher: [3, 4], layer: [6, 1], country: [0, 7], place: [7], precision: [7, 0],
        admin1: counts(columns.admin1s, (n) => n % 100), actor: counts(columns.actors, (n) => n),
    }};
    dateline.view = Object.fromEntries(dateline.LISTS.map((name) => [name, []]));
    dateline.change = (patch) => Object.assign(dateline.view, patch);
    dateline.dayOf = (iso) => (iso ? Date.parse(iso) / 864e5 : null);
    dateline.made = Object.fromEntries(dateline.facets(columns).map((one) => [one.id, dateline.facet(one)]));
    document.body.append(...Object.values(dateline.made).map((one) => one.element));
    document.body.insertAdjacentHTML("beforeend", "<h2 id=filters-heading tabindex=-1></h2><ul id=chips></ul>");
}"""


@pytest.fixture
def facets(page: Page) -> Page:
    """A page that holds every facet."""
    page.set_content("<body></body>")
    for name in SCRIPTS:
        page.add_script_tag(path=str(assets_folder() / f"{name}.js"))
    page.evaluate(SETUP, [REGIONS, ACTORS])
    return page


def rows(page: Page, facet: str) -> list[str]:
    """The values that a facet shows, in their order."""
    found: list[str] = page.eval_on_selector_all(
        f'[data-facet="{facet}"] .label', "(labels) => labels.map((label) => label.title)"
    )
    return found


def opened(page: Page, facet: str) -> None:
    """Opens the fold of a facet, and waits until its values stand there."""
    page.locator(f'[data-facet="{facet}"] summary').click()
    page.wait_for_selector(f'[data-facet="{facet}"] li')


def test_every_facet_is_there(facets: Page) -> None:
    """Layer, type, mode, status, country, region, place, actor, source, language and precision can each be filtered by."""
    names = facets.eval_on_selector_all("[data-facet]", "(all) => all.map((one) => one.dataset.facet)")
    assert names == [
        "layer",
        "type",
        "mode",
        "status",
        "country",
        "admin1",
        "place",
        "actor",
        "source",
        "lang",
        "precision",
    ]


def test_thousands_of_values_are_drawn_when_they_are_asked_for(facets: Page) -> None:
    """3,000 regions cost nothing while their fold is closed, and 60 rows and a number once it is open."""
    assert rows(facets, "admin1") == []
    opened(facets, "admin1")
    assert len(rows(facets, "admin1")) == 60
    region = facets.locator('[data-facet="admin1"]')
    assert "2,940 more: search for them." in region.inner_text()
    region.locator("input[type=search]").fill("oblast 2999 russia")
    assert rows(facets, "admin1") == ["Oblast 2999"]
    region.locator("input[type=search]").fill("nothing of that name")
    assert "None of that name." in region.inner_text()


def test_opening_and_counting_thousands_is_quick(facets: Page) -> None:
    """Opening a facet of 3,000 values and a hundred new results take a moment, not a second."""
    spent: float = facets.evaluate(
        """async () => {
            const began = performance.now();
            for (const id of ["admin1", "actor"]) document.querySelector(`[data-facet=${id}]`).open = true;
            await new Promise((resolve) => setTimeout(resolve));
            for (let turn = 0; turn < 100; turn++)
                for (const made of Object.values(dateline.made)) made.refresh(dateline.view, dateline.result);
            return performance.now() - began;
        }"""
    )
    assert len(rows(facets, "actor")) == 60
    assert spent < 1000


def test_the_order_never_jumps(facets: Page) -> None:
    """New counts are written where a value stands; the fold has a new order when it is opened anew, the chosen first."""
    assert rows(facets, "type") == ["Aid", "Fire"]
    facets.evaluate(
        """() => {
            dateline.result.counts.type = [9, 1];
            dateline.view.type = ["AID"];
            dateline.made.type.refresh(dateline.view, dateline.result);
        }"""
    )
    assert rows(facets, "type") == ["Aid", "Fire"]
    assert facets.locator('[data-facet="type"] .count').all_inner_texts() == ["1", "9"]
    assert facets.locator('[data-facet="type"] .chosen').inner_text() == "1 chosen"
    facets.evaluate("dateline.view.type = ['FIRE']")
    facets.locator('[data-facet="type"] summary').click()
    opened(facets, "type")
    expect(facets.locator('[data-facet="type"] .label').first).to_have_attribute("title", "Fire")
    assert rows(facets, "type") == ["Fire", "Aid"]


def test_a_mode_is_told_with_its_type(facets: Page) -> None:
    """A mode stands under the name of its type, and is chosen by the key that the address has."""
    opened(facets, "mode")
    assert rows(facets, "mode") == ["Fire: wild"]
    facets.locator('[data-facet="mode"] input').check()
    assert facets.evaluate("dateline.view.mode") == ["FIRE.wild"]


def test_each_place_counts_where_it_is_chosen(facets: Page) -> None:
    """Country, region and place share one filter; each fold tells its own choices."""
    for facet in ("country", "place"):
        opened(facets, facet)
    facets.evaluate(
        """() => {
            dateline.view.place = ["RU", "test:1"];
            for (const made of Object.values(dateline.made)) made.refresh(dateline.view, dateline.result);
        }"""
    )
    chosen = [facets.locator(f'[data-facet="{name}"] .chosen').inner_text() for name in ("country", "admin1", "place")]
    assert chosen == ["1 chosen", "", "1 chosen"]


def test_every_filter_is_a_chip_that_takes_it_back(facets: Page) -> None:
    """Search, dates, every facet, edges, box, area and undated are chips; pressing them all leaves the view empty."""
    facets.evaluate(
        """() => {
            Object.assign(dateline.view, {
                q: "atac", from: "2025-12-20", to: "2025-12-22", type: ["FIRE"], mode: ["FIRE.wild"], status: ["reported"],
                place: ["RU", "RU-7", "test:1"], precision: ["none"], actor: ["Ștefan 3"], source: ["Ziarul", "gone"],
                lang: ["ro"], inview: true, bbox: [0, 0, 1, 1], area: [[0, 0], [1, 0], [1, 1]], undated: false,
            });
            dateline.refreshChips(dateline.view);
        }"""
    )
    told = facets.locator("#chips button").all_inner_texts()
    assert told == [
        "“atac”", "20–22 December 2025", "Fire", "Fire: wild", "Reported", "Russia", "Oblast 7", "Łódź", "no place",
        "Ștefan 3", "Ziarul", "gone (not here)", "Romanian", "Within the map’s edges", "Within a box",
        "Within a drawn area", "Without undated events",
    ]  # fmt: skip
    for _ in told:
        facets.locator("#chips button").first.click()
        facets.evaluate("dateline.refreshChips(dateline.view)")
    view: dict[str, Any] = facets.evaluate("dateline.view")
    assert {name: value for name, value in view.items() if value} == {"undated": True}


def test_hundreds_of_chips_are_cut(facets: Page) -> None:
    """A view with a hundred values shows the first chips and how many more there are."""
    facets.evaluate("dateline.view.actor = dateline.columns.actors.slice(0, 100); dateline.refreshChips(dateline.view)")
    assert facets.locator("#chips button").count() == 24
    assert facets.locator("#chips li").last.inner_text() == "and 76 more"


TEXTS = [
    "Aseară la ŁÓDŹ",
    "İstanbul",
    "Straße",
    "Ὀδυσσεύς",
    "ｆｕｌｌ ＷＩＤＴＨ",
    "Đà Nẵng",
    "Œuvre",
    "第一次",
    "هُجُوم",
    "é",
]


def test_words_are_compared_as_the_store_does(facets: Page) -> None:
    """The page folds a text as the search does, in any script."""
    assert facets.evaluate("(texts) => texts.map(dateline.folded)", TEXTS) == [folded(text) for text in TEXTS]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Aseară, în ŁÓDŹ.", ["aseara", "lodz"], ["Aseară", "ŁÓDŹ"]),
        ("Aseara\u0306!", ["aseara"], ["Aseara\u0306"]),
        ("🚀 atac 🛸 atacul", ["atac"], ["atac", "atac"]),
        ("Straße", ["strass"], ["Straß"]),
        ("abcabc", ["abc", "ca"], ["abc"]),
        ("abcd", ["abc", "ab"], ["abc"]),
        ("第一次會議", ["一次", "會"], ["一次會"]),
        ("וقע פיצוץ", ["פיצוץ"], ["פיצוץ"]),
        ("<b>x</b>", ["<b>"], ["b", "b"]),
        ("nothing", ["", "else"], []),
    ],
)
def test_found_words_are_marked(facets: Page, text: str, words: list[str], found: list[str]) -> None:
    """Words are marked where they begin a word, as they are written, and no letter is lost."""
    marks, whole = facets.evaluate(
        """([text, words]) => {
            const line = dateline.make("p", {}, ...dateline.found(text, words));
            return [[...line.querySelectorAll("mark.found")].map((mark) => mark.textContent), line.textContent];
        }""",
        [text, words],
    )
    assert (marks, whole) == (found, text)
