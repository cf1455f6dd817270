"""“Bombardierung Kiews”, “Kyiv came under attack”, “Бухарест сотряс взрыв”: whether the noun of a deed strikes a name.

The words for it are in `[places.struck]` of a language's pack (`geo.struck_towns`).
"""

from __future__ import annotations

from functools import cache

from geo.insertions import between
from geo.languages import listed, load
from geo.names_beside_deeds import NameByDeed, is_subject_of
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.place_roles import belongs_to_a_noun
from geo.place_words import frame_of, has_noun_capitals, stands_alone
from geo.verbs import is_auxiliary, is_past_form, reading

_STATES = ("country", "continent")
_NEAR = 30  # tokens between a deed and a name that may be a part of it
_SUBJECT = 8  # tokens between a subject and its verb: an adverb, a day and a weapon
_ADVERBS = 3  # words between “was hit” and “by”
_ATTRIBUTES = 4  # words before the noun of a deed: “a massive overnight”


def is_befallen(n: NameByDeed) -> bool:
    """Whether a name stands in the genitive right behind a noun for what befalls it: “Bombardierung Kiews”, “обстрел Киева”."""
    structure, (first, last) = n.structure, n.tokens
    if first != n.trigger.tokens[1] or not _is_of_those(n, "befalling"):
        return False
    return not has_noun_capitals(structure) or belongs_to_a_noun(structure.tokens[last - 1], structure.pack.code)


def stands_before(n: NameByDeed) -> bool:
    """Whether a name stands before such a noun, that aims at nothing: “the Kyiv bombing killed five”."""
    structure, (_, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("ambiguous_base") or last != at or not _is_of_those(n, "befalling"):
        return False
    return not _goes_on(n) and not _aims(n)


def _goes_on(n: NameByDeed) -> bool:
    """Whether the noun for a deed only says more of the next one: “Moscow attack dogs”."""
    structure, end = n.structure, n.trigger.tokens[1]
    if stands_alone(structure, end) or is_auxiliary(structure.tokens[end].text.lower(), structure.pack):
        return False
    return not is_past_form(structure.tokens[end], structure.pack)


def _aims(n: NameByDeed) -> bool:
    """Whether a noun for a deed has what it aims at behind it, and no day: “the Kyiv attack on Belgorod”."""
    structure, end = n.structure, n.trigger.tokens[1]
    behind = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    over = between(structure.pack.code)
    return (
        f"={behind}" in structure.pack.section("verbs")["aim"]
        and over(structure.tokens, end, len(structure.tokens)) == end
    )


def _is_of_those(n: NameByDeed, key: str) -> bool:
    found = _book(n.structure.pack.code, key).find(n.structure.tokens, *n.trigger.tokens)
    return any(match.start == n.trigger.tokens[0] or match.end == n.trigger.tokens[1] for match in found)


def is_hit_by_it(n: NameByDeed) -> bool:
    """Whether a deed that stands behind a verb strikes its subject or object: “was rocked by a blast”, “Бухарест сотряс взрыв”."""
    structure, at = n.structure, n.trigger.tokens[0]
    for match in _verbs_to(n, "hit_by"):
        verb = reading(structure.tokens, match.start, n.clause.start, structure.pack)
        if verb.passive and is_subject_of(n, verb.start):
            return True
        free = structure.pack.section("verbs").get("cases") or structure.pack.section("verbs").get("bracket")
        active = free and not verb.passive
        if active and at >= match.end and n.tokens[0] < verb.start and is_subject_of(n, verb.start):
            return True
    return _is_object_of_hitting(n)


def _is_object_of_hitting(n: NameByDeed) -> bool:
    """Whether a name is the object of a verb whose subject is the deed: “Ein Erdbeben hat am Montag Bukarest erschüttert”."""
    structure, (first, last), (at, end) = n.structure, n.tokens, n.trigger.tokens
    if n.trigger.form == "verb" or not end <= first < n.clause.end:
        return False
    small = listed(structure.pack.code, "cues", "prepositions")
    if any(w.text.lower() in small for w in structure.tokens[n.clause.start : at]):
        return False
    book, over = _book(structure.pack.code, "hit_by"), between(structure.pack.code)
    if structure.pack.section("verbs").get("bracket"):
        return bool(book.all_at(structure.tokens, last, n.clause.end))
    found = book.find(structure.tokens, end, n.begins)
    return any(match.end == n.begins or over(structure.tokens, match.end, n.begins) == n.begins for match in found)


def undergoes(n: NameByDeed) -> bool:
    """Whether a name is the subject of a phrase for what befalls it, with the deed behind: “Kyiv came under attack”."""
    return any(is_subject_of(n, _start(match, n)) for match in _verbs_to(n, "undergoing"))


def _start(match: Match[str], n: NameByDeed) -> int:
    return min(match.start, reading(n.structure.tokens, match.start, n.clause.start, n.structure.pack).start)


def _verbs_to(n: NameByDeed, key: str) -> list[Match[str]]:
    """The words of a list behind a name that lead to the deed; inside of a bracket they may follow it."""
    structure, (at, end) = n.structure, n.trigger.tokens
    bracket = bool(structure.pack.section("verbs").get("bracket"))
    stop = min(n.clause.end, max(end, n.tokens[1]) + (_NEAR + _SUBJECT if bracket else 0))
    found = _book(structure.pack.code, key).find(structure.tokens, n.tokens[1], stop)
    near = [m for m in found if (m.end <= end and _leads_to_it(m.end, n)) or (bracket and m.start >= end)]
    return [] if near and _is_said_elsewhere(n) else [m for m in near if n.tokens[1] <= at]


def _leads_to_it(begins: int, n: NameByDeed) -> bool:
    """Whether no more than a day, “by” or “of” and what belongs to the words for a deed stands before them."""
    structure, at = n.structure, n.trigger.tokens[0]
    over, pack = between(structure.pack.code), structure.pack
    begins = over(structure.tokens, begins, at) if begins < at else begins
    words = [word.text.lower() for word in structure.tokens[begins:at]]
    links = {*pack.section("verbs")["agent"], *pack.section("actors").get("genitive_before", ())}
    by = [index for index, word in enumerate(words) if f"={word}" in links]
    if by and by[0] <= _ADVERBS:
        words = words[by[0] + 1 :]
    genitive = {word.lstrip("=") for word in pack.section("actors").get("genitive_before", ())}
    small = listed(pack.code, "cues", "prepositions") - genitive  # “par des tirs”
    return len(words) <= _ATTRIBUTES and all(word not in small and word != "," for word in words)


def _is_said_elsewhere(n: NameByDeed) -> bool:
    """Whether the clause says where the deed was: “Berlin was shaken by the attack in Nice”."""
    for toponym in n.told:
        first, last = n.structure.tokens_of(toponym.mention.span)
        inside = n.clause.start <= first < n.clause.end and toponym is not n.toponym
        is_town = toponym.place is not None and toponym.place.kind not in _STATES
        if inside and is_town and frame_of(n.structure, first, last).preposition_role == "location":
            return True
    return False


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    entries = tuple(load(code).section("places").get("struck", {}).get(key, ()))
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries), between(code))
