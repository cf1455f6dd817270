"""A deed that a sentence names to explain its news, and that lies before it: its date is not that of the news.

    “ten years after the attack, relatives gathered on Thursday”   so long before the day of the sentence, if words count
    “a vigil on the anniversary of the quake”                      long before, whenever that was
    “sentenced on Thursday for the murder of a neighbour”          before the trial, and as a rule long before
    “arrested on Friday over a stabbing last week”                 before what answers it
    “the killer was arrested on Friday”                            the same

A language pack lists the words: `after` and `answers` of its cues stand before such a noun, behind a length of time or
what answers it; `commemorated` before what is remembered; `doers` are words for those who did something.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from geo.asides import part_of
from geo.clauses import Structure
from geo.cue_words import cue_book, partitives
from geo.date_edges import opened_by
from geo.event_types import load as load_type
from geo.languages import listed
from geo.model import DateInterval, DateMention, Trigger
from geo.timex import days
from geo.verbs import is_auxiliary, reading

_LENGTH = re.compile(r"P(\d+|X)([YMWD])")
_PHRASE = 6  # tokens between a word that shows a deed to be earlier and the noun for it
_REMEMBERED = 10  # the same for what is remembered (“the anniversary of the 2004 train bombings”)
_TERM = 5  # tokens between a verdict and the years it gives (“sentenced to ten years after the fire”)
_OLD_NEWS = 7  # days: what lies further back is not when news was made
_COUNTED_FROM = frozenset(
    {"month", "year"}
)  # precision of what a length of time may be counted back from, beside a day
_HELD = frozenset({"arrest", "sue", "trial"})  # what is done to those who did something before
_ALLEGED = "allege"  # what anybody may say of somebody, and no office answers a deed by it
_ABOUT_A_NOUN = frozenset({"relative", "conjunction"})  # “que” opens either
_OPENED_BY_WORDS = frozenset({"conjunction", "coordinate"})  # clauses that “after” opens


@dataclass(frozen=True, slots=True)
class Earlier:
    """That a deed lies before the news of its sentence."""

    reason: str
    old: bool = False
    """Whether it is background: remembered, or what a court judges."""
    interval: DateInterval | None = None
    """When it was, where the sentence counts the time between."""
    answer: Trigger | None = None
    """What answers it, whose date is its own."""


def earlier(
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    dates: Sequence[DateMention],
    published: date | None,
) -> Earlier | None:
    """That a deed lies before the news, and how that is known; None where nothing says so.

    `triggers` and `dates` are those of the sentence, `published` is the day of publication.
    """
    if trigger.form == "verb":
        found = _counted(trigger, structure, triggers, dates, published) or _meant_by(trigger, structure, triggers)
        return found or _answered(trigger, structure, triggers)
    found = _counted(trigger, structure, triggers, dates, published) or _named_by_the_doer(trigger, structure, triggers)
    if found is not None:
        return found
    words = _before(trigger, structure, triggers, "commemorated", _REMEMBERED) if _strikes_suddenly(trigger) else ""
    if words:
        return Earlier(f"remembered: “{words}”", old=True)
    return _answered(trigger, structure, triggers)


def claimed(
    dates: Sequence[DateMention],
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    published: date | None,
) -> list[DateMention]:
    """The dates of a sentence that are those of its earlier deeds, and not of the deed that answers them."""
    if not dates:
        return []
    others = (t for t in triggers if t is not trigger and t.form == "noun" and not t.span.overlaps(trigger.span))
    found = [(other, _answered(other, structure, triggers)) for other in others]
    return [
        mention
        for other, known in found
        if known is not None and known.answer is trigger
        for mention in dates
        if owns(other, mention, structure, dates=dates, published=published, answer=trigger)
    ]


def owns(
    trigger: Trigger,
    mention: DateMention,
    structure: Structure,
    *,
    dates: Sequence[DateMention],
    published: date | None,
    answer: Trigger | None,
) -> bool:
    """Whether a date is that of an earlier deed: beside its noun, and not the day of what answers it.

    A day just gone behind it is the answer's, unless that has another one or stands in another clause: “arrested on
    Friday over a stabbing on Tuesday”; a week, or a day long past, is the deed's: “over a stabbing last week”. A verb
    that says who is held has the dates of its clause.
    """
    first, last = structure.tokens_of(mention.span)
    own = part_of(first, structure) == part_of(trigger.tokens[0], structure)
    alleged = answer is not None and answer.mode == _ALLEGED and answer.tokens[0] < trigger.tokens[0]
    is_theirs = alleged and own and trigger.tokens[1] <= first  # “accused Russia of shelling a market on Tuesday”
    if is_theirs or (trigger.form == "verb" and answer is None):  # “who on 3 May stabbed two people”
        return own
    if _just_before(last, trigger, structure):
        return answer is None or not answer.tokens[0] < first < trigger.tokens[0] or not _is_governed(first, structure)
    if first < trigger.tokens[1] or (answer is not None and trigger.tokens[0] < answer.tokens[0] < first):
        return False
    closed = answer is not None and _told_whole(trigger, answer, dates, structure)
    interval = mention.interval
    if closed or interval is None or any(_stands_between(m, trigger, mention) for m in dates if m.interval):
        return False
    if (
        answer is None
        or interval.precision != "day"
        or (published is not None and (published - interval.end).days > _OLD_NEWS)
    ):
        return True
    alone = own and structure.clause_at(answer.tokens[0]) != structure.clause_at(first)
    return alone or any(m is not mention and m.interval is not None and not _same_phrase(m, mention) for m in dates)


def _stands_between(other: DateMention, trigger: Trigger, mention: DateMention) -> bool:
    return trigger.span.end <= other.span.start < mention.span.start


def _told_whole(trigger: Trigger, answer: Trigger, dates: Sequence[DateMention], structure: Structure) -> bool:
    """Whether a comma ends what is told of both, with the day of the answer: “arrested in 2003 for theft, he plays today”."""
    last = trigger.tokens[1]
    dated = any(answer.span.end <= m.span.start < trigger.span.start for m in dates if m.interval)
    return dated and last < len(structure.tokens) and structure.tokens[last].text == ","


def _same_phrase(one: DateMention, other: DateMention) -> bool:
    return max(one.span.start, other.span.start) - min(one.span.end, other.span.end) <= 1


def _just_before(last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date ends right before the noun, or before its owner's mark: “Saturday's stabbing”."""
    between, marks = structure.tokens[last : trigger.tokens[0]], listed(structure.pack.code, "cues", "owner_marks")
    return last <= trigger.tokens[0] and len(between) <= 1 and all(t.text in marks for t in between)


