"""Many articles through the chain: in this process while they are few, in a pool when they are many, into a store.

    extract_all(read(paths, settings), settings)      -> Extraction | Rejected, in input order
    ingest(read(paths, settings), store, settings)    -> Report; what is kept unchanged is not read again

However many articles there are, only a few are held at a time. A kill at any moment loses the batch in flight, and the
next run reads no more than that again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass, field
from itertools import islice
from typing import Self

from geo import workers
from geo.errors import StoreError
from geo.gazetteer import build
from geo.model import Document, Extraction, Rejected
from geo.pipeline import Tools, build_tools
from geo.settings import Settings
from geo.stamps import stamp
from geo.stores import EventStore

Progress = Callable[[int, int | None], None]
"""Takes how many articles are done, and how many there are if that is known."""

_FEW = 100_000  # code points that one process reads while others would still be starting
_LOOK_UP = 64  # articles whose stamps are asked for at once
_BATCH = 64  # articles in one transaction
_BATCH_S = 5.0  # seconds after which what there is is written, so that a screen shows it


@dataclass(slots=True)
class Report:
    """What became of the articles."""

    documents: int = 0
    """Read now."""
    unchanged: int = 0
    """Kept from an earlier run, and not read again."""
    rejected: int = 0
    events: int = 0
    """Of the articles read now, like the counts below."""
    located: int = 0
    unlocated: int = 0
    undated: int = 0

    def add(self, item: Extraction | Rejected) -> None:
        """Count what came out of the chain."""
        if isinstance(item, Rejected):
            self.rejected += 1
            return
        located = sum(event.located is not None for event in item.events)
        self.documents += 1
        self.events += len(item.events)
        self.located += located
        self.unlocated += len(item.events) - located
        self.undated += sum(event.interval is None for event in item.events)


def extract_all(
    items: Iterable[Document | Rejected], settings: Settings, *, tools: Tools | None = None
) -> Iterator[Extraction | Rejected]:
    """The extractions in input order; what is rejected keeps its place, and so does an article that breaks the chain.

    Args:
        items: What `documents.read` gives.
        settings: Each process makes its tools from them.
        tools: Those of this process, where they are made already.

    Raises:
        DatelineError: something else than an article is wrong, such as a geocoder that is down.
    """
    waiting = iter(items)
    several = workers.count(settings) > 1
    read = 0
    for item in waiting:
        if isinstance(item, Rejected):
            yield item
            continue
        tools = tools or build_tools(settings)
        yield workers.attempt(item, tools)
        read += len(item.text)
        if several and read > _FEW:
            yield from workers.in_pool(waiting, settings)


def ingest(
    items: Iterable[Document | Rejected],
    store: EventStore,
    settings: Settings,
    *,
    tools: Tools | None = None,
    progress: Progress | None = None,
) -> Report:
    """What became of the articles; their events are in the store, batch by batch.

    Raises:
        DatelineError: the store or a geocoder fails; what was finished before is kept.
    """
    report = Report()
    key = build.key(settings.cache_dir)  # an import of places may come while this runs, which reads without it
    total = len(items) if isinstance(items, Sized) else None

    def tell() -> None:
        if progress:
            progress(report.documents + report.unchanged + report.rejected, total)

    def kept(_: Document) -> None:
        report.unchanged += 1
        tell()

    with _Batch(store, settings, key) as batch:
        for item in extract_all(_changed(items, store, settings, key, kept), settings, tools=tools):
            report.add(item)
            batch.add(item)
            tell()
    return report


def _changed(
    items: Iterable[Document | Rejected],
    store: EventStore,
    settings: Settings,
    key: str,
    kept: Callable[[Document], None],
) -> Iterator[Document | Rejected]:
    """The items without the articles that the store keeps as they are; `kept` is told of these."""
    waiting = iter(items)
    while some := list(islice(waiting, _LOOK_UP)):
        stamps = store.stamps_of(item.id for item in some if isinstance(item, Document))
        for item in some:
            if isinstance(item, Document) and stamps.get(item.id) == stamp(item, settings, key):
                kept(item)
            else:
                yield item


@dataclass(slots=True)
class _Batch:
    """What is to be written in one transaction; the rest of it is written at the end, also when a geocoder fails."""

    store: EventStore
    settings: Settings
    key: str
    """Of the gazetteer that they are read with."""
    extractions: list[Extraction] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    written_at: float = field(default_factory=time.monotonic)

    def add(self, item: Extraction | Rejected) -> None:
        """Take it in, and write all where it is time."""
        if isinstance(item, Rejected):
            self.rejected.append(item)
        else:
            self.extractions.append(item)
        if len(self.extractions) + len(self.rejected) >= _BATCH or time.monotonic() - self.written_at > _BATCH_S:
            self.write()

    def write(self) -> None:
        """Hand everything to the store."""
        stamps = {one.document.id: stamp(one.document, self.settings, self.key) for one in self.extractions}
        self.store.write(self.extractions, stamps=stamps)
        self.store.reject(self.rejected)
        self.extractions, self.rejected, self.written_at = [], [], time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None or not issubclass(kind, StoreError):
            self.write()
