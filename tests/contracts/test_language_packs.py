"""The files of every language hold what the chain reads, and nothing that it does not; every entry can be met.

`dateline language xx` says the same to who writes them.
"""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from builders import sentences_of

import geo
from geo import event_words, figure_words, language_files, languages
from geo.actors import find_actors
from geo.assertion import judge
from geo.clauses import structures
from geo.language_files import Remark
from geo.language_keys import listed
from geo.model import Trigger
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

CODES = sorted({*languages.codes(), *event_words.languages(), *figure_words.languages()})
PHRASES = [
    (table, key)
    for table, key, rule in listed("languages")
    if rule.kind == "phrases" and table in ("cues", "actors", "actors.kinds")
]


_ELIDED = re.compile(r"(?<=\w)(['’]) (?=\w)")  # “all' estero” is written together


def _entries(code: str) -> list[str]:
    """Every phrase entry of a pack's cues and actors."""
    pack = languages.load(code)
    kinds = pack.section("actors").get("kinds", {})
    tables = {"cues": pack.section("cues"), "actors": pack.section("actors"), "actors.kinds": kinds}
    return [entry for table, key in PHRASES for entry in tables[table].get(key, ())]


def _tell(remarks: Sequence[Remark]) -> None:
    """Fail with a line for each, and nothing else."""
    if remarks:
        pytest.fail("\n".join(map(str, remarks)), pytrace=False)


@pytest.mark.parametrize("code", CODES)
def test_there_is_no_mistake_in_the_files_of_a_language(code: str) -> None:
    """Every key is one that is read, every value of the kind that it should be, every code one that there is."""
    _tell(language_files.faults(code))


@pytest.mark.parametrize("code", CODES)
def test_the_files_of_a_language_lack_nothing_that_is_needed(code: str) -> None:
    """Of what a language has read, places, dates or events, it has every list without which less would be read."""
    _tell(language_files.missing(code))


def test_events_are_read_in_ten_languages_and_dates_in_five_more() -> None:
    """What is meant to be read of each is told by the files that it has."""
    reaches = {code: language_files.reach_of(language_files.files_of(code)) for code in languages.codes()}
    assert {"de", "en", "es", "fr", "it", "pl", "pt", "ro", "ru", "uk"} <= {
        c for c in reaches if reaches[c] == "events"
    }
    assert {"ar", "el", "hu", "tr", "zh"} <= {code for code in reaches if reaches[code] in ("dates", "events")}


@pytest.mark.parametrize("code", languages.codes())
def test_every_written_entry_is_cut_into_words_as_sentences_are(code: str) -> None:
    """An entry of written forms meets the sentence that consists of it, but for a few that the clitics of a language split."""
    written = [entry for entry in _entries(code) if all(word.startswith("=") for word in entry.split())]
    missed = []
    for entry in dict.fromkeys(written):
        text = _ELIDED.sub(r"\1", " ".join(word[1:] for word in entry.split()))
        if text.strip(string.punctuation + "’") != text:
            continue  # a clitic or an abbreviation, which never stands alone
        tokens = [token for sentence in sentences_of(text, code) for token in sentence.tokens]
        if not any(True for _ in book_of([entry]).find(tokens)):
            missed.append(entry)
    assert len(missed) <= 0.02 * len(written), missed


@pytest.mark.parametrize("code", languages.codes())
def test_any_sentence_can_be_read(code: str) -> None:
    """Clauses, a judgement, actors and the frame of a name come out of words that mean nothing."""
    text = "Xyzzy, „plugh” — Frobozz (12) qwerty: “Grue”!"
    found = structures(sentences_of(text, code), languages.load(code))
    assert found
    for structure in found:
        assert sum(clause.end - clause.start for clause in structure.clauses) == len(structure.tokens)
        token = structure.tokens[0]
        trigger = Trigger(
            span=token.span, event_type="ASSAULT", mode=None, sentence=0, tokens=(0, 1), form="noun", strong=True, entry="x"
        )  # fmt: skip
        assert judge(trigger, structure).reason
        assert frame_of(structure, 0, 1) is not None
    assert isinstance(find_actors(found, (), text), tuple)


def test_an_entry_that_opens_with_a_written_form_needs_just_that_form() -> None:
    """The syntax that packs rely on: `=word` is one written form, a bare word every form of a lemma."""
    (sentence,) = sentences_of("Officials denied it.", "en")
    assert [found.value for found in PhraseBook([("deny", 1)]).find(sentence.tokens)] == [1]
    assert PhraseBook([("=deny", 1)]).find(sentence.tokens) == []


# What knows scripts, not languages: their vowels and marks, how letters of one are written in another, or beside each other.
SCRIPTS = {"edits", "forms", "normalise", "outlets", "romanised", "sentences", "transcribe"}
CYRILLIC = re.compile("[\u0400-\u04ff]")


def _literals(tree: ast.Module) -> Iterator[str]:
    """The texts of a module, but for its docstrings."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def _endings(tree: ast.Module) -> Iterator[str]:
    """The endings that a module asks words for by what is written in it."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute))
    for argument in (one for call in calls if call.func.attr == "endswith" for one in call.args):
        for one in argument.elts if isinstance(argument, ast.Tuple) else (argument,):
            if isinstance(one, ast.Constant) and isinstance(one.value, str):
                yield one.value


@pytest.mark.parametrize("path", sorted(Path(geo.__file__).parent.rglob("*.py")), ids=lambda path: path.stem)
def test_what_is_of_one_language_stands_in_its_files(path: Path) -> None:
    """A module asks for no language by its code, but for English, in which names of places are given, and holds no endings, nor words in Cyrillic letters."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    compared = [node for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    asked = {one.value for node in compared for one in ast.walk(node) if isinstance(one, ast.Constant)}
    assert asked & set(event_words.languages()) <= {"en"}
    if path.stem not in SCRIPTS and "importers" not in path.parts and "demo" not in path.parts:
        assert [text for text in _literals(tree) if CYRILLIC.search(text)] == []
    assert [ending for ending in _endings(tree) if ending.isalpha() and ending.islower()] == []
