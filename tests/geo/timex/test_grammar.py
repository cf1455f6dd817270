"""Templates of a language pack, compiled: what they fit, what they refuse, and how long it takes."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import ConfigurationError
from geo.timex.grammar import Grammar, Match
from geo.timex.vocabulary import Vocabulary, lower


def a_grammar(**templates: list[str]) -> Grammar:
    vocabulary = Vocabulary(proper={"may"})
    vocabulary.add("unit", "D", ["day", "days"])
    vocabulary.add("month", 5, ["may"])
    vocabulary.add("month", 3, ["march"])
    vocabulary.add("shift", -1, ["last"])
    vocabulary.add("number", 2, ["two"])
    vocabulary.add("number", 20, ["twenty"])
    vocabulary.add("number", 1000, ["thousand"])
    vocabulary.add("number", "X", ["several", "a few"])
    vocabulary.add("join", 1, ["and"])
    vocabulary.add("counted", 1, ["people"])
    return Grammar(vocabulary, templates, "test.toml")


def values(match: Match, slot: str) -> list[object]:
    return [value for name, value in match.read() if name == slot]


def found(grammar: Grammar, text: str) -> list[tuple[str, Match]]:
    return [(text[match.start : match.end], match) for match in grammar.scan(text)]


def test_marks_leave_the_words_around_out() -> None:
    """`[ ]` mark the words that count; those outside are only looked at."""
    ((words, match),) = found(a_grammar(year=["in [{year}]"]), "It began in 2014, they say.")
    assert (words, values(match, "year")) == ("2014", [2014])


def test_a_negative_slot_refuses_what_follows() -> None:
    """`2000 people` is no year."""
    grammar = a_grammar(year=["{year} {!counted}"])
    assert found(grammar, "2000 people") == []
    assert len(found(grammar, "2000 was")) == 1


def test_a_constant_fills_a_slot_without_a_word() -> None:
    """`{shift=-1}` counts only in the alternative that was taken."""
    grammar = a_grammar(unit=["(previous{shift=-1}|coming{shift=1}) {unit}"])
    ((_, match),) = found(grammar, "the coming days")
    assert values(match, "shift") == [1]


def test_a_slot_can_be_filled_from_another_list() -> None:
    """`{day:unit}` is the slot `day` with the words of `unit`."""
    ((_, match),) = found(a_grammar(day=["{day:unit} off"]), "two days off")
    assert values(match, "day") == ["D"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("3 days", 3.0),
        ("2,000 days", 2000.0),
        ("2.5 days", 2.5),
        ("twenty-two days", 22.0),
        ("twenty and two days", 22.0),
        ("two thousand days", 2000.0),
        ("several days", None),
        ("a few days", None),
    ],
)
def test_numbers_are_read_in_figures_and_words(text: str, amount: float | None) -> None:
    """`{n}` takes figures, number words and words for several."""
    longest = max(found(a_grammar(duration=["{n} {unit}"]), text), key=lambda pair: len(pair[0]))
    assert longest[0] == text
    assert values(longest[1], "n") == [amount]


def test_words_that_are_names_need_their_capital() -> None:
    """`may 3` with a small m is the verb."""
    grammar = a_grammar(day=["{month} {day}"])
    assert [words for words, _ in found(grammar, "May 3, may 3, march 3")] == ["May 3", "march 3"]


def test_punctuation_without_blanks_must_have_none() -> None:
    """A template `{year}-{yy}` does not fit `2012 - 17`, one with blanks fits both."""
    assert found(a_grammar(year=["{year}-{yy}"]), "2012 - 17") == []
    assert len(found(a_grammar(year=["{year} - {yy}"]), "2012 - 17, 2012-17")) == 2


@pytest.mark.parametrize("template", ["{year", "({year}", "{nothing}", "{year}?", "[{year}", "| {year}", ""])
def test_a_template_that_is_not_well_formed_names_its_file(template: str) -> None:
    """The error says which file and template to mend."""
    with pytest.raises(ConfigurationError, match=r"test\.toml"):
        a_grammar(year=[template])


PLAIN = a_grammar(year=["{year}"], duration=["{n} {unit}"])


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_offsets_lie_in_the_text_whatever_it_holds(text: str) -> None:
    """Every match is a non-empty stretch of the text, also where lower case has another length."""
    assert len(lower(text)) == len(text)
    for match in PLAIN.scan(text):
        assert 0 <= match.start < match.end <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", " ", "\n", "1,", "two ", "two and ", "2000-", "'", "((", "May ", "\u0130", "日", "a few ", "3 March "],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    """200 kB of hostile text take seconds of the processor, not hours."""
    grammar = a_grammar(
        year=["in [{year}]", "{year} {!counted}"], duration=["{n} {unit}"], day=["{day} {month} (,? {year})?"]
    )
    text = piece * (200_000 // len(piece))
    started = time.process_time()
    grammar.scan(text)
    assert time.process_time() - started < 50
