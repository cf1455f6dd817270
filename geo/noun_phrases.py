"""Names in their noun phrases: which preposition governs a name, and what is enumerated with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from geo.clauses import Structure
from geo.insertions import between
from geo.languages import load
from geo.named import Named
from geo.partitives import is_partitive_article
from geo.token_index import once_a_sentence

_JOIN_GAP = 4  # tokens between two names that are still one enumeration
_ADDRESSED = frozenset({"person", "group", "state", "armed_force"})  # kinds behind the “a” of an object in Spanish
_SUBORDINATE = frozenset({"conjunction", "coordinate", "relative", "condition", "subjunctive", "infinitive"})


def preposition(structure: Structure, n: Named) -> str | None:
    """The preposition that governs a name; up to two determiners, numbers or adjectives between are passed over."""
    return _preposition(structure, n.first, n.actor.kind in _ADDRESSED)


@once_a_sentence
def _preposition(structure: Structure, first: int, are_people: bool) -> str | None:
    code = structure.pack.code
    clause = structure.clauses[structure.clause_at(first)]
    opener = clause.start if clause.opener in _SUBORDINATE else -1  # “after the bridge fell”: no preposition here
    for index in range(first - 1, max(first - 4, opener, -1), -1):
        token = structure.tokens[index]
        word = token.text.lower()
        if between(code)(structure.tokens, index, index + 1) > index:  # “задержала в понедельник полиция”
            return None
        if word in words(code, "cues", "partitive") and _counts(structure, index - 1):
            return _before_number(structure, index - 1)
        if word in words(code, "verbs", "object_marker") and are_people:
            return None
        if word in _prepositions(code) and not _is_article(structure, index, clause.start):
            return None if is_partitive_article(structure, index) else word
        passes = word in _determiners(code) or word[:1].isdigit() or (token.is_word and not token.is_capitalised)
        if not passes or word in _stops(code):
            return None
    return None


def _is_article(structure: Structure, index: int, start: int) -> bool:
    """Whether a preposition that is an article as well opens its clause, behind “and” or a mark too: “A Noruega impôs”."""
    code = structure.pack.code
    if structure.tokens[index].text.lower() not in words(code, "cues", "definite"):
        return False
    before = structure.tokens[index - 1].text.lower() if index > start else ","
    return before == "," or before in words(code, "cues", "coordinators")


def _counts(structure: Structure, index: int) -> bool:
    """Whether a token is a number or a noun of number (“thousands of”, “120 de”)."""
    if index < 0:
        return False
    token = structure.tokens[index]
    numbers = words(structure.pack.code, "cues", "quantities")
    return token.text[:1].isdigit() or token.lemma in numbers or token.text.lower() in numbers


def _before_number(structure: Structure, index: int) -> str | None:
    """The preposition before a number, which governs what is counted; “about” and “at least” are none."""
    while index > 0 and (_counts(structure, index - 1) or not structure.tokens[index - 1].is_word):
        index -= 1
    word = structure.tokens[index - 1].text.lower() if index > 0 else ""
    code = structure.pack.code
    governs = word in words(code, "verbs", "company") | words(code, "verbs", "aim") | words(code, "verbs", "agent")
    return word if governs else None


def without_preposition(structure: Structure, names: list[Named]) -> list[Named]:
    """Names that no preposition governs, and what is enumerated with them."""
    first = [n for n in names if preposition(structure, n) is None]
    return list(dict.fromkeys(m for n in first for m in enumeration_from(structure, n, names)))


def nearest_without_preposition(structure: Structure, names: list[Named], *, at_end: bool) -> list[Named]:
    """The enumeration of the name without preposition that stands nearest to a verb: the last before it, the first behind."""
    free = [n for n in names if preposition(structure, n) is None]
    if not free:
        return []
    doers = [n for n in free if n.actor.kind != "object"] or free
    head = doers[-1] if at_end else doers[0]
    return _chain(structure, head, names)


def _chain(structure: Structure, head: Named, names: list[Named]) -> list[Named]:
    """The enumeration that a name belongs to, on both sides of it."""
    chain = [head]
    for n in reversed(names[: names.index(head)]):
        if _joined(structure, n, chain[0]):
            chain.insert(0, n)
    for n in names[names.index(head) + 1 :]:
        if _joined(structure, chain[-1], n):
            chain.append(n)
    return chain


def enumeration_from(structure: Structure, head: Named, names: Sequence[Named]) -> list[Named]:
    """The name and those of `names`, in the order of the text, that follow it in one enumeration."""
    chain = [head]
    for n in names[bisect_left(names, head.tokens[1], key=lambda n: n.tokens[0]) :]:
        end = chain[-1].tokens[1]
        if n.tokens[0] - end > _JOIN_GAP:
            break
        if n.tokens[0] >= end and _joined(structure, chain[-1], n):
            chain.append(n)
    return chain


def _joined(structure: Structure, one: Named, two: Named) -> bool:
    """Whether only coordinators, commas, determiners and numbers stand between, one coordinator at least."""
    between = structure.tokens[one.tokens[1] : two.tokens[0]]
    if not 0 < len(between) <= _JOIN_GAP:
        return False
    code = structure.pack.code
    joins = [token for token in between if token.text.lower() in words(code, "cues", "coordinators")]
    rest = [token.text.lower() for token in between if token not in joins and token.text != ","]
    return bool(joins) and all(word in _determiners(code) or word[:1].isdigit() for word in rest)


@cache
def words(code: str, section: str, key: str) -> frozenset[str]:
    """The entries of one list of a language pack, as written forms."""
    return frozenset(entry.lstrip("=") for entry in load(code).section(section).get(key, ()))


@cache
def _prepositions(code: str) -> frozenset[str]:
    entries = words(code, "cues", "prepositions") | words(code, "actors", "genitive_before")
    return frozenset(entry for entry in entries if " " not in entry)


@cache
def _stops(code: str) -> frozenset[str]:
    """Words that never stand between a preposition and its noun: auxiliaries, conjunctions, pronouns."""
    verbs = [words(code, "verbs", key) for key in ("perfect", "passive", "future", "conditional")]
    cues = [words(code, "cues", key) for key in ("coordinators", "pronouns", "boundaries")]
    return frozenset().union(*verbs, *cues) - _determiners(code)


@cache
def _determiners(code: str) -> frozenset[str]:
    keys = ("definite", "indefinite", "definite_articles")
    return frozenset().union(*(words(code, "cues", key) for key in keys))
