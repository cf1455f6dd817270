"""Every type of event has examples, and the program reads the type out of each of them."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import event_types
from geo.pipeline import Tools, extract

TEN = {"de", "en", "es", "fr", "it", "pl", "pt", "ro", "ru", "uk"}
TYPES = [kind for kind in event_types.all_types() if kind.name != "OTHER"]  # nobody reads an event that is of no type
EXAMPLES = [(kind.name, code, sentence) for kind in TYPES for code, sentence in kind.examples.items()]


@pytest.mark.parametrize("name", [kind.name for kind in TYPES])
def test_a_type_has_examples_in_three_languages(name: str) -> None:
    """One of them in English, in which its definition is written."""
    examples = event_types.load(name).examples
    assert len(examples) >= 3
    assert "en" in examples
    assert examples.keys() <= TEN


def test_every_language_is_among_the_examples() -> None:
    """Each of the ten, and none much more often than another but English."""
    counts = [sum(code == one for _, one, _ in EXAMPLES) for code in TEN - {"en"}]
    assert min(counts) >= 5


@pytest.mark.parametrize(("name", "code", "sentence"), EXAMPLES, ids=[f"{name}-{code}" for name, code, _ in EXAMPLES])
def test_an_example_is_read_as_what_it_is_an_example_of(name: str, code: str, sentence: str, tools: Tools) -> None:
    """Else it would be one of something that Dateline does not do."""
    read = extract(a_document(sentence, language=code, published=date(2025, 11, 20)), tools).events
    assert {event.event_type for event in read} == {name}
