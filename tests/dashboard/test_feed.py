"""A view that is followed: its address is a feed and a calendar, and what is new stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import feedparser
import httpx
import pytest
from builders import a_document, an_event, an_imported_event, keep_dataset
from conftest import ARTICLE, Watched, a_few, served
from icalendar import Calendar

from dashboard.api.feed import LIMITS
from geo.model import Extraction
from geo.stores import EventStore, open_store


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EventStore]:
    with open_store(tmp_path_factory.mktemp("feed") / "events.gpkg") as opened:
        opened.write([Extraction(document=a_document(ARTICLE), events=tuple(a_few()))])
        yield opened


@pytest.fixture
def client(store: EventStore) -> Iterator[httpx.Client]:
    with served(store) as address, httpx.Client(base_url=address, trust_env=False) as made:
        yield made


def add(store: EventStore, name: str, day: str = "2001-02-03") -> None:
    """A further article with one event."""
    document = a_document(f"Un atac la {name}.", id=name)
    store.write(
        [
            Extraction(
                document=document, events=(an_event(name, document=document, date=day, places=(), trigger="atac"),)
            )
        ]
    )


def entries(client: httpx.Client, query: str = "") -> list[str]:
    """The ids of the events in the Atom feed, in its order."""
    answer = client.get(f"/api/feed/atom?{query}")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    return [entry.id.rpartition(":")[2] for entry in feed.entries]


def days(client: httpx.Client, query: str = "") -> dict[str, date]:
    """The first day of each event in the calendar, by its id."""
    answer = client.get(f"/api/feed/icalendar?{query}")
    assert answer.headers["content-type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.content).walk("VEVENT")
    return {str(event["UID"]).partition("@")[0]: event.start for event in events}


def test_a_feed_reader_sees_what_is_new_first(client: httpx.Client, store: EventStore) -> None:
    """An event of an article that came now stands first, though it happened long ago."""
    before = entries(client)
    add(store, "late")
    assert entries(client) == ["late", *before]


def test_a_calendar_holds_the_dated_events(client: httpx.Client, store: EventStore) -> None:
    """The new ones too, each on its day; what has no day is left out."""
    add(store, "late")
    found = days(client)
    assert found["late"] == date(2001, 2, 3)
    assert "attack" in found
    assert "undated" not in found


def test_filters_of_the_page_hold(client: httpx.Client) -> None:
    """The address of a view with another path is its feed: type, time and box leave the same events."""
    assert set(entries(client, "type=CONSULT")) == {"talks", "undated"}
    assert set(days(client, "type=CONSULT&from=2025-12-01")) == {"talks"}
    assert set(entries(client, "bbox=-81,24,-79,27")) == {"talks", "undated"}


def test_a_feed_is_known_by_its_address_and_names_what_is_asked(client: httpx.Client) -> None:
    """Its id and its link to itself are the address; its entries lead to the page that shows them."""
    base = str(client.base_url).rstrip("/")
    whole = f"{base}/api/feed/atom?type=FIRE"
    feed = feedparser.parse(client.get(whole).content)
    assert feed.feed.id == whole
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [whole]
    assert feed.feed.title == "Dateline: FIRE"
    related = {link.href for entry in feed.entries for link in entry.links if link.rel == "related"}
    assert related == {f"{base}/?event=second", f"{base}/?event=region"}


def test_an_entry_whose_article_has_no_address_opens_the_page(client: httpx.Client, store: EventStore) -> None:
    """News readers open the alternate link: the article, else the page that shows the event."""
    for id_, url in (("far", "https://example.org/a"), ("near", None)):
        document = a_document(id=id_, url=url)
        store.write([Extraction(document=document, events=(an_event(id_, document=document),))])
    base = str(client.base_url).rstrip("/")
    opened = {
        entry.id.rpartition(":")[2]: entry.link
        for entry in feedparser.parse(client.get("/api/feed/atom").content).entries
    }
    assert (opened["far"], opened["near"]) == ("https://example.org/a", f"{base}/?event=near")


def test_a_feed_names_the_datasets_in_it(client: httpx.Client, store: EventStore) -> None:
    """What was imported comes with its terms, and only where the filters leave any of it."""
    keep_dataset(store, an_imported_event("1"))
    rights = [
        feedparser.parse(client.get(f"/api/feed/atom{query}").content).feed.rights for query in ("", "?layer=articles")
    ]
    assert ["Made-up events" in one for one in rights] == [True, False]


def test_a_feed_that_has_not_changed_is_not_sent_again(client: httpx.Client, store: EventStore) -> None:
    """The ETag of an answer gives 304 until anything is written; other questions have other tags."""
    first = client.get("/api/feed/atom")
    tag = first.headers["etag"]
    again = client.get("/api/feed/atom", headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/api/feed/atom?type=FIRE", headers={"If-None-Match": tag}).status_code == 200
    add(store, "late")
    assert client.get("/api/feed/atom", headers={"If-None-Match": tag}).status_code == 200


def test_a_feed_is_short_and_a_calendar_long(client: httpx.Client, store: EventStore) -> None:
    """Only the newest entries are sent, however many events there are."""
    document = a_document("Un atac. " * 3, id="many")
    told = tuple(an_event(f"n{number}", document=document, places=(), trigger="atac") for number in range(1100))
    store.write([Extraction(document=document, events=told)])
    assert len(entries(client)) == LIMITS["atom"] == 100
    assert len(days(client)) == LIMITS["icalendar"] == 1000


@pytest.mark.parametrize("path", ["/api/feed/atom?nonsense=1", "/api/feed/atom?bbox=1,2,3", "/api/feed/kml"])
def test_what_cannot_be_followed_is_refused_in_a_sentence(client: httpx.Client, path: str) -> None:
    """An unknown parameter, a broken box and a format that nobody follows."""
    answer = client.get(path)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_hostile_words_of_an_address_stay_words(client: httpx.Client) -> None:
    """What is searched for stands in the title as it is, and nothing of it becomes markup."""
    feed = feedparser.parse(client.get("/api/feed/atom", params={"q": "</title><script>"}).content)
    assert not feed.bozo
    assert client.get("/api/feed/atom", headers={"Host": "evil.example/x"}).status_code == 400


@pytest.mark.browser
def test_the_page_gives_the_addresses_of_its_view(client: httpx.Client, watched: Watched) -> None:
    """They hold what is asked for, news readers find the first by themselves, and a button copies each."""
    base = str(client.base_url).rstrip("/")
    page = watched.open(f"{base}/?type=FIRE")
    page.locator("#download").click()
    page.wait_for_selector("#downloads[open]")
    for name in LIMITS:
        assert page.locator(f"#feed-{name}").evaluate("(link) => link.href") == f"{base}/api/feed/{name}?type=FIRE"
    found = page.evaluate("document.querySelector('link[rel=alternate]').href")
    assert found == f"{base}/api/feed/atom?type=FIRE"
    page.evaluate("dateline.copy = (text) => { window.copied = text; }")
    page.locator("[data-copies=feed-icalendar]").click()
    assert page.evaluate("window.copied") == f"{base}/api/feed/icalendar?type=FIRE"
    assert watched.errors == []
