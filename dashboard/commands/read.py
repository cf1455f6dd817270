"""`dateline read`: articles to JSON Lines, without a store."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

import click

from dashboard.commands.options import Command, Common, common, reading, ready_gazetteer, workers
from dashboard.terminal import Bar, LeftOut, counted, say
from geo.model import Extraction, Rejected


@click.command(
    cls=Command,
    short_help="Print what articles tell, one JSON line each.",
    examples=(
        "dateline read article.txt",
        "dateline read --published 2025-12-22 news/ > readings.jsonl",
        "cat articles.jsonl | dateline read --format jsonl -",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@reading
@workers
@common
def command(
    *, common: Common, paths: tuple[str, ...], form: str | None, published: date | None, workers: int | None
) -> int:
    """Prints one JSON line for each document of PATHS, in their order: its place names, dates and events.

    PATHS are files and folders; - is standard input. A document that cannot be read has its line too, with the reason
    under "rejected", and the exit status is 1. Offsets count code points of "text".
    """
    from geo.documents import read  # noqa: PLC0415, the chain takes a second to import
    from geo.ingest import extract_all  # noqa: PLC0415

    settings = common.settings(published=published, workers=workers)
    with Bar(quiet=common.quiet) as bar:
        ready_gazetteer(settings, bar)
    left_out = LeftOut(quiet=common.quiet)
    documents = read(paths, settings, format=form, stdin=sys.stdin.buffer)
    written = _write(left_out.noted(extract_all(documents, settings)), sys.stdout.buffer)
    if left_out.count and not common.quiet:
        say(f"{counted(written - left_out.count, 'document')} read, {left_out.count:,} left out.")
    return 1 if left_out.count else 0


def _write(results: Iterable[Extraction | Rejected], out: BinaryIO) -> int:
    """How many lines were written; each goes out as soon as it is known."""
    from geo.records import rejected_reading, to_line, to_reading  # noqa: PLC0415, its own time to import

    written = 0
    for result in results:
        reading = rejected_reading(result) if isinstance(result, Rejected) else to_reading(result)
        out.write(to_line(reading))
        out.flush()
        written += 1
    return written
