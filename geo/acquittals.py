"""Deeds of which a court clears somebody: “acquitted the mayor of taking bribes”, “vom Vorwurf des Mordes freigesprochen”.

Nobody is found to have done them, so they are no deeds that are told. A language pack lists the words for it among its
cues (`acquits`), and the verbs whose particle ends the clause (`split_acquittals` of its verbs). They stand before what
somebody was charged with; where verbs end a clause (`bracket`), behind it as well. That an attack happened stays true
whoever is cleared: “acquitted three men over the attack on a museum” doubts no attack, while “a charge of assault” may.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book, partitives
from geo.insertions import between
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match, book_of
from geo.tellings import is_definite

_CHARGES = frozenset({"ACCUSE", "ASSAULT", "CRIME", "FIRE"})  # what people are tried for; arson is a fire
_PLAIN = frozenset({"ASSAULT", "FIRE"})  # of these, what everybody saw
_SEXUAL = "sexual"
_ARTICLE = 2  # tokens before a deed: a preposition and the article
_MEASURES = frozenset({"ACCUSE", "COERCE", "CRIME"})  # what a court or an office can take back
_GOVERNED = 3  # tokens before a noun among which its own preposition stands
_COURT = "trial"  # the mode of what a court does
_REACH = 14  # tokens between the verb and the charge, among which whoever is cleared is named
_OBJECT = 7  # tokens from the verb to the measure that it takes back, a day and a place between, or back from it
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
    return _said(found, structure)


def taken_back(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The words by which a measure that a noun names is taken back; “” where there are none.

    It is their object, or what they say was done to it; behind a preposition it is neither (“lifted the ban after his arrest”).
    """
    if trigger.form != "noun" or trigger.event_type not in _MEASURES:
        return ""
    tokens, (first, last) = structure.tokens, trigger.tokens
    book = cue_book(structure.pack.code, "takes_back")
    before = next(reversed(book.find(tokens, max(clause.start, first - _OBJECT), first)), None)
    if before is not None and not _is_behind_another(before.end, first, structure):
        return _said(before, structure)
    if _is_governed(first, structure):
        return ""
    verbs = structure.pack.section("verbs")
    end = clause.end if verbs.get("bracket") else min(clause.end, last + _OBJECT)
    found = _split(verbs.get("split_takes_back", ()), trigger, structure, clause) or book.first(tokens, last, end)
    return _said(found, structure) if found is not None and "," not in _texts(last, found.start, structure) else ""


def _is_behind_another(start: int, first: int, structure: Structure) -> bool:
    """Whether a preposition or a comma before a noun parts it from the verb.

    Those of a day or a place between verb and object part nothing: “levantó el martes en Lugo la orden de arresto”.
    """
    at, small, passed = start, _small(structure.pack.code), between(structure.pack.code)
    while at < first:
        behind = passed(structure.tokens, at, first)
        word = structure.tokens[at].text.lower()
        if behind == at and (word == "," or word in small):
            return True
        at = max(behind, at + 1)
    return False


def _is_governed(first: int, structure: Structure) -> bool:
    """Whether a preposition stands before a noun and what is said of it: “after the arrest”, “bei der Festnahme”."""
    for token in reversed(structure.tokens[max(0, first - _GOVERNED) : first]):
        if token.text.lower() in _small(structure.pack.code):
            return True
        if not token.is_word or token.is_capitalised:
            return False
    return False


@cache
def _small(code: str) -> frozenset[str]:
    """Prepositions, but for those of a genitive and such as are articles too (“a prisão”)."""
    return (
        listed(code, "cues", "prepositions") - partitives(code) - listed(code, "cues", "definite_articles", "definite")
    )


def _texts(start: int, end: int, structure: Structure) -> list[str]:
    return [token.text.lower() for token in structure.tokens[start:end]]


def _said(match: Match[str], structure: Structure) -> str:
    return " ".join(token.text for token in structure.tokens[match.start : match.end])


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
    verbs, tokens, last = structure.pack.section("verbs"), structure.tokens, trigger.tokens[1]
    if verbs.get("bracket"):
        found = cue_book(structure.pack.code, "acquits").first(tokens, last, min(clause.end, last + _BEHIND))
        if found is not None:
            return found
    return _split(verbs.get("split_acquittals", ()), trigger, structure, clause)


def _split(verbs: Sequence[Sequence[str]], trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """One of some verbs before a noun whose particle ends the clause behind it."""
    tokens, (first, last) = structure.tokens, trigger.tokens
    for verb, particle in verbs:
        ends = any(token.text.lower() == particle for token in tokens[last : clause.end])
        found = book_of((verb,)).first(tokens, clause.start, first) if ends else None
        if found is not None:
            return found
    return None
