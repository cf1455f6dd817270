"""“Kyiv was bombed”, “Москву атаковали беспилотники”, “bombardierte Beirut”: whether the verb of a deed strikes a name.

The name is the subject of a passive, or an object: by its case, behind its verb, or inside of a bracket.
"""

from __future__ import annotations

from functools import cache

from geo.insertions import between
from geo.languages import listed, load
from geo.names_beside_deeds import (
    NameByDeed,
    ends_a_passive,
    has_subject,
    is_accusative,
    is_inflected,
    is_passive,
    is_subject_of,
    joins,
    together,
)
from geo.phrases import PhraseBook, book_of
from geo.place_words import stands_alone
from geo.verbs import is_past_form, reading

_WEAPON = 3  # words of a phrase between a verb and its object: “из миномётов”, “with drones”
_INSERTIONS = 2  # a day and a place


def is_done_to(n: NameByDeed) -> bool:
    """Whether a name is the subject of the deed's passive: “Kyiv was bombed”, “Kyiv, which was bombed”, “Kijów ostrzelano”."""
    structure, (_, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if _is_struck_by_headline(n):
        return True
    if not is_passive(n):
        return False
    start = reading(structure.tokens, at, n.clause.start, structure.pack).start
    if start == at and n.tokens[1] <= at and not _has_a_helper(n):  # “Kiev bombardata, sei morti”
        return _opens_a_headline(n)
    if n.clause.start <= n.tokens[0]:
        return is_subject_of(n, start)
    near = 0 <= n.clause.start - last <= 1 and start - n.clause.start <= _WEAPON
    return n.clause.opener == "relative" and near


def _is_struck_by_headline(n: NameByDeed) -> bool:
    """Whether a name opens a headline right before a past that has no object: “Kyiv bombed overnight: five killed”.

    So it is in English, where the past is the participle; what may be a mere attack by words is left out.
    """
    structure, (first, last), (at, end) = n.structure, n.tokens, n.trigger.tokens
    tokens, pack = structure.tokens, structure.pack
    if not pack.section("verbs").get("ambiguous_base") or n.trigger.mode is None or last != at or end - at > 1:
        return False
    if any(word.is_word for word in tokens[n.clause.start : first]) or not is_past_form(tokens[at], pack):
        return False
    when = _by_night(pack.code).all_at(tokens, end, min(end + _WEAPON, len(tokens)))
    behind = between(pack.code)(tokens, when[0].end if when else end, len(tokens))
    ends = behind >= len(tokens) or not tokens[behind].is_word
    return ends or f"={tokens.written[behind]}" in pack.section("verbs")["agent"]


@cache
def _by_night(code: str) -> PhraseBook[str]:
    return book_of(load(code).section("places").get("struck", {}).get("by_force", ()))


def _opens_a_headline(n: NameByDeed) -> bool:
    """Whether a name stands right before its participle; in a bracket a day and a weapon may stand between."""
    structure, (first, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("bracket"):
        return all(not word.is_word for word in structure.tokens[last:at])
    if any(word.is_word for word in structure.tokens[n.clause.start : first]) or not is_subject_of(n, at):
        return False
    helpers = listed(structure.pack.code, "verbs", "perfect")
    return helpers.isdisjoint(structure.tokens.written[n.clause.start : n.clause.end])


def _has_a_helper(n: NameByDeed) -> bool:
    """Whether the form of a verb alone is a passive, or auxiliaries of a bracket make it one."""
    structure, at = n.structure, n.trigger.tokens[0]
    return reading(structure.tokens, at, n.clause.start, structure.pack).passive or ends_a_passive(n)


def is_object_by_case(n: NameByDeed) -> bool:
    """Whether the case says that a name is the object, or the plural of the verb that it is no subject: “Киев обстреляли”."""
    structure, (first, last) = n.structure, n.tokens
    cases = structure.pack.section("verbs").get("cases")
    if not cases or n.structure.clause_at(first) != n.structure.clause_at(n.trigger.tokens[0]):
        return False
    if is_inflected(n.toponym) and not is_accusative(n.toponym, structure):  # “По данным Киева, Одессу обстреляли”
        return False
    if any(is_accusative(t, n.structure) for t in together(n)):
        return True
    joined = {structure.tokens[i].text.lower() for i in (first - 1, last) if 0 <= i < len(structure.tokens)}
    verb = structure.tokens[n.trigger.tokens[0]].text.lower()
    is_plural = verb.endswith(tuple(cases.get("plural_verbs", ()))) and not is_inflected(n.toponym)
    return is_plural and joined.isdisjoint(joins(structure)) and is_subject_of(n, n.trigger.tokens[0])


def is_object_in_bracket(n: NameByDeed) -> bool:
    """Whether a name stands behind the subject inside of a bracket: “Israel hat am Dienstag Beirut bombardiert”."""
    structure, at = n.structure, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("bracket") or not n.clause.start <= n.tokens[0] < n.clause.end:
        return False
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    return not verb.passive and has_subject(n, n.clause.start, n.tokens[0])


def is_object_behind(n: NameByDeed) -> bool:
    """Whether no more than a day and a weapon stand between an active verb and a name: “атакували у вівторок дронами Київ”."""
    structure, (first, _), (at, end) = n.structure, n.tokens, n.trigger.tokens
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    if verb.passive or not end <= first < n.clause.end or structure.pack.section("verbs").get("bracket"):
        return False
    if structure.pack.section("verbs").get("ambiguous_base") and not stands_alone(structure, n.tokens[1]):
        return False
    begins, over, last = end, between(structure.pack.code), max(end, n.begins)
    for _ in range(_INSERTIONS):
        begins = over(structure.tokens, begins, last) if begins < last else begins
    words = structure.tokens[begins:last]
    subject = structure.tokens[n.clause.start : verb.start]
    return len(words) <= _WEAPON and _is_aside(n, begins) and any(word.is_word for word in subject)


def _is_aside(n: NameByDeed, begins: int) -> bool:
    """Whether what stands before an object is an article, a preposition with its noun, or a noun for a weapon by its case."""
    structure, first = n.structure, max(begins, n.begins)
    articles = listed(structure.pack.code, "cues", "definite")
    words = [w.text.lower() for w in structure.tokens[begins:first] if w.text.lower() not in articles]
    if not words:
        return True
    by_case = bool(structure.pack.section("verbs").get("cases"))
    opens = words[0] in listed(structure.pack.code, "cues", "prepositions")
    plain = all(w.isalpha() for w in words) and not any(w.is_capitalised for w in structure.tokens[begins:first])
    weapon = by_case and words[-1].endswith(tuple(structure.pack.section("verbs")["cases"].get("instrumental", ())))
    return plain and ((opens and len(words) > 1) or weapon)
