"""The layers that there are: what was read from articles, and each imported dataset by its name."""

from __future__ import annotations

from collections.abc import Iterable

from geo.errors import QueryError
from geo.model import ARTICLES
from geo.stores import EventStore

_SHOWN = 20  # layers that are named to whoever asks for another


def see_that_there_are(asked: Iterable[str], store: EventStore) -> None:
    """Refuse a layer that the store does not have: no event would look as if nothing had happened.

    Raises:
        QueryError: there is none of such a name; the sentence lists those that there are.
    """
    known = [ARTICLES, *(one.name for one in store.datasets())]
    missing = sorted(set(asked) - set(known))
    if missing:
        others = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        raise QueryError(f"There is no layer “{missing[0][:80]}”; there are: {', '.join(known[:_SHOWN])}{others}.")
