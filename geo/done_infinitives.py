"""Infinitives that tell what happened all the same: “tras firmar un acuerdo”, “bănuiți a fi călăuze au fost arestați”.

The `verbs` of a pack list what opens the former (`after_which_done`) and the small words that may stand in between.
"""

from __future__ import annotations

from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.judgements import cue_in
from geo.languages import listed
from geo.model import Trigger
from geo.verbs import VerbReading, is_auxiliary, reading

_DONE_REACH = 4  # tokens: “después de | se reunir”


def ends_over_an_infinitive(structure: Structure, clause: Clause, verb: VerbReading | None) -> bool:
    """Whether a finite verb behind an infinitive is that of the sentence: “doi bărbați bănuiți a fi călăuze au fost arestați”."""
    if clause.opener != "infinitive" or verb is None or verb.tense != "past" or verb.start <= clause.start + 1:
        return False
    helper, pack = structure.tokens[verb.start], structure.pack
    finite = is_auxiliary(helper.text.lower(), pack) and helper.text.lower() != helper.lemma
    return finite and not pack.section("verbs").get("bracket")


def is_done_before(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> bool:
    """Whether an infinitive tells what was done before something else that happened: “luego de firmar un acuerdo”.

    What somebody is still to do does not tell whether that came before: “viajará después de reunirse con los mineros”.
    """
    if verb is None or verb.tense != "infinitive" or load_type(trigger.event_type).speech:
        return False
    leads = cue_in(structure, "after_which_done", verb.start - _DONE_REACH, verb.start, "verbs")
    if leads is None or not all(_is_small(structure, index) for index in range(leads.end, verb.start)):
        return False
    start = structure.clauses[max(0, structure.clause_at(clause.start) - 1)].start
    ahead = (reading(structure.tokens, index, start, structure.pack).tense for index in range(start, clause.end))
    return "future" not in ahead and cue_in(structure, "planned", start, clause.end) is None


def _is_small(structure: Structure, index: int) -> bool:
    """Whether a token may stand between what opens an infinitive and the infinitive: “depois de se reunir”."""
    word, code = structure.tokens.written[index], structure.pack.code
    return word in listed(code, "verbs", "between") and word not in listed(code, "cues", "negation")
