"""The panels that the server draws: what they say, and that text from outside stays text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from builders import (
    a_dataset,
    a_document,
    a_figure,
    a_place,
    a_span,
    a_toponym,
    an_actor,
    an_event,
    an_imported_event,
    keep_dataset,
)
from dash import html
from dash.development.base_component import Component

from dashboard import messages, panels, prose, theme
from dashboard.basemap import assets_folder
from dashboard.panels import about, article, detail
from geo.model import Actor, Document, Event, Extraction
from geo.settings import Settings
from geo.stores import EventStore, open_store

HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.fixture
def keep(tmp_path: Any) -> Iterator[Callable[..., EventStore]]:
    """`keep(document, *events)`: a store that holds them."""
    stores: list[EventStore] = []

    def made(document: Document, *events: Event) -> EventStore:
        store = open_store(tmp_path / f"{len(stores)}.gpkg")
        stores.append(store)
        store.write([Extraction(document=document, events=events)])
        return store

    yield made
    for store in stores:
        store.close()


def every(component: Any) -> Iterator[Component]:
    """The component and all within it."""
    if isinstance(component, list | tuple):
        for child in component:
            yield from every(child)
    elif isinstance(component, Component):
        yield component
        yield from every(getattr(component, "children", None))


def text_of(component: Any) -> str:
    """What an eye reads: all text but what is for ears alone."""
    if isinstance(component, list | tuple):
        return "".join(text_of(child) for child in component)
    if isinstance(component, Component):
        hidden = getattr(component, "className", "") == "spoken"
        return "" if hidden else text_of(getattr(component, "children", None))
    return "" if component is None else str(component)


def shown(store: EventStore, event_id: str = "event-1") -> str:
    return text_of(detail.panel(store, event_id))


def test_an_event_tells_what_when_where_and_how_it_is_known(keep: Callable[..., EventStore]) -> None:
    """Type, date with its basis, place with its precision, status with its meaning, and the excerpt all stand there."""
    document = a_document()
    text = shown(keep(document, an_event(document=document)))
    for words in (
        "Attack: drone",
        "22 December 2025",
        "The text gives the date.",
        "Krasnodar, Krasnodar Krai, Russia",
        "town or village",
        "45.040° N, 38.980° E",
        "Told as fact, or by a named source.",
        "Un atac cu drone a avariat două nave la Krasnodar.",
        "sure (80%)",
    ):
        assert words in text


def test_each_name_of_a_place_has_a_direction_of_its_own(keep: Callable[..., EventStore]) -> None:
    """The town, its region and its country are three names apart, so that the row of them runs as the page does."""
    document = a_document()
    panel = detail.panel(keep(document, an_event(document=document)), "event-1")
    rows = [part.children for part in every(panel) if isinstance(part, html.Span) and isinstance(part.children, list)]
    names = [[text_of(child) for child in row if isinstance(child, html.Bdi)] for row in rows]
    assert names.count(["Krasnodar", "Krasnodar Krai", "Russia"]) == 2  # in the head and under “Where”


def test_coordinates_have_the_decimal_sign_of_the_language(keep: Callable[..., EventStore]) -> None:
    """A Ukrainian reads `45,040°`, with a comma, where an English one reads a point."""
    document = a_document()
    with messages.speaking("uk"):
        assert "45,040° пн. ш., 38,980° сх. д." in shown(keep(document, an_event(document=document)))


def test_hostile_text_stays_text(keep: Callable[..., EventStore]) -> None:
    """Markup in an article, its title, publisher, file and names is shown as it is written, as a child of an element."""
    document = replace(
        a_document(f"Un atac la {HOSTILE}.", title=HOSTILE, publisher=HOSTILE, path=HOSTILE), url=HOSTILE
    )
    span = a_span(document.text, HOSTILE)
    place = a_place(HOSTILE, alternatives=[a_place(HOSTILE, gazetteer_id="2")], why=[HOSTILE])
    event = an_event(
        document=document,
        places=[a_toponym(HOSTILE, span.start, place=place)],
        actors=[Actor(span=span, name=HOSTILE, role="actor", kind="group")],
        why=[HOSTILE],
    )
    store = keep(document, event)
    for drawn in (detail.panel(store, "event-1"), article.panel(store, "event-1")):
        assert text_of(drawn).count(HOSTILE) >= 2
        for part in every(drawn):
            assert not {"dangerouslySetInnerHTML", "srcDoc"} & set(part.to_plotly_json()["props"])
            assert part.to_plotly_json()["namespace"] == "dash_html_components"
            assert part.to_plotly_json()["type"] not in {"Script", "Img", "Iframe"}


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https:alert(1)", False),
        ("//example.org/", False),
        ("http://[bad", False),
    ],
)
def test_only_addresses_of_the_web_are_links(keep: Callable[..., EventStore], url: str, followed: bool) -> None:
    """Anything but http and https is shown and cannot be followed; links tell the other side nothing."""
    document = replace(a_document(), url=url)
    drawn = detail.panel(keep(document, an_event(document=document)), "event-1")
    links = [part for part in every(drawn) if isinstance(part, html.A)]
    told = {link.href.split("#:~:text=")[0] for link in links}
    assert told == ({url} if followed else set())
    assert all(link.rel == "noopener noreferrer" for link in links)
    assert url in text_of(drawn)


def test_an_unlocated_and_undated_event_says_so(keep: Callable[..., EventStore]) -> None:
    """Lack is told in words, with what was named and not found."""
    document = a_document("Un atac la Xanadu.")
    event = an_event(document=document, date=None, places=[a_toponym("Xanadu", 11, located=False)])
    text = shown(keep(document, event))
    assert "no date · no place" in text
    assert "Xanadu: not in the gazetteer" in text


def test_causes_and_effects_are_one_click_away(keep: Callable[..., EventStore]) -> None:
    """An event links to the one it follows from, and that one links back, above the list of all of the article."""
    document = a_document()
    attack = an_event("attack", document=document)
    fire = an_event("fire", document=document, event_type="FIRE", mode=None, trigger="incendiu", excerpts=[a_span(document.text, "Pagubele au dus la un incendiu mare.")], caused_by="attack")  # fmt: skip
    store = keep(document, attack, fire)
    assert _opened(detail.panel(store, "fire")) == ["attack", "attack"]
    assert _opened(detail.panel(store, "attack")) == ["fire", "fire"]
    assert "Follows from" in shown(store, "fire")
    assert "Led to" in shown(store, "attack")


def test_the_article_is_told_by_day(keep: Callable[..., EventStore]) -> None:
    """The events of an article stand in the order of their days, the open one marked, undated ones last."""
    document = a_document()
    days = {"late": "2025-12-24", "early": "2025-12-20", "never": None, "open": "2025-12-22", "same": "2025-12-22"}
    events = [an_event(name, document=document, date=day) for name, day in days.items()]
    drawn = detail.panel(keep(document, *events), "open")
    (line,) = (part for part in every(drawn) if getattr(part, "className", "") == "chronicle")
    assert _opened(line) == ["early", "same", "late", "never"]
    moments = [part for part in every(line) if isinstance(part, html.Li)]
    assert [part.className for part in moments] == [None, "now", None, None, None]
    assert text_of(moments[1]).startswith("22 December 2025")
    assert not text_of(moments[2]).startswith("22 December 2025")  # its day is told once for eyes
    assert text_of(moments[4]).startswith("no date")


def test_an_article_of_hundreds_of_events_is_cut(keep: Callable[..., EventStore]) -> None:
    """Of an endless article the events about the open one stand there, and how many are left out."""
    document = a_document()
    events = [an_event(f"e{number:03}", document=document, date=None) for number in range(100)]
    text = shown(keep(document, *events), "e050")
    assert "20 more events are not shown here." in text
    assert "19 more events are not shown here." in text


def test_other_articles_that_may_tell_the_same_are_named(tmp_path: Any) -> None:
    """An event of another article on that day at that place is told as likely the same, with its source and why."""
    documents = [a_document(publisher=f"Ziarul {n}", id=f"d{n}") for n in range(12)]
    actors = [an_actor(start=0)]
    with open_store(tmp_path / "several.gpkg") as store:
        for number, document in enumerate(documents):
            event = an_event(f"e{number}", document=document, actors=actors)
            store.write([Extraction(document=document, events=(event,))])
        elsewhere = a_document("Un atac la Miami.", id="other", publisher="Alt ziar")
        store.write(
            [
                Extraction(
                    document=elsewhere, events=(an_event("far", document=elsewhere, date="2024-01-01", places=()),)
                )
            ]
        )
        drawn, alone = detail.panel(store, "e0"), shown(store, "far")
    (told,) = (part for part in every(drawn) if getattr(part, "className", "") == "elsewhere")
    assert _opened(told) == [f"e{number}" for number in (1, 10, 11, 2, 3, 4, 5, 6)]
    assert "22 December 2025 · Ziarul 1" in text_of(told)
    assert "Same days, same place, same actors (oficiali ruși)" in text_of(told)
    assert "May be told by other articles too" in text_of(drawn)
    assert "3 more articles may tell of it." in text_of(drawn)
    assert "other articles" not in alone


def test_an_event_alone_has_no_list(keep: Callable[..., EventStore]) -> None:
    """Where an article tells of one event, there is no order to show."""
    document = a_document()
    assert "by day" not in shown(keep(document, an_event(document=document)))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "22 December 2025, known to the day"),
        ({"basis": "publication"}, "22 December 2025, not told"),
        ({"until": "2025-12-23"}, "22–23 December 2025, 2 days from the first to the last"),
        ({"until": "2025-12-24", "basis": "publication"}, "22–24 December 2025, some time within these days"),
        ({"until": "2025-12-28", "precision": "week"}, "22–28 December 2025, known to the week"),
    ],
)
def test_how_finely_days_are_known(keep: Callable[..., EventStore], given: dict[str, Any], told: str) -> None:
    """Of two days that are both known it is not said that the event is known to the day, nor that it took both."""
    document = a_document()
    assert told in shown(keep(document, an_event(document=document, **given)))


def test_the_score_of_a_place_is_told_as_a_share(keep: Callable[..., EventStore]) -> None:
    """A figure that compares places says so, and where there is nothing to compare there is no figure."""
    document = a_document()
    span = a_span(document.text, "Krasnodar")
    rivals = [a_place("Krasnodar", score=0.3, gazetteer_id="2")]
    contested = a_place(score=0.45, alternatives=rivals)
    alone = a_place(score=0.45)
    told = {
        name: shown(keep(document, an_event(document=document, places=[a_toponym(start=span.start, place=place)])))
        for name, place in (("contested", contested), ("alone", alone))
    }
    assert (
        "Of 2 places that the words may mean this one fits best: its share is 45%, the next one’s 30%."
        in told["contested"]
    )
    assert "no probabilities" in told["contested"]
    assert "no other place that the words may mean" in told["alone"]
    assert "45%" not in told["alone"]


@pytest.mark.parametrize(
    ("score", "told"),
    [(0.7, "95 in 100 of places that score 70% and more were right"), (0.69, "many are wrong: check it")],
)
def test_what_the_score_of_a_place_is_worth_is_told(keep: Callable[..., EventStore], score: float, told: str) -> None:
    """From 70 % on a place is right nearly always, below it is to be checked."""
    document = a_document()
    span = a_span(document.text, "Krasnodar")
    place = a_toponym(start=span.start, place=a_place(score=score))
    assert told in shown(keep(document, an_event(document=document, places=[place])))


def test_actors_are_told_with_role_kind_and_country(keep: Callable[..., EventStore]) -> None:
    """Who says so is not who did it."""
    document = a_document("Un atac, au spus oficiali ruși.")
    event = an_event(document=document, places=(), actors=[an_actor(start=17)])
    assert "oficiali ruși said it (government, Russia)" in shown(keep(document, event))


def test_alternatives_are_ranked(keep: Callable[..., EventStore]) -> None:
    """The other places of that name stand in their order with their score."""
    others = [a_place("Krasnodar", score=0.3, gazetteer_id="2"), a_place("Krasnodarka", score=0.1, gazetteer_id="3")]
    document = a_document()
    span = a_span(document.text, "Krasnodar")
    event = an_event(document=document, places=[a_toponym(start=span.start, place=a_place(alternatives=others))])
    text = shown(keep(document, event))
    assert text.index("town, 30%") < text.index("town, 10%")


def test_excerpts_carry_their_language_and_direction(keep: Callable[..., EventStore]) -> None:
    """Screen readers and right-to-left scripts need both."""
    document = a_document("وقع هجوم في الخرطوم.", language="ar")
    store = keep(document, an_event(document=document, places=(), trigger="هجوم"))
    (quote,) = (part for part in every(detail.panel(store, "event-1")) if isinstance(part, html.Blockquote))
    assert (quote.lang, quote.dir) == ("ar", "auto")
    (body,) = (part for part in every(article.panel(store, "event-1")) if getattr(part, "className", "") == "text")
    assert body.lang == "ar"
    assert [part.dir for part in body.children] == ["auto"]


def test_a_long_excerpt_can_be_scrolled_with_the_keyboard(keep: Callable[..., EventStore]) -> None:
    """Five thousand characters stand in a frame of their own that takes the focus; a short one is no stop."""
    document = a_document("Un atac " + "lung " * 1000)
    long = an_event(document=document, places=())
    short = an_event("short", document=document, places=(), excerpts=[a_span(document.text, "Un atac")])
    store = keep(document, long, short)
    stops = [
        getattr(part, "tabIndex", None)
        for name in ("event-1", "short")
        for part in every(detail.panel(store, name))
        if isinstance(part, html.Blockquote)
    ]
    assert stops == [0, None]


@pytest.mark.parametrize("sent", [None, 5, "event-1", [], {}, {"event": 7}, {"event": None}, {"event": ""}])
def test_whatever_a_browser_sends_selects_nothing(sent: object) -> None:
    """A callback's input comes from outside."""
    assert detail.selected(sent) is None


