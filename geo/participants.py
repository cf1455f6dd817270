"""Trigger + who is named -> who did it, to whom, and who says so.

No parser: order and prepositions. Before an active verb stands who did it, after it whom it hit; a passive turns that
around; a noun names its doer by a genitive, a nationality or an instrument beside it (“attack with Ukrainian drones”).
What a clause leaves unsaid is sought in the clause that governs it (“and said”, “forcing ...”).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.addressees import accuser_before, is_addressed
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.insertions import between
from geo.languages import listed, load
from geo.model import Actor, ActorRole, Span, Trigger
from geo.named import Named, coordinators, demonym_country
from geo.noun_phrases import (
    enumeration_from,
    nearest_without_preposition,
    preposition,
    without_preposition,
    words,
)
from geo.objects import is_counted, is_object, may_be_a_subject
from geo.organisations import all_organisations
from geo.outlet_names import is_an_outlet_at
from geo.phrases import Match, PhraseBook, book_of
from geo.token_index import once_a_sentence
from geo.verbs import VerbReading, is_auxiliary, is_past_form, reading

_ADJACENT = 3  # tokens between a noun and what qualifies it
_REPORT_GAP = 2  # tokens between “according to” and who is named
_ARREST = ("COERCE", "arrest")
_PRIVATE = frozenset({"group", "person"})
_BY_COURTS = frozenset({"ACCUSE", "COERCE", "CRIME"})
_CRIME = "CRIME"
_JUDGED = (None, "trial")  # not who “received a bribe”
_SELF = frozenset({"MOBILIZE", "REJECT"})  # soldiers who are sent, and who is opposed, act themselves
_COMPLEMENTS = frozenset({"conjunction", "subjunctive", "infinitive", "quote"})
_SIDES = frozenset({"armed_force", "organisation"})
_OBJECT_PHRASE = 7  # tokens of “an arms depot of the”
_INSERTIONS = 2  # a day and a place: “sagte am Montag in Bern der Minister”
_HOUSES = frozenset({"state", "government", "armed_force", "organisation"})
_SUBJECT_GAP = 12  # tokens between a subject and its verb, appositions included


@dataclass(frozen=True, slots=True)
class _Scene:
    """A trigger in its clause, with everybody who is named in the sentence."""

    trigger: Trigger
    structure: Structure
    clause: Clause
    named: tuple[Named, ...]

    def within(self, clause: Clause) -> list[Named]:
        return [n for n in self.named if clause.start <= n.tokens[0] < clause.end and not n.dependent]


def participants(trigger: Trigger, structure: Structure, named: Sequence[Named]) -> tuple[Actor, ...]:
    """Everybody who has a part in the deed, each once, in the order of the text."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    here = tuple(n for n in named if n.sentence == structure.sentence.index)
    scene = _Scene(trigger, structure, clause, here)
    found = _of_verb(scene) if trigger.form == "verb" else _of_noun(scene)
    speech = load_type(trigger.event_type).speech
    if load_type(trigger.event_type).mutual:
        together = _mutual(scene, [n for n, _ in found])
        found = [(n, "actor") for n in together]
    cited = [] if speech else _cited(scene)
    actors = [
        replace(n.actor, role=_role(role, trigger))
        for n, role in found
        if not _hits(n, trigger)
        and n not in cited
        and not (_is_thing(n.actor) and (role == "actor" or speech))
        and not _is_medium(n, role)
        and not _only_reports(n, scene)
    ]
    sources = [replace(n.actor, role="source") for n in _sources(scene)]
    return _once([*actors, *sources])


def speakers(structure: Structure, clause: Clause, named: Sequence[Named]) -> list[Named]:
    """Who says what a clause of speech reports: the names beside its verb."""
    here = tuple(n for n in named if n.sentence == structure.sentence.index)
    verb = _speech_book(structure.pack.code).first(structure.tokens, clause.start, clause.end)
    if verb is None:
        return []
    before = [n for n in here if clause.start <= n.tokens[0] and n.tokens[1] <= verb.start and not n.dependent]
    after = [n for n in here if verb.end <= n.tokens[0] < clause.end and not n.dependent]
    subject = nearest_without_preposition(structure, before, at_end=True)
    after = [n for n in after if not is_addressed(structure, n.first)]
    subject = subject or nearest_without_preposition(structure, after, at_end=False)
    return subject or _behind_an_article(structure, clause, after)


