"""Names one slip of the pen away: a letter left out, put in, exchanged, or two swapped."""

from __future__ import annotations

from collections.abc import Iterator

_ALPHABETS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ",
    "αβγδεζηθικλμνξοπρστυφχψω",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
)


def within_one(norm: str) -> Iterator[str]:
    """The keys one edit away from a key, each once; the first letter, which few get wrong, stays."""
    letters = next((alphabet for alphabet in _ALPHABETS if any(char in alphabet for char in norm)), "")
    met = {norm}
    for other in _edits(norm, letters):
        if other not in met:
            met.add(other)
            yield other


def _edits(norm: str, letters: str) -> Iterator[str]:
    for at in range(1, len(norm) + 1):
        head, tail = norm[:at], norm[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in letters)
