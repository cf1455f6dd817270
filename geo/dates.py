"""Sentences + publication date -> words about time, and the days that they mean.

Each sentence is scanned with the date grammar of its language (`geo.timex.language`), once and in linear time. Where
matches overlap the longest wins, then the one that read more of the words around it, then the template that stands
first in the pack. Weekdays, days and months without a year ask the tense of the nearest verb of their clause; "the
same day" counts from the day spoken of before; a clock time takes the day that stands beside it.

A language pack may carry a section `[dates]`; month and weekday names come from the CLDR without it:

    proper = ["may"]                    # words that count only when written with a capital
    glued = ["و"]                       # what may be written together with a word, in front of it
    common = ["ofmonth"]                # word lists that count only in small letters, or at the start of a sentence
    scheduled = ["votes"]               # verbs in the present that tell what is on the calendar (geo/schedules.py)
    scheduled_verbs = ["opens"]         # of these, such as are never nouns
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

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property, partial
from operator import attrgetter

from geo.announced_meetings import is_announced_before
from geo.asides import participle_before
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.date_edges import has_on_the_calendar, opened_by
from geo.day_names import is_part_of_a_name
from geo.infinitives import may_be_infinitive
from geo.insertions import is_day
from geo.languages import listed, load
from geo.model import DateInterval, DateMention, Document, Span
from geo.named import coordinators
from geo.outlet_names import is_of_an_outlet
from geo.phrases import PhraseBook, book_of
from geo.schedules import before_nouns, follows_article, goes_on_since, present, without_clitic
from geo.timex import days
from geo.timex.grammar import Grammar, Match
from geo.timex.language import grammar_of
from geo.timex.meanings import KINDS
from geo.timex.moments import Meaning, Moment, Slots, Spoken
from geo.verbs import is_attribute, may_be_attribute, only_ends_like_a_past, reading

_TENSES = {"past": -1, "hearsay": -1, "future": 1, "subjunctive": 1, "infinitive": 1}
_GLUED = "_$€£¥₴₽#№+@"
_GAP_OF_CLOCK = 24  # code points between a day and the clock time that belongs to it
_GAP_OF_YEAR = 24  # code points between a year and the month of it
_SMALL_WORDS = 2  # article and preposition before a date: “le 3 mai”, “na quinta-feira”
_REACH_OF_TENSE = 60  # tokens on either side of a date; a verb farther away does not speak of it
_REACH_OF_AFTER = 4  # tokens between “after” and a month that is that of a noun behind it
_OPENING = 8  # tokens between a date and the comma that ends what a participle opens the sentence with
_REACH_OF_FORCE = 12  # tokens before an infinitive among which the verb stands that makes it happen
_LONGEST = 120  # code points; no time expression is longer
_SHORT = 4  # letters of a word that only ends like a participle (“lado”)
_SURE = 5  # letters of an ending that tells a tense also of a word that no dictionary has (“дисквалифицировали”)
_DAY = 3  # tokens of “and on the Tuesday”
_SPACELESS = 0x2E80  # scripts from here on write words without blanks


def find_dates(document: Document, structures: Sequence[Structure]) -> tuple[DateMention, ...]:
    """Words about time in the body, in the order of the text, with the days that they mean where these can be told."""
    grammar = grammar_of(document.language)
    found: list[DateMention] = []
    spoken = Spoken()
    for structure in structures:
        mentions: list[DateMention] = []
        for mention, period in _read(structure, document, grammar, spoken):
            mentions.append(mention)
            spoken = spoken.and_then(period)
        if mentions:
            found += _with_clock(mentions, document)
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
    verbs = _Verbs(structure)
    year: tuple[int, Meaning] | None = None  # where in the sentence words for a year end, and what they mean
    for group in _overlapping(matches):
        told = _year_told(year[1], text[year[0] : group[0].start]) if year else None
        for match, meaning in _chosen(group, text, verbs, document.published_day, replace(spoken, year=told)):
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
    """Whether no figure, unit or sign is glued to the match (`$2008`, `2008kg`, `1.2008`)."""
    start, end = match.start, match.end
    if not 0 < end - start <= _LONGEST:
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
    group: list[Match], text: str, verbs: _Verbs, published: date | None, spoken: Spoken
) -> list[tuple[Match, Meaning]]:
    """The matches of a run that do not overlap: the longest first, and only such as the calendar allows."""
    kept: list[tuple[Match, Meaning]] = []
    first = min(match.start for match in group)
    taken = bytearray(max(match.end for match in group) - first)
    for match in sorted(group, key=lambda match: (match.start - match.end, -match.context, match.order)):
        if any(taken[match.start - first : match.end - first]):
            continue
        meaning = _meaning(match, text, verbs, published, spoken)
        if meaning is not None:
            kept.append((match, meaning))
            taken[match.start - first : match.end - first] = b"1" * (match.end - match.start)
    return sorted((pair for pair in kept if pair[0].kind != "no_date"), key=lambda pair: pair[0].start)


def _meaning(match: Match, text: str, verbs: _Verbs, published: date | None, spoken: Spoken) -> Meaning | None:
    where = verbs.start + match.start, verbs.start + match.end
    open_to_both = match.kind == "month" and verbs.is_after_something(*where)
    moment = Moment(
        words=text[match.start : match.end],
        published=published,
        tense=_no_tense if open_to_both else partial(verbs.tense_at, *where),
        present=partial(verbs.present_at, verbs.start + match.start, verbs.start + match.end),
        due=partial(verbs.due_at, verbs.start + match.start, verbs.start + match.end),
        last=spoken.period,
        last_day=spoken.day,
        year=spoken.year,
    )
    try:
        return KINDS[match.kind](Slots(match), moment)
    except (ValueError, OverflowError):
        return None


def _no_tense() -> int:
    return 0


class _Verbs:
    """The words of a sentence that tell a tense, looked for when a date asks for them."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self.start = structure.sentence.span.start
        self._tenses: dict[int, int] = {}
        self._calendars: dict[int, bool] = {}
        self._announced: dict[int, bool | None] = {}

    def tense_at(self, offset: int, end: int) -> int:
        """The tense of the word nearest to a date that tells one: between its commas, of its clause, of its sentence.

        The words of the date itself, from `offset` to `end`, tell none: “soir” only looks like an infinitive.
        """
        at, own = self._words_at(offset, end)
        clause = self._clause_of(at)
        if self._is_of_what_was_done(own, clause.start):
            return _TENSES["past"]
        if opened_by(at, own.stop, self._structure, "since_gone"):
            return _TENSES["past"]
        if self._is_announced(own.start):
            return _TENSES["future"]
        beside = self._of_its_own_phrase(clause, own) or (
            self._since_then(clause, own) if self._is_since(at, own) else 0
        )
        if beside:
            return beside
        ranges = (
            self._between_commas(clause, own),
            self._between_colons(clause, own),
            (clause.start, clause.end),
            (0, len(self._ends)),
        )
        found = (self._deciding(start, end, own) for start, end in ranges)
        told = next((index for index in found if index is not None), None)
        if told is None:
            return 0
        return self._tense_of(told) if self._tells(told, clause, own) else _TENSES["past"]

    def _tells(self, at: int, clause: Clause, own: range) -> bool:
        """Whether the word that stands nearest to a date is more than what for, or what else, something past was done.

        “Blocked the road on Monday to demand water”: an infinitive behind the date leaves it to a past verb before it.
        """
        behind = at >= own.stop and self._tense_of(at) > 0 and self._depends(at)
        behind = behind and not any(opened_by(own.start, own.stop, self._structure, key) for key in ("until", "aim"))
        commas = self._structure.pack.section("dates").get("comma_clauses")  # “drohten, am Freitag anzugreifen”
        lowest = self._between_commas(clause, own)[0] if commas else clause.start
        return not behind or self._nearest(lowest, own.start, own) >= 0

    def _depends(self, at: int) -> bool:
        """Whether a word is an infinitive or a subjunctive, which says by itself nothing of when."""
        structure = self._structure
        lowest = self._clause_of(at).start
        return reading(structure.tokens, at, lowest, structure.pack).tense in ("infinitive", "subjunctive")

    def _of_its_own_phrase(self, clause: Clause, own: range) -> int:
        """The tense on the side of a date that “and” or a comma parts from the other side; 0 where none is told there.

        “Reached the town on Monday and will take samples”, “it has not rained, and on Monday a crowd took the office”.
        """
        tokens, joins = self._structure.tokens, coordinators(self._structure.pack.code)
        behind = tokens[own.stop].text.lower() if own.stop < clause.end else ""
        if behind == "," or (behind in joins and not self._is_a_day(own.stop + 1, clause.end)):
            return self._before(clause, own)
        opens = own.start - clause.start > 1 and tokens[own.start - 1].text.lower() in joins
        if not opens or tokens[own.start - 2].text != ",":
            return 0
        at = self._deciding(own.stop, clause.end, own)
        return 0 if at is None or self._depends(at) else self._tense_of(at)

    def _before(self, clause: Clause, own: range) -> int:
        """The tense of the nearest verb before a date, in its clause; 0 for a present, which others have to tell of."""
        structure = self._structure
        for at in range(own.start - 1, clause.start - 1, -1):
            if self._tense_of(at) or present(structure.tokens, at, clause.start, structure.pack) != "none":
                return self._tense_of(at)
        return 0

    def _is_a_day(self, at: int, end: int) -> bool:
        """Whether a day stands at a token: “on Monday and | Tuesday”."""
        code = self._structure.pack.code
        return any(is_day(self._structure.tokens, at, stop, code) for stop in range(at + 1, min(at + _DAY, end) + 1))

    def _is_since(self, at: int, own: range) -> bool:
        return opened_by(at, own.stop, self._structure, "since")

    def _since_then(self, clause: Clause, own: range) -> int:
        """What the nearest word before “since Monday” tells that is no infinitive: what is so in the present began then."""
        structure = self._structure
        helpers = listed(structure.pack.code, "verbs", "passive", "perfect")
        for at in range(own.start - 1, clause.start - 1, -1):
            token = structure.tokens[at]
            if token.text == "," or token.text.lower() in coordinators(structure.pack.code):
                break
            tense = self._tense_of(at)
            if tense and not self._depends(at):
                return tense
            if token.text.lower() in helpers and not tense:
                return _TENSES["past"]
        nearest = self._deciding(clause.start, clause.end, own)
        if nearest is None or nearest > own.start or not self._depends(nearest):
            return 0
        behind = (index for index in range(own.stop, clause.end) if self._tense_of(index) and not self._depends(index))
        return self._tense_of(next(behind, own.start))  # “que cai sem parar desde domingo derrubou”

    def _follows_participle(self, first: int, lowest: int) -> bool:
        """Whether a date stands right behind an attribute that tells what was done: “the treaty signed on Wednesday”.

        What is planned or called for a day is not done; behind an article or a figure a participle is a noun (“los
        diputados”, “300 soldados”).
        """
        structure, attribute = self._structure, first - 1
        if attribute < lowest or not is_attribute(structure.tokens, attribute, lowest, structure.pack):
            return False
        if attribute == lowest:  # “Signed on Wednesday, the treaty must still be ratified”
            word = structure.tokens[attribute].text.lower()
            due = any(book.first(structure.tokens, attribute, first) is not None for book in self._ahead())
            closed = any(token.text == "," for token in structure.tokens[first : first + _OPENING])
            return not attribute and closed and not due and _tense_cues(structure.pack.code)[0].get(word, 0) <= 0
        if present(structure.tokens, attribute, lowest, structure.pack) != "none":  # “o Senado vota na terça-feira”
            return False
        before = structure.tokens[attribute - 1]
        attended = _tense_cues(structure.pack.code)[0].get(structure.tokens[attribute].text.lower(), 0) > 0
        depends = self._tense_of(attribute - 1) > 0 and self._depends(attribute - 1)
        if attended or depends:  # “tempête attendue jeudi”, “ma zostać wznowiony w czwartek”
            return False
        if before.text.lower() in before_nouns(structure.pack.code) or _is_number(structure, attribute - 1):
            return False
        return all(book.first(structure.tokens, first - 1, first) is None for book in self._ahead())

    def is_after_something(self, offset: int, end: int) -> bool:
        """Whether a month is that of what something else comes after, so that no verb says which one is meant.

        “After the flood of October the bridge will reopen”, “после октябрьского наводнения мост откроют”.
        """
        at, own = self._words_at(offset, end)
        clause, structure = self._clause_of(at), self._structure
        book = cue_book(structure.pack.code, "after")
        found = book.find(structure.tokens, max(clause.start, own.start - _REACH_OF_AFTER), own.start + 1)
        start = max((match.end for match in found), default=None)
        if start is None or opened_by(at, own.stop, structure, "since"):
            return False
        return not any(not token.is_word for token in structure.tokens[start : own.start])

    def _is_of_what_was_done(self, own: range, lowest: int) -> bool:
        """Whether the words of a date belong to a participle that tells what was done, and to no verb."""
        if self._follows_participle(own.start, lowest) or self._is_enclosed(own, lowest):
            return True
        return self._stands_behind_a_participle(own.start)

    def _is_enclosed(self, own: range, lowest: int) -> bool:
        """Whether nothing but a participle and the date stands between two commas: “the court, seized on Friday, will rule”."""
        tokens, at = self._structure.tokens, own.start - 1
        closed = own.stop < len(tokens) and tokens[own.stop].text == ","
        if not closed or at <= lowest or tokens[at - 1].text != "," or not tokens[at].text.islower():
            return False
        ahead = _tense_cues(self._structure.pack.code)[0].get(tokens[at].text, 0) > 0
        ahead = ahead or any(book.first(tokens, at, own.start) is not None for book in self._ahead())
        return (
            not ahead and len(tokens[at].text) > _SHORT and may_be_attribute(tokens, at, lowest, self._structure.pack)
        )

    def _stands_behind_a_participle(self, first: int) -> bool:
        """Whether a participle behind a comma opens the words around a date: “to Mayotte, devastated by a storm in May”."""
        structure, start = self._structure, participle_before(first, self._structure)
        if start is None or any(book.first(structure.tokens, start, first) is not None for book in self._ahead()):
            return False
        cues = _tense_cues(structure.pack.code)[0]
        return not any(
            cues.get(token.text.lower(), 0) > 0 for token in structure.tokens[start:first]
        )  # “attendu vendredi”

    def _ahead(self) -> list[PhraseBook[str]]:
        """What is planned or called for a day is not done."""
        return [cue_book(self._structure.pack.code, key) for key in ("planned", "convened", "postponed")]

    def present_at(self, offset: int, end: int) -> int:
        """1 where the nearest verb of the clause is a present about the calendar, -1 one about what has been, else 0."""
        at, own = self._words_at(offset, end)
        clause, structure = self._clause_of(at), self._structure
        if self._is_of_what_was_done(own, clause.start):
            return _TENSES["past"]
        if self._has_on_the_calendar(clause):
            return 1
        if self._of_its_own_phrase(clause, own):
            return 0
        start, end = self._between_commas(clause, own)
        if not self._nearest(start, end, own):  # no verb of its own
            start, end = clause.start, clause.end
        for index in _outward(start, end, own):
            found = present(structure.tokens, index, clause.start, structure.pack)
            if found != "none":
                goes_on = goes_on_since(structure.tokens, at, structure.pack)
                return 1 if found == "scheduled" and not goes_on else -1
            if self._tense_of(index):
                return 0
        return 0

    def _has_on_the_calendar(self, clause: Clause) -> bool:
        """Asked once a clause, since a sentence may hold a thousand dates."""
        if clause.start not in self._calendars:
            self._calendars[clause.start] = has_on_the_calendar(self._structure, clause)
        return self._calendars[clause.start]

    def due_at(self, offset: int, end: int) -> bool:
        """Whether the words before a date make it one up to which, or for which, something is to be done.

        So do those for a meeting that is announced, where the date may as well be that of the announcing.
        """
        at, own = self._words_at(offset, end)
        opened = any(opened_by(at, own.stop, self._structure, key) for key in ("until", "aim"))
        return opened or self._is_announced(own.start) is False

    def _is_announced(self, first: int) -> bool | None:
        """Whether a date from token `first` on is that of a meeting which is announced (geo/announced_meetings.py)."""
        if first not in self._announced:
            self._announced[first] = is_announced_before(first, self._structure)
        return self._announced[first]

    def _between_commas(self, clause: Clause, own: range) -> tuple[int, int]:
        """Where commas part clauses from one another, as in German, the words between those beside a date; else none."""
        if not self._structure.pack.section("dates").get("comma_clauses"):
            return own.start, own.stop
        commas = [i for i in range(clause.start, clause.end) if self._structure.tokens[i].text == ","]
        start = max((comma for comma in commas if comma < own.start), default=clause.start)
        return start, min((comma for comma in commas if comma >= own.stop), default=clause.end)

    def _between_colons(self, clause: Clause, own: range) -> tuple[int, int]:
        """What a colon parts from the rest of a clause, as far as that holds a date: “misses the match: on Tuesday he was banned”."""
        colons = [i for i in range(clause.start, clause.end) if self._structure.tokens[i].text == ":"]
        start = max((colon for colon in colons if colon < own.start), default=clause.start)
        return start, min((colon for colon in colons if colon >= own.stop), default=clause.end)

    def _words_at(self, offset: int, end: int) -> tuple[int, range]:
        """The first word of a date, and all its words with the article and the preposition before them."""
        at = min(bisect_right(self._ends, offset), len(self._ends) - 1)
        tokens, small = self._structure.tokens, before_nouns(self._structure.pack.code)
        first = at
        while first and at - first < _SMALL_WORDS and tokens[first - 1].text.lower() in small:
            first -= 1
        return at, range(first, max(bisect_right(self._ends, end), at + 1))

    @cached_property
    def _ends(self) -> list[int]:
        return [token.span.end for token in self._structure.tokens]

    def _clause_of(self, index: int) -> Clause:
        clauses = self._structure.clauses
        return clauses[bisect_right(clauses, index, key=attrgetter("start")) - 1]

    def _nearest(self, start: int, end: int, own: range) -> int:
        """The tense of the nearest word of a range that tells one; 0 where none does within reach."""
        at = self._deciding(start, end, own)
        return 0 if at is None else self._tense_of(at)

    def _deciding(self, start: int, end: int, own: range) -> int | None:
        """The nearest word of a range that tells a tense."""
        return next((index for index in _outward(start, end, own) if self._tense_of(index)), None)

    def _tense_of(self, index: int) -> int:
        if index not in self._tenses:
            self._tenses[index] = _token_tense(self._structure, index, self._clause_of(index).start)
        return self._tenses[index]


