"""Who puts a figure otherwise: “the strike killed 50, officials said; residents said 80”, “Russia put the number at 10”.

A number alone behind words of telling (`rival` of `geo.figure_words`), with somebody before them, is of those whom the
figure before it counts. Who puts a toll at a number (`tells`) says so: “the hospital put the number of dead at 14”.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.clauses import Structure
from geo.fates import heads_of, phrases_of
from geo.model import DateMention
from geo.named import Named
from geo.noun_phrases import nearest_without_preposition
from geo.quantities import Quantity, quantities

_ENDS = frozenset(".;,!…")


def teller(structure: Structure, number: int, before: int, named: Sequence[Named]) -> str | None:
    """Who puts a toll at a number, in the clause of that index, by a verb before the token `before`."""
    clause = structure.clauses[number]
    verb = phrases_of(structure.pack.code, "tells").first(structure.tokens, clause.start, clause.end)
    return None if verb is None or verb.start > before else _subject(structure, clause.start, verb.start, named)


def rivals_in(
    structure: Structure, named: Sequence[Named], dates: Sequence[DateMention]
) -> list[tuple[Quantity, int, str]]:
    """Numbers that somebody tells without saying of whom, each with the token of the verb, and who tells it."""
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
            found.append((quantity, verb.start, who))
    return found


def _stands_alone(structure: Structure, end: int) -> bool:
    """Whether nothing is counted but people: the clause ends behind a number, or behind “people”."""
    tokens = structure.tokens
    nouns = heads_of(structure.pack.code).all_at(tokens, end, len(tokens)) if end < len(tokens) else []
    people = [noun.end for noun in nouns if noun.value == "people"]
    return any(at >= len(tokens) or tokens[at].text in _ENDS for at in (end, *people))


def _subject(structure: Structure, start: int, verb: int, named: Sequence[Named]) -> str | None:
    """Who is named before a verb as its subject."""
    before = [n for n in named if start <= n.tokens[0] and n.tokens[1] <= verb and not n.dependent]
    subject = nearest_without_preposition(structure, before, at_end=True)
    return subject[0].actor.name if subject else None
