"""The time expressions of the gold articles: spans and values, with floors."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo.clauses import structures
from geo.dates import find_dates
from geo.languages import load
from geo.model import DateMention, Document
from geo.sentences import split

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "gold").rglob("*.json"))
SEED = ROOT / "tests" / "gold" / "seed-gold.json"


def read(path: Path) -> tuple[list[dict[str, Any]], list[DateMention]]:
    """The required time expressions of a gold file, the header's aside, and what was found."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    folder = ROOT / "seeds" if path == SEED else path.parent
    header, *expected = gold["timex"]
    document = Document(
        id=path.stem,
        text=(folder / gold["document"]).read_text(encoding="utf-8"),
        language=gold["language"],
        published=date.fromisoformat(gold["article_date"]),
        body_start=header["end"],
    )
    found = find_dates(document, structures(split(document), load(document.language)))
    return [timex for timex in expected if timex.get("must") != "optional"], list(found)


def right(timex: dict[str, Any], found: list[DateMention]) -> tuple[bool, bool]:
    """Whether a mention has the exact span, and whether one over the same words has an accepted value."""
    accepted = {timex["value"], *timex.get("accept_values", ())}
    same = [mention for mention in found if mention.span.start < timex["end"] and timex["start"] < mention.span.end]
    exact = any((mention.span.start, mention.span.end) == (timex["start"], timex["end"]) for mention in same)
    return exact, any(mention.value in accepted for mention in same)


def test_the_seed_article_is_read_without_a_miss() -> None:
    """All five time expressions of the first article have their span and value."""
    expected, found = read(SEED)
    assert [right(timex, found) for timex in expected] == [(True, True)] * 5


def test_nine_in_ten_of_the_other_articles_are_right(record_property: pytest.RecordProperty) -> None:
    """Exact spans and values reach 90 % each over the articles that are not the seed."""
    results = [
        right(timex, found) for path in FILES if path != SEED for expected, found in [read(path)] for timex in expected
    ]
    spans, values = (sum(column) / len(results) for column in zip(*results, strict=True))
    record_property("spans", spans)
    record_property("values", values)
    print(f"\n{len(results)} time expressions: spans {spans:.1%}, values {values:.1%}")
    assert spans >= 0.90
    assert values >= 0.90
