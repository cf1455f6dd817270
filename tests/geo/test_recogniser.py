"""The model that tells places from other names: its weights, what it makes of a document, and its reasons."""

from __future__ import annotations

import pytest
from builders import a_document, sentences_of

from geo.clauses import structures
from geo.languages import load
from geo.log_linear import BIAS, probability
from geo.pipeline import Tools, extract
from geo.place_candidates import candidates_in
from geo.place_evidence import SentenceView, case_of, given_names, view_of
from geo.place_reasons import reasons
from geo.recogniser import THRESHOLD, log_odds, pooled, weights


def view(text: str, language: str = "en") -> SentenceView:
    """The only sentence of a text in classes."""
    (structure,) = structures(sentences_of(text, language), load(language))
    return view_of(structure, case_of(structure.sentence.span.of(text)))


def test_weights_are_numbers_and_name_no_words() -> None:
    """The file is whole, small enough to be read, and every feature is a kind of evidence, not a word of a text."""
    table = weights()
    assert BIAS in table
    assert 200 < len(table) < 5_000
    assert all(len(feature) < 30 and " " not in feature for feature in table)


def test_features_that_nobody_knows_say_nothing() -> None:
    """Only what was learned counts."""
    assert log_odds(["no such feature"]) == weights()[BIAS]


def test_log_odds_become_a_probability() -> None:
    """From 0 to 1, even where one of the two would overflow."""
    assert probability(0) == 0.5
    assert 0 <= probability(-1e9) < probability(THRESHOLD) < probability(1e9) <= 1


def test_a_name_means_one_thing_in_a_document() -> None:
    """Other uses pull a doubtful one, and a single use is what it is."""
    assert pooled(-1.0, -1.0, 1) == -1.0
    assert pooled(-1.0, -1.0 + 4.0 + 4.0, 3) > 0 > pooled(1.0, 1.0 - 4.0 - 4.0, 3)


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("President Joe Miller travelled in the Kursk region.", "tiCwLaCg."),
        ("“Kyiv”, 3 km from Lviv", "qCq,nwOC"),
        ("Russian troops", "dw"),
    ],
)
def test_a_sentence_is_seen_as_classes_of_words(text: str, classes: str) -> None:
    """Offices, given names, prepositions, kinds and marks each have their letter."""
    assert view(text).classes == classes


@pytest.mark.parametrize(("text", "case"), [("MIAMI TALKS", "u"), ("miami talks", "l"), ("Miami talks", "m")])
def test_capitals_tell_nothing_where_all_or_none_are(text: str, case: str) -> None:
    """A headline in capitals is not a row of names."""
    assert view(text).case == case


def test_given_names_are_keys_and_no_large_places() -> None:
    """The list holds names of many languages, in the form that look-ups take."""
    names = given_names()
    assert {"vladimir", "владимир", "olena", "ion", "donald"} <= names
    assert not names & {"paris", "moscow", "romania", "germany"}
    assert all(name == name.casefold() for name in names)


@pytest.mark.parametrize(
    ("text", "language", "offered"),
    [
        ("A fire near Munții Tatra.", "ro", {"Munții Tatra"}),
        ("Rebels left the Gulf of Aden.", "en", {"Gulf of Aden"}),
        ("Rebels at Bab al-Hawa met Ion and Vasile.", "en", {"Bab al-Hawa", "Ion", "Vasile"}),
    ],
)
def test_whole_names_are_offered(text: str, language: str, offered: set[str], tools: Tools) -> None:
    """A name with its small words is one candidate; a conjunction parts two."""
    (structure,) = structures(sentences_of(text, language), load(language))
    found = candidates_in(structure, text, (), tools.gazetteer)
    surfaces = {text[structure.tokens[c.start].span.start : structure.tokens[c.end - 1].span.end] for c in found}
    assert offered <= surfaces


def test_what_weighed_most_is_told_in_words(tools: Tools) -> None:
    """A reader sees why a name counts, and why another does not."""
    extraction = extract(a_document("President George Orwell met voters in Kharkiv, Ukraine.", language="en"), tools)
    kharkiv = next(t for t in extraction.toponyms if t.mention.surface == "Kharkiv")
    assert len(kharkiv.mention.why) > 2
    assert all("|" not in reason and "<" not in reason for t in extraction.toponyms for reason in t.mention.why)


def test_reasons_are_few_and_differ() -> None:
    """Three reasons at the most, none of them twice."""
    told = reasons(list(weights()), places=True)
    assert len(told) == len(set(told)) == 3
