"""Text to events: reads documents, finds what happened, where and when, and keeps the words that prove it.

    events = geo.read("articles/")

gives a GeoDataFrame, an event a row; `geo.reading` tells how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.reading import read

__all__ = ["read"]


def __getattr__(name: str) -> Any:  # noqa: ANN401, a module's attributes are of every type
    """`read`, imported when it is first asked for: whatever else imports from here needs neither chain nor pandas.

    Raises:
        AttributeError: there is no such name.
    """
    if name == "read":
        from geo.reading import read  # noqa: PLC0415, see above

        return read
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """What completion offers."""
    return sorted({*globals(), *__all__})
