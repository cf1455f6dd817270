"""Where words were spoken, which is seldom where the things are that they are about.

“Kenya's president, in Geneva, condemned the attack in Mogadishu”: he speaks in Geneva, and the attack was not there. A
place is that of the words where it stands beside the verb, with no other deed between, and before what is spoken of.
Behind a day it is the verb's, however far that stands: “urged the government on Tuesday in Leeds to drop the bill”.

Where a body sits that speaks nothing need have been said (“the ministry in Moscow denied”), nor at whom words go to (“asked
Rome for”, “chiede a Roma”), nor where that is which they are about (“rumours of a death in Leeds were denied”). Who is on a
visit speaks there: `on_a_visit` of a language's cues.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.figure_words import numbers_of
from geo.insertions import is_day
from geo.languages import listed, load
from geo.model import Toponym, Trigger
from geo.phrases import PhraseBook, book_of
from geo.place_order import on_the_way
from geo.place_roles import is_capital
from geo.place_words import frame_of, has_noun_capitals, is_adjective
from geo.verbs import reading

_MERE_SPEECH = "STATEMENT"  # “said ... in Geneva”: what was said may be told in a few words
_CHARGE, _BLAME = "ACCUSE", "disapprove"  # a charge is brought somewhere (“filed a lawsuit in Denver”)
_TOWNS = frozenset({"town", "village"})
_DAY = 4  # tokens of “am vergangenen Dienstag”, “on Tuesday, 5 May”
_VISIT = 9  # tokens of words for a visit and a day, before a place
_BODY = 3  # tokens of the words for a body that sits somewhere
_TOPIC = 8  # tokens between “about” and a place of what it tells of (“rumours about the death of a child in”)
_NUMBER = 2  # words behind “about” among which a number tells how many or when: “o godzinie 10”
_BESIDE = 3  # tokens between a verb of blame, refusal or demand and the place where it was spoken


def where_spoken(
    here: Sequence[Toponym],
    inside: Sequence[Toponym],
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
) -> list[Toponym]:
    """The places where words were spoken: of a visit, from which they come, or of their clause (`inside`)."""
    told = visited(here, trigger, structure) or spoken_from(here, trigger, structure)
    return told or spoken_in(inside, trigger, structure, triggers)


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
    rules = (_is_of_others, _is_told_to, _is_a_seat, _is_what_it_is_about)
    return [t for t in beside if not any(rule(t, trigger, structure) for rule in rules)]


def visited(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> list[Toponym]:
    """Where those are on a visit who say something: “on a visit to Leeds, the minister promised”, “goszcząc we Wrocławiu”."""
    code, clauses = structure.pack.code, structure.clauses
    own = structure.clause_at(trigger.tokens[0])
    book = cue_book(code, "on_a_visit")
    found = []
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        frame, there = frame_of(structure, first, last), structure.clause_at(first)
        end = frame.preposition_start
        phrases = book.find(structure.tokens, max(0, end - _VISIT), end)
        stands = any(m.end == end or is_day(structure.tokens, m.end, end, code) for m in phrases)
        opens = there == own - 1 and clauses[there].start == 0
        if stands and (there == own or opens):
            found.append(toponym)
    return found


def spoken_from(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> list[Toponym]:
    """The town from which words come that are told behind it: “Da Bruxelles la Commissione ha invitato alla calma”.

    An article, a name or the verb has to follow: “From Leeds to York, leaders called”, “Aus Syrien geflohene Familien forderten”.
    """
    code, found = structure.pack.code, []
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        if last > trigger.tokens[0]:  # a name may end its sentence
            continue
        frame = frame_of(structure, first, last)
        opens = frame.preposition_role == "origin" and frame.preposition_start == 0
        is_town = toponym.place is not None and toponym.place.kind in _TOWNS
        follows = structure.tokens[last]
        articles = listed(code, "cues", "definite", "indefinite", "definite_articles")
        named = follows.is_capitalised and not has_noun_capitals(structure)
        goes_on = last == trigger.tokens[0] or named or follows.text.lower() in articles
        if opens and is_town and goes_on and structure.clause_at(first) == structure.clause_at(trigger.tokens[0]):
            found.append(toponym)
    return found


def _is_told_to(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name right behind the verb is that of a government or a people spoken to: “învinuit Ankara”, “chiede a Berna”."""
    first, last = structure.tokens_of(toponym.mention.span)
    if first < trigger.tokens[1] or toponym.place is None:
        return False
    frame = frame_of(structure, first, last)
    if frame.preposition is None:
        # the verb may hold the preposition: “reproche à Alger”
        return not is_adjective(toponym) and not frame.kind
    dative = frame.preposition in listed(structure.pack.code, "places", "spoken_to")
    start, code = frame.preposition_start, structure.pack.code
    near = start <= trigger.tokens[1] or (  # “acusó el lunes a París”, where “a” says no where
        on_the_way(toponym, structure)
        and any(is_day(structure.tokens, at, start, code) for at in range(trigger.tokens[1], start))
    )
    return dative and near and (is_capital(toponym.place) or toponym.place.kind in ("country", "admin1"))


