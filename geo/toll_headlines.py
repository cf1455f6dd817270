"""Headlines that name a mishap and, behind a colon, its toll: “Fire in Leeds: two dead”, “Взрыв в Измире: трое раненых”.

A noun of many meanings (“fire”, “blast”, “flood”) needs no other word there to name the mishap.
"""

from __future__ import annotations

from functools import cache

from geo import figure_words
from geo.clauses import Structure
from geo.nationalities import number_words
from geo.phrases import Match, PhraseBook

_OPENS = 2  # words before the noun: “Heavy blast in Izmir: three injured”
_WHERE = 7  # tokens between the noun and the colon: “near the port of Izmir”
_COUNTED = 3  # tokens between the number and the fate: “12 people still missing”
_QUALIFIED = 3  # tokens before the number: “at least”
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
            return None if fate is None else Match(fate.start, fate.end, fate.entry, fate.entry)
    return None


@cache
def _fates(code: str) -> PhraseBook[str]:
    kinds = figure_words.load(code).get("kinds", {})
    lists = (kinds.get(kind, {}).get(role, ()) for kind in _FATES for role in ("nouns", "states"))
    return PhraseBook([(entry, entry) for entries in lists for entry in entries])
