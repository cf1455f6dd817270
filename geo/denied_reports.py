"""What a report says that is denied: “спростувало повідомлення, ніби …”, “wies Berichte zurück, nach denen …”.

Where a “that” opens it, the denial governs its clause (geo/denials.py). Other words for it open no clause, or a relative
one about the report: a language pack lists them among its cues (`as_reported`), with the verbs for such a denial
(`refutes`). Verbs that call something off are none of them: “called off the match, allegedly after a blast” denies no blast.
"""

from __future__ import annotations

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.model import Trigger

_REPORT = 7  # tokens between the denial and what the report says: the report, whose it is, and a comma
_LENGTH = 16  # tokens of the report before its deed
_STOPS = frozenset(";:")


def refuted(trigger: Trigger, structure: Structure) -> str:
    """The words that deny the report in which a trigger stands; “” where none do."""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    opens = next(reversed(cue_book(code, "as_reported").find(tokens, max(0, first - _LENGTH), first)), None)
    if opens is None or opens.start == 0:
        return ""
    denial = next(reversed(cue_book(code, "refutes").find(tokens, max(0, opens.start - _REPORT), opens.start)), None)
    if denial is None or any(token.text in _STOPS for token in tokens[denial.end : first]):
        return ""
    return " ".join(token.text for token in tokens[denial.start : denial.end])
