"""The chain in several processes. Each makes its tools once, from the settings; articles go in, extractions come out.

A process that dies over an article (no memory left, a crash in a library) costs that article alone: it is tried once
more by itself, and left out if it ends that process too.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager

from geo import language_files
from geo.errors import DatelineError
from geo.model import Document, Extraction, Rejected
from geo.pipeline import Tools, build_tools, extract
from geo.settings import Settings

STAGE = "extract"

_AHEAD = 4  # articles for each process that wait or are being read; enough that none of them idles
GARBAGE = 20_000, 20, 100
"""Records hold no cycles, so that there is little to collect: looking seldom makes reading a tenth faster."""
_LONGEST_REASON = 200  # characters of what an error says


def count(settings: Settings) -> int:
    """How many processes read articles."""
    if settings.workers:
        return settings.workers
    affinity = getattr(os, "sched_getaffinity", None)  # a container may be given fewer than the machine has
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def attempt(document: Document, tools: Tools) -> Extraction | Rejected:
    """The extraction; the article is left out where the chain fails over it, for whatever reason.

    Raises:
        DatelineError: something else than the article is wrong, such as a geocoder that is down, or a file of its language.
    """
    try:
        with _collecting_seldom():
            return extract(document, tools)
    except DatelineError:
        raise
    except Exception as error:  # noqa: BLE001, whatever one article does must not end the reading of the others
        language_files.refuse_faulty(document.language.lower().partition("-")[0])
        words = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_REASON]
        return _rejected(document, f"It could not be read ({words}); please report it with the article.")


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Within it the collector of garbage looks as seldom as in the workers; then as the program of the caller has it."""
    own = gc.get_threshold()
    if not 0 < own[0] < GARBAGE[0]:  # it never looks, or as seldom
        yield
        return
    gc.set_threshold(*GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*own)


def in_pool(items: Iterable[Document | Rejected], settings: Settings) -> Iterator[Extraction | Rejected]:
    """The extractions in the order of the articles; what is rejected already keeps its place among them.

    Raises:
        DatelineError: something else than an article is wrong.
    """
    pool = _Pool(settings)
    waiting: deque[tuple[Document, Future[Extraction | Rejected]] | Rejected] = deque()
    try:
        for item in items:
            waiting.append(item if isinstance(item, Rejected) else (item, pool.submit(item)))
            while waiting and (len(waiting) > pool.ahead or _ready(waiting[0])):
                yield pool.result(waiting.popleft())
        while waiting:
            yield pool.result(waiting.popleft())
    finally:
        pool.close()


def _ready(first: tuple[Document, Future[Extraction | Rejected]] | Rejected) -> bool:
    return isinstance(first, Rejected) or first[1].done()


class _Pool:
    """Processes that can be replaced when one of them has died."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._size = count(settings)
        self.ahead = self._size * _AHEAD
        self._executor = _executor(settings, self._size)

    def submit(self, document: Document) -> Future[Extraction | Rejected]:
        """The promise of the extraction."""
        try:
            return self._executor.submit(_work, document)
        except BrokenProcessPool:
            self._executor = _executor(self._settings, self._size)
            return self._executor.submit(_work, document)

    def result(self, item: tuple[Document, Future[Extraction | Rejected]] | Rejected) -> Extraction | Rejected:
        """The extraction, waited for."""
        if isinstance(item, Rejected):
            return item
        document, promise = item
        try:
            return promise.result()
        except BrokenProcessPool:  # this article killed its process, or another that was read beside it
            return _alone(document, self._settings)

    def close(self) -> None:
        """End the processes without waiting for what nobody asks for any more."""
        self._executor.shutdown(wait=True, cancel_futures=True)


def _alone(document: Document, settings: Settings) -> Extraction | Rejected:
    with _executor(settings, 1) as single:
        try:
            return single.submit(_work, document).result()
        except BrokenProcessPool:
            return _rejected(document, "It ended the program that read it, perhaps for want of memory; split it.")


def _executor(settings: Settings, size: int) -> ProcessPoolExecutor:
    """The processes; never made by fork, which copies locks that other threads of this process may hold."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    if "forkserver" in methods:
        context.set_forkserver_preload([__name__])
    return ProcessPoolExecutor(size, mp_context=context, initializer=_start, initargs=(settings,))


_tools: Tools | None = None
"""The tools of this worker; nothing outside a worker has them."""


def _start(settings: Settings) -> None:
    """Nothing; this process can then read articles."""
    global _tools  # noqa: PLW0603, an executor has no other place for what its workers make once
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends its workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _tools = build_tools(settings)
    gc.set_threshold(*GARBAGE)


def _end_with_parent() -> None:
    """Never; a worker whose parent was killed would else wait for articles for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(document: Document) -> Extraction | Rejected:
    if _tools is None:
        raise RuntimeError("This process was not started as a worker.")
    return attempt(document, _tools)


def _rejected(document: Document, reason: str) -> Rejected:
    return Rejected(what=document.path or document.id, stage=STAGE, reason=reason)
