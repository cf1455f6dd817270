"""`dateline gazetteer`: the file that place names are looked up in."""

from __future__ import annotations

import click

from dashboard.commands.options import Command, Common, Group, common, ready_gazetteer
from dashboard.terminal import Bar, say


@click.group(
    cls=Group,
    short_help="Build the gazetteer, or tell where it is.",
    examples=(
        "dateline gazetteer build",
        "dateline gazetteer build --cache-dir /srv/dateline",
        "dateline gazetteer path",
    ),
)
def command() -> None:
    """Builds the file that place names are looked up in, or tells where it is.

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
