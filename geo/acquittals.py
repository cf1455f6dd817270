"""Deeds of which a court clears somebody: “acquitted the mayor of taking bribes”, “vom Vorwurf des Mordes freigesprochen”.

Nobody is found to have done them, so they are no deeds that are told. A language pack lists the words for it among its
cues (`acquits`), and the verbs whose particle ends the clause (`split_acquittals` of its verbs). They stand before what
somebody was charged with; where verbs end a clause (`bracket`), behind it as well. That an attack happened stays true
whoever is cleared: “acquitted three men over the attack on a museum” doubts no attack, while “a charge of assault” may.
"""

from __future__ import annotations

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book, partitives
from geo.model import Trigger
from geo.phrases import Match, book_of
from geo.tellings import is_definite

_CHARGES = frozenset({"ACCUSE", "ASSAULT", "CRIME", "FIRE"})  # what people are tried for; arson is a fire
_PLAIN = frozenset({"ASSAULT", "FIRE"})  # of these, what everybody saw
_SEXUAL = "sexual"
_ARTICLE = 2  # tokens before a deed: a preposition and the article
_COURT = "trial"  # the mode of what a court does
_REACH = 14  # tokens between the verb and the charge, among which whoever is cleared is named
_BEHIND = 4  # tokens between the charge and the verb that ends the clause


def cleared_of(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The words by which a court clears somebody of what a trigger names; “” where there are none."""
    if trigger.event_type not in _CHARGES or trigger.mode == _COURT:
        return ""
    if _is_beyond_doubt(trigger, structure):
        return ""
    found = _before(trigger, structure, clause) or _behind(trigger, structure, clause)
    if found is None or (found.start < trigger.tokens[1] and trigger.tokens[0] < found.end):
        return ""
    return " ".join(token.text for token in structure.tokens[found.start : found.end])


def _is_beyond_doubt(trigger: Trigger, structure: Structure) -> bool:
    """Whether the trial was over a deed that everybody knows of: “over the attack”, but not “of the assault”."""
    if trigger.event_type not in _PLAIN or trigger.mode == _SEXUAL or not is_definite(trigger, structure):
        return False
    near = structure.tokens[max(0, trigger.tokens[0] - _ARTICLE) : trigger.tokens[0]]
    return partitives(structure.pack.code).isdisjoint(token.text.lower() for token in near)


def _before(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """The nearest word before the charge, in its clause."""
    first = trigger.tokens[0]
    start = max(clause.start, first - _REACH)
    return next(reversed(cue_book(structure.pack.code, "acquits").find(structure.tokens, start, first)), None)


def _behind(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """A word that ends the clause, or a verb before the charge whose particle does: “sprach ihn vom Mord frei”."""
    verbs, tokens, (first, last) = structure.pack.section("verbs"), structure.tokens, trigger.tokens
    if verbs.get("bracket"):
        found = cue_book(structure.pack.code, "acquits").first(tokens, last, min(clause.end, last + _BEHIND))
        if found is not None:
            return found
    for verb, particle in verbs.get("split_acquittals", ()):
        ends = any(token.text.lower() == particle for token in tokens[last : clause.end])
        found = book_of((verb,)).first(tokens, clause.start, first) if ends else None
        if found is not None:
            return found
    return None
