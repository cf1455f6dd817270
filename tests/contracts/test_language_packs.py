"""A pack that tells what happened has every list that the chain reads, one that only finds places every list for them.

In both, every entry can be met.
"""

from __future__ import annotations

import string
from typing import Any, get_args

import pycountry
import pytest
from builders import sentences_of

from geo import event_words, languages
from geo.actors import find_actors
from geo.assertion import judge
from geo.clauses import structures
from geo.model import PlaceKind, Trigger
from geo.phrases import PhraseBook, book_of
from geo.place_words import frame_of

FULL = [
    code
    for code in languages.codes()
    if languages.load(code).section("verbs") or (languages.load(code).section("dates") and event_words.load(code))
]
DATED = [code for code in languages.codes() if code not in FULL and languages.load(code).section("dates")]
"""Languages whose packs serve the search for places and dates; of what happened they tell nothing."""
PLACES = [code for code in languages.codes() if code not in FULL and code not in DATED]
"""Languages whose packs serve the search for places alone."""
BOTH = [*FULL, *DATED, *PLACES]
READ = {
    "verbs": (
        "perfect",
        "passive",
        "future",
        "conditional",
        "between",
        "past_endings",
        "implicative",
        "agent",
        "aim",
        "company",
    ),
    "cues": (
        *("negation", "occurrence", "denial", "condition", "hypothesis", "hypothesis_modal", "hearsay", "planned"),
        *("background", "generic", "causal", "separate", "same", "boundaries", "complements"),
        *("relative", "report", "quotes", "pronouns", "definite", "indefinite", "coordinators", "prepositions"),
        "function_words",
    ),
    "actors": ("speech_verbs", "titles", "collective", "instruments", "media", "kinds"),
    "places": ("locative", "joiners", "there", "generic", "directions"),
}
"""Section -> lists without which a stage would do less for this language than for the others."""
READ_FOR_PLACES = {
    "cues": (
        *("negation", "quotes", "pronouns", "definite", "indefinite", "coordinators", "prepositions"),
        "function_words",
    ),
    "actors": ("speech_verbs", "titles", "kinds"),
    "places": ("joiners", "there", "generic", "directions"),
}
"""Section -> lists without which the search for places would do less for this language than for the others."""
DATES = (
    *("day", "month", "year", "weekday", "day_word", "unit", "ago", "duration", "past_span", "coming_span", "repeated"),
    *("days_of_month", "span_of_years", "season", "quarter", "decade", "century", "present", "past", "future", "clock"),
)
"""Kinds of dates without which fewer words about time would be read."""
PHRASES = [("cues", key) for key in READ["cues"] if key != "quotes"] + [
    ("actors", key) for key in READ["actors"] if key != "kinds"
]
AREAS = {
    "Kurdistan",
    *("Europe", "Africa", "Asia", "North America", "South America", "Latin America", "Central America", "Middle East"),
    *(
        "Central Asia",
        "Maghreb",
        "Sahel",
        "Balkans",
        "Caribbean",
        "Scandinavia",
        "Baltic states",
        "Caucasus",
        "Oceania",
    ),
    *("Eurasia", "Arctic", "Antarctica"),
}
"""Areas that are no country and have peoples' names."""
DIRECTIONS = {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre"}


def _section(code: str, name: str) -> Any:
    return languages.load(code).section(name)


def _entries(code: str) -> list[str]:
    """Every phrase entry of a pack."""
    found = [entry for section, key in PHRASES for entry in _section(code, section).get(key, ())]
    return found + [entry for entries in _section(code, "actors")["kinds"].values() for entry in entries]


def test_romanian_and_english_are_full_packs() -> None:
    """The two languages of the first release have everything."""
    assert {"ro", "en"} <= set(FULL)


@pytest.mark.parametrize("code", FULL)
def test_a_full_pack_has_every_list_that_the_chain_reads(code: str) -> None:
    """No list is missing and none is empty."""
    missing = [
        f"{section}.{key}" for section, keys in READ.items() for key in keys if not _section(code, section).get(key)
    ]
    assert missing == []


@pytest.mark.parametrize("code", [*DATED, *PLACES])
def test_a_pack_for_places_has_every_list_that_finds_them(code: str) -> None:
    """No list is missing and none is empty; it has words that stand before names of places, or those behind them."""
    missing = [
        f"{section}.{key}"
        for section, keys in READ_FOR_PLACES.items()
        for key in keys
        if not _section(code, section).get(key)
    ]
    assert missing == []
    places = _section(code, "places")
    assert all(places.get(key) for key in ("locative", "toward", "origin")) or places.get("postpositions")


@pytest.mark.parametrize("code", PLACES)
def test_a_pack_for_places_claims_nothing_else(code: str) -> None:
    """It is not half a full pack: it has no words of time, and no event type has words in its language."""
    assert set(languages.load(code).sections) <= {"cues", "actors", "demonyms", "places", "place_forms", "sentences"}
    assert not event_words.load(code)


@pytest.mark.parametrize("code", DATED)
def test_a_pack_for_places_and_dates_has_every_kind_of_date(code: str) -> None:
    """It has templates for what news counts time with, tells past from future, and has no words for deeds."""
    pack = languages.load(code)
    assert not set(DATES) - pack.section("dates")["templates"].keys()
    assert pack.section("dates")["past"]
    assert pack.section("dates")["future"]
    assert set(pack.sections) <= {"cues", "actors", "demonyms", "places", "place_forms", "sentences", "dates"}
    assert not event_words.load(code)


def test_the_languages_with_places_and_dates() -> None:
    """Languages of other scripts and families are among them."""
    assert {"ar", "el", "hu", "tr", "zh"} <= {*FULL, *DATED}


@pytest.mark.parametrize("code", BOTH)
def test_a_pack_names_the_kinds_that_an_actor_can_be(code: str) -> None:
    """Persons, authorities, forces, organisations, groups and things have words."""
    kinds = _section(code, "actors")["kinds"]
    assert set(kinds) == {"person", "government", "armed_force", "organisation", "group", "object"}
    assert all(kinds.values())


@pytest.mark.parametrize("code", BOTH)
def test_every_entry_of_a_pack_can_be_met(code: str) -> None:
    """An entry is words of one of the four kinds: a lemma, `=written`, `stem*` or a gap that does not open it."""
    wrong = []
    for entry in _entries(code):
        words = entry.split()
        if words[0] == "~" or words[-1] == "~" or entry != entry.strip() or entry != " ".join(words):
            wrong.append(entry)
        wrong += [entry for word in words if word != "~" and not word.strip("=*")]
        wrong += [
            entry for word in words if "*" in word[:-1] or "=" in word[1:] or (word[0] == "=" and word[-1] == "*")
        ]
    assert wrong == []


@pytest.mark.parametrize("code", BOTH)
def test_every_written_entry_is_cut_into_words_as_sentences_are(code: str) -> None:
    """An entry of written forms meets the sentence that consists of it, but for a few that the clitics of a language split."""
    written = [entry for entry in _entries(code) if all(word.startswith("=") for word in entry.split())]
    missed = []
    for entry in dict.fromkeys(written):
        text = " ".join(word[1:] for word in entry.split())
        if text.strip(string.punctuation + "’") != text:
            continue  # a clitic or an abbreviation, which never stands alone
        tokens = [token for sentence in sentences_of(text, code) for token in sentence.tokens]
        if not any(True for _ in book_of([entry]).find(tokens)):
            missed.append(entry)
    assert len(missed) <= 0.02 * len(written), missed


@pytest.mark.parametrize("code", BOTH)
def test_generic_words_give_kinds_of_places_and_directions_give_parts(code: str) -> None:
    """What `[places]` maps to is what the model knows."""
    places = _section(code, "places")
    kinds = set(places["generic"].values()) | set(places.get("generic_after", {}).values())
    assert kinds <= set(get_args(PlaceKind))
    assert set(places["directions"].values()) <= DIRECTIONS


@pytest.mark.parametrize("code", BOTH)
def test_quotation_marks_come_in_pairs_of_single_marks(code: str) -> None:
    """An opening mark and the one that closes it."""
    assert all(len(pair) == 2 and all(len(mark) == 1 for mark in pair) for pair in _section(code, "cues")["quotes"])


@pytest.mark.parametrize("code", BOTH)
def test_demonyms_are_of_countries_and_each_of_one_country(code: str) -> None:
    """Keys are ISO 3166-1 (XK Kosovo, EU and ZZ no single country) or the name of an area, and no word is of two."""
    table = _section(code, "demonyms")
    extra = {"XK", "EU", "ZZ", *AREAS}
    assert {key for key in table if key not in extra and pycountry.countries.get(alpha_2=key) is None} == set()
    owners: dict[str, set[str]] = {}
    for country, words in table.items():
        for word in words:
            owners.setdefault(word, set()).add(country)
    assert {word: countries for word, countries in owners.items() if len(countries) > 1} == {}


@pytest.mark.parametrize("code", BOTH)
def test_the_peoples_of_the_world_have_names(code: str) -> None:
    """At least 180 countries and areas have a people in a full pack, 60 in one for places."""
    assert len(_section(code, "demonyms")) >= (180 if code in FULL else 60)


@pytest.mark.parametrize("code", BOTH)
def test_the_continents_have_peoples(code: str) -> None:
    """Words such as "European" and "African" are of an area, not of a country."""
    table = _section(code, "demonyms")
    assert all(table.get(area) for area in ("Europe", "Africa"))
    assert set(table) - {key for key in table if len(key) == 2} <= AREAS


@pytest.mark.parametrize("code", BOTH)
def test_any_sentence_can_be_read(code: str) -> None:
    """Clauses, a judgement, actors and the frame of a name come out of words that mean nothing."""
    text = "Xyzzy, „plugh” — Frobozz (12) qwerty: “Grue”!"
    found = structures(sentences_of(text, code), languages.load(code))
    assert found
    for structure in found:
        assert sum(clause.end - clause.start for clause in structure.clauses) == len(structure.tokens)
        token = structure.tokens[0]
        trigger = Trigger(
            span=token.span, event_type="ASSAULT", mode=None, sentence=0, tokens=(0, 1), form="noun", strong=True, entry="x"
        )  # fmt: skip
        assert judge(trigger, structure).reason
        assert frame_of(structure, 0, 1) is not None
    assert isinstance(find_actors(found, (), text), tuple)


def test_an_entry_that_opens_with_a_written_form_needs_just_that_form() -> None:
    """The syntax that packs rely on: `=word` is one written form, a bare word every form of a lemma."""
    (sentence,) = sentences_of("Officials denied it.", "en")
    assert [found.value for found in PhraseBook([("deny", 1)]).find(sentence.tokens)] == [1]
    assert PhraseBook([("=deny", 1)]).find(sentence.tokens) == []
