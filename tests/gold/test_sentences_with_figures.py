"""Some 130 sentences in ten languages: which figures are read of them, and who says so."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from geo import clauses, languages, sentences
from geo.actors import find_actors
from geo.dates import find_dates
from geo.figures import find_figures
from geo.model import Document, Figure
from geo.quantities import bounds

_GOLD = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
_ENTRY = re.compile(r"(\w+) (\S+)(?: @ (.+))?")
PRECISION, RECALL, SOURCE = 0.95, 0.9, 0.9
LEAST = 0.75
"""Precision and recall in every single language."""


@dataclass(frozen=True)
class Score:
    """Expected, read and right figures, and right ones with a source, of which `said` tell it."""

    wanted: int = 0
    read: int = 0
    right: int = 0
    sourced: int = 0
    said: int = 0


def figures_in(text: str, code: str) -> list[Figure]:
    document = Document(id="x", text=text, language=code)
    structures = clauses.structures(sentences.split(document), languages.load(code))
    named = find_actors(structures, (), text)
    told, _ = find_figures(structures, named, find_dates(document, structures), document)
    return [one.figure for one in told]


def score(code: str) -> Score:
    """What is read of a language's sentences; each miss is printed."""
    wanted = read = right = sourced = said = 0
    for text, *entries in _GOLD[code]:
        expected = {}
        for entry in entries:
            found = _ENTRY.fullmatch(entry)
            assert found is not None, entry
            expected[found[1], *bounds(found[2])] = found[3]
        given = {(f.kind, f.lower, f.upper, f.approximate): f.source for f in figures_in(text, code)}
        both = expected.keys() & given.keys()
        wanted, read, right = wanted + len(expected), read + len(given), right + len(both)
        sourced += sum(expected[key] is not None for key in both)
        said += sum(expected[key] is not None and expected[key] in (given[key] or "") for key in both)
        if expected.keys() != given.keys() or any((expected[k] is None) != (given[k] is None) for k in both):
            print(f"\n{code}: {text}\n  expected {expected}\n  read     {given}")
    return Score(wanted=wanted, read=read, right=right, sourced=sourced, said=said)


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return {code: score(code) for code in sorted(_GOLD)}


def _total(scores: dict[str, Score], name: str) -> int:
    return sum(getattr(one, name) for one in scores.values())


def test_read_figures_are_what_the_sentences_say(scores: dict[str, Score]) -> None:
    """Of the figures that are read, 95 in 100 are right in kind and in both bounds."""
    assert _total(scores, "right") >= PRECISION * _total(scores, "read")


def test_figures_of_the_sentences_are_read(scores: dict[str, Score]) -> None:
    """Of the figures that the sentences give, nine in ten are read."""
    assert _total(scores, "right") >= RECALL * _total(scores, "wanted")


def test_who_says_so_is_told(scores: dict[str, Score]) -> None:
    """Of the right figures that somebody is named for, nine in ten carry the name."""
    assert _total(scores, "said") >= SOURCE * _total(scores, "sourced")


@pytest.mark.parametrize("code", sorted(_GOLD))
def test_no_language_is_left_behind(scores: dict[str, Score], code: str) -> None:
    """In each of the ten, three of four figures are read, and three of four that are read are right."""
    assert scores[code].right >= LEAST * max(scores[code].wanted, scores[code].read)