def test_an_event_that_is_gone_is_told(keep: Callable[..., EventStore]) -> None:
    """An old link meets a sentence, not an error."""
    document = a_document()
    store = keep(document, an_event(document=document))
    assert "not in the store" in shown(store, "no such")
    assert article.panel(store, "no such") is None


def test_marks_are_named_for_ears_and_eyes() -> None:
    """A mark has a class, a title and a word for who cannot see either; nested marks are nested elements."""
    (outer,) = prose.marked([prose.Piece("Miami", ("place", "trigger"))])
    assert isinstance(outer, html.Mark)
    assert outer.className == "mark mark-place"
    assert [part.title for part in every(outer) if isinstance(part, html.Mark)] == ["place", "deed"]
    assert text_of(outer) == "Miami"


def test_about_names_every_source_and_the_version() -> None:
    """Licences ask to be named."""
    text = text_of(about.layout())
    for line in about.ATTRIBUTIONS:
        assert line in text
    assert "MIT License" in text


def test_figures_stand_with_who_says_so_and_the_words(keep: Callable[..., EventStore]) -> None:
    """Two sources that differ are both shown; what the article tells nothing of has no section."""
    told = [
        a_figure("dead", 3, 3, end=7, source="police"),
        a_figure("dead", 20, None, source="opposition"),
        a_figure("injured", None, 1200),
        a_figure("evacuated", 40, 40, approximate=True),
        a_figure("missing", 0, 0),
    ]
    page = shown(keep(a_document(), an_event(figures=told)))
    assert "How many" in page
    assert "Dead: 3 – police Un atac" in page
    assert "Dead: at least 20 – opposition" in page
    assert "Injured: up to 1,200 Un atac" in page
    assert "Evacuated or displaced: about 40" in page
    assert "Missing: 0" in page
    assert "Sources differ" in page
    assert "How many" not in shown(keep(a_document(), an_event()))


