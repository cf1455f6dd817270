"""The features that weighed most, in words for a reader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from geo.recogniser import weights

_MOST = 3
_LIGHT = 0.3  # of the log-odds; what weighs less is not worth a reader's time
_FEATURE = re.compile(r"^(?P<group>[A-Z]?)(?P<sign>[<>^|])(?P<value>.+)$")
_CLASSES = {
    "L": "a preposition of place",
    "l": "a preposition of place",
    "O": "a preposition of origin",
    "C": "a capitalised word",
    "i": "a given name",
    "g": "a word for a kind of place",
    "G": "a word for a kind of place",
    "t": "an office or a title",
    "d": "a nationality",
    "v": "a verb of speech",
    "h": "a body of people",
    "H": "the name of a body",
    "n": "a number",
    ",": "a comma",
    "(": "a bracket",
    "q": "a quotation mark",
    "s": "a possessive",
    "-": "a dash",
}
_VALUES = {
    "common": "also a common word",
    "common_opens": "a common word that opens the sentence",
    "small_elsewhere": "stands in small letters elsewhere",
    "known": "a name that dictionaries have",
    "given1": "also a given name",
    "given2": "begins like a person's name",
    "classi": "also a given name",
    "classt": "also an office or a title",
    "contained": "followed by the country or region that it lies in",
    "contains": "named after a place in it",
    "list_before": "in a list of places",
    "list_after": "in a list of places",
    "gskipped": "called a kind of place",
    "Gskipped": "called a kind of place",
    "rskipped": "a part of it is named",
    "bodyh": "named after a body of people",
    "bodyH": "part of the name of a body",
    "variant": "a seldom name of it",
    "own": "its usual name",
    "short": "a very short name",
    "title": "in a line of capitalised words",
    "figures": "among figures",
    "quoted": "in quotation marks",
    "kind_fits": "of the kind that is named beside it",
    "kind_other": "not of the kind that is named beside it",
}


def reasons(features: Sequence[str], *, places: bool) -> tuple[str, ...]:
    """Up to three reasons that weighed most, for a place or against it, the heaviest first."""
    telling = _telling(places)
    heavy = sorted([telling[feature] for feature in features if feature in telling], reverse=True)
    return tuple(dict.fromkeys([words for _, words in heavy]))[:_MOST]


@cache
def _telling(places: bool) -> Mapping[str, tuple[float, str]]:
    """What weighs enough for or against a place and can be told: feature -> weight and words."""
    sign = 1 if places else -1
    heavy = {feature: sign * weight for feature, weight in weights().items() if sign * weight >= _LIGHT}
    return {feature: (weight, words) for feature, weight in heavy.items() if (words := _words(feature))}


def _words(feature: str) -> str | None:
    match = _FEATURE.match(feature)
    if match is None:
        return None
    sign, value = match["sign"], match["value"]
    if sign == "|":
        return _VALUES.get(value)
    neighbour = _CLASSES.get(value[0])
    if neighbour is None:
        return None
    return f"before {neighbour}" if sign == ">" else f"after {neighbour}"
