"""Trigger -> did it happen: reported, unconfirmed, planned, background, or not an event at all.

What is denied, wished, feared, asked for or put as a condition is not an event that happened. A trigger that is left
out keeps the reason, so that a reader can see why. `split_denials` of a pack's verbs lists verbs of denial that leave a
particle at the end of the clause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from geo.acquittals import cleared_of, taken_back
from geo.announcements import meets_speaker
from geo.asides import stretch_of, verb_groups
from geo.clause_openers import looks_infinitive
from geo.clauses import Clause, Structure
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.fiction import work_about, work_that_tells
from geo.languages import listed, load
from geo.model import Status, Trigger
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook, book_of
from geo.place_words import frame_of
from geo.questions import asked, supposed
from geo.reasons import reason_before
from geo.scores import score_beside
from geo.sufferers import named_after_it
from geo.ultimatums import utters_a_threat
from geo.verbs import Tense, VerbReading, is_auxiliary, is_past_form, reading

_NOUN_NEGATION_REACH = 4  # "no new attack": words between the negation and the noun that it negates
_OBLIGED = 3  # words before a conjunction that opens an infinitive: “no han tenido que”
_IMPLICATIVE_REACH = 1  # "managed to": words between the verb and what it makes true
_JOINED = 2  # tokens before a verb that is joined to another one: “and”, “and to”
_DENIAL_REACH = 6  # “denied the report of an attack”: words between the denial and what was reported
_DENIED_VERB_REACH = 3  # “nie avoir tiré”, “ha smentito di aver ...”
_CANCELLED_REACH = 8  # tokens behind what is called off (“the strike in Kiel was called off”)
_SUBJECT = 3  # tokens before the noun that opens a sentence
_OWNER = 6  # tokens between such a noun and its relative clause (“the summit of the league, which”)
_SHORT = 6  # tokens of an aside without a verb (“по его словам”)
_ASIDE = 16  # tokens of a relative clause, and those behind it, in which its noun is called off
_LINKS = 4  # tokens: “said | on Thursday that it | would”
_SENT_LINKS = 6  # tokens: “promised | that a special task team | would”
_SENT = ("AID", "MOBILIZE")
_AWAITED = 6  # tokens: “until all foreign fighters leave”
_HARM = "THREATEN"
_NOUN_HYPOTHESIS_REACH = 5  # "fears of a new attack"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a trigger; `status` is None where it is not an event."""

    status: Status | None
    reason: str

    @property
    def rejected(self) -> bool:
        """Whether the trigger is not an event."""
        return self.status is None


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
        return _reported(trigger, structure, clause, verb)
    for rule in (_negated, _conditional, _nominal_hypothesis, _asked_for, _unrealised, _generic, _planned):
        verdict = rule(trigger, structure, number, verb)
        if verdict is not None:
            return verdict
    return _reported(trigger, structure, clause, verb)


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
    condition = supposed(structure, clause)
    if condition:
        return f"said as a condition: “{condition}”"
    return _undone(trigger, structure, clause)


