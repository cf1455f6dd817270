"""What a place name does: it says where, whence, who acts, or in what another place lies."""

from __future__ import annotations

import pytest
from builders import a_mention, a_place, a_span, sentences_of

from geo.clauses import structures
from geo.languages import load
from geo.model import Place, PlaceMention
from geo.place_roles import is_capital, role_of
from geo.place_words import frame_of

RUSSIA = a_place("Russia", kind="country", geo_precision="country", country_code="RU")
UKRAINE = a_place("Ukraine", kind="country", geo_precision="country", country_code="UA")
FRANCE = a_place("France", kind="country", geo_precision="country", country_code="FR")
FLORIDA = a_place("Florida", kind="admin1", geo_precision="admin1", country_code="US")
MOSCOW = a_place("Moscow", country_code="RU")
KYIV = a_place("Kyiv", country_code="UA")
MIAMI = a_place("Miami", country_code="US")
KHERSON = a_place("Kherson", country_code="UA")


def role(text: str, name: str, place: Place, language: str, before: PlaceMention | None = None) -> str:
    """The role of a name in the only sentence of a text."""
    (structure,) = structures(sentences_of(text, language), load(language))
    start, end = structure.tokens_of(a_span(text, name))
    frame = frame_of(structure, start, end)
    return role_of(structure, start, frame, place, before=before)[0]


@pytest.mark.parametrize(
    ("text", "name", "place", "language"),
    [
        ("La Miami au avut loc discuții.", "Miami", MIAMI, "ro"),
        ("Explozia a avut loc în sudul Floridei.", "Floridei", FLORIDA, "ro"),
        ("Explozia din Herson a ucis doi oameni.", "Herson", KHERSON, "ro"),
        ("În Rusia a izbucnit un incendiu.", "Rusia", RUSSIA, "ro"),
        ("Talks were held in Moscow.", "Moscow", MOSCOW, "en"),
        ("Shelling went on across Ukraine.", "Ukraine", UKRAINE, "en"),
        ("Missiles hit southern Florida.", "Florida", FLORIDA, "en"),
        ("The invasion of Ukraine began.", "Ukraine", UKRAINE, "en"),
    ],
)
def test_a_place_with_a_word_of_place_is_where_it_happened(text: str, name: str, place: Place, language: str) -> None:
    """A preposition of place, a direction, or “of” behind a deed makes a location."""
    assert role(text, name, place, language) == "location"


@pytest.mark.parametrize(
    ("text", "name", "place", "language"),
    [
        ("Moscova cere garanții.", "Moscova", MOSCOW, "ro"),
        ("Cererea Moscovei a fost respinsă.", "Moscovei", MOSCOW, "ro"),
        ("Rusia a anunțat un armistițiu.", "Rusia", RUSSIA, "ro"),
        ("Moscow demands guarantees.", "Moscow", MOSCOW, "en"),
        ("Russia announced a truce.", "Russia", RUSSIA, "en"),
        ("Kyiv rejected the plan.", "Kyiv", KYIV, "en"),
    ],
)
def test_a_country_or_capital_without_preposition_acts(text: str, name: str, place: Place, language: str) -> None:
    """A country or a capital that demands or announces is a government, not a place."""
    assert role(text, name, place, language) == "actor"


@pytest.mark.parametrize(
    ("text", "name", "place", "language"),
    [
        ("Reprezentanți din Rusia au plecat.", "Rusia", RUSSIA, "ro"),
        ("Officials from Russia met on Monday.", "Russia", RUSSIA, "en"),
        ("Protesters from France were arrested.", "France", FRANCE, "en"),
    ],
)
def test_people_from_a_place_did_not_act_there(text: str, name: str, place: Place, language: str) -> None:
    """Behind people, “from” says whence they come."""
    assert role(text, name, place, language) == "origin"


@pytest.mark.parametrize(
    ("language", "text", "name", "expected"),
    [
        ("de", "Zwei aus Erfurt angereiste Männer nahm die Polizei fest.", "Erfurt", "origin"),
        ("de", "Ein aus Erfurt stammender Rentner starb am Montag.", "Erfurt", "origin"),
        ("de", "Aus Erfurt meldete die Polizei am Montag einen Brand.", "Erfurt", "location"),
        ("pl", "Nie przeżyła mieszkanka Gliwic.", "Gliwic", "origin"),
        ("pl", "W pożarze spłonęła hala Gliwic.", "Gliwic", "location"),
        ("pl", "Nagrodę zdobyła wychowanka klubu z Gliwic.", "Gliwic", "origin"),
    ],
)
def test_who_comes_from_a_town_did_not_act_there(language: str, text: str, name: str, expected: str) -> None:
    """The participle stands behind the name in German: “ein aus Erfurt stammender”; a Polish inhabitant before it."""
    (structure,) = structures(sentences_of(text, language), load(language))
    start, end = structure.tokens_of(a_span(text, name))
    town = a_place(name, country_code="DE" if language == "de" else "PL")
    assert role_of(structure, start, frame_of(structure, start, end), town, end=end)[0] == expected


def test_a_town_that_is_hit_is_where_it_happened() -> None:
    """“Shelled Kyiv”: the object of a deed is a place, although Kyiv is a capital."""
    assert role("Russian forces shelled Kyiv.", "Kyiv", KYIV, "en") == "location"


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Discuțiile de la Miami, Florida, au eșuat.", "Florida", "ro"),
        ("Talks in Miami, Florida, failed.", "Florida", "en"),
    ],
)
def test_a_container_behind_a_comma_qualifies_the_place_before_it(text: str, name: str, language: str) -> None:
    """“Miami, Florida” is one place, and Florida says which."""
    before = a_mention("Miami", text.index("Miami"))
    assert role(text, name, FLORIDA, language, before) == "qualifier"


def test_a_name_joined_to_another_has_its_role() -> None:
    """“In Kyiv and Kherson”: what is said of the first holds for the second."""
    text = "Explosions were heard in Kyiv and Kherson."
    assert role(text, "Kherson", KHERSON, "en", a_mention("Kyiv", text.index("Kyiv"))) == "location"
    text = "Ukraine and Russia agreed."
    assert role(text, "Russia", RUSSIA, "en", a_mention("Ukraine", 0, role="actor")) == "actor"


def test_only_the_capital_of_a_country_stands_for_its_government() -> None:
    """Moscow does, Miami does not, nor a Moscow of another country."""
    assert is_capital(MOSCOW)
    assert not is_capital(MIAMI)
    assert not is_capital(a_place("Moscow", country_code="US"))


@pytest.mark.parametrize(
    ("text", "first", "second", "language", "expected"),
    [
        ("Les marins venus de Kherson et de Miami ont manifesté.", "Kherson", "Miami", "fr", "origin"),
        ("Los marineros de Kherson y de Miami protestaron.", "Kherson", "Miami", "es", "origin"),
        ("Elevii din Herson și din Miami au protestat.", "Herson", "Miami", "ro", "origin"),
        ("Sailors from Kherson and from Miami protested.", "Kherson", "Miami", "en", "origin"),
        ("Les marins venus de Kherson ont manifesté à Miami.", "Kherson", "Miami", "fr", "location"),
    ],
)
def test_whence_somebody_comes_may_be_told_of_two_places(
    text: str, first: str, second: str, language: str, expected: str
) -> None:
    """The preposition is said again, and neither place is where they marched."""
    before = a_mention(first, text.index(first), role="origin")
    assert role(text, second, MIAMI, language, before) == expected
