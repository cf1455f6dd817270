"""A place that was reckoned from a distance: drawn as a ring, kept in the store, found by its key, told on the page."""

from __future__ import annotations

from collections.abc import Callable

from builders import a_document
from playwright.sync_api import Page, expect

from geo.model import EventQuery, Extraction
from geo.pipeline import Tools, extract
from geo.stores import EventStore

TEXT = (
    "Rebels attacked a convoy 80 km north of Mosul on Sunday. Three drivers were killed.\n\n"
    "A bus crashed on the road between Lviv and Ternopil on Saturday."
)


def reading(tools: Tools) -> Extraction:
    """An article with two such places."""
    return extract(a_document(TEXT, language="en"), tools)


def test_it_is_found_by_its_key(a_store: Callable[..., EventStore], tools: Tools) -> None:
    """The key `reckoned:...` asks the store for the events of that very place; the country finds it as well."""
    found = reading(tools)
    store = a_store(found.events, document=found.document)
    (attack,) = [event for event in found.events if event.event_type == "ASSAULT"]
    place = attack.located.place if attack.located else None
    assert place is not None
    for key in (f"{place.gazetteer}:{place.gazetteer_id}", "IQ"):
        assert attack.id in {e.id for e in store.events(EventQuery(places=frozenset({key})))}


def test_the_panel_tells_how_it_was_reckoned(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], page: Page, tools: Tools
) -> None:
    """It names the distance and the town, says that the ring holds what may be meant, and marks the words."""
    found = reading(tools)
    address = serve(a_store(found.events, document=found.document))
    (attack,) = [event for event in found.events if event.event_type == "ASSAULT"]
    page.goto(f"{address}/?event={attack.id}")
    page.wait_for_selector("#detail > .event")
    detail = page.locator("#detail")
    expect(detail).to_contain_text("80 km N of Mosul")
    expect(detail).to_contain_text("The text tells how far from a place it was")
    expect(detail.locator("mark", has_text="80 km north of Mosul")).to_be_visible()
