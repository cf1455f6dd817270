"""Threats that stand beside the condition they are made under: “a w razie odmowy grozi strajkiem”, “falls ..., droht sie mit Streik”.

What comes only if something else does has not happened, and neither has what is threatened; that somebody threatens has.
A verb of the if-clause itself is no threat that was uttered (“if Moscow threatens Kyiv, the West will act”): one behind
its comma is, and one behind words that need no clause (`condition_of` of the cues: “in case of”, “w razie”).
"""

from __future__ import annotations

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.model import Trigger
from geo.verbs import VerbReading

_TYPE = "THREATEN"
_UTTERED = ("present", "past")


def utters_a_threat(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> bool:
    """Whether the verb of a trigger threatens, under a condition that its own clause or sentence names."""
    if trigger.event_type != _TYPE or verb is None or verb.tense not in _UTTERED or clause.opener != "condition":
        return False
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    if cue_book(code, "negation").first(tokens, max(clause.start, verb.start - 2), first) is not None:
        return False
    of_a_noun = cue_book(code, "condition_of").first(tokens, clause.start, first)
    return of_a_noun is not None or any(token.text == "," for token in tokens[clause.start : first])
