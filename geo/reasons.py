"""What has struck already and is given as the reason of what is still to come: “closed on Friday because of the flood”.

A language pack lists the words before such a noun (`reasons` of its cues), and those that say of it that it is to come
itself (`foreseen`: “because of the storm forecast for Friday”).
"""

from __future__ import annotations

from geo.clauses import Structure
from geo.cue_words import cue_book, partitives
from geo.event_types import load as load_type
from geo.languages import listed
from geo.model import Trigger

_REACH = 4  # tokens of the noun phrase between the words of reason and its noun, and behind it
_ARRANGED = frozenset({"EVACUATE"})  # strikes nobody: it can be arranged for a day


def reason_before(trigger: Trigger, structure: Structure, key: str = "reasons") -> str:
    """The words that make a sudden deed, named by a noun, the reason of something else; “” where there are none.

    `key` is the list of words: `after` makes it what something else came after.
    """
    if trigger.form != "noun" or not load_type(trigger.event_type).sudden or trigger.event_type in _ARRANGED:
        return ""
    return words_before(trigger, structure, key)


def words_before(trigger: Trigger, structure: Structure, key: str) -> str:
    """The words of a list before a noun, with nothing but its own between; “” where there are none, or it is still to come."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    first, last = trigger.tokens
    tokens, code = structure.tokens, structure.pack.code
    found = cue_book(code, key).find(tokens, max(clause.start, first - _REACH - 3), first)
    match = next((m for m in reversed(found) if first - _REACH <= m.end <= first), None)
    if match is None:
        return ""
    small = listed(code, "cues", "prepositions") - partitives(code)
    parted = any(not token.is_word or token.text.lower() in small for token in tokens[match.end : first])
    foreseen = cue_book(code, "foreseen").first(tokens, match.start, min(clause.end, last + _REACH))
    return "" if parted or foreseen else " ".join(token.text for token in tokens[match.start : match.end])
