"""Trigger + time expressions of its sentence -> when the deed took place, and by which rule.

A date of the same clause is the deed's. A date that only says when somebody told of it bounds the deed from above.
Without any, a deed that is told as news takes the day of publication, marked so; what is planned, or lies before the
news, stays without a date rather than with a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from geo.asides import part_of, verb_groups
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book, partitives
from geo.date_edges import is_behind_after, is_since, opened_by
from geo.date_owners import is_another_s
from geo.datelines import end_of_dateline
from geo.earlier_deeds import Earlier, claimed, earlier, owns
from geo.event_types import ON_A_CALENDAR
from geo.event_types import load as load_type
from geo.joined_verbs import is_before_and, is_behind_and
from geo.languages import listed, load
from geo.model import DateInterval, DateMention, DateRule, Document, PassedOver, PassReason, Span, Status, Trigger
from geo.named import coordinators
from geo.phrases import PhraseBook, book_of
from geo.token_index import once_a_sentence
from geo.told_of_nouns import told_by_relative
from geo.under_way import tells_when_announced
from geo.verbs import reading

_CLAUSE: DateRule = "clause"
_NEWS_DAYS = 60  # what lies further back is told to explain the news
_COARSE = frozenset({"month", "year"})  # precision of what is no news once it is over
_RUNNING = frozenset({"week", "month", "year"})  # precision of what runs already, and ends ahead
_GOES_ON = ON_A_CALENDAR - {"COOPERATE"}  # “zeigt bis Ende des Jahres” is on now; an extradition is not
_MONTHLY = frozenset({"ECONOMY"})  # types whose figures are told of months that are over
_EXPLAINING = frozenset({"conjunction", "infinitive", "subjunctive"})  # clauses about the one before
_WEEK, _HALF_A_WEEK = 7, 3  # days
_PLAYED = "CULTURE_SPORT"
_RESTRICTS = "COERCE"
_HOLDS = frozenset({"restrict", "curfew", "martial-law", "withhold"})  # what is so up to a day, and not done by it
_LONG_HOURS = re.compile(r"PT(2[4-9]|[3-9]\d|\d{3,})H")
_OLD_NEWS = 7  # days: what is told beside news is not as old, unless it says so
_TOLD_LATE = 2  # days: how old the news of an article may be for deeds without a day to lie between
_DASHES = frozenset("-–—")
_LONGEST_SINCE = 3  # words
_SINCE_BEHIND = 3  # tokens between what goes on and the date: “depuis le”
_LONG_AGO = 365  # days: what began so long ago and goes on is no news
_HALF_A_YEAR = 180  # days: the same for what is so, and is not counted
_TOTALS = frozenset({"ECONOMY", "HEALTH", "DISASTER"})  # types of which figures are told up to now
_AGE = 36000  # days: a century
_NIGHT = 1  # days between the first and the last day of a night
_AT_THE_HEAD = 2  # tokens before a date that opens a sentence, at most: an article, a preposition
_LEAD = 2  # sentences
_BESIDE_DAYS = 3  # tokens between a length of time and the noun that it is of: “two days of often heated talks”
_BESIDE_HELD = 4  # tokens before a date among which a participle tells what was held then: “played at home on”
_TOLD_AFTER = 1  # days: news of a deed comes on its day or the day after


@dataclass(frozen=True, slots=True)
class When:
    """When a deed took place by its own sentence."""

    interval: DateInterval | None = None
    """None where the sentence does not tell."""
    rule: DateRule | None = None
    passed: tuple[PassedOver, ...] = ()
    """The other words about time in the sentence."""
    earlier: Earlier | None = None
    """That the deed lies before the news of its sentence, if the words say so."""


def interval_of(
    trigger: Trigger,
    structure: Structure,
    dates: Sequence[DateMention],
    triggers: Sequence[Trigger],
    published: date | None = None,
) -> When:
    """When the deed took place by its own sentence, by which rule, and why not at the sentence's other times.

    `triggers` are all triggers of the sentence: a date belongs to the one that it stands nearest to in its clause.
    `published` is the day of publication: what a past verb tells is not of a day ahead of it.
    """
    told = [m for m in dates if m.sentence == structure.sentence.index]
    before = earlier(trigger, structure, triggers, told, published)
    if before is not None and before.answer is not None and _lies_ahead(told, published):
        before = None  # what will be closed because of a flood is the news, and so is the flood
    if not told:
        return When(earlier=before)
    then, rule = _of_that_day(trigger, structure, told), _CLAUSE
    if before is not None:
        interval = _of_earlier(before, trigger, structure, told, published)
    elif then is not None:
        interval = then
    else:
        rule, interval = _chosen(trigger, structure, told, triggers, published)
    taken = interval.span if interval else None
    others = [m for m in told if m.span != taken]
    passed = tuple(PassedOver(span=m.span, reason=_why_not(m, trigger, structure, triggers, taken)) for m in others)
    return When(interval, rule if interval else None, passed, before)


def _lies_ahead(told: Sequence[DateMention], published: date | None) -> bool:
    """Whether the days that a sentence names are all to come."""
    days = [m.interval for m in told if m.interval is not None]
    return published is not None and bool(days) and all(day.start > published for day in days)


def _of_earlier(
    before: Earlier, trigger: Trigger, structure: Structure, told: Sequence[DateMention], published: date | None
) -> DateInterval | None:
    """The days of a deed that lies before the news: by the time since, or by a date of its own."""
    if before.interval is not None:
        return before.interval
    given = [m for m in told if m.interval is not None]
    own = [m for m in given if owns(trigger, m, structure, dates=told, published=published, answer=before.answer)]
    return _nearest(own, trigger, structure) if own else None


def _chosen(
    trigger: Trigger,
    structure: Structure,
    told: Sequence[DateMention],
    triggers: Sequence[Trigger],
    published: date | None,
) -> tuple[DateRule, DateInterval | None]:
    """The days of the deed by the words about time of its sentence, and what ties them to it."""
    of_source = [m for m in told if m.interval is not None and _is_of_a_source(m, trigger, structure)]
    rule, interval = _chosen_among([m for m in told if m not in of_source], trigger, structure, triggers, published)
    lent = [m for m in of_source if published is None or not is_another_s(m, trigger, structure, triggers, published)]
    if interval is None and lent and not load_type(trigger.event_type).speech:
        return "telling", _told_by(_nearest(lent, trigger, structure))
    return rule, interval


def _chosen_among(
    told: Sequence[DateMention],
    trigger: Trigger,
    structure: Structure,
    triggers: Sequence[Trigger],
    published: date | None,
) -> tuple[DateRule, DateInterval | None]:
    """The same by words that are not those of a source."""
    filed = end_of_dateline(structure)
    theirs = claimed(told, trigger, structure, triggers, published)
    here = [
        m
        for m in told
        if m.interval is not None and structure.tokens_of(m.span)[0] >= filed and m not in theirs
        if not _says_how_old(m, structure) and not _is_of_what_went_before(m, trigger, structure)
        if not _is_behind_a_semicolon(m, trigger, structure)
        if not _is_of_the_next_verb(m, trigger, structure)
        if not tells_when_announced(*structure.tokens_of(m.span), trigger, structure)
        if published is None or not is_another_s(m, trigger, structure, triggers, published)
    ]
    part = part_of(trigger.tokens[0], structure)
    about = told_by_relative(trigger, structure, triggers)
    inside = (
        [m for m in told if m.interval is not None and _is_of_what_was_held(m, trigger, structure, triggers)]
        or [m for m in here if _says_since_when(m, trigger, structure)]
        or [m for m in here if about and about[0] <= structure.tokens_of(m.span)[0] < about[1]]
        or [m for m in here if _part_of(m, structure) == part]
    )
    if inside:
        return "clause", _nearest(inside, trigger, structure)
    number, aside = part
    clause = structure.clauses[number]
    if aside >= 0:
        return "before", None
    if load_type(trigger.event_type).speech:
        return "before", _of_governor(trigger, structure, here)
    open_to_all = [m for m in here if _part_of(m, structure)[1] < 0]
    lent = [m for m in open_to_all if _lends(structure.clauses[_clause_of(m, structure)], clause)]
    lent = [m for m in lent if published is None or not _is_of_the_reason(m, number, structure, published)]
    telling = [m for m in lent if _is_speech(structure.clauses[_clause_of(m, structure)], structure)]
    plain = [
        m
        for m in lent
        if m not in telling and (_sets_the_scene(m, clause, structure) or not _taken(m, structure, triggers, trigger))
    ]
    if plain:
        return "sentence", _nearest(plain, trigger, structure)
    if telling:
        return "telling", _told_by(_nearest(telling, trigger, structure))
    return "before", _of_governor(trigger, structure, here)


def _of_that_day(trigger: Trigger, structure: Structure, told: Sequence[DateMention]) -> DateInterval | None:
    """The days before a comma and “when”, of what is told next: “cut off since Sunday, when a landslide buried the road”.

    What stands behind a further comma has days of its own: “..., 2,000 travellers were evacuated yesterday”.
    """
    tokens, start = structure.tokens, structure.clauses[structure.clause_at(trigger.tokens[0])].start
    if start < 1 or tokens[start - 1].text != ",":
        return None
    is_then = tokens[start].text.lower() in listed(structure.pack.code, "dates", "then")
    if not is_then or any(token.text == "," for token in tokens[start : trigger.tokens[0]]):
        return None
    return next((m.interval for m in told if structure.tokens_of(m.span)[1] == start - 1), None)


def _says_since_when(mention: DateMention, trigger: Trigger, structure: Structure) -> bool:
    """Whether “since” and a date stand right behind the words for what goes on: “en grève depuis janvier, ils ont bloqué”.

    Of “the first attack since May” the date is not.
    """
    first, last = structure.tokens_of(mention.span)
    between = structure.tokens[trigger.tokens[1] : first]
    if first < trigger.tokens[1] or len(between) > _SINCE_BEHIND or not opened_by(first, last, structure, "since"):
        return False
    code, written, start = structure.pack.code, structure.tokens.written, trigger.tokens[0]
    prepositions = listed(code, "cues", "prepositions")
    if trigger.form == "noun" and prepositions.isdisjoint(written[max(0, start - 1) : start + 1]):
        return False  # “the sixth strike since May”, but “on strike since May”
    joins = listed(code, "cues", "coordinators", "relative", "complements") | prepositions
    joins -= listed(code, "dates", "since")
    return all(token.is_word and token.text.lower() not in joins for token in between)


def _is_of_what_was_held(
    mention: DateMention, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether a participle between commas says when the deed of a noun was held: “the match, played on Sunday, ended in”."""
    first = structure.tokens_of(mention.span)[0]
    held = cue_book(structure.pack.code, "held").find(structure.tokens, max(0, first - _BESIDE_HELD), first)
    start = next((match.start for match in reversed(held)), 0)
    if trigger.form != "noun" or start < 1 or structure.tokens[start - 1].text != ",":
        return False
    if any(token.text == "," for token in structure.tokens[trigger.tokens[1] : start - 1]):
        return False
    nearest = max((t.tokens[0] for t in triggers if t.form == "noun" and t.tokens[0] < start), default=-1)
    return nearest == trigger.tokens[0] and not verb_groups(trigger.tokens[1], start - 1, structure)


