"""The whole chain from text to events, in ten languages: how many articles a second, and what each stage takes of it."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from unittest import mock

from _frame import CACHE, Figure

from geo import clauses, pipeline, sentences
from geo.clauses import Structure, structures
from geo.dates import find_dates
from geo.languages import load
from geo.model import Document
from geo.pipeline import Tools, build_tools, extract
from geo.settings import Settings
from geo.workers import GARBAGE
from tests.gold.readings import articles, languages

_SIZE = 3000  # bytes of an article, as in the budget
_STAGES = {
    "sentences and lemmas": (sentences, "split"),
    "clauses": (clauses, "structures"),
    "dates": (pipeline, "find_dates"),
    "places": (pipeline, "places_in"),
    "actors": (pipeline, "find_actors"),
    "capitals": (pipeline, "capitals_in"),
    "distances": (pipeline, "measured"),
    "events": (pipeline, "find_events"),
}


def measure() -> Iterator[Figure]:
    """The figures."""
    tools = build_tools(Settings(cache_dir=CACHE))
    documents = [document for code in languages() for document in _of_three_kilobytes(code)]
    gc.set_threshold(*GARBAGE)  # as in the processes that read articles
    for document in documents[::2]:
        extract(document, tools)
    rest = documents[1::2]
    size = sum(len(document.text.encode()) for document in rest)
    taken, whole = _timed(rest, tools)
    yield Figure("chain, articles of 3 kB that are new, one core", size / _SIZE / whole, "1/s", budget=250)
    yield Figure("chain, kilobytes of text", size / 1000 / whole, "kB/s")
    for name, seconds in taken.most_common():
        yield Figure(f"chain, share of {name}", 100 * seconds / whole, "%")
    yield Figure("dates alone", _dates(rest) / 1000, "kB/s", budget=2000)
    yield Figure("memory that a thousand articles more hold", _held(rest, tools), "MB", budget=5)


def _of_three_kilobytes(code: str) -> Iterator[Document]:
    """The written articles of a language, put together until each is as long as the budget says."""
    text = ""
    for number, article in enumerate(articles(code)):
        text += article["body"] + "\n\n"
        if len(text.encode()) >= _SIZE:
            yield Document(id=f"{code}{number}", text=text, language=code, published=date(2025, 3, 3))
            text = ""


def _timed(documents: Sequence[Document], tools: Tools) -> tuple[Counter[str], float]:
    """Processor seconds by stage, and of the whole."""
    taken: Counter[str] = Counter()

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **named: Any) -> Any:
            started = time.process_time()
            found = stage(*args, **named)
            taken[name] += time.process_time() - started
            return found

        return run

    patches = [
        mock.patch.object(module, function, timed(name, getattr(module, function)))
        for name, (module, function) in _STAGES.items()
    ]
    for patch in patches:
        patch.start()
    started = time.process_time()
    for document in documents:
        extract(document, tools)
    whole = time.process_time() - started
    mock.patch.stopall()
    return taken, whole


def _dates(documents: Sequence[Document]) -> float:
    """Bytes of text a second for the stage of dates, the structures of the sentences being given."""
    read: list[tuple[Document, Sequence[Structure]]] = [
        (document, structures(sentences.split(document), load(document.language))) for document in documents
    ]
    started = time.process_time()
    for document, found in read:
        find_dates(document, found)
    return sum(len(document.text.encode()) for document, _ in read) / (time.process_time() - started)


def _held(documents: Sequence[Document], tools: Tools) -> float:
    """Megabytes that stay behind when the same articles are read again and again under other names."""
    turns = max(1, 1000 // len(documents))
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    for turn in range(turns):
        for document in documents:
            extract(replace(document, id=f"{document.id}-{turn}"), tools)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / 1e6
