"""How likely a bare name means a feature, before any context: one number, worked out when the index is built.

Order (research, 162 towns, 158 right without context): country, big town, first-order division, region, town,
second-order division; then population. A name from a pile of variants costs two powers of ten of population, since
population alone takes Islamabad for Chattogram and Porto for Bordeaux.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import IntEnum


class Match(IntEnum):
    """Whose name it is, best first. The value is what the index stores."""

    PRIMARY = 0
    """What speakers of a language call the feature, or its own name."""
    ALTERNATE = 1
    """One of the variants that a source lists without saying who uses it."""
    TRANSCRIPTION = 2
    """Made by rule from the name in another script."""
    EPONYM = 3
    """The name of the town that a division is called after: used where the words ask for a division."""


PENALTY: Mapping[Match, float] = {
    Match.PRIMARY: 0.0,
    Match.ALTERNATE: 2.0,
    Match.TRANSCRIPTION: 1.0,
    Match.EPONYM: 3.0,
}
"""Powers of ten of population that a name of this sort costs."""

HIGHEST = 9.0
_FIXED = {"country": 9.0, "continent": 9.0, "admin1": 4.8, "admin2": 2.5, "region": 3.9}
_OWN = {"town": 4.2, "village": 4.2, "admin1": 4.9, "region": 5.2, "river": 5.0, "lake": 5.0, "facility": 5.2}
"""Hand-written features are there because news speaks of them."""
_OWN_OTHER = 5.5
_SHARE = {"admin1": 0.02, "admin2": 0.1, "region": 0.05}
"""How much a power of ten of population weighs beside the kind."""
_UNINHABITED = 0.5


def prominence(kind: str, population: int, *, own: bool) -> float:
    """0 to 9, on the scale of the decimal logarithm of a town's population."""
    size = math.log10(population + 10)
    if kind in ("town", "village"):
        return max(size, _OWN[kind]) if own else size
    base = _OWN.get(kind, _OWN_OTHER) if own and kind not in ("country", "continent") else _FIXED.get(kind, 3.5)
    return min(HIGHEST, base + _SHARE.get(kind, 0.0) * size)


def imported_prominence(kind: str, population: int) -> float:
    """0 to 0.9: that of a place from a person's own import, below 1.0, the least that anything else has.

    Among themselves places stand in the order of their people; what nobody lives in comes after the smallest hamlet.
    """
    inhabited = kind in ("town", "village", "admin2")
    return min(HIGHEST, math.log10(population + 10) if inhabited else _UNINHABITED) / 10


def rank(prominence: float, match: Match) -> int:
    """The number that candidates of one name are sorted by, best first; thousandths of a power of ten."""
    return round(1000 * (HIGHEST - prominence + PENALTY[match]))


def ranks_of(prominence: float) -> tuple[int, ...]:
    """The rank for each `Match`, in its order."""
    best = rank(prominence, Match.PRIMARY)
    return tuple(best + round(1000 * penalty) for penalty in PENALTY.values())
