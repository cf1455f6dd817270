"""Newline-delimited GeoJSON: each line is one Feature of `geo.exports.geojson`, and nothing stands around them.

For programs that read line by line, and for `grep` and `jq`. There is no room for what the columns mean, nor for
sources and licences: README and NOTICE tell them. GDAL calls the form GeoJSONSeq.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from geo.exports import PLAIN, Keeps, Options
from geo.exports.batching import batches
from geo.exports.geojson import TOGETHER, features
from geo.frames import Row

LABEL = "GeoJSONL"
PURPOSE = "a line for each event, for scripts"
MEDIA_TYPE = "application/x-ndjson"
SUFFIX = ".geojsonl"
KEEPS = Keeps(areas=True)


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one line each."""
    count = 0
    for lines in batches(features(rows, options), TOGETHER):
        out.write(b"\n".join(lines) + b"\n")
        count += len(lines)
    return count
