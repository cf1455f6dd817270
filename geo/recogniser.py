"""How sure it is that words name a place: a log-linear model over the features of `place_evidence`.

Its weights were learned from texts that people annotated; NOTICE names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from geo import log_linear

THRESHOLD = -0.5
"""Log-odds from which words count as a place: the value with the best F1 over the corpora of README.md."""
_FOR, _AGAINST = 0.8, 0.5
_CLAMP = 4.0


def weights() -> Mapping[str, float]:
    """Feature -> weight.

    Raises:
        ConfigurationError: the file of weights is missing or is no table of numbers.
    """
    return log_linear.weights("toponyms")


def log_odds(features: Iterable[str]) -> float:
    """The natural logarithm of the odds that words with these features name a place."""
    return log_linear.log_odds(features, weights())


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
