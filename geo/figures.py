"""Sentence -> how many were killed, hurt, missing, evacuated, arrested or took part, how many things were hit, who says so.

No parser: order, small words and clauses. A number belongs to the word for a fate that stands nearest to it in its clause
    in its noun phrase           “12 dead”, “cinci răniți”
    as the subject               “three people were killed”, “загинули троє”
    as the object                “killed three people”, “a ucis trei civili”
    behind a total               “the death toll rose to 14”
What stands between may be of the phrase itself or light (auxiliaries, adverbs), never another number or an “and”. Numbers
of one subject are added up (“two men and a woman died”); a part of a figure is none of its own (“including a child”).
What is denied, feared, planned or a condition gives no figure: `geo.assertion` judges the word for the fate.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, reduce
from operator import or_

from geo import figure_words
from geo.assertion import judge
from geo.clauses import Structure
from geo.languages import load
from geo.lemmas import lemma
from geo.model import DateMention, Document, Figure, FigureKind, Rejected, Span, Status, Trigger
from geo.named import Named, coordinators, function_words
from geo.participants import said_by
from geo.phrases import PhraseBook, book_of
from geo.quantities import Quantity, opened, opens_a_number, opens_behind, quantities
from geo.verbs import is_past_form, reading

_ADJECTIVES = 2  # words that are in no list, between a number and its noun
_ARTICLE_WORDS = 5  # the same behind an article, which counts only before a noun for persons (“a 45-year-old man”)
_SUBJECT_GAP = 14  # tokens between persons and their fate
_OBJECT_GAP = 8
_BARE_GAP = 4  # the same where the number stands without a noun that is known
_TOTAL_GAP = 8
_THING_GAP = 14
_NOBODY_GAP = 8
_REACH = max(_SUBJECT_GAP, _OBJECT_GAP, _BARE_GAP, _TOTAL_GAP, _THING_GAP, _ADJECTIVES + 2)
_AGE_SIGNS = frozenset("-‐‑")
_MOST_WORDS = 1 << 16  # words of a language that are remembered
_MANY = 20  # fewer than these do not “march” or “gather” without a noun for persons: “two protests”
_WEAK = frozenset({"participants", "casualties"})
"""Kinds whose nouns only say who is counted, where the clause tells what became of them (“12 protesters were arrested”)."""
_WEIGHT = 50  # what a weak noun is farther away
_THINGS = "things"
_HABIT = "told of every year or day, not of one happening"
_EVENT_OF_KIND = {"evacuated": "EVACUATE", "arrested": "COERCE", "participants": "PROTEST", "dead": "ASSAULT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure with where it is told, before it is known of which event."""

    figure: Figure
    structure: Structure
    clause: int
    """Index of the clause with the word for the fate."""
    cue: Span
    status: Status
    article: bool = False
    """Whether only an article counts (“a man was killed”)."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A word for what became of those who are counted, in tokens [start, end)."""

    start: int
    end: int
    kind: str
    role: str
    entry: str


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity with the noun that it counts, which ends before the token `end`."""

    quantity: Quantity
    end: int
    head: str
    """`people`, `units`, a kind of thing, or nothing where the noun is in no list."""


@dataclass(frozen=True, slots=True)
class _Link:
    """Which quantity tells which fate; the quantities behind the first are added to it."""

    parts: tuple[_Counted, ...]
    cue: _Cue
    distance: int


def find_figures(
    structures: Sequence[Structure], named: Sequence[Named], dates: Sequence[DateMention], document: Document
) -> tuple[list[Told], list[Rejected]]:
    """The figures of a document in the order of the text, and those of what did not happen, with the reason."""
    told: list[Told] = []
    rejected: list[Rejected] = []
    dates_in: dict[int, list[DateMention]] = defaultdict(list)
    for date in dates:
        dates_in[date.sentence].append(date)
    named_in: dict[int, list[Named]] = defaultdict(list)
    for one in named:
        named_in[one.sentence].append(one)
    for structure in structures:
        code = structure.pack.code
        if not figure_words.load(code):
            continue
        signs, when = _signs_in(structure), dates_in[structure.sentence.index]
        zeros = _zeros(structure, when) if signs & _ZERO and signs & _FATE else []
        numbers = signs & _NUMBER and signs & (_FATE | _THING)
        links = _links(structure, when) if numbers or (signs & _ARTICLE and signs & _FATE) else []
        habit = bool(links) and any(date.type == "SET" for date in when)
        if not zeros and not links:
            continue
        here = named_in[structure.sentence.index]
        told += [_told_zero(cue, start, end, structure, here) for cue, start, end in zeros]
        for link in links:
            figure, reason = (None, _HABIT) if habit else _judged(link, structure, here, when)
            if figure is not None:
                told.append(figure)
            else:
                span = _span(structure, *_hull(link))
                what = span.of(document.text)
                rejected.append(Rejected(what=what, stage="figures", reason=reason, document_id=document.id, span=span))
    return sorted(told, key=lambda one: one.figure.span), rejected


# What a word may begin.
_NUMBER, _ARTICLE, _ZERO, _FATE, _THING = 1, 2, 4, 8, 16


class _Signs(dict[str, int]):
    """Word -> what it may begin, so that most sentences are not looked at any closer; each word is looked up once."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._code = code

    def __missing__(self, word: str) -> int:
        written, code = word.lower(), self._code
        kinds = {kind for kind, _ in _cues(code).values_from(written, lemma(word, code))}
        number = opens_a_number(written, code)
        signs = _NUMBER * (number == "number") | _ARTICLE * (number == "article")
        signs |= _ZERO * (written in _zero_words(code)) | _THING * (_THINGS in kinds) | _FATE * bool(kinds - {_THINGS})
        if len(self) < _MOST_WORDS:
            self[word] = signs
        return signs


