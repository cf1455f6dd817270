"""Deeds that are told as having happened: as news, as something that is not confirmed, or as what was before.

The `cues` of a pack have the words for it (`hearsay`, `claims`, `alleged`, `rumours`, `background`).
"""

from __future__ import annotations

from geo.asides import stretch_of
from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.judgements import Judgement, book_in, cue_in, governing_cue, words_of
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import VerbReading


def reported(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement:
    """Told as having happened; hearsay and old news are marked."""
    if verb is not None and verb.tense == "hearsay":
        return Judgement("unconfirmed", "told in the form of hearsay")
    number = structure.clause_at(clause.start)
    claim = None if load_type(trigger.event_type).speech else governing_cue(structure, number, "claims")
    stretches = _told_in(trigger, structure, clause)
    heard = (cue for start, end in stretches if (cue := _hearsay(trigger, structure, start, end)) is not None)
    cue = next(heard, claim)
    if cue is not None:
        return Judgement("unconfirmed", f"not confirmed: “{words_of(structure, cue)}”")
    cue = cue_in(structure, "background", *stretch_of(trigger.tokens[0], structure))
    if cue is not None and not _counts_hours(structure, cue):
        return Judgement("background", f"earlier than this news: “{words_of(structure, cue)}”")
    return Judgement("reported", "told as having happened")


def _told_in(trigger: Trigger, structure: Structure, clause: Clause) -> list[tuple[int, int]]:
    """The clauses that say how sure a deed is: its own, those that govern it, a report that opens or ends the sentence."""
    own = [(clause.start, clause.end)]
    if load_type(trigger.event_type).speech:
        return own
    number = structure.clause_at(clause.start)
    chain = [structure.clauses[index] for index in structure.governors(number)]
    chain += [other for other in structure.clauses[number + 1 : number + 2] if other.opener == "speech"]
    opening = structure.clauses[0]
    if cue_in(structure, "report", opening.start, opening.end):
        chain.append(opening)
    return [(other.start, other.end) for other in chain if not other.quoted]


def _hearsay(trigger: Trigger, structure: Structure, start: int, end: int) -> Match[str] | None:
    """A word that leaves a deed open: not one that doubts who did it, nor a rumour of which somebody speaks."""
    code, (first, last) = structure.pack.code, trigger.tokens
    speech = load_type(trigger.event_type).speech
    for match in book_in(code, "cues", "hearsay").find(structure.tokens, start, end):
        word = structure.tokens[match.start].text.lower()
        beside = match.end == first or match.start == last
        doubts_another = word in listed(code, "cues", "alleged") and not beside
        spoken = word in listed(code, "cues", "rumours") and (speech or _comes_after(match, last, structure))
        if not doubts_another and not spoken:
            return match
    return None


def _comes_after(rumour: Match[str], last: int, structure: Structure) -> bool:
    """Whether a deed told before came after a rumour: people who “gathered after rumours of a coup” did gather."""
    before = structure.tokens.written[rumour.start - 1]
    return rumour.start > last and before in listed(structure.pack.code, "cues", "after")


def _counts_hours(structure: Structure, cue: Match[str]) -> bool:
    """Whether a word for “earlier” only says by how many hours: “kilka godzin wcześniej”, “Stunden zuvor”."""
    hours = structure.pack.section("dates").get("words", {}).get("unit", {}).get("TH", ())
    return cue.start > 0 and structure.tokens[cue.start - 1].text.lower() in hours
