"""What stands inside a sentence only to say more of a noun: “a man who attacked two people on Sunday was arrested”.

The clause that a relative word opens runs on behind its own verb up to that of the sentence (`geo.clauses`), so that the
dates of both lie in one. Here the two are told apart: an aside is a relative clause, or what a participle opens between
commas (“already convicted in 2019”), behind a subject whose verb is still to come.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from geo.clauses import Clause, Structure
from geo.event_types import all_types
from geo.event_words import words_of
from geo.insertions import between
from geo.languages import listed, load
from geo.participles import irregular_participles
from geo.schedules import follows_article, present
from geo.token_index import once_a_sentence
from geo.verbs import Tense, VerbReading, is_attribute, is_auxiliary, may_be_attribute, reading

_FINITE: tuple[Tense, ...] = ("past", "future", "hearsay", "conditional")
_LEAD = 2  # words of a participial aside before its participle (“already long convicted”)
_SOON = 2  # words behind a comma among which one that names a deed is surely the verb
_ATTRIBUTE = 24  # tokens of what a participle opens behind a comma
_KEPT = 64  # tokens whose participles are remembered; all deeds of a sentence ask for the same
_SHORT = 4  # letters of a word that only ends like a participle (“lado”)
_Part = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aside:
    """Tokens [start, end) that say more of a noun."""

    start: int
    end: int
    clause: int
    """Index of the clause that it stands in."""
    relative: bool
    """Whether a relative word opens it: what stands behind it goes on with the clause before."""


def part_of(token: int, structure: Structure) -> _Part:
    """The clause that a token belongs to, and where the aside begins that it stands in (-1: in none).

    What stands behind a relative aside belongs to the clause before it.
    """
    return _part_of(structure, token)


@once_a_sentence
def _part_of(structure: Structure, token: int) -> _Part:
    number = structure.clause_at(token)
    for aside in asides(structure):
        if aside.start <= token < aside.end:
            return number, aside.start
        if aside.relative and aside.clause == number and aside.end <= token:
            return number - 1, -1
    return number, -1


def stretch_of(token: int, structure: Structure) -> _Part:
    """The tokens of a clause, [start, end), that belong together with one: its aside, or what stands behind it."""
    return _stretch_of(structure, token)


@once_a_sentence
def _stretch_of(structure: Structure, token: int) -> _Part:
    clause = structure.clauses[structure.clause_at(token)]
    here = [aside for aside in asides(structure) if clause.start <= aside.start < clause.end and aside.start <= token]
    if not here:
        return clause.start, clause.end
    last = here[-1]
    return (last.start, last.end) if token < last.end else (last.end, clause.end)


@once_a_sentence
def asides(structure: Structure) -> tuple[Aside, ...]:
    """Those of a sentence, in the order of the text."""
    found = (*_relative(structure), *_participial(structure))
    return tuple(sorted(found, key=lambda aside: aside.start))


@lru_cache(maxsize=_KEPT)
def participle_before(token: int, structure: Structure) -> int | None:
    """The participle behind a comma that opens what a token stands in, up to it without a verb or a comma; else None.

    “will travel to Mayotte, devastated by a cyclone on 14 December”: what is told so has been. Where commas part clauses
    anyway (`bracket`), and where a past looks like a participle (`ambiguous_base`), nothing is known.
    """
    verbs, tokens = structure.pack.section("verbs"), structure.tokens
    start = structure.clauses[structure.clause_at(token)].start
    lowest = max(start, token - _ATTRIBUTE)
    comma = next((at for at in range(token - 1, lowest, -1) if tokens[at].text == ","), None)
    if comma is None or verbs.get("bracket") or verbs.get("ambiguous_base"):
        return None
    opens = range(comma + 1, min(comma + 2 + _LEAD, token))
    found = next((at for at in opens if _is_bare_participle(at, comma + 1, structure)), None)
    if found is None or _has_verb(comma + 1, found, structure) or _has_verb(found + 1, token, structure):
        return None
    return found


def _is_bare_participle(at: int, lowest: int, structure: Structure) -> bool:
    """Whether a word tells what was done to the noun before a comma, and is no noun behind an article (“, el acusado”)."""
    if not structure.tokens[at].is_word or follows_article(structure.tokens, at, structure.pack):
        return False
    shown = present(structure.tokens, at, lowest, structure.pack)
    return shown == "none" and is_attribute(structure.tokens, at, lowest, structure.pack)


def clause_about(noun: tuple[int, int], structure: Structure) -> _Part | None:
    """The tokens, [start, end), of the relative clause that stands right behind a noun; None where none does."""
    last = noun[1]
    if last < len(structure.tokens) and structure.tokens[last].text == ",":
        last += 1
    number = structure.clause_at(last)
    if structure.clauses[number].start not in (last, noun[1]) or number == 0:
        return None
    if not opens_relative(number, structure):
        return None
    return stretch_of(structure.clauses[number].start, structure)


def opens_relative(number: int, structure: Structure) -> bool:
    """Whether a relative word opens a clause; “that” and “que” do behind a noun whose verb is still to come."""
    clause = structure.clauses[number]
    if clause.opener == "relative":
        return True
    first = structure.tokens[clause.start].text.lower()
    if number == 0 or first not in listed(structure.pack.code, "cues", "relative_too"):
        return False
    host = structure.clauses[number - 1]
    return not any(
        present(structure.tokens, at, host.start, structure.pack) != "none" for at in range(host.start, host.end)
    )


def _relative(structure: Structure) -> Iterator[Aside]:
    """Relative clauses behind a subject without a verb, up to the verb of the subject."""
    for number, clause in enumerate(structure.clauses[1:], start=1):
        host = structure.clauses[number - 1]
        if host.quoted or clause.quoted or _has_verb(host.start, host.end, structure):
            continue
        if opens_relative(number, structure):
            end = _end_of_relative(clause, structure)
            if end is not None:
                yield Aside(clause.start, end, number, relative=True)


def _end_of_relative(clause: Clause, structure: Structure) -> int | None:
    """Where the verb of the sentence, or the comma before it, ends a relative clause; None where none does."""
    tokens = structure.tokens
    behind_comma = "," in (tokens[clause.start].text, tokens[clause.start - 1].text)
    if behind_comma:
        start = clause.start + (tokens[clause.start].text == ",")
        verb = start  # where it stands last it need not be known
        if not structure.pack.section("verbs").get("bracket"):
            verb = next((at for at in range(start, clause.end) if _tells(at, at + 1, structure)), clause.end)
            opening = _opening_of(verb, clause, structure)
            if opening is not None and opening > start + 1:  # the verb before it is none that is known
                return opening
        found = (comma for comma in _commas(start + 1, clause.end, structure) if comma > verb)
        return next((comma for comma in found if _takes_up(comma, clause, structure)), None)
    own, *others = verb_groups(clause.start, clause.end, structure) or [(0, 0)]
    joined = listed(structure.pack.code, "cues", "coordinators")
    ends = [first for first, _ in others if first > own[1] and tokens[first - 1].text.lower() not in joined | {","}]
    return ends[-1] if ends else None


def _opening_of(verb: int, clause: Clause, structure: Structure) -> int | None:
    """The comma right before a verb and its helpers, if there is one."""
    if verb >= clause.end:
        return None
    before = reading(structure.tokens, verb, clause.start, structure.pack).start - 1
    return before if before > clause.start and structure.tokens[before].text == "," else None


def verb_groups(start: int, end: int, structure: Structure) -> list[tuple[int, int]]:
    """First and last word of each verb with its helpers."""
    groups: list[tuple[int, int]] = []
    for at in range(start, end):
        if not structure.tokens[at].is_word:
            continue
        verb = reading(structure.tokens, at, start, structure.pack)
        if not _is_finite(verb):
            continue
        if groups and verb.start <= groups[-1][1] + 1:
            groups[-1] = groups[-1][0], at
        else:
            groups.append((verb.start, at))
    return groups


def tensed(start: int, end: int, structure: Structure) -> tuple[tuple[int, Tense], ...]:
    """The first word of each verb with its helpers among some tokens, and the tense; all deeds of a clause ask for the same."""
    return _tensed(structure, start, end)


@once_a_sentence
def _tensed(structure: Structure, start: int, end: int) -> tuple[tuple[int, Tense], ...]:
    groups = verb_groups(start, end, structure)
    return tuple((first, reading(structure.tokens, last, start, structure.pack).tense) for first, last in groups)


def _participial(structure: Structure) -> Iterator[Aside]:
    """What a participle opens behind the comma that closes a subject, up to the comma before the verb.

    A participle that is also a verb of saying opens a clause of its own: “the mayor, condemned in 2019, was freed”.
    """
    for number, clause in enumerate(structure.clauses):
        commas = list(_commas(clause.start, clause.end, structure))
        subject = clause
        if number and clause.opener == "speech" and structure.tokens[clause.start - 1].text == ",":
            commas.insert(0, clause.start - 1)
            subject = structure.clauses[number - 1]
        if clause.quoted or len(commas) < 2:
            continue
        first, second = commas[:2]
        opens = any(_opens(at, first + 1, structure) for at in range(first + 1, min(first + 2 + _LEAD, second)))
        verbless = not _has_verb(subject.start, first, structure)
        if opens and verbless and _takes_up(second, clause, structure):
            yield Aside(first + 1, second, number, relative=False)


def _opens(at: int, start: int, structure: Structure) -> bool:
    """Whether a word is a participle; right behind the comma its ending tells, where its dictionary form is the same."""
    if _is_participle(at, structure) or _is_bare_participle(at, start, structure):
        return True
    tokens, pack = structure.tokens, structure.pack
    if at == start and tokens[at].text in irregular_participles(pack.code):
        return True
    if at != start or not tokens[at].text.islower() or len(tokens[at].text) <= _SHORT:
        return False
    is_day = between(pack.code)(tokens, at, at + 1) > at  # “sabato”
    return may_be_attribute(tokens, at, start, pack) and not is_day


def _commas(start: int, end: int, structure: Structure) -> Iterator[int]:
    return (index for index in range(start, end) if structure.tokens[index].text == ",")


def _takes_up(comma: int, clause: Clause, structure: Structure) -> bool:
    """Whether the verb of the sentence stands behind a comma: at once where helpers bracket it, else before the next."""
    if structure.pack.section("verbs").get("bracket"):
        written = structure.tokens[comma + 1].text.lower() if comma + 1 < clause.end else ""
        at_once = min(comma + 2, clause.end)
        is_verb = _tells(comma + 1, at_once, structure) or _names_a_deed(comma + 1, at_once, structure)
        return is_auxiliary(written, structure.pack) or is_verb
    end = next(_commas(comma + 1, clause.end, structure), clause.end)
    return _tells(comma + 1, end, structure) or _names_a_deed(comma + 1, min(comma + 1 + _SOON, end), structure)


def _tells(start: int, end: int, structure: Structure) -> bool:
    """Whether a verb stands among some tokens, be it in the present: “Egypt, which hosts refugees, condemned”."""
    if _has_verb(start, end, structure):
        return True
    lowest = structure.clauses[structure.clause_at(start)].start if start < end else start
    return any(present(structure.tokens, at, lowest, structure.pack) != "none" for at in range(start, end))


def _names_a_deed(start: int, end: int, structure: Structure) -> bool:
    """Whether a word among some tokens is a form of a verb for a deed, or for what somebody says (“demands”, “cere”)."""
    return any(token.lemma in _verbs(structure.pack.code) for token in structure.tokens[start:end])


@cache
def _verbs(code: str) -> frozenset[str]:
    """Dictionary forms of the verbs that name deeds, and of those that tell what somebody says."""
    words = [words_of(kind.name, code) for kind in all_types()]
    entries = (entry for one in words for entry in (*one.verb, *one.weak_verb))
    return frozenset(filter(str.isalpha, (*entries, *load(code).section("actors").get("speech_verbs", ()))))


def _has_verb(start: int, end: int, structure: Structure) -> bool:
    return any(_is_finite(verb) for at in range(start, end) if (verb := _verb(at, structure)) is not None)


def _is_finite(verb: VerbReading) -> bool:
    """Whether a form tells by itself, or with its helpers; “задержан” needs none."""
    return verb.tense in _FINITE or (verb.tense == "participle" and verb.passive)


def _is_participle(at: int, structure: Structure) -> bool:
    """Whether a word is a participle without a helper; in English it looks like a past."""
    verb = _verb(at, structure)
    if verb is None:
        return False
    alone = verb.tense == "past" and verb.start == at and bool(structure.pack.section("verbs").get("ambiguous_base"))
    return verb.tense == "participle" or alone


def _verb(at: int, structure: Structure) -> VerbReading | None:
    if not structure.tokens[at].is_word:
        return None
    lowest = structure.clauses[structure.clause_at(at)].start
    return reading(structure.tokens, at, lowest, structure.pack)
