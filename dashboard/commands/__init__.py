"""The commands of `dateline`. One file a command, found by its name.

A command is a module here that exports `command`, a `click.Command` whose function returns the exit status, or None
for 0. It imports what is heavy inside that function.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import click

_PARTS = frozenset({"options"})


@cache
def names() -> tuple[str, ...]:
    """The names of all commands, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in _PARTS))


def load(name: str) -> click.Command:
    """The command of that name."""
    command: click.Command = import_module(f"{__name__}.{name}").command
    return command