@cache
def _signs(code: str) -> _Signs:
    return _Signs(code)


def _signs_in(structure: Structure) -> int:
    words = (token.text for token in structure.tokens)
    return reduce(or_, map(_signs(structure.pack.code).__getitem__, words), 0)


# --- what is in a sentence --------------------------------------------------------------------------------------------


@cache
def _cues(code: str) -> PhraseBook[tuple[str, str]]:
    table = figure_words.load(code)
    roles = ("nouns", "states", "deeds", "totals")
    rows = [
        (entry, (kind, role))
        for kind, lists in table.get("kinds", {}).items()
        for role in roles
        for entry in lists.get(role, ())
    ]
    rows += [(entry, (_THINGS, "deeds")) for entry in table.get(_THINGS, {}).get("deeds", ())]
    return PhraseBook(rows)


@cache
def _heads(code: str) -> PhraseBook[str]:
    table = figure_words.load(code)
    rows = [(entry, key) for key in ("people", "groups") for entry in table.get(key, ())]
    rows += [(entry, "units") for key in ("units", "animals") for entry in table.get(key, ())]
    rows += [(entry, kind) for kind, lists in table.get("kinds", {}).items() for entry in lists.get("things", ())]
    return PhraseBook(rows)


@cache
def _phrases(code: str, key: str) -> PhraseBook[str]:
    return book_of(figure_words.load(code).get(key, ()))


@cache
def _single(code: str, *keys: str) -> frozenset[str]:
    """Single written words of lists of a language's figure words."""
    table = figure_words.load(code)
    return frozenset(entry.lstrip("=") for key in keys for entry in table.get(key, ()) if " " not in entry)


@cache
def _listed(code: str, section: str, *keys: str) -> frozenset[str]:
    table = load(code).section(section)
    return frozenset(entry.lstrip("=") for key in keys for entry in table.get(key, ()) if " " not in entry)


@cache
def _light(code: str) -> frozenset[str]:
    """Words that may stand between a number without a noun and its fate."""
    auxiliaries = _listed(code, "verbs", "perfect", "passive", "between")
    return _single(code, "light", "beside") | auxiliaries | _listed(code, "cues", "partitive", "partitives")


