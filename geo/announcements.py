"""Who says what somebody will or should do tells more than that he said something: he promises, threatens or demands.

    said it would attack, a anunțat că va retrage          the speaker's own deed
    said Athens would go to war if Turkey ...              harm under a condition, whoever does it
    Poland will send food, the minister announced          help that is foretold, whoever sends it
    said the United Nations should send peacekeepers       what another ought to do

A verb of saying beside such a deed becomes a promise, a threat or a demand. Which of the first two it is, the type of the
deed tells (`announced_as`); the deed itself stays what it is, planned or merely possible. The codebook of PLOVER counts
announced intentions to cooperate among AGREE, announced harm among THREATEN, and what others should do among REQUEST.

The words stand in the `cues` of a language's pack: `obligations` (“must”), and `onlookers`, who only tell what others
mean to do (“analysts say the army will attack if ...”).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.languages import listed, load
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import VerbReading, is_past_form, reading

_SPEECH = "STATEMENT"
_THREAT, _PROMISE, _DEMAND = "THREATEN", "AGREE", "REQUEST"
_REACH = 8  # tokens from a verb of saying to the deed of who speaks: “said | in a statement that it | would ...”
_SPEAKER = 6  # tokens on both sides of a verb of saying among which its subject stands
_SUBJECT = 5  # tokens before “must” among which a name or a noun for people or a body stands


def with_intentions(found: Sequence[Trigger], structure: Structure) -> tuple[Trigger, ...]:
    """The triggers of a sentence; a verb of saying becomes what its speaker does in saying so."""
    verbs = [trigger for trigger in found if trigger.form == "verb"]
    return tuple(_as_meant(trigger, verbs, structure) for trigger in found)


def _as_meant(said: Trigger, verbs: Sequence[Trigger], structure: Structure) -> Trigger:
    if said.event_type != _SPEECH or said.form != "verb":
        return said
    announced = _own_intention(said, verbs, structure)
    if announced is None and not _is_an_onlookers(said, structure):
        found = (_said_in(stretch, verbs, structure) for stretch in _what_is_said(said, verbs, structure))
        announced = next((name for name in found if name), None)
    if announced is None:
        return said
    name, _, mode = announced.partition("/")
    return replace(said, event_type=name, mode=mode or load_type(name).default_mode)


def _own_intention(said: Trigger, verbs: Sequence[Trigger], structure: Structure) -> str | None:
    """What the speaker announces of himself: the deed told next is his, and still to be done."""
    deed = next((verb for verb in verbs if verb.tokens[0] >= said.tokens[1]), None)
    if deed is None or not _is_the_speakers(said, deed, structure):
        return None
    return load_type(deed.event_type).announced_as


def _is_the_speakers(said: Trigger, deed: Trigger, structure: Structure) -> bool:
    """Whether the deed is still to be done, and by nobody else: its subject is a pronoun, or left out."""
    verb = _reading(deed, structure, said.tokens[1])
    if verb.passive or verb.tense not in ("future", "conditional") or verb.start - said.tokens[1] > _REACH:
        return False
    between = [token.text.lower() for token in structure.tokens[said.tokens[1] : verb.start]]
    return meets_speaker(between, structure) and not _is_negated(deed, verb, structure, between)


def meets_speaker(between: Sequence[str], structure: Structure) -> bool:
    """Whether nobody else is named before the verb: a pronoun stands there or, where subjects are dropped, “that”."""
    code, verbs = structure.pack.code, structure.pack.section("verbs")
    pronouns = _words(code, "pronouns") - _words(code, "relative")
    if verbs.get("bracket"):  # the verb stands last, and its subject far before it
        return not pronouns.isdisjoint(between)
    links = pronouns if verbs.get("ambiguous_base") else pronouns | _words(code, "complements")
    return bool(between) and between[-1] in links


def _what_is_said(said: Trigger, verbs: Iterable[Trigger], structure: Structure) -> list[tuple[int, int]]:
    """The tokens that somebody says, up to the next verb of saying: behind the verb, and before “..., officials said”.

    Behind a comma the words do not tell “..., said the minister” from “the minister, who was in Bonn, said it would”.
    """
    first, last = said.tokens
    others = [verb.tokens for verb in verbs if verb.event_type == _SPEECH and verb is not said]
    behind = last, min((start for start, _ in others if start > first), default=len(structure.tokens))
    clause = _clause(said, structure)
    if clause.opener != "speech":
        return [behind]
    return [(max((end for _, end in others if end <= clause.start), default=0), clause.start), behind]


def _said_in(stretch: tuple[int, int], verbs: Iterable[Trigger], structure: Structure) -> str | None:
    """What somebody does who says such words."""
    start, end = stretch
    deeds = [deed for deed in verbs if start <= deed.tokens[0] < end]
    return _demand(start, end, structure) or _foretold(deeds, stretch, structure)


def _is_an_onlookers(said: Trigger, structure: Structure) -> bool:
    """Whether those speak, or the verb is of those, who only tell what others do: “experts say”, “confirmed that”."""
    clause, (first, last) = _clause(said, structure), said.tokens
    lowest, highest = max(clause.start, first - _SPEAKER), min(clause.end, last + _SPEAKER)
    return cue_book(structure.pack.code, "onlookers").first(structure.tokens, lowest, highest) is not None


def _demand(start: int, end: int, structure: Structure) -> str | None:
    """Whether it is said that somebody who is named ought to do something."""
    duties = cue_book(structure.pack.code, "obligations").find(structure.tokens, start, end)
    return _DEMAND if any(_binds_somebody(duty, start, end, structure) for duty in duties) else None


def _binds_somebody(duty: Match[str], start: int, end: int, structure: Structure) -> bool:
    """Whether somebody stands before “must” and a verb behind it: neither “should it ...” nor “should have known”."""
    tokens, pack = structure.tokens, structure.pack
    clause = structure.clauses[structure.clause_at(duty.start)]
    lowest = max(start, clause.start)
    if _is_beside(clause, start) or duty.end >= end or duty.start == lowest:
        return False
    behind = tokens[duty.end]
    bracket = bool(pack.section("verbs").get("bracket"))
    written = behind.text.lower()
    helps = written in listed(pack.code, "verbs", "perfect")
    was = written in listed(pack.code, "verbs", "passive") and is_past_form(behind, pack)  # “должен был”
    done = not bracket and (helps or was)
    if not behind.is_word or done or tokens[duty.start - 1].text.lower() in _words(pack.code, "pronouns"):
        return False
    subject = tokens[max(lowest, duty.start - _SUBJECT) : duty.start]
    return any(_names_somebody(token.text, token.lemma, pack.code) for token in subject)


@cache
def _names_somebody(text: str, lemma: str, code: str) -> bool:
    kinds = load(code).section("actors").get("kinds", {})
    nouns = {word.lstrip("=") for kind, listed in kinds.items() if kind != "object" for word in listed}
    proper = load(code).section("dates").get("proper", ())  # “on Monday”
    return (text[:1].isupper() and text.lower() not in proper) or lemma in nouns or text.lower() in nouns


def _is_beside(clause: Clause, start: int) -> bool:
    """Whether a clause is none of what is said: an if, or more about a noun, but not “sagte, die Armee werde”."""
    return clause.opener == "condition" or (clause.opener == "relative" and clause.start > start)


def _foretold(deeds: Sequence[Trigger], stretch: tuple[int, int], structure: Structure) -> str | None:
    """What is announced of whomever: harm under a condition, or help that will come."""
    start, end = stretch
    conditions = any(clause.opener == "condition" and start <= clause.start < end for clause in structure.clauses)
    for deed in deeds:
        announced = load_type(deed.event_type).announced_as
        if announced is None or _is_beside(_clause(deed, structure), start):
            continue
        verb = _reading(deed, structure)
        if _is_negated(deed, verb, structure):
            continue
        name = announced.partition("/")[0]
        if name == _THREAT and conditions and verb.tense in ("future", "conditional", "hearsay"):
            return announced
        if name == _PROMISE and (deed.strong or deed.met == "words") and _will_be(deed, verb, structure):
            return announced
    return None


def _will_be(deed: Trigger, verb: VerbReading, structure: Structure) -> bool:
    """Whether a deed is to come for sure: “would” of what was said, not “could”."""
    if verb.tense != "conditional":
        return verb.tense == "future"
    foretells = structure.pack.section("verbs").get("foretells", ())
    return any(token.text.lower() in foretells for token in structure.tokens[verb.start : deed.tokens[0]])


def _is_negated(deed: Trigger, verb: VerbReading, structure: Structure, before: Iterable[str] = ()) -> bool:
    helpers = (token.text.lower() for token in structure.tokens[max(0, verb.start - 1) : deed.tokens[0]])
    return not _words(structure.pack.code, "negation").isdisjoint((*before, *helpers))


def _reading(deed: Trigger, structure: Structure, lowest: int = 0) -> VerbReading:
    first = deed.tokens[0]
    return reading(structure.tokens, first, max(lowest, _clause(deed, structure).start), structure.pack)


def _clause(trigger: Trigger, structure: Structure) -> Clause:
    return structure.clauses[structure.clause_at(trigger.tokens[0])]


@cache
def _words(code: str, key: str) -> frozenset[str]:
    return frozenset(entry.lstrip("=") for entry in load(code).section("cues").get(key, ()) if " " not in entry)