def _undone(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """Why words that tell of a deed name none: it is a matter of sport, names people, or was taken back."""
    score = score_beside(trigger, structure, clause)
    if score:
        return f"told with the score of a match: “{score}”"
    people = named_after_it(trigger, structure)
    if people:
        return f"names only people to whom it was done: “{people}”"
    back = taken_back(trigger, structure, clause)
    if back:
        return f"taken back: “{back}”"
    cleared = cleared_of(trigger, structure, clause)
    return f"nobody was found to have done it: “{cleared}”" if cleared else ""


@cache
def _book(code: str, section: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section(section).get(key, ()))


def _cue(structure: Structure, key: str, start: int, end: int, section: str = "cues") -> Match[str] | None:
    return _book(structure.pack.code, section, key).first(structure.tokens, max(start, 0), end)


def _said(structure: Structure, match: Match[str]) -> str:
    return " ".join(token.text for token in structure.tokens[match.start : match.end])


def _verb_of(trigger: Trigger, structure: Structure, clause: Clause) -> VerbReading | None:
    """How the verb of the trigger is used; for a noun, None."""
    if trigger.form == "noun":
        return None
    first, last = trigger.tokens
    pack, written = structure.pack, structure.tokens.written
    # “se rendra”, but not “muss ins Gefängnis”
    while (
        first + 1 < last and is_auxiliary(written[first], pack) and written[first + 1] not in _prepositions(pack.code)
    ):
        first += 1
    if structure.clause_at(first) < structure.clause_at(_verb_at(trigger, structure)):
        first = last - 1
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


def _negated(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Negation before the trigger in its clause, or over the clause that governs it.

    Behind a preposition of place a noun is what the denial is about, and happened: “denied any part in the attack”; so
    did what is the reason of it: “called off the match because of the fire”.
    """
    clause = structure.clauses[number]
    first = trigger.tokens[0]
    if verb is None:
        cue = _noun_negation(structure, clause, first)
    else:
        cue = next(iter(_negations(structure, max(clause.start, verb.start - 3), first)), None)
    if cue is not None:
        return Judgement(None, f"negated by “{_said(structure, cue)}”")
    almost = None if verb is None else _almost(structure, verb, first)
    if almost is not None:
        return Judgement(None, f"did not quite happen: “{_said(structure, almost)}”")
    denial = _governing_cue(structure, number, "denial")
    is_reason = bool(reason_before(trigger, structure))
    is_scene = is_reason or (verb is None and _is_scene(trigger, structure))
    if denial is None and verb is None and not is_scene:  # "denied the accusations", "rejected the attack of the press"
        denial = _cue(structure, "denial", max(clause.start, first - _DENIAL_REACH), first)
    if denial is None and verb is not None and not _bare(trigger, structure, verb):
        # “negó haber ordenado”: the denied verb follows at once
        start = clause.start if _is_perfect_infinitive(trigger, structure, number) else verb.start - _DENIED_VERB_REACH
        denial = _cue(structure, "denial", max(clause.start, start), trigger.tokens[0])
        if denial is not None and _is_put_first(denial, trigger, verb, structure):
            denial = None
    if denial is None and verb is None and not is_scene:
        denial = _split_denial(structure, clause, trigger) or _ban(trigger, structure, clause)
    if denial is None and (verb is None or _is_verbal_noun(trigger, structure)) and not is_reason:
        last = trigger.tokens[1]
        reach = _CANCELLED_REACH + _set_off(structure, last, last + _CANCELLED_REACH)
        denial = _cue(structure, "cancelled", last, min(clause.end, last + reach))
        denial = denial or _cancelled_behind_an_aside(trigger, structure, number)
    if denial is not None and not trigger.tokens[0] <= denial.start < trigger.tokens[1]:  # a denial is a deed itself
        return Judgement(None, f"denied: “{_said(structure, denial)}”")
    return None


def _is_put_first(denial: Match[str], trigger: Trigger, verb: VerbReading, structure: Structure) -> bool:
    """Whether an infinitive is what the verb behind it asks or says: “di rinviare il voto ha chiesto l'opposizione”."""
    tokens, pack = structure.tokens, structure.pack
    if not pack.section("verbs").get("infinitive_endings") or not load_type(trigger.event_type).speech:
        return False
    finite = verb.tense == "past" and not looks_infinitive(tokens.written[verb.start], pack)
    return finite and tokens.written[denial.start] == tokens[denial.start].lemma


def _negations(structure: Structure, start: int, end: int) -> list[Match[str]]:
    """The negations between two tokens, but for those in names: “Médecins sans frontières”, “Trabalhadores Sem Terra”."""
    tokens, code = structure.tokens, structure.pack.code
    named = {match.start for match in _book(code, "cues", "named_without").find(tokens)}
    found = _book(code, "cues", "negation").find(tokens, start, end)
    return [match for match in found if match.start not in named]


def _is_verbal_noun(trigger: Trigger, structure: Structure) -> bool:
    """Whether a word that a verb is found by is the noun of it: “zamknięcie granicy nie wchodzi w grę”."""
    endings = tuple(structure.pack.section("verbs").get("verbal_nouns", ()))
    return bool(endings) and structure.tokens.written[trigger.tokens[0]].endswith(endings)


def _set_off(structure: Structure, start: int, end: int) -> int:
    """How many tokens the words between two commas take: “закрытие границы с Зимбабве, по его словам, не обсуждается”."""
    tokens = structure.tokens
    commas = [index for index in range(start, min(len(tokens), end + _SHORT)) if tokens[index].text == ","][:2]
    return commas[1] - commas[0] + 1 if len(commas) == 2 and commas[0] < end and commas[1] - commas[0] <= _SHORT else 0


def _cancelled_behind_an_aside(trigger: Trigger, structure: Structure, number: int) -> Match[str] | None:
    """What calls off the subject of a sentence behind its relative clause: “talks that were to open in Bern were postponed”."""
    opening, clauses = structure.clauses[number], structure.clauses
    first, last = trigger.tokens
    if number + 1 >= len(clauses) or first - opening.start > _SUBJECT or opening.end - last > _OWNER:
        return None
    if verb_groups(last, opening.end, structure):
        return None
    words = listed(structure.pack.code, "cues", "relative_too", "complements")
    if clauses[number + 1].opener != "relative" and structure.tokens[opening.end].text.lower() not in words:
        return None
    return _cue(structure, "cancelled", opening.end, min(len(structure.tokens), opening.end + _ASIDE))


def _almost(structure: Structure, verb: VerbReading, first: int) -> Match[str] | None:
    """A word right before a verb or its auxiliaries, or among them, that takes it back: “nearly killed”.

    Before a number it is about how many: “nearly 40 were killed”.
    """
    found = _book(structure.pack.code, "cues", "almost").find(structure.tokens, max(0, verb.start - 3), first)
    return next((match for match in found if match.end >= verb.start), None)


def _is_perfect_infinitive(trigger: Trigger, structure: Structure, number: int) -> bool:
    """Whether the infinitive of a helper follows the verb at once: “bestritt, ein Dorf bombardiert zu haben”."""
    follows = structure.clauses[number + 1 : number + 2]
    return bool(follows) and follows[0].opener == "infinitive" and follows[0].start == trigger.tokens[1]


def _ban(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """A verb that forbids what a noun names, before or behind it: “banned the march”, “the march was banned”."""
    first, last = trigger.tokens
    before = _cue(structure, "banned", max(clause.start, first - _DENIAL_REACH), first)
    if before is not None and not _preposition_between(structure, before.end, first):
        return before
    return _cue(structure, "banned", last, min(clause.end, last + _CANCELLED_REACH)) if before is None else None


def _is_scene(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun stands behind a preposition of place: of “any part in the crash” only the part is denied."""
    return frame_of(structure, *trigger.tokens).preposition_role == "location"


def _split_denial(structure: Structure, clause: Clause, trigger: Trigger) -> Match[str] | None:
    """A verb of denial whose particle ends the clause behind the noun: “schließt einen Anschlag in Kiel aus”."""
    tokens, (first, last) = structure.tokens, trigger.tokens
    for verb, particle in structure.pack.section("verbs").get("split_denials", ()):
        end = next((i for i in range(last, clause.end) if tokens[i].text.lower() == particle), None)
        ends = end is not None and not (end + 1 < clause.end and tokens[end + 1].is_word)
        found = book_of((verb,)).first(tokens, clause.start, first) if ends else None
        if found is not None:
            return found
    return None


def _noun_negation(structure: Structure, clause: Clause, first: int) -> Match[str] | None:
    """A negation just before a noun, or the negated verb of which it is subject or object.

    Behind a preposition it is neither: nobody hurt “in the attack” takes nothing from the attack.
    """
    tokens, code = structure.tokens, structure.pack.code
    verbs = _book(code, "cues", "occurrence")
    for match in _negations(structure, clause.start, clause.end):
        verb = verbs.first(tokens, match.end, min(match.end + 5, clause.end))
        near = first - _NOUN_NEGATION_REACH <= match.start < first
        reached = verb.end if verb is not None and verb.end <= first else match.end
        if (near or verb is not None) and not _preposition_between(structure, reached, first):
            return match
    return None


def _preposition_between(structure: Structure, start: int, end: int) -> bool:
    prepositions = _prepositions(structure.pack.code)
    return any(token.text.lower() in prepositions for token in structure.tokens[start:end])


@cache
def _prepositions(code: str) -> frozenset[str]:
    """Prepositions of one word, but for those that only join a measure to its noun (“no sign of talks”)."""
    cues = load(code).section("cues")
    return frozenset(word.lstrip("=") for word in cues.get("prepositions", ())) - {
        word.lstrip("=") for word in cues.get("partitives", ())
    }


def _governing_cue(structure: Structure, number: int, key: str) -> Match[str] | None:
    """A cue in the clause before, where that clause governs this one (“denied that ...”, “failed to ...”)."""
    clause = structure.clauses[number]
    own = _cue(structure, key, clause.start, clause.start + 1)
    if own is not None or number == 0:
        return own
    if clause.opener not in ("conjunction", "subjunctive", "infinitive"):
        return None
    if clause.opener == "conjunction" and not _cue(structure, "complements", clause.start, clause.start + 2):
        return None  # “denied it, but ...”: what follows does not depend on the denial
    before = structure.clauses[number - 1]
    return _cue(structure, key, before.start, before.end)


def _conditional(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Inside an if-clause, or with a verb in the conditional."""
    clause = structure.clauses[number]
    if clause.opener == "condition":
        return Judgement(None, "said as a condition")
    if verb is not None and verb.tense == "conditional":
        meant = _cue(structure, "intention", clause.start, clause.end, "verbs")
        if meant is not None and trigger.event_type in ON_A_CALENDAR:
            return Judgement("planned", f"intended: “{_said(structure, meant)}”")
        said = _said_to_come(trigger, structure, number, verb)
        if said is not None:
            return Judgement("planned", f"announced: “{_said(structure, said)}”")
        return Judgement(None, "could happen, is not said to have happened")
    return _awaited(trigger, structure, clause, verb) or _possible(trigger, structure, clause, verb)


def _awaited(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement | None:
    """In the present behind “until”: what has to happen first."""
    until = _cue(structure, "not_before", max(clause.start, trigger.tokens[0] - _AWAITED), trigger.tokens[0])
    if until is not None and verb is not None and verb.tense == "present":
        return Judgement(None, f"named as what is waited for: “{_said(structure, until)}”")
    return None


def _possible(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement | None:
    """With a word for what may be beside it."""
    modal = _cue(structure, "hypothesis_modal", clause.start, clause.end)
    if (
        modal is not None
        and abs(modal.start - trigger.tokens[0]) <= 6
        and (verb is None or _governs(modal, trigger, verb))
    ):
        return Judgement(None, f"only possible: “{_said(structure, modal)}”")
    return None


def _said_to_come(trigger: Trigger, structure: Structure, number: int, verb: VerbReading) -> Match[str] | None:
    """The verb with which somebody tells in the past what he will do: “confirmed that it would close 22 branches”.

    Who sends help or troops need not be who tells of it: “said 150 soldiers would arrive”. Not so of harm, which is threatened with, and where there is an if.
    """
    if (load_type(trigger.event_type).announced_as or "").startswith(_HARM):
        return None
    foretells = structure.pack.section("verbs").get("foretells")  # not “may”
    unsure = foretells is not None and structure.tokens[verb.start].text.lower() not in foretells
    if unsure or any(clause.opener == "condition" for clause in structure.clauses):
        return None
    start = structure.clauses[max(0, number - 1)].start
    said = _book(structure.pack.code, "actors", "speech_verbs").find(structure.tokens, start, verb.start)
    if not said or verb.start - said[-1].end > _SENT_LINKS:
        return None
    between = [token.text.lower() for token in structure.tokens[said[-1].end : verb.start]]
    if foretells is not None and trigger.event_type in _SENT:
        return None if _cue(structure, "onlookers", start, verb.start) else said[-1]
    return said[-1] if len(between) <= _LINKS and meets_speaker(between, structure) else None


def _governs(modal: Match[str], trigger: Trigger, verb: VerbReading) -> bool:
    """Whether a modal stands right before a verb that is in no past form: “ar putea ataca”, “poate fi atacat”."""
    return (
        verb.tense in ("present", "participle") and 0 <= verb.start - modal.end <= 1 and modal.end <= trigger.tokens[0]
    )


def _nominal_hypothesis(
    trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None
) -> Judgement | None:
    """“Fears of an attack”, “plan for talks”, “efforts to ...”: the noun is what somebody fears, plans or asks for."""
    if _is_scene(trigger, structure) if verb is None else not _bare(trigger, structure, verb):
        return None
    clause = structure.clauses[number]
    first = trigger.tokens[0]
    cue = _cue(structure, "hypothesis", max(clause.start, first - _NOUN_HYPOTHESIS_REACH), first)
    if cue is None:
        return None
    return Judgement(None, f"only thought of: “{_said(structure, cue)}”")


def _bare(trigger: Trigger, structure: Structure, verb: VerbReading) -> bool:
    """Whether a verb stands in its dictionary form without any marker, where that is no verb: “a amânat vizita”."""
    alone = verb.tense == "present" and verb.start == trigger.tokens[0]
    same = structure.tokens[trigger.tokens[0]].text.lower() == trigger.entry
    return alone and same and not structure.pack.section("verbs").get("ambiguous_base")


def _asked_for(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Behind “demanded that”: “demanded that the army withdraw its tanks”, “exigió que los presos fueran liberados”.

    Where the same verbs may tell what is (`ambiguous_base`: “insisted that he quit”), only a bare form is asked for.
    """
    first = trigger.tokens[0]
    if verb is None or structure.clauses[number].opener not in ("conjunction", "subjunctive"):
        return None
    bare = verb.start == first and structure.tokens.written[first] == structure.tokens[first].lemma
    if structure.pack.section("verbs").get("ambiguous_base") and not bare:
        return None
    asked = _mandate(structure, number)
    return Judgement(None, f"asked for, not said to have happened: “{_said(structure, asked)}”") if asked else None


def _mandate(structure: Structure, number: int) -> Match[str] | None:
    """The verb that asks for what a clause tells, or one to which an “and” joins it: “asked that ... and that ...”."""
    joins = listed(structure.pack.code, "cues", "coordinators")
    while number > 0:
        clause, before = structure.clauses[number], structure.clauses[number - 1]
        asked = _cue(structure, "mandative", before.start, before.end)
        if asked is not None:
            return asked if _opens_what_is_asked(structure, clause, asked) else None
        if joins.isdisjoint(structure.tokens.written[max(0, clause.start - 1) : clause.start + 1]):
            return None
        number -= 1
    return None


def _opens_what_is_asked(structure: Structure, clause: Clause, asked: Match[str]) -> bool:
    """Whether a clause opens with “that”, and not with a word that may as well tell more of a noun before it.

    Who “pidió la liberación del hombre que fue detenido” asked for no arrest.
    """
    openers = (("complements", "cues"), ("subjunctive", "verbs"))
    if not any(_cue(structure, key, clause.start, clause.start + 2, section) for key, section in openers):
        return False
    code, written = structure.pack.code, structure.tokens.written
    if listed(code, "cues", "relative_too", "relative_behind_comma").isdisjoint(
        written[clause.start : clause.start + 2]
    ):
        return True
    nouns = listed(code, "cues", "definite", "indefinite", "definite_articles", "prepositions") | {","}
    return nouns.isdisjoint(written[asked.end : clause.start])


def _unrealised(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """A subjunctive or an infinitive tells of a deed only as far as its governor does."""
    clause = structure.clauses[number]
    opened_so = clause.opener in ("subjunctive", "infinitive")
    if not opened_so and (verb is None or verb.tense not in ("subjunctive", "infinitive")):
        return None
    if number == 0 and opened_so:
        return Judgement(None, "named as an aim, not as done")
    before = structure.clauses[number - 1] if opened_so else clause
    start = _governed_from(before, trigger.tokens[0])
    if _cue(structure, "negation", start, before.end if opened_so else trigger.tokens[0]):
        return Judgement(None, "negated by the verb before")
    if _is_over(_verbs(structure.pack.code, "implicative"), structure, before, trigger.tokens[0], opened_so=opened_so):
        return None
    resolved = trigger.event_type in ON_A_CALENDAR and _is_over(
        _verbs(structure.pack.code, "resolved"), structure, before, trigger.tokens[0], opened_so=opened_so
    )
    if resolved or _cue(structure, "planned", before.start, clause.end):
        return Judgement("planned", "announced, has not happened yet")
    return Judgement(None, "wished, asked for or aimed at, not said to have happened")


@cache
def _verbs(code: str, key: str) -> PhraseBook[str]:
    """Verbs over others, with their participles.

    `implicative` ones say that the deed behind them came true: “hat begonnen, Homs zu beschießen”; `resolved` ones that
    it is going to, if it is one for which a day is set: “ont décidé de manifester”.
    """
    verbs: tuple[str, ...] = tuple(load(code).section("verbs").get(key, ()))
    return PhraseBook(((verb, verb) for verb in verbs), participle_forms(code, verbs))


def _governed_from(before: Clause, first: int) -> int:
    """Where the verb over an infinitive may stand at the earliest: before a conjunction too (“tuvo que dimitir”)."""
    joined = before.opener == "conjunction" and first == before.start + 1
    return max(0, before.start - _OBLIGED) if joined else before.start


def _is_over(verbs: PhraseBook[str], structure: Structure, before: Clause, first: int, *, opened_so: bool) -> bool:
    """Whether one of the verbs stands right before an infinitive or subjunctive (“managed to”)."""
    found = verbs.find(structure.tokens, _governed_from(before, first), before.end)
    if not found:
        return False
    if not opened_so:  # “began to talk and threatens to bomb”: the second verb has another one over it
        joins, aims = (listed(structure.pack.code, *key) for key in (("cues", "coordinators"), ("dates", "aim")))
        words = [token.text.lower() for token in structure.tokens[found[-1].end : first]]
        apart = not joins.isdisjoint(words[:-_JOINED]) or not aims.isdisjoint(words)  # “llegaron para matar”
        return not apart
    behind = structure.tokens[found[-1].end : before.end]
    # “hat begonnen, die Stadt zu beschießen”: where verbs stand last, the objects of the infinitive are before it.
    objects = bool(structure.pack.section("verbs").get("bracket")) and "," in [token.text for token in behind[:2]]
    return objects or len(behind) <= _IMPLICATIVE_REACH


def _generic(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """“Attacks are frequent”: a habit, not a happening."""
    if verb is not None and verb.tense == "past":
        return None
    clause = structure.clauses[number]
    cue = _cue(structure, "generic", clause.start, clause.end)
    return Judgement(None, f"a habit: “{_said(structure, cue)}”") if cue and trigger.form == "noun" else None


def _planned(trigger: Trigger, structure: Structure, _number: int, verb: VerbReading | None) -> Judgement | None:
    """A future form, a word for plans in the clause, or one among the words of the deed: “is expected in Lyon”."""
    own = _cue(structure, "planned", *trigger.tokens)
    if own is not None and set(own.entry.split()) - {"~"} <= set(trigger.entry.split()):
        return Judgement("planned", f"announced: “{_said(structure, own)}”")
    if verb is not None and verb.tense == "future":
        return Judgement("planned", "told in the future tense")
    if verb is not None and verb.tense == "past":
        return None
    cue = _cue(structure, "planned", *stretch_of(trigger.tokens[0], structure))
    if cue is None or (trigger.form == "verb" and cue.start >= trigger.tokens[0]):
        return None
    if reason_before(trigger, structure):
        return None
    return Judgement("planned", f"announced: “{_said(structure, cue)}”")


def _told_in(trigger: Trigger, structure: Structure, clause: Clause) -> list[tuple[int, int]]:
    """The clauses that say how sure a deed is: its own, those that govern it, a report that opens or ends the sentence."""
    own = [(clause.start, clause.end)]
    if load_type(trigger.event_type).speech:
        return own
    number = structure.clause_at(clause.start)
    chain = [structure.clauses[index] for index in structure.governors(number)]
    chain += [other for other in structure.clauses[number + 1 : number + 2] if other.opener == "speech"]
    opening = structure.clauses[0]
    if _cue(structure, "report", opening.start, opening.end):
        chain.append(opening)
    return [(other.start, other.end) for other in chain if not other.quoted]


def _hearsay(trigger: Trigger, structure: Structure, start: int, end: int) -> Match[str] | None:
    """A word that leaves a deed open: not one that doubts who did it, nor a rumour of which somebody speaks."""
    code, (first, last) = structure.pack.code, trigger.tokens
    speech = load_type(trigger.event_type).speech
    for match in _book(code, "cues", "hearsay").find(structure.tokens, start, end):
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


def _reported(trigger: Trigger, structure: Structure, clause: Clause, verb: VerbReading | None) -> Judgement:
    """Told as having happened; hearsay and old news are marked."""
    if verb is not None and verb.tense == "hearsay":
        return Judgement("unconfirmed", "told in the form of hearsay")
    number = structure.clause_at(clause.start)
    claim = None if load_type(trigger.event_type).speech else _governing_cue(structure, number, "claims")
    stretches = _told_in(trigger, structure, clause)
    heard = (cue for start, end in stretches if (cue := _hearsay(trigger, structure, start, end)) is not None)
    cue = next(heard, claim)
    if cue is not None:
        return Judgement("unconfirmed", f"not confirmed: “{_said(structure, cue)}”")
    cue = _cue(structure, "background", *stretch_of(trigger.tokens[0], structure))
    if cue is not None and not _counts_hours(structure, cue):
        return Judgement("background", f"earlier than this news: “{_said(structure, cue)}”")
    return Judgement("reported", "told as having happened")


def _counts_hours(structure: Structure, cue: Match[str]) -> bool:
    """Whether a word for “earlier” only says by how many hours: “kilka godzin wcześniej”, “Stunden zuvor”."""
    hours = structure.pack.section("dates").get("words", {}).get("unit", {}).get("TH", ())
    return cue.start > 0 and structure.tokens[cue.start - 1].text.lower() in hours
