"""Date patterns of a language, compiled: text -> matches of templates, in time linear in the text.

A sentence is cut into tokens, each token becomes ONE character that stands for the word's class, and the templates
run as regular expressions over that short string. A word that no template knows is one and the same character, so
most of the text is never looked at twice, and no template can run through a long word, a long number or a blank page.

Templates, as language packs write them:

    in [{year}]            a word stands for itself, {name} for any word of a slot, [ ] for the words to be marked
    {n} {unit} (ago|back)  alternatives; `(...)?` and `word?` may be missing
    mid-{month}            punctuation without blanks around it must have none in the text; with one, any
    {year} {!counted}      no word of the slot may follow
    {month:fullmonth}      the slot `month`, filled from the word list `fullmonth`
    on {weekday}{shift=1}  the slot `shift` gets a value without any word
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from geo.errors import ConfigurationError

TOKEN = re.compile(
    r"\d+"  # a number, also when a unit is glued to it
    r"|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"  # scripts without blanks between words: a letter a token
    r"|[^\W\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff](?:[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])*"
    r"|\s?(?:[^\w\s]|_)\s?"  # punctuation keeps the blank on either side: `3-5` is not `3 - 5`
)
_BLANKS = ("", " ", "\n", "\u00a0", "\u202f")
_UNKNOWN = "w"
_INTEGER = re.compile(r"-?\d+")
_start = operator.methodcaller("start")
_FIRST_CODE = 0xE000  # the private use area: no code is ever a character of the text or of a pattern

Value = int | str
Sequences = dict[tuple[str, ...], Value]
"""Words of a slot entry -> its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A template that fits: the kind of expression, the filled slots in order, and offsets into the sentence."""

    kind: str
    slots: tuple[tuple[str, Value | float | None], ...]
    start: int
    end: int
    context: int
    """How many tokens the template took in, those outside the mark too."""
    order: int
    """Number of the template: the earlier one is the more specific one."""

    def all(self, name: str) -> list[Value | float | None]:
        """Every value of a slot, in the order of the text."""
        return [value for slot, value in self.slots if slot == name]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A group of a template: its name, the word list that fills it, a value that needs no word."""

    name: str
    words: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A template, compiled."""

    kind: str
    regex: re.Pattern[str]
    order: int
    node: _Node
    slots: tuple[_Slot, ...]
    """The groups of the regex; the names `[` and `]` are the empty groups that delimit the mark."""

    @property
    def names(self) -> frozenset[str]:
        """The slots that it fills."""
        return frozenset(slot.name for slot in self.slots) - {"[", "]"}


@dataclass(frozen=True, slots=True)
class _Node:
    """A piece of a compiled template: its regex, and what its first two tokens can be."""

    pattern: str
    first: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    empty: bool = False
    """Whether it fits no token at all."""
    single: bool = False
    """Whether it fits one token."""

    def then(self, other: _Node) -> _Node:
        """Both, one after the other."""
        return _Node(
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


_NOTHING = _Node("", empty=True)


def _any_of(nodes: Sequence[_Node]) -> _Node:
    """One of the nodes, the first that fits."""
    if len(nodes) == 1:
        return nodes[0]
    return _Node(
        pattern=f"(?:{'|'.join(node.pattern for node in nodes)})",
        first=frozenset().union(*(node.first for node in nodes)),
        second=frozenset().union(*(node.second for node in nodes)),
        empty=any(node.empty for node in nodes),
        single=any(node.single for node in nodes),
    )


def _figures() -> Iterator[tuple[str, frozenset[str]]]:
    """Every numeral of up to four digits with the slots that it fits."""
    for width in range(1, 5):
        for number in range(10**width):
            yield f"{number:0{width}}", frozenset(_slots_of_figure(number, width))


def _slots_of_figure(number: int, width: int) -> Iterator[str]:
    yield "figure"
    if width <= 2:
        yield from (name for name, limit in (("day", 31), ("monthnum", 12)) if 1 <= number <= limit)
        yield from ["hour"] if number <= 24 else []
    if width == 2:
        yield from ["yy", "minute"] if number < 60 else ["yy"]
    if width == 3:
        yield "thousands"
    if width == 4 and 1000 <= number < 2200:
        yield "year"
        yield from ["modern"] if 1900 <= number < 2100 else []


FIGURES: Mapping[str, frozenset[str]] = dict(_figures())
FIGURE_SLOTS = frozenset().union(*FIGURES.values())


@dataclass(slots=True)
class Vocabulary:
    """Words and figures of a language with their codes, and the words of each slot."""

    slots: dict[str, Sequences] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    proper: set[str] = field(default_factory=set)
    """Lower-case words that count only where the text writes them with a capital (`march`, `may`)."""
    figure_codes: dict[frozenset[str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give every class of figures one code."""
        for figure, slots in FIGURES.items():
            code = self.figure_codes.setdefault(slots, chr(_FIRST_CODE + len(self.figure_codes)))
            self.codes[figure] = code

    def add(self, slot: str, value: Value, phrases: Iterable[str]) -> None:
        """Let phrases carry a value in a slot."""
        entries = self.slots.setdefault(slot, {})
        for phrase in phrases:
            words = tuple(bare(token) for token in TOKEN.findall(phrase.lower()))
            if words:
                entries.setdefault(words, value)

    def code(self, token: str) -> str:
        """The regex for one token: a word, or punctuation with blanks as the token has them."""
        if token[0].isalnum():
            return self.codes.get(token) or self._new_code(token)
        if bare(token) == token:
            return self._new_code(token)
        variants = (f"{left}{bare(token)}{right}" for left in _BLANKS for right in _BLANKS)
        return f"[{''.join(self._new_code(variant) for variant in variants)}]"

    def _new_code(self, token: str) -> str:
        start = _FIRST_CODE + len(self.figure_codes)
        return self.codes.setdefault(token, chr(start + len(self.codes) - len(FIGURES)))

    def charset(self, slot: str) -> str:
        """Codes of the figures that fit a slot."""
        return "".join(code for slots, code in self.figure_codes.items() if slot in slots)


