"""A name in Cyrillic letters -> its sound in Latin ones, to tell what a place is called from what it once was called.

Nikopol was Слов'янськ in the eighteenth century, and lists of names say so; Slovyansk is. The letters follow BGN/PCGN for
Ukrainian and Russian as far as both agree; what they write differently (г, и, й, soft signs, the glides) is left out on
both sides, so the result compares names and is not for reading.
"""

from __future__ import annotations

import re
from functools import lru_cache

from geo.gazetteer.normalise import normalise

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "д": "d", "е": "e", "ё": "e", "є": "e", "э": "e", "ж": "zh",
        "з": "z", "и": "", "і": "", "ї": "", "й": "", "ј": "", "к": "k", "ќ": "k", "л": "l", "љ": "l", "м": "m", "н": "n",
        "њ": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "", "ь": "", "ю": "u", "я": "a",
    }
)  # fmt: skip
_UNSURE = re.compile(r"[iyjh \W]")
"""Letters that the two ways of writing share out differently: Kharkiv and Kharkov stay apart, Kyiv and Kiyv do not."""


@lru_cache(maxsize=10_000)
def sound_of(name: str) -> str:
    """What is left of a name to compare, in Latin letters; of a name in other scripts whatever it consists of."""
    return _UNSURE.sub("", normalise(name).translate(_LATIN).replace("h", "").replace("g", ""))
