"""Log-linear models: features and their weights -> a probability that can be shown to a reader, weight by weight.

A weight is in natural logarithms of the odds, so that the weights of what holds add up. The files in geo/weights were
learned by `make train`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from itertools import repeat

from geo.errors import ConfigurationError

BIAS = ""
"""The key of the weight that always holds."""


@cache
def weights(name: str) -> Mapping[str, float]:
    """Feature -> weight, from the file of that name.

    Raises:
        ConfigurationError: the file of weights is missing or is no table of numbers.
    """
    try:
        text = (resources.files("geo") / "weights" / f"{name}.json").read_text(encoding="utf-8")
        return {str(feature): float(weight) for feature, weight in json.loads(text).items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ConfigurationError(f"weights/{name}.json cannot be used ({error}): install Dateline again.") from error


def log_odds(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The natural logarithm of the odds that what has these features is so; features nobody knows say nothing."""
    return known[BIAS] + sum(map(known.get, features, repeat(0.0)))


def probability(log_odds: float) -> float:
    """0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
