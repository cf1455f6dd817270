"""Events as typed columns: everything that the map, the timeline and the filters need, in one small download.

An event takes some 18 bytes, in the store's own order (by first day, undated ones last), so that its row number is its
name for as long as the store's version stays. A place takes some 14 bytes, once. What must be read by people comes
later, by row or by id.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dashboard.coding import GEO_PRECISIONS, NONE_DAY, Batch, Coder, PlaceRow
from dashboard.packing import Array, Buffer, pack, smallest, unpack

LIMIT = 2_000_000
"""The most events that a browser gets; beyond, the server filters them (`dashboard.filtering`)."""
SPARED = ("layer", "unsure")
"""Columns that are left out where they tell nothing: there are no datasets, or no place is unsure."""
_SMALL = 4_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Columns:
    """All events of one version of a store."""

    version: str
    header: Mapping[str, Any]
    """What the numbers of `arrays` stand for."""
    arrays: Mapping[str, Array]
    """Those of `body` and `own`."""
    body: Buffer
    """What `/api/columns` answers: see `dashboard.packing`."""
    gzipped: Buffer
    own: Buffer
    """What stays with the server, packed in the same way: `fid`, `by_fid` (rows by their key), `place_radius`."""

    @classmethod
    def of(cls, body: Buffer, gzipped: Buffer, own: Buffer) -> Columns:
        """The columns in these bytes, of which nothing is copied.

        Raises:
            ValueError: the bytes are not whole.
        """
        header, arrays = unpack(body)
        _, mine = unpack(own)
        return cls(header["version"], header, arrays | mine, body, gzipped, own)

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.arrays["fid"])

    def codes(self, name: str) -> Array:
        """The numbers of a column of events; one of `SPARED` takes no room where it is 0 for all."""
        found = self.arrays.get(name)
        return np.zeros(self.count, dtype="u1") if found is None and name in SPARED else self.arrays[name]

    def fids_of(self, rows: Sequence[int]) -> list[int]:
        """The store's keys of the events in these rows."""
        found: list[int] = self.arrays["fid"][list(rows)].tolist()
        return found

    def rows_of(self, fids: Iterable[int]) -> Array:
        """The rows of those keys of the store that are here, in rising order."""
        wanted = np.fromiter(fids, dtype="<i8")
        known, order = self.arrays["fid"], self.arrays["by_fid"]
        at = np.searchsorted(known, wanted, sorter=order)
        rows, wanted = order[at[at < self.count]], wanted[at < self.count]
        return np.sort(rows[known[rows] == wanted])

    def place(self, number: int) -> PlaceRow:
        """The place of that number."""
        places, arrays = self.header["places"], self.arrays
        admin1 = self.header["admin1s"][arrays["place_admin1"][number]]
        return PlaceRow(
            key=places["keys"][number],
            name=places["names"][number],
            lon=float(arrays["place_lon"][number]),
            lat=float(arrays["place_lat"][number]),
            precision=GEO_PRECISIONS[arrays["place_precision"][number]],
            radius_m=float(arrays["place_radius"][number]),
            country_code=self.header["countries"][arrays["place_country"][number]]["key"] or None,
            admin1=admin1["label"] or None,
            admin1_code=admin1["key"] or None,
        )


def build(batches: Iterable[Batch], version: str, *, limit: int = LIMIT) -> Columns:
    """The columns of these rows, in their order; of more than `limit` rows the browser gets the dictionaries alone."""
    coder = Coder()
    for batch in batches:
        coder.add(batch)
    return of_coder(coder, version, limit=limit)


def of_coder(coder: Coder, version: str, *, limit: int = LIMIT) -> Columns:
    """The columns of everything that the coder has taken in."""
    remote = coder.count > limit
    sent = coder.arrays()
    for name in SPARED:
        if not sent[name].any():
            del sent[name]
    kept = {"place_radius": np.array([place.radius_m for place in coder.places], dtype="<f4")}
    if remote:
        kept |= {name: sent.pop(name) for name in tuple(sent) if not name.startswith(("place_", "cast_"))}
    fids = coder.fids()
    kept |= {"fid": smallest(fids), "by_fid": np.argsort(fids, kind="stable").astype("<i4")}
    header = {"version": version, **coder.header(), "extent": _extent(sent | kept), "remote": remote}
    body = pack(header, sent)
    return Columns.of(body, compressed(body), pack({}, kept))


def _extent(arrays: Mapping[str, Array]) -> tuple[int, int] | None:
    """The first and last day of all events; None where none has a date."""
    dated = arrays["start"] != NONE_DAY
    return (int(arrays["start"][dated].min()), int(arrays["end"][dated].max())) if dated.any() else None


def compressed(body: Buffer) -> bytes:
    """The body for the wire. Level 6 takes three times as long as level 1, and is worth it where that is not long."""
    return gzip.compress(body, 6 if len(body) < _SMALL else 3, mtime=0)
