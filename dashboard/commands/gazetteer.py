"""`dateline gazetteer`: the file that place names are looked up in, and what people add to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dashboard.commands.options import Command, Common, Group, common, ready_gazetteer
from dashboard.terminal import Bar, counted, safe, say

if TYPE_CHECKING:
    from geo.gazetteer.imports import Added, Import
    from geo.settings import Settings

_MANY = 3_000_000  # imported places from which on it is said beforehand what memory the building takes
_BYTES_A_PLACE = 1_000
_GB_WITHOUT = 0.5


@click.group(
    cls=Group,
    short_help="Build the gazetteer, add places to it, or tell where it is.",
    examples=(
        "dateline gazetteer build",
        "dateline gazetteer build --cache-dir /srv/dateline",
        "dateline gazetteer import RU.zip",
        "dateline gazetteer path",
    ),
)
def command() -> None:
    """Builds the file that place names are looked up in, adds places to it, or tells where it is.

    Every command builds it at its first run; a server without a writable folder may want it beforehand.
    """


@command.command(
    cls=Command,
    short_help="Build the gazetteer unless it is there.",
    examples=("dateline gazetteer build", "dateline gazetteer build --cache-dir /srv/dateline"),
)
@common
def build(*, common: Common) -> None:
    """Builds the gazetteer unless it is there."""
    settings = common.settings()
    with Bar(quiet=common.quiet) as bar:
        path = ready_gazetteer(settings, bar)
    if not common.quiet:
        say(f"The gazetteer is {path}.")


@command.command(
    cls=Command,
    short_help="Print where the gazetteer is.",
    examples=("dateline gazetteer path", 'sqlite3 "$(dateline gazetteer path)" "SELECT count(*) FROM entity"'),
)
@common
def path(*, common: Common) -> int:
    """Prints the gazetteer's path; the exit status is 1 where it is not built yet."""
    from geo.gazetteer.build import default_path  # noqa: PLC0415, reads the packages' versions

    built = default_path(common.settings().cache_dir)
    click.echo(str(built))
    return 0 if built.exists() else 1


@command.command(
    "import",
    cls=Command,
    short_help="Add the places of a GeoNames file.",
    examples=("dateline gazetteer import RU.zip", "dateline gazetteer import UA.zip MD.zip"),
)
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@common
def import_(*, common: Common, files: tuple[Path, ...]) -> int:
    """Adds villages, waters, mountains and buildings from country FILES of GeoNames, then builds the gazetteer anew.

    Such a file is the XX.zip of download.geonames.org/export/dump, allCountries.zip, or the text in it. A file that was
    imported before is replaced. Rows that are not whole are left out and told; the exit status is then 1.
    """
    settings = common.settings()
    left_out = False
    for file in files:
        added = _add(file, settings, quiet=common.quiet)
        left_out = left_out or bool(added.tally.left_out)
    _renew(settings, quiet=common.quiet)
    return 1 if left_out else 0


@command.command(
    "list", cls=Command, short_help="Print which files are imported.", examples=("dateline gazetteer list",)
)
@common
def list_(*, common: Common) -> None:
    """Prints a line for each imported file: name, places in it, day of its newest change, when it was imported."""
    from geo.gazetteer.imports import found  # noqa: PLC0415, as above

    items = found(common.settings().cache_dir)
    for item in items:
        click.echo(safe(_line(item)))
    if not items and not common.quiet:
        say("Nothing is imported; dateline gazetteer import adds a country file of GeoNames.")


@command.command(cls=Command, short_help="Take an imported file out again.", examples=("dateline gazetteer remove RU",))
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@common
def remove(*, common: Common, names: tuple[str, ...]) -> int:
    """Takes what was imported under each NAME out of the gazetteer; the exit status is 1 where nothing has the name."""
    from geo.gazetteer import imports  # noqa: PLC0415, as above

    settings = common.settings()
    missing = [name for name in names if not imports.remove(name, settings.cache_dir)]
    if len(missing) < len(names):
        _renew(settings, quiet=common.quiet)
    if missing and not common.quiet:
        say(f"Nothing is imported as {safe(', '.join(missing))}; dateline gazetteer list prints what is.")
    return 1 if missing else 0


def _add(file: Path, settings: Settings, *, quiet: bool) -> Added:
    """What came of a file; told on standard error unless quiet."""
    from geo.gazetteer import imports  # noqa: PLC0415, as above

    with Bar(quiet=quiet) as bar:
        added = imports.add(file, settings.cache_dir, lambda share: bar(f"Reading {file.name}", share))
    if not quiet:
        for sentence in _told(added):
            say(safe(sentence))
    return added


def _renew(settings: Settings, *, quiet: bool) -> None:
    """Builds the gazetteer of the present imports, unless it is there, and lets go of those of others."""
    from geo.gazetteer.build import remove_outdated  # noqa: PLC0415, as above
    from geo.gazetteer.imports import found  # noqa: PLC0415

    places = sum(item.rows for item in found(settings.cache_dir))
    if places > _MANY and not quiet:
        gigabytes = _GB_WITHOUT + places * _BYTES_A_PLACE / 1e9
        say(f"With {counted(places, 'imported place')}, building takes some {gigabytes:.0f} GB of memory.")
    with Bar(quiet=quiet) as bar:
        path = ready_gazetteer(settings, bar)
    remove_outdated(settings.cache_dir)
    if not quiet:
        say(f"The gazetteer is {safe(path)}.")


def _told(added: Added) -> list[str]:
    """What became of the rows of a file, in a sentence or some more."""
    tally, name = added.tally, added.item.name
    kept = f"{counted(tally.kept, 'place')} of {counted(tally.rows, 'row')}"
    news = "as they were" if not added.changed else "instead of those before" if added.former else "new"
    told = [f"{name}: {kept} taken over, {news}; {tally.other_kinds:,} of kinds that are not looked up."]
    if count := tally.left_out.total():
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in sorted(tally.left_out.items()))
        told.append(f"{counted(count, 'row was', 'rows were')} left out: {reasons}.")
    if tally.names_left_out:
        names = counted(tally.names_left_out, "further name was", "further names were")
        told.append(f"{names} left out: too long, or with control characters.")
    return told


def _line(item: Import) -> str:
    when = datetime.fromisoformat(item.imported).astimezone()
    changed = f"changed {item.newest}" if item.newest else "without a date"
    return f"{item.name}  {counted(item.rows, 'place')}  {changed}  imported {when:%Y-%m-%d %H:%M}"
