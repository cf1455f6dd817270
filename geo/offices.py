"""Where police, prosecutors and courts act: where they sit, unless their sentence names a place of the act itself.

“La police de Lyon a arrêté deux hommes soupçonnés d'un meurtre à Dijon”: the murder was in Dijon, and the arrest is that
of a body in Lyon. `law` of `[places]` of a language's pack are the words for such bodies and for those who act for them
(“un juge de Grenoble”), in the syntax of `geo.event_words`.

A court of last instance (`highest`) sits in the capital, and never where the deed was that it judges.

A mayor asks, orders and refuses in the town that he is the mayor of, as a court does; `town_hall` are the words for those who govern one.

“Le parquet a ouvert une enquête” does not say of which town it is: that of a story which is all in one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from geo.clauses import Clause, Structure
from geo.languages import load
from geo.model import Actor, Toponym, Trigger
from geo.phrases import Match, PhraseBook, book_of
from geo.place_words import frame_of

Office = Literal["law", "town_hall", "highest"]

ACTS = frozenset({"arrest", "convict", "trial", "sue", "investigate"})
"""Modes of what such bodies do."""
_TRIALS = frozenset({"convict", "trial"})
_SAYS = frozenset({"REQUEST", "REJECT"})  # types: what a court orders and turns down, it does where it sits
_DOERS = ("actor", "speaker")
_AREAS = frozenset({"country", "continent"})
_BESIDE = 4  # tokens between the word for a body and the name of where it sits


def seat_of(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Where the body sits that acts in the clause of a trigger; None for deeds of others.

    Args:
        trigger: The words for the deed.
        structure: Its sentence.
        toponyms: Of the sentence, those among them whose role is `origin` that bodies are called after.
    """
    says = trigger.event_type in _SAYS
    if trigger.mode not in ACTS and not says:
        return None
    code = structure.pack.code
    books = [_book(code, "law"), _book(code, "town_hall")] if says else [_bodies(code)]
    own = structure.clause_at(trigger.tokens[0])
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        if toponym.place is None or toponym.place.kind in _AREAS or structure.clause_at(first) != own:
            continue
        is_home = toponym.mention.role == "origin" and any(
            _is_beside(book, trigger, structure, first, last) for book in books
        )
        is_theirs = is_home or any(_calls_a_body(book, structure, first, last) for book in books)
        if is_theirs and (first < trigger.tokens[0] or not says):  # “asked the mayor of Leeds”
            return toponym
    return None


def _calls_a_body(book: PhraseBook[str], structure: Structure, first: int, last: int) -> bool:
    """Whether a bare name stands right before the word for a body: “a Spokane County judge”."""
    tokens = structure.tokens
    if frame_of(structure, first, last).preposition is not None:
        return False
    return bool(book.all_at(tokens, last, min(last + _BESIDE, len(tokens))))


def court_of(trigger: Trigger, structure: Structure, toponyms: Sequence[Toponym]) -> Toponym | None:
    """Where the court sits that tries somebody in the clause of a trigger, whatever else the sentence names.

    “Il Tribunale di Trieste ha condannato sei dirigenti per le morti negli stabilimenti di Monfalcone”: the trial was in
    Trieste, as it is in Vigo for “un juzgado de Vigo” and in Nairobi for “a court in Nairobi”.
    """
    if trigger.mode not in _TRIALS:
        return None
    bodies, own = _bodies(structure.pack.code), structure.clause_at(trigger.tokens[0])
    for toponym in toponyms:
        first, last = structure.tokens_of(toponym.mention.span)
        is_town = toponym.place is not None and toponym.place.kind not in _AREAS
        if not is_town or structure.clause_at(first) != own or toponym.mention.role not in ("origin", "location"):
            continue
        if _is_beside(bodies, trigger, structure, first, last) and not trigger.tokens[0] < first - _BESIDE:
            return toponym
    return None


def _is_beside(book: PhraseBook[str], trigger: Trigger, structure: Structure, first: int, last: int) -> bool:
    """Whether the name at tokens [first, last) belongs to the noun for a body of state beside it.

    Behind the word for the deed it is somebody else's: “police arrested a man from Leeds”.
    """
    tokens, lowest = structure.tokens, max(0, first - _BESIDE)
    if trigger.form == "verb" and lowest <= trigger.tokens[0] < first:
        lowest = trigger.tokens[1]
    starts = (*range(lowest, first), *range(last, min(last + 1, len(tokens))))
    return any(book.all_at(tokens, start, min(last + _BESIDE, len(tokens))) for start in starts)


def is_of_the_law(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a name belongs to a body of the law, or to those who act for it: “the police of Leeds”."""
    first, last = structure.tokens_of(toponym.mention.span)
    return _is_beside(_book(structure.pack.code, "law"), trigger, structure, first, last)


def is_by(key: Office, structure: Structure, clause: Clause, actors: Sequence[Actor]) -> bool:
    """Whether those who do it in a clause are of the law or of one town hall; where nobody is known, whether it names such.

    “The mayors” are of several towns, and a prosecutor who is investigated does nothing.
    """
    tokens, doers = structure.tokens, [structure.tokens_of(a.span) for a in actors if a.role in _DOERS]
    others = [structure.tokens_of(actor.span) for actor in actors if actor.role not in _DOERS]
    for match in _book(structure.pack.code, key).find(tokens, clause.start, clause.end):
        if not doers and not any(_overlaps(match, span) for span in others):
            return True
        is_one = key == "law" or tokens.written[match.start] == match.entry.split()[0].lstrip("=")
        if is_one and any(_overlaps(match, span) for span in doers):
            return True
    return False


def _overlaps(match: Match[str], span: tuple[int, int]) -> bool:
    return match.start < span[1] and span[0] < match.end


def are_of_the_charge(
    places: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> bool:
    """Whether all places stand behind another deed with which somebody is charged (“a murder in Dijon”, “who killed in Dijon”)."""
    own = structure.clause_at(trigger.tokens[0])
    behind = [t for t in triggers if t.tokens[0] >= trigger.tokens[1]]
    charge = min(
        (t.tokens[0] for t in behind if t.form == "verb" or structure.clause_at(t.tokens[0]) == own), default=None
    )
    return charge is not None and all(structure.tokens_of(t.mention.span)[0] > charge for t in places)


def is_of_the_highest(trigger: Trigger, structure: Structure) -> bool:
    """Whether a court of last instance judges, so that the place of the charge is not that of the verdict."""
    clause = structure.clauses[structure.clause_at(trigger.tokens[0])]
    book = _book(structure.pack.code, "highest")
    return trigger.mode in _TRIALS and book.first(structure.tokens, clause.start, clause.end) is not None


@cache
def _bodies(code: str) -> PhraseBook[str]:
    """The words for bodies and for those who act for them."""
    pack = load(code)
    kinds, law = pack.section("actors").get("kinds", {}), pack.section("places").get("law", ())
    return book_of(dict.fromkeys((*kinds.get("government", ()), *law)))


@cache
def _book(code: str, key: Office) -> PhraseBook[str]:
    return book_of(load(code).section("places").get(key, ()))
