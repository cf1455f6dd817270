"""Scores Dateline on the corpora at hand and writes the table into README.md: `make evaluate`.

The corpora, their scorers and what they may be used for are those of the folder that is named; none of them is copied.
A corpus of several languages is told apart by language. Every corpus has its line, whether the figures please or not.
"""

from __future__ import annotations

import gzip
import json
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import event_quality
from readme_tables import README, put, table

COMMAND = f"{shlex.quote(str(Path(sys.executable).parent / 'dateline'))} read --quiet"
PEERS = {
    "lgl": "50.8 (57.0) / 79.5 (85.4)",
    "geowebnews": "56.0 (64.5) / 67.3 (85.5)",
    "geovirus": "67.4 (79.1) / 83.4 (93.4)",
    "nerel_ru": "56.4 / -",
    "tudloc2013": "- / 81.2 (91.1)",
}
"""The best figures of other programs on whole corpora, area-aware ones in brackets; not all of one program, not all to be had."""
HEAD = (
    *("Corpus", "Documents", "Recognition F1", "End to end F1", "the same, area-aware"),
    *("Names given: right", "the same, area-aware", "Best of others: end to end / names given"),
)


def main(bench: Path) -> None:
    """Nothing; the table stands in README.md afterwards."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        _by_language(bench, root)
        found = _scores(bench, root)
        given = _scores(bench, root, "--gold-spans")
        rows = [_row(name, found[name], given[name]) for name in sorted(found)]
    day = datetime.now(UTC).date().isoformat()
    text = f"Measured on {day} with `make evaluate`; all figures in percent.\n\n{table(HEAD, rows)}"
    events = table(event_quality.HEAD, event_quality.rows(bench))
    made = {"quality": text, "event quality": events}
    README.write_text(put(README.read_text(encoding="utf-8"), made), encoding="utf-8")
    print(text, events, sep="\n")


def _by_language(bench: Path, root: Path) -> None:
    """Writes each corpus of places anew, one file a language where it has several."""
    (root / "geoparsing").mkdir()
    for path in sorted((bench / "geoparsing").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [line for line in lines if line.strip()]
        by_language: dict[str, list[str]] = defaultdict(list)
        for line in texts:
            by_language[json.loads(line).get("lang") or ""].append(line)
        corpus = path.name.removesuffix(".jsonl.gz")
        for language, part in by_language.items():
            name = corpus if len(by_language) == 1 else f"{corpus} {language}"
            with gzip.open(root / "geoparsing" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
                out.writelines(part)


def _scores(bench: Path, root: Path, *options: str) -> dict[str, Mapping[str, Any]]:
    """Corpus -> what the scorer says of it."""
    command = [sys.executable, bench / "evaluate.py", "--root", root, "--command", COMMAND, "--json", *options]
    names = sorted(path.name.removesuffix(".jsonl.gz") for path in (root / "geoparsing").iterdir())
    return {row["corpus"].partition("/")[2]: row for row in _lines(command, [f"geoparsing/{name}" for name in names])}


def _lines(command: list[object], names: list[str]) -> Iterator[Mapping[str, Any]]:
    with subprocess.Popen([*map(str, command), *names], stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stdout is not None
        for line in process.stdout:
            row = json.loads(line)
            print(f"{row['corpus']}: {row['documents']} documents in {row['seconds']} s", file=sys.stderr)
            yield row
    if process.returncode:
        raise SystemExit(f"The scorer ended with {process.returncode}.")


def _row(name: str, found: Mapping[str, Any], given: Mapping[str, Any]) -> tuple[str, ...]:
    scores, placed = found["scores"], (given["scores"].get("resolution") or {}).get("all") or {}  # some have no points
    recognition, end_to_end = scores.get("recognition"), scores.get("end_to_end")
    if end_to_end and not end_to_end["overlap"]["gold"]:
        end_to_end = None
    return (
        name,
        f"{found['documents']:,}",
        _percent(recognition and recognition["strict"]["F1"]),
        _percent(end_to_end and end_to_end["overlap"]["F1"]),
        _percent(end_to_end and end_to_end["overlap_area"]["F1"]),
        _percent(placed.get("acc161")),
        _percent(placed.get("acc161_area")),
        PEERS.get(name, ""),
    )


def _percent(value: float | None) -> str:
    return "-" if value is None or value != value else f"{value:.1f}"  # noqa: PLR0124, NaN is the only such value


if __name__ == "__main__":
    main(Path(sys.argv[1]))
