"""How work grows with its size: a ratio of processor times, which a busy or slow machine changes little."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def growth(work: Callable[[int], object], size: int, times: int) -> float:
    """How many times longer `work(size * times)` takes than `work(size)`, by the processor; linear work gives `times`.

    The shorter one runs first to warm up, then three times, since a pause weighs more in it; the least counts. The longer
    one runs twice, with the collector of garbage at rest: what other tests left in memory is none of its work.
    """

    def seconds(of_size: int) -> float:
        begin = time.process_time()
        work(of_size)
        return time.process_time() - begin

    seconds(size)
    gc.collect()
    gc.disable()
    try:
        longer = min(seconds(size * times) for _ in range(2))
        return longer / min(seconds(size) for _ in range(3))
    finally:
        gc.enable()