def _is_of_a_source(mention: DateMention, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date says when a source told of the deed before it: “18 have died, according to figures of Wednesday”."""
    return trigger.tokens[0] <= _comma_of_a_source(structure, structure.tokens_of(mention.span)[0])


@once_a_sentence
def _comma_of_a_source(structure: Structure, date: int) -> int:
    """The comma behind which a source is named before the date at a token; -1 where there is none."""
    lowest = structure.clauses[structure.clause_at(date)].start
    comma = next((at for at in range(date - 1, max(-1, lowest - 2), -1) if structure.tokens[at].text == ","), -1)
    if comma < 0:
        return -1
    sources = cue_book(structure.pack.code, "report").all_at(structure.tokens, comma + 1, date)
    return comma if any(not verb_groups(comma + 1, source.end, structure) for source in sources) else -1


def _is_behind_a_semicolon(mention: DateMention, trigger: Trigger, structure: Structure) -> bool:
    """Whether a semicolon parts a date from the deed before it: “taken to a school; they were home again on Monday”."""
    first = structure.tokens_of(mention.span)[0]
    return any(token.text == ";" for token in structure.tokens[trigger.tokens[1] : first])


def _is_of_the_next_verb(mention: DateMention, trigger: Trigger, structure: Structure) -> bool:
    """Whether a day that is counted from one told before is that of a verb behind “and”: “was shot and operated on a day later”."""
    first = structure.tokens_of(mention.span)[0]
    counted = mention.interval is not None and mention.interval.basis == "carried"
    return counted and trigger.tokens[1] <= first and is_before_and(first, trigger, structure)


def _is_across_and(first: int, last: int, trigger: Trigger, structure: Structure) -> bool:
    """Whether a date stands on the side of another verb: “flies home tonight and travels to Sligo tomorrow”."""
    if first >= trigger.tokens[1]:
        return is_before_and(first, trigger, structure)
    return last <= trigger.tokens[0] and is_behind_and(first, last, trigger, structure)


def _is_of_what_went_before(mention: DateMention, trigger: Trigger, structure: Structure) -> bool:
    """Whether a deed came after days that are those of the noun behind them: “after two days of talks they signed”."""
    if not is_behind_after(mention, structure):
        return False
    last, start = structure.tokens_of(mention.span)[1], trigger.tokens[0]
    named = trigger.form == "noun" or structure.tokens[start - 1].text.lower() in partitives(structure.pack.code)
    return not named or not last <= start <= last + _BESIDE_DAYS


def _says_how_old(mention: DateMention, structure: Structure) -> bool:
    """Whether a century says of what age a thing is, and not when something was done: “a church of the 18th century”."""
    interval, first = mention.interval, structure.tokens_of(mention.span)[0]
    if interval is None or (interval.end - interval.start).days < _AGE:
        return False
    articles = listed(structure.pack.code, "cues", "definite_articles", "definite")
    words = [token.text.lower() for token in structure.tokens[max(0, first - 2) : first]]
    before = next((word for word in reversed(words) if word not in articles), "")
    return before not in listed(structure.pack.code, "places", "locative") and bool(before)


def _why_not(
    mention: DateMention, trigger: Trigger, structure: Structure, triggers: Sequence[Trigger], taken: Span | None
) -> PassReason:
    """Why words about time do not say when the deed took place; `taken` are those that do."""
    if mention.interval is None:
        return "days"
    if structure.tokens_of(mention.span)[0] < end_of_dateline(structure):
        return "dateline"
    part, other = part_of(trigger.tokens[0], structure), _part_of(mention, structure)
    clause, theirs = structure.clauses[part[0]], structure.clauses[other[0]]
    if other == part:
        return "nearer"
    lends, speech = _lends(theirs, clause) and max(other[1], part[1]) < 0, load_type(trigger.event_type).speech
    in_own = taken is not None and part_of(structure.tokens_of(taken)[0], structure) == part
    if in_own or (lends and speech):
        return "clause"
    if not lends:
        return "apart"
    others: PassReason = "deed" if _taken(mention, structure, triggers, trigger) else "nearer"
    return "telling" if _is_speech(theirs, structure) else others


def _of_governor(trigger: Trigger, structure: Structure, here: Sequence[DateMention]) -> DateInterval | None:
    """The date of the deed in the clause before, which this one explains (“the case began in 2021, after he wrote ...”)."""
    number, _ = part_of(trigger.tokens[0], structure)
    clause = structure.clauses[number]
    # What else was done there takes the day of the deed before in any case; how a team played is none.
    said = load_type(trigger.event_type).speech or trigger.event_type == _PLAYED
    explains = clause.opener in _EXPLAINING or (said and _tells_what_was_said_there(clause, structure))
    if number == 0 or not explains or clause.quoted:
        return None
    before = structure.clauses[number - 1]
    dated = [m for m in here if _clause_of(m, structure) == number - 1]
    if not dated or before.quoted or _is_speech(before, structure):
        return None
    interval = _nearest(dated, trigger, structure)
    reason = f"the date of the clause that it explains, “{interval.start}”"
    return carried(interval, reason)


def _tells_what_was_said_there(clause: Clause, structure: Structure) -> bool:
    """Whether a clause goes on with what was said at the place before it: “flew to Davos on Tuesday, where he rejected”."""
    book = cue_book(structure.pack.code, "relative_place")
    return clause.opener == "relative" and any(book.all_at(structure.tokens, clause.start, clause.end))


def lasting(
    interval: DateInterval | None,
    trigger: Trigger,
    structure: Structure,
    dates: Sequence[DateMention],
    document: Document,
) -> DateInterval | None:
    """The interval, up to the publication where its words say that what a verb tells began then (“since January”).

    What is to go on, or to be done, up to a day ahead lies between the publication and that day (“until Friday”, “by the
    end of the month”); what is restricted until a weekday, or a warning issued until one, is so until the one to come,
    where that is the nearer one. A date that another one follows
    at once is the start of a stretch (“from 10 to 12 May”).
    """
    day = document.published_day
    if interval is None or interval.span is None or day is None:
        return interval
    first, last = structure.tokens_of(interval.span)
    until = opened_by(first, last, structure, "until")
    if until and _is_nearer_ahead(interval, day) and (_holds(trigger) or _warns(trigger, structure)):
        ahead = timedelta(days=_WEEK)
        return _up_to(replace(interval, start=interval.start + ahead, end=interval.end + ahead), day)
    if until and interval.precision in _RUNNING and interval.start <= day < interval.end:
        return _up_to(interval, day)
    if interval.start > day:
        return _up_to(interval, day) if until else interval
    behind = (structure.tokens_of(other.span)[0] for other in dates if other.sentence == structure.sentence.index)
    closed = any(last <= at <= last + _LONGEST_SINCE and not _goes_on_with_a_verb(last, at, structure) for at in behind)
    since = is_since(first, last, structure) and not _is_told_of_then(trigger, last, structure)
    is_range = _is_range(interval) and _has_days(first, last, structure)  # and no “since the beginning of May”
    if is_range or closed or not since or _goes_on_to_a_figure(last, structure):
        return interval
    return replace(interval, end=day, why=(*interval.why, f"from then on, up to the publication date {day}"))


def _goes_on_with_a_verb(start: int, end: int, structure: Structure) -> bool:
    """Whether a comma or a verb parts two dates: “en grève depuis janvier, ont manifesté lundi”."""
    parted = any(token.text == "," for token in structure.tokens[start:end])
    return parted or bool(verb_groups(start, end, structure))


def _goes_on_to_a_figure(last: int, structure: Structure) -> bool:
    """Whether a word for an end and a figure stand behind a date: “from 5 May to 7”."""
    code = structure.pack.code
    ends = listed(code, "places", "toward") | listed(code, "dates", "until") | _DASHES
    first, *figures = [token.text.lower() for token in structure.tokens[last : last + 2]] or [""]
    return first in ends and any(word[0].isdigit() for word in figures)


def _has_days(first: int, last: int, structure: Structure) -> bool:
    """Whether a figure among the tokens of a date may be a day of the month."""
    figures = (re.match(r"\d{1,2}(?!\d)", token.text) for token in structure.tokens[first:last])
    return any(figures)


def is_due(interval: DateInterval | None, trigger: Trigger, structure: Structure, document: Document) -> bool:
    """Whether a verb in the present tells what is still to be done by the end of a week, month or year that runs.

    “Das Werk schließt bis Ende des Jahres”, “его экстрадируют до конца месяца”: what is on show, or closed, goes on.
    """
    day = document.published_day
    if interval is None or interval.span is None or day is None or trigger.form != "verb":
        return False
    lasts = trigger.event_type in _GOES_ON or trigger.mode in _HOLDS
    if lasts or interval.precision not in _RUNNING or not interval.start == day < interval.end:
        return False
    lowest = structure.clauses[structure.clause_at(trigger.tokens[0])].start
    tense = reading(structure.tokens, trigger.tokens[1] - 1, lowest, structure.pack).tense
    return tense == "present" and opened_by(*structure.tokens_of(interval.span), structure, "until")


def _holds(trigger: Trigger) -> bool:
    """Whether what is done is so from then on: a ban, lessons that are called off."""
    return trigger.mode in _HOLDS or (trigger.event_type == _RESTRICTS and trigger.mode is None)


def _warns(trigger: Trigger, structure: Structure) -> bool:
    """Whether a clause tells that a warning was issued, and not that it was in force and is over."""
    clause, code = structure.clauses[structure.clause_at(trigger.tokens[0])], structure.pack.code
    found = cue_book(code, "warnings").first(structure.tokens, clause.start, clause.end)
    return found is not None and cue_book(code, "lasted").first(structure.tokens, clause.start, clause.end) is None


def _is_told_of_then(trigger: Trigger, last: int, structure: Structure) -> bool:
    """Whether a clause that tells what was done on a day stands behind that: “the worst since March, when a train was bombed”."""
    words = [token.text.lower() for token in structure.tokens[last : last + 2]]
    then = len(words) > 1 and words[0] == "," and words[1] in listed(structure.pack.code, "dates", "then")
    return then and last < trigger.tokens[0]


def _is_nearer_ahead(interval: DateInterval, day: date) -> bool:
    """Whether a weekday that was read as one gone is nearer ahead of the publication."""
    single = interval.basis == "weekday" and interval.start == interval.end
    return single and _HALF_A_WEEK < (day - interval.end).days <= _WEEK


def _is_range(interval: DateInterval | None) -> bool:
    """Whether words name the first and the last day of a stretch."""
    return interval is not None and interval.precision == "day" and interval.start != interval.end


def _up_to(interval: DateInterval, day: date) -> DateInterval:
    reason = f"up to then, from the publication date {day} on"
    return replace(interval, start=day, why=(*interval.why, reason))


def status_by(interval: DateInterval | None, status: Status, document: Document, event_type: str = "") -> Status:
    """The status with what the date says: ahead of the publication it is planned, long before it is background.

    What is told of a month that is over only explains the news, but for figures of the economy, which come so late:
    `event_type` is the type of the deed.
    """
    day = document.published_day
    if day is None or interval is None or status == "hypothetical":
        return status
    if interval.start > day:
        return "planned"
    since = (day - interval.end).days
    is_over = since > 0 and interval.precision in _COARSE and event_type not in _MONTHLY
    return "background" if (since > _NEWS_DAYS or is_over) and status != "planned" else status


def began_long_ago(interval: DateInterval | None, trigger: Trigger, structure: Structure, document: Document) -> bool:
    """Whether what goes on since half a year ago or more only explains the news: “fighting has raged there since 2014”.

    Figures that have grown up to now are news for longer.
    """
    day = document.published_day
    if day is None or interval is None or interval.span is None or interval.end != day:
        return False
    goes_on = is_since(*structure.tokens_of(interval.span), structure) and not load_type(trigger.event_type).speech
    long_ago = _LONG_AGO if trigger.event_type in _TOTALS else _HALF_A_YEAR
    return goes_on and (day - interval.start).days >= long_ago


def so_far(interval: DateInterval | None, status: Status, document: Document) -> DateInterval | None:
    """The interval up to the publication, where what is told as done took place in a week or month that still runs."""
    day = document.published_day
    if day is None or interval is None:
        return interval
    if status == "planned" and interval.precision in _COARSE and interval.start < day <= interval.end:
        return _up_to_its_end(interval, day)
    if status not in ("reported", "unconfirmed"):
        return interval
    if interval.precision == "day" or not interval.start < day < interval.end:  # “until 2027” begins with the day
        return interval
    return replace(interval, end=day, why=(*interval.why, f"so far, up to the publication date {day}"))


def _up_to_its_end(interval: DateInterval, day: date) -> DateInterval:
    """What is left of a month or year that runs already, for what is still to come (“later this month”)."""
    return replace(interval, start=day, why=(*interval.why, f"still to come on the publication date {day}"))


def is_recent(interval: DateInterval | None, document: Document) -> bool:
    """Whether a day lies in the week before the publication."""
    return interval is not None and interval.precision == "day" and is_news(interval, document)


def is_old(interval: DateInterval | None, document: Document) -> bool:
    """Whether words put something more than a week before the publication."""
    day = document.published_day
    return interval is not None and day is not None and (day - interval.end).days > _OLD_NEWS


def is_news(interval: DateInterval, document: Document) -> bool:
    """Whether what is told next may be of the same days: “in March” only explains the news, “until May” is to come."""
    day = document.published_day
    return day is None or 0 <= (day - interval.end).days <= _OLD_NEWS


def is_fresh(interval: DateInterval, document: Document) -> bool:
    """Whether a day or night is that of the publication or one of the two before, of which most news is."""
    day = document.published_day
    single = interval.precision == "day" and (interval.end - interval.start).days <= _NIGHT
    return single and (day is None or 0 <= (day - interval.end).days <= _TOLD_LATE)


def may_be_lent(interval: DateInterval, document: Document) -> bool:
    """Whether days are those of news that may be of other deeds, too; not what runs on: “since May”, “this week”."""
    runs_on = interval.precision != "day" and interval.end == document.published_day
    return is_news(interval, document) and not runs_on


def belies(interval: DateInterval | None, status: Status, document: Document) -> bool:
    """Whether a date that the words only point back to lies ahead, though the deed is told as done: it is another's."""
    day = document.published_day
    if interval is None or day is None or interval.basis != "carried":
        return False
    return interval.start > day and status in ("reported", "unconfirmed")


def published(document: Document, status: Status, last: date | None = None) -> DateInterval | None:
    """The day of publication for news that names no day; None for what is not news, or where it is not known.

    Where the news told before is some days old, its `last` day and those up to the publication: it was one of them.
    """
    day = document.published_day
    if day is None or status not in ("reported", "unconfirmed"):
        return None
    if last is not None and _TOLD_AFTER < (day - last).days <= _TOLD_LATE:
        why = f"no date in the text; told of what was on {last}, published on {day}"
        return DateInterval(start=last, end=day, precision="day", basis="publication", why=(why,))
    why = f"no date in the text; published on {day}"
    return DateInterval(start=day, end=day, precision="day", basis="publication", why=(why,))


def day_of_lead(dates: Sequence[DateMention], document: Document) -> DateInterval | None:
    """The first day of the two sentences below the headline that lies in the days before publication: it is the headline's too.

    The first of the two may be no more than where the news was filed.
    """
    told = (m.interval for m in dates if 0 < m.sentence <= _LEAD and m.interval is not None)
    days = (interval for interval in told if interval.precision == "day" and is_news(interval, document))
    found = next((interval for interval in days if (interval.end - interval.start).days <= _NIGHT), None)
    return found and carried(found, "the headline names no day; that of the sentences below it")


def hours_from(structure: Structure, clause: Clause, dates: Sequence[DateMention]) -> DateMention | None:
    """The words of a clause that put it hours before or after something else, which is then of the same day or night.

    A day of hours and more is how long something lasts (“held for 24 hours”).
    """
    here = (m for m in dates if m.sentence == structure.sentence.index and m.type == "DURATION")
    hours = (m for m in here if m.value.startswith("PT") and not _LONG_HOURS.fullmatch(m.value))
    return next((m for m in hours if structure.clauses[_clause_of(m, structure)] == clause), None)


def carried(interval: DateInterval, reason: str) -> DateInterval:
    """The date of another sentence or deed, taken over; what rests on the publication alone still does."""
    basis = interval.basis if interval.basis == "publication" else "carried"
    return replace(interval, basis=basis, why=(*interval.why, reason))


def carried_on(interval: DateInterval, reason: str) -> DateInterval:
    """The same for what is told next: of a night it is the day behind it.

    Of 30 deeds of open gold that took over the night of another one, 24 were of that day, and 13 of either.
    """
    is_night = interval.precision == "day" and (interval.end - interval.start).days == _NIGHT
    return carried(replace(interval, start=interval.end) if is_night else interval, reason)


def _nearest(mentions: Sequence[DateMention], trigger: Trigger, structure: Structure) -> DateInterval:
    """The interval of the nearest mention; a day says more than a span of days around it, or than a “since” beside it.

    So it does beside a day up to which something is (“on Monday extended the curfew until Friday”).
    """
    dates = [m for m in mentions if not _is_length_of_a_date(m, mentions, structure)]
    several = len(dates) > 1
    ends = [m.interval for m in dates if several and opened_by(*structure.tokens_of(m.span), structure, "until")]

    def rank(mention: DateMention) -> tuple[bool, bool, bool, int]:
        first, last = structure.tokens_of(mention.span)
        distance = max(first - trigger.tokens[1], trigger.tokens[0] - last, 0)
        edge = opened_by(first, last, structure, "since") or _is_one_of(mention.interval, ends)
        edge = edge and not _is_range(mention.interval)
        across = several and _is_across_and(first, last, trigger, structure)
        return mention.value == "PRESENT_REF", across, edge, distance

    found = min(dates, key=rank).interval
    assert found is not None
    return found


def _is_one_of(interval: DateInterval | None, others: Sequence[DateInterval | None]) -> bool:
    """Whether the days are those of other words, as of the clock time beside them (“until Wednesday at noon”)."""
    days = [(other.start, other.end) for other in others if other is not None]
    return interval is not None and (interval.start, interval.end) in days


def _is_length_of_a_date(mention: DateMention, mentions: Sequence[DateMention], structure: Structure) -> bool:
    """Whether a length of time has its date right behind it: “took the city in two weeks in 2003” is not of these weeks."""
    last = structure.tokens_of(mention.span)[1]
    starts = (structure.tokens_of(m.span)[0] for m in mentions if m.type != "DURATION")
    return mention.type == "DURATION" and any(last <= start <= last + 1 for start in starts)


def _told_by(interval: DateInterval) -> DateInterval:
    """A deed of which people tell on a day took place then, or shortly before: of 14 of open gold 10 on that very day."""
    if interval.precision != "day" or interval.start != interval.end:
        return interval
    reason = f"the text dates only the telling, {interval.end}"
    return replace(interval, basis="carried", why=(*interval.why, reason))


def _clause_of(mention: DateMention, structure: Structure) -> int:
    """Index of the clause that a date belongs to; what stands behind a relative clause goes on with the one before."""
    return _part_of(mention, structure)[0]


def _part_of(mention: DateMention, structure: Structure) -> tuple[int, int]:
    return part_of(structure.tokens_of(mention.span)[0], structure)


def _lends(giver: Clause, taker: Clause) -> bool:
    """Whether a date of one clause can be that of a deed in another; a relative clause keeps to itself."""
    return not giver.quoted and giver.opener not in ("condition", "relative") and taker.opener != "relative"


def _is_of_the_reason(mention: DateMention, number: int, structure: Structure, published: date) -> bool:
    """Whether a date long past stands in a clause that says why: “protested because they had no pay since autumn”."""
    theirs, interval = _clause_of(mention, structure), mention.interval
    explains = theirs > number and structure.clauses[theirs].opener in _EXPLAINING
    return explains and interval is not None and (published - interval.end).days > _OLD_NEWS


def _taken(mention: DateMention, structure: Structure, triggers: Sequence[Trigger], asking: Trigger) -> bool:
    """Whether another deed stands in the clause of a date, so that the date is that deed's."""
    part = _part_of(mention, structure)
    return any(part_of(t.tokens[0], structure) == part for t in triggers if t is not asking)


def _sets_the_scene(mention: DateMention, clause: Clause, structure: Structure) -> bool:
    """Whether a date opens the sentence to which “and” adds a clause: “last week ten fell ill, and inspectors shut the kitchen”."""
    joined = clause.opener == "coordinate" and structure.tokens[clause.start].text.lower() in coordinators(
        structure.pack.code
    )
    first = structure.tokens_of(mention.span)[0]
    return joined and first <= _AT_THE_HEAD and structure.clause_at(first) == 0 and structure.clauses[1] == clause


def _is_speech(clause: Clause, structure: Structure) -> bool:
    return _speech_book(structure.pack.code).first(structure.tokens, clause.start, clause.end) is not None


@cache
def _speech_book(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("actors").get("speech_verbs", ()))
