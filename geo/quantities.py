"""Tokens -> how many: figures, words for numbers, vague words, and what opens them to one side.

“At least 12” and “12 or more” are 12 and more, “up to 30” is 30 and fewer, “about 40” is 40 and said to be about so, “dozens” are 24 and
more: the least that the plural says. Ages, percentages, money, scores, days and what is past all counting are no
quantities here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any, Literal

from geo import figure_words
from geo.languages import load
from geo.model import Span, Token

_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+")
_DECIMAL = re.compile(r"\d{1,9}[.,]\d{1,2}")
_GROUP = re.compile(r"\d{3}")
_HYPHEN = re.compile(r"[-‐‑]")
_DASHES = frozenset("-‐‑–—")
_MONEY = frozenset("$€£₽₴¥₺₹")
_SIGNS = _MONEY | frozenset("%‰°№#")
_LONGEST_PHRASE = 4  # words of a modifier or a vague number
_MODIFIERS = 3
_LONGEST_NUMBER = 12  # parts that hyphens join: “trois-cent-mille-deux-cent-quatre-vingt-dix-neuf” has nine
_MOST = 10**9  # nobody counts more people or things; “1.234 million” read as 1,234 of them is past it


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """How many, in tokens [start, end) of its sentence; the number itself begins at `number`."""

    start: int
    number: int
    end: int
    lower: int | None
    upper: int | None
    approximate: bool = False
    article: bool = False
    """Whether an article alone says that it is one (“a man”)."""
    ranged: bool = False


def quantities(tokens: Sequence[Token], code: str, taken: Sequence[Span]) -> list[Quantity]:
    """The quantities of a sentence in their order; what lies in one of the spans `taken`, such as dates, is left out."""
    words = _words(code)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity = _at(tokens, at, words) if _opens(tokens[at].text.lower(), code) else None
        if quantity is None:
            at += 1
            continue
        if not _is_of_something_else(tokens, quantity, words) and not _in_any(tokens[quantity.number].span, taken):
            found.append(_modified(tokens, quantity, words))
        at = max(quantity.end, found[-1].end if found else 0)
    return found


_opens = lru_cache(maxsize=1 << 16)(lambda written, code: opens_a_number(written, code) is not None)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Words:
    numbers: Mapping[str, int]
    factors: Mapping[str, int]
    joins: frozenset[str]
    order: frozenset[str]
    """What is written before the number of something, as a short word: “No. 2”."""
    vague: Mapping[tuple[str, ...], tuple[int | None, int | None, bool]]
    modifiers: Mapping[tuple[str, ...], str]
    behind: Mapping[tuple[str, ...], str]
    beside: frozenset[str]
    one: frozenset[str]
    ranges: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    joints: frozenset[str]
    """Every word that may stand between the two numbers of a range."""
    first: frozenset[str]
    """Every word that a quantity may begin with."""


def opens_a_number(written: str, code: str) -> Literal["number", "article"] | None:
    """What a quantity that begins with a word, in lower case, may be; None where none does."""
    words = _words(code)
    if written[0].isdigit() or written in words.first - words.one or _HYPHEN.split(written)[0] in words.numbers:
        return "number"
    return "article" if written in words.one else None


def _plain(entry: str) -> tuple[str, ...]:
    return tuple(word.lstrip("=") for word in entry.lower().split())


@cache
def _words(code: str) -> _Words:
    table = figure_words.load(code)
    factors = {word: int(value) for value, words in table.get("factors", {}).items() for word in words}
    one = frozenset(entry.lstrip("=") for entry in table.get("one", ()))
    dated = load(code).section("dates").get("words", {})
    numbers = {
        word: int(value)
        for source in (dated.get("number", {}), table.get("numbers", {}))
        for value, words in source.items()
        for word in words
        if value.isdigit() and " " not in word and word not in factors
    }
    numbers = dict.fromkeys(one, 1) | numbers | compounds(numbers, table)
    vague = {_plain(phrase): bounds(value) for value, phrases in table.get("vague", {}).items() for phrase in phrases}
    modifiers = {_plain(entry): key for key in ("at_least", "at_most", "about") for entry in table.get(key, ())}
    return _Words(
        numbers=numbers,
        factors=factors,
        joins=frozenset(table.get("joins", ())),
        order=frozenset(table.get("order", ())),
        vague=vague,
        modifiers=modifiers,
        behind={_plain(entry): key for key in ("at_least_after", "at_most_after") for entry in table.get(key, ())},
        beside=frozenset(entry.lstrip("=") for entry in table.get("beside", ())),
        one=one,
        ranges=tuple((_plain(opener), _plain(joint)) for opener, joint in table.get("ranges", ())),
        joints=_DASHES | {_plain(joint)[0] for _, joint in table.get("ranges", ())},
        first=frozenset(numbers) | frozenset(factors) | one | {words[0] for words in vague},
    )


def bounds(value: str) -> tuple[int | None, int | None, bool]:
    """Least, most and whether it is about so: `12`, `12..`, `..30`, `11..19`, `~40`."""
    if ".." not in value:
        number = int(value.lstrip("~"))
        return number, number, value.startswith("~")
    lower, upper = value.split("..")
    return int(lower) if lower else None, int(upper) if upper else None, False


def compounds(numbers: Mapping[str, int], table: Mapping[str, Any]) -> dict[str, int]:
    """Numbers from 21 to 99 in one word -> value, made of those of a language as the table of its words for figures tells.

    Before some letters the tens lose their last (“ventuno”).
    """
    forms, elides = table.get("compound", ()), tuple(table.get("compound_elides", ()))
    units = {word: value for word, value in numbers.items() if 1 <= value <= 9}
    tens = {word: value for word, value in numbers.items() if 20 <= value <= 90 and value % 10 == 0}
    return {
        form.format(unit=unit, ten=ten[:-1] if unit.startswith(elides) else ten): tens[ten] + units[unit]
        for form in ([forms] if isinstance(forms, str) else forms)
        for ten in tens
        for unit in units
    }


# --- one quantity -----------------------------------------------------------------------------------------------------


def _at(tokens: Sequence[Token], at: int, words: _Words) -> Quantity | None:
    """The quantity that begins at a token, without what stands before it."""
    vague, number = _vague(tokens, at, words), _number(tokens, at, words)
    if vague is not None and (number is None or vague.end >= number.end):
        return None if _only_modifies(tokens, vague, words) else vague
    if number is None:
        return None
    value, end = number.lower, number.end
    return _range(tokens, at, end, value or 0, words) or number


def _only_modifies(tokens: Sequence[Token], vague: Quantity, words: _Words) -> bool:
    """Whether a vague word belongs to the number behind it: “some 40”, not “some”."""
    if vague.end >= len(tokens) or _texts(tokens, vague.start, vague.end) not in words.modifiers:
        return False
    return _number(tokens, vague.end, words) is not None or _vague(tokens, vague.end, words) is not None


def _vague(tokens: Sequence[Token], at: int, words: _Words) -> Quantity | None:
    if tokens[at].text.lower() not in words.first:
        return None
    for length in range(_LONGEST_PHRASE, 0, -1):
        phrase = tuple(token.text.lower() for token in tokens[at : at + length])
        if len(phrase) == length and phrase in words.vague:
            lower, upper, about = words.vague[phrase]
            end = at + length
            factor = words.factors.get(tokens[end].text.lower(), 1) if end < len(tokens) else 1
            return Quantity(
                start=at,
                number=at,
                end=end + (factor > 1),
                lower=lower and lower * factor,
                upper=upper and upper * factor,
                approximate=about,
            )
    return None


def _number(tokens: Sequence[Token], at: int, words: _Words) -> Quantity | None:
    found = _figure(tokens, at, words) or _written(tokens, at, words)
    if found is None:
        return None
    value, end = found
    article = end == at + 1 and tokens[at].text.lower() in words.one
    return Quantity(start=at, number=at, end=end, lower=value, upper=value, article=article)


def _figure(tokens: Sequence[Token], at: int, words: _Words) -> tuple[int, int] | None:
    """Figures, groups of thousands set apart by a dot, a comma or a blank, and a factor in words behind them."""
    text = tokens[at].text
    factor = words.factors.get(tokens[at + 1].text.lower(), 0) if at + 1 < len(tokens) else 0
    if _DECIMAL.fullmatch(text) and factor:
        return round(float(text.replace(",", ".")) * factor), at + 2
    if not _FIGURE.fullmatch(text):
        return None
    digits, end = re.sub(r"[.,]", "", text), at + 1
    while len(text) <= 3 and end < len(tokens) and _next_group(tokens, end):
        digits, end = digits + tokens[end].text, end + 1
    factor = words.factors.get(tokens[end].text.lower(), 0) if end < len(tokens) else 0
    return (int(digits) * factor, end + 1) if factor else (int(digits), end)


def _next_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether three figures follow behind one blank, as in “1 200”."""
    return bool(_GROUP.fullmatch(tokens[at].text)) and tokens[at].span.start - tokens[at - 1].span.end == 1


