"""Names as keys: two spellings of one name become the same key, two names stay apart.

The same function makes the keys of the index and of a question, so nothing else may fold a name.
Rules and their measured effect: NFKC and case folding; marks off in Latin and Greek only, since in Cyrillic they
tell letters apart (й is not и, ї is not і); the vowel signs of Indic scripts stay; punctuation becomes a space.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_LETTERS = {
    "ı": "i",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ø": "o",
    "ħ": "h",
    "ŧ": "t",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    # Cyrillic letters that news writes in two ways; the marks that tell letters apart stay.
    "ё": "е",
    "ґ": "г",
    "ѐ": "е",
    "ѝ": "и",
    # Arabic: forms of alef, of yeh, teh marbuta, and the Persian letters of the same sound.
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ک": "ك",
}
"""Letters that Unicode does not decompose but writers exchange."""

_INVISIBLE = frozenset("\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Soft hyphen, tatweel, joiners and direction marks: no sound, no meaning in a name."""

_LOOSE_MARKS = (
    range(0x0300, 0x0370),  # what NFKC left uncomposed: stress marks, the dot of a case-folded Turkish İ
    range(0x0591, 0x05C8),  # Hebrew points
    range(0x0610, 0x061B),  # Arabic signs
    range(0x064B, 0x0660),  # Arabic vowel marks
    range(0x0670, 0x0671),
)


class _Fold(dict[int, str]):
    """A table for `str.translate` that works each character out once, when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold(chr(code))
        return folded


def _fold(char: str) -> str:
    """What one case-folded character becomes: itself, other letters, a space or nothing."""
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _INVISIBLE or any(ord(char) in block for block in _LOOSE_MARKS):
        return ""
    if unicodedata.category(char)[0] in "PSZC":
        return " "
    base = unicodedata.normalize("NFD", char)[0]
    return _LETTERS.get(base, base) if _is_latin_or_greek(base) else char


@cache
def _is_latin_or_greek(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("LATIN", "GREEK"))


_FOLD = _Fold()


@lru_cache(maxsize=1 << 14)
def normalise(name: str) -> str:
    """The key of a name: `"Bucureşti"` and `"BUCUREȘTI"` give `"bucuresti"`; empty where it holds no letter or digit."""
    if name.isascii():
        if name.isalnum():  # one word, the commonest case
            return name.lower()
    elif not unicodedata.is_normalized("NFKC", name):
        name = unicodedata.normalize("NFKC", name)
    folded = name.casefold().translate(_FOLD)
    return " ".join(folded.split()) if " " in folded else folded
