"""Which events of other articles are told as likely the same, and with what reasons."""

from __future__ import annotations

from typing import Any

import pytest
from builders import a_document, a_place, a_toponym, an_actor, an_event

from geo.coreference import LEAST, match, same_event
from geo.model import Event, Place

TOWN = a_place()
KRAI = a_place("Krasnodar Krai", 39.5, 45.3, kind="admin1", geo_precision="admin1", radius_m=250_000)
RUSSIA = a_place("Russia", 96.7, 61.5, kind="country", geo_precision="country", radius_m=4_000_000, admin1_code=None)
SUBURB = a_place("Yablonovsky", 38.94, 44.99, radius_m=2000, admin1_code="RU-AD")
NEAR = a_place("Goryachy Klyuch", 39.13, 44.85, radius_m=2000)
FAR = a_place("Sochi", 39.72, 43.6)


def told(id: str = "other", place: Place | None = TOWN, **given: Any) -> Event:  # noqa: A002
    """An event of a document of its own."""
    places = () if place is None else (a_toponym(place=place),)
    document = a_document(id=f"document of {id}")
    return an_event(id, document=document, **{"places": places, **given})


OURS = told("ours")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (told(), ("same days", "same place")),
        (told(mode=None), ("same days", "same place")),
        (told(until="2025-12-24"), ("days that meet", "same place")),
        (told(date="2025-12-23"), ("a day apart", "same place")),
        (told(date="2025-12-21"), ("a day apart", "same place")),
        (
            told(date="2025-12-22", until="2025-12-28", precision="week"),
            ("dates too coarse to tell apart", "same place"),
        ),
        (told(place=KRAI), ("same days", "one place lies within the other")),
        (told(place=SUBURB), ("same days", "one place lies within the other")),
        (told(place=NEAR), ("same days", "places close to each other")),
        (told(until="2026-01-10"), ("days that meet", "same place")),
        (told(date="2024-01-01", until="2026-01-10"), None),
        (told(event_type="FIRE"), None),
        (told(mode="firearms"), None),
        (told(date="2025-12-24"), None),
        (told(date="2025-12-29", until="2026-01-04", precision="week"), None),
        (told(place=FAR), None),
        (told(place=RUSSIA), None),
        (told(date="2025-01-01", until="2025-12-31", precision="year"), None),
        (told(date=None), None),
        (told(place=None), None),
    ],
)
def test_deed_days_and_place_must_agree(other: Event, why: tuple[str, ...] | None) -> None:
    """Same kind of deed, days at most one apart, places that are one or hold each other; what is coarse says little."""
    found = match(OURS, other)
    back = match(other, OURS)
    assert (found and found.why) == why
    assert (back and back.why) == why
    assert found is None or found.score >= LEAST


ACTORS = [an_actor("Gărzile de Coastă", role="actor"), an_actor("Oficiali ruși")]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({}, ("same days", "same place", "same actors")),
        ({"place": RUSSIA}, ("same days", "one place lies within the other", "same actors")),
        ({"date": None}, ("one article names no day", "same place", "same actors")),
        ({"place": None}, ("one article names no place", "same days", "same actors")),
        ({"place": None, "date": None}, None),
        ({"date": None, "place": RUSSIA}, None),
        ({"place": None, "date": "2025-12-01", "until": "2025-12-31", "precision": "month"}, None),
        ({"place": FAR}, None),
    ],
)
def test_common_actors_make_up_for_what_is_not_told(other: dict[str, Any], why: tuple[str, ...] | None) -> None:
    """Without a day, or a place, the same people at the same place, or on the same day, are needed."""
    ours, theirs = told("ours", actors=ACTORS), told(actors=[an_actor("oficiali ruși"), an_actor("Altcineva")], **other)
    found = match(ours, theirs)
    assert (found and found.why) == why
    assert found is None or found.actors == ("oficiali ruși",)


def test_an_article_does_not_tell_of_an_event_twice() -> None:
    """Events of its own article are none, and of another one only the likeliest is told; likeliest articles first."""
    document = a_document(id="a")
    twins = [an_event("a", document=document, places=(a_toponym(place=NEAR),)), an_event("b", document=document)]
    own = an_event("own", document=a_document(id="document of ours"))
    found = same_event(OURS, [told("late", date="2025-12-23"), *twins, own, OURS])
    assert [(one.event.id, one.score) for one in found] == [("b", 1.0), ("late", 0.7)]


def test_equal_input_has_equal_output_in_every_order() -> None:
    """The order of the candidates changes nothing."""
    others = [told(str(number)) for number in range(5)]
    assert same_event(OURS, others) == same_event(OURS, reversed(others))
    assert [one.event.id for one in same_event(OURS, others)] == ["0", "1", "2", "3", "4"]
