"""Which number of a sentence tells which fate.

No parser: order, small words and clauses. A number belongs to the word for a fate that stands nearest to it in its clause
    in its noun phrase           “12 dead”, “cinci răniți”
    as the subject               “three people were killed”, “загинули троє”
    as the object                “killed three people”, “a ucis trei civili”
    behind a total               “the death toll rose to 14”
What stands between may be of the phrase itself or light (auxiliaries, adverbs), never another number or an “and”. Numbers
of one subject are added up (“two men and a woman died”); a part of a figure is none of its own (“including a child”).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geo.clauses import Structure
from geo.counted import Counted, counted_in, joined, with_uncounted
from geo.fates import ADJECTIVES, THINGS, WEAK, Cue, cues_in, governing_words, light_words, listed_words, word_at
from geo.model import DateMention
from geo.named import coordinators, function_words
from geo.quantities import Quantity, opened, opens_behind
from geo.verbs import is_past_form, reading

_SUBJECT_GAP = 14  # tokens between persons and their fate
_OBJECT_GAP = 8
_BARE_GAP = 4  # the same where the number stands without a noun that is known
_TOTAL_GAP = 8
_THING_GAP = 14
_REACH = max(_SUBJECT_GAP, _OBJECT_GAP, _BARE_GAP, _TOTAL_GAP, _THING_GAP, ADJECTIVES + 2)
_MANY = 20  # fewer than these do not “march” or “gather” without a noun for persons: “two protests”
_WEIGHT = 50  # what a weak noun is farther away


@dataclass(frozen=True, slots=True)
class Link:
    """Which quantity tells which fate; the quantities behind the first are added to it."""

    parts: tuple[Counted, ...]
    cue: Cue
    distance: int


def links_in(structure: Structure, dates: Sequence[DateMention]) -> list[Link]:
    """Which numbers of a sentence, whose dates are given, tell which fates."""
    cues = cues_in(structure)
    if not cues:
        return []
    whole = counted_in(structure, cues, [date.span for date in dates if date.type != "SET"])
    starts = {one.quantity.start for one in whole if not one.quantity.article}
    near = _Nearby(cues)
    links = [link for one in whole if (link := _linked(structure, one, starts, near.of(one))) is not None]
    return [_opened(structure, link) for link in _unshared(_chained(structure, whole, _nearest(links)))]


def _opened(structure: Structure, link: Link) -> Link:
    """The link with its last number open where words behind its noun say so: “12 people or more”, “12 blessés au moins”."""
    last, code = link.parts[-1], structure.pack.code
    beside = last.end <= link.cue.start <= last.end + ADJECTIVES
    for end in (last.end, link.cue.end) if beside else (last.end,):
        length, key = opens_behind(structure.tokens, end, code)
        if length:
            quantity = opened(last.quantity, key, last.quantity.end)
            return replace(link, parts=(*link.parts[:-1], replace(last, quantity=quantity, end=end + length)))
    return link


class _Nearby:
    """The words for fates in the order of a sentence, so that a number in a long one is not tied to all of them."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues
        self._starts = [cue.start for cue in cues]
        self._reach = _REACH + max(cue.end - cue.start for cue in cues)

    def of(self, one: Counted) -> Sequence[Cue]:
        """Those that are near enough to a quantity to be its fate."""
        first = bisect_left(self._starts, one.quantity.start - self._reach)
        return self._cues[first : bisect_right(self._starts, one.end + _REACH)]


def _linked(structure: Structure, one: Counted, starts: set[int], cues: Sequence[Cue]) -> Link | None:
    """The fate that stands nearest to a quantity, of those that it may tell.

    Args:
        structure: The sentence.
        one: The quantity.
        starts: Tokens at which the quantities of the sentence begin, but for articles.
        cues: Words for fates that are near enough.
    """
    if one.head not in ("", "people"):
        return _linked_thing(structure, one, cues)
    best: Link | None = None
    for cue in cues:
        if cue.kind == THINGS or not _together(structure, one, cue):
            continue
        distance = _distance(structure, one, cue, starts)
        if distance is None:
            continue
        distance += _WEIGHT * (cue.kind in WEAK and cue.role == "nouns")
        if best is None or distance < best.distance:
            best = Link((one,), cue, distance)
    if best is None and one.head == "people":
        own = [
            c for c in cues if c.kind == "participants" and c.role == "nouns" and one.quantity.end <= c.start < one.end
        ]
        return Link((one,), own[0], _WEIGHT) if own else None
    return best


