"""Which places stand for themselves alone: a hospital where people are taken.

“The third victim died in hospital in Nice. Firefighters evacuated the village”: what is told next was not in Nice.
`hospitals` of `[places]` of a language's pack, in the syntax of `geo.event_words`, are the words for such houses, and
`treating` those for being treated: “two men, hurt in the fire, were hospitalised in Nice” were hurt somewhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Event, Token, Toponym, Trigger
from geo.named import coordinators
from geo.phrases import PhraseBook, book_of

_TREATED = "of a hospital, where people are taken"
_BROUGHT = "HEALTH"
_REACH = 4  # tokens before the name of a town among which the word for a hospital stands
_NAMED = 3  # tokens behind the name that begins the name of a hospital (“Patna Medical College”)
_PHRASES = 10  # and the verb for being treated: “was operated on the next day in a hospital in”


def treated(places: Sequence[Toponym], trigger: Trigger, structure: Structure) -> tuple[Toponym, ...]:
    """The places of a deed, with a note on those that are a hospital's and not where people came to harm."""
    kind = load_type(trigger.event_type)
    taken = trigger.event_type == _BROUGHT and bool(
        _hospitals(structure.pack.code).find(structure.tokens, *trigger.tokens)
    )
    harmed = kind.befalls or kind.leaves or taken  # a fire or an attack may well be in the hospital
    return tuple(
        _noted(toponym)
        if _treats_at(toponym, structure) is not None or (harmed and _in_hospital(toponym, structure))
        else toponym
        for toponym in places
    )


def is_treated_there(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place is where those are treated who came to harm, as another verb says, and not where they did."""
    verb = _treats_at(toponym, structure) if load_type(trigger.event_type).befalls else None
    return verb is not None and not trigger.tokens[0] <= verb < trigger.tokens[1]


def _treats_at(toponym: Toponym, structure: Structure) -> int | None:
    """The token of a verb for being treated beside a name, with nothing but words between."""
    first, last = structure.tokens_of(toponym.mention.span)
    tokens, book = structure.tokens, _treating(structure.pack.code)
    if not book.everywhere(tokens):  # as nearly everywhere; asked of each place for each deed
        return None
    code = structure.pack.code
    before = [
        m
        for m in book.find(tokens, max(0, first - _PHRASES), first)
        if _are_words(tokens[m.end : first]) and not _goes_on(tokens[m.end : first], code)
    ]
    if not before and structure.pack.section("verbs").get("bracket"):  # “wurden in Münster behandelt”
        before = [
            m for m in book.find(tokens, last, min(last + _REACH, len(tokens))) if _are_words(tokens[last : m.start])
        ]
    return before[-1].start if before else None


def _goes_on(tokens: Sequence[Token], code: str) -> bool:
    """Whether an “and”, or an “after”, begins something else: “was treated and told the police in Leeds”."""
    after = cue_book(code, "after")
    return any(token.text.lower() in coordinators(code) for token in tokens) or after.first(tokens) is not None


def _are_words(tokens: Sequence[Token]) -> bool:
    return all(token.is_word for token in tokens)


def lends(event: Event) -> bool:
    """Whether a deed has a place at which what is told next may have been as well."""
    return event.located is not None and not any(is_hospital_s(toponym) for toponym in event.places[:1])


def is_hospital_s(toponym: Toponym) -> bool:
    """Whether a place is only where people were taken who came to harm somewhere else."""
    return toponym.place is not None and _TREATED in toponym.place.why


def _noted(toponym: Toponym) -> Toponym:
    if toponym.place is None:
        return toponym
    return replace(toponym, place=replace(toponym.place, why=(*toponym.place.why, _TREATED)))


def _in_hospital(toponym: Toponym, structure: Structure) -> bool:
    """Whether a word for a hospital stands before the name, with nothing but words between, or right behind it.

    “At the General Hospital, Wukari” has a comma; “Royal Hobart Hospital” and “a Winnipeg hospital” begin with the town.
    """
    first, last = structure.tokens_of(toponym.mention.span)
    tokens, book = structure.tokens, _hospitals(structure.pack.code)
    before = book.find(tokens, max(0, first - _REACH), first)
    if any(_are_words(tokens[match.end : first]) or match.end == first - 1 for match in before):
        return True
    behind = book.find(tokens, last, min(last + _NAMED, len(tokens)))
    return any(_are_words(tokens[last : match.start]) for match in behind)


@cache
def _hospitals(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("hospitals", ()))


@cache
def _treating(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("treating", ()))
