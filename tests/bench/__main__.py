"""Runs the benches: `python tests/bench [NAME ...]`. See README.md here."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from _frame import ROOT, Figure  # noqa: E402, found through the path that was just set

RESULT = ROOT / "build" / "bench.json"


def names() -> list[str]:
    """The benches there are."""
    found = [*HERE.glob("*.py"), *(path.parent for path in HERE.glob("*/__init__.py"))]
    return sorted(path.stem for path in found if not path.stem.startswith("_"))


def figures(wanted: list[str]) -> Iterator[Figure]:
    """All figures of the benches, as they come."""
    for name in wanted:
        yield from import_module(name).measure()


def main(wanted: list[str]) -> int:
    """The exit status: 1 where a figure is over its budget."""
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        sys.exit(f"There is no bench {', '.join(unknown)}; choose from {', '.join(names())}.")
    known = json.loads(RESULT.read_text(encoding="utf-8")) if wanted and RESULT.exists() else {}
    over = 0
    print(f"{'':72}{'measured':>12}{'budget':>12}")
    for figure in figures(wanted or names()):
        budget = "" if figure.budget is None else f"{figure.budget:,.6g}"
        print(
            f"{figure.name:72}{figure.value:>12,.4g}{budget:>12} {figure.unit:4}{'' if figure.is_within else 'over'}",
            figure.note,
            flush=True,
        )
        over += not figure.is_within
        known[figure.name] = figure.told
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(known, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 1 if over else 0


sys.exit(main(sys.argv[1:]))
