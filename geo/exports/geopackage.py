"""GeoPackage, OGC 12-128r19: one layer, `events`, with a spatial index, for QGIS and every other GIS.

What the columns mean stands in `gpkg_data_columns`, sources and licences in `gpkg_metadata`. This is a plain layer, not
a store: it holds neither articles nor corrections. The moment of the last change is that of 1970, so that equal rows
make equal files.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from geo.exports import PLAIN, Keeps, Options, gdal
from geo.exports.dictionary import SUMMARY, about_json
from geo.exports.sources import lines
from geo.frames import Row

LABEL = "GeoPackage"
PURPOSE = "for QGIS and ArcGIS"
MEDIA_TYPE = "application/geopackage+sqlite3"
SUFFIX = ".gpkg"
KEEPS = Keeps(areas=True, dictionary="the table `gpkg_data_columns`", sources="the table `gpkg_metadata`")


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written."""
    return gdal.write(
        rows,
        out,
        options,
        driver="GPKG",
        suffix=SUFFIX,
        layer_metadata={"about": about_json(options.datasets), "sources": "\n".join(lines(options.datasets))},
        layer_options={"GEOMETRY_NAME": "geom", "IDENTIFIER": options.title, "DESCRIPTION": SUMMARY},
    )
