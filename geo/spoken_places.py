"""Where words were spoken, which is seldom where the things are that they are about.

“Kenya's president, in Geneva, condemned the attack in Mogadishu”: he speaks in Geneva, and the attack was not there. A
place is that of the words where it stands beside the verb, with no other deed between, and before what is spoken of.
Behind a day it is the verb's, however far that stands: “urged the government on Tuesday in Leeds to drop the bill”.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clause_openers import looks_infinitive
from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.insertions import is_day
from geo.languages import listed
from geo.model import Toponym, Trigger
from geo.place_words import frame_of

_MERE_SPEECH = "STATEMENT"  # “said ... in Geneva”: what was said may be told in a few words
_CHARGE, _BLAME = "ACCUSE", "disapprove"  # a charge is brought somewhere (“filed a lawsuit in Denver”)
_DAY = 4  # tokens of “am vergangenen Dienstag”, “on Tuesday, 5 May”
_ASKED = frozenset({"ACCUSE", "REQUEST", "THREATEN"})  # types whose words go to somebody
_SMALL = 2  # letters of “de”, “d'”, “di”
_BESIDE = 3  # tokens between a verb of blame, refusal or demand and the place where it was spoken


def spoken_in(
    toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> list[Toponym]:
    """Those of the places of a clause in which its words of speech may have been spoken.

    Args:
        toponyms: Of the clause of the trigger.
        trigger: The verb or noun of speech.
        structure: Its sentence.
        triggers: All of the sentence.
    """
    own = structure.clause_at(trigger.tokens[0])
    deeds = [t for t in triggers if t is not trigger and structure.clause_at(t.tokens[0]) == own]
    beside = [t for t in toponyms if _is_beside(structure.tokens_of(t.mention.span), trigger, deeds, structure)]
    return [t for t in beside if not (_is_of_others(t, trigger, structure) or _is_asked(t, trigger, structure))]


def _is_asked(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a preposition leads to whom words go, or a place is the seat of a government that says them.

    “Acusó a París”, “reproche à Alger d'abriter”, “rimprovera ad Algeri di ospitare”; “the government in Bamako accused”.
    A language pack lists such prepositions among its `places`: `addressees`, which never tell where something was said, and
    `addressees_asked`, which right behind the verb lead to those who are asked where what they are asked for follows at once.
    """
    code, (first, last) = structure.pack.code, structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if frame.preposition is None:
        return False
    start = frame.start - len(frame.preposition.split())
    if last <= trigger.tokens[0]:
        governs = start > 0 and structure.tokens[start - 1].lemma in listed(code, "places", "led")
        return frame.preposition_role == "location" and governs
    if trigger.event_type not in _ASKED:
        return False
    if frame.preposition in listed(code, "places", "addressees"):
        return True
    beside = start == trigger.tokens[0] + 1 and frame.preposition in listed(code, "places", "addressees_asked")
    return beside and _goes_on(last, structure)


def _goes_on(last: int, structure: Structure) -> bool:
    """Whether a small word and an infinitive stand at a token: “d'abriter”, “di ospitare”."""
    small, verb = ([*structure.tokens[last : last + 2], None, None])[:2]
    if small is None or verb is None or len(small.text) > _SMALL:
        return False
    return verb.text == verb.lemma and looks_infinitive(verb.text, structure.pack)


def _is_of_others(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether those who are spoken of come from a country (“thanked mediators from Niger”); “said from Paris” is near.

    Nor is it where words were spoken that those who speak come from: “producers from Omsk asked”.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if frame.preposition_role == "origin" and last <= trigger.tokens[0]:
        return True
    is_country = toponym.place is not None and toponym.place.kind == "country"
    return is_country and frame.preposition_role == "origin" and frame.start - trigger.tokens[1] > 1


def _is_beside(place: tuple[int, int], trigger: Trigger, deeds: Sequence[Trigger], structure: Structure) -> bool:
    first, last = trigger.tokens
    if place[0] >= last:
        parted = any(last <= deed.tokens[0] < place[0] for deed in deeds)
        lodged = trigger.event_type == _CHARGE and trigger.mode != _BLAME
        is_one = last - first == 1 or lodged  # “condenó el atentado” holds the deed itself
        near = place[0] - last <= _BESIDE and is_one
        return not parted and (trigger.event_type == _MERE_SPEECH or near or _is_behind_a_day(place, last, structure))
    return not any(deed.tokens[0] < place[0] for deed in deeds)


def _is_behind_a_day(place: tuple[int, int], lowest: int, structure: Structure) -> bool:
    """Whether a day stands right before the preposition of a place (“am Mittwoch in Hannover”), behind the words for the deed."""
    frame = frame_of(structure, *place)
    if frame.preposition is None or frame.preposition_role != "location":
        return False
    end, code = frame.start - len(frame.preposition.split()), structure.pack.code
    return any(is_day(structure.tokens, at, end, code) for at in range(max(lowest, end - _DAY), end))


def without_the_speakers(
    toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> list[Toponym]:
    """The places of a sentence without those before a verb of blame, refusal or demand that has the deed as its object."""
    if trigger.form == "verb":
        return list(toponyms)
    own = structure.clause_at(trigger.tokens[0])
    verbs = [t.tokens[0] for t in triggers if _governs(t, trigger) and structure.clause_at(t.tokens[0]) == own]
    spoken = max(verbs, default=0)
    return [t for t in toponyms if structure.tokens_of(t.mention.span)[0] >= spoken]


def _governs(verb: Trigger, noun: Trigger) -> bool:
    kind = load_type(verb.event_type)
    is_speech = kind.speech and verb.event_type != _MERE_SPEECH and verb.form == "verb"
    return is_speech and verb.tokens[0] < noun.tokens[0]
