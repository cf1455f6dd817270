"""Deeds of which a court clears somebody: “acquitted the mayor of taking bribes”, “vom Vorwurf des Mordes freigesprochen”.

Nobody is found to have done them, so they are no deeds that are told. A language pack lists the words for it among its
cues (`acquits`), and the verbs whose particle ends the clause (`split_acquittals` of its verbs). They stand before what
somebody was charged with; where verbs end a clause (`bracket`), behind it as well. That an attack happened stays true
whoever is cleared: “acquitted three men over the attack on a museum” doubts no attack, while “a charge of assault” may.

What somebody was accused of may be told at length beside it, before or behind what clears him: “acquitted the nurse accused
of having poisoned two patients”, “the nurse, accused of having poisoned two patients, was cleared”. The words for it are
`accused_of`, those that clear of it `clears` too; beside a conviction (`convicts`) nobody can tell who was cleared.
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
_DEEDS = _CHARGES | {"COERCE", "FIGHT", "HEALTH", "THREATEN"}  # what people are accused of at length; poison is HEALTH
_LENGTH = 12  # tokens of the charge before its deed
_APART = 24  # tokens between the charge and what clears of it, what was done to whom, where and when between
_ATTRIBUTE = 6  # tokens behind a deed up to the end of “wegen Mordes in Kiel angeklagter …”
_OPENS = 2  # tokens from the accusation to the comma behind which the charge is told: “angeklagt war, …”
_STOPS = frozenset(";:")


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


def accused_and_cleared(trigger: Trigger, structure: Structure) -> str:
    """The words that clear somebody of the deed of which the same sentence says that he was accused; “” where none do.

    An attack that everybody knows of, and what a relative clause tells of it, happened all the same.
    """
    if trigger.event_type not in _DEEDS or trigger.mode == _COURT or _is_known(trigger, structure):
        return ""
    tokens, code, (first, last) = structure.tokens, structure.pack.code, trigger.tokens
    found = [*cue_book(code, "acquits").find(tokens), *cue_book(code, "clears").find(tokens)]
    if not found or cue_book(code, "convicts").first(tokens, 0, len(tokens)) is not None:
        return ""
    for charge in reversed(cue_book(code, "accused_of").find(tokens, max(0, first - _LENGTH), last + _ATTRIBUTE)):
        if not _tells(charge, trigger, structure):
            continue
        for clears in found:
            if clears.start < trigger.tokens[1] and trigger.tokens[0] < clears.end:
                continue
            if _is_of_one_breath(clears, charge, trigger, structure):
                return _said(clears, structure)
    return ""


def _is_known(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun points to an attack, a fire or a fight as to what everybody saw."""
    plain = trigger.event_type in _PLAIN or trigger.event_type == "FIGHT"
    return plain and trigger.mode != _SEXUAL and is_definite(trigger, structure)


def _tells(charge: Match[str], trigger: Trigger, structure: Structure) -> bool:
    """Whether a deed is what the words of an accusation stand before, or the accusation itself."""
    first, last = trigger.tokens
    if first < charge.end:
        return charge.start < last
    words = _texts(charge.end, first, structure)
    comma = words.index(",") if "," in words else -1
    if comma > _OPENS or "," in words[comma + 1 :] or not _STOPS.isdisjoint(words):
        return False
    number = structure.clause_at(first)
    clause = structure.clauses[number]
    return not (clause.start > charge.end and clause.opener == "relative")


def _is_of_one_breath(clears: Match[str], charge: Match[str], trigger: Trigger, structure: Structure) -> bool:
    """Whether what clears somebody stands near the charge, before it or behind it."""
    if clears.end <= charge.start:
        start, end, reach = clears.end, charge.start, _REACH
    elif clears.start >= trigger.tokens[1]:
        start, end, reach = trigger.tokens[1], clears.start, _APART
    else:
        return charge.end <= clears.start < trigger.tokens[0] and clears.start - charge.end <= _OPENS
    return end - start <= reach and _STOPS.isdisjoint(_texts(start, end, structure))


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
