"""A word that can name a deed, and lacks the words that its entry asks for + the article -> the signs that it does, or not.

What an entry needs beside it is listed by hand, and news that nobody has seen names other subjects and objects. The signs
tell what else shows a deed: its tense, who stands before it, what else the article tells, and how many meanings the word
has. Each is a short phrase that a person can read; `geo/weights/deeds.json` holds what it weighs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from geo.clauses import Clause
from geo.company import companies
from geo.event_lexicon import Meaning, ambiguous, context_words, kinds_of_actors
from geo.languages import listed
from geo.model import Trigger
from geo.phrases import Match
from geo.verbs import reading
from geo.word_senses import Reading

_LISTED = (1, 6, 20, 60)  # words that an entry asks for one of
_SHARE = (0.01, 0.1, 0.2, 0.4)  # of the deeds of an article, those of a type
_COMPANY = (0.05, 0.15, 0.3, 0.6, 1.0)  # words of an article that go with a type, to a sentence
_ELSEWHERE = (1, 2, 4)  # sentences that have a word which an entry asks for
_NEAR = (2, 4, 8)  # tokens to the nearest deed
_LEAD = 3  # sentences that open an article
_LATE = 0.7  # of the sentences, behind which background stands
_MANY, _WORDS, _SENSES = 3, 3, 4  # from which on all are many


class Told:
    """What an article tells without doubt, as far as a further deed of it can be told from that."""

    def __init__(self, readings: Sequence[Reading], triggers: Sequence[Sequence[Trigger]]) -> None:
        self.readings = readings
        self.triggers = triggers
        self.types = Counter(trigger.event_type for found in triggers for trigger in found)
        self._needed: dict[tuple[str, str], frozenset[int]] = {}
        book = companies(readings[0].code)
        self.company = [[hit for found in book.everywhere(here.tokens) for hit in found] for here in readings]
        """Of each sentence, the words that go with a type of deeds more than with others."""
        shares: defaultdict[str, float] = defaultdict(float)
        for found in self.company:
            for hit in found:
                shares[hit.value[0]] += hit.value[1]
        self.shares = {name: share / len(readings) for name, share in shares.items()}
        """Type -> how many words that go with it the article has, to a sentence."""

    def sentences_with(self, match: Match[Meaning]) -> frozenset[int]:
        """Indices of the sentences that have a word which the entry of a match asks for."""
        asked = match.value.type.name, match.entry
        if asked not in self._needed:
            book = context_words(asked[0], self.readings[0].code, "needs", asked[1])
            self._needed[asked] = frozenset(n for n, here in enumerate(self.readings) if book.everywhere(here.tokens))
        return self._needed[asked]


def signs(match: Match[Meaning], senses: int, number: int, told: Told) -> Iterator[str]:
    """The signs that words name a deed, or do not.

    Args:
        match: The words, which lack others beside them.
        senses: How many types of deeds the words can name.
        number: Index of their sentence in the article.
        told: The article.
    """
    yield from _of_entry(match, senses, told.readings[number])
    yield from _of_grammar(match, told.readings[number])
    yield from _of_words(match, number, told)
    yield from _of_deeds(match, number, told)


def _of_entry(match: Match[Meaning], senses: int, here: Reading) -> Iterator[str]:
    sense = match.value
    yield f"{'strong' if sense.strong else 'weak'} {sense.form}"
    yield f"type {sense.type.name} {sense.form}"
    yield f"language {here.code}"
    yield f"words {min(match.end - match.start, _WORDS)}"
    yield f"senses {min(senses, _SENSES)}"
    yield f"listed {_step(len(sense.words.needs.get(match.entry, ())), _LISTED)}"
    if match.entry in ambiguous(here.code):
        yield "of several types"
    for flag in ("strict", "named", "placed"):
        if match.entry in getattr(sense.words, flag):
            yield f"{flag} {sense.form}"


def _of_grammar(match: Match[Meaning], here: Reading) -> Iterator[str]:
    tokens, form, name = here.tokens, match.value.form, match.value.type.name
    clause = here.clause_of(match)
    tense = reading(tokens, match.start, clause.start, here.structure.pack).tense
    yield f"tense {tense} {form}"
    yield f"tense {tense} {name}"
    yield f"{'verbal' if here.is_verbal(match) else 'nominal'} {form}"
    yield f"opener {clause.opener}"
    if not match.start:
        yield "first word"
        return
    if tokens[match.start].is_capitalised:
        yield "capitalised"
    yield f"behind {_kind(match.start - 1, here)} {form}"


def _kind(index: int, here: Reading) -> str:
    token, written = here.tokens[index], here.tokens.written[index]
    if not token.is_word:
        return "figure" if written[0].isdigit() else "mark"
    for name, lists in (("preposition", ("prepositions",)), ("article", ("definite", "indefinite"))):
        if written in listed(here.code, "cues", *lists):
            return name
    return "name" if token.is_capitalised else "word"


def _of_words(match: Match[Meaning], number: int, told: Told) -> Iterator[str]:
    here, name, form = told.readings[number], match.value.type.name, match.value.form
    clause = here.clause_of(match)
    actors = _actors(match, here)
    yield from (f"{kind} {side} {form}" for kind, side in actors)
    yield from (f"{kind} {side} {name}" for kind, side in actors if side == "before")
    if not actors:
        yield "nobody"
    if any(word[0].isdigit() for word in here.tokens.written[clause.start : max(clause.end, match.end)]):
        yield "figure"
    yield f"{name} beside {_best_company(match, clause, told.company[number]) or 'nothing'}"
    yield f"company {_step(told.shares.get(name, 0.0), _COMPANY)}"
    if match.entry in match.value.words.needs:
        sentences = told.sentences_with(match)
        if number in sentences:
            yield "needed word in the sentence"
        yield f"needed word in others {_step(len(sentences) - (number in sentences), _ELSEWHERE)}"
        if {number - 1, number + 1} & sentences:
            yield "needed word beside"


def _actors(match: Match[Meaning], here: Reading) -> list[tuple[str, str]]:
    """The kinds of people and bodies in the clause, before the words and behind them."""
    clause, known = here.clause_of(match), kinds_of_actors(here.code)
    found: dict[tuple[str, str], None] = {}
    for index in range(clause.start, clause.end):
        kind = known.get(here.tokens[index].lemma) or known.get(here.tokens.written[index])
        if kind and not match.start <= index < match.end:
            found[kind, "before" if index < match.start else "behind"] = None
    return list(found)


def _best_company(match: Match[Meaning], clause: Clause, company: Sequence[Match[tuple[str, float]]]) -> str:
    """The type with whose deeds the other words of the clause go most; empty where they go with none."""
    end = max(clause.end, match.end)
    found: defaultdict[str, float] = defaultdict(float)
    for hit in company:
        inside = clause.start <= hit.start and hit.end <= end
        if inside and (hit.start < match.start or hit.end > match.end):
            found[hit.value[0]] += hit.value[1]
    return max(sorted(found), key=lambda name: found[name], default="")


def _of_deeds(match: Match[Meaning], number: int, told: Told) -> Iterator[str]:
    here, name = told.readings[number], match.value.type.name
    beside = told.triggers[number]
    yield f"deeds in the sentence {min(len(beside), _MANY)}"
    yield f"deeds of the type {min(told.types[name], _MANY)}"
    yield f"{name} among {min(told.types[name], 2)}"
    yield f"share {_step(told.types[name] / max(1, told.types.total()), _SHARE)}"
    clause = here.clause_of(match)
    near = [trigger for trigger in beside if clause.start <= trigger.tokens[0] < clause.end]
    if near:
        gaps = [max(t.tokens[0] - match.end + 1, match.start - t.tokens[1] + 1) for t in near]
        nearest = near[gaps.index(min(gaps))]
        yield f"deed near {_step(min(gaps), _NEAR)}"
        yield f"{nearest.form} {'behind' if nearest.tokens[0] >= match.end else 'before'} a {match.value.form}"
    around = (*told.triggers[max(0, number - 1) : number], *told.triggers[number + 1 : number + 2])
    if any(trigger.event_type == name for found in around for trigger in found):
        yield "deed of the type beside"
    sentences = len(told.readings)
    yield "headline" if not number else "lead" if number < _LEAD else "late" if number > _LATE * sentences else "midst"


def _step(value: float, steps: Sequence[float]) -> int:
    """How many of the steps a value reaches."""
    return sum(value >= step for step in steps)
