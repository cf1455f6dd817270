"""GeoJSON, RFC 7946: flat properties for GIS programs, and a Linked Places `when` for scholars.

- Coordinates are longitude, latitude, WGS 84, six decimals (0.1 m), and there is no `crs` member. An event without a
  place has `geometry: null`, as section 3.2 allows. With areas, a country or a region is a polygon, cut at 180 degrees.
- Properties are the columns of `geo.frames`, then the time fields of STAC 1.1 as RFC 3339 stamps, because programs with
  a time slider do not play bare dates: a civil day runs from T00:00:00Z to T23:59:59Z. `datetime` is null where an
  event takes more than a day, as STAC asks. `time_precision` is ACLED's name for `date_precision`, beside the
  `geo_precision` that is a column anyway.
- `when` is that of the Linked Places format: `in` for a day that is known, `earliest` and `latest` for a day somewhere
  in a week, month or year.
- `bbox`, and what the columns mean with sources and licences (foreign members, section 6.1), stand behind the features:
  a box is known only when these have been written, and some programs look for features in the first bytes of a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf
from typing import BinaryIO

import numpy as np

from geo.exports import PLAIN, Keeps, Options
from geo.exports.dictionary import about
from geo.exports.feature import STAMPS, encoded
from geo.exports.feature_lines import lines
from geo.frames import COLUMNS, Row

LABEL = "GeoJSON"
PURPOSE = "for GIS programs and web maps"
MEDIA_TYPE = "application/geo+json"
SUFFIX = ".geojson"
KEEPS = Keeps(areas=True, dictionary="the member `columns`", sources="the member `sources`")
_HEAD = b'{"type":"FeatureCollection","features":['


def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
    """How many events were written, one line a feature."""
    extent = _Extent()
    count = 0
    out.write(_HEAD)
    for made in lines(rows, options, between=",\n"):
        out.write(made.text if count else made.text[1:])  # no comma before the first
        count += made.count
        extent.add(made.lons, made.lats)
    box = extent.box()
    out.write((b"\n]" if count else b"]") + (b"" if box is None else b',"bbox":' + encoded(box)))
    out.write(b"," + encoded(about(options.datasets, (*COLUMNS, *STAMPS)))[1:] + b"\n")
    return count


class _Extent:
    """The box around all points, kept as six numbers."""

    def __init__(self) -> None:
        self._west = self._south = self._least_east = inf
        self._east = self._north = self._most_west = -inf

    def add(self, lons: Sequence[float], lats: Sequence[float]) -> None:
        """Widen the box."""
        x, y = np.asarray(lons, float), np.asarray(lats, float)
        self._west, self._east = x.min(initial=self._west), x.max(initial=self._east)
        self._south, self._north = y.min(initial=self._south), y.max(initial=self._north)
        self._most_west = x[x < 0].max(initial=self._most_west)
        self._least_east = x[x >= 0].min(initial=self._least_east)

    def box(self) -> list[float] | None:
        """West, south, east, north, or None without a point.

        West is greater than east (RFC 7946, 5.2) only where that makes the box narrower than half the world: around
        the antimeridian. A box around news from everywhere is easier to read the plain way.
        """
        if self._west == inf:
            return None
        across = self._most_west + 360 - self._least_east
        if self._east - self._west > 180 > across:
            return list(map(float, (self._least_east, self._south, self._most_west, self._north)))
        return list(map(float, (self._west, self._south, self._east, self._north)))
