"""The score of a match beside words for violence: “Rovers destroyed United 5-0”, «расстреляли ворота – 4:0».

Who wins has more, and what has less stands behind it in one figure: so it is no range (“killed 3-5 people”), no time of
day (“at 18:05”) and no vote of a council, which is no violence anyway.

So is a team's attack that is praised or blamed, beside what a match ended with anywhere in the sentence: “United's
attack disappointed, they lost 2-0”. A language pack lists among its cues the words that sport uses (`attacking`), how
matches end (`results`), and whom others attack (`attacked`: “the attack on a bus”). What was done after an attack is
no sport (“after the attack United lost 2-0”), nor what was done after a match (`geo.around_matches`).
"""

from __future__ import annotations

import re

from geo.around_matches import VIOLENT, only_dates
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.languages import listed
from geo.model import Trigger
from geo.token_index import once_a_sentence

_ARTICLE = 2  # tokens before a noun among which the preposition stands that governs it
_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,2})[-–:](\d)(?![\w%:/–-]|[.,]\d)")


def score_beside(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The score that stands in the clause of a violent deed; “” where there is none."""
    if trigger.event_type not in VIOLENT:
        return ""
    told = only_dates(structure, clause, trigger.form)
    if told is not None:
        return _score_in(structure, clause.start, told[0]) or _score_in(structure, told[1], clause.end)
    return _score_in(structure, clause.start, clause.end) or _result_beside(trigger, structure)


def _result_beside(trigger: Trigger, structure: Structure) -> str:
    """How a match ended that a sentence tells of, where it speaks of the attack of a team."""
    code, tokens, (first, last) = structure.pack.code, structure.tokens, trigger.tokens
    sport = cue_book(code, "attacking").first(tokens, first, last)
    if sport is None or sport.end - sport.start != last - first:
        return ""
    small = listed(code, "cues", "prepositions") - listed(code, "cues", "definite_articles")
    led = not small.isdisjoint(tokens.written[max(0, first - _ARTICLE) : first])
    attacked = {entry.lstrip("=") for entry in structure.pack.section("cues").get("attacked", ())}
    on = not attacked.isdisjoint(tokens.written[last : last + 1])
    return "" if led or on else _result_in(structure)


@once_a_sentence
def _result_in(structure: Structure) -> str:
    """The words for how a match ended."""
    result = cue_book(structure.pack.code, "results").first(structure.tokens, 0, len(structure.tokens))
    return " ".join(token.text for token in structure.tokens[result.start : result.end]) if result else ""


@once_a_sentence
def _score_in(structure: Structure, start: int, end: int) -> str:
    words = ""
    behind = -1
    for token in structure.tokens[start:end]:
        words += token.text if token.span.start == behind else f" {token.text}"
        behind = token.span.end
    return next((found[0] for found in _SCORE.finditer(words) if int(found[1]) > int(found[2])), "")
