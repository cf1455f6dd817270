"""`dateline import`: events that others coded, as layers of their own beside those of articles."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from dashboard.commands.options import Command, Common, common, ready_gazetteer, store
from dashboard.terminal import Bar, counted, safe, say, store_name
from geo import importers
from geo.errors import DocumentError
from geo.model import GeoPrecision

if TYPE_CHECKING:
    from geo.datasets import Found, Plan
    from geo.model import Dataset, ImportedEvent, Rejected
    from geo.settings import Settings

_WIDTH = 100  # columns of a line about an event


def _pair(value: str) -> tuple[str, str]:
    """The two sides of `date=EventDate`."""
    role, sign, column = value.partition("=")
    if not sign or not role:
        raise click.BadParameter(f"{value!r} maps nothing; write it as date=EventDate, or date= for no column.")
    return role, column


@click.command(
    cls=Command,
    short_help="Add events that others coded, as a layer.",
    examples=(
        "dateline import acled-2025.csv",
        "dateline import events.csv --dry-run",
        'dateline import events.csv --map date=When --map type="What kind" --day-first',
        "dateline import --list",
        "dateline import --remove acled-2025",
    ),
)
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--list", "listed", is_flag=True, help="Print the datasets of the store.")
@click.option("--remove", metavar="NAME", help="Take a dataset out.")
@click.option("--dry-run", is_flag=True, help="Show what would be read, and keep nothing.")
@click.option(
    "--format", type=click.Choice(tuple(importers.all_importers())), help="Of the file [default: by its content]."
)
@click.option("--name", help="Of the dataset [default: by the file's name].")
@click.option(
    "--map", "columns", type=_pair, multiple=True, metavar="WHAT=COLUMN", help="What is in a column; several."
)
@click.option("--day-first", "order", flag_value="day", help="03/04/2025 is the 3rd of April.")
@click.option("--month-first", "order", flag_value="month", help="03/04/2025 is the 4th of March.")
@click.option(
    "--precision", type=click.Choice(get_args(GeoPrecision)), help="Of points that do not say it [default: settlement]."
)
@click.option("--title", help="Shown with every event of the file.")
@click.option("--licence", metavar="TEXT", help="What its publisher allows; shown likewise.")
@click.option("--attribution", metavar="TEXT", help="Whom to name; shown likewise.")
@click.option("--url", metavar="ADDRESS", help="Where the file is from; shown likewise.")
@store
@common
def command(
    *,
    common: Common,
    file: Path | None,
    listed: bool,
    remove: str | None,
    dry_run: bool,
    store: str | None,
    columns: tuple[tuple[str, str], ...],
    **given: Any,  # noqa: ANN401, handed on to `geo.datasets.prepare`
) -> int:
    """Adds the events of FILE to a store: ACLED, UCDP GED, GDELT 2.0, GeoJSON, or any CSV.

    They stay a dataset with its source and licence, which the page switches on and off as a layer, and are never mixed
    with what articles say. The same file again takes the place of what it brought before. Rows that are no events are
    left out, counted by reason; the exit status is then 1.
    """
    if sum((file is not None, listed, remove is not None)) != 1:
        raise click.UsageError("Give a FILE to import, --list, or --remove NAME; one of them.")
    settings = common.settings(store=store)
    if listed:
        return _list(settings, quiet=common.quiet)
    if remove is not None:
        return _remove(remove, settings, quiet=common.quiet)
    assert file is not None
    try:
        return _import(file, settings, {"columns": dict(columns), **given}, dry_run=dry_run, quiet=common.quiet)
    except DocumentError as error:
        say(f"Error: {safe(error)}")
        return 1


def _import(file: Path, settings: Settings, given: dict[str, Any], *, dry_run: bool, quiet: bool) -> int:
    from geo import datasets  # noqa: PLC0415, the database library takes its time
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415
    from geo.importers.areas import Areas  # noqa: PLC0415
    from geo.stores import open_store  # noqa: PLC0415

    with Bar(quiet=quiet) as bar, Gazetteer.open(ready_gazetteer(settings, bar)) as gazetteer:
        plan = datasets.prepare(file, Areas(gazetteer), **given)
        if not quiet:
            _say_all(_read_as(plan))

        def progress(_: int, share: float) -> None:
            bar("Reading events", share)

        former = None
        if dry_run:
            found = datasets.look(plan, progress)
        else:
            with open_store(settings.store) as opened:
                former = next((one for one in opened.datasets() if one.name == plan.options.dataset), None)
                _, found = datasets.keep(plan, opened, progress)
    if not quiet:
        _say_all(map(_event_line, found.first) if dry_run else ())
        _say_all(_left_out(found))
        ending = "Nothing was kept." if dry_run else f"Kept in {store_name(settings.store)} as {plan.options.dataset}."
        say(f"{_told(found)}. {ending}{_replaced(plan, former)}")
    return 1 if found.rejected else 0


def _replaced(plan: Plan, former: Dataset | None) -> str:
    """What file's events are there no more; nothing where it is the same one."""
    if former is None or former.path == plan.source.name:
        return ""
    return f" It took the place of {safe(former.path)}: give one of them a --name to have both."


