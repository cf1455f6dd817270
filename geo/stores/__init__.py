"""Where events are kept. One file a back end, found by the kinds of address it names.

A back end is a module here that exports
    SCHEMES     the URL schemes that it serves; `file` stands for a path
    connect     (url: str, *, read_only: bool) -> EventStore
The contract tests in tests/contracts/test_stores.py run over every one of them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, Self
from urllib.parse import urlsplit

from geo.errors import ConfigurationError
from geo.frames import NAMES, Row
from geo.model import Correction, Dataset, Document, Event, EventQuery, Extraction, ImportedEvent, Rejected
from geo.rows import Rows
from geo.stores.selection import Article, ArticleSelection, Extent, Selection

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

EVERYTHING = EventQuery()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a store holds."""

    documents: int
    events: int
    located: int
    unlocated: int
    undated: int
    rejected: int


class EventStore(Protocol):
    """Documents with their events. Every method may be called from any thread; all raise `StoreError`."""

    @property
    def version(self) -> str:
        """A word that changes with every write, on every connection: the tail of an ETag."""

    def write(self, extractions: Sequence[Extraction], *, stamps: Mapping[str, str] | None = None) -> None:
        """Replace all that is kept of each document, in one transaction: all of it is kept, or nothing.

        `stamps` tells by document id what the extraction was made from; `stamps_of` gives it back.
        """

    def filling(self) -> AbstractContextManager[None]:
        """A time in which very many new documents are written into an empty store, twice as fast, and read slowly.

        What a kill leaves of it is a store like every other: the next program that may write makes it fast again.
        """

    def all_stamped(self, stamp: str) -> bool:
        """Whether every document was written with this very stamp, and nothing was imported."""

    def reject(self, left_out: Iterable[Rejected]) -> None:
        """Keep what could not be read; a later record about the same thing takes the place of the earlier."""

    def replace_dataset(
        self,
        name: str,
        batches: Iterable[Sequence[ImportedEvent]],
        finish: Callable[[], Dataset],
        twin: Callable[[ImportedEvent], None],
    ) -> Dataset:
        """Replace all that is kept of a dataset, in one transaction; whatever the batches raise changes nothing.

        `twin` is told of events that are left out because their id came before, in whatever dataset; `finish` gives the
        record that is kept with the others, once the batches are through. Others may write until then, and wait only
        for what has changed to be moved in.
        """

    def remove_dataset(self, name: str) -> bool:
        """Take a dataset out with all its events; whether there was one of that name."""

    def correct(self, correction: Correction) -> None:
        """Append a correction; it outlives every later write of the document."""

    def rows(self, query: EventQuery = EVERYTHING, columns: Sequence[str] = NAMES) -> Rows:
        """The flat rows of the events asked for, by first day and id, undated ones last, in constant memory."""

    def newest(self, query: EventQuery = EVERYTHING) -> Rows:
        """The same rows, those first that came into the store last: what is new to a reader who comes again."""

    def tuples(
        self, columns: Sequence[str], query: EventQuery = EVERYTHING, *, batch: int = 10_000
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Values of a few columns, in the order of `rows`, `batch` events at a time: the fast way to read everything.

        A column is one of `geo.frames`, or `fid`: the whole number that is an event's key in this store. It is kept
        through every rewriting of its document and never given to another event. Days are ISO 8601 text.
        """

    def tuples_of(self, fids: Iterable[int], columns: Sequence[str]) -> dict[int, tuple[Any, ...]]:
        """The values of these columns by `fid`; an event that is no longer there is missing."""

    def fids(self, query: EventQuery = EVERYTHING) -> list[int]:
        """The `fid` of every event asked for, in no order."""

    def fid_of(self, event_id: str) -> int | None:
        """The `fid` of the event, or None."""

    def query(self, query: EventQuery = EVERYTHING) -> GeoDataFrame:
        """The same rows in a frame, EPSG:4326."""

    def events(self, query: EventQuery = EVERYTHING) -> Iterator[Event]:
        """The whole events of articles that are asked for, in the order of `rows`; of datasets there are none."""

    def event(self, event_id: str) -> Event | None:
        """The event of an article, or None."""

    def imported(self, event_id: str) -> ImportedEvent | None:
        """The imported event, or None."""

    def datasets(self) -> list[Dataset]:
        """Every dataset, by name."""

    def events_of(self, document_id: str) -> list[Event]:
        """The events of one document, in the order of its text."""

    def page(self, wanted: Selection, *, limit: int, after: str = "") -> list[Row]:
        """The first so many flat rows, in the order of `rows`, behind the key (`paging.key_of`) of the last one seen.

        Raises:
            QueryError: there is no such key.
        """

    def number(self, wanted: Selection) -> int:
        """How many events there are on all pages."""

    def extent(self) -> Extent:
        """The box and the days of all events."""

    def articles(self, wanted: ArticleSelection, *, limit: int, after: str = "") -> list[tuple[str, Article]]:
        """The first so many articles in the order in which they came, each with its key, behind that of the last one.

        Raises:
            QueryError: there is no such key.
        """

    def number_of_articles(self, wanted: ArticleSelection) -> int:
        """How many articles there are on all pages."""

    def kindred(self, event: Event) -> list[Event]:
        """Some hundred events of other articles at most that may be the same: what `geo.coreference` looks at."""

    def coded_near(self, event: Event) -> list[ImportedEvent]:
        """Some forty events of datasets, of the same type, within a day and within reach of the event, the nearest first."""

    def document(self, document_id: str) -> Document | None:
        """The document, or None."""

    def documents(self) -> Iterator[Document]:
        """Every document, in the order in which they came."""

    def rejected(self) -> Iterator[Rejected]:
        """Everything that was seen and left out."""

    def corrections(self, event_id: str | None = None) -> list[Correction]:
        """The corrections, oldest first; of one event where its id is given."""

    def counts(self, query: EventQuery = EVERYTHING) -> Counts:
        """How much there is; events are counted as far as they are asked for, documents and rejections all."""

    def stamps_of(self, document_ids: Iterable[str]) -> dict[str, str]:
        """The stamps of those documents that are kept with one."""

    def close(self) -> None:
        """Give the connections back; a second call does nothing."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(self, *_: object) -> None:
        """Close it."""


def open_store(url_or_path: str | Path, *, read_only: bool = False) -> EventStore:
    """The store at a path or URL; a file that does not exist is made, unless it is to be only read.

    Raises:
        ConfigurationError: no back end serves such a URL.
        StoreError: the store is locked, read-only, newer than this program, or not a store.
    """
    url = str(url_or_path)
    # One letter is the drive of a Windows path.
    scheme = urlsplit(url).scheme if "://" in url else "file"
    for backend in _backends():
        if scheme in backend.SCHEMES:
            store: EventStore = backend.connect(url, read_only=read_only)
            return store
    known = ", ".join(sorted(scheme for backend in _backends() for scheme in backend.SCHEMES))
    raise ConfigurationError(f"No store serves {scheme}:// addresses, only {known}: give the path of a .gpkg file.")


def _backends() -> list[ModuleType]:
    """The modules here that serve a kind of address; the others are parts that they share."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return [module for module in modules if hasattr(module, "SCHEMES")]
