"""Rows and lines by the batch: a call for each of a million would take longer than what it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")


def batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in their order, so many at a time; the last batch may be shorter, and none is empty."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
