"""Names where a place would stand that no gazetteer has: kept as words, never given coordinates."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def unknown(text: str, language: str, tools: Tools) -> list[str]:
    """The mentions without a place."""
    found = extract(a_document(text, language=language), tools).toponyms
    return [t.mention.surface for t in found if t.place is None]


@pytest.mark.parametrize(
    ("text", "language", "surface"),
    [
        ("A fire broke out near Xyrqelbar on Sunday.", "en", "Xyrqelbar"),
        ("Rebels crossed the border at Bab al-Hawrqa.", "en", "Bab al-Hawrqa"),
        ("Un incendiu a izbucnit lângă Xyrqelbar.", "ro", "Xyrqelbar"),
        ("Accidentul s-a produs la Valea Qwrtului.", "ro", "Valea Qwrtului"),
    ],
)
def test_a_capitalised_name_behind_a_preposition_of_place_is_kept(
    text: str, language: str, surface: str, tools: Tools
) -> None:
    """The reader sees the article's own words."""
    assert surface in unknown(text, language, tools)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The pilot believed in God.", "en"),
        ("He trusted in Xyrqelbar's word.", "en"),
        ("Rebels handed the town over to Xyrqelbar.", "en"),
        ("The statement on Sunday was short.", "en"),
        ("Xyrqelbar was quiet.", "en"),
        ("El a lucrat la ABCD mult timp.", "ro"),
        ("A plecat în Ianuarie.", "ro"),
    ],
)
def test_a_common_word_an_owner_a_date_or_an_abbreviation_is_no_place(text: str, language: str, tools: Tools) -> None:
    """The preposition alone does not make a place."""
    assert unknown(text, language, tools) == []


def test_the_reason_says_that_no_gazetteer_has_it(tools: Tools) -> None:
    """A mention without a place is explained."""
    (toponym,) = extract(a_document("A fire broke out near Xyrqelbar.", language="en"), tools).toponyms
    assert toponym.mention.why == ("after “near”, but in no gazetteer",)
    assert toponym.mention.role == "location"
