"""Files of events that others coded, into a store: a dataset each, which comes, is replaced and goes as a whole.

plan = prepare(path, areas)            what the file is, and what is read from which column
look(plan)                             what would come of it; nothing is kept
keep(plan, store)                      the dataset, in one transaction
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from geo import importers
from geo.errors import ConfigurationError, DocumentError
from geo.importers import DayOrder, Importer, Options
from geo.importers.areas import Areas
from geo.importers.source import Source, look_at
from geo.model import ARTICLES, Dataset, GeoPrecision, ImportedEvent, Rejected
from geo.stores import EventStore

Progress = Callable[[int, float], None]
"""Takes how many rows are done, and the share of the file that they take, 0 to 1."""

_BATCH = 2000
_SHOWN = 5  # events and rows left out that are told one by one
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}", re.ASCII)
_ENDINGS = re.compile(r"(?:\.[A-Za-z]+)+$", re.ASCII)
_TWIN = "another row has the same id"
_UNSTATED = "Its licence was not stated."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a file is read."""

    source: Source
    format: str
    importer: Importer
    options: Options
    mapping: Mapping[str, str]
    """Role -> column; empty for formats that fix it."""
    doubts: tuple[str, ...]
    """What was not believed of its headings, one sentence a column."""
    title: str
    licence: str
    attribution: str
    url: str | None


@dataclass(slots=True)
class Found:
    """What came of the rows of a file."""

    events: int = 0
    located: int = 0
    undated: int = 0
    rejected: Counter[str] = field(default_factory=Counter)
    """Reasons, with how many rows were left out for each."""
    first: list[ImportedEvent] = field(default_factory=list)
    examples: list[Rejected] = field(default_factory=list)

    def add(self, item: ImportedEvent | Rejected) -> None:
        """Counts a row, and holds the first ones of each kind."""
        if isinstance(item, Rejected):
            self.rejected[item.reason] += 1
            if len(self.examples) < _SHOWN:
                self.examples.append(item)
            return
        self.events += 1
        self.located += item.place is not None
        self.undated += item.interval is None
        if len(self.first) < _SHOWN:
            self.first.append(item)

    def twin(self, event: ImportedEvent) -> None:
        """Counts an event as left out that was taken for one of its own before."""
        self.events -= 1
        self.located -= event.place is not None
        self.undated -= event.interval is None
        self.rejected[_TWIN] += 1


def prepare(
    path: Path,
    areas: Areas,
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002, the word that people use
    columns: Mapping[str, str] | None = None,
    order: DayOrder | None = None,
    precision: GeoPrecision | None = None,
    title: str | None = None,
    licence: str | None = None,
    attribution: str | None = None,
    url: str | None = None,
) -> Plan:
    """What a file is, and what is read from which of its columns.

    Args:
        path: The file, or a ZIP with nothing else in it.
        areas: Looks countries and regions up.
        name: Of the dataset; None: by the file's name.
        format: None: the one that the file looks like most.
        columns: What is to be read from which column, where the guess is wrong.
        order: Whether the day or the month comes first in 03/04/2025.
        precision: How exact points are where the file does not say it.
        title: Shown with every event, like the three that follow; None: the format's, or the file's name.
        licence: What its publisher allows; None: what is known of the format.
        attribution: Whom to name; None: likewise.
        url: Where the file is from; None: likewise.

    Raises:
        ConfigurationError: an option is wrong.
        DocumentError: the file cannot be read.
    """
    source = look_at(path)
    options = Options(
        dataset=_name(name or _slug(source)), areas=areas, columns=columns or {}, order=order, precision=precision
    )
    found, importer = importers.choose(source, format)
    guess = importer.mapping(source, options)
    if columns and not guess.columns:
        raise ConfigurationError(f"The columns of {found} are known: leave --map out, or read the file as csv.")
    stem = _stem(source)
    return Plan(
        source=source,
        format=found,
        importer=importer,
        options=options,
        mapping=guess.columns,
        doubts=guess.doubts,
        title=title or (f"{importer.TITLE}: {stem}" if importer.TITLE else stem),
        licence=licence or importer.LICENCE or _UNSTATED,
        attribution=attribution or importer.ATTRIBUTION or title or stem,
        url=url or importer.URL or None,
    )


def look(plan: Plan, progress: Progress | None = None) -> Found:
    """What would come of the file; nothing is kept.

    Raises:
        DatelineError: the file cannot be read to its end.
    """
    found = Found()
    ids: set[str] = set()
    for item in _items(plan, found, progress):
        if item.id in ids:
            found.twin(item)
        ids.add(item.id)
    return found


def keep(plan: Plan, store: EventStore, progress: Progress | None = None) -> tuple[Dataset, Found]:
    """The dataset, which takes the place of one of its name in one transaction, and what came of the rows.

    Raises:
        DatelineError: the file cannot be read to its end, or the store not be written; then nothing has changed.
    """
    found = Found()

    batches = _batches(_items(plan, found, progress))
    dataset = store.replace_dataset(plan.options.dataset, batches, lambda: _dataset(plan, found), found.twin)
    return dataset, found


def _items(plan: Plan, found: Found, progress: Progress | None) -> Iterator[ImportedEvent]:
    """The events of the file; everything is counted on its way."""
    source = plan.source
    for number, item in enumerate(plan.importer.read(source, plan.options, plan.mapping), 1):
        found.add(item)
        if progress and number % _BATCH == 0:
            progress(number, min(1.0, source.done / max(1, source.size)))
        if isinstance(item, ImportedEvent):
            yield item


def _batches(items: Iterator[ImportedEvent]) -> Iterator[list[ImportedEvent]]:
    batch: list[ImportedEvent] = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _dataset(plan: Plan, found: Found) -> Dataset:
    """What is kept of a file beside its events.

    Raises:
        DocumentError: there are none; the dataset that has the name then stays.
    """
    if not found.events:
        why = "".join(f" ({counted} left out: {reason})" for reason, counted in found.rejected.most_common(1))
        raise DocumentError(f"{plan.source.name} has no event that can be read{why}; nothing was changed.")
    return Dataset(
        name=plan.options.dataset,
        title=plan.title,
        licence=plan.licence,
        attribution=plan.attribution,
        url=plan.url,
        format=plan.format,
        path=plan.source.name,
        sha256=plan.source.sha256,
        imported=datetime.now(UTC).replace(microsecond=0),
        mapping=tuple(plan.mapping.items()),
        events=found.events,
        rejected=tuple(sorted(found.rejected.items())),
    )


def _name(name: str) -> str:
    if name == ARTICLES or not _NAME.fullmatch(name):
        raise ConfigurationError(
            f"A dataset cannot be called {name!r}: use up to 60 small letters, digits and hyphens, and not {ARTICLES!r}."
        )
    return name


def _stem(source: Source) -> str:
    """The file's name without its endings, which are of letters: of `acled.2024.csv.zip` the year stays."""
    return _ENDINGS.sub("", source.name)


def _slug(source: Source) -> str:
    """A name of a dataset made of a file's: `acled-ukraine-2024`; of its content where nothing of the name is left."""
    plain = unicodedata.normalize("NFKD", _stem(source)).casefold()
    words = re.findall(r"[a-z0-9]+", plain)
    slug = "-".join(words)[:60].strip("-")
    return slug if slug and slug != ARTICLES else f"dataset-{source.sha256[:8]}"
