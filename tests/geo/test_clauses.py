"""Where one clause ends and the next begins, and what lies inside a quotation."""

from __future__ import annotations

import pytest
from builders import sentences_of

from geo.clauses import Structure, structures
from geo.languages import load
from geo.model import Span


def split(text: str, language: str) -> list[tuple[str, str]]:
    """Opener and words of every clause of a text."""
    return [
        (clause.opener, " ".join(token.text for token in structure.tokens[clause.start : clause.end]))
        for structure in structures(sentences_of(text, language), load(language))
        for clause in structure.clauses
    ]


@pytest.mark.parametrize(
    ("text", "language", "opener", "words"),
    [
        ("Officials said that rebels fled.", "en", "conjunction", "that rebels fled ."),
        ("Officials said the attack killed two.", "en", "conjunction", "the attack killed two ."),
        ("Rebels fled, officials said.", "en", "speech", "officials said ."),
        ("The city that fell, which was empty, burned.", "en", "relative", "which was empty , burned ."),
        ("Aid will stop if rebels attack.", "en", "condition", "if rebels attack ."),
        ("Rebels tried to flee.", "en", "infinitive", "to flee ."),
        ("KYIV (Reuters) - Missiles struck a port.", "en", "main", "Missiles struck a port ."),
        ("Gunmen shot two men, and the army evacuated a town.", "en", "coordinate", "and the army evacuated a town ."),
        (
            "Leeds rejected it, and a residents' group called again.",
            "en",
            "coordinate",
            "and a residents ' group called again .",
        ),
        ("Räuber töteten zwei, und die Armee räumte Kiel.", "de", "coordinate", "und die Armee räumte Kiel ."),
        ("La lluvia mató a dos y el Ejército evacuó Lugo.", "es", "coordinate", "y el Ejército evacuó Lugo ."),
        ("Oficialii au spus că rebelii au fugit.", "ro", "conjunction", "că rebelii au fugit ."),
        ("Rebelii au fugit, au spus oficialii.", "ro", "speech", "au spus oficialii ."),
        ("Rebelii vor să fugă.", "ro", "subjunctive", "să fugă ."),
        ("Orașul, care era gol, a ars.", "ro", "relative", "care era gol , a ars ."),
        ("Ajutorul se oprește dacă rebelii atacă.", "ro", "condition", "dacă rebelii atacă ."),
    ],
)
def test_a_clause_opens_where_its_word_stands(text: str, language: str, opener: str, words: str) -> None:
    """Conjunctions, relative words, markers, dashes and verbs of saying open a clause of their kind."""
    assert (opener, words) in split(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police arrested a man and seized two guns.", "en"),
        ("Police and the army arrested a man.", "en"),
        ("Police arrested a man, and later in the day a woman.", "en"),
        ("El Ejército detuvo a un hombre y a la mujer.", "es"),
        ("Police arrested two men and a woman suspected of robbery in Leeds.", "en"),
        ("Two men were killed and a woman injured in Leeds.", "en"),
    ],
)
def test_what_has_no_subject_or_no_verb_of_its_own_opens_no_clause(text: str, language: str) -> None:
    """A second verb of the same subject and a second name before or behind the verb stay in the clause."""
    assert [opener for opener, _ in split(text, language)] == ["main"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Its mayor, Valentin Demidov, blamed Ukraine.", "en"),
        ("Avocata lui, Ioana Mureșan, a declarat ceva.", "ro"),
    ],
)
def test_a_name_set_beside_the_subject_opens_no_clause(text: str, language: str) -> None:
    """The comma behind an apposition does not part a subject from its verb of saying."""
    assert [opener for opener, _ in split(text, language)] == ["main"]


def test_a_subject_with_a_name_beside_it_opens_the_clause_of_speech_as_a_whole() -> None:
    """“..., the regional governor, Ivan Fedorov, wrote”: the clause begins at the office."""
    clauses = split("Missiles hit a block, killing six people, the regional governor, Ivan Fedorov, wrote.", "en")
    assert clauses[-1] == ("speech", "the regional governor , Ivan Fedorov , wrote .")


@pytest.mark.parametrize(
    ("text", "language"),
    [("Drones struck Kyiv, Ukraine, officials said.", "en"), ("A ars Kievul, Ucraina, au spus pompierii.", "ro")],
)
def test_a_place_between_commas_is_no_subject(text: str, language: str) -> None:
    """Where a verb stands before the name, the clause of speech begins behind it."""
    assert split(text, language)[-1][0] == "speech"
    assert "Ukraine" not in split(text, language)[-1][1]
    assert "Ucraina" not in split(text, language)[-1][1]


def test_a_number_behind_a_is_no_infinitive() -> None:
    """“În urma a șase percheziții”: “a” is no marker before a number."""
    text = "Polițiștii au confiscat bani în urma a șase percheziții la Bălți."
    assert [opener for opener, _ in split(text, "ro")] == ["main"]


def test_a_long_quotation_is_marked_and_a_scare_quote_is_not() -> None:
    """Five words in quotation marks are somebody's wording, a sentence is theirs."""
    said = structures(sentences_of("“We will never give up this city,” he said.", "en"), load("en"))[0]
    assert any(clause.quoted for clause in said.clauses)
    assert not said.clauses[-1].quoted
    wording = structures(sentences_of("He called it “a lie” on Sunday.", "en"), load("en"))[0]
    assert not any(clause.quoted for clause in wording.clauses)


def test_a_quotation_runs_over_sentences_and_ends_with_its_paragraph() -> None:
    """A quotation that is never closed does not swallow the article."""
    text = "“We were attacked all night long. We fled to the hills.\n\nRebels attacked the town again."
    found = structures(sentences_of(text, "en"), load("en"))
    assert not any(clause.quoted for clause in found[-1].clauses)


def _structures(text: str) -> tuple[Structure, ...]:
    return structures(sentences_of(text, "en"), load("en"))


def test_clauses_cover_every_token_once() -> None:
    """No token lies in two clauses or in none."""
    for structure in _structures(
        "Officials, who fled, said: “It is over now, we have lost it all” - if they did. OK; fine."
    ):
        covered = [i for clause in structure.clauses for i in range(clause.start, clause.end)]
        assert covered == list(range(len(structure.tokens)))
        assert [structure.clause_at(i) for i in covered] == sorted(structure.clause_at(i) for i in covered)


def test_tokens_of_a_span_are_those_that_it_touches() -> None:
    """Half a word counts as the word; a span elsewhere has none."""
    (structure,) = _structures("Rebels attacked Goma.")
    assert structure.tokens_of(Span(start=3, end=9)) == (0, 2)
    assert structure.tokens_of(Span(start=900, end=901)) == (0, 0)


def test_governors_lead_to_the_clause_that_all_depend_on() -> None:
    """“Officials said | that rebels tried | to flee”: three clauses in a chain."""
    (structure,) = _structures("Officials said that rebels tried to flee.")
    assert structure.governors(2) == [2, 1, 0]
    assert structure.governors(0) == [0]
