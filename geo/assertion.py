"""Trigger -> did it happen: reported, unconfirmed, planned, background, or not an event at all.

What is denied, wished, feared, asked for or put as a condition is not an event that happened. A trigger that is left
out keeps the reason, so that a reader can see why. Each of these has a module of its own; here is their order, and what
is taken of a trigger before they are asked.
"""

from __future__ import annotations

from dataclasses import replace

from geo.acquittals import accused_and_cleared, cleared_of, taken_back
from geo.asides import stretch_of
from geo.clauses import Clause, Structure
from geo.counterfactuals import unreal
from geo.demands import asked_for, called_for, said_to_be_due, unrealised
from geo.denials import denied
from geo.denied_reports import refuted
from geo.done_infinitives import ends_over_an_infinitive, is_done_before
from geo.fiction import work_about, work_that_tells
from geo.hearsay import is_told_by_others, reported
from geo.hypotheses import conditional, nominal_hypothesis, rehearsed
from geo.judgements import Judgement, cue_in, prepositions_of, words_of
from geo.languages import listed
from geo.model import Trigger
from geo.outlet_names import is_of_an_outlet
from geo.questions import asked, asked_whether, supposed
from geo.reasons import reason_before
from geo.said_before import said_of_a_thing
from geo.scores import score_beside
from geo.sufferers import named_after_it
from geo.ultimatums import utters_a_threat
from geo.under_way import held, only_says_which, planned_before
from geo.verbs import Tense, VerbReading, is_auxiliary, is_noun_of_a_verb, is_past_form, reading

_DASHES = frozenset("-–—")
_LONGEST_GENERIC = 4  # words of a phrase for what is usual


def judge(trigger: Trigger, structure: Structure) -> Judgement:
    """Whether the deed that a trigger names happened, as far as its sentence tells."""
    number = structure.clause_at(_verb_at(trigger, structure))
    clause = structure.clauses[number]
    if clause.quoted:
        return Judgement(None, "said inside a quotation")
    untold = _untold(trigger, structure, clause)
    if untold:
        return Judgement(None, untold)
    verb = _verb_of(trigger, structure, clause)
    if utters_a_threat(trigger, structure, clause, verb):
        return reported(trigger, structure, clause, verb)
    passed = _passed_by(trigger, structure, clause, verb)
    for rule in (
        denied,
        unreal,
        conditional,
        nominal_hypothesis,
        rehearsed,
        called_for,
        asked_for,
        said_to_be_due,
        unrealised,
        _generic,
        _planned,
    ):
        if rule in passed:
            continue
        verdict = rule(trigger, structure, number, verb)
        if verdict is not None:
            return verdict
    return reported(trigger, structure, clause, verb)


