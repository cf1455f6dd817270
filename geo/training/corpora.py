"""Annotated sentences: JSON Lines with `lang`, `text`, `spans` and `ignore`, offsets in code points."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.model import Span

_MOST = 2_500  # sentences of a file, so that no language drowns the others
_SEED = 20_261_128


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """A sentence with the names that people marked in it."""

    text: str
    language: str
    source: str
    """Name of the file that it came from."""
    places: tuple[Span, ...]
    persons: tuple[Span, ...]
    unclear: tuple[Span, ...]
    """Stretches on which the corpora disagree, which teach nothing."""


def read(folder: Path, most: int = _MOST) -> Iterator[Annotated]:
    """The sentences of all files, at most `most` of each, drawn by a fixed seed."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        random.Random(_SEED).shuffle(rows)  # noqa: S311, a draw that anybody can repeat
        yield from (_annotated(row, path.name.removesuffix(".jsonl.gz")) for row in rows[:most])


def _annotated(row: Mapping[str, Any], source: str) -> Annotated:
    def of(*types: str) -> tuple[Span, ...]:
        return tuple(Span(start=span["start"], end=span["end"]) for span in row["spans"] if span["type"] in types)

    return Annotated(
        text=row["text"],
        language=row["lang"],
        source=source,
        places=of("LOC", "GPE", "FAC"),
        persons=of("PER"),
        unclear=tuple(Span(start=start, end=end) for start, end in row.get("ignore", ())),
    )
