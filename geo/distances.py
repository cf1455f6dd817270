"""“80 km north of”: the distance and the direction that the words before a name tell, in ten languages.

A language's words stand in its pack:

    [places.distance]
    units = {km = 1000}     # word -> metres
    nautical = []           # words beside one for miles that make them nautical
    links = []              # words between a measure and a name that say “from”
    led, leads = [], []     # words that say so only if one of `leads` stands before the measure (“à 40 km de”)
    fillers = []            # further words that may stand between a measure and a name
    direct = []             # words for directions that need no such word behind them (“nördlich Leipzig”)
    sea = []                # those of them that tell of the sea, on which miles are nautical
    about = []              # words before a number that make it rough
    ranges = []             # words between the two numbers of a range
    and = []                # words inside a number (“douăzeci și cinci”)
    of = []                 # words between a number and its unit (“30 de kilometri”)
    [places.distance.numbers]     # number -> further words than the dates have
    [places.distance.rough]       # number -> words that are never meant exactly (“une vingtaine”)
    [places.distance.vague]       # words -> the least and the most that they may mean
    [places.distance.directions]  # word -> wind, beside those of [places.directions]
    further, further_to = []      # “60 km further to the south”, which measures from where the text just was
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from geo.clauses import Structure
from geo.languages import load
from geo.model import Token

_LONGEST = 12  # tokens between a measure and a name
_LONGEST_BRACKET = 8
_FURTHER = 5  # tokens behind a unit among which a direction without a name stands
_WIDEST = 5  # words of one entry
_LONGEST_NUMBER = 40  # letters of a number in one word
_NUMERAL = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?)(\D*)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_DASHES = frozenset({"-", "–", "—", "‑"})
_MILE, _NAUTICAL_MILE = 1609.344, 1852.0
_BEARINGS = {
    "north": 0.0, "northeast": 45.0, "east": 90.0, "southeast": 135.0,
    "south": 180.0, "southwest": 225.0, "west": 270.0, "northwest": 315.0,
}  # fmt: skip
_ROUGH = 2  # “about” doubles what a number's rounding leaves open


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How far from a name something is, and in what direction."""

    start: int
    """Index of the first token of its words; the name follows them."""
    km: float
    slack_km: float
    """How far off the distance may be."""
    bearing: float | None
    """Degrees clockwise from north; None where no direction is told."""


@dataclass(frozen=True, slots=True)
class _Amount:
    start: int
    least: float
    most: float
    slack: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """A language's words for distances."""

    units: Mapping[str, float]
    directions: Mapping[str, str]
    numbers: Mapping[tuple[str, ...], float]
    rough: Mapping[tuple[str, ...], float]
    vague: Mapping[tuple[str, ...], tuple[float, float]]
    about: frozenset[tuple[str, ...]]
    leads: frozenset[tuple[str, ...]]
    links: frozenset[str]
    led: frozenset[str]
    direct: frozenset[str]
    passed: frozenset[str]
    """All words that may stand between a measure and a name."""
    beside: frozenset[str]
    """All words and marks that may stand right before the name."""
    generic: frozenset[str]
    nautical: frozenset[str]
    sea: frozenset[str]
    ranges: frozenset[str]
    inside: frozenset[str]
    of: frozenset[str]
    further: frozenset[str]
    further_to: frozenset[str]


def measure_before(structure: Structure, first: int) -> Measure | None:
    """What the words before the name that begins at a token measure from it; None where they measure nothing."""
    words = _words_of(structure.pack.code)
    if words is None or first < 2:
        return None
    tokens = structure.tokens
    beside = tokens[first - 1]
    if beside.text.lower() not in words.beside and beside.lemma not in words.beside:  # as before nearly every name
        return None
    unit = _unit_before(tokens, first, words)
    if unit is None:
        return None
    between = tokens[unit + 1 : first]
    amount = _amount_before(tokens, unit, words)
    if amount is None:
        return None
    start, led, rough = _opening(tokens, amount.start, words)
    bearing = _bearing([wind for token in between if (wind := _direction(token, words))])
    written = {token.text.lower() for token in between}
    if bearing is None:
        linked = bool(written & words.links) or (led and bool(written & words.led))
    else:
        linked = bool(written & (words.links | words.led | words.direct))
    if not linked:
        return None
    metres = _metres(tokens, unit, words, sea=bool(written & words.sea))
    km = (amount.least + amount.most) / 2 * metres / 1000
    slack = ((amount.most - amount.least) / 2 + amount.slack * (_ROUGH if rough else 1)) * metres / 1000
    return Measure(start=start, km=km, slack_km=slack, bearing=bearing) if km > 0 else None


