"""Formats that GDAL writes: rows stream through Arrow into a file in a folder of its own, which is then copied out.

GDAL writes to places in a file that lie behind it, so that nothing can leave before all is there.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from geo.exports import Options
from geo.exports.arrow import GEOMETRY, Feed
from geo.frames import CRS, Row

LAYER = "events"
_MOMENT = "1970-01-01T00:00:00.000Z"
"""What stands for the moment of writing, so that equal rows make equal files."""
_CHUNK = 1 << 20


def write(
    rows: Iterable[Row], out: BinaryIO, options: Options, *, driver: str, suffix: str, **how: Mapping[str, str]
) -> int:
    """How many rows were written by the driver; `how` is handed on to `pyogrio.write_arrow`.

    Raises:
        OSError: GDAL could not write, as where the disk is full.
    """
    feed = Feed(rows, options)
    with TemporaryDirectory(prefix="dateline-") as folder:
        path = Path(folder) / f"{LAYER}{suffix}"
        _written(feed, path, driver=driver, geometry_type="Unknown" if options.areas else "Point", **how)
        with path.open("rb") as made:
            shutil.copyfileobj(made, out, _CHUNK)
    return feed.count


def _written(feed: Feed, path: Path, **how: object) -> None:
    import pyogrio  # noqa: PLC0415, GDAL takes its time, and other formats do not need it
    from pyogrio.errors import DataLayerError, DataSourceError  # noqa: PLC0415

    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _MOMENT})
    try:
        pyogrio.write_arrow(feed.reader(), path, layer=LAYER, geometry_name=GEOMETRY, crs=CRS, **how)
    except (DataLayerError, DataSourceError, RuntimeError) as error:
        if feed.error is not None:
            raise feed.error from None
        raise OSError(None, f"GDAL says: {error}") from error
