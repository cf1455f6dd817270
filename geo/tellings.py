"""A telling: one sentence's account of one deed, before it is known which tellings are the same event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.clauses import Clause, Structure
from geo.cue_words import cue_book
from geo.languages import listed
from geo.model import Actor, DateInterval, DateRule, PassedOver, PlaceRule, Span, Status, Toponym, Trigger
from geo.phrases import Match, PhraseBook
from geo.token_index import once_a_sentence
from geo.verbs import is_past_form, reading

_STOPS = frozenset(".…。।؟")
_REACH = 4  # tokens on either side of a trigger that may belong to its noun phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One trigger with what its sentence says about the deed."""

    trigger: Trigger
    structure: Structure
    status: Status
    places: tuple[Toponym, ...] = ()
    """Where, as its own sentence says; the place that counts first."""
    interval: DateInterval | None = None
    actors: tuple[Actor, ...] = ()
    definite: bool = False
    """Whether the words point to something told before (“the attack”)."""
    separate: bool = False
    """Whether the words say that it is another one (“a second fire”)."""
    mention: bool = False
    """Whether it only says what another deed is about (“will visit the site of the crash”)."""
    earlier: bool = False
    """Whether its sentence tells it to lie before the news, so that the day of that is not its own."""
    harm: bool = False
    """Whether its words only say what harm the deed did that another telling names (“nine died”)."""
    why: tuple[str, ...] = ()
    judged: Status = "reported"
    """The status by its words alone, whatever its date says."""
    place_by: PlaceRule | None = None
    date_by: DateRule | None = None
    passed_places: tuple[PassedOver, ...] = ()
    passed_dates: tuple[PassedOver, ...] = ()

    @property
    def clause(self) -> Clause:
        """The clause of the trigger."""
        return self.structure.clauses[self.structure.clause_at(self.trigger.tokens[0])]

    @property
    def own_evidence(self) -> bool:
        """Whether the sentence says where, when or who."""
        return bool(self.places or self.actors or (self.interval and self.interval.span))

    @property
    def asserted(self) -> bool:
        """Whether a verb of its clause stands in a past tense, so that a noun in it is news (“led to a fire”)."""
        return _has_past(self.structure, self.clause.start, self.clause.end)

    def words(self, key: str, *, of_sentence: bool = False) -> str:
        """The words of a list of the pack's cues that stand in its clause, or before it in the sentence; “” where none do."""
        tokens, clause = self.structure.tokens, self.clause
        start = 0 if of_sentence else clause.start
        match = cue_book(self.structure.pack.code, key).first(tokens, start, clause.end)
        return " ".join(token.text for token in tokens[match.start : match.end]) if match else ""


@once_a_sentence
def _has_past(structure: Structure, start: int, end: int) -> bool:
    tokens, pack = structure.tokens, structure.pack
    return any(
        is_past_form(tokens[index], pack) and reading(tokens, index, start, pack).tense == "past"
        for index in range(start, end)
    )


def is_definite(trigger: Trigger, structure: Structure) -> bool:
    """Whether a noun points back: a definite article before it, or the endings that are one."""
    if trigger.form != "noun":
        return False
    code = structure.pack.code
    first, last = trigger.tokens
    markers = cue_book(code, "same")
    if any(match.end == first or match.start == last for match in _around(markers, structure, first, last)):
        return True
    endings = tuple(structure.pack.section("cues").get("definite_endings", ()))
    word = structure.tokens[first]
    if endings and word.text.lower() != word.lemma and word.text.lower().endswith(endings):
        return True
    articles, indefinite = listed(code, "cues", "definite_articles"), listed(code, "cues", "indefinite")
    before = structure.tokens.written[max(0, first - 3) : first]
    for at in range(len(before) - 1, -1, -1):
        if before[at] in articles:
            return True
        if before[at] in indefinite:  # “am Dienstag eine Explosion”, but “the two explosions”
            return at > 0 and before[at - 1] in articles - listed(code, "cues", "prepositions")  # “devido a um fogo”
    return False


def is_separate(trigger: Trigger, structure: Structure) -> bool:
    """Whether words beside the trigger say that it is another one of its kind."""
    first, last = trigger.tokens
    return any(_around(cue_book(structure.pack.code, "separate"), structure, first, last))


def is_told_after(trigger: Trigger, structure: Structure) -> bool:
    """Whether “after”, “since” or “in connection with” stands before a noun: it only says when or why something else was done."""
    first = trigger.tokens[0]
    if trigger.form != "noun":
        return False
    start = max(0, first - _REACH)
    found = (
        m
        for key in ("after", "answers")
        for m in cue_book(structure.pack.code, key).find(structure.tokens, start, first)
    )
    return any(all(token.is_word for token in structure.tokens[match.end : first]) for match in found)


def stands_right_behind(trigger: Trigger, structure: Structure, names: Sequence[Span]) -> bool:
    """Whether one of some names belongs to a noun, with nothing but a few words between: “since the attack in the port of Pemba”."""
    last = trigger.tokens[1]
    starts = (structure.tokens_of(name)[0] for name in names if structure.sentence.span.covers(name))
    return any(0 <= at - last <= _REACH and _is_one_phrase(last, at, structure) for at in starts)


def _is_one_phrase(start: int, end: int, structure: Structure) -> bool:
    """Whether tokens [start, end) are words, and none of them a verb that tells something."""
    return all(token.is_word and not is_past_form(token, structure.pack) for token in structure.tokens[start:end])


def is_headline(structure: Structure) -> bool:
    """Whether a sentence is the headline: the first one, without a full stop."""
    sentence = structure.sentence
    return not sentence.index and bool(sentence.tokens) and sentence.tokens[-1].text not in _STOPS


def tells_of_another_matter(telling: Telling) -> bool:
    """Whether a word of its clause turns to something else (“meanwhile”, “intanto”)."""
    clause = telling.clause
    found = cue_book(telling.structure.pack.code, "meanwhile").first(telling.structure.tokens, clause.start, clause.end)
    return found is not None


def _around(book: PhraseBook[str], structure: Structure, first: int, last: int) -> list[Match[str]]:
    clause = structure.clauses[structure.clause_at(first)]
    start, end = max(clause.start, first - _REACH), min(clause.end, last + _REACH)
    return list(book.find(structure.tokens, start, end))
