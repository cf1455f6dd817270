"""Ways to tell which words name a place, on the same evidence: rules, Dateline's model, a linear-chain CRF, a network.

Rules and Dateline's weights are those of the package; CRF and network are taught here, in some five minutes, by all
the sentences of `make train`. Names that each finds are placed by Dateline and scored on the first documents of each
corpus by its own scorer. Needs the folder `shared` beside the project; without it there are no figures.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from _frame import BUILD, CACHE, ROOT, Figure

from geo import clauses, languages, placing, sentences
from geo.dates import find_dates
from geo.detection import identify
from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.model import Document
from geo.toponyms import given_toponyms
from geo.training.corpora import read
from recognisers.evidence import Article, lessons
from recognisers.kinds import Crf, Kind, LogLinear, Rules, fit_crf
from recognisers.network import Network, fit_network

SHARED = ROOT.parent / "shared"
CORPORA = (
    *("lgl", "geowebnews", "geovirus", "tudloc2013", "ronec_ro", "nerel_ru"),
    *("bsnlp2021 bg", "bsnlp2021 cs", "bsnlp2021 pl"),
)
_DOCUMENTS = 150
_THRESHOLDS = (-1.0, -0.5, 0.0)
"""Log-odds; a tagger of tokens is shown with the one that suits it best, as Dateline's own was chosen."""

Row = Mapping[str, Any]


def measure() -> Iterator[Figure]:
    """The figures."""
    if not (SHARED / "train" / "ner").is_dir():
        print(f"There are no annotated texts at {SHARED}: nothing to compare recognisers by.", file=sys.stderr)
        return
    with Gazetteer.open(build.ensure(CACHE)) as gazetteer:
        crf, network = _taught(gazetteer)
        texts = {corpus: list(_texts(corpus)) for corpus in CORPORA}
        for made in (
            lambda _: Rules(),
            lambda _: LogLinear(),
            lambda threshold: Crf(crf, threshold),
            lambda threshold: Network(network, threshold),
        ):
            yield from _figures(made, texts, gazetteer)


def _taught(gazetteer: Gazetteer) -> tuple[Path, Path]:
    """The files of the CRF and of the network, taught unless they are there for this evidence and gazetteer."""
    rules = sha256(build.key(CACHE).encode())
    for module in sorted((*Path(__file__).parent.glob("*.py"), *(ROOT / "geo").glob("place_*.py"))):
        rules.update(module.read_bytes())
    folder = BUILD / f"recognisers-{rules.hexdigest()[:10]}"
    folder.mkdir(parents=True, exist_ok=True)
    crf, network = folder / "places.crf", folder / "places.onnx"
    if not (crf.exists() and network.exists()):
        taught = lessons(read(SHARED / "train" / "ner"), gazetteer)
        print(f"{len(taught.labels):,} tokens in {len(taught.stretches):,} stretches", file=sys.stderr)
        fit_network(taught, network)
        fit_crf(taught, crf)
    return crf, network


def _texts(corpus: str) -> Iterator[tuple[Row, Article]]:
    """The first documents of a corpus, with what is read before names are recognised."""
    name, _, language = corpus.partition(" ")
    with gzip.open(SHARED / "bench" / "geoparsing" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if not language or row["lang"] == language]
    for row in rows[:_DOCUMENTS]:
        short = row.get("lang") if len(row["text"]) < 600 else None  # a few words do not tell their language
        document = Document(id=str(row["doc_id"]), text=row["text"], language=identify(row["text"], short))
        structures = clauses.structures(sentences.split(document), languages.load(document.language))
        taken = [date.span for date in find_dates(document, structures)]
        small = frozenset(t.text for structure in structures for t in structure.tokens if t.text.islower())
        yield row, Article(document, structures, taken, small)


def _figures(
    made: Callable[[float], Kind], texts: Mapping[str, Sequence[tuple[Row, Article]]], gazetteer: Gazetteer
) -> Iterator[Figure]:
    """Scores with the threshold that suits best, size and speed."""
    tries = [made(threshold) for threshold in _THRESHOLDS] if hasattr(made(0.0), "threshold") else [made(0.0)]
    scored = [(kind, {corpus: _score(kind, rows, gazetteer) for corpus, rows in texts.items()}) for kind in tries]
    kind, best = max(scored, key=lambda pair: statistics.mean(end for _, end in pair[1].values()))
    for corpus, (recognition, end_to_end) in best.items():
        yield Figure(f"{kind.name}, {corpus}: recognition F1", recognition, "%")
        yield Figure(f"{kind.name}, {corpus}: end to end F1", end_to_end, "%")
    yield Figure(f"{kind.name}: weights", kind.kilobytes, "kB", note=kind.needs)
    articles = [article for rows in texts.values() for _, article in rows]
    read_kb = sum(len(article.document.text.encode()) for article in articles) / 1000
    started = time.process_time()
    for article in articles:
        kind.spans(article, gazetteer)
    yield Figure(f"{kind.name}: speed", read_kb / (time.process_time() - started), "kB/s")


def _score(kind: Kind, rows: Sequence[tuple[Row, Article]], gazetteer: Gazetteer) -> tuple[float, float]:
    """Strict F1 of recognition and F1 end to end, in percent."""
    found = [{"doc_id": row["doc_id"], "toponyms": _placed(kind, article, gazetteer)} for row, article in rows]
    scores = _scorer()([row for row, _ in rows], found)
    return scores["recognition"]["strict"]["F1"], scores["end_to_end"]["overlap"]["F1"]


def _placed(kind: Kind, article: Article, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    spans = tuple(dict.fromkeys(kind.spans(article, gazetteer)))
    document = replace(article.document, spans=spans)
    toponyms = placing.resolve(given_toponyms(document, article.structures, gazetteer), document, gazetteer)
    return [
        {
            "start": toponym.mention.span.start,
            "end": toponym.mention.span.end,
            "lat": toponym.place and toponym.place.lat,
            "lon": toponym.place and toponym.place.lon,
        }
        for toponym in toponyms
    ]


def _scorer() -> Callable[[Sequence[Row], Sequence[Row]], Row]:
    """The scorer of the corpora."""
    spec = spec_from_file_location("geoparsing_score", SHARED / "bench" / "geoparsing" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    scorer: Callable[[Sequence[Row], Sequence[Row]], Row] = module.score
    return scorer