def _written(tokens: Sequence[Token], at: int, words: _Words) -> tuple[int, int] | None:
    """A number in words: “two hundred and five”, “douăzeci și cinci”, “twenty-five”."""
    total = current = 0
    last, end, index = 0, at, at
    while index < len(tokens):
        word = tokens[index].text.lower()
        value = words.numbers.get(word, _hyphenated(word, words))
        if value is not None and _may_follow(last, value):
            current, last = current + value, value
        elif word in words.factors:
            current = max(current, 1) * words.factors[word]
            last = words.factors[word]
            if last >= 1000:
                total, current = total + current, 0
        elif word in words.joins and last >= 20 and index + 1 < len(tokens):
            following = words.numbers.get(tokens[index + 1].text.lower())
            if following is None or not _may_follow(last, following):
                break
            index += 1
            continue
        else:
            break
        index += 1
        end = index
    return (total + current, end) if end > at else None


def _may_follow(last: int, value: int) -> bool:
    """Whether a number word goes on with the one before: units behind tens, tens behind hundreds."""
    return last == 0 or (0 < value < last and last % 10 ** len(str(value)) == 0)


def _hyphenated(word: str, words: _Words) -> int | None:
    """The sum of what hyphens join (“quatre-vingt-trois”), the longest known beginning first."""
    parts = [part for part in _HYPHEN.split(word) if part not in words.joins]
    if len(parts) > _LONGEST_NUMBER:
        return None
    for length in range(len(parts) - 1, 0, -1):
        value = words.numbers.get("-".join(parts[:length]))
        rest = "-".join(parts[length:])
        other = words.numbers.get(rest, _hyphenated(rest, words)) if value is not None else None
        if value is not None and other is not None:
            return value + other
    return None