def _passed_by(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> tuple[object, ...]:
    """The rules that are not asked of an infinitive which tells what was done, nor of what was planned and has begun."""
    if held(trigger, structure) == "past":
        return nominal_hypothesis, _planned
    if is_done_before(trigger, structure, clause, verb):
        return denied, unrealised
    return (unrealised,) if ends_over_an_infinitive(structure, clause, verb) else ()


def _untold(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """Why the sentence as a whole, or a court, takes a deed back: a story, a question, a supposition, an acquittal."""
    work = work_that_tells(trigger, structure)
    if work:
        return f"told in a work of fiction: “{work}”"
    about = work_about(trigger, structure)
    if about:
        return f"what a work is about: “{about}”"
    if asked(trigger, structure, clause):
        return "asked, not told"
    whether = asked_whether(trigger, structure, clause)
    if whether:
        return f"asked, not told: “{whether}”"
    condition = supposed(structure, clause)
    if condition:
        return f"said as a condition: “{condition}”"
    return _undone(trigger, structure, clause)


def _undone(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """Why words that tell of a deed name none: it is a matter of sport, names people, or was taken back."""
    score = score_beside(trigger, structure, clause)
    if score:
        return f"told with the score of a match: “{score}”"
    if _is_only_called_so(trigger, structure):
        return "only called so, between quotation marks"
    before = said_of_a_thing(trigger, structure, clause) or only_says_which(trigger, structure)
    if before:
        return f"said before of a thing: “{before}”"
    people = named_after_it(trigger, structure)
    if people:
        return f"names only people to whom it was done: “{people}”"
    return _cleared_away(trigger, structure, clause)


def _cleared_away(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """Why a deed was taken back, or was never one: a court clears whoever was accused of it, or a report is denied."""
    back = taken_back(trigger, structure, clause)
    if back:
        return f"taken back: “{back}”"
    cleared = cleared_of(trigger, structure, clause) or accused_and_cleared(trigger, structure)
    if cleared:
        return f"nobody was found to have done it: “{cleared}”"
    refutes = refuted(trigger, structure)
    return f"denied: “{refutes}”" if refutes else ""


def _is_only_called_so(trigger: Trigger, structure: Structure) -> bool:
    """Whether a participle stands alone between quotation marks: who calls a vote “stolen” tells of no theft."""
    (first, last), tokens = trigger.tokens, structure.tokens
    if trigger.form == "noun" or last - first != 1 or not 0 < first < last < len(tokens):
        return False
    pack = structure.pack
    start = structure.clauses[structure.clause_at(first)].start if pack.section("verbs").get("bracket") else first - 2
    helpers = listed(pack.code, "verbs", "passive", "bare_passive")
    if any(token.text.lower() in helpers for token in tokens[max(0, start) : first]):
        return False  # “was “murdered”, the prosecutor said” is somebody's word for a deed
    marks = structure.pack.section("cues").get("quotes", ())
    return any(tokens[first - 1].text == opening and tokens[last].text == closing for opening, closing in marks)


def _verb_of(trigger: Trigger, structure: Structure, clause: Clause) -> VerbReading | None:
    """How the verb of the trigger is used; for a noun, also for one whose dictionary form is its verb, None."""
    if trigger.form == "noun":
        return None
    first, last = trigger.tokens
    pack, written = structure.pack, structure.tokens.written
    # “se rendra”, but not “muss ins Gefängnis”
    while (
        first + 1 < last and is_auxiliary(written[first], pack) and written[first + 1] not in prepositions_of(pack.code)
    ):
        first += 1
    if structure.clause_at(first) < structure.clause_at(_verb_at(trigger, structure)):
        first = last - 1
    if is_noun_of_a_verb(structure.tokens[first], pack):
        return None
    found = reading(structure.tokens, first, clause.start, pack)
    shared = _shared_tense(structure, first, clause.start)
    return replace(found, tense=shared) if shared and found.tense in ("past", "present") else found


def _verb_at(trigger: Trigger, structure: Structure) -> int:
    """The token whose clause tells what became of a deed.

    Where verbs stand last, the object of an infinitive stands before its clause: “kündigte an, das Werk in Kiel zu schließen”.
    """
    first, last = trigger.tokens
    return last - 1 if trigger.form == "verb" and structure.pack.section("verbs").get("bracket") else first


def _shared_tense(structure: Structure, at: int, lowest: int) -> Tense | None:
    """The future or conditional of the verb to which an “and” joins one in its base form: “will close a plant and cut jobs”.

    It is asked only where verbs in a bare form may be past ones (`ambiguous_base`), and up to a verb that surely is one.
    """
    tokens, pack = structure.tokens, structure.pack
    joined = lowest < at and tokens.written[at - 1] in listed(pack.code, "cues", "coordinators")
    if not joined or not pack.section("verbs").get("ambiguous_base") or tokens.written[at] != tokens[at].lemma:
        return None
    tenses: tuple[Tense, ...] = ("future", "conditional")
    for index in range(at - 2, lowest - 1, -1):
        found = next((t for t in tenses if tokens.written[index] in listed(pack.code, "verbs", t)), None)
        if found is not None and tokens[index].text.islower():  # “Will” and “May” are names as well
            return found
        if tokens.written[index] != tokens[index].lemma and is_past_form(tokens[index], pack):
            return None
    return None


def _generic(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """“Attacks are frequent”, «нападения — обычное дело»: a habit, not a happening."""
    if verb is not None and verb.tense == "past":
        return None
    if trigger.form != "noun" and not _stands_behind_an_article(trigger, structure):
        return None
    clause = structure.clauses[number]
    cue = cue_in(structure, "generic", clause.start, clause.end)
    if cue is not None and is_of_an_outlet(structure, cue.start, cue.end):  # “the daily Le Monde”
        cue = cue_in(structure, "generic", cue.end, clause.end)
    if cue is None and number + 1 < len(structure.clauses) and structure.tokens[clause.end - 1].text in _DASHES:
        behind = structure.clauses[number + 1].start
        cue = cue_in(structure, "generic", behind, behind + _LONGEST_GENERIC)
        cue = cue if cue is not None and cue.start == behind else None
    # Of a word that may be a verb only what is said of it tells: “all'ordine del giorno”, but not “sempre a maggio”.
    tells = cue is not None and (trigger.form == "noun" or cue.end - cue.start > 1)
    return Judgement(None, f"a habit: “{words_of(structure, cue)}”") if cue and tells else None


def _stands_behind_an_article(trigger: Trigger, structure: Structure) -> bool:
    """Whether a word that the dictionary has as a verb is a noun here: “le rapine sono all'ordine del giorno”."""
    articles = listed(structure.pack.code, "cues", "definite_articles", "definite", "indefinite")
    first, last = trigger.tokens
    return last - first == 1 and first > 0 and structure.tokens.written[first - 1] in articles


def _planned(trigger: Trigger, structure: Structure, _number: int, verb: VerbReading | None) -> Judgement | None:
    """A future form, a word for plans in the clause, or one among the words of the deed: “is expected in Lyon”."""
    own = cue_in(structure, "planned", *trigger.tokens)
    if own is not None and set(own.entry.split()) - {"~"} <= set(trigger.entry.split()):
        return Judgement("planned", f"announced: “{words_of(structure, own)}”")
    if verb is not None and verb.tense == "future":
        return Judgement("planned", "told in the future tense")
    if verb is not None and verb.tense in ("past", "hearsay"):
        return None
    announced = planned_before(trigger, structure) if held(trigger, structure) == "future" else None
    cue = announced or cue_in(structure, "planned", *stretch_of(trigger.tokens[0], structure))
    if cue is None or (cue is not announced and trigger.form == "verb" and cue.start >= trigger.tokens[0]):
        return None
    if is_told_by_others(cue.start, structure) or reason_before(trigger, structure):
        return None
    return Judgement("planned", f"announced: “{words_of(structure, cue)}”")
