"""Compound nouns and verbs whose particle stands apart are met by what they consist of."""

from __future__ import annotations

import pytest

from geo.compounds import head_of
from geo.pipeline import Tools, extract
from tests.builders import a_document, sentences_of


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("Energieminister", "minister"),
        ("US-Soldaten", "soldat"),
        ("Nato-Manöver", "manöver"),
        ("Freundschaftsvertrag", "vertrag"),
        ("Großbrand", "brand"),
        ("Ausschuss", ""),
        ("Vorschuss", ""),
        ("Unfall", ""),
        ("Leipzig", ""),
        ("minister", ""),
    ],
)
def test_the_head_of_a_compound_is_its_last_noun(word: str, head: str) -> None:
    """Two nouns of the dictionary, with a linking sound between or not; a particle before a noun makes no compound."""
    assert head_of(word, "de") == head


@pytest.mark.parametrize(
    ("word", "head"),
    [
        ("grensbrand", "brand"),
        ("VN-soldaten", "soldaat"),
        ("gemeente", ""),
        ("woningbrand", ""),
        ("Grensbrand", ""),
        ("Noord-Brabant", ""),
    ],
)
def test_where_nouns_are_small_only_words_that_no_dictionary_has_are_cut(
    word: str, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it knows is met as it is; a capital tells a name."""
    monkeypatch.setattr("geo.compounds._linking", lambda _: ("s",))
    assert head_of.__wrapped__(word, "nl") == head


def test_other_languages_have_no_closed_compounds() -> None:
    """Their packs list no linking sounds."""
    assert head_of("Footballer", "en") == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("In Köln stürzte am Montag ein Haus ein.", "einstürzen"),
        ("Die Polizei nahm drei Männer fest und leitete Ermittlungen ein.", "festnehmen"),
        ("Sie lehnte das ab: Dafür fehle Geld.", "ablehnen"),
        ("Er kam aus Köln.", ""),
        ("Das Gericht sprach ihn frei.", "freisprechen"),
    ],
)
def test_a_particle_at_the_end_of_a_clause_belongs_to_its_verb(text: str, whole: str) -> None:
    """Only with a verb of the dictionary, and not where it governs a noun."""
    (sentence,) = sentences_of(text, "de")
    found = [token.second_lemma for token in sentence.tokens if token.second_lemma and not token.is_capitalised]
    assert found[:1] == ([whole] if whole else [])


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("In Köln stürzte am Montag ein Wohnhaus ein.", "ACCIDENT"),
        ("Der Kanzler entließ am Montag in Berlin den Energieminister.", "GOVERN"),
    ],
)
def test_deeds_are_met_by_whole_verbs_and_heads(text: str, event_type: str, tools: Tools) -> None:
    """What the lexicon lists as one word is found in two."""
    events = extract(a_document(text, language="de"), tools).events
    assert event_type in [event.event_type for event in events]
