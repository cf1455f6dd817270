"""What a relative clause tells of the deed that a noun before it names: “the fire that broke out on Sunday in Leeds”.

A language pack lists verbs that say that a deed came about (`came_about` of its cues) and relative words for people only
(`relative_people`), whose clause is about nobody's deed.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.asides import clause_about, opens_relative, stretch_of, verb_groups
from geo.clauses import Structure
from geo.cue_words import cue_book, partitives
from geo.event_types import load as load_type
from geo.languages import listed
from geo.model import Trigger
from geo.verbs import reading

_NEAR = 2  # tokens between a relative word and the verb of which it is the subject (“que ayer arrasó”)
_FAR = 8  # tokens between a noun and a clause that says that it came about
_ATTRIBUTE = 3  # tokens between a noun and the clause about what it is the deed of
_OWNED = 3  # tokens before a noun among which a preposition makes it the attribute of another one


def told_by_relative(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> tuple[int, int] | None:
    """The tokens of a relative clause that tell how the deed of the noun before it came about, or what it did; else None."""
    if trigger.form != "noun":
        return None
    about = clause_about(trigger.tokens, structure)
    behind = about or _clause_farther_behind(trigger, structure)
    if behind is None:
        return None
    opening = max(trigger.tokens[1], behind[0] - 1)  # the preposition of a relative word stands before it
    came = cue_book(structure.pack.code, "came_about").first(structure.tokens, opening, behind[1])
    if came is not None:
        behind = behind[0], _next_comma(came.end, behind[1], structure)
    told = [t for t in triggers if trigger.tokens[1] <= t.tokens[0] < behind[1]]
    if any(t.event_type != trigger.event_type for t in told):
        return None
    if came is not None:
        return behind
    if about is None:
        inside = [t for t in told if t.form == "verb" and behind[0] <= t.tokens[0]]
        return behind if inside and _is_of_its_attribute(trigger, behind[0], structure) else None
    return about if any(about[0] <= t.tokens[0] for t in told) or _is_its_subject(trigger, about, structure) else None


def _is_of_its_attribute(trigger: Trigger, start: int, structure: Structure) -> bool:
    """Whether a clause from `start` on tells of what a noun is the deed of: “the crash of a plane that fell on Friday”."""
    between = [token for token in structure.tokens[trigger.tokens[1] : start] if token.text != ","]
    code = structure.pack.code
    small = listed(code, "cues", "prepositions") - partitives(code)
    return 0 < len(between) <= _ATTRIBUTE and not any(not t.is_word or t.text.lower() in small for t in between)


def _next_comma(start: int, end: int, structure: Structure) -> int:
    """Where a comma closes what is told: “do którego doszło we wtorek, zamknięto kopalnię”."""
    return next((index for index in range(start, end) if structure.tokens[index].text == ","), end)


def _clause_farther_behind(trigger: Trigger, structure: Structure) -> tuple[int, int] | None:
    """The relative clause behind what says more of a noun: “the election of a mayor in Bălți that took place on Sunday”."""
    number = structure.clause_at(trigger.tokens[0]) + 1
    if number >= len(structure.clauses) or structure.clauses[number].start - trigger.tokens[1] > _FAR:
        return None
    return stretch_of(structure.clauses[number].start, structure) if opens_relative(number, structure) else None


def _is_its_subject(trigger: Trigger, about: tuple[int, int], structure: Structure) -> bool:
    """Whether a sudden deed does what the clause tells: its verb follows the relative word and is no passive."""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    if not load_type(trigger.event_type).sudden or structure.pack.section("verbs").get("bracket"):
        return False
    before = {token.text.lower() for token in tokens[max(0, first - _OWNED) : first]}
    start = about[0] + (tokens[about[0]].text == ",")
    if before & partitives(code) or tokens[start].text.lower() in listed(code, "cues", "relative_people"):
        return False
    verb = next(iter(verb_groups(start + 1, about[1], structure)), None)
    if verb is None or verb[0] - start > _NEAR:
        return False
    return not reading(tokens, verb[1], start + 1, structure.pack).passive
