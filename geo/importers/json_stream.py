"""JSON for a strict parser: in UTF-8 whatever the file is in, and without numbers at which it would give the file up.

Many programs write `NaN` and `Infinity`, which JSON does not know (RFC 8259, 6), or numbers beyond the greatest one. A
mark in their place leaves out the feature with it alone. Whole numbers of more than 64 bits, as some keys are, become
text.
"""

from __future__ import annotations

import json
import math
import re
import string
from typing import Any, TextIO

MARK = "\0no number"
"""What stands in the place of such a number: text that no file holds by chance."""

_MARKED = json.dumps(MARK)
_ESCAPE = re.compile(r"\\.", re.DOTALL)
# What such numbers look like where every figure is a 0: to look for these takes a tenth of the time of a pattern.
_FLAT = bytes.maketrans(b"123456789E", b"000000000e")
_SUSPECT = (b"NaN", b"Infinity", b"e000", b"e+000", b"0" * 19)
_NUMBER = r"-?(?<![\d.])\d[\d.]*+(?:[eE][-+]?\d++)?"
_SIGN = re.compile(rf'\\.|\\|"|-?(?:NaN|Infinity)|{_NUMBER}', re.ASCII | re.DOTALL)
_OF_NUMBERS = f"{string.ascii_letters}{string.digits}+-."
_WHOLE = 19  # characters from which a whole number may have more than 64 bits
_LONGEST = 400  # characters of a number


class Stream:
    """A file to read from, in bytes, that `ijson` takes."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        """The end of what was read, which may be the beginning of a number."""
        self._inside = self._escaped = False
        """Whether what follows is in quotes, and behind a backslash."""
        self.characters = 0
        """How many were read."""

    def read(self, size: int) -> bytes:
        """Some bytes; none at the end."""
        if size == 0:  # so it is asked whether it gives text or bytes
            return b""
        while fresh := self._text.read(size):
            self.characters += len(fresh)
            text = self._held + fresh
            end = text[-_LONGEST:]
            self._held = end[len(end.rstrip(_OF_NUMBERS)) :]
            if whole := text[: len(text) - len(self._held)]:
                return self._marked(whole).encode("utf-8", "replace")
        rest, self._held = self._held, ""
        return self._marked(rest).encode("utf-8", "replace")

    def _marked(self, text: str) -> str:
        escaped, self._escaped = text[: self._escaped], False
        text = text[len(escaped) :]
        flat = text.encode("utf-8", "replace").translate(_FLAT)
        if any(suspect in flat for suspect in _SUSPECT):
            return escaped + _SIGN.sub(self._sign, text)
        plain = _ESCAPE.sub("", text) if "\\" in text else text
        self._inside ^= plain.count('"') % 2 == 1
        self._escaped = plain.endswith("\\")
        return escaped + text

    def _sign(self, hit: re.Match[str]) -> str:
        """What stands for a quote, a backslash with what it is before, or a number."""
        found = hit[0]
        if found == '"':
            self._inside = not self._inside
        elif found == "\\":
            self._escaped = True
        elif found[0] != "\\" and not self._inside:
            return _fit(found)
        return found


def loads(text: str) -> Any:  # noqa: ANN401, whatever JSON holds
    """The value of a text, with `MARK` where a number is none.

    Raises:
        ValueError: it is no JSON.
        RecursionError: it is nested too deep.
    """
    return json.loads(text, parse_constant=lambda _: MARK, parse_float=_real)


def is_marked(value: object) -> bool:
    """Whether a value holds `MARK`; it is nested no deeper than the stack."""
    if isinstance(value, dict | list):
        return any(map(is_marked, value.values() if isinstance(value, dict) else value))
    return isinstance(value, str) and value == MARK


def _fit(number: str) -> str:
    """A number or word as JSON that every parser takes."""
    if number.lstrip("-").isdecimal():
        return f'"{number}"' if len(number) >= _WHOLE else number
    try:
        return number if math.isfinite(float(number)) else _MARKED
    except ValueError:  # `1.2.3` is for the parser to refuse
        return number


def _real(number: str) -> float | str:
    found = float(number)
    return found if math.isfinite(found) else MARK
