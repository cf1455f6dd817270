"""Countries that an article tells of without naming them: by their people, and by bodies that no other country has.

“La Guardia Civil detuvo a dos hombres en Guadalajara” is of Spain, “a PSP de Santarém” of Portugal, and where a court is
said to be Ecuadorian, the San Lorenzo of the article is rather one of Ecuador. Bodies are rows of `organisations.tsv` and
`bodies_of` of `[places]`, in which each language lists by country what its papers write without saying where:

    [places.bodies_of]
    ES = ["guardia civil", "audiencia provincial"]

An adjective right before a name says more: “im tschechischen Karviná”, “el puerto ecuatoriano de San Lorenzo”.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from geo.clauses import Structure
from geo.languages import listed, load
from geo.model import PlaceMention
from geo.nationalities import nationality
from geo.organisations import all_organisations, is_written_so, spellings
from geo.phrases import PhraseBook
from geo.place_candidates import is_generic
from geo.token_index import once_a_sentence

_BODIES = frozenset({"government", "armed_force"})
_BEFORE = 4  # words before a name among which the one for its country stands


@dataclass(frozen=True, slots=True)
class Told:
    """ISO 3166-1 codes of the countries of an article."""

    by_bodies: AbstractSet[str] = frozenset()
    by_people: AbstractSet[str] = frozenset()
    by_places: AbstractSet[str] = frozenset()
    """Those of whose towns, ports and regions it tells: “the Lebanese port”."""


def countries_told(structures: Sequence[Structure]) -> Told:
    """The countries whose bodies or people the sentences name."""
    return Told(
        frozenset(code for structure in structures for code in _of_bodies(structure)),
        frozenset(code for structure in structures for code in _of_people(structure)),
        frozenset(code for structure in structures for code in _of_places(structure)),
    )


@once_a_sentence
def _of_people(structure: Structure) -> frozenset[str]:
    found = (nationality(structure, index) for index in range(len(structure.tokens)))
    return frozenset(people[1] for people in found if people is not None and people[1])


@once_a_sentence
def _of_places(structure: Structure) -> frozenset[str]:
    """The countries whose adjective stands beside a word for a kind of place."""
    code, tokens = structure.pack.code, structure.tokens
    beside = ((at, other) for at in range(len(tokens)) for other in (at - 1, at + 1) if 0 <= other < len(tokens))
    places = {at for at, other in beside if is_generic(tokens[other], code) and tokens[at].is_word}
    found = (nationality(structure, at) for at in places)
    return frozenset(people[1] for people in found if people is not None and people[1])


@once_a_sentence
def _of_bodies(structure: Structure) -> set[str]:
    found = {match.value for match in _listed(structure.pack.code).find(structure.tokens)}
    for match in _organisations().find(structure.tokens):
        country, known = match.value
        if is_written_so([token.text for token in structure.tokens[match.start : match.end]], known):
            found.add(country)
    return found


@cache
def _listed(code: str) -> PhraseBook[str]:
    table = load(code).section("places").get("bodies_of", {})
    return PhraseBook((entry, country) for country, entries in table.items() for entry in entries)


@cache
def _organisations() -> PhraseBook[tuple[str, str]]:
    return PhraseBook(
        (" ".join(f"={word}" for word in words), (body.country, name))
        for body in all_organisations()
        if body.country and body.kind in _BODIES
        for name in body.names
        for words in spellings(name)
    )


def country_before(mention: PlaceMention, structures: Sequence[Structure]) -> str | None:
    """The country whose adjective stands before a name, a word for its kind between them or not: “der tschechischen Stadt Karviná”."""
    if mention.sentence >= len(structures):
        return None
    structure = structures[mention.sentence]
    first = structure.tokens_of(mention.span)[0]
    return country_of_adjective(structure, first)


def country_of_adjective(structure: Structure, first: int) -> str | None:
    """The same of a name whose first token is given."""
    code = structure.pack.code
    for index in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        found = nationality(structure, index)
        if found is not None:
            return found[1] or None
        token = structure.tokens[index]
        if not (is_generic(token, code) or token.text.lower() in _links(code)):
            return None
    return None


@cache
def _links(code: str) -> frozenset[str]:
    """What stands between a word for a kind and the name: “de”."""
    return listed(code, "actors", "genitive_before") | listed(code, "places", "joiners")
