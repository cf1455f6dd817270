"""Learns the weights of `geo.likely_places` from the articles that may be read. For maintainers: a part of `make train`.

Every place of an article is one example for every deed that the rules leave open, or place only as articles mostly go
on: it was there, or it was not.
A deed of which a fair reader may say both, that it was at a place and that none is told, teaches nothing. Nothing is
learned from `unseen/`. Equal articles, rules and libraries give equal weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import numpy as np  # noqa: E402
from readings import DESK, LEARNED, NEWS, WRITTEN, Reading, articles, is_where, languages, read  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

from geo import clauses, sentences  # noqa: E402
from geo.languages import load  # noqa: E402
from geo.likely_places import is_by_habit, is_guess  # noqa: E402
from geo.log_linear import BIAS  # noqa: E402
from geo.model import Event  # noqa: E402
from geo.pipeline import build_tools  # noqa: E402
from geo.place_signs import Article, features  # noqa: E402
from geo.settings import Settings  # noqa: E402

_WEIGHTS = Path(__file__).parents[2] / "geo" / "weights" / "places.json"
_INVERSE_PENALTY = 0.1  # the best of a few, by leaving one eighth of the articles out at a time
_SEEN = 5  # examples that a feature must hold for


@dataclass(frozen=True, slots=True)
class Example:
    """A deed and a place of its article."""

    features: Sequence[str]
    was_there: bool


def main() -> None:
    """Nothing; the file of weights is written over."""
    tasks = list(product(languages(), (WRITTEN, NEWS, DESK, LEARNED)))
    with ProcessPoolExecutor() as pool:
        examples = [example for found in pool.map(_examples, *zip(*tasks, strict=True)) for example in found]
    weights = _fit(examples)
    _WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(examples):,} places of deeds, {len(weights):,} weights")


def _examples(language: str, folder: Path) -> list[Example]:
    tools = build_tools(Settings())
    return [
        example for article in articles(language, folder) for example in _of_article(read(language, article, tools))
    ]


def _of_article(reading: Reading) -> Iterator[Example]:
    extraction = reading.extraction
    structures = clauses.structures(sentences.split(extraction.document), load(reading.language))
    events = {event.id: _by_rule(event) for event in extraction.events}
    article = Article(list(events.values()), extraction.toponyms, structures)
    for gold, found in (*reading.pairs, *reading.side):
        event = events[found.id] if found is not None else None
        if event is None or not (is_by_habit(event) or article.is_left_open(event)):
            continue
        offered = [(candidate, is_where(gold, candidate.place)) for candidate in article.near(event)]
        if not is_where(gold, None) or not any(was_there for _, was_there in offered):
            for candidate, was_there in offered:
                yield Example(list(features(event, candidate, article)), was_there)


def _by_rule(event: Event) -> Event:
    """The event without the place that only this model gave it."""
    return replace(event, places=tuple(t for t in event.places if not is_guess(t)))


def _fit(examples: Sequence[Example]) -> dict[str, float]:
    """Feature -> weight."""
    counts = Counter(feature for example in examples for feature in example.features)
    columns = {name: number for number, name in enumerate(sorted(n for n, c in counts.items() if c >= _SEEN))}
    pointers, indices = [0], list[int]()
    for example in examples:
        indices += sorted(columns[name] for name in example.features if name in columns)
        pointers.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(examples), len(columns)))
    model = LogisticRegression(C=_INVERSE_PENALTY, solver="liblinear", max_iter=500, random_state=0)
    model.fit(matrix, np.array([example.was_there for example in examples]))
    learned = {name: round(float(model.coef_[0][number]), 3) for name, number in columns.items()}
    return {BIAS: round(float(model.intercept_[0]), 3), **learned}


if __name__ == "__main__":
    main()
