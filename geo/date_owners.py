"""Whose a date is that stands beside a verb: the verb's, or that of the noun which it is about.

“promised to widen the road by 2027”      no past verb is of a day ahead, and no future one of a day gone
“a vigil for the victims of the attack of 13 May”
“condemned Tuesday's attack”, “banned the march on Saturday”
“the third attack since May”                                  no attack of May
“arrested a man wanted since 2019”                            not since 2019
“from Dakar, where he has lived since 2016, he urged the army” nor has he urged it since then
“girls seized in January were freed on Sunday”                not in January
“fined the bank for loans sold in 2009”                       no fine of 2009
“denied having bombed a market last week”                     no denial of last week
“demanded an answer by Friday”, “promised aid before the weekend”  no demand of a Friday gone
“sperrte bis Freitag die Straße und nahm zwei Männer fest”    no arrest of Friday
“will travel to Mayotte, devastated by a storm on 14 December” no journey of that day
“because of the flood, schools will be closed on Friday”      what has struck is of no day ahead
“after the flood of October the bridge will reopen on Monday” nor what something else comes after
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from geo.arranged import is_so_then
from geo.asides import participle_before, stretch_of
from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.date_edges import opened_by
from geo.event_types import load as load_type
from geo.joined_verbs import is_behind_and
from geo.languages import listed, load
from geo.model import DateMention, Trigger
from geo.reasons import reason_before, words_before
from geo.verbs import is_auxiliary, is_past_form, reading

_STILL_TO_COME = ("future", "infinitive")
_OLD_NEWS = 7  # days: what lies further back is not what a verb tells as news, if the date can be another's
_TOLD = ("past", "hearsay", "present", "participle")
_PROMISES = "promise"
_ASKS = frozenset({"REQUEST", "THREATEN"})  # a warning is in force until a day, and what was denied until one was so
_COARSE = frozenset({"month", "year"})  # nobody says something in a month
_LASTS = frozenset({"sue", "investigate"})  # what an office does may take months
_LONG_AGO = 365  # days
_AT_THE_HEAD = 2  # tokens before a date that opens a sentence, at most
_HALF_A_WEEK = 3  # days: a weekday so far back is nearer ahead
_DECLARED = 4  # tokens between a verb and what it declares
_COMPARED = 8  # tokens between a deed and the day since which it is the first
_BESIDE = 2  # tokens between a word for plans and the date: “planned for the”
_LONGEST_PLAN = 4  # words
_STATE = 3  # words for what somebody has been, at most (“on the run”)
_ATTRIBUTE = 8  # words behind a date among which the participle stands that it goes with
_OPENERS = ("coordinators", "relative", "pronouns")
_HELPERS = 2  # words behind “for” among which the verb is: “pour avoir falsifié”
_SHORT = 4  # letters of a word that only ends like a gerund (“king”)
_OBJECT = 2  # tokens of an object, at least, behind which a date is the object's


def is_another_s(
    mention: DateMention, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger], published: date
) -> bool:
    """Whether a date is that of something else, by what stands beside it or by when it lies.

    A day ahead is not that of a deed that a past verb tells (“promised to widen the road by 2026”), and a day long past
    is that of the noun or participle which stands before it (“held a vigil for the victims of the attack of 13 May”).
    """
    interval = mention.interval
    if interval is None:
        return False
    first, last = structure.tokens_of(mention.span)
    is_old = (published - interval.end).days > _OLD_NEWS and not opened_by(first, last, structure, "since")
    is_reason = interval.start > published and any(
        reason_before(trigger, structure, key) for key in ("reasons", "after")
    )
    by_its_words = any(of_another(first, last, trigger, structure) for of_another in _BY_ITS_WORDS)
    if (
        is_reason
        or by_its_words
        or _is_of_what_came_of_it(mention, trigger, structure, published)
        or _is_behind_a_comma_since(mention, trigger, structure, published)
        or _was_done_before(mention, trigger, structure, published)
    ):
        return True
    if trigger.form == "noun":  # “the release of two boys kidnapped in March”
        return is_old and any(_tense(t, structure) == "participle" for t in _between(trigger, first, triggers))
    is_over = interval.end < published and _tense(trigger, structure) == "future"
    if (
        is_over
        or _is_of_the_object(mention, trigger, structure, published)
        or _is_of_another_verb(first, last, trigger, structure, triggers)
    ):
        return True
    due = interval.end > published and opened_by(first, last, structure, "until")
    if interval.start > published or due:
        tense = _tense(trigger, structure)
        speaks_of_it = tense == "present" and load_type(trigger.event_type).speech  # “rules out a vote on 17 March”
        return (tense in ("past", "hearsay") and not is_so_then(*trigger.tokens, structure)) or speaks_of_it
    return is_old and _is_of_what_is_between(first, trigger, structure, triggers)


def _is_of_what_is_between(first: int, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a date long past is that of a noun or a participle between the verb and the date."""
    others = _between(trigger, first, triggers)
    named = any(t.form == "noun" or _tense(t, structure) == "participle" for t in others)
    return named or _is_of_its_ground(first, trigger, structure) or _is_of_a_late_participle(first, trigger, structure)


