"""The terms of imported datasets in the head of an answer, for formats that have no room for them.

A header holds ASCII only, so the terms are a list of Display Strings, as RFC 9651 has them: `%"…"` in UTF-8 with percent
signs. Servers and proxies take some thousand characters of headers at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from geo.exports.sources import line, of_dataset
from geo.model import Dataset

HEADER = "Dateline-Terms"
_LONGEST = 410  # characters that those of one dataset take as they are sent; a letter beyond a to z takes six or more
_ROOM = 3000  # of all together, as they are sent
_CUT = "%e2%80%a6"  # …
_MEANT = frozenset(b'"%')  # signs of ASCII that mean something in such a string


def terms_of(datasets: Iterable[Dataset]) -> dict[str, str]:
    """The header with a line for each of the datasets; none for none."""
    told = [_display(line(of_dataset(dataset))) for dataset in datasets]
    if not told:
        return {}
    kept = [one for number, one in enumerate(told, 1) if sum(map(len, told[:number])) <= _ROOM]
    if len(kept) < len(told):
        kept.append(_display(f"and {len(told) - len(kept)} more, whose terms stand at /ogc/collections/events"))
    return {HEADER: ", ".join(kept)}


def _display(text: str) -> str:
    signs = ["".join(map(_sign, letter.encode())) for letter in text]
    room = [end for end in accumulate(map(len, signs)) if end <= _LONGEST]
    told = signs if len(room) == len(signs) else [*signs[: len(room)], _CUT]
    return f'%"{"".join(told)}"'


def _sign(byte: int) -> str:
    return chr(byte) if 0x20 <= byte <= 0x7E and byte not in _MEANT else f"%{byte:02x}"
