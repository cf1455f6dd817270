"""FlatGeobuf: one layer that web maps read in parts, over a range of bytes.

Its spatial index has no room for an event without a place, which is written all the same; so there is none, and
events stand in the order of the store, by day. What columns mean stands with each column, sources and licences in the
metadata of the layer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from geo.exports import PLAIN, Keeps, Options, gdal
from geo.exports.dictionary import SUMMARY, about_json
from geo.frames import Row

LABEL = "FlatGeobuf"
PURPOSE = "for web maps that stream"
MEDIA_TYPE = "application/flatgeobuf"
SUFFIX = ".fgb"
KEEPS = Keeps(areas=True, dictionary="beside each column", sources="the metadata of the layer")


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written."""
    return gdal.write(
        rows,
        out,
        options,
        driver="FlatGeobuf",
        suffix=SUFFIX,
        layer_metadata={"about": about_json(options.datasets)},
        layer_options={"SPATIAL_INDEX": "NO", "TITLE": options.title, "DESCRIPTION": SUMMARY},
    )
