"""A header and typed arrays in one body of bytes, which a browser and NumPy read in place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]
Buffer = bytes | memoryview

_ALIGNMENT = 8
_SIZES = ("u1", "<u2", "<i2", "<u4", "<i4")


def pack(header: Mapping[str, Any], arrays: Mapping[str, Array]) -> bytes:
    """The body: length of the header (u4, little endian), header in JSON, then each array.

    Every array begins at a multiple of eight bytes, counted from the end of the header, which is itself padded so;
    `header["columns"]` tells where, with the type as NumPy writes it.
    """
    offset, layout, parts = 0, [], []
    for name, array in arrays.items():
        data = array.tobytes()
        layout.append({"name": name, "dtype": array.dtype.str, "offset": offset, "length": int(array.size)})
        padded = data + bytes(-len(data) % _ALIGNMENT)
        parts.append(padded)
        offset += len(padded)
    text = json.dumps({**header, "columns": layout}, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 4) % _ALIGNMENT)
    return b"".join([len(text).to_bytes(4, "little"), text, *parts])


def unpack(body: Buffer) -> tuple[dict[str, Any], dict[str, Array]]:
    """The header without its layout, and the arrays as views of the body.

    Raises:
        ValueError: the body is cut off, or was not packed here.
    """
    size = int.from_bytes(body[:4], "little")
    header = json.loads(bytes(body[4 : 4 + size]))
    arrays = {
        column["name"]: np.frombuffer(body, column["dtype"], column["length"], 4 + size + column["offset"])
        for column in header.pop("columns")
    }
    return header, arrays


def smallest(values: Array) -> Array:
    """The whole numbers in the smallest type that holds each of them."""
    low, high = (int(values.min()), int(values.max())) if values.size else (0, 0)
    kind = next(size for size in _SIZES if np.iinfo(size).min <= low and high <= np.iinfo(size).max)
    return values.astype(kind)
