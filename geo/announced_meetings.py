"""A meeting, a match or a march that somebody announces, or that people agree to hold, is still to be.

“Announced on Monday a summit in Bogotá in April”, “agreed on Monday to hold talks in Ottawa in May”: the Monday is that of
the words, the month that of the meeting. A language pack lists among its cues the verbs (`announced`, `agreed`), the words
for holding a meeting, and for meeting itself, as they stand behind “agreed to” (`holding`, `meeting`), the prepositions
between a verb and what it announces (`about`), words for one of several meetings (`rounds`: “a round of talks”) and, where a noun may follow another one without any word between, the endings of dictionary forms of adjectives
(`adjective_lemmas`): «объявил итоги переговоров» announces no talks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.event_types import ON_A_CALENDAR
from geo.event_words import words_of
from geo.insertions import between, is_day
from geo.languages import listed, load
from geo.phrases import Match
from geo.verbs import is_auxiliary, is_past_form, reading

_REACH = 14  # tokens between the verb and what it announces, days and places among them
_ADJECTIVES = 2  # words of the noun phrase before its noun, but for articles and figures
_BEHIND = 9  # tokens between what is announced and its date: “a summit | with the leaders of Chad and Niger | in April”
_HELD = 5  # tokens between “to hold” and what is held, on either side
_ROUND = 5  # tokens before “talks” among which “round of” stands
_AGREED = 12  # tokens between “agreed” and “to hold”


@cache
def _marks(code: str) -> frozenset[str]:
    """What no noun stands before with its verb: a mark, or that of an owner."""
    return listed(code, "cues", "owner_marks") | frozenset(",:;")


def announcing(first: int, last: int, structure: Structure) -> Match[str] | None:
    """The verb that announces what a noun at tokens [first, last) names, or with which people agree to hold it; else None."""
    rounds = cue_book(structure.pack.code, "rounds").find(structure.tokens, max(0, first - _ROUND), first)
    if rounds and first - rounds[-1].end <= 1:  # “a second round of peace talks”
        first = rounds[-1].start
    return _announced(first, last, structure) or agreeing(first, last, structure)


def agreeing(first: int, last: int, structure: Structure) -> Match[str] | None:
    """The verb of those who agree to hold a meeting: “agreed on Monday to hold talks”; “to hold” may be of the words themselves."""
    tokens, code = structure.tokens, structure.pack.code
    meeting = cue_book(code, "meeting").first(tokens, first, last)
    if meeting is not None:
        return _agreed_before(meeting.start, structure)
    lowest, end = max(0, first - _HELD), min(len(tokens), last + (_HELD if _verbs_last(structure) else 0))
    for held in cue_book(code, "holding").find(tokens, lowest, end):
        agreed = _agreed_before(held.start if held.start < last else first, structure)
        if agreed is not None and _stands_beside(first, last, held, structure):
            return agreed
    return None


def _agreed_before(at: int, structure: Structure) -> Match[str] | None:
    """The nearest verb before a token that says that people agree on what they are to do."""
    found = cue_book(structure.pack.code, "agreed").find(structure.tokens, max(0, at - _AGREED), at)
    if not found:
        return None
    clause = structure.clauses[structure.clause_at(found[-1].start)]
    return None if clause.quoted or _is_negated(clause, at, structure) else found[-1]


def is_announced_before(at: int, structure: Structure) -> bool | None:
    """Whether a date from token `at` on stands behind a meeting that is announced or agreed on, and no verb between.

    True where the announcing has a day of its own beside it, so that this one is the meeting's; False where it has none
    and the date may be that of either; None where no meeting is announced.
    """
    tokens = structure.tokens
    clause = structure.clauses[structure.clause_at(max(at - 1, 0))]
    for index in range(at - 1, max(clause.start, at - _BEHIND) - 1, -1):
        token = tokens[index]
        if is_called(index, structure):
            verb = announcing(index, index + 1, structure)
            if verb is None:
                return None
            return verb.start > at or _has_a_day(clause, index, structure) or _is_held(verb, index, structure)
        meets = cue_book(structure.pack.code, "meeting").first(tokens, index, index + 1)
        if meets is not None:
            return True if _agreed_before(index, structure) else None
        if token.text in _marks(structure.pack.code) or (
            is_past_form(token, structure.pack) and not token.is_capitalised
        ):
            return None
    return None


def is_convened_before(at: int, structure: Structure) -> bool:
    """Whether a date from token `at` on stands behind a meeting or a march that somebody calls for, and no verb between."""
    tokens = structure.tokens
    clause = structure.clauses[structure.clause_at(max(at - 1, 0))]
    for index in range(at - 1, max(clause.start, at - _BEHIND) - 1, -1):
        token = tokens[index]
        if is_called(index, structure):
            return is_convened(index, index + 1, structure)
        if token.text in _marks(structure.pack.code) or (
            is_past_form(token, structure.pack) and not token.is_capitalised
        ):
            return False
    return False


def is_convened(first: int, last: int, structure: Structure) -> bool:
    """Whether a verb calls for what a noun at tokens [first, last) names, with nothing else between."""
    return _announced(first, last, structure, "convened") is not None


def is_called(at: int, structure: Structure) -> bool:
    """Whether a word is a noun for what people call for a day."""
    token = structure.tokens[at]
    return not {token.lemma, token.text.lower()}.isdisjoint(_calendar_nouns(structure.pack.code))


def _announced(first: int, last: int, structure: Structure, key: str = "announced") -> Match[str] | None:
    """The verb of a list (`key`) that leads to what a noun at tokens [first, last) names."""
    code, clause = structure.pack.code, structure.clauses[structure.clause_at(first)]
    if clause.quoted:
        return None
    book = cue_book(code, key)
    found = book.find(structure.tokens, max(clause.start, first - _REACH), first)
    match = found[-1] if found else None
    start = match.end if match else -1
    if match is None and _verbs_last(structure):  # “hat am Montag einen Gipfel in Kiel angekündigt”
        match = book.first(structure.tokens, last, clause.end)
        helpers = [
            at for at in range(clause.start, first) if is_auxiliary(structure.tokens.written[at], structure.pack)
        ]
        start = helpers[-1] + 1 if helpers else -1
    if match is None:
        return _announced_of_it(first, last, clause, structure) if key == "announced" else None
    if start < 0 or _is_negated(clause, first, structure):
        return None
    return match if _leads_to(start, first, structure) and not _goes_on(last, clause, structure) else None


def _announced_of_it(first: int, last: int, clause: Clause, structure: Structure) -> Match[str] | None:
    """The passive behind a noun that opens its clause: “A summit in Bogotá in April was announced on Monday”."""
    tokens, pack = structure.tokens, structure.pack
    match = cue_book(pack.code, "announced").first(tokens, last, min(clause.end, last + _REACH))
    if match is None or match.start == last or not _leads_to(clause.start, first, structure):
        return None
    verb = reading(tokens, match.end - 1, clause.start, pack)
    single = not any(is_past_form(tokens[at], pack) and tokens[at].text.islower() for at in range(last, verb.start))
    is_told = verb.passive and verb.start < match.start and verb.tense in ("past", "present")
    return match if is_told and single and not _is_negated(clause, match.end, structure) else None


def _leads_to(start: int, first: int, structure: Structure) -> bool:
    """Whether only days, places and the noun's own small words stand between a verb and a noun."""
    tokens, code = structure.tokens, structure.pack.code
    about = {entry.lstrip("=") for entry in structure.pack.section("cues").get("about", ())}
    small = listed(code, "cues", "definite", "indefinite", "definite_articles", "pronouns") | about
    endings = tuple(structure.pack.section("cues").get("adjective_lemmas", ()))
    words = 0
    for at in _outside_insertions(start, first, structure):
        token = tokens[at]
        if token.text in _marks(code) or not (token.is_word or token.text[0].isdigit() or token.text in "-–"):
            return False
        if token.text.lower() in small or not token.is_word or token.text[0].isdigit():
            continue
        is_noun = bool(structure.pack.section("actors").get("nouns_capitalised")) and token.is_capitalised
        if token.text.lower() in listed(code, "cues", "prepositions", "coordinators") or is_noun:
            return False
        if endings and not token.lemma.endswith(endings):
            return False
        words += 1
    return words <= _ADJECTIVES


