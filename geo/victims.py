"""Who died in a deed or was hurt by it, and who broke it up, did not do it: “two died in the crash”, “police dispersed a march”.

A noun for a deed has no subject of its own, and whoever stands before it is taken for its doer. Where the verb beside it
tells what became of them, they suffered the deed; where a force or a government does another deed to it, that is all they did.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.clauses import Clause, Structure
from geo.fates import Cue, cues_in
from geo.model import Actor, Span, Trigger
from geo.named import Named
from geo.noun_phrases import nearest_without_preposition
from geo.participants import participants
from geo.quantities import opens_a_number
from geo.verbs import is_gerund, reading

_HARMS = frozenset({"ACCIDENT", "ASSAULT", "DISASTER", "FIRE", "HEALTH"})
_FATES = frozenset({"casualties", "dead", "injured", "missing"})
_MISHAP = "ACCIDENT"
_MISHAPS = frozenset({_MISHAP, "DISASTER", "FIRE"})
_HURT = frozenset({"dead", "injured"})
_CRIME, _TRIAL = "CRIME", "trial"
_AGAINST = {
    "PROTEST": frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT"}),
    _CRIME: frozenset({"ACCUSE", "COERCE", _CRIME}),
}
"""Types of deeds -> those that others do to them or on account of them: a march is broken up, a murder investigated."""
_ATTRIBUTES = 2  # tokens between a verb and its object: a day, an adverb
_OF_STATES = frozenset({"armed_force", "government", "organisation", "state"})


def doers(
    actors: Sequence[Actor], trigger: Trigger, structure: Structure, named: Sequence[Named], triggers: Sequence[Trigger]
) -> tuple[Actor, ...]:
    """The people and bodies of a deed; who suffered it is its target, and who only did something to it is none of them."""
    acting = [actor for actor in actors if actor.role == "actor"]
    if trigger.event_type in _MISHAPS and trigger.form == "verb":
        told = {a.span for a in actors}
        actors = (*actors, *(a for a in _hurt_by_it(trigger, structure, named) if a.span not in told))
    if acting and trigger.event_type in _HARMS:
        suffering = _sufferers(trigger, structure, named)
        hit = [a for a in acting if a.span in suffering or _carried(a, trigger, structure)]
        return tuple(replace(a, role="target") if a in hit else a for a in actors)
    if acting and trigger.event_type in _AGAINST and trigger.form == "noun":
        others = _doers_of_others(trigger, structure, named, triggers)
        return tuple(a for a in actors if a.role != "actor" or a.span not in others)
    return tuple(actors)


def _sufferers(trigger: Trigger, structure: Structure, named: Sequence[Named]) -> frozenset[Span]:
    """Where those stand of whom the clause of a deed tells that they died, were hurt or are missing."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    cues = [cue for cue in cues_in(structure) if cue.kind in _FATES and clause.start <= cue.start < clause.end]
    if not cues or (trigger.form == "verb" and not any(_overlap(cue, trigger.tokens) for cue in cues)):
        return frozenset()
    kept, asked = structure.tokens.kept, ("sufferers", clause.start)
    if asked not in kept:  # all deeds of a clause ask for the same
        kept[asked] = _told_of(cues, clause, structure, named)
    found: frozenset[Span] = kept[asked]
    return found


def _told_of(cues: Sequence[Cue], clause: Clause, structure: Structure, named: Sequence[Named]) -> frozenset[Span]:
    """Where those stand to whom the words for fates of a clause belong."""
    inside = (n for n in named if n.sentence == structure.sentence.index and not n.dependent)
    here = [n for n in inside if clause.start <= n.tokens[0] < clause.end]
    called = [n for n in here if not n.proper and any(cue.role == "nouns" and _overlap(cue, n.tokens) for cue in cues)]
    told = [n for cue in cues for n in _subject(cue, here, clause, structure)]
    return frozenset(n.actor.span for n in (*called, *told))


def _hurt_by_it(trigger: Trigger, structure: Structure, named: Sequence[Named]) -> list[Actor]:
    """Those who are told to have died or been hurt right behind a comma: “two trams collided, eleven people were hurt”."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    commas = [at for at in range(trigger.tokens[1], clause.end) if structure.tokens[at].text == ","]
    if len(commas) != 1:
        return []
    behind = [n for n in named if commas[0] < n.tokens[0] < clause.end and not n.dependent]
    cues = [cue for cue in cues_in(structure) if cue.kind in _HURT and commas[0] < cue.start < clause.end]
    found = [n.actor for cue in cues for n in _subject(cue, behind, clause, structure)]
    return [replace(actor, role="target") for actor in dict.fromkeys(found)]


def _carried(actor: Actor, trigger: Trigger, structure: Structure) -> bool:
    """Whether somebody was only on board of what had an accident: “a coach carrying pensioners crashed”."""
    at = structure.tokens_of(actor.span)[0] - 1
    is_mishap = trigger.event_type == _MISHAP and trigger.form == "verb"
    return is_mishap and at > 0 and is_gerund(structure.tokens.written[at], structure.pack)


def _subject(cue: Cue, here: Sequence[Named], clause: Clause, structure: Structure) -> list[Named]:
    """Those who stand before a verb that tells what became of them, or right behind one that tells who did it to them."""
    verb = reading(structure.tokens, cue.start, clause.start, structure.pack)
    if cue.role == "deeds" and not verb.passive:
        after = [n for n in here if 0 <= n.first - cue.end <= _ATTRIBUTES]
        return nearest_without_preposition(structure, after, at_end=False)
    if cue.role == "totals" or not (cue.role == "states" or verb.passive) or _is_counted(cue, structure):
        return []
    before = [n for n in here if n.tokens[1] <= min(verb.start, cue.start)]
    return nearest_without_preposition(structure, before, at_end=True)


def _is_counted(cue: Cue, structure: Structure) -> bool:
    """Whether a number before the word makes it a noun: “a operação terminou com seis mortos”, “a fait neuf blessés”."""
    at, code = cue.start - 1, structure.pack.code
    return at >= 0 and opens_a_number(structure.tokens.written[at], code) is not None


def _overlap(cue: Cue, tokens: tuple[int, int]) -> bool:
    return cue.start < tokens[1] and tokens[0] < cue.end


def _doers_of_others(
    trigger: Trigger, structure: Structure, named: Sequence[Named], triggers: Sequence[Trigger]
) -> frozenset[Span]:
    """Where the forces and bodies stand that break up, forbid, condemn or judge what a noun names, in its clause."""
    clause, against = structure.clause_at(trigger.tokens[0]), _AGAINST[trigger.event_type]
    verbs = [
        other
        for other in triggers
        if other.form == "verb"
        and other.event_type in against
        and structure.clause_at(other.tokens[0]) == clause
        and (other.event_type != _CRIME or other.mode == _TRIAL)
    ]
    return frozenset(span for verb in verbs for span in _bodies(verb, structure, named))


def _bodies(verb: Trigger, structure: Structure, named: Sequence[Named]) -> frozenset[Span]:
    """Where the forces and bodies stand that do what a verb tells; kept with the sentence, as each noun of its clause asks."""
    kept, asked = structure.tokens.kept, ("bodies", verb.span, verb.event_type, verb.mode)
    if asked not in kept:
        acting = (a for a in participants(verb, structure, named) if a.role in {"actor", "speaker"})
        kept[asked] = frozenset(a.span for a in acting if a.kind in _OF_STATES)
    found: frozenset[Span] = kept[asked]
    return found