@cache
def _governing(code: str) -> frozenset[str]:
    """Prepositions behind which a number is no object: all but those of a genitive or of an object (“detuvo a 17”)."""
    free = _listed(code, "cues", "partitive", "partitives") | _listed(code, "actors", "genitive_before")
    free |= _listed(code, "verbs", "object_marker") | _single(code, "object_marks")
    return _listed(code, "cues", "prepositions") - free


def _word(structure: Structure, index: int) -> str:
    return structure.tokens[index].text.lower() if 0 <= index < len(structure.tokens) else ""


def _all_cues(structure: Structure) -> list[_Cue]:
    tokens, found, last = structure.tokens, [], 0
    book, signs = _cues(structure.pack.code), _signs(structure.pack.code)
    for index, token in enumerate(tokens):
        if index < last or not signs[token.text] & (_FATE | _THING):
            continue
        matches = book.all_at(tokens, index, len(tokens))
        last = max((match.end for match in matches), default=last)
        found += [_Cue(m.start, m.end, *m.value, m.entry) for m in matches if m.end == last]
    return found


# --- numbers and their fates ------------------------------------------------------------------------------------------


def _links(structure: Structure, dates: Sequence[DateMention]) -> list[_Link]:
    """Which numbers of a sentence, whose dates are given, tell which fates."""
    cues = _all_cues(structure)
    if not cues:
        return []
    taken = [date.span for date in dates if date.type != "SET"]
    numbers = _out_of_many(structure, quantities(structure.tokens, structure.pack.code, taken))
    counted = [found for number in numbers if (found := _counted(structure, number, cues)) is not None]
    whole = _without_parts(structure, _out_of(structure, counted, cues))
    starts = {one.quantity.start for one in whole if not one.quantity.article}
    near = _Nearby(cues)
    links = [link for one in whole if (link := _linked(structure, one, starts, near.of(one))) is not None]
    return [_opened(structure, link) for link in _unshared(_chained(structure, whole, _nearest(links)))]


def _opened(structure: Structure, link: _Link) -> _Link:
    """The link with its last number open where words behind its noun say so: “12 people or more”, “12 blessés au moins”."""
    last, code = link.parts[-1], structure.pack.code
    beside = last.end <= link.cue.start <= last.end + _ADJECTIVES
    for end in (last.end, link.cue.end) if beside else (last.end,):
        length, key = opens_behind(structure.tokens, end, code)
        if length:
            quantity = opened(last.quantity, key, last.quantity.end)
            return replace(link, parts=(*link.parts[:-1], replace(last, quantity=quantity, end=end + length)))
    return link


class _Nearby:
    """The words for fates in the order of a sentence, so that a number in a long one is not tied to all of them."""

    def __init__(self, cues: Sequence[_Cue]) -> None:
        self._cues = cues
        self._starts = [cue.start for cue in cues]
        self._reach = _REACH + max(cue.end - cue.start for cue in cues)

    def of(self, one: _Counted) -> Sequence[_Cue]:
        """Those that are near enough to a quantity to be its fate."""
        first = bisect_left(self._starts, one.quantity.start - self._reach)
        return self._cues[first : bisect_right(self._starts, one.end + _REACH)]


def _out_of_many(structure: Structure, numbers: Sequence[Quantity]) -> list[Quantity]:
    """The numbers, where “one of the three” is no article."""
    if not any(one.article for one in numbers):
        return list(numbers)
    starts = {start for one in numbers for start in (one.start, one.number)}
    ends = {match.start: match.end for match in _phrases(structure.pack.code, "out_of").find(structure.tokens)}
    return [replace(one, article=one.article and ends.get(one.end) not in starts) for one in numbers]