def _was_done_before(mention: DateMention, trigger: Trigger, structure: Structure, published: date) -> bool:
    """Whether a date is that of what a participle tells behind a comma, and the deed is still to come or news.

    “Will travel to Mayotte, devastated by a storm on 14 December”. A day just gone is that of the news as well. What the
    participle tells is of no day ahead.
    """
    interval, first = mention.interval, structure.tokens_of(mention.span)[0]
    if interval is None:
        return False
    told = participle_before(trigger.tokens[1], structure)
    if told is not None and first < told <= trigger.tokens[0]:
        return interval.start > published
    opening = participle_before(first, structure)
    if opening is None or trigger.tokens[0] >= opening:
        return False
    is_old = (published - interval.end).days > _OLD_NEWS
    return is_old or (
        interval.end < published and trigger.form == "verb" and _tense(trigger, structure) in _STILL_TO_COME
    )


def _is_of_what_came_of_it(mention: DateMention, trigger: Trigger, structure: Structure, published: date) -> bool:
    """Whether a day ahead in another clause is that of what came after a deed.

    “After the talks they signed a treaty on a bridge that will be ready in 2029.”
    """
    first = structure.tokens_of(mention.span)[0]
    if mention.interval is None or mention.interval.start <= published or trigger.form != "noun":
        return False
    apart = structure.clause_at(first) != structure.clause_at(trigger.tokens[0])
    return apart and bool(words_before(trigger, structure, "after"))


def _is_behind_a_comma_since(mention: DateMention, trigger: Trigger, structure: Structure, published: date) -> bool:
    """Whether a comma parts a deed from what has gone on for a year and more, unless that opens the sentence."""
    first, last = structure.tokens_of(mention.span)
    if mention.interval is None or first <= _AT_THE_HEAD or not opened_by(first, last, structure, "since"):
        return False
    between = structure.tokens[last : trigger.tokens[0]] or structure.tokens[trigger.tokens[1] : first]
    return (published - mention.interval.start).days >= _LONG_AGO and any(token.text == "," for token in between)


