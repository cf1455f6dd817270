"""Persons: which office belongs to which name, whose surname stands alone, who only qualifies another noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geo.clauses import Structure
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
        replace(n, actor=replace(n.actor, name=full.get(n.actor.name, n.actor.name))) if n.actor.kind == "person" else n
        for n in found
    ]
    countries = {n.actor.name: n.actor.country_code for n in named_in_full if n.actor.country_code}
    return tuple(
        replace(n, actor=replace(n.actor, country_code=n.actor.country_code or countries.get(n.actor.name)))
        for n in named_in_full
    )


def with_country(named: Named, structure: Structure, taken: Sequence[Named]) -> Named:
    """A person gets the country of the office before the name, or of the person whose envoy or kin it is."""
    if named.actor.kind != "person" or named.actor.country_code:
        return replace(named, dependent=_is_dependent(named, structure))
    start = named.tokens[0]
    before = [
        other
        for other in taken
        if start - 1 <= other.tokens[1] <= start
        and other is not named
        and _only_joins(structure, other.tokens[1], start)
    ]
    country = next((other.actor.country_code for other in reversed(before) if other.actor.country_code), None)
    actor = replace(named.actor, country_code=country)
    return replace(named, actor=actor, dependent=_is_dependent(named, structure))


def _only_joins(structure: Structure, start: int, end: int) -> bool:
    """Whether a name is set beside a noun: nothing between but a comma, or adjectives and a genitive person."""
    return end - start <= 1 and all(token.text in ",(" or not token.is_word for token in structure.tokens[start:end])


def _is_dependent(named: Named, structure: Structure) -> bool:
    markers = {entry.lstrip("=") for entry in structure.pack.section("actors").get("genitive_before", ())}
    start, end = named.tokens
    if start > 0 and structure.tokens[start - 1].text.lower() in markers:
        return True
    after = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    return after in structure.pack.section("actors").get("genitive_after", ())


def with_offices(named: Sequence[Named], structure: Structure) -> list[Named]:
    """“The Russian envoy, Kirill Dmitriev” is one person, not an office and a person."""
    persons = [n for n in named if n.actor.kind == "person" and n.proper and not n.dependent]
    office_of: dict[int, int] = {}
    for n in named:
        holder = next((p for p in persons if _holds(n, p, structure, named)), None)
        if holder is not None:
            office_of[holder.tokens[0]] = min(n.tokens[0], office_of.get(holder.tokens[0], n.tokens[0]))
    offices = [n for n in named if any(_holds(n, p, structure, named) for p in persons)]
    return [replace(n, phrase=office_of.get(n.tokens[0], -1)) for n in named if n not in offices]


def _holds(office: Named, person: Named, structure: Structure, named: Sequence[Named]) -> bool:
    """Whether a noun phrase is the office of the person whose name follows it; a body is nobody's office."""
    near = 0 <= person.tokens[0] - office.tokens[1] <= _APPOSED and not office.proper
    return near and office.actor.kind not in _BODIES and _apposed(structure, office.tokens[1], person.tokens[0], named)


def _apposed(structure: Structure, start: int, end: int, named: Sequence[Named]) -> bool:
    """Whether only a comma, an adjective or a dependent name stands between a noun and a person's name."""
    inside = {i for n in named if n.dependent for i in range(*n.tokens)}
    rest = [i for i in range(start, end) if i not in inside and structure.tokens[i].is_word]
    markers = {entry.lstrip("=") for entry in structure.pack.section("actors").get("genitive_before", ())}
    return all(structure.tokens[i].text.lower() in markers or i == start for i in rest)