def _counted(structure: Structure, quantity: Quantity, cues: Sequence[_Cue]) -> _Counted | None:
    """The quantity with its noun; None where that is a measure, or where an article stands before anything but persons."""
    code, tokens = structure.pack.code, structure.tokens
    fates = {cue.start for cue in cues if cue.kind != _THINGS}
    limit = _ARTICLE_WORDS if quantity.article else _ADJECTIVES
    index, unknown = quantity.end, 0
    while index < len(tokens):
        skipped = _phrases(code, "of_them").all_at(tokens, index, len(tokens))
        if skipped:
            index = max(match.end for match in skipped)
            continue
        word = _word(structure, index)
        heads = _heads(code).all_at(tokens, index, len(tokens))
        if heads:
            end = max(match.end for match in heads)
            kind = next(match.value for match in heads if match.end == end)
            further = (
                _heads(code).all_at(tokens, end, len(tokens))
                if structure.pack.section("verbs").get("ambiguous_base")
                else []
            )
            if further:  # “5 family homes”
                end, kind = further[0].end, further[0].value
            if kind == "units" or (quantity.article and kind != "people"):
                return None
            return _Counted(quantity, end, "people" if kind == "groups" else kind)
        age = quantity.article and (
            word in _AGE_SIGNS or (word[:1].isdigit() and _word(structure, index + 1) in _AGE_SIGNS)
        )
        small = word in _light(code) or word in function_words(code)
        of = word in _listed(code, "cues", "partitive", "partitives")
        partitive = of or word in _single(code, "beside")
        if of and quantity.article:  # “a group of people”
            return None
        if index in fates or not (tokens[index].is_word or age) or (small and not partitive):
            break
        unknown += not partitive
        if unknown > limit:
            break
        index += 1
    if quantity.article:
        return None
    return _Counted(quantity, quantity.end, "")


def _out_of(structure: Structure, counted: Sequence[_Counted], cues: Sequence[_Cue]) -> list[_Counted]:
    """“31 of 40 drones”: the first number counts, and takes the noun of the second.

    Where that noun is itself the fate, all of the second met it: “three of the five wounded were children”.
    """
    found: list[_Counted] = []
    if len(counted) < 2:
        return list(counted)
    ends = {match.start: match.end for match in _phrases(structure.pack.code, "out_of").find(structure.tokens)}
    for one in counted:
        if (
            found
            and not found[-1].head
            and ends.get(found[-1].quantity.end) in (one.quantity.start, one.quantity.number)
        ):
            met = any(cue.role == "nouns" and cue.kind not in _WEAK and cue.start == one.quantity.end for cue in cues)
            found[-1] = one if met else replace(found[-1], end=one.end, head=one.head)
        else:
            found.append(one)
    return found


def _without_parts(structure: Structure, counted: Sequence[_Counted]) -> list[_Counted]:
    """The quantities that are no part of another figure: “five dead, including two children and a nurse”."""
    tokens, whole, last_part = structure.tokens, [], -1
    if not counted:
        return []
    ends = {match.end for match in _phrases(structure.pack.code, "part").find(tokens)}
    for one in counted:
        start = one.quantity.start
        opened = start in ends or start - 1 in ends
        goes_on = last_part >= 0 and _joined(structure, last_part, start)
        if (opened or goes_on) and not _of_them(structure, one):
            last_part = one.end
        else:
            whole.append(one)
    return whole


def _of_them(structure: Structure, one: _Counted) -> bool:
    """Whether the words behind a number say that it is of those who were spoken of (“35 of them”)."""
    tokens, end = structure.tokens, one.quantity.end
    return end < len(tokens) and bool(_phrases(structure.pack.code, "of_them").all_at(tokens, end, len(tokens)))


def _joined(structure: Structure, end: int, start: int) -> bool:
    """Whether only “and”, a comma or words such as “other” stand between two counted nouns, one of the first two at least."""
    between = [_word(structure, index) for index in range(end, start)]
    joints = [word for word in between if word == "," or word in coordinators(structure.pack.code)]
    return (
        0 < len(between) <= 3 and bool(joints) and all(w in joints or w in _light(structure.pack.code) for w in between)
    )


