"""Negation that stands behind its verb, as German has it: “schließt sein Werk nicht”, “tritt nicht zurück”.

Where the verb is second in its clause (`bracket` of a pack's `[verbs]`), its negation comes last, or before the part of
the verb that closes the clause (`negation_last` of the cues), or with the object (“streicht keine Stellen”). Nobody may
open the clause as well, however far off the participle is: “Niemand wurde in Kiel festgenommen”.
"""

from __future__ import annotations

from geo.asides import verb_groups
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import is_auxiliary

_CLOSING = 2  # words behind the negation that may close the clause: “nicht zurück”, “nicht mehr an”


def negated_behind(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """The negation of a verb that stands behind it, with its object, or as its subject far before it."""
    if trigger.form == "noun" or not structure.pack.section("verbs").get("bracket"):
        return None
    return _at_the_end(trigger, structure, clause) or _inside(trigger, structure) or _nobody(trigger, structure, clause)


def _at_the_end(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    tokens, code, last = structure.tokens, structure.pack.code, trigger.tokens[1]
    found = next(reversed(cue_book(code, "negation_last").find(tokens, last, clause.end)), None)
    if found is None or any(_is_verb(at, structure) for _, at in verb_groups(last, found.start, structure)):
        return None
    joins = listed(code, "cues", "coordinators")
    if any(token.text.lower() in joins or token.text in ",;:" for token in tokens[last : found.start]):
        return None
    rest = [token for token in tokens[found.end : clause.end] if token.is_word]
    where = listed(code, "places", "locative")
    closes = all(not token.is_capitalised and token.text not in where for token in rest)
    return found if closes and len(rest) <= _CLOSING else None


def _is_verb(at: int, structure: Structure) -> bool:
    """Whether what looks like a verb is one: no noun (“den Angeklagten”), and nothing before one (“das besetzte Haus”)."""
    tokens = structure.tokens
    before_noun = at + 1 < len(tokens) and tokens[at + 1].is_capitalised
    return not tokens[at].is_capitalised and not before_noun


def _inside(trigger: Trigger, structure: Structure) -> Match[str] | None:
    """A negation among the words of the deed that its entry does not ask for: “streicht in Ulm keine Stellen”."""
    tokens, code, (first, last) = structure.tokens, structure.pack.code, trigger.tokens
    alone = listed(code, "cues", "not_alone")
    for match in cue_book(code, "negation").find(tokens, first + 1, last):
        behind = tokens[match.end].text if match.end < len(tokens) else ""
        if f"={tokens[match.start].text.lower()}" not in trigger.entry.split() and behind not in alone:
            return match
    return None


def _nobody(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    tokens, start = structure.tokens, clause.start
    found = cue_book(structure.pack.code, "nobody_first").first(tokens, start, start + 1)
    if (
        found is None
        or found.end >= trigger.tokens[0]
        or not is_auxiliary(tokens[found.end].text.lower(), structure.pack)
    ):
        return None
    return found