def measure_further(structure: Structure, start: int, end: int) -> tuple[Measure, int] | None:
    """What tokens [start, end) measure from no name, but from where the text just was: “60 km further south”.

    With it the index behind its last word. A word that says further, or a preposition before the number (“à 60 km au sud”),
    must tell that somewhere is meant; what a name or “of the” follows is measured from that.
    """
    words = _words_of(structure.pack.code)
    if words is None:
        return None
    tokens = structure.tokens
    for unit in range(start + 1, end):
        if _unit(tokens[unit], words) is None:
            continue
        winds, last, further = _winds_behind(tokens, unit + 1, end, words)
        amount = _amount_before(tokens, unit, words) if winds else None
        if amount is None or _leads_on(tokens, last, end, words):
            continue
        begins, led, rough = _opening(tokens, amount.start, words)
        if not (further or led):
            continue
        metres = _metres(tokens, unit, words, sea=False)
        km = (amount.least + amount.most) / 2 * metres / 1000
        slack = ((amount.most - amount.least) / 2 + amount.slack * (_ROUGH if rough else 1)) * metres / 1000
        if km > 0:
            return Measure(start=begins, km=km, slack_km=slack, bearing=_bearing(winds)), last
    return None


def _winds_behind(tokens: Sequence[Token], start: int, end: int, words: _Words) -> tuple[list[str], int, bool]:
    """The directions that stand right behind a unit, the index behind the last one, and whether a word says further."""
    winds: list[str] = []
    last, further = start, False
    for index in range(start, min(end, start + _FURTHER)):
        written, wind = tokens[index].text.lower(), _direction(tokens[index], words)
        if wind is not None:
            winds.append(wind)
            last = index + 1
        elif winds or written not in words.further | words.further_to:
            break
        further = further or written in words.further
    return winds, last, further


def _leads_on(tokens: Sequence[Token], index: int, end: int, words: _Words) -> bool:
    """Whether a measure is taken from what follows: “60 km south of”, “60 km south Bavaria”."""
    if index >= end:
        return False
    follows = tokens[index].text.lower()
    return follows in words.links | words.led | words.direct


def _unit_before(tokens: Sequence[Token], first: int, words: _Words) -> int | None:
    """Index of the word for a unit before a name, where nothing stands between that tells of anything else."""
    index = first - 1
    while index > 0 and first - index <= _LONGEST:
        token = tokens[index]
        if _unit(token, words) is not None:
            return index
        if token.text == ")":
            opening = (i for i in range(index - 1, max(-1, index - _LONGEST_BRACKET), -1) if tokens[i].text == "(")
            index = next(opening, 0) - 1
        elif _passes(token, words) or (token.text == "," and _written_in(tokens[index - 1], words.generic)):
            index -= 1
        else:
            return None
    return None


def _unit(token: Token, words: _Words) -> float | None:
    """Metres of the unit that a token is, or that is glued to a number (“33km”)."""
    written = token.text.lower()
    if not written[0].isdigit():
        return words.units.get(written)
    glued = _NUMERAL.fullmatch(written)
    return words.units.get(glued[2]) if glued else None


def _passes(token: Token, words: _Words) -> bool:
    return _written_in(token, words.passed) or _direction(token, words) is not None


def _written_in(token: Token, known: frozenset[str]) -> bool:
    return token.text.lower() in known or token.lemma in known


def _direction(token: Token, words: _Words) -> str | None:
    return words.directions.get(token.text.lower()) or words.directions.get(token.lemma)


def _metres(tokens: Sequence[Token], unit: int, words: _Words, *, sea: bool) -> float:
    """Metres of the unit; miles are nautical ones where the words beside them say so, or tell of the sea."""
    metres = _unit(tokens[unit], words) or 0.0
    beside = [tokens[i].text.lower() for i in (unit - 1, unit + 1) if 0 <= i < len(tokens)]
    return _NAUTICAL_MILE if metres == _MILE and (sea or words.nautical.intersection(beside)) else metres


