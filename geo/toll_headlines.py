"""Headlines that name a mishap and, behind a colon, its toll: “Fire in Leeds: two dead”, “Взрыв в Измире: трое раненых”.

A noun of many meanings (“fire”, “blast”, “flood”) needs no other word there to name the mishap. What is counted are people,
and nothing more is told of them than a place or a day: “two teams missing the cup” and “3 injured players return” are no toll.
"""

from __future__ import annotations

from functools import cache

from geo import figure_words
from geo.clauses import Structure
from geo.day_names import names_of_days
from geo.languages import listed, load
from geo.named import coordinators
from geo.nationalities import number_words
from geo.phrases import Match, PhraseBook, book_of

_OPENS = 2  # words before the noun: “Heavy blast in Izmir: three injured”
_WHERE = 7  # tokens between the noun and the colon: “near the port of Izmir”
_COUNTED = 3  # tokens between the number and the fate: “12 people still missing”
_QUALIFIED = 3  # tokens before the number: “at least”
_BEFORE_NAME = 3  # words between a preposition and a name: “in | der | Türkei”, “in | the port of | Izmir”
_FATES = ("dead", "injured", "missing", "casualties")


def toll_behind(start: int, end: int, structure: Structure) -> Match[str] | None:
    """The word for the fate of those who are counted behind the colon, where a noun, tokens [start, end), opens a headline."""
    tokens, code = structure.tokens, structure.pack.code
    if start > _OPENS:
        return None
    stop = min(len(tokens), end + _WHERE + 1)
    colon = next((at for at in range(end, stop) if not tokens[at].is_word), None)
    if colon is None or tokens[colon].text != ":":
        return None
    numbers = number_words(code)
    for at in range(colon + 1, min(len(tokens), colon + 1 + _QUALIFIED)):
        if tokens[at].text.isdigit() or tokens.written[at] in numbers:
            fate = _fates(code).first(tokens, at + 1, min(len(tokens), at + 2 + _COUNTED))
            if fate is None or not (_are_people(at + 1, fate.start, structure) and _is_told_out(fate.end, structure)):
                return None
            return Match(fate.start, fate.end, fate.entry, fate.entry)
    return None


def _are_people(start: int, end: int, structure: Structure) -> bool:
    """Whether nothing but people stands between a number and a fate: “12 people still missing”."""
    tokens, code = structure.tokens, structure.pack.code
    while start < end:
        passed = [match.end for match in _between(code).all_at(tokens, start, end)]
        if not passed:
            return False
        start = max(passed)
    return True


def _is_told_out(end: int, structure: Structure) -> bool:
    """Whether a clause ends behind a fate, but for a day, a place, or further people: “12 dead in Malatya”, “two dead and …”."""
    tokens, code = structure.tokens, structure.pack.code
    if end == len(tokens) or not tokens[end].is_word or tokens.written[end] in coordinators(code) | _days(code):
        return True
    small = listed(code, "cues", "prepositions")
    led = [match.end for match in _leads(code).all_at(tokens, end, len(tokens))]
    led += [end + 1] if tokens.written[end] in small else []
    start = max(led, default=len(tokens))
    for at in range(start, min(len(tokens), start + 1 + _BEFORE_NAME)):
        if tokens[at].is_capitalised or tokens[at].text.isdigit() or tokens.written[at] in _days(code):
            return True
        if tokens.written[at] in small - listed(code, "cues", "partitive", "partitives"):  # “in training at Arsenal”
            return False
    return False


@cache
def _between(code: str) -> PhraseBook[str]:
    """Words for people, and small words that may stand before their fate."""
    table = figure_words.load(code)
    return book_of([entry for key in ("people", "groups", "light") for entry in table.get(key, ())])


@cache
def _leads(code: str) -> PhraseBook[str]:
    """What leads to the name of a place."""
    return book_of(load(code).section("places").get("locative", ()))


@cache
def _days(code: str) -> frozenset[str]:
    """Names of days and months, and “yesterday”."""
    words = load(code).section("dates").get("words", {}).get("day_word", {})
    return names_of_days(code) | {word for written in words.values() for word in written}


@cache
def _fates(code: str) -> PhraseBook[str]:
    kinds = figure_words.load(code).get("kinds", {})
    lists = (kinds.get(kind, {}).get(role, ()) for kind in _FATES for role in ("nouns", "states"))
    return PhraseBook([(entry, entry) for entries in lists for entry in entries])
