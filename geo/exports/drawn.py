"""Areas as GeoJSON has them: the text, and where its edges are, for the box of the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from geo.exports import AreaOf, Geometry
from geo.exports.feature import DECIMALS, encoded, rounded
from geo.exports.grounds import Grounds
from geo.rows import Values

if TYPE_CHECKING:
    import pyarrow as pa

_TOGETHER = 1 << 21
"""Bytes of areas that stand in one text; the outline of a large country has tens of thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """An area."""

    text: bytes
    """Its geometry, with coordinates that are rounded as those of points are."""
    lons: Sequence[float]
    lats: Sequence[float]
    """Its outermost longitudes and latitudes, and the longitudes next to Greenwich: what the box of a file is made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The areas of rows that follow each other."""

    texts: pa.Array
    """For each row, null where it has none."""
    lons: Sequence[float]
    lats: Sequence[float]
    """Of areas and of points that stand alone."""

    def over(self, points: pa.Array) -> pa.Array:
        """The text of each row: that of its area, else that of its point."""
        import pyarrow.compute as pc  # noqa: PLC0415, takes a tenth of a second, and few events do not need it

        return pc.coalesce(self.texts, points)


def grounds(areas: AreaOf) -> Grounds[Drawn]:
    """The areas of places."""
    return Grounds(areas, drawn)


def drawn(area: Geometry) -> Drawn:
    """An area in GeoJSON."""
    corners: list[list[float]] = []
    coordinates = _rounded(area["coordinates"], corners)
    lons, lats = sorted({lon for lon, _ in corners}), [lat for _, lat in corners]
    east = next((at for at, lon in enumerate(lons) if lon >= 0), len(lons))
    kept = {lons[0], lons[-1], *lons[max(0, east - 1) : east + 1]}
    text = encoded({**area, "coordinates": coordinates})
    return Drawn(text=text, lons=sorted(kept), lats=(min(lats), max(lats)))


def parts(batch: pa.RecordBatch, areas: Grounds[Drawn]) -> Iterator[tuple[int, Part]]:
    """The areas of a batch, no more at once than can well be held; before each part the number of its first row."""
    import numpy as np  # noqa: PLC0415, as above
    import pyarrow as pa  # noqa: PLC0415

    numbered, places, found = areas.of_columns(batch.columns)
    texts = pa.array([area and area.text for area in found], pa.string())
    numbers = np.array(numbered, dtype="<i8")
    sizes = np.array([len(area.text) if area else 0 for area in found], dtype="<i8")[numbers]
    cuts = np.flatnonzero(np.diff(np.cumsum(sizes) // _TOGETHER)) + 1
    for start, end in pairwise((0, *cuts.tolist(), len(numbers))):
        here = [_edges(places[number], found[number]) for number in np.unique(numbers[start:end])]
        lons, lats = (list(chain.from_iterable(edges)) for edges in zip(*here, strict=True))
        yield start, Part(texts=texts.take(pa.array(numbers[start:end])), lons=lons, lats=lats)


def _edges(place: Values, area: Drawn | None) -> tuple[Sequence[float], Sequence[float]]:
    """Longitudes and latitudes of what stands for a place."""
    if area:
        return area.lons, area.lats
    lon, lat = place[:2]
    return ((), ()) if lon is None else ((rounded(lon),), (rounded(lat),))


def _rounded(coordinates: Any, corners: list[list[float]]) -> Any:  # noqa: ANN401, lists in lists
    """The coordinates of a polygon, or of several, as they are written; its corners are added to those given."""
    if isinstance(coordinates[0][0], list | tuple):
        return [_rounded(part, corners) for part in coordinates]
    ring = [[round(lon, DECIMALS) + 0.0, round(lat, DECIMALS) + 0.0] for lon, lat in coordinates]
    corners += ring
    return ring
