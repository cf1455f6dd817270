"""How many: figures, words for numbers, vague words, and what opens them to one side."""

from __future__ import annotations

import pytest

from geo import figure_words, sentences
from geo.model import Document
from geo.quantities import Quantity, bounds, compounds, quantities


def found(text: str, code: str) -> list[Quantity]:
    (sentence,) = sentences.split(Document(id="x", text=text, language=code))
    return quantities(sentence.tokens, code, ())


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "1,200 people", "1200"),
        ("ro", "1.500 de oameni", "1500"),
        ("fr", "12 500 personnes", "12500"),
        ("ru", "20 тыс. человек", "20000"),
        ("en", "1.5 million people", "1500000"),
        ("en", "two hundred and five people", "205"),
        ("en", "twenty-five people", "25"),
        ("ro", "douăzeci și cinci de oameni", "25"),
        ("fr", "quatre-vingt-trois personnes", "83"),
        ("de", "fünfunddreißig Menschen", "35"),
        ("it", "ventuno persone", "21"),
        ("uk", "двісті тридцять осіб", "230"),
        ("pl", "dwunastu górników", "12"),
        ("pt", "dois mil e quinhentos moradores", "2500"),
    ],
)
def test_a_number_is_read_as_its_language_writes_it(code: str, text: str, expected: str) -> None:
    """Dots, commas and blanks part thousands; words add up and multiply."""
    (quantity,) = found(text, code)
    assert (quantity.lower, quantity.upper, quantity.approximate) == bounds(expected)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "at least 12 people", "12.."),
        ("en", "up to 30 people", "..30"),
        ("en", "about 40 people", "~40"),
        ("en", "some 40 people", "~40"),
        ("en", "some people", "2.."),
        ("en", "between 10 and 15 people", "10..15"),
        ("en", "10–15 people", "10..15"),
        ("en", "another three people", "3"),
        ("en", "dozens of people", "24.."),
        ("en", "two dozen people", "24"),
        ("ro", "zeci de oameni", "20.."),
        ("uk", "кілька десятків осіб", "20.."),
        ("ru", "несколько тысяч человек", "2000.."),
        ("de", "Dutzende Menschen", "24.."),
        ("fr", "une vingtaine de personnes", "~20"),
        ("es", "más de un centenar de personas", "100.."),
        ("it", "una decina di persone", "~10"),
        ("pl", "kilkanaście osób", "11..19"),
        ("pt", "cerca de 600 moradores", "~600"),
    ],
)
def test_words_around_a_number_open_it(code: str, text: str, expected: str) -> None:
    """To one side, to about so many, or to both; a plural is two of its unit at the least."""
    (quantity,) = found(text, code)
    lower, upper, approximate = bounds(expected)
    assert (quantity.lower, quantity.upper) == (lower, upper)
    assert quantity.approximate or not approximate


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "$500 and 20% of it"),
        ("en", "45-year-old"),
        ("de", "58-jährige"),
        ("uk", "35-річний"),
        ("en", "the 22nd"),
        ("en", "at 10:30"),
        ("en", "№ 7"),
        ("en", "car No. 7"),
        ("de", "Wagen Nr. 7"),
        ("es", "coche núm. 7"),
    ],
)
def test_money_shares_ages_and_times_are_no_quantities(code: str, text: str) -> None:
    """Nothing of them is counted."""
    assert found(text, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "9" * 25 + " people",
        "nine hundred billion people",
        "1.234 million people",
        "9" * 400 + ".5 million",
        "six-" * 990 + "six people",
    ],
)
def test_what_nobody_can_count_is_no_quantity(text: str) -> None:
    """No store holds it, and no count of people is that high."""
    assert all(one.lower is not None and one.lower <= 10**9 for one in found(text, "en"))


def test_only_where_the_file_of_a_language_says_so_do_tens_lose_their_last_letter() -> None:
    """Italian has “ventuno”, Swedish “tjugoen”."""
    italian = {"compound": "{ten}{unit}", "compound_elides": ["u", "o"]}
    assert compounds({"venti": 20, "uno": 1, "due": 2}, italian) == {"ventuno": 21, "ventidue": 22}
    assert compounds({"tjugo": 20, "en": 1}, {"compound": "{ten}{unit}"}) == {"tjugoen": 21}
    assert compounds({"zwanzig": 20, "zwei": 2}, {"compound": "{unit}und{ten}"}) == {"zweiundzwanzig": 22}
    dutch = {"compound": ["{unit}en{ten}", "{unit}ën{ten}"]}
    assert compounds({"twintig": 20, "twee": 2}, dutch) == {"tweeentwintig": 22, "tweeëntwintig": 22}
    assert compounds({"twenty": 20, "two": 2}, {}) == {}


@pytest.mark.parametrize("code", figure_words.languages())
def test_every_vague_word_has_bounds(code: str) -> None:
    """At least one of the two, the lower never above the upper, and no word that no number may begin with."""
    for value in figure_words.load(code)["vague"]:
        lower, upper, _ = bounds(value)
        assert lower is not None or upper is not None
        assert lower is None or upper is None or lower <= upper