def _linked(structure: Structure, one: _Counted, starts: set[int], cues: Sequence[_Cue]) -> _Link | None:
    """The fate that stands nearest to a quantity, of those that it may tell.

    Args:
        structure: The sentence.
        one: The quantity.
        starts: Tokens at which the quantities of the sentence begin, but for articles.
        cues: Words for fates that are near enough.
    """
    if one.head not in ("", "people"):
        return _linked_thing(structure, one, cues)
    best: _Link | None = None
    for cue in cues:
        if cue.kind == _THINGS or not _together(structure, one, cue):
            continue
        distance = _distance(structure, one, cue, starts)
        if distance is None:
            continue
        distance += _WEIGHT * (cue.kind in _WEAK and cue.role == "nouns")
        if best is None or distance < best.distance:
            best = _Link((one,), cue, distance)
    if best is None and one.head == "people":
        own = [
            c for c in cues if c.kind == "participants" and c.role == "nouns" and one.quantity.end <= c.start < one.end
        ]
        return _Link((one,), own[0], _WEIGHT) if own else None
    return best


def _together(structure: Structure, one: _Counted, cue: _Cue) -> bool:
    """Whether both stand in one clause, or the fate in the infinitive right behind (“forced 20 people to flee”)."""
    here, there = structure.clause_at(one.quantity.number), structure.clause_at(cue.start)
    if here == there:
        return True
    follows = there == here + 1 and structure.clauses[there].opener in ("infinitive", "subjunctive")
    return follows and cue.role == "states"


def _linked_thing(structure: Structure, one: _Counted, cues: Sequence[_Cue]) -> _Link | None:
    """Things count where their clause says that something was done to them or with them."""
    clause = structure.clause_at(one.quantity.number)
    near = [
        (min(abs(cue.start - one.end), abs(one.quantity.start - cue.end)), cue)
        for cue in cues
        if cue.kind == _THINGS and structure.clause_at(cue.start) == clause
    ]
    distance, cue = min(near, key=lambda pair: pair[0], default=(_THING_GAP + 1, None))
    if cue is None or distance > _THING_GAP:
        return None
    return _Link((one,), replace(cue, kind=one.head), distance)


def _distance(structure: Structure, one: _Counted, cue: _Cue, starts: set[int]) -> int | None:
    """How far a fate is from those who are counted, in tokens; None where it cannot be theirs."""
    if cue.start >= one.quantity.end:
        return _ahead(structure, one, cue, starts)
    if cue.end <= one.quantity.start:
        return _behind(structure, one, cue, starts)
    around = cue.start < one.quantity.start and one.end < cue.end  # “nahm 120 Demonstranten fest”
    return 0 if around else None


def _ahead(structure: Structure, one: _Counted, cue: _Cue, starts: set[int]) -> int | None:
    """The fate behind those who are counted: “12 dead”, “three people were killed”."""
    end = one.end if cue.start >= one.end else one.quantity.end
    gap = range(end, cue.start)
    if cue.role == "totals" or _broken(structure, gap, starts):
        return None
    unknown = sum(not _is_light(structure, index) for index in gap)
    if (
        cue.role == "nouns"
        and unknown <= _ADJECTIVES
        and len(gap) <= _ADJECTIVES + 2
        and not _has_preposition(structure, gap)
    ):
        return len(gap)
    if _governed(structure, one.quantity.start):
        return None
    if one.head == "people":
        fits = len(gap) <= _SUBJECT_GAP
    else:
        fits = len(gap) <= _BARE_GAP and unknown <= _ADJECTIVES and not _has_preposition(structure, gap)
        fits = fits and not (cue.kind == "participants" and not _are_many(one.quantity))
    if not fits or (cue.role == "deeds" and not _suffered(structure, cue, gap)):
        return None
    return len(gap)


def _behind(structure: Structure, one: _Counted, cue: _Cue, starts: set[int]) -> int | None:
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
    words = [_word(structure, index) for index in gap]
    if not starts.isdisjoint(gap) or any(word in coordinators(structure.pack.code) for word in words):
        return True
    return words.count(",") % 2 == 1 or any(word in (";", ":", "(", ")") for word in words)


