"""Whose turn it is to ask an online geocoder, with a clock that stands still but for who sleeps."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from geo.errors import GeocodingError
from geo.geocoders import queue
from geo.geocoders.queue import AnswerCache


class _Clock:
    """Time that passes while somebody sleeps, the first time longer than was asked for."""

    def __init__(self, late_s: float) -> None:
        self.now = 1_000_000.0
        self._late = late_s

    def time(self) -> float:
        return self.now

    monotonic = time

    def sleep(self, wait: float) -> None:
        self.now += wait + self._late
        self._late = 0.0


def test_who_oversleeps_a_turn_delays_the_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However late a process wakes up, a second passes before another one asks."""
    clock = _Clock(late_s=0.6)
    monkeypatch.setattr(queue, "time", clock)
    caches = [AnswerCache(tmp_path / "answers.sqlite", "nominatim") for _ in range(4)]
    asked = []
    for cache in caches:
        cache.wait_for_turn()
        asked.append(clock.now)
    assert min(later - earlier for earlier, later in pairwise(asked)) >= 1


def test_a_turn_too_far_ahead_is_said_to_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for minutes."""
    monkeypatch.setattr(queue, "time", _Clock(late_s=0.0))
    cache = AnswerCache(tmp_path / "answers.sqlite", "nominatim")
    cache.leave_alone(120)
    with pytest.raises(GeocodingError, match="120 seconds"):
        cache.wait_for_turn()