def _behind_an_article(structure: Structure, clause: Clause, after: Sequence[Named]) -> list[Named]:
    """Who speaks at the end of a sentence behind an article that looks like a preposition: “…, noticiou a agência Ansa”."""
    if clause.opener != "speech" or not after:
        return []
    articles = listed(structure.pack.code, "cues", "definite")
    return list(after[:1]) if preposition(structure, after[0]) in articles else []


def said_by(structure: Structure, number: int, told: tuple[int, int], named: Sequence[Named]) -> str | None:
    """Who says what a sentence tells, as it names them; None where the article says it itself.

    Args:
        structure: The sentence.
        number: Index of the clause that tells it.
        told: The tokens that tell it, half-open; who is named inside them says nothing.
        named: Who is named in the sentence.

    “According to” beats a verb of saying; of several that say something, the nearest that may govern the clause.
    """
    reports = []
    named = [n for n in named if n.tokens[1] <= told[0] or n.tokens[0] >= told[1]]
    for match in _cited_by(structure):
        behind = [n for n in named if 0 <= n.tokens[0] - match.end <= _REPORT_GAP]
        behind.sort(key=lambda n: n.actor.kind == "object")  # “according to city officials”
        reports += [(abs(structure.clause_at(match.start) - number), abs(match.start - told[0]), n) for n in behind[:1]]
    if reports:
        return min(reports, key=lambda report: report[:2])[2].actor.name
    clauses = structure.clauses
    trailing = [n for n in range(number + 1, len(clauses)) if clauses[n].opener == "speech" or clauses[number].quoted]
    for other in (number, *range(number - 1, -1, -1), *trailing):
        found = [] if clauses[other].quoted else speakers(structure, clauses[other], named)
        if found:
            return found[0].actor.name
    return None


def _role(role: ActorRole, trigger: Trigger) -> ActorRole:
    return "speaker" if role == "actor" and load_type(trigger.event_type).speech else role


def _is_thing(actor: Actor) -> bool:
    """Whether it does nothing by itself; a weapon with a nationality stands for those who use it."""
    return actor.kind == "object" and actor.country_code is None


def _is_medium(named: Named, role: ActorRole) -> bool:
    """Whether somebody says it there, not to or against whom (“wrote on Telegram”)."""
    return role == "target" and named.actor.name in _media()


@cache
def _media() -> frozenset[str]:
    return frozenset(body.name for body in all_organisations() if body.kind == "media")


def _only_reports(named: Named, scene: _Scene) -> bool:
    """Whether a paper or an agency stands in the clause before one that it only reports: “«Медуза» сообщила, что задержали ...”."""
    structure = scene.structure
    own = structure.clause_at(named.tokens[0])
    if own == structure.clause_at(scene.trigger.tokens[0]) or scene.clause.opener == "relative":
        return False
    return named.actor.name in _media() or is_an_outlet_at(structure, named.tokens[0])


def _hits(named: Named, trigger: Trigger) -> bool:
    return named.actor.span.overlaps(trigger.span) and not _is_inside(named, trigger)


def _is_inside(named: Named, trigger: Trigger) -> bool:
    """Whether a name stands between the words of a verb: “warned Tehran against”, “warf Moskau Sabotage vor”."""
    first, last = trigger.tokens
    return trigger.form == "verb" and named.proper and first < named.tokens[0] and named.tokens[1] <= last


