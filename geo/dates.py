"""Sentences + publication date -> words about time, and the days that they mean.

Each sentence is scanned with the date grammar of its language (`geo.timex.language`), once and in linear time. Where
matches overlap the longest wins, then the one that read more of the words around it, then the template that stands
first in the pack. Weekdays, days and months without a year ask the tense of the words beside them (`geo.date_tenses`); "the
same day" counts from the day spoken of before; a clock time takes the day that stands beside it.

A language pack may carry a section `[dates]`; month and weekday names come from the CLDR without it:

    proper = ["may"]                    # words that count only when written with a capital
    glued = ["و"]                       # what may be written together with a word, in front of it
    common = ["ofmonth"]                # word lists that count only in small letters, or at the start of a sentence
    scheduled = ["votes"]               # verbs in the present that tell what is on the calendar (geo/schedules.py)
    scheduled_verbs = ["opens"]         # of these, such as are never nouns
    scheduled_to = ["comes"]            # verbs that do so before a place, behind `comes_to` (“to”)
    being = ["is", "are"]               # beside `set_participles` and `shut_participles` (geo/arranged.py)
    comma_clauses = true                # whether a comma parts every clause from the next, as in German and Polish
    since = ["since"]                   # words before a date from which something has gone on
    since_gone = ["since"]              # of these, such as never open a day ahead, as Russian “с понедельника” may
    since_behind = ["încoace"]          # words behind such a date
    then = ["when"]                     # words behind a date and a comma that tell what was done on it
    having = ["has", "have"]            # forms of the present that say what somebody has on the calendar
    until = ["until", "by"]             # words before a date up to which something goes on, or is done
    aim = ["for"]                       # words before a date for which something is meant
    same_day = ["try"]                  # verbs in whose past an infinitive is of the same day: “tried to flee on Sunday”
    genitive = ["de"]                   # words between a noun and the date that is its own (geo/date_owners.py)
    adjectives = true                   # whether a date before a noun, without a preposition, is the noun's
    past, future = ["-ла"], ["буде"]    # words, and endings, that tell whether a clause speaks of the past
    [dates.words.unit]                  # a word list: value -> words; a template names it as {unit}
    D = ["day", "days"]                 #   units: D W WE M Q H Y DE CE TH TM TS
    [dates.macros]                      # pieces of templates, named as <date> inside others
    [dates.templates]                   # kind (geo/timex/meanings.py) -> templates (geo/timex/grammar.py)
    ago = ["{n} {unit} ago"]

Slots that kinds read: day month year yy monthnum weekday season nth decade feast part day_word unit n many anaphor
every hour minute ampm until, lean (1: ahead unless a verb is past, 2: ahead), and shift (-1 last, 0 this, 1 next), week_shift,
year_shift. The lists `number` (figures in
words, values that are no number mean "several"), `join` ("twenty and five") serve {n}; `fullmonth` holds the months
without abbreviations. Parts of the day: MO MI AF EV NI DT.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from geo.clauses import Structure
from geo.date_edges import is_behind_after
from geo.date_tenses import SentenceTenses
from geo.day_names import is_part_of_a_name
from geo.model import DateInterval, DateMention, Document, Span
from geo.outlet_names import is_of_an_outlet
from geo.timex import days
from geo.timex.grammar import Grammar, Match
from geo.timex.language import grammar_of
from geo.timex.meanings import KINDS
from geo.timex.moments import Meaning, Moment, Slots, Spoken

_GLUED = "_$€£¥₴₽#№+@"
_PRIMES = tuple("'’′´")
_MINUTE = re.compile(r"['’]?\d{1,3}")  # of a match, before a prime: “al 70'”, “all'85'”
_GAP_OF_CLOCK = 24  # code points between a day and the clock time that belongs to it
_GAP_OF_YEAR = 24  # code points between a year and the month of it
_NEWS_DAYS = 7  # days back of what news tells of
_LONGEST = 120  # code points; no time expression is longer
_SPACELESS = 0x2E80  # scripts from here on write words without blanks


def find_dates(document: Document, structures: Sequence[Structure]) -> tuple[DateMention, ...]:
    """Words about time in the body, in the order of the text, with the days that they mean where these can be told."""
    grammar = grammar_of(document.language)
    found: list[DateMention] = []
    spoken = Spoken()
    for structure in structures:
        mentions: list[DateMention] = []
        before = spoken
        for mention, period in _read(structure, document, grammar, spoken):
            mentions.append(mention)
            spoken = spoken.and_then(period)
        if mentions:
            found += _with_clock(_with_lengths(mentions, structure, before, document.published_day), document)
    return tuple(found)


def _read(
    structure: Structure, document: Document, grammar: Grammar, spoken: Spoken
) -> Iterator[tuple[DateMention, days.Period | None]]:
    """The mentions of a sentence, each with the period that it leaves behind for `the same day`."""
    sentence = structure.sentence
    text = sentence.span.of(document.text)
    matches = [match for match in grammar.scan(text) if _stands_alone(text, match)]
    if not matches:
        return
    tenses = SentenceTenses(structure)
    year: tuple[int, Meaning] | None = None  # where in the sentence words for a year end, and what they mean
    for group in _overlapping(matches):
        told = _year_told(year[1], text[year[0] : group[0].start]) if year else None
        for match, meaning in _chosen(group, text, tenses, document.published_day, replace(spoken, year=told)):
            if meaning.period is not None and meaning.period.precision == "year":
                year = match.end, meaning
            span = Span(start=sentence.span.start + match.start, end=sentence.span.start + match.end)
            if is_part_of_a_name(span, match.kind, structure) or is_of_an_outlet(structure, *structure.tokens_of(span)):
                continue
            yield _mention(match, meaning, span, sentence.index), _spoken_of(meaning)
            spoken = spoken.and_then(_spoken_of(meaning))


def _year_told(meaning: Meaning, between: str) -> int | None:
    """The year before a month or season that belongs to it: “a year ago, also in May”, “last year in autumn”, “торік восени”."""
    goes_on = between.lstrip().startswith(",") and between.count(",") == 1
    words = between.split()
    follows = meaning.basis == "relative" and len(words) <= 1 and all(word.isalpha() for word in words)
    period = meaning.period if (goes_on or follows) and len(between) <= _GAP_OF_YEAR else None
    return period.start.year if period else None


def _mention(match: Match, meaning: Meaning, span: Span, sentence: int) -> DateMention:
    period = meaning.period
    interval = None
    if period is not None:
        interval = DateInterval(
            start=period.start,
            end=period.end,
            precision=period.precision,
            basis=meaning.basis,
            span=span,
            why=(f"date rule '{match.kind}'", meaning.why),
        )
    return DateMention(span=span, type=meaning.type, value=meaning.value, interval=interval, sentence=sentence)


def _spoken_of(meaning: Meaning) -> days.Period | None:
    """The period that later words can refer to: a date, but not `now` and not how long something took."""
    return meaning.period if meaning.type != "DURATION" and not meaning.value.endswith("REF") else None


def _stands_alone(text: str, match: Match) -> bool:
    """Whether no figure, unit or sign is glued to the match (`$2008`, `2008kg`, `1.2008`, the minute `70'` of a match)."""
    start, end = match.start, match.end
    is_minute = _MINUTE.fullmatch(text[start:end]) is not None and text[end : end + 1] in _PRIMES
    if not 0 < end - start <= _LONGEST or is_minute:
        return False
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    if before and (_same_word(before[-1], text[start]) or before[-1] in _GLUED):
        return False
    if len(before) == 2 and before[0].isdigit() and before[1] in ".,:/-" and text[start].isdigit():
        return False
    if not after or not text[end - 1].isdigit():
        return True
    if len(after) == 2 and after[0] in ".,:/-" and after[1].isdigit():
        return False
    return after[0] not in "%°$€£" and not _same_word(text[end - 1], after[0])


def _same_word(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum() and max(left, right) < chr(_SPACELESS)


def _overlapping(matches: list[Match]) -> Iterator[list[Match]]:
    """Runs of matches that overlap each other, in the order of the text."""
    group: list[Match] = []
    end = 0
    for match in sorted(matches, key=lambda match: match.start):
        if group and match.start >= end:
            yield group
            group = []
        group.append(match)
        end = max(end, match.end)
    if group:
        yield group


def _chosen(
    group: list[Match], text: str, tenses: SentenceTenses, published: date | None, spoken: Spoken
) -> list[tuple[Match, Meaning]]:
    """The matches of a run that do not overlap: the longest first, and only such as the calendar allows."""
    kept: list[tuple[Match, Meaning]] = []
    first = min(match.start for match in group)
    taken = bytearray(max(match.end for match in group) - first)
    for match in sorted(group, key=lambda match: (match.start - match.end, -match.context, match.order)):
        if any(taken[match.start - first : match.end - first]):
            continue
        meaning = _meaning(match, text, tenses, published, spoken)
        if meaning is not None:
            kept.append((match, meaning))
            taken[match.start - first : match.end - first] = b"1" * (match.end - match.start)
    return sorted((pair for pair in kept if pair[0].kind != "no_date"), key=lambda pair: pair[0].start)


def _meaning(match: Match, text: str, tenses: SentenceTenses, published: date | None, spoken: Spoken) -> Meaning | None:
    where = tenses.start + match.start, tenses.start + match.end
    open_to_both = match.kind == "month" and tenses.is_after_something(*where)
    moment = Moment(
        words=text[match.start : match.end],
        published=published,
        tense=_no_tense if open_to_both else partial(tenses.tense_at, *where),
        present=partial(tenses.present_at, tenses.start + match.start, tenses.start + match.end),
        due=partial(tenses.due_at, tenses.start + match.start, tenses.start + match.end),
        called=partial(tenses.called_at, *where),
        last=spoken.period,
        days=spoken.days,
        year=spoken.year,
    )
    try:
        return KINDS[match.kind](Slots(match), moment)
    except (ValueError, OverflowError):
        return None


def _no_tense() -> int:
    return 0


def _with_clock(mentions: list[DateMention], document: Document) -> list[DateMention]:
    """The mentions of a sentence, their clock times set on the day that stands beside them."""
    if not any(map(_is_clock, mentions)):
        return mentions
    found = list(mentions)
    for index, mention in enumerate(mentions):
        if mention.type != "TIME" or not _is_clock(mention) or mention.interval is None:
            continue
        day = _day_beside(index, mentions)
        if day is not None and day.interval is not None:
            found[index] = _on_day(mention, day.interval)
    return list(_joined(found, document))


def _with_lengths(
    mentions: list[DateMention], structure: Structure, spoken: Spoken, published: date | None
) -> list[DateMention]:
    """The mentions of a sentence; days after which something was done end on its day: “after two days of talks, they signed on Monday”.

    That is a day which the sentence names, else the news told before, else the publication's.
    """
    after = [number for number, mention in enumerate(mentions) if is_behind_after(mention, structure)]
    if not after or published is None:
        return mentions
    told = [m.interval.end for m in mentions if m.type != "DURATION" and m.interval is not None and _is_day(m)]
    before = [spoken.days[-1].end] if spoken.days else []
    end = next((day for day in (*told, *before) if 0 < (published - day).days <= _NEWS_DAYS), None)
    is_headline = not structure.sentence.index and structure.tokens[-1].is_word
    if published in told or (end is None and not is_headline):
        return mentions
    found = list(mentions)
    for number in after:
        interval = mentions[number].interval
        assert interval is not None
        if end is None:  # the headline: the sentences below it tell
            found[number] = replace(mentions[number], interval=None)
            continue
        start = end - (interval.end - interval.start)
        why = (*interval.why[:1], f"so long up to {end}, the day of what came after")
        found[number] = replace(mentions[number], interval=replace(interval, start=start, end=end, why=why))
    return found


def _is_clock(mention: DateMention) -> bool:
    return ":" in mention.value


def _day_beside(index: int, mentions: list[DateMention]) -> DateMention | None:
    """The day just before a clock time, else just after it."""
    span = mentions[index].span
    before = [m for m in mentions[max(index - 2, 0) : index] if span.start - m.span.end <= _GAP_OF_CLOCK and _is_day(m)]
    after = [m for m in mentions[index + 1 : index + 3] if m.span.start - span.end <= _GAP_OF_CLOCK and _is_day(m)]
    return next(iter(before[-1:] or after[:1]), None)


def _is_day(mention: DateMention) -> bool:
    interval = mention.interval
    return interval is not None and interval.start == interval.end and not _is_clock(mention)


def _on_day(clock: DateMention, day: DateInterval) -> DateMention:
    assert clock.interval is not None
    time = clock.value.partition("T")[2]
    why = (*day.why, f"the clock time beside it is on that day: {time}")
    interval = replace(day, span=clock.span, why=why)
    return replace(clock, value=f"{day.start.isoformat()}T{time}", interval=interval)


def _joined(mentions: list[DateMention], document: Document) -> Iterator[DateMention]:
    """A day and a clock time with nothing but a blank between them become one mention."""
    held: DateMention | None = None
    for mention in mentions:
        if held is None:
            held = mention
        elif _one_expression(held, mention, document.text):
            clock = held if _is_clock(held) else mention
            span = Span(start=held.span.start, end=mention.span.end)
            interval = clock.interval and replace(clock.interval, span=span)
            held = replace(clock, span=span, interval=interval)
        else:
            yield held
            held = mention
    if held is not None:
        yield held


def _one_expression(left: DateMention, right: DateMention, text: str) -> bool:
    days_and_clock = (_is_clock(left) and _is_day(right)) or (_is_day(left) and _is_clock(right))
    return days_and_clock and not text[left.span.end : right.span.start].strip()
