"""Papers, agencies and broadcasters by name beside what they are: “the daily Le Monde”, “l'agenzia Ansa”, “the Ansa news agency”.

They speak as bodies, whatever their names look like, and “the daily Le Monde” tells of nothing that happens daily. A
language pack lists among its actors

    outlets         # what stands beside the name (“newspaper”)
    outlet_periods  # those of them that tell how often as well (“daily”)
    outlet_parts    # words that a name of several words has only as a name of one (“Zeitung”, “Gazeta”)
    outlets_behind  # whether the noun may stand behind the name (“the Ansa news agency”)
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from geo.clauses import Structure
from geo.cue_words import partitives
from geo.languages import listed, load
from geo.lemmas import is_common
from geo.model import Token
from geo.named import demonyms, function_words
from geo.phrases import Match, PhraseBook, book_of
from geo.token_index import once_a_sentence
from geo.verbs import is_auxiliary, is_past_form

_LONGEST = 5  # words of a name
_SAYS = "speech_verbs"


class Outlet(NamedTuple):
    """What brings news, with its name: tokens [start, end), of which [first, last) are the name."""

    start: int
    end: int
    first: int
    last: int


@once_a_sentence
def outlets_in(structure: Structure) -> tuple[Outlet, ...]:
    """The outlets of a sentence that are named beside a noun for them, none inside another."""
    found: list[Outlet] = []
    for match in _outlets(structure.pack.code).find(structure.tokens):
        outlet = _named_behind(structure, match) or _named_before(structure, match)
        if outlet is not None and (not found or outlet.start >= found[-1].end):
            found.append(outlet)
    return tuple(found)


def is_of_an_outlet(structure: Structure, start: int, end: int) -> bool:
    """Whether some tokens stand in the name of an outlet or say what it is, so that they tell of no day."""
    outlet = _last_before(structure, start)
    return outlet is not None and end <= outlet.end


def is_an_outlet_at(structure: Structure, at: int) -> bool:
    """Whether an outlet, or a noun for one, begins at a token."""
    tokens = structure.tokens
    outlet = _last_before(structure, at)
    return (outlet is not None and outlet.start == at) or bool(
        _outlets(structure.pack.code).all_at(tokens, at, len(tokens))
    )


def _last_before(structure: Structure, at: int) -> Outlet | None:
    """The last outlet that begins at a token or before it."""
    found = outlets_in(structure)
    index = bisect_right(found, at, key=lambda outlet: outlet.start)
    return found[index - 1] if index else None


def is_called_like_one(structure: Structure, start: int, end: int) -> bool:
    """Whether a name of several words has one of those that outlets have: “Kronen Zeitung”, “Gazeta Wyborcza”."""
    parts = listed(structure.pack.code, "actors", "outlet_parts")
    return end - start > 1 and not parts.isdisjoint(structure.tokens.written[start:end])


def _named_behind(structure: Structure, match: Match[str]) -> Outlet | None:
    """“The daily Le Monde”."""
    end = _end_of_name(structure, match.end)
    if end == match.end or (_tells_how_often(structure, match) and not _closes(structure, end)):
        return None
    nouns_capitalised = structure.pack.section("actors").get("nouns_capitalised", False)
    opens = structure.tokens[match.start].is_capitalised and not nouns_capitalised
    named = opens and (match.start > 0 or _has_its_noun(structure, match, end))
    return Outlet(match.start, end, match.start if named else match.end, end)  # “Gazeta Wyborcza”


def _has_its_noun(structure: Structure, match: Match[str], end: int) -> bool:
    """Whether the noun at the head of a sentence, where all words have capitals, is a word of the name behind it.

    So it is in “Radio Zet”; in “Agencja Rozwoju Przemysłu”, not in “Agencja Reuters”; and in “Agencia Espacial Europea”.
    """
    tokens, code = structure.tokens, structure.pack.code
    parts = listed(code, "actors", "outlet_parts") - listed(
        code, "actors", "outlet_periods"
    )  # “Dziennik Fakt”: a daily
    if not parts.isdisjoint(tokens.written[match.start : match.end]):
        return True
    if not all(is_common(word, code) for word in tokens.written[match.end : end]):
        return False
    goes_on = end < len(tokens) and tokens[end].is_capitalised and tokens[end].is_word
    of_another = end + 1 < len(tokens) and tokens.written[end] in partitives(code) and tokens[end + 1].is_capitalised
    return end - match.end > 1 or goes_on or of_another


def _named_before(structure: Structure, match: Match[str]) -> Outlet | None:
    """“The Ansa news agency”, in languages that put a name before its noun."""
    if not structure.pack.section("actors").get("outlets_behind"):
        return None
    start = match.start
    while start > max(0, match.start - _LONGEST) and _may_name(structure, start - 1):
        start -= 1
    definite = listed(structure.pack.code, "cues", "definite", "definite_articles")
    led = start > 0 and structure.tokens.written[start - 1] in definite
    if start == match.start or not led or (_tells_how_often(structure, match) and not _closes(structure, match.end)):
        return None
    return Outlet(start, match.end, start, match.start)


def _end_of_name(structure: Structure, at: int) -> int:
    """The index behind the capitalised words from a token on; an article of the name may have a capital too (“Le Monde”)."""
    tokens, end = structure.tokens, at
    stop = min(len(tokens), at + _LONGEST)
    if at + 1 < stop and tokens[at].is_capitalised and tokens[at].is_word and _may_name(structure, at + 1):
        end = at + 1
    while end < stop and _may_name(structure, end):
        end += 1
    return end


def _may_name(structure: Structure, at: int) -> bool:
    """Whether a word may be one of a name: with a capital, no small word and no people."""
    token, code = structure.tokens[at], structure.pack.code
    written, peoples = structure.tokens.written[at], demonyms(code)
    is_plain = token.lemma in peoples or written in peoples or written in function_words(code)
    return token.is_word and token.is_capitalised and not is_plain


def _tells_how_often(structure: Structure, match: Match[str]) -> bool:
    periods = listed(structure.pack.code, "actors", "outlet_periods")
    return not periods.isdisjoint(structure.tokens.written[match.start : match.end])


def _closes(structure: Structure, at: int) -> bool:
    """Whether no noun follows: “the daily Le Monde said”, not “the daily Kherson shelling”."""
    if at >= len(structure.tokens):
        return True
    token, pack = structure.tokens[at], structure.pack
    written = structure.tokens.written[at]
    return (
        not token.is_word
        or written in function_words(pack.code)
        or _says(token, pack.code)
        or is_auxiliary(written, pack)
        or is_past_form(token, pack)
    )


def _says(token: Token, code: str) -> bool:
    verbs = load(code).section("actors").get(_SAYS, ())
    return token.lemma in verbs or f"={token.text.lower()}" in verbs


@cache
def _outlets(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("outlets", ()))
