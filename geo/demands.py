"""Deeds that somebody asks for, wishes or aims at, which tell nothing of whether they happened.

The `cues` of a pack list verbs that ask for something (`mandative`), its verbs those that say that what depends on them came
true (`implicative`: “managed to”) or is going to (`resolved`: “decided to”), and such as “ma”, “должен”, “deve”, which tell of a
duty, but with a day of what is set for it (`scheduled`: “ma się spotkać w środę”). `called_for` pairs verbs that call for
something with the preposition before it.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Clause, Structure
from geo.day_names import days_from_today, is_day_or_month
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.judgements import Judgement, cue_in, governing_cue, words_of
from geo.languages import listed, load
from geo.model import Trigger
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.verbs import VerbReading, is_past_form

_OBLIGED = 3  # words before a conjunction that opens an infinitive: “no han tenido que”
_IMPLICATIVE_REACH = 1  # "managed to": words between the verb and what it makes true
_JOINED = 2  # tokens before a verb that is joined to another one: “and”, “and to”
_DUTY = 4  # tokens before a verb among which the word for a duty stands: “had | to be evacuated”
_LED = 4  # tokens before a noun among which the preposition stands that leads to it: “za | rozszerzeniem unijnych”
_CALLED_TO = frozenset({"ASSAULT", "CRIME", "PROTEST"})
_SCHEDULED_REACH = 5  # tokens between “ma” and its infinitive: “ma w przyszłą środę się spotkać”
_SET_FOR_A_DAY = ON_A_CALENDAR | {"AGREE", "CRIME", "ECONOMY", "GOVERN"}
_SAID = frozenset({"conjunction", "subjunctive", "speech"})


def asked_for(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
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
    return Judgement(None, f"asked for, not said to have happened: “{words_of(structure, asked)}”") if asked else None


def called_for(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """A noun behind the preposition of a verb that calls for it, however far off: “wezwali we wtorek Mińsk do uwolnienia”.

    Rescuers are called to what happened (“wezwani do pożaru”), and a strike that is called for is held.
    """
    if verb is not None or load_type(trigger.event_type).sudden or trigger.event_type in _CALLED_TO:
        return None
    clause, first = structure.clauses[number], trigger.tokens[0]
    written = structure.tokens.written
    prepositions = listed(structure.pack.code, "cues", "prepositions")
    at = next(
        (i for i in range(first - 1, max(clause.start, first - _LED) - 1, -1) if written[i] in prepositions), None
    )
    for asks, led in structure.pack.section("cues").get("called_for", ()):
        if (
            at is not None
            and written[at] == led
            and _calls(structure.pack.code, asks).first(structure.tokens, clause.start, at)
        ):
            return Judgement(None, f"called for, not said to have happened: “{asks} … {led}”")
    return None


@cache
def _calls(code: str, verb: str) -> PhraseBook[str]:
    return PhraseBook(((verb, verb),), participle_forms(code, (verb,)))


def said_to_be_due(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """“Said that the rebels had to withdraw”: behind words of speech a past tense may be a duty of today, as it mostly is.

    What had to be done to somebody was done (“said that a school had to be evacuated”), unless that is asked for.
    """
    clause, first = structure.clauses[number], trigger.tokens[0]
    if verb is None or number == 0 or clause.opener not in _SAID:
        return None
    duty = cue_in(structure, "compelled", max(clause.start, first - _DUTY), first, "verbs")
    before = structure.clauses[number - 1]
    said = cue_in(structure, "speech_verbs", before.start, before.end, "actors")
    said = said or cue_in(structure, "complements", clause.start, clause.start + 2)  # “ruled that”
    asked = governing_cue(structure, number, "mandative")
    markers = listed(structure.pack.code, "verbs", "infinitive")
    if duty is None or structure.tokens.written[duty.end] not in markers:
        return None
    if not (said or asked) or (verb.passive and not asked):
        return None
    return Judgement(None, f"named as a duty, not said to have happened: “{words_of(structure, duty)}”")


def _mandate(structure: Structure, number: int) -> Match[str] | None:
    """The verb that asks for what a clause tells, or one to which an “and” joins it: “asked that ... and that ...”."""
    joins = listed(structure.pack.code, "cues", "coordinators")
    while number > 0:
        clause, before = structure.clauses[number], structure.clauses[number - 1]
        asked = cue_in(structure, "mandative", before.start, before.end)
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
    if not any(cue_in(structure, key, clause.start, clause.start + 2, section) for key, section in openers):
        return False
    code, written = structure.pack.code, structure.tokens.written
    if listed(code, "cues", "relative_too", "relative_behind_comma").isdisjoint(
        written[clause.start : clause.start + 2]
    ):
        return True
    nouns = listed(code, "cues", "definite", "indefinite", "definite_articles", "prepositions") | {","}
    return nouns.isdisjoint(written[asked.end : clause.start])


def unrealised(trigger: Trigger, structure: Structure, number: int, verb: VerbReading | None) -> Judgement | None:
    """A subjunctive or an infinitive tells of a deed only as far as its governor does."""
    clause = structure.clauses[number]
    opened_so = clause.opener in ("subjunctive", "infinitive")
    heard = verb is not None and verb.tense == "hearsay"  # “is believed to have bombed”
    if heard or (not opened_so and (verb is None or verb.tense not in ("subjunctive", "infinitive"))):
        return None
    if number == 0 and opened_so:
        return Judgement(None, "named as an aim, not as done")
    before = structure.clauses[number - 1] if opened_so else clause
    start = _governed_from(before, trigger.tokens[0])
    if cue_in(structure, "negation", start, before.end if opened_so else trigger.tokens[0]):
        return Judgement(None, "negated by the verb before")
    if _is_over(_verbs(structure.pack.code, "implicative"), structure, before, trigger.tokens[0], opened_so=opened_so):
        return None
    resolved = trigger.event_type in ON_A_CALENDAR and _is_over(
        _verbs(structure.pack.code, "resolved"), structure, before, trigger.tokens[0], opened_so=opened_so
    )
    scheduled = _is_scheduled(trigger, structure, before)
    if resolved or scheduled or cue_in(structure, "planned", before.start, clause.end):
        return Judgement("planned", "announced, has not happened yet")
    return Judgement(None, "wished, asked for or aimed at, not said to have happened")


def _is_scheduled(trigger: Trigger, structure: Structure, clause: Clause) -> bool:
    """Whether an infinitive stands behind “is to” in a clause with a day: “sąd ma w piątek ogłosić wyrok”, “deve riunirsi domani”.

    Without one it is a duty or a hope, and a day until which something has to be done is no day for which it is set.
    """
    tokens, code, first = structure.tokens, structure.pack.code, trigger.tokens[0]
    if trigger.event_type not in _SET_FOR_A_DAY:
        return False
    found = _verbs(code, "scheduled").find(tokens, max(clause.start, first - _SCHEDULED_REACH), first)
    if not found or any(is_past_form(token, structure.pack) for token in tokens[found[-1].end : first]):
        return False  # “должен был состояться”: it was to be
    until, near = listed(code, "dates", "until"), days_from_today(code)
    return any(
        (is_day_or_month(tokens[at], code) or tokens.written[at] in near) and tokens.written[at - 1] not in until
        for at in range(clause.start, clause.end)
    )


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
