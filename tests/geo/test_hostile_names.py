"""Texts that no editor would pass: the place stage stays quick and sensible, and invents nothing."""

from __future__ import annotations

import pytest
from builders import a_document
from growth import growth

from geo.model import Toponym
from geo.pipeline import Tools, extract
from geo.places import locate

pytestmark = pytest.mark.timeout(60)


def toponyms(text: str, tools: Tools, language: str = "en") -> tuple[Toponym, ...]:
    """The toponyms of a text."""
    return extract(a_document(text, language=language), tools).toponyms


def placed(text: str, tools: Tools, language: str = "en") -> set[str]:
    """The names of the places found."""
    return {t.place.name for t in toponyms(text, tools, language) if t.place}


@pytest.mark.parametrize("name", ["A" * 10_000, "Ab" * 5_000, "Ab-" * 3_333, "Новая" * 2_000, "X'" * 5_000])
def test_a_name_of_ten_thousand_letters_is_no_place(name: str, tools: Tools) -> None:
    """The text is read to its end, and the real place in it is found."""
    assert placed(f"A drone hit {name} in Kharkiv.", tools) == {"Kharkiv"}


@pytest.mark.parametrize("joint", [" ", ", ", ". In "])
def test_what_is_done_for_one_use_of_a_name_does_not_grow_with_its_uses(joint: str, tools: Tools) -> None:
    """Eight times as many are about eight times the work; where each is held against all others it is 64 times."""

    def read(count: int) -> None:
        text = joint.join(["Paris", "London", "Berlin", "Rome", "Kyiv"] * (count // 5))
        found = locate(text, language="en", gazetteer=tools.gazetteer)
        assert {t.place.name for t in found if t.place} <= {"Paris", "London", "Berlin", "Rome", "Kyiv"}

    assert growth(read, 200, 8) < 10


def test_neither_dates_nor_given_spans_are_searched_through_anew_for_each_sentence(tools: Tools) -> None:
    """Eight times as many are about eight times the work."""

    def read(count: int) -> None:
        text = "Paris fell on 3 March 2025. " * count
        spans = [(start, start + 5) for start in range(0, len(text), 28)]
        assert len(locate(text, spans, language="en", gazetteer=tools.gazetteer)) == count
        assert len(locate(text, language="en", gazetteer=tools.gazetteer)) == count

    assert growth(read, 60, 8) < 10


def test_a_text_of_place_names_only(tools: Tools) -> None:
    """A list of a thousand towns is a list of a thousand towns."""
    names = ["Kyiv", "Paris", "Berlin", "Madrid", "Warsaw", "Vienna", "Prague", "Rome"]
    found = toponyms(", ".join(names * 125), tools)
    assert len(found) > 990
    assert {t.place.name for t in found if t.place} == set(names)


@pytest.mark.parametrize("text", ["Talks in Mоscow failed.", "Talks in Bеrlin failed.", "Talks in Пapis failed."])
def test_a_word_of_two_scripts_is_given_no_coordinates(text: str, tools: Tools) -> None:
    """A look-alike letter may be a slip or a trick; either way nobody vouches for the place."""
    assert placed(text, tools) == set()


def test_flags_are_no_words(tools: Tools) -> None:
    """An emoji beside a name neither hides nor makes a place."""
    assert placed("🇺🇦 Kyiv 🇺🇦 was hit on Sunday 🇷🇺🇺🇸.", tools) == {"Kyiv"}


def test_a_text_without_spaces_ends(tools: Tools) -> None:
    """A megabyte of letters is one word, which is read in its time."""
    assert placed("KyivParisBerlin" * 20_000, tools) == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [("MIAMI TALKS END WITHOUT A DEAL ON UKRAINE", "Ukraine"), ("DRONE ATTACK ON KHARKIV KILLS TWO", "Kharkiv")],
)
def test_a_headline_in_capitals_names_its_places_only(text: str, place: str, tools: Tools) -> None:
    """“DRONE” and “TALKS” are no towns."""
    assert place in placed(text, tools)
    assert placed(text, tools) <= {"Ukraine", "Miami", "Kharkiv"}


def test_a_text_in_small_letters_names_its_places_only(tools: Tools) -> None:
    """A message typed in haste still says where."""
    assert placed("a drone hit kharkiv in ukraine on sunday and nobody was hurt", tools) <= {"Kharkiv", "Ukraine"}


def test_noise_of_a_scanner_makes_no_places(tools: Tools) -> None:
    """Broken words are left alone."""
    text = "Th e dr0ne h1t a p0rt n ear Od e sa, Ukra1ne, 0n Sund ay; f1re br0ke 0ut ¦ | ~ ii1l. Kharkiv was calm."
    assert placed(text, tools) == {"Kharkiv"}