def _outward(start: int, end: int, own: range) -> Iterator[int]:
    """The indices of a range from the nearest to the farthest within reach of a date, the one before it first."""
    for distance in range(min(max(own.start - start, end - own.stop), _REACH_OF_TENSE)):
        for index in (own.start - 1 - distance, own.stop + distance):
            if start <= index < end:
                yield index


def _token_tense(structure: Structure, index: int, lowest: int) -> int:
    token = structure.tokens[index]
    if not token.is_word:
        return 0
    words, endings = _tense_cues(structure.pack.code)
    written = without_clitic(token.text.lower(), structure.pack)
    has_verbs = bool(structure.pack.section("verbs"))
    inflected = not has_verbs or written != token.lemma  # “seu” only looks like a past in -eu
    inflected = inflected and not only_ends_like_a_past(written, token.lemma, structure.pack.code)
    is_name = index > 0 and token.is_capitalised and structure.tokens[index - 1].is_word  # “w Brukseli”
    if cue_book(structure.pack.code, "perhaps").first(structure.tokens, max(0, index - 1), index + 2) is not None:
        return 0  # “być może”
    cue = 0 if _is_part_of_day(structure, index) else words.get(written, 0)
    told = (value for ending, value in endings if (inflected or len(ending) >= _SURE) and written.endswith(ending))
    cue = cue or (0 if is_name else next(told, 0))
    if cue > 0 and has_verbs and _is_hearsay(structure, index + 1, lowest):
        return _TENSES["hearsay"]  # “terá caído”
    if cue or not has_verbs or (is_name and not structure.pack.section("verbs").get("ambiguous_base")):
        return cue
    tense = reading(structure.tokens, index, lowest, structure.pack).tense
    return _tense_of_infinitive(structure, index) if tense == "infinitive" else _TENSES.get(tense, 0)


