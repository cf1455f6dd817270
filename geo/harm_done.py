"""Words for harm -> the deed that did it: “nine died when a bus overturned” tells of one accident, and of no attack.

Words for the dead and the hurt, and for what was destroyed, go with several types of deeds. Where the sentence tells what
did the harm they say no type of their own: people who die, are killed or hurt belong to the deed that is told beside them,
and what kills, hurts or destroys is the deed that a noun before the verb names (“an explosion killed three”, “the fire that
destroyed a hotel”). Not so where somebody is named who did it, where another day or place is told of the one than of the
other, and where words that only deliberate deeds have say how people died (“murdered”).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from geo.asides import clause_about
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_lexicon import meanings
from geo.event_merging import compatible
from geo.event_words import words_of
from geo.fates import THINGS, Cue, cues_in
from geo.judgements import prepositions_of
from geo.languages import listed
from geo.model import Place, Trigger
from geo.named import coordinators
from geo.tellings import Telling, is_definite, tells_of_another_matter
from geo.verbs import VerbReading, is_auxiliary, reading

_HARMS = ("ASSAULT", "ACCIDENT", "DISASTER", "FIRE")
_MISHAPS = ("ACCIDENT", "DISASTER", "FIRE")
_OF_PEOPLE = frozenset({"dead", "injured", "casualties", "missing"})
_OF_THE_SICK = "HEALTH"  # the type that words for hospitals have
_OF_THE_RESCUED = (_OF_THE_SICK, "AID")  # who is brought to a hospital is helped
_DESTROYED = "DISASTER"  # the type that words for mere destruction have
_AROUND = 8  # deeds on either side of a word for harm; a longer sentence tells of more than one
_SUBJECT = 12  # tokens between the subject and its verb
_TIED = 5  # tokens between a word for harm and the noun that a preposition ties to it
_ATTRIBUTES = 2  # adjectives before a noun
_PRONOUN = 3  # tokens between the head of a clause and its verb: “it has since killed”
_NEAR = 2  # sentences between a deed and what points back to it
_TOLD = ("reported", "unconfirmed")


def deeds_of_harm(tellings: Sequence[Telling]) -> dict[int, int]:
    """Number of a telling that only says what harm was done -> that of the telling of the deed that did it."""
    found: dict[int, int] = {}
    rows = enumerate(tellings)
    for _, group in groupby(rows, key=lambda row: row[1].structure.sentence.index):
        here = list(group)
        cues = {at: cue for cue in cues_in(here[0][1].structure) for at in range(cue.start, cue.end)}
        harm = {number: cue for number, telling in here if (cue := _harm_in(telling, cues)) is not None}
        deeds = [(number, telling) for number, telling in here if number not in harm and _is_deed(telling)]
        found |= _treated(here, deeds)
        starts = [number for number, _ in deeds]
        for number, cue in harm.items():
            at = bisect_left(starts, number)
            deed = _done_by(tellings[number], cue, deeds[max(0, at - _AROUND) : at + _AROUND])
            if deed is None and not deeds and cue.kind != THINGS:
                deed = _told_before(number, tellings, found)
                deed = _of_it(number, tellings, found) if deed is None else deed
                deed = _just_before(number, cue, cues, tellings, found) if deed is None else deed
            if deed is not None and number not in found:
                found[number] = deed
    return found


def _treated(here: Sequence[tuple[int, Telling]], deeds: Sequence[tuple[int, Telling]]) -> dict[int, int]:
    """Tellings of people who come to a hospital or breathe smoke -> the one mishap of their sentence that did it to them."""
    mishaps = [(number, deed) for number, deed in deeds if deed.trigger.event_type in _MISHAPS]
    if not mishaps or len({deed.trigger.event_type for _, deed in mishaps}) > 1:
        return {}
    found = {}
    for number, telling in here:
        kinds = _kinds_that_treat(telling)
        fitting = [(_gap(telling, deed), at) for at, deed in mishaps if kinds and _is_there(telling, deed)]
        if fitting and mishaps[0][1].trigger.event_type in kinds:
            found[number] = min(fitting)[1]
    return found


def _is_there(telling: Telling, deed: Telling) -> bool:
    """Whether day and place allow it, and no place is told of the one alone: “hospitalised in Leeds” is news by itself."""
    here = {place.mention.span for place in telling.places}
    return _fit(telling, deed) and here <= {place.mention.span for place in deed.places}


def _kinds_that_treat(telling: Telling) -> tuple[str, ...]:
    """The types of mishaps of which a word for hospitals, or for what smoke does, can tell no more than the harm."""
    if telling.trigger.event_type not in _OF_THE_RESCUED or telling.status not in _TOLD:
        return ()
    tokens, code = telling.structure.tokens, telling.structure.pack.code
    if cue_book(code, "in_hospital").first(tokens, *telling.trigger.tokens) is not None:
        return _MISHAPS
    return ("FIRE",) if cue_book(code, "poisoned_by_smoke").first(tokens, *telling.trigger.tokens) is not None else ()


def as_told_of_deeds(tellings: Sequence[Telling], deeds: Mapping[int, int]) -> list[Telling]:
    """The tellings, those of mere harm (`deeds_of_harm`) as ones of the deeds that did it."""
    return [
        _as_told_of(telling, tellings[deeds[number]]) if number in deeds else telling
        for number, telling in enumerate(tellings)
    ]


def _as_told_of(telling: Telling, deed: Telling) -> Telling:
    trigger = replace(telling.trigger, event_type=deed.trigger.event_type, mode=deed.trigger.mode)
    return replace(telling, trigger=trigger, harm=True)


def _harm_in(telling: Telling, cues: Mapping[int, Cue]) -> Cue | None:
    """The word for harm that a trigger is; `cues` are those of the sentence by their tokens."""
    trigger = telling.trigger
    if telling.status not in _TOLD or trigger.event_type not in (*_HARMS, _OF_THE_SICK, "CRIME"):
        return None
    for cue in dict.fromkeys(cues[at] for at in range(*trigger.tokens) if at in cues):
        if not _is_all_of(trigger, cue, telling.structure) or cue.role == "totals":
            continue
        if cue.kind == THINGS:
            return cue if trigger.event_type == _DESTROYED and trigger.form == "verb" else None
        if cue.kind in _OF_PEOPLE:
            return cue
    return None


def _is_all_of(trigger: Trigger, cue: Cue, structure: Structure) -> bool:
    """Whether a word for harm is all of a trigger, but for helpers: “été hospitalisées”."""
    first, last = trigger.tokens
    if not (first < cue.end and cue.start < last):
        return False
    outside = [*range(first, min(last, cue.start)), *range(max(first, cue.end), last)]
    return all(is_auxiliary(structure.tokens.written[at], structure.pack) for at in outside)


def _says_no_more(telling: Telling, cue: Cue) -> bool:
    """Whether a word for harm does not say how it was done: people “drown”, are “murdered” and “poisoned” by no other deed."""
    trigger, code = telling.trigger, telling.structure.pack.code
    if trigger.event_type == _OF_THE_SICK and cue.kind != "dead":
        return trigger.entry not in words_of("ACCIDENT", code).entries
    if trigger.strong:
        return False
    return trigger.entry in (_of_mishaps(code) if cue.kind == "dead" else words_of("ASSAULT", code).entries)


def _is_in_a_hospital(telling: Telling) -> bool:
    """Whether the words tell where those who were hurt are treated, which is news by itself: “at a clinic in Leeds”."""
    here = [telling.structure.tokens_of(place.mention.span)[0] for place in telling.places]
    clause = telling.clause
    return telling.trigger.event_type == _OF_THE_SICK and any(clause.start <= at < clause.end for at in here)


@cache
def _of_mishaps(code: str) -> frozenset[str]:
    """The words of deeds that nobody needs to have willed."""
    return frozenset(entry for name in _MISHAPS for entry in words_of(name, code).entries)


def _is_deed(telling: Telling) -> bool:
    return telling.trigger.event_type in _HARMS and telling.status in _TOLD


def _done_by(telling: Telling, cue: Cue, deeds: Sequence[tuple[int, Telling]]) -> int | None:
    """The number of the deed that did a harm, among those of its sentence."""
    kind = telling.trigger.event_type
    fitting = [(number, deed) for number, deed in deeds if _fit(telling, deed)]
    acting = [(number, deed) for number, deed in fitting if deed.trigger.event_type != kind and _does(telling, deed)]
    if acting:
        return acting[-1][0]
    if cue.kind == THINGS or not _says_no_more(telling, cue) or _has_a_doer(telling, cue) or _is_in_a_hospital(telling):
        return None
    behind = _right_behind(telling, deeds)
    if behind is not None and any(number == behind for number, _ in fitting):
        return behind if dict(deeds)[behind].trigger.event_type != kind else None
    alike = [deed for _, deed in deeds if deed.trigger.event_type == kind]
    beside = [deed for _, deed in fitting if deed.clause == telling.clause]
    if alike and (not beside or any(deed.clause == telling.clause for deed in alike)):
        return None
    ranked = [
        ((deed.clause != telling.clause, deed.trigger.event_type != "ASSAULT", _gap(telling, deed)), number)
        for number, deed in fitting
    ]
    return min(ranked)[1] if ranked else None


def _types_of_subject(telling: Telling) -> frozenset[str]:
    """The types of deeds that the subject of a verb for harm can name and names none of here: “the blast also hurt eleven”."""
    structure, at, start = telling.structure, telling.trigger.tokens[0], telling.clause.start
    code = structure.pack.code
    if telling.trigger.form != "verb" or at - start > _SUBJECT or _verb(telling).passive:
        return frozenset()
    found = (match for index in range(start, at) for match in meanings(code).all_at(structure.tokens, index, at))
    nouns = [match for match in found if match.value.form == "noun"]
    if not nouns or not _is_subject(nouns[0].start, start, structure):
        return frozenset()
    noun = replace(telling.trigger, tokens=(nouns[0].start, nouns[0].end), form="noun")
    if listed(code, "cues", "definite_articles") and not is_definite(noun, structure):
        return frozenset()
    if cue_book(code, "separate").first(structure.tokens, start, nouns[0].start) is not None:  # “a second blast”
        return frozenset()
    return frozenset(match.value.type.name for match in nouns if match.start == nouns[0].start)


def _told_before(number: int, tellings: Sequence[Telling], found: Mapping[int, int]) -> int | None:
    """The number of the deed, at most two sentences before, to which the subject of a verb for harm points back."""
    telling = replace(tellings[number], separate=False)  # “also”, of the same deed
    types, index = _types_of_subject(telling), telling.structure.sentence.index
    for other in range(number - 1, -1, -1):
        deed = tellings[other]
        if not types or index - deed.structure.sentence.index > _NEAR:
            return None
        if other not in found and _is_deed(deed) and deed.trigger.event_type in types:
            return other if _fit(telling, deed) else None
    return None


def _of_it(number: int, tellings: Sequence[Telling], found: Mapping[int, int]) -> int | None:
    """The number of the deed of the sentence before, which nobody is told to have done and a pronoun does harm by.

    “The bomb exploded in Cali. It killed three people on Monday.”
    """
    telling = tellings[number]
    structure, (first, _) = telling.structure, telling.trigger.tokens
    opener = structure.tokens.written[telling.clause.start]
    is_it = opener in listed(structure.pack.code, "cues", "pronouns") and first - telling.clause.start <= _PRONOUN
    if not is_it or telling.trigger.form != "verb" or _verb(telling).passive:
        return None
    for other in range(number - 1, -1, -1):
        deed = tellings[other]
        if deed.structure.sentence.index < structure.sentence.index - 1:
            return None
        if deed.structure is not structure and _is_deed(deed):
            done_by = any(actor.role == "actor" for actor in deed.actors)
            return None if done_by or not _fit(telling, deed) else found.get(other, other)
    return None


def _just_before(
    number: int, cue: Cue, cues: Mapping[int, Cue], tellings: Sequence[Telling], found: Mapping[int, int]
) -> int | None:
    """The number of the deed of the sentence before, where people die or are hurt with nothing said of how.

    “A bus overturned near Arusha. Nine people died and 20 were wounded on Monday.”
    """
    telling = tellings[number]
    if not _says_no_more(telling, cue) or _has_a_doer(telling, cue) or not _is_bare(telling, cues):
        return None
    index, told = telling.structure.sentence.index, []
    for other in range(number - 1, -1, -1):
        if tellings[other].structure.sentence.index < index - 1:
            break
        if tellings[other].structure.sentence.index == index - 1 and _is_deed(tellings[other]):
            told.append(found.get(other, other))
    kinds = {tellings[other].trigger.event_type for other in told}
    if len(kinds) != 1 or not _fit(telling, tellings[told[-1]]):
        return None
    return told[-1] if _place(tellings[told[-1]]) is not None or _place(telling) is None else None


def _is_bare(telling: Telling, cues: Mapping[int, Cue]) -> bool:
    """Whether no word of the sentence told which kind of deed a word for harm names, but for others for harm."""
    trigger = telling.trigger
    if trigger.met != "words":
        return trigger.met in ("likely", "actor")
    written = {telling.structure.tokens[at].text for at in cues}
    return written.issuperset(trigger.met_words.split())


def _right_behind(telling: Telling, deeds: Sequence[tuple[int, Telling]]) -> int | None:
    """The number of the deed whose noun a preposition ties to the word for harm before it: “killed on Monday in fighting”."""
    last = telling.trigger.tokens[1]
    behind = [(number, deed) for number, deed in deeds if deed.trigger.tokens[0] >= last]
    number, deed = min(behind, key=lambda row: row[1].trigger.tokens[0], default=(None, None))
    if deed is None or deed.trigger.form != "noun" or deed.trigger.tokens[0] - last > _TIED:
        return None
    code, words = telling.structure.pack.code, telling.structure.tokens.written[last : deed.trigger.tokens[0]]
    if "," in words or not coordinators(code).isdisjoint(words):
        return None
    return None if prepositions_of(code).isdisjoint(words) else number


def _gap(one: Telling, other: Telling) -> int:
    return max(one.trigger.tokens[0], other.trigger.tokens[0]) - min(one.trigger.tokens[1], other.trigger.tokens[1])


def _verb(telling: Telling) -> VerbReading:
    return reading(telling.structure.tokens, telling.trigger.tokens[0], telling.clause.start, telling.structure.pack)


def _has_a_doer(telling: Telling, cue: Cue) -> bool:
    """Whether somebody or something else is told to have done it: “killed by gunmen”, “police killed”."""
    if telling.trigger.form == "noun" or cue.role == "states":
        return False
    verb = _verb(telling)
    if verb.passive:
        return any(actor.role == "actor" for actor in telling.actors)
    return verb.tense != "participle"


def _does(telling: Telling, deed: Telling) -> bool:
    """Whether the noun of a deed stands before the verb for harm as its subject, or before the clause that has it."""
    if deed.trigger.form != "noun" or telling.trigger.form != "verb":
        return False
    (first, last), structure = deed.trigger.tokens, telling.structure
    at = telling.trigger.tokens[0]
    about = clause_about(deed.trigger.tokens, structure)
    if about is not None and about[0] <= at < about[1]:
        return not _verb(telling).passive
    if not last <= at or deed.clause != telling.clause or _verb(telling).passive:
        return False
    return _is_subject(first, deed.clause.start, structure)


def _is_subject(first: int, lowest: int, structure: Structure) -> bool:
    """Whether no preposition stands before a noun, its article and adjectives."""
    code = structure.pack.code
    articles = listed(code, "cues", "definite", "indefinite")
    small = prepositions_of(code) - listed(code, "cues", "definite")
    before = range(first - 1, max(lowest, first - _ATTRIBUTES - 1) - 1, -1)
    for at in before:
        word = structure.tokens.written[at]
        if word in small:
            return False
        if word in articles:
            return not (at - 1 >= lowest and structure.tokens.written[at - 1] in small)
    return True


def _fit(telling: Telling, deed: Telling) -> bool:
    """Whether day and place allow it."""
    if telling.separate or deed.separate or _is_told_beside(telling, deed):
        return False
    if tells_of_another_matter(telling) or tells_of_another_matter(deed):
        return False
    here, there = telling.interval, deed.interval
    if here and there and not (here.start <= there.end and there.start <= here.end):
        return False
    one, other = _place(telling), _place(deed)
    return one is None or other is None or compatible(one, other)


def _is_told_beside(telling: Telling, deed: Telling) -> bool:
    """Whether a deed is only added to the harm told before it: “nine were killed and houses were set on fire”."""
    if telling.trigger.span > deed.trigger.span or telling.clause == deed.clause:
        return False
    return deed.clause.opener == "coordinate"


def _place(telling: Telling) -> Place | None:
    return next((t.place for t in telling.places if t.place is not None), None)