def _is_light(structure: Structure, index: int) -> bool:
    word = _word(structure, index)
    return word in _light(structure.pack.code) or word in function_words(structure.pack.code)


def _has_preposition(structure: Structure, gap: Iterable[int]) -> bool:
    code = structure.pack.code
    return any(_word(structure, i) in _governing(code) and _word(structure, i) not in _light(code) for i in gap)


def _governed(structure: Structure, start: int) -> bool:
    """Whether a preposition makes those who are counted neither subject nor object (“in an attack on 3 soldiers”)."""
    return _word(structure, start - 1) in _governing(structure.pack.code)


def _are_many(quantity: Quantity) -> bool:
    return max(quantity.lower or 0, quantity.upper or 0) >= _MANY


def _suffered(structure: Structure, cue: _Cue, gap: range) -> bool:
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
    following = _word(structure, cue.end)
    ends = cue.end >= len(tokens) or not (tokens[cue.end].is_word or following[0].isdigit())
    small = following in _governing(pack.code) or following in coordinators(pack.code)
    return ends or small or cue.end == clause.end


def _nearest(links: Sequence[_Link]) -> list[_Link]:
    """Of several numbers with one fate, the nearest; the others are none, or are added to it."""
    best: dict[_Cue, _Link] = {}
    things = [link for link in links if link.parts[0].head not in ("", "people")]
    for link in links:
        kept = best.get(link.cue)
        if link not in things and (kept is None or link.distance < kept.distance):
            best[link.cue] = link
    return sorted((*best.values(), *things), key=lambda link: link.parts[0].quantity.start)


def _chained(structure: Structure, counted: Sequence[_Counted], links: Sequence[_Link]) -> list[_Link]:
    """Links with the numbers of the same subject or object added: “two men and a woman were killed”."""
    free = [one for one in counted if one.head == "people" and all(one not in link.parts for link in links)]
    found = []
    for link in links:
        parts = list(link.parts)
        for one in reversed(free):
            if parts[0].head == "people" and _joined(structure, one.end, parts[0].quantity.start):
                parts.insert(0, one)
        for one in free:
            if parts[-1].head == "people" and _joined(structure, parts[-1].end, one.quantity.start):
                parts.append(one)
        found.append(replace(link, parts=tuple(parts)))
    return found


def _unshared(links: Sequence[_Link]) -> list[_Link]:
    """Each number once, with the fate that stands nearest."""
    taken: set[int] = set()
    found = []
    for link in sorted(links, key=lambda link: link.distance):
        starts = {part.quantity.start for part in link.parts}
        if taken.isdisjoint(starts):
            taken |= starts
            found.append(link)
    return found


# --- figures ----------------------------------------------------------------------------------------------------------


def _hull(link: _Link) -> tuple[int, int]:
    """Tokens from the number to the fate, both included."""
    first, last = link.parts[0], link.parts[-1]
    return min(first.quantity.start, link.cue.start), max(last.end, link.cue.end)


def _span(structure: Structure, start: int, end: int) -> Span:
    return Span(start=structure.tokens[start].span.start, end=structure.tokens[end - 1].span.end)


def _judged(
    link: _Link, structure: Structure, named: Sequence[Named], dates: Sequence[DateMention]
) -> tuple[Told | None, str]:
    """The figure of a link; None and the reason where the fate is not said to have come about."""
    cue, (start, end) = link.cue, _hull(link)
    number = structure.clause_at(cue.start)
    status, reason = _status(structure, link, number, dates)
    if status is None:
        return None, f"{cue.kind}: {reason}"
    lower, upper = _bounds(link)
    if lower is None and upper is None:  # “up to 3 men and at least 2 women”
        return None, f"{cue.kind}: its parts leave the sum open to both sides"
    figure = Figure(
        kind=_kind(cue.kind),
        lower=lower,
        upper=upper,
        span=_span(structure, start, end),
        approximate=any(part.quantity.approximate for part in link.parts),
        source=said_by(structure, number, (start, end), named),
    )
    article = all(part.quantity.article for part in link.parts)
    return Told(
        figure=figure,
        structure=structure,
        clause=number,
        cue=_span(structure, cue.start, cue.end),
        status=status,
        article=article,
    ), ""


