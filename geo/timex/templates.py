"""Templates of dates, as language packs write them, compiled to regular expressions over codes of words.

in [{year}]            a word stands for itself, {name} for any word of a slot, [ ] for the words to be marked
{n} {unit} (ago|back)  alternatives; `(...)?` and `word?` may be missing
mid-{month}            punctuation without blanks around it must have none in the text; with one, any
{year} {!counted}      no word of the slot may follow
{month:fullmonth}      the slot `month`, filled from the word list `fullmonth`
on {weekday}{shift=1}  the slot `shift` gets a value without any word
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from geo.errors import ConfigurationError
from geo.timex.vocabulary import FIGURE_SLOTS, TOKEN, Value, Vocabulary, lower

_INTEGER = re.compile(r"-?\d+")


@dataclass(frozen=True, slots=True)
class Slot:
    """A group of a template: its name, the word list that fills it, a value that needs no word."""

    name: str
    words: str = ""
    value: Value | None = None

    @property
    def is_mark(self) -> bool:
        """Whether it is one of the brackets around the words that count."""
        return self.name in ("[", "]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A template, compiled."""

    kind: str
    regex: re.Pattern[str]
    order: int
    node: Node
    slots: tuple[Slot, ...]
    """The groups of the regex; the names `[` and `]` are the empty groups that delimit the mark."""
    brackets: tuple[tuple[int, bool], ...]
    """Numbers of the groups that are brackets, and whether they open."""

    @property
    def names(self) -> frozenset[str]:
        """The slots that it fills."""
        return frozenset(slot.name for slot in self.slots if not slot.is_mark)

    def marked(self, found: re.Match[str]) -> tuple[int, int]:
        """The tokens that count of those that it fits: between the brackets, or all."""
        first, last = found.span()
        for number, is_open in self.brackets:
            at = found.start(number)
            if at >= 0:
                first, last = (at, last) if is_open else (first, at)
        return first, last


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a compiled template: its regex, and what its first two tokens can be."""

    pattern: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = False
    """Whether it fits no token at all."""
    single: bool = False
    """Whether it fits one token."""

    def then(self, other: Node) -> Node:
        """Both, one after the other."""
        return Node(
            pattern=self.pattern + other.pattern,
            first=self.first | (other.first if self.empty else frozenset()),
            second=self.second
            | (other.first if self.single else frozenset())
            | (other.second if self.empty else frozenset()),
            empty=self.empty and other.empty,
            single=(self.single and other.empty) or (self.empty and other.single),
        )

    def fits(self, pair: str) -> bool:
        """Whether it can start with these two tokens (or with the one before the end)."""
        return pair[0] in self.first and (self.single or pair[1:] in self.second)


_NOTHING = Node("", empty=True)


def _any_of(nodes: Sequence[Node]) -> Node:
    """One of the nodes, the first that fits."""
    if len(nodes) == 1:
        return nodes[0]
    return Node(
        pattern=f"(?:{'|'.join(node.pattern for node in nodes)})",
        first=frozenset().union(*(node.first for node in nodes)),
        second=frozenset().union(*(node.second for node in nodes)),
        empty=any(node.empty for node in nodes),
        single=any(node.single for node in nodes),
    )


def _without_slots(piece: re.Match[str]) -> str:
    return "" if piece[2] else piece.group()


class Compiler:
    """Compiles the templates of one kind after the other against a vocabulary."""

    _PIECE = re.compile(r"\{(!?)(\w+)(?::(\w+)|=([^}]+))?\}|([()|\[\]?])|(?!\s[()|\[\]?{}])(?:" + TOKEN.pattern + ")")

    def __init__(self, vocabulary: Vocabulary, where: str) -> None:
        self.vocabulary = vocabulary
        self.where = where
        self.count = 0

    def rule(self, kind: str, template: str) -> Rule:
        """The rule of a template.

        Raises:
            ConfigurationError: unbalanced brackets, an unknown slot, or a template that fits the empty text.
        """
        self.template, self.slots = template, list[Slot]()
        self.pieces = list(self._PIECE.finditer(lower(template)))
        self.at = 0
        node = self._alternatives()
        if any(brace in self._PIECE.sub(_without_slots, template) for brace in "{}"):
            raise self._error("has a brace without its partner")
        if self.at < len(self.pieces) or node.empty or self._marks("[") != self._marks("]"):
            raise self._error("is not well formed; balance its brackets and let it hold at least one word")
        self.count += 1
        marks = ((number, slot.name == "[") for number, slot in enumerate(self.slots, start=1) if slot.is_mark)
        return Rule(
            kind=kind,
            regex=re.compile(node.pattern),
            order=self.count,
            node=node,
            slots=tuple(self.slots),
            brackets=tuple(marks),
        )

    def _marks(self, mark: str) -> int:
        return sum(slot.name == mark for slot in self.slots)

    def _error(self, what: str) -> ConfigurationError:
        return ConfigurationError(f"{self.where}: the date template '{self.template}' {what}.")

    def _peek(self) -> str | None:
        return self.pieces[self.at][5] if self.at < len(self.pieces) else None

    def _alternatives(self) -> Node:
        nodes = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            nodes.append(self._sequence())
        return _any_of(nodes)

    def _sequence(self) -> Node:
        node = _NOTHING
        while self.at < len(self.pieces) and self._peek() not in ("|", ")"):
            node = node.then(self._item())
        return node

    def _item(self) -> Node:
        node = self._atom()
        if self._peek() == "?":
            self.at += 1
            return replace(node, pattern=f"(?:{node.pattern})?", empty=True)
        return node

    def _atom(self) -> Node:
        piece = self.pieces[self.at]
        self.at += 1
        negative, slot, words, constant, mark = piece.groups()
        if mark == "(":
            node = self._alternatives()
            if self._peek() != ")":
                raise self._error("lacks a closing bracket")
            self.at += 1
            return replace(node, pattern=f"(?:{node.pattern})")
        if mark in ("[", "]"):
            self.slots.append(Slot(mark))
            return Node("()", empty=True)
        if mark is not None:
            raise self._error(f"has a '{mark}' that follows nothing")
        if constant is not None:
            value = int(constant) if _INTEGER.fullmatch(constant) else constant.upper()
            self.slots.append(Slot(slot, value=value))
            return Node("()", empty=True)
        return self._slot(slot, words or slot, negative) if slot else self._word(piece.group())

    def _word(self, token: str) -> Node:
        pattern = self.vocabulary.code(token)
        return Node(pattern, first=frozenset(pattern.strip("[]")), single=True)

    def _slot(self, name: str, words: str, negative: str) -> Node:
        body = self._number() if name == "n" else self._words(words)
        if negative:
            return Node(f"(?!{body.pattern})", empty=True)
        self.slots.append(Slot(name, words))
        return replace(body, pattern=f"({body.pattern})")

    def _words(self, name: str) -> Node:
        """Any entry of a slot, the longest first."""
        entries = self.vocabulary.slots.get(name, {})
        if not entries and name not in FIGURE_SLOTS:
            raise self._error(f"names the slot {{{name}}}, which has no words; add [dates.words.{name}]")
        nodes = [self._phrase(words) for words in sorted(entries, key=len, reverse=True) if len(words) > 1]
        singles = {self.vocabulary.code(words[0]) for words in entries if len(words) == 1}
        singles |= set(self.vocabulary.charset(name))
        if singles:
            nodes.append(Node(f"[{''.join(sorted(singles))}]", first=frozenset(singles), single=True))
        return _any_of(nodes)

    def _phrase(self, words: tuple[str, ...]) -> Node:
        """Words one after the other, punctuation among them with or without blanks."""
        node = _NOTHING
        for word in words:
            node = node.then(self._word(word if word.isalnum() else f" {word} "))
        return node

    def _number(self) -> Node:
        """`3`, `2,000`, `1.5`, `3 million`, `twenty-five`, `several`: figures or number words, at most five."""
        figure, word = f"[{self.vocabulary.charset('figure')}]", self._words("number")
        thousands = f"[{self.vocabulary.charset('thousands')}]"
        point = "".join(self.vocabulary.code(mark) for mark in ".,")
        joins = [self._phrase(join[:1]) for join in self.vocabulary.slots.get("join", {})] + [self._phrase(("-",))]
        join = _any_of(joins)
        figures = f"{figure}(?:(?:[{point}]{thousands})+|[{point}]{figure})?"
        return Node(
            pattern=f"(?:(?:{figures}|{word.pattern})(?:(?:{join.pattern})?{word.pattern}){{0,4}})",
            first=word.first | set(self.vocabulary.charset("figure")),
            second=word.first | word.second | join.first | set(point),
            single=True,
        )