def _is_part_of_day(structure: Structure, index: int) -> bool:
    """Whether a word that says when is one for a part of the day behind its article: “de la mañana” is not tomorrow."""
    code = structure.pack.code
    return follows_article(structure.tokens, index, structure.pack) and structure.tokens[index].text.lower() in _parts(
        code
    )


@cache
def _parts(code: str) -> frozenset[str]:
    listed = load(code).section("dates").get("words", {}).get("part", {}).values()
    return frozenset(word for words in listed for word in words)


def _tense_of_infinitive(structure: Structure, index: int) -> int:
    """Ahead, unless a verb before it makes it happen and stands in the past (“forced two clinics to close on Sunday”)."""
    is_name = index > 0 and structure.tokens[index].is_capitalised  # “Agadir”
    if not may_be_infinitive(structure.tokens[index].text.lower(), structure.pack.code):
        return 0
    if is_name or follows_article(structure.tokens, index, structure.pack) or _is_number(structure, index):
        return 0
    lowest = max(index - _REACH_OF_FORCE, 0)
    code, tokens = structure.pack.code, structure.tokens
    with_it = next(reversed(_same_day(code).find(tokens, lowest, index)), None)
    if with_it is not None and reading(tokens, with_it.start, lowest, structure.pack).tense == "past":
        return _TENSES["past"]
    found = _implicatives(code).find(tokens, lowest, index)
    start = max((match.start for match in found), default=None)
    if start is None:
        return _TENSES["infinitive"]
    return _TENSES.get(reading(structure.tokens, start, lowest, structure.pack).tense, 0)


