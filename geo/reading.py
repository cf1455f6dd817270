"""Articles to a GeoDataFrame, for notebooks and scripts: `geo.read("articles/")`.

Without a store: it is the chain over files, with its results in memory.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from geo.documents import read as read_documents
from geo.errors import ConfigurationError
from geo.frames import Row, rows_of, to_frame
from geo.ingest import Progress, extract_all
from geo.model import Extraction, Rejected
from geo.records import to_dict
from geo.settings import Settings

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    format: str | None = None,  # noqa: A002, the word that people use
    progress: Progress | None = None,
    **settings: object,
) -> GeoDataFrame:
    """The events of the articles, one a row, in the order of the articles.

    The columns are those of `geo.frames.COLUMNS`, which README.md describes, and `geometry`: points, longitude before
    latitude (EPSG:4326), None for an event without a place. A frame without events has the same columns. The first
    call on a machine builds the gazetteer, some ten seconds.

    Args:
        paths: A file, a folder, or several of them.
        format: The form of all files, a name of `geo.readers`; None: the ending and beginning of each file tell.
        progress: Called after each article with how many are done, and None for how many there are.
        settings: Whatever can be set, by its name, such as `published=date(2025, 12, 22)` for articles without a date
            of their own, before that of dateline.toml and the environment. One process reads unless `workers` says
            otherwise: a script that starts more needs its `if __name__ == "__main__":`, as always in Python.

    Raises:
        ConfigurationError: there is no such format, a path is empty, or a setting is unknown or wrong.
        GazetteerError: the gazetteer cannot be built or opened.
        GeocodingError: an online geocoder is switched on and cannot be reached.

    Warns:
        UserWarning: something could not be read; `attrs["rejected"]` lists what, and why: JSON, which formats such as Parquet keep.
    """
    chosen = Settings.load({"workers": 1, **settings})
    rejected: list[Rejected] = []
    documents = read_documents(_several(paths), chosen, format=format)
    frame = to_frame(_rows(extract_all(documents, chosen), rejected, progress))
    frame.attrs["rejected"] = list(map(to_dict, rejected))
    if rejected:
        first = f"{rejected[0].what}: {rejected[0].reason}"
        warnings.warn(f'Left out: {len(rejected)}; see .attrs["rejected"]. The first is {first}', stacklevel=2)
    return frame


def _several(paths: str | Path | Iterable[str | Path]) -> list[str | Path]:
    several = [paths] if isinstance(paths, str | Path) else list(paths)
    if "" in several:  # it would be the working directory, with whatever lies there
        raise ConfigurationError("A path to read is empty: name a file or a folder, and this folder as '.'.")
    return several


def _rows(
    results: Iterable[Extraction | Rejected], rejected: list[Rejected], progress: Progress | None
) -> Iterator[Row]:
    """The rows of what was read; what was not goes to `rejected`."""
    for done, result in enumerate(results, 1):
        if isinstance(result, Rejected):
            rejected.append(result)
        else:
            yield from rows_of(result)
        if progress:
            progress(done, None)
