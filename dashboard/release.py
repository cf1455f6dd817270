"""Which Dateline this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def release() -> str | None:
    """The version that is installed; None in a checkout that is not."""
    try:
        return version("dateline")
    except PackageNotFoundError:
        return None
