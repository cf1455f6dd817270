"""What was announced and has begun since: “the talks, announced on Friday, opened in Geneva on Monday”.

Of a meeting, a march or a vote a word beside its noun says that it was announced or planned, and the verb of the sentence
that it was held. Then it is no longer to come, and the day beside that word is that of the announcing, or the one for
which it was planned. The words stand in the `cues` of a language's pack: `announced`, `convened` and `planned` for the
former, `under_way` and `came_about` for the latter (“open”, “begin”, “take place”).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from geo.announced_meetings import is_called
from geo.asides import asides, clause_about, part_of, verb_groups
from geo.clauses import Structure
from geo.date_edges import opened_by
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.languages import listed, load
from geo.model import Trigger
from geo.phrases import Match, PhraseBook, book_of
from geo.token_index import once_a_sentence
from geo.verbs import Tense, is_auxiliary, reading

_MEETING = "CONSULT"
_ANNOUNCED = ("announced", "convened")
_PLANNED = (*_ANNOUNCED, "planned")
_ATTRIBUTIVE: frozenset[Tense] = frozenset({"participle", "present"})  # how what belongs to a noun is read
_BEFORE = 2  # tokens between “planned” and the noun behind it, at most
_BEHIND = 2  # tokens between a noun and “announced”: a comma, an adjective
_DAY_BEHIND = 5  # tokens between “announced” and its day: “announced by the ministry on Friday”
_DAY_BEFORE = 6  # the same where the day stands first: “die am Freitag in Bonn angekündigten Gespräche”


def held(trigger: Trigger, structure: Structure) -> Tense | None:
    """`past` or `future` of the verb that says that what was announced or planned is held; None where none says so."""
    if planned_before(trigger, structure) is None:
        return None
    goes_on = (tense for at, tense in _holding(structure) if _is_its_own(at, trigger, structure))
    return next(goes_on, None)


def planned_before(trigger: Trigger, structure: Structure) -> Match[str] | None:
    """The word beside a noun that says that it was announced or planned: “the planned talks”, “talks announced on Friday”."""
    if trigger.event_type not in ON_A_CALENDAR:
        return None
    return _attribute(trigger.tokens, structure, _PLANNED)


def only_says_which(trigger: Trigger, structure: Structure) -> str:
    """The word with which somebody only tells which meeting was held: “the summit announced by Brussels opened in Strasbourg”; else “”."""
    first = trigger.tokens[0]
    if trigger.form != "verb" or not load_type(trigger.event_type).speech:
        return ""
    for at in range(first - 1, max(-1, first - 2 - _BEHIND), -1):
        if is_called(at, structure):
            noun = replace(trigger, tokens=(at, at + 1), event_type=_MEETING, form="noun")
            match = _attribute(noun.tokens, structure, _ANNOUNCED)
            told = match is not None and match.start == first and held(noun, structure) == "past"
            return structure.tokens[first].text if told else ""
    return ""


def tells_when_announced(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date at tokens [first, last) is that on which a meeting or a march was announced, and not its own.

    Of what has been held the day for which it was planned is none either: “talks planned for Friday opened on Monday”.
    """
    if trigger.event_type not in ON_A_CALENDAR:
        return False
    past = held(trigger, structure) == "past"
    match = _attribute(trigger.tokens, structure, _PLANNED if past else ("announced",))
    if match is None or (not past and opened_by(first, last, structure, "aim")):
        return False
    about = _about(trigger.tokens, structure)
    if about is not None and about[0] <= match.start < about[1]:
        return about[0] <= first < about[1]
    if match.end <= trigger.tokens[0]:
        return last <= match.start <= last + _DAY_BEFORE and part_of(first, structure) == part_of(
            match.start, structure
        )
    return match.end <= first <= match.end + _DAY_BEHIND and not _has_verb(match.end, first, structure)


def _attribute(noun: tuple[int, int], structure: Structure, keys: tuple[str, ...]) -> Match[str] | None:
    """The word of some lists that belongs to a noun: before it, right behind it, or in the clause about it."""
    first, last = noun
    tokens, book = structure.tokens, _book(structure.pack.code, keys)
    for match in book.find(tokens, max(0, first - _BEFORE - 2), first):
        if 0 <= first - match.end <= _BEFORE and _is_before_its_noun(match, first, structure):
            return match
    behind = book.first(tokens, last, min(len(tokens), last + _BEHIND + 1))
    if behind is not None and _is_behind_its_noun(behind, last, structure):
        return behind
    about = _about(noun, structure)
    return book.first(tokens, *about) if about is not None else None


def _about(noun: tuple[int, int], structure: Structure) -> tuple[int, int] | None:
    """The tokens of the relative clause behind a noun, also where a verb of saying in it hides that it is one."""
    about, tokens, last = clause_about(noun, structure), structure.tokens, noun[1]
    if about is not None or last + 1 >= len(tokens) or tokens[last].text != ",":
        return about
    opens = listed(structure.pack.code, "cues", "relative", "definite_articles", "definite")  # “die”, “der”
    if tokens[last + 1].text.lower() not in opens:
        return None
    end = next((at for at in range(last + 2, len(tokens)) if tokens[at].text == ","), None)
    return None if end is None else (last + 1, end)


