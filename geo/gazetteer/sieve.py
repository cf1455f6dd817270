"""A sieve for names: told in a third of a microsecond that the gazetteer has none, without asking it.

Nearly every run of words that a text offers names nothing. One bit a name says so; a few in a hundred of the others
pass by chance, and the gazetteer itself answers for them. Names of several words have a second bit for the two words
that they begin with, so that most runs need not be put into their citation forms at all. A Bloom filter with one hash
(https://doi.org/10.1145/362686.362692).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self
from zlib import crc32

_BITS_A_NAME = 24
"""Of those that are no name, one in so many passes."""
_LEAST_BITS, _MOST_BITS = 1 << 10, 1 << 32
_OPENS = " "
"""What follows two words with which a key begins: no key ends so."""


class Sieve:
    """The sieve, as it is stored: a power of two of bits."""

    def __init__(self, bits: bytes) -> None:
        self._bits = bits
        self._mask = len(bits) * 8 - 1

    @classmethod
    def of(cls, keys: Iterable[str], count: int) -> Self:
        """The sieve that lets keys (see `normalise`) pass; `count` is about how many there are."""
        import numpy as np  # noqa: PLC0415, only who builds needs it, and it takes a tenth of a second

        size = _LEAST_BITS
        while size < min(count * _BITS_A_NAME, _MOST_BITS):
            size *= 2
        hashes = np.fromiter((crc32(entry.encode()) for key in keys for entry in _entries(key)), dtype=np.uint32)
        places = hashes & np.uint32(size - 1)
        bits = np.zeros(size // 8, dtype=np.uint8)
        np.bitwise_or.at(bits, places >> 3, np.left_shift(1, places & 7, dtype=np.uint8, casting="unsafe"))
        return cls(bits.tobytes())

    def __bytes__(self) -> bytes:
        return self._bits

    def may_hold(self, key: str) -> bool:
        """False where no name has this key; True where one has, and once in a while otherwise."""
        place = crc32(key.encode()) & self._mask
        return bool(self._bits[place >> 3] >> (place & 7) & 1)

    def may_begin(self, opening: str) -> bool:
        """The same of keys that begin with two words, given with one space between."""
        return self.may_hold(opening + _OPENS)


def _entries(key: str) -> tuple[str, ...]:
    """A key and, of several words, what it begins with."""
    words = key.split(" ", 2)
    return (key,) if len(words) < 2 else (key, f"{words[0]} {words[1]}{_OPENS}")
