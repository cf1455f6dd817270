"""The command line: `dateline COMMAND`, and how each way of ending is told to the shell.

0    all went well                          3    failed: store, gazetteer, network, port, disk
1    something was left out or not found    130  ended with Ctrl-C
2    wrong usage or a wrong setting         141  whoever read the output went away
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence

import click

from dashboard import commands
from dashboard.commands.options import Group
from dashboard.terminal import safe, say
from geo.errors import ConfigurationError, DatelineError

USAGE, FAILED, INTERRUPTED, BROKEN_PIPE = 2, 3, 130, 141


class _Commands(Group):
    """Finds a command when it is asked for, so that no command waits for the imports of another."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002, asked for by click
        """The names."""
        return list(commands.names())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        return commands.load(cmd_name) if cmd_name in commands.names() else None

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; a reader that went away is told by the status, where click would say 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            return _told(error)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    examples=(
        "dateline serve article.txt       a map of one article",
        "dateline serve news/             a map of a folder of articles",
        "dateline read article.txt        the same as JSON, without a store",
    ),
    epilog="Exit status: 0 all went well, 1 something was left out, 2 wrong usage, 3 failed.",
)
@click.version_option(package_name="dateline", message="%(prog)s %(version)s")
def dateline() -> None:
    """Reads news and puts what happened on a map, each point with the words that prove it."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Unicode still gets every letter
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """The exit status of the command; whatever goes wrong is told in one sentence on standard error."""
    try:
        status = dateline.main(arguments, prog_name="dateline", standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001, also a fault of ours must not look like "something was left out"
        return _told(error)
    return status if isinstance(status, int) else 0


def _told(error: Exception) -> int:
    """The exit status of the error, which is told on standard error."""
    match error:
        case click.ClickException():
            error.show()
            status = error.exit_code
        case DatelineError():
            say(f"Error: {safe(error)}")
            status = USAGE if isinstance(error, ConfigurationError) else FAILED
        case BrokenPipeError():
            # Lets Python close standard output without a further complaint, as its documentation advises.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            status = BROKEN_PIPE
        case OSError():
            named = f" ({safe(error.filename)})" if error.filename else ""
            say(f"Error: {error.strerror or safe(error)}{named}; put that right and run the same command again.")
            status = FAILED
        case _:
            traceback.print_exception(error)
            status = FAILED
    return status