def _once(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor once, with the first of its roles."""
    found: dict[Span, Actor] = {}
    for actor in actors:
        found.setdefault(actor.span, actor)
    return tuple(sorted(found.values(), key=lambda actor: actor.span))


# --- verbs ------------------------------------------------------------------------------------------------------------


def _of_verb(scene: _Scene) -> list[tuple[Named, ActorRole]]:
    structure, first, last = scene.structure, *scene.trigger.tokens
    verb = _verb_of(scene)
    inside = scene.within(scene.clause)
    before = [n for n in inside if n.tokens[1] <= verb.start]
    after = [
        n for n in inside if (n.tokens[0] >= last and not _opens_a_clause(n, scene)) or _is_inside(n, scene.trigger)
    ]
    agents = _governed_by(structure, after, "agent") or _in_the_instrumental(structure, after, last)
    # "aircraft sent by Italy"; an auxiliary that makes no passive makes the verb active ("au protestat ... de").
    reduced = verb.start == first and any(n.first - last <= _ADJACENT for n in agents)
    is_done_to = (
        verb.passive or reduced or verb.tense == "participle" or _is_suffered(scene) or _is_of_a_headline(scene)
    )
    if is_done_to and not _acts_alone(scene.trigger):  # “si è dimesso il ministro”
        subject, objects = _subject_and_objects(scene, inside, before, after, [])
        subject = [n for n in subject if n not in agents]
        recipients = [n for n in objects if n not in (*subject, *agents)]
        return [*((n, "target") for n in (*subject, *recipients)), *((n, "actor") for n in agents)]
    token = structure.tokens[first]
    marked = [n for n in inside if preposition(structure, n) is None and is_object(n, token, structure)]
    # “Egipt, który przyjmuje uchodźców, potępił”: what a comma parts from the verb is another one's object
    apart = [n for n in marked if any(t.text == "," for t in structure.tokens[n.tokens[1] : verb.start])]
    inside, before, marked = ([n for n in names if n not in apart] for names in (inside, before, marked))
    subject, objects = _subject_and_objects(scene, inside, before, after, marked)
    if verb.start == first and not objects and _are_arrested(scene, subject):
        return [(n, "target") for n in subject]
    owners = [n for n in _owners_of_the_object(scene) if n not in (*subject, *objects)]
    return [*((n, "actor") for n in subject), *((n, "target") for n in (*objects, *owners))]


def _in_the_instrumental(structure: Structure, after: Sequence[Named], end: int) -> list[Named]:
    """Who stands right behind a passive in the case of who does it, or owns what does: “взорван террористами”, “войсками Украины”."""
    endings = tuple(structure.pack.section("verbs").get("cases", {}).get("instrumental", ()))

    def does_it(at: int) -> bool:
        token = structure.tokens[at]
        return token.text.lower() != token.lemma.lower() and token.text.lower().endswith(endings)

    near = [n for n in after if endings and 0 <= n.first - end <= 1 and preposition(structure, n) is None]
    return [n for n in near if does_it(n.first) or (n.first > end and does_it(end))]


def _is_suffered(scene: _Scene) -> bool:
    """Whether an active verb tells what befalls its subject: “faces charges”, “usłyszał zarzuty”, “recibió una condena”."""
    trigger, structure = scene.trigger, scene.structure
    if _steps_on_a_mine(scene):
        return True
    if trigger.event_type not in _BY_COURTS or (trigger.event_type == _CRIME and trigger.mode not in _JUDGED):
        return False
    listed_verbs = listed(structure.pack.code, "verbs", "suffering")
    return any(token.lemma in listed_verbs for token in structure.tokens[slice(*trigger.tokens)])


def _steps_on_a_mine(scene: _Scene) -> bool:
    """Whether a verb that is done to oneself tells of what one stepped on: “підірвалися на міні”, but not “смертник підірвався”."""
    structure, (first, last) = scene.structure, scene.trigger.tokens
    found = cue_book(structure.pack.code, "steps_on").first(structure.tokens, first, min(last + 2, scene.clause.end))
    return found is not None and found.start < last


def _is_of_a_headline(scene: _Scene) -> bool:
    """Whether a participle ends a main clause in which no helper stands, where verbs bracket it: “Drei Männer in Kassel festgenommen”."""
    structure, at = scene.structure, scene.trigger.tokens[0]
    written, verbs = structure.tokens.written, structure.pack.section("verbs")
    if not verbs.get("bracket") or scene.clause.opener != "main" or not _ends_clause(scene):
        return False
    token = structure.tokens[at]
    went = token.text.endswith(tuple(verbs.get("perfect_with_be", ())))  # “Präsident in Kiew eingetroffen”
    is_strong = (
        token.text.endswith(tuple(verbs.get("infinitive_endings", ()))) and token.text != token.lemma and not went
    )
    if not (is_strong and is_past_form(token, structure.pack)) or _may_be_finite(token.text, structure):
        return False
    return not any(is_auxiliary(word, structure.pack) for word in written[scene.clause.start : at])


def _may_be_finite(written: str, structure: Structure) -> bool:
    """Whether a past in “-en” is a plural and no participle, which has “ge” or a prefix that never parts: “Polizisten holten”."""
    verbs = structure.pack.section("verbs")
    starts = tuple(verbs.get("inseparable", ()))
    parted = (written.removeprefix(one) for one in structure.pack.section("sentences").get("particles", ()))
    return not any(form.startswith(starts) for form in (written, *parted))


def _are_arrested(scene: _Scene, subject: Sequence[Named]) -> bool:
    """Whether a headline leaves the helper of a passive out: “Man arrested in Leeds”, “Homem detido em Braga”.

    Forces and governments arrest others, and private people are arrested.
    """
    trigger, tokens, last = scene.trigger, scene.structure.tokens, scene.trigger.tokens[1]
    if (trigger.event_type, trigger.mode) != _ARREST or not subject or last - trigger.tokens[0] != 1:
        return False
    small = listed(scene.structure.pack.code, "cues", "prepositions")
    ends = last >= scene.clause.end or not tokens[last].is_word or tokens.written[last] in small
    return ends and all(n.actor.kind in _PRIVATE for n in subject)


def _opens_a_clause(n: Named, scene: _Scene) -> bool:
    """Whether a name behind a comma has a verb of its own: “struck Beirut, Iran threatened to respond”."""
    structure, at = scene.structure, n.first - 1
    tokens, pack = structure.tokens, structure.pack
    while at >= 0 and tokens.written[at] in words(pack.code, "cues", "definite"):
        at -= 1
    behind = n.tokens[1]
    if at < scene.trigger.tokens[1] or tokens[at].text != "," or behind >= scene.clause.end:
        return False
    if tokens.written[behind] in coordinators(pack.code) or _is_fronted(scene):
        return False
    if is_auxiliary(tokens.written[behind], pack):
        return True
    return is_past_form(tokens[behind], pack) and reading(tokens, behind, n.first, pack).tense == "past"


def _is_fronted(scene: _Scene) -> bool:
    """Whether a participle opens the sentence and has its subject behind the comma: “Detenuto a Milano, il pensionato aveva”."""
    verb, opens = _verb_of(scene), scene.clause.start
    says = verb.tense == "participle" or verb.passive
    before = (n for n in scene.within(scene.clause) if n.tokens[1] <= verb.start)
    return says and opens == 0 and verb.start == scene.trigger.tokens[0] and not any(before)


def _verb_of(scene: _Scene) -> VerbReading:
    """How the verb of a phrase is used: of “foi acusado” the participle, and not its helper, tells the voice.

    Who “is to shut a factory”, “is opposed to” talks or “was sent to” the border does it; the helper alone makes no passive.
    """
    (first, last), start, pack = scene.trigger.tokens, scene.clause.start, scene.structure.pack
    tokens = scene.structure.tokens
    found = reading(tokens, first, start, pack)
    behind = next((at for at in range(first, last) if not is_auxiliary(tokens.written[at], pack)), first)
    other = found if behind == first else reading(tokens, behind, start, pack)
    to_do = other.tense == "infinitive" or tokens.written[behind] in pack.section("verbs").get("infinitive", ())
    befalls = not to_do and scene.trigger.event_type not in _SELF
    return other if other.passive and befalls else found


def _owners_of_the_object(scene: _Scene) -> list[Named]:
    """Whose position or depot it is that is struck: “bombed an arms depot of the Houthi rebels”, “обстреляли позицию «Хезболлы»”."""
    structure, (_, last) = scene.structure, scene.trigger.tokens
    kind, code = load_type(scene.trigger.event_type), structure.pack.code
    if not kind.strikes:
        return []
    begins = _behind_insertions(structure, last)
    genitive = words(code, "actors", "genitive_before")
    prepositions = words(code, "cues", "prepositions") - genitive - words(code, "cues", "partitive")
    found = []
    for n in scene.named:
        between = structure.tokens[begins : n.first]
        if n.actor.kind not in _SIDES or not 0 < len(between) <= _OBJECT_PHRASE or n.tokens[1] > scene.clause.end:
            continue
        written = [token.text.lower() for token in between]
        is_parted = any(word in prepositions or word == "," for word in written)
        owned = not genitive.isdisjoint(written) if genitive else any(token.is_word for token in between)
        if not is_parted and owned:
            found.append(n)
    return found[:1]


def _subject_and_objects(
    scene: _Scene, inside: list[Named], before: list[Named], after: list[Named], marked: list[Named]
) -> tuple[list[Named], list[Named]]:
    """Who stands where a subject does, and the others without preposition; `marked` are objects wherever they stand."""
    structure, last = scene.structure, scene.trigger.tokens[1]
    speech = load_type(scene.trigger.event_type).speech
    if structure.pack.section("verbs").get("bracket") and (not speech or (before and _ends_clause(scene))):
        own = [n for n in inside if n in before or _is_inside(n, scene.trigger)] if speech else inside
        free = [n for n in without_preposition(structure, own) if n not in marked]
        if _is_done_by_a_pronoun(scene):  # “Am Dienstag tötete er zwei Menschen”
            return [], [*free, *marked]
        subject = enumeration_from(structure, free[0], free) if free else _subject_elsewhere(scene)
        return subject, [n for n in (*free, *marked) if n not in subject]
    subject = nearest_without_preposition(structure, [n for n in before if n not in marked], at_end=True)
    inverted = not subject
    if inverted:
        behind = [n for n in after if n not in marked and not is_addressed(structure, n.first)]  # “pidió a Londres”
        subject = _inverted_subject(scene, behind) or _spoken_in(scene, inside)
        if not subject and marked:  # “detuvo la policía a un diputado”, “Мэра задержала полиция”
            sure = [n for n in behind if not is_counted(n, structure) and may_be_a_subject(n, structure)]
            subject = nearest_without_preposition(structure, sure, at_end=False)
        if not subject and not any(n in before for n in marked):  # “Мэра задержали” has no subject
            subject = _subject_elsewhere(scene)
    objects = [] if inverted and subject and subject[0] in after else without_preposition(structure, after)
    objects += _governed_by(structure, after, "aim")
    objects += [n for n in marked if n not in objects]
    spoken_to = [n for n in after if is_addressed(structure, n.first) and n not in (*subject, *objects)]
    objects += [m for n in spoken_to for m in enumeration_from(structure, n, after)]
    joint = _governed_by(structure, [n for n in after if n.first - last <= _ADJACENT], "company") if speech else []
    subject = [*subject, *joint]
    return subject, objects


def _is_done_by_a_pronoun(scene: _Scene) -> bool:
    """Whether the subject is a pronoun that can be nothing else (`nominatives` of the cues), so that whoever is named is none."""
    return _has_a_nominative(scene.structure, scene.clause.start, scene.clause.end)


@once_a_sentence
def _has_a_nominative(structure: Structure, start: int, end: int) -> bool:
    nominatives = listed(structure.pack.code, "cues", "nominatives")
    return not nominatives.isdisjoint(structure.tokens.written[start:end])


def _ends_clause(scene: _Scene) -> bool:
    """Whether the verb is the last word of its clause: “..., woraufhin Brüssel Moskau drohte”, “hat Kiew beschuldigt, ...”."""
    behind = scene.structure.tokens[scene.trigger.tokens[1] : scene.clause.end][:1]
    return not any(token.is_word or token.text[:1].isdigit() for token in behind)


def _governed_by(structure: Structure, names: list[Named], key: str) -> list[Named]:
    """Names behind a preposition of one kind, with what is enumerated with them."""
    heads = [n for n in names if preposition(structure, n) in words(structure.pack.code, "verbs", key)]
    return list(dict.fromkeys(m for n in heads for m in enumeration_from(structure, n, names)))


def _inverted_subject(scene: _Scene, after: list[Named]) -> list[Named]:
    """“Said Carol Houston”, “dimitió el alcalde”: where somebody speaks, or acts alone, the subject may follow."""
    speech, last = load_type(scene.trigger.event_type).speech, scene.trigger.tokens[1]
    alone = _acts_alone(scene.trigger)
    before = scene.structure.tokens[scene.trigger.tokens[0] - 1].text.lower() if scene.trigger.tokens[0] else ""
    if before in words(scene.structure.pack.code, "cues", "pronouns") or _is_done_by_a_pronoun(scene):
        return []
    # “sagte am Montag der Gouverneur Ann Lee”
    begins = _behind_insertions(scene.structure, last)
    tokens = scene.structure.tokens
    commas = (at for at in range(last, scene.clause.end) if tokens[at].text == ",")
    end = next(commas, scene.clause.end)
    near = [n for n in after if n.first - begins <= _ADJACENT and (n.first < end or n.tokens[0] - last <= _ADJACENT)]
    if not (speech or alone) or not near:
        return []
    if alone and near[0].first == last:  # “подал в отставку министр”: the preposition before him is the verb's
        return near[:1]
    return nearest_without_preposition(scene.structure, after, at_end=False)


def _behind_insertions(structure: Structure, at: int) -> int:
    """The index behind a day and a place that stand between a verb and what belongs to it."""
    tokens, pass_over = structure.tokens, between(structure.pack.code)
    for _ in range(_INSERTIONS):
        at = pass_over(tokens, at, len(tokens))
    return at


def _acts_alone(trigger: Trigger) -> bool:
    return trigger.mode in load_type(trigger.event_type).alone


def _spoken_in(scene: _Scene, inside: Sequence[Named]) -> list[Named]:
    """Whose house it is said in, by a verb that has no subject: “в Кремле заявили”, “у МЗС засудили”.

    The pack lists the endings of such verbs and the prepositions (`of_nobody` and `spoken_in` of its verbs).
    """
    structure, (first, last) = scene.structure, scene.trigger.tokens
    endings = tuple(structure.pack.section("verbs").get("of_nobody", ()))
    says = load_type(scene.trigger.event_type).speech and endings
    if not says or not structure.tokens[first].text.lower().endswith(endings):
        return []
    houses = [
        n
        for n in inside
        if n.actor.kind in _HOUSES and preposition(structure, n) in words(structure.pack.code, "verbs", "spoken_in")
    ]
    before, behind = [n for n in houses if n.tokens[1] <= first], [n for n in houses if n.tokens[0] >= last]
    return before[-1:] or [n for n in behind[:1] if n.tokens[0] - last <= _ADJACENT]


def _subject_elsewhere(scene: _Scene) -> list[Named]:
    """The subject of the clause before, where a coordinated, relative or infinite clause has none of its own."""
    number = scene.structure.clause_at(scene.trigger.tokens[0])
    if scene.clause.opener == "quote":
        return []
    says_who = _only_says_who(scene, number)
    told_by = [n for n in scene.within(scene.clause) if 0 <= n.first - scene.trigger.tokens[1] <= 1]
    if says_who and told_by:  # “según informó la Policía”
        return told_by[:1]
    is_relative = scene.clause.opener == "relative"
    named_in = {scene.structure.clause_at(n.tokens[0]) for n in scene.named}
    while number > 0:
        number -= 1
        if not is_relative and number not in named_in:
            continue
        clause = scene.structure.clauses[number]
        if clause.quoted or clause.opener == "condition":
            continue
        names = [n for n in scene.within(clause) if n.tokens[1] <= scene.trigger.tokens[0]]
        if is_relative:
            return names[-1:]
        subject = without_preposition(scene.structure, names)[:1]
        if subject and says_who and _is_told_of(subject[0], scene, number):
            return []
        if subject:
            return enumeration_from(scene.structure, subject[0], names)
    return []


def _only_says_who(scene: _Scene, number: int) -> bool:
    """Whether a clause of speech reports the one before it, whose subject says nothing: “Two ministers resign, said the paper”.

    A complement behind makes it one more deed of the same subject: “came to Leeds, said that ...”.
    """
    structure, first = scene.structure, scene.trigger.tokens[0]
    following = structure.clauses[number + 1 : number + 2]
    goes_on = any(clause.opener in _COMPLEMENTS for clause in following)
    helpers = words(structure.pack.code, "verbs", "perfect")
    behind = structure.tokens[scene.trigger.tokens[1] : scene.clause.end]
    if any(token.is_word for token in behind):  # “según confirmó el 112”, but not “el ministro viajó, según confirmó”
        helpers = helpers | words(structure.pack.code, "cues", "cites_before")
    opens = all(structure.tokens.written[at] in helpers for at in range(scene.clause.start, first))
    return scene.clause.opener == "speech" and opens and not goes_on


def _is_told_of(subject: Named, scene: _Scene, number: int) -> bool:
    """Whether a subject has a verb of its own in its clause: “Two ministers will resign”, not “The firm, which ...,”."""
    structure, clause = scene.structure, scene.structure.clauses[number]
    behind = range(subject.tokens[1], clause.end)
    readings = (reading(structure.tokens, at, clause.start, structure.pack) for at in behind)
    return any(one.tense in ("past", "future", "conditional") for one in readings)


# --- nouns ------------------------------------------------------------------------------------------------------------


def _of_noun(scene: _Scene) -> list[tuple[Named, ActorRole]]:
    structure, last = scene.structure, scene.trigger.tokens[1]
    code = structure.pack.code
    found: list[tuple[Named, ActorRole]] = []
    accused = accuser_before(structure, scene.trigger.tokens[0])
    for n in scene.within(scene.clause):
        if accused is not None and n.tokens[1] <= accused:  # “Ankara accused Kyiv of the attack”
            continue
        before = preposition(structure, n)
        follows = n.tokens[0] >= last
        if before in words(code, "verbs", "agent") and follows:
            found.append((n, "actor"))
        elif before in words(code, "verbs", "aim") and follows:
            found.append((n, "target"))
        elif before in words(code, "verbs", "company"):
            found.append((n, "actor"))
        elif before is None or before in words(code, "actors", "genitive_before"):
            role = _noun_role(scene, n)
            found += [(n, role)] if role else []
    demonym = _demonym_beside(scene)
    if demonym is not None:
        found.append((demonym, "actor"))
    return found


def _noun_role(scene: _Scene, n: Named) -> ActorRole | None:
    """Of a name without preposition: before the noun it acts, right behind it is its genitive, further on it is hit."""
    first, last = scene.trigger.tokens
    if n.tokens[1] <= first:
        near = first - n.tokens[1] <= _SUBJECT_GAP or load_type(scene.trigger.event_type).mutual
        return "actor" if near else None
    if n.tokens[0] - last <= 1 and n.actor.kind != "object":
        return "actor"
    return "target" if not load_type(scene.trigger.event_type).speech else None


def _demonym_beside(scene: _Scene) -> Named | None:
    """A nationality that qualifies the noun: “Russian attack”."""
    structure, (first, last) = scene.structure, scene.trigger.tokens
    tokens = structure.tokens
    for index in (first - 1, last, first - 2, last + 1):
        if not scene.clause.start <= index < scene.clause.end:
            continue
        country = demonym_country(tokens[index], structure.pack.code)
        inside = any(n.first <= index < n.tokens[1] for n in scene.named)
        named_so = index >= last and tokens[index].is_capitalised and _follows(structure)  # “Campionatul European”
        if country is not None and not inside and not named_so:
            token = tokens[index]
            actor = Actor(span=token.span, name=token.text, role="actor", kind="state", country_code=country or None)
            return Named(actor=actor, sentence=structure.sentence.index, tokens=(index, index + 1))
    return None


def _follows(structure: Structure) -> bool:
    """Whether a nationality may stand behind its noun, where languages write it small."""
    return bool(structure.pack.section("actors").get("nationality_follows", True))


def _mutual(scene: _Scene, found: list[Named]) -> list[Named]:
    """Everybody in the clause who meets: a meeting has no targets; objects are things and do not talk."""
    if not found or _meets_a_pronoun(scene):
        found = [*found, *_subject_elsewhere(scene)]
    company, here = words(scene.structure.pack.code, "verbs", "company"), scene.within(scene.clause)
    more = [n for n in here if preposition(scene.structure, n) in company]
    chain = [n for one in (*found, *more) for n in enumeration_from(scene.structure, one, here)]
    nearby = [*found, *more, *chain, *_origins(scene)]
    return [n for n in dict.fromkeys(nearby) if n.actor.kind != "object"]


def _meets_a_pronoun(scene: _Scene) -> bool:
    """“Met with him”: the pronoun is whoever speaks in the clause before."""
    tokens, code = scene.structure.tokens, scene.structure.pack.code
    return any(
        tokens[index].text.lower() in words(code, "verbs", "company")
        and tokens[index + 1].text.lower() in words(code, "cues", "pronouns")
        for index in range(scene.clause.start, scene.clause.end - 1)
    )


def _origins(scene: _Scene) -> list[Named]:
    """“Talks between representatives of ...” after a colon or a comma: the rest of the sentence names who met."""
    number = scene.structure.clause_at(scene.trigger.tokens[0])
    following = scene.structure.clauses[number + 1 : number + 2]
    openers = ("main", "conjunction")
    return [
        n
        for clause in following
        if clause.opener in openers and not clause.quoted
        for n in scene.within(clause)
        if preposition(scene.structure, n) in words(scene.structure.pack.code, "verbs", "company")
    ]


# --- sources ----------------------------------------------------------------------------------------------------------


def _sources(scene: _Scene) -> list[Named]:
    """“According to Reuters”: whoever stands behind a word for hearsay or report."""
    found = _cited(scene)
    if load_type(scene.trigger.event_type).speech:
        return found
    governing = _speech_clause_over(scene)
    return [*found, *(speakers(scene.structure, governing, scene.named) if governing else ())]


def _cited(scene: _Scene) -> list[Named]:
    """Whoever stands behind a word for hearsay or report."""
    structure = scene.structure
    found = []
    for match in _cited_by(structure):
        behind = [n for n in scene.named if 0 <= n.tokens[0] - match.end <= 1 and not n.dependent]
        found += behind[:1]
    return found


@once_a_sentence
def _cited_by(structure: Structure) -> list[Match[str]]:
    """The words for hearsay or report that no complement follows: of “informó que tres personas” nobody says anything."""
    complements, written = words(structure.pack.code, "cues", "complements"), structure.tokens.written
    found = _cue_book(structure.pack.code, "report").find(structure.tokens)
    return [match for match in found if complements.isdisjoint(written[match.end : match.end + 1])]


def _speech_clause_over(scene: _Scene) -> Clause | None:
    """The clause that reports the trigger's: “officials said that ...”, “..., officials said”."""
    number = scene.structure.clause_at(scene.trigger.tokens[0])
    for other, clause in enumerate(scene.structure.clauses):
        if other == number or clause.quoted:
            continue
        says = _speech_book(scene.structure.pack.code).first(scene.structure.tokens, clause.start, clause.end)
        if says and (clause.opener == "speech" or other < number):
            return clause
    return None


@cache
def _cue_book(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("cues").get(key, ()))


@cache
def _speech_book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("speech_verbs", ()))
