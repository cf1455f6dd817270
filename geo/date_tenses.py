"""Words about time in a sentence -> whether the verbs beside them speak of the past or of what is to come.

The word nearest to a date decides that tells a tense (`geo.word_tenses`): between its commas, of its clause, of its
sentence. Before any verb stand a participle that the date belongs to (“the treaty signed on Wednesday”), words that
open it (“since”, “until”) and meetings that are announced.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

from geo.announced_meetings import is_announced_before
from geo.arranged import is_arranged, is_called_for
from geo.asides import participle_before
from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.date_edges import has_on_the_calendar, opened_by
from geo.insertions import is_day
from geo.languages import listed
from geo.named import coordinators
from geo.phrases import PhraseBook
from geo.schedules import before_nouns, goes_on_since, present
from geo.verbs import is_attribute, may_be_attribute, reading
from geo.word_tenses import TENSES, is_number, tense_cues, tense_of_token

_SMALL_WORDS = 2  # article and preposition before a date: “le 3 mai”, “na quinta-feira”
_REACH_OF_TENSE = 60  # tokens on either side of a date; a verb farther away does not speak of it
_REACH_OF_AFTER = 4  # tokens between “after” and a month that is that of a noun behind it
_OPENING = 8  # tokens between a date and the comma that ends what a participle opens the sentence with
_SHORT = 4  # letters of a word that only ends like a participle (“lado”)
_DAY = 3  # tokens of “and on the Tuesday”


class SentenceTenses:
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
            return TENSES["past"]
        if opened_by(at, own.stop, self._structure, "since_gone"):
            return TENSES["past"]
        if self._is_announced(own.start) or self._is_arranged(clause, own):
            return TENSES["future"]
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
        return self._tense_of(told) if self._tells(told, clause, own) else TENSES["past"]

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
                return TENSES["past"]
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
            return not attribute and closed and not due and tense_cues(structure.pack.code)[0].get(word, 0) <= 0
        if present(structure.tokens, attribute, lowest, structure.pack) != "none":  # “o Senado vota na terça-feira”
            return False
        before = structure.tokens[attribute - 1]
        attended = tense_cues(structure.pack.code)[0].get(structure.tokens[attribute].text.lower(), 0) > 0
        depends = self._tense_of(attribute - 1) > 0 and self._depends(attribute - 1)
        if attended or depends:  # “tempête attendue jeudi”, “ma zostać wznowiony w czwartek”
            return False
        if before.text.lower() in before_nouns(structure.pack.code) or is_number(structure, attribute - 1):
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
        ahead = tense_cues(self._structure.pack.code)[0].get(tokens[at].text, 0) > 0
        ahead = ahead or any(book.first(tokens, at, own.start) is not None for book in self._ahead())
        return (
            not ahead and len(tokens[at].text) > _SHORT and may_be_attribute(tokens, at, lowest, self._structure.pack)
        )

    def _stands_behind_a_participle(self, first: int) -> bool:
        """Whether a participle behind a comma opens the words around a date: “to Mayotte, devastated by a storm in May”."""
        structure, start = self._structure, participle_before(first, self._structure)
        if start is None or any(book.first(structure.tokens, start, first) is not None for book in self._ahead()):
            return False
        cues = tense_cues(structure.pack.code)[0]
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
            return TENSES["past"]
        if self._has_on_the_calendar(clause) or self._is_arranged(clause, own):
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

    def _is_arranged(self, clause: Clause, own: range) -> bool:
        """Whether what is planned for a date, or shut on it, stands beside it: “am Samstag ist eine Kundgebung geplant”."""
        start, end = self._between_commas(clause, own)
        if start == own.start:  # no language of commas
            start, end = clause.start, clause.end
        elif start > clause.start:
            start += 1  # behind the comma
        return is_arranged(own, start, end, self._structure)

    def called_at(self, offset: int, end: int) -> bool:
        """Whether a date is that of a march or a meeting which somebody calls for: “called for a protest on Sunday”."""
        return is_called_for(self._words_at(offset, end)[1], self._structure)

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
            self._tenses[index] = tense_of_token(self._structure, index, self._clause_of(index).start)
        return self._tenses[index]


def _outward(start: int, end: int, own: range) -> Iterator[int]:
    """The indices of a range from the nearest to the farthest within reach of a date, the one before it first."""
    for distance in range(min(max(own.start - start, end - own.stop), _REACH_OF_TENSE)):
        for index in (own.start - 1 - distance, own.stop + distance):
            if start <= index < end:
                yield index