def _is_its_own(at: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a verb goes on with what a noun begins: in its clause, or behind what stands between commas about it."""
    if part_of(at, structure) == part_of(trigger.tokens[0], structure):
        return not _parted(trigger, at, structure)
    about = _about(trigger.tokens, structure)
    closed = [aside.end for aside in asides(structure) if aside.start - trigger.tokens[1] == 1]
    end = about[1] if about is not None else next(iter(closed), None)
    if end is None or at < end:
        return False
    helpers = reading(structure.tokens, at, end, structure.pack).start
    return not any(last < helpers for _, last in verb_groups(end, at, structure))


def _is_before_its_noun(match: Match[str], noun: int, structure: Structure) -> bool:
    """Whether a word is that of the noun behind it, and no verb that has it as its object: “the planned talks”."""
    code, tokens = structure.pack.code, structure.tokens
    articles = listed(code, "cues", "definite_articles", "definite", "indefinite")
    small = articles | listed(code, "cues", "prepositions", "pronouns")
    if any(tokens[at].text.lower() in small or not tokens[at].is_word for at in range(match.end, noun)):
        return False
    clause = structure.clauses[structure.clause_at(match.start)]
    if structure.pack.section("verbs").get("bracket"):  # “die am Freitag angekündigten Gespräche”
        return tokens[match.end - 1].text.endswith(_endings(code))
    led = match.start == clause.start or tokens[match.start - 1].text.lower() in articles
    return led if articles and not _is_participle(match, structure) else _is_participle(match, structure)


def _is_behind_its_noun(match: Match[str], last: int, structure: Structure) -> bool:
    """Whether a word belongs to the noun before it: behind a comma, or a participle without a helper of its own."""
    tokens, at = structure.tokens, match.start
    if any(is_auxiliary(tokens[index].text.lower(), structure.pack) for index in range(last, match.end)):
        return False
    lowest = structure.clauses[structure.clause_at(at)].start
    found = reading(tokens, at, lowest, structure.pack)
    tenses = _ATTRIBUTIVE | {"past"} if structure.pack.section("verbs").get("ambiguous_base") else _ATTRIBUTIVE
    is_attribute = found.start == at and found.tense in tenses and not found.passive  # “talks were announced”
    return is_attribute and not _is_an_object_behind(match, structure)


def _is_an_object_behind(match: Match[str], structure: Structure) -> bool:
    """Whether an article follows a past at once, so that it is the verb of the noun: “the council announced a vote”."""
    behind = structure.tokens[match.end].text.lower() if match.end < len(structure.tokens) else ""
    return behind in listed(structure.pack.code, "cues", "definite_articles", "definite", "indefinite")


def _is_participle(match: Match[str], structure: Structure) -> bool:
    lowest = structure.clauses[structure.clause_at(match.start)].start
    found = reading(structure.tokens, match.end - 1, lowest, structure.pack)
    return found.tense in _ATTRIBUTIVE and found.start >= match.start and not found.passive


@once_a_sentence
def _holding(structure: Structure) -> tuple[tuple[int, Tense], ...]:
    """Where verbs of holding stand in a sentence, and their tense, where it is past or to come."""
    book = _book(structure.pack.code, ("under_way", "came_about"))
    found: list[tuple[int, Tense]] = []
    for match in book.find(structure.tokens):
        lowest = structure.clauses[structure.clause_at(match.start)].start
        for at in range(match.start, match.end):
            tense = reading(structure.tokens, at, lowest, structure.pack).tense
            if tense in ("past", "future"):
                found.append((at, tense))
                break
    return tuple(found)


def _parted(trigger: Trigger, at: int, structure: Structure) -> bool:
    """Whether a further verb stands between a noun and a verb, so that this one need not be its own."""
    first, last = trigger.tokens
    start, end = (last, at) if at >= last else (at + 1, first)
    own, planned = part_of(first, structure), _book(structure.pack.code, _PLANNED)
    skipped = {
        index
        for match in planned.find(structure.tokens, start, max(start, end))
        for index in range(match.start, match.end)
    }
    helpers = reading(structure.tokens, at, structure.clauses[structure.clause_at(at)].start, structure.pack).start
    return any(
        index not in skipped and part_of(index, structure) == own and index < helpers
        for _, index in verb_groups(start, end, structure)
    )


def _has_verb(start: int, end: int, structure: Structure) -> bool:
    return bool(verb_groups(start, end, structure))


@cache
def _endings(code: str) -> tuple[str, ...]:
    """How a participle before its noun ends, where a language lists it (`attributive_endings`)."""
    return tuple(load(code).section("verbs").get("attributive_endings", ()))


@cache
def _book(code: str, keys: tuple[str, ...]) -> PhraseBook[str]:
    cues = load(code).section("cues")
    return book_of(tuple(entry for key in keys for entry in cues.get(key, ())))
