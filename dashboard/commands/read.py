"""`dateline read`: articles to JSON Lines, or to the reasons in words, without a store."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from datetime import date
from typing import BinaryIO

import click

from dashboard.commands.options import Command, Common, common, reading, ready_gazetteer, workers
from dashboard.terminal import Bar, LeftOut, counted, safe, say
from geo.model import Extraction, Rejected

_NARROWEST, _WIDEST = 40, 100  # columns


@click.command(
    cls=Command,
    short_help="Print what articles tell, one JSON line each.",
    examples=(
        "dateline read article.txt",
        "dateline read --published 2025-12-22 news/ > readings.jsonl",
        "cat articles.jsonl | dateline read --format jsonl -",
        "dateline read --explain article.txt",
        "dateline read --explain --event strike article.txt",
        "dateline read --explain --brief news/",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@click.option("--explain", is_flag=True, help="Print in words how each event was read, instead of JSON.")
@click.option("--event", "asked", metavar="N|WORD", help="Explain the N-th event only, or what a word belongs to.")
@click.option("--brief", is_flag=True, help="With --explain: the events alone, without the reasons.")
@reading
@workers
@common
def command(
    *,
    common: Common,
    paths: tuple[str, ...],
    explain: bool,
    asked: str | None,
    brief: bool,
    form: str | None,
    published: date | None,
    workers: int | None,
) -> int:
    """Prints one JSON line for each document of PATHS, in their order: its place names, dates and events.

    PATHS are files and folders; - is standard input. A document that cannot be read has its line too, with the reason
    under "rejected", and the exit status is 1. Offsets count code points of "text".

    With --explain it prints text for people instead: for each event the words, the rule, the candidates for its place
    with their scores, the rule for its date, and why not others; then the words and names that came to nothing. The line
    of an event says what of it is unsure.
    """
    asked = _checked(asked, brief=brief, explain=explain)
    from geo.documents import read  # noqa: PLC0415, the chain takes a second to import
    from geo.ingest import extract_all  # noqa: PLC0415

    settings = common.settings(published=published, workers=workers)
    with Bar(quiet=common.quiet) as bar:
        ready_gazetteer(settings, bar)
    left_out = LeftOut(quiet=common.quiet)
    documents = read(paths, settings, format=form, stdin=sys.stdin.buffer)
    results = left_out.noted(extract_all(documents, settings))
    if explain:
        written, found = _explain(results, sys.stdout.buffer, asked, brief=brief)
    else:
        written, found = _write(results, sys.stdout.buffer), True
    if left_out.count and not common.quiet:
        say(f"{counted(written - left_out.count, 'document')} read, {left_out.count:,} left out.")
    if not found and not common.quiet:
        say(f"Nothing that was read has to do with {safe(asked)}; without --event everything is explained.")
    return 1 if left_out.count or not found else 0


def _checked(asked: str | None, *, brief: bool, explain: bool) -> str:
    """What is asked for, empty for everything."""
    if brief and not explain:
        raise click.UsageError("--brief leaves the reasons out of what is explained: add --explain.")
    if asked is None:
        return ""
    if not explain:
        raise click.UsageError("--event says which event to explain: add --explain.")
    if not asked.strip() or asked.strip().strip("0") == "":
        raise click.BadParameter("give the number of an event, from 1 on, or a word.", param_hint="--event")
    return asked.strip()


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


def _explain(results: Iterable[Extraction | Rejected], out: BinaryIO, asked: str, *, brief: bool) -> tuple[int, bool]:
    """How many articles there were, and whether anything was told; what could not be read is told already."""
    from dashboard.explaining import explained, finds  # noqa: PLC0415, its own time to import

    width = max(_NARROWEST, min(shutil.get_terminal_size().columns, _WIDEST))
    read, told = 0, 0
    for result in results:
        read += 1
        if isinstance(result, Rejected) or (asked and not finds(result, asked)):
            continue
        lines = explained(result, width, asked, brief=brief)
        text = "\n".join([*([""] if told else []), *lines, ""])
        out.write(text.encode("utf-8", "backslashreplace"))
        out.flush()
        told += 1
    return read, told > 0 or not asked
