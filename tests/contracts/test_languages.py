"""Every language pack, found by its name: it loads, its date templates compile, and each of them can be read."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date

import pytest

from geo.languages import codes, load
from geo.timex.grammar import Grammar
from geo.timex.language import grammar_of, templates_of
from geo.timex.meanings import KINDS
from geo.timex.moments import READ, Moment, Slots
from geo.timex.vocabulary import FIGURE_SLOTS, FIGURES

PIECE = re.compile(r"\{(!?)(\w+)(?::(\w+)|=[^}]+)?\}|[()|\[\]?]|[^\s()|\[\]?{}]+|\s+")
SAMPLES = 120
MOMENT = Moment(words="", published=date(2025, 12, 22), tense=lambda: -1, last=None)


class Sampler:
    """Writes random texts that a template should fit."""

    def __init__(self, template: str, words: dict[str, list[str]], chance: random.Random) -> None:
        self.pieces = [match.group() for match in PIECE.finditer(template)]
        self.words, self.chance = words, chance

    def text(self) -> str:
        self.at = 0
        return self._alternatives()

    def _alternatives(self) -> str:
        choices = [self._sequence()]
        while self.at < len(self.pieces) and self.pieces[self.at] == "|":
            self.at += 1
            choices.append(self._sequence())
        return self.chance.choice(choices)

    def _sequence(self) -> str:
        written = ""
        while self.at < len(self.pieces) and self.pieces[self.at] not in "|)":
            piece = self._piece()
            if self.at < len(self.pieces) and self.pieces[self.at] == "?":
                self.at += 1
                piece = self.chance.choice([piece, ""])
            written += piece
        return written

    def _piece(self) -> str:
        piece = self.pieces[self.at]
        self.at += 1
        if piece == "(":
            inside = self._alternatives()
            self.at += 1
            return inside
        slot = re.fullmatch(r"\{(\w+)(?::(\w+))?\}", piece)
        if slot:
            return self.chance.choice(self.words[slot[2] or slot[1]])
        return "" if piece in "[]" or piece.startswith("{") else piece


def words_of(grammar: Grammar) -> dict[str, list[str]]:
    """Words and figures for every slot of a language."""
    figures = {slot: [figure for figure in FIGURES if slot in FIGURES[figure]] for slot in FIGURE_SLOTS}
    found = {slot: [" ".join(entry) for entry in entries] for slot, entries in grammar.words.items()}
    figures["figure"] = figures["hour"]  # such as any kind can use
    found["n"] = [*found.get("number", []), "3"]
    return {slot: found.get(slot, []) + figures.get(slot, []) for slot in {*found, *figures}}


@pytest.fixture(params=codes())
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_pack_loads_with_a_name_and_a_direction(code: str) -> None:
    """A pack has a name in its own language and says in which direction it is written."""
    pack = load(code)
    assert pack.name
    assert pack.direction in ("ltr", "rtl")


def test_date_templates_compile_and_name_known_slots_only(code: str) -> None:
    """Every date template compiles, and every slot is either read by a kind or a list of words that only fills."""
    grammar = grammar_of(code)
    slots = {slot for rule in grammar.rules for slot in rule.names}
    assert slots <= READ | grammar.words.keys() | FIGURE_SLOTS


def test_every_date_template_can_be_read(code: str) -> None:
    """For every date template there is a text that it fits and that its kind finds a meaning for."""
    grammar = grammar_of(code)
    words = words_of(grammar)
    unread = [
        f"{kind}: {template}"
        for kind, lines in templates_of(code).items()
        for template in lines
        if not _can_be_read(kind, template, words, grammar)
    ]
    assert not unread, unread


def _can_be_read(kind: str, template: str, words: dict[str, list[str]], grammar: Grammar) -> bool:
    chance = random.Random(template)  # the same texts on every run
    sampler = Sampler(template, words, chance)
    return any(_means_something(kind, text, grammar) for text in (sampler.text() for _ in range(SAMPLES)))


def _means_something(kind: str, text: str, grammar: Grammar) -> bool:
    written = text[:1].upper() + text[1:]
    return any(_meanings(kind, [written, written.title()], grammar))


def _meanings(kind: str, texts: list[str], grammar: Grammar) -> Iterator[bool]:
    for text in texts:
        for match in grammar.scan(text):
            if match.kind == kind:
                try:
                    KINDS[kind](Slots(match), MOMENT)
                except ValueError:
                    continue
                yield True
