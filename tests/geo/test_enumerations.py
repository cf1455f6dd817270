"""Which names are told in one breath."""

from __future__ import annotations

import pytest
from builders import a_mention, a_span

from geo.enumerations import enumerations


@pytest.mark.parametrize(
    ("text", "language", "names", "expected"),
    [
        ("Ohio, Utah and Iowa", "en", ("Ohio", "Utah", "Iowa"), [[0, 1, 2]]),
        ("Ohio and Utah", "en", ("Ohio", "Utah"), [[0, 1]]),
        ("Austin, Texas", "en", ("Austin", "Texas"), []),
        ("Ohio, Utah, Iowa", "en", ("Ohio", "Utah", "Iowa"), [[0, 1, 2]]),
        ("Cluj, Iași și Arad", "ro", ("Cluj", "Iași", "Arad"), [[0, 1, 2]]),
        ("Ohio was left for Utah and Iowa", "en", ("Ohio", "Utah", "Iowa"), [[1, 2]]),
        ("Ohio", "en", ("Ohio",), []),
        ("", "en", (), []),
    ],
)
def test_the_stretches_that_a_sentence_enumerates(
    text: str, language: str, names: tuple[str, ...], expected: list[list[int]]
) -> None:
    """Two names need a word between them: a comma alone may stand between a town and its country."""
    mentions = [a_mention(name, a_span(text, name).start) for name in names]
    assert [list(members) for members in enumerations(mentions, text, language)] == expected


def test_no_enumeration_reaches_over_sentences() -> None:
    """A comma at the end of a heading joins nothing."""
    text = "Ohio, Utah, Iowa"
    mentions = [a_mention(name, a_span(text, name).start, sentence=n) for n, name in enumerate(text.split(", "))]
    assert list(enumerations(mentions, text, "en")) == []
