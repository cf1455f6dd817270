"""Scores the reading of events on the corpora of events at hand; the table goes into README.md with `make evaluate`.

Neither corpus has all that an event of ours has: one tells the category of a sentence, the other mentions of events,
states and changes of prices among them, of which those count here that have a place or a day.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from geo.model import Document, Extraction
from geo.pipeline import Tools, build_tools, extract
from geo.settings import Settings

HEAD = ("Corpus of events", "Counted", "An event found", "of the right type")
_READ_ON = date(2020, 1, 15)  # sentences that bear no date; nothing that is counted hangs on it


def rows(bench: Path) -> list[tuple[str, ...]]:
    """One row a corpus that there is: its name, how much is counted, the shares found and right, in percent."""
    tools = build_tools(Settings())
    made = {"en-plover-gsr": _sentences, "en-meantime-events": _mentions}
    paths = {name: bench / "events" / f"{name}.jsonl.gz" for name in made}
    return [made[name](name, path, tools) for name, path in paths.items() if path.exists()]


def _sentences(name: str, path: Path, tools: Tools) -> tuple[str, ...]:
    """Sentences with an event at all, and with one of their category."""
    read = [(gold["type_v08"], {e.event_type for e in _read(gold, tools).events}) for gold in _lines(path)]
    return _row(name, len(read), sum(bool(found) for _, found in read), sum(kind in found for kind, found in read))


def _mentions(name: str, path: Path, tools: Tools) -> tuple[str, ...]:
    """Mentions with a place or a day that some event of ours is named by; the corpus knows no types of ours."""
    counted = found = 0
    for gold in _lines(path):
        spans = [span for event in _read(gold, tools).events for span in event.triggers or (event.trigger,)]
        told = [mention for mention in gold["events"] if _has_where_or_when(mention)]
        counted += len(told)
        found += sum(any(s.start < m["end"] and m["start"] < s.end for s in spans) for m in told)
    return _row(name, counted, found, None)


def _has_where_or_when(mention: Mapping[str, Any]) -> bool:
    place = any(part["ent_type"] == "LOC" or part["role"] == "Argm-LOC" for part in mention["participants"])
    day = any(time["value"] and "X" not in time["value"] for time in mention["times"])
    return mention["special"] == "NONE" and (place or day)


def _read(gold: Mapping[str, Any], tools: Tools) -> Extraction:
    day = date.fromisoformat(gold["dct"]) if gold.get("dct") else _READ_ON
    return extract(Document(id=gold["id"], text=gold["text"], language="en", published=day), tools)


def _lines(path: Path) -> Iterator[Mapping[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _row(name: str, counted: int, found: int, right: int | None) -> tuple[str, ...]:
    share = "-" if right is None else f"{100 * right / max(1, counted):.1f}"
    return name, f"{counted:,}", f"{100 * found / max(1, counted):.1f}", share