def test_every_panel_stands_in_a_region() -> None:
    """Regions come in reading order, each panel in the one that it names, every id once."""
    regions = panels.regions(Settings())
    assert [region.id for region in regions] == list(panels.REGIONS)
    ids = [part.id for part in every(regions) if getattr(part, "id", None)]
    assert len(ids) == len(set(ids))
    assert {"list", "list-heading", "detail", "filters", "counts", "map", "timeline"} <= set(ids)


def test_the_style_sheet_has_the_colours_of_the_theme() -> None:
    """The colours are written once, in dashboard/theme.py; the block in the style sheet is made from it."""
    sheet = (assets_folder() / "style.css").read_text(encoding="utf-8")
    block = sheet.split("/* theme: begin */\n")[1].split("\n/* theme: end */")[0]
    assert block == theme.css()


def _opened(drawn: Component) -> list[str]:
    parts = (part.to_plotly_json()["props"] for part in every(drawn))
    return [props["data-event"] for props in parts if props.get("data-action") == "open"]


# Events of datasets


@pytest.fixture
def imported(tmp_path: Any) -> Iterator[Callable[..., str]]:
    """`imported(...)`: what the panel of such an event says."""
    with open_store(tmp_path / "imported.gpkg") as store:

        def told(**given: Any) -> str:
            keep_dataset(store, event := an_imported_event(**given))
            return shown(store, event.id)

        yield told


