"""Deeds that did not happen: negated, denied, called off or forbidden.

The `cues` of a pack have the words for it (`negation`, `denial`, `cancelled`, `banned`, `almost`; `gives_up`, whose last word
is the preposition before what nobody did then, and `allows`, what is not allowed where it is negated), and `split_denials`
of its verbs lists verbs of denial that leave a particle at the end of the clause: “schließt einen Anschlag in Kiel aus”.
"""

from __future__ import annotations

from geo.asides import opens_relative, verb_groups
from geo.clause_openers import looks_infinitive
from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.event_words import words_of as words_of_type
from geo.evidence import unproven
from geo.judgements import (
    Judgement,
    book_in,
    cue_in,
    governing_cue,
    is_at_scene,
    is_bare,
    preposition_between,
    prepositions_of,
    words_of,
)
from geo.languages import listed
from geo.model import Trigger
from geo.negated_behind import negated_behind
from geo.phrases import Match, book_of
from geo.reasons import reason_before
from geo.schedules import before_nouns
from geo.verbs import VerbReading

_NOUN_NEGATION_REACH = 4  # "no new attack": words between the negation and the noun that it negates
_DENIAL_REACH = 6  # “denied the report of an attack”: words between the denial and what was reported
_DENIED_VERB_REACH = 3  # “nie avoir tiré”, “ha smentito di aver ...”
_CANCELLED_REACH = 8  # tokens behind what is called off (“the strike in Kiel was called off”)
_CALLED_OFF = 4  # tokens before it: “a annulé sa première visite”
_PLANNED_FOR = 6  # and of “planned for Friday in Hull” before that, which says no more of it
_HARMS = ("ACCIDENT", "DISASTER", "FIRE")
_MEETING = "CONSULT"  # who calls off a march or a match of his own tells of one that was to be
_SUBJECT = 3  # tokens before the noun that opens a sentence
_OWNER = 6  # tokens between such a noun and its relative clause (“the summit of the league, which”)
_SHORT = 6  # tokens of an aside without a verb (“по его словам”)
_ATTRIBUTES = 2  # tokens between a preposition and the noun that it governs
_ASIDE = 16  # tokens of a relative clause, and those behind it, in which its noun is called off


