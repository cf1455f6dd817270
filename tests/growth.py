"""How work grows with its size: a ratio of counted calls, which no busy or slow machine changes."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile


def growth(work: Callable[[int], object], size: int, times: int) -> float:
    """How many times as many calls `work(size * times)` makes as `work(size)`; linear work gives about `times`."""
    return times_as_much(lambda: work(size * times), lambda: work(size))


def times_as_much(more: Callable[[], object], less: Callable[[], object]) -> float:
    """How many times as many calls the one makes as the other.

    Functions of Python and of C count alike, and so does each step of a generator. What one call does within itself is
    not seen, such as a search in a long text: where that is in doubt, a test sets a bound of seconds, far off. The lesser
    one runs first, uncounted, to fill what is kept from one reading to the next.
    """
    less()
    return _calls(more) / _calls(less)


def _calls(work: Callable[[], object]) -> int:
    profile = Profile()
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())
