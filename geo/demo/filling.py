"""Made-up articles into a store."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from geo.demo.articles import Plan, articles
from geo.demo.world import LABEL, build
from geo.errors import StoreError
from geo.gazetteer.index import Gazetteer
from geo.stores import EventStore

STAMP = LABEL.lower()
"""What tells made-up articles from those that somebody wrote."""
_BATCH = 1000  # articles in one transaction

Progress = Callable[[str, float], None]
"""Called with what is being done and the share done, 0 to 1."""


def fill(store: EventStore, plan: Plan, gazetteer: Gazetteer, progress: Progress) -> None:
    """Nothing; the events of the plan are in the store. A second time with the same plan changes nothing in it.

    Raises:
        StoreError: the store holds articles that somebody wrote, and these must not be mixed with others.
    """
    if not store.all_stamped(STAMP):
        raise StoreError(
            "The store holds real articles, which are not mixed with made-up ones: choose another --store."
        )
    progress("Making up events", 0.0)
    made, written = articles(plan, build(gazetteer, plan.seed)), 0
    with store.filling():
        while batch := list(islice(made, _BATCH)):
            store.write(batch, stamps={one.document.id: STAMP for one in batch})
            written += sum(len(one.events) for one in batch)
            progress("Making up events", written / plan.events)
        progress("Making indexes", 1.0)
