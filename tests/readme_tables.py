"""The tables of README.md that the program itself knows: columns, event types, formats. `make docs` writes them anew."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from geo import event_types, exports, frames

README = Path(__file__).parents[1] / "README.md"


def tables() -> dict[str, str]:
    """The tables by the name of the mark that they stand behind."""
    types = (
        (f"`{kind.name}`", kind.label, kind.definition, kind.examples.get("en", "–"))
        for kind in event_types.all_types()
    )
    columns = ((f"`{column.name}`", column.dtype, column.description) for column in frames.COLUMNS)
    return {
        "event types": table(("Type", "Name", "What it is", "For example"), types),
        "columns": table(("Column", "Kind", "What it holds"), columns),
        "formats": table(
            ("Format", "Files", "What it is for", "Columns", "Geometry", "Events without a date", "In the file"),
            map(_format, exports.names()),
        ),
    }


def _format(name: str) -> tuple[str, ...]:
    """The row of a format that is exported."""
    export = exports.load(name)
    keeps = export.KEEPS
    columns = "all" if keeps.columns == set(frames.NAMES) else f"{len(keeps.columns)} of them"
    geometry = "points or areas" if keeps.areas else "points" if keeps.geometry else "in `lon` and `lat`"
    meaning = f"meanings: {keeps.dictionary}" if keeps.dictionary else ""
    sources = f"sources: {keeps.sources}" if keeps.sources else ""
    told = "; ".join(filter(None, (meaning, sources))) or "–"
    undated = "yes" if keeps.undated else "left out"
    return f"`{name}`", f"`{export.SUFFIX}`", f"{export.LABEL}, {export.PURPOSE}", columns, geometry, undated, told


def filled(text: str) -> str:
    """The text with every table of the program's in it."""
    return put(text, tables())


def put(text: str, made: dict[str, str]) -> str:
    """The text with each table put between `<!-- NAME -->` and `<!-- end of NAME -->`."""
    for name, lines in made.items():
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)",
            lambda mark, lines=lines: f"{mark[1]}{lines}{mark[2]}",
            text,
            flags=re.DOTALL,
        )
    return text


def table(head: tuple[str, ...], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |\n" for line in lines)


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
