"""Who is named in a sentence, of what kind, and of which country."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from builders import a_place, a_toponym, sentences_of

from geo.actors import Named, find_actors
from geo.clauses import structures
from geo.languages import load
from geo.model import Place, Toponym

RUSSIA = a_place("Russia", kind="country", geo_precision="country", country_code="RU")
UKRAINE = a_place("Ukraine", kind="country", geo_precision="country", country_code="UA")
US = a_place("United States", kind="country", geo_precision="country", country_code="US")
MOSCOW = a_place("Moscow", country_code="RU")


def names(text: str, language: str, toponyms: Sequence[Toponym] = ()) -> list[Named]:
    """Everybody who is named in a text."""
    return list(find_actors(structures(sentences_of(text, language), load(language)), toponyms, text))


def at(text: str, surface: str, place: Place, role: str) -> Toponym:
    """A toponym where `surface` stands in the text."""
    return a_toponym(surface, text.index(surface), role=role, place=place)  # type: ignore[arg-type]


def facts(text: str, language: str, toponyms: Sequence[Toponym] = ()) -> set[tuple[str, str, str | None]]:
    """The words, kind and country of everybody who is named."""
    return {(n.actor.span.of(text), n.actor.kind, n.actor.country_code) for n in names(text, language, toponyms)}


@pytest.mark.parametrize(
    ("text", "language", "words", "kind", "country"),
    [
        ("Oficiali ruși au declarat că nava a ars.", "ro", "Oficiali ruși", "government", "RU"),
        ("Emisarii americani au plecat.", "ro", "Emisarii americani", "government", "US"),
        ("Russian officials said the ship had burned.", "en", "Russian officials", "government", "RU"),
        ("Turkish commandos entered the town.", "en", "Turkish commandos", "armed_force", "TR"),
        ("Polish police detained two men.", "en", "Polish police", "government", "PL"),
        ("French farmers blocked the road.", "en", "French farmers", "group", "FR"),
        ("North Korean troops entered the town.", "en", "North Korean troops", "armed_force", "KP"),
        ("South African police arrested two men.", "en", "South African police", "government", "ZA"),
        ("Russian officials told American envoys.", "en", "Russian officials", "government", "RU"),
    ],
)
def test_a_nationality_beside_a_noun_gives_its_country(
    text: str, language: str, words: str, kind: str, country: str
) -> None:
    """A noun for people or bodies takes the country of the nationality beside it."""
    assert (words, kind, country) in facts(text, language)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Două nave au fost avariate.", "ro", "nave"),
        ("Un spital a fost lovit.", "ro", "spital"),
        ("Two ships were damaged.", "en", "ships"),
        ("A power station was hit.", "en", "power station"),
    ],
)
def test_a_thing_that_is_hit_is_an_object(text: str, language: str, words: str) -> None:
    """Ships, hospitals and power stations are objects, of no country."""
    found = [n.actor for n in names(text, language)]
    assert [(words in actor.span.of(text), actor.kind, actor.country_code) for actor in found] == [
        (True, "object", None)
    ]


@pytest.mark.parametrize(
    ("text", "language", "surface"),
    [("Moscova cere garanții.", "ro", "Moscova"), ("Moscow demands guarantees.", "en", "Moscow")],
)
def test_a_capital_that_acts_is_a_state(text: str, language: str, surface: str) -> None:
    """A toponym in the role of an actor is the state, with its country."""
    assert (surface, "state", "RU") in facts(text, language, [at(text, surface, MOSCOW, "actor")])


@pytest.mark.parametrize(
    ("text", "language", "surface"),
    [("La Moscova a izbucnit un incendiu.", "ro", "Moscova"), ("A fire broke out in Moscow.", "en", "Moscow")],
)
def test_a_place_where_it_happened_is_nobody(text: str, language: str, surface: str) -> None:
    """A toponym in the role of a location names no actor, not even a person."""
    assert facts(text, language, [at(text, surface, MOSCOW, "location")]) == set()


@pytest.mark.parametrize(
    ("text", "language", "surface", "words"),
    [
        ("Reprezentanții SUA au plecat.", "ro", "SUA", "Reprezentanții SUA"),
        ("Representatives of the United States left.", "en", "United States", "Representatives of the United States"),
    ],
)
def test_the_country_behind_an_office_is_its_own(text: str, language: str, surface: str, words: str) -> None:
    """“Representatives of the United States” are American."""
    assert (words, "government", "US") in facts(text, language, [at(text, surface, US, "origin")])


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        ("Negociatorul ucrainean, Ion Olaru, a plecat.", "ro", "Ion Olaru"),
        ("The Ukrainian negotiator, John Smithers, left.", "en", "John Smithers"),
    ],
)
def test_a_person_takes_the_country_of_the_office(text: str, language: str, person: str) -> None:
    """An office and the name set beside it are one person of one country."""
    people = [(n.actor.name, n.actor.country_code) for n in names(text, language) if n.actor.kind == "person"]
    assert people == [(person, "UA")]


@pytest.mark.parametrize(
    ("text", "language", "person"),
    [
        ("Deputatul francez Luc Verdier a plecat. Verdier nu a comentat.", "ro", "Luc Verdier"),
        ("The French deputy Luc Verdier left. Later Verdier declined to comment.", "en", "Luc Verdier"),
    ],
)
def test_a_surname_is_the_person_named_in_full_elsewhere(text: str, language: str, person: str) -> None:
    """A surname alone gets the full name and the country of the article."""
    people = [(n.actor.name, n.actor.country_code) for n in names(text, language) if n.actor.kind == "person"]
    assert people == [(person, "FR"), (person, "FR")]


@pytest.mark.parametrize(
    ("text", "language", "countries"),
    [
        ("Emisarii americani și ucraineni s-au întâlnit.", "ro", {"US", "UA"}),
        ("American and Ukrainian envoys met.", "en", {"US", "UA"}),
    ],
)
def test_two_nationalities_of_one_noun_are_two_actors(text: str, language: str, countries: set[str]) -> None:
    """“American and Ukrainian envoys” are two delegations."""
    assert {n.actor.country_code for n in names(text, language)} == countries


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Emisarul lui Donald Trump a plecat.", "ro", "Donald Trump"),
        ("The envoy of Donald Trump left.", "en", "Donald Trump"),
        ("Donald Trump's envoy left.", "en", "Donald Trump"),
    ],
)
def test_a_person_in_the_genitive_only_qualifies(text: str, language: str, name: str) -> None:
    """The envoy acts, not the one whose envoy it is."""
    assert [n.dependent for n in names(text, language) if n.actor.name == name] == [True]


@pytest.mark.parametrize("text", ["Police arrested a man on Monday.", "In March the police arrested a man."])
def test_days_and_months_are_nobody(text: str) -> None:
    """English writes days and months with a capital, and still they are no persons."""
    assert {n.actor.span.of(text).lower() for n in names(text, "en")} == {"police", "man"}


def test_a_people_of_no_single_country_has_none() -> None:
    """“Kurdish fighters” and “European ministers” act, but for no country."""
    assert facts("Kurdish fighters shelled it.", "en") == {("Kurdish fighters", "armed_force", None)}
    assert facts("Miniștrii europeni au plecat.", "ro") == {("Miniștrii europeni", "government", None)}
