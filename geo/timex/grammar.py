"""Date patterns of a language, compiled: text -> matches of templates, in time linear in the text.

A sentence is cut into tokens, each token becomes ONE character that stands for the word's class, and the templates
run as regular expressions over that short string. A word that no template knows is one and the same character, so
most of the text is never looked at twice, and no template can run through a long word, a long number or a blank page.
What a template looks like is told in `geo.timex.templates`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat

from geo.timex.templates import Compiler, Node, Rule, Slot
from geo.timex.vocabulary import TOKEN, UNKNOWN, Value, Vocabulary, bare, lower

_NEVER = "\x00"  # no code
_start = operator.methodcaller("start")

Filled = tuple[tuple[str, Value | float | None], ...]
"""Slots with their values, in the order of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A template that fits: the kind of expression, how to read its slots, and offsets into the sentence."""

    kind: str
    read: Callable[[], Filled]
    """The filled slots; a call, since most matches lie inside a longer one and are never read."""
    start: int
    end: int
    context: int
    """How many tokens the template took in, those outside the mark too."""
    order: int
    """Number of the template: the earlier one is the more specific one."""


def _starts_of(nodes: Sequence[Node]) -> str:
    """The regex of the places where a template may begin: codes that may stand alone, others before a known word."""
    alone = frozenset().union(*(node.first for node in nodes if node.single))
    others = frozenset().union(*(node.first for node in nodes)) - alone
    seconds = frozenset().union(*(node.second for node in nodes))
    classes = ("".join(sorted(codes)) for codes in (alone, others, seconds))
    return "[{}]|[{}](?=[{}])".format(*(codes or _NEVER for codes in classes))


class Grammar:
    """All templates of one language, ready to scan sentences."""

    def __init__(self, vocabulary: Vocabulary, templates: Mapping[str, Sequence[str]], where: str) -> None:
        """Compile the templates by kind; `where` names the file in errors."""
        self._vocabulary = vocabulary
        self.words = vocabulary.slots
        compiler = Compiler(vocabulary, where)
        self.rules = [
            compiler.rule(kind, template) for kind, lines in templates.items() for template in dict.fromkeys(lines)
        ]
        self._starts = re.compile(_starts_of([rule.node for rule in self.rules]))
        self._by_pair: dict[str, list[Rule]] = {}

    def scan(self, text: str) -> list[Match]:
        """Every match of every template, also those that overlap, in the order of their first token."""
        lowered = lower(text)
        codes = "".join(map(self._vocabulary.codes.get, TOKEN.findall(lowered), repeat(UNKNOWN)))
        raw = [
            (rule, found)
            for start in map(_start, self._starts.finditer(codes))
            for rule in self._candidates(codes[start : start + 2])
            if (found := rule.regex.match(codes, start))
        ]
        if not raw:
            return []
        tokens = list(TOKEN.finditer(lowered))
        return [match for rule, found in raw if (match := self._match(rule, found, tokens, text))]

    def _candidates(self, pair: str) -> list[Rule]:
        """The rules that can start with two tokens; found once for every pair that texts have."""
        rules = self._by_pair.get(pair)
        if rules is None:
            rules = self._by_pair[pair] = [rule for rule in self.rules if rule.node.fits(pair)]
        return rules

    def _match(self, rule: Rule, found: re.Match[str], tokens: list[re.Match[str]], text: str) -> Match | None:
        first, last = rule.marked(found)
        while last > first + 1 and bare(tokens[last - 1].group()) == ",":
            last -= 1
        if self._is_miswritten(tokens[first:last], text):
            return None
        start, end = tokens[first].start(), tokens[last - 1].end()
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return Match(
            kind=rule.kind,
            read=partial(self._slots, rule, found, tokens),
            start=start,
            end=start + len(words.strip()),
            context=found.end() - found.start(),
            order=rule.order,
        )

    def _is_miswritten(self, tokens: list[re.Match[str]], text: str) -> bool:
        """Whether a name is written small (`march` the deed, `may` the verb), or as a name what is none, but not first."""
        proper, common = self._vocabulary.proper, self._vocabulary.common
        if not (proper or common):
            return False
        return any(
            token.group() in (proper if text[token.start()].islower() else common if token.start() else ())
            for token in tokens
        )

    def _slots(self, rule: Rule, found: re.Match[str], tokens: list[re.Match[str]]) -> Filled:
        spans = ((slot, *found.span(number)) for number, slot in enumerate(rule.slots, start=1) if not slot.is_mark)
        return tuple(
            (slot.name, self._value(slot, [bare(token.group()) for token in tokens[start:end]]))
            for slot, start, end in spans
            if start >= 0
        )

    def _value(self, slot: Slot, words: list[str]) -> Value | float | None:
        if slot.value is not None:
            return slot.value
        if slot.name == "n":
            return self._amount(words)
        entry = self._vocabulary.slots.get(slot.words, {}).get(tuple(words))
        return int(words[0]) if entry is None and words[0].isdigit() else entry

    def _amount(self, words: list[str]) -> float | None:
        """The number that words spell; None for `several` and the like."""
        digits = [word for word in words if word.isdigit()]
        grouped = all(len(word) == 3 for word in digits[1:])
        current = float("".join(digits) if grouped else ".".join(digits[:2])) if digits else 0.0
        total = 0.0
        for value in self._numbers_in([word for word in words if not word.isdigit()]):
            if not isinstance(value, int):
                return None
            current = max(current, 1) * value if value >= 100 else current + value
            if value >= 1000:
                total, current = total + current, 0.0
        return total + current

    def _numbers_in(self, words: list[str]) -> Iterator[Value]:
        """Values of the number words, the longest entry first; joins and marks are passed over."""
        numbers, at = self._vocabulary.slots["number"], 0
        while at < len(words):
            width = next((width for width in (4, 3, 2, 1) if tuple(words[at : at + width]) in numbers), 0)
            if width:
                yield numbers[tuple(words[at : at + width])]
            at += width or 1