def _is_governed(index: int, structure: Structure) -> bool:
    """Whether a preposition stands before a word: “on Friday three ...” is no “Friday's”."""
    return index > 0 and structure.tokens[index - 1].text.lower() in listed(structure.pack.code, "cues", "prepositions")


def _counted(
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    dates: Sequence[DateMention],
    published: date | None,
) -> Earlier | None:
    """“Ten years after the attack”: so long before the day of the sentence, or of publication."""
    for mention in dates:
        length = _LENGTH.fullmatch(mention.value) if mention.type == "DURATION" and mention.interval is None else None
        if length is None:
            continue
        first, last = structure.tokens_of(mention.span)
        key = "after" if trigger.form == "noun" else "after_which"
        behind = _after(structure, last, key)
        if (
            behind is None
            or _is_term(first, structure, triggers)
            or not _is_behind(trigger, behind, structure, triggers)
        ):
            continue
        words = " ".join(token.text for token in structure.tokens[first:behind])
        named = any(0 <= structure.tokens_of(m.span)[0] - trigger.tokens[1] <= 1 for m in dates if m.interval)
        base = _days_of_sentence(dates, mention, structure, published)
        interval = None if named else _so_long_before(length, base, words, mention)  # “after the vote of 9 June”
        return Earlier(f"told by the time since: “{words}”", old=length[2] == "Y", interval=interval)
    return None