def _only_compares(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date behind “since” is that of the deed before this one: “the third attack since May”."""
    start, _ = stretch_of(trigger.tokens[0], structure)
    if not trigger.tokens[1] <= first <= trigger.tokens[1] + _COMPARED or not opened_by(
        first, last, structure, "since"
    ):
        return False
    return cue_book(structure.pack.code, "compared").first(structure.tokens, start, first) is not None


def _has_been(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date is that from which somebody has been something else: “arrested a man wanted since 2019”.

    The word for it stands before the date, or behind it: “nahm einen seit 2019 gesuchten Mann fest”.
    """
    tokens, code = structure.tokens, structure.pack.code
    book, opening = cue_book(code, "has_been"), listed(code, "cues", "prepositions") | listed(code, "dates", "since")
    start = first
    while start > 0 and first - start < _BESIDE and tokens[start - 1].text.lower() in opening:
        start -= 1
    before = book.find(tokens, max(trigger.tokens[0] + 1, start - _STATE), start)
    if any(match.end == start and not _is_how_long(match.start, structure) for match in before):
        return True
    behind = book.first(tokens, last, last + 1) if opened_by(first, last, structure, "since") else None
    return behind is not None and not trigger.tokens[0] <= behind.start < trigger.tokens[1]


def _is_how_long(at: int, structure: Structure) -> bool:
    """Whether a length of time stands before words: who is sentenced to “four years in prison on Monday” has not been there."""
    units = load(structure.pack.code).section("dates").get("words", {}).get("unit", {}).values()
    return at > 0 and any(structure.tokens[at - 1].text.lower() in words for words in units)


def _is_of_an_attribute(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date stands between an article and the participle that it goes with: “Der am Montag festgenommene Mann gestand”.

    Only in languages that list how such a participle ends (`attributive_endings` of their verbs).
    """
    tokens, pack = structure.tokens, structure.pack
    articles = listed(pack.code, "cues", "definite_articles", "definite", "indefinite")
    prepositions = listed(pack.code, "cues", "prepositions")
    start = first
    while start > 0 and first - start < _BESIDE and tokens[start - 1].text.lower() in prepositions:
        start -= 1
    inside = start < first or tokens[first].text.lower() in prepositions
    endings = tuple(pack.section("verbs").get("attributive_endings", ()))
    if not endings or not inside or start == 0:
        return False
    if tokens[start - 1].text.lower() not in articles or (start > 1 and tokens[start - 2].text == ","):
        return False
    pairs = pairwise(range(last, min(last + _ATTRIBUTE, len(tokens))))
    end = next((at for at, noun in pairs if tokens[at].text.endswith(endings) and _is_noun(noun, structure)), 0)
    return end > 0 and not start <= trigger.tokens[0] <= end + 1


def _is_a_deadline(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date up to which something is to be is that of what was asked for, promised or, before “and”, done.

    “Demanded an answer by Friday”, “sperrte bis Freitag die Straße und nahm zwei Männer fest”. “Will demand it by Friday” is
    of that day.
    """
    if not opened_by(first, last, structure, "until"):
        return False
    if last <= trigger.tokens[0]:
        return trigger.form == "verb" and is_behind_and(first, last, trigger, structure)
    asks = trigger.event_type in _ASKS or trigger.mode == _PROMISES
    return asks and first >= trigger.tokens[0] and _tense(trigger, structure) in _TOLD


def _is_noun(at: int, structure: Structure) -> bool:
    """Whether a word is capitalised and the one before it is not."""
    return structure.tokens[at].is_capitalised and structure.tokens[at - 1].text.islower()


_BY_ITS_WORDS = (_only_compares, _has_been, _is_of_an_attribute, _is_a_deadline)
"""What the words around a date tell of whose it is."""


def _between(trigger: Trigger, first: int, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The deeds between one and a date that begins at a token behind it."""
    return [t for t in triggers if trigger.tokens[1] <= t.tokens[0] and t.tokens[1] <= first]


def _is_of_another_verb(
    first: int, last: int, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a date is that of a plan, of what somebody says, or of a participle before the verb."""
    return (
        _is_of_a_plan(first, trigger, structure)
        or _is_of_what_is_said(first, trigger, triggers)
        or _is_of_a_participle(first, last, trigger, structure)
    )


def _is_of_what_is_said(first: int, trigger: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Whether a date stands behind the verb that tells what somebody says: “denied having bombed a market last week”."""
    return load_type(trigger.event_type).speech and any(t.form == "verb" for t in _between(trigger, first, triggers))


def _is_of_a_participle(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date stands between a participle and the verb behind both: “girls seized in January were freed”."""
    tokens, pack = structure.tokens, structure.pack
    lowest = structure.clauses[structure.clause_at(trigger.tokens[0])].start
    helpers = (reading(tokens, at, lowest, pack).start for at in (trigger.tokens[1] - 1, trigger.tokens[0]))
    start = min(*helpers, trigger.tokens[0])  # “handed back”
    at = first - 1 - (tokens[first - 1].text.lower() in listed(pack.code, "cues", "prepositions"))
    if start != last or at <= lowest or not is_auxiliary(tokens[start].text.lower(), pack):
        return False
    return _is_an_attribute(at, structure) or _follows_an_attribute(at, lowest, structure)


def _is_an_attribute(at: int, structure: Structure) -> bool:
    """Whether a word is a participle without an auxiliary of its own; “the wounded on Sunday were evacuated” has a noun."""
    tokens, pack = structure.tokens, structure.pack
    if is_auxiliary(tokens[at].text.lower(), pack):
        return False
    if tokens[at - 1].text.lower() in listed(pack.code, "cues", "definite_articles", "indefinite"):
        return False
    return is_past_form(tokens[at], pack)


def _follows_an_attribute(at: int, lowest: int, structure: Structure) -> bool:
    """Whether a participle and a preposition stand farther before: “carvings taken by sailors in 1894 were handed back”.

    Only where a verb that has no auxiliary before it and one behind it must be a participle (`ambiguous_base`).
    """
    tokens, pack = structure.tokens, structure.pack
    if not pack.section("verbs").get("ambiguous_base"):
        return False
    stops, small = (listed(pack.code, "cues", *keys) for keys in (_OPENERS, ("prepositions",)))
    for index in range(at - 1, max(lowest, at - _ATTRIBUTE - 1), -1):
        word = tokens[index].text.lower()
        if word in small:
            continue
        if not tokens[index].is_word or word in stops or is_auxiliary(word, pack):
            return False
        governs = tokens[index + 1].text.lower() in small
        alone = not is_auxiliary(tokens[index - 1].text.lower(), pack)
        if governs and alone and _is_an_attribute(index, structure):
            return True
    return False


def _is_of_its_ground(first: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date is that of what somebody was punished or praised for: “sentenced for falsifying records in 2019”."""
    tokens, pack = structure.tokens, structure.pack
    gerunds = tuple(pack.section("verbs").get("gerund_endings", ()))
    have = listed(pack.code, "verbs", "perfect")  # “per aver falsificato”
    grounds = cue_book(pack.code, "answers").find(tokens, trigger.tokens[1], first)
    verbs = (at for ground in grounds for at in range(ground.end, min(ground.end + _HELPERS, first)))
    return any(
        reading(tokens, at, trigger.tokens[1], pack).tense == "infinitive"
        or tokens[at].lemma in have
        or (len(tokens[at].text) > _SHORT and bool(gerunds) and tokens[at].text.endswith(gerunds))
        for at in verbs
    )


def _is_of_a_late_participle(first: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date stands right behind the participle of a noun: “fined the bank for loans sold in 2009”."""
    tokens, pack = structure.tokens, structure.pack
    at = first - 1 - (tokens[first - 1].text.lower() in listed(pack.code, "cues", "prepositions"))
    if at <= trigger.tokens[1] or not pack.section("verbs").get("ambiguous_base") or not is_past_form(tokens[at], pack):
        return False
    noun = tokens[at - 1]
    joins = listed(pack.code, "cues", "coordinators", "relative", "pronouns")
    return noun.is_word and noun.text.lower() not in joins and not is_auxiliary(noun.text.lower(), pack)


def _tense(trigger: Trigger, structure: Structure) -> str:
    """The tense of a verb that names a deed, the most telling one of its words; who is expected is still to come."""
    written = (token.text.lower() for token in structure.tokens[slice(*trigger.tokens)])
    if trigger.form == "verb" and not listed(structure.pack.code, "dates", "future").isdisjoint(written):
        return "future"
    start = structure.clauses[structure.clause_at(trigger.tokens[0])].start
    found = [reading(structure.tokens, index, start, structure.pack).tense for index in range(*trigger.tokens)]
    return next((tense for tense in found if tense != "present"), "present")


def _is_of_the_object(mention: DateMention, trigger: Trigger, structure: Structure, published: date) -> bool:
    """Whether a date behind a verb is that of what somebody speaks of, forbids or calls off."""
    first, last = structure.tokens_of(mention.span)
    speaks, forbids = load_type(trigger.event_type).speech, _forbids(trigger, structure)
    if first != trigger.tokens[1] and _declares_a_day(trigger, structure) and _lies_ahead(mention, published):
        return True
    if first <= trigger.tokens[0] or not (speaks or forbids):
        return False
    if _is_a_nouns(first, last, structure):
        return True
    if speaks and trigger.mode not in _LASTS and mention.interval and mention.interval.precision in _COARSE:
        return first - trigger.tokens[1] > _OBJECT
    return forbids and _lies_ahead(mention, published) and _stands_behind_an_object(first, trigger, structure)


def _is_of_a_plan(first: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date behind a past verb is that of what a word for plans beside it names: “a strike planned for Friday”."""
    if _tense(trigger, structure) != "past":
        return False
    start = max(trigger.tokens[1], first - _BESIDE - _LONGEST_PLAN)
    plans = cue_book(structure.pack.code, "planned").find(structure.tokens, start, first)
    return any(first - plan.end <= _BESIDE for plan in plans)


def _lies_ahead(mention: DateMention, published: date) -> bool:
    """Whether a day is ahead, or a weekday is nearer ahead than behind: what is forbidden or called off is still to be."""
    interval = mention.interval
    if interval is None:
        return False
    near = interval.basis == "weekday" and (published - interval.end).days > _HALF_A_WEEK
    return interval.end > published or near


def _stands_behind_an_object(first: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether words stand between a verb, or in its entry, and a date with its preposition."""
    if structure.tokens[first - 1].text.lower() in listed(structure.pack.code, "cues", "prepositions"):
        first -= 1
    return first - trigger.tokens[0] > 1


def _is_a_nouns(first: int, last: int, structure: Structure) -> bool:
    """Whether a date belongs to the noun beside it: “Tuesday's attack”, “el ataque del martes”, “суботній марш”."""
    tokens, dates = structure.tokens, structure.pack.section("dates")
    near = [token.text.lower() for token in tokens[max(0, first - 1) : first + 1]]
    if not set(dates.get("genitive", ())).isdisjoint(near):
        return True
    if last < len(tokens) and tokens[last].text.lower() in listed(structure.pack.code, "cues", "owner_marks"):
        return True
    governed = first > 0 and tokens[first - 1].text.lower() in listed(structure.pack.code, "cues", "prepositions")
    return bool(dates.get("adjectives")) and not governed and last < len(tokens) and tokens[last].is_word


def _forbids(trigger: Trigger, structure: Structure) -> bool:
    """Whether a verb keeps a deed from taking place: bans it, or calls it off."""
    first, last = trigger.tokens
    return any(
        cue_book(structure.pack.code, key).first(structure.tokens, first, last) for key in ("banned", "cancelled")
    )


def _declares_a_day(trigger: Trigger, structure: Structure) -> bool:
    """Whether what is declared is for a day: mourning, with the verb or soon behind it."""
    first, last = trigger.tokens
    end = min(last + _DECLARED, len(structure.tokens))
    return cue_book(structure.pack.code, "of_a_day").first(structure.tokens, first, end) is not None
