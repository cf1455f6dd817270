"""`dateline ingest`: articles into a store."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from dashboard.commands.options import Command, Common, common, reading, ready_gazetteer, store, workers
from dashboard.terminal import Bar, LeftOut, counted, say, store_name
from geo.settings import Settings

if TYPE_CHECKING:
    from geo.ingest import Report
    from geo.stores import EventStore


@click.command(
    cls=Command,
    short_help="Read articles into a store.",
    examples=(
        "dateline ingest news/",
        "dateline ingest --store 2025.gpkg --published 2025-12-22 *.txt",
        "cat articles.jsonl | dateline ingest --format jsonl -",
    ),
)
@click.argument("paths", nargs=-1, required=True)
@store
@reading
@workers
@common
def command(
    *,
    common: Common,
    paths: tuple[str, ...],
    store: str | None,
    form: str | None,
    published: date | None,
    workers: int | None,
) -> int:
    """Reads the articles of PATHS (files and folders; - is standard input) and keeps their events in a store.

    An article that the store holds already is read again only where its text or Dateline itself has changed. Ctrl-C
    loses at most the articles in hand; the same command goes on where it ended.
    """
    from geo.stores import open_store  # noqa: PLC0415, the database library takes its time

    settings = common.settings(store=store, published=published, workers=workers)
    with open_store(settings.store) as opened:
        report = fill(opened, paths, settings, form=form, quiet=common.quiet)
    return 1 if report.rejected else 0


def fill(store: EventStore, paths: Sequence[str], settings: Settings, *, form: str | None, quiet: bool) -> Report:
    """What came of reading the paths into the store; told on standard error unless quiet."""
    from geo.documents import read  # noqa: PLC0415, the chain takes a second to import
    from geo.ingest import ingest  # noqa: PLC0415

    left_out = LeftOut(quiet=quiet)
    with Bar(quiet=quiet) as bar:
        ready_gazetteer(settings, bar)
        documents = read(paths, settings, format=form, stdin=sys.stdin.buffer)
        report = ingest(left_out.noted(documents), store, settings, progress=bar.articles)
    if not quiet:
        say(_told(report, store_name(settings.store)))
    return report


def _told(report: Report, store: str) -> str:
    """What became of the articles, in two sentences."""
    articles = [f"{counted(report.documents, 'article')} read"]
    if report.unchanged:
        articles.append(f"{report.unchanged:,} unchanged")
    if report.rejected:
        articles.append(f"{report.rejected:,} left out")
    where = "it" if report.documents == 1 else "them"
    events = f"{counted(report.events, 'event')} in {where}, {report.located:,} on the map"
    return f"{', '.join(articles)}; {events if report.documents else 'no new events'}. Kept in {store}."
