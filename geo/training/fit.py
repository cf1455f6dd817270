"""Weights of a log-linear model from judged candidates.

An L1 penalty leaves few features, which can be read. Each corpus gets weights of its own beside the common ones, which
are thrown away: what only one corpus believes (that parks are no places) is then not believed of the world
(Daumé 2007, "Frustratingly easy domain adaptation").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from geo.log_linear import BIAS

_INVERSE_PENALTY = 0.3
_SEEN = 20  # candidates that a feature must hold for
_SMALLEST = 1e-3
_FAR_FROM_NEWS = 0.3
"""Weight of a candidate from old newspapers, tweets, or scripts without case."""
_FAR = frozenset(
    {"de-europeana", "fr-europeana", "nl-europeana", "en-btc", "en-wnut17", "ja-wikipedia", "zh-uner-gsd"}
    | {"zh-uner-gsdsimp"}
)


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate with what people said of it."""

    features: Sequence[str]
    is_place: bool
    source: str


def fit(examples: Sequence[Example]) -> Mapping[str, float]:
    """Feature -> weight; equal examples give equal weights."""
    counts = Counter(feature for example in examples for feature in example.features)
    columns = {name: number for number, name in enumerate(sorted(n for n, c in counts.items() if c >= _SEEN))}
    common = len(columns)
    pointers, indices = [0], []
    for example in examples:
        indices += sorted(columns[name] for name in example.features if name in columns)
        for own in (f"{example.source} {example.features[0]}", f"{example.source} "):
            indices.append(columns.setdefault(own, len(columns)))
        pointers.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(examples), len(columns)))
    model = LogisticRegression(C=_INVERSE_PENALTY, l1_ratio=1.0, solver="liblinear", max_iter=400, random_state=0)
    model.fit(
        matrix,
        np.array([example.is_place for example in examples]),
        sample_weight=np.array([_FAR_FROM_NEWS if example.source in _FAR else 1.0 for example in examples]),
    )
    learned = {name: round(float(model.coef_[0][number]), 3) for name, number in columns.items() if number < common}
    return {
        BIAS: round(float(model.intercept_[0]), 3),
        **{name: weight for name, weight in sorted(learned.items()) if abs(weight) > _SMALLEST},
    }