def _together(structure: Structure, one: Counted, cue: Cue) -> bool:
    """Whether both stand in one clause, or the fate in the infinitive right behind (“forced 20 people to flee”)."""
    here, there = structure.clause_at(one.quantity.number), structure.clause_at(cue.start)
    if here == there:
        return True
    follows = there == here + 1 and structure.clauses[there].opener in ("infinitive", "subjunctive")
    return follows and cue.role == "states"


def _linked_thing(structure: Structure, one: Counted, cues: Sequence[Cue]) -> Link | None:
    """Things count where their clause says that something was done to them or with them."""
    clause = structure.clause_at(one.quantity.number)
    near = [
        (min(abs(cue.start - one.end), abs(one.quantity.start - cue.end)), cue)
        for cue in cues
        if cue.kind == THINGS and structure.clause_at(cue.start) == clause
    ]
    distance, cue = min(near, key=lambda pair: pair[0], default=(_THING_GAP + 1, None))
    if cue is None or distance > _THING_GAP:
        return None
    return Link((one,), replace(cue, kind=one.head), distance)


def _distance(structure: Structure, one: Counted, cue: Cue, starts: set[int]) -> int | None:
    """How far a fate is from those who are counted, in tokens; None where it cannot be theirs."""
    if cue.start >= one.quantity.end:
        return _ahead(structure, one, cue, starts)
    if cue.end <= one.quantity.start:
        return _behind(structure, one, cue, starts)
    around = cue.start < one.quantity.start and one.end < cue.end  # “nahm 120 Demonstranten fest”
    return 0 if around else None


def _ahead(structure: Structure, one: Counted, cue: Cue, starts: set[int]) -> int | None:
    """The fate behind those who are counted: “12 dead”, “three people were killed”."""
    end = one.end if cue.start >= one.end else one.quantity.end
    gap = range(end, cue.start)
    if cue.role == "totals" or _broken(structure, gap, starts):
        return None
    unknown = sum(not _is_light(structure, index) for index in gap)
    if (
        cue.role == "nouns"
        and unknown <= ADJECTIVES
        and len(gap) <= ADJECTIVES + 2
        and not _has_preposition(structure, gap)
    ):
        return len(gap)
    if _governed(structure, one.quantity.start):
        return None
    if one.head == "people":
        fits = len(gap) <= _SUBJECT_GAP
    else:
        fits = len(gap) <= _BARE_GAP and unknown <= ADJECTIVES and not _has_preposition(structure, gap)
        fits = fits and not (cue.kind == "participants" and not _are_many(one.quantity))
    if not fits or (
        cue.role == "deeds" and not _suffered(structure, cue, gap) and not _is_object_in_a_bracket(structure, one, cue)
    ):
        return None
    return len(gap)


def _behind(structure: Structure, one: Counted, cue: Cue, starts: set[int]) -> int | None:
    """The fate before those who are counted: “killed three people”, “загинули троє”, “the toll rose to 14”."""
    gap = range(cue.end, one.quantity.start)
    if cue.role == "nouns" or _broken(structure, gap, starts):
        return None
    if cue.role == "totals":
        return len(gap) if len(gap) <= _TOTAL_GAP else None
    if gap and _governed(structure, one.quantity.start):
        return None
    tokens, clause = structure.tokens, structure.clauses[structure.clause_at(cue.start)]
    english = structure.pack.section("verbs").get("ambiguous_base", False)
    if english and (cue.role == "states" or reading(tokens, cue.start, clause.start, structure.pack).passive):
        return None  # the subject stands before its verb
    limit = _OBJECT_GAP if one.head == "people" else 1
    if cue.kind == "participants" and not one.head and not _are_many(one.quantity):
        return None
    return len(gap) if len(gap) <= limit else None


def _broken(structure: Structure, gap: Iterable[int], starts: set[int]) -> bool:
    """Whether another number, an “and” or one comma parts a number from a fate; two commas hold an insertion."""
    words = [word_at(structure, index) for index in gap]
    if not starts.isdisjoint(gap) or any(word in coordinators(structure.pack.code) for word in words):
        return True
    return words.count(",") % 2 == 1 or any(word in (";", ":", "(", ")") for word in words)


def _is_light(structure: Structure, index: int) -> bool:
    word = word_at(structure, index)
    return word in light_words(structure.pack.code) or word in function_words(structure.pack.code)


def _has_preposition(structure: Structure, gap: Iterable[int]) -> bool:
    code = structure.pack.code
    return any(
        word_at(structure, i) in governing_words(code) and word_at(structure, i) not in light_words(code) for i in gap
    )


