"""The tree of errors. Catch a kind, or the builtin that it also is.

    DatelineError
    +-- ConfigurationError (ValueError)    a setting, a data file or an argument is wrong
    +-- DocumentError (ValueError)         a document cannot be read; becomes a `Rejected`, the run goes on
    +-- GazetteerError (RuntimeError)      the gazetteer cannot be built or opened
    +-- GeocodingError (RuntimeError)      a geocoder is down or refuses; "no such place" is None, not an error
    +-- QueryError (ValueError)            what is asked of a store cannot be asked
    +-- StoreError (RuntimeError)          a store is locked, read-only, full or not a store

Every message is one sentence that says what to do.
"""

from __future__ import annotations


class DatelineError(Exception):
    """The root: catch it to catch everything that Dateline raises on purpose."""


class ConfigurationError(DatelineError, ValueError):
    """A setting, a data file or an argument is wrong."""


class DocumentError(DatelineError, ValueError):
    """A document cannot be read."""


class GazetteerError(DatelineError, RuntimeError):
    """The gazetteer cannot be built or opened."""


class GeocodingError(DatelineError, RuntimeError):
    """A geocoder is down or refuses; `retry_after` is in seconds where the service names it."""

    def __init__(self, message: str, *, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class QueryError(DatelineError, ValueError):
    """What is asked of a store cannot be asked: a page that is none, a filter that is none."""


class StoreError(DatelineError, RuntimeError):
    """A store is locked, read-only, full, or not a store."""