def _bearing(winds: Sequence[str]) -> float | None:
    """Degrees of what the words for directions mean together: “south” and “west” are southwest; None for no words."""
    parts = [math.radians(_BEARINGS[part]) for wind in winds for part in wind.split("-")]
    if not parts:
        return None
    east, north = sum(map(math.sin, parts)), sum(map(math.cos, parts))
    return round(math.degrees(math.atan2(east, north)) / 22.5) * 22.5 % 360


def _amount_before(tokens: Sequence[Token], unit: int, words: _Words) -> _Amount | None:
    """The number or the two numbers before a unit, and how far off their rounding leaves them."""
    end = unit
    glued = _NUMERAL.fullmatch(tokens[unit].text.lower())
    if glued:
        last = _Amount(unit, *_twice(_value(glued[1])), _rounding(glued[1]))
    else:
        while end > 0 and tokens[end - 1].text.lower() in words.nautical:
            end -= 1
        found = _number_before(tokens, end, words)
        if found is None and end > 0 and tokens[end - 1].text.lower() in words.of:
            found = _number_before(tokens, end - 1, words)
        if found is None:
            return None
        last = found
    joint = last.start - 1
    if joint > 0 and tokens[joint].text.lower() in words.ranges | _DASHES:
        first = _number_before(tokens, joint, words)
        if first is not None and first.most < last.least:
            return _Amount(first.start, first.least, last.most, last.slack)
    return last


def _twice(value: float) -> tuple[float, float]:
    return value, value


def _number_before(tokens: Sequence[Token], end: int, words: _Words) -> _Amount | None:
    """The number that ends before a token, in figures or in words."""
    if end < 1:
        return None
    numeral = _NUMERAL.fullmatch(tokens[end - 1].text)
    if numeral and not numeral[2]:
        return _figures(tokens, end, numeral[1])
    for width in range(min(_WIDEST, end), 0, -1):
        phrase = _phrase(tokens, end - width, end)
        if phrase in words.vague:
            return _Amount(end - width, *words.vague[phrase], 0.0)
        if phrase in words.rough:
            value = words.rough[phrase]
            return _Amount(end - width, value, value, _ROUGH * _rounding(f"{value:.0f}"))
    return _spelled(tokens, end, words)


def _figures(tokens: Sequence[Token], end: int, digits: str) -> _Amount:
    """A number in figures, of which a blank may set the thousands apart (“1 200”)."""
    before = tokens[end - 2].text if end > 1 else ""
    if len(digits) == 3 and digits.isdecimal() and before.isdecimal() and len(before) < 3:
        return _Amount(end - 2, *_twice(_value(before + digits)), _rounding(before + digits))
    return _Amount(end - 1, *_twice(_value(digits)), _rounding(digits))


def _value(digits: str) -> float:
    """“1,200” is a thousand and more, “2,5” is not."""
    return float(re.sub(r"[.,]", "", digits) if _THOUSANDS.fullmatch(digits) else digits.replace(",", "."))


def _rounding(digits: str) -> float:
    """How far off a number may be by its last figures: 80 by 5, 12 by a half; never more than an eighth of it."""
    value = _value(digits)
    if value != int(value):
        return 0.5
    ones = int(value)
    step = 10 ** (len(str(ones)) - len(str(ones).rstrip("0"))) if ones % 10 == 0 else 5 if ones % 5 == 0 else 1
    return min(step / 2, value / 8)


def _spelled(tokens: Sequence[Token], end: int, words: _Words) -> _Amount | None:
    """A number in words (“a hundred and twenty”)."""
    values: list[float] = []
    start = index = end
    while index > 0 and end - index < _WIDEST:
        width = next((w for w in range(3, 0, -1) if w <= index and _in_words(tokens, index - w, index, words)), 0)
        if width:
            values = [*_in_words(tokens, index - width, index, words), *values]
            start = index = index - width
        elif values and tokens[index - 1].text.lower() in words.inside:
            index -= 1
        else:
            break
    if not values:
        return None
    value = _sum(values)
    return _Amount(start, value, value, _rounding(f"{value:.0f}"))


