"""Reading of places alone: how fast a text gives its places, beside other programs, and how soon after a cold start.

The peers read the same English texts. geotext and flashgeotext look names up in lists of cities and countries and
place nothing; spaCy's small recogniser of names (its architecture, untrained: only its speed is asked for) places
nothing either. Without the folder `shared` beside the project, the texts are those of tests/gold.
"""

from __future__ import annotations

import gc
import gzip
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from _frame import CACHE, ROOT, Figure, seconds

from geo import clauses, languages, placing, sentences
from geo.dates import find_dates
from geo.detection import identify
from geo.gazetteer import build
from geo.gazetteer.index import Candidate, Gazetteer
from geo.model import Document
from geo.places import locate
from geo.toponyms import find_toponyms
from geo.workers import GARBAGE

CORPORA = ROOT.parent / "shared" / "bench" / "geoparsing"
_DOCUMENTS = 150
_ASKED, _SLIPS = 100, 2_000
_COLD = """
import resource, sys, time
from pathlib import Path
started = time.perf_counter()
from geo.places import locate
from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
gazetteer = Gazetteer.open(build.ensure(Path({cache!r})))
assert locate("Drones hit a port near Odesa, officials in Kyiv said.", language="en", gazetteer=gazetteer)
took = time.perf_counter() - started
for text in sys.stdin.read().split("\\0"):
    locate(text, language="en", gazetteer=gazetteer)
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1000)
print(took, held)
"""


def measure() -> Iterator[Figure]:
    """The figures."""
    english, others = _texts("lgl", "geowebnews"), _texts("nerel_ru", "ronec_ro", "bsnlp2021")
    path = build.ensure(CACHE)
    took, held = _cold(english)
    yield Figure("places, from nothing to the first one", took, "s")
    yield Figure("places, memory after all English texts", held, "MB", budget=150)
    with Gazetteer.open(path) as gazetteer:
        for what, texts in (("English", english), ("other languages", others)):
            new, again = _stage(texts, gazetteer) if texts else (0.0, 0.0)
            yield Figure(f"places found and placed, {what}", new, "kB/s", budget=1_000)
            yield Figure(f"places found and placed, {what}, seen before", again, "kB/s")
        yield from _look_ups(gazetteer, _asked(english[:_ASKED]))
    yield from _peers(english)


def _texts(*corpora: str) -> list[str]:
    """Texts of some corpora, or those of the gold articles where there are none."""
    if not CORPORA.is_dir():
        gold = sorted((ROOT / "tests" / "gold" / "articles").glob("en-*.txt"))
        return [path.read_text(encoding="utf-8") for path in gold] if "lgl" in corpora else []
    texts: list[str] = []
    for name in corpora:
        with gzip.open(CORPORA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line, _ in zip(lines, range(_DOCUMENTS), strict=False)]
    return texts


def _cold(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds from the first import to the first place in a fresh process, and the megabytes after all texts."""
    command = [sys.executable, "-c", _COLD.format(cache=str(CACHE))]
    subprocess.run(command, input="", check=True, capture_output=True, text=True)  # files come into the system's memory
    done = subprocess.run(command, input="\0".join(texts), check=True, capture_output=True, text=True)
    took, held = map(float, done.stdout.split())
    return took, held


def _stage(texts: Sequence[str], gazetteer: Gazetteer) -> tuple[float, float]:
    """Kilobytes of text a second, names found and placed; sentences are given.

    First of the second half of the texts, after the first half has warmed the process; then of the same texts again,
    whose names are all remembered.
    """
    read = []
    for text in texts:
        document = Document(id="", text=text, language=identify(text))
        structures = clauses.structures(sentences.split(document), languages.load(document.language))
        read.append((document, structures, [date.span for date in find_dates(document, structures)]))

    def once(part: Sequence[Any]) -> None:
        for document, structures, dates in part:
            placing.resolve(find_toponyms(document, structures, dates, gazetteer)[0], document, gazetteer)

    gc.set_threshold(*GARBAGE)  # as in the processes that read articles
    once(read[::2])
    rest = read[1::2]
    size = sum(len(document.text.encode()) for document, _, _ in rest) / 1000
    rates = []
    for _ in range(2):
        started = time.process_time()
        once(rest)
        rates.append(size / (time.process_time() - started))
    return rates[0], rates[1]


def _rate(once: Callable[[], object], texts: Sequence[str]) -> float:
    once()
    started = time.process_time()
    once()
    return sum(len(text.encode()) for text in texts) / 1000 / (time.process_time() - started)


def _asked(texts: Sequence[str]) -> list[str]:
    """Every name that the reading of texts looks up, most of which name nothing."""
    asked: list[str] = []

    class Listening(Gazetteer):
        def lookup(self, name: str, **options: Any) -> tuple[Candidate, ...]:
            asked.append(name)
            return super().lookup(name, **options)

    with Listening.open(build.ensure(CACHE)) as gazetteer:
        for text in texts:
            locate(text, language="en", gazetteer=gazetteer)
    return asked


def _look_ups(gazetteer: Gazetteer, asked: Sequence[str]) -> Iterator[Figure]:
    """What texts ask for; towns that nobody asked for before; and the same with a slip of the pen."""
    with Gazetteer.open(gazetteer.path) as fresh:
        took = seconds(lambda: [fresh.lookup(name) for name in asked])
    yield Figure("gazetteer look-ups, exact, as texts ask", len(asked) / took, "1/s", budget=100_000)
    towns = [place.name for place in gazetteer.places("town", population=5_000)]
    names = list(dict.fromkeys(name for name in towns if len(name) > 6))
    took = seconds(lambda: [gazetteer.lookup(name) for name in names])
    yield Figure("gazetteer look-ups, exact, each a town and new", len(names) / took, "1/s")
    slips = [name[:3] + name[4:] for name in names[:_SLIPS]]
    took = seconds(lambda: [gazetteer.lookup(name, fuzzy=True) for name in slips])
    yield Figure("gazetteer look-ups, one edit away", len(slips) / took, "1/s", budget=2_000)


def _peers(texts: Sequence[str]) -> Iterator[Figure]:
    """The same texts with other programs."""
    import flashgeotext.geotext
    import geotext
    import spacy

    yield Figure(
        "geotext, English, not placed", _rate(lambda: [geotext.GeoText(text) for text in texts], texts), "kB/s"
    )
    flash = flashgeotext.geotext.GeoText()
    yield Figure("flashgeotext, English, not placed", _rate(lambda: [flash.extract(t) for t in texts], texts), "kB/s")
    small = spacy.blank("en")
    small.add_pipe("ner").add_label("GPE")
    small.initialize()
    yield Figure("spaCy small, English, not placed", _rate(lambda: list(small.pipe(texts)), texts), "kB/s")