def _is_behind(trigger: Trigger, behind: int, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a noun follows at once, or a verb in the clause that opens there, before any other verb for a deed."""
    first = trigger.tokens[0]
    if trigger.form == "noun":
        return behind <= first <= behind + _PHRASE and not _parted(structure, behind, first, triggers)
    others = any(behind <= t.tokens[0] < first and t.form == "verb" for t in triggers)
    commas = not structure.pack.section("dates").get("comma_clauses")
    if commas and any(token.text == "," for token in structure.tokens[behind:first]):
        return False  # “three days after the blast, police detained a man”
    return behind <= first and not others and structure.clause_at(behind) == structure.clause_at(first)


def _after(structure: Structure, last: int, key: str) -> int | None:
    """Index behind the words for “after” that follow a length of time, or end it; None where there are none."""
    book = cue_book(structure.pack.code, key)
    parted = last < len(structure.tokens) and structure.tokens[last].text == ","  # “drei Tage, nachdem”
    for start in (last + parted, last - 1, last - 2):
        inside = 0 <= start < len(structure.tokens)
        found = [m.end for m in book.all_at(structure.tokens, start, len(structure.tokens))] if inside else []
        if any(end >= last for end in found):
            return max(found)
    return None


def _days_of_sentence(
    dates: Sequence[DateMention], length: DateMention, structure: Structure, published: date | None
) -> DateInterval | None:
    """From when a length of time is counted back: the first day that a sentence names and that is not ahead.

    Else it is the month or year before the words in their clause (“collapsed in 2019, two months after a fire”), or the
    day of publication.
    """
    told = [m.interval for m in dates if m.interval is not None and m.interval.precision == "day"]
    day = next((i for i in told if i.start == i.end and published is not None and i.end <= published), None)
    if day is not None or published is None:
        return day
    coarse = (m for m in dates if m.interval is not None and m.interval.precision in _COUNTED_FROM)
    before = [m for m in coarse if m.span.end <= length.span.start and _is_when(m, length, structure)]
    if before and before[-1].interval is not None and before[-1].interval.start <= published:
        return before[-1].interval
    return DateInterval(start=published, end=published, precision="day", basis="publication")


def _is_when(mention: DateMention, length: DateMention, structure: Structure) -> bool:
    """Whether a month or year stands in the clause of a length of time, and is not where something else began."""
    first, last = structure.tokens_of(mention.span)
    here = structure.clause_at(first) == structure.clause_at(structure.tokens_of(length.span)[0])
    return here and not opened_by(first, last, structure, "since")


def _so_long_before(
    length: re.Match[str], base: DateInterval | None, words: str, mention: DateMention
) -> DateInterval | None:
    amount, unit = length.groups()
    if base is None or amount == "X":
        return None
    try:
        first, last = (days.step(day, unit, -int(amount)) for day in (base.start, base.end))
    except (ValueError, OverflowError):
        return None
    return DateInterval(
        start=first.start,
        end=last.end,
        precision=first.precision if base.precision == "day" else base.precision,
        basis="relative",
        span=mention.span,
        why=(f"“{words}”: counted back from {base.start}",),
    )


def _is_term(first: int, structure: Structure, triggers: Sequence[Trigger]) -> bool:
    """Whether a length of time, not parted by a comma, is what somebody is sentenced to."""
    if first and structure.tokens[first - 1].text == ",":
        return False
    held = (t for t in triggers if t.form == "verb" and t.event_type in ("CRIME", "COERCE"))
    return any(t.tokens[1] <= first <= t.tokens[1] + _TERM for t in held)


def _answered(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> Earlier | None:
    """That a deed is what a trial, an arrest, a protest or another answer is about: “over a stabbing”, “for murder”."""
    if not _strikes_suddenly(trigger):
        return None
    words = _before(trigger, structure, triggers, "answers", _PHRASE)
    if trigger.form == "verb" and words and not _only_helpers_between(trigger, structure, words):
        return None
    answer = _answer(trigger, structure, triggers) if words else None
    if answer is None:
        return None
    return Earlier(f"what is answered: “{words}”", old=answer.mode == "trial", answer=answer)


def _strikes_suddenly(trigger: Trigger) -> bool:
    return load_type(trigger.event_type).sudden and trigger.mode != "trial"


def _is_speech(trigger: Trigger) -> bool:
    return load_type(trigger.event_type).speech


def _answers(trigger: Trigger) -> bool:
    return trigger.mode == "trial" or load_type(trigger.event_type).answers


def _answer(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> Trigger | None:
    """The nearest deed of a kind that answers others, in the clause, or in the one before that “after” parts from it."""
    number = structure.clause_at(trigger.tokens[0])
    clauses = {number, number - 1} if structure.clauses[number].opener in _OPENED_BY_WORDS else {number}
    found = [t for t in triggers if _answers(t) and structure.clause_at(t.tokens[0]) in clauses]
    return min(found, key=lambda t: abs(t.tokens[0] - trigger.tokens[0]), default=None)


def _only_helpers_between(trigger: Trigger, structure: Structure, words: str) -> bool:
    """Whether a verb follows the words at once, or behind its helpers: “for stabbing”, “pour avoir tué”."""
    first = trigger.tokens[0]
    start = reading(structure.tokens, first, 0, structure.pack).start
    helpers = all(is_auxiliary(token.text.lower(), structure.pack) for token in structure.tokens[start:first])
    end = len(words.split())
    return helpers and [t.text for t in structure.tokens[max(0, start - end) : start]] == words.split()


def _meant_by(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> Earlier | None:
    """That a verb only says who is tried or held: “jailed a man who stabbed two people”."""
    number, _ = part_of(trigger.tokens[0], structure)
    if number == 0 or structure.clauses[number].opener not in _ABOUT_A_NOUN or not _strikes_suddenly(trigger):
        return None
    about = number - 1, -1
    held = (t for t in triggers if t.mode in _HELD and not _is_speech(t) and part_of(t.tokens[0], structure) == about)
    answer = next(held, None)
    if answer is None:
        return None
    return Earlier("what those did who are held", old=answer.mode == "trial")


def _named_by_the_doer(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]) -> Earlier | None:
    """That a deed is only named by who did it, and is now held or tried: “the killer was arrested on Monday”."""
    if not _strikes_suddenly(trigger) or not cue_book(structure.pack.code, "doers").first(
        structure.tokens, *trigger.tokens
    ):
        return None
    held = next((t for t in triggers if t is not trigger and t.mode in _HELD and not _is_speech(t)), None)
    if held is None:
        return None
    return Earlier("named by who did it", old=held.mode == "trial", answer=held)


def _before(trigger: Trigger, structure: Structure, triggers: Sequence[Trigger], key: str, reach: int) -> str:
    """The words of a list of the pack that stand before a noun, with nothing between that is not its own; else “”."""
    first = trigger.tokens[0]
    start = max(structure.clauses[structure.clause_at(first)].start, first - reach)
    for match in reversed(list(cue_book(structure.pack.code, key).find(structure.tokens, start, first))):
        if not _parted(structure, match.end, first, triggers, loose=key == "commemorated"):
            return " ".join(token.text for token in structure.tokens[match.start : match.end])
    return ""


def _parted(structure: Structure, start: int, end: int, triggers: Sequence[Trigger], *, loose: bool = False) -> bool:
    """Whether a comma, another deed or, unless `loose`, another preposition stands between."""
    between = [token.text.lower() for token in structure.tokens[start:end]]
    small = listed(structure.pack.code, "cues", "prepositions") - partitives(structure.pack.code)
    stops = any(word in ",;:()" or (word in small and not loose) for word in between)
    return stops or any(start <= t.tokens[0] < end for t in triggers)
