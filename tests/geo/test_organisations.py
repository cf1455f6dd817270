"""The table of organisations and persons, and how their names are met in a text."""

from __future__ import annotations

from collections import Counter

import pycountry
import pytest
from builders import sentences_of

from geo.actors import find_actors
from geo.clauses import structures
from geo.languages import load
from geo.model import Actor
from geo.organisations import all_organisations, is_written_so, spellings

KINDS = {"organisation", "government", "armed_force", "media", "person"}


def named(text: str, language: str) -> list[Actor]:
    """Everybody who is named in a text, without its places."""
    return [n.actor for n in find_actors(structures(sentences_of(text, language), load(language)), (), text)]


def test_every_row_has_an_id_of_its_own() -> None:
    """Ids are unique."""
    assert [key for key, count in Counter(row.id for row in all_organisations()).items() if count > 1] == []


def test_every_row_has_a_known_kind() -> None:
    """Kinds are those that an actor can have."""
    assert {row.kind for row in all_organisations()} == KINDS


def test_every_country_is_one_of_iso_3166() -> None:
    """Countries are two-letter codes of ISO 3166-1, or Kosovo's."""
    codes = {row.country for row in all_organisations() if row.country}
    assert {code for code in codes if code != "XK" and pycountry.countries.get(alpha_2=code) is None} == set()


def test_no_name_stands_for_two_bodies() -> None:
    """A name means one row, whatever its capitals."""
    owners: dict[str, set[str]] = {}
    for row in all_organisations():
        for name in row.names:
            owners.setdefault(name.lower(), set()).add(row.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_no_name_is_empty_or_padded() -> None:
    """Names are trimmed and hold a letter."""
    names = [name for row in all_organisations() for name in row.names]
    assert [name for name in names if name != " ".join(name.split()) or not any(map(str.isalpha, name))] == []


@pytest.mark.parametrize("language", ["en", "ro"])
def test_every_name_is_cut_into_words_as_sentences_are(language: str) -> None:
    """A name in a sentence falls into the words of one of its spellings, but for a few with endings of the language."""
    missed = []
    for row in all_organisations():
        for name in row.names:
            words = tuple(token.text for sentence in sentences_of(name, language) for token in sentence.tokens)
            if words not in spellings(name):
                missed.append(name)
    assert len(missed) <= 3, missed


def test_the_table_is_as_large_as_news_needs() -> None:
    """There are bodies, media, governments, forces and persons of many countries."""
    rows = all_organisations()
    assert len(rows) >= 900
    assert len({row.country for row in rows if row.kind == "person"}) >= 100


def test_capitals_are_part_of_a_name() -> None:
    """UN is no article, and Unesco is not written UNESCO unless that is a name of its own."""
    assert is_written_so(["UN"], "UN")
    assert not is_written_so(["Un"], "UN")
    assert is_written_so(["White", "House"], "White House")
    assert not is_written_so(["White", "house"], "White House")


def test_a_sentence_that_opens_with_the_romanian_article_names_no_united_nations() -> None:
    """“Un atac” is an attack, not the UN's."""
    assert named("Un atac a avut loc.", "ro") == []


def test_a_headline_in_capitals_is_not_read_as_abbreviations() -> None:
    """In a line of capitals “UN” may be the article."""
    assert "United Nations" not in {actor.name for actor in named("UN ATAC A AVUT LOC.", "ro")}


@pytest.mark.parametrize(
    ("text", "language", "name", "kind", "country"),
    [
        ("The talks failed, the Kremlin said.", "en", "Kremlin", "government", "RU"),
        ("Discuțiile au eșuat, a transmis Kremlinul.", "ro", "Kremlin", "government", "RU"),
        ("Organizația Națiunilor Unite a condamnat atacul.", "ro", "United Nations", "organisation", None),
        ("The attack was condemned by the U.N. on Monday.", "en", "United Nations", "organisation", None),
        ("Acordul a fost anunțat de Casa Albă.", "ro", "White House", "government", "US"),
        ("Rockets were fired by Hezbollah overnight.", "en", "Hezbollah", "armed_force", "LB"),
        ("Potrivit Reuters, nava a ars.", "ro", "Reuters", "organisation", "GB"),
        ("Vizita lui Zelenski a fost anunțată.", "ro", "Volodymyr Zelenskyy", "person", "UA"),
        ("A visit by Zelensky was announced.", "en", "Volodymyr Zelenskyy", "person", "UA"),
        (
            "The port was shelled by the People’s Liberation Army.",
            "en",
            "People's Liberation Army",
            "armed_force",
            "CN",
        ),
    ],
)
def test_a_known_body_is_named_with_its_country(
    text: str, language: str, name: str, kind: str, country: str | None
) -> None:
    """A name of the table gives kind and country in any of its forms."""
    assert (name, kind, country) in {(actor.name, actor.kind, actor.country_code) for actor in named(text, language)}


def test_another_first_name_makes_another_person() -> None:
    """Melania Trump is not Donald Trump."""
    assert [actor.name for actor in named("A letter from Melania Trump arrived.", "en")] == ["Melania Trump"]
