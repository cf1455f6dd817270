"""Violence before, at or after a match: “two fans were stabbed after the match”, “opened fire after the 2-1 win”.

A word for a match, or the score in it, makes sport of what is told in the same clause (“Rovers destroyed United 5-0”). It
only tells when something was where a preposition of time stands before it; then a deed is one of its own if weapons are
named, or harm that no player does, or if it is done to or by people who do not play. “After the match he praised the
attack” has none of them. A language pack lists among its cues

    matches          # words for a match and how it ends (“derby”, “defeat”)
    around_matches   # prepositions before them that tell when (“after”, “ahead of”)
    at_matches       # people who do not play (“fan”, “passer-by”)
    no_sport         # words for weapons, and for deeds that sport does not speak of (“stab”)
"""

from __future__ import annotations

from functools import cache

from geo import figure_words
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book, partitives
from geo.insertions import between
from geo.languages import listed
from geo.phrases import PhraseBook, book_of
from geo.token_index import once_a_sentence

VIOLENT = frozenset({"ASSAULT"})
"""Types of deeds whose words sport uses as well."""

_MARKS = (",", ";", ":", ".", "(", ")", "–", "—")
_ATTRIBUTES = 5  # words before a noun among which the preposition stands that governs it
_ARTICLE = 2  # words between, at most, where they are whom a deed is done to or by
_PHRASE = 5  # words between the preposition and the match: “after last Sunday's second Premier League”
_SCORE = 6  # tokens behind the match among which its score stands: “0:2”, “por 2-0”, “со счётом 2:0”
_HARM = ("dead", "injured", "casualties")
_ROLES = ("nouns", "states", "deeds")


def only_dates(structure: Structure, clause: Clause, form: str) -> tuple[int, int] | None:
    """Where a clause tells of the match around which a violent deed was done that is none of it, from preposition to score.

    Args:
        structure: The sentence.
        clause: That of the deed.
        form: Whether its word is a noun or a verb.
    """
    told = _match_told(structure, clause.start, clause.end)
    if told is None:
        return None
    code, tokens = structure.pack.code, structure.tokens
    opened, end = told[0], _end_of_score(structure, told[1], clause.end)
    if cue_book(code, "no_sport").first(tokens, clause.start, clause.end):
        return opened, end
    if not _tells_of_others(structure, clause.start, clause.end, told):
        return None
    return (opened, end) if form == "verb" or _harm(code).first(tokens) else None


def _end_of_score(structure: Structure, at: int, stop: int) -> int:
    """The index behind the score of a match that ends at a token: what follows, as “a heart attack”, is no part of it."""
    scores = (i + 1 for i in range(at, min(at + _SCORE, stop)) if any(c.isdigit() for c in structure.tokens[i].text))
    return max(scores, default=at)


@once_a_sentence
def _match_told(structure: Structure, start: int, end: int) -> tuple[int, int] | None:
    """The words in tokens[start:end] for a match behind a preposition of time."""
    tokens, code = structure.tokens, structure.pack.code
    before = cue_book(code, "around_matches")
    for match in cue_book(code, "matches").find(tokens, start, end):
        behind = match.start
        while behind > start and match.start - behind < _PHRASE and tokens[behind - 1].text not in _MARKS:
            behind -= 1
        opened = before.find(tokens, behind, match.start)
        if opened:
            return opened[-1].start, match.end
    return None


@once_a_sentence
def _tells_of_others(structure: Structure, start: int, end: int, told: tuple[int, int]) -> bool:
    """Whether people who do not play are subject, object or aim in a clause: not so “in front of 40,000 people”."""
    tokens, code = structure.tokens, structure.pack.code
    governs = listed(code, "cues", "prepositions") - partitives(code)
    reaches = listed(code, "verbs", "agent", "aim", "object_marker") - partitives(code)
    pass_over = between(code)
    for people in cue_book(code, "at_matches").find(tokens, start, end):
        if told[0] <= people.start < told[1]:
            continue
        lowest = max(start, people.start - _ATTRIBUTES, told[1] if people.start >= told[1] else start)
        for at in range(people.start - 1, lowest - 1, -1):
            word = tokens.written[at]
            if word in _MARKS or (word in reaches and people.start - at <= _ARTICLE):
                return True
            if word in governs and pass_over(tokens, at, people.start) == at:  # “в Казани в субботу фанаты напали”
                break
        else:
            return True
    return False


@cache
def _harm(code: str) -> PhraseBook[str]:
    """Words for the dead and the hurt."""
    kinds = figure_words.load(code).get("kinds", {})
    return book_of(entry for kind in _HARM for role in _ROLES for entry in kinds.get(kind, {}).get(role, ()))
