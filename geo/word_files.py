"""Folders with one TOML file a language, found by its code: how it speaks, words that name deeds, words for how many."""

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
    """The tables of a language's file, as they are written; empty where it has none.

    Raises:
        ConfigurationError: the file cannot be read, is not in UTF-8 or is not TOML.
    """
    name = f"{folder}/{code}.toml"
    path = resources.files("geo") / folder / f"{code}.toml"
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))  # some editors of Windows begin a file with a mark
    except OSError as error:
        if isinstance(error, FileNotFoundError) and code not in codes(folder):  # else it is a link to nothing
            return {}
        raise ConfigurationError(
            f"{name} cannot be read ({error.strerror or error}); make it a file to be read."
        ) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigurationError(f"{name} is not in UTF-8 (line {line}); save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name} is not TOML: {error}; mend that line.") from error
    except RecursionError as error:
        raise ConfigurationError(f"{name} has brackets within brackets without end; close them.") from error