def _range(tokens: Sequence[Token], at: int, end: int, lower: int, words: _Words) -> Quantity | None:
    """“Between 10 and 15”, “10-15”, “10 to 15”: both numbers."""
    if end >= len(tokens) or tokens[end].text.lower() not in words.joints:
        return None
    for opener, joint in (*words.ranges, *(((), (dash,)) for dash in _DASHES)):
        begin = at - len(opener)
        if begin < 0 or _texts(tokens, begin, at) != opener or _texts(tokens, end, end + len(joint)) != joint:
            continue
        second = _number(tokens, end + len(joint), words) if end + len(joint) < len(tokens) else None
        if second is not None and second.upper is not None and second.upper > lower:
            return Quantity(start=begin, number=at, end=second.end, lower=lower, upper=second.upper, ranged=True)
    return None


def _texts(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in tokens[start:end])


def _is_of_something_else(tokens: Sequence[Token], quantity: Quantity, words: _Words) -> bool:
    """Whether it is money, a share, a number of order, past all counting, or the first part of a word (“45-year-old”)."""
    if max(quantity.lower or 0, quantity.upper or 0) > _MOST:
        return True
    before = tokens[quantity.number - 1].text if quantity.number else ""
    after = tokens[quantity.end].text if quantity.end < len(tokens) else ""
    glued = after in _DASHES and tokens[quantity.end].span.start == tokens[quantity.end - 1].span.end
    if before == "." and quantity.number > 1 and tokens[quantity.number - 2].text.lower() in words.order:
        return True
    return before in _SIGNS or after in _SIGNS or (glued and not quantity.article)


def _in_any(span: Span, taken: Sequence[Span]) -> bool:
    return any(span.overlaps(other) for other in taken)


def _modified(tokens: Sequence[Token], quantity: Quantity, words: _Words) -> Quantity:
    """The quantity with what stands around it: “at least”, “some”, “up to”, “another”, “or more”."""
    length, key = _modifier_behind(tokens, quantity.end, words)
    if length:
        quantity = opened(quantity, key, quantity.end + length)
    for _ in range(_MODIFIERS):
        if quantity.start and tokens[quantity.start - 1].text.lower() in words.beside:
            quantity = replace(quantity, start=quantity.start - 1)
            continue
        length, key = _modifier_before(tokens, quantity.start, words)
        if not length:
            break
        quantity = replace(quantity, start=quantity.start - length)
        if key == "about":
            quantity = replace(quantity, approximate=True)
        elif key == "at_least":
            quantity = replace(quantity, upper=None)
        elif quantity.upper is not None:
            quantity = replace(quantity, lower=None)
    return quantity


def opened(quantity: Quantity, key: str, end: int) -> Quantity:
    """The quantity that words behind it, up to the token `end`, open to one side: `at_least_after`, `at_most_after`."""
    if key == "at_least_after":
        return replace(quantity, upper=None, end=end)
    return replace(quantity, lower=None, end=end) if quantity.upper is not None else quantity


def opens_behind(tokens: Sequence[Token], at: int, code: str) -> tuple[int, str]:
    """How many words from the token `at` on open a number before them to one side, and to which; 0 where none do."""
    return _modifier_behind(tokens, at, _words(code))


def _modifier_behind(tokens: Sequence[Token], at: int, words: _Words) -> tuple[int, str]:
    for length in range(min(_LONGEST_PHRASE, len(tokens) - at), 0, -1):
        key = words.behind.get(_texts(tokens, at, at + length))
        if key is not None:
            return length, key
    return 0, ""


def _modifier_before(tokens: Sequence[Token], at: int, words: _Words) -> tuple[int, str]:
    for length in range(min(_LONGEST_PHRASE, at), 0, -1):
        key = words.modifiers.get(_texts(tokens, at - length, at))
        if key is not None:
            return length, key
    return 0, ""
