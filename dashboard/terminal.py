"""What a person at a terminal sees: sentences and progress on standard error, results alone on standard output."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import urlsplit

from geo.model import Rejected

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

Item = TypeVar("Item")

_SHOWN = 20
_EVERY_S = 10.0
_ARTICLES = "Reading articles"
_LEVELS = {True: logging.ERROR, False: logging.WARNING}


def safe(text: object) -> str:
    """The text on one line, with everything that would steer the terminal written out as Python writes it."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in str(text))


def say(message: str) -> None:
    """Prints a sentence on standard error."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201, this is where it is printed


def counted(number: int, one: str, many: str = "") -> str:
    """`1 event`, `12,000 events`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


class LeftOut:
    """What was left out: each is told on standard error with its reason, of very many the first ones alone."""

    def __init__(self, *, quiet: bool = False) -> None:
        self.count = 0
        self._quiet = quiet

    def add(self, rejected: Rejected) -> None:
        """Counts it, and tells it while these are few."""
        self.count += 1
        if self._quiet or self.count > _SHOWN + 1:
            return
        told = f"Left out {safe(rejected.what)}: {safe(rejected.reason)}"
        say(told if self.count <= _SHOWN else f"Left out more than {_SHOWN}; the rest is only counted.")

    def noted(self, items: Iterable[Item | Rejected]) -> Iterator[Item | Rejected]:
        """The items as they come, counting what is left out among them."""
        for item in items:
            if isinstance(item, Rejected):
                self.add(item)
            yield item


def store_name(store: str) -> str:
    """The store as it may be shown: without the password that an address can hold."""
    parts = urlsplit(store)
    if "://" not in store:
        return safe(store)
    port = f":{parts.port}" if parts.port else ""
    return safe(f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}")


def set_up(*, quiet: bool, verbose: bool) -> None:
    """Sends the log to standard error, one line a record, whatever is in it."""
    handler = logging.StreamHandler()
    handler.setFormatter(_OneLine("%(levelname)s: %(message)s"))
    logging.basicConfig(level=logging.INFO if verbose else _LEVELS[quiet], handlers=[handler], force=True)


class _OneLine(logging.Formatter):
    """Escapes line ends and terminal codes, since a log holds names that others chose."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802, the name of the base class
        """The line."""
        return safe(super().formatMessage(record))


class Bar:
    """Progress on standard error: a bar where it is a terminal, else a line now and then; nothing when quiet.

    It appears with the first call, and goes when the `with` block ends.
    """

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._stack = ExitStack()
        self._bar: tuple[RichProgress, TaskID] | None = None
        self._last = ("", 0.0)

    def __enter__(self) -> Self:
        """The bar itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Takes the bar off the screen."""
        self._stack.close()

    def __call__(self, what: str, share: float) -> None:
        """Shows what is being done, and the share that is done, 0 to 1."""
        self._show(safe(what), f"{share:.0%}", share)

    def articles(self, done: int, total: int | None) -> None:
        """Shows how many articles are done, and of how many if that is known; in lines, only when it takes long."""
        if self._last[0] != _ARTICLES:
            self._last = (_ARTICLES, time.monotonic())
        told = f"{done:,} of {total:,}" if total else f"{done:,}"
        self._show(_ARTICLES, told, done / total if total else None)

    def _show(self, what: str, how_far: str, share: float | None) -> None:
        if self._quiet:
            return
        if sys.stderr.isatty():
            self._draw(what, how_far, share)
        else:
            self._mention(what, how_far)

    def _draw(self, what: str, how_far: str, share: float | None) -> None:
        if self._bar is None:
            self._bar = self._drawn()
        bar, task = self._bar
        bar.update(
            task, description=what, total=None if share is None else 1.0, completed=share or 0.0, how_far=how_far
        )

    def _drawn(self) -> tuple[RichProgress, TaskID]:
        from rich.console import Console  # noqa: PLC0415, only a terminal needs it
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        words = (TextColumn("{task.description}", markup=False), TextColumn("{task.fields[how_far]}", markup=False))
        bar = Progress(
            words[0], BarColumn(), words[1], TimeElapsedColumn(), console=Console(stderr=True), transient=True
        )
        self._stack.enter_context(bar)
        return bar, bar.add_task("", total=1.0, how_far="")

    def _mention(self, what: str, how_far: str) -> None:
        last, when = self._last
        now = time.monotonic()
        if what != last or now - when > _EVERY_S:
            say(f"{what} ..." if what != last else f"{what} ... {how_far}")
            self._last = (what, now)
