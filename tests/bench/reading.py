"""Reading articles, without a store."""

from __future__ import annotations

from collections.abc import Iterator

from _frame import CACHE, DATELINE, ROOT, Figure, in_process, median_ms

from geo.documents import read
from geo.model import Document
from geo.pipeline import build_tools, extract
from geo.settings import Settings


def measure() -> Iterator[Figure]:
    """The figures."""
    settings = Settings(cache_dir=CACHE)
    tools = build_tools(settings)
    (article,) = (item for item in read([ROOT / "seeds"], settings) if isinstance(item, Document))
    yield Figure("seed article read, warm", median_ms(lambda: extract(article, tools)), "ms", budget=150)
    took, held = in_process([DATELINE, "read", ROOT / "seeds", "--cache-dir", CACHE])
    yield Figure("dateline read seeds", took, "s")
    yield Figure("dateline read seeds, memory", held, "MB")