def _in_words(tokens: Sequence[Token], start: int, end: int, words: _Words) -> list[float]:
    """The numbers that an entry of the list, or one word of several (“twenty-five”, “fünfundvierzig”), stands for."""
    phrase = _phrase(tokens, start, end)
    if phrase in words.numbers:
        return [words.numbers[phrase]]
    if len(phrase) > 1:
        return []
    parts = re.split(r"[-‐‑]", phrase[0])
    if len(parts) > 1:
        known = [words.numbers.get((part,)) for part in parts if part not in words.inside]
        return [value for value in known if value is not None] if None not in known else []
    return _compound(phrase[0], words) if len(phrase[0]) <= _LONGEST_NUMBER else []


def _compound(word: str, words: _Words) -> list[float]:
    """“fünfundvierzig” and “trentacinque”: two or more numbers without a blank between."""
    for at in range(len(word) - 2, 1, -1):
        head = words.numbers.get((word[:at],))
        if head is None:
            continue
        rest = next((word[at:].removeprefix(w) for w in words.inside if word[at:].startswith(w)), word[at:])
        tail = words.numbers.get((rest,))
        tails = [tail] if tail is not None else _compound(rest, words)
        if tails:
            return [head, *tails]
    return []


def _sum(values: Sequence[float]) -> float:
    """The number that words of numbers make: 100 after a smaller one multiplies it, all else adds up."""
    total = 0.0
    for value in values:
        total = total * value if value >= 100 and 0 < total < value else total + value
    return total


def _opening(tokens: Sequence[Token], start: int, words: _Words) -> tuple[int, bool, bool]:
    """Where the words of a measure begin, whether a preposition that it needs stands there, and whether it is rough."""
    led = rough = False
    for _ in range(3):
        width = next((w for w in range(_WIDEST, 0, -1) if _phrase(tokens, start - w, start) in words.about), 0)
        rough = rough or width > 0
        if not width:
            width = next((w for w in range(_WIDEST, 0, -1) if _phrase(tokens, start - w, start) in words.leads), 0)
            led = led or width > 0
        if not width:
            break
        start -= width
    return start, led, rough


def _phrase(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.text.lower() for token in tokens[start:end]) if start >= 0 else ()


@cache
def _words_of(code: str) -> _Words | None:
    """The words of a language, or None where its pack has none."""
    pack = load(code)
    places, table = pack.section("places"), pack.section("places").get("distance")
    if not table:
        return None
    winds = {**places.get("directions", {}), **table.get("directions", {})}
    demonyms = (word for entries in pack.section("demonyms").values() for word in entries)
    articles = (entry.lstrip("=") for entry in pack.section("cues").get("definite", ()))
    links, led, sea = (frozenset(table.get(key, ())) for key in ("links", "led", "sea"))
    generic = frozenset(places.get("generic", {}))
    passed = links | led | sea | generic | frozenset((*table.get("fillers", ()), *demonyms, *articles))
    nautical = frozenset(table.get("nautical", ()))
    directions = {word: wind for word, wind in winds.items() if wind != "centre"}
    passed |= nautical
    dated = pack.section("dates").get("words", {}).get("number", {})
    return _Words(
        units=table["units"],
        directions=directions,
        numbers={**_numbers(dated), **_numbers(table.get("numbers", {}))},
        rough=_numbers(table.get("rough", {})),
        vague={tuple(word.split()): (least, most) for word, (least, most) in table.get("vague", {}).items()},
        about=_phrases(table.get("about", ())),
        leads=_phrases(table.get("leads", ())),
        links=links,
        led=led,
        direct=frozenset(table.get("direct", ())),
        passed=passed,
        beside=passed | directions.keys() | {",", ")"},
        generic=generic,
        nautical=nautical,
        sea=sea,
        ranges=frozenset(table.get("ranges", ())),
        inside=frozenset(table.get("and", ())),
        of=frozenset(table.get("of", ())),
        further=frozenset(table.get("further", ())),
        further_to=frozenset(table.get("further_to", ())),
    )


def _numbers(table: Mapping[str, Any]) -> dict[tuple[str, ...], float]:
    """Words -> number; what names no number (`X`) is left out."""
    return {tuple(w.split()): float(value) for value, entries in table.items() if value.isdigit() for w in entries}


def _phrases(entries: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.split()) for entry in entries)
