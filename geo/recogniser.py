"""How sure it is that words name a place: a log-linear model over the features of `place_evidence`.

The weights were learned by `make train` from texts that people annotated (NOTICE names them); a weight is in natural
logarithms of the odds, so that the weights of what holds add up, and each of them can be shown to a reader.
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
THRESHOLD = -0.5
"""Log-odds from which words count as a place: the value with the best F1 over the corpora of README.md."""
_FOR, _AGAINST = 0.8, 0.5
_CLAMP = 4.0


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight.

    Raises:
        ConfigurationError: the file of weights is missing or is no table of numbers.
    """
    try:
        text = (resources.files("geo") / "weights" / "toponyms.json").read_text(encoding="utf-8")
        return {str(feature): float(weight) for feature, weight in json.loads(text).items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise ConfigurationError(f"weights/toponyms.json cannot be used ({error}): install Dateline again.") from error


def log_odds(features: Iterable[str]) -> float:
    """The natural logarithm of the odds that words with these features name a place; features nobody knows say nothing."""
    known = weights()
    return known[BIAS] + sum(map(known.get, features, repeat(0.0)))


def probability(log_odds: float) -> float:
    """0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def clamped(log_odds: float) -> float:
    """What one use of a name may say at most of the others."""
    return max(-_CLAMP, min(_CLAMP, log_odds))


def pooled(own: float, total: float, count: int) -> float:
    """The log-odds of one use of a name with what all its uses in the document say.

    A name means one thing in one document; uses count from half-way to the threshold on. Both factors were set by
    measuring, see README.md.

    Args:
        own: Of this use.
        total: The sum of `clamped` over all uses, this one among them.
        count: How many there are.
    """
    if count < 2:
        return own
    others = (total - clamped(own)) / (count - 1) - THRESHOLD / 2
    return own + (_FOR if others > 0 else _AGAINST) * others