def bare(token: str) -> str:
    """A token without the blanks that punctuation carries."""
    return token.strip()


def _without_slots(piece: re.Match[str]) -> str:
    return "" if piece[2] else piece.group()


class _Compiler:
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
        self.template, self.slots = template, list[_Slot]()
        self.pieces = list(self._PIECE.finditer(template.lower()))
        self.at = 0
        node = self._alternatives()
        if any(brace in self._PIECE.sub(_without_slots, template) for brace in "{}"):
            raise self._error("has a brace without its partner")
        if self.at < len(self.pieces) or node.empty or self._marks("[") != self._marks("]"):
            raise self._error("is not well formed; balance its brackets and let it hold at least one word")
        self.count += 1
        regex = re.compile(node.pattern)
        return Rule(kind=kind, regex=regex, order=self.count, node=node, slots=tuple(self.slots))

    def _marks(self, mark: str) -> int:
        return sum(slot.name == mark for slot in self.slots)

    def _error(self, what: str) -> ConfigurationError:
        return ConfigurationError(f"{self.where}: the date template '{self.template}' {what}.")

    def _peek(self) -> str | None:
        return self.pieces[self.at][5] if self.at < len(self.pieces) else None

    def _alternatives(self) -> _Node:
        nodes = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            nodes.append(self._sequence())
        return _any_of(nodes)

    def _sequence(self) -> _Node:
        node = _NOTHING
        while self.at < len(self.pieces) and self._peek() not in ("|", ")"):
            node = node.then(self._item())
        return node

    def _item(self) -> _Node:
        node = self._atom()
        if self._peek() == "?":
            self.at += 1
            return replace(node, pattern=f"(?:{node.pattern})?", empty=True)
        return node

    def _atom(self) -> _Node:
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
            self.slots.append(_Slot(mark))
            return _Node("()", empty=True)
        if mark is not None:
            raise self._error(f"has a '{mark}' that follows nothing")
        if constant is not None:
            value = int(constant) if _INTEGER.fullmatch(constant) else constant.upper()
            self.slots.append(_Slot(slot, value=value))
            return _Node("()", empty=True)
        return self._slot(slot, words or slot, negative) if slot else self._word(piece.group())

    def _word(self, token: str) -> _Node:
        pattern = self.vocabulary.code(token)
        return _Node(pattern, first=frozenset(pattern.strip("[]")), single=True)

    def _slot(self, name: str, words: str, negative: str) -> _Node:
        body = self._number() if name == "n" else self._words(words)
        if negative:
            return _Node(f"(?!{body.pattern})", empty=True)
        self.slots.append(_Slot(name, words))
        return replace(body, pattern=f"({body.pattern})")

    def _words(self, name: str) -> _Node:
        """Any entry of a slot, the longest first."""
        entries = self.vocabulary.slots.get(name, {})
        if not entries and name not in FIGURE_SLOTS:
            raise self._error(f"names the slot {{{name}}}, which has no words; add [dates.words.{name}]")
        nodes = [self._phrase(words) for words in sorted(entries, key=len, reverse=True) if len(words) > 1]
        singles = {self.vocabulary.code(words[0]) for words in entries if len(words) == 1}
        singles |= set(self.vocabulary.charset(name))
        if singles:
            nodes.append(_Node(f"[{''.join(sorted(singles))}]", first=frozenset(singles), single=True))
        return _any_of(nodes)

    def _phrase(self, words: tuple[str, ...]) -> _Node:
        """Words one after the other, punctuation among them with or without blanks."""
        node = _NOTHING
        for word in words:
            node = node.then(self._word(word if word.isalnum() else f" {word} "))
        return node

    def _number(self) -> _Node:
        """`3`, `2,000`, `1.5`, `3 million`, `twenty-five`, `several`: figures or number words, at most five."""
        figure, word = f"[{self.vocabulary.charset('figure')}]", self._words("number")
        thousands = f"[{self.vocabulary.charset('thousands')}]"
        point = "".join(self.vocabulary.code(mark) for mark in ".,")
        joins = [self._phrase(join[:1]) for join in self.vocabulary.slots.get("join", {})] + [self._phrase(("-",))]
        join = _any_of(joins)
        figures = f"{figure}(?:(?:[{point}]{thousands})+|[{point}]{figure})?"
        return _Node(
            pattern=f"(?:(?:{figures}|{word.pattern})(?:(?:{join.pattern})?{word.pattern}){{0,4}})",
            first=word.first | set(self.vocabulary.charset("figure")),
            second=word.first | word.second | join.first | set(point),
            single=True,
        )


