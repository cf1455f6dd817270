"""Ctrl-C, which must end the program whenever it comes.

Python raises `KeyboardInterrupt` where the program happens to be, and drops it where that is a place from which nothing
can be raised, such as the end of an import. What was dropped is raised again at the next step of whatever takes long.
"""

from __future__ import annotations

import signal
from types import FrameType

_waiting: list[int] = []
"""The signal that has come and ended nothing yet; a list, since a handler can do no more than append."""


def install() -> None:
    """Remember Ctrl-C from now on; where somebody has it ignored, it stays ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, remember)


def remember(number: int, _: FrameType | None) -> None:
    """What Python does with the signal, and a note of it.

    Raises:
        KeyboardInterrupt: always.
    """
    _waiting.append(number)
    raise KeyboardInterrupt


def raise_again() -> None:
    """Nothing, unless a signal was dropped.

    Raises:
        KeyboardInterrupt: a signal has come before.
    """
    if _waiting:
        _waiting.clear()
        raise KeyboardInterrupt
