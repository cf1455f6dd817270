"""The grounds of an event: what the stages took, what they passed over, and with which reason."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from builders import a_document, an_event

from geo.model import Document, Event, Extraction, Grounds
from geo.pipeline import Tools, extract
from geo.records import from_dict, to_dict, to_reading


def read(text: str, tools: Tools, language: str = "en") -> Extraction:
    """What is seen in a text that was published on Monday, 22 December 2025."""
    return extract(a_document(text, language=language), tools)


def only(text: str, event_type: str, tools: Tools) -> tuple[Event, Grounds, Document]:
    """The only event of a type, its grounds and its article."""
    found = read(text, tools)
    (event,) = (event for event in found.events if event.event_type == event_type)
    assert event.grounds is not None
    return event, event.grounds, found.document


def test_the_entry_that_matched_is_kept_with_its_strength(tools: Tools) -> None:
    """A verb of the lexicon that needs no others is strong, and needs nothing."""
    _, grounds, _ = only("Rebels attacked Goma on Friday.", "ASSAULT", tools)
    assert (grounds.entry, grounds.form, grounds.strong, grounds.met) == ("attack", "verb", True, "none")


def test_what_met_the_needs_of_an_entry_is_kept(tools: Tools) -> None:
    """“Walked out” counts beside workers, who stand there."""
    found = read("Workers at the port in Hamburg walked out on Friday.", tools)
    (grounds,) = (event.grounds for event in found.events if event.grounds and event.event_type == "PROTEST")
    assert (grounds.met, grounds.met_words) == ("words", "Workers")


def test_a_type_that_the_words_could_name_too_is_told_with_the_reason(tools: Tools) -> None:
    """A fire that breaks out is no shot: that needs a gun or the like beside it."""
    _, grounds, _ = only("A fire broke out in Hamburg on Friday.", "FIRE", tools)
    (assault,) = (sense for sense in grounds.senses if sense.event_type == "ASSAULT")
    assert assault.reason == "needs"
    assert "gun" in assault.words


@pytest.mark.parametrize(
    ("text", "event_type", "words", "reason"),
    [
        ("Rebels attacked Goma, officials in Cairo said.", "ASSAULT", "Cairo", "clause"),
        ("Moscow attacked Goma on Friday.", "ASSAULT", "Moscow", "actor"),
        ("Voters from Russia protested in Berlin on Friday.", "PROTEST", "Russia", "origin"),
        ("Rebels attacked Goma, in Congo.", "ASSAULT", "Congo", "qualifier"),
        ("PARIS, Dec 22 (Reuters) - Rebels attacked Goma.", "ASSAULT", "PARIS", "dateline"),
        ("The envoy warned in Geneva that rebels threaten Goma.", "STATEMENT", "Goma", "speech"),
    ],
)
def test_a_place_that_was_not_taken_is_told_with_the_reason(
    text: str, event_type: str, words: str, reason: str, tools: Tools
) -> None:
    """Each place of the sentence is where it happened or says why it is not."""
    event, grounds, document = only(text, event_type, tools)
    told = {one.span.of(document.text): one.reason for one in grounds.places}
    assert told.get(words) == reason
    assert {toponym.mention.surface for toponym in event.places}.isdisjoint(told)


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("Rebels attacked Goma on Friday, officials said on Sunday.", "Sunday", "clause"),
        ("PARIS, Dec 21 (Reuters) - Rebels attacked Goma on Friday.", "Dec 21", "dateline"),
        ("Rebels attacked Goma on Friday for three hours.", "three hours", "days"),
    ],
)
def test_a_date_that_was_not_taken_is_told_with_the_reason(text: str, words: str, reason: str, tools: Tools) -> None:
    """Words about time beside the date of the deed say why they are not it."""
    event, grounds, document = only(text, "ASSAULT", tools)
    assert event.interval is not None
    assert grounds.date_by == "clause"
    assert {one.span.of(document.text): one.reason for one in grounds.dates}.get(words) == reason


def test_how_the_place_is_tied_to_the_deed_is_kept(tools: Tools) -> None:
    """A place of the own clause, of the rest of the sentence, and of the filing are told apart; one taken over has no tie."""
    rules = {
        "Rebels attacked Goma.": "clause",
        "GOMA, Dec 22 (Reuters) - Rebels attacked on Friday.": "filed",
    }
    assert {text: only(text, "ASSAULT", tools)[1].place_by for text in rules} == rules
    found = read("Rebels attacked Goma. A fire broke out.", tools)
    (fire,) = (event for event in found.events if event.event_type == "FIRE")
    assert fire.located is not None
    assert fire.grounds is not None
    assert fire.grounds.place_by is None


def test_a_status_that_the_date_gave_says_so(tools: Tools) -> None:
    """What is dated long before the publication is background, whatever its words."""
    _, grounds, _ = only("Rebels attacked Goma in March 2019.", "ASSAULT", tools)
    assert grounds.status_by == "date"


def test_the_other_candidates_of_a_place_tell_what_spoke_for_them(tools: Tools) -> None:
    """Beside the one in New York stand the other ones, one of them in the country that the article names."""
    event, _, _ = only("Rebels attacked Hamburg, New York. Officials in Germany said so.", "ASSAULT", tools)
    assert event.located is not None
    assert event.located.place is not None
    assert any(place.why for place in event.located.place.alternatives)


def test_words_that_lack_others_beside_them_are_told(tools: Tools) -> None:
    """Who walks out alone is no protest; the reason names some of the words that would have made it one."""
    found = read("He walked out of the room in Hamburg.", tools)
    (unread,) = (one for one in found.unread if one.reason.startswith("PROTEST"))
    assert unread.what == "walked out"
    assert "only beside others" in unread.reason


def test_grounds_come_back_from_the_store_and_stay_out_of_the_reading(tools: Tools) -> None:
    """The record holds them losslessly, and the JSON lines have no word of them."""
    found = read("Rebels attacked Goma on Friday, officials in Cairo said.", tools)
    assert all(from_dict(Event, json.loads(json.dumps(to_dict(event)))) == event for event in found.events)
    assert "grounds" not in json.dumps(to_reading(found))
    assert "unread" not in to_reading(found)


def test_a_record_without_grounds_is_read_as_before() -> None:
    """Events that an earlier Dateline stored have none."""
    event = an_event()
    assert "grounds" not in to_dict(event)
    assert from_dict(Event, to_dict(event)) == replace(event, grounds=None)
