"""How work grows with its size: a ratio of processor times, which a busy or slow machine changes little."""

from __future__ import annotations

import time
from collections.abc import Callable


def growth(work: Callable[[int], object], size: int, times: int) -> float:
    """How many times longer `work(size * times)` takes than `work(size)`, by the processor; linear work gives `times`.

    The shorter one runs first to warm up, then three times, since a pause weighs more in it; the least counts.
    """

    def seconds(of_size: int) -> float:
        begin = time.process_time()
        work(of_size)
        return time.process_time() - begin

    seconds(size)
    return seconds(size * times) / min(seconds(size) for _ in range(3))