def test_an_imported_event_names_its_source_its_terms_and_its_own_words(imported: Callable[..., str]) -> None:
    """Whoever sees it sees who coded it, what may be done with it, and how exact the source says it is."""
    fields = (("geo_precision", "2 (near a town)"), ("time_precision", "1"))
    text = imported(
        place=a_place(geo_precision="admin2"), dead=(1, 7), source_fields=fields, publisher="Made-up Agency"
    )
    for words in (
        "Imported from Made-up events; coded by others",
        "What the source notesMade-up words of a source.",
        "The source gives the date.",
        "any spot there may be meant",
        "Dead: 1 to 7",
        "As the source saysgeo_precision2 (near a town)time_precision1",
        "TermsAnybody may use them.",
        "Report byMade-up Agency",
        "Number in the source1",
    ):
        assert words in text


def test_an_articles_event_tells_what_datasets_have_about_then_and_there(keep: Callable[..., EventStore]) -> None:
    """The panel leads to what others coded near by, and says that nothing makes it the same event."""
    document = a_document()
    store = keep(document, an_event(document=document))
    assert "In datasets" not in shown(store)
    keep_dataset(store, *(an_imported_event(str(n), place=a_place()) for n in range(10)))
    text = shown(store)
    assert "In datasets, about then and there" in text
    assert "nothing says that it is the same" in text
    assert "Attack: drone, Krasnodar22 December 2025 · Made-up events" in text
    assert "and 2 more" in text
    assert "In datasets" not in shown(store, "made-up-1")


