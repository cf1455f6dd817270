"""Deeds that may be: under a condition, in the conditional, waited for, only possible, feared or thought of.

The `cues` of a pack have the words for it (`hypothesis`, `hypothesis_modal`, `perhaps`, `feared`, `not_before`), its verbs the conditional. What is practised for
(`rehearsed`) did not happen either: “firefighters simulated a train crash”.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.announcements import meets_speaker
from geo.asides import stretch_of, tensed
from geo.clauses import Clause, Structure
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.judgements import (
    Judgement,
    book_in,
    cue_in,
    governing_cue,
    is_at_scene,
    is_bare,
    preposition_between,
    words_of,
)
from geo.languages import listed, load
from geo.model import Trigger
from geo.phrases import Match
from geo.reasons import reason_before
from geo.tellings import is_definite
from geo.verbs import Tense, VerbReading

_HEAD = 3  # tokens at the head of a clause among which “perhaps” stands: “but perhaps”
_LINKS = 4  # tokens: “said | on Thursday that it | would”
_SENT_LINKS = 6  # tokens: “promised | that a special task team | would”
_SENT = ("AID", "MOBILIZE")
_PRACTISED = frozenset({"ACCIDENT", "ASSAULT", "DISASTER", "FIRE"})
_AWAITED = 6  # tokens: “until all foreign fighters leave”
_HARM = "THREATEN"
_NOUN_HYPOTHESIS_REACH = 5  # "fears of a new attack"
_OBJECT = 2  # tokens before a noun among which the preposition stands that governs it
_BESIDE = 2  # tokens behind a noun: “attentat | simulé”
_REHEARSED_REACH = 8  # tokens: “probten | am Samstag in Gera 200 Helfer den | Absturz”


def conditional(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Inside an if-clause, or with a verb in the conditional."""
    clause = structure.clauses[number]
    if clause.opener == "condition":
        return Judgement(None, "said as a condition")
    if verb is not None and verb.tense == "conditional":
        meant = cue_in(structure, "intention", clause.start, clause.end, "verbs")
        if meant is not None and trigger.event_type in ON_A_CALENDAR:
            return Judgement("planned", f"intended: “{words_of(structure, meant)}”")
        said = _said_to_come(trigger, structure, number, verb)
        if said is not None:
            return Judgement("planned", f"announced: “{words_of(structure, said)}”")
        return Judgement(None, "could happen, is not said to have happened")
    return (
        _awaited(trigger, structure, clause, verb)
        or _possible(trigger, structure, clause, verb)
        or _perhaps(trigger, structure, number, verb)
        or _feared(trigger, structure, number, verb)
    )


