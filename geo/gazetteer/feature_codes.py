"""What GeoNames calls a feature -> what Dateline calls it, and about how far it reaches: the kinds that news speaks of.

What is not in the table is not taken over from a country file: former divisions, hills, streets, schools, farms, and
places that are told to exist no longer (`PPLH`). Destroyed and abandoned ones stay, since news speaks of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TOWN = "town"
"""A populated place; how many people live there makes it a town or a village."""

Sort = tuple[str, int]
"""Kind, and metres of a circle that is likely to hold such a feature where only its point is known."""

_TABLE = (
    ("P", "PPL PPLA PPLA2 PPLA3 PPLA4 PPLA5 PPLC PPLCH PPLF PPLG PPLL PPLQ PPLR PPLS PPLW PPLX STLMT", TOWN, 1_000),
    ("A", "ADM2", "admin2", 25_000),
    ("A", "ADM3", "admin2", 10_000),
    ("T", "MT PK VLC PASS", "mountain", 5_000),
    ("T", "MTS", "mountain", 50_000),
    ("T", "ISL ATOL", "island", 5_000),
    ("T", "ISLS", "island", 25_000),
    ("T", "CAPE", "region", 5_000),
    ("T", "PEN VAL", "region", 15_000),
    ("H", "STM CNL CNLN", "river", 25_000),  # the point is where it ends, or somewhere along it
    ("H", "LK LKN RSV", "lake", 5_000),
    ("H", "LKS", "lake", 15_000),
    ("H", "BAY", "sea", 5_000),
    ("H", "GULF", "sea", 50_000),
    ("H", "SEA", "sea", 300_000),
    ("H", "STRT", "strait", 25_000),
    ("L", "RGN", "region", 50_000),
    ("L", "MILB NVB PRT OILF GASF MNA", "facility", 3_000),
    ("R", "TNL TNLRD TNLRR", "facility", 2_000),
    ("S", "AIRB AIRF AIRH AIRP CTRS", "facility", 3_000),
    ("S", "BDG DAM PS PSH PSN CTRA OILR OILT TRMO DCKY MFGM MN MNC", "facility", 1_500),
    ("S", "BRKS CMPRF HSP INSM MSQE PAL PRN PSTB RSTN STDM UNIV", "facility", 1_000),
)

SORTS: Mapping[str, Sort] = MappingProxyType(
    {f"{letter}.{code}": (kind, radius) for letter, codes, kind, radius in _TABLE for code in codes.split()}
)
"""Feature class and code, such as `P.PPL` -> what it is here."""