def _is_number(structure: Structure, index: int) -> bool:
    """Whether a word or figure tells how many: “zu sechs Jahren” is no infinitive."""
    written = structure.tokens[index].text.lower()
    return written[0].isdigit() or written in _numbers(structure.pack.code)


@cache
def _numbers(code: str) -> frozenset[str]:
    listed = load(code).section("dates").get("words", {}).get("number", {}).values()
    return frozenset(word for words in listed for word in words)


def _is_hearsay(structure: Structure, index: int, lowest: int) -> bool:
    tokens = structure.tokens
    return index < len(tokens) and reading(tokens, index, lowest, structure.pack).tense == "hearsay"


@cache
def _implicatives(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("verbs").get("implicative", ()))


@cache
def _same_day(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("dates").get("same_day", ()))


@cache
def _tense_cues(code: str) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    """Words, and endings, that tell the tense beside the verb data of a language, or in place of them."""
    section = load(code).section("dates")
    cues = [(cue, value) for key, value in (("past", -1), ("future", 1)) for cue in section.get(key, ())]
    words = {cue: value for cue, value in cues if not cue.startswith("-")}
    endings = sorted(((cue[1:], value) for cue, value in cues if cue.startswith("-")), key=lambda pair: -len(pair[0]))
    return words, tuple(endings)  # the longest first: “-rait” is ahead, “-ait” past


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
