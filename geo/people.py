"""Persons: which office belongs to which name, whose surname stands alone, who only qualifies another noun."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter

from geo.clauses import Structure
from geo.inflected_names import first_case, is_inflected, is_one_name, stems
from geo.languages import listed
from geo.named import Named
from geo.officeholders import is_apposition, is_complement, is_verb, words_of_office
from geo.partitives import is_of_a_number, is_partitive_article

_BODIES = frozenset({"government", "organisation", "object"})
_BESIDE = frozenset({",", "(", '"', "„", "“", "”", "«", "»"})  # marks between a noun and the name set beside it
_APPOSED = 8  # tokens between an office and the name of who holds it


def may_be_no_name(named: Named, structure: Structure) -> bool:
    """Whether a single word has a capital only because a sentence or a quotation begins with it."""
    start, end = named.tokens
    before = structure.tokens[start - 1].text if start else "."
    opens = not any(token.is_word for token in structure.tokens[:start]) or before in '„“«":–—'
    unknown = named.actor.name == structure.tokens[start].text  # a table or another sentence would have the full name
    return named.actor.kind == "person" and named.proper and end - start == 1 and opens and unknown


def known_by_surname(found: Sequence[Named], code: str) -> tuple[Named, ...]:
    """Surnames become the full name, in its first case, and every mention of a person the country that one of them has."""
    full = _full_names(found, code)
    named_in_full = [
        replace(n, actor=replace(n.actor, name=name))
        if n.actor.kind == "person" and n.proper and (name := full(n.actor.name))
        else n
        for n in found
    ]
    countries: dict[str, str] = {}
    for n in named_in_full:
        if n.actor.country_code:
            countries.setdefault(n.actor.name, n.actor.country_code)
    return tuple(
        replace(n, actor=replace(n.actor, country_code=countries[n.actor.name]))
        if not n.actor.country_code and n.actor.name in countries
        else n
        for n in named_in_full
    )


def _full_names(found: Sequence[Named], code: str) -> Callable[[str], str | None]:
    """What gives the full name in its first case for a name or a surname in any; None where the article has none."""
    full: dict[str, str] = {}
    for named in found:
        name = named.actor.name
        if named.actor.kind == "person" and " " in name:
            full.setdefault(name.rpartition(" ")[2], name)
    if not is_inflected(code):
        return full.get
    by_stem: dict[str, list[str]] = defaultdict(list)
    for surname in full:
        for stem in stems(surname, code):
            by_stem[stem].append(surname)

    def forms_of(name: str) -> list[str]:
        """The full names of the article that a name or a surname may be a form of."""
        last = name.rpartition(" ")[2]
        near = dict.fromkeys(surname for stem in stems(last, code) for surname in by_stem.get(stem, ()))
        return [full[s] for s in near if is_one_name(name, full[s] if " " in name else s, code)]

    def of(name: str) -> str | None:
        found = [full[name]] if name in full else forms_of(name)
        first = {first_case((form, *forms_of(form)), code) for form in found}
        return first.pop() if len(first) == 1 else None

    return cache(of)


def with_country(named: Named, structure: Structure, taken: Sequence[Named]) -> Named:
    """A person gets the country of the office before the name, or of the person whose envoy or kin it is."""
    dependent = _is_dependent(named, structure) or _is_of_an_office(named, structure, taken)
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
    return end - start <= 1 and all(token.text in _BESIDE for token in structure.tokens[start:end])


def _is_dependent(named: Named, structure: Structure) -> bool:
    markers = listed(structure.pack.code, "actors", "genitive_before")
    start, end = named.tokens
    if start > 0 and structure.tokens[start - 1].text.lower() in markers:
        return not (is_partitive_article(structure, start - 1) or is_of_a_number(structure, start - 1))
    after = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    return after in structure.pack.section("actors").get("genitive_after", ())


def _is_of_an_office(named: Named, structure: Structure, taken: Sequence[Named]) -> bool:
    """Whether a body stands right behind a noun for one of its people, in a language without “of”: “директора компании «Север»”."""
    if listed(structure.pack.code, "actors", "genitive_before") or named.actor.kind != "organisation":
        return False
    return named.proper and any(
        n.tokens[1] == named.tokens[0] and not n.proper and n.actor.kind in ("person", "group") for n in taken
    )


def with_offices(named: Sequence[Named], structure: Structure) -> list[Named]:
    """“The Russian envoy, Kirill Dmitriev” is one person, not an office and a person."""
    persons: dict[int, list[tuple[int, Named]]] = defaultdict(list)
    for number, n in enumerate(named):
        if n.actor.kind == "person" and n.proper and not n.dependent:
            persons[n.tokens[0]].append((number, n))
    office_of: dict[int, Named] = {}
    rest: list[Named] = []
    for n in named:
        near = [one for start in range(n.tokens[1], n.tokens[1] + _APPOSED + 1) for one in persons.get(start, ())]
        holder = min(
            (one for one in near if _holds(n, one[1], structure, named)), key=itemgetter(0), default=(0, None)
        )[1]
        holder = holder or _named_before(n, named, structure)
        if holder is None:
            rest.append(n)
        else:
            first = office_of.get(holder.tokens[0], n)
            office_of[holder.tokens[0]] = min(n, first, key=lambda office: office.tokens[0])
    return [_in_office(n, office_of.get(n.tokens[0]), structure) for n in rest]


def _named_before(office: Named, named: Sequence[Named], structure: Structure) -> Named | None:
    """The person whose office is told behind the name: “Steve Witkoff, the American envoy,”."""
    if office.proper or office.actor.kind != "person":
        return None
    before = (n for n in named if n.proper and n.actor.kind == "person" and not n.dependent)
    return next((n for n in before if is_apposition(structure, n.tokens[1], *office.tokens)), None)


def _in_office(person: Named, office: Named | None, structure: Structure) -> Named:
    """A person with the office beside the name: its words, and its country if no other is told."""
    if office is None:
        return person
    country = person.actor.country_code or office.actor.country_code
    words = office.office | words_of_office(structure, office.tokens[1], person.tokens[0])
    first = min(office.tokens[0], person.tokens[0])
    return replace(person, actor=replace(person.actor, country_code=country), phrase=first, office=words)


def _holds(office: Named, person: Named, structure: Structure, named: Sequence[Named]) -> bool:
    """Whether a noun phrase is the office of the person whose name follows it; a body is nobody's office."""
    held = not office.proper and office.actor.kind not in _BODIES
    return held and _apposed(structure, office.tokens[1], person.tokens[0], named)


def _apposed(structure: Structure, start: int, end: int, named: Sequence[Named]) -> bool:
    """Whether only a comma, an adjective, a dependent name or what an office is for stands between a noun and a person's name."""
    inside = {i for n in named if n.dependent for i in range(*n.tokens)}
    rest = [i for i in range(start, end) if i not in inside and structure.tokens[i].is_word]
    if any(not token.is_word and token.text not in _BESIDE for token in structure.tokens[start:end]):
        return False
    markers = listed(structure.pack.code, "actors", "genitive_before")
    if all(structure.tokens[i].text.lower() in markers or (i == start and not is_verb(structure, i)) for i in rest):
        return True
    return is_complement(structure, start, end)