def _outside_insertions(start: int, end: int, structure: Structure) -> Iterator[int]:
    """The tokens between two, but for days and places: “announced | on Monday in Paris | new talks”."""
    behind = between(structure.pack.code)
    at = start
    while at < end:
        after = behind(structure.tokens, at, end)
        if after == at:
            yield at
        at = max(after, at + 1)


def _goes_on(last: int, clause: Clause, structure: Structure) -> bool:
    """Whether a verb behind a noun makes it the subject of what is announced: “announced talks had failed”."""
    tokens, pack = structure.tokens, structure.pack
    if _verbs_last(structure):
        return False
    behind = range(last, min(clause.end, last + _BEHIND))
    helpers = listed(pack.code, "verbs", "perfect", "passive")
    return any(tokens.written[at] in helpers and tokens[at].text != tokens[at].lemma for at in behind)


def _stands_beside(first: int, last: int, held: Match[str], structure: Structure) -> bool:
    """Whether a noun is what is held: it is of the same words, or stands next to “to hold” and no preposition between."""
    start, end = (held.end, first) if held.end <= first else (last, held.start)
    code = structure.pack.code
    small = listed(code, "cues", "prepositions", "coordinators") - listed(code, "cues", "definite_articles")  # “des”
    if end <= start:
        return True
    return all(
        structure.tokens.written[at] not in small and structure.tokens[at].text not in _marks(code)
        for at in _outside_insertions(start, end, structure)
    )


def _is_held(verb: Match[str], noun: int, structure: Structure) -> bool:
    return cue_book(structure.pack.code, "agreed").first(structure.tokens, verb.start, verb.end) is not None and (
        cue_book(structure.pack.code, "holding").first(structure.tokens, verb.end, noun) is not None
    )


def _has_a_day(clause: Clause, end: int, structure: Structure) -> bool:
    """Whether a day or a word such as “week” stands in a clause before the noun for what is announced."""
    code, at = structure.pack.code, clause.start
    passed, units = between(code), _spans(code)
    while at < end:
        if structure.tokens.written[at] in units:
            return True
        after = passed(structure.tokens, at, end)
        if after > at and is_day(structure.tokens, at, after, code):
            return True
        at = max(after, at + 1)
    return False


@cache
def _spans(code: str) -> frozenset[str]:
    """Words for a week or a month."""
    units = load(code).section("dates").get("words", {}).get("unit", {})
    return frozenset(word for key in ("W", "WE", "M") for word in units.get(key, ()))


def _is_negated(clause: Clause, end: int, structure: Structure) -> bool:
    book = cue_book(structure.pack.code, "negation")
    return book.first(structure.tokens, clause.start, end) is not None


def _verbs_last(structure: Structure) -> bool:
    return bool(structure.pack.section("verbs").get("bracket"))


@cache
def _calendar_nouns(code: str) -> frozenset[str]:
    """Nouns for what people call for a day."""
    words = (words_of(name, code) for name in ON_A_CALENDAR)
    return frozenset(noun.lstrip("=") for one in words for noun in (*one.noun, *one.weak_noun) if " " not in noun)
