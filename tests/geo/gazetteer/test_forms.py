"""Case forms, generic words and parts of areas."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gazetteer.forms import citation_forms, languages, part_of, split_direction, split_generic
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.search import search
from geo.gazetteer.sphere import distance_km


@pytest.mark.parametrize(
    ("surface", "language", "form"),
    [
        ("Moscovei", "ro", "Moscova"),
        ("Ucrainei", "ro", "Ucraina"),
        ("Kievului", "ro", "Kiev"),
        ("Mării Negre", "ro", "Marea Neagră"),
        ("Coreei de Nord", "ro", "Coreea de Nord"),
        ("Filipinelor", "ro", "Filipine"),
        ("Ukraine’s", "en", "Ukraine"),
        ("the Hague", "en", "Hague"),
        ("Краснодаре", "ru", "Краснодар"),
        ("Донецкой области", "ru", "Донецкая область"),
        ("Казани", "ru", "Казань"),
        ("Харкова", "uk", "Харків"),
        ("Варшаві", "uk", "Варшава"),
        ("Warszawie", "pl", "Warszawa"),
        ("Krakowie", "pl", "Kraków"),
        ("Brně", "cs", "Brno"),
        ("Deutschlands", "de", "Deutschland"),
        ("Ankara'da", "tr", "Ankara"),
        ("Budapesten", "hu", "Budapest"),
        ("Ουκρανίας", "el", "Ουκρανία"),
    ],
)
def test_a_case_form_leads_to_its_citation_form(surface: str, language: str, form: str) -> None:
    """The endings of names in nine languages come off."""
    forms = citation_forms(surface, language)
    assert forms[0] == surface
    assert form in forms


@settings(deadline=None)  # the first word of a language loads its rules
@given(surface=st.text(max_size=120), language=st.sampled_from(("", "und", "xx", "ro-MD", *languages())))
def test_forms_of_anything_are_few_and_distinct_and_begin_with_it(surface: str, language: str) -> None:
    """Whatever the words, the first form is they themselves, none comes twice, and there are at most 24."""
    forms = citation_forms(surface, language)
    assert forms[0] == surface
    assert len(set(forms)) == len(forms) <= 24


def test_a_generic_word_comes_off_and_says_its_kind() -> None:
    """The generic word tells the kind before and behind the name, in any case form, with words between."""
    assert split_generic("regiunea rusă Krasnodar", "ro") == ("Krasnodar", "admin1")
    assert split_generic("regiunii Krasnodar", "ro") == ("Krasnodar", "admin1")
    assert split_generic("Kharkiv region", "en") == ("Kharkiv", "admin1")
    assert split_generic("Krasnodar", "ro") is None
    assert split_generic("regiunea", "ro") is None


@pytest.mark.parametrize(
    ("words", "language", "name", "kind", "code"),
    [
        ("Miami", "ro", "Miami", "town", "US"),
        ("Krasnodar", "ro", "Krasnodar", "town", "RU"),
        ("regiunea Krasnodar", "ro", "Krasnodar Krai", "admin1", "RU"),
        ("Krasnodar region", "en", "Krasnodar Krai", "admin1", "RU"),
        ("Ucraina", "ro", "Ukraine", "country", "UA"),
        ("Ucrainei", "ro", "Ukraine", "country", "UA"),
        ("Rusia", "ro", "Russia", "country", "RU"),
        ("Rusiei", "ro", "Russia", "country", "RU"),
        ("Moscova", "ro", "Moscow", "town", "RU"),
        ("Moscovei", "ro", "Moscow", "town", "RU"),
        ("Moscovei", "", "Moscow", "town", "RU"),
        ("sudul Floridei", "ro", "southern Florida", "region", "US"),
        ("southern Florida", "en", "southern Florida", "region", "US"),
    ],
)
def test_the_names_of_the_first_article_are_found(
    gazetteer: Gazetteer, words: str, language: str, *, name: str, kind: str, code: str
) -> None:
    """The city is the city, the region the krai, and a case form is its country."""
    best = search(gazetteer, words, language=language)[0].place
    assert (best.name, best.kind, best.country_code) == (name, kind, code)


def test_each_step_away_from_the_words_costs_score(gazetteer: Gazetteer) -> None:
    """A case form scores below the citation form, a misspelling below both."""
    exact = search(gazetteer, "Moscova", language="ro")[0].name_score
    inflected = search(gazetteer, "Moscovei", language="ro")[0].name_score
    misspelt = search(gazetteer, "Moskcova", language="ro", fuzzy=True)[0].name_score
    assert exact > inflected > misspelt > 0


def test_a_part_of_an_area_lies_in_it_and_is_smaller(gazetteer: Gazetteer) -> None:
    """The south of Florida lies south of its middle, within its box, is imprecise as a region, and says why."""
    florida = gazetteer.lookup("Florida", language="en")[0].place
    box = gazetteer.bbox(florida)
    assert box is not None
    south = part_of(florida, "south", box)
    assert box[1] < south.lat < florida.lat
    assert box[0] < south.lon < box[2]
    assert south.radius_m < florida.radius_m
    assert (south.geo_precision, south.admin1_code, south.gazetteer_id) == ("region", "US-FL", florida.gazetteer_id)
    assert "southern part of Florida" in south.why[-1]
    assert distance_km(south.lon, south.lat, -81.0, 26.5) * 1000 < south.radius_m  # holds the Everglades


@pytest.mark.parametrize("name", ["Russia", "Fiji", "Ukraine", "Antarctica", "Black Sea", "Florida", "United States"])
@pytest.mark.parametrize(
    "direction", ["north", "northeast", "east", "southeast", "south", "southwest", "west", "centre"]
)
def test_a_part_is_always_on_the_globe(gazetteer: Gazetteer, name: str, direction: str) -> None:
    """With and without a box, also across the antimeridian, the part has a point on the globe and a radius."""
    place = gazetteer.lookup(name, language="en")[0].place
    for box in (None, gazetteer.bbox(place)):
        part = part_of(place, direction, box)
        assert -180 <= part.lon <= 180
        assert -90 <= part.lat <= 90
        assert 0 < part.radius_m <= max(place.radius_m, 1_000)


def test_an_unknown_direction_changes_nothing(gazetteer: Gazetteer) -> None:
    """A word that is no direction leaves the place as it is."""
    place = gazetteer.lookup("Florida", language="en")[0].place
    assert part_of(place, "sideways") == place
    assert split_direction("Florida", "en") is None
