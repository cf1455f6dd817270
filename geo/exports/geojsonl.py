"""Newline-delimited GeoJSON: each line is one Feature of `geo.exports.geojson`, and nothing stands around them.

For programs that read line by line, and for `grep` and `jq`. There is no room for what the columns mean, nor for
sources and licences: README and NOTICE tell them. GDAL calls the form GeoJSONSeq.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from geo.exports import PLAIN, Keeps, Options
from geo.exports.feature_lines import lines
from geo.frames import Row

LABEL = "GeoJSONL"
PURPOSE = "a line for each event, for scripts"
MEDIA_TYPE = "application/x-ndjson"
SUFFIX = ".geojsonl"
KEEPS = Keeps(areas=True)


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one line each."""
    count = 0
    for made in lines(rows, options, between="\n"):
        out.write(made.text if count else made.text[1:])
        count += made.count
    out.write(b"\n" if count else b"")
    return count