def _governed(structure: Structure, start: int) -> bool:
    """Whether a preposition makes those who are counted neither subject nor object (“in an attack on 3 soldiers”)."""
    return word_at(structure, start - 1) in governing_words(structure.pack.code)


def _are_many(quantity: Quantity) -> bool:
    return max(quantity.lower or 0, quantity.upper or 0) >= _MANY


def _suffered(structure: Structure, cue: Cue, gap: range) -> bool:
    """Whether a deed behind those who are counted is done to them: in the passive, or as a participle without object."""
    tokens, pack = structure.tokens, structure.pack
    clause = structure.clauses[structure.clause_at(cue.start)]
    verb = reading(tokens, cue.start, clause.start, pack)
    if verb.passive:
        return True
    if not all(_is_light(structure, index) for index in gap):
        return False
    if verb.start != cue.start or verb.tense not in ("past", "participle"):
        return not gap and verb.tense == "participle"
    finite = verb.tense == "past" and not pack.section("verbs").get("ambiguous_base")
    if finite or not is_past_form(tokens[cue.start], pack):
        return False
    following = word_at(structure, cue.end)
    ends = cue.end >= len(tokens) or not (tokens[cue.end].is_word or following[0].isdigit())
    small = following in governing_words(pack.code) or following in coordinators(pack.code)
    return ends or small or cue.end == clause.end


def _is_object_in_a_bracket(structure: Structure, one: Counted, cue: Cue) -> bool:
    """Whether those who are counted are the object between a helper and its participle: “hat drei Menschen getötet”.

    Another noun with an article behind them is: “haben drei Polizisten den Mann getötet”.
    """
    code, verbs = structure.pack.code, structure.pack.section("verbs")
    if not verbs.get("bracket") or one.head != "people":
        return False
    words, start = structure.tokens.written, structure.clauses[structure.clause_at(cue.start)].start
    have = listed_words(code, "verbs", "perfect") - listed_words(code, "verbs", "perfect_be")
    if have.isdisjoint(words[start : one.quantity.start]) or not is_past_form(
        structure.tokens[cue.start], structure.pack
    ):
        return False
    articles, small = listed_words(code, "cues", "definite", "indefinite"), governing_words(code)
    return not any(words[index] in articles and words[index - 1] not in small for index in range(one.end, cue.start))


def _nearest(links: Sequence[Link]) -> list[Link]:
    """Of several numbers with one fate, the nearest; the others are none, or are added to it."""
    best: dict[Cue, Link] = {}
    things = [link for link in links if link.parts[0].head not in ("", "people")]
    for link in links:
        kept = best.get(link.cue)
        if link not in things and (kept is None or link.distance < kept.distance):
            best[link.cue] = link
    return sorted((*best.values(), *things), key=lambda link: link.parts[0].quantity.start)


def _chained(structure: Structure, counted: Sequence[Counted], links: Sequence[Link]) -> list[Link]:
    """Links with the numbers of the same subject or object added: “two men and a woman were killed”."""
    free = [one for one in counted if one.head == "people" and all(one not in link.parts for link in links)]
    found = []
    for link in links:
        parts = list(link.parts)
        for one in reversed(free):
            if parts[0].head == "people" and _one_subject(structure, one, parts[0]):
                parts.insert(0, one)
        for one in free:
            last, start = parts[-1], one.quantity.start
            behind = word_at(structure, last.quantity.start - 1)
            if last.head == "people" and joined(structure, last.end, start, behind=behind):
                parts.append(one)
        parts[-1] = with_uncounted(structure, parts[-1])
        found.append(replace(link, parts=tuple(parts)))
    return found


def _one_subject(structure: Structure, one: Counted, other: Counted) -> bool:
    """Whether two numbers are counted together: not where a comma parts the object of a verb from what is told next.

    “Firefighters saved 30 people, one person died”, beside “two men, one woman killed”.
    """
    if not joined(structure, one.end, other.quantity.start):
        return False
    if not all(word_at(structure, index) == "," for index in range(one.end, other.quantity.start)):
        return True
    start = structure.clauses[structure.clause_at(one.quantity.start)].start
    return not any(is_past_form(token, structure.pack) for token in structure.tokens[start : one.quantity.start])


def _unshared(links: Sequence[Link]) -> list[Link]:
    """Each number once, with the fate that stands nearest."""
    taken: set[int] = set()
    found = []
    for link in sorted(links, key=lambda link: link.distance):
        starts = {part.quantity.start for part in link.parts}
        if taken.isdisjoint(starts):
            taken |= starts
            found.append(link)
    return found