def _is_a_seat(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a government that speaks sits there: “the ministry in Moscow denied”, “rząd w Bamako zarzucił”.

    The police of a town that is no capital speak where they are, and where most of that was which they tell.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    frame = frame_of(structure, first, last)
    if last > trigger.tokens[0] or frame.preposition_role != "location" or frame.preposition is None:
        return False
    if toponym.place is None or not is_capital(toponym.place):
        return False
    end = frame.preposition_start
    near = range(max(0, end - _BODY), end)
    return any(
        m.end == end for start in near for m in _bodies(structure.pack.code).all_at(structure.tokens, start, end)
    )


def _is_what_it_is_about(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place belongs to what is denied or asked, which stands before the verb: “слухи о смерти в Каспийске”."""
    first, last = structure.tokens_of(toponym.mention.span)
    if last > trigger.tokens[0]:
        return False
    topic, code = listed(structure.pack.code, "places", "spoken_of"), structure.pack.code
    start = structure.clauses[structure.clause_at(first)].start
    behind = range(max(start + 1, first - _TOPIC), first)
    return any(structure.tokens.written[at] in topic and _names_a_topic(structure, at, first, code) for at in behind)


def _names_a_topic(structure: Structure, at: int, end: int, code: str) -> bool:
    """Whether “about” says of a noun before it what it tells: not how many (“about 200”), when (“o godzinie 10”) or where."""
    tokens, articles = structure.tokens, listed(code, "cues", "definite", "indefinite", "definite_articles")
    between = [token for token in tokens[at + 1 : end] if token.text.lower() not in articles]
    if not all(token.is_word or token.text[0].isdigit() for token in between):
        return False
    words = [token.text.lower() for token in between]
    counts = any(word[0].isdigit() for word in words[:_NUMBER]) or (bool(words) and words[0] in numbers_of(code))
    place_too = tokens.written[at] in listed(code, "places", "locative")
    lies = place_too and reading(tokens, at - 1, 0, structure.pack).tense in ("participle", "past")
    return not counts and not lies


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
        near = place[0] - last <= _BESIDE and is_one and not _is_of_the_next(place[0], last, structure)
        return not parted and (trigger.event_type == _MERE_SPEECH or near or _is_behind_a_day(place, last, structure))
    return not any(deed.tokens[0] < place[0] for deed in deeds)


def _is_of_the_next(place: int, last: int, structure: Structure) -> bool:
    """Whether a comma parts a place from the verb, behind which a bracketing language tells what is meant: “beschuldigt, in Kiel”."""
    bracket = bool(structure.pack.section("verbs").get("bracket"))
    return bracket and any(token.text == "," for token in structure.tokens[last:place])


def _is_behind_a_day(place: tuple[int, int], lowest: int, structure: Structure) -> bool:
    """Whether a day stands right before the preposition of a place (“am Mittwoch in Hannover”), behind the words for the deed."""
    frame = frame_of(structure, *place)
    if frame.preposition is None or frame.preposition_role != "location":
        return False
    end, code = frame.preposition_start, structure.pack.code
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


@cache
def _bodies(code: str) -> PhraseBook[str]:
    """Governments and ministries, and who runs them."""
    return book_of(load(code).section("actors").get("kinds", {}).get("government", ()))