def denied(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """Negation before the trigger in its clause, or over the clause that governs it.

    Behind a preposition of place a noun is what the denial is about, and happened: “denied any part in the attack”; so
    did what is the reason of it: “called off the match because of the fire”.
    """
    clause, first = structure.clauses[number], trigger.tokens[0]
    undone = _undone(trigger, structure, number, verb)
    if undone:
        return Judgement(None, undone)
    denial = governing_cue(structure, number, "denial")
    is_reason = bool(reason_before(trigger, structure))
    is_scene = is_reason or (verb is None and is_at_scene(trigger, structure))
    if denial is None and verb is None and not is_scene:  # "denied the accusations", "rejected the attack of the press"
        denial = cue_in(structure, "denial", max(clause.start, first - _DENIAL_REACH), first)
    if denial is None and verb is not None and not is_bare(trigger, structure, verb):
        # “negó haber ordenado”: the denied verb follows at once
        start = clause.start if _is_perfect_infinitive(trigger, structure, number) else verb.start - _DENIED_VERB_REACH
        denial = cue_in(structure, "denial", max(clause.start, start), trigger.tokens[0])
        if denial is not None and (
            _is_put_first(denial, trigger, verb, structure) or _is_what_is_rejected(denial, trigger, verb)
        ):
            denial = None
    if denial is None and verb is None and not is_scene:
        denial = _split_denial(structure, clause, trigger) or _ban(trigger, structure, clause)
    if (
        denial is None
        and (verb is None or _is_verbal_noun(trigger, structure))
        and not (is_scene or _is_when(trigger, structure))
    ):
        denial = _cancelled(trigger, structure, clause) or _cancelled_behind_an_aside(trigger, structure, number)
    if denial is None and not is_reason:
        denial = _cancelled_before(trigger, structure, clause)
    if denial is not None and not trigger.tokens[0] <= denial.start < trigger.tokens[1]:  # a denial is a deed itself
        return Judgement(None, f"denied: “{words_of(structure, denial)}”")
    return None


def _undone(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> str:
    """Why a deed was not done: what negates it in its clause, gives it up, or makes it one that nearly happened; else “”."""
    clause, first = structure.clauses[number], trigger.tokens[0]
    if verb is None:
        cue = _noun_negation(structure, clause, first)
    elif _ends_in_its_noun(trigger, structure):
        cue = None
    else:
        cue = next(iter(_negations(structure, max(clause.start, verb.start - 3), first)), None)
        cue = cue or _behind_infinitive(trigger, structure, clause) or negated_behind(trigger, structure, clause)
    if cue is not None:
        return f"negated by “{words_of(structure, cue)}”"
    evidence = unproven(trigger, structure, number, verb)
    if evidence is not None:
        return f"no evidence of it: “{words_of(structure, evidence)}”"
    given_up = _given_up(trigger, structure, clause)
    if given_up:
        return f"given up: “{given_up}”"
    almost = None if verb is None else _almost(structure, verb, first)
    return "" if almost is None else f"did not quite happen: “{words_of(structure, almost)}”"


def _ends_in_its_noun(trigger: Trigger, structure: Structure) -> bool:
    """Whether the noun of the deed stands among its words behind a preposition and an article: nobody “hurt in the fire”."""
    tokens, code, (first, last) = structure.tokens, structure.pack.code, trigger.tokens
    words = words_of_type(trigger.event_type, code)
    if tokens[last - 1].lemma not in (*words.noun, *words.weak_noun):
        return False
    inside = tokens.written[first + 1 : last - 1]
    articles = listed(code, "cues", "definite", "indefinite", "definite_articles")
    return bool(inside) and inside[-1] in articles and not prepositions_of(code).isdisjoint(inside)


def _behind_infinitive(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """The negation of the verb on which an infinitive that opens its clause depends: “закрывать границу Литва не станет”.

    It is asked only where a language puts the object first; another verb or an “and” between them parts them.
    """
    tokens, pack, (first, last) = structure.tokens, structure.pack, trigger.tokens
    if trigger.form == "noun" or not _may_stand_first(structure) or not looks_infinitive(tokens.written[first], pack):
        return None
    found = next(iter(_negations(structure, last, clause.end)), None)
    if found is None or verb_groups(clause.start, first, structure) or verb_groups(last, found.start, structure):
        return None
    joins = listed(pack.code, "cues", "coordinators")
    return None if any(token.text.lower() in joins for token in tokens[last : found.start]) else found


def _given_up(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The words by which somebody gives up or refuses what a noun names: “renounced a strike”, “отказался от забастовки”.

    Where a language puts objects first, the preposition may stand there with its noun: “от забастовки профсоюз отказался”.
    """
    if trigger.form != "noun":
        return ""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    book = book_in(code, "cues", "gives_up")
    before = next(reversed(book.find(tokens, max(clause.start, first - _DENIAL_REACH), first)), None)
    if (
        before is not None
        and first - before.end <= _ATTRIBUTES
        and not preposition_between(structure, before.end, first)
    ):
        return words_of(structure, before)
    return _given_up_behind(trigger, structure, clause) if _may_stand_first(structure) else ""


def _given_up_behind(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """A verb that gives up what stands before it behind the preposition of that verb; “” where there is none."""
    tokens, code, (first, last) = structure.tokens, structure.pack.code, trigger.tokens
    small = prepositions_of(code)
    reach = range(first - 1, max(clause.start - 1, first - _ATTRIBUTES - 2), -1)
    at = next((index for index in reach if tokens.written[index] in small), None)
    if at is None:
        return ""
    number = structure.clause_at(first) + 1
    aside = clause.end - last <= 1 and number < len(structure.clauses) and opens_relative(number, structure)
    end = len(tokens) if aside else clause.end  # “от забастовки, к которой звали активисты, профсоюз воздержался”
    for phrase in structure.pack.section("cues").get("gives_up", ()):
        verb, _, preposition = phrase.replace(" ~", "").rpartition(" ")
        if preposition == f"={tokens.written[at]}":
            behind = book_of((verb,)).first(tokens, last, end)
            if behind is not None:
                return f"{tokens.written[at]} … {words_of(structure, behind)}"
    return ""


def _may_stand_first(structure: Structure) -> bool:
    """Whether objects stand before their verb in any sentence, and not in the passive alone."""
    return structure.pack.section("verbs").get("object_first") is True


def _is_when(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun, with an article at most, says after what something else was called off: “nach dem Anschlag”."""
    code, before = structure.pack.code, trigger.tokens[0] - 1
    if before > 0 and structure.tokens.written[before] in listed(code, "cues", "definite_articles", "definite"):
        before -= 1
    return before >= 0 and any(
        m.end == before + 1 for m in book_in(code, "cues", "after").all_at(structure.tokens, before, before + 1)
    )


def _is_put_first(denial: Match[str], trigger: Trigger, verb: VerbReading, structure: Structure) -> bool:
    """Whether an infinitive is what the verb behind it asks or says: “di rinviare il voto ha chiesto l'opposizione”."""
    tokens, pack = structure.tokens, structure.pack
    if not pack.section("verbs").get("infinitive_endings") or not load_type(trigger.event_type).speech:
        return False
    finite = verb.tense == "past" and not looks_infinitive(tokens.written[verb.start], pack)
    return finite and tokens.written[denial.start] == tokens[denial.start].lemma


def _is_what_is_rejected(denial: Match[str], trigger: Trigger, verb: VerbReading) -> bool:
    """Whether a noun that only stands near a refusal is its object: “Wniosek o odwołanie Sejm odrzucił”."""
    return trigger.event_type == "REJECT" and denial.end < verb.start


def _negations(structure: Structure, start: int, end: int) -> list[Match[str]]:
    """The negations between two tokens, but for those in names: “Médecins sans frontières”, “Trabalhadores Sem Terra”."""
    tokens, code = structure.tokens, structure.pack.code
    named = {match.start for match in book_in(code, "cues", "named_without").find(tokens)}
    found = book_in(code, "cues", "negation").find(tokens, start, end)
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


def _cancelled(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """What calls off a noun in its clause: “the strike in Hull planned for Friday was called off”.

    A harm that did something to what was planned happened: “floods in Hull left the match cancelled”.
    """
    last = trigger.tokens[1]
    planned = cue_in(structure, "planned", last, min(clause.end, last + _CANCELLED_REACH))
    reach = _CANCELLED_REACH + _set_off(structure, last, last + _CANCELLED_REACH)
    reach += 0 if planned is None else _PLANNED_FOR
    found = cue_in(structure, "cancelled", last, min(clause.end, last + reach))
    if found is None or planned is None or trigger.event_type not in _HARMS:
        return found
    first = verb_groups(last, found.start, structure)[:1]
    return None if any(end < found.start - 1 and structure.tokens[end].is_word for _, end in first) else found


def _cancelled_before(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """What calls off or puts off the visit or the talks behind it: “a annulé sa visite”, “відклав зустріч”."""
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    is_noun = trigger.form == "noun" or (first > 0 and tokens.written[first - 1] in before_nouns(code))  # “sa visite”
    if not is_noun or trigger.event_type != _MEETING:
        return None
    start = max(clause.start, first - _CALLED_OFF)
    found = cue_in(structure, "postponed", start, first) or cue_in(structure, "cancelled", start, first)
    if found is None or preposition_between(structure, found.end, first):
        return None
    return None if any(token.text == "," for token in tokens[found.end : first]) else found


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
    return cue_in(structure, "cancelled", opening.end, min(len(structure.tokens), opening.end + _ASIDE))


def _almost(structure: Structure, verb: VerbReading, first: int) -> Match[str] | None:
    """A word right before a verb or its auxiliaries, or among them, that takes it back: “nearly killed”.

    Before a number it is about how many: “nearly 40 were killed”.
    """
    found = book_in(structure.pack.code, "cues", "almost").find(structure.tokens, max(0, verb.start - 3), first)
    return next((match for match in found if match.end >= verb.start), None)


def _is_perfect_infinitive(trigger: Trigger, structure: Structure, number: int) -> bool:
    """Whether the infinitive of a helper follows the verb at once: “bestritt, ein Dorf bombardiert zu haben”."""
    follows = structure.clauses[number + 1 : number + 2]
    return bool(follows) and follows[0].opener == "infinitive" and follows[0].start == trigger.tokens[1]


def _ban(trigger: Trigger, structure: Structure, clause: Clause) -> Match[str] | None:
    """A verb that forbids what a noun names, before or behind it: “banned the march”, “the march was banned”."""
    first, last = trigger.tokens
    before = cue_in(structure, "banned", max(clause.start, first - _DENIAL_REACH), first)
    if before is not None and not preposition_between(structure, before.end, first):
        return before
    return cue_in(structure, "banned", last, min(clause.end, last + _CANCELLED_REACH)) if before is None else None


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
    verbs, allowed = book_in(code, "cues", "occurrence"), book_in(code, "cues", "allows")
    for match in _negations(structure, clause.start, clause.end):
        end = min(match.end + 5, clause.end)
        verb = verbs.first(tokens, match.end, end) or allowed.first(tokens, match.end, end)
        near = first - _NOUN_NEGATION_REACH <= match.start < first
        reached = verb.end if verb is not None and verb.end <= first else match.end
        if (near or verb is not None) and not preposition_between(structure, reached, first):
            return match
    return None
