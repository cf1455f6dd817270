"""Options that several commands share, and the settings that they lead to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from dashboard.terminal import safe, say, set_up
from geo import readers
from geo.settings import Settings

if TYPE_CHECKING:
    from geo.gazetteer.build import Progress

Function = TypeVar("Function", bound=Callable[..., Any])


class _WithExamples(click.Command):
    """Help that ends with examples, each on a line of its own, to be copied."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:  # noqa: ANN401, handed on
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the examples as they are, then the epilog."""
        with formatter.section("Examples"):
            for line in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")
        super().format_epilog(ctx, formatter)


class Command(_WithExamples):
    """A command with examples."""


class Group(_WithExamples, click.Group):
    """A group of commands with examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """What every command takes."""

    config: Path | None
    cache_dir: Path | None
    quiet: bool
    verbose: bool

    def settings(self, **given: object) -> Settings:
        """The settings that hold when these were given; None means not given.

        Raises:
            ConfigurationError: a setting is wrong.
        """
        set_up(quiet=self.quiet, verbose=self.verbose)
        settings = Settings.load({"cache_dir": self.cache_dir, **given}, config=self.config)
        if self.verbose:
            say(safe(settings))
        return settings


def day(value: str) -> date:
    """The civil day that is written as `YYYY-MM-DD`."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2025-12-22.") from None


def common(function: Function) -> Function:
    """The function as it takes `common: Common` from the options that every command has."""

    @wraps(function)
    def collected(*, config: Path | None, cache_dir: Path | None, quiet: bool, verbose: bool, **given: Any) -> Any:  # noqa: ANN401
        shared = Common(config=config, cache_dir=cache_dir, quiet=quiet, verbose=verbose and not quiet)
        return function(common=shared, **given)

    path = click.Path(path_type=Path)
    options = (
        click.option("--config", type=path, help="Settings in a TOML file [default: dateline.toml, if there]."),
        click.option("--cache-dir", type=path, help="Folder for the gazetteer."),
        click.option("--quiet", is_flag=True, help="Print errors only."),
        click.option("--verbose", is_flag=True, help="Print the settings, and every request to the page."),
    )
    return _with(cast("Function", collected), options)


def reading(function: Function) -> Function:
    """The function as it takes `form` and `published`, which say how articles are to be read."""
    forms = click.Choice(tuple(readers.all_readers()))
    options = (
        click.option("--format", "form", type=forms, help="Of all files [default: by each file]."),
        click.option("--published", type=day, metavar="YYYY-MM-DD", help="Date of articles that name none."),
    )
    return _with(function, options)


def store(function: Function) -> Function:
    """The function as it takes `store`."""
    text = "Where events are kept [default: dateline.gpkg]."
    return click.option("--store", metavar="FILE|URL", help=text)(function)


def workers(function: Function) -> Function:
    """The function as it takes `workers`."""
    text = "Processes that read [default: as many as there are processors]."
    return click.option("--workers", type=int, help=text)(function)


def _with(function: Function, options: Sequence[Callable[[Function], Function]]) -> Function:
    """The function with the options, which help lists in this order."""
    for option in reversed(options):
        function = option(function)
    return function


def ready_gazetteer(settings: Settings, progress: Progress) -> Path:
    """The path of the gazetteer, built first where it is not there yet.

    Raises:
        GazetteerError: it cannot be built.
    """
    from geo.gazetteer import build  # noqa: PLC0415, takes the time of its packages

    return build.ensure(settings.cache_dir, progress)
