"""The quantities of a sentence with the nouns that they count: “three men”, “31 of 40 drones”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from geo.clauses import Structure
from geo.fates import (
    ADJECTIVES,
    THINGS,
    WEAK,
    Cue,
    heads_of,
    light_words,
    listed_words,
    phrases_of,
    single_words,
    word_at,
)
from geo.model import Span
from geo.named import coordinators, function_words
from geo.quantities import Quantity, opens_a_number, quantities

_FATES_OF_ONE = frozenset({"dead", "injured", "missing"})
_LEFT = 6  # tokens between the words for what a deed left behind and the one who is dead or hurt
_ARTICLE_WORDS = 5  # words between an article and its noun, which counts only persons (“a 45-year-old man”)
_JOINTS = 4  # words from one counted noun to the next: “et à ses”
_AGE_SIGNS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity with the noun that it counts, which ends before the token `end`."""

    quantity: Quantity
    end: int
    head: str
    """`people`, `units`, a kind of thing, or nothing where the noun is in no list."""


def counted_in(structure: Structure, cues: Sequence[Cue], taken: Sequence[Span]) -> list[Counted]:
    """The quantities of a sentence that count somebody or something, but for parts of other figures.

    `cues` are its words for fates, `taken` spans of other numbers, such as those of dates.
    """
    numbers = _out_of_many(structure, quantities(structure.tokens, structure.pack.code, taken))
    found = [one for number in numbers if (one := _counted(structure, number, cues)) is not None]
    return _without_parts(structure, _out_of(structure, found, cues))