def _kind(kind: str) -> FigureKind:
    return kind  # type: ignore[return-value]  # the tables of `figure_words` are checked by their contract test


def _bounds(link: _Link) -> tuple[int | None, int | None]:
    """The sum of the parts; a total has risen to a number, and no “to” before that makes it the most."""
    lowers = [part.quantity.lower for part in link.parts]
    uppers = [part.quantity.upper for part in link.parts]
    if link.cue.role == "totals" and len(link.parts) == 1 and (lowers[0] is None or link.parts[0].quantity.ranged):
        return uppers[0], uppers[0]
    lower = None if None in lowers else sum(value for value in lowers if value is not None)
    upper = None if None in uppers else sum(value for value in uppers if value is not None)
    return lower, upper


def _status(structure: Structure, link: _Link, number: int, dates: Sequence[DateMention]) -> tuple[Status | None, str]:
    """How sure the fate is, and why; None where it did not come about."""
    cue = link.cue
    modal = _possible(structure, number, max(_hull(link)), dates)
    if modal is not None:
        return None, f"only possible: “{modal}”"
    nominal = cue.role in ("nouns", "totals") or " " in cue.entry
    trigger = Trigger(
        span=_span(structure, cue.start, cue.end),
        event_type=_EVENT_OF_KIND.get(cue.kind, "ACCIDENT"),
        mode=None,
        sentence=structure.sentence.index,
        tokens=(cue.start, cue.end),
        form="noun" if nominal else "verb",
        strong=True,
        entry=cue.entry,
    )
    told = judge(_forced(structure, link, trigger), _unquoted(structure))
    if told.status in ("planned", "hypothetical"):
        return None, told.reason
    return told.status, told.reason


def _forced(structure: Structure, link: _Link, trigger: Trigger) -> Trigger:
    """The verb that makes the fate true where it stands in an infinitive: “forced 20 people to flee”."""
    start = link.parts[0].quantity.start
    clause = structure.clauses[structure.clause_at(start)]
    if link.cue.start < clause.end:
        return trigger
    match = _phrases(structure.pack.code, "forced").first(structure.tokens, clause.start, start)
    if match is None:
        return trigger
    return replace(trigger, tokens=(match.start, match.end), span=_span(structure, match.start, match.end))


def _unquoted(structure: Structure) -> Structure:
    """The sentence as if nobody were quoted: who is quoted is the source of the figure."""
    if not any(clause.quoted for clause in structure.clauses):
        return structure
    clauses = tuple(replace(clause, quoted=False) for clause in structure.clauses)
    return replace(structure, clauses=clauses)


def _possible(structure: Structure, number: int, end: int, dates: Sequence[DateMention]) -> str | None:
    """A word in the clause that makes everything in it merely possible (“could kill up to 900 people”).

    Words of a date make nothing possible (“on 12 May”).
    """
    clause = structure.clauses[number]
    for match in _modals(structure.pack.code).find(structure.tokens, clause.start, min(end, clause.end)):
        span = _span(structure, match.start, match.end)
        if not any(date.span.covers(span) for date in dates):
            return " ".join(token.text for token in structure.tokens[match.start : match.end])
    return None


@cache
def _modals(code: str) -> PhraseBook[str]:
    pack = load(code)
    conditional = (f"={entry.lstrip('=')}" for entry in pack.section("verbs").get("conditional", ()))
    return book_of((*pack.section("cues").get("hypothesis_modal", ()), *conditional))


# --- nobody -----------------------------------------------------------------------------------------------------------


