"""Deeds that are told as having happened: as news, as something that is not confirmed, or as what was before.

The `cues` of a pack have the words for it (`hearsay`, `claims`, `alleged`, `rumours`, `background`).
"""

from __future__ import annotations

from geo.asides import stretch_of, tensed
from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.judgements import Judgement, book_in, cue_in, governing_cue, words_of
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match
from geo.tellings import is_definite
from geo.token_index import once_a_sentence
from geo.verbs import VerbReading, is_auxiliary, reading


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
    if _is_of_what_is_heard(trigger, structure):
        return Judgement("unconfirmed", "brought up by a verb in the form of hearsay")
    cue = cue_in(structure, "background", *stretch_of(trigger.tokens[0], structure))
    if cue is not None and not _counts_hours(structure, cue):
        return Judgement("background", f"earlier than this news: “{words_of(structure, cue)}”")
    return Judgement("reported", "told as having happened")


def is_told_by_others(at: int, structure: Structure) -> bool:
    """Whether an auxiliary that may announce something makes hearsay of its clause: “sollen … getötet worden sein”."""
    if not is_auxiliary(structure.tokens.written[at], structure.pack):
        return False
    start = structure.clauses[structure.clause_at(at)].start
    return reading(structure.tokens, min(at + 1, len(structure.tokens) - 1), start, structure.pack).tense == "hearsay"


def _is_of_what_is_heard(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun is brought up in a clause whose one verb tells hearsay: “une explosion aurait fait trois morts”.

    It is subject or object, or the scene of what is told (“dans une explosion”). What it is known by (“the attack of
    Monday is said to have killed ten”), and what was the occasion, is no hearsay.
    """
    if trigger.form != "noun" or load_type(trigger.event_type).speech or is_definite(trigger, structure):
        return False
    if _is_led_elsewhere(trigger.tokens[0], structure):
        return False
    start, end = stretch_of(trigger.tokens[0], structure)
    if structure.pack.section("verbs").get("bracket"):
        return _has_hearsay(structure, start, end)
    tenses = {tense for _, tense in tensed(start, end, structure)}
    return "hearsay" in tenses and not tenses & {"past", "future"}


@once_a_sentence
def _has_hearsay(structure: Structure, start: int, end: int) -> bool:
    return any(is_told_by_others(at, structure) for at in range(start, end))


def _is_led_elsewhere(first: int, structure: Structure) -> bool:
    """Whether a preposition stands before a noun and its article that tells of no scene: “after an attack”."""
    code = structure.pack.code
    small = listed(code, "cues", "prepositions") - listed(code, "cues", "definite_articles", "indefinite")
    return not (small - listed(code, "places", "locative")).isdisjoint(
        structure.tokens.written[max(0, first - 2) : first]
    )


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