def test_an_imported_event_never_passes_for_an_articles(imported: Callable[..., str]) -> None:
    """No excerpt, no score, no reading: none of this was made from an article."""
    text = imported(place=a_place(), notes="")
    for words in (
        "What the article says",
        "Read the whole article",
        "How sure",
        "How this was read",
        "The words are",
        "Told as",
    ):
        assert words not in text
    assert "The source has no words of its own on it." in text


def test_a_day_that_is_that_of_the_report_is_told_as_such(tmp_path: Any) -> None:
    """The page does not sell a day of publication as one of the event."""
    event = an_imported_event()
    assert event.interval
    with open_store(tmp_path / "s.gpkg") as store:
        keep_dataset(store, replace(event, interval=replace(event.interval, basis="publication")))
        assert "It is the day on which the report was found" in shown(store, event.id)


def test_text_of_a_dataset_stays_text(tmp_path: Any) -> None:
    """Markup in notes, names and fields is shown, and an address that is none of the web is no link."""
    event = an_imported_event(
        notes=HOSTILE,
        title=HOSTILE,
        url="javascript:alert(1)",
        actors=[(HOSTILE, "actor")],
        source_fields=((HOSTILE, HOSTILE),),
    )
    with open_store(tmp_path / "s.gpkg") as store:
        keep_dataset(store, event)
        panel = detail.panel(store, event.id)
    assert text_of(panel).count(HOSTILE) >= 4
    assert not any(isinstance(part, html.Script | html.Img) for part in every(panel))
    assert not any("javascript" in str(getattr(part, "href", "")) for part in every(panel))


def test_a_citation_of_an_imported_event_cites_the_dataset() -> None:
    """Date, place, deed and notes, then whose data it is and its number there."""
    from dashboard.citation import imported as cited

    told = cited(an_imported_event(place=a_place()), a_dataset())
    assert told == (
        "22 December 2025. Krasnodar, Krasnodar Krai, Russia. Attack: drone. “Made-up words of a source.”. Nobody. "
        "Made-up events, no. 1. https://made-up.example"
    )
