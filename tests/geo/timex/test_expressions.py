"""Words about time in the languages whose events are not read: what they are and the days that they mean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from builders import a_document

from geo.clauses import structures
from geo.dates import find_dates
from geo.languages import load
from geo.model import DateMention
from geo.sentences import split

PUBLISHED = "2025-12-22"
FILES = {path.stem: path for path in sorted((Path(__file__).parent / "expressions").glob("*.toml"))}


def data_of(code: str) -> dict[str, Any]:
    return tomllib.loads(FILES[code].read_text(encoding="utf-8"))


def mentions(text: str, code: str) -> tuple[DateMention, ...]:
    document = a_document(text, PUBLISHED, code)
    return find_dates(document, structures(split(document), load(code)))


def days_of(mention: DateMention) -> list[str]:
    return [mention.interval.start.isoformat(), mention.interval.end.isoformat()] if mention.interval else ["", ""]


def right(entry: list[str], code: str) -> tuple[bool, bool, bool]:
    """Whether the words, the value and the days are those of the entry."""
    text, words, value, *days = entry
    start = text.index(words)
    over = [m for m in mentions(text, code) if m.span.start < start + len(words) and start < m.span.end]
    return (
        [mention.span.of(text) for mention in over] == [words],
        [mention.value for mention in over] == [value],
        [days_of(mention) for mention in over] == [days],
    )


def test_five_languages_have_their_expressions() -> None:
    """Each of them has at least 25."""
    assert {"ar", "el", "hu", "tr", "zh"} <= FILES.keys()
    assert all(len(data_of(code)["expressions"]) >= 25 for code in FILES)


@pytest.mark.parametrize("code", FILES)
def test_nine_in_ten_expressions_have_their_value_and_their_days(code: str) -> None:
    """The value and the interval of at least 90 %, the very words of at least 85 %."""
    entries = data_of(code)["expressions"]
    results = [right(entry, code) for entry in entries]
    words, values, days = (sum(column) / len(entries) for column in zip(*results, strict=True))
    wrong = [(entry, [(m.span.of(entry[0]), m.value, days_of(m)) for m in mentions(entry[0], code)])
             for entry, result in zip(entries, results, strict=True) if not all(result)]  # fmt: skip
    print(
        f"\n{code}: {len(entries)} expressions, words {words:.0%}, values {values:.0%}, days {days:.0%}",
        *wrong,
        sep="\n",
    )
    assert values >= 0.90
    assert days >= 0.90
    assert words >= 0.85


@pytest.mark.parametrize(("code", "text"), [(code, text) for code in FILES for text in data_of(code)["none"]])
def test_words_that_look_like_a_time_are_none(code: str, text: str) -> None:
    """No expression is read."""
    assert [(mention.span.of(text), mention.value) for mention in mentions(text, code)] == []