class Grammar:
    """All templates of one language, ready to scan sentences."""

    def __init__(self, vocabulary: Vocabulary, templates: Mapping[str, Sequence[str]], where: str) -> None:
        """Compile the templates by kind; `where` names the file in errors."""
        self._vocabulary = vocabulary
        self.words = vocabulary.slots
        compiler = _Compiler(vocabulary, where)
        self.rules = [
            compiler.rule(kind, template) for kind, lines in templates.items() for template in dict.fromkeys(lines)
        ]
        firsts = frozenset().union(*(rule.node.first for rule in self.rules))
        self._starts = re.compile(f"[{''.join(sorted(firsts))}]")
        self._by_pair: dict[str, list[Rule]] = {}

    def scan(self, text: str) -> list[Match]:
        """Every match of every template, also those that overlap, in the order of their first token."""
        lowered = lower(text)
        code = self._vocabulary.codes.get
        codes = "".join([code(token, _UNKNOWN) for token in TOKEN.findall(lowered)])
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
        first, last = found.span()
        context = last - first
        slots: list[tuple[str, Value | float | None]] = []
        for number, slot in enumerate(rule.slots, start=1):
            start, end = found.span(number)
            if start < 0:
                continue
            if slot.name == "[":
                first = start
            elif slot.name == "]":
                last = start
            elif slot.value is not None:
                slots.append((slot.name, slot.value))
            else:
                slots.append((slot.name, self._value(slot, [bare(token.group()) for token in tokens[start:end]])))
        while last > first + 1 and bare(tokens[last - 1].group()) == ",":
            last -= 1
        if self._is_common_noun(tokens[first:last], text):
            return None
        start, end = tokens[first].start(), tokens[last - 1].end()
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        return Match(kind=rule.kind, slots=tuple(slots), start=start, end=end, context=context, order=rule.order)

    def _is_common_noun(self, tokens: list[re.Match[str]], text: str) -> bool:
        """Whether a word that must be a name here is written small (`march` the deed, `may` the verb)."""
        proper = self._vocabulary.proper
        return any(token.group() in proper and text[token.start()].islower() for token in tokens)

    def _value(self, slot: _Slot, words: list[str]) -> Value | float | None:
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


def lower(text: str) -> str:
    """The text in lower case, offsets kept (a few letters, such as Turkish dotted I, lower to two)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
