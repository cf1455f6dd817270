"""What is so every week or year: “the museum opens at ten on Sundays”, “smoking kills thousands a year”.

Told in the present, beside the days or the year in which it comes again and no other, it is a habit, and of no day. A
language pack lists among its cues (`weekly`) names of days that mean each of them beside a present (“le dimanche”), and
what says behind one which of them is meant (`which_day`): “le dimanche suivant”. So do `habitual` words beside a verb in the
present: “floods regularly hit Dhaka”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.model import DateMention, Trigger
from geo.verbs import reading

_NEAR = 3  # tokens between a verb and the word that makes it a habit
_WHICH = 3  # tokens that say which day is meant: “de l'Ascension”
_AGAIN = re.compile(r"XXXX-WXX-\w+|P1Y")


def habit(trigger: Trigger, structure: Structure, dates: Sequence[DateMention]) -> str:
    """The words for the time at which a deed in the present comes again; “” where it is none."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    if trigger.form == "noun":
        return ""
    if not _is_present(trigger, structure, clause):
        return ""
    told = {
        structure.tokens_of(m.span): m for m in dates if clause.start <= structure.tokens_of(m.span)[0] < clause.end
    }
    weekly = _weekly(structure, clause)
    again = [at for at, m in told.items() if m.type == "SET" and _AGAIN.fullmatch(m.value)] or weekly
    again = again or _habitual(trigger, structure, clause)
    known = [at for at, m in told.items() if m.interval is not None and not any(a <= at[0] < b for a, b in weekly)]
    return " ".join(token.text for token in structure.tokens[slice(*again[0])]) if again and not known else ""


def _is_present(trigger: Trigger, structure: Structure, clause: Clause) -> bool:
    """Whether a verb is in the present; a form that may be a past as well is, right behind a word for a habit (“often hit”)."""
    at = trigger.tokens[0]
    token = structure.tokens[at]
    tense = reading(structure.tokens, at, clause.start, structure.pack).tense
    bare = structure.pack.section("verbs").get("ambiguous_base") and token.text.lower() == token.lemma
    habitual = cue_book(structure.pack.code, "habitual").first(structure.tokens, max(0, at - 1), at)
    return tense == "present" or (tense == "past" and bool(bare) and habitual is not None)


def _habitual(trigger: Trigger, structure: Structure, clause: Clause) -> list[tuple[int, int]]:
    """A word for a habit near a verb, or at the head of its clause."""
    first, last = trigger.tokens
    found = cue_book(structure.pack.code, "habitual").find(structure.tokens, clause.start, clause.end)
    near = (m for m in found if first - m.end <= _NEAR and m.start - last <= _NEAR)
    return [(m.start, m.end) for m in near][:1]


def _weekly(structure: Structure, clause: Clause) -> list[tuple[int, int]]:
    """The days that mean each of them, but for those of which it is told which one (“le dimanche 12”, “le lundi suivant”)."""
    found = cue_book(structure.pack.code, "weekly").find(structure.tokens, clause.start, clause.end)
    return [(m.start, m.end) for m in found if not _is_one_day(structure, m.end)]


def _is_one_day(structure: Structure, behind: int) -> bool:
    """Whether the words right behind the name of a day say which one it is."""
    tokens = structure.tokens
    if behind < len(tokens) and tokens[behind].text[0].isdigit():
        return True
    which = cue_book(structure.pack.code, "which_day").first(tokens, behind, behind + _WHICH)
    return which is not None and which.start == behind
