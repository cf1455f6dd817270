"""Numbers as tables have them: a comma may stand for the point, and a long minus for the short one."""

from __future__ import annotations

import math
import re

_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,20})?(?:[eE][+-]?\d{1,2})?", re.ASCII)


def read(text: str) -> float | None:
    """The number; None for anything else, degrees with minutes, infinities and sums of money among them."""
    plain = text.strip().replace("\u2212", "-")
    if not _NUMBER.fullmatch(plain):
        return None
    value = float(plain.replace(",", "."))
    return value if math.isfinite(value) else None


def count(text: str) -> int | None:
    """The whole number from 0 on; None for anything else."""
    value = read(text)
    return int(value) if value is not None and value >= 0 and value == int(value) and value < 2**31 else None
