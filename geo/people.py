"""Persons: which office belongs to which name, whose surname stands alone, who only qualifies another noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from geo.clauses import Structure
from geo.languages import listed
from geo.named import Named

_BODIES = frozenset({"government", "organisation", "object"})
_APPOSED = 8  # tokens between an office and the name of who holds it


def may_be_no_name(named: Named, structure: Structure) -> bool:
    """Whether a single word has a capital only because a sentence or a quotation begins with it."""
    start, end = named.tokens
    before = structure.tokens[start - 1].text if start else "."
    opens = not any(token.is_word for token in structure.tokens[:start]) or before in '„“«":–—'
    unknown = named.actor.name == structure.tokens[start].text  # a table or another sentence would have the full name
    return named.actor.kind == "person" and named.proper and end - start == 1 and opens and unknown


def known_by_surname(found: Sequence[Named]) -> tuple[Named, ...]:
    """Surnames become the full name, and every mention of a person the country that one of them has."""
    full: dict[str, str] = {}
    for named in found:
        words = named.actor.name.split()
        if named.actor.kind == "person" and len(words) > 1:
            full.setdefault(words[-1], named.actor.name)
    named_in_full = [
        replace(n, actor=replace(n.actor, name=full[n.actor.name]))
        if n.actor.kind == "person" and n.actor.name in full
        else n
        for n in found
    ]
    countries = {n.actor.name: n.actor.country_code for n in named_in_full if n.actor.country_code}
    return tuple(
        replace(n, actor=replace(n.actor, country_code=countries[n.actor.name]))
        if not n.actor.country_code and n.actor.name in countries
        else n
        for n in named_in_full
    )


def with_country(named: Named, structure: Structure, taken: Sequence[Named]) -> Named:
    """A person gets the country of the office before the name, or of the person whose envoy or kin it is."""
    dependent = _is_dependent(named, structure)
    if named.actor.kind != "person" or named.actor.country_code:
        return named if dependent == named.dependent else replace(named, dependent=dependent)
    start = named.tokens[0]
    before = [
        other
        for other in taken
        if start - 1 <= other.tokens[1] <= start
        and other is not named
        and _only_joins(structure, other.tokens[1], start)
    ]
    country = next((other.actor.country_code for other in reversed(before) if other.actor.country_code), None)
    if country is None and dependent == named.dependent:
        return named
    return replace(named, actor=replace(named.actor, country_code=country), dependent=dependent)


def _only_joins(structure: Structure, start: int, end: int) -> bool:
    """Whether a name is set beside a noun: nothing between but a comma, or adjectives and a genitive person."""
    return end - start <= 1 and all(token.text in ",(" or not token.is_word for token in structure.tokens[start:end])


def _is_dependent(named: Named, structure: Structure) -> bool:
    markers = listed(structure.pack.code, "actors", "genitive_before")
    start, end = named.tokens
    if start > 0 and structure.tokens[start - 1].text.lower() in markers:
        return True
    after = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    return after in structure.pack.section("actors").get("genitive_after", ())


def with_offices(named: Sequence[Named], structure: Structure) -> list[Named]:
    """“The Russian envoy, Kirill Dmitriev” is one person, not an office and a person."""
    persons: dict[int, list[tuple[int, Named]]] = defaultdict(list)
    for number, n in enumerate(named):
        if n.actor.kind == "person" and n.proper and not n.dependent:
            persons[n.tokens[0]].append((number, n))
    office_of: dict[int, int] = {}
    rest: list[Named] = []
    for n in named:
        near = [one for start in range(n.tokens[1], n.tokens[1] + _APPOSED + 1) for one in persons.get(start, ())]
        holder = min(
            (one for one in near if _holds(n, one[1], structure, named)), key=itemgetter(0), default=(0, None)
        )[1]
        if holder is None:
            rest.append(n)
        else:
            office_of[holder.tokens[0]] = min(n.tokens[0], office_of.get(holder.tokens[0], n.tokens[0]))
    return [replace(n, phrase=office_of[n.tokens[0]]) if n.tokens[0] in office_of else n for n in rest]


def _holds(office: Named, person: Named, structure: Structure, named: Sequence[Named]) -> bool:
    """Whether a noun phrase is the office of the person whose name follows it; a body is nobody's office."""
    held = not office.proper and office.actor.kind not in _BODIES
    return held and _apposed(structure, office.tokens[1], person.tokens[0], named)


def _apposed(structure: Structure, start: int, end: int, named: Sequence[Named]) -> bool:
    """Whether only a comma, an adjective or a dependent name stands between a noun and a person's name."""
    inside = {i for n in named if n.dependent for i in range(*n.tokens)}
    rest = [i for i in range(start, end) if i not in inside and structure.tokens[i].is_word]
    markers = listed(structure.pack.code, "actors", "genitive_before")
    return all(structure.tokens[i].text.lower() in markers or i == start for i in rest)
