"""A hundred words about time in each of three languages, in sentences of our own: how many give the right days.

Each line of `dates/xx.jsonl` is a text with the day of its publication and its time expressions: `start`, `end` (code
points), `text`, `type` and `value` (TIMEX3), and `days`, "first/last", or null where the words name no days. They were
written before anybody saw what the program makes of them. Texts with odd numbers are kept aside: rules are mended on the
others alone, and the floor stands on this half; `pytest -s` prints the table of both.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from geo.clauses import structures
from geo.dates import find_dates
from geo.languages import load
from geo.model import DateMention, Document
from geo.sentences import split

FOLDER = Path(__file__).parent / "dates"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
FLOOR = 0.90
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An expression of the gold beside the mention that covers most of it, if any."""

    gold: Gold
    mention: DateMention | None
    is_kept_aside: bool

    @property
    def has_days(self) -> bool:
        """Whether the days are those of the gold; none where it names none."""
        interval = self.mention.interval if self.mention else None
        days = f"{interval.start}/{interval.end}" if interval else None
        return bool(days == self.gold["days"])

    @property
    def has_value(self) -> bool:
        """Whether the TIMEX3 value is that of the gold."""
        return self.mention is not None and self.mention.value == self.gold["value"]


@cache
def texts(language: str) -> tuple[Gold, ...]:
    """The texts of a language."""
    return tuple(map(json.loads, (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()))


def expressions(language: str) -> Iterator[Found]:
    """Every expression of a language beside what was read there."""
    for text in texts(language):
        document = Document(
            id=text["id"], text=text["text"], language=language, published=date.fromisoformat(text["dct"]), body_start=0
        )
        mentions = find_dates(document, structures(split(document), load(language)))
        aside = int(text["id"].rpartition("-")[2]) % 2 == 1
        for gold in text["timex"]:
            best = max(mentions, key=lambda mention: _shared(gold, mention), default=None)
            mention = best if best and _shared(gold, best) > 0 else None
            yield Found(gold=gold, mention=mention, is_kept_aside=aside)


def _shared(gold: Gold, mention: DateMention) -> int:
    return min(int(gold["end"]), mention.span.end) - max(int(gold["start"]), mention.span.start)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_a_hundred_expressions_that_stand_where_they_say(language: str) -> None:
    """About half of them, in texts with odd numbers, are kept aside."""
    golds = [(text["text"], gold) for text in texts(language) for gold in text["timex"]]
    assert len(golds) >= 100
    assert all(text[gold["start"] : gold["end"]] == gold["text"] for text, gold in golds)
    assert 0.4 < sum(found.is_kept_aside for found in expressions(language)) / len(golds) < 0.6


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_in_ten_of_those_kept_aside_have_the_right_days(
    language: str, record_property: pytest.RecordProperty
) -> None:
    """The days are those of the gold, and none where the words name none."""
    every = list(expressions(language))
    print(f"\n{language}    number  days  value")
    for aside in (False, True):
        half = [found for found in every if found.is_kept_aside == aside]
        right = sum(found.has_days for found in half) / len(half)
        values = sum(found.has_value for found in half) / len(half)
        print(f"{'aside' if aside else 'open'} {len(half):7}  {right:4.0%}  {values:5.0%}")
    record_property("days", right)
    record_property("values", values)
    assert right >= FLOOR
