"""How work grows with its size: a ratio of processor times, which a busy or slow machine changes little."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

_MORE = 2  # runs of the longer work, where the first takes too long: a busy machine makes one slower, never quicker


def growth(work: Callable[[int], object], size: int, times: int, *, bound: float) -> float:
    """How many times longer `work(size * times)` takes than `work(size)`, by the processor; linear work gives `times`."""
    return times_as_long(lambda: work(size * times), lambda: work(size), bound=bound)


def times_as_long(longer: Callable[[], object], shorter: Callable[[], object], *, bound: float) -> float:
    """How many times as long the longer work takes, by the processor; where that is not below `bound`, the least of three.

    The shorter one runs first to warm up, then three times, since a pause weighs more in it; the least counts. A further
    run of the longer one can only tell less than the first: it takes place where the first told too much. The collector
    of garbage is at rest: what other tests left in memory is no work of these.
    """

    def seconds(work: Callable[[], object]) -> float:
        begin = time.process_time()
        work()
        return time.process_time() - begin

    shorter()
    gc.collect()
    gc.disable()
    try:
        least = min(seconds(shorter) for _ in range(3))
        taken = seconds(longer)
        for _ in range(_MORE):
            if taken / least < bound:
                break
            taken = min(taken, seconds(longer))
        return taken / least
    finally:
        gc.enable()
