"""Learns the weights of `geo.likely_places` from the articles that may be read. For maintainers: a part of `make train`.

Every deed that the rules leave open, or place only as articles mostly go on, is one example: it was at one of the places
of its article, or at none of them.
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
from readings import DESK, LEARNED, NEWS, UNMENDED, WRITTEN, Reading, articles, is_where, languages, read  # noqa: E402
from scipy.optimize import minimize  # noqa: E402
from scipy.sparse import csr_matrix  # noqa: E402

from geo import clauses, sentences  # noqa: E402
from geo.languages import load  # noqa: E402
from geo.likely_places import is_by_habit, is_guess  # noqa: E402
from geo.log_linear import BIAS  # noqa: E402
from geo.model import Event  # noqa: E402
from geo.pipeline import build_tools  # noqa: E402
from geo.place_signs import Article, features  # noqa: E402
from geo.settings import Settings  # noqa: E402

_WEIGHTS = Path(__file__).parents[2] / "geo" / "weights" / "places.json"
_PENALTY = 18.0  # of the squared weights: the best of a few, by leaving one eighth of the articles out at a time
_FAR = 30.0  # natural logarithm of odds that are as good as certain
_SEEN = 5  # places that a feature must hold for


@dataclass(frozen=True, slots=True)
class Example:
    """A deed and the places of its article: the features of each, and whether the deed was there."""

    places: Sequence[tuple[Sequence[str], bool]]


def main() -> None:
    """Nothing; the file of weights is written over."""
    tasks = list(product(languages(), (WRITTEN, NEWS, DESK, LEARNED, UNMENDED)))
    with ProcessPoolExecutor() as pool:
        examples = [example for found in pool.map(_examples, *zip(*tasks, strict=True)) for example in found]
    weights = _fit(examples)
    _WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(examples):,} deeds, {len(weights):,} weights")


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
        offered = [
            (list(features(event, candidate, article)), is_where(gold, candidate.place))
            for candidate in article.near(event)
        ]
        if offered and not (is_where(gold, None) and any(was_there for _, was_there in offered)):
            yield Example(offered)


def _by_rule(event: Event) -> Event:
    """The event without the place that only this model gave it."""
    return replace(event, places=tuple(t for t in event.places if not is_guess(t)))


def _fit(examples: Sequence[Example]) -> dict[str, float]:
    """Feature -> weight, so that the odds of the places of a deed and of none of them, which are 1, add up to one chance.

    The likelihood of a deed is the share of the places that are right, or of none.
    """
    rows = [(number, *row) for number, example in enumerate(examples) for row in example.places]
    counts = Counter(feature for _, features_, _ in rows for feature in set(features_))
    columns = {name: at for at, name in enumerate(sorted(n for n, c in counts.items() if c >= _SEEN))}
    pointers, indices = [0], list[int]()
    for _, features_, _ in rows:
        indices += sorted({columns[name] for name in features_ if name in columns})
        pointers.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(columns)))
    deed = np.array([number for number, _, _ in rows])
    right = np.array([was_there for _, _, was_there in rows])
    nowhere = 1.0 - (np.bincount(deed, right, len(examples)) > 0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = np.exp(np.clip(matrix @ weights[:-1] + weights[-1], -_FAR, _FAR))
        total = 1 + np.bincount(deed, odds, len(examples))
        hit = nowhere + np.bincount(deed, odds * right, len(examples))
        surplus = odds / total[deed] - odds * right / np.where(right, hit[deed], 1.0)
        value = np.log(total).sum() - np.log(hit).sum() + _PENALTY / 2 * (weights[:-1] ** 2).sum()
        return value, np.append(matrix.T @ surplus + _PENALTY * weights[:-1], surplus.sum())

    start = np.zeros(len(columns) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x
    learned = {name: round(float(found[at]), 3) for name, at in columns.items()}
    return {BIAS: round(float(found[-1]), 3), **learned}


if __name__ == "__main__":
    main()
