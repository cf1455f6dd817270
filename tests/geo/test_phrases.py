"""Entries of word lists, found in sentences."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from growth import times_as_much

from geo.model import Token
from geo.phrases import Match, PhraseBook, book_of
from tests.builders import a_sentence


def found(text: str, *entries: str, language: str = "en") -> list[tuple[str, int, int]]:
    """Each match as its entry and the range of its tokens."""
    matches = book_of(entries).find(a_sentence(text, language).tokens)
    return [(match.entry, match.start, match.end) for match in matches]


def test_a_bare_word_is_found_in_each_of_its_forms() -> None:
    """A dictionary form finds the plural and the past tense."""
    assert found("Attacks followed; they attacked twice.", "attack") == [("attack", 0, 1), ("attack", 4, 5)]


def test_a_bare_word_is_found_as_it_is_written_where_the_lemmatiser_makes_another_of_it() -> None:
    """Romanian "grevă" is found although its lemma comes out as a verb."""
    assert found("O grevă a început.", "grevă", language="ro") == [("grevă", 1, 2)]


def test_an_equals_sign_asks_for_the_written_form() -> None:
    """`=talks` finds "Talks" in any case, and no "talk"."""
    assert found("Talks began, no talk ended, TALKS went on.", "=talks") == [("=talks", 0, 1), ("=talks", 7, 8)]


def test_a_star_finds_every_word_that_begins_so() -> None:
    """`bombard*` finds each continuation and the bare beginning, and nothing shorter."""
    text = "Bombardments, a bombardier, some bombard, a bomb."
    assert [entry[1] for entry in found(text, "bombard*")] == [0, 3, 6]


def test_beginnings_of_different_lengths_are_all_found() -> None:
    """A long beginning does not hide a short one, nor the other way round."""
    assert {entry for entry, _, _ in found("Cyberattacks rose.", "cyber*", "cyberatt*", "c*", "cyberattackss*")} == {
        "cyber*",
        "cyberatt*",
        "c*",
    }


@pytest.mark.parametrize(("between", "is_found"), [("", True), ("very big old", True), ("very big old red", False)])
def test_a_tilde_stands_for_none_to_three_words(between: str, is_found: bool) -> None:
    """`launch ~ missile` bears three words in between and no fourth."""
    assert bool(found(f"They launched {between} missiles.", "launch ~ missile")) is is_found


def test_a_tilde_takes_as_few_words_as_it_can() -> None:
    """The nearest continuation ends the match."""
    assert found("They launched missiles and missiles.", "launch ~ missile") == [("launch ~ missile", 1, 3)]


def test_the_longest_entry_at_a_place_wins() -> None:
    """A match of two words stands for itself, and its words are not found again."""
    assert found("A car bomb exploded.", "car", "bomb", "car bomb") == [("car bomb", 1, 3)]


def test_entries_of_equal_length_are_all_given() -> None:
    """Two meanings of one word are two matches."""
    book = PhraseBook([("strike", "walkout"), ("strike", "bombing")])
    assert {match.value for match in book.find(a_sentence("A strike began.", "en").tokens)} == {"walkout", "bombing"}


def test_nothing_is_found_beyond_the_end_that_is_given() -> None:
    """A phrase that runs past the end of the range does not match."""
    tokens = a_sentence("A car bomb exploded.", "en").tokens
    assert not list(book_of(["car bomb"]).find(tokens, 0, 2))
    assert book_of(["car bomb"]).first(tokens, 0, 3) == Match(1, 3, "car bomb", "car bomb")


def test_verb_forms_are_found_under_their_infinitive() -> None:
    """A participle that the lemmatiser keeps as an adjective matches where the book is told of it."""
    tokens = a_sentence("Două femei au fost evacuate.", "ro").tokens
    assert PhraseBook([("evacua", 0)]).first(tokens) is None
    book = PhraseBook([("evacua", 0)], {"evacua": frozenset({"evacuat"})})
    assert book.first(tokens) == Match(4, 5, "evacua", 0)


def test_a_book_of_many_beginnings_is_as_quick_as_one_of_few() -> None:
    """The work of a search does not grow with the number of `stem*` entries."""
    tokens = a_sentence("The committee looked at every word of the report again. " * 1, "en").tokens * 200

    large, small = (book_of(f"x{number:05d}*" for number in range(count)) for count in (20_000, 20))
    assert times_as_much(lambda: list(large.find(tokens)), lambda: list(small.find(tokens))) < 2


@pytest.mark.parametrize("entry", ["attack", "bombard*", "attack ~ town", "they ~ attack ~ =town", "=the town"])
def test_a_part_of_a_sentence_is_searched_as_if_it_stood_alone(entry: str) -> None:
    """What stands around a clause adds no match to it and takes none from it, entries with gaps included."""
    text = "They say they attacked a big town, then attacked and bombarded the town before they attack the next town."
    tokens = a_sentence(text, "en").tokens
    book = book_of((entry,))
    for start in range(len(tokens)):
        for end in range(start, len(tokens) + 1):
            alone = [(match.start + start, match.end + start) for match in book.find(tuple(tokens[start:end]))]
            assert [(match.start, match.end) for match in book.find(tokens, start, end)] == alone
            assert (book.first(tokens, start, end) or ())[:2] == (alone or [()])[0]


def test_what_may_stand_between_words_is_passed_over_and_takes_no_room_of_a_gap() -> None:
    """Here it is the word “early”, as often as it comes."""

    def behind_early(tokens: Sequence[Token], at: int, stop: int) -> int:
        return at + 1 if at < stop and tokens[at].text == "early" else at

    def ends(text: str) -> list[tuple[str, int]]:
        book = PhraseBook((("=ran =aground", 1), ("=ran ~ =reef", 2)), between=behind_early)
        return [(match.entry, match.end) for match in book.find(a_sentence(text, "en").tokens)]

    assert ends("They ran early early aground.") == [("=ran =aground", 5)]
    assert ends("They ran early into a big early reef.") == [("=ran ~ =reef", 8)]
    assert not ends("They ran late aground, or ran late into a big reef.")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "pt", "ro", "pl", "ru", "uk"])
@pytest.mark.parametrize("score", ["3-1", "3–1", "3:1", "31-29", "28:25", "0-2", "0:0", "(2-1)", "6-3,"])
def test_a_score_is_found_however_it_is_written(score: str, language: str) -> None:
    """Some tokenise into one word and some into three; `<score>` is both."""
    assert [entry for entry, _, _ in found(f"x {score} y", "<score>", language=language)] == ["<score>"]


@pytest.mark.parametrize(
    "words",
    [
        "2-3 weeks",
        "at 20:15",
        "3-1-2020",
        "on 2024-11-05",
        "555-3-1",
        "7-0%",
        "3-1.5",
        "A3-1",
        "03-01",
        "3 - 1",
        "9:30",
    ],
)
def test_what_only_looks_like_a_score_is_none(words: str) -> None:
    """Ranges, times of day, dates, telephone numbers and names of things."""
    assert found(f"They met {words} here.", "<score>", "lose ~ <score>") == []


def test_a_score_stands_between_other_words_of_an_entry() -> None:
    """It is passed over as one word, behind a gap and before others."""
    assert found("They lost again 3-1 at home.", "lose ~ <score> =at home") == [("lose ~ <score> =at home", 1, 8)]
    assert found("A 3-1 majority.", "<score> majority") == [("<score> majority", 1, 5)]
