"""Folders with one TOML file a language, found by its code: words that name deeds, words for how many."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

from geo.errors import ConfigurationError


def codes(folder: str) -> tuple[str, ...]:
    """The codes of the languages that have a file in a folder of the package, sorted."""
    files = resources.files("geo") / folder
    return tuple(sorted(entry.name[:-5] for entry in files.iterdir() if entry.name.endswith(".toml")))


def tables(folder: str, code: str) -> dict[str, Any]:
    """The tables of a language's file; empty where it has none.

    Raises:
        ConfigurationError: the file is not TOML.
    """
    path = resources.files("geo") / folder / f"{code}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{folder}/{code}.toml cannot be used: {error}; mend the file.") from error