@cache
def _zero_words(code: str) -> frozenset[str]:
    table = figure_words.load(code)
    return frozenset(
        entry.split()[0].lstrip("=") for key in ("nobody", "none", "none_exist") for entry in table.get(key, ())
    )


def _zeros(structure: Structure, dates: Sequence[DateMention]) -> list[tuple[_Cue, int, int]]:
    """Fates that nobody met, with the tokens that say so: “no one was injured”, “fără victime”, “постраждалих немає”."""
    code, tokens = structure.pack.code, structure.tokens
    cues = [cue for cue in _all_cues(structure) if cue.kind not in (_THINGS, "participants") and cue.role != "totals"]
    nouns = [cue for cue in cues if cue.role == "nouns"]
    done = [cue for cue in cues if cue.role == "nouns" or _is_done(structure, cue)]
    near: tuple[tuple[str, list[_Cue], Callable[[int, int, _Cue], bool]], ...] = (
        ("nobody", done, lambda start, end, c: c.start - end <= _NOBODY_GAP if c.start >= end else start - c.end <= 1),
        ("none", nouns, lambda _, end, c: 0 <= c.start - end <= _ADJECTIVES),
        ("none_exist", nouns, lambda start, end, c: 0 <= c.start - end <= 3 or 0 <= start - c.end <= 1),
    )
    found: dict[str, tuple[_Cue, int, int]] = {}
    for key, some, fits in near:
        for match in _phrases(code, key).find(tokens):
            number = structure.clause_at(match.start)
            clause = structure.clauses[number]
            if clause.opener == "condition" or _possible(structure, number, clause.end, dates):
                continue
            if key == "nobody" and _of_those(structure, match.end):
                continue
            if _word(structure, match.end) == ".":  # “No. 2”
                continue
            met = [c for c in some if structure.clause_at(c.start) == number and fits(match.start, match.end, c)]
            for cue in _with_coordinated(structure, met, done, match.start, match.end):
                found.setdefault(cue.kind, (cue, min(cue.start, match.start), max(cue.end, match.end)))
    return list(found.values())


def _of_those(structure: Structure, index: int) -> bool:
    """Whether those of whom nobody is meant are named by their fate: “none of the injured were British”."""
    words = {_word(structure, index)} & (
        _listed(structure.pack.code, "cues", "partitive") | _single(structure.pack.code, "out_of")
    )
    fates = _signs(structure.pack.code)
    return bool(words) and any(fates[token.text] & _FATE for token in structure.tokens[index + 1 : index + 3])


def _is_done(structure: Structure, cue: _Cue) -> bool:
    """Whether a verb tells of what came about, not of what is so in general (“here nobody kills anybody”)."""
    clause = structure.clauses[structure.clause_at(cue.start)]
    verb = reading(structure.tokens, cue.start, clause.start, structure.pack)
    return verb.passive or verb.tense in ("past", "participle", "hearsay") or " " in cue.entry


def _with_coordinated(
    structure: Structure, met: Sequence[_Cue], cues: Sequence[_Cue], start: int, end: int
) -> list[_Cue]:
    """The nearest fate to a word for nobody, and what an “or” joins to it."""
    if not met:
        return []
    chain = [min(met, key=lambda cue: min(abs(cue.start - end), abs(start - cue.end)))]
    for cue in cues:
        gap = range(chain[-1].end, cue.start)
        if 0 < len(gap) <= 2 and any(_word(structure, index) in coordinators(structure.pack.code) for index in gap):
            chain.append(cue)
    return chain


def _told_zero(cue: _Cue, start: int, end: int, structure: Structure, named: Sequence[Named]) -> Told:
    number = structure.clause_at(cue.start)
    figure = Figure(
        kind=_kind(cue.kind),
        lower=0,
        upper=0,
        span=_span(structure, start, end),
        source=said_by(structure, number, (start, end), named),
    )
    return Told(
        figure=figure, structure=structure, clause=number, cue=_span(structure, cue.start, cue.end), status="reported"
    )
