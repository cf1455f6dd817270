"""The score of a match beside words for violence: “Rovers destroyed United 5-0”, «расстреляли ворота – 4:0».

Who wins has more, and what has less stands behind it in one figure: so it is no range (“killed 3-5 people”), no time of
day (“at 18:05”) and no vote of a council, which is no violence anyway.
"""

from __future__ import annotations

import re

from geo.clauses import Clause, Structure
from geo.model import Trigger
from geo.token_index import once_a_sentence

_VIOLENT = frozenset({"ASSAULT"})
_SCORE = re.compile(r"(?<![\w.,:/–-])(\d{1,2})[-–:](\d)(?![\w%:/–-]|[.,]\d)")


def score_beside(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The score that stands in the clause of a violent deed; “” where there is none."""
    if trigger.event_type not in _VIOLENT:
        return ""
    return _score_in(structure, clause.start, clause.end)


@once_a_sentence
def _score_in(structure: Structure, start: int, end: int) -> str:
    words = ""
    behind = -1
    for token in structure.tokens[start:end]:
        words += token.text if token.span.start == behind else f" {token.text}"
        behind = token.span.end
    return next((found[0] for found in _SCORE.finditer(words) if int(found[1]) > int(found[2])), "")
