"""Which places stand for themselves alone: a hospital where people are taken.

“The third victim died in hospital in Nice. Firefighters evacuated the village”: what is told next was not in Nice.
`hospitals` of `[places]` of a language's pack, in the syntax of `geo.event_words`, are the words for such houses, and
`treating` those for being treated: “two men, hurt in the fire, were hospitalised in Nice” were hurt somewhere else.
`taking` are the verbs that say so only before the word for the house: “flown to a clinic in Graz”.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.cue_words import cue_book
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Event, Token, Toponym, Trigger
from geo.named import coordinators
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

_TREATED = "of a hospital, where people are taken"
_BROUGHT = "HEALTH"
_REACH = 4  # tokens before the name of a town among which the word for a hospital stands
_NAMED = 3  # tokens behind the name that begins the name of a hospital (“Patna Medical College”)
_LISTED = 6  # towns in whose hospitals people are, that one list names
_TAKEN = 8  # tokens before that word among which the verb of taking stands: “rushed by helicopter to a nearby hospital”
_MARKS = frozenset(",;")
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
        if where_treated(structure, *structure.tokens_of(toponym.mention.span)) is not None
        or (harmed and any(_in_hospital(structure, *name) for name in _names_of(toponym, structure)))
        else toponym
        for toponym in places
    )


def _names_of(toponym: Toponym, structure: Structure) -> Iterator[tuple[int, int]]:
    return _list_of(structure, *structure.tokens_of(toponym.mention.span))


def is_treated_there(toponym: Toponym, trigger: Trigger, structure: Structure) -> bool:
    """Whether a place is where those are taken or treated who came to harm, as another verb says, and not where they did."""
    kind = load_type(trigger.event_type)
    if trigger.event_type == _BROUGHT or kind.speech:
        return False
    verb = where_treated(structure, *structure.tokens_of(toponym.mention.span))
    if verb is None or trigger.tokens[0] <= verb < trigger.tokens[1]:
        return False
    if kind.befalls:
        return True
    treats = _treating(structure.pack.code).find(structure.tokens, *trigger.tokens)
    return not treats and _is_told_next(trigger, verb, structure)


def _is_told_next(trigger: Trigger, verb: int, structure: Structure) -> bool:
    """Whether the treatment is told behind an “and” or a comma: “were pulled from the water and airlifted to a hospital in”."""
    first, last = trigger.tokens
    between = structure.tokens[last:verb] if last <= verb else structure.tokens[verb + 1 : first]
    joins = coordinators(structure.pack.code)
    return any(token.text in _MARKS or token.text.lower() in joins for token in between)


def where_treated(structure: Structure, first: int, last: int) -> int | None:
    """The verb by which people are taken to the hospital of a town or treated there, with nothing but words between.

    What is said of the first town of a list holds for all of it: “to hospitals in Turin and Milan”.
    """
    kept = structure.tokens.kept
    if ("treated", first, last) not in kept:
        kept["treated", first, last] = _where_treated(structure, first, last)
    found: int | None = kept["treated", first, last]
    return found


def _where_treated(structure: Structure, first: int, last: int) -> int | None:
    if not any(book(structure.pack.code).everywhere(structure.tokens) for book in (_treating, _taking)):
        return None
    names = _list_of(structure, first, last)
    verbs = (_first_of(_treats_at(structure, *name), _takes_to(structure, *name)) for name in names)
    return next((verb for verb in verbs if verb is not None), None)


def _first_of(*found: int | None) -> int | None:
    return next((one for one in found if one is not None), None)


def _list_of(structure: Structure, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A name and those before it in its list, the nearest first."""
    name: tuple[int, int] | None = (first, last)
    for _ in range(_LISTED):
        if name is None:
            return
        yield name
        name = _listed_before(structure, *name)


def _listed_before(structure: Structure, first: int, last: int) -> tuple[int, int] | None:
    """The name before the comma or the “and” right before a name and its preposition: “in A and in B”; None without one."""
    tokens, starts = structure.tokens, (first, frame_of(structure, first, last).preposition_start)
    joins = coordinators(structure.pack.code)
    end = next((s - 1 for s in starts if s > 1 and (tokens[s - 1].text == "," or tokens.written[s - 1] in joins)), None)
    if end is None or not tokens[end - 1].is_capitalised:
        return None
    start = end - 1
    while start > 0 and tokens[start - 1].is_word and tokens[start - 1].is_capitalised:
        start -= 1
    return start, end


def _treats_at(structure: Structure, first: int, last: int) -> int | None:
    """The token of a verb for being treated beside a name."""
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


def _takes_to(structure: Structure, first: int, last: int) -> int | None:
    """The verb of taking or coming that has the hospital of a name as its goal: “rushed to a clinic in”, “kamen in die Klinik von”."""
    tokens, code = structure.tokens, structure.pack.code
    houses = _hospitals(code).find(tokens, max(0, first - _REACH), first) if _taking(code).everywhere(tokens) else ()
    house = next((m.start for m in houses if _are_words(tokens[m.end : first])), None)
    if house is None:
        return None
    near = range(house - 1, max(-1, house - 1 - _TAKEN), -1)
    stop = next((at for at in near if not tokens[at].is_word or tokens.written[at] in coordinators(code)), -1)
    before = _taking(code).find(tokens, max(stop + 1, house - _TAKEN), house)
    if before:
        return before[-1].start
    if not structure.pack.section("verbs").get("bracket"):
        return None
    # “in Kliniken in Turin und Mailand gebracht”
    behind = _taking(code).find(tokens, last, min(last + _REACH, len(tokens)))
    return next((m.start for m in behind if _are_words(tokens[last : m.start])), None)


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


def _in_hospital(structure: Structure, first: int, last: int) -> bool:
    """Whether a word for a hospital stands before the name, with nothing but words between, or right behind it.

    “At the General Hospital, Wukari” has a comma; “Royal Hobart Hospital” and “a Winnipeg hospital” begin with the town.
    """
    tokens, book = structure.tokens, _hospitals(structure.pack.code)
    before = book.find(tokens, max(0, first - _REACH), first)
    if any(_are_words(tokens[match.end : first]) or match.end == first - 1 for match in before):
        return True
    behind = book.find(tokens, last, min(last + _NAMED, len(tokens)))
    return any(_are_words(tokens[last : match.start]) for match in behind)


@cache
def _taking(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("taking", ()))


@cache
def _hospitals(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("hospitals", ()))


@cache
def _treating(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("treating", ()))