def _list(settings: Settings, *, quiet: bool) -> int:
    from geo.stores import open_store  # noqa: PLC0415

    with open_store(settings.store, read_only=True) as opened:
        found = opened.datasets()
    for dataset in found:
        click.echo(safe(_line(dataset)))
    if not found and not quiet:
        say("Nothing is imported; dateline import FILE adds a dataset.")
    return 0


def _remove(name: str, settings: Settings, *, quiet: bool) -> int:
    from geo.stores import open_store  # noqa: PLC0415

    with open_store(settings.store) as opened:
        removed = opened.remove_dataset(name)
    if not quiet:
        missing = f"There is no dataset {safe(name)}; dateline import --list prints what there is."
        say(f"{safe(name)} is taken out." if removed else missing)
    return 0 if removed else 1


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(safe(line))


def _read_as(plan: Plan) -> list[str]:
    """What the file is taken for, and what is read from which column."""
    told = [f"{plan.source.name} is read as {plan.format}. {plan.attribution}. {plan.licence}"]
    told += [f"  {role} = {column}" for role, column in plan.mapping.items()]
    if plan.mapping:
        told.append("  --map WHAT=COLUMN changes it; what is read as nothing is kept as the source's own fields.")
    return told + [f"{doubt}." for doubt in plan.doubts]


def _event_line(event: ImportedEvent) -> str:
    interval, place = event.interval, event.place
    when = (
        f"{interval.start} to {interval.end}"
        if interval and interval.start != interval.end
        else interval and interval.start
    )
    where = f"{place.name} ({place.geo_precision}, {place.lat:.4f}, {place.lon:.4f})" if place else "no place"
    kind = f"{event.event_type}/{event.mode}" if event.mode else event.event_type
    told = f"  {when or 'no date'}  {kind}  {where}  {event.title or event.notes}"
    return told if len(told) <= _WIDTH else f"{told[: _WIDTH - 1]}…"


def _left_out(found: Found) -> list[str]:
    """Each reason with its count, then some rows with theirs."""
    reasons = [f"Left out: {counted(number, 'row')}, {reason}." for reason, number in found.rejected.most_common()]
    return reasons + [_example(one) for one in found.examples]


def _example(one: Rejected) -> str:
    return f"  {one.what}: {one.reason}"


def _told(found: Found) -> str:
    left = found.rejected.total()
    undated = f", {found.undated:,} without a date" if found.undated else ""
    kept = f"{counted(found.events, 'event')}, {found.located:,} with a place{undated}"
    return f"{kept}; {counted(left, 'row')} left out" if left else kept


def _line(dataset: Dataset) -> str:
    left = sum(number for _, number in dataset.rejected)
    out = f", {left:,} left out" if left else ""
    when = dataset.imported.astimezone()
    told = f"{dataset.name}  {counted(dataset.events, 'event')}{out}  {dataset.format}  imported {when:%Y-%m-%d %H:%M}"
    return f"{told}  {dataset.title}. {dataset.attribution}. {dataset.licence}"
