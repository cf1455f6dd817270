"""Who says that he will do something promises it, or threatens with it: “said it would attack”, “a anunțat că va retrage”.

A verb of saying beside such a deed tells more than that something was said. Which of the two it is, the type of the
deed tells (`announced_as`); the deed itself stays what it is, planned or merely possible. The codebook of PLOVER counts
announced intentions to cooperate among AGREE, announced harm among THREATEN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Trigger
from geo.verbs import reading

_SPEECH = "STATEMENT"
_REACH = 8  # tokens between the verb of saying and the deed: “said | in a statement on Monday that it | would ...”


def with_intentions(found: Sequence[Trigger], structure: Structure) -> tuple[Trigger, ...]:
    """The triggers of a sentence; a verb of saying becomes a promise or a threat where its speaker will do the deed."""
    verbs = [trigger for trigger in found if trigger.form == "verb"]
    deeds = dict(pairwise(verbs))
    return tuple(_as_intention(trigger, deeds.get(trigger), structure) for trigger in found)


def _as_intention(said: Trigger, deed: Trigger | None, structure: Structure) -> Trigger:
    if deed is None or said.event_type != _SPEECH:
        return said
    announced = load_type(deed.event_type).announced_as
    if announced is None or not _is_the_speakers(said, deed, structure):
        return said
    name, _, mode = announced.partition("/")
    return replace(said, event_type=name, mode=mode or load_type(name).default_mode)


def _is_the_speakers(said: Trigger, deed: Trigger, structure: Structure) -> bool:
    """Whether the deed is still to be done, and by nobody else: its subject is a pronoun, or left out."""
    tokens, first = structure.tokens, deed.tokens[0]
    lowest = max(said.tokens[1], structure.clauses[structure.clause_at(first)].start)
    verb = reading(tokens, first, lowest, structure.pack)
    if verb.passive or verb.tense not in ("future", "conditional") or verb.start - said.tokens[1] > _REACH:
        return False
    between = [token.text.lower() for token in tokens[said.tokens[1] : verb.start]]
    before = [*between, *(token.text.lower() for token in tokens[verb.start : first])]
    return meets_speaker(between, structure) and _words(structure.pack.code, "negation").isdisjoint(before)


def meets_speaker(between: Sequence[str], structure: Structure) -> bool:
    """Whether nobody else is named before the verb: a pronoun stands there or, where subjects are dropped, “that”."""
    code, verbs = structure.pack.code, structure.pack.section("verbs")
    pronouns = _words(code, "pronouns") - _words(code, "relative")
    if verbs.get("bracket"):  # the verb stands last, and its subject far before it
        return not pronouns.isdisjoint(between)
    links = pronouns if verbs.get("ambiguous_base") else pronouns | _words(code, "complements")
    return bool(between) and between[-1] in links


@cache
def _words(code: str, key: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get(key, ()) if " " not in entry)