def _out_of_many(structure: Structure, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The numbers, where “one of the three” is no article."""
    if not any(one.article for one in numbers):
        return list(numbers)
    starts = {start for one in numbers for start in (one.start, one.number)}
    ends = {match.start: match.end for match in phrases_of(structure.pack.code, "out_of").find(structure.tokens)}
    return [replace(one, article=one.article and ends.get(one.end) not in starts) for one in numbers]


def _counted(structure: Structure, quantity: Quantity, cues: Sequence[Cue]) -> Counted | None:
    """The quantity with its noun; None where that is a measure, or where an article stands before anything but persons."""
    code, tokens = structure.pack.code, structure.tokens
    fates = {cue.start for cue in cues if cue.kind != THINGS}
    limit = _ARTICLE_WORDS if quantity.article else ADJECTIVES
    index, unknown = quantity.end, 0
    while index < len(tokens):
        skipped = phrases_of(code, "of_them").all_at(tokens, index, len(tokens))
        if skipped:
            index = max(match.end for match in skipped)
            continue
        word = word_at(structure, index)
        heads = heads_of(code).all_at(tokens, index, len(tokens))
        if heads:
            end = max(match.end for match in heads)
            kind = next(match.value for match in heads if match.end == end)
            further = (
                heads_of(code).all_at(tokens, end, len(tokens))
                if structure.pack.section("verbs").get("ambiguous_base")
                else []
            )
            if further:  # “5 family homes”
                end, kind = further[0].end, further[0].value
            if kind == "units" or (quantity.article and kind != "people"):
                return None
            return Counted(quantity, end, "people" if kind == "groups" else kind)
        age = quantity.article and (
            word in _AGE_SIGNS or (word[:1].isdigit() and word_at(structure, index + 1) in _AGE_SIGNS)
        )
        small = word in light_words(code) or word in function_words(code)
        of = word in listed_words(code, "cues", "partitive", "partitives")
        partitive = of or word in single_words(code, "beside")
        if of and quantity.article:  # “a group of people”
            return None
        if index in fates or not (tokens[index].is_word or age) or (small and not partitive):
            break
        unknown += not partitive
        if unknown > limit:
            break
        index += 1
    if quantity.article and not _is_one_more(structure, quantity, cues):
        return None
    return Counted(quantity, quantity.end, "")


def _is_one_more(structure: Structure, quantity: Quantity, cues: Sequence[Cue]) -> bool:
    """Whether an article counts one of those whom fates befell: “vier Verletzte und ein Toter”, “l'incendie a fait un mort”."""
    own = next((cue for cue in cues if cue.start == quantity.end and cue.kind in _FATES_OF_ONE), None)
    if own is None:
        return False
    reach = structure.clauses[structure.clause_at(quantity.start)].start, quantity.start - _LEFT
    if phrases_of(structure.pack.code, "leaves").first(structure.tokens, max(reach), quantity.start):
        return True
    joints = coordinators(structure.pack.code) | {","}
    before = word_at(structure, quantity.start - 1) in joints
    if before and any(cue.end == quantity.start - 1 and cue.kind in _FATES_OF_ONE for cue in cues):
        return True
    number = opens_a_number(word_at(structure, own.end + 1) or " ", structure.pack.code) == "number"
    return word_at(structure, own.end) in joints and number


def _out_of(structure: Structure, counted: Sequence[Counted], cues: Sequence[Cue]) -> list[Counted]:
    """“31 of 40 drones”: the first number counts, and takes the noun of the second.

    Where that noun is itself the fate, all of the second met it: “three of the five wounded were children”.
    """
    found: list[Counted] = []
    if len(counted) < 2:
        return list(counted)
    ends = {match.start: match.end for match in phrases_of(structure.pack.code, "out_of").find(structure.tokens)}
    for one in counted:
        if (
            found
            and not found[-1].head
            and ends.get(found[-1].quantity.end) in (one.quantity.start, one.quantity.number)
        ):
            met = any(cue.role == "nouns" and cue.kind not in WEAK and cue.start == one.quantity.end for cue in cues)
            found[-1] = one if met else replace(found[-1], end=one.end, head=one.head)
        else:
            found.append(one)
    return found


def _without_parts(structure: Structure, counted: Sequence[Counted]) -> list[Counted]:
    """The quantities that are no part of another figure: “five dead, including two children and a nurse”."""
    tokens, whole, last_part = structure.tokens, [], -1
    if not counted:
        return []
    ends = {match.end for match in phrases_of(structure.pack.code, "part").find(tokens)}
    for one in counted:
        start = one.quantity.start
        opened = start in ends or start - 1 in ends
        goes_on = last_part >= 0 and joined(structure, last_part, start)
        if (opened or goes_on) and not _of_them(structure, one):
            last_part = one.end
        else:
            whole.append(one)
    return whole


def _of_them(structure: Structure, one: Counted) -> bool:
    """Whether the words behind a number say that it is of those who were spoken of (“35 of them”)."""
    tokens, end = structure.tokens, one.quantity.end
    return end < len(tokens) and bool(phrases_of(structure.pack.code, "of_them").all_at(tokens, end, len(tokens)))


def joined(structure: Structure, end: int, start: int, *, behind: str = "") -> bool:
    """Whether only “and”, a comma or words such as “other” and “her” stand between two counted nouns, one of the first two at least.

    `behind` is the word before the first, which may stand again before the second (“à une femme et à ses deux enfants”).
    """
    between = [word_at(structure, index) for index in range(end, start)]
    joints = [word for word in between if word == "," or word in coordinators(structure.pack.code)]
    if not joints or len(between) > _JOINTS:
        return False
    code = structure.pack.code
    small = light_words(code) | _owners(code) | {behind} if between[0] in joints else light_words(code)
    return all(word in joints or word in small for word in between)


def with_uncounted(structure: Structure, one: Counted) -> Counted:
    """The quantity, open to more where persons are joined to it who are known by it: “a woman and her children”."""
    code, at = structure.pack.code, one.end
    if one.head != "people" or word_at(structure, at) not in coordinators(code):
        return one
    at += 1
    first, small = at, _owners(code) | {word_at(structure, one.quantity.start - 1)}
    while at - first < _JOINTS and (word_at(structure, at) in small or _is_number(structure, at)):
        at += 1
    if not phrases_of(code, "kin").all_at(structure.tokens, at, len(structure.tokens)):
        return one
    return replace(one, quantity=replace(one.quantity, upper=None))


def _is_number(structure: Structure, at: int) -> bool:
    return at < len(structure.tokens) and opens_a_number(word_at(structure, at), structure.pack.code) == "number"


@cache
def _owners(code: str) -> frozenset[str]:
    """What stands before persons who are known by others: “her”, “i suoi”, behind the mark of an object where there is one."""
    return listed_words(code, "cues", "definite", "definite_articles") | single_words(code, "object_marks")
