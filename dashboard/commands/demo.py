"""`dateline demo`: made-up events, to try the page and to measure it."""

from __future__ import annotations

from datetime import date

import click

from dashboard.commands.options import Command, Common, common, day, ready_gazetteer, store
from dashboard.terminal import Bar, counted, say, store_name

_FIRST, _LAST = date(2016, 1, 1), date(2025, 12, 31)
_YEARS = (1000, 9000)


@click.command(
    cls=Command,
    short_help="Fill a store with made-up events, to try things out.",
    examples=(
        "dateline demo --events 10000 --store demo.gpkg",
        "dateline demo --events 1000000 --store large.gpkg --seed 7",
        "dateline demo --events 500 --store day.gpkg --from 2025-12-22 --to 2025-12-22",
    ),
)
@click.option("--events", type=click.IntRange(min=1), required=True, help="How many.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another number makes other events.")
@click.option("--from", "first", type=day, metavar="YYYY-MM-DD", default=_FIRST.isoformat(), show_default=True)
@click.option("--to", "last", type=day, metavar="YYYY-MM-DD", default=_LAST.isoformat(), show_default=True)
@store
@common
def command(*, common: Common, events: int, seed: int, first: date, last: date, store: str | None) -> None:
    """Writes synthetic events into a store that is empty, or holds nothing but synthetic events.

    They are untrue, and every one says so; places are real. Equal options make equal events. Ctrl-C leaves what is
    written so far, and the same command again completes it.
    """
    from geo.demo.articles import Plan  # noqa: PLC0415, takes the time of its packages
    from geo.demo.filling import fill  # noqa: PLC0415
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415
    from geo.stores import open_store  # noqa: PLC0415

    if first > last:
        raise click.UsageError(f"--from {first} is after --to {last}; exchange them.")
    if not all(_YEARS[0] <= one.year <= _YEARS[1] for one in (first, last)):
        raise click.UsageError(f"--from and --to must be between the years {_YEARS[0]} and {_YEARS[1]}.")
    settings = common.settings(store=store)
    plan = Plan(events=events, seed=seed, first=first, last=last)
    with (
        Bar(quiet=common.quiet) as bar,
        Gazetteer.open(ready_gazetteer(settings, bar)) as gazetteer,
        open_store(settings.store) as opened,
    ):
        fill(opened, plan, gazetteer, bar)
    if not common.quiet:
        say(f"{counted(events, 'synthetic event')} in {store_name(settings.store)}; not one of them happened.")
