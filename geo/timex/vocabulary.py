"""Tokens of a sentence for date patterns, and the words and figures of a language, each with a code of one character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"\d+"  # a number, also when a unit is glued to it
    r"|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]"  # scripts without blanks between words: a letter a token
    r"|[\u0620-\u065f\u066e-\u06d3]+"  # Arabic: vowel marks inside, and figures apart that follow at once
    r"|[^\W\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff](?:[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff])*"
    r"|\s?(?:[^\w\s]|_)\s?"  # punctuation keeps the blank on either side: `3-5` is not `3 - 5`
)
_DIGITS = (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
"""The zeros of Arabic, Persian, Devanagari, Bengali, Thai and full-width figures."""
_ALIKE = {zero + value: str(value) for zero in _DIGITS for value in range(10)} | str.maketrans("أإآٱية", "ااااىه")
"""Figures as ASCII has them, and letters of Arabic that writers exchange."""
_BLANKS = ("", " ", "\n", "\u00a0", "\u202f")
UNKNOWN = "w"
_FIRST_CODE = 0xE000  # the private use area: no code is ever a character of the text or of a pattern

Value = int | str
Sequences = dict[tuple[str, ...], Value]
"""Words of a slot entry -> its value."""


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
    glued: tuple[str, ...] = ()
    """What may be written together with a word in front of it (Arabic "and")."""
    proper: set[str] = field(default_factory=set)
    """Lower-case words that count only where the text writes them with a capital (`march`, `may`)."""
    common: set[str] = field(default_factory=set)
    """Lower-case words that count only where the text does not write them as a name (`октябрьский`, also a town)."""
    figure_codes: dict[frozenset[str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give every class of figures one code."""
        for figure, slots in FIGURES.items():
            code = self.figure_codes.setdefault(slots, chr(_FIRST_CODE + len(self.figure_codes)))
            self.codes[figure] = code

    def add(self, slot: str, value: Value, phrases: Iterable[str]) -> None:
        """Let phrases carry a value in a slot."""
        entries = self.slots.setdefault(slot, {})
        for phrase in (start + phrase for phrase in phrases for start in ("", *self.glued)):
            words = tuple(bare(token) for token in TOKEN.findall(lower(phrase)))
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


def lower(text: str) -> str:
    """The text in lower case and ASCII figures, offsets kept (a few letters, such as Turkish dotted I, lower to two)."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lowered if lowered.isascii() else lowered.translate(_ALIKE)
