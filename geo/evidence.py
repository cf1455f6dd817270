"""Deeds of which nobody found a sign: “no sign of arson”, “Hinweise auf einen Anschlag gibt es nicht”.

A language pack has in its `cues`:

    evidence = ["=sign =of"]              # before a noun, with the preposition that the language sets there
    evidence_that = ["=sign"]             # at the end of a clause that governs what was not done (“no sign that”)
    evidence_verbs = ["find", "emerge"]   # what is not done with it, where the negation stands behind: “was not found”
"""

from __future__ import annotations

from geo.asides import verb_groups
from geo.clauses import Clause, Structure
from geo.judgements import book_in, cue_in, preposition_between
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import VerbReading

_ATTRIBUTES = 3  # words between the evidence and the noun: “no sign of a planned attack”
_NEGATED = 3  # words between the negation and the evidence: “did not see any clear sign”
_FOUND = 4  # words between the negation and the verb, in either order: “gebe es bislang nicht”
_BEFORE_COMPLEMENT = 2  # words behind the evidence at the end of its clause: “нет данных о том”


def unproven(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Match[str] | None:
    """The words for evidence that there is none of: of what a word names, or of what a clause says that was done.

    Of what a noun names in such a clause nothing is said: “no evidence that the attack was planned”.
    """
    named = _of_the_noun(trigger.tokens[0], trigger.tokens[1], structure, structure.clauses[number])
    if named is not None or verb is None or _is_of_the_subject(trigger, structure, number):
        return named
    return _of_the_clause(structure, number)


def _is_of_the_subject(trigger: Trigger, structure: Structure, number: int) -> bool:
    """Whether a further verb follows, so that a participle tells of its subject: “that the man killed in Lyon was armed”."""
    last, end = trigger.tokens[1], structure.clauses[number].end
    return bool(verb_groups(last, end, structure))


def _of_the_noun(first: int, last: int, structure: Structure, clause: Clause) -> Match[str] | None:
    """Evidence right before a noun, if a negation stands before it, or behind with what it was not found by."""
    book = book_in(structure.pack.code, "cues", "evidence")
    start = max(clause.start, first - _ATTRIBUTES - 3)
    found = next(
        (match for match in book.find(structure.tokens, start, first) if first - match.end <= _ATTRIBUTES), None
    )
    if found is None or preposition_between(structure, found.end, first):
        return None
    if _is_negated(found, structure, clause) or _was_not_found(last, structure, clause):
        return found
    return None


def _of_the_clause(structure: Structure, number: int) -> Match[str] | None:
    """Evidence that ends the clause before, negated there, where a conjunction begins what it would be evidence of."""
    clause = structure.clauses[number]
    if number == 0 or not cue_in(structure, "complements", clause.start, clause.start + 2):
        return None
    before = structure.clauses[number - 1]
    book = book_in(structure.pack.code, "cues", "evidence_that")
    for match in book.find(structure.tokens, before.start, before.end):
        words = sum(token.is_word for token in structure.tokens[match.end : before.end])
        if words <= _BEFORE_COMPLEMENT and _is_negated(match, structure, before):
            return match
    return None


def _is_negated(evidence: Match[str], structure: Structure, clause: Clause) -> bool:
    """Whether a negation stands before evidence, with nothing between that it could belong to."""
    start = max(clause.start, evidence.start - _NEGATED - 2)
    found = book_in(structure.pack.code, "cues", "negation").find(structure.tokens, start, evidence.start)
    return any(
        evidence.start - match.end <= _NEGATED and not preposition_between(structure, match.end, evidence.start)
        for match in found
    )


def _was_not_found(last: int, structure: Structure, clause: Clause) -> bool:
    """Whether behind a noun a negation and a verb of finding stand together: “wurden nicht gefunden”, “не нашли”."""
    tokens, code = structure.tokens, structure.pack.code
    verbs = book_in(code, "cues", "evidence_verbs").find(tokens, last, clause.end)
    negations = book_in(code, "cues", "negation").find(tokens, last, clause.end)
    return any(max(n.start - v.end, v.start - n.end) <= _FOUND for n in negations for v in verbs)
