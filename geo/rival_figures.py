"""Who puts a figure otherwise: “the strike killed 50, officials said; residents said 80”, “Russia put the number at 10”.

A number alone behind words of telling (`rival` of `geo.figure_words`), with somebody before them, is of those whom the
figure before it counts, where it follows that figure directly: in “killed 50, officials said; inflation rose, the bank said
80” it is of something else. Who puts a toll at a number (`tells`) says so: “the hospital put the number of dead at 14”.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from geo.asides import tensed
from geo.clauses import Structure
from geo.fates import heads_of, phrases_of
from geo.judgements import book_in, cue_in
from geo.model import DateMention, Span
from geo.named import Named, function_words
from geo.noun_phrases import nearest_without_preposition
from geo.quantities import Quantity, quantities

_ENDS = frozenset(".;,!…")
_PARTS = frozenset(".;,!…:()—–")  # what parts one statement from the next
_DESCRIBED = 1  # words before a teller that are no small words: “local | residents”
_BEHIND = 1  # tokens between a verb of telling and who tells: “sagte | die | Polizei”


@dataclass(frozen=True, slots=True)
class Rival:
    """A number that somebody tells without saying of whom."""

    quantity: Quantity
    verb: int
    """The first token of the verb that tells it."""
    who: Named


def teller(structure: Structure, number: int, before: int, named: Sequence[Named]) -> str | None:
    """Who puts a toll at a number, in the clause of that index, by a verb before the token `before`."""
    clause = structure.clauses[number]
    verb = phrases_of(structure.pack.code, "tells").first(structure.tokens, clause.start, clause.end)
    who = None if verb is None or verb.start > before else _subject(structure, clause.start, verb.start, named)
    return None if who is None else who.actor.name


def rivals_in(structure: Structure, named: Sequence[Named], dates: Sequence[DateMention]) -> list[Rival]:
    """Numbers that somebody tells without saying of whom."""
    tokens, code = structure.tokens, structure.pack.code
    verbs = phrases_of(code, "rival").find(tokens)
    if not verbs:
        return []
    numbers = quantities(tokens, code, [date.span for date in dates])
    found = []
    for verb in verbs:
        quantity = next((q for q in numbers if q.start == verb.end and not q.article), None)
        clause = structure.clauses[structure.clause_at(verb.start)]
        who = _subject(structure, clause.start, verb.start, named)
        if quantity is not None and who is not None and _stands_alone(structure, quantity.end):
            found.append(Rival(quantity, verb.start, who))
    return found


def follows(rival: Rival, structure: Structure, figure: Span, told: Structure, named: Sequence[Named]) -> bool:
    """Whether nothing else is told between a figure and who puts it otherwise, but for who tells the figure.

    Behind the sentence of the figure, the teller opens the next one: in “Turnout was low, the minister said 12” he does not.

    Args:
        rival: What is told otherwise.
        structure: Its sentence.
        figure: Where the figure stands.
        told: The sentence of the figure.
        named: Who is named in both sentences.
    """
    clause = structure.clauses[structure.clause_at(rival.verb)].start
    end = told.tokens_of(figure)[1]
    if told is structure:
        *between, (start, _) = _parts(structure, end, rival.verb, clause)
        return _opens(rival, structure, start) and _goes_on(structure, between, end, named)
    heads = _parts(structure, 0, rival.verb, clause)
    tail = _parts(told, end, len(told.tokens), end)
    return len(heads) == 1 and _opens(rival, structure, 0) and _goes_on(told, tail, end, named)


def _parts(structure: Structure, start: int, end: int, clause: int) -> list[tuple[int, int]]:
    """Tokens [start, end) cut at punctuation and where a clause starts, without what is empty but for the last part."""
    signs = [at for at in range(start, end) if structure.tokens[at].text in _PARTS]
    cuts = sorted({start, end, *(at + 1 for at in signs), *((clause,) if start < clause < end else ())})
    cut = [(first, last) for first, last in pairwise(cuts) if any(t.is_word for t in structure.tokens[first:last])]
    return cut or [(start, end)]


def _opens(rival: Rival, structure: Structure, start: int) -> bool:
    """Whether who tells a number is the first of whom a part of a sentence speaks: “but local residents said 80”."""
    small = function_words(structure.pack.code)
    before = [token for token in structure.tokens[start : rival.who.tokens[0]] if token.text.lower() not in small]
    return start <= rival.who.tokens[0] and len(before) <= _DESCRIBED


def _goes_on(structure: Structure, parts: Sequence[tuple[int, int]], end: int, named: Sequence[Named]) -> bool:
    """Whether the parts behind a figure, which ends before the token `end`, are the rest of its own or say who tells it.

    The rest has no verb, and behind a comma tells of some of those who are counted: “killed 50, including three children”.
    """
    some = phrases_of(structure.pack.code, "part")
    return all(
        ((start == end or some.all_at(structure.tokens, start, stop)) and not any(tensed(start, stop, structure)))
        or _says_who(structure, start, stop, named)
        for start, stop in parts
    )


def _says_who(structure: Structure, start: int, end: int, named: Sequence[Named]) -> bool:
    """Whether a part of a sentence says who tells the rest: “officials said”, “sagte die Polizei”, “according to police”."""
    if cue_in(structure, "report", start, end) is not None:
        return True
    here = [n.tokens for n in named if n.sentence == structure.sentence.index and start <= n.tokens[0] < end]
    verbs = book_in(structure.pack.code, "actors", "speech_verbs").find(structure.tokens, start, end)
    verbs += phrases_of(structure.pack.code, "rival").find(structure.tokens, start, end)
    return any(last <= verb.start or 0 <= first - verb.end <= _BEHIND for verb in verbs for first, last in here)


def _stands_alone(structure: Structure, end: int) -> bool:
    """Whether nothing is counted but people: the clause ends behind a number, or behind “people”."""
    tokens = structure.tokens
    nouns = heads_of(structure.pack.code).all_at(tokens, end, len(tokens)) if end < len(tokens) else []
    people = [noun.end for noun in nouns if noun.value == "people"]
    return any(at >= len(tokens) or tokens[at].text in _ENDS for at in (end, *people))


def _subject(structure: Structure, start: int, verb: int, named: Sequence[Named]) -> Named | None:
    """Who is named before a verb as its subject."""
    before = [n for n in named if start <= n.tokens[0] and n.tokens[1] <= verb and not n.dependent]
    subject = nearest_without_preposition(structure, before, at_end=True)
    return subject[0] if subject else None
