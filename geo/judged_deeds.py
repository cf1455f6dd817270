"""“Condemned the attack and promised generators to Kyiv”: what somebody does after he spoke of a deed is no scene of that.

A noun for a deed that a verb of speech has as its object is known to readers from elsewhere. Behind it “and” and a further
verb say what the speaker did himself, and where.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.joined_verbs import is_before_and
from geo.model import Toponym, Trigger

_OBJECT = 4  # tokens between a verb of speech and the deed that it judges: “condemned in strong words the”


def is_of_what_the_speaker_did(
    toponym: Toponym, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a place stands behind “and” and a further verb of somebody who spoke of the deed."""
    first, at = structure.tokens_of(toponym.mention.span)[0], trigger.tokens[0]
    if trigger.form != "noun" or first < trigger.tokens[1] or not is_before_and(first, trigger, structure):
        return False
    return any(
        other.form == "verb" and 0 <= at - other.tokens[1] <= _OBJECT and load_type(other.event_type).speech
        for other in triggers
    )