def _awaited(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement | None:
    """In the present behind “until”: what has to happen first."""
    until = cue_in(structure, "not_before", max(clause.start, trigger.tokens[0] - _AWAITED), trigger.tokens[0])
    if until is not None and verb is not None and verb.tense == "present":
        return Judgement(None, f"named as what is waited for: “{words_of(structure, until)}”")
    return None


def _possible(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement | None:
    """With a word for what may be beside it."""
    modal = cue_in(structure, "hypothesis_modal", clause.start, clause.end)
    if (
        modal is not None
        and abs(modal.start - trigger.tokens[0]) <= 6
        and (verb is None or _governs(modal, trigger, verb))
    ):
        return Judgement(None, f"only possible: “{words_of(structure, modal)}”")
    return None


def _perhaps(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Behind “perhaps” at the head of a clause, or in a clause of its own before it: what is past is not confirmed.

    Of what is to come it says no more than that it may be. Before a figure or an article it may doubt only that (“perhaps 20
    people died”, “perhaps the worst attack”).
    """
    clause = structure.clauses[number]
    said = cue_in(structure, "perhaps", clause.start, min(clause.end, clause.start + _HEAD))
    if said is None and number and clause.opener == "conjunction":
        before = structure.clauses[number - 1]
        words = sum(token.is_word for token in structure.tokens[before.start : before.end])
        said = cue_in(structure, "perhaps", before.start, before.end)
        said = said if said is not None and said.end - said.start == words else None
    if said is None or said.end > trigger.tokens[0] or not _doubts_the_clause(said, structure):
        return None
    start, end = stretch_of(trigger.tokens[0], structure)
    if any(cue_in(structure, key, start, end) is not None for key in ("reasons", "after")):
        return None  # “perhaps the fire broke out because of a leak”: only why is left open
    verbs = tensed(start, end, structure)
    tense = verb.tense if verb is not None else next((tense for _, tense in verbs), "present")
    if tense in ("past", "hearsay"):
        known = is_definite(trigger, structure) or _is_known_by_its_place(trigger, verbs, structure)
        return None if known else Judgement("unconfirmed", f"not confirmed: “{words_of(structure, said)}”")
    ahead = verb is not None or cue_in(structure, "planned", start, end) is not None  # “возможно, завтра атакует”
    is_open = tense in ("future", "subjunctive") or (tense == "present" and ahead)
    return Judgement(None, f"only possible: “{words_of(structure, said)}”") if is_open else None


def _feared(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Behind “fear that”, as far as its clause tells of nothing past: “it is feared that the army will open an offensive”."""
    cue = governing_cue(structure, number, "feared") if structure.clauses[number].opener == "conjunction" else None
    if cue is None or is_definite(trigger, structure):
        return None
    if any(reason_before(trigger, structure, key) for key in ("after", "reasons")):
        return None
    start, end = stretch_of(trigger.tokens[0], structure)
    tenses = {tense for _, tense in tensed(start, end, structure)}
    done = tenses & {"past", "hearsay"} if verb is None else verb.tense in ("past", "hearsay")
    return None if done else Judgement(None, f"feared: “{words_of(structure, cue)}”")


def _is_known_by_its_place(trigger: Trigger, verbs: Sequence[tuple[int, Tense]], structure: Structure) -> bool:
    """Whether a noun stands before its verb where no article tells that it is known: «Возможно, взрыв был слышен в Киеве»."""
    if trigger.form != "noun" or listed(structure.pack.code, "cues", "definite_articles"):
        return False
    return not any(first < trigger.tokens[0] for first, _ in verbs)


def _doubts_the_clause(said: Match[str], structure: Structure) -> bool:
    """Whether no figure and no article stands right behind “perhaps”, but for that of a name; a comma leaves it alone."""
    tokens, code = structure.tokens, structure.pack.code
    if said.end + 1 >= len(tokens) or tokens[said.end].text == ",":
        return said.end + 1 < len(tokens)
    behind, next_one = tokens[said.end], tokens[said.end + 1]
    article = behind.text.lower() in listed(code, "cues", "definite", "definite_articles", "indefinite")
    numbers = load(code).section("dates").get("words", {}).get("number", {})
    figure = behind.text[0].isdigit() or any(behind.text.lower() in words for words in numbers.values())
    return not figure and (not article or next_one.is_capitalised)


def _said_to_come(trigger: Trigger, structure: Structure, number: int, verb: VerbReading) -> Match[str] | None:
    """The verb with which somebody tells in the past what he will do: “confirmed that it would close 22 branches”.

    Who sends help or troops need not be who tells of it: “said 150 soldiers would arrive”. Not so of harm, which is threatened
    with, and where there is an if.
    """
    if (load_type(trigger.event_type).announced_as or "").startswith(_HARM):
        return None
    foretells = structure.pack.section("verbs").get("foretells")  # not “may”
    unsure = foretells is not None and structure.tokens[verb.start].text.lower() not in foretells
    if unsure or any(clause.opener == "condition" for clause in structure.clauses):
        return None
    start = structure.clauses[max(0, number - 1)].start
    said = book_in(structure.pack.code, "actors", "speech_verbs").find(structure.tokens, start, verb.start)
    if not said or verb.start - said[-1].end > _SENT_LINKS:
        return None
    between = [token.text.lower() for token in structure.tokens[said[-1].end : verb.start]]
    if foretells is not None and trigger.event_type in _SENT:
        return None if cue_in(structure, "onlookers", start, verb.start) else said[-1]
    return said[-1] if len(between) <= _LINKS and meets_speaker(between, structure) else None


def _governs(modal: Match[str], trigger: Trigger, verb: VerbReading) -> bool:
    """Whether a modal stands right before a verb that is in no past form: “ar putea ataca”, “poate fi atacat”."""
    return (
        verb.tense in ("present", "participle") and 0 <= verb.start - modal.end <= 1 and modal.end <= trigger.tokens[0]
    )


def nominal_hypothesis(
    trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None
) -> Judgement | None:
    """“Fears of an attack”, “plan for talks”, “efforts to ...”: the noun is what somebody fears, plans or asks for."""
    if is_at_scene(trigger, structure) if verb is None else not is_bare(trigger, structure, verb):
        return None
    clause = structure.clauses[number]
    first = trigger.tokens[0]
    lowest = max(clause.start, first - _NOUN_HYPOTHESIS_REACH)
    cues = book_in(structure.pack.code, "cues", "hypothesis").find(structure.tokens, lowest, first)
    if not cues or _is_the_occasion(trigger, structure, cues[-1].end):
        return None
    if trigger.form == "verb" and verb is None and cue_in(structure, "planned", cues[0].start, cues[0].end):
        return None  # “planuje zamknięcie”: a noun that has a verb for its dictionary form is announced as the verb is
    return Judgement(None, f"only thought of: “{words_of(structure, cues[0])}”")


def rehearsed(trigger: Trigger, structure: Structure, number: int, _verb: VerbReading | None) -> Judgement | None:
    """“Simulated a train crash”, “a mock bombing”: what strikes, and is here only practised for.

    Behind “after” it is why they practise, and behind another preposition what befell them; right behind the word for
    practice it is what they practise (“simulacro de”). A verb that has its object in it tells of practice where that does,
    and a noun also where the word is right behind it: “un attentat simulé”.
    """
    if trigger.event_type not in _PRACTISED:
        return None
    (first, last), clause, start, end = trigger.tokens, structure.clauses[number], *trigger.tokens
    if trigger.form == "noun":
        start, end = max(clause.start, first - _REHEARSED_REACH), min(clause.end, last + _BESIDE)
    cue = next(reversed(book_in(structure.pack.code, "cues", "rehearsed").find(structure.tokens, start, end)), None)
    if cue is None or _is_the_occasion(trigger, structure, cue.end):
        return None
    parted = preposition_between(structure, last, cue.start)
    if parted or preposition_between(structure, max(cue.end + 1, first - _OBJECT), first):
        return None
    return Judgement(None, f"practised for: “{words_of(structure, cue)}”")


def _is_the_occasion(trigger: Trigger, structure: Structure, start: int) -> bool:
    """Whether what struck is what somebody asks or fears something after or because of: “want answers after the fire”."""
    return any(
        reason_before(trigger, structure, key) and cue_in(structure, key, start, trigger.tokens[0]) is not None
        for key in ("after", "reasons")
    )
